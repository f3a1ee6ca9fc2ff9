/**
 * Assignment (交办事项): draft → approval and issue → acknowledgement by each unit → work plan → progress ⇄ extension → completion,
 * signed by the lead's head → review → closed (销号), or returned with a new term; suspended, transferred, terminated, withdrawn,
 * re-opened. Sources: domain.md 2 and 2.5; design.md, "People and limits".
 */
import { dateOf, type IsoDate } from './calendar.ts';
import type { Context, Decision, Procedure, Refusal } from './matter.ts';
import type { PlanStep } from './rectification/record.ts';
import { fills, mayDraft } from './roles.ts';
import { unitSucceeded } from './succession.ts';
import { termKey } from './term.ts';
import { wasUrged, type UrgingLevel } from './urging.ts';
import type { AssignmentDraft, AssignmentSource } from './assignment/order.ts';
import { firstWake, shortened, stepOf } from './assignment/clock.ts';
import { decidingExtension, requesting, type ExtensionDecision } from './assignment/extending.ts';
import { assignmentFacts } from './assignment/facts.ts';
import { evolveAssignment } from './assignment/folding.ts';
import { approving, orderBarred, revised, type Revision } from './assignment/issuing.ts';
import { assignmentNotices } from './assignment/notices.ts';
import { noticesDrafted } from './assignment/opening.ts';
import { assignmentActions, assignmentSight, hindrance, type OnExisting } from './assignment/permissions.ts';
import {
  acknowledging,
  decidingRejection,
  made,
  rejecting,
  replacing,
  type RejectionDecision,
} from './assignment/receiving.ts';
import {
  isIssued,
  unitIn,
  type AssignedUnit,
  type Assignment,
  type AssignmentEvent,
  type Handed,
  type IssuedAssignment,
} from './assignment/record.ts';
import { basisIn, basisOf } from './assignment/source.ts';
import { resumption, suspending } from './assignment/stopping.ts';
import { assignmentTasks } from './assignment/tasks.ts';
import { completing, filingPlan, reopening, reporting, reviewing, signing, waiving } from './assignment/working.ts';

/** The commands of an assignment. */
export type AssignmentCommand =
  | AssignmentDraft
  | ({ type: 'revise' } & Revision)
  | { type: 'approve'; decision: 'approve' | 'return'; opinion: string | null }
  | { type: 'acknowledge' }
  | { type: 'reject'; reason: string }
  | ({ type: 'decide-rejection' } & RejectionDecision)
  | { type: 'file-plan'; steps: readonly PlanStep[]; contact: string }
  | { type: 'report-progress'; percent: number; text: string }
  | { type: 'request-extension'; reason: string; dueOn: IsoDate }
  | ({ type: 'decide-extension' } & ExtensionDecision)
  | ({ type: 'complete' } & Handed)
  | { type: 'sign-completion'; decision: 'sign' | 'return'; opinion: string | null }
  | { type: 'waive'; unitId: string; reason: string }
  | { type: 'review'; outcome: 'accepted' | 'returned'; opinion: string; newTerm: string | null }
  | { type: 'urge'; unitId: string; level: UrgingLevel; text: string | null }
  | { type: 'suspend'; reason: string; untilOn: IsoDate | null }
  | { type: 'resume'; reason: string }
  | { type: 'transfer'; fromUnitId: string; toUnitId: string; reason: string; dueOn: string | null }
  | { type: 'terminate'; reason: string }
  | { type: 'withdraw'; reason: string }
  | { type: 'reopen'; reason: string; newTerm: string };

type Given<T extends OnExisting> = Extract<AssignmentCommand, { type: T }>;

/** The office drafts; what a leader instructs on a request or report (批示) is drafted by that. */
function mayOpen(source: AssignmentSource, { actor }: Context): boolean {
  const instructed = source.kind === 'instruction' && source.reportId !== null;
  return mayDraft(actor) || (instructed && fills(actor, 'leader'));
}

/** Opens a draft. What opens beside another matter is checked by the same rules. */
function drafting(state: Assignment | null, command: AssignmentDraft, context: Context): Decision<AssignmentEvent> {
  if (state !== null) return { refused: 'NOT_NOW' };
  if (!mayOpen(command.source, context)) return { refused: 'ROLE_NOT_ALLOWED' };
  const { type: _, ...drafted } = command;
  const refusal = orderBarred(drafted, context);
  if (refusal) return refusal;
  const event = { type: 'assignment-drafted' as const, ...drafted };
  return { events: [{ event, basis: basisOf(drafted.source), dueAtMs: null }] };
}

function decide(state: Assignment | null, command: AssignmentCommand, context: Context): Decision<AssignmentEvent> {
  if (command.type === 'draft') return drafting(state, command, context);
  if (state === null) return { refused: 'NOT_FOUND' };
  const refused = hindrance(state, command.type, context);
  if (refused === 'NOT_NOW') {
    return { refused, possible: assignmentActions(state, context), details: { stage: state.stage } };
  }
  if (refused) return { refused };
  if (command.type === 'revise') return revising(state, command, context);
  if (command.type === 'approve') return approving(state, command, context);
  if (command.type === 'withdraw') {
    const event = { type: 'assignment-withdrawn' as const, reason: command.reason };
    return { events: [{ event, basis: basisIn(state), dueAtMs: null }] };
  }
  // Every other command presupposes that it was issued, as its stages say.
  return isIssued(state) ? decideIssued(state, command, context) : { refused: 'NOT_NOW' };
}

function revising(state: Assignment, command: Given<'revise'>, context: Context): Decision<AssignmentEvent> {
  const order = revised(state, command);
  const refusal = orderBarred(order, context);
  if (refusal) return refusal;
  const event = { type: 'assignment-revised' as const, ...order };
  return { events: [{ event, basis: basisOf(state.source), dueAtMs: null }] };
}

type OnIssued = Exclude<AssignmentCommand, { type: 'draft' | 'revise' | 'approve' | 'withdraw' }>;
type ByUnit =
  | Given<'acknowledge'>
  | Given<'reject'>
  | Given<'file-plan'>
  | Given<'report-progress'>
  | Given<'request-extension'>
  | Given<'complete'>
  | Given<'sign-completion'>;

function decideIssued(state: IssuedAssignment, command: OnIssued, context: Context): Decision<AssignmentEvent> {
  switch (command.type) {
    case 'acknowledge':
    case 'reject':
    case 'file-plan':
    case 'report-progress':
    case 'request-extension':
    case 'complete':
    case 'sign-completion': {
      const own = unitIn(state, context.actor.unitId);
      return own ? decideByUnit(state, own, command, context) : { refused: 'ROLE_NOT_ALLOWED' };
    }
    case 'decide-rejection':
      return decidingRejection(state, command, context);
    case 'decide-extension':
      return decidingExtension(state, command, context);
    case 'waive':
      return waiving(state, command);
    case 'review':
      return reviewing(state, command, context);
    case 'urge':
      return urging(state, command, context);
    case 'suspend':
      return suspending(state, command, context);
    case 'resume':
      return made(state, resumption(state, dateOf(context.nowMs), command.reason, context));
    case 'transfer':
      return transferring(state, command, context);
    case 'terminate':
      return made(state, { type: 'assignment-terminated', reason: command.reason });
    case 'reopen':
      return reopening(state, command, context);
  }
}

function decideByUnit(
  state: IssuedAssignment,
  own: AssignedUnit,
  command: ByUnit,
  context: Context,
): Decision<AssignmentEvent> {
  switch (command.type) {
    case 'acknowledge':
      return acknowledging(state, own, context);
    case 'reject':
      return rejecting(state, own, command.reason, context);
    case 'file-plan':
      return filingPlan(state, own, command, context);
    case 'report-progress':
      return reporting(state, own, command, context);
    case 'request-extension':
      return requesting(state, own, command, context);
    case 'complete': {
      const { type: _, ...handed } = command;
      return completing(state, own, handed, context);
    }
    case 'sign-completion':
      return signing(state, own, command, context);
  }
}

/** Moves a share to another unit (转办). */
function transferring(
  state: IssuedAssignment,
  { fromUnitId, toUnitId, reason, dueOn }: Given<'transfer'>,
  context: Context,
): Decision<AssignmentEvent> {
  const unit = unitIn(state, fromUnitId);
  if (!unit) return { refused: 'UNIT_UNKNOWN', pointer: '/fromUnitId' };
  return replacing(state, unit, { toUnitId, why: 'transferred', reason, dueOn }, context);
}

/** Urges a unit by hand: once per level, unit and day (domain.md 2.5). */
function urging(
  state: IssuedAssignment,
  { unitId, level, text }: Given<'urge'>,
  context: Context,
): Decision<AssignmentEvent> {
  const barred = urgingBarred(state, unitId, level, context);
  return barred ?? made(state, { type: 'assignment-urged', unitId, level, on: dateOf(context.nowMs), text });
}

function urgingBarred(state: IssuedAssignment, unitId: string, level: UrgingLevel, { nowMs }: Context): Refusal | null {
  const unit = unitIn(state, unitId);
  if (!unit) return { refused: 'UNIT_UNKNOWN', pointer: '/unitId' };
  if (unit.courtesy)
    return { refused: 'INSTRUMENT_NOT_ALLOWED', pointer: '/unitId', details: { instrument: 'urging' } };
  const on = dateOf(nowMs);
  return wasUrged(state.issued.urged, { unitId, level, day: on })
    ? { refused: 'ALREADY_URGED', details: { level, on } }
    : null;
}

/** The procedure of an assignment. */
export const assignment: Procedure<Assignment, AssignmentCommand, AssignmentEvent> = {
  noun: 'assignment',
  eventVersion: 1,
  needsDirectory: 'shared',
  decide,
  evolve: evolveAssignment,
  opens: noticesDrafted,
  step: (state, context) => (isIssued(state) && firstWake(state) !== null ? stepOf(state, context) : null),
  succession: unitSucceeded,
  shorten: (state, agreement, context) => (isIssued(state) ? shortened(state, agreement, context) : null),
  facts: assignmentFacts,
  sight: assignmentSight,
  tasks: assignmentTasks,
  notices: assignmentNotices,
  rungOf: (event) => {
    if (event.type === 'assignment-rung-taken') return { term: termKey(event), rung: event.rung };
    if (event.type === 'report-missed') return { term: event.term, rung: 'missed' };
    if (event.type === 'assignment-urged') {
      return { term: `urge:${String(event.level)}@${event.unitId}`, rung: event.on };
    }
    if (event.type !== 'assignment-recounted' || event.revision === null) return null;
    return { term: 'recount', rung: String(event.revision) };
  },
};
