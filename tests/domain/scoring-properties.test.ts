/** What holds of every scoring, whatever the round (issue 9: monotone, weights of 100, nothing touched but what depends). */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { directions, indicatorLevels, type FrozenIndicator } from '../../src/domain/indicator/record.ts';
import { apportioned, quotient } from '../../src/domain/monitoring/hundredths.ts';
import {
  scoreRound,
  totalOf,
  unitGroups,
  type ScoringInput,
  type ScoringRules,
  type UnitScore,
} from '../../src/domain/monitoring/scoring.ts';
import { frozen, rules as defaults, scoring } from '../support/monitoring-fixtures.ts';

/** A value of at most 4 decimals, half of them near enough to 100 to matter. */
const value = fc.oneof(
  fc.integer({ min: 850_000, max: 1_300_000 }).map((count) => count / 10_000),
  fc.integer({ min: -50_000, max: 20_000_000 }).map((count) => count / 10_000),
);

const indicator = fc
  .record({
    direction: fc.constantFrom(...directions),
    level: fc.constantFrom(...indicatorLevels),
    targets: fc.oneof(
      { weight: 5, arbitrary: value.map((target) => [{ year: 2022, value: target }]) },
      fc.constant([{ year: 2021, value: 1 }]),
    ),
    weight: fc.integer({ min: 0, max: 10_000 }).map((count) => count / 100),
    dataUnitId: fc.constantFrom('data', 'U0', 'U1'),
    bonus: fc.option(
      fc.record({
        per: fc.integer({ min: 1, max: 500_000 }).map((count) => count / 10_000),
        points: fc.integer({ min: 1, max: 300 }).map((count) => count / 100),
        cap: fc.integer({ min: 0, max: 600 }).map((count) => count / 100),
      }),
    ),
  })
  .map(
    (change) =>
      (code: string): FrozenIndicator =>
        frozen(code, change),
  );

const round = fc
  .tuple(fc.array(indicator, { minLength: 1, maxLength: 10 }), fc.integer({ min: 1, max: 6 }))
  .chain(([made, units]) => {
    const names = Array.from({ length: units }, (_, at) => `U${at}`);
    const each = <T>(one: fc.Arbitrary<T>) => fc.dictionary(fc.constantFrom(...names), one);
    const count = fc.nat({ max: 9 });
    const given: fc.Arbitrary<ScoringInput> = fc
      .record({
        groups: fc.array(fc.constantFrom(...unitGroups), { minLength: units, maxLength: units }),
        ranked: fc.array(fc.boolean(), { minLength: units, maxLength: units }),
        figures: each(fc.array(fc.option(value), { minLength: made.length, maxLength: made.length })),
        tasks: each(fc.record({ inTime: count, late: count, open: count })),
        satisfaction: each(
          fc.record({ value: fc.integer({ max: 1_000_000, min: 0 }).map((c) => c / 10_000), source: fc.constant('') }),
        ),
        adjustments: fc.array(
          fc.record({
            unitId: fc.constantFrom(...names),
            points: fc.integer({ min: -3_000, max: 3_000 }).map((c) => c / 100),
            reason: fc.constant('示例'),
          }),
          { maxLength: 3 },
        ),
        vetoed: fc.array(fc.record({ unitId: fc.constantFrom(...names), reason: fc.constant('不实') }), {
          maxLength: 1,
        }),
      })
      .map(({ groups, ranked, ...input }) =>
        scoring({
          ...input,
          indicators: made.map((make, at) => make(`ZB${String(at).padStart(2, '0')}`)),
          units: names.map((unitId, at) => ({
            ...{ unitId, group: groups[at] ?? 'county', ranked: ranked[at] ?? true },
          })),
        }),
      );
    return given;
  });

const rules: fc.Arbitrary<ScoringRules> = fc
  .record({
    parts: fc.tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 })),
    partialFrom: fc.integer({ min: 1, max: 100 }),
    partialShare: fc.nat({ max: 100 }),
    bonusCap: fc.nat({ max: 10 }),
    lateShare: fc.nat({ max: 100 }),
  })
  .map(({ parts, ...own }) => {
    const [low = 0, high = 0] = parts.toSorted((a, b) => a - b);
    return { ...defaults, ...own, weights: { indicators: low, tasks: high - low, satisfaction: 100 - high } };
  });

const cents = (points: number) => Math.round(points * 100);

/** A score without its rank, which others have a part in. */
function alone({ rank: _, ...score }: UnitScore) {
  return score;
}

/** The round with another value of one unit. */
function withFigure(input: ScoringInput, unitId: string, at: number, figure: number | null): ScoringInput {
  const own = input.indicators.map((_, index) => (index === at ? figure : (input.figures[unitId]?.[index] ?? null)));
  return { ...input, figures: { ...input.figures, [unitId]: own } };
}

const place = fc.record({ unit: fc.nat(), at: fc.nat(), to: fc.option(value), by: fc.nat({ max: 500_000 }) });

function placed(input: ScoringInput, { unit, at }: { unit: number; at: number }) {
  const unitId = input.units[unit % input.units.length]?.unitId ?? '';
  return { unitId, index: at % input.indicators.length };
}

test('weights sum to 100 exactly, the total is the sum of its items within its bounds, and anyone gets the same again', () => {
  fc.assert(
    fc.property(round, rules, (input, own) => {
      const scores = scoreRound(input, own);
      for (const { items, total, band, vetoed } of scores) {
        const weight = items.reduce((sum, item) => sum + cents(item.weight), 0);
        expect([0, 10_000]).toContain(weight);
        expect(band === null).toBe(weight === 0 && vetoed === null);
        expect(total).toBe(totalOf(items, own));
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(100 + own.bonusCap);
        for (const { points, part, weight: most, why } of items) {
          expect(cents(points) / 100).toBe(points);
          if (part !== 'adjustment' && !why.startsWith('bonus')) expect(points >= 0 && points <= most).toBe(true);
        }
        const bonus = items.filter(({ why }) => why.startsWith('bonus')).reduce((sum, item) => sum + item.points, 0);
        expect(bonus).toBeLessThanOrEqual(own.bonusCap + 0.001);
      }
      expect(scoreRound(JSON.parse(JSON.stringify(input)), own)).toEqual(scores);
    }),
    { numRuns: 500 },
  );
});

test('a better value never lowers a score, and a worse one never raises it', () => {
  fc.assert(
    fc.property(round, rules, place, (input, own, where) => {
      const { unitId, index } = placed(input, where);
      const before = input.figures[unitId]?.[index] ?? null;
      fc.pre(before !== null);
      const up = (cents(before * 100) + where.by) / 10_000;
      const of = (figure: number) =>
        scoreRound(withFigure(input, unitId, index, figure), own).find((score) => score.unitId === unitId)?.total ?? 0;
      const difference = of(up) - of(before);
      const better = input.indicators[index]?.direction === 'higher' ? difference : -difference;
      expect(better).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
});

test('another value of one unit changes nothing of the others but their rank', () => {
  fc.assert(
    fc.property(round, rules, place, (input, own, where) => {
      const { unitId, index } = placed(input, where);
      const [before, after] = [input, withFigure(input, unitId, index, where.to)].map((one) =>
        scoreRound(one, own)
          .filter((score) => score.unitId !== unitId)
          .map(alone),
      );
      expect(after).toEqual(before);
    }),
  );
});

test('a value that another unit does not report takes no weight from the others, and no points', () => {
  fc.assert(
    fc.property(round, rules, place, (input, own, where) => {
      const { unitId, index } = placed(input, where);
      fc.pre(input.indicators[index]?.dataUnitId !== unitId);
      const of = (one: ScoringInput) => scoreRound(one, own).find((score) => score.unitId === unitId)?.items ?? [];
      const [before, after] = [of(input), of(withFigure(input, unitId, index, null))];
      const code = input.indicators[index]?.code;
      for (const item of after) {
        if (item.code === code) expect(item).toMatchObject({ weight: 0, points: 0 });
        if (item.code === code || item.weight === 0) continue;
        const was = before.find((other) => other.code === item.code && other.part === item.part);
        // To a hundredth: what rounding leaves over goes round.
        expect(cents(item.weight)).toBeGreaterThanOrEqual(cents(was?.weight ?? 0) - 1);
        expect(item.why).toBe(was?.why);
      }
    }),
  );
});

test('ranks follow the totals within a group, equal ones shared, the vetoed last and the unranked nowhere', () => {
  fc.assert(
    fc.property(round, rules, (input, own) => {
      const scores = scoreRound(input, own);
      for (const group of unitGroups) {
        const there = scores.filter((score) => score.group === group && score.rank !== null);
        const key = ({ vetoed, total }: UnitScore) => (vetoed === null ? total + 1_000 : total);
        const keys = there.map(key).toSorted((a, b) => b - a);
        for (const score of there) expect(score.rank).toBe(keys.indexOf(key(score)) + 1);
      }
      for (const [at, { rank, band }] of scores.entries()) {
        expect(rank === null).toBe(input.units[at]?.ranked !== true || band === null);
      }
    }),
  );
});

test('what is apportioned sums to the whole, and no share is off by one or more', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 1_000_000_000 }), { maxLength: 60 }), (shares) => {
      const whole = shares.reduce((sum, share) => sum + share, 0);
      const parts = apportioned(shares, 10_000);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole === 0 ? 0 : 10_000);
      for (const [at, part] of parts.entries()) {
        const due = whole === 0 ? 0 : ((shares[at] ?? 0) * 10_000) / whole;
        expect(Math.abs(part - due)).toBeLessThan(1 + 1e-6);
      }
    }),
  );
});

test.each([
  [1, 2, 1],
  [3, 2, 2],
  [1, 3, 0],
  [2, 3, 1],
  [0, 7, 0],
  [-1, 2, 0],
])('%d ÷ %d is %d, half up', (of, by, whole) => {
  expect(quotient(of, by)).toBe(whole);
});
