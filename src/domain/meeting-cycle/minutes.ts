/** Minutes (会议纪要): drafted, countersigned (会签) by hash, signed by the chair, issued under a number, and frozen. */
import { dateOf } from '../calendar.ts';
import type { AssignmentNode } from '../assignment/order.ts';
import type { Context, Decision, NewEvent, Opening } from '../matter.ts';
import { unitIdsOf } from '../roles.ts';
import { dueOf, ruleOf } from '../term.ts';
import { evolveMeeting } from './folding.ts';
import {
  absentWithoutLeave,
  minutesText,
  signersOf,
  standing,
  unanswered,
  unsigned,
  type Minutes,
  type Resolution,
  type Signature,
} from './minutes-text.ts';
import { made, namesOf, surroundingsOf } from './needs.ts';
import type { MeetingEvent } from './events.ts';
import { termOf, type Addressees, type MeetingCycle } from './record.ts';
import { issueTerm, termsAt } from './timing.ts';

/** The minutes as they would be drafted now. */
function draft(state: MeetingCycle, summary: string | null, context: Context): Minutes {
  const text = minutesText(state, summary, namesOf(context));
  const hash = surroundingsOf(context).digest({ title: state.title, text });
  return { version: (state.minutes?.version ?? 0) + 1, hash, text, summary, atMs: context.nowMs };
}

function drafted(state: MeetingCycle, minutes: Minutes): NewEvent<MeetingEvent> {
  const absent = state.kind === 'circulation' ? [] : absentWithoutLeave(state);
  const voided = state.signatures.map(({ unitId }) => unitId);
  const dueAtMs = termOf(state, 'minutes')?.dueAtMs ?? null;
  return made({ type: 'minutes-drafted', minutes, absent, voided }, state.notice?.number ?? state.basis, dueAtMs);
}

/** What the office writes beside what was recorded. An edit voids the signatures given, and says whose. */
export function draftingMinutes(state: MeetingCycle, summary: string | null, context: Context): Decision<MeetingEvent> {
  const minutes = draft(state, summary, context);
  if (minutes.hash === state.minutes?.hash) return { refused: 'NOTHING_CHANGED' };
  return { events: [drafted(state, minutes)] };
}

/** An event that changes what the minutes say: where they have been drafted, they are drafted again. */
export function withMinutes(
  state: MeetingCycle,
  changed: NewEvent<MeetingEvent>,
  context: Context,
): readonly NewEvent<MeetingEvent>[] {
  if (state.minutes === null) return [changed];
  const { accountId, role, unitId } = context.actor;
  const after = evolveMeeting(state, { ...changed, seq: 0, atMs: context.nowMs, actor: { accountId, role, unitId } });
  const minutes = draft(after, state.minutes.summary, context);
  return minutes.hash === state.minutes.hash ? [changed] : [changed, drafted(after, minutes)];
}

/** The draft goes to the units that its resolutions name; where they name none, to the chair at once. */
export function circulating(state: MeetingCycle & { startsAtMs: number }, context: Context): Decision<MeetingEvent> {
  // Units that were asked in writing have answered already.
  const signers = state.kind === 'circulation' ? [] : signersOf(state);
  // A draft that was returned and not edited keeps its signatures.
  const asked = { ...state, signers };
  const owed = unanswered(asked).length > 0 ? 'countersigning' : unsigned(asked).length > 0 ? null : 'signed';
  const terms = owed === null ? [] : termsAt(owed, state, state.startsAtMs, context);
  const issue = issueTerm(state, signers.length > 0, context);
  return { events: [made({ type: 'minutes-circulated', signers, terms: [...terms, ...issue] }, state.basis)] };
}

/** A unit agrees to the version whose hash it names, or objects to it. */
export function countersigning(
  state: MeetingCycle & { startsAtMs: number; minutes: Minutes },
  command: { hash: string; decision: 'agree' | 'object'; opinion: string | null },
  context: Context,
): Decision<MeetingEvent> {
  const { actor, nowMs } = context;
  const { hash, decision, opinion } = command;
  const unitId = unitIdsOf(actor).find((own) => state.signers.includes(own));
  if (unitId === undefined) return { refused: 'ROLE_NOT_ALLOWED' };
  if (hash !== state.minutes.hash) {
    return { refused: 'MINUTES_CHANGED', pointer: '/hash', details: { version: state.minutes.version } };
  }
  if (decision === 'object' && opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
  const before = state.signatures.find((one) => one.unitId === unitId);
  if (before?.decision === decision && before.opinion === opinion) return { refused: 'NOTHING_CHANGED' };
  const signature: Signature = { unitId, hash, decision, opinion, atMs: nowMs, by: actor.accountId };
  const signatures = [...state.signatures.filter((one) => one.unitId !== unitId), signature];
  const terms = signingTerms({ ...state, signatures }, context);
  const dueAtMs = termOf(state, 'countersigning')?.dueAtMs ?? null;
  return { events: [made({ type: 'minutes-countersigned', signature, terms }, state.basis, dueAtMs)] };
}

/** The chair's term, which begins when the last unit has agreed. */
export function signingTerms(state: MeetingCycle & { startsAtMs: number }, context: Context) {
  const begins = unsigned(state).length === 0 && termOf(state, 'signing') === undefined;
  return begins ? termsAt('signed', state, state.startsAtMs, context) : [];
}

/** Whom the chair would sign without: those who have not agreed, or who objected in writing. */
export function outstanding(state: MeetingCycle): readonly string[] {
  if (state.kind !== 'circulation') return unsigned(state);
  const agreed = state.receipts.filter(({ answer }) => answer === 'agree').map(({ unitId }) => unitId);
  return state.invited.filter((unitId) => !agreed.includes(unitId));
}

/**
 * The chair signs; or returns the draft; or signs despite those who do not agree, which is recorded with the reason. What is
 * signed can still be returned, because what has come to bar its issue (a date that has passed) is put right by an edit.
 */
export function signing(
  state: MeetingCycle & { minutes: Minutes },
  command: { decision: 'approve' | 'return'; opinion: string | null; despite: boolean },
  context: Context,
): Decision<MeetingEvent> {
  const { opinion } = command;
  const dueAtMs = termOf(state, 'signing')?.dueAtMs ?? null;
  if (command.decision === 'return') {
    if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
    return { events: [made({ type: 'minutes-returned', opinion }, state.basis, dueAtMs)] };
  }
  if (state.stage === 'signed') return { refused: 'NOT_NOW', details: { stage: state.stage } };
  const despite = outstanding(state);
  if (despite.length > 0 && !command.despite) {
    const name = namesOf(context);
    return { refused: 'MINUTES_NOT_AGREED', pointer: '/despite', details: { units: despite.map(name) } };
  }
  if (despite.length > 0 && opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
  const { hash } = state.minutes;
  return { events: [made({ type: 'minutes-signed', hash, opinion, despite }, state.basis, dueAtMs)] };
}

/** The day by which a resolution is due, counted from the issue. */
function nodeOf({ term }: Resolution, { nowMs, policy, calendar }: Context): AssignmentNode {
  const { date } = dueOf(ruleOf({ rule: term }), nowMs, policy.officeHours, calendar);
  return { dueOn: date, basis: 'resolution', confirmed: true };
}

/** The signed minutes go out under a number, and every resolution becomes an assignment in the same transaction. */
export function issuing(
  state: MeetingCycle & { minutes: Minutes },
  { to, reportTo, copyTo }: Omit<Addressees, 'to'> & { to: readonly string[] | null },
  context: Context,
): Decision<MeetingEvent> {
  const { number, policy, nowMs } = context;
  const past = standing(state).findIndex(({ term }) => {
    const rule = ruleOf({ rule: term });
    return rule.unit === 'by' && rule.date < dateOf(nowMs);
  });
  if (past !== -1) return { refused: 'DUE_DATE_PAST', details: { resolution: standing(state)[past]?.no ?? 0 } };
  if (number === null) return { wants: 'number', series: policy.meetingMarks.minutes };
  const { signingBody, sealBody } = policy.documents;
  const nameOf = namesOf(context);
  const event: MeetingEvent = {
    ...{ type: 'minutes-issued', number, signingBody: signingBody ?? surroundingsOf(context).mechanismName, sealBody },
    ...{ hash: state.minutes.hash, assignments: standing(state).length },
    ...{ to: to ?? state.invited.map(nameOf), reportTo, copyTo },
  };
  const opens = standing(state).map((resolution): Opening => {
    const { no, text, leadUnitId, cooperating } = resolution;
    const source = {
      kind: 'resolution' as const,
      meetingId: surroundingsOf(context).meetingId,
      resolutionNo: no,
      number,
    };
    const nodes = [nodeOf(resolution, context)];
    const command = {
      type: 'draft' as const,
      mechanismId: state.mechanismId,
      title: text,
      leadUnitId,
      cooperating,
      nodes,
      source,
    };
    return { noun: 'assignment', unitId: leadUnitId, command };
  });
  return { events: [made(event, state.notice?.number ?? state.basis, termOf(state, 'issue')?.dueAtMs ?? null)], opens };
}

/** A mistake in issued minutes is put right by a document of its own, which the chair decides on. */
export function correcting(state: MeetingCycle, text: string, reason: string): Decision<MeetingEvent> {
  const no = state.corrections.length + 1;
  return { events: [made({ type: 'correction-drafted', no, text, reason }, state.issued?.number ?? state.basis)] };
}

/** The chair issues the correction under a number, or sends it back. */
export function decidingCorrection(
  state: MeetingCycle,
  command: { no: number; decision: 'issue' | 'return'; opinion: string | null },
  context: Context,
): Decision<MeetingEvent> {
  const { no, opinion } = command;
  const basis = state.issued?.number ?? state.basis;
  const correction = state.corrections.find((one) => one.no === no);
  if (!correction) return { refused: 'CORRECTION_UNKNOWN' };
  if (correction.state !== 'pending') return { refused: 'NOT_NOW', details: { state: correction.state } };
  if (command.decision === 'return') {
    if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
    return { events: [made({ type: 'correction-decided', no, number: null, opinion }, basis)] };
  }
  const { number, policy } = context;
  if (number === null) return { wants: 'number', series: policy.meetingMarks.minutes };
  return { events: [made({ type: 'correction-decided', no, number, opinion }, basis)] };
}
