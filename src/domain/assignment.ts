/**
 * Assignment (交办事项). So far its draft, as the confirmation of a plan makes it: the coordinator settles lead, cooperating
 * units and the dates of its nodes, or withdraws it. None is issued without a confirmed date (domain.md 2.5).
 */
import { dateOf, isIsoDate } from './calendar.ts';
import { openingBarred } from './directory/changes.ts';
import type { Context, Decision, Facts, Notice, OpenTask, Procedure, Refusal } from './matter.ts';
import { mayDraft, maySeeDrafts } from './roles.ts';
import { unitSucceeded } from './succession.ts';
import type { AssignmentDraft, AssignmentNode, AssignmentOrder, AssignmentSource } from './assignment/order.ts';
import { evolveAssignment, type Assignment, type AssignmentEvent } from './assignment/record.ts';

/** The commands of an assignment. */
export type AssignmentCommand =
  | AssignmentDraft
  | {
      type: 'revise';
      title: string | null;
      leadUnitId: string | null;
      cooperating: readonly string[] | null;
      nodes: readonly { dueOn: string; confirmed: boolean }[] | null;
    }
  | { type: 'withdraw'; reason: string };

/** The names of the commands on an existing assignment. */
export const assignmentCommands = ['revise', 'withdraw'] as const;

type OnExisting = (typeof assignmentCommands)[number];

function hindrance(state: Assignment, context: Context): Refusal | null {
  if (!maySeeDrafts(context.actor, state.mechanismId)) return { refused: 'NOT_FOUND' };
  if (!mayDraft(context.actor)) return { refused: 'ROLE_NOT_ALLOWED' };
  return state.stage === 'draft' ? null : { refused: 'NOT_NOW', possible: [] };
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function assignmentActions(state: Assignment, context: Context): readonly OnExisting[] {
  return hindrance(state, context) === null ? assignmentCommands : [];
}

/** Whether every node's date is confirmed, and there is one: what an issue will ask first. */
export function isDated(nodes: readonly AssignmentNode[]): boolean {
  return nodes.length > 0 && nodes.every((node) => node.confirmed);
}

/** Exactly one lead, every unit once, each in force and none a name for many. */
function checked(order: AssignmentOrder, context: Context): Refusal | null {
  const { leadUnitId, cooperating, nodes } = order;
  const today = dateOf(context.nowMs);
  for (const [index, unitId] of [leadUnitId, ...cooperating].entries()) {
    const pointer = index === 0 ? '/leadUnitId' : `/cooperatingUnitIds/${String(index - 1)}`;
    const unit = context.directory.find((one) => one.id === unitId);
    if (!unit) return { refused: 'UNIT_UNKNOWN', pointer };
    if (unit.collective) return { refused: 'UNIT_IS_COLLECTIVE', pointer };
    const barred = openingBarred(unit, context.directory, today, pointer);
    if (barred) return barred;
    if ([leadUnitId, ...cooperating].indexOf(unitId) !== index) return { refused: 'UNIT_TWICE', pointer };
  }
  const wrong = nodes.findIndex(
    ({ dueOn }, index) => !isIsoDate(dueOn) || nodes.findIndex((node) => node.dueOn === dueOn) !== index,
  );
  return wrong === -1 ? null : { refused: 'DATE_INVALID', pointer: `/nodes/${String(wrong)}/dueOn` };
}

function decide(state: Assignment | null, command: AssignmentCommand, context: Context): Decision<AssignmentEvent> {
  if (command.type === 'draft') {
    if (state !== null) return { refused: 'NOT_NOW' };
    if (!mayDraft(context.actor)) return { refused: 'ROLE_NOT_ALLOWED' };
    const { type: _, title, leadUnitId, cooperating, nodes, source, mechanismId } = command;
    const order = { title, leadUnitId, cooperating, nodes };
    const refusal = checked(order, context);
    if (refusal) return refusal;
    const event = { type: 'assignment-drafted' as const, mechanismId, source, ...order };
    return { events: [{ event, basis: basisOf(source), dueAtMs: null }] };
  }
  if (state === null) return { refused: 'NOT_FOUND' };
  const hindered = hindrance(state, context);
  if (hindered) return hindered;
  const basis = basisOf(state.source);
  if (command.type === 'withdraw') {
    return { events: [{ event: { type: 'assignment-withdrawn', reason: command.reason }, basis, dueAtMs: null }] };
  }
  const order = revised(state, command);
  const refusal = checked(order, context);
  if (refusal) return refusal;
  return { events: [{ event: { type: 'assignment-revised', ...order }, basis, dueAtMs: null }] };
}

function revised(state: Assignment, command: Extract<AssignmentCommand, { type: 'revise' }>): AssignmentOrder {
  const nodes = command.nodes?.map(({ dueOn, confirmed }) => {
    const stands = state.nodes.find((node) => node.dueOn === dueOn);
    return { dueOn, basis: stands?.basis ?? ('coordinator' as const), confirmed };
  });
  return {
    title: command.title ?? state.title,
    leadUnitId: command.leadUnitId ?? state.leadUnitId,
    cooperating: command.cooperating ?? state.cooperating,
    nodes: [...(nodes ?? state.nodes)].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
  };
}

function basisOf(source: AssignmentSource): string {
  return source.kind === 'measure'
    ? `实施方案第${source.number}项`
    : `${source.number}议定事项${String(source.resolutionNo)}`;
}

function facts(state: Assignment): Facts {
  const open = state.stage === 'draft';
  return {
    ...{
      unitId: state.leadUnitId,
      involves: state.cooperating,
      stage: state.stage,
      title: state.title,
      number: null,
      open,
    },
    // A draft owes nothing yet: its dates are the term of whom it will be issued to.
    ...{ dueAtMs: null, originalDueAtMs: null, overdueFromMs: null, light: [], nextWakeAtMs: null },
    ...{ waitsFor: open ? 'a person' : 'nothing', edition: null },
  };
}

/** While a date is only proposed the coordinator has to settle it. */
function tasks(state: Assignment): readonly OpenTask[] {
  if (state.stage !== 'draft' || isDated(state.nodes)) return [];
  const owner = { role: 'coordinator' as const, unitId: null };
  return [{ ...owner, key: 'settle', kind: 'settle-assignment', dueAtMs: null, light: [], reminders: 0 }];
}

function notices(_state: Assignment, { event }: { event: AssignmentEvent }): readonly Notice[] {
  return event.type === 'unit-succeeded' ? [{ role: 'coordinator', unitId: null, kind: event.type }] : [];
}

/** The procedure of an assignment. */
export const assignment: Procedure<Assignment, AssignmentCommand, AssignmentEvent> = {
  noun: 'assignment',
  eventVersion: 1,
  needsDirectory: 'shared',
  decide,
  evolve: evolveAssignment,
  step: () => null,
  succession: unitSucceeded,
  shorten: () => null,
  facts,
  tasks,
  notices,
  rungOf: () => null,
};
