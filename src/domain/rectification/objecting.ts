/**
 * Objection and review (异议、复核): a unit objects within thirty days to the order, to a return, to a failed recheck, or to the finding
 * that it is overdue for too long; whoever had a hand in the matter until then does not decide, within thirty days (design.md, "People and limits" 5; domain.md 4.3). It suspends
 * what rests on the matter, a referral, and not the rectification.
 */
import type { Context, Decision, Refusal } from '../matter.ts';
import { evidenceBarred, type Evidence } from '../evidence.ts';
import type { MechanismFacts, Role } from '../roles.ts';
import { dueOf, parseTermRule, type Term } from '../term.ts';
import { hoursFor } from '../term/ladder.ts';
import { checkRule, startNow } from '../term/starting.ts';
import { tickingBarred } from './inspecting.ts';
import {
  nextRound,
  pendingObjection,
  termOf,
  type Objected,
  type Objection,
  type Rectification,
  type RectificationEvent,
  type ReviewJudge,
} from './record.ts';

/** Someone who had a hand in a matter, and in which role. */
export interface TookPart {
  accountId: string;
  role: Role;
}

/** An objection as a unit words it. `tookPart`: who had a hand in the matter until now, but the unit's own. */
export interface ObjectionDraft {
  text: string;
  evidence: readonly Evidence[];
  tookPart: readonly TookPart[];
}

/** The decision on an objection. `strike`: the problems that were none. */
export interface Review {
  outcome: 'upheld' | 'changed' | 'withdrawn';
  opinion: string;
  newTerm: string | null;
  strike: readonly number[];
}

function made(state: Rectification, event: RectificationEvent, dueAtMs: number | null): Decision<RectificationEvent> {
  return { events: [{ event, basis: state.number ?? state.basis, dueAtMs }] };
}

/** The decision that may be objected to: the latest that burdens the unit. */
export function objectable({
  noticedAtMs,
  returns,
  recheck,
  overTermAtMs,
}: Pick<Rectification, 'noticedAtMs' | 'returns' | 'recheck' | 'overTermAtMs'>): {
  against: Objected;
  atMs: number;
} | null {
  const decisions: { against: Objected; atMs: number }[] = [
    ...(noticedAtMs === null ? [] : [{ against: 'order' as const, atMs: noticedAtMs }]),
    ...(returns === null ? [] : [{ against: 'return' as const, atMs: returns.lastAtMs }]),
    ...(recheck?.outcome === 'failed' ? [{ against: 'recheck' as const, atMs: recheck.atMs }] : []),
    // Nobody decided it, and yet what it drafts rests on it.
    ...(overTermAtMs === undefined ? [] : [{ against: 'overdue' as const, atMs: overTermAtMs }]),
  ];
  return decisions.reduce<{ against: Objected; atMs: number } | null>(
    (latest, one) => (latest === null || one.atMs >= latest.atMs ? one : latest),
    null,
  );
}

/** Those who may review, in the order in which they are asked. */
const reviewers: readonly ReviewJudge[] = ['cityLeader', 'leader', 'inspector', 'director'];

/** Who reviews: the first in whose place nobody had a hand in it, and whose unit it is not; where there is none, the city leader. */
function judgeOfReview(state: Rectification, tookPart: readonly TookPart[], mechanism: MechanismFacts): ReviewJudge {
  const own: Partial<Record<Role, string | null>> = {
    inspector: mechanism.inspectorUnitId,
    director: mechanism.officeUnitId,
  };
  const free = reviewers.find((role) => own[role] !== state.unitId && !tookPart.some((one) => one.role === role));
  return free ?? 'cityLeader';
}

function untilOf(atMs: number, { policy, calendar, ...context }: Context): number {
  const rule = parseTermRule(policy.objections.within);
  if (rule === null) throw new Error('the policy holds a rule');
  return dueOf(rule, atMs, hoursFor('rectification', { policy, calendar, unit: context.unit }), calendar).atMs;
}

/** What an objection leads to. */
export function objecting(state: Rectification, given: ObjectionDraft, context: Context): Decision<RectificationEvent> {
  const { text, evidence, tookPart } = given;
  const decision = objectable(state);
  if (decision === null) return { refused: 'NOT_NOW' };
  const { against, atMs: sinceMs } = decision;
  const untilMs = untilOf(sinceMs, context);
  if (context.nowMs > untilMs)
    return { refused: 'OBJECTION_TOO_LATE', details: { until: new Date(untilMs).toISOString() } };
  const objections = state.objections ?? [];
  if (objections.some((one) => one.sinceMs === sinceMs)) return { refused: 'OBJECTED_ALREADY' };
  const unknown = evidenceBarred(evidence);
  if (unknown) return unknown;
  const round = nextRound(state, 'objection-decision');
  const term = startNow('objection-decision', round, context.policy.objections.decision, context);
  const event = {
    ...{ type: 'objection-filed' as const, no: objections.length + 1, against, sinceMs, text, evidence, term },
    judge: judgeOfReview(state, tookPart, context.mechanism),
    recused: [...new Set(tookPart.map(({ accountId }) => accountId))],
  };
  return made(state, event, untilMs);
}

/** The date moved by a change, which is in the unit's favour: later than it is now. */
function laterTerm(state: Rectification, newTerm: string, context: Context): Term | Refusal {
  const running = termOf(state, 'rectification');
  const refusal = checkRule('rectification', newTerm, '/newTerm', context);
  if (refusal) return refusal;
  const term = startNow('rectification', nextRound(state, 'rectification'), newTerm, context);
  if (running && term.dueAtMs > running.dueAtMs) return term;
  return { refused: 'TERM_INVALID', pointer: '/newTerm' };
}

function changed(
  state: Rectification,
  objection: Objection,
  { opinion, newTerm, strike }: Review,
  context: Context,
): Decision<RectificationEvent> {
  if (newTerm === null && strike.length === 0) return { refused: 'CHANGE_REQUIRED', pointer: '/newTerm' };
  const barred = tickingBarred(state, strike, '/strike');
  if (barred) return barred;
  const term = newTerm === null ? null : laterTerm(state, newTerm, context);
  if (term && 'refused' in term) return term;
  const event = { type: 'objection-decided' as const, no: objection.no, outcome: 'changed' as const, opinion };
  const dueAtMs = termOf(state, 'objection-decision')?.dueAtMs ?? null;
  return made(state, { ...event, term, strike, inspection: null, recheck: null }, dueAtMs);
}

/** What setting a decision aside begins anew: the inspection of what was returned, the recheck of what was passed. */
function anew(state: Rectification, { against, sinceMs }: Objection, context: Context) {
  const { overTermAtMs: _, ...decided } = state;
  const stands = objectable(decided);
  // What came after the decision that was objected to, came of it or of a new one: only the latest is taken back.
  if (stands?.atMs !== sinceMs || state.stage !== 'rectifying') {
    return { inspection: null, recheck: null };
  }
  const { terms } = context.policy;
  return {
    inspection:
      against === 'return' ? startNow('inspection', nextRound(state, 'inspection'), terms.inspection, context) : null,
    recheck: against === 'recheck' ? startNow('recheck', nextRound(state, 'recheck'), terms.inspection, context) : null,
  };
}

/** What the decision on the objection that is pending leads to, with its effects. */
export function reviewing(state: Rectification, given: Review, context: Context): Decision<RectificationEvent> {
  const objection = pendingObjection(state);
  if (!objection) return { refused: 'NOT_NOW' };
  const { outcome, opinion, newTerm, strike } = given;
  if (outcome === 'changed') return changed(state, objection, given, context);
  if (newTerm !== null) return { refused: 'TERM_INVALID', pointer: '/newTerm' };
  if (strike.length > 0) return { refused: 'PROBLEM_UNKNOWN', pointer: '/strike' };
  const aside = outcome === 'withdrawn' ? anew(state, objection, context) : { inspection: null, recheck: null };
  const event = {
    type: 'objection-decided' as const,
    no: objection.no,
    outcome,
    opinion,
    term: null,
    strike,
    ...aside,
  };
  return made(state, event, termOf(state, 'objection-decision')?.dueAtMs ?? null);
}
