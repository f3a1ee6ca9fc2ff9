/** The tally of sweeps and comparisons (C3): what was done, why, by whom ever, and nothing twice. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';
import { sweep, sweepAgainst } from '../../src/store/sweep.ts';
import { readTallies } from '../../src/store/sweep-tally.ts';
import { give, look, open, openAt, settableClock, steps, WORKDAY_MS } from '../support/commands.ts';
import { freshRecord, sql, sqlAsApp, type TestRecord } from '../support/record.ts';

/** The advisory locks of sweep.ts. */
const LOCKS = { sweep: 7_201_723, compare: 7_201_724 };
const never = {
  ...{ runs: 0, overdue: 0, unattended: 0, outdated: 0, orphaned: 0, forgotten: 0 },
  ...{ lastAtMs: 0, lastDurationMs: 0 },
};

let record: TestRecord;
let clock: ReturnType<typeof settableClock>;
beforeEach(async () => {
  clock = settableClock(WORKDAY_MS);
  record = await freshRecord({ clock });
});
afterEach(() => record.drop());

/** Takes the nudges away that the commands themselves left. */
const forgetNudges = () => sqlAsApp(record, 'DELETE FROM nudge');
const nudged = async () =>
  (await sqlAsApp<{ id: string }>(record, 'SELECT matter_id AS id FROM nudge')).map(({ id }) => id).sort();
const revised = () => ({ ...record.store, calendar: { ...record.store.calendar, edition: 'revised' } });

/** Matters of which each sweep and comparison finds some: `recountable` only where another calendar is in force, `fresh` never. */
async function neglected(): Promise<Record<'late' | 'lateAndNew' | 'unseen' | 'recountable' | 'fresh', string>> {
  const late = await openAt(record, 'approve');
  await look(record, late);
  const lateAndNew = await openAt(record, 'approve');
  const unseen = await open(record);
  const wakes = await sqlAsApp<{ at: Date }>(record, 'SELECT max(next_wake_at) AS at FROM matter');
  clock.set((wakes[0]?.at.getTime() ?? 0) + 61_000);
  const recountable = await openAt(record, 'approve');
  await look(record, recountable);
  const fresh = await open(record);
  await forgetNudges();
  return { late, lateAndNew, unseen, recountable, fresh };
}

describe('C3: the tally', () => {
  test('counts each matter once, for the first reason that holds, and each forgotten answer', async () => {
    const { late, lateAndNew, unseen, recountable } = await neglected();
    await give(record, recountable, steps.acknowledge, { key: 'long-ago' });
    await sqlAsApp(record, "UPDATE command SET at = at - interval '9 days'");
    await forgetNudges();

    const done = { overdue: 2, unattended: 1, outdated: 1, forgotten: 1 };
    const first = await sweep(revised());
    expect(first).toEqual({ swept: true, nudged: 4, ...done, durationMs: expect.any(Number) });
    expect(await nudged()).toEqual([late, lateAndNew, unseen, recountable].sort());
    const before = (await readTallies(record.store)).sweep;
    expect(before).toMatchObject({ runs: 1, ...done, orphaned: 0, lastDurationMs: first.durationMs });

    // What is nudged and not yet delivered is neither nudged nor counted again.
    const second = await sweep(revised());
    expect(second).toMatchObject({ swept: true, nudged: 0, overdue: 0, unattended: 0, outdated: 0, forgotten: 0 });
    const after = await readTallies(record.store);
    expect(after.sweep).toMatchObject({ runs: 2, ...done });
    expect(after.sweep.lastAtMs).toBeGreaterThanOrEqual(before.lastAtMs);
    expect(after.compare).toEqual(never);
  });

  test('counts under orphaned what has no running workflow, apart from the sweeps', async () => {
    const { late, lateAndNew, unseen } = await neglected();
    const running = () => Promise.resolve([late]);
    const compared = await sweepAgainst(record.store, running);
    expect(compared).toEqual({ compared: true, orphaned: 2, durationMs: expect.any(Number) });
    // What opened within the last minute may have a workflow that is just starting.
    expect(await nudged()).toEqual([lateAndNew, unseen].sort());
    expect((await sweepAgainst(record.store, running)).orphaned).toBe(0);
    expect(await readTallies(record.store)).toMatchObject({
      sweep: never,
      compare: { runs: 2, orphaned: 2, overdue: 0, unattended: 0, outdated: 0, forgotten: 0 },
    });
  });

  test('says when the last run ended by the real time, however the record’s clock runs', async () => {
    await sweep(record.store);
    const [row] = await sqlAsApp<{ ms: number }>(
      record,
      'SELECT (extract(epoch FROM clock_timestamp() - last_at) * 1000)::float8 AS ms FROM sweep_tally',
    );
    expect(row?.ms).toBeGreaterThanOrEqual(0);
    expect(row?.ms).toBeLessThan(10_000);
  });

  test.each(['sweep', 'compare'] as const)('a %s beside another does nothing and counts nothing', async (kind) => {
    await neglected();
    const run = () => (kind === 'sweep' ? sweep(record.store) : sweepAgainst(record.store, () => Promise.resolve([])));
    const client = await record.store.pool.connect();
    try {
      await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${LOCKS[kind]})`);
      expect(Object.values(await run()).filter((value) => value === false)).toHaveLength(1);
      expect([await nudged(), await readTallies(record.store)]).toEqual([[], { sweep: never, compare: never }]);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
    await run();
    expect((await readTallies(record.store))[kind].runs).toBe(1);
  });

  test('of many sweeps at once it counts those that swept, and each matter once', async () => {
    await neglected();
    const runs = await Promise.all(Array.from({ length: 8 }, () => sweep(record.store)));
    const swept = runs.filter((run) => run.swept);
    expect(swept.length).toBeGreaterThan(0);
    expect((await readTallies(record.store)).sweep).toMatchObject({ runs: swept.length, overdue: 2, unattended: 1 });
    expect(swept.reduce((sum, run) => sum + run.nudged, 0)).toBe(3);
  });

  test('an answer is kept under its key for seven days at the least', async () => {
    await give(record, await openAt(record, 'approve'), steps.acknowledge, { key: 'a-week-ago' });
    await sqlAsApp(record, "UPDATE command SET at = clock_timestamp() - interval '7 days 1 hour'");
    expect((await sweep(record.store)).forgotten).toBe(0);
    await sqlAsApp(record, "UPDATE command SET at = clock_timestamp() - interval '9 days'");
    expect((await sweep(record.store)).forgotten).toBe(1);
  });

  test('what cannot be counted is not done either: both are one transaction', async () => {
    await neglected();
    await sql(record.ownerUrl, 'REVOKE INSERT ON sweep_tally FROM lianxi_app');
    await expect(sweep(record.store)).rejects.toMatchObject({ code: '42501' });
    await expect(sweepAgainst(record.store, () => Promise.resolve([]))).rejects.toMatchObject({ code: '42501' });
    expect(await nudged()).toEqual([]);
  });
});

test('`lianxi sweep` sweeps by hand: it prints what it did and is counted like any other', async () => {
  // The command goes by the database's clock, which is long past everything that was opened at the test's.
  await neglected();
  const command = ['run', '--silent', 'lianxi', '--', 'sweep'];
  const env = { PATH: path.dirname(process.execPath), DATABASE_URL: record.appUrl };
  const { stdout } = await promisify(execFile)('npm', command, { cwd: projectRoot, env });
  const printed: Record<string, unknown> = JSON.parse(stdout);
  const done = { overdue: 3, unattended: 2, outdated: 0, forgotten: 0 };
  expect(printed).toEqual({ swept: true, nudged: 5, ...done, durationMs: expect.any(Number) });
  expect((await readTallies(record.store)).sweep).toMatchObject({ runs: 1, ...done });
});
