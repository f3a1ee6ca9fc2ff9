/** A worker's housekeeping: it says that it beats only when the record says so, as `/readyz` is asked right after; and what it swept. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino, type Logger } from 'pino';
import { vitals } from '../../src/store/vitals.ts';
import { connectLazily, NudgeCarrier } from '../../src/temporal/client.ts';
import { compareWithTemporal, startHousekeeping, sweepRecord } from '../../src/temporal/housekeeping.ts';
import { open, settableClock, WORKDAY_MS } from '../support/commands.ts';
import { testLog } from '../support/installation.ts';
import { until } from '../support/own-installation.ts';
import { freshRecord, sql, sqlAsApp, type TestRecord } from '../support/record.ts';
import { sharedStack } from '../support/shared-stack.ts';

let record: TestRecord;
beforeAll(async () => {
  record = await freshRecord();
});
afterAll(() => record.drop());

test('it is beating when the heartbeat is committed, however long that takes, and not before', async () => {
  const { store } = record;
  const { temporalAddress: address, temporalNamespace: namespace } = sharedStack();
  const temporal = connectLazily({ address, namespace, taskQueue: randomUUID() });
  const carrier = new NudgeCarrier(temporal, store, testLog);
  // An uncommitted row of the same worker makes its first heartbeat wait.
  const holder = await store.pool.connect();
  await holder.query('BEGIN');
  const workerId = randomUUID();
  await holder.query('INSERT INTO worker_heartbeat VALUES ($1, clock_timestamp(), clock_timestamp())', [workerId]);
  const housekeeping = startHousekeeping({
    ...{ store, temporal, carrier, log: testLog, workerId },
    working: () => true,
  });
  let beating = false;
  void housekeeping.beating.then(() => (beating = true));
  await untilWaiting();
  expect(beating).toBe(false);
  expect((await vitals(store)).workersAlive).toBe(0);
  await holder.query('ROLLBACK');
  holder.release();
  await housekeeping.beating;
  expect((await vitals(store)).workersAlive).toBe(1);
  await housekeeping.stop();
  expect((await vitals(store)).workersAlive).toBe(0);
  await temporal.close();
});

test('it clears away what signing in left behind a day ago, and nothing else', async () => {
  const { store } = record;
  const { temporalAddress: address, temporalNamespace: namespace } = sharedStack();
  const temporal = connectLazily({ address, namespace, taskQueue: randomUUID() });
  const carrier = new NudgeCarrier(temporal, store, testLog);
  const ages = ['1 hour', '25 hours'];
  for (const age of ages) {
    const before = `now() - interval '${age}'`;
    const id = randomUUID();
    await sqlAsApp(record, 'INSERT INTO login (id, name, email) VALUES ($1, $2, $3)', [id, age, `${id}@login.invalid`]);
    await sqlAsApp(
      record,
      `INSERT INTO login_session (id, login_id, token, expires_at) VALUES ($1, $2, $3, ${before})`,
      [id, id, id],
    );
    await sqlAsApp(
      record,
      `INSERT INTO login_verification (id, identifier, value, expires_at) VALUES ($1, '', '', ${before})`,
      [id],
    );
    await sqlAsApp(record, `INSERT INTO sign_in_failure (key, count, first_at) VALUES ($1, 1, ${before})`, [
      Buffer.from(age),
    ]);
  }
  const left = async () =>
    sqlAsApp<{ n: number }>(
      record,
      `SELECT count(*)::int AS n FROM login_session UNION ALL SELECT count(*)::int FROM login_verification
       UNION ALL SELECT count(*)::int FROM sign_in_failure`,
    );
  const housekeeping = startHousekeeping({
    ...{ store, temporal, carrier, log: testLog, workerId: randomUUID() },
    working: () => false,
  });
  try {
    await until('it is cleared', async () => (await left()).every(({ n }) => n <= 1), 10_000);
    expect(await left()).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }]);
  } finally {
    await housekeeping.stop();
    await temporal.close();
  }
});

/** Waits until the heartbeat's statement waits for the lock, which PostgreSQL says. */
async function untilWaiting(): Promise<void> {
  for (;;) {
    const waiting = await sql<{ n: number }>(
      record.superuserUrl,
      `SELECT count(*)::int AS n FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%worker_heartbeat%'`,
    );
    if ((waiting[0]?.n ?? 0) > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A log of its own, and what it was told: level and figures. */
function listeningLog(): { log: Logger; said: Record<string, unknown>[] } {
  const said: Record<string, unknown>[] = [];
  const write = (line: string) => {
    const one: Record<string, unknown> = JSON.parse(line);
    said.push(one);
  };
  const formatters = { level: (level: string) => ({ level }) };
  return { log: pino({ level: 'debug', formatters, base: null, timestamp: false }, { write }), said };
}

test('C3: a sweep that found something to do is said at info, an idle one at debug, lost workflows at warn', async () => {
  const clock = settableClock(WORKDAY_MS);
  const own = await freshRecord({ clock });
  const { store } = own;
  const { temporalAddress: address, temporalNamespace: namespace } = sharedStack();
  const temporal = connectLazily({ address, namespace, taskQueue: randomUUID() });
  try {
    await open(own);
    await sqlAsApp(own, 'DELETE FROM nudge');
    clock.set(WORKDAY_MS + 61_000);
    const { log, said } = listeningLog();
    for (let times = 0; times < 2; times += 1) await sweepRecord({ store, log });
    await sqlAsApp(own, 'DELETE FROM nudge');
    for (let times = 0; times < 2; times += 1) await compareWithTemporal({ store, temporal, log });
    const swept = { swept: true, overdue: 0, outdated: 0, forgotten: 0, durationMs: expect.any(Number) };
    const compared = { compared: true, durationMs: expect.any(Number) };
    expect(said).toEqual([
      { level: 'info', ...swept, nudged: 1, unattended: 1, msg: 'swept' },
      { level: 'debug', ...swept, nudged: 0, unattended: 0, msg: 'swept' },
      { level: 'warn', ...compared, orphaned: 1, msg: 'open matters had no workflow; they are started anew' },
      { level: 'debug', ...compared, orphaned: 0, msg: 'compared with Temporal' },
    ]);
  } finally {
    await temporal.close();
    await own.drop();
  }
});
