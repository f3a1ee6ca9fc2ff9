/** The inspection of what was rectified (验收): passed (销号), or returned, each problem ticked off by itself (domain.md 4.1, 4.2). */
import { countWorkingDays, dateOf } from '../calendar.ts';
import type { Context, Decision, Refusal } from '../matter.ts';
import { reachedBy } from '../sanction/ladder.ts';
import type { Term } from '../term.ts';
import { checkRule, halfOf, startNow } from '../term/starting.ts';
import { recheckOf } from './rechecking.ts';
import { nextRound, openProblems, termOf, type Rectification, type RectificationEvent } from './record.ts';

/** What the inspector found. `passed`: the problems that are put right although the report is returned. */
export interface Inspection {
  outcome: 'passed' | 'returned';
  opinion: string;
  newTerm: string | null;
  passed?: readonly number[];
}

function made(state: Rectification, event: RectificationEvent): Decision<RectificationEvent> {
  const dueAtMs = termOf(state, 'inspection')?.dueAtMs ?? null;
  return { events: [{ event, basis: state.number ?? state.basis, dueAtMs }] };
}

/** The term of a plan's review, where nobody judged the plan before the result came; null where it was judged. */
export function reviewOwed(state: Rectification, context: Context): Term | null {
  if (state.workPlan?.review !== 'pending') return null;
  return startNow('plan-review', nextRound(state, 'plan-review'), context.policy.terms.planReview, context);
}

/** Why these cannot be ticked off: one is not open, or is named twice, or none would be left to put right. */
export function tickingBarred(state: Rectification, nos: readonly number[], pointer: string): Refusal | null {
  const open = openProblems(state).map(({ no }) => no);
  const unknown = nos.findIndex((no, index) => !open.includes(no) || nos.indexOf(no) !== index);
  if (unknown !== -1) return { refused: 'PROBLEM_UNKNOWN', pointer: `${pointer}/${String(unknown)}` };
  return nos.length > 0 && nos.length === open.length ? { refused: 'NO_PROBLEM_LEFT', pointer } : null;
}

/** The new term after a return: as named, or by the policy, and in each case at most half of the first (domain.md 2.5). */
export function newTermOf(state: Rectification, named: string | null, context: Context): Term | Refusal {
  const { calendar, policy, nowMs } = context;
  const { noticedAtMs, originalDueAtMs } = state;
  const rule = named ?? policy.terms.returned;
  const refusal = checkRule('rectification', rule, '/newTerm', context);
  if (refusal) return refusal;
  const begin = (by: string): Term => startNow('rectification', nextRound(state, 'rectification'), by, context);
  const term = begin(rule);
  if (noticedAtMs === null || originalDueAtMs === null) return term;
  const half = halfOf(noticedAtMs, originalDueAtMs, calendar);
  if (countWorkingDays(calendar, dateOf(nowMs), dateOf(term.dueAtMs)) <= half) return term;
  if (named === null) return begin(`${String(half)}wd`);
  return { refused: 'RETURN_TERM_TOO_LONG', pointer: '/newTerm', details: { mostWorkingDays: half } };
}

/** What an inspection leads to: all is ticked off, or what is left is owed again within a new term. */
export function inspecting(state: Rectification, given: Inspection, context: Context): Decision<RectificationEvent> {
  const { outcome, opinion, newTerm, passed = [] } = given;
  if (outcome === 'passed') {
    if (newTerm !== null) return { refused: 'TERM_INVALID', pointer: '/newTerm' };
    if (passed.length > 0) return { refused: 'PROBLEM_UNKNOWN', pointer: '/passed' };
    const recheck = recheckOf(state, context);
    return made(state, { type: 'passed', opinion, ...(recheck ? { recheck } : {}) });
  }
  const barred = tickingBarred(state, passed, '/passed');
  if (barred) return barred;
  const term = newTermOf(state, newTerm, context);
  if ('refused' in term) return term;
  const times = (state.returns?.times ?? 0) + 1;
  const turnsRed = times >= context.policy.lights.redReturns;
  const reached = reachedBy('failed-inspections', times, context);
  return made(state, {
    ...{ type: 'returned', opinion, term, review: reviewOwed(state, context), turnsRed },
    ...(passed.length === 0 ? {} : { tickedOff: passed }),
    ...(reached ? { reached } : {}),
  });
}
