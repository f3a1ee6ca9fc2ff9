/** What stops a notice for a while, lets it run on, and opens it again: by whoever issued it, with a reason (undo). */
import { dateOf, type IsoDate } from '../calendar.ts';
import type { Context, Decision } from '../matter.ts';
import { byHours, isOverdue, ruleOf } from '../term.ts';
import { hoursFor } from '../term/ladder.ts';
import { paused, runOn, runsOnAt } from '../term/moving.ts';
import { checkRule, startNow } from '../term/starting.ts';
import { nextNoticeRound, restsOn, type NoticeEvent, type SupervisionNotice } from './record.ts';

/** Suspends it (中止): its terms stand still, and nobody is reminded or chased. */
export function suspending(
  state: SupervisionNotice,
  { reason, untilOn }: { reason: string; untilOn: IsoDate | null },
  context: Context,
): Decision<NoticeEvent> {
  const today = dateOf(context.nowMs);
  if (untilOn !== null && untilOn <= today) return { refused: 'UNTIL_NOT_LATER', pointer: '/untilOn' };
  const terms = state.terms.map((term) => paused(term, today));
  const hours = hoursFor('notice-reply', context);
  const untilMs = untilOn === null ? null : runsOnAt(untilOn, hours, context.calendar);
  const event: NoticeEvent = { type: 'notice-suspended', reason, untilOn, untilMs, terms };
  return { events: [{ event, basis: restsOn(state), dueAtMs: null }] };
}

/** That it runs on from a day: dates move by the working days that were lost, hours begin anew; what was late stays late. */
export function noticeResumption(
  state: SupervisionNotice,
  on: IsoDate,
  reason: string | null,
  context: Context,
): Extract<NoticeEvent, { type: 'notice-resumed' }> {
  const terms = state.terms.map((term) => {
    const { kind, rule } = term;
    const hourly = byHours(ruleOf(term)) && !isOverdue(term);
    return hourly ? startNow(kind, nextNoticeRound(state, kind), rule, context) : runOn(term, on, context);
  });
  return { type: 'notice-resumed', reason, on, terms };
}

/** Opens a closed one again: a reply is owed within a new term, and the first date stays. */
export function noticeReopening(
  state: SupervisionNotice,
  { reason, newTerm }: { reason: string; newTerm: string },
  context: Context,
): Decision<NoticeEvent> {
  const refusal = checkRule('notice-reply', newTerm, '/newTerm', context);
  if (refusal) return refusal;
  const term = startNow('notice-reply', nextNoticeRound(state, 'notice-reply'), newTerm, context);
  return { events: [{ event: { type: 'notice-reopened', reason, term }, basis: restsOn(state), dueAtMs: null }] };
}
