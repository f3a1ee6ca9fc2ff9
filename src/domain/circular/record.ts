/** What is recorded of a circular (情况通报): its events, and the state that they fold to. */
import type { Role } from '../roles.ts';
import type { Grounds } from '../sanction/grounds.ts';
import type { UnitSucceeded } from '../succession.ts';
import type { Term } from '../term.ts';
import type { TermsRecounted } from '../term/recounting.ts';
import type { RungTaken } from '../term/rungs.ts';
import type { CircularText } from './order.ts';

/**
 * The stages (domain.md 4.2): drafted; its units may comment; it waits for the decision; sent back; issued. Beside them: never
 * issued, and withdrawn.
 */
export const circularStages = [
  'drafted',
  'commenting',
  'deciding',
  'revising',
  'issued',
  'discarded',
  'withdrawn',
] as const;

/** See {@link circularStages}. */
export type CircularStage = (typeof circularStages)[number];

/** The events of a circular. */
export type CircularEvent =
  | ({
      type: 'circular-drafted';
      mechanismId: string;
      grounds: Grounds;
      corrects: { id: string; number: string } | null;
    } & CircularText)
  /** `recalled`: the units that were reading the text of before. */
  | ({ type: 'circular-revised'; recalled: readonly string[] } & CircularText)
  | { type: 'circular-comments-asked'; term: Term }
  | { type: 'circular-commented'; unitId: string; text: string }
  /** The term has passed; `silent`: the units that said nothing. */
  | { type: 'circular-comments-closed'; round: number; silent: readonly string[] }
  | { type: 'circular-returned'; opinion: string }
  | { type: 'circular-issued'; number: string; opinion: string | null }
  | { type: 'circular-discarded'; reason: string }
  | { type: 'circular-withdrawn'; reason: string }
  | RungTaken
  | TermsRecounted
  | UnitSucceeded;

/** What a unit said of the draft. */
export interface CircularComment {
  text: string;
  atMs: number;
  by: string;
}

/**
 * What is said of one unit, and what it said to that; null: nothing yet. Where one unit has taken another's work over, two of
 * these may be one unit's.
 */
export interface CircularUnit {
  unitId: string;
  facts: string;
  comment: CircularComment | null;
}

/** A circular as its events fold. All instants in ms. */
export interface Circular extends Omit<CircularText, 'units'> {
  stage: CircularStage;
  mechanismId: string;
  units: readonly CircularUnit[];
  grounds: Grounds;
  corrects: { id: string; number: string } | null;
  /** The accounts that drafted or revised it: they do not decide on it. */
  draftedBy: readonly string[];
  number: string | null;
  /** It was withdrawn with its circular, and is never given again. */
  numberVoid: boolean;
  /** The term of the comments, while it runs. */
  term: Term | null;
  /** How often comments were asked for. */
  rounds: number;
  /** The event by which the units were last asked; null: they have not been shown what it says now. */
  askedSeq: number | null;
  issued: { atMs: number; by: string; role: Role } | null;
  /** What whoever decided said last. */
  opinion: string | null;
  /** Why it was discarded or withdrawn. */
  reason: string | null;
  withdrawnAtMs: number | null;
  /** The last revision of the calendar that its term was counted by. */
  countedRevision: number;
}

/** The units that it is about, each once. */
export function unitIdsOfCircular({ units }: { units: readonly { unitId: string }[] }): readonly string[] {
  return [...new Set(units.map(({ unitId }) => unitId))];
}

/** The units that have something to say yet, each once. */
export function silentIn({ units }: Pick<Circular, 'units'>): readonly string[] {
  return unitIdsOfCircular({ units: units.filter(({ comment }) => comment === null) });
}

/** What its events rest on: the number, or the basis while it has none. */
export function circularRestsOn({ number, basis }: Pick<Circular, 'number' | 'basis'>): string {
  return number ?? basis;
}
