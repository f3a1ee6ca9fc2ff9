/** What a notice needs to know of others: loaded under the lock of its unit, and handed to its procedure. */
import type { NoticeForm } from './order.ts';

/** Of what stands issued for the unit: the last of each form about each matter. Instants in ms. */
export interface IssuedNotice {
  id: string;
  form: NoticeForm;
  aboutKey: string;
  number: string | null;
  issuedAtMs: number;
  /** The highest that was counted of this form about this matter. */
  nth: number;
}

/** A mandate (授权) that has not been revoked. Dates are inclusive. */
export interface StandingMandate {
  id: string;
  number: string;
  /** The nouns of the matters that it covers; null: whatever they are, in the record or not. */
  nouns: readonly string[] | null;
  /** The units that it covers; null: all. */
  unitIds: readonly string[] | null;
  fromOn: string;
  toOn: string;
}

/** See the head of this file. */
export interface NoticeSurroundings {
  /** The notice's unit and those whose work it has taken over. */
  unitIds: readonly string[];
  issued: readonly IssuedNotice[];
  mandates: readonly StandingMandate[];
}
