/**
 * Rectification (限期整改), main path: draft → approval → notice → acknowledgement → work plan → progress → submission, which
 * the unit's head signs → inspection → closed, or returned with a new term. Sources: domain.md 4.2 and 4.3; design.md, "People and limits".
 */
import { isRefusal, type Context, type Decision, type Procedure } from './matter.ts';
import { dateOf, type IsoDate } from './calendar.ts';
import type { Light } from './light.ts';
import { openingBarred } from './roles.ts';
import { unitSucceeded } from './succession.ts';
import { termKey } from './term.ts';
import { paused } from './term/moving.ts';
import { shortenedBy, stepOf } from './rectification/clock.ts';
import { sanctionsDrafted } from './rectification/escalating.ts';
import { decidedUpon, requested } from './rectification/extending.ts';
import { evolveRectification } from './rectification/folding.ts';
import { rectificationFacts, rectificationNotices, rectificationTasks } from './rectification/facts.ts';
import { behindOf } from './term/behind.ts';
import { hindrance, rectificationActions, rectificationSight } from './rectification/permissions.ts';
import { overriding, pausing, resumption } from './rectification/pausing.ts';
import { checkRule, startNow } from './term/starting.ts';
import { rechecking, type Recheck } from './rectification/rechecking.ts';
import { signing, submitting } from './rectification/submitting.ts';
import { inspecting, reviewOwed, type Inspection } from './rectification/inspecting.ts';
import { objecting, reviewing, type ObjectionDraft, type Review } from './rectification/objecting.ts';
import { orderOf, unitBarred, type OrderDraft } from './rectification/orders.ts';
import { pendingExtension } from './term/extending.ts';
import {
  nextRound,
  termOf,
  type PlanStep,
  type Rectification,
  type RectificationEvent,
  type SubmissionReport,
} from './rectification/record.ts';

/** The commands of a rectification. */
export type RectificationCommand =
  | { type: 'draft'; order: OrderDraft }
  | { type: 'revise'; order: OrderDraft }
  | { type: 'approve'; decision: 'approve' | 'return'; opinion: string | null }
  | { type: 'acknowledge' }
  | { type: 'file-work-plan'; steps: readonly PlanStep[] }
  | { type: 'review-work-plan'; decision: 'approve' | 'return'; opinion: string | null }
  | { type: 'report-progress'; percent: number; text: string }
  | ({ type: 'submit' } & SubmissionReport)
  | { type: 'sign-submission'; decision: 'sign' | 'return'; opinion: string | null }
  | ({ type: 'inspect' } & Inspection)
  | { type: 'request-extension'; reason: string; dueOn: IsoDate }
  | {
      type: 'decide-extension';
      decision: 'grant' | 'refuse' | 'pass-on';
      opinion: string | null;
      dueOn: IsoDate | null;
    }
  | { type: 'pause'; reason: string; untilOn: IsoDate | null }
  | { type: 'resume'; reason: string }
  | { type: 'override-light'; light: Light; reason: string; untilOn: IsoDate | null }
  | { type: 'release-light'; reason: string }
  | ({ type: 'recheck' } & Recheck)
  | ({ type: 'object' } & ObjectionDraft)
  | ({ type: 'decide-objection' } & Review)
  | { type: 'withdraw'; reason: string }
  | { type: 'reopen'; reason: string; newTerm: string };

/** An event that a person caused, resting on the order's number, or on its basis while it has none. */
function made(event: RectificationEvent, basis: string, dueAtMs: number | null = null): Decision<RectificationEvent> {
  return { events: [{ event, basis, dueAtMs }] };
}

function decideApproval(
  state: Rectification,
  command: Extract<RectificationCommand, { type: 'approve' }>,
  context: Context,
): Decision<RectificationEvent> {
  const { opinion } = command;
  if (command.decision === 'return') {
    if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
    return made({ type: 'draft-returned', opinion }, state.basis);
  }
  // The due date may have passed while the draft lay; an order that is late when issued would be nobody's fault.
  // And the unit may have become another kind.
  const barredUnit = unitBarred(context.unit);
  if (barredUnit) return barredUnit;
  const past =
    checkRule('rectification', state.dueRule, '', context) ?? checkRule('work-plan', state.planRule, '', context);
  if (past) return past;
  const { number, policy } = context;
  if (number === null) return { wants: 'number', series: policy.numberMark };
  const terms = [
    startNow('acknowledgement', 1, policy.terms.acknowledgement, context),
    startNow('work-plan', 1, state.planRule, context),
    startNow('rectification', 1, state.dueRule, context),
  ];
  return made({ type: 'noticed', number, opinion, terms }, state.basis);
}

function decidePlanReview(
  state: Rectification,
  command: Extract<RectificationCommand, { type: 'review-work-plan' }>,
  context: Context,
): Decision<RectificationEvent> {
  const { opinion } = command;
  const basis = state.number ?? state.basis;
  const dueAtMs = termOf(state, 'plan-review')?.dueAtMs ?? null;
  if (command.decision === 'approve') return made({ type: 'work-plan-approved', opinion }, basis, dueAtMs);
  if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
  const fresh = startNow('work-plan', nextRound(state, 'work-plan'), context.policy.terms.planReturned, context);
  const term = state.pause ? paused(fresh, dateOf(context.nowMs)) : fresh;
  return made({ type: 'work-plan-returned', opinion, term }, basis, dueAtMs);
}

function decide(
  state: Rectification | null,
  command: RectificationCommand,
  context: Context,
): Decision<RectificationEvent> {
  const { actor, unit } = context;
  if (command.type === 'draft') {
    const barred = openingBarred(actor, unit.id, context.mechanism);
    if (barred) return { refused: barred };
    if (state !== null) return { refused: 'NOT_NOW', details: { stage: state.stage } };
    const order = orderOf(command.order, context);
    if (isRefusal(order)) return order;
    return made({ type: 'drafted', mechanismId: actor.mechanismId, unitId: unit.id, ...order }, order.basis);
  }
  if (state === null) return { refused: 'NOT_FOUND' };
  const refused = hindrance(state, command.type, context);
  if (refused === 'NOT_NOW') {
    return { refused, possible: rectificationActions(state, context), details: { stage: state.stage } };
  }
  if (refused) return { refused };
  const basis = state.number ?? state.basis;
  switch (command.type) {
    case 'revise': {
      const order = orderOf(command.order, context);
      return isRefusal(order) ? order : made({ type: 'revised', ...order }, order.basis);
    }
    case 'approve':
      return decideApproval(state, command, context);
    case 'acknowledge':
      return made({ type: 'acknowledged' }, basis, termOf(state, 'acknowledgement')?.dueAtMs ?? null);
    case 'file-work-plan': {
      const review = startNow('plan-review', nextRound(state, 'plan-review'), context.policy.terms.planReview, context);
      const dueAtMs = termOf(state, 'work-plan')?.dueAtMs ?? null;
      return made({ type: 'work-plan-filed', steps: command.steps, review }, basis, dueAtMs);
    }
    case 'review-work-plan':
      return decidePlanReview(state, command, context);
    case 'report-progress': {
      const { percent, text } = command;
      const term = termOf(state, 'rectification');
      const reported = { type: 'progress-reported' as const, percent, text };
      return made(term ? { ...reported, behind: behindOf(term, percent, context) } : reported, basis);
    }
    case 'submit':
      return submitting(state, command, context);
    case 'sign-submission':
      return signing(state, command, context);
    case 'inspect':
      return inspecting(state, command, context);
    case 'request-extension':
      return requested(state, command, context);
    case 'decide-extension': {
      const extension = pendingExtension(state);
      return extension ? decidedUpon(state, extension, command, context) : { refused: 'NOT_NOW' };
    }
    case 'pause':
      return pausing(state, command, context);
    case 'resume':
      return made(resumption(state, dateOf(context.nowMs), command.reason, context), basis);
    case 'override-light':
      return overriding(state, command, context);
    case 'release-light':
      return made({ type: 'light-override-ended', reason: command.reason }, basis);
    case 'recheck':
      return rechecking(state, command, context);
    case 'object':
      return objecting(state, command, context);
    case 'decide-objection':
      return reviewing(state, command, context);
    case 'withdraw':
      return made({ type: 'rectification-withdrawn', reason: command.reason }, basis);
    case 'reopen':
      return reopening(state, command, context);
  }
}

/** Opens it again with a new term; the first date stays. A plan that nobody judged is owed a judgement again. */
function reopening(
  state: Rectification,
  { reason, newTerm }: { reason: string; newTerm: string },
  context: Context,
): Decision<RectificationEvent> {
  const refusal = checkRule('rectification', newTerm, '/newTerm', context);
  if (refusal) return refusal;
  const term = startNow('rectification', nextRound(state, 'rectification'), newTerm, context);
  const review = reviewOwed(state, context);
  return made({ type: 'rectification-reopened', reason, term, review }, state.number ?? state.basis);
}

/** The procedure of a rectification. */
export const rectification: Procedure<Rectification, RectificationCommand, RectificationEvent> = {
  noun: 'rectification',
  eventVersion: 1,
  // What its thresholds draft is judged by the directory.
  needsDirectory: 'shared',
  decide,
  evolve: evolveRectification,
  step: stepOf,
  opens: sanctionsDrafted,
  succession: unitSucceeded,
  shorten: shortenedBy,
  facts: rectificationFacts,
  sight: rectificationSight,
  tasks: rectificationTasks,
  notices: rectificationNotices,
  rungOf: (event) => {
    if (event.type === 'rung-taken') return { term: termKey(event), rung: event.rung };
    if (event.type === 'threshold-reached') return { term: 'overdue', rung: String(event.round) };
    if (event.type !== 'terms-recounted' || event.revision == null) return null;
    return { term: 'recount', rung: String(event.revision) };
  },
};
