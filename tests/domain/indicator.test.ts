/** The catalogue's rules: who keeps an indicator, what it may say, and how its editions follow each other (domain.md 3.3). */
import { describe, expect, test } from '@jest/globals';
import { indicator, indicatorActions, textOf } from '../../src/domain/indicator.ts';
import { evolveIndicator, isFigure, targetOf, type IndicatorText } from '../../src/domain/indicator/record.ts';
import { titledKinds } from '../../src/domain/notices.ts';
import { sampleUnits } from '../support/domain-fixtures.ts';
import { amend, define, IndicatorCase, indicatorText, odd, people } from '../support/indicator-fixtures.ts';

const { clerk, director } = people;
const { ordinary, office } = sampleUnits;
const kept = [clerk, director];
const others = [people.leader, people.cityLeader, people.inspector, people.liaison, people.head];

/** What is said of a definition that is refused. */
function refusalOf(change: Partial<IndicatorText>) {
  const refusal = new IndicatorCase().give(clerk, define(change));
  return [refusal?.refused, refusal?.pointer, refusal?.details?.['why']];
}

describe('an indicator', () => {
  test('is defined by the office, amended edition by edition, and retired', () => {
    const one = new IndicatorCase().must(clerk, define());
    expect(one.state).toMatchObject({ ...indicatorText(), stage: 'standing', edition: 1, reason: null });
    expect(one.facts).toMatchObject({
      ...{ unitId: ordinary.id, title: '指标 ZB04 有效发明专利', open: false, follows: true, nextWakeAtMs: null },
    });
    one.must(director, amend({ weight: 25, dataUnitId: office.id }), one.nowMs + 1_000);
    expect(one.state).toMatchObject({ edition: 2, weight: 25, reason: '口径调整', editedAtMs: one.nowMs });
    expect(textOf(one.state)).toEqual(indicatorText({ weight: 25, dataUnitId: office.id }));
    one.must(clerk, { type: 'retire', reason: '不再统计' });
    expect(one.state).toMatchObject({ stage: 'retired', edition: 2, reason: '不再统计', retiredAtMs: one.nowMs });
    expect(one.facts.follows).toBe(false);
    expect(one.events).toEqual(['indicator-defined', 'indicator-amended', 'indicator-retired']);
    // The unit that reports it is told, and the one that need not any longer.
    expect(one.told.map(({ to }) => to)).toEqual([
      `indicator-defined → liaison of ${ordinary.id}`,
      `indicator-amended → liaison of ${office.id}`,
      `indicator-amended → liaison of ${ordinary.id}`,
      `indicator-retired → liaison of ${office.id}`,
    ]);
    for (const type of one.events) expect(titledKinds).toContain(type);
    expect([one.tasks, indicator.rungOf({ type: 'indicator-retired', reason: '' })]).toEqual([[], null]);
  });

  test('is kept by the office alone; the others see it, and the operator does not', () => {
    const one = new IndicatorCase().must(clerk, define());
    for (const actor of kept) {
      expect(indicatorActions(one.state, { ...one.surroundings, actor, number: null })).toEqual(['amend', 'retire']);
    }
    for (const actor of others) {
      expect(new IndicatorCase().give(actor, define())).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
      expect(one.give(actor, amend({ weight: 1 }))).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
      expect(indicatorActions(one.state, { ...one.surroundings, actor, number: null })).toEqual([]);
    }
    expect(one.give(people.operator, amend({ weight: 1 }))).toEqual({ refused: 'NOT_FOUND' });
    const stranger = { ...clerk, mechanismId: 'another' };
    expect(one.give(stranger, { type: 'retire', reason: '示例' })).toEqual({ refused: 'NOT_FOUND' });
  });

  test('that is retired stays as it is, and its code is given to no other', () => {
    const one = new IndicatorCase().must(clerk, define()).must(clerk, { type: 'retire', reason: '示例' });
    expect(one.give(clerk, amend({ weight: 1 }))).toMatchObject({ refused: 'NOT_NOW', possible: [] });
    expect(new IndicatorCase().give(clerk, define({ code: 'ZB03' }))).toEqual({
      ...{ refused: 'INDICATOR_CODE_TAKEN', pointer: '/code' },
      details: { indicatorId: 'i-3', stage: 'retired' },
    });
  });

  test('is amended as it stands: not an older edition, and not to what it says already', () => {
    const one = new IndicatorCase().must(clerk, define()).must(clerk, amend({ weight: 25 }));
    expect(one.give(clerk, amend({ weight: 30 }))).toEqual({
      ...{ refused: 'INDICATOR_CHANGED', pointer: '/edition', details: { edition: 2 } },
    });
    expect(one.give(clerk, amend({ weight: 25 }, 2))).toEqual({ refused: 'NOTHING_CHANGED' });
    expect(one.state.edition).toBe(2);
  });

  test('goes along with the unit that reports it', () => {
    const one = new IndicatorCase().must(clerk, define());
    const [made] = indicator.succession(one.state, {
      ...{ from: ordinary, to: office, effectiveOn: '2026-03-02', basis: '示例批复' },
    });
    if (!made) throw new Error('a succession is an event');
    const recorded = { ...made, seq: 2, atMs: one.nowMs, actor: clerk };
    expect(evolveIndicator(one.state, recorded)).toEqual({ ...one.state, dataUnitId: office.id });
    expect(indicator.notices(one.state, recorded, one.surroundings.mechanism)).toEqual([]);
    expect(() => evolveIndicator(null, recorded)).toThrow(/cannot be the first/);
  });
});

describe('what is refused, and where', () => {
  const city = { level: 'city', weight: 0 } as const;
  test.each<[string, Partial<IndicatorText>, string, string]>([
    ['a code of another form', { code: 'zb4' }, '/code', 'two-letters-and-digits'],
    ['a year twice', { targets: [2026, 2026].map((year) => ({ year, value: 1 })) }, '/targets/1/year', 'year-twice'],
    ['half a year', { targets: [{ year: 2026.5, value: 1 }] }, '/targets/0/year', 'no-year'],
    ['five decimals', { targets: [{ year: 2026, value: 1.00001 }] }, '/targets/0/value', 'four-decimals'],
    ['a target below the range', { targets: [{ year: 2026, value: -1 }] }, '/targets/0/value', 'outside-range'],
    [
      'a target above the range',
      { range: { min: 0, max: 100 }, targets: [{ year: 2026, value: 101 }] },
      ...(['/targets/0/value', 'outside-range'] as const),
    ],
    ['a range of nothing', { range: { min: 1, max: 1 }, targets: [] }, '/range/max', 'not-above-min'],
    ['a bound with five decimals', { range: { min: 0.00001, max: null } }, '/range/min', 'four-decimals'],
    ['a bound beyond all measure', { range: { min: null, max: 2e9 } }, '/range/max', 'four-decimals'],
    ['a figure’s year twice', { figures: figures(2022, 2022) }, '/figures/1/year', 'year-twice'],
    ['a weight of three decimals', { weight: 1.005 }, '/weight', 'points-of-100'],
    ['more than all points', { weight: 100.5 }, '/weight', 'points-of-100'],
    ['a weight of the city’s', { level: 'city' }, '/weight', 'city-has-none'],
    ['no weight of the counties’', { weight: 0 }, '/weight', 'missing'],
    ['no change at all', { yearOnYearPercent: 0 }, '/yearOnYearPercent', 'above-nought'],
    ['a bonus of the city’s', { ...city, bonus: { per: 1, points: 1, cap: 1 } }, '/bonus', 'city-has-none'],
    ['a bonus for nothing', { bonus: { per: 0, points: 1, cap: 1 } }, '/bonus/per', 'above-nought'],
    ['a bonus of nothing', { bonus: { per: 1, points: 0, cap: 1 } }, '/bonus/points', 'above-nought'],
    ['a bonus capped below one step', { bonus: { per: 1, points: 2, cap: 1 } }, '/bonus/cap', 'below-points'],
    ['a holder that is not there', { atMost: 'ZB99' }, '/atMost', 'unknown-code'],
    ['a holder that is retired', { atMost: 'ZB03' }, '/atMost', 'unknown-code'],
    ['itself as its holder', { atMost: 'ZB04' }, '/atMost', 'unknown-code'],
    ['a holder of another level', { atMost: 'ZB01' }, '/atMost', 'other-level'],
    ['a holder that it holds itself', { atMost: 'ZB02' }, '/atMost', 'holds-each-other'],
    ['another level than what it holds', city, '/level', 'holds-another'],
  ])('%s', (_name, change, pointer, why) => {
    expect(refusalOf(change)).toEqual(['INDICATOR_INVALID', pointer, why]);
  });

  test.each([
    ['unit-unknown', 'UNIT_UNKNOWN'],
    [odd.many.id, 'UNIT_IS_COLLECTIVE'],
    [odd.gone.id, 'UNIT_SUCCEEDED'],
  ])('%s as the unit that reports it: %s', (dataUnitId, code) => {
    expect(refusalOf({ dataUnitId }).slice(0, 2)).toEqual([code, '/dataUnitId']);
    const one = new IndicatorCase().must(clerk, define());
    expect(one.give(clerk, amend({ dataUnitId }))).toMatchObject({ refused: code });
  });

  function figures(...years: number[]) {
    return years.map((year) => ({ year, value: 1, source: '示例' }));
  }

  test('and what stands', () => {
    const one = new IndicatorCase().must(
      clerk,
      define({ atMost: 'ZB05', bonus: { per: 0.5, points: 0.25, cap: 3 }, figures: figures(2021, 2022), targets: [] }),
    );
    expect(one.state.stage).toBe('standing');
    const { code } = indicatorText({ code: 'ZB100' });
    expect(refusalOf({ code, ...city })).toEqual([undefined, undefined, undefined]);
  });
});

test.each<[number, boolean]>([
  [0.0001, true],
  [0.00001, false],
  [-24.68, true],
  [999_999_999.9999, true],
  [1_000_000_001, false],
  [Number.NaN, false],
  [Number.POSITIVE_INFINITY, false],
])('%d can be a figure: %s', (value, can) => {
  expect(isFigure(value)).toBe(can);
});

test('the target of a year is the one that is set for it', () => {
  expect([2026, 2027].map((year) => targetOf(indicatorText(), year))).toEqual([1_200.5, null]);
});
