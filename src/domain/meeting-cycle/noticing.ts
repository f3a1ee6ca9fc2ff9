/** Notice (会议通知) and receipts (回执): all units are told alike, and answer; leaves are decided for them. */
import { unitIdsOf } from '../roles.ts';
import { made } from './needs.ts';
import type { Context, Decision, Refusal } from '../matter.ts';
import { differsFromTold, leaveBarred } from './permissions.ts';
import type { Difference, MeetingEvent } from './events.ts';
import { termOf, type MeetingCycle, type Receipt, type ReceiptText, type Told } from './record.ts';
import { lastInstant, rulesOf, termsAt } from './timing.ts';

/** What a correction says that is not as it was told. */
export function differences(before: Told, after: Told): readonly Difference[] {
  const added = after.items.filter((no) => !before.items.includes(no));
  const removed = before.items.filter((no) => !after.items.includes(no));
  const reordered = before.items.join() !== after.items.join();
  return [
    ...(before.startsAtMs === after.startsAtMs
      ? []
      : [{ what: 'time' as const, beforeMs: before.startsAtMs, afterMs: after.startsAtMs }]),
    ...(before.place === after.place ? [] : [{ what: 'place' as const, before: before.place, after: after.place }]),
    ...(reordered ? [{ what: 'agenda' as const, added, removed }] : []),
  ];
}

/** The first time the notice; afterwards one correction of it, with all that differs from what was told. */
export function notifying(
  state: MeetingCycle & { startsAtMs: number },
  command: { place: string | null; note: string | null },
  context: Context,
): Decision<MeetingEvent> {
  const { number, policy } = context;
  const place = command.place ?? state.place;
  const told: Told = { startsAtMs: state.startsAtMs, place, items: state.agenda.order };
  if (state.notice !== null && !differsFromTold({ ...state, place })) return { refused: 'NOTHING_CHANGED' };
  const moved = state.notice !== null && place !== state.notice.told.place;
  if (state.notice === null) {
    const late = noticeTooLate(state, context);
    if (late) return late;
  }
  if (number === null) return { wants: 'number', series: policy.meetingMarks.notice };
  const terms = state.notice === null || moved ? termsAt('noticed', state, state.startsAtMs, context) : [];
  if (state.notice === null) {
    const dueAtMs = termOf(state, 'notice')?.dueAtMs ?? null;
    return {
      events: [made({ type: 'meeting-noticed', number, told, note: command.note, terms }, state.basis, dueAtMs)],
    };
  }
  const changes = differences(state.notice.told, told);
  const reason = command.note ?? state.basis;
  return {
    events: [
      made({ type: 'meeting-corrected', number, told, differences: changes, reason, reopens: moved, terms }, reason),
    ],
  };
}

/** A notice that leaves units less time than the rule is none: the meeting is moved, or called off. */
function noticeTooLate(state: MeetingCycle & { startsAtMs: number }, context: Context): Refusal | null {
  const rules = rulesOf(state.kind, context);
  const rule = state.urgent ? rules.urgentNotice : rules.notice;
  // By the date that stands: a recount has kept it where the calendar would have made it sooner.
  const lastMs = termOf(state, 'notice')?.dueAtMs ?? lastInstant(rule, state.startsAtMs, context);
  return lastMs < context.nowMs ? { refused: 'NOTICE_TOO_LATE', details: { rule } } : null;
}

/** Whether a receipt says what its answer needs. */
function receiptBarred(circulation: boolean, { answer, attendee, reason, substitute }: ReceiptText): Refusal | null {
  const invalid = (pointer: string): Refusal => ({ refused: 'RECEIPT_INVALID', pointer });
  const written = answer === 'agree' || answer === 'object';
  if (circulation !== written) return invalid('/answer');
  if ((answer === 'attend') !== (attendee !== null)) return invalid('/attendee');
  if (answer !== 'attend' && answer !== 'agree' && reason === null) return invalid('/reason');
  if (answer !== 'leave' && substitute !== null) return invalid('/substitute');
  return null;
}

/** A unit answers; its last answer counts, until the meeting begins. `to`: how many corrections it had read. */
export function answering(
  state: MeetingCycle,
  command: { receipt: ReceiptText; to: number | null },
  context: Context,
): Decision<MeetingEvent> {
  const { actor, nowMs } = context;
  const unitId = unitIdsOf(actor).find((own) => state.invited.includes(own));
  if (unitId === undefined) return { refused: 'NOT_INVITED' };
  const corrections = state.notice?.corrections ?? 0;
  if (command.to !== null && command.to !== corrections) {
    return { refused: 'NOTICE_OUTDATED', pointer: '/to', details: { corrections } };
  }
  const barred = receiptBarred(state.kind === 'circulation', command.receipt);
  if (barred) return barred;
  const before = state.receipts.find((one) => one.unitId === unitId);
  if (before && sameReceipt(before, command.receipt) && before.decision !== 'refused')
    return { refused: 'NOTHING_CHANGED' };
  const decision = command.receipt.answer === 'leave' ? 'pending' : null;
  const receipt: Receipt = { ...command.receipt, unitId, atMs: nowMs, by: actor.accountId, decision, opinion: null };
  const dueAtMs = termOf(state, 'receipts')?.dueAtMs ?? null;
  return { events: [made({ type: 'receipt-given', receipt }, state.notice?.number ?? state.basis, dueAtMs)] };
}

function sameReceipt(before: ReceiptText, { answer, attendee, reason, substitute }: ReceiptText): boolean {
  const said = (text: ReceiptText): string =>
    JSON.stringify([
      text.answer,
      text.attendee?.name,
      text.attendee?.post,
      text.reason,
      text.substitute?.name,
      text.substitute?.post,
    ]);
  return said(before) === said({ answer, attendee, reason, substitute });
}

/** A leave, and with it the substitute, is granted or not; refused, the unit owes an answer again. */
export function decidingReceipt(
  state: MeetingCycle,
  command: { unitId: string; decision: 'approve' | 'refuse'; opinion: string | null },
  context: Context,
): Decision<MeetingEvent> {
  const { unitId, opinion } = command;
  const receipt = state.receipts.find((one) => one.unitId === unitId);
  if (!receipt) return { refused: 'RECEIPT_UNKNOWN' };
  const barred = leaveBarred(context.actor, unitId, state.unitId);
  if (barred) return { refused: barred };
  if (receipt.decision !== 'pending') return { refused: 'NOT_NOW', details: { decision: receipt.decision ?? '' } };
  if (command.decision === 'refuse' && opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
  const decision: 'approved' | 'refused' = command.decision === 'approve' ? 'approved' : 'refused';
  // Refused when all had answered, it owes an answer again, and by a term.
  const asksAgain = decision === 'refused' && state.heldAtMs === null && termOf(state, 'receipts') === undefined;
  const owed = asksAgain && state.startsAtMs !== null ? termsAt('noticed', state, state.startsAtMs, context) : [];
  const terms = owed.filter(({ kind }) => kind === 'receipts');
  const event = { type: 'receipt-decided' as const, unitId, decision, opinion, terms };
  return { events: [made(event, state.notice?.number ?? state.basis)] };
}
