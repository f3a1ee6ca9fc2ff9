/** What an assignment asks of whom, as it is drafted: plain data, which other procedures may open one with. */

/** A dated node (节点): proposed until someone has confirmed its date. */
export interface AssignmentNode {
  dueOn: string;
  basis: 'plan' | 'proposed' | 'coordinator' | 'resolution';
  confirmed: boolean;
}

/** Where an assignment comes from. */
export type AssignmentSource =
  | {
      kind: 'measure';
      planId: string;
      itemId: string;
      /** The item's number in the plan. */
      number: string;
      /** Which of the tasks that the item was split into, from 1. */
      task: number;
    }
  | {
      kind: 'resolution';
      meetingId: string;
      resolutionNo: number;
      /** The number of the minutes. */
      number: string;
    };

/** What an assignment asks of whom: exactly one lead, and the cooperating units in order. */
export interface AssignmentOrder {
  title: string;
  leadUnitId: string;
  cooperating: readonly string[];
  nodes: readonly AssignmentNode[];
}

/** The first command of an assignment. */
export interface AssignmentDraft extends AssignmentOrder {
  type: 'draft';
  mechanismId: string;
  source: AssignmentSource;
}
