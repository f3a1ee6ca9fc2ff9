/** What is wrong with an entry: one function judges what comes as JSON and what comes in a sheet. */
import { describe, expect, test } from '@jest/globals';
import {
  askedEntries,
  checkEntries,
  completeness,
  type Entry,
  type EntryStandards,
} from '../../src/domain/monitoring/entries.ts';
import { frozen } from '../support/monitoring-fixtures.ts';

const standards: EntryStandards = {
  indicators: [
    frozen('ZB01', { level: 'city', range: { min: 0, max: 100 } }),
    frozen('ZB02', { atMost: 'ZB03', yearOnYearPercent: 30 }),
    frozen('ZB03'),
    frozen('ZB04', { level: 'unit' }),
  ],
  scopes: { county: ['A', 'B'], unit: ['D'] },
  before: [
    { code: 'ZB02', unitId: 'A', value: 100 },
    { code: 'ZB02', unitId: 'B', value: 0 },
  ],
};

function entry(code: string, unitId: string | null, value: number | null, note: string | null = null): Entry {
  return { code, unitId, value, note, evidence: [] };
}

function found(...entries: Entry[]) {
  return checkEntries(entries, standards).verdicts.map(({ index, severity, rule }) => [index, severity, rule]);
}

describe('an entry', () => {
  test.each<[string, Entry, string]>([
    ['of an indicator that is not asked', entry('ZB99', null, 1), 'unknown-code'],
    ['of a county where the city is asked', entry('ZB01', 'A', 1), 'wrong-scope'],
    ['of the city where counties are asked', entry('ZB02', null, 1), 'wrong-scope'],
    ['of a department where counties are asked', entry('ZB02', 'D', 1), 'wrong-scope'],
    ['of a county that is not asked', entry('ZB02', 'C', 1), 'wrong-scope'],
    ['of a county where units are asked', entry('ZB04', 'A', 1), 'wrong-scope'],
    ['below the least', entry('ZB01', null, -0.1), 'range'],
    ['above the most', entry('ZB01', null, 100.1), 'range'],
    ['with five decimals', entry('ZB01', null, 1.00001), 'decimals'],
    ['beyond all measure', entry('ZB03', 'A', 1_000_000_001), 'decimals'],
    ['that is no number', entry('ZB03', 'A', Number.NaN), 'decimals'],
    ['without data and without a word', entry('ZB01', null, null), 'no-note'],
    ['without data and with an empty word', entry('ZB01', null, null, ' '), 'no-note'],
  ])('%s is blocked', (_name, wrong, rule) => {
    expect(found(wrong)).toEqual([[0, 'block', rule]]);
  });

  test.each([
    entry('ZB01', null, 0),
    entry('ZB01', null, 100),
    entry('ZB01', null, 0.0001),
    entry('ZB01', null, null, '统计口径调整'),
    entry('ZB02', 'A', 130),
    entry('ZB02', 'A', 70),
    entry('ZB02', 'B', 5),
    entry('ZB03', 'B', 999_999_999.9999),
    entry('ZB04', 'D', 5),
  ])('as asked passes: $code $unitId $value', (right) => {
    expect(found(right)).toEqual([]);
  });

  test.each([
    [130.1, 30.1],
    [69.9, -30.1],
    [0, -100],
  ])('of %d after 100 is warned of where 30 %% are usual', (value, percent) => {
    expect(checkEntries([entry('ZB02', 'A', value)], standards).verdicts).toEqual([
      {
        ...{ index: 0, code: 'ZB02', unitId: 'A', severity: 'warn', rule: 'year-on-year' },
        zh: `较上年（100）变动${percent}%，超过30%`,
        en: `Changed by ${percent}% against the year before (100), by more than 30%`,
        details: { value, before: 100, percent, most: 30 },
      },
    ]);
  });

  test('that comes a second time is blocked, whatever it says', () => {
    expect(found(entry('ZB03', 'A', 1), entry('ZB03', 'B', 1), entry('ZB03', 'A', 2))).toEqual([[2, 'block', 'twice']]);
  });

  test('larger than what holds it is blocked, of the same unit, in whatever order they come', () => {
    const parts = [entry('ZB02', 'B', 11), entry('ZB03', 'A', 9), entry('ZB03', 'B', 10)];
    expect(found(...parts)).toEqual([[0, 'block', 'at-most']]);
    expect(found(entry('ZB03', 'B', 11), entry('ZB02', 'B', 11))).toEqual([]);
    expect(found(entry('ZB02', 'B', 11), entry('ZB03', 'B', null, '无'))).toEqual([]);
  });
});

test('what is asked stands in the order of the indicators; a word for want of data is an entry', () => {
  expect(askedEntries(standards.indicators, standards.scopes)).toEqual([
    { code: 'ZB01', unitId: null },
    ...['ZB02', 'ZB03'].flatMap((code) => ['A', 'B'].map((unitId) => ({ code, unitId }))),
    { code: 'ZB04', unitId: 'D' },
  ]);
  const entered = [entry('ZB01', null, null, '无'), entry('ZB03', 'A', 1), entry('ZB99', null, 1)];
  expect(completeness([...entered, ...entered], standards)).toEqual({ asked: 6, entered: 2 });
});
