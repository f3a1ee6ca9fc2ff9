/** What is recorded of a supervision notice (督办通知单): its events, and the state that they fold to. */
import type { IsoDate } from '../calendar.ts';
import type { TermKind } from '../policy.ts';
import type { Evidence } from '../evidence.ts';
import type { Role } from '../roles.ts';
import type { Reached } from '../sanction/ladder.ts';
import type { UnitSucceeded } from '../succession.ts';
import type { Term } from '../term.ts';
import type { TermsRecounted } from '../term/recounting.ts';
import type { RungTaken } from '../term/rungs.ts';
import type { Urging, UrgingLevel } from '../urging.ts';
import type { NoticeAbout, NoticeForm, NoticeTexts, NoticeTrigger } from './order.ts';

/**
 * The stages (domain.md 2.5): drafted and waiting for who may issue it; sent back; issued; acknowledged and owing a reply;
 * a reply waiting for the head's signature; sent and waiting for its review; accepted or noted. Beside them: suspended, never
 * issued, withdrawn.
 */
export const noticeStages = [
  'drafted',
  'revising',
  'issued',
  'answering',
  'signing',
  'reviewing',
  'closed',
  'suspended',
  'discarded',
  'withdrawn',
] as const;

/** See {@link noticeStages}. */
export type NoticeStage = (typeof noticeStages)[number];

/** The government's approval of a supervision (政府督查工作条例 art. 11): its document, who gave it, and when. */
export interface GovernmentApproval {
  reference: string;
  by: string;
  on: IsoDate;
}

/** What an issue rests on beside the office of who decided it. */
export interface Entitlement {
  mandate: { id: string; number: string } | null;
  approval: GovernmentApproval | null;
}

/** An earlier notice of the same unit and matter, as the guard found it. Instants in ms. */
export interface Repeated {
  id: string;
  number: string | null;
  issuedAtMs: number;
}

/** The events of a notice. */
export type NoticeEvent =
  | ({
      type: 'notice-drafted';
      mechanismId: string;
      unitId: string;
      form: NoticeForm;
      about: NoticeAbout;
      trigger: NoticeTrigger;
      dueRule: string;
      despite: string | null;
      earlier: Repeated | null;
    } & NoticeTexts)
  | ({ type: 'notice-revised'; dueRule: string } & NoticeTexts)
  | { type: 'notice-draft-returned'; opinion: string }
  | { type: 'notice-discarded'; reason: string }
  | ({
      type: 'notice-issued';
      number: string | null;
      /** Which of its form about this matter it is for the unit, from 1 (第n次督办). */
      nth: number;
      opinion: string | null;
      terms: readonly Term[];
      despite: string | null;
      earlier: Repeated | null;
      reached?: Reached;
    } & Entitlement)
  | { type: 'notice-acknowledged' }
  | { type: 'notice-reply-prepared'; report: string; evidence: readonly Evidence[] }
  | { type: 'notice-reply-unsigned'; opinion: string }
  /** The review's term; null for a letter, whose answer nobody judges. */
  | { type: 'notice-reply-signed'; opinion: string | null; review: Term | null }
  | { type: 'notice-replied'; report: string; evidence: readonly Evidence[]; review: Term | null }
  | { type: 'notice-accepted'; opinion: string }
  | { type: 'notice-returned'; opinion: string; term: Term; turnsRed: boolean }
  | { type: 'notice-noted'; text: string }
  | { type: 'notice-urged'; level: UrgingLevel; unitId: string; day: IsoDate; text: string | null }
  | { type: 'notice-escalated'; dueAtMs: number }
  | { type: 'notice-withdrawn'; reason: string; numberVoid: boolean }
  | {
      type: 'notice-suspended';
      reason: string;
      untilOn: IsoDate | null;
      untilMs: number | null;
      terms: readonly Term[];
    }
  /** The reason is null when the day had been named. */
  | { type: 'notice-resumed'; reason: string | null; on: IsoDate; terms: readonly Term[] }
  | { type: 'notice-reopened'; reason: string; term: Term }
  | (RungTaken & {
      /** At which level the unit is urged by it. */
      level: UrgingLevel | null;
    })
  | (TermsRecounted & {
      /** When a suspension that lasts ends by these editions. */
      suspendedUntilMs?: number | null;
    })
  | UnitSucceeded;

/** A reply that waits for the signature of the unit's head (审签). Instants in ms. */
export interface PreparedReply {
  report: string;
  evidence: readonly Omit<Evidence, 'text'>[];
  preparedAtMs: number;
  preparedBy: string;
  /** The event that says it. */
  seq: number;
}

/** A reply that the head has signed, and so sent. */
export interface NoticeReply extends PreparedReply {
  signedBy: string;
  sentAtMs: number;
}

/** A notice as its events fold. All instants in ms. */
export interface SupervisionNotice extends NoticeTexts {
  stage: NoticeStage;
  mechanismId: string;
  unitId: string;
  form: NoticeForm;
  about: NoticeAbout;
  trigger: NoticeTrigger;
  dueRule: string;
  /** Everyone who drafted or revised: none of them approves. */
  draftedBy: readonly string[];
  number: string | null;
  /** The number was withdrawn with its notice (作废), and is never given again. */
  numberVoid: boolean;
  nth: number | null;
  issued: ({ atMs: number; seq: number; by: string; role: Role } & Entitlement) | null;
  /** Why it was drafted or issued although the unit had one of late. */
  despite: string | null;
  /** The due instant of the reply as issued; it never changes. */
  originalDueAtMs: number | null;
  dueAtMs: number | null;
  /** Running terms, at most one of a kind. */
  terms: readonly Term[];
  rounds: Partial<Record<TermKind, number>>;
  acknowledgedAtMs: number | null;
  /** What waits for its signature, or was not signed. */
  prepared: PreparedReply | null;
  /** The last reply that was sent. */
  reply: NoticeReply | null;
  /** The events whose replies were sent: what was never signed stays the unit's own. */
  sentSeqs: readonly number[];
  returns: { times: number; lastAtMs: number; turnsRed: boolean; opinion: string } | null;
  /** The due instant that was first missed by the unit; made-good lateness stays visible. */
  lateSinceMs: number | null;
  urgings: readonly Urging[];
  escalatedAtMs: number | null;
  /** What was said last by who approved, signed or reviewed. */
  opinion: string | null;
  /** Why it was discarded, withdrawn or opened again. */
  reason: string | null;
  /** The suspension that lasts, and where the notice stood. */
  suspension?: {
    reason: string;
    sinceMs: number;
    untilOn: IsoDate | null;
    untilMs: number | null;
    from: NoticeStage;
  } | null;
  outcome: 'accepted' | 'noted' | null;
  closedAtMs: number | null;
  /** A notice that was closed may be withdrawn later. */
  withdrawnAtMs: number | null;
  /** The last revision of the calendar that its terms were counted by. */
  countedRevision: number;
}

/** The running term of a kind. */
export function noticeTerm(state: Pick<SupervisionNotice, 'terms'>, kind: TermKind): Term | undefined {
  return state.terms.find((term) => term.kind === kind);
}

/** Which running of this kind of term the next one will be. */
export function nextNoticeRound(state: Pick<SupervisionNotice, 'rounds'>, kind: TermKind): number {
  return (state.rounds[kind] ?? 0) + 1;
}

/** What the events after the draft rest on: the number, or the basis while it has none. */
export function restsOn({ number, basis }: Pick<SupervisionNotice, 'number' | 'basis'>): string {
  return number ?? basis;
}
