/** What is recorded of a mandate (授权): its events, and the state that they fold to. */
import type { IsoDate } from '../calendar.ts';
import type { RecordedEvent } from '../matter.ts';
import type { UnitSucceeded } from '../succession.ts';

/** A mandate stands until it is revoked; from when to when it holds are dates of its own. */
export const mandateStages = ['standing', 'revoked'] as const;

/** See {@link mandateStages}. */
export type MandateStage = (typeof mandateStages)[number];

/** What a mandate says (政府督查工作条例 art. 7: 事项、范围、职责、期限). Dates are inclusive. */
export interface MandateTerms {
  /** The number of the document that gives it (授权文号). */
  number: string;
  issuedBy: string;
  /** The matters, as the document words them. */
  matters: string;
  /** The nouns of the matters that it covers; null: whatever they are, in the record or not. */
  nouns: readonly string[] | null;
  /** The units that it covers; null: all. */
  unitIds: readonly string[] | null;
  fromOn: IsoDate;
  toOn: IsoDate;
}

/** The events of a mandate. */
export type MandateEvent =
  | ({ type: 'mandate-recorded'; mechanismId: string; unitId: string } & MandateTerms)
  | { type: 'mandate-revoked'; reason: string }
  | UnitSucceeded;

/** A mandate as its events fold. Instants in ms. */
export interface Mandate extends MandateTerms {
  stage: MandateStage;
  mechanismId: string;
  /** The unit of the office, which it is given to. */
  unitId: string;
  reason: string | null;
  revokedAtMs: number | null;
}

/** What a mandate looks like after an event. */
export function evolveMandate(before: Mandate | null, { event, atMs }: RecordedEvent<MandateEvent>): Mandate {
  if (event.type === 'mandate-recorded') {
    const { type: _, ...recorded } = event;
    return { ...recorded, stage: 'standing', reason: null, revokedAtMs: null };
  }
  if (before === null) throw new Error(`${event.type} cannot be the first event of a mandate`);
  switch (event.type) {
    case 'mandate-revoked':
      return { ...before, stage: 'revoked', reason: event.reason, revokedAtMs: atMs };
    case 'unit-succeeded': {
      const next = (unitId: string): string => (unitId === event.fromUnitId ? event.toUnitId : unitId);
      return { ...before, unitId: next(before.unitId), unitIds: before.unitIds?.map(next) ?? null };
    }
  }
}
