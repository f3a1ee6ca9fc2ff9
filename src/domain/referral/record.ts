/** What is recorded of a referral (问责建议、移送): its events, and the state that they fold to. */
import type { IsoDate } from '../calendar.ts';
import type { RecordedEvent } from '../matter.ts';
import type { Role } from '../roles.ts';
import type { Grounds } from '../sanction/grounds.ts';
import type { UnitSucceeded } from '../succession.ts';
import type { ReceivingBody, ReferralSubject } from './bodies.ts';

/**
 * Its stages: proposed and waiting for the leader; sent back; approved and waiting to be handed over; with the body that
 * decides; closed with the outcome which that body reported. Beside them: never approved, and withdrawn (解除).
 */
export const referralStages = [
  'proposed',
  'revising',
  'approved',
  'handed-over',
  'closed',
  'discarded',
  'withdrawn',
] as const;

/** See {@link referralStages}. */
export type ReferralStage = (typeof referralStages)[number];

/**
 * What the competent body reported (政务处分法 art. 12; 政府督查工作条例 art. 21): no action, talk (谈话提醒), criticism and education
 * (批评教育), criticism in a circular (通报批评), ordered self-inspection (责令检查), admonition (诫勉), disciplinary (处分), other.
 */
export const referralOutcomes = [
  'no-action',
  'talk',
  'criticism',
  'circular-criticism',
  'inspection-ordered',
  'admonition',
  'disciplinary',
  'other',
] as const;

/** See {@link referralOutcomes}. */
export type ReferralOutcome = (typeof referralOutcomes)[number];

/** Why something is not gone on with, where no words are kept: facts are lacking, no case for it, settled otherwise, in error. */
export const referralCauses = ['facts-lacking', 'not-for-referral', 'settled-otherwise', 'in-error'] as const;

/** See {@link referralCauses}. */
export type ReferralCause = (typeof referralCauses)[number];

/** What it says; of an individual it says nothing, and its title is derived. */
export interface ReferralTexts {
  title: string;
  facts: string | null;
  basis: string | null;
}

/** What all referrals of individuals are called: by nothing that is theirs. */
export const INDIVIDUAL_TITLE = '个人问责移送';

/** The events of a referral. */
export type ReferralEvent =
  | ({
      type: 'referral-proposed';
      mechanismId: string;
      /** Whose file it is: the unit that it is about; of an individual the office, so that no list shows whose they are. */
      unitId: string;
      /** The unit that it is about, or that the individual is of. */
      ofUnitId: string;
      subject: ReferralSubject;
      grounds: Grounds;
    } & ReferralTexts)
  | ({ type: 'referral-revised' } & ReferralTexts)
  | { type: 'referral-returned'; opinion: string | null; cause: ReferralCause | null }
  | { type: 'referral-discarded'; reason: string | null; cause: ReferralCause | null }
  | { type: 'referral-approved'; number: string; opinion: string | null }
  | { type: 'referral-handed-over'; body: ReceivingBody; handedOn: IsoDate; receipt: string | null }
  | {
      type: 'referral-outcome-recorded';
      outcome: ReferralOutcome;
      reportedOn: IsoDate;
      reference: string | null;
      note: string | null;
    }
  | { type: 'referral-withdrawn'; reason: string | null; cause: ReferralCause | null; numberVoid: true }
  | UnitSucceeded;

/** A referral as its events fold. Instants in ms. */
export interface Referral extends ReferralTexts {
  stage: ReferralStage;
  mechanismId: string;
  unitId: string;
  ofUnitId: string;
  subject: ReferralSubject;
  grounds: Grounds;
  /** Everyone who proposed or revised: none of them approves. */
  proposedBy: readonly string[];
  /** In which role it was proposed: who revises it goes by that. */
  proposedAs: Role;
  number: string | null;
  /** The number was withdrawn with it (作废), and is never given again. */
  numberVoid: boolean;
  approved: { atMs: number; seq: number; by: string; role: Role } | null;
  handedOver: { body: ReceivingBody; on: IsoDate; receipt: string | null; atMs: number } | null;
  outcome: {
    code: ReferralOutcome;
    reportedOn: IsoDate;
    reference: string | null;
    note: string | null;
    atMs: number;
  } | null;
  /** What was said last by who approved or returned it. */
  opinion: string | null;
  /** Why it was discarded or withdrawn. */
  reason: string | null;
  /** The same, or why it was returned, where no words are kept. */
  cause: ReferralCause | null;
  closedAtMs: number | null;
}

function ended(state: Referral, stage: ReferralStage, atMs: number): Referral {
  return { ...state, stage, closedAtMs: atMs };
}

/** What a referral looks like after an event. Takes no context: all it needs stands in the event (C10). */
export function evolveReferral(
  before: Referral | null,
  { event, actor, atMs, seq }: RecordedEvent<ReferralEvent>,
): Referral {
  if (event.type === 'referral-proposed') {
    const { type: _, ...said } = event;
    return {
      ...{ ...said, stage: 'proposed', proposedBy: [actor.accountId], proposedAs: actor.role },
      ...{ number: null, numberVoid: false, approved: null, handedOver: null, outcome: null },
      ...{ opinion: null, reason: null, cause: null, closedAtMs: null },
    };
  }
  if (before === null) throw new Error(`${event.type} cannot be the first event of a referral`);
  const state = before;
  switch (event.type) {
    case 'referral-revised': {
      const { type: _, ...texts } = event;
      const proposedBy = [...new Set([...state.proposedBy, actor.accountId])];
      return { ...state, ...texts, stage: 'proposed', proposedBy };
    }
    case 'referral-returned':
      return { ...state, stage: 'revising', opinion: event.opinion, cause: event.cause };
    case 'referral-discarded':
      return { ...ended(state, 'discarded', atMs), reason: event.reason, cause: event.cause };
    case 'referral-approved': {
      const { number, opinion } = event;
      const approved = { atMs, seq, by: actor.accountId, role: actor.role };
      return { ...state, stage: 'approved', number, opinion, cause: null, approved };
    }
    case 'referral-handed-over': {
      const { body, handedOn, receipt } = event;
      return { ...state, stage: 'handed-over', handedOver: { body, on: handedOn, receipt, atMs } };
    }
    case 'referral-outcome-recorded': {
      const { outcome: code, reportedOn, reference, note } = event;
      return { ...ended(state, 'closed', atMs), outcome: { code, reportedOn, reference, note, atMs } };
    }
    case 'referral-withdrawn': {
      const { reason, cause, numberVoid } = event;
      return { ...ended(state, 'withdrawn', atMs), reason, cause, numberVoid };
    }
    case 'unit-succeeded': {
      const next = (unitId: string): string => (unitId === event.fromUnitId ? event.toUnitId : unitId);
      return { ...state, unitId: next(state.unitId), ofUnitId: next(state.ofUnitId) };
    }
  }
}
