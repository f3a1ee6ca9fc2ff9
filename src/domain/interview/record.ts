/** What is recorded of an interview (约谈): its events, and the state that they fold to. */
import type { Evidence } from '../evidence.ts';
import type { TermKind } from '../policy.ts';
import type { Role } from '../roles.ts';
import type { Grounds } from '../sanction/grounds.ts';
import type { Reached } from '../sanction/ladder.ts';
import type { UnitSucceeded } from '../succession.ts';
import type { Term } from '../term.ts';
import type { TermsRecounted } from '../term/recounting.ts';
import type { RungTaken } from '../term/rungs.ts';
import type { InterviewTexts } from './draft.ts';

/**
 * The stages (domain.md 4.1): proposed and waiting for the city leader; sent back; agreed to, its notice to be sent; noticed;
 * attended or stayed away from; its minutes issued and a report owed; a report waiting for the head's signature; sent and
 * waiting for its check; closed (解除). Beside them: called off, never agreed to.
 */
export const interviewStages = [
  'proposed',
  'revising',
  'approved',
  'noticed',
  'attended',
  'absent',
  'reporting',
  'signing',
  'checking',
  'closed',
  'cancelled',
  'discarded',
] as const;

/** See {@link interviewStages}. */
export type InterviewStage = (typeof interviewStages)[number];

/** When and where, before whom, and what to bring. Instants in ms. */
export interface Appointment {
  startsAtMs: number;
  place: string;
  /** The offices of who interviews (约谈人); no names are needed. */
  interviewers: string;
  bring: readonly string[];
}

/** What was said (约谈记录). */
export interface Said {
  problems: string;
  /** The unit's account (被约谈单位说明). */
  explanation: string;
  demands: string;
  /** The rule of the term of the unit's written report. */
  reportTerm: string;
  /** What the unit undertook (表态). */
  statement: string;
}

/** The events of an interview. */
export type InterviewEvent =
  | ({ type: 'interview-proposed'; mechanismId: string; unitId: string; grounds: Grounds } & InterviewTexts)
  | ({ type: 'interview-revised' } & InterviewTexts)
  | { type: 'interview-draft-returned'; opinion: string }
  | { type: 'interview-discarded'; reason: string }
  | { type: 'interview-approved'; opinion: string | null }
  | ({ type: 'interview-noticed'; number: string } & Appointment)
  | { type: 'interview-rescheduled'; reason: string; startsAtMs: number; place: string }
  | { type: 'interview-cancelled'; reason: string; numberVoid: boolean }
  /** Its hour has come: who came is recorded from now on. */
  | { type: 'interview-called'; startsAtMs: number }
  | { type: 'interview-attended'; post: string; minutes: Term }
  | { type: 'interview-absent'; reason: string; startsAtMs: number; reached?: Reached }
  | ({ type: 'interview-recorded' } & Said)
  | { type: 'interview-minutes-issued'; report: Term }
  | { type: 'interview-report-prepared'; report: string; evidence: readonly Evidence[] }
  | { type: 'interview-report-unsigned'; opinion: string }
  | { type: 'interview-report-signed'; opinion: string | null; check: Term }
  | { type: 'interview-reported'; report: string; evidence: readonly Evidence[]; check: Term }
  | { type: 'interview-check-passed'; opinion: string | null }
  | { type: 'interview-check-failed'; opinion: string; term: Term; turnsRed: boolean }
  | RungTaken
  | TermsRecounted
  | UnitSucceeded;

/** A report that waits for the signature of the unit's head (审签). Instants in ms. */
export interface PreparedReport {
  report: string;
  evidence: readonly Omit<Evidence, 'text'>[];
  preparedAtMs: number;
  preparedBy: string;
  /** The event that says it. */
  seq: number;
}

/** A report that the head has signed, and so sent. */
export interface InterviewReport extends PreparedReport {
  signedBy: string;
  sentAtMs: number;
}

/** An interview as its events fold. All instants in ms. */
export interface Interview extends InterviewTexts {
  stage: InterviewStage;
  mechanismId: string;
  unitId: string;
  grounds: Grounds;
  /** Everyone who proposed or revised: none of them approves. */
  draftedBy: readonly string[];
  /** Who proposed it where the office did not. */
  draftedAs?: 'inspector' | 'cityLeader';
  approved: { atMs: number; by: string; role: Role } | null;
  number: string | null;
  /** The number was called off with its interview (作废), and is never given again. */
  numberVoid: boolean;
  /** The first notice that went out: from then on the unit sees it. */
  noticed: { atMs: number; seq: number } | null;
  appointment: Appointment | null;
  /** The dates that were given up, and why. */
  rescheduled: readonly { fromMs: number; toMs: number; reason: string; atMs: number }[];
  /** When its hour came; null while it has not. */
  calledAtMs: number | null;
  /** Since when and in which post the head was there. */
  attendance: { post: string; atMs: number } | null;
  absences: readonly { startsAtMs: number; reason: string; atMs: number }[];
  /** What was said, as it was written down last. */
  record: (Said & { atMs: number; seq: number }) | null;
  /** Everyone who wrote it: none of them issues the minutes. */
  recordedBy: readonly string[];
  minutes: { issuedAtMs: number; seq: number; by: string } | null;
  /** The due instant of the report as the minutes set it; it never changes. */
  originalDueAtMs: number | null;
  dueAtMs: number | null;
  /** Running terms, at most one of a kind. */
  terms: readonly Term[];
  rounds: Partial<Record<TermKind, number>>;
  /** What waits for its signature, or was not signed. */
  prepared: PreparedReport | null;
  /** The last report that was sent. */
  report: InterviewReport | null;
  /** The events whose reports were sent: what was never signed stays the unit's own. */
  sentSeqs: readonly number[];
  returns: { times: number; lastAtMs: number; turnsRed: boolean; opinion: string } | null;
  /** The due instant that was first missed by the unit; made-good lateness stays visible. */
  lateSinceMs: number | null;
  /** What was said last by who approved, signed or checked. */
  opinion: string | null;
  /** Why it was discarded or called off. */
  reason: string | null;
  closedAtMs: number | null;
  /** The last revision of the calendar that its terms were counted by. */
  countedRevision: number;
}

/** The running term of a kind. */
export function interviewTerm(state: Pick<Interview, 'terms'>, kind: TermKind): Term | undefined {
  return state.terms.find((term) => term.kind === kind);
}

/** Which running of this kind of term the next one will be. */
export function nextInterviewRound(state: Pick<Interview, 'rounds'>, kind: TermKind): number {
  return (state.rounds[kind] ?? 0) + 1;
}

/** What the events after the proposal rest on: the number, or the basis while it has none. */
export function interviewRestsOn({ number, basis }: Pick<Interview, 'number' | 'basis'>): string {
  return number ?? basis;
}
