/** What is recorded of a delegation (代理): its events, and the state that they fold to. */
import type { IsoDate } from '../calendar.ts';
import type { Noun, RecordedEvent } from '../matter.ts';
import type { Role } from '../roles.ts';
import type { UnitSucceeded } from '../succession.ts';

/** Granted until it is revoked or has come to its end. */
export const delegationStages = ['granted', 'revoked', 'expired'] as const;

/** See {@link delegationStages}. */
export type DelegationStage = (typeof delegationStages)[number];

/** One of the two between whom it is: an account in its role and unit. */
export interface Person {
  accountId: string;
  role: Role;
  unitId: string | null;
}

/** The document by which a leader lets another decide (授权). */
export interface Mandate {
  title: string;
  number: string;
}

/** Who acts for whom, on which days, in what, and why. */
export interface Grant {
  delegator: Person;
  delegate: Person;
  /** The first and the last day, in Shanghai. */
  from: IsoDate;
  until: IsoDate;
  /** The kinds of matters; null: all. */
  nouns: readonly Noun[] | null;
  reason: string;
  mandate: Mandate | null;
}

/** The events of a delegation. `unitId`: the unit whose matter it is. */
export type DelegationEvent =
  | ({ type: 'delegation-granted'; mechanismId: string; unitId: string } & Grant)
  | { type: 'delegation-revoked'; reason: string }
  | { type: 'delegation-expired' }
  | UnitSucceeded;

/** A delegation as its events fold. All instants in ms. */
export interface Delegation extends Grant {
  stage: DelegationStage;
  mechanismId: string;
  unitId: string;
  endedAtMs: number | null;
}

/** What a delegation looks like after an event. */
export function evolveDelegation(
  before: Delegation | null,
  { event, atMs }: RecordedEvent<DelegationEvent>,
): Delegation {
  if (event.type === 'delegation-granted') {
    const { type: _, ...granted } = event;
    return { stage: 'granted', ...granted, endedAtMs: null };
  }
  if (before === null) throw new Error(`${event.type} cannot be the first event of a delegation`);
  switch (event.type) {
    case 'delegation-revoked':
      return { ...before, stage: 'revoked', endedAtMs: atMs };
    case 'delegation-expired':
      return { ...before, stage: 'expired', endedAtMs: atMs };
    case 'unit-succeeded': {
      const { fromUnitId, toUnitId } = event;
      const moved = (person: Person) => (person.unitId === fromUnitId ? { ...person, unitId: toUnitId } : person);
      return { ...before, unitId: toUnitId, delegator: moved(before.delegator), delegate: moved(before.delegate) };
    }
  }
}
