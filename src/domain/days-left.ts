/** How many working days are left until a date, for lists and inboxes. */
import { countWorkingDays, dateOf, type Calendar } from './calendar.ts';

/**
 * Counts the working days left from an instant, in ms, to others: 0 on the day itself, and negative, by the working days since,
 * when it has passed. Dates that come again are counted once.
 */
export function daysLeftFrom(calendar: Calendar, nowMs: number): (dueAtMs: number) => number {
  const today = dateOf(nowMs);
  const counted = new Map<string, number>();
  return (dueAtMs) => {
    const due = dateOf(dueAtMs);
    const left =
      counted.get(due) ??
      // Not -0 where none has passed.
      (due >= today ? countWorkingDays(calendar, today, due) : 0 - countWorkingDays(calendar, due, today));
    counted.set(due, left);
    return left;
  };
}
