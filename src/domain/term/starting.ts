/** How a matter's terms start, by rules that stand in the policy or that a person gave. */
import { countWorkingDays, dateOf, type Calendar } from '../calendar.ts';
import type { Context, Refusal } from '../matter.ts';
import type { TermKind } from '../policy.ts';
import { parseTermRule, startTerm, type Term } from '../term.ts';

/** Starts a term now, by a rule that has been checked or stands in the policy. */
export function startNow(kind: TermKind, round: number, ruleText: string, context: Context): Term {
  return startTerm({ kind, round, rule: ruleText, fromMs: context.nowMs }, context);
}

/** Half of the working days that a term first had, at least one: the most that its return may give (domain.md 2.5). */
export function halfOf(fromMs: number, originalDueAtMs: number, calendar: Calendar): number {
  const whole = countWorkingDays(calendar, dateOf(fromMs), dateOf(originalDueAtMs));
  return Math.max(1, Math.floor(whole / 2));
}

/** A rule that someone gave, checked: readable, counted from now, and not past already. */
export function checkRule(kind: TermKind, text: string, pointer: string, context: Context): Refusal | null {
  const rule = parseTermRule(text);
  if (rule === null || rule.unit === 'before') return { refused: 'TERM_INVALID', pointer };
  const { dueAtMs } = startNow(kind, 1, text, context);
  return dueAtMs <= context.nowMs ? { refused: 'DUE_DATE_PAST', pointer } : null;
}
