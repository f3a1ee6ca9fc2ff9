/** Submissions through their workflows' own timers: reminded, locked at the date, chased, unlocked; and they replay. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, dateOf, stateCouncilCalendar, workingDaysAfter } from '../../src/domain/calendar.ts';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import type { EventJson } from '../support/api-client.ts';
import { allRuns, lengthOf, replayFailures } from '../support/histories.ts';
import { startSkipping } from '../support/installation.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { sqlAsApp } from '../support/record.ts';
import { onSubmission, openSubmission, type SubmissionJson } from '../support/submission-path.ts';

const calendar = stateCouncilCalendar();

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

const read = async (id: string) => (await installation.as('leader').get<SubmissionJson>(`/submissions/${id}`)).json;

async function types(id: string): Promise<string[]> {
  const path = `/submissions/${id}/timeline?limit=200`;
  const { json } = await installation.as('leader').get<{ items: EventJson[] }>(path);
  return json.items.map(({ type }) => type).filter((type) => type !== 'rung-taken');
}

/** The morning of the so-manieth working day after a day, a minute in. */
const morning = (day: string, workingDays: number) =>
  Date.parse(`${workingDaysAfter(calendar, day, workingDays).date}T09:01:00+08:00`);

test('reminded, locked, chased, unlocked and signed: its workflow ends, and begins again when it is taken back', async () => {
  const dueOn = workingDaysAfter(calendar, dateOf(await installation.env.currentTimeMs()), 8).date;
  const { id } = await openSubmission(installation, { dueOn });
  await settled(installation.record.store);
  await sleepUntil(Date.parse(`${dueOn}T17:00:01+08:00`));
  expect(await read(id)).toMatchObject({ stage: 'locked', light: 'red', overdue: true });
  await sleepUntil(morning(dueOn, 2));
  const told = await sqlAsApp<{ told: string }>(
    installation.record,
    `SELECT kind || ' ' || role AS told FROM delivery WHERE matter_id = $1 AND kind ~ ':submission' ORDER BY id`,
    [id],
  );
  const reminder = 'reminder:submission liaison';
  const overdue = ['liaison', 'head', 'coordinator'].map((role) => `overdue:submission ${role}`);
  // 5 and 2 working days before, and the first two mornings that it is late.
  expect(told.map((row) => row.told)).toEqual([reminder, reminder, ...overdue, ...overdue]);

  const untilOn = addDays(dateOf(morning(dueOn, 2)), 10);
  await onSubmission(installation, 'director', id, 'unlock', { reason: '口径调整', untilOn });
  await onSubmission(installation, SAMPLE_UNIT, id, 'entries');
  await onSubmission(installation, SAMPLE_UNIT, id, 'signature');
  await settled(installation.record.store);
  const { workflow } = installation.temporal.client;
  const workflowId = `submission:${id}`;
  await workflow.getHandle(workflowId).result();
  const first = await allRuns(workflow, workflowId);
  await onSubmission(installation, SAMPLE_UNIT, id, 'taking-back', { reason: '漏报一项' });
  await sleepUntil(Date.parse(`${untilOn}T17:00:01+08:00`));
  expect(await types(id)).toEqual([
    ...['submission-called', 'submission-locked', 'submission-unlocked', 'submission-entered', 'submission-signed'],
    ...['submission-taken-back', 'submission-locked'],
  ]);
  await onSubmission(installation, 'director', id, 'withdrawal', { reason: '不再参加' });
  await settled(installation.record.store);
  await workflow.getHandle(workflowId).result();
  const runs = [...first, ...(await allRuns(workflow, workflowId))];
  const histories = runs.map((history) => ({ workflowId, history }));
  expect(histories).toHaveLength(2);
  for (const { history } of histories) expect(lengthOf(history)).toBeLessThan(120);
  expect(await replayFailures(histories)).toEqual([]);
});
