/**
 * A series of monitoring rounds (年度监测系列): proposed by the office, approved by the convener; from then on each year's round
 * opens by itself, each quarter's, the mid-term one, and the acceptance at the end of the pilot's term. Sources: the plan's
 * third safeguard; domain.md 3.1 and 3.3.
 */
import type {
  Context,
  Decision,
  Facts,
  NewEvent,
  Notice,
  Opening,
  OpenTask,
  Procedure,
  RecordedEvent,
} from './matter.ts';
import { sameRound, type PlanDraft } from './monitoring-round/planning.ts';
import { isPast, layOut, overAtMs } from './monitoring-series/dates.ts';
import { hindrance, seriesActions, takesOnRound } from './monitoring-series/permissions.ts';
import {
  evolveSeries,
  type MonitoringSeries,
  type MonitoringSeriesEvent,
  type SeriesRound,
  type SeriesTerms,
} from './monitoring-series/record.ts';
import { mayDraft } from './roles.ts';
import { unitSucceeded } from './succession.ts';
import { steeringOnly } from './sight.ts';

/** The commands of a series. */
export type MonitoringSeriesCommand =
  | { type: 'propose'; series: SeriesTerms }
  | { type: 'approve'; decision: 'approve' | 'return'; opinion: string | null }
  | { type: 'skip'; key: string; reason: string }
  | { type: 'open'; key: string }
  | { type: 'end'; reason: string };

type Step = NewEvent<MonitoringSeriesEvent>;
type Decided = Decision<MonitoringSeriesEvent>;

const made = (event: MonitoringSeriesEvent, basis: string, dueAtMs: number | null = null): Step => {
  return { event, basis, dueAtMs };
};

/** The most years that one series lays out. */
const MOST_YEARS = 10;

function proposing(terms: SeriesTerms, { actor, unit, mechanism }: Context): Decided {
  if (!mayDraft(actor)) return { refused: 'ROLE_NOT_ALLOWED' };
  const { years, pilotTerm, midTermOn } = terms;
  if (years.until < years.from) return { refused: 'DATE_INVALID', pointer: '/years/until' };
  if (years.until - years.from >= MOST_YEARS) return { refused: 'DATE_INVALID', pointer: '/years/until' };
  if (pilotTerm && pilotTerm.until < pilotTerm.from) return { refused: 'DATE_INVALID', pointer: '/pilotTerm/until' };
  const begins = pilotTerm?.from ?? `${String(years.from)}-01-01`;
  if (midTermOn !== null && midTermOn <= begins) return { refused: 'DATE_INVALID', pointer: '/midTermOn' };
  const owner = { mechanismId: mechanism.id, unitId: unit.id };
  return { events: [made({ type: 'monitoring-series-proposed', ...owner, ...terms }, terms.basis)] };
}

function approving(series: MonitoringSeries, opinion: string | null, context: Context): Decided {
  const rounds = layOut(series, context).map((round) => ({ ...round, past: isPast(round, context.nowMs) }));
  return { events: [made({ type: 'monitoring-series-approved', opinion, rounds }, series.basis)] };
}

/** The event that opens a round, whose id was made outside; or that finds it, where a person planned it before. */
function openingOf(series: MonitoringSeries, round: SeriesRound, context: Context): Step {
  const { key, opensAtMs } = round;
  const same = sameRound(round, context.monitoring?.others ?? []);
  if (same) return made({ type: 'series-round-found', key, roundId: same.id }, series.basis, opensAtMs);
  if (context.newId === undefined) throw new Error('whoever may open a round is given its id');
  const unitId = context.mechanism.officeUnitId ?? series.unitId;
  return made({ type: 'series-round-opened', key, roundId: context.newId, unitId }, series.basis, opensAtMs);
}

function onRound(
  series: MonitoringSeries,
  command: Extract<MonitoringSeriesCommand, { key: string }>,
  context: Context,
): Decided {
  const round = series.rounds.find(({ key }) => key === command.key);
  if (!round) return { refused: 'OCCURRENCE_UNKNOWN' };
  if (!takesOnRound(command.type, round)) {
    return { refused: 'NOT_NOW', possible: [], details: { stage: series.stage, state: round.state } };
  }
  if (command.type === 'open') return { events: [openingOf(series, round, context)] };
  const { key, reason } = command;
  return { events: [made({ type: 'series-round-skipped', key, reason }, reason)] };
}

function decide(series: MonitoringSeries | null, command: MonitoringSeriesCommand, context: Context): Decided {
  if (command.type === 'propose') {
    return series === null
      ? proposing(command.series, context)
      : { refused: 'NOT_NOW', details: { stage: series.stage } };
  }
  if (series === null) return { refused: 'NOT_FOUND' };
  const refused = hindrance(series, command.type, context);
  if (refused === 'NOT_NOW') {
    return { refused, possible: seriesActions(series, context), details: { stage: series.stage } };
  }
  if (refused) return { refused };
  switch (command.type) {
    case 'approve': {
      const { decision, opinion } = command;
      if (decision === 'approve') return approving(series, opinion, context);
      if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
      return { events: [made({ type: 'monitoring-series-returned', opinion }, series.basis)] };
    }
    case 'skip':
    case 'open':
      return onRound(series, command, context);
    case 'end':
      return { events: [made({ type: 'monitoring-series-ended', reason: command.reason }, command.reason)] };
  }
}

/** What a series does by itself: opens the round whose day has come, and is over when no more can. */
interface Wake {
  atMs: number;
  /** For the operator, e.g. `annual-2023`. */
  why: string;
  step: (context: Context) => Step;
}

function firstWake(series: MonitoringSeries): Wake | null {
  if (series.stage !== 'running') return null;
  const planned = series.rounds.filter(({ state }) => state === 'planned');
  const wakes = planned.map((round): Wake => {
    return { atMs: round.opensAtMs, why: round.key, step: (context) => openingOf(series, round, context) };
  });
  const overMs = overAtMs(series.rounds);
  if (overMs !== null) {
    const step = (): Step => made({ type: 'monitoring-series-ended', reason: null }, series.basis, overMs);
    wakes.push({ atMs: overMs, why: 'the last round', step });
  }
  return wakes.reduce<Wake | null>((first, wake) => (first && first.atMs <= wake.atMs ? first : wake), null);
}

function step(series: MonitoringSeries, context: Context): readonly Step[] | null {
  const wake = firstWake(series);
  return wake === null || wake.atMs > context.nowMs ? null : [wake.step(context)];
}

/** What the round is that one of the series' rounds opens. */
function planOf(
  series: MonitoringSeries,
  { key, kind, year, title, period, dates }: SeriesRound,
  seriesId: string,
): PlanDraft {
  const { basis, years: planYears, pilotTerm } = series;
  return { kind, year, title, period, dates, basis, planYears, pilotTerm, series: { seriesId, key } };
}

function opens(
  series: MonitoringSeries,
  { event }: Pick<RecordedEvent<MonitoringSeriesEvent>, 'event'>,
  seriesId: string,
): readonly Opening[] {
  if (event.type !== 'series-round-opened') return [];
  const round = series.rounds.find(({ key }) => key === event.key);
  if (!round) throw new Error(`there is no round ${event.key} to open`);
  const { mechanismId } = series;
  const command = { type: 'plan' as const, mechanismId, round: planOf(series, round, seriesId) };
  return [{ noun: 'monitoringRound', id: event.roundId, unitId: event.unitId, command }];
}

function facts(series: MonitoringSeries): Facts {
  const next = firstWake(series);
  const { unitId, stage, title } = series;
  const open = stage === 'proposed' || stage === 'running';
  return {
    ...{ unitId, stage, title, number: null, open },
    ...{ dueAtMs: null, originalDueAtMs: null, overdueFromMs: null, light: [], edition: null },
    ...{ nextWakeAtMs: next?.atMs ?? null, waitsFor: next?.why ?? (open ? 'a person' : 'nothing') },
  };
}

function tasks({ stage }: MonitoringSeries): readonly OpenTask[] {
  if (stage !== 'proposed') return [];
  const bare = { unitId: null, dueAtMs: null, light: [], reminders: 0 };
  return [{ key: 'approve', kind: 'approve-monitoring-series', role: 'leader', ...bare }];
}

/** The convener is told what the office does, and the office what he decided and what opens. */
function notices(
  _series: MonitoringSeries,
  { event }: Pick<RecordedEvent<MonitoringSeriesEvent>, 'event'>,
): readonly Notice[] {
  switch (event.type) {
    case 'unit-succeeded':
      return [];
    case 'monitoring-series-proposed':
    case 'series-round-skipped':
    case 'monitoring-series-ended':
      return [{ role: 'leader', unitId: null, kind: event.type }];
    case 'monitoring-series-approved':
    case 'monitoring-series-returned':
    case 'series-round-opened':
    case 'series-round-found':
      return [{ role: 'coordinator', unitId: null, kind: event.type }];
  }
}

/** The procedure of a series of monitoring rounds. */
export const monitoringSeries: Procedure<MonitoringSeries, MonitoringSeriesCommand, MonitoringSeriesEvent> = {
  noun: 'monitoringSeries',
  eventVersion: 1,
  needsDirectory: 'shared',
  decide,
  evolve: evolveSeries,
  step,
  opens,
  succession: unitSucceeded,
  // Nobody owes anything by the day on which a round opens.
  shorten: () => null,
  facts,
  sight: () => steeringOnly,
  tasks,
  notices,
  // What the database refuses to see twice: a round opened (C8).
  rungOf: (event) =>
    event.type === 'series-round-opened' || event.type === 'series-round-found'
      ? { term: `round:${event.key}`, rung: 'opened' }
      : null,
};
