/** What holds of every list of entries, whoever sends it. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  askedEntries,
  checkEntries,
  completeness,
  entryRules,
  type Entry,
  type EntryStandards,
} from '../../src/domain/monitoring/entries.ts';
import { frozen } from '../support/monitoring-fixtures.ts';

const codes = ['ZB01', 'ZB02', 'ZB03', 'ZB04'];
const units = ['A', 'B', 'C'];

const figure = fc.oneof(
  fc.integer({ min: -20_000, max: 3_000_000 }).map((count) => count / 10_000),
  fc.integer({ min: 80, max: 130 }),
  fc.double({ noNaN: false }),
);

const entry: fc.Arbitrary<Entry> = fc.record({
  code: fc.constantFrom(...codes, 'ZB99'),
  unitId: fc.constantFrom(null, ...units, 'D', 'X'),
  value: fc.option(figure),
  note: fc.option(fc.constantFrom('', ' ', '统计口径调整')),
  evidence: fc.constant([]),
});

const entries = fc.array(entry, { maxLength: 25 });

const bound = fc.option(fc.integer({ min: -10, max: 150 }));

const standards: fc.Arbitrary<EntryStandards> = fc
  .record({
    ranges: fc.array(fc.record({ min: bound, max: bound }), { minLength: 4, maxLength: 4 }),
    percent: fc.option(fc.integer({ min: 1, max: 60 })),
    atMost: fc.constantFrom(null, 'ZB03', 'ZB99'),
    county: fc.subarray(units),
    before: fc.array(
      fc.record({
        code: fc.constantFrom(...codes),
        unitId: fc.constantFrom(null, ...units),
        value: fc.integer({ min: -100, max: 200 }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ ranges, percent, atMost, county, before }) => ({
    indicators: codes.map((code, at) =>
      frozen(code, {
        ...{ level: at === 0 ? 'city' : at === 3 ? 'unit' : 'county', range: ranges[at] ?? { min: null, max: null } },
        ...{ yearOnYearPercent: percent, atMost: code === 'ZB02' ? atMost : null },
      }),
    ),
    scopes: { county, unit: ['D'] },
    before,
  }));

test('verdicts stand in the order of the entries, no rule twice for one, and only a change is warned of', () => {
  fc.assert(
    fc.property(entries, standards, (given, own) => {
      const { verdicts } = checkEntries(given, own);
      const places = verdicts.map(({ index }) => index);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(new Set(verdicts.map(({ index, rule }) => `${index} ${rule}`)).size).toBe(verdicts.length);
      for (const { index, rule, severity, code, unitId, zh, en } of verdicts) {
        expect(entryRules).toContain(rule);
        expect(severity).toBe(rule === 'year-on-year' ? 'warn' : 'block');
        expect({ code, unitId }).toEqual({ code: given[index]?.code, unitId: given[index]?.unitId });
        expect(zh.length > 0 && en.length > 0).toBe(true);
      }
      expect(checkEntries(given, own)).toEqual({ verdicts });
    }),
  );
});

test('what no verdict blocks is asked, is entered once, and is a figure within its range or a word', () => {
  fc.assert(
    fc.property(entries, standards, (given, own) => {
      const blocked = new Set(
        checkEntries(given, own).verdicts.flatMap(({ severity, index }) => (severity === 'block' ? [index] : [])),
      );
      const passed = given.filter((_, index) => !blocked.has(index));
      const keys = passed.map(({ code, unitId }) => `${code} ${String(unitId)}`);
      expect(new Set(keys).size).toBe(keys.length);
      const asked = askedEntries(own.indicators, own.scopes);
      for (const { code, unitId, value, note } of passed) {
        expect(asked).toContainEqual({ code, unitId });
        const { range } = own.indicators.find((indicator) => indicator.code === code) ?? frozen(code);
        if (value === null) expect((note ?? '').trim()).not.toBe('');
        else {
          expect(value).toBeGreaterThanOrEqual(range.min ?? -Infinity);
          expect(value).toBeLessThanOrEqual(range.max ?? Infinity);
          expect(Number(value.toFixed(4))).toBe(value);
        }
      }
      expect(completeness(passed, own)).toEqual({ asked: asked.length, entered: passed.length });
    }),
  );
});

test('of entries of which none comes twice the order says nothing', () => {
  const once = entries.map((given) =>
    given.filter((one, at) => at === given.findIndex((two) => two.code === one.code && two.unitId === one.unitId)),
  );
  const said = (given: readonly Entry[], own: EntryStandards) =>
    checkEntries(given, own)
      .verdicts.map(({ index: _, ...verdict }) => JSON.stringify(verdict))
      .toSorted();
  fc.assert(
    fc.property(once, standards, (given, own) => {
      expect(said(given.toReversed(), own)).toEqual(said(given, own));
    }),
  );
});
