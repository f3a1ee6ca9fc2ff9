/** What is recorded of a series of monitoring rounds (年度监测系列): its events, and the state that they fold to. */
import type { IsoDate } from '../calendar.ts';
import type { RecordedEvent } from '../matter.ts';
import type { MonitoringDates, MonitoringKind, Period } from '../monitoring-round/kinds.ts';
import type { UnitSucceeded } from '../succession.ts';

/** The stages: the convener has not decided; its rounds open by themselves; over, or never begun. */
export const seriesStages = ['proposed', 'running', 'ended', 'returned'] as const;

/** See {@link seriesStages}. */
export type SeriesStage = (typeof seriesStages)[number];

/** A series as it is proposed. The plan's years and the pilot's term are two things (试点期与方案年度). */
export interface SeriesTerms {
  title: string;
  basis: string;
  /** The years of the plan, each of which has an annual round. */
  years: { from: number; until: number };
  /** The term of the pilot, at whose end there is an acceptance round; null where there is none. */
  pilotTerm: Period | null;
  /** Whether every quarter of those years is summed up in a round of its own. */
  quarterly: boolean;
  /** From which day there is a mid-term round; null where there is none. */
  midTermOn: IsoDate | null;
}

/** A round as the series lays it out. */
export interface PlannedRound {
  /** Unique in the series, e.g. `annual-2022`, `quarterly-2022-3`. */
  key: string;
  kind: MonitoringKind;
  /** The year of its indicators' targets. */
  year: number;
  title: string;
  period: Period;
  /** When it collects; null where its kind's own dates hold, or where it collects nothing. */
  dates: MonitoringDates | null;
  /** The day on whose morning it opens by itself, and until which day it does so late. */
  opensOn: IsoDate;
  opensAtMs: number;
  lateUntil: IsoDate;
}

/** A round of the series, and what became of it. */
export interface SeriesRound extends PlannedRound {
  state: 'planned' | 'opened' | 'skipped';
  roundId: string | null;
  openedAtMs: number | null;
  /** Why it was skipped; `null` also where its time had passed before the series began (`past`). */
  reason: string | null;
  /** Its time had passed when the series was approved: nobody skipped it, and a person may still open it. */
  past: boolean;
}

/** The events of a series. */
export type MonitoringSeriesEvent =
  | ({ type: 'monitoring-series-proposed'; mechanismId: string; unitId: string } & SeriesTerms)
  | {
      type: 'monitoring-series-approved';
      opinion: string | null;
      rounds: readonly (PlannedRound & { past: boolean })[];
    }
  | { type: 'monitoring-series-returned'; opinion: string }
  /** `unitId`: the office's unit of that day. */
  | { type: 'series-round-opened'; key: string; roundId: string; unitId: string }
  /** A person had planned that very round already: it stands for the series' own. */
  | { type: 'series-round-found'; key: string; roundId: string }
  | { type: 'series-round-skipped'; key: string; reason: string }
  | { type: 'monitoring-series-ended'; reason: string | null }
  | UnitSucceeded;

/** A series as its events fold. All instants in ms. */
export interface MonitoringSeries extends SeriesTerms {
  stage: SeriesStage;
  mechanismId: string;
  /** The office's unit, for which its rounds are opened. */
  unitId: string;
  proposedBy: string;
  approvedAtMs: number | null;
  opinion: string | null;
  rounds: readonly SeriesRound[];
  /** Why it was ended before all its rounds were opened. */
  reason: string | null;
  closedAtMs: number | null;
}

function change(series: MonitoringSeries, key: string, to: Partial<SeriesRound>): MonitoringSeries {
  return { ...series, rounds: series.rounds.map((one) => (one.key === key ? { ...one, ...to } : one)) };
}

/** What a series looks like after an event. */
export function evolveSeries(
  before: MonitoringSeries | null,
  { event, atMs, actor }: RecordedEvent<MonitoringSeriesEvent>,
): MonitoringSeries {
  if (event.type === 'monitoring-series-proposed') {
    const { type: _, ...terms } = event;
    return {
      ...{ stage: 'proposed', ...terms, proposedBy: actor.accountId, approvedAtMs: null, opinion: null },
      ...{ rounds: [], reason: null, closedAtMs: null },
    };
  }
  if (before === null) throw new Error(`${event.type} cannot be the first event of a monitoring series`);
  switch (event.type) {
    case 'monitoring-series-approved': {
      const rounds = event.rounds.map((one): SeriesRound => {
        return { ...one, state: one.past ? 'skipped' : 'planned', roundId: null, openedAtMs: null, reason: null };
      });
      return { ...before, stage: 'running', approvedAtMs: atMs, opinion: event.opinion, rounds };
    }
    case 'monitoring-series-returned':
      return { ...before, stage: 'returned', opinion: event.opinion, closedAtMs: atMs };
    case 'series-round-found':
    case 'series-round-opened':
      return change(before, event.key, { state: 'opened', roundId: event.roundId, openedAtMs: atMs, reason: null });
    case 'series-round-skipped':
      return change(before, event.key, { state: 'skipped', reason: event.reason });
    case 'monitoring-series-ended':
      return { ...before, stage: 'ended', reason: event.reason, closedAtMs: atMs };
    case 'unit-succeeded':
      return { ...before, unitId: event.toUnitId };
  }
}
