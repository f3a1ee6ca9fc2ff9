/** Earlier notices of the same unit and matter: which this one is (第n次督办), and whether it comes too soon (严禁重复督查). */
import { dateOf, workingDaysAfter } from '../calendar.ts';
import type { Context, Refusal } from '../matter.ts';
import { aboutKeyOf, type NoticeAbout, type NoticeForm } from './order.ts';
import type { Repeated } from './record.ts';

/** Which of its form about its matter a notice is when it is issued now, from 1. Withdrawn ones count no longer. */
export function nthOf({ form, about }: { form: NoticeForm; about: NoticeAbout }, { notice }: Context): number {
  const key = aboutKeyOf(about);
  const before = notice?.issued.filter((one) => one.form === form && one.aboutKey === key) ?? [];
  return Math.max(0, ...before.map(({ nth }) => nth)) + 1;
}

/** The last notice of whatever form that the unit had about a matter within the policy's working days; null: there is none. */
export function lastOfLate(about: NoticeAbout, { notice, policy, calendar, nowMs }: Context): Repeated | null {
  const key = aboutKeyOf(about);
  const { duplicateGuardDays } = policy.supervision;
  if (duplicateGuardDays === 0) return null;
  const today = dateOf(nowMs);
  const [last] = (notice?.issued ?? [])
    .filter((one) => one.aboutKey === key)
    .filter(({ issuedAtMs }) => today <= workingDaysAfter(calendar, dateOf(issuedAtMs), duplicateGuardDays).date)
    .sort((a, b) => b.issuedAtMs - a.issuedAtMs);
  return last ? { id: last.id, number: last.number, issuedAtMs: last.issuedAtMs } : null;
}

/** Why a notice comes too soon after an earlier one; null where there is none, or a reason why it comes all the same. */
export function repetitionBarred(earlier: Repeated | null, despite: string | null, context: Context): Refusal | null {
  if (earlier === null || despite !== null) return null;
  const { id, number, issuedAtMs } = earlier;
  const { duplicateGuardDays: workingDays } = context.policy.supervision;
  const details = { noticeId: id, issuedOn: dateOf(issuedAtMs), workingDays, ...(number === null ? {} : { number }) };
  return { refused: 'DUPLICATE_NOTICE', pointer: '/despite', details };
}
