/** A worker's housekeeping: it says that it beats only when the record says so, as `/readyz` is asked right after. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { vitals } from '../../src/store/vitals.ts';
import { connectLazily, NudgeCarrier } from '../../src/temporal/client.ts';
import { startHousekeeping } from '../../src/temporal/housekeeping.ts';
import { testLog } from '../support/installation.ts';
import { freshRecord, sql, type TestRecord } from '../support/record.ts';
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
  expect((await vitals(store)).workerAlive).toBe(false);
  await holder.query('ROLLBACK');
  holder.release();
  await housekeeping.beating;
  expect((await vitals(store)).workerAlive).toBe(true);
  await housekeeping.stop();
  expect((await vitals(store)).workerAlive).toBe(false);
  await temporal.close();
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
