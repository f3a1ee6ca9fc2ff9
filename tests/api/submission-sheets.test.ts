/** The sheet of a submission: what goes out comes back, by the same rules as JSON; what cannot be read changes nothing. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import { readSubmissionSheet } from '../../src/documents/sheets.ts';
import type { FrozenIndicator } from '../../src/domain/indicator/record.ts';
import { audit } from '../../src/store/audit.ts';
import type { ProblemJson } from '../support/api-client.ts';
import { rowCounts, startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { sqlAsApp } from '../support/record.ts';
import { indicators } from '../support/submission-fixtures.ts';
import {
  counties,
  fetchSheet,
  goodEntries,
  onSubmission,
  openSubmission,
  sendSheet,
  type SubmissionJson,
} from '../support/submission-path.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const titles = ['指标代码', '指标名称', '计量单位', '报送对象', '数值', '说明'];

/** A sheet as an office program may write it: rows of code, name, unit of measure, unit, value, note. */
async function sheetOf(rows: readonly (readonly (string | number | null)[])[]): Promise<Uint8Array> {
  const cell = (value: string | number | null) => {
    if (value === null) return null;
    return typeof value === 'number' ? { type: Number, value } : { type: String, value };
  };
  return writeXlsxFile([titles, ...rows].map((row): Row => row.map(cell))).toBuffer();
}

test('goes out with what is asked, comes back filled in, and keeps the evidence of what it names', async () => {
  const { id } = await openSubmission(api);
  const [first, ...others] = goodEntries(api);
  const evidence = [{ name: '统计表.txt', mediaType: 'text/plain', text: '明细' }];
  await onSubmission(api, SAMPLE_UNIT, id, 'entries', { entries: [{ ...first, evidence }, ...others.slice(0, 1)] });
  const path = `/submissions/${id}/sheet`;
  const { status, headers, sheet } = await fetchSheet(api, SAMPLE_UNIT, path);
  expect([status, headers.get('content-disposition')]).toEqual([200, expect.stringContaining('.xlsx')]);
  const read = await readSubmissionSheet(sheet, () => null);
  expect(read).toMatchObject({
    entries: [
      { code: 'ZB02', value: 90 },
      { code: 'ZB04', value: 90 },
    ],
    rows: [2, 3],
  });
  // Whoever steers is given none of what is not signed.
  const empty = await fetchSheet(api, 'director', path);
  expect(await readSubmissionSheet(empty.sheet, () => null)).toMatchObject({ entries: [] });

  const filled = await sheetOf([
    ['ZB02', '', '', '全市', 91.5, null],
    ['ZB04', '', '', '', '1,200', null],
    ['ZB13', '', '', counties[0], 200, '=1+1 新增集体商标'],
    ['ZB13', '', '', counties[1], null, '无数据'],
    ['ZB22', '', '', '市教育局', null, null],
  ]);
  const sent = await sendSheet(api, SAMPLE_UNIT, id, filled);
  expect(sent.status).toBe(200);
  expect(sent.json).toMatchObject({ stage: 'prepared', completeness: { asked: 5, entered: 4, noData: 1, warned: 1 } });
  expect(sent.json.draft?.entries).toMatchObject([
    { code: 'ZB02', unit: null, value: 91.5, evidence: [{ name: '统计表.txt' }] },
    { code: 'ZB04', value: 1200, evidence: [] },
    { code: 'ZB13', unit: { name: counties[0] }, note: '=1+1 新增集体商标' },
    { code: 'ZB13', unit: { name: counties[1] }, value: null, note: '无数据' },
  ]);
});

test('names the rows that are not valid, in the reader’s language, and changes nothing', async () => {
  const { id } = await openSubmission(api);
  const before = await rowCounts(api.record);
  const unreadable = await sendSheet(api, SAMPLE_UNIT, id, await sheetOf([['ZB02', '', '', '', '95%', null]]));
  expect(unreadable.json).toMatchObject({ status: 422, code: 'SHEET_INVALID', errors: [{ pointer: '/rows/2/数值' }] });
  const rows = [
    ['ZB04', '', '', '全市', 90, null],
    ['ZB99', '', '', '全市', 1, null],
    ['ZB22', '', '', '某县', 1, null],
  ];
  const blocked = await sendSheet(api, SAMPLE_UNIT, id, await sheetOf(rows), { 'accept-language': 'en' });
  expect([blocked.status, blocked.json.code]).toEqual([422, 'ENTRIES_BLOCKED']);
  expect(blocked.json.errors).toEqual([
    { pointer: '/rows/3', detail: 'No indicator that is asked here' },
    { pointer: '/rows/4', detail: 'Not asked of this unit for this indicator' },
  ]);
  const text = await sendSheet(api, SAMPLE_UNIT, id, Buffer.from('指标代码,数值'));
  expect([text.status, text.json.code]).toEqual([422, 'FILE_TYPE_UNKNOWN']);
  const empty = await sendSheet(api, SAMPLE_UNIT, id, Buffer.alloc(0));
  expect([empty.status, empty.json.code]).toEqual([422, 'INVALID_BODY']);
  const large = await sendSheet(api, SAMPLE_UNIT, id, Buffer.alloc(5 * 1024 * 1024 + 1));
  expect([large.status, large.json.code]).toEqual([413, 'FILE_TOO_LARGE']);
  expect(await rowCounts(api.record)).toEqual(before);
});

test('is for figures: a self-assessment has none', async () => {
  const { id } = await openSubmission(api, { part: 'self-assessment' });
  expect((await fetchSheet(api, SAMPLE_UNIT, `/submissions/${id}/sheet`)).status).toBe(404);
  expect((await sendSheet(api, SAMPLE_UNIT, id, await sheetOf([]))).json).toMatchObject({ code: 'NOT_NOW' });
});

test('the same key takes a sheet once', async () => {
  const { id } = await openSubmission(api);
  const bytes = await sheetOf([['ZB04', '', '', '全市', 90, null]]);
  const key = { 'idempotency-key': 'sheet-once' };
  const [first, second] = [
    await sendSheet(api, SAMPLE_UNIT, id, bytes, key),
    await sendSheet(api, SAMPLE_UNIT, id, bytes, key),
  ];
  expect([first.json.version, second.json.version, second.headers.get('idempotent-replayed')]).toEqual([2, 2, 'true']);
});

/** A thousand figures asked: fifty indicators of twenty units. */
async function askedOfThousand() {
  const named = await sqlAsApp<{ id: string; name: string }>(
    api.record,
    'SELECT id, name FROM unit WHERE NOT collective ORDER BY protocol_order LIMIT 20',
  );
  const asked = Array.from({ length: 50 }, (_, no): FrozenIndicator => {
    const [county, unit] = [indicators[2], indicators[3]];
    if (!county || !unit) throw new Error('there are indicators of each level');
    const code = `ZB${String(no + 10)}`;
    // Each of the second half is no more than one of the first.
    const atMost = no >= 40 ? `ZB${String(no - 5)}` : null;
    return { ...(no < 25 ? county : unit), code, atMost, indicatorId: randomUUID() };
  });
  const units = named.map(({ id }) => id);
  return { named, asked, scopes: { county: units, unit: units } };
}

const value = fc.oneof(
  { weight: 10, arbitrary: fc.integer({ min: 0, max: 100 }) },
  { weight: 3, arbitrary: fc.integer({ min: -100, max: 20_000 }).map((hundredths) => hundredths / 100) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 0.00001, 1e12, 99.9999) },
  { weight: 1, arbitrary: fc.constant(null) },
);

test('a thousand random rows get the same verdicts as the same entries as JSON', async () => {
  const { named, asked, scopes } = await askedOfThousand();
  const before = named.map(({ id }, no) => ({ code: `ZB${String(10 + no)}`, unitId: id, value: no * 3 }));
  const row = fc.record({
    no: fc.nat(59),
    unit: fc.nat(named.length),
    value,
    note: fc.constantFrom(null, null, '说明', '=SUM(A1:A9)', '+86'),
  });
  const life = fc.sample(fc.array(row, { minLength: 1000, maxLength: 1000 }), 1)[0] ?? [];
  const entries = life.map(({ no, unit, value: entered, note }) => ({
    ...{ code: `ZB${String(no + 10)}`, unitId: named[unit]?.id ?? null, value: entered },
    // A row with neither enters nothing.
    note: entered === null ? (note ?? '尚未公布') : note,
  }));
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const rowOf = (entry: (typeof entries)[number]) => [
    ...[entry.code, '', '', entry.unitId === null ? '全市' : (names.get(entry.unitId) ?? ''), entry.value, entry.note],
  ];
  const { id } = await openSubmission(api, { indicators: asked, scopes, before });
  const path = `/submissions/${id}/entries`;
  const byJson = await api.as(SAMPLE_UNIT).post<ProblemJson & { verdicts: { index: number }[] }>(path, { entries });
  const bySheet = await sendSheet(api, SAMPLE_UNIT, id, await sheetOf(entries.map(rowOf)));
  expect([byJson.status, bySheet.status]).toEqual([422, 422]);
  expect(new Set(byJson.json.verdicts.map((one) => ('rule' in one ? one.rule : '')))).toEqual(
    new Set(['unknown-code', 'wrong-scope', 'twice', 'decimals', 'range', 'at-most', 'year-on-year']),
  );
  expect(bySheet.json).toMatchObject({ verdicts: byJson.json.verdicts });
  const rows = byJson.json.errors?.map(({ pointer, detail }) => {
    const index = Number(pointer.split('/').at(-1));
    return { pointer: `/rows/${String(index + 2)}`, detail };
  });
  expect(bySheet.json.errors).toEqual(rows);

  // What is left without those blocked is taken by either, and is the same.
  const blocked = new Set(byJson.json.errors?.map(({ pointer }) => Number(pointer.split('/').at(-1))));
  const good = entries.filter((_, index) => !blocked.has(index));
  const taken = await api.as(SAMPLE_UNIT).post<SubmissionJson>(path, { entries: good });
  const read = await sendSheet(api, SAMPLE_UNIT, id, await sheetOf(good.map(rowOf)));
  expect([taken.status, read.status]).toEqual([200, 200]);
  expect(read.json.draft).toMatchObject({
    ...{ entries: taken.json.draft?.entries, warnings: taken.json.draft?.warnings },
  });
});
