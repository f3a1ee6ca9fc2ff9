/** What a meeting needs to know of others: loaded with it, under its lock, and handed to its procedure. */
import type { BacklogItem, OpenItem } from './agenda-item.ts';
import type { MeetingKind } from './rules.ts';

/** How an assignment of the meeting's own stands. */
export interface TrackedAssignment {
  assignmentId: string;
  no: number;
  stage: string;
  open: boolean;
}

/** See the head of this file. */
export interface MeetingSurroundings {
  /** The meeting's own id; of a plan that opens meetings the plan's. */
  meetingId: string;
  /** The mechanism's name, for the minutes. */
  mechanismName: string;
  /** Items that wait for the next meeting, of this mechanism and whatever kind. */
  backlog: readonly (BacklogItem & { kind: MeetingKind })[];
  /** Meetings of the mechanism, but for this one, that have not issued their minutes. */
  underway: readonly { meetingId: string; kind: MeetingKind }[];
  /** Open plans of the mechanism, but for this one: what a plan asks; absent where none is asked for. */
  plans?: readonly { planId: string; kind: MeetingKind }[];
  /** What earlier meetings left open. */
  open: readonly OpenItem[];
  /** What became of this meeting's own resolutions. */
  tracked: readonly TrackedAssignment[];
  /** The SHA-256 of a value's canonical text, in hex: what countersigners sign. */
  digest: (value: object) => string;
}
