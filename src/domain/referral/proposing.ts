/** What a referral may say, and of whom one is proposed: checked when it is drafted, revised and approved. */
import { unitBarred } from '../assignment/issuing.ts';
import type { Context, Decision, Refusal } from '../matter.ts';
import { isRefusal } from '../matter.ts';
import type { Grounds } from '../sanction/grounds.ts';
import { instrumentsFor } from '../units.ts';
import type { ReferralSubject } from './bodies.ts';
import { proposingBarred } from './permissions.ts';
import { INDIVIDUAL_TITLE, type ReferralCause, type ReferralEvent, type ReferralTexts } from './record.ts';

/** The texts as they are given: all of a unit's, none of an individual's. */
export interface ReferralSaid {
  title: string | null;
  facts: string | null;
  basis: string | null;
}

/** The first command: of a person, or of the clock, whose draft names its trigger (Procedure.opens). */
export interface ReferralProposal extends ReferralSaid {
  type: 'propose';
  mechanismId: string;
  subject: ReferralSubject;
  /** The unit that it is about, or that the individual is of. One of an individual is opened for the office's unit. */
  ofUnitId: string;
  grounds: Grounds;
}

/** Words about an individual that are not kept (单位和个人: those belong to the competent bodies); null: none is given. */
export function particularsIn(given: Readonly<Record<string, unknown>>): Refusal | null {
  const [found] = Object.entries(given).find(([, value]) => value !== null) ?? [];
  return found === undefined ? null : { refused: 'PARTICULARS_NOT_KEPT', pointer: `/${found}` };
}

/** What is missing of what must be written; null: nothing. */
export function missingIn(given: Readonly<Record<string, unknown>>): Refusal | null {
  const [found] = Object.entries(given).find(([, value]) => value === null) ?? [];
  return found === undefined ? null : { refused: 'TEXT_REQUIRED', pointer: `/${found}` };
}

/** Why something is not gone on with must be said: of a unit's in words, of an individual's by a code alone. */
export function causeMissing(
  subject: ReferralSubject,
  words: Record<string, string | null>,
  cause: ReferralCause | null,
) {
  return subject === 'unit' ? missingIn(words) : (particularsIn(words) ?? missingIn({ cause }));
}

/** The texts as they will be recorded, or why they cannot be. */
export function referralTextsOf(subject: ReferralSubject, said: ReferralSaid): ReferralTexts | Refusal {
  const { title, facts, basis } = said;
  if (subject === 'individual') {
    return particularsIn({ title, facts, basis }) ?? { title: INDIVIDUAL_TITLE, facts: null, basis: null };
  }
  const missing = missingIn({ title, facts, basis });
  return title === null || missing
    ? (missing ?? { refused: 'TEXT_REQUIRED', pointer: '/title' })
    : { title, facts, basis };
}

/** Why there is no referral about this unit, or about an individual of it; null when there may be (domain.md 0.3, 0.5). */
export function subjectBarred(
  { subject, ofUnitId }: { subject: ReferralSubject; ofUnitId: string },
  context: Context,
): Refusal | null {
  const { unit, mechanism } = context;
  if (subject === 'individual') {
    if (unit.id !== mechanism.officeUnitId) return { refused: 'UNIT_UNKNOWN', pointer: '/unitId' };
    return unitBarred(ofUnitId, '/unitId', context);
  }
  if (unit.id !== ofUnitId) return { refused: 'UNIT_UNKNOWN', pointer: '/unitId' };
  if (unit.collective) return { refused: 'UNIT_IS_COLLECTIVE', pointer: '/unitId' };
  const allowed = instrumentsFor(unit.kind);
  if (allowed.includes('referral')) return null;
  return {
    ...{ refused: 'INSTRUMENT_NOT_ALLOWED', pointer: '/unitId' },
    details: { instrument: 'referral', unitKind: unit.kind, allowed },
  };
}

/** What of the grounds would be a particular of an individual; null: nothing. */
function groundsBarred({ subject, grounds }: ReferralProposal): Refusal | null {
  if (subject === 'unit') return null;
  const { trigger, about, facts, rule } = grounds;
  const told = trigger !== 'by-hand' || facts.length > 0 || rule !== null;
  if (about !== null) return { refused: 'PARTICULARS_NOT_KEPT', pointer: '/aboutId' };
  return told ? { refused: 'PARTICULARS_NOT_KEPT', pointer: '/grounds' } : null;
}

/** What a proposal leads to. */
export function proposed(command: ReferralProposal, context: Context): Decision<ReferralEvent> {
  const { actor, unit, mechanism } = context;
  const { mechanismId, subject, ofUnitId, grounds } = command;
  const place = proposingBarred(actor, ofUnitId, mechanism);
  if (place === 'OWN_WORK') return { refused: place, pointer: '/unitId' };
  if (place) return { refused: place };
  if ((grounds.trigger === 'by-hand') === (actor.role === 'system')) return { refused: 'ROLE_NOT_ALLOWED' };
  const barred = subjectBarred(command, context) ?? groundsBarred(command);
  if (barred) return barred;
  const texts = referralTextsOf(subject, command);
  if (isRefusal(texts)) return texts;
  const event: ReferralEvent = {
    ...{ type: 'referral-proposed', mechanismId, unitId: unit.id, ofUnitId, subject, ...texts, grounds },
  };
  return { events: [{ event, basis: texts.basis ?? texts.title, dueAtMs: null }] };
}
