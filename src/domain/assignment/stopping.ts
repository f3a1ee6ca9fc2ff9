/** What stops an assignment for a while or for good, and what lets it run on: suspension, termination, withdrawal, transfer. */
import { dateOf, type IsoDate } from '../calendar.ts';
import type { Context, Decision } from '../matter.ts';
import { byHours, isOverdue, ruleOf } from '../term.ts';
import { canPause, paused, runOn, runsOnAt } from '../term/moving.ts';
import { made } from './receiving.ts';
import type { AssignmentEvent, IssuedAssignment } from './record.ts';
import { beginNext, seenFrom } from './terms.ts';

/** Suspends it (中止): every term stands still, and nobody is reminded or chased. */
export function suspending(
  state: IssuedAssignment,
  { reason, untilOn }: { reason: string; untilOn: IsoDate | null },
  context: Context,
): Decision<AssignmentEvent> {
  const today = dateOf(context.nowMs);
  if (untilOn !== null && untilOn <= today) return { refused: 'UNTIL_NOT_LATER', pointer: '/untilOn' };
  const terms = state.issued.terms.filter(canPause).map((term) => paused(term, today));
  const untilMs = untilOn === null ? null : runsOnAt(untilOn, context.policy.officeHours, context.calendar);
  return made(state, { type: 'assignment-suspended', reason, untilOn, untilMs, terms });
}

/** That it runs on from a day: dates move by the working days that were lost, hours begin anew; what was late stays late. */
export function resumption(
  state: IssuedAssignment,
  on: IsoDate,
  reason: string | null,
  context: Context,
): Extract<AssignmentEvent, { type: 'assignment-resumed' }> {
  const terms = state.issued.terms.map((term) => {
    const { kind, unitId = '' } = term;
    const hourly = term.extendedTo === undefined && byHours(ruleOf(term));
    if (hourly && !isOverdue(term)) return beginNext(state, kind, unitId, term.rule, context);
    return runOn(term, on, seenFrom(unitId, context));
  });
  return { type: 'assignment-resumed', reason, on, terms };
}
