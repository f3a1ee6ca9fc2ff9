/**
 * The import of a plan (实施方案导入): read → corrected by the coordinator → confirmed, which saves its measures and drafts
 * their assignments, or discarded. Nothing is saved as a measure before the confirmation.
 */
import { dateOf, isIsoDate } from './calendar.ts';
import {
  isRefusal,
  type Context,
  type Decision,
  type Facts,
  type Notice,
  type OpenTask,
  type Opening,
  type Procedure,
  type Refusal,
  type Succession,
} from './matter.ts';
import type { PlanReading } from './plan-text/result.ts';
import { mayDraft, maySeeDrafts } from './roles.ts';
import {
  evolvePlan,
  type ConfirmedItem,
  type PlanCorrection,
  type PlanDocument,
  type PlanDraft,
  type PlanEvent,
  type PlanHead,
  type PlanRow,
  type RowCorrection,
} from './plan/record.ts';
import { blockersOf, isTaken, participantsOf, type Directory } from './plan/resolving.ts';
import { rowsOf, type StandingPlan } from './plan/rows.ts';

/** The commands of a plan's import. */
export type PlanCommand =
  | {
      type: 'read';
      document: PlanDocument;
      reading: PlanReading;
      /** 征求意见稿, 印发稿, … */
      status: string;
      /** The plan that it changes; `unknown`: one was named that is not there. */
      standing: StandingPlan | 'unknown' | null;
      /** New ids: the plan's own first, then one for each item. */
      ids: readonly string[];
    }
  | { type: 'correct'; correction: PlanCorrection }
  | {
      type: 'confirm';
      /** What is known under the lock only. */
      standing: StandingAtConfirmation;
    }
  | { type: 'discard'; reason: string };

/** What a confirmation must know of the plan as it stands under the lock. */
export interface StandingAtConfirmation {
  /** How often the plan was confirmed so far. */
  revision: number;
  /** The items that have open assignments: they get no second draft. */
  assigned: readonly string[];
  /** Another plan of the mechanism bears the title. */
  titleTaken: boolean;
}

/** The names of the commands on an existing import, in the order of its course. */
export const planCommands = ['correct', 'confirm', 'discard'] as const;

type OnExisting = (typeof planCommands)[number];

function directoryOf(context: Context): Directory {
  return { units: context.directory, today: dateOf(context.nowMs) };
}

function hindrance(state: PlanDraft, context: Context): Refusal | null {
  if (!maySeeDrafts(context.actor, state.mechanismId)) return { refused: 'NOT_FOUND' };
  if (!mayDraft(context.actor)) return { refused: 'ROLE_NOT_ALLOWED' };
  return state.stage === 'draft' ? null : { refused: 'NOT_NOW', possible: [] };
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function planActions(state: PlanDraft, context: Context): readonly OnExisting[] {
  if (hindrance(state, context) !== null) return [];
  const ready = !isRefusal(confirmationOf(state, state.revision, [], context));
  return planCommands.filter((command) => command !== 'confirm' || ready);
}

function read(command: Extract<PlanCommand, { type: 'read' }>, context: Context): Decision<PlanEvent> {
  if (!mayDraft(context.actor)) return { refused: 'ROLE_NOT_ALLOWED' };
  const { reading, document, standing, ids, status } = command;
  if (standing === 'unknown') return { refused: 'PLAN_UNKNOWN', pointer: '/planId' };
  if (reading.measures.length + reading.safeguards.length === 0) {
    return { refused: 'NOT_A_PLAN', details: { warnings: reading.warnings.map(({ message }) => message) } };
  }
  const [planId, ...rowIds] = ids;
  if (planId === undefined) throw new Error('an id is needed for the plan');
  const { title, issuer, period, consultation } = reading;
  const head: PlanHead = {
    ...{ title, issuer: issuer ?? standing?.head.issuer ?? null, status, period, consultation },
    publishedOn: consultation?.opensOn ?? standing?.head.publishedOn ?? null,
  };
  const event: PlanEvent = {
    ...{ type: 'plan-read', mechanismId: context.mechanism.id, unitId: context.unit.id, document },
    ...{ planId: standing?.id ?? planId, revision: standing?.revision ?? 0, head },
    rows: rowsOf(reading, standing, rowIds),
    ...{ names: standing?.names ?? [], warnings: reading.warnings },
  };
  return { events: [{ event, basis: document.name, dueAtMs: null }] };
}

/** A date inside a body that the contract has only seen as text. */
function datesValid(correction: PlanCorrection): boolean {
  const { head } = correction;
  const dates = [
    ...[head?.publishedOn, head?.period?.from, head?.period?.to],
    ...(correction.rows ?? []).flatMap((row) =>
      (row.tasks ?? []).flatMap((task) => task.nodes.map((node) => node.dueOn)),
    ),
  ];
  const period = head?.period;
  const backwards = period?.from && period.to && period.from > period.to;
  return !backwards && dates.every((date) => date === null || date === undefined || isIsoDate(date));
}

function correct(state: PlanDraft, correction: PlanCorrection, context: Context): Decision<PlanEvent> {
  if (!datesValid(correction)) return { refused: 'DATE_INVALID', pointer: '/head/period' };
  const known = new Set(context.directory.map((unit) => unit.id));
  const names = [
    ...state.names.filter((one) => !(correction.names ?? []).some((other) => other.name === one.name)),
    ...(correction.names ?? []),
  ];
  const unknownName = (correction.names ?? []).findIndex((one) => {
    if ('unitId' in one) return !known.has(one.unitId);
    return 'members' in one && one.members.some((unitId) => !known.has(unitId));
  });
  if (unknownName !== -1) return { refused: 'UNIT_UNKNOWN', pointer: `/names/${String(unknownName)}` };
  const head = headOf(state.head, correction.head ?? {});
  const rows: PlanRow[] = [];
  for (const [index, given] of (correction.rows ?? []).entries()) {
    const row = rows.find((one) => one.id === given.id) ?? state.rows.find((one) => one.id === given.id);
    const pointer = `/rows/${String(index)}`;
    if (!row) return { refused: 'ROW_UNKNOWN', pointer: `${pointer}/id` };
    const unitIds = [
      ...(given.leadUnitId === undefined ? [] : [given.leadUnitId]),
      ...(given.units ?? []).map((unit) => unit.unitId),
    ];
    if (unitIds.some((unitId) => !known.has(unitId))) return { refused: 'UNIT_UNKNOWN', pointer };
    const others = rows.filter((one) => one.id !== row.id);
    rows.splice(0, rows.length, ...others, corrected(row, given, { ...state, head, names }, context));
  }
  const event: PlanEvent = { type: 'plan-corrected', head, rows, names };
  return { events: [{ event, basis: state.document.name, dueAtMs: null }] };
}

function headOf(before: PlanHead, given: NonNullable<PlanCorrection['head']>): PlanHead {
  return {
    ...before,
    title: given.title ?? before.title,
    issuer: given.issuer ?? before.issuer,
    status: given.status ?? before.status,
    publishedOn: given.publishedOn === undefined ? before.publishedOn : given.publishedOn,
    period: given.period ?? before.period,
  };
}

function corrected(row: PlanRow, given: RowCorrection, draft: PlanDraft, context: Context): PlanRow {
  const next: PlanRow = {
    ...row,
    ...(given.title === undefined ? {} : { title: given.title }),
    ...(given.kind === undefined ? {} : { kind: given.kind }),
    ...(given.units === undefined ? {} : { units: given.units }),
    ...(given.leftOut === undefined ? {} : { leftOut: given.leftOut }),
    // What was put in by hand differs from what stands, whatever the document says.
    ...(row.change === 'same' && given.leftOut === undefined
      ? { change: 'changed' as const, differences: ['corrected'] }
      : {}),
  };
  const tasks =
    given.tasks?.map(({ title, nodes }) => ({
      title,
      nodes: [...nodes]
        .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
        .map(({ dueOn, confirmed }) => {
          const stands = row.tasks.flatMap((task) => task.nodes).find((node) => node.dueOn === dueOn);
          return { dueOn, basis: stands?.basis ?? ('coordinator' as const), confirmed };
        }),
    })) ?? next.tasks;
  // A lead that is given is confirmed by that; one that is confirmed is the one that stands there now, and stays.
  const { leadUnitId } = participantsOf(next, draft.names, directoryOf(context));
  const lead =
    given.leadUnitId !== undefined
      ? { leadUnitId: given.leadUnitId, leadConfirmed: true }
      : given.confirmLead === true && leadUnitId !== null
        ? { leadUnitId, leadConfirmed: true }
        : given.confirmLead === false
          ? { leadConfirmed: false }
          : {};
  return { ...next, tasks, ...lead };
}

/** What a confirmation saves and opens, or why it cannot be. */
function confirmationOf(
  state: PlanDraft,
  revision: number,
  assigned: readonly string[],
  context: Context,
): { event: PlanEvent; opens: Opening[] } | Refusal {
  if (revision !== state.revision) return { refused: 'PLAN_CHANGED' };
  const directory = directoryOf(context);
  const blockers = blockersOf(state, directory);
  if (blockers.length > 0) {
    const said = blockers.map(({ seq, code, name }) => [seq ?? 0, code, name].join(' ').trim());
    return { refused: 'PLAN_NOT_READY', details: { blockers: said } };
  }
  const items = state.rows.filter(isTaken).map((row): ConfirmedItem => {
    const { id, kind, seq, sectionTitle, title, reading, at } = row;
    const { leadUnitId, others } = participantsOf(row, state.names, directory);
    if (leadUnitId === null) throw new Error('a row without a lead is a blocker');
    return { id, kind, seq, sectionTitle, title, reading, at, leadUnitId, units: others };
  });
  const withdrawn = state.rows.filter((row) => row.change === 'gone' && !row.leftOut).map((row) => row.id);
  if (items.length === 0 && withdrawn.length === 0) return { refused: 'NOTHING_CHANGED' };
  const stays = (row: PlanRow): boolean => row.change === 'same' || (row.change === 'changed' && row.leftOut);
  const moved = state.rows.filter(stays).map(({ id, seq }) => ({ id, seq }));
  const { planId, head, mechanismId } = state;
  const confirmation = { planId, revision: revision + 1, head, items, moved, withdrawn };
  const opens = items
    .filter((item) => !assigned.includes(item.id))
    .flatMap((item) => {
      const tasks = state.rows.find((row) => row.id === item.id)?.tasks ?? [];
      return tasks.map((task, index): Opening => {
        const source = {
          kind: 'measure' as const,
          planId,
          itemId: item.id,
          number: item.reading.number,
          task: index + 1,
        };
        const cooperating = item.units.map((unit) => unit.unitId);
        const command = {
          ...task,
          type: 'draft' as const,
          mechanismId,
          source,
          leadUnitId: item.leadUnitId,
          cooperating,
        };
        return { noun: 'assignment', unitId: item.leadUnitId, command };
      });
    });
  return { event: { type: 'plan-confirmed', confirmation }, opens };
}

function decide(state: PlanDraft | null, command: PlanCommand, context: Context): Decision<PlanEvent> {
  if (command.type === 'read') return state === null ? read(command, context) : { refused: 'NOT_NOW' };
  if (state === null) return { refused: 'NOT_FOUND' };
  const hindered = hindrance(state, context);
  if (hindered) return hindered;
  const basis = state.document.name;
  switch (command.type) {
    case 'correct':
      return correct(state, command.correction, context);
    case 'confirm': {
      const { revision, assigned, titleTaken } = command.standing;
      if (titleTaken) return { refused: 'PLAN_TITLE_TAKEN' };
      const confirmed = confirmationOf(state, revision, assigned, context);
      if (isRefusal(confirmed)) return confirmed;
      return { events: [{ event: confirmed.event, basis, dueAtMs: null }], opens: confirmed.opens };
    }
    case 'discard':
      return { events: [{ event: { type: 'plan-discarded', reason: command.reason }, basis, dueAtMs: null }] };
  }
}

function facts(state: PlanDraft): Facts {
  const open = state.stage === 'draft';
  return {
    ...{ unitId: state.unitId, stage: state.stage, title: state.head.title ?? state.document.name, number: null, open },
    ...{ dueAtMs: null, originalDueAtMs: null, overdueFromMs: null, light: [], nextWakeAtMs: null },
    ...{ waitsFor: open ? 'a person' : 'nothing', edition: null },
  };
}

function tasks(state: PlanDraft): readonly OpenTask[] {
  if (state.stage !== 'draft') return [];
  const owner = { role: 'coordinator' as const, unitId: null };
  return [{ ...owner, key: 'confirm', kind: 'confirm-plan', dueAtMs: null, light: [], reminders: 0 }];
}

function notices(_state: PlanDraft, { event }: { event: PlanEvent }): readonly Notice[] {
  return event.type === 'plan-confirmed' ? [{ role: 'leader', unitId: null, kind: 'plan-confirmed' }] : [];
}

function succession(_state: PlanDraft, { from, to, effectiveOn, basis }: Succession) {
  const units = { fromUnitId: from.id, fromName: from.name, toUnitId: to.id, toName: to.name };
  return [{ event: { type: 'unit-succeeded' as const, ...units, effectiveOn }, basis, dueAtMs: null }];
}

/** The procedure of a plan's import. */
export const plan: Procedure<PlanDraft, PlanCommand, PlanEvent> = {
  noun: 'plan',
  eventVersion: 1,
  needsDirectory: 'alone',
  decide,
  evolve: evolvePlan,
  step: () => null,
  succession,
  facts,
  tasks,
  notices,
  rungOf: () => null,
};
