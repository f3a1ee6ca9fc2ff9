/** Many matters in one call: each row for itself, in order, and a retry that repeats nothing. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { z } from 'zod';
import type { bulkResult } from '../../src/api/bulk-contract.ts';
import { audit } from '../../src/store/audit.ts';
import type { EventJson, ProblemJson } from '../support/api-client.ts';
import { rowCounts, startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { assignmentAt, COOPERATING, walk } from '../support/assignment-path.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { COURT, noticeAt } from '../support/notice-path.ts';
import { headOf } from '../support/record.ts';

type Result = z.output<typeof bulkResult>;

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const unitId = (name: string) => api.record.unitId(name);

async function remind(rows: readonly object[], who = 'coordinator', key?: string): Promise<Result> {
  const answer = await api.as(who).post<Result>('/bulk/reminders', { rows }, key === undefined ? {} : { key });
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return answer.json;
}

async function issue(ids: readonly string[], who = 'director', key?: string) {
  return api.as(who).post<Result>('/bulk/assignments', { ids }, key === undefined ? {} : { key });
}

const codes = ({ rows }: Result) => rows.map(({ status, code }) => [status, code]);

async function urgingsOf(id: string): Promise<unknown[]> {
  const { json } = await api.as('leader').get<{ items: EventJson[] }>(`/assignments/${id}/timeline?limit=200`);
  return json.items.filter(({ type }) => type === 'assignment-urged').map(({ data }) => data['level']);
}

describe('reminders', () => {
  test('go to shares and notices, and each row says what came of it', async () => {
    const { id } = await assignmentAt(api, 'at-work');
    const notice = await noticeAt(api, 'issued');
    const letter = await noticeAt(api, 'issued', COURT, { form: 'request-letter' });
    const absent = crypto.randomUUID();
    const lead = { assignmentId: id, unitId: unitId(SAMPLE_UNIT) };
    const rows = [
      { ...lead, level: 1, text: '请抓紧' },
      { assignmentId: id, unitId: unitId(COOPERATING), level: 1 },
      { assignmentId: id, unitId: unitId('市公安局'), level: 1 },
      { supervisionNoticeId: notice.id, level: 3 },
      { supervisionNoticeId: letter.id, level: 1 },
      { assignmentId: absent, unitId: unitId(SAMPLE_UNIT), level: 1 },
      { ...lead, level: 3 },
    ];
    const result = await remind(rows);
    expect(result.rows.map(({ index, id: named }) => [index, named])).toEqual(
      [id, id, id, notice.id, letter.id, absent, id].map((named, index) => [index, named]),
    );
    expect(codes(result)).toEqual([
      ...[
        [200, null],
        [200, null],
        [422, 'UNIT_UNKNOWN'],
        [200, null],
      ],
      ...[
        [422, 'INSTRUMENT_NOT_ALLOWED'],
        [404, 'NOT_FOUND'],
        [200, null],
      ],
    ]);
    expect([result.accepted, result.refused]).toEqual([4, 3]);
    // Of the head and the inspector it is told as by the single call.
    const { json } = await api.as(headOf(SAMPLE_UNIT)).get<{ items: { kind: string }[] }>('/deliveries?limit=200');
    expect(json.items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['assignment-urged', 'notice-urged:3']));
    // The same again the same day is refused by each, in the reader's language.
    const again = await api
      .as('inspector')
      .post<Result>('/bulk/reminders', { rows }, { headers: { 'accept-language': 'en' } });
    expect(codes(again.json).filter(([, code]) => code === 'ALREADY_URGED')).toHaveLength(4);
    expect(again.json.rows[0]?.title).toContain('urged at this level today');
  });

  test('under one key are given once, however often and by how many at once it is sent', async () => {
    const { id } = await assignmentAt(api, 'at-work');
    const rows = [1, 2, 3].map((level) => ({ assignmentId: id, unitId: unitId(SAMPLE_UNIT), level }));
    const sent = await Promise.all([1, 2, 3].map(() => remind(rows, 'coordinator', `remind-${id}`)));
    expect(sent.map(codes)).toEqual(sent.map(() => rows.map(() => [200, null])));
    const before = await rowCounts(api.record);
    expect(await remind(rows, 'coordinator', `remind-${id}`)).toEqual(sent[0]);
    expect(await rowCounts(api.record)).toEqual(before);
    expect([...(await urgingsOf(id))].sort()).toEqual([1, 2, 3]);
    // Another body, or the single call, is another request.
    const other = [{ assignmentId: id, unitId: unitId(COOPERATING), level: 1 }];
    const reused = await api
      .as('coordinator')
      .post<ProblemJson>('/bulk/reminders', { rows: other }, { key: `remind-${id}` });
    expect([reused.status, reused.json.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect(await urgingsOf(id)).toHaveLength(3);
  });

  test('are not held up by a matter that somebody holds; that row may be sent again', async () => {
    const ids = [1, 2, 3].map(() => assignmentAt(api, 'at-work'));
    const rows = (await Promise.all(ids)).map(({ id }) => ({
      assignmentId: id,
      unitId: unitId(SAMPLE_UNIT),
      level: 1,
    }));
    const [first, held, last] = rows;
    const holder = new pg.Client({ connectionString: api.record.superuserUrl });
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT FROM matter WHERE id = $1 FOR UPDATE', [held?.assignmentId]);
    const sent = await remind(rows, 'coordinator', 'held');
    await holder.end();
    expect(codes(sent)).toEqual([
      [200, null],
      [503, 'DATABASE_UNAVAILABLE'],
      [200, null],
    ]);
    expect(codes(await remind(rows, 'coordinator', 'held'))).toEqual([
      [200, null],
      [200, null],
      [200, null],
    ]);
    for (const row of [first, held, last]) expect(await urgingsOf(row?.assignmentId ?? '')).toEqual([1]);
  });

  test('may be a thousand, and no more', async () => {
    const rows = Array.from({ length: 1_001 }, () => ({ supervisionNoticeId: crypto.randomUUID(), level: 1 }));
    const result = await remind(rows.slice(1));
    expect([result.accepted, result.refused, result.rows.length]).toEqual([0, 1_000, 1_000]);
    expect(result.rows.map(({ index }) => index)).toEqual(rows.slice(1).map((_, index) => index));
    const before = await rowCounts(api.record);
    const good = { supervisionNoticeId: crypto.randomUUID(), level: 1 };
    const bad: [unknown, string][] = [
      [undefined, '/rows'],
      [{ rows: [] }, '/rows'],
      [{ rows }, '/rows'],
      [{ rows: [good, { ...good, text: '再次' }] }, '/rows/1'],
      [{ rows: [{ ...good, supervisionNoticeId: good.supervisionNoticeId.toUpperCase() }, good] }, '/rows/1'],
      [{ rows: [{ level: 1 }] }, '/rows/0'],
      [{ rows: [{ ...good, assignmentId: good.supervisionNoticeId }] }, '/rows/0'],
      [{ rows: [{ ...good, level: 4 }] }, '/rows/0'],
    ];
    for (const [body, pointer] of bad) {
      const { status, json } = await api.as('coordinator').post<ProblemJson>('/bulk/reminders', body);
      expect([status, json.code]).toEqual([422, 'INVALID_BODY']);
      expect(json.errors?.[0]?.pointer).toContain(pointer);
    }
    expect(await rowCounts(api.record)).toEqual(before);
  });
});

describe('issues', () => {
  test('give a number to each draft that may be issued, in the order of the rows', async () => {
    const drafts: string[] = [];
    for (const title of ['一', '二', '三', '四']) drafts.push((await assignmentAt(api, 'draft', { title })).id);
    const undated = (await assignmentAt(api, 'draft', { nodes: [] })).id;
    const [first = '', second = '', third = '', fourth = ''] = drafts;
    const own = (await assignmentAt(api, 'draft')).id;
    await api.as('director').post(`/assignments/${own}/revision`, { title: '主任修改稿' });
    const ids = [first, undated, third, own, crypto.randomUUID(), second];
    for (const who of ['coordinator', 'inspector', 'operator', SAMPLE_UNIT]) {
      const { status, json } = await api.as(who).post<ProblemJson>('/bulk/assignments', { ids });
      expect([status, json.code]).toEqual([403, 'ROLE_NOT_ALLOWED']);
    }
    const { status, json } = await issue(ids, 'director', 'issue-some');
    expect(status).toBe(200);
    expect(codes(json)).toEqual([
      ...[
        [200, null],
        [422, 'DATES_UNCONFIRMED'],
        [200, null],
        [403, 'OWN_WORK'],
        [404, 'NOT_FOUND'],
        [200, null],
      ],
    ]);
    const numbers = json.rows.map(({ number }) => Number(/〕(\d+)号/.exec(number ?? '')?.[1]));
    expect(numbers.slice(0, 6)).toEqual([numbers[0], NaN, Number(numbers[0]) + 1, NaN, NaN, Number(numbers[0]) + 2]);
    const shown = await walk(api, third, []);
    expect(shown).toMatchObject({ stage: 'issued', number: json.rows[2]?.number });
    // Sent again it answers alike; what was refused may be tried again by a call of its own.
    expect((await issue(ids, 'director', 'issue-some')).json).toEqual(json);
    const rest = await issue([fourth, first], 'leader');
    expect(codes(rest.json)).toEqual([
      [200, null],
      [409, 'NOT_NOW'],
    ]);
    expect(rest.json.rows[0]?.number).toContain(`〕${String(Number(numbers[0]) + 3)}号`);
  });

  test('twice the same id, none, or more than a thousand are refused whole', async () => {
    const { id } = await assignmentAt(api, 'draft');
    const many = Array.from({ length: 1_001 }, () => crypto.randomUUID());
    for (const ids of [[], [id, id], many, ['x']]) {
      const { status, json } = await api.as('director').post<ProblemJson>('/bulk/assignments', { ids });
      expect([status, json.code]).toEqual([422, 'INVALID_BODY']);
    }
    expect((await walk(api, id, [])).stage).toBe('draft');
  });
});
