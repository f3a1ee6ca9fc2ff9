/** A notice and a letter through their workflows' own timers: time skips, nobody else wakes anything; and they replay. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dateOf, stateCouncilCalendar, workingDaysAfter } from '../../src/domain/calendar.ts';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import type { EventJson } from '../support/api-client.ts';
import { allRuns, replayFailures } from '../support/histories.ts';
import { startSkipping } from '../support/installation.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { COURT, noticeAt, onNotice, type NoticeJson } from '../support/notice-path.ts';
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

async function read(id: string): Promise<NoticeJson> {
  return (await installation.as('leader').get<NoticeJson>(`/supervision-notices/${id}`)).json;
}

async function events(id: string): Promise<EventJson[]> {
  const path = `/supervision-notices/${id}/timeline?limit=200`;
  return (await installation.as('leader').get<{ items: EventJson[] }>(path)).json.items;
}

/** A minute into the morning of the so-manieth working day after an instant's day. */
function morning(instant: string | null, workingDays: number): number {
  const { date } = workingDaysAfter(calendar, dateOf(Date.parse(instant ?? '')), workingDays);
  return Date.parse(`${date}T09:01:00+08:00`);
}

test('an unanswered notice is urged by level, answered late and accepted; its workflow ends', async () => {
  const notice = await noticeAt(installation, 'answering');
  const { dueAt } = notice;
  // Urging at +1 (liaison), +2 (deputy head), +4 and +8 working days (head, copied to the inspector).
  for (const [days, levels] of [
    [1, [1]],
    [2, [1, 2]],
    [4, [1, 2, 3]],
    [8, [1, 2, 3, 3]],
  ] as const) {
    await sleepUntil(morning(dueAt, days));
    expect((await read(notice.id)).urgings.map(({ level }) => level)).toEqual(levels);
  }
  expect(await read(notice.id)).toMatchObject({ light: 'red', overdue: true, lateSince: dueAt });
  const told = await sqlAsApp<{ role: string }>(
    installation.record,
    `SELECT role FROM delivery WHERE matter_id = $1 AND kind LIKE 'notice-urged:%' ORDER BY id`,
    [notice.id],
  );
  expect(told.map(({ role }) => role)).toEqual(['liaison', 'head', 'head', 'inspector', 'head', 'inspector']);
  await onNotice(installation, headOf(SAMPLE_UNIT), notice.id, 'reply');
  await onNotice(installation, 'director', notice.id, 'review');
  await settled(installation.record.store);
  expect(await read(notice.id)).toMatchObject({ stage: 'closed', lateSince: dueAt });
  const workflowId = `supervisionNotice:${notice.id}`;
  const { workflow } = installation.temporal.client;
  await workflow.getHandle(workflowId).result();
  const histories = (await allRuns(workflow, workflowId)).map((history) => ({ workflowId, history }));
  expect(await replayFailures(histories)).toEqual([]);
});

test('an unanswered letter goes to the city leader once, and is left alone from then on', async () => {
  const letter = await noticeAt(installation, 'issued', COURT, { form: 'request-letter' });
  const dueMs = Date.parse(letter.dueAt ?? '');
  await sleepUntil(dueMs - 60_000);
  expect((await events(letter.id)).map(({ type }) => type)).toEqual(['notice-drafted', 'notice-issued']);
  await sleepUntil(dueMs + 60_000);
  const escalated = (await events(letter.id)).at(-1);
  expect([escalated?.type, escalated?.dueAt]).toEqual(['notice-escalated', letter.dueAt]);
  await sleepUntil(dueMs + 60 * 86_400_000);
  expect(await events(letter.id)).toHaveLength(3);
  expect(await read(letter.id)).toMatchObject({ stage: 'issued', light: null, overdue: false, lateSince: null });
});
