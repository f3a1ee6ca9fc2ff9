/** An interview through its workflow's own timers: its hour comes, its terms remind, nobody else wakes anything; and it replays. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, dateOf, stateCouncilCalendar, workingDaysAfter } from '../../src/domain/calendar.ts';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import type { EventJson, TaskJson } from '../support/api-client.ts';
import { allRuns, replayFailures } from '../support/histories.ts';
import { startSkipping } from '../support/installation.ts';
import { interviewBodies, onInterview, proposeInterview, type InterviewJson } from '../support/interview-path.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { headOf, sqlAsApp } from '../support/record.ts';

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

async function read(id: string): Promise<InterviewJson> {
  return (await installation.as('leader').get<InterviewJson>(`/interviews/${id}`)).json;
}

async function events(id: string): Promise<EventJson[]> {
  const path = `/interviews/${id}/timeline?limit=200`;
  return (await installation.as('leader').get<{ items: EventJson[] }>(path)).json.items;
}

async function tasksOf(who: string, id: string): Promise<string[]> {
  const { json } = await installation.as(who).get<{ items: TaskJson[] }>('/tasks?limit=200');
  return json.items.filter(({ matter }) => matter.id === id).map(({ kind }) => kind);
}

/** The morning of the so-manieth working day after a day, a minute in. */
function morning(day: string, workingDays: number): number {
  return Date.parse(`${workingDaysAfter(calendar, day, workingDays).date}T09:01:00+08:00`);
}

test('its hour asks who came, a month of silence decides nothing, and a late report is chased until it is there', async () => {
  const { id } = await proposeInterview(installation);
  await onInterview(installation, 'cityLeader', id, 'approval');
  const today = dateOf(await installation.env.currentTimeMs());
  const { date } = workingDaysAfter(calendar, today, 5);
  const startsAt = `${date}T10:00:00+08:00`;
  await onInterview(installation, 'coordinator', id, 'notice', { ...interviewBodies['notice'], startsAt });
  await sleepUntil(Date.parse(startsAt) - 60_000);
  expect((await events(id)).at(-1)?.type).toBe('interview-noticed');
  await sleepUntil(Date.parse(startsAt) + 1_000);
  expect((await events(id)).at(-1)).toMatchObject({ type: 'interview-called', actor: { role: 'system' } });
  expect(await tasksOf('coordinator', id)).toEqual(['record-attendance']);
  await sleepUntil(Date.parse(`${addDays(date, 30)}T10:00:00+08:00`));
  expect([(await read(id)).stage, (await events(id)).at(-1)?.type]).toEqual(['noticed', 'interview-called']);

  for (const [who, step] of [
    ['coordinator', 'attendance'],
    ['coordinator', 'record'],
    ['director', 'minutes'],
  ] as const) {
    await onInterview(installation, who, id, step);
  }
  const { dueAt } = await read(id);
  const dueOn = dateOf(Date.parse(dueAt ?? ''));
  await sleepUntil(Date.parse(`${dueOn}T09:01:00+08:00`));
  await sleepUntil(morning(dueOn, 1));
  expect(await read(id)).toMatchObject({ stage: 'reporting', light: 'red', overdue: true, lateSince: dueAt });
  const told = await sqlAsApp<{ told: string }>(
    installation.record,
    `SELECT kind || ' ' || role AS told FROM delivery
     WHERE matter_id = $1 AND kind ~ '^(reminder|overdue):interview-report' ORDER BY id`,
    [id],
  );
  // 3 and 1 working days before, that morning, and the first morning that it is late.
  const reminder = 'reminder:interview-report liaison';
  const overdue = ['liaison', 'head', 'coordinator'].map((role) => `overdue:interview-report ${role}`);
  expect(told.map((row) => row.told)).toEqual([reminder, reminder, reminder, ...overdue]);
  await onInterview(installation, headOf(SAMPLE_UNIT), id, 'report');
  await onInterview(installation, 'inspector', id, 'check');
  await settled(installation.record.store);
  expect(await read(id)).toMatchObject({ stage: 'closed', lateSince: dueAt });
  const workflowId = `interview:${id}`;
  const { workflow } = installation.temporal.client;
  await workflow.getHandle(workflowId).result();
  const histories = (await allRuns(workflow, workflowId)).map((history) => ({ workflowId, history }));
  expect(await replayFailures(histories)).toEqual([]);
});
