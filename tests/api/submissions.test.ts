/** Submissions over HTTP: entered, checked, signed, taken back, locked, unlocked; who reads what; the list of a round; the inbox. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { submissionRow } from '../../src/api/submission-contract.ts';
import { submission } from '../../src/domain/submission.ts';
import { attend } from '../../src/store/act.ts';
import { audit } from '../../src/store/audit.ts';
import type { EventJson, ProblemJson, TaskJson } from '../support/api-client.ts';
import { rowCounts, startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { WORKDAY_MS } from '../support/commands.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { COURT } from '../support/notice-path.ts';
import { headOf } from '../support/record.ts';
import {
  counties,
  goodEntries,
  onSubmission,
  openSubmission,
  refusedOnSubmission,
  submissionBodyOf,
  type SubmissionJson,
} from '../support/submission-path.ts';

const OTHER_UNIT = '示例单位乙';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

/** The clock's hands look at it, at an instant. */
async function wakeAt(instant: string, id: string): Promise<void> {
  api.clock.set(Date.parse(instant));
  await attend(api.record.store, submission, { id, mechanismId: api.record.mechanismId });
}

const one = async (id: string, who = 'coordinator') =>
  (await api.as(who).get<SubmissionJson>(`/submissions/${id}`)).json;

async function tasksOf(who: string, id: string): Promise<string[]> {
  const { json } = await api.as(who).get<{ items: TaskJson[] }>('/tasks?limit=200');
  return json.items.filter(({ matter }) => matter.id === id).map(({ kind }) => kind);
}

async function eventsOf(who: string, id: string): Promise<EventJson[]> {
  return (await api.as(who).get<{ items: EventJson[] }>(`/submissions/${id}/timeline?limit=200`)).json.items;
}

const actionsOf = ({ actions }: SubmissionJson) => actions.map(({ name }) => name);

/** Five figures, the first county's as they are named. */
const entriesWith = (value: number, note: string | null = null) =>
  goodEntries(api).map((entry) =>
    'unitId' in entry && entry.code === 'ZB13' && entry.unitId === api.record.unitId(counties[0])
      ? { ...entry, value, note }
      : entry,
  );

test('the journey: entered, warned of, explained, signed, taken back, signed again', async () => {
  const opened = await openSubmission(api);
  const { id } = opened;
  expect(opened).toMatchObject({
    ...{ stage: 'called', stageName: '待填报', title: '2025年度监测：数据报送', light: 'green', part: 'data' },
    ...{ dueAt: '2025-11-20T17:00:00.000+08:00', completeness: { asked: 5, entered: 0, noData: 0, warned: 0 } },
    ...{ draft: null, signed: null, workflow: { nextWakeAt: '2025-11-13T09:00:00.000+08:00' } },
  });
  expect(opened.indicators[2]).toMatchObject({
    ...{ code: 'ZB13', level: 'county', yearOnYearPercent: 30, target: 10 },
    asked: [
      { unit: { name: counties[0] }, before: 100 },
      { unit: { name: counties[1] }, before: null },
    ],
  });
  expect(await tasksOf(SAMPLE_UNIT, id)).toEqual(['write-submission']);
  expect(actionsOf(await one(id, SAMPLE_UNIT))).toEqual(['entries']);

  const evidence = [{ name: '统计表.txt', mediaType: 'text/plain', text: '商标明细' }];
  const [first, ...others] = entriesWith(200);
  const entered = await onSubmission(api, SAMPLE_UNIT, id, 'entries', { entries: [{ ...first, evidence }, ...others] });
  expect(entered).toMatchObject({ stage: 'prepared', completeness: { asked: 5, entered: 5, noData: 0, warned: 1 } });
  expect(entered.draft?.warnings).toMatchObject([{ index: 2, code: 'ZB13', rule: 'year-on-year', severity: 'warn' }]);
  expect(entered.draft?.entries?.[0]?.evidence).toMatchObject([{ name: '统计表.txt', mediaType: 'text/plain' }]);
  expect(await tasksOf(SAMPLE_UNIT, id)).toEqual(['hand-in-submission']);
  expect(await refusedOnSubmission(api, SAMPLE_UNIT, id, 'signature')).toMatchObject({
    ...{ status: 422, code: 'WARNINGS_UNEXPLAINED', entries: [`ZB13@${api.record.unitId(counties[0])}`] },
  });
  await onSubmission(api, SAMPLE_UNIT, id, 'entries', { entries: entriesWith(200, '新增集体商标') });
  // What is not signed is the unit's own; that it is there everyone who steers sees.
  const seen = await one(id);
  expect([seen.draft, seen.completeness.entered, actionsOf(seen)]).toEqual([null, 5, []]);
  expect((await eventsOf('director', id)).at(-1)).toMatchObject({ type: 'submission-entered', data: {} });

  const signed = await onSubmission(api, SAMPLE_UNIT, id, 'signature');
  expect(signed).toMatchObject({ stage: 'signed', light: 'green', overdue: false, closedAt: signed.signed?.signedAt });
  expect((await one(id, 'inspector')).signed?.entries?.[2]).toMatchObject({
    ...{ code: 'ZB13', unit: { name: counties[0] }, value: 200, note: '新增集体商标' },
  });
  const told = await eventsOf('director', id);
  expect(told.map(({ type }) => type)).toEqual([
    ...['submission-called', 'submission-entered', 'submission-entered', 'submission-signed'],
  ]);
  // What was signed is read; what was replaced before is not.
  expect([told[1]?.data, Object.keys(told[2]?.data ?? {})]).toEqual([{}, ['by', 'entries', 'warnings']]);
  expect((await eventsOf(SAMPLE_UNIT, id)).every(({ actor }) => actor.label === null)).toBe(true);

  const back = await onSubmission(api, headOf(SAMPLE_UNIT), id, 'taking-back', { reason: '漏报一项' });
  expect(back).toMatchObject({ stage: 'prepared', signed: null, reason: '漏报一项', closedAt: null });
  expect(back.draft?.entries).toHaveLength(5);
  expect(await onSubmission(api, SAMPLE_UNIT, id, 'signature')).toMatchObject({ stage: 'signed', lateSince: null });
});

describe('what is not valid changes nothing, and is said', () => {
  test('an entry that is blocked, in the reader’s language, with all that is wrong', async () => {
    const { id } = await openSubmission(api);
    const entries = [
      { code: 'ZB02', value: 95 },
      { code: 'ZB04', value: 90 },
      { code: 'ZB22', unitId: api.record.unitId('市教育局'), value: 100.5 },
      { code: 'ZB13', unitId: api.record.unitId('市财政局'), value: 1 },
      { code: 'ZB13', unitId: api.record.unitId(counties[1]), value: null },
    ];
    const before = await rowCounts(api.record);
    const refused = await refusedOnSubmission(api, SAMPLE_UNIT, id, 'entries', { entries });
    expect(refused).toMatchObject({ status: 422, code: 'ENTRIES_BLOCKED' });
    expect(refused.errors).toEqual([
      { pointer: '/entries/0', detail: '不得大于指标ZB04的值90' },
      { pointer: '/entries/2', detail: '不得大于100' },
      { pointer: '/entries/3', detail: '该指标不报送此对象' },
      { pointer: '/entries/4', detail: '无数据的，须说明原因' },
    ]);
    expect(refused).toMatchObject({
      verdicts: [
        { index: 0, code: 'ZB02', rule: 'at-most', details: { value: 95, of: 'ZB04', most: 90 } },
        { index: 2, code: 'ZB22', rule: 'range', severity: 'block' },
        { index: 3, code: 'ZB13', rule: 'wrong-scope' },
        { index: 4, code: 'ZB13', rule: 'no-note' },
      ],
    });
    const path = `/submissions/${id}/entries`;
    const english = await api
      .as(SAMPLE_UNIT)
      .post<ProblemJson>(path, { entries: entries.slice(2, 3) }, { headers: { 'accept-language': 'en' } });
    expect(english.json.errors).toEqual([{ pointer: '/entries/0', detail: 'No more than 100' }]);
    expect(await rowCounts(api.record)).toEqual(before);
  });

  test('a body of another shape, and evidence that is not there', async () => {
    const { id } = await openSubmission(api);
    const codeOf = async (entry: object) => {
      const { status, code, errors } = await refusedOnSubmission(api, SAMPLE_UNIT, id, 'entries', { entries: [entry] });
      return [status, code, errors?.map(({ pointer }) => pointer)];
    };
    expect(await codeOf({ code: 'zb2', value: 1 })).toEqual([422, 'INVALID_BODY', ['/entries/0/code']]);
    expect(await codeOf({ code: 'ZB02' })).toEqual([422, 'INVALID_BODY', ['/entries/0/value']]);
    expect(await codeOf({ code: 'ZB02', value: '90' })).toEqual([422, 'INVALID_BODY', ['/entries/0/value']]);
    const evidence = [{ evidenceId: randomUUID() }];
    const there = ['/entries/0/evidence/0/evidenceId'];
    expect(await codeOf({ code: 'ZB02', value: 1, evidence })).toEqual([422, 'EVIDENCE_UNKNOWN', there]);
    const wrong = [{ name: '表.txt', mediaType: 'text/plain', text: '表', sha256: '0'.repeat(64) }];
    const hash = ['/entries/0/evidence/0/sha256'];
    expect(await codeOf({ code: 'ZB02', value: 1, evidence: wrong })).toEqual([422, 'EVIDENCE_HASH_MISMATCH', hash]);
    expect(await refusedOnSubmission(api, SAMPLE_UNIT, id, 'text')).toMatchObject({
      ...{ status: 409, code: 'NOT_NOW', stage: 'called', possible: ['entries'] },
    });
  });

  test('a signature under what is not whole', async () => {
    const { id } = await openSubmission(api);
    await onSubmission(api, SAMPLE_UNIT, id, 'entries', { entries: goodEntries(api).slice(0, 4) });
    expect(await refusedOnSubmission(api, SAMPLE_UNIT, id, 'signature')).toMatchObject({
      ...{ status: 422, code: 'ENTRIES_MISSING', missing: [`ZB22@${api.record.unitId('市教育局')}`] },
    });
  });
});

test('a self-assessment is written, signed, and read by whoever steers from then on', async () => {
  const { id, indicators, completeness } = await openSubmission(api, { part: 'self-assessment' });
  expect([indicators, completeness.asked]).toEqual([[], 1]);
  await onSubmission(api, SAMPLE_UNIT, id, 'text');
  expect((await one(id)).draft).toBeNull();
  await onSubmission(api, SAMPLE_UNIT, id, 'signature');
  expect((await one(id)).signed).toMatchObject({ text: '各项任务均已完成', evidence: [{ name: '台账.txt' }] });
});

describe('when its date has passed', () => {
  test('it is locked; the director allows late entry until a day, and it stays late', async () => {
    const { id } = await openSubmission(api);
    await onSubmission(api, SAMPLE_UNIT, id, 'entries');
    await wakeAt('2025-11-20T17:00:00.001+08:00', id);
    expect(await one(id)).toMatchObject({
      ...{ stage: 'locked', stageName: '逾期锁定', light: 'red', overdue: true, signed: null },
      lateSince: '2025-11-20T17:00:00.000+08:00',
    });
    expect(await tasksOf('director', id)).toEqual(['unlock-submission']);
    expect(await tasksOf(SAMPLE_UNIT, id)).toEqual(['write-submission']);
    expect(await refusedOnSubmission(api, SAMPLE_UNIT, id, 'signature')).toMatchObject({ status: 409, possible: [] });
    for (const who of ['coordinator', 'leader', 'inspector']) {
      expect(await refusedOnSubmission(api, who, id, 'unlock')).toMatchObject({ status: 403 });
    }
    const past = { reason: '口径调整', untilOn: '2025-11-19' };
    expect(await refusedOnSubmission(api, 'director', id, 'unlock', past)).toMatchObject({
      ...{ status: 422, code: 'DUE_DATE_PAST', errors: [{ pointer: '/untilOn' }] },
    });
    const unlocked = await onSubmission(api, 'director', id, 'unlock', { reason: '口径调整', untilOn: '2025-11-28' });
    expect(unlocked).toMatchObject({
      ...{ stage: 'unlocked', dueAt: '2025-11-28T17:00:00.000+08:00', light: 'red' },
      ...{ originalDueAt: '2025-11-20T17:00:00.000+08:00', unlocked: { reason: '口径调整', untilOn: '2025-11-28' } },
    });
    const signed = await onSubmission(api, SAMPLE_UNIT, id, 'signature');
    expect(signed).toMatchObject({ stage: 'signed', lateSince: '2025-11-20T17:00:00.000+08:00', overdue: false });
    const { json } = await api.as('leader').get<{ items: object[] }>('/parts?noun=submission&late=true');
    expect(json.items).toMatchObject([{ unit: { name: SAMPLE_UNIT }, state: 'done' }]);
    api.clock.set(WORKDAY_MS);
  });

  test('who is only asked by letter has no light', async () => {
    const { id, light } = await openSubmission(api, {}, COURT);
    await wakeAt('2025-11-21T10:00:00+08:00', id);
    expect([light, (await one(id)).light, (await one(id)).stage]).toEqual([null, null, 'locked']);
    api.clock.set(WORKDAY_MS);
  });
});

describe('the submissions of a round', () => {
  type Row = z.output<typeof submissionRow>;
  const roundId = randomUUID();
  const list = async (who: string, query = '') =>
    api.as(who).get<{ items: Row[]; nextCursor: string | null }>(`/monitoring-rounds/${roundId}/submissions${query}`);

  test('are listed in the order of the units, each as complete as it is now', async () => {
    const figures = await openSubmission(api, { roundId });
    await openSubmission(api, { roundId, part: 'self-assessment' });
    const others = await openSubmission(api, { roundId }, OTHER_UNIT);
    await openSubmission(api, { roundId }, COURT);
    const row = ({ unit, part, completeness: { asked, entered }, stage }: Row) =>
      `${unit.name} ${part} ${String(entered)}/${String(asked)} ${stage}`;
    const all = (await list('leader')).json.items.map(row);
    expect(new Set(all)).toEqual(
      new Set([
        ...[`${COURT} data 0/5 called`, `${OTHER_UNIT} data 0/5 called`, `${SAMPLE_UNIT} data 0/5 called`],
        `${SAMPLE_UNIT} self-assessment 0/1 called`,
      ]),
    );
    expect([all[0], all.at(-1)]).toEqual([`${COURT} data 0/5 called`, `${OTHER_UNIT} data 0/5 called`]);
    const entries = { entries: goodEntries(api).slice(0, 3) };
    await onSubmission(api, SAMPLE_UNIT, figures.id, 'entries', entries);
    await onSubmission(api, OTHER_UNIT, others.id, 'entries');
    await onSubmission(api, OTHER_UNIT, others.id, 'signature');
    const now = (await list('coordinator', '?part=data')).json.items;
    expect(now.map(row)).toEqual([
      ...[`${COURT} data 0/5 called`, `${SAMPLE_UNIT} data 3/5 prepared`, `${OTHER_UNIT} data 5/5 signed`],
    ]);
    expect(now.map(({ light, signedAt }) => [light, signedAt !== null])).toEqual([
      [null, false],
      ['green', false],
      ['green', true],
    ]);
    expect((await list('coordinator', '?stage=signed')).json.items.map(({ id }) => id)).toEqual([others.id]);
  });

  test('come page by page, and a unit sees its own', async () => {
    const first = await list('director', '?limit=3');
    const rest = await list('director', `?limit=3&cursor=${encodeURIComponent(first.json.nextCursor ?? '')}`);
    const ids = [...first.json.items, ...rest.json.items].map(({ id }) => id);
    expect([first.json.items.length, rest.json.items.length, new Set(ids).size]).toEqual([3, 1, 4]);
    const own = (await list(SAMPLE_UNIT)).json.items;
    expect(own.map(({ unit }) => unit.name)).toEqual([SAMPLE_UNIT, SAMPLE_UNIT]);
    // Who takes no part in the round does not learn that there is one.
    expect((await list('市教育局')).status).toBe(404);
  });

  test('are not there for the operator, nor of a round that is not', async () => {
    expect((await list('operator')).status).toBe(404);
    expect((await api.as('leader').get(`/monitoring-rounds/${randomUUID()}/submissions`)).status).toBe(404);
  });
});

test('the same key enters once', async () => {
  const { id } = await openSubmission(api);
  const send = () =>
    api.as(SAMPLE_UNIT).post<SubmissionJson>(`/submissions/${id}/entries`, submissionBodyOf(api, 'entries'), {
      key: 'enter-once',
    });
  const [first, second] = [await send(), await send()];
  expect([first.json.version, second.json.version]).toEqual([2, 2]);
  expect(second.headers.get('idempotent-replayed')).toBe('true');
});

test('as it stood at a past instant nothing can be done with it', async () => {
  const { id } = await openSubmission(api);
  api.clock.set(WORKDAY_MS + 60_000);
  await onSubmission(api, SAMPLE_UNIT, id, 'entries');
  const asOf = encodeURIComponent(new Date(WORKDAY_MS + 1_000).toISOString());
  const then = await api.as(SAMPLE_UNIT).get<SubmissionJson>(`/submissions/${id}?asOf=${asOf}`);
  expect(then.json).toMatchObject({ stage: 'called', draft: null, actions: [] });
});

test('a unit’s successor has what it handed in, and what it owes', async () => {
  const [before, after] = ['市公安局', '市司法局'];
  const signed = await openSubmission(api, {}, before);
  await onSubmission(api, before, signed.id, 'entries');
  await onSubmission(api, before, signed.id, 'signature');
  const open = await openSubmission(api, {}, before);
  const succession = { successorId: api.record.unitId(after), effectiveOn: '2025-11-05', basis: '机构改革方案' };
  const path = `/units/${api.record.unitId(before)}/succession`;
  expect((await api.as('coordinator').post(path, succession)).status).toBe(200);
  expect(await one(signed.id, after)).toMatchObject({ unit: { name: after }, stage: 'signed' });
  expect(actionsOf(await one(signed.id, after))).toEqual(['taking-back']);
  expect(await tasksOf(after, open.id)).toEqual(['write-submission']);
  await onSubmission(api, after, open.id, 'entries');
  expect(await onSubmission(api, after, open.id, 'signature')).toMatchObject({
    unit: { name: after },
    stage: 'signed',
  });
});
