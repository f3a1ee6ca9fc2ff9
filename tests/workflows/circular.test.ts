/** A circular through its workflow's own timers: time skips, nobody else wakes anything; and it replays. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import type { EventJson } from '../support/api-client.ts';
import { circularAt, onCircular, type CircularJson } from '../support/circular-path.ts';
import { allRuns, replayFailures } from '../support/histories.ts';
import { startSkipping } from '../support/installation.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { sqlAsApp } from '../support/record.ts';

let installation: Awaited<ReturnType<typeof startSkipping>>;
beforeAll(async () => {
  installation = await startSkipping();
});
afterAll(async () => {
  expect((await audit(installation.record.store)).findings).toEqual([]);
  await installation.stop();
});

async function sleepUntil(atMs: number): Promise<void> {
  await installation.env.sleep(Math.max(1, atMs - (await installation.env.currentTimeMs())));
  await settled(installation.record.store);
}

async function read(id: string): Promise<CircularJson> {
  return (await installation.as('leader').get<CircularJson>(`/circulars/${id}`)).json;
}

async function types(id: string): Promise<string[]> {
  const { json } = await installation.as('leader').get<{ items: EventJson[] }>(`/circulars/${id}/timeline`);
  return json.items.map(({ type }) => type);
}

test('the comments’ term passes by itself; nothing else does: it is issued by a person', async () => {
  const { id, term } = await circularAt(installation, 'commenting', SAMPLE_UNIT, '市教育局');
  const dueMs = Date.parse(term?.dueAt ?? '');
  await onCircular(installation, '市教育局', id, 'comments');
  await sleepUntil(dueMs - 60_000);
  expect(await read(id)).toMatchObject({ stage: 'commenting', light: 'yellow' });
  const reminded = await sqlAsApp<{ unit: string }>(
    installation.record,
    `SELECT unit_id AS unit FROM delivery WHERE matter_id = $1 AND kind = 'reminder:circular-comments'`,
    [id],
  );
  expect(reminded).toEqual([{ unit: installation.record.unitId(SAMPLE_UNIT) }]);
  await sleepUntil(dueMs + 60_000);
  expect(await read(id)).toMatchObject({ stage: 'deciding', term: null, light: null });
  const before = await types(id);
  expect(before.slice(-2)).toEqual(['rung-taken', 'circular-comments-closed']);
  // However long it lies, nobody but the leader issues it.
  await sleepUntil(dueMs + 60 * 86_400_000);
  expect(await types(id)).toEqual(before);
  await onCircular(installation, 'leader', id, 'approval');
  await settled(installation.record.store);
  expect(await read(id)).toMatchObject({ stage: 'issued' });
  const workflowId = `circular:${id}`;
  const { workflow } = installation.temporal.client;
  await workflow.getHandle(workflowId).result();
  const histories = (await allRuns(workflow, workflowId)).map((history) => ({ workflowId, history }));
  expect(await replayFailures(histories)).toEqual([]);
  // What is withdrawn afterwards needs no workflow.
  expect(await onCircular(installation, 'leader', id, 'withdrawal')).toMatchObject({ stage: 'withdrawn' });
});
