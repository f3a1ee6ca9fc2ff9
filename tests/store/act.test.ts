/** The transaction: settling first (C7, C8), its locks (C11, C12), numbers (C14), keys (C16), and what a refusal leaves. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Clock } from '../../src/store/clock.ts';
import { draftCommand, give, look, open, openAt, settableClock, steps, UNIT, WORKDAY_MS } from '../support/commands.ts';
import { freshRecord, sqlAsApp, type TestRecord } from '../support/record.ts';

let record: TestRecord;
let clock: Clock & { set(ms: number): void; read(): number };
beforeAll(async () => {
  clock = settableClock(WORKDAY_MS);
  record = await freshRecord({ clock });
});
afterAll(() => record.drop());
beforeEach(() => {
  clock.set(WORKDAY_MS);
});

interface EventRow extends Record<string, unknown> {
  seq: number;
  type: string;
  at: Date;
  due_at: Date | null;
  term: string | null;
  rung: string | null;
}

function eventsOf(id: string): Promise<EventRow[]> {
  return sqlAsApp<EventRow>(
    record,
    'SELECT seq, type, at, due_at, term, rung FROM event WHERE matter_id = $1 ORDER BY seq',
    [id],
  );
}

async function everything(): Promise<string> {
  const rows = await sqlAsApp(
    record,
    `SELECT (SELECT json_agg(m ORDER BY id) FROM matter m) AS matters, (SELECT count(*) FROM event) AS events,
       (SELECT json_agg(t ORDER BY id) FROM task t) AS tasks, (SELECT count(*) FROM delivery) AS deliveries,
       (SELECT json_agg(n ORDER BY matter_id) FROM nudge n) AS nudges, (SELECT count(*) FROM command) AS commands,
       (SELECT json_agg(s ORDER BY series) FROM number_series s) AS series`,
  );
  return JSON.stringify(rows);
}

describe('C7: act settles every step that is due before it judges the command', () => {
  test('a late submission finds the overdue rungs recorded before it, though no worker was awake', async () => {
    const id = await openAt(record, 'approve', 'acknowledge', 'filePlan');
    clock.set(Date.parse('2025-12-05T10:00:00+08:00'));
    await give(record, id, steps.submit);
    const types = (await eventsOf(id)).map((event) =>
      event.rung === null ? event.type : `${event.term ?? ''} ${event.rung}`,
    );
    expect(types.slice(4)).toEqual([
      'plan-review:1 before:1',
      'plan-review:1 before:0',
      'plan-review:1 due',
      'plan-review:1 after:1',
      'plan-review:1 after:2',
      'plan-review:1 after:4',
      'rectification:1 before:10',
      'plan-review:1 after:8',
      'rectification:1 before:5',
      'rectification:1 before:3',
      'rectification:1 before:1',
      'rectification:1 before:0',
      'rectification:1 due',
      'rectification:1 after:1',
      'plan-review:1 after:16',
      'rectification:1 after:2',
      'submitted',
    ]);
  });

  test('a refusal rolls the settling back as well', async () => {
    const id = await openAt(record, 'approve');
    clock.set(Date.parse('2025-11-20T10:00:00+08:00'));
    const before = await everything();
    expect(await give(record, id, steps.submit)).toMatchObject({ kind: 'refused', refusal: { refused: 'NOT_NOW' } });
    expect(await give(record, id, ['coordinator', steps.acknowledge[1]])).toMatchObject({ kind: 'refused' });
    expect(await everything()).toBe(before);
  });

  test('what counts is the instant: in the last millisecond it is in time, in the next it is late', async () => {
    const dueMs = Date.parse('2025-12-03T17:00:00.000+08:00');
    const [inTime, late] = [
      await openAt(record, 'approve', 'acknowledge', 'filePlan'),
      await openAt(record, 'approve', 'acknowledge', 'filePlan'),
    ];
    clock.set(dueMs);
    await give(record, inTime, steps.submit);
    clock.set(dueMs + 1);
    await give(record, late, steps.submit);
    const overdue = async (id: string) =>
      (await eventsOf(id)).some((event) => event.term === 'rectification:1' && event.rung === 'due');
    expect([await overdue(inTime), await overdue(late)]).toEqual([false, true]);
  });
});

describe('C8: instants', () => {
  test('an event is never earlier than the one before, even when the clock goes back', async () => {
    const id = await openAt(record, 'approve');
    clock.set(WORKDAY_MS - 3_600_000);
    await give(record, id, steps.acknowledge);
    const at = (await eventsOf(id)).map((event) => event.at.getTime());
    expect(at).toEqual([WORKDAY_MS, WORKDAY_MS, WORKDAY_MS]);
  });

  test('rungs missed in an outage are each recorded with when they were due, in order; only the latest tells anyone', async () => {
    const id = await openAt(record, 'approve');
    clock.set(Date.parse('2025-11-11T10:00:00+08:00'));
    await look(record, id);
    const rungs = (await eventsOf(id)).filter((event) => event.term === 'acknowledgement:1');
    expect(rungs.map((event) => [event.rung, event.due_at?.toISOString()])).toEqual([
      ['share:50', '2025-11-06T01:30:00.000Z'],
      ['due', '2025-11-06T09:00:00.001Z'],
      ['after:1', '2025-11-07T01:00:00.000Z'],
      ['after:2', '2025-11-10T01:00:00.000Z'],
    ]);
    const told = await sqlAsApp<{ seq: number; role: string }>(
      record,
      "SELECT seq, role FROM delivery WHERE matter_id = $1 AND kind LIKE '%:acknowledgement' ORDER BY id",
      [id],
    );
    expect(told).toEqual([
      { seq: rungs.at(-1)?.seq, role: 'liaison' },
      { seq: rungs.at(-1)?.seq, role: 'coordinator' },
    ]);
  });

  test('the database refuses a second taking of a rung', async () => {
    const id = await openAt(record, 'approve');
    clock.set(Date.parse('2025-11-06T10:00:00+08:00'));
    await look(record, id);
    const again = sqlAsApp(
      record,
      `INSERT INTO event SELECT matter_id, seq + 100, mechanism_id, type, version, at, due_at, account_id, role, unit_id,
         basis, light, term, rung, text, hash FROM event WHERE matter_id = $1 AND rung IS NOT NULL`,
      [id],
    );
    await expect(again).rejects.toMatchObject({ code: '23505', constraint: 'event_matter_id_term_rung_key' });
  });
});

describe('C11 and C12: commands on one matter take turns', () => {
  test('of twenty parallel approvals one is accepted, and the others judge what it left', async () => {
    const id = await open(record);
    const acted = await Promise.all(Array.from({ length: 20 }, () => give(record, id, steps.approve)));
    expect(acted.filter((one) => one.kind === 'accepted')).toHaveLength(1);
    expect(acted.filter((one) => one.kind === 'refused' && one.refusal.refused === 'NOT_NOW')).toHaveLength(19);
    expect((await eventsOf(id)).map((event) => event.type)).toEqual(['drafted', 'noticed']);
  });

  test('a command waits for the lock of its matter only, and reads the clock after it', async () => {
    const [held, free] = [await openAt(record, 'approve'), await openAt(record, 'approve')];
    const client = await record.store.pool.connect();
    await client.query(
      "BEGIN; SELECT set_config('lianxi.role', 'system', true), set_config('lianxi.mechanism', '*', true)",
    );
    await client.query('SELECT FROM matter WHERE id = $1 FOR NO KEY UPDATE', [held]);
    const waiting = give(record, held, steps.acknowledge);
    expect((await give(record, free, steps.acknowledge)).kind).toBe('accepted');
    clock.set(WORKDAY_MS + 5_000);
    await client.query('ROLLBACK');
    client.release();
    expect((await waiting).kind).toBe('accepted');
    expect((await eventsOf(held)).at(-1)?.at.getTime()).toBe(WORKDAY_MS + 5_000);
  });
});

describe('C14: numbers', () => {
  test('parallel approvals get consecutive numbers of the year in Shanghai, none twice', async () => {
    const newYear = Date.parse('2026-01-01T00:30:00+08:00');
    const drafts = await Promise.all(Array.from({ length: 12 }, () => open(record)));
    clock.set(newYear);
    await Promise.all(drafts.map((id) => give(record, id, steps.approve)));
    const rows = await sqlAsApp<{ number: string }>(record, "SELECT number FROM matter WHERE number LIKE '%〔2026〕%'");
    const numbers = rows.map((row) => Number(/〔2026〕(\d+)号$/.exec(row.number)?.[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });

  test('a refused approval uses no number up', async () => {
    const id = await open(record);
    const before = await everything();
    expect((await give(record, id, ['coordinator', steps.approve[1]])).kind).toBe('refused');
    expect(await everything()).toBe(before);
  });
});

describe('C16: command ids', () => {
  test('the same key twice gives the same answer once recorded, whatever happened since', async () => {
    const id = await openAt(record, 'approve');
    const key = randomUUID();
    const first = await give(record, id, steps.acknowledge, { key });
    await give(record, id, steps.filePlan);
    const second = await give(record, id, steps.acknowledge, { key });
    expect(second).toEqual({ ...first, replayed: true, nudges: [] });
  });

  test('another request under the key is refused, and another account may use the same key', async () => {
    const id = await open(record);
    const key = randomUUID();
    await give(record, id, steps.approve, { key });
    expect(await give(record, id, steps.approve, { key, requestHash: '11'.repeat(32) })).toEqual({
      kind: 'key-reused',
    });
    expect((await give(record, id, steps.acknowledge, { key })).kind).toBe('accepted');
  });

  test('a refusal is not kept: the same key is judged anew', async () => {
    const id = await open(record);
    const key = randomUUID();
    expect((await give(record, id, steps.acknowledge, { key })).kind).toBe('refused');
    await give(record, id, steps.approve);
    expect(await give(record, id, steps.acknowledge, { key })).toMatchObject({ kind: 'accepted', replayed: false });
  });

  test('fifty parallel commands under one key are carried out once and answered alike', async () => {
    const id = randomUUID();
    const key = randomUUID();
    const all = await Promise.all(
      Array.from({ length: 50 }, () => give(record, id, ['coordinator', draftCommand], { opens: UNIT, key })),
    );
    expect(new Set(all.map((one) => (one.kind === 'accepted' ? one.body : one.kind))).size).toBe(1);
    expect(all.filter((one) => one.kind === 'accepted' && !one.replayed)).toHaveLength(1);
    expect(await eventsOf(id)).toHaveLength(1);
  });
});

test('a unit that is not there is refused, and nothing is left', async () => {
  const before = await everything();
  const acted = await give({ ...record, unitId: () => randomUUID() }, randomUUID(), ['coordinator', draftCommand], {
    opens: UNIT,
  });
  expect(acted).toEqual({ kind: 'refused', refusal: { refused: 'UNIT_UNKNOWN', pointer: '/unitId' } });
  expect(await everything()).toBe(before);
});
