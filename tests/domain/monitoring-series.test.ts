/** A series of monitoring rounds: what it lays out, when each round opens by itself, and what persons may do about it. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isoShanghai } from '../../src/domain/calendar.ts';
import { isRefusal } from '../../src/domain/matter.ts';
import { monitoringSeries, type MonitoringSeriesCommand } from '../../src/domain/monitoring-series.ts';
import { layOut } from '../../src/domain/monitoring-series/dates.ts';
import type {
  MonitoringSeries,
  MonitoringSeriesEvent,
  SeriesTerms,
} from '../../src/domain/monitoring-series/record.ts';
import { seriesActions } from '../../src/domain/monitoring-series/permissions.ts';
import type { MonitoringSurroundings } from '../../src/domain/monitoring/surroundings.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { Surroundings } from '../../src/store/loading.ts';
import { directory, people } from '../support/circular-fixtures.ts';
import { at, mechanism, sampleUnits } from '../support/domain-fixtures.ts';
import { MatterCase } from '../support/matter-case.ts';

const { clerk, director, convener, cityLeader, inspector, liaison } = people;

/** The plan's years and the pilot's term as Zhuzhou's are: two things. */
const zhuzhou: SeriesTerms = {
  ...{ title: '知识产权强市建设监测', basis: '实施方案保障措施（三）', years: { from: 2022, until: 2024 } },
  pilotTerm: { from: '2022-07-01', until: '2025-06-30' },
  ...{ quarterly: true, midTermOn: '2024-01-01' },
};

class SeriesCase extends MatterCase<MonitoringSeries, MonitoringSeriesCommand, MonitoringSeriesEvent> {
  constructor(nowMs: number) {
    super(monitoringSeries, nowMs);
  }

  /** The rounds that there are already. */
  others: MonitoringSurroundings['others'] = [];

  get surroundings(): Surroundings {
    const { nowMs, calendar, policy, others } = this;
    const nothing = { indicators: [], submissions: [], tasks: {}, before: [], summary: null };
    const monitoring = { roundId: 'series-1', ...nothing, others };
    const around = { nowMs, unit: sampleUnits.office, mechanism, calendar, policy, directory };
    return { ...around, monitoring, newId: `id-${String(nowMs)}` };
  }
}

const propose: MonitoringSeriesCommand = { type: 'propose', series: zhuzhou };
const approve: MonitoringSeriesCommand = { type: 'approve', decision: 'approve', opinion: null };

function running(atMs: number): SeriesCase {
  return new SeriesCase(atMs).must(clerk, propose).must(convener, approve);
}

const states = ({ state }: SeriesCase, which: string): string[] =>
  state.rounds.filter((round) => round.state === which).map(({ key }) => key);

test('it lays out each year and quarter of the plan, the mid-term round, and the acceptance of the pilot', () => {
  const laid = layOut(zhuzhou, { policy: defaultPolicy });
  expect(laid.map(({ key, opensAtMs }) => `${key} ${isoShanghai(opensAtMs).slice(0, 16)}`)).toEqual([
    'annual-2022 2022-01-10T09:00',
    'quarterly-2022-1 2022-04-10T09:00',
    'quarterly-2022-2 2022-07-10T09:00',
    'quarterly-2022-3 2022-10-10T09:00',
    'quarterly-2022-4 2023-01-10T09:00',
    'annual-2023 2023-01-10T09:00',
    'quarterly-2023-1 2023-04-10T09:00',
    'quarterly-2023-2 2023-07-10T09:00',
    'quarterly-2023-3 2023-10-10T09:00',
    'mid-term 2024-01-01T09:00',
    'quarterly-2023-4 2024-01-10T09:00',
    'annual-2024 2024-01-10T09:00',
    'quarterly-2024-1 2024-04-10T09:00',
    'quarterly-2024-2 2024-07-10T09:00',
    'quarterly-2024-3 2024-10-10T09:00',
    'quarterly-2024-4 2025-01-10T09:00',
    'acceptance 2025-07-01T09:00',
  ]);
  const byKey = new Map(laid.map((round) => [round.key, round]));
  expect(byKey.get('quarterly-2022-4')?.period).toEqual({ from: '2022-10-01', until: '2022-12-31' });
  expect(byKey.get('acceptance')?.period).toEqual(zhuzhou.pilotTerm);
  expect(byKey.get('mid-term')?.period).toEqual({ from: '2022-07-01', until: '2023-12-31' });
});

describe('the way of a series', () => {
  test('approved within its first year it opens what is late, and each later round on its own morning', () => {
    const found = running(at('2022-07-20'));
    // The year can still be measured, and the quarter before is summed up late; the first quarter's time is over.
    expect(states(found, 'opened')).toEqual(['annual-2022', 'quarterly-2022-2']);
    expect(states(found, 'skipped')).toEqual(['quarterly-2022-1']);
    const opened: string[] = [];
    while (found.facts.nextWakeAtMs !== null) {
      const before = states(found, 'opened').length;
      found.wake(found.facts.nextWakeAtMs);
      for (const round of found.state.rounds.filter(({ openedAtMs }) => openedAtMs === found.nowMs)) {
        expect(round.opensAtMs).toBe(found.nowMs);
      }
      opened.push(...states(found, 'opened').slice(before));
    }
    expect(found.state.rounds.filter(({ state }) => state === 'planned')).toEqual([]);
    expect(found.facts).toMatchObject({ stage: 'ended', open: false, nextWakeAtMs: null });
    expect(found.nowMs).toBe(Date.parse('2025-11-02T00:00:00+08:00'));
    const ids = found.state.rounds.flatMap(({ roundId }) => roundId ?? []);
    expect([ids.length, new Set(ids).size]).toEqual([16, 16]);
  });

  test('each opened round is planned with its year, its period and what it rests on', () => {
    const found = running(at('2022-07-20'));
    const openings = found.rows.flatMap((row) => {
      if (row.type !== 'series-round-opened') return [];
      const { data } = JSON.parse(row.text);
      const event: MonitoringSeriesEvent = { type: row.type, ...data };
      return monitoringSeries.opens?.(found.state, recordedOf(event, row.seq, found.nowMs), 'series-1') ?? [];
    });
    expect(openings).toMatchObject([
      {
        ...{ noun: 'monitoringRound', unitId: sampleUnits.office.id },
        command: {
          type: 'plan',
          round: {
            ...{ kind: 'annual', year: 2022, period: { from: '2022-01-01', until: '2022-12-31' } },
            ...{ basis: zhuzhou.basis, series: { seriesId: 'series-1', key: 'annual-2022' } },
          },
        },
      },
      { command: { round: { kind: 'quarterly', year: 2022, period: { from: '2022-04-01', until: '2022-06-30' } } } },
    ]);
  });

  test('after an outage every round opens once, in order, each at its own due instant', () => {
    const found = running(at('2022-07-20')).wake(at('2023-05-01'));
    const due = found.rows.flatMap(({ type, text }): string[] => {
      return type === 'series-round-opened' ? [String(JSON.parse(text).dueAt)] : [];
    });
    expect(due.length).toBe(6);
    expect([...due].sort()).toEqual(due);
    expect(new Set(found.rows.map(({ rung, term }) => `${String(term)} ${String(rung)}`)).size).toBeGreaterThan(5);
  });

  test('a round that a person had planned before stands for the series’ own, and none is opened beside it', () => {
    const found = running(at('2022-07-20'));
    found.others = [{ id: 'by-hand', kind: 'annual', year: 2023, from: '2023-01-01' }];
    found.runTo(at('2023-02-01'));
    expect(found.state.rounds.find(({ key }) => key === 'annual-2023')).toMatchObject({
      ...{ state: 'opened', roundId: 'by-hand' },
    });
    expect(found.events.filter((type) => type === 'series-round-found')).toHaveLength(1);
    // Another kind, or another year, is another round.
    expect(found.state.rounds.find(({ key }) => key === 'quarterly-2022-4')?.roundId).not.toBe('by-hand');
  });

  test('one is skipped with a reason, opened after all, and not twice', () => {
    const found = running(at('2022-07-20')).must(clerk, { type: 'skip', key: 'annual-2023', reason: '并入评估' });
    expect(found.runTo(at('2023-02-01')).state.rounds.find(({ key }) => key === 'annual-2023')).toMatchObject({
      ...{ state: 'skipped', reason: '并入评估', roundId: null },
    });
    found
      .must(director, { type: 'open', key: 'annual-2023' })
      .must(director, { type: 'open', key: 'quarterly-2022-1' });
    expect(found.give(director, { type: 'open', key: 'annual-2023' })).toMatchObject({ refused: 'NOT_NOW' });
    expect(found.give(director, { type: 'skip', key: 'annual-2022', reason: '晚了' })).toMatchObject({
      refused: 'NOT_NOW',
    });
    expect(found.give(director, { type: 'open', key: 'annual-2031' })).toEqual({ refused: 'OCCURRENCE_UNKNOWN' });
  });

  test('ended by a person it opens nothing more', () => {
    const found = running(at('2022-07-20')).must(clerk, { type: 'end', reason: '试点调整' });
    const { length } = found.rows;
    expect(found.wake(at('2025-12-31')).rows.length).toBe(length);
    expect(found.facts).toMatchObject({ open: false, nextWakeAtMs: null });
    expect(found.give(clerk, { type: 'open', key: 'annual-2023' })).toMatchObject({ refused: 'NOT_NOW' });
  });
});

describe('who may', () => {
  test('the office proposes, the convener or the city leader approves, and never whoever proposed', () => {
    for (const actor of [convener, cityLeader, inspector, liaison]) {
      expect(new SeriesCase(at('2022-07-20')).give(actor, propose)).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    }
    const found = new SeriesCase(at('2022-07-20')).must(clerk, propose);
    expect(found.tasks).toEqual(['approve-monitoring-series leader']);
    expect(found.give(liaison, approve)).toEqual({ refused: 'NOT_FOUND' });
    expect(found.give(director, approve)).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    expect(found.give({ ...convener, accountId: clerk.accountId }, approve)).toEqual({ refused: 'OWN_WORK' });
    expect(found.give(convener, { type: 'approve', decision: 'return', opinion: null })).toEqual({
      ...{ refused: 'OPINION_REQUIRED', pointer: '/opinion' },
    });
    found.must(cityLeader, { type: 'approve', decision: 'return', opinion: '年度有误' });
    expect(found.facts).toMatchObject({ stage: 'returned', open: false });
  });

  test('what is offered is what is taken', () => {
    const found = running(at('2022-07-20'));
    const given: MonitoringSeriesCommand[] = [
      approve,
      { type: 'skip', key: 'annual-2023', reason: '并入' },
      { type: 'open', key: 'quarterly-2022-1' },
      { type: 'end', reason: '调整' },
    ];
    for (const actor of Object.values(people)) {
      const offered = seriesActions(found.state, { ...found.surroundings, actor, number: null });
      for (const command of given) {
        const context = { ...found.surroundings, actor, number: null };
        const taken = !isRefusal(monitoringSeries.decide(found.state, command, context));
        expect({ role: actor.role, command: command.type, taken }).toEqual({
          ...{ role: actor.role, command: command.type },
          taken: offered.some((one) => one === command.type),
        });
      }
    }
  });
});

test('terms that make no sense are refused where they are wrong', () => {
  const wrong: [Partial<SeriesTerms>, string][] = [
    [{ years: { from: 2024, until: 2022 } }, '/years/until'],
    [{ years: { from: 2022, until: 2032 } }, '/years/until'],
    [{ pilotTerm: { from: '2022-07-01', until: '2022-06-30' } }, '/pilotTerm/until'],
    [{ midTermOn: '2022-07-01' }, '/midTermOn'],
  ];
  for (const [change, pointer] of wrong) {
    const found = new SeriesCase(at('2022-07-20'));
    const refusal = found.give(clerk, { type: 'propose', series: { ...zhuzhou, ...change } });
    expect(refusal).toMatchObject({ refused: 'DATE_INVALID', pointer });
    expect(found.isOpened).toBe(false);
  }
});

test('whenever it is approved, every round is opened, skipped or past, none before its day, none twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: at('2021-06-01'), max: at('2025-12-01') }), fc.boolean(), (fromMs, quarterly) => {
      const found = new SeriesCase(fromMs);
      found.must(clerk, { type: 'propose', series: { ...zhuzhou, quarterly } }).must(convener, approve);
      found.runTo(at('2025-12-31'));
      expect(found.state.stage).toBe('ended');
      for (const { state, past, opensAtMs, openedAtMs, lateUntil } of found.state.rounds) {
        expect(state).toBe(past ? 'skipped' : 'opened');
        if (past) expect(lateUntil < isoShanghai(fromMs).slice(0, 10)).toBe(true);
        else expect(openedAtMs).toBe(Math.max(opensAtMs, fromMs));
      }
    }),
    { numRuns: 200 },
  );
});

function recordedOf(event: MonitoringSeriesEvent, seq: number, atMs: number) {
  return {
    event,
    basis: '',
    dueAtMs: null,
    seq,
    atMs,
    actor: { accountId: 'system', role: 'system' as const, unitId: null },
  };
}
