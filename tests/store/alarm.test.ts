/** The alarm (C1–C3): when a nudge is written, how it is taken away, and what the sweep finds. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { rectification } from '../../src/domain/rectification.ts';
import type { Clock } from '../../src/store/clock.ts';
import { forgetNudge, waitingNudges } from '../../src/store/nudges.ts';
import { sweep, sweepAgainst } from '../../src/store/sweep.ts';
import { give, look, open, openAt, settableClock, steps, WORKDAY_MS } from '../support/commands.ts';
import { freshRecord, sqlAsApp, type TestRecord } from '../support/record.ts';

const DAY_MS = 86_400_000;
let record: TestRecord;
let clock: Clock & { set(ms: number): void; read(): number };
beforeAll(async () => {
  clock = settableClock(WORKDAY_MS);
  record = await freshRecord({ clock });
});
afterAll(() => record.drop());
beforeEach(async () => {
  clock.set(WORKDAY_MS);
  await sqlAsApp(record, 'DELETE FROM nudge');
});

interface Alarm {
  next_wake_at: Date | null;
  alarm_at: Date | null;
}

async function alarmOf(id: string): Promise<Alarm | undefined> {
  return (
    await sqlAsApp<Alarm & Record<string, unknown>>(record, 'SELECT next_wake_at, alarm_at FROM matter WHERE id = $1', [
      id,
    ])
  )[0];
}

async function nudgeOf(id: string): Promise<number | null> {
  const rows = await sqlAsApp<{ version: number }>(record, 'SELECT version FROM nudge WHERE matter_id = $1', [id]);
  return rows[0]?.version ?? null;
}

describe('C1: a nudge is written only when the workflow must look sooner than it promised', () => {
  test('a matter that opens is nudged, and is not yet promised anything', async () => {
    const id = await open(record);
    expect(await nudgeOf(id)).toBe(1);
    expect(await alarmOf(id)).toEqual({ next_wake_at: null, alarm_at: null });
  });

  test('only attend promises, at the next wake-up or 30 days from now', async () => {
    const id = await open(record);
    expect(await look(record, id)).toMatchObject({ open: true, nextWakeAtMs: null, wakeInMs: 30 * DAY_MS });
    expect((await alarmOf(id))?.alarm_at?.getTime()).toBe(WORKDAY_MS + 30 * DAY_MS);
    await give(record, id, steps.approve);
    expect((await alarmOf(id))?.alarm_at?.getTime()).toBe(WORKDAY_MS + 30 * DAY_MS);
    const attended = await look(record, id);
    const alarm = await alarmOf(id);
    expect(alarm?.alarm_at).toEqual(alarm?.next_wake_at);
    expect(attended).toMatchObject({ nextWakeAtMs: alarm?.next_wake_at?.getTime() });
  });

  test('a command that brings the wake-up forward nudges; those that do not, do not', async () => {
    const id = await open(record);
    await look(record, id);
    await sqlAsApp(record, 'DELETE FROM nudge');
    await give(record, id, steps.approve);
    expect(await nudgeOf(id)).toBe(1);
    await look(record, id);
    await sqlAsApp(record, 'DELETE FROM nudge');
    for (const step of [steps.acknowledge, steps.filePlan, steps.reviewPlan, steps.report, steps.submit]) {
      await give(record, id, step);
      expect({ step: step[1].type, nudge: await nudgeOf(id) }).toEqual({ step: step[1].type, nudge: null });
    }
    // Its recheck is months away; that closes it.
    await give(record, id, steps.pass);
    expect(await nudgeOf(id)).toBe(null);
    await give(record, id, steps.recheck);
    expect(await nudgeOf(id)).toBe(1);
  });
});

describe('C2: nudges of one matter are one row with a version', () => {
  test('a second nudge raises the version, and delivering the first leaves it there', async () => {
    const id = await openAt(record, 'approve');
    expect(await nudgeOf(id)).toBe(2);
    const of = { matterId: id, mechanismId: record.mechanismId, noun: rectification.noun };
    await forgetNudge(record.store, { ...of, version: 1 });
    expect(await nudgeOf(id)).toBe(2);
    await forgetNudge(record.store, { ...of, version: 2 });
    expect(await nudgeOf(id)).toBe(null);
  });

  test('the relay finds a nudge only when it is older than two seconds', async () => {
    const id = await open(record);
    expect(await waitingNudges(record.store, 10)).toEqual([]);
    await sqlAsApp(record, "UPDATE nudge SET updated_at = clock_timestamp() - interval '2.1 seconds'");
    expect((await waitingNudges(record.store, 10)).map((nudge) => nudge.matterId)).toEqual([id]);
  });
});

describe('C3: the sweep nudges what should have woken or was never attended', () => {
  test('a wake-up late by more than a minute', async () => {
    const id = await openAt(record, 'approve');
    const { nextWakeAtMs } = { nextWakeAtMs: null, ...(await look(record, id)) };
    await sqlAsApp(record, 'DELETE FROM nudge');
    clock.set((nextWakeAtMs ?? 0) + 59_000);
    await sweep(record.store);
    expect(await nudgeOf(id)).toBe(null);
    clock.set((nextWakeAtMs ?? 0) + 61_000);
    await sweep(record.store);
    expect(await nudgeOf(id)).toBe(1);
  });

  test('a matter that opened more than a minute ago and has no workflow yet', async () => {
    const id = await open(record);
    await sqlAsApp(record, 'DELETE FROM nudge');
    await sweep(record.store);
    expect(await nudgeOf(id)).toBe(null);
    clock.set(WORKDAY_MS + 61_000);
    await sweep(record.store);
    expect(await nudgeOf(id)).toBe(1);
  });

  test('an open matter that is not among the running workflows, but no closed one', async () => {
    const running = await openAt(record, 'approve');
    const lost = await openAt(record, 'approve');
    const closed = await openAt(record, 'approve', 'acknowledge', 'filePlan', 'submit', 'pass', 'recheck');
    await sqlAsApp(record, 'DELETE FROM nudge');
    clock.set(WORKDAY_MS + 61_000);
    await sweepAgainst(record.store, () => Promise.resolve([running]));
    expect([await nudgeOf(running), await nudgeOf(lost), await nudgeOf(closed)]).toEqual([null, 1, null]);
  });

  test('one sweeper at a time: another that holds the lock leaves nothing for this one', async () => {
    const client = await record.store.pool.connect();
    try {
      await client.query('BEGIN; SELECT pg_advisory_xact_lock(7201723)');
      expect(await sweep(record.store)).toMatchObject({ swept: false, nudged: 0, forgotten: 0 });
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
    expect((await sweep(record.store)).swept).toBe(true);
  });
});
