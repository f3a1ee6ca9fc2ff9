/** The workflows of a request and of what the instruction on it opens: the one ends with the decision, the other begins. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import { replayFailures } from '../support/histories.ts';
import { startSkipping } from '../support/installation.ts';
import { officeReportBodies, submitReport, type OfficeReportJson } from '../support/office-report-calls.ts';

let installation: Awaited<ReturnType<typeof startSkipping>>;
beforeAll(async () => {
  installation = await startSkipping();
});
afterAll(async () => {
  expect((await audit(installation.record.store)).findings).toEqual([]);
  await installation.stop();
});

test('it waits for the leader, ends with the instruction, and the assignment’s begins', async () => {
  const { as, record, temporal } = installation;
  const { id } = await submitReport(installation);
  await settled(record.store);
  const handle = temporal.client.workflow.getHandle(`officeReport:${id}`);
  expect((await handle.describe()).status.name).toBe('RUNNING');
  const body = officeReportBodies(installation)['decision'];
  const decided = await as('leader').post<OfficeReportJson>(`/office-reports/${id}/decision`, body);
  await handle.result();
  await settled(record.store);
  const opened = `assignment:${decided.json.instruction?.assignment.id ?? ''}`;
  expect((await temporal.client.workflow.getHandle(opened).describe()).status.name).toBe('RUNNING');
  const history = await handle.fetchHistory();
  expect(await replayFailures([{ workflowId: `officeReport:${id}`, history }])).toEqual([]);
});
