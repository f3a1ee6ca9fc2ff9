/**
 * Rectification (限期整改), main path: draft → approval → notice → acknowledgement → work plan → progress → submission →
 * inspection → closed, or returned with a new term. Sources: domain.md 4.2 and 4.3; design.md, "People and limits".
 */
import { isRefusal, type Context, type Decision, type NewEvent, type Procedure, type RefusalCode } from './matter.ts';
import { judgeOf, judgingBarred, mayDraft, maySee } from './roles.ts';
import { unitSucceeded } from './succession.ts';
import { editionOf, parseTermRule, recount, rungAfterNext } from './term.ts';
import { earliestTerm, rectificationFacts, rectificationNotices, rectificationTasks } from './rectification/facts.ts';
import { checkRule, orderOf, startNow, unitBarred, type OrderDraft } from './rectification/orders.ts';
import {
  evolveRectification,
  nextRound,
  termOf,
  type Evidence,
  type PlanStep,
  type ProblemResult,
  type Rectification,
  type RectificationEvent,
  type RectificationStage,
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
  | { type: 'submit'; report: string; evidence: readonly Evidence[]; results: readonly ProblemResult[] }
  | { type: 'inspect'; outcome: 'passed' | 'returned'; opinion: string; newTerm: string | null };

/** The names of the commands on an existing rectification, in the order of the main path. */
export const rectificationCommands = [
  'revise',
  'approve',
  'acknowledge',
  'file-work-plan',
  'review-work-plan',
  'report-progress',
  'submit',
  'inspect',
] as const;

type OnExisting = (typeof rectificationCommands)[number];

const stagesOf: Record<OnExisting, RectificationStage> = {
  revise: 'revising',
  approve: 'opened',
  acknowledge: 'noticed',
  'file-work-plan': 'plan-due',
  'review-work-plan': 'rectifying',
  'report-progress': 'rectifying',
  submit: 'rectifying',
  inspect: 'inspecting',
};

/** Whether this actor may give this kind of command, whatever the stage. */
function barred(state: Rectification, command: OnExisting, context: Context): RefusalCode | null {
  const { actor, mechanism } = context;
  const { unitId } = state;
  switch (command) {
    case 'revise':
      return mayDraft(actor) ? null : 'ROLE_NOT_ALLOWED';
    case 'approve':
      return judgingBarred(actor, 'leader', {
        unitId,
        submittedBy: state.draftedBy.find((drafter) => drafter === actor.accountId) ?? null,
      });
    case 'acknowledge':
    case 'file-work-plan':
    case 'report-progress':
    case 'submit':
      return actor.role === 'liaison' ? null : 'ROLE_NOT_ALLOWED';
    case 'review-work-plan': {
      const submittedBy = state.workPlan?.filedBy ?? null;
      return judgingBarred(actor, judgeOf('work-plan', unitId, mechanism), { unitId, submittedBy });
    }
    case 'inspect': {
      const submittedBy = state.submission?.by ?? null;
      return judgingBarred(actor, judgeOf('result', unitId, mechanism), { unitId, submittedBy });
    }
  }
}

/** Why this actor may not give this command now; null when it may. */
function hindrance(state: Rectification, command: OnExisting, context: Context): RefusalCode | null {
  if (!maySee(context.actor, state)) return 'NOT_FOUND';
  const due = state.stage === stagesOf[command];
  const pending = command !== 'review-work-plan' || state.workPlan?.review === 'pending';
  return barred(state, command, context) ?? (due && pending ? null : 'NOT_NOW');
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function rectificationActions(state: Rectification, context: Context): readonly OnExisting[] {
  return rectificationCommands.filter((command) => hindrance(state, command, context) === null);
}

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
  const term = startNow('work-plan', nextRound(state, 'work-plan'), context.policy.terms.planReturned, context);
  return made({ type: 'work-plan-returned', opinion, term }, basis, dueAtMs);
}

function decideSubmission(
  state: Rectification,
  command: Extract<RectificationCommand, { type: 'submit' }>,
  context: Context,
): Decision<RectificationEvent> {
  const { report, evidence, results } = command;
  const unknown = results.findIndex(
    (result, index) =>
      !state.problems.some((problem) => problem.no === result.no) ||
      results.findIndex((other) => other.no === result.no) !== index,
  );
  if (unknown !== -1) return { refused: 'PROBLEM_UNKNOWN', pointer: `/problems/${String(unknown)}/no` };
  const open = state.problems.filter((problem) => !results.some((result) => result.no === problem.no));
  if (open.length > 0) {
    const details = { unanswered: open.map((problem) => String(problem.no)) };
    return { refused: 'PROBLEM_UNANSWERED', pointer: '/problems', details };
  }
  const inspection = startNow('inspection', nextRound(state, 'inspection'), context.policy.terms.inspection, context);
  const event = { type: 'submitted' as const, report, evidence, results, inspection };
  return made(event, state.number ?? state.basis, termOf(state, 'rectification')?.dueAtMs ?? null);
}

function decideInspection(
  state: Rectification,
  command: Extract<RectificationCommand, { type: 'inspect' }>,
  context: Context,
): Decision<RectificationEvent> {
  const { opinion, policy } = { ...command, ...context };
  const basis = state.number ?? state.basis;
  const dueAtMs = termOf(state, 'inspection')?.dueAtMs ?? null;
  if (command.outcome === 'passed') {
    if (command.newTerm !== null) return { refused: 'TERM_INVALID', pointer: '/newTerm' };
    return made({ type: 'passed', opinion }, basis, dueAtMs);
  }
  const rule = command.newTerm ?? policy.terms.returned;
  const refusal = checkRule('rectification', rule, '/newTerm', context);
  if (refusal) return refusal;
  const term = startNow('rectification', nextRound(state, 'rectification'), rule, context);
  const turnsRed = (state.returns?.times ?? 0) + 1 >= policy.lights.redReturns;
  // A plan that nobody judged before the result came is owed a judgement again.
  const pending = state.workPlan?.review === 'pending';
  const review = pending
    ? startNow('plan-review', nextRound(state, 'plan-review'), policy.terms.planReview, context)
    : null;
  return made({ type: 'returned', opinion, term, review, turnsRed }, basis, dueAtMs);
}

function decide(
  state: Rectification | null,
  command: RectificationCommand,
  context: Context,
): Decision<RectificationEvent> {
  const { actor, unit } = context;
  if (command.type === 'draft') {
    if (!mayDraft(actor)) return { refused: 'ROLE_NOT_ALLOWED' };
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
      return made({ type: 'progress-reported', percent, text }, basis);
    }
    case 'submit':
      return decideSubmission(state, command, context);
    case 'inspect':
      return decideInspection(state, command, context);
  }
}

/**
 * The step of the matter's own that is due first: terms counted with other editions are counted again; else the earliest
 * rung. What has passed its due instant keeps it, because a change of calendar excuses nobody who was late already. A rung
 * whose successor is due as well was missed: it is recorded, and only the latest tells anyone (C8).
 */
function step(state: Rectification, context: Context): readonly NewEvent<RectificationEvent>[] | null {
  const { nowMs } = context;
  const edition = editionOf(context);
  if (state.terms.some((term) => term.edition !== edition)) {
    const terms = state.terms.map((term) => {
      const rule = parseTermRule(term.rule);
      return rule === null || term.dueAtMs < nowMs ? { ...term, edition } : recount(term, rule, context);
    });
    return [{ event: { type: 'terms-recounted', terms, edition }, basis: edition, dueAtMs: null }];
  }
  const term = earliestTerm(state);
  if (term === null || term.next.atMs > nowMs) return null;
  const { kind, round, rule } = term;
  const rung = term.next.name;
  const next = rungAfterNext(term, context);
  const notify = next.atMs > nowMs;
  const basis = `${kind} ${rule} ${rung}`;
  return [{ event: { type: 'rung-taken', kind, round, rung, next, notify }, basis, dueAtMs: term.next.atMs }];
}

/** The successor takes everything over as it stands: stage, terms and lights do not change. */
/** The procedure of a rectification. */
export const rectification: Procedure<Rectification, RectificationCommand, RectificationEvent> = {
  noun: 'rectification',
  eventVersion: 1,
  decide,
  evolve: evolveRectification,
  step,
  succession: unitSucceeded,
  facts: rectificationFacts,
  tasks: rectificationTasks,
  notices: rectificationNotices,
  rungOf: (event) =>
    event.type === 'rung-taken' ? { term: `${event.kind}:${String(event.round)}`, rung: event.rung } : null,
};
