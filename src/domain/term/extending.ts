/** What every extension (延期) of a term keeps to, whatever the matter (domain.md 2.4). */
import { countWorkingDays, dateOf, workingDaysAfter, type IsoDate } from '../calendar.ts';
import type { Context, Refusal } from '../matter.ts';
import type { Term } from '../term.ts';
import { closing, type TermContext } from './ladder.ts';
import { extensionEnd } from './moving.ts';

/** Until when a decision may still grant what was asked in time, in ms. */
export function lapseOf(term: Term, { calendar, policy }: TermContext): number {
  const last = workingDaysAfter(calendar, dateOf(term.dueAtMs), policy.extensions.graceWorkingDays);
  // The unit's own office may close later than that of whoever decides.
  return Math.max(term.dueAtMs, closing(last.date, policy.officeHours));
}

/** Why a term cannot be extended to a date; null when it can. */
export function dateBarred(term: Term, to: IsoDate, pointer: string, context: Context): Refusal | null {
  const { calendar, policy, nowMs } = context;
  const due = dateOf(term.dueAtMs);
  const end = extensionEnd(term, to, context);
  if (end.atMs <= term.dueAtMs) return { refused: 'EXTENSION_NOT_LATER', pointer, details: { dueOn: due } };
  if (end.atMs <= nowMs) return { refused: 'DUE_DATE_PAST', pointer };
  const { mostWorkingDays } = policy.extensions;
  if (countWorkingDays(calendar, due, to) <= mostWorkingDays) return null;
  const latest = workingDaysAfter(calendar, due, mostWorkingDays).date;
  return { refused: 'EXTENSION_TOO_LONG', pointer, details: { latest, mostWorkingDays } };
}
