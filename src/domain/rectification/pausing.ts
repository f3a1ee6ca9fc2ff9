/** Pausing the clock of a rectification (中止计时) and letting it run on; and a light that a person sets for a while. */
import { dateOf, workingDaysAfter, type IsoDate } from '../calendar.ts';
import type { Light } from '../light.ts';
import type { Context, Decision, Refusal } from '../matter.ts';
import { owedByUnit } from '../policy.ts';
import { isOverdue } from '../term.ts';
import { closing, hoursFor } from '../term/ladder.ts';
import { behindOf } from '../term/behind.ts';
import { canPause, paused, runOn, runsOnAt } from '../term/moving.ts';
import { termOf, type Rectification, type RectificationEvent } from './record.ts';

/** Why the clock cannot be stopped; null when it can. */
function barred(state: Rectification, untilOn: IsoDate | null, context: Context): Refusal | null {
  const term = termOf(state, 'rectification');
  if (!term) return { refused: 'NOT_NOW' };
  if (isOverdue(term)) return { refused: 'PAUSE_NOT_POSSIBLE', details: { why: 'overdue' } };
  if (!canPause(term)) return { refused: 'PAUSE_NOT_POSSIBLE', details: { why: 'hours run on' } };
  const today = dateOf(context.nowMs);
  return untilOn !== null && untilOn <= today ? { refused: 'UNTIL_NOT_LATER', pointer: '/untilOn' } : null;
}

/** What a pause leads to: every term that the unit owes stands still, those excepted that are late or run by hours. */
export function pausing(
  state: Rectification,
  { reason, untilOn }: { reason: string; untilOn: IsoDate | null },
  context: Context,
): Decision<RectificationEvent> {
  const refusal = barred(state, untilOn, context);
  if (refusal) return refusal;
  const today = dateOf(context.nowMs);
  const terms = state.terms
    .filter((term) => owedByUnit[term.kind] && canPause(term))
    .map((term) => paused(term, today));
  const untilMs = untilOn === null ? null : runsOnAt(untilOn, hoursFor('rectification', context), context.calendar);
  const event = { type: 'paused' as const, reason, untilOn, untilMs, terms };
  return { events: [{ event, basis: state.number ?? state.basis, dueAtMs: null }] };
}

/** That the clock runs on from a day; `reason` is null when the day had been named. */
export function resumption(
  state: Rectification,
  on: IsoDate,
  reason: string | null,
  context: Context,
): Extract<RectificationEvent, { type: 'resumed' }> {
  const terms = state.terms.map((term) => runOn(term, on, context));
  const main = terms.find((term) => term.kind === 'rectification');
  const behind = main && state.progress?.behind ? behindOf(main, state.progress.percent, context) : null;
  return { type: 'resumed', reason, on, terms, behind };
}

/** What setting a light by hand leads to. It ends by itself, at close of business of the day named or of the latest allowed. */
export function overriding(
  state: Rectification,
  given: { light: Light; reason: string; untilOn: IsoDate | null },
  context: Context,
): Decision<RectificationEvent> {
  const { calendar, policy, nowMs } = context;
  const today = dateOf(nowMs);
  const latest = workingDaysAfter(calendar, today, policy.lights.overrideWorkingDays).date;
  const untilOn = given.untilOn ?? latest;
  const untilMs = closing(untilOn, policy.officeHours);
  if (untilMs <= nowMs) return { refused: 'UNTIL_NOT_LATER', pointer: '/untilOn' };
  if (untilOn > latest) {
    return { refused: 'OVERRIDE_TOO_LONG', pointer: '/untilOn', details: { latest } };
  }
  const { light, reason } = given;
  const event = { type: 'light-overridden' as const, light, reason, untilMs };
  return { events: [{ event, basis: state.number ?? state.basis, dueAtMs: null }] };
}
