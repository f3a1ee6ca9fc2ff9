/** The work on an assignment: its plan, its reports, the parts of cooperating units, the lead's completion, and its review. */
import { addDays, countWorkingDays, dateOf, workingDaysAfter } from '../calendar.ts';
import type { Context, Decision, Refusal } from '../matter.ts';
import { evidenceBarred } from '../evidence.ts';
import type { PlanStep } from '../rectification/record.ts';
import { behindOf } from '../term/behind.ts';
import { checkRule, halfOf } from '../term/starting.ts';
import { made } from './receiving.ts';
import {
  isIn,
  leadOf,
  mainTermOf,
  termIn,
  unitIn,
  type AssignedUnit,
  type AssignmentEvent,
  type Handed,
  type IssuedAssignment,
} from './record.ts';
import { beginNext, beginReport, dueOfShare, seenFrom } from './terms.ts';

/** Files the lead's work plan (承办计划) with whoever is in charge of it (承办人); reports run from then on. */
export function filingPlan(
  state: IssuedAssignment,
  own: AssignedUnit,
  { steps, contact }: { steps: readonly PlanStep[]; contact: string },
  context: Context,
): Decision<AssignmentEvent> {
  const { unitId } = own;
  const report = beginReport(state, own, dueOfShare(state, own), dateOf(context.nowMs), context);
  const event = { type: 'assignment-plan-filed' as const, unitId, steps, contact, report };
  return made(state, event, termIn(state, 'assignment-plan', unitId)?.dueAtMs ?? null);
}

/** Reports progress; the lead's report is the one that was due, and the next period begins. */
export function reporting(
  state: IssuedAssignment,
  own: AssignedUnit,
  { percent, text }: { percent: number; text: string },
  context: Context,
): Decision<AssignmentEvent> {
  const { unitId } = own;
  const main = mainTermOf(state, own);
  const behind = main && !own.courtesy ? behindOf(main, percent, seenFrom(unitId, context)) : null;
  const due = termIn(state, 'progress-report', unitId);
  const after = due ? dateOf(Math.max(due.dueAtMs, context.nowMs)) : null;
  const report = after === null ? null : beginReport(state, own, dueOfShare(state, own), after, context);
  const event = { type: 'assignment-progress' as const, unitId, percent, text, behind, report };
  return made(state, event, due?.dueAtMs ?? null);
}

/** Hands in a part, or the whole: a cooperating unit's goes to the lead; the lead's carries its head's signature (审签). */
export function completing(
  state: IssuedAssignment,
  own: AssignedUnit,
  given: Handed,
  context: Context,
): Decision<AssignmentEvent> {
  const { unitId } = own;
  const { evidence } = given;
  const unknown = evidenceBarred(evidence);
  if (unknown) return unknown;
  if (own.role === 'cooperating') {
    const event = { type: 'part-filed' as const, unitId, ...given };
    return made(state, event, mainTermOf(state, own)?.dueAtMs ?? null);
  }
  const barred = completionBarred(state, evidence.length) ?? checklistBarred(state, given);
  if (barred) return barred;
  if (context.actor.role === 'head') return submitted(state, own, { given, opinion: null }, context);
  return made(state, { type: 'completion-prepared', unitId, ...given });
}

/** Why the lead cannot complete yet: parts that are still out, or nothing that proves it (domain.md 2.5); null when it can. */
function completionBarred(state: IssuedAssignment, evidence: number): Refusal | null {
  if (evidence === 0) return { refused: 'EVIDENCE_REQUIRED', pointer: '/evidence' };
  const out = state.issued.units.filter((unit) => unit.role === 'cooperating' && !unit.courtesy && !isIn(unit));
  if (out.length === 0) return null;
  return { refused: 'PARTS_OUTSTANDING', details: { unitIds: out.map(({ unitId }) => unitId) } };
}

/** Why the checklist is not answered: a point that is none, evidence that is not there, or a point that nothing proves. */
function checklistBarred(
  { checklist: points = [] }: IssuedAssignment,
  { evidence, checklist = [] }: Handed,
): Refusal | null {
  const wrong = checklist.findIndex(
    ({ no, evidence: pieces }) => no > points.length || pieces.some((piece) => piece > evidence.length),
  );
  if (wrong !== -1) return { refused: 'CHECKLIST_UNANSWERED', pointer: `/checklist/${String(wrong)}` };
  const proved = new Set(checklist.filter((answer) => answer.evidence.length > 0).map(({ no }) => no));
  const open = points.filter((_, index) => !proved.has(index + 1));
  return open.length === 0 ? null : { refused: 'CHECKLIST_UNANSWERED', pointer: '/checklist', details: { open } };
}

function submitted(
  state: IssuedAssignment,
  own: AssignedUnit,
  { given, opinion }: { given: Handed | null; opinion: string | null },
  context: Context,
): Decision<AssignmentEvent> {
  const { unitId } = own;
  const review = beginNext(state, 'assignment-review', unitId, context.policy.assignments.review, context);
  const event = { type: 'completion-submitted' as const, unitId, given, opinion, review };
  return made(state, event, mainTermOf(state, own)?.dueAtMs ?? null);
}

/** The head signs what was prepared, and it is submitted; or sends it back to be written again. */
export function signing(
  state: IssuedAssignment,
  own: AssignedUnit,
  { decision, opinion }: { decision: 'sign' | 'return'; opinion: string | null },
  context: Context,
): Decision<AssignmentEvent> {
  if (decision === 'return') {
    if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
    return made(state, { type: 'completion-sent-back', unitId: own.unitId, opinion });
  }
  // A unit may have come in since it was prepared.
  const barred = completionBarred(state, own.completion?.evidence.length ?? 0);
  return barred ?? submitted(state, own, { given: null, opinion }, context);
}

/** Does without a cooperating unit's part (免报). */
export function waiving(
  state: IssuedAssignment,
  { unitId, reason }: { unitId: string; reason: string },
): Decision<AssignmentEvent> {
  const unit = unitIn(state, unitId);
  if (unit?.role !== 'cooperating' || isIn(unit)) return { refused: 'UNIT_UNKNOWN', pointer: '/unitId' };
  return made(state, { type: 'part-waived', unitId, reason }, mainTermOf(state, unit)?.dueAtMs ?? null);
}

/** Accepts the completion (销号), or returns it with a reason and a new term of at most half the first (domain.md 2.5). */
export function reviewing(
  state: IssuedAssignment,
  given: { outcome: 'accepted' | 'returned'; opinion: string; newTerm: string | null },
  context: Context,
): Decision<AssignmentEvent> {
  const { calendar, policy, nowMs } = context;
  const { opinion, newTerm } = given;
  const lead = leadOf(state);
  const dueAtMs = termIn(state, 'assignment-review', lead.unitId)?.dueAtMs ?? null;
  if (given.outcome === 'accepted') {
    if (newTerm !== null) return { refused: 'TERM_INVALID', pointer: '/newTerm' };
    const archive = workingDaysAfter(calendar, dateOf(nowMs), policy.assignments.archiveWorkingDays).date;
    // From the morning after: the whole of the last day is within.
    const archivesAtMs = Date.parse(`${addDays(archive, 1)}T00:00:00+08:00`);
    return made(state, { type: 'assignment-accepted', opinion, archivesAtMs }, dueAtMs);
  }
  const half = halfOf(state.issued.atMs, lead.originalDueAtMs, calendar);
  const rule = newTerm ?? `${String(half)}wd`;
  const refusal = checkRule('assignment', rule, '/newTerm', seenFrom(lead.unitId, context));
  if (refusal) return refusal;
  const term = beginNext(state, 'assignment', lead.unitId, rule, context);
  if (countWorkingDays(calendar, dateOf(nowMs), dateOf(term.dueAtMs)) > half) {
    return { refused: 'RETURN_TERM_TOO_LONG', pointer: '/newTerm', details: { mostWorkingDays: half } };
  }
  const times = (state.issued.returns?.times ?? 0) + 1;
  const turnsRed = times >= policy.lights.redReturns;
  const alerts = times >= policy.assignments.alertReturns;
  const report = beginReport(state, lead, term.dueAtMs, dateOf(nowMs), context);
  return made(state, { type: 'assignment-returned', opinion, term, report, turnsRed, times, alerts }, dueAtMs);
}

/** Opens it again, with a new term; the first date stays. */
export function reopening(
  state: IssuedAssignment,
  { reason, newTerm }: { reason: string; newTerm: string },
  context: Context,
): Decision<AssignmentEvent> {
  const lead = leadOf(state);
  const refusal = checkRule('assignment', newTerm, '/newTerm', seenFrom(lead.unitId, context));
  if (refusal) return refusal;
  const term = beginNext(state, 'assignment', lead.unitId, newTerm, context);
  const out = state.issued.units.filter((unit) => unit.role === 'cooperating' && !isIn(unit));
  const parts = out.map(({ unitId }) => beginNext(state, 'cooperation', unitId, newTerm, context));
  const report = beginReport(state, lead, term.dueAtMs, dateOf(context.nowMs), context);
  return made(state, { type: 'assignment-reopened', reason, terms: [term, ...parts], report });
}
