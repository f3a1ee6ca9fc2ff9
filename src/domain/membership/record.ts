/** What is recorded of a proposal of who represents a unit (成员、联络员变更): its events, and the state that they fold to. */
import type { IsoDate } from '../calendar.ts';
import type { RecordedEvent } from '../matter.ts';
import type { Role } from '../roles.ts';
import type { UnitSucceeded } from '../succession.ts';

/** Proposed by the unit, confirmed by the office, or returned to be proposed anew. */
export const membershipStages = ['proposed', 'confirmed', 'returned'] as const;

/** See {@link membershipStages}. */
export type MembershipStage = (typeof membershipStages)[number];

/** As what someone represents a unit: its member of the joint meeting (成员), or its liaison (联络员). */
export const parts = ['member', 'liaison'] as const;

/** See {@link parts}. */
export type Part = (typeof parts)[number];

/** Who represents a unit as what, from which day on. */
export interface Representation {
  unitId: string;
  part: Part;
  name: string;
  post: string;
  /** The first day. */
  effectiveOn: IsoDate;
}

/** The events of a proposal. */
export type MembershipEvent =
  | ({ type: 'membership-proposed'; mechanismId: string } & Representation)
  | { type: 'membership-confirmed'; opinion: string | null }
  | { type: 'membership-returned'; opinion: string }
  | UnitSucceeded;

/** A proposal as its events fold. All instants in ms. */
export interface Membership extends Representation {
  stage: MembershipStage;
  mechanismId: string;
  proposedBy: { accountId: string; role: Role };
  opinion: string | null;
  decidedAtMs: number | null;
}

/** What a proposal looks like after an event. */
export function evolveMembership(
  before: Membership | null,
  { event, atMs, actor }: RecordedEvent<MembershipEvent>,
): Membership {
  if (event.type === 'membership-proposed') {
    const { type: _, ...proposed } = event;
    const proposedBy = { accountId: actor.accountId, role: actor.role };
    return { stage: 'proposed', ...proposed, proposedBy, opinion: null, decidedAtMs: null };
  }
  if (before === null) throw new Error(`${event.type} cannot be the first event of a membership`);
  switch (event.type) {
    case 'membership-confirmed':
      return { ...before, stage: 'confirmed', opinion: event.opinion, decidedAtMs: atMs };
    case 'membership-returned':
      return { ...before, stage: 'returned', opinion: event.opinion, decidedAtMs: atMs };
    case 'unit-succeeded':
      return { ...before, unitId: event.toUnitId };
  }
}
