/** How a plan's import is shown: the one shape that commands, reads and lists answer with. */
import type { z } from 'zod';
import { dateOf, isoShanghai } from '../domain/calendar.ts';
import type { Language } from '../domain/light.ts';
import { planActions, type PlanCommand } from '../domain/plan.ts';
import type { PlanDraft, PlanRow, PlanStage } from '../domain/plan/record.ts';
import {
  blockersOf,
  namesOf,
  participantsOf,
  resolve,
  type Blocker,
  type Directory,
  type Resolved,
} from '../domain/plan/resolving.ts';
import type { Snapshot } from '../store/loading.ts';
import type { action } from './contract.ts';
import type * as contract from './plan-contract.ts';
import { unitRefs } from './unit-refs.ts';

type OnExisting = Exclude<PlanCommand['type'], 'read'>;

/** Under which name, below the import's address, each command is given. */
export const planPaths: Record<OnExisting, string> = {
  correct: 'corrections',
  confirm: 'confirmation',
  discard: 'discarding',
};

const stageNames: Record<PlanStage, { zh: string; en: string }> = {
  draft: { zh: '待核对', en: 'To be checked' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  discarded: { zh: '已放弃', en: 'Discarded' },
};

/** The address of an import. */
export function planHref(id: string): string {
  return `/api/v1/plans/${id}`;
}

/** The name of a command in the API. */
export function planCommandName(command: string): string {
  return Object.entries(planPaths).find(([known]) => known === command)?.[1] ?? command;
}

/** What the snapshot's actor may do now. */
export function planActionsOf({ id, state, context }: Snapshot<PlanDraft>): z.output<typeof action>[] {
  return planActions(state, context).map((command) => {
    const name = planPaths[command];
    return { name, method: 'POST', href: `${planHref(id)}/${name}` };
  });
}

/** An import without its rows. */
export function showPlanSummary(
  snapshot: Snapshot<PlanDraft>,
  language: Language,
): z.output<typeof contract.planSummary> {
  const { id, state, seq } = snapshot;
  const { title, issuer, status, publishedOn, period, consultation } = state.head;
  const { name, format, sha256 } = state.document;
  const count = (change: PlanRow['change']): number => state.rows.filter((row) => row.change === change).length;
  return {
    ...{ id, noun: 'plan', mechanismId: state.mechanismId, planId: state.planId, stage: state.stage },
    stageName: stageNames[state.stage][language],
    ...{ title, issuer, status, publishedOn, period, consultation, document: { name, format, sha256 } },
    counts: {
      ...{ new: count('new'), changed: count('changed'), same: count('same'), gone: count('gone') },
      warnings: state.warnings.length,
    },
    ...{ readAt: isoShanghai(state.readAtMs), reason: state.reason, version: seq },
    closedAt: state.closedAtMs === null ? null : isoShanghai(state.closedAtMs),
    actions: planActionsOf(snapshot),
  };
}

/** An import with its rows, what its names stand for today, and what still hinders its confirmation. */
export function showPlan(snapshot: Snapshot<PlanDraft>, language: Language): z.output<typeof contract.plan> {
  const { state, context } = snapshot;
  const directory: Directory = { units: context.directory, today: dateOf(context.nowMs) };
  const blockers = state.stage === 'draft' ? blockersOf(state, directory) : [];
  return {
    ...showPlanSummary(snapshot, language),
    rows: state.rows.map((row) => showRow(row, state, directory, blockers)),
    names: namesOf(state.rows).map((name) => showName(name, state, directory)),
    blockers,
    warnings: [...state.warnings],
  };
}

type Row = z.output<typeof contract.plan>['rows'][number];

function showRow(row: PlanRow, state: PlanDraft, directory: Directory, blockers: readonly Blocker[]): Row {
  const { id, kind, seq, sectionTitle, title, at, reading, leadConfirmed, change, differences, leftOut, tasks } = row;
  const { leadUnitId, others } = participantsOf(row, state.names, directory);
  const refs = unitRefs(directory.units);
  return {
    ...{ id, kind, seq, number: reading.number, numberRaw: reading.numberRaw, section: reading.section },
    ...{ sectionTitle, title, text: reading.text, at },
    ...{ responsible: reading.responsible, cooperating: reading.cooperating, implementing: reading.implementing },
    read: { lead: reading.lead, leadBasis: reading.leadBasis },
    ...{ lead: refs.one(leadUnitId), leadConfirmed },
    units: others.flatMap(({ unitId, part }) => refs.all([unitId]).map((unit) => ({ unit, part }))),
    ...{ deadline: reading.deadline, deadlines: reading.deadlines },
    tasks: tasks.map((task) => ({ title: task.title, nodes: [...task.nodes] })),
    ...{ change, differences: [...differences], leftOut },
    blockers: blockers.filter((blocker) => blocker.rowId === id),
  };
}

function showName(
  name: string,
  { rows, names }: PlanDraft,
  directory: Directory,
): z.output<typeof contract.plan>['names'][number] {
  const resolved = resolve(name, names, directory);
  const items = rows
    .filter(({ reading }) => [...reading.responsible, ...reading.cooperating, ...reading.implementing].includes(name))
    .map((row) => row.seq);
  return {
    ...{ name, items, to: resolved.to, by: resolved.to === 'unit' ? resolved.by : null },
    units: unitRefs(directory.units).all(unitIdsOf(resolved)),
    proposed: resolved.to === 'unknown' ? resolved.proposed : null,
    reason: resolved.to === 'nobody' ? resolved.reason : null,
  };
}

function unitIdsOf(resolved: Resolved): readonly string[] {
  switch (resolved.to) {
    case 'unit':
      return [resolved.unitId];
    case 'collective':
      return resolved.unitId === null ? [] : [resolved.unitId];
    case 'members':
    case 'ambiguous':
      return resolved.unitIds;
    case 'nobody':
    case 'unknown':
      return [];
  }
}
