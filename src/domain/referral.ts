/**
 * Referral (问责建议、移送): accountability is proposed, approved by the leader, and handed to the body that has the power to
 * decide; what that body reports is recorded. The system never sanctions anybody (政府督查工作条例 art. 21, 23; domain.md 0.5, 4).
 */
import { dateOf, type IsoDate } from './calendar.ts';
import { isRefusal, type Context, type Decision, type Procedure, type Refusal } from './matter.ts';
import { bodiesOf, type ReceivingBody } from './referral/bodies.ts';
import { causeBarred, referralActions, referralHindrance, referralSight } from './referral/permissions.ts';
import {
  causeMissing,
  missingIn,
  particularsIn,
  proposed,
  referralTextsOf,
  subjectBarred,
  type ReferralProposal,
  type ReferralSaid,
} from './referral/proposing.ts';
import {
  evolveReferral,
  type Referral,
  type ReferralCause,
  type ReferralEvent,
  type ReferralOutcome,
} from './referral/record.ts';
import { referralFacts, referralTasks, referralTells } from './referral/telling.ts';
import { unitSucceeded } from './succession.ts';

/** The commands of a referral. Of an individual's every text is null, and a code says why. */
export type ReferralCommand =
  | ReferralProposal
  | ({ type: 'revise' } & ReferralSaid)
  | { type: 'approve'; decision: 'approve' | 'return'; opinion: string | null; cause: ReferralCause | null }
  | { type: 'discard'; reason: string | null; cause: ReferralCause | null }
  | { type: 'hand-over'; body: ReceivingBody; handedOn: IsoDate; receipt: string | null }
  | {
      type: 'record-outcome';
      outcome: ReferralOutcome;
      reportedOn: IsoDate;
      reference: string | null;
      note: string | null;
    }
  | { type: 'withdraw'; reason: string | null; cause: ReferralCause | null };

type Of<T extends ReferralCommand['type']> = Extract<ReferralCommand, { type: T }>;

/** The bodies that a referral may be handed to, as its unit is now. */
export function competentBodies({ subject, ofUnitId }: Referral, { unit, mechanism }: Context) {
  return bodiesOf(unit.kind, subject, { ofInspectors: ofUnitId === mechanism.inspectorUnitId });
}

function made({ number, basis, title }: Referral, event: ReferralEvent): Decision<ReferralEvent> {
  return { events: [{ event, basis: number ?? basis ?? title, dueAtMs: null }] };
}

/** A day that is not yet, or lies before the one that it must follow; null: neither. */
function dayBarred(day: IsoDate, after: IsoDate | null, pointer: string, { nowMs }: Context): Refusal | null {
  const fits = day <= dateOf(nowMs) && (after === null || day >= after);
  return fits ? null : { refused: 'DATE_INVALID', pointer };
}

function approving(state: Referral, command: Of<'approve'>, context: Context): Decision<ReferralEvent> {
  const { subject } = state;
  const { decision, opinion, cause } = command;
  if (decision === 'return') {
    if (subject === 'unit' && opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
    return causeMissing(subject, { opinion }, cause) ?? made(state, { type: 'referral-returned', opinion, cause });
  }
  const told = subject === 'individual' ? particularsIn({ opinion }) : null;
  if (told) return told;
  const held = causeBarred(context);
  if (held) return { refused: held };
  // The unit may have become another kind while it lay; nothing in this body says so.
  const { pointer: _, ...barred } = (subject === 'unit' ? subjectBarred(state, context) : null) ?? {};
  if ('refused' in barred) return barred;
  const { number, policy } = context;
  if (number === null) return { wants: 'number', series: policy.sanctionMarks.referral };
  return made({ ...state, number }, { type: 'referral-approved', number, opinion });
}

function handingOver(state: Referral, command: Of<'hand-over'>, context: Context): Decision<ReferralEvent> {
  const { body, handedOn, receipt } = command;
  const allowed = competentBodies(state, context);
  if (!allowed.includes(body)) return { refused: 'BODY_NOT_COMPETENT', pointer: '/body', details: { allowed } };
  const approvedOn = state.approved ? dateOf(state.approved.atMs) : null;
  const barred = dayBarred(handedOn, approvedOn, '/handedOn', context);
  const texts = state.subject === 'unit' ? missingIn({ receipt }) : particularsIn({ receipt });
  return barred ?? texts ?? made(state, { type: 'referral-handed-over', body, handedOn, receipt });
}

function recording(state: Referral, command: Of<'record-outcome'>, context: Context): Decision<ReferralEvent> {
  const { outcome, reportedOn, reference, note } = command;
  const barred = dayBarred(reportedOn, state.handedOver?.on ?? null, '/reportedOn', context);
  const texts = state.subject === 'unit' ? missingIn({ reference }) : particularsIn({ reference, note });
  return barred ?? texts ?? made(state, { type: 'referral-outcome-recorded', outcome, reportedOn, reference, note });
}

function decide(state: Referral | null, command: ReferralCommand, context: Context): Decision<ReferralEvent> {
  if (command.type === 'propose') {
    return state === null ? proposed(command, context) : { refused: 'NOT_NOW', details: { stage: state.stage } };
  }
  if (state === null) return { refused: 'NOT_FOUND' };
  const refused = referralHindrance(state, command.type, context);
  if (refused === 'NOT_NOW') {
    return { refused, possible: referralActions(state, context), details: { stage: state.stage } };
  }
  if (refused) return { refused };
  switch (command.type) {
    case 'revise': {
      const texts = referralTextsOf(state.subject, command);
      return isRefusal(texts) ? texts : made({ ...state, ...texts }, { type: 'referral-revised', ...texts });
    }
    case 'approve':
      return approving(state, command, context);
    case 'discard': {
      const { reason, cause } = command;
      const missing = causeMissing(state.subject, { reason }, cause);
      return missing ?? made(state, { type: 'referral-discarded', reason, cause });
    }
    case 'hand-over':
      return handingOver(state, command, context);
    case 'record-outcome':
      return recording(state, command, context);
    case 'withdraw': {
      const { reason, cause } = command;
      const missing = causeMissing(state.subject, { reason }, cause);
      return missing ?? made(state, { type: 'referral-withdrawn', reason, cause, numberVoid: true });
    }
  }
}

/** The procedure of a referral. */
export const referral: Procedure<Referral, ReferralCommand, ReferralEvent> = {
  noun: 'referral',
  eventVersion: 1,
  // An individual's unit is one beside the matter's own.
  needsDirectory: 'shared',
  decide,
  evolve: evolveReferral,
  step: () => null,
  succession: unitSucceeded,
  shorten: () => null,
  facts: referralFacts,
  sight: referralSight,
  tasks: referralTasks,
  notices: referralTells,
  rungOf: () => null,
};
