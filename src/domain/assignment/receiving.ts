/** How units receive an assignment: each by itself (签收), or sent back as the wrong unit (退件), and what is decided then. */
import { dateOf, isIsoDate } from '../calendar.ts';
import type { Context, Decision, NewEvent, Refusal } from '../matter.ts';
import type { Term } from '../term.ts';
import { checkRule } from '../term/starting.ts';
import { unitBarred } from './issuing.ts';
import {
  mainKind,
  termIn,
  unitIn,
  type AssignedUnit,
  type AssignmentEvent,
  type EnteringUnit,
  type IssuedAssignment,
} from './record.ts';
import { basisIn } from './source.ts';
import { acknowledgementRule, beginNext, dueOfShare, isCourtesy } from './terms.ts';

type Made = NewEvent<AssignmentEvent>;

/** An event that rests on the assignment's number. */
export function made(
  state: IssuedAssignment,
  event: AssignmentEvent,
  dueAtMs: number | null = null,
): { events: readonly Made[] } {
  return { events: [{ event, basis: basisIn(state), dueAtMs }] };
}

/** That a unit has received it. The lead owes a plan from then on. */
export function acknowledging(state: IssuedAssignment, own: AssignedUnit, context: Context): Decision<AssignmentEvent> {
  const { unitId, role } = own;
  const rule = context.policy.assignments.plan;
  const plan = role === 'lead' ? beginNext(state, 'assignment-plan', unitId, rule, context) : null;
  const dueAtMs = termIn(state, 'assignment-acknowledgement', unitId)?.dueAtMs ?? null;
  return made(state, { type: 'assignment-acknowledged', unitId, plan }, dueAtMs);
}

/** That a unit says it is the wrong one. */
export function rejecting(
  state: IssuedAssignment,
  { unitId }: AssignedUnit,
  reason: string,
  context: Context,
): Decision<AssignmentEvent> {
  const decision = beginNext(
    state,
    'rejection-decision',
    unitId,
    context.policy.assignments.rejectionDecision,
    context,
  );
  const dueAtMs = termIn(state, 'assignment-acknowledgement', unitId)?.dueAtMs ?? null;
  return made(state, { type: 'assignment-rejected', unitId, reason, decision }, dueAtMs);
}

/** What is decided on a rejection: the unit stays, a cooperating unit is released, or another takes its place. */
export interface RejectionDecision {
  unitId: string;
  decision: 'insist' | 'release' | 'replace';
  opinion: string;
  toUnitId: string | null;
  dueOn: string | null;
}

/** Decides on a rejection that waits. */
export function decidingRejection(
  state: IssuedAssignment,
  given: RejectionDecision,
  context: Context,
): Decision<AssignmentEvent> {
  const { unitId, decision, opinion, toUnitId, dueOn } = given;
  const unit = unitIn(state, unitId);
  if (!unit?.rejection) return { refused: 'UNIT_UNKNOWN', pointer: '/unitId' };
  if ((decision === 'replace') !== (toUnitId !== null)) return { refused: 'UNIT_UNKNOWN', pointer: '/toUnitId' };
  const dueAtMs = termIn(state, 'rejection-decision', unitId)?.dueAtMs ?? null;
  switch (decision) {
    case 'insist': {
      const rule = acknowledgementRule(state, context);
      const term = beginNext(state, 'assignment-acknowledgement', unitId, rule, context);
      return made(state, { type: 'rejection-refused', unitId, opinion, term }, dueAtMs);
    }
    case 'release':
      // There is no assignment without a lead.
      if (unit.role === 'lead') return { refused: 'LEAD_REQUIRED', pointer: '/decision' };
      return made(state, { type: 'unit-released', unitId, opinion }, dueAtMs);
    case 'replace':
      return replacing(state, unit, { toUnitId: toUnitId ?? '', why: 'replaced', reason: opinion, dueOn }, context);
  }
}

/** Puts another unit in a unit's place, with the date that stands or a later one, and terms of its own. */
export function replacing(
  state: IssuedAssignment,
  unit: AssignedUnit,
  given: { toUnitId: string; why: 'replaced' | 'transferred'; reason: string; dueOn: string | null },
  context: Context,
): Decision<AssignmentEvent> {
  const { toUnitId, why, reason, dueOn } = given;
  const barred = entryBarred(state, unit, toUnitId, context);
  if (barred) return barred;
  const kind = mainKind(unit);
  const term = shareFor(state, unit, { toUnitId, dueOn }, context);
  if ('refused' in term) return term;
  const courtesy = isCourtesy(toUnitId, context);
  const by: EnteringUnit = { unitId: toUnitId, role: unit.role, courtesy, dueAtMs: term.dueAtMs };
  const rule = acknowledgementRule(state, context);
  const received = beginNext(state, 'assignment-acknowledgement', toUnitId, rule, context);
  const event = { type: 'unit-replaced' as const, unitId: unit.unitId, why, reason, by };

  const terms = courtesy ? [term] : [received, term];
  return made(state, { ...event, terms }, termIn(state, kind, unit.unitId)?.dueAtMs ?? null);
}

/** Why a unit cannot take another's place; null when it can. */
function entryBarred(
  state: IssuedAssignment,
  { role }: AssignedUnit,
  toUnitId: string,
  context: Context,
): Refusal | null {
  const pointer = '/toUnitId';
  const barred = unitBarred(toUnitId, pointer, context);
  if (barred) return barred;
  if (unitIn(state, toUnitId)) return { refused: 'UNIT_TWICE', pointer };
  if (role === 'lead' && isCourtesy(toUnitId, context)) {
    return { refused: 'INSTRUMENT_NOT_ALLOWED', pointer, details: { instrument: 'assignment' } };
  }
  return null;
}

/** The term of a unit that takes over: until the date that stood, or another. */
function shareFor(
  state: IssuedAssignment,
  unit: AssignedUnit,
  { toUnitId, dueOn }: { toUnitId: string; dueOn: string | null },
  context: Context,
): Term | Refusal {
  const pointer = '/dueOn';
  if (dueOn !== null && !isIsoDate(dueOn)) return { refused: 'DATE_INVALID', pointer };
  const date = dueOn ?? dateOf(dueOfShare(state, unit));
  const kind = mainKind(unit);
  const refused = checkRule(kind, `by ${date}`, pointer, context);
  // A unit that has been there before goes on counting its runnings.
  return refused ?? beginNext(state, kind, toUnitId, `by ${date}`, context);
}
