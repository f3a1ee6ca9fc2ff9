/** A draft as it is settled, and how it is issued: by somebody who did not draft it, with a number and a term for each unit. */
import { dateOf, isIsoDate } from '../calendar.ts';
import { openingBarred } from '../directory/changes.ts';
import type { Context, Decision, Refusal } from '../matter.ts';
import { checkRule } from '../term/starting.ts';
import type { AssignmentNode, AssignmentOrder, Frequency } from './order.ts';
import type { Assignment, AssignmentEvent, EnteringUnit } from './record.ts';
import { basisOf } from './source.ts';
import { acknowledgementRule, begin, isCourtesy } from './terms.ts';

/** What a revision of a draft gives; null leaves what stands. */
export interface Revision {
  title: string | null;
  leadUnitId: string | null;
  cooperating: readonly string[] | null;
  nodes: readonly { dueOn: string; confirmed: boolean }[] | null;
  requirement: string | null;
  urgency: AssignmentOrder['urgency'];
  reports: AssignmentOrder['reports'];
  cooperatingDue: Readonly<Record<string, string>> | null;
  checklist: readonly string[] | null;
}

/** Whether every node's date is confirmed, and there is one. */
export function isDated(nodes: readonly AssignmentNode[]): boolean {
  return nodes.length > 0 && nodes.every((node) => node.confirmed);
}

/** Whether a draft says until when: by confirmed dates (domain.md 2.5), or, where it has none at all, by its urgency. */
export function isSettled({ nodes, urgency }: Pick<AssignmentOrder, 'nodes' | 'urgency'>): boolean {
  return nodes.length === 0 ? urgency != null : isDated(nodes);
}

/** Why a unit cannot have a share today; null when it can. */
export function unitBarred(unitId: string, pointer: string, context: Context): Refusal | null {
  const unit = context.directory.find((one) => one.id === unitId);
  if (!unit) return { refused: 'UNIT_UNKNOWN', pointer };
  if (unit.collective) return { refused: 'UNIT_IS_COLLECTIVE', pointer };
  return openingBarred(unit, context.directory, dateOf(context.nowMs), pointer);
}

/** Exactly one lead, every unit once, each in force and none a name for many; real dates, a cooperating unit's not after the last. */
export function orderBarred(order: AssignmentOrder, context: Context): Refusal | null {
  const { leadUnitId, cooperating, nodes, cooperatingDue = {} } = order;
  const unitIds = [leadUnitId, ...cooperating];
  for (const [index, unitId] of unitIds.entries()) {
    const pointer = index === 0 ? '/leadUnitId' : `/cooperatingUnitIds/${String(index - 1)}`;
    const barred = unitBarred(unitId, pointer, context);
    if (barred) return barred;
    if (unitIds.indexOf(unitId) !== index) return { refused: 'UNIT_TWICE', pointer };
  }
  const wrong = nodes.findIndex(
    ({ dueOn }, index) => !isIsoDate(dueOn) || nodes.findIndex((node) => node.dueOn === dueOn) !== index,
  );
  if (wrong !== -1) return { refused: 'DATE_INVALID', pointer: `/nodes/${String(wrong)}/dueOn` };
  const last = nodes.at(-1)?.dueOn;
  for (const [unitId, dueOn] of Object.entries(cooperatingDue)) {
    const pointer = `/cooperatingDue/${unitId}`;
    if (!cooperating.includes(unitId)) return { refused: 'UNIT_UNKNOWN', pointer };
    if (!isIsoDate(dueOn) || (last !== undefined && dueOn > last)) return { refused: 'DATE_INVALID', pointer };
  }
  return null;
}

/** The draft with a revision laid over it. */
export function revised(state: Assignment, revision: Revision): AssignmentOrder {
  const nodes = revision.nodes?.map(({ dueOn, confirmed }) => {
    const stands = state.nodes.find((node) => node.dueOn === dueOn);
    return { dueOn, basis: stands?.basis ?? ('coordinator' as const), confirmed };
  });
  const cooperating = revision.cooperating ?? state.cooperating;
  const due = revision.cooperatingDue ?? state.cooperatingDue ?? {};
  // A date of a unit that the same revision leaves out goes with it; one that was given for nobody is refused.
  const kept = revision.cooperatingDue
    ? due
    : Object.fromEntries(Object.entries(due).filter(([id]) => cooperating.includes(id)));
  return {
    title: revision.title ?? state.title,
    leadUnitId: revision.leadUnitId ?? state.leadUnitId,
    cooperating,
    nodes: [...(nodes ?? state.nodes)].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
    requirement: revision.requirement ?? state.requirement ?? null,
    urgency: revision.urgency ?? state.urgency ?? null,
    reports: revision.reports ?? state.reports ?? null,
    cooperatingDue: kept,
    checklist: revision.checklist ?? state.checklist ?? [],
  };
}

/** How often it is reported on, where the draft leaves it open: what is short by the week, else by the month. */
function frequencyOf(dueAtMs: number, { nowMs, policy }: Context): Frequency {
  const days = (dueAtMs - nowMs) / 86_400_000;
  return days <= policy.assignments.weeklyUpToDays ? 'weekly' : 'monthly';
}

/** The rule of the lead's term. */
function dueRule(state: Assignment, { policy }: Context): string | null {
  if (!isSettled(state)) return null;
  const last = state.nodes.at(-1);
  if (last) return `by ${last.dueOn}`;
  return state.urgency == null ? null : policy.assignments[state.urgency];
}

/** Issues the draft, or sends it back. */
export function approving(
  state: Assignment,
  { decision, opinion }: { decision: 'approve' | 'return'; opinion: string | null },
  context: Context,
): Decision<AssignmentEvent> {
  const basis = basisOf(state.source);
  if (decision === 'return') {
    if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
    return { events: [{ event: { type: 'assignment-draft-returned', opinion }, basis, dueAtMs: null }] };
  }
  // The directory and the calendar may have changed while the draft lay.
  const barred = orderBarred(state, context);
  if (barred) return barred;
  const rule = dueRule(state, context);
  if (rule === null) return { refused: 'DATES_UNCONFIRMED' };
  if (isCourtesy(state.leadUnitId, context)) {
    return { refused: 'INSTRUMENT_NOT_ALLOWED', pointer: '/leadUnitId', details: { instrument: 'assignment' } };
  }
  const past = checkRule('assignment', rule, '', context);
  if (past) return past;
  const lead = begin('assignment', state.leadUnitId, 1, rule, context);
  const cooperation = state.cooperating.map((unitId) => {
    const own = state.cooperatingDue?.[unitId];
    return begin('cooperation', unitId, 1, own === undefined ? rule : `by ${own}`, context);
  });
  const late = cooperation.find((term) => term.dueAtMs <= context.nowMs);
  if (late) return { refused: 'DUE_DATE_PAST', pointer: `/cooperatingDue/${late.unitId ?? ''}` };
  const after = cooperation.find((term) => dateOf(term.dueAtMs) > dateOf(lead.dueAtMs));
  if (after) return { refused: 'DATE_INVALID', pointer: `/cooperatingDue/${after.unitId ?? ''}` };
  if (context.number === null) return { wants: 'number', series: context.policy.slipMarks.assignment };
  const entering = [lead, ...cooperation].map((term, index): EnteringUnit => {
    const unitId = term.unitId ?? '';
    const role = index === 0 ? 'lead' : 'cooperating';
    return { unitId, role, courtesy: isCourtesy(unitId, context), dueAtMs: term.dueAtMs };
  });
  const received = entering
    .filter(({ courtesy }) => !courtesy)
    .map(({ unitId }) => begin('assignment-acknowledgement', unitId, 1, acknowledgementRule(state, context), context));
  const event = {
    ...{ type: 'assignment-issued' as const, number: context.number, opinion },
    ...{ reports: state.reports ?? frequencyOf(lead.dueAtMs, context), units: entering },
    terms: [...received, lead, ...cooperation],
  };
  return { events: [{ event, basis, dueAtMs: null }] };
}
