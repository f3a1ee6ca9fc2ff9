/** What a meeting cycle (会议周期) looks like: the state to which its events fold. All instants in ms. */
import type { TermKind } from '../policy.ts';
import type { Term } from '../term.ts';
import type { AgendaItem, OpenItem } from './agenda-item.ts';
import type { Corrected } from './events.ts';
import type { MeetingKind, MeetingRules } from './rules.ts';
import type { Attendance, Quorum } from './quorum.ts';
import type { Minutes, Resolution, Signature } from './minutes-text.ts';

/** The stages (domain.md 1.4). `postponed` waits for another date; `closed` and `cancelled` are the end. */
export const meetingStages = [
  'proposed',
  'agenda-call',
  'agenda-collected',
  'liaison-preview',
  'agenda-approved',
  'noticed',
  'receipts',
  'ready',
  'held',
  'minutes-drafted',
  'countersigning',
  'signed',
  'issued',
  'tracking',
  'closed',
  'postponed',
  'cancelled',
] as const;

/** See {@link meetingStages}. */
export type MeetingStage = (typeof meetingStages)[number];

/** The stages before a meeting is held, in which it can still be moved or called off. */
export const beforeHeld = [
  ...(['proposed', 'agenda-call', 'agenda-collected', 'liaison-preview', 'agenda-approved'] as const),
  ...(['noticed', 'receipts', 'ready'] as const),
];

/** When and where. A circulation has no place; its instant is that by which units answer. */
export interface Appointment {
  startsAtMs: number;
  place: string | null;
}

/** What was told to all invited units alike: the notice, or the last correction of it. */
export interface Told extends Appointment {
  /** The items by number, in the agenda's order. */
  items: readonly number[];
}

/** What units may answer: to a notice, or to a circulation. */
export const receiptAnswers = ['attend', 'leave', 'decline', 'agree', 'object'] as const;

/** See {@link receiptAnswers}. */
export type ReceiptAnswer = (typeof receiptAnswers)[number];

/** Somebody who comes, or comes instead. */
export interface Attendee {
  name: string;
  post: string;
}

/** What a unit answers (回执). */
export interface ReceiptText {
  answer: ReceiptAnswer;
  /** Who attends. */
  attendee: Attendee | null;
  reason: string | null;
  /** Who would come instead of whom asks leave (替会人员). */
  substitute: Attendee | null;
}

/** A unit's receipt. `decision`: of a leave, which is decided for it, and never by the unit alone (domain.md 1.3). */
export interface Receipt extends ReceiptText {
  unitId: string;
  atMs: number;
  by: string;
  decision: 'pending' | 'approved' | 'refused' | null;
  opinion: string | null;
}

/** A correction (更正) of issued minutes: a document of its own. */
export interface Correction {
  no: number;
  text: string;
  reason: string;
  draftedBy: string;
  atMs: number;
  state: 'pending' | 'issued' | 'returned';
  number: string | null;
  opinion: string | null;
}

/** To whom the minutes go: 主送, 抄报, 抄送. */
export interface Addressees {
  to: readonly string[];
  reportTo: readonly string[];
  copyTo: readonly string[];
}

/** What became of the resolutions in the end. */
export interface MeetingSummary {
  assignments: number;
  done: number;
  withdrawn: number;
}

/** A meeting as it is proposed. */
export interface MeetingProposal extends Appointment {
  kind: MeetingKind;
  title: string;
  basis: string;
  invited: readonly string[];
  /** The series that it belongs to. */
  series: { planId: string; no: number } | null;
  /** A second meeting of its kind, beside one that was under way. */
  beside: boolean;
  /** Who convenes it, as the policy settles it for the kind when it is proposed. */
  convenedBy: MeetingRules['convenedBy'];
}

/** A meeting cycle as its events fold. */
export interface MeetingCycle {
  stage: MeetingStage;
  mechanismId: string;
  /** The office's unit, which the cycle belongs to. */
  unitId: string;
  kind: MeetingKind;
  title: string;
  basis: string;
  policyEdition: string;
  series: MeetingProposal['series'];
  beside: boolean;
  convenedBy: MeetingRules['convenedBy'];
  proposedBy: { accountId: string; unitId: string | null };
  /** A member unit suggested it (建议召开): until it is agreed to, it stands in no other's way. */
  suggested: boolean;
  /** Null while it is postponed without another date. */
  startsAtMs: number | null;
  place: string | null;
  invited: readonly string[];
  urgent: boolean;
  agreedAtMs: number | null;
  callAtMs: number | null;
  /** The editions that it was counted with. */
  callEdition: string | null;
  items: readonly AgendaItem[];
  agenda: {
    order: readonly number[];
    submittedBy: string | null;
    preview: string | null;
    approvedAtMs: number | null;
    opinion: string | null;
    /** What earlier meetings left open when it was approved. */
    open: readonly OpenItem[];
  };
  notice: {
    number: string;
    sentAtMs: number;
    told: Told;
    corrections: number;
    note: string | null;
    corrected: Corrected | null;
  } | null;
  receipts: readonly Receipt[];
  attendance: readonly Attendance[];
  quorum: Quorum | null;
  /** Absent without leave, as the minutes found them. */
  absent: readonly string[];
  heldAtMs: number | null;
  resolutions: readonly Resolution[];
  minutes: Minutes | null;
  /** Everyone who drafted the minutes: none of them signs. */
  minutesBy: readonly string[];
  signers: readonly string[];
  signatures: readonly Signature[];
  circulated: boolean;
  signed: { atMs: number; opinion: string | null; despite: readonly string[] } | null;
  issued:
    | ({
        number: string;
        atMs: number;
        signingBody: string;
        sealBody: string | null;
        hash: string;
        assignments: number;
      } & Addressees)
    | null;
  corrections: readonly Correction[];
  postponed: { reason: string; from: MeetingStage } | null;
  summary: MeetingSummary | null;
  reason: string | null;
  terms: readonly Term[];
  rounds: Partial<Record<TermKind, number>>;
  countedRevision: number;
  closedAtMs: number | null;
}

/** The running term of a kind. */
export function termOf(state: Pick<MeetingCycle, 'terms'>, kind: TermKind): Term | undefined {
  return state.terms.find((term) => term.kind === kind);
}

/** The item of a number. */
export function itemOf(state: Pick<MeetingCycle, 'items'>, no: number): AgendaItem | undefined {
  return state.items.find((item) => item.no === no);
}

/** The stage of a meeting that is moved: one that was to call for items, and by the policy of now calls for none, gathers them. */
export function gatheredFrom(from: MeetingStage, agreedAtMs: number | null, callAtMs: number | null): MeetingStage {
  return from === 'proposed' && agreedAtMs !== null && callAtMs === null ? 'agenda-collected' : from;
}

/** Whether a meeting that was agreed to waits for its call. */
export function awaitsCall({ stage, callAtMs }: Pick<MeetingCycle, 'stage' | 'callAtMs'>): boolean {
  return stage === 'proposed' && callAtMs !== null;
}

/** The stages after which another meeting of the kind may begin. */
const over: readonly MeetingStage[] = ['issued', 'tracking', 'closed', 'cancelled'];

/** Whether a meeting is under way, so that no other of its kind begins unless that is asked for. */
export function isUnderway({ stage, suggested, agreedAtMs }: MeetingCycle): boolean {
  return !over.includes(stage) && !(suggested && agreedAtMs === null);
}
