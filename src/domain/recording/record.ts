/** What is recorded of a 代录: what someone gave by phone or on paper, and who entered it. Its events and their fold. */
import type { RecordedEvent } from '../matter.ts';
import type { Role } from '../roles.ts';
import type { UnitSucceeded } from '../succession.ts';

/** How it was given. */
export const waysGiven = ['phone', 'paper'] as const;

/** The nouns of the matters on which something may be recorded: no referral, as a recording would keep words about an individual. */
export const recordedNouns = [
  'assignment',
  'rectification',
  'supervisionNotice',
  'meetingCycle',
  'officeReport',
  'circular',
  'interview',
] as const;

/** See {@link recordedNouns}. */
export type RecordedNoun = (typeof recordedNouns)[number];

/** Its stages. What is pending or refused has changed nothing; what is contested stands until somebody undoes it. */
export const recordingStages = ['pending', 'recorded', 'refused', 'contested'] as const;

/** Who gave it. */
export interface Giver {
  accountId: string;
  role: Role;
  unitId: string | null;
}

/** The scanned page (扫描件): an upload, or where it lies outside its name and SHA-256 in hex. */
export interface Scan {
  name: string;
  sha256: string;
  evidenceId: string | null;
}

/** What is entered: a command of another matter, and who gave it, when and how. */
export interface Entry {
  matter: { noun: RecordedNoun; id: string; title: string };
  /** The path of the command below the matter's address, and its body as it is checked there. */
  command: string;
  body: Readonly<Record<string, unknown>>;
  giver: Giver;
  given: (typeof waysGiven)[number];
  /** When it is said to have been given; what counts is when it is recorded. */
  givenAtMs: number;
  note: string | null;
  scan: Scan | null;
}

/** The events of a recording. `contestUntilMs`: until when it may be contested; null while it is pending. */
export type RecordingEvent =
  | ({
      type: 'recording-entered';
      mechanismId: string;
      unitId: string;
      by: readonly string[];
      byRole: Role;
      contestUntilMs: number | null;
    } & Entry)
  | { type: 'recording-confirmed'; opinion: string | null; contestUntilMs: number }
  | { type: 'recording-refused'; opinion: string }
  | { type: 'recording-contested'; reason: string }
  | UnitSucceeded;

/** A recording as its events fold. Instants in ms. */
export interface Recording extends Entry {
  stage: (typeof recordingStages)[number];
  mechanismId: string;
  /** The unit that it is told to and that may contest it: the giver's, or the one that has the matter. */
  unitId: string;
  /** The accounts that entered it: the recorder, and who acted in its name. */
  by: readonly string[];
  byRole: Role;
  /** Whether a second officer has to check it. */
  checked: boolean;
  opinion: string | null;
  recordedAtMs: number | null;
  contestUntilMs: number | null;
  contest: { reason: string; atMs: number } | null;
}

/** What a recording looks like after an event. */
export function evolveRecording(before: Recording | null, { event, atMs }: RecordedEvent<RecordingEvent>): Recording {
  if (event.type === 'recording-entered') {
    const { type: _, ...entered } = event;
    const pending = entered.contestUntilMs === null;
    const open = { stage: pending ? ('pending' as const) : ('recorded' as const), checked: pending };
    return { ...entered, ...open, opinion: null, recordedAtMs: pending ? null : atMs, contest: null };
  }
  if (before === null) throw new Error(`${event.type} cannot be the first event of a recording`);
  switch (event.type) {
    case 'recording-confirmed': {
      const { opinion, contestUntilMs } = event;
      return { ...before, stage: 'recorded', opinion, contestUntilMs, recordedAtMs: atMs };
    }
    case 'recording-refused':
      return { ...before, stage: 'refused', opinion: event.opinion };
    case 'recording-contested':
      return { ...before, stage: 'contested', contest: { reason: event.reason, atMs } };
    case 'unit-succeeded':
      return before.unitId === event.fromUnitId ? { ...before, unitId: event.toUnitId } : before;
  }
}
