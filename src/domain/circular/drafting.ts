/** A circular before it is issued: what is checked of its units and its draft, how they are asked, and the decision. */
import { dateOf } from '../calendar.ts';
import { openingBarred } from '../directory/changes.ts';
import type { Context, Decision, Refusal } from '../matter.ts';
import { startNow } from '../term/starting.ts';
import { instrumentsFor } from '../units.ts';
import type { CircularDraft, CircularText } from './order.ts';
import { circularDraftingBarred } from './permissions.ts';
import { circularRestsOn, unitIdsOfCircular, type Circular, type CircularEvent } from './record.ts';

function made(event: CircularEvent, basis: string): Decision<CircularEvent> {
  return { events: [{ event, basis, dueAtMs: null }] };
}

/** Why nothing is said in a circular of a unit: it is not there, is many, or other instruments apply to its kind (domain.md 0.3). */
export function circularUnitBarred(
  unitId: string,
  pointer: string,
  { directory, nowMs }: Pick<Context, 'directory' | 'nowMs'>,
): Refusal | null {
  const unit = directory.find((one) => one.id === unitId);
  if (!unit) return { refused: 'UNIT_UNKNOWN', pointer };
  if (unit.collective) return { refused: 'UNIT_IS_COLLECTIVE', pointer };
  const allowed = instrumentsFor(unit.kind);
  if (!allowed.includes('circular')) {
    const details = { instrument: 'circular', unitKind: unit.kind, allowed };
    return { refused: 'INSTRUMENT_NOT_ALLOWED', pointer, details };
  }
  return openingBarred(unit, directory, dateOf(nowMs), pointer);
}

/** Why a circular cannot be about these units, each of which it names once; null when it can. */
function unitsBarred(units: CircularText['units'], context: Context): Refusal | null {
  for (const [index, { unitId }] of units.entries()) {
    const pointer = `/units/${String(index)}/unitId`;
    const barred = circularUnitBarred(unitId, pointer, context);
    if (barred) return barred;
    if (units.findIndex((one) => one.unitId === unitId) !== index) return { refused: 'UNIT_TWICE', pointer };
  }
  return null;
}

/** What it says, and nothing that came with it. */
function textOf({ title, facts, basis, units, addressees }: CircularText): CircularText {
  return { title, facts, basis, units: units.map(({ unitId, facts: said }) => ({ unitId, facts: said })), addressees };
}

/** Why this actor may not say this of these units; null when it may. */
function textBarred(text: CircularText, context: Context): Refusal | null {
  const { actor, mechanism } = context;
  const refused = circularDraftingBarred(actor, unitIdsOfCircular(text), mechanism);
  if (refused) return refused === 'OWN_WORK' ? { refused, pointer: '/units' } : { refused };
  return unitsBarred(text.units, context);
}

/** What a draft leads to. A ladder's names what gave cause, and a person's is by hand. */
export function draftedCircular(command: CircularDraft, context: Context): Decision<CircularEvent> {
  const { mechanismId, grounds, corrects } = command;
  const byHand = grounds.trigger === 'by-hand';
  if (byHand === (context.actor.role === 'system')) return { refused: 'ROLE_NOT_ALLOWED' };
  // The clock's actor opens one, and does nothing more with it.
  const barred = byHand ? textBarred(command, context) : unitsBarred(command.units, context);
  if (barred) return barred;
  return made({ type: 'circular-drafted', mechanismId, grounds, corrects, ...textOf(command) }, command.basis);
}

/** What a revision leads to: whoever was reading the text of before is told, and asked anew. */
export function revisedCircular(state: Circular, text: CircularText, context: Context): Decision<CircularEvent> {
  const barred = textBarred(text, context);
  if (barred) return barred;
  const recalled = state.askedSeq === null ? [] : unitIdsOfCircular(state);
  return made({ type: 'circular-revised', recalled, ...textOf(text) }, text.basis);
}

/** Asks all units at once, within one term, what they say to it. */
export function commentsAsked(state: Circular, context: Context): Decision<CircularEvent> {
  const term = startNow('circular-comments', state.rounds + 1, context.policy.sanctions.comments, context);
  return made({ type: 'circular-comments-asked', term }, state.basis);
}

/** What the decision leads to: it is issued under a number, or goes back. */
export function decidedCircular(
  state: Circular,
  { decision, opinion }: { decision: 'approve' | 'return'; opinion: string | null },
  context: Context,
): Decision<CircularEvent> {
  if (decision === 'return') {
    if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
    return made({ type: 'circular-returned', opinion }, state.basis);
  }
  // A unit may have become of another kind while the draft lay; one that was merged is the unit that has its work.
  const units = unitIdsOfCircular(state).map((unitId) => ({ unitId, facts: '' }));
  const { pointer: _, ...barred } = unitsBarred(units, context) ?? {};
  if ('refused' in barred) return barred;
  const { number, policy } = context;
  if (number === null) return { wants: 'number', series: policy.sanctionMarks.circular };
  return made({ type: 'circular-issued', number, opinion }, circularRestsOn(state));
}

/** What a correction names of the circular that it puts right, which has to stand issued. */
export function correctionOf(wrong: Circular | null, id: string): { id: string; number: string } | Refusal {
  if (wrong === null) return { refused: 'NOT_FOUND' };
  const { stage, number } = wrong;
  return stage === 'issued' && number !== null ? { id, number } : { refused: 'NOT_NOW', details: { stage } };
}
