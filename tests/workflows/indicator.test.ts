/** The workflow of an indicator: it waits for nobody, so that it looks once and ends, whatever becomes of the indicator. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import { replayFailures } from '../support/histories.ts';
import { amendmentBody, defineIndicator } from '../support/indicator-calls.ts';
import { startSkipping } from '../support/installation.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';

let installation: Awaited<ReturnType<typeof startSkipping>>;
beforeAll(async () => {
  installation = await startSkipping();
});
afterAll(async () => {
  expect((await audit(installation.record.store)).findings).toEqual([]);
  await installation.stop();
});

test('it looks once and ends; a whole life of an indicator is a handful of history events', async () => {
  const { as, record, temporal } = installation;
  const unit = record.unitId(SAMPLE_UNIT);
  const { id } = await defineIndicator(installation, 'WF01', unit);
  const workflowId = `indicator:${id}`;
  const handle = temporal.client.workflow.getHandle(workflowId);
  await settled(record.store);
  await handle.result();
  expect((await as('director').post(`/indicators/${id}/amendment`, amendmentBody(unit))).status).toBe(200);
  expect((await as('coordinator').post(`/indicators/${id}/retirement`, { reason: '停报' })).status).toBe(200);
  await settled(record.store);
  await handle.result();
  const history = await handle.fetchHistory();
  expect(history.events?.length ?? 0).toBeLessThan(20);
  expect(await replayFailures([{ workflowId, history }])).toEqual([]);
});
