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
  resolverOf,
  sameName,
  type Blocker,
  type Resolved,
  type Resolver,
} from '../domain/plan/resolving.ts';
import type { PlanSnapshot } from '../store/plans.ts';
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
export function planActionsOf({ id, state, standing, context }: PlanSnapshot): z.output<typeof action>[] {
  return planActions(state, standing, context).map((command) => {
    const name = planPaths[command];
    return { name, method: 'POST', href: `${planHref(id)}/${name}` };
  });
}

/** An import without its rows. */
export function showPlanSummary(snapshot: PlanSnapshot, language: Language): z.output<typeof contract.planSummary> {
  const { id, state, standing, seq } = snapshot;
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
    // Read before another was confirmed: it is to be imported again.
    stale: state.stage === 'draft' && standing.revision !== state.revision,
    ...{ readAt: isoShanghai(state.readAtMs), reason: state.reason, version: seq },
    closedAt: state.closedAtMs === null ? null : isoShanghai(state.closedAtMs),
    actions: planActionsOf(snapshot),
  };
}

/** An import with its rows, what its names stand for today, and what still hinders its confirmation. */
export function showPlan(snapshot: PlanSnapshot, language: Language): z.output<typeof contract.plan> {
  const { state, context } = snapshot;
  const resolver = resolverOf(state.names, { units: context.directory, today: dateOf(context.nowMs) });
  const blockers = state.stage === 'draft' ? blockersOf(state, resolver) : [];
  return {
    ...showPlanSummary(snapshot, language),
    rows: state.rows.map((row) => showRow(row, resolver, blockers)),
    names: namesOf(state.rows).map((name) => showName(name, state, resolver)),
    blockers,
    warnings: [...state.warnings],
  };
}

type Row = z.output<typeof contract.plan>['rows'][number];

function showRow(row: PlanRow, resolver: Resolver, blockers: readonly Blocker[]): Row {
  const { id, kind, seq, title, at, reading, leadConfirmed, change, differences, assigned, leftOut, tasks } = row;
  const { leadUnitId, others } = participantsOf(row, resolver);
  const refs = unitRefs(resolver.directory.units);
  return {
    ...{ id, kind, seq, number: reading.number, numberRaw: reading.numberRaw, section: reading.section },
    ...{ sectionTitle: reading.sectionTitle, title, text: reading.text, at },
    ...{ responsible: reading.responsible, cooperating: reading.cooperating, implementing: reading.implementing },
    read: { lead: reading.lead, leadBasis: reading.leadBasis },
    ...{ lead: refs.one(leadUnitId), leadConfirmed },
    units: others.flatMap(({ unitId, part }) => refs.all([unitId]).map((unit) => ({ unit, part }))),
    ...{ deadline: reading.deadline, deadlines: reading.deadlines },
    tasks: tasks.map((task) => ({ title: task.title, nodes: [...task.nodes] })),
    ...{ change, differences: [...differences], assigned, leftOut },
    blockers: blockers.filter((blocker) => blocker.rowId === id),
  };
}

function showName(
  name: string,
  { rows }: PlanDraft,
  { resolve, directory }: Resolver,
): z.output<typeof contract.plan>['names'][number] {
  const resolved = resolve(name);
  const items = rows
    .filter(({ reading }) =>
      [...reading.responsible, ...reading.cooperating, ...reading.implementing].some((one) => sameName(one, name)),
    )
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
    case 'collective':
      return [resolved.unitId];
    case 'members':
    case 'ambiguous':
      return resolved.unitIds;
    case 'nobody':
    case 'unknown':
      return [];
  }
}
