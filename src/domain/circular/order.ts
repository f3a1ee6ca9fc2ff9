/** What a circular says, as it is drafted: plain data, which other procedures may open one with. */
import type { Grounds } from '../sanction/grounds.ts';

/** What a circular says; it may be revised until it is decided on. */
export interface CircularText {
  title: string;
  /** What it says of all of them. */
  facts: string;
  /** The document or decision that it rests on. */
  basis: string;
  /** About whom it is, and what it says of each: 1 to 50, each once. */
  units: readonly { unitId: string; facts: string }[];
  /** To whom it goes: 1 to 50 names. */
  addressees: readonly string[];
}

/** The first command of a circular: a person's, by hand; or a ladder's, in the name of the clock. */
export interface CircularDraft extends CircularText {
  type: 'draft';
  mechanismId: string;
  grounds: Grounds;
  /** The issued circular that this one puts right: what was issued is corrected in no other way. */
  corrects: { id: string; number: string } | null;
}
