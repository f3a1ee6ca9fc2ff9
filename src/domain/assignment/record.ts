/** What is recorded of an assignment (交办事项): so far its draft. */
import type { RecordedEvent } from '../matter.ts';
import type { UnitSucceeded } from '../succession.ts';
import type { AssignmentOrder, AssignmentSource } from './order.ts';

/** A draft waits to be settled; a withdrawn one is closed. */
export const assignmentStages = ['draft', 'withdrawn'] as const;

/** See {@link assignmentStages}. */
export type AssignmentStage = (typeof assignmentStages)[number];

/** The events of an assignment. */
export type AssignmentEvent =
  | ({ type: 'assignment-drafted'; mechanismId: string; source: AssignmentSource } & AssignmentOrder)
  | ({ type: 'assignment-revised' } & AssignmentOrder)
  | { type: 'assignment-withdrawn'; reason: string }
  | UnitSucceeded;

/** An assignment as its events fold. All instants in ms. */
export interface Assignment extends AssignmentOrder {
  stage: AssignmentStage;
  mechanismId: string;
  source: AssignmentSource;
  /** Everyone who drafted or revised: none of them approves (design.md, "People and limits" 2). */
  draftedBy: readonly string[];
  reason: string | null;
  closedAtMs: number | null;
}

/** What an assignment looks like after an event. */
export function evolveAssignment(before: Assignment | null, recorded: RecordedEvent<AssignmentEvent>): Assignment {
  const { event, actor, atMs } = recorded;
  if (event.type === 'assignment-drafted') {
    const { type: _, ...drafted } = event;
    return { ...drafted, stage: 'draft', draftedBy: [actor.accountId], reason: null, closedAtMs: null };
  }
  if (before === null) throw new Error(`${event.type} cannot be the first event of an assignment`);
  switch (event.type) {
    case 'assignment-revised': {
      const { type: _, ...order } = event;
      return { ...before, ...order, draftedBy: [...new Set([...before.draftedBy, actor.accountId])] };
    }
    case 'assignment-withdrawn':
      return { ...before, stage: 'withdrawn', reason: event.reason, closedAtMs: atMs };
    case 'unit-succeeded':
      return { ...before, ...succeeded(before, event.fromUnitId, event.toUnitId) };
  }
}

/** A unit that stood beside its successor is named once: as the lead, if either led. */
function succeeded(
  before: AssignmentOrder,
  from: string,
  to: string,
): Pick<AssignmentOrder, 'leadUnitId' | 'cooperating'> {
  const next = (unitId: string): string => (unitId === from ? to : unitId);
  const leadUnitId = next(before.leadUnitId);
  const cooperating = [...new Set(before.cooperating.map(next))].filter((unitId) => unitId !== leadUnitId);
  return { leadUnitId, cooperating };
}
