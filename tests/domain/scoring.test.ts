/** The scoring of a monitoring round by hand-worked tables; the formula is domain.md 3.1, the figures are worked beside each. */
import { describe, expect, test } from '@jest/globals';
import { groupOf } from '../../src/domain/monitoring/surroundings.ts';
import { scoreRound, totalOf, type ScoringInput } from '../../src/domain/monitoring/scoring.ts';
import { monitoringDates } from '../../src/domain/monitoring/rules.ts';
import type { FrozenIndicator } from '../../src/domain/indicator/record.ts';
import { frozen, rules, scoring } from '../support/monitoring-fixtures.ts';

function one(input: Partial<ScoringInput>) {
  const [score] = scoreRound(scoring(input), rules);
  if (!score) throw new Error('the round scores a unit');
  return score;
}

/** Points out of 100 of one county whose only indicator has the target 100. */
function pointsAt(value: number | null, change: Partial<FrozenIndicator> = {}) {
  const { items, total } = one({ indicators: [frozen('ZB01', { weight: 100, ...change })], figures: { A: [value] } });
  return { points: items[0]?.points, why: items[0]?.why, total };
}

describe('an indicator', () => {
  test.each([
    [100, 100, 'met'],
    [250, 100, 'met'],
    [99.9999, 60, 'partial'],
    [90, 60, 'partial'],
    [89.9999, 0, 'missed'],
    [0, 0, 'missed'],
  ])('of 100 wanted at %d brings %d: %s', (value, points, why) => {
    expect(pointsAt(value)).toEqual({ points, why, total: points });
  });

  test.each([
    [100, 100, 'met'],
    [0, 100, 'met'],
    // 100 ÷ 0.9 = 111.11…
    [100.0001, 60, 'partial'],
    [111.1111, 60, 'partial'],
    [111.1112, 0, 'missed'],
  ])('where less is better, of 100 at most at %d brings %d: %s', (value, points, why) => {
    expect(pointsAt(value, { direction: 'lower' })).toEqual({ points, why, total: points });
  });

  test('that wants nothing is met by nothing, and where less is better by nothing else', () => {
    const targets = [{ year: 2022, value: 0 }];
    expect(pointsAt(0, { targets }).why).toBe('met');
    expect(pointsAt(0, { targets, direction: 'lower' }).why).toBe('met');
    expect(pointsAt(0.0001, { targets, direction: 'lower' }).why).toBe('missed');
  });

  test.each([
    [109, 0, undefined],
    [110, 0.5, 'bonus'],
    [129, 1, 'bonus'],
    [140, 2, 'bonus'],
    [150, 2, 'bonus-capped'],
  ])('with 0.5 points for each 10 beyond, 2 at most, at %d earns %d', (value, points, why) => {
    const bonus = { per: 10, points: 0.5, cap: 2 };
    const { items, total } = one({ indicators: [frozen('ZB01', { weight: 100, bonus })], figures: { A: [value] } });
    const earned = items.find((item) => item.why.startsWith('bonus'));
    expect([earned?.points ?? 0, earned?.why, total]).toEqual([points, why, 100 + points]);
  });

  test('earns its bonus below the target where less is better', () => {
    const bonus = { per: 10, points: 1, cap: 5 };
    expect(pointsAt(75, { direction: 'lower', bonus }).total).toBe(102);
  });
});

test('all bonuses of a unit end at the policy’s most, in the order of the indicators', () => {
  const bonus = { per: 1, points: 1, cap: 3 };
  const indicators = ['ZB01', 'ZB02', 'ZB03'].map((code) => frozen(code, { bonus, weight: 30 }));
  const { items, total } = one({ indicators, figures: { A: [103, 103, 103] } });
  expect(items.filter(({ weight, part }) => part === 'indicators' && weight === 0)).toMatchObject([
    { code: 'ZB01', points: 3, why: 'bonus' },
    { code: 'ZB02', points: 2, why: 'bonus-capped' },
    { code: 'ZB03', points: 0, why: 'bonus-capped' },
  ]);
  expect(total).toBe(105);
});

test('a county of three parts, by hand', () => {
  const indicators = [
    frozen('ZB01', { weight: 60 }),
    frozen('ZB02', { weight: 40, direction: 'lower', targets: [{ year: 2022, value: 10 }] }),
    // Neither the city's nor a department's value counts for a county.
    frozen('ZB03', { level: 'city', weight: 0 }),
    frozen('ZB04', { level: 'unit', weight: 100 }),
  ];
  const score = one({
    indicators,
    figures: { A: [95, 10, 1, 1] },
    tasks: { A: { inTime: 3, late: 1, open: 1 } },
    satisfaction: { A: { value: 82, source: '示例问卷' } },
    adjustments: [{ unitId: 'A', points: -1.5, reason: '材料不齐' }],
  });
  expect(score).toEqual({
    ...{ unitId: 'A', group: 'county', band: 'qualified', vetoed: null, rank: 1 },
    // 21.6 + 24 + 18 + 12.3 − 1.5
    total: 74.4,
    items: [
      // 60 × 60 % = 36, of which 60 %
      {
        ...{ part: 'indicators', code: 'ZB01', value: 95, target: 100, weight: 36, points: 21.6, why: 'partial' },
      },
      // 60 × 40 % = 24, all
      { ...{ part: 'indicators', code: 'ZB02', value: 10, target: 10, weight: 24, points: 24, why: 'met' } },
      // (3 + 0.6 × 1) ÷ 5 = 72 % of 25
      { ...{ part: 'tasks', code: null, value: 72, target: null, weight: 25, points: 18, why: 'share' } },
      // 82 % of 15
      {
        ...{ part: 'satisfaction', code: null, value: 82, target: null, weight: 15, points: 12.3, why: 'share' },
        reason: '示例问卷',
      },
      {
        ...{ part: 'adjustment', code: null, value: null, target: null, weight: 0, points: -1.5, why: 'adjusted' },
        reason: '材料不齐',
      },
    ],
  });
});

test('a department is scored on the values of units', () => {
  const indicators = [frozen('ZB01'), frozen('ZB02', { level: 'unit' })];
  const units = [{ unitId: 'D', group: 'department', ranked: true } as const];
  const { items } = one({ indicators, units, figures: { D: [100, 100] } });
  expect(items.filter(({ part }) => part === 'indicators')).toMatchObject([{ code: 'ZB02', weight: 100 }]);
});

test('a missing value costs nothing that another unit did not report, and everything where it is one’s own', () => {
  const indicators = [
    frozen('ZB01', { weight: 20 }),
    frozen('ZB02', { weight: 30 }),
    frozen('ZB03', { weight: 50, dataUnitId: 'A' }),
    frozen('ZB04', { weight: 50, targets: [{ year: 2023, value: 1 }] }),
  ];
  const { items, total } = one({ indicators, figures: { A: [100, null, null, 1] } });
  // 20 and 50 of the 70 that count: 28.57 and 71.43 of 100
  expect(items).toMatchObject([
    { code: 'ZB01', weight: 28.57, points: 28.57, why: 'met' },
    { code: 'ZB02', weight: 0, points: 0, why: 'not-counted' },
    { code: 'ZB03', weight: 71.43, points: 0, why: 'no-data' },
    { code: 'ZB04', weight: 0, points: 0, why: 'no-target', target: null },
    { part: 'tasks', weight: 0, points: 0, why: 'not-counted' },
    { part: 'satisfaction', weight: 0, points: 0, why: 'not-counted' },
  ]);
  expect(total).toBe(28.57);
});

test('three equal thirds that are met are 100, not 99.99', () => {
  const indicators = ['ZB01', 'ZB02', 'ZB03'].map((code) => frozen(code, { weight: 33.33 }));
  const { items, total } = one({ indicators, figures: { A: [100, 100, 100] } });
  expect(items.slice(0, 3).map(({ weight }) => weight)).toEqual([33.34, 33.33, 33.33]);
  expect(total).toBe(100);
});

test('a part with nothing in it leaves its weight to the others', () => {
  const { items } = one({
    tasks: { A: { inTime: 1, late: 0, open: 0 } },
    satisfaction: { A: { value: 50, source: '示例' } },
  });
  // 25 and 15 of 40
  expect(items.map(({ part, weight, points }) => [part, weight, points])).toEqual([
    ['tasks', 62.5, 62.5],
    ['satisfaction', 37.5, 18.75],
  ]);
});

test('of what nothing can be counted there is no band and no rank', () => {
  expect(one({})).toMatchObject({ total: 0, band: null, rank: null });
});

test.each([
  [90, 'excellent'],
  [89.99, 'good'],
  [80, 'good'],
  [79.99, 'qualified'],
  [60, 'qualified'],
  [59.99, 'unqualified'],
])('%d is %s', (value, band) => {
  expect(one({ satisfaction: { A: { value, source: '示例' } } })).toMatchObject({ total: value, band });
});

test('a total stays between 0 and 100 and the most bonus, whatever was adjusted', () => {
  const satisfaction = { A: { value: 50, source: '示例' } };
  const by = (points: number) => one({ satisfaction, adjustments: [{ unitId: 'A', points, reason: '示例' }] }).total;
  expect([by(-60), by(60), by(0.5)]).toEqual([0, 105, 50.5]);
  expect(totalOf([{ points: 33.1 }, { points: 0.2 }], rules)).toBe(33.3);
});

test('false data are unqualified whatever the total, and rank after all others; equal totals share a rank', () => {
  const unit = (unitId: string, ranked = true) => ({ unitId, group: 'county', ranked }) as const;
  const scores = scoreRound(
    scoring({
      units: [unit('A'), unit('B'), unit('C'), unit('V'), unit('office', false), unit('none')],
      satisfaction: Object.fromEntries(
        [90, 70, 90, 100, 100].map((value, at) => [['A', 'B', 'C', 'V', 'office'][at], { value, source: '示例' }]),
      ),
      vetoed: [
        { unitId: 'V', reason: '数据不实' },
        { unitId: 'V', reason: '材料不实' },
      ],
    }),
    rules,
  );
  expect(scores.map(({ unitId, band, rank }) => [unitId, band, rank])).toEqual([
    ['A', 'excellent', 1],
    ['B', 'qualified', 3],
    ['C', 'excellent', 1],
    ['V', 'unqualified', 4],
    ['office', 'excellent', null],
    ['none', null, null],
  ]);
  expect(scores[3]).toMatchObject({ total: 100, vetoed: '数据不实；材料不实' });
});

test('counties and departments are ranked apart; what is only a source of data is not scored', () => {
  const input: ScoringInput = scoring({
    units: [
      { unitId: 'A', group: 'county', ranked: true },
      { unitId: 'D', group: 'department', ranked: true },
    ],
    satisfaction: { A: { value: 1, source: '示例' }, D: { value: 2, source: '示例' } },
  });
  expect(scoreRound(input, rules).map(({ rank }) => rank)).toEqual([1, 1]);
  const collective = false;
  expect(
    (['GOV_DEPT', 'LOWER_GOV', 'ZONE_COMMITTEE', 'COURT', 'PARTY_ORGAN', 'VERTICAL'] as const).map((kind) =>
      groupOf({ kind, collective }),
    ),
  ).toEqual(['department', 'county', 'county', null, null, null]);
  expect(groupOf({ kind: 'LOWER_GOV', collective: true })).toBeNull();
});

test('the days of a round begin in its year, and go on into the next', () => {
  expect(monitoringDates(2022, rules)).toEqual({
    ...{ collectFrom: '2022-12-01', dueOn: '2023-01-15', selfAssessmentOn: '2023-01-20' },
  });
  expect(monitoringDates(2022, { collectFrom: '03-01', dueOn: '12-31', selfAssessmentOn: '03-01' })).toEqual({
    ...{ collectFrom: '2022-03-01', dueOn: '2022-12-31', selfAssessmentOn: '2023-03-01' },
  });
});
