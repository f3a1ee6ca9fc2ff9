/** A meeting is proposed, agreed to, moved to another date, called off. */
import { inForceOn } from '../directory.ts';
import { fills } from '../roles.ts';
import { openingBarred } from '../directory/changes.ts';
import { dateOf } from '../calendar.ts';
import type { Context, Decision, Refusal } from '../matter.ts';
import { isAlive } from './agenda-item.ts';
import { differences } from './noticing.ts';
import type { MeetingEvent } from './events.ts';
import {
  gatheredFrom,
  type Appointment,
  type MeetingCycle,
  type MeetingProposal,
  type MeetingStage,
} from './record.ts';
import { made, surroundingsOf, type Made } from './needs.ts';
import { editionOf } from '../term.ts';
import { callAt, termsAt, tooSoon } from './timing.ts';

/** A meeting as it is asked for: without units it is for all members. */
export interface MeetingDraft extends Omit<MeetingProposal, 'invited' | 'convenedBy'> {
  invited: readonly string[] | null;
}

/** Why a unit cannot be invited; null when each can. */
function invitedBarred(invited: readonly string[], context: Context): Refusal | null {
  const today = dateOf(context.nowMs);
  for (const [index, unitId] of invited.entries()) {
    const pointer = `/unitIds/${String(index)}`;
    const unit = context.directory.find((one) => one.id === unitId);
    if (!unit) return { refused: 'UNIT_UNKNOWN', pointer };
    if (unit.collective) return { refused: 'UNIT_IS_COLLECTIVE', pointer };
    if (invited.indexOf(unitId) !== index) return { refused: 'UNIT_TWICE', pointer };
    const barred = openingBarred(unit, context.directory, today, pointer);
    if (barred) return barred;
  }
  return invited.length === 0 ? { refused: 'NOT_INVITED', pointer: '/unitIds' } : null;
}

/** All member units of today, in protocol order; a name for many members is nobody who could come. */
function members({ directory, nowMs }: Context): readonly string[] {
  const today = dateOf(nowMs);
  return directory
    .filter((unit) => unit.member === true && !unit.collective && inForceOn(unit, today))
    .map(({ id }) => id);
}

/** A meeting is proposed: by the office, by a member unit (建议召开), or by the series that it belongs to. */
export function proposing(draft: MeetingDraft, context: Context): Decision<MeetingEvent> {
  const { actor, policy, unit, mechanism } = context;
  const { role } = actor;
  const suggests = fills({ role }, 'liaison') && members(context).includes(actor.unitId ?? '');
  if (!fills({ role }, 'coordinator') && role !== 'system' && !suggests) return { refused: 'ROLE_NOT_ALLOWED' };
  const { kind, title, basis, startsAtMs, place, series, beside } = draft;
  const invited = draft.invited ?? members(context);
  const barred =
    invitedBarred(invited, context) ?? tooSoon('proposed', { kind, urgent: true }, startsAtMs, '/startsAt', context);
  if (barred) return barred;
  if (kind !== 'circulation' && place === null) return { refused: 'PLACE_REQUIRED', pointer: '/place' };
  const { underway } = surroundingsOf(context);
  const other = underway.find((one) => one.kind === kind);
  if (other && !beside && !suggests) {
    return { refused: 'MEETING_UNDERWAY', pointer: '/kind', details: { meetingId: other.meetingId } };
  }
  const { convenedBy } = policy.meetings[kind];
  const proposed = made(
    {
      ...{ type: 'meeting-proposed', mechanismId: mechanism.id, unitId: unit.id, policyEdition: policy.edition },
      ...{ kind, title, basis, startsAtMs, place, invited, series, beside, convenedBy },
    },
    basis,
  );
  // What the office convenes itself, and what an approved series brings, is agreed to already.
  const byOffice = fills({ role }, 'coordinator') && convenedBy === 'coordinator';
  if (role !== 'system' && !byOffice) return { events: [proposed] };
  const soon = tooSoon('proposed', { kind, urgent: false }, startsAtMs, '/startsAt', context);
  // For an urgent one even the office needs somebody else, who agrees that it is.
  if (soon && byOffice) return { events: [proposed] };
  if (soon) return soon;
  return { events: [proposed, agreement({ kind, rounds: {}, startsAtMs, basis }, false, null, context)] };
}

function agreement(
  state: Pick<MeetingCycle, 'kind' | 'rounds' | 'basis'> & { startsAtMs: number },
  urgent: boolean,
  opinion: string | null,
  context: Context,
): Made {
  const { kind, rounds, startsAtMs, basis } = state;
  const callAtMs = urgent ? null : callAt(kind, startsAtMs, context);
  const terms = callAtMs === null ? termsAt('agenda-collected', { kind, urgent, rounds }, startsAtMs, context) : [];
  return made({ type: 'meeting-agreed', urgent, opinion, callAtMs, edition: editionOf(context), terms }, basis);
}

/** Whoever convenes it agrees, perhaps as to an urgent one without call and preview; or declines. */
export function agreeing(
  state: MeetingCycle & { startsAtMs: number },
  command: { decision: 'agree' | 'decline'; urgent: boolean; opinion: string | null },
  context: Context,
): Decision<MeetingEvent> {
  const { urgent, opinion } = command;
  if (command.decision === 'decline') {
    if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
    return { events: [made({ type: 'meeting-cancelled', reason: opinion, backlog: [] }, state.basis)] };
  }
  const other = surroundingsOf(context).underway.find(({ kind }) => kind === state.kind);
  if (state.suggested && other && !state.beside) {
    return { refused: 'MEETING_UNDERWAY', details: { meetingId: other.meetingId } };
  }
  const soon = tooSoon('proposed', { kind: state.kind, urgent }, state.startsAtMs, '', context);
  return soon ?? { events: [agreement(state, urgent, opinion, context)] };
}

/** Another date, or none yet; whoever was told is told again, by one correction of the notice, and answers anew. */
export function postponing(
  state: MeetingCycle,
  command: { reason: string; startsAtMs: number | null; place: string | null },
  context: Context,
): Decision<MeetingEvent> {
  const { reason, startsAtMs } = command;
  const { policy, number } = context;
  const edition = editionOf(context);
  const from: MeetingStage = state.postponed?.from ?? state.stage;
  if (startsAtMs === null) {
    if (state.stage === 'postponed') return { refused: 'NOTHING_CHANGED' };
    return {
      events: [made({ type: 'meeting-postponed', reason, to: null, callAtMs: null, edition, terms: [] }, reason)],
    };
  }
  const to: Appointment = { startsAtMs, place: command.place ?? state.place };
  if (startsAtMs === state.startsAtMs && to.place === state.place) return { refused: 'NOTHING_CHANGED' };
  // Nobody has said yet that it is not urgent.
  const { kind, urgent, agreedAtMs } = state;
  const previewed = state.agenda.preview !== null;
  const of = { kind, urgent: urgent || agreedAtMs === null, previewed };
  const soon = tooSoon(from, of, startsAtMs, '/startsAt', context);
  if (soon) return soon;
  const calls = from === 'proposed' && agreedAtMs !== null;
  const callAtMs = calls ? callAt(kind, startsAtMs, context) : null;
  const told = state.notice?.told;
  const stage = told ? 'noticed' : gatheredFrom(from, agreedAtMs, callAtMs);
  // A preview that was held is not held again.
  const terms = termsAt(stage, state, startsAtMs, context).filter(({ kind }) => !previewed || kind !== 'preview');
  if (!told) return { events: [made({ type: 'meeting-postponed', reason, to, callAtMs, edition, terms }, reason)] };
  if (number === null) return { wants: 'number', series: policy.meetingMarks.notice };
  const now = { ...to, items: state.agenda.order };
  const moved = made({ type: 'meeting-postponed', reason, to, callAtMs: null, edition, terms: [] }, reason);
  const corrected = made(
    {
      ...{ type: 'meeting-corrected', number, told: now, differences: differences(told, now), reason },
      ...{ reopens: true, terms },
    },
    reason,
  );
  return { events: [moved, corrected] };
}

/** The meeting is called off; its items wait for the next one. */
export function cancelling(state: MeetingCycle, reason: string): Decision<MeetingEvent> {
  const backlog = state.items.filter(isAlive).map(({ no }) => no);
  return { events: [made({ type: 'meeting-cancelled', reason, backlog }, reason)] };
}
