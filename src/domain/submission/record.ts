/** What is recorded of a submission (数据报送、自评): its events, and the state that they fold to. */
import type { IsoDate } from '../calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Entry, Verdict } from '../monitoring/entries.ts';
import type { TermKind } from '../policy.ts';
import type { UnitSucceeded } from '../succession.ts';
import type { Term } from '../term.ts';
import type { TermsRecounted } from '../term/recounting.ts';
import type { RungTaken } from '../term/rungs.ts';
import type { SubmissionCall } from './order.ts';

/**
 * The stages: called for; written and waiting for the liaison's signature; signed, and so handed in; locked, as its date passed
 * unsigned; unlocked for late entry until a day. Beside them: void, as its round was withdrawn or it was taken out by hand;
 * missed, as its round went on without it.
 */
export const submissionStages = ['called', 'prepared', 'signed', 'locked', 'unlocked', 'void', 'missed'] as const;

/** See {@link submissionStages}. */
export type SubmissionStage = (typeof submissionStages)[number];

/** Evidence as the state keeps it: what it says stands in the event. */
export type KeptEvidence = Omit<Evidence, 'text'>;

/** An entry as the state keeps it. */
export type KeptEntry = Omit<Entry, 'evidence'> & { evidence: readonly KeptEvidence[] };

/** What is handed in: the figures asked for, with what was warned of; or what the unit says of itself. */
export type KeptContent =
  | { part: 'data'; entries: readonly KeptEntry[]; warnings: readonly Verdict[] }
  | { part: 'self-assessment'; text: string; evidence: readonly KeptEvidence[] };

/** How much of what is asked for is there: entries asked, entered, those that say there is no figure, those warned of. */
export interface Completeness {
  asked: number;
  entered: number;
  noData: number;
  warned: number;
}

/** The events of a submission. */
export type SubmissionEvent =
  | ({ type: 'submission-called'; unitId: string; counted: boolean; term: Term } & Omit<SubmissionCall, 'type'>)
  /** `by`: typed in, or read from a sheet (XLSX). */
  | { type: 'submission-entered'; by: 'entry' | 'sheet'; entries: readonly Entry[]; warnings: readonly Verdict[] }
  | { type: 'submission-written'; text: string; evidence: readonly Evidence[] }
  | { type: 'submission-signed' }
  | { type: 'submission-taken-back'; reason: string; term: Term }
  /** The date passed unsigned. `missed`: nothing stands from before, either. */
  | { type: 'submission-locked'; dueAtMs: number; missed: boolean }
  | { type: 'submission-unlocked'; reason: string; untilOn: IsoDate; term: Term }
  /** By hand, for a reason; null: its round was withdrawn. */
  | { type: 'submission-voided'; reason: string | null }
  /** Its round was approved without it: no data. */
  | { type: 'submission-missed' }
  | RungTaken
  | TermsRecounted
  | UnitSucceeded;

/** What was written last, and by which event. Instants in ms. */
export interface Draft {
  content: KeptContent;
  atMs: number;
  by: string;
  seq: number;
}

/** What was handed in: the draft as it was signed (签字). */
export interface Signed extends Draft {
  signedAtMs: number;
  signedBy: string;
}

/** A submission as its events fold. All instants in ms. */
export interface Submission extends Omit<SubmissionCall, 'type'> {
  stage: SubmissionStage;
  unitId: string;
  /** Whether it counts among the unit's parts: what is only asked for by letter does not (domain.md 0.3). */
  counted: boolean;
  calledAtMs: number;
  /** The due instant as called for; it never changes. */
  originalDueAtMs: number;
  dueAtMs: number;
  /** The running term: one at most. */
  terms: readonly Term[];
  rounds: Partial<Record<TermKind, number>>;
  draft: Draft | null;
  /** What stands as handed in, also while it may be written anew. */
  signed: Signed | null;
  /** The events whose content was signed: the others are the unit's own. */
  signedSeqs: readonly number[];
  counts: Completeness;
  unlocked: { reason: string; untilOn: IsoDate; atMs: number } | null;
  /** The due instant that was missed; made-good lateness stays visible. */
  lateSinceMs: number | null;
  /** Why it is void, or was taken back last. */
  reason: string | null;
  closedAtMs: number | null;
  /** The last revision of the calendar that its term was counted by. */
  countedRevision: number;
}

/** The running term. */
export function submissionTerm({ terms }: Pick<Submission, 'terms'>): Term | undefined {
  return terms[0];
}

/** What the events rest on: the round. */
export function submissionRestsOn({ round }: Pick<Submission, 'round'>): string {
  return round.title;
}

/** What it is called. */
export function submissionTitle({ round, part }: Pick<Submission, 'round' | 'part'>): string {
  return `${round.title}：${part === 'data' ? '数据报送' : '自评报告'}`;
}
