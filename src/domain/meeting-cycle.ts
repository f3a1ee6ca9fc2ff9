/**
 * Meeting cycle (会议周期): proposed → agenda call → collected → liaison preview → approved → noticed → receipts → ready → held →
 * minutes drafted → countersigning → signed → issued → tracking → closed; postponed or cancelled from any stage before held.
 * Sources: domain.md section 1; design.md, "People and limits".
 */
import type { Context, Decision, Procedure } from './matter.ts';
import { unitSucceeded } from './succession.ts';
import { termKey } from './term.ts';
import {
  approvingAgenda,
  closing,
  decidingItem,
  proposingItem,
  submitting,
  type ItemDecision,
} from './meeting-cycle/agenda.ts';
import type { ItemText } from './meeting-cycle/agenda-item.ts';
import { dated, shortenedMeeting, stepOfMeeting } from './meeting-cycle/clock.ts';
import { agreeing, cancelling, postponing, proposing, type MeetingDraft } from './meeting-cycle/convening.ts';
import { meetingFacts } from './meeting-cycle/facts.ts';
import { evolveMeeting } from './meeting-cycle/folding.ts';
import { attending, resolving, type ResolutionGiven } from './meeting-cycle/holding.ts';
import {
  circulating,
  correcting,
  countersigning,
  decidingCorrection,
  draftingMinutes,
  issuing,
  signing,
} from './meeting-cycle/minutes.ts';
import { answering, decidingReceipt, notifying } from './meeting-cycle/noticing.ts';
import { made } from './meeting-cycle/needs.ts';
import { meetingNotices } from './meeting-cycle/notices.ts';
import { hindrance, meetingActions, meetingSight } from './meeting-cycle/permissions.ts';
import type { Attendance } from './meeting-cycle/quorum.ts';
import type { MeetingEvent } from './meeting-cycle/events.ts';
import type { Addressees, MeetingCycle, ReceiptText } from './meeting-cycle/record.ts';
import { meetingTasks } from './meeting-cycle/tasks.ts';

/** The commands of a meeting. */
export type MeetingCommand =
  | { type: 'propose'; meeting: MeetingDraft }
  | { type: 'agree'; decision: 'agree' | 'decline'; urgent: boolean; opinion: string | null }
  | { type: 'propose-item'; item: ItemText }
  | ({ type: 'decide-item' } & ItemDecision)
  | { type: 'close-agenda' }
  | { type: 'submit-agenda'; order: readonly number[] }
  | { type: 'record-preview'; record: string }
  | {
      type: 'approve-agenda';
      decision: 'approve' | 'return';
      opinion: string | null;
      strike: readonly { no: number; reason: string }[];
    }
  | { type: 'notify'; place: string | null; note: string | null }
  | { type: 'answer'; receipt: ReceiptText; to: number | null }
  | { type: 'decide-receipt'; unitId: string; decision: 'approve' | 'refuse'; opinion: string | null }
  | { type: 'postpone'; reason: string; startsAtMs: number | null; place: string | null }
  | { type: 'cancel'; reason: string }
  | { type: 'record-attendance'; units: readonly Attendance[] }
  | { type: 'resolve'; given: ResolutionGiven }
  | { type: 'draft-minutes'; summary: string | null }
  | { type: 'circulate-minutes' }
  | { type: 'countersign'; hash: string; decision: 'agree' | 'object'; opinion: string | null }
  | { type: 'approve-minutes'; decision: 'approve' | 'return'; opinion: string | null; despite: boolean }
  | { type: 'issue'; addressees: Omit<Addressees, 'to'> & { to: readonly string[] | null } }
  | { type: 'correct'; text: string; reason: string }
  | { type: 'decide-correction'; no: number; decision: 'issue' | 'return'; opinion: string | null };

/** The minutes that a command is about: the stages in which it may be given have them. */
function written(state: MeetingCycle) {
  const { minutes } = state;
  if (minutes === null) throw new Error('minutes that are signed were drafted');
  return { ...dated(state), minutes };
}

function decide(state: MeetingCycle | null, command: MeetingCommand, context: Context): Decision<MeetingEvent> {
  if (command.type === 'propose') {
    return state === null
      ? proposing(command.meeting, context)
      : { refused: 'NOT_NOW', details: { stage: state.stage } };
  }
  if (state === null) return { refused: 'NOT_FOUND' };
  const refused = hindrance(state, command.type, context);
  if (refused === 'NOT_NOW') {
    return { refused, possible: meetingActions(state, context), details: { stage: state.stage } };
  }
  if (refused) return { refused };
  const one = (event: MeetingEvent) => ({ events: [made(event, state.basis)] });
  switch (command.type) {
    case 'agree':
      return agreeing(dated(state), command, context);
    case 'propose-item':
      return proposingItem(state, command.item, context);
    case 'decide-item':
      return decidingItem(state, command);
    case 'close-agenda':
      return { events: [closing(dated(state), context, null)] };
    case 'submit-agenda':
      return submitting(state, command.order, context);
    case 'record-preview':
      return one({ type: 'preview-recorded', record: command.record });
    case 'approve-agenda':
      return approvingAgenda(dated(state), command, context);
    case 'notify':
      return notifying(dated(state), command, context);
    case 'answer':
      return answering(state, command, context);
    case 'decide-receipt':
      return decidingReceipt(state, command, context);
    case 'postpone':
      return postponing(state, command, context);
    case 'cancel':
      return cancelling(state, command.reason);
    case 'record-attendance':
      return attending(dated(state), command.units, context);
    case 'resolve':
      return resolving(state, command.given, context);
    case 'draft-minutes':
      return draftingMinutes(state, command.summary, context);
    case 'circulate-minutes':
      return circulating(dated(state), context);
    case 'countersign':
      return countersigning(written(state), command, context);
    case 'approve-minutes':
      return signing(written(state), command, context);
    case 'issue':
      return issuing(written(state), command.addressees, context);
    case 'correct':
      return correcting(state, command.text, command.reason);
    case 'decide-correction':
      return decidingCorrection(state, command, context);
  }
}

/** The procedure of a meeting cycle. */
export const meetingCycle: Procedure<MeetingCycle, MeetingCommand, MeetingEvent> = {
  noun: 'meetingCycle',
  eventVersion: 1,
  needsDirectory: 'shared',
  decide,
  evolve: evolveMeeting,
  step: stepOfMeeting,
  succession: unitSucceeded,
  shorten: shortenedMeeting,
  facts: meetingFacts,
  sight: meetingSight,
  tasks: meetingTasks,
  notices: meetingNotices,
  rungOf: (event) => {
    if (event.type === 'rung-taken') return { term: termKey(event), rung: event.rung };
    if (event.type !== 'terms-recounted' || event.revision === null) return null;
    return { term: 'recount', rung: String(event.revision) };
  },
};
