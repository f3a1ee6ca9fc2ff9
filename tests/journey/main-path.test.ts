/** The seven steps of a rectification over HTTP, driven by real workflows, recorded in real PostgreSQL. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { settled } from '../../src/store/vitals.ts';
import type { RectificationJson } from '../support/api-client.ts';
import { startInstallation, type TestInstallation } from '../support/installation.ts';
import { draft, give, mainPath, SAMPLE_UNIT } from '../support/main-path.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.stop());

async function openTasks(roleOrUnit: string, id: string): Promise<string[]> {
  const { data } = await installation.as(roleOrUnit).typed.GET('/api/v1/tasks', { params: { query: {} } });
  return (data?.items ?? []).filter((task) => task.matter.id === id).map((task) => task.kind);
}

/** Who owes what after each step: role or unit → kinds of tasks. */
const tasksAfter: Record<string, Record<string, string[]>> = {
  approval: { [SAMPLE_UNIT]: ['acknowledge-rectification'], leader: [] },
  acknowledgement: { [SAMPLE_UNIT]: ['file-work-plan'] },
  'work-plan': { [SAMPLE_UNIT]: ['submit-rectification'], coordinator: ['review-work-plan'] },
  'work-plan-review': { [SAMPLE_UNIT]: ['submit-rectification'], coordinator: [] },
  'progress-reports': { [SAMPLE_UNIT]: ['submit-rectification'] },
  submission: { [SAMPLE_UNIT]: [], inspector: ['inspect-rectification'] },
  inspection: { [SAMPLE_UNIT]: [], inspector: ['recheck-rectification'], coordinator: [], leader: [] },
  recheck: { inspector: [] },
};

describe('a rectification from draft to closed', () => {
  let opened: RectificationJson;

  test('is drafted by the coordinator and waits for the leader', async () => {
    opened = await draft(installation);
    expect(opened).toMatchObject({ stage: 'opened', light: 'green', number: null, dueAt: null, version: 1 });
    expect(await openTasks('leader', opened.id)).toEqual(['approve-rectification']);
    expect(await openTasks(SAMPLE_UNIT, opened.id)).toEqual([]);
  });

  test.each(mainPath)('moves to $stage when $actor gives $command', async ({ actor, command, stage }) => {
    const client = installation.as(actor);
    const one = { params: { path: { id: opened.id } } };
    const before = await client.typed.GET('/api/v1/rectifications/{id}', one);
    expect(before.data?.actions.map((action) => action.name)).toContain(command);
    const answer = await give(installation, opened.id, actor, command);
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ stage, light: 'green', overdue: false });
    const after = await client.typed.GET('/api/v1/rectifications/{id}', one);
    expect(after.data).toMatchObject({ stage, version: answer.json.version });
    for (const [owner, kinds] of Object.entries(tasksAfter[command] ?? {})) {
      expect({ owner, kinds: await openTasks(owner, opened.id) }).toEqual({ owner, kinds });
    }
    await settled(installation.record.store);
  });

  test('leaves a numbered notice with its dates, and the result of every problem', async () => {
    const one = { params: { path: { id: opened.id } } };
    const { data } = await installation.as('leader').typed.GET('/api/v1/rectifications/{id}', one);
    expect(data?.number).toMatch(/^演示株知联整〔\d{4}〕1号$/);
    expect(data?.originalDueAt).toBe(data?.dueAt);
    expect(data?.problems).toMatchObject([{ no: 1, result: '已补齐' }]);
    expect(data?.lightReason).toContain('销号');
  });

  test('leaves a timeline that says who, when, and on which basis', async () => {
    const path = '/api/v1/rectifications/{id}/timeline';
    const one = { params: { path: { id: opened.id } } };
    const { data } = await installation.as('leader').typed.GET(path, one);
    const items = data?.items ?? [];
    expect(items.map((event) => [event.type, event.actor.role])).toEqual([
      ['drafted', 'coordinator'],
      ['noticed', 'leader'],
      ['acknowledged', 'liaison'],
      ['work-plan-filed', 'liaison'],
      ['work-plan-approved', 'coordinator'],
      ['progress-reported', 'liaison'],
      ['submitted', 'head'],
      ['passed', 'inspector'],
      ['recheck-passed', 'inspector'],
    ]);
    expect(items.every((event) => event.basis !== '')).toBe(true);
    const hashes = items.map((event) => event.hash);
    expect(items.slice(1).map((event) => event.prevHash)).toEqual(hashes.slice(0, -1));
    // Its unit reads the same from the notice on.
    const own = await installation.as(SAMPLE_UNIT).typed.GET(path, one);
    expect(own.data?.items.map((event) => event.hash)).toEqual(hashes.slice(1));
  });

  test('ends its workflow', async () => {
    const handle = installation.temporal.client.workflow.getHandle(`rectification:${opened.id}`);
    await handle.result();
    expect((await handle.describe()).status.name).toBe('COMPLETED');
  });
});

test('the running workflow itself says how it stands, to those who may ask', async () => {
  const { id } = await draft(installation);
  await give(installation, id, 'leader', 'approval');
  await settled(installation.record.store);
  const path = `/rectifications/${id}/workflow`;
  const answer = await installation.as('operator').get<Record<string, unknown>>(path);
  expect(answer.json).toMatchObject({
    workflowId: `rectification:${id}`,
    stage: 'noticed',
    waitsFor: expect.stringMatching(/^acknowledgement /),
  });
  expect((await installation.as(SAMPLE_UNIT).get(path)).status).toBe(403);
});
