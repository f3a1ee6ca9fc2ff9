/** A mechanism at rest needs no workflow: each proposal on it, and each of who represents a unit, has one until its decision. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { replayFailures } from '../support/histories.ts';
import { startSkipping } from '../support/installation.ts';

let installation: Awaited<ReturnType<typeof startSkipping>>;
beforeAll(async () => {
  installation = await startSkipping();
});
afterAll(() => installation.stop());

const basis = { title: '关于调整联席会议的通知', number: '株政办函〔2025〕9号' };

/** Waits until the workflow stands as asked; it is started without anyone waiting for it. */
async function until(workflowId: string, status: 'RUNNING' | 'COMPLETED'): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const handle = installation.temporal.client.workflow.getHandle(workflowId);
    const described = await handle.describe().catch(() => null);
    if (described?.status.name === status) return described.runId;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${workflowId} is not ${status}`);
}

async function histories(workflowIds: readonly string[]) {
  return Promise.all(
    workflowIds.map(async (workflowId) => {
      const handle = installation.temporal.client.workflow.getHandle(workflowId);
      return { workflowId, history: await handle.fetchHistory() };
    }),
  );
}

test('a proposal wakes it, its decision ends it, and another proposal wakes it again', async () => {
  const { as, record } = installation;
  const address = `/mechanisms/${record.mechanismId}`;
  const workflowId = `mechanism:${record.mechanismId}`;
  const runs: string[] = [];
  for (const shortName of ['甲会', '乙会']) {
    await as('coordinator').post(`${address}/changes`, { shortName, basis });
    runs.push(await until(workflowId, 'RUNNING'));
    await as('leader').post(`${address}/decision`, { decision: 'approve' });
    expect(await until(workflowId, 'COMPLETED')).toBe(runs.at(-1));
  }
  expect(new Set(runs).size).toBe(2);

  const unitId = record.unitId('市教育局');
  const proposal = { unitId, part: 'liaison', name: '示例甲', post: '科长', effectiveOn: '2025-11-05' };
  const { json } = await as('市教育局').post<{ id: string }>(`${address}/members`, proposal);
  await until(`membership:${json.id}`, 'RUNNING');
  await as('coordinator').post(`/memberships/${json.id}/decision`, { decision: 'confirm' });
  await until(`membership:${json.id}`, 'COMPLETED');
  const handing = { unitId, toMembershipId: json.id, reason: '首次明确联络员' };
  const handed = await as('coordinator').post<{ id: string }>('/handovers', handing);
  // It is closed when its workflow first looks.
  await until(`handover:${handed.json.id}`, 'COMPLETED');
  const found = await histories([workflowId, `membership:${json.id}`, `handover:${handed.json.id}`]);
  expect(await replayFailures(found)).toEqual([]);
  // Opaque ids only: no name of a person, unit or mechanism in Temporal.
  expect(JSON.stringify(found)).not.toMatch(/示例甲|教育局|甲会|乙会/);
});
