/** What an assignment asks of whom, as it is drafted: plain data, which other procedures may open one with. */
import type { IsoDate } from '../calendar.ts';

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
    }
  | {
      /** A leader's instruction (批示). */
      kind: 'instruction';
      /** The request or report that it was written on; null: on paper, outside. */
      reportId: string | null;
      /** How it is found again: its number or its date, and what it says. */
      reference: string;
    };

/** The urgency classes (特急、加急、急、平、难), each with a default term (domain.md 2.2). */
export const urgencies = ['extra-urgent', 'expedited', 'urgent', 'ordinary', 'difficult'] as const;

/** See {@link urgencies}. */
export type Urgency = (typeof urgencies)[number];

/** How often the lead reports: every Friday, by the 25th of a month, before each node, or only when it is done. */
export const frequencies = ['weekly', 'monthly', 'by-stage', 'none'] as const;

/** See {@link frequencies}. */
export type Frequency = (typeof frequencies)[number];

/** What an assignment asks of whom: exactly one lead, and the cooperating units in order. */
export interface AssignmentOrder {
  title: string;
  leadUnitId: string;
  cooperating: readonly string[];
  nodes: readonly AssignmentNode[];
  /** What is to be done, where the title does not say it all. */
  requirement?: string | null;
  /** Sets the due date where there is no node. */
  urgency?: Urgency | null;
  /** Null: by the length of its term (domain.md 2.2). */
  reports?: Frequency | null;
  /** The due dates of cooperating units that have one of their own, by unit; the others have the lead's. */
  cooperatingDue?: Readonly<Record<string, IsoDate>>;
  /** What the completion must prove, one by one. */
  checklist?: readonly string[];
}

/** The first command of an assignment. */
export interface AssignmentDraft extends AssignmentOrder {
  type: 'draft';
  mechanismId: string;
  source: AssignmentSource;
}
