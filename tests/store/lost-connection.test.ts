/** A transaction whose BEGIN fails, while its last statement travels behind it: one failure, said once, to whoever asked. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inTransaction } from '../../src/store/db.ts';
import { forgetNudge } from '../../src/store/nudges.ts';
import { freshRecord, type TestRecord } from '../support/record.ts';

let record: TestRecord;
const unheard: unknown[] = [];
const hear = (reason: unknown) => unheard.push(reason);
beforeAll(async () => {
  record = await freshRecord();
  process.on('unhandledRejection', hear);
});
afterAll(async () => {
  process.off('unhandledRejection', hear);
  await record.drop();
});

test('leaves no rejection without a listener, which would end the process', async () => {
  const nowhere = { matterId: '00000000-0000-4000-8000-000000000000', noun: 'rectification', version: 1 };
  // No scope can hold NUL: BEGIN fails, and what was sent behind it fails as well.
  await expect(forgetNudge(record.store, { ...nowhere, mechanismId: '\0' })).rejects.toThrow();
  const failing = inTransaction(record.store, '\0', (client) =>
    Promise.resolve({ commit: true, value: client.query('SELECT 1/0') }),
  );
  await expect(failing).rejects.toThrow();
  await new Promise((resolve) => setImmediate(resolve));
  expect(unheard).toEqual([]);
});

test('a connection that dies as it changes hands, when nobody listens to it, does not end the process', async () => {
  const { pool } = record.store;
  const client = await pool.connect();
  // The pool has stopped listening, whoever asked has not begun: an event without a listener would be thrown.
  const lost = new Error('terminating connection due to unexpected postmaster exit');
  expect(() => client.emit('error', lost)).not.toThrow();
  client.release(lost);
  expect((await pool.query<{ one: number }>('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});
