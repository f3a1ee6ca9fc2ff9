/** The workflows of recordings: one that waits for its second officer has one until then; the matter that it is for is nudged with it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import { replayFailures } from '../support/histories.ts';
import { startSkipping } from '../support/installation.ts';
import { draftNotice, type NoticeJson } from '../support/notice-path.ts';
import { approvalOf, enter, receiptOf } from '../support/recording-calls.ts';

let installation: Awaited<ReturnType<typeof startSkipping>>;
beforeAll(async () => {
  installation = await startSkipping();
});
afterAll(async () => {
  expect((await audit(installation.record.store)).findings).toEqual([]);
  await installation.stop();
});

const running = async (workflowId: string) =>
  (await installation.temporal.client.workflow.getHandle(workflowId).describe()).status.name;

test('a decision on paper waits for its check, ends with it, and what was issued is kept by its own workflow', async () => {
  const { as, record, temporal } = installation;
  const { id } = await draftNotice(installation, { form: 'reminder' });
  const entered = await enter(installation, approvalOf(id, { noun: 'supervisionNotice' }));
  await settled(record.store);
  const handle = temporal.client.workflow.getHandle(`recording:${entered.id}`);
  expect(await running(`recording:${entered.id}`)).toBe('RUNNING');
  const checked = await as('inspector').post(`/recordings/${entered.id}/check`, { decision: 'confirm' });
  expect(checked.status).toBe(200);
  await handle.result();
  await settled(record.store);
  // The nudge of the matter came with the recording's: it promises the first rung of the terms that began.
  const read = await as('coordinator').get<NoticeJson>(`/supervision-notices/${id}`);
  expect(read.json).toMatchObject({ stage: 'issued', workflow: { waitsFor: expect.stringMatching(/^notice-/) } });
  const standing = await as('coordinator').get<{ state: { nextWakeAt?: string } | null }>(
    `/supervision-notices/${id}/workflow`,
  );
  expect(standing.status).toBe(200);
  expect(JSON.stringify(standing.json)).toContain((read.json.workflow.nextWakeAt ?? 'none').slice(0, 10));

  const phoned = await enter(installation, receiptOf(installation, id, { noun: 'supervisionNotice' }));
  // Its nudge has been carried: before that there is no workflow to ask.
  await settled(record.store);
  // What has taken effect at once waits for nothing: its workflow looks once and ends.
  await temporal.client.workflow.getHandle(`recording:${phoned.id}`).result();
  const history = await handle.fetchHistory();
  expect(await replayFailures([{ workflowId: `recording:${entered.id}`, history }])).toEqual([]);
});
