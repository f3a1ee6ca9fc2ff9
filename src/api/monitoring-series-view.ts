/** How a series of monitoring rounds is shown. */
import type { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import type { Language } from '../domain/light.ts';
import { roundActions, seriesActions, type OnSeries } from '../domain/monitoring-series/permissions.ts';
import type { MonitoringSeries, SeriesRound, SeriesStage } from '../domain/monitoring-series/record.ts';
import type { Snapshot } from '../store/loading.ts';
import type { action } from './contract.ts';
import type * as contract from './monitoring-series-contract.ts';
import { roundHref } from './monitoring-view.ts';
import { workflowOf } from './workflow-view.ts';

type Series = Snapshot<MonitoringSeries>;
type View = z.output<typeof contract.monitoringSeries>;

/** Under which name, below the series' address, each command is given. */
export const monitoringSeriesPaths: Record<OnSeries, string> = {
  approve: 'approval',
  skip: 'rounds/{key}/skip',
  open: 'rounds/{key}/opening',
  end: 'ending',
};

const stageNames: Record<SeriesStage, { zh: string; en: string }> = {
  proposed: { zh: '待审批', en: 'Awaiting approval' },
  running: { zh: '执行中', en: 'Running' },
  ended: { zh: '已结束', en: 'Over' },
  returned: { zh: '未获批准', en: 'Not approved' },
};

const stateNames: Record<SeriesRound['state'], { zh: string; en: string }> = {
  planned: { zh: '已排定', en: 'Planned' },
  opened: { zh: '已启动', en: 'Opened' },
  skipped: { zh: '本次不开展', en: 'Skipped' },
};

/** The address of a series. */
export function monitoringSeriesHref(id: string): string {
  return `/api/v1/monitoring-series/${id}`;
}

/** The name of a command in the API. */
export function monitoringSeriesCommandName(command: string): string {
  return Object.entries(monitoringSeriesPaths).find(([known]) => known === command)?.[1] ?? command;
}

function actionOf(id: string, name: string): z.output<typeof action> {
  return { name, method: 'POST', href: `${monitoringSeriesHref(id)}/${name}` };
}

/** What the snapshot's actor may do now. */
export function monitoringSeriesActionsOf({ id, state, context }: Series): z.output<typeof action>[] {
  return seriesActions(state, context).map((command) => actionOf(id, monitoringSeriesPaths[command]));
}

function showRound({ id, state, context }: Series, round: SeriesRound, language: Language): View['rounds'][0] {
  const { key, kind, year, title, period, opensAtMs, lateUntil, past, reason, openedAtMs, roundId } = round;
  return {
    ...{ key, kind, year, title, period, opensAt: isoShanghai(opensAtMs), lateUntil, past, reason },
    ...{ state: round.state, stateName: stateNames[round.state][language] },
    openedAt: openedAtMs === null ? null : isoShanghai(openedAtMs),
    round: roundId === null ? null : { id: roundId, href: roundHref(roundId) },
    actions: roundActions(state, round, context).map((command) =>
      actionOf(id, monitoringSeriesPaths[command].replace('{key}', key)),
    ),
  };
}

/** A series. */
export function showMonitoringSeries(snapshot: Series, language: Language): View {
  const { id, state, facts, seq, openedAtMs } = snapshot;
  const { title, basis, years, pilotTerm, quarterly, midTermOn, stage, approvedAtMs, closedAtMs } = state;
  return {
    ...{ id, noun: 'monitoringSeries', mechanismId: state.mechanismId, title, basis, years, pilotTerm, quarterly },
    ...{ midTermOn, stage, stageName: stageNames[stage][language], opinion: state.opinion, reason: state.reason },
    openedAt: isoShanghai(openedAtMs),
    approvedAt: approvedAtMs === null ? null : isoShanghai(approvedAtMs),
    closedAt: closedAtMs === null ? null : isoShanghai(closedAtMs),
    rounds: state.rounds.map((round) => showRound(snapshot, round, language)),
    ...{ version: seq, workflow: workflowOf('monitoringSeries', { id, facts }) },
    actions: monitoringSeriesActionsOf(snapshot),
  };
}
