/** C5: the activity fails with the database's own reason before Temporal gives it up, and says when someone must look. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { pino } from 'pino';
import { createActivities } from '../../activities/index.ts';
import { openAt } from '../support/commands.ts';
import { freshRecord, type TestRecord } from '../support/record.ts';

let record: TestRecord;
beforeAll(async () => {
  record = await freshRecord();
});
afterAll(() => record.drop());

/** The startToClose of `attend` in workflows/matter.ts. */
const START_TO_CLOSE_MS = 30_000;

async function attendOnce(id: string, attempt: number): Promise<{ lines: string[]; result: unknown }> {
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => lines.push(line) });
  const { attend } = createActivities({ store: record.store, log });
  const env = new MockActivityEnvironment({ attempt });
  const input = { noun: 'rectification' as const, matterId: id, mechanismId: record.mechanismId };
  const result: unknown = await env.run(attend, input).catch((error: unknown) => error);
  return { lines, result };
}

test('the first five attempts are quiet; from the sixth on each is an alert', async () => {
  const id = await openAt(record, 'approve');
  expect((await attendOnce(id, 5)).lines).toEqual([]);
  const { lines, result } = await attendOnce(id, 6);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ alert: 'attend-failing', matterId: id, attempt: 6 });
  expect(result).toMatchObject({ open: true, stage: 'noticed' });
});

test('a matter whose lock is held fails with the lock time-out, well within startToClose', async () => {
  const id = await openAt(record, 'approve');
  const holder = await record.store.pool.connect();
  try {
    await holder.query(
      "BEGIN; SELECT set_config('lianxi.role', 'system', true), set_config('lianxi.mechanism', '*', true)",
    );
    await holder.query('SELECT FROM matter WHERE id = $1 FOR NO KEY UPDATE', [id]);
    const startedAt = Date.now();
    expect((await attendOnce(id, 1)).result).toMatchObject({ code: '55P03' });
    expect(Date.now() - startedAt).toBeLessThan(START_TO_CLOSE_MS / 2);
  } finally {
    await holder.query('ROLLBACK');
    holder.release();
  }
});
