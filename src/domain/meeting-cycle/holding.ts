/** The meeting itself: attendance (签到) and resolutions (议定事项). */
import { dateOf } from '../calendar.ts';
import { openingBarred } from '../directory/changes.ts';
import { made } from './needs.ts';
import type { Context, Decision, Refusal } from '../matter.ts';
import { parseTermRule } from '../term.ts';
import { withMinutes } from './minutes.ts';
import type { Dissent, Resolution } from './minutes-text.ts';
import { quorumOf, type Attendance } from './quorum.ts';
import type { MeetingEvent } from './events.ts';
import { itemOf, type MeetingCycle } from './record.ts';
import { termsAt } from './timing.ts';

/** Who is there, as they come; the last entry of a unit counts. The first one begins the meeting. */
export function attending(
  state: MeetingCycle & { startsAtMs: number },
  units: readonly Attendance[],
  context: Context,
): Decision<MeetingEvent> {
  for (const [index, { unitId, as, arrivedAtMs }] of units.entries()) {
    const pointer = `/units/${String(index)}`;
    if (!state.invited.includes(unitId)) return { refused: 'NOT_INVITED', pointer: `${pointer}/unitId` };
    if (units.findIndex((one) => one.unitId === unitId) !== index) return { refused: 'UNIT_TWICE', pointer };
    const receipt = state.receipts.find((one) => one.unitId === unitId);
    const granted = receipt?.decision === 'approved' && receipt.substitute !== null;
    if (as === 'substitute' && !granted) return { refused: 'SUBSTITUTE_NOT_APPROVED', pointer: `${pointer}/as` };
    const impossible = arrivedAtMs !== null && (as === 'absent' || arrivedAtMs > context.nowMs);
    if (impossible) return { refused: 'ARRIVAL_INVALID', pointer: `${pointer}/arrivedAt` };
  }
  const given = new Set(units.map(({ unitId }) => unitId));
  const attendance = [...state.attendance.filter(({ unitId }) => !given.has(unitId)), ...units];
  const quorum = quorumOf(context.policy.meetings[state.kind].quorum, state.invited, attendance);
  const begins = state.heldAtMs === null && attendance.some(({ as }) => as !== 'absent');
  const terms = begins ? termsAt('held', state, state.startsAtMs, context) : [];
  const recorded = made({ type: 'attendance-recorded', units, quorum, terms }, state.notice?.number ?? state.basis);
  return { events: withMinutes(state, recorded, context) };
}

/** A resolution as it is given: a new one, another wording of one, or that one stands no more. */
export type ResolutionGiven =
  | {
      what: 'resolve';
      no: number | null;
      itemNo: number | null;
      text: string;
      leadUnitId: string;
      cooperating: readonly string[];
      term: string;
      dissent: readonly Dissent[];
      referred: boolean;
    }
  | { what: 'withdraw'; no: number; reason: string };

type Resolved = Extract<ResolutionGiven, { what: 'resolve' }>;

function unitsBarred({ leadUnitId, cooperating, dissent }: Resolved, context: Context): Refusal | null {
  const today = dateOf(context.nowMs);
  const named = [leadUnitId, ...cooperating];
  for (const [index, unitId] of named.entries()) {
    const pointer = index === 0 ? '/leadUnitId' : `/cooperatingUnitIds/${String(index - 1)}`;
    const unit = context.directory.find((one) => one.id === unitId);
    if (!unit) return { refused: 'UNIT_UNKNOWN', pointer };
    if (unit.collective) return { refused: 'UNIT_IS_COLLECTIVE', pointer };
    if (named.indexOf(unitId) !== index) return { refused: 'UNIT_TWICE', pointer };
    const barred = openingBarred(unit, context.directory, today, pointer);
    if (barred) return barred;
  }
  const stranger = dissent.findIndex(({ unitId }) => !context.directory.some(({ id }) => id === unitId));
  return stranger === -1 ? null : { refused: 'UNIT_UNKNOWN', pointer: `/dissent/${String(stranger)}/unitId` };
}

/** Something is decided, worded anew, or taken back. Minutes that were drafted are drafted again by it. */
export function resolving(state: MeetingCycle, given: ResolutionGiven, context: Context): Decision<MeetingEvent> {
  const known = state.resolutions.find(({ no }) => no === given.no);
  if (given.no !== null && known?.withdrawn !== null) return { refused: 'RESOLUTION_UNKNOWN', pointer: '/no' };
  if (given.what === 'withdraw') {
    const { no, reason } = given;
    return { events: withMinutes(state, made({ type: 'resolution-withdrawn', no, reason }, reason), context) };
  }
  if (state.kind === 'circulation' && state.agenda.approvedAtMs !== null) {
    return { refused: 'NOT_NOW', details: { stage: state.stage } };
  }
  const barred = unitsBarred(given, context);
  if (barred) return barred;
  const rule = parseTermRule(given.term);
  if (rule === null || rule.unit === 'before') return { refused: 'TERM_INVALID', pointer: '/term' };
  if (rule.unit === 'by' && rule.date <= dateOf(context.nowMs)) return { refused: 'DUE_DATE_PAST', pointer: '/term' };
  const { itemNo } = given;
  if (itemNo !== null && (!itemOf(state, itemNo) || !onAgenda(state, itemNo))) {
    return { refused: 'AGENDA_ITEM_UNKNOWN', pointer: '/itemNo' };
  }
  const { quorum } = state;
  const withoutQuorum = quorum !== null && !quorum.met;
  if (withoutQuorum && known === undefined && context.policy.meetings[state.kind].quorum.blocks) {
    return { refused: 'QUORUM_MISSING', details: { counted: quorum.counted, of: quorum.of } };
  }
  const { what: _, ...said } = given;
  const resolution: Resolution = {
    ...{ ...said, no: given.no ?? state.resolutions.length + 1, withdrawn: null },
    // It was decided when it was first recorded; another wording of it decides nothing anew.
    withoutQuorum: known?.withoutQuorum ?? withoutQuorum,
  };
  return { events: withMinutes(state, made({ type: 'resolution-recorded', resolution }, state.basis), context) };
}

/** Whether an item is on the agenda: as approved, or as it is being gathered for a circulation. */
function onAgenda(state: MeetingCycle, no: number): boolean {
  return state.agenda.approvedAtMs === null ? itemOf(state, no)?.state === 'accepted' : state.agenda.order.includes(no);
}
