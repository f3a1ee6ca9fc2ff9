/** How a matter's terms start, by rules that stand in the policy or that a person gave. */
import type { Context, Refusal } from '../matter.ts';
import type { TermKind } from '../policy.ts';
import { parseTermRule, startTerm, type Term } from '../term.ts';

/** Starts a term now, by a rule that has been checked or stands in the policy. */
export function startNow(kind: TermKind, round: number, ruleText: string, context: Context): Term {
  return startTerm({ kind, round, rule: ruleText, fromMs: context.nowMs }, context);
}

/** A rule that someone gave, checked: readable, counted from now, and not past already. */
export function checkRule(kind: TermKind, text: string, pointer: string, context: Context): Refusal | null {
  const rule = parseTermRule(text);
  if (rule === null || rule.unit === 'before') return { refused: 'TERM_INVALID', pointer };
  const { dueAtMs } = startNow(kind, 1, text, context);
  return dueAtMs <= context.nowMs ? { refused: 'DUE_DATE_PAST', pointer } : null;
}
