/** The recheck (复查、“回头看”): some months after a rectification was passed; what it finds wrong opens the same number again (domain.md 4.2, 4.3). */
import { addMonths, dateOf } from '../calendar.ts';
import type { Context, Decision } from '../matter.ts';
import type { Term } from '../term.ts';
import { startNow } from '../term/starting.ts';
import { newTermOf } from './inspecting.ts';
import { nextRound, termOf, type Rectification, type RectificationEvent } from './record.ts';

/** What a recheck found; `problems`: those that came back, all where none is named. */
export interface Recheck {
  outcome: 'passed' | 'failed';
  opinion: string;
  newTerm: string | null;
  problems: readonly number[];
}

/** The term of the recheck that a pass begins; null where the mechanism has none. */
export function recheckOf(state: Rectification, context: Context): Term | null {
  const { months } = context.policy.rechecks;
  if (months === 0) return null;
  const rule = `by ${addMonths(dateOf(context.nowMs), months)}`;
  return startNow('recheck', nextRound(state, 'recheck'), rule, context);
}

/** What a recheck leads to. */
export function rechecking(state: Rectification, given: Recheck, context: Context): Decision<RectificationEvent> {
  const { outcome, opinion, newTerm, problems } = given;
  const dueAtMs = termOf(state, 'recheck')?.dueAtMs ?? null;
  const made = (event: RectificationEvent) => ({ events: [{ event, basis: state.number ?? state.basis, dueAtMs }] });
  if (outcome === 'passed') {
    if (newTerm !== null) return { refused: 'TERM_INVALID', pointer: '/newTerm' };
    if (problems.length > 0) return { refused: 'PROBLEM_UNKNOWN', pointer: '/problems' };
    return made({ type: 'recheck-passed', opinion });
  }
  const known = state.problems.map(({ no }) => no);
  const unknown = problems.findIndex((no, index) => !known.includes(no) || problems.indexOf(no) !== index);
  if (unknown !== -1) return { refused: 'PROBLEM_UNKNOWN', pointer: `/problems/${String(unknown)}` };
  const term = newTermOf(state, newTerm, context);
  if ('refused' in term) return term;
  return made({ type: 'recheck-failed', opinion, problems: problems.length > 0 ? problems : known, term });
}
