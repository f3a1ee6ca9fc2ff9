/** The workflow of a delegation under the time-skipping server: it ends it by itself, at the end of its last day. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, dateOf, instantOf } from '../../src/domain/calendar.ts';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import { replayFailures } from '../support/histories.ts';
import { startSkipping } from '../support/installation.ts';
import { headOf, sqlAsApp } from '../support/record.ts';

let installation: Awaited<ReturnType<typeof startSkipping>>;
beforeAll(async () => {
  installation = await startSkipping();
});
afterAll(async () => {
  expect((await audit(installation.record.store)).findings).toEqual([]);
  await installation.stop();
});

test('it sleeps until then, records the end at its instant, and completes', async () => {
  const { as, record, env, temporal } = installation;
  const from = dateOf(await env.currentTimeMs());
  const until = addDays(from, 2);
  const { accountId } = await record.actor('市教育局');
  const body = { delegate: { accountId }, from, until, reason: '出差' };
  const granted = await as(headOf('市教育局')).post<{ id: string }>('/delegations', body);
  expect(granted.status).toBe(201);
  const workflowId = `delegation:${granted.json.id}`;
  const end = instantOf(addDays(until, 1), '00:00');
  await settled(record.store);
  await env.sleep(end - (await env.currentTimeMs()) - 60_000);
  const eventsOf = () =>
    sqlAsApp<{ type: string; late: number }>(
      record,
      `SELECT type, (extract(epoch FROM at - due_at) * 1000)::float8 AS late FROM event WHERE matter_id = $1 ORDER BY seq`,
      [granted.json.id],
    );
  expect((await eventsOf()).map(({ type }) => type)).toEqual(['delegation-granted']);
  await env.sleep(120_000);
  await settled(record.store);
  const [, expired] = await eventsOf();
  expect(expired?.type).toBe('delegation-expired');
  expect(expired?.late).toBeGreaterThanOrEqual(0);
  expect(expired?.late).toBeLessThan(60_000);
  const handle = temporal.client.workflow.getHandle(workflowId);
  await handle.result();
  expect(await replayFailures([{ workflowId, history: await handle.fetchHistory() }])).toEqual([]);
});
