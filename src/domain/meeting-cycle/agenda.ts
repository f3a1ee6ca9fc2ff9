/** The agenda (议程): items are proposed, judged, merged, ordered, previewed, and approved or struck. */
import { dateOf } from '../calendar.ts';
import { fills } from '../roles.ts';
import { openingBarred } from '../directory/changes.ts';
import type { Context, Decision, Refusal } from '../matter.ts';
import { checksFailed, isAlive, type AgendaItem, type ItemChecks, type ItemText } from './agenda-item.ts';
import { made, surroundingsOf } from './needs.ts';
import type { MeetingEvent } from './events.ts';
import { itemOf, termOf, type MeetingCycle } from './record.ts';
import { termsAt } from './timing.ts';

/** More items than any meeting has; beyond it somebody's program has gone wrong. */
export const MOST_PROPOSED = 200;
/** As many as one person can mean for one meeting. */
const MOST_OF_ONE = 50;

/** Whether items still come in time: until the collection is closed, or to an agenda that the office gathers. */
function inTime(state: MeetingCycle, byOffice: boolean): boolean {
  const stage = state.postponed?.from ?? state.stage;
  if (stage === 'proposed' || stage === 'agenda-call') return true;
  // The office puts the agenda together until it submits it: where nobody has proposed anything it is not left with nothing.
  const gathers = state.callAtMs === null || byOffice;
  return stage === 'agenda-collected' && gathers && state.agenda.submittedBy === null;
}

/** A unit, the office or the chair proposes an item. What comes late is kept for the next meeting. */
export function proposingItem(state: MeetingCycle, text: ItemText, context: Context): Decision<MeetingEvent> {
  const { actor, nowMs, directory } = context;
  if (state.items.length >= MOST_PROPOSED) return { refused: 'AGENDA_TOO_LONG', details: { most: MOST_PROPOSED } };
  for (const [index, unitId] of text.concerned.entries()) {
    const pointer = `/unitIds/${String(index)}`;
    const unit = directory.find(({ id }) => id === unitId);
    if (!unit) return { refused: 'UNIT_UNKNOWN', pointer };
    if (text.concerned.indexOf(unitId) !== index) return { refused: 'UNIT_TWICE', pointer };
    const barred = openingBarred(unit, directory, dateOf(nowMs), pointer);
    if (barred) return barred;
  }
  const own = state.items.filter((item) => item.proposedBy === actor.accountId).length;
  if (own >= MOST_OF_ONE) return { refused: 'AGENDA_TOO_LONG', details: { most: MOST_OF_ONE } };
  const chair = fills(actor, 'leader');
  const late = !chair && !inTime(state, fills(actor, 'coordinator'));
  const item: AgendaItem = {
    ...text,
    no: state.items.length + 1,
    state: chair ? 'accepted' : late ? 'backlog' : 'proposed',
    proposers: actor.unitId === null ? [] : [actor.unitId],
    ...{ proposedBy: actor.accountId, proposedAtMs: nowMs, late, origin: null, into: null, checks: null, reason: null },
  };
  return {
    events: [made({ type: 'agenda-item-proposed', item }, state.basis, termOf(state, 'agenda-items')?.dueAtMs)],
  };
}

/** What the office decides on an item. */
export interface ItemDecision {
  no: number;
  decision: 'accept' | 'return' | 'merge' | 'defer';
  into: number | null;
  checks: ItemChecks | null;
  reason: string | null;
}

/** The office takes an item up, sends it back, merges it into another or leaves it for the next meeting. */
export function decidingItem(state: MeetingCycle, given: ItemDecision): Decision<MeetingEvent> {
  const item = itemOf(state, given.no);
  if (!item) return { refused: 'AGENDA_ITEM_UNKNOWN' };
  if (!isAlive(item)) return { refused: 'NOT_NOW', details: { state: item.state } };
  const { no, checks, reason } = given;
  const decided = (decision: 'accepted' | 'returned' | 'merged' | 'backlog', into: number | null = null) => ({
    events: [made({ type: 'agenda-item-decided', no, decision, into, checks, reason }, reason ?? state.basis)],
  });
  switch (given.decision) {
    case 'accept': {
      const failed = checks === null ? ['checks'] : checksFailed(item, checks);
      if (failed.length > 0) return { refused: 'AGENDA_ITEM_BARRED', pointer: '/checks', details: { failed } };
      return decided('accepted');
    }
    case 'return':
      return reason === null ? { refused: 'OPINION_REQUIRED', pointer: '/reason' } : decided('returned');
    case 'defer':
      return reason === null ? { refused: 'OPINION_REQUIRED', pointer: '/reason' } : decided('backlog');
    case 'merge': {
      const into = given.into === null ? undefined : itemOf(state, given.into);
      if (!into || into.no === no || !isAlive(into)) return { refused: 'AGENDA_ITEM_UNKNOWN', pointer: '/into' };
      return decided('merged', into.no);
    }
  }
}

/** The collection is closed: by the office, or by the clock at the end of its term. */
export function closing(state: MeetingCycle & { startsAtMs: number }, context: Context, dueAtMs: number | null) {
  const terms = termsAt('agenda-collected', state, state.startsAtMs, context);
  return made({ type: 'agenda-closed', terms }, state.basis, dueAtMs);
}

/** Why an order is not that of the accepted items; null when it is. */
function orderBarred(state: MeetingCycle, order: readonly number[], context: Context): Refusal | null {
  const most = context.policy.meetings[state.kind].mostItems;
  const undecided = state.items.filter((item) => item.state === 'proposed').map(({ no }) => String(no));
  if (undecided.length > 0) return { refused: 'AGENDA_NOT_READY', details: { undecided } };
  const accepted = state.items.filter((item) => item.state === 'accepted').map(({ no }) => no);
  const wrong = order.findIndex((no, index) => !accepted.includes(no) || order.indexOf(no) !== index);
  if (wrong !== -1) return { refused: 'AGENDA_ITEM_UNKNOWN', pointer: `/order/${String(wrong)}` };
  const left = accepted.filter((no) => !order.includes(no)).map(String);
  if (left.length > 0) return { refused: 'AGENDA_NOT_READY', pointer: '/order', details: { left } };
  // What earlier meetings left open is an agenda, too.
  if (order.length === 0 && surroundingsOf(context).open.length === 0)
    return { refused: 'AGENDA_EMPTY', pointer: '/order' };
  if (most !== null && order.length > most) return { refused: 'AGENDA_TOO_LONG', pointer: '/order', details: { most } };
  return null;
}

/** The office puts the accepted items in order and submits them. */
export function submitting(state: MeetingCycle, order: readonly number[], context: Context): Decision<MeetingEvent> {
  const barred = orderBarred(state, order, context);
  return barred ?? { events: [made({ type: 'agenda-submitted', order }, state.basis)] };
}

/** Whoever convenes the meeting approves the agenda, perhaps without some items; or sends it back. */
export function approvingAgenda(
  state: MeetingCycle & { startsAtMs: number },
  command: {
    decision: 'approve' | 'return';
    opinion: string | null;
    strike: readonly { no: number; reason: string }[];
  },
  context: Context,
): Decision<MeetingEvent> {
  const { opinion, strike } = command;
  const dueAtMs = termOf(state, 'agenda-approval')?.dueAtMs ?? null;
  if (command.decision === 'return') {
    if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
    return { events: [made({ type: 'agenda-returned', opinion }, state.basis, dueAtMs)] };
  }
  const wrong = strike.findIndex(
    ({ no }, index) => !state.agenda.order.includes(no) || strike.findIndex((one) => one.no === no) !== index,
  );
  if (wrong !== -1) return { refused: 'AGENDA_ITEM_UNKNOWN', pointer: `/strike/${String(wrong)}/no` };
  // What the chair has added since stands behind what was submitted.
  const added = state.items.filter((item) => item.state === 'accepted' && !state.agenda.order.includes(item.no));
  const all = [...state.agenda.order, ...added.map(({ no }) => no)];
  const order = all.filter((no) => !strike.some((struck) => struck.no === no));
  const terms = termsAt('agenda-approved', state, state.startsAtMs, context);
  const { open } = surroundingsOf(context);
  if (order.length === 0 && open.length === 0) return { refused: 'AGENDA_EMPTY', pointer: '/strike' };
  return {
    events: [made({ type: 'agenda-approved', opinion, order, struck: strike, open, terms }, state.basis, dueAtMs)],
  };
}
