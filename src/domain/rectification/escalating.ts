/** What a rectification that is failed twice, or overdue for too long, has drafted: a circular and a referral (domain.md 4.3). */
import { dateOf, workingDaysAfter } from '../calendar.ts';
import type { Context, Opening, RecordedEvent } from '../matter.ts';
import { draftsOf, thresholdsFor } from '../sanction/ladder.ts';
import type { Grounds } from '../sanction/grounds.ts';
import { isOverdue, type Term } from '../term.ts';
import { pendingExtension } from '../term/extending.ts';
import { closing, hoursFor } from '../term/ladder.ts';
import { termOf, type Rectification, type RectificationEvent } from './record.ts';

/** When an order that is late from now on is overdue for more working days than its unit's kind allows; null: never. In ms. */
export function escalatesAt({ kind, dueAtMs }: Term, context: Context): number | null {
  const most = kind === 'rectification' ? (thresholdsFor(context)?.overdueWorkingDays ?? 0) : 0;
  if (most === 0) return null;
  const last = workingDaysAfter(context.calendar, dateOf(dueAtMs), most).date;
  return closing(last, hoursFor('rectification', context)) + 1;
}

/** When the threshold of lateness is reached, if nothing is handed in: not while the answer to a request is owed. In ms. */
export function escalationWake(state: Rectification): number | null {
  const term = termOf(state, 'rectification');
  if (state.escalatesAtMs == null || !term || !isOverdue(term) || pendingExtension(state)) return null;
  return state.escalatesAtMs;
}

/** The evidence pack (事实材料): the dates, what was reported and asked, what was returned and why. */
function factsOf(state: Rectification): Grounds['facts'] {
  const { noticedAtMs, acknowledgedAtMs, originalDueAtMs, dueAtMs, workPlan, progress, submission, returns } = state;
  const at = (atMs: number | null | undefined, what: string) => (atMs == null ? [] : [{ atMs, what }]);
  const extensions = state.extensions?.flatMap(({ askedAtMs, no, reason, state: how }) =>
    at(askedAtMs, `第${String(no)}次申请延期（${how}）：${reason}`),
  );
  return [
    ...at(noticedAtMs, `印发整改通知${state.number ?? ''}`),
    ...at(acknowledgedAtMs, '签收'),
    ...at(workPlan?.filedAtMs, '报送整改方案'),
    ...(extensions ?? []),
    ...at(progress?.atMs, `最近一次报告进度${String(progress?.percent ?? 0)}%`),
    ...at(originalDueAtMs, '原定整改期限'),
    ...(dueAtMs === originalDueAtMs ? [] : at(dueAtMs, '现整改期限')),
    ...at(state.lateSinceMs, '起逾期，红灯'),
    ...at(submission?.atMs, '最近一次报送整改报告'),
    ...at(returns?.lastAtMs, `第${String(returns?.times ?? 0)}次验收不合格：${returns?.opinion ?? ''}`),
  ];
}

/** The drafts that an event of a rectification opens. */
export function sanctionsDrafted(
  state: Rectification,
  { event }: RecordedEvent<RectificationEvent>,
  matterId: string,
): readonly Opening[] {
  const reached = event.type === 'returned' || event.type === 'threshold-reached' ? event.reached : undefined;
  if (!reached) return [];
  const { mechanismId, unitId, title, number, basis } = state;
  const cause = { noun: 'rectification', matterId, mechanismId, unitId, title, number, basis: number ?? basis };
  return draftsOf(reached, { ...cause, facts: factsOf(state) });
}
