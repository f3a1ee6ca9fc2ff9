/** The sheets of data units: what is written is read again, judged as JSON is, and no file of anyone's does harm. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import { LONGEST_NOTE, MAX_SHEET_BYTES, readSubmissionSheet, submissionSheet } from '../../src/documents/sheets.ts';
import { checkEntries, type Entry, type EntryStandards } from '../../src/domain/monitoring/entries.ts';
import { frozen } from '../support/monitoring-fixtures.ts';

const names = new Map([
  ['A', '荷塘区人民政府'],
  ['B', '高新区管委会'],
  ['D', '市教育局'],
]);
const unitName = (id: string): string => names.get(id) ?? id;
const unitIdOf = (name: string): string | null => [...names].find(([, own]) => own === name)?.[0] ?? null;

const standards: EntryStandards = {
  indicators: [
    frozen('ZB01', { level: 'city', name: '知识产权保护社会满意度', unitOfMeasure: '分', range: { min: 0, max: 100 } }),
    frozen('ZB02', { atMost: 'ZB03', yearOnYearPercent: 30 }),
    frozen('ZB03'),
    frozen('ZB04', { level: 'unit' }),
  ],
  scopes: { county: ['A', 'B'], unit: ['D'] },
  before: [
    { code: 'ZB02', unitId: 'A', value: 100 },
    { code: 'ZB02', unitId: 'B', value: 55.5 },
  ],
};

function entry(code: string, unitId: string | null, value: number | null, note: string | null = null): Entry {
  return { code, unitId, value, note, evidence: [] };
}

const titles = ['指标代码', '指标名称', '计量单位', '报送对象', '数值', '说明'];
const sheetOf = async (rows: Row[]): Promise<Buffer> => writeXlsxFile(rows, { dateFormat: 'yyyy-mm-dd' }).toBuffer();
const read = (bytes: Uint8Array) => readSubmissionSheet(bytes, unitIdOf);

async function entriesOf(bytes: Uint8Array) {
  const found = await read(bytes);
  if (!('entries' in found)) throw new Error(JSON.stringify(found));
  return found;
}

async function problemsOf(rows: Row[]) {
  const found = await read(await sheetOf(rows));
  return 'problems' in found ? found.problems.map(({ row, column, why }) => [row, column, why]) : found;
}

describe('a sheet', () => {
  test('has a row for each value that is asked; what was entered stands in it, and is read again', async () => {
    const entries = [
      entry('ZB01', null, 82.5),
      entry('ZB02', 'A', -0.0001),
      entry('ZB03', 'B', null, '统计口径调整'),
      entry('ZB04', 'D', 999_999_999.9999, '=1+1'),
    ];
    const bytes = await submissionSheet({ ...standards, unitName, entries });
    const found = await entriesOf(bytes);
    expect(found).toEqual({ entries, rows: [2, 3, 6, 7] });
    // What begins as a formula does is a text and no formula.
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect([sheet.includes('<f>'), sheet.match(/<row /g)?.length]).toEqual([false, 7]);
  });

  test('may have its columns in any order, a heading, more columns, empty rows, and numbers as office programs write them', async () => {
    const rows: Row[] = [
      ['株洲市2022年度监测数据报送表'],
      ['数值', '报送对象', '备注', '指标代码', '说明'],
      [82.5, '全市', '甲', 'ZB01', null],
      [],
      ['1,234.5', ' 荷塘区人民政府 ', null, 'ZB02', null],
      ['12，345', '高新区管委会', null, 'ZB02', null],
      [0.1 + 0.2, '荷塘区人民政府', null, 'ZB03', '计算得出'],
      [null, '高新区管委会', null, 'ZB03', null],
      ['007', '市教育局', null, 'ZB04', null],
    ];
    expect(await entriesOf(await sheetOf(rows))).toEqual({
      entries: [
        entry('ZB01', null, 82.5),
        entry('ZB02', 'A', 1_234.5),
        entry('ZB02', 'B', 12_345),
        entry('ZB03', 'A', 0.3, '计算得出'),
        entry('ZB04', 'D', 7),
      ],
      rows: [3, 5, 6, 7, 9],
    });
  });

  test('says row by row what cannot be read', async () => {
    expect(
      await problemsOf([
        titles,
        ['ZB01', null, null, '全市', '95%', null],
        ['ZB01', null, null, '全市', '约80', null],
        ['ZB01', null, null, '全市', '1,2', null],
        ['ZB01', null, null, '全市', new Date('2022-01-01'), null],
        ['ZB01', null, null, '全市', true, null],
        ['ZB01', null, null, '全市', '1e5', null],
        [null, null, null, '全市', 5, null],
        ['ZB01', null, null, '全市', 5, '长'.repeat(LONGEST_NOTE + 1)],
      ]),
    ).toEqual([
      ...[2, 3, 4, 5, 6, 7].map((row) => [row, '数值', 'no-number']),
      [8, '指标代码', 'no-code'],
      [9, '说明', 'too-long'],
    ]);
    expect(await problemsOf([['指标代码', '数值', '说明']])).toEqual([[1, '报送对象', 'no-column']]);
    expect(await problemsOf([['别的表'], ['指标', '值']])).toEqual(
      ['指标代码', '报送对象', '数值', '说明'].map((column) => [1, column, 'no-column']),
    );
  });

  test('names a unit that is not asked: the rules say so, not the reader', async () => {
    const bytes = await sheetOf([titles, ['ZB02', null, null, '示例县', 1, null]]);
    const { entries } = await entriesOf(bytes);
    expect(checkEntries(entries, standards).verdicts).toMatchObject([{ index: 0, rule: 'wrong-scope' }]);
  });
});

test('1,000 random rows are judged alike, whether they come as JSON or in a sheet', async () => {
  // So many that of a hundred rows few are of one county and indicator.
  const counties = Array.from({ length: 60 }, (_, at) => `区${at}`);
  const many = {
    ...{ ...standards, scopes: { county: counties, unit: ['D'] } },
    before: counties.map((unitId, at) => ({ code: 'ZB02', unitId, value: 90 + at })),
  };
  const value = fc.oneof(
    fc.integer({ min: -1_000_000, max: 3_000_000 }).map((count) => count / 10_000),
    // Five and six decimals, and what no figure can be.
    fc.integer({ min: 0, max: 100_000_000 }).map((count) => Number((count / 1_000_000).toFixed(6))),
    fc.integer({ min: 999_999_990, max: 1_000_000_010 }),
    fc.integer({ min: 90, max: 140 }),
  );
  const row = fc.record({
    code: fc.constantFrom('ZB01', 'ZB02', 'ZB02', 'ZB03', 'ZB03', 'ZB04', 'ZB99'),
    unitId: fc.oneof(fc.constantFrom(null, 'D'), { weight: 6, arbitrary: fc.constantFrom(...counties) }),
    value: fc.option(value, { freq: 9 }),
    note: fc.option(fc.constantFrom('=SUM(A1:A9)', '统计口径调整', '“引号”<&>', '+1', '甲\n乙')),
    evidence: fc.constant([]),
  });
  const sheets = fc.sample(fc.array(row, { minLength: 100, maxLength: 100 }), { numRuns: 10, seed: 9 });
  const seen = new Set<string>();
  for (const rows of sheets) {
    // A row without value and note is not filled in.
    const entries = rows.map((one) => (one.value === null && one.note === null ? { ...one, note: '无' } : one));
    const cells = entries.map(({ code, unitId, value: figure, note }, at): Row => {
      const unit = unitId === null ? '全市' : unitName(unitId);
      // A figure is typed into a cell of text, or stands in one of numbers.
      return [code, null, null, unit, at % 2 === 0 && figure !== null ? String(figure) : figure, note];
    });
    const byJson = checkEntries(JSON.parse(JSON.stringify(entries)), many);
    const found = await entriesOf(await sheetOf([titles, ...cells]));
    expect(found.entries).toEqual(entries);
    expect(checkEntries(found.entries, many)).toEqual(byJson);
    for (const { rule } of byJson.verdicts) seen.add(rule);
  }
  expect([...seen].toSorted()).toEqual(
    ['at-most', 'decimals', 'range', 'twice', 'unknown-code', 'wrong-scope', 'year-on-year'].toSorted(),
  );
});

describe('a file of another kind is refused', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'FILE_TYPE_UNKNOWN'],
    ['a text', strToU8('指标代码,数值'), 'FILE_TYPE_UNKNOWN'],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('a') }), 'FILE_TYPE_UNKNOWN'],
    ['half an archive', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }).slice(0, 40), 'FILE_UNREADABLE'],
    ['a workbook without a sheet', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'FILE_UNREADABLE'],
    ['too much', new Uint8Array(MAX_SHEET_BYTES + 1), 'FILE_TOO_LARGE'],
    ['what unfolds too far', zipSync({ 'xl/workbook.xml': new Uint8Array(21_000_000) }), 'FILE_TOO_LARGE'],
  ])('%s', async (_name, bytes, refused) => {
    expect(await read(bytes)).toEqual({ refused });
  });

  test('a sheet with a cell at the end of the world ends in time, and takes nothing with it', async () => {
    const parts = unzipSync(await sheetOf([titles, ['ZB01', null, null, '全市', 1, null]]));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const far = sheet.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>');
    expect(far).not.toBe(sheet);
    const found = await read(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(far) }));
    expect(['FILE_UNREADABLE', 'FILE_TOO_LARGE']).toContain('refused' in found ? found.refused : 'read');
  });

  test('more rows than any round has values', async () => {
    const row = ['ZB01', null, null, '全市', 1, null];
    const rows = Array.from({ length: 20_001 }, () => row);
    expect(await read(await sheetOf([titles, ...rows]))).toEqual({ refused: 'FILE_TOO_LARGE' });
  });

  test('any bytes behind an archive’s head', async () => {
    const bytes = fc.uint8Array({ maxLength: 500 }).map((tail) => Buffer.concat([strToU8('PK\x03\x04'), tail]));
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        expect(await read(some)).toHaveProperty('refused');
      }),
      { numRuns: 5 },
    );
  });
});
