/** An interview before it is noticed: who proposes it for which unit, and the city leader's decision (domain.md 0.3, 4.1). */
import type { Context, Decision, Refusal } from '../matter.ts';
import { openingBarred } from '../roles.ts';
import { instrumentsFor, type UnitFacts } from '../units.ts';
import type { InterviewDraft, InterviewTexts } from './draft.ts';
import type { Interview, InterviewEvent } from './record.ts';

/** Why a unit cannot be interviewed: it is many, or another instrument applies to its kind (domain.md 0.3). */
function unitBarred(unit: UnitFacts): Refusal | null {
  if (unit.collective) return { refused: 'UNIT_IS_COLLECTIVE', pointer: '/unitId' };
  const allowed = instrumentsFor(unit.kind);
  if (allowed.includes('interview')) return null;
  return {
    ...{ refused: 'INSTRUMENT_NOT_ALLOWED', pointer: '/unitId' },
    details: { instrument: 'interview', unitKind: unit.kind, allowed },
  };
}

/** The texts alone. */
export function interviewTexts({ title, matter, problems, demands, basis }: InterviewTexts): InterviewTexts {
  return { title, matter, problems, demands, basis };
}

/** What a proposal leads to: a draft that reaches nobody outside until the city leader has decided. */
export function proposed(command: InterviewDraft, context: Context): Decision<InterviewEvent> {
  const { actor, unit, mechanism } = context;
  const { mechanismId, grounds } = command;
  // A ladder's names what had it drafted, and a person's does not: neither passes for the other.
  const byClock = actor.role === 'system';
  if (byClock === (grounds.trigger === 'by-hand')) return { refused: 'ROLE_NOT_ALLOWED' };
  const refused = byClock ? null : openingBarred(actor, unit.id, mechanism);
  if (refused) return refused === 'OWN_WORK' ? { refused, pointer: '/unitId' } : { refused };
  const barred = unitBarred(unit);
  if (barred) return barred;
  const event: InterviewEvent = {
    ...{ type: 'interview-proposed', mechanismId, unitId: unit.id, grounds, ...interviewTexts(command) },
  };
  return { events: [{ event, basis: grounds.rule?.text ?? command.basis, dueAtMs: null }] };
}

/** What the city leader's decision on a proposal leads to. */
export function approved(
  state: Interview,
  { decision, opinion }: { decision: 'approve' | 'return'; opinion: string | null },
  { unit }: Context,
): Decision<InterviewEvent> {
  const made = (event: InterviewEvent) => ({ events: [{ event, basis: state.basis, dueAtMs: null }] });
  if (decision === 'return') {
    if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
    return made({ type: 'interview-draft-returned', opinion });
  }
  // The unit may have become another kind while the draft lay.
  const { pointer: _, ...barred } = unitBarred(unit) ?? {};
  if ('refused' in barred) return barred;
  return made({ type: 'interview-approved', opinion });
}
