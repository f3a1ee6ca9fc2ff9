/** A quarterly series of plenaries through its workflow's own timers: time skips for a year, nobody else wakes anything. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { meeting as meetingContract } from '../../src/api/meeting-contract.ts';
import { dateOf, stateCouncilCalendar, workingDaysBefore, yearOf } from '../../src/domain/calendar.ts';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import type { EventJson, TaskJson } from '../support/api-client.ts';
import { replayFailures } from '../support/histories.ts';
import { startSkipping } from '../support/installation.ts';
import { approvedPlan, onPlan, type MeetingPlanJson } from '../support/meeting-plan-calls.ts';
import { allPages } from '../support/pages.ts';

type MeetingJson = z.output<typeof meetingContract>;
type OccurrenceJson = MeetingPlanJson['occurrences'][number];

const calendar = stateCouncilCalendar();
const LEAD = '市教育局';

let installation: Awaited<ReturnType<typeof startSkipping>>;
let planId: string;

beforeAll(async () => {
  installation = await startSkipping();
  const { record } = installation;
  const year = yearOf(dateOf(await installation.env.currentTimeMs())) + 1;
  planId = (await approvedPlan(installation, { fromYear: year })).id;
  await settled(record.store);
});
afterAll(async () => {
  expect((await audit(installation.record.store)).findings).toEqual([]);
  await installation.stop();
});

/** Lets time pass until an instant, and the workflows do what is due. */
async function sleepUntil(instant: string, moreMs = 0): Promise<void> {
  const left = Date.parse(instant) + moreMs - (await installation.env.currentTimeMs());
  await installation.env.sleep(Math.max(1, left));
  await settled(installation.record.store);
}

async function readPlan(): Promise<MeetingPlanJson> {
  return (await installation.as('leader').get<MeetingPlanJson>(`/meeting-plans/${planId}`)).json;
}

async function occurrence(no: number): Promise<OccurrenceJson> {
  const found = (await readPlan()).occurrences.find((one) => one.no === no);
  if (!found) throw new Error(`there is no occurrence ${String(no)}`);
  return found;
}

/** Gives a call on a meeting. */
async function give(id: string, who: string, name: string, body: object = {}): Promise<MeetingJson> {
  const answer = await installation.as(who).post<MeetingJson>(`/meeting-cycles/${id}/${name}`, body);
  if (answer.status !== 200) throw new Error(`${name}: ${answer.text}`);
  return answer.json;
}

async function meetingOf(no: number): Promise<MeetingJson> {
  const { meeting } = await occurrence(no);
  return (await installation.as('leader').get<MeetingJson>(`/meeting-cycles/${meeting?.id ?? ''}`)).json;
}

/** Comes to the moment of an occurrence: a minute before nothing is open, then it is. */
async function comeTo(no: number): Promise<OccurrenceJson> {
  const { opensAt, startsAt } = await occurrence(no);
  const date = workingDaysBefore(calendar, startsAt.slice(0, 10), 20).date;
  expect([calendar.day(startsAt.slice(0, 10)).kind, opensAt]).toEqual(['work', `${date}T09:00:00.000+08:00`]);
  await sleepUntil(opensAt, -60_000);
  expect(await occurrence(no)).toMatchObject({ state: 'planned', meeting: null });
  await sleepUntil(opensAt, 60_000);
  return occurrence(no);
}

/** Walks a meeting from its opening to the issue of its minutes, as its persons would. */
async function walkToIssue(id: string): Promise<MeetingJson> {
  const { startsAt } = await give(id, 'coordinator', 'agenda-items', {
    ...{ title: '审议年度工作要点', background: '背景', request: '请予审定', coordination: '已与有关单位协商一致' },
  });
  const checks = { needsMeeting: true, coordinated: true, approvalSlip: true, reporterAndMaterial: true };
  await give(id, 'coordinator', 'agenda-items/1/decision', { decision: 'accept', checks });
  await give(id, 'coordinator', 'agenda-closing');
  await give(id, 'coordinator', 'agenda', { order: [1] });
  await give(id, 'coordinator', 'preview', { record: '联络员会议无异议' });
  await give(id, 'leader', 'agenda-approval', { decision: 'approve' });
  const { invited } = await give(id, 'coordinator', 'notice');
  await sleepUntil(startsAt ?? '', 3_600_000);
  const units = invited.map((unit) => ({ unitId: unit.id, as: 'present', arrivedAt: startsAt }));
  await give(id, 'coordinator', 'attendance', { units });
  const leadUnitId = installation.record.unitId(LEAD);
  await give(id, 'coordinator', 'resolutions', { itemNo: 1, text: '印发年度工作要点', leadUnitId, term: '20wd' });
  await give(id, 'coordinator', 'minutes');
  const { minutes } = await give(id, 'coordinator', 'minutes-circulation');
  await give(id, LEAD, 'countersignatures', { hash: minutes?.hash, decision: 'agree' });
  await give(id, 'leader', 'minutes-approval', { decision: 'approve' });
  return give(id, 'coordinator', 'issue');
}

test('the first quarter’s meeting opens by itself, its own workflow calls for items, and it is walked to its issue', async () => {
  for (const { startsAt, provisional } of (await readPlan()).occurrences) {
    expect(provisional).toBe(calendar.day(startsAt.slice(0, 10)).provisional);
  }
  const opened = await comeTo(1);
  expect(opened).toMatchObject({ state: 'opened' });
  const meeting = await meetingOf(1);
  expect(meeting).toMatchObject({ stage: 'proposed', startsAt: opened.startsAt, title: opened.title });
  expect(meeting.agreedAt).not.toBe(null);
  await sleepUntil(meeting.callAt ?? '', 60_000);
  expect((await meetingOf(1)).stage).toBe('agenda-call');
  expect(await walkToIssue(meeting.id)).toMatchObject({ stage: 'tracking' });
});

test('the second opens by itself as the first is issued, and is called off', async () => {
  expect(await comeTo(2)).toMatchObject({ state: 'opened' });
  const { id } = await meetingOf(2);
  expect(await give(id, 'coordinator', 'cancellation', { reason: '与省会议冲突' })).toMatchObject({
    stage: 'cancelled',
  });
});

test('the third opens by itself and is not finished, so that the fourth is blocked and told, and opened beside it', async () => {
  expect(await comeTo(3)).toMatchObject({ state: 'opened' });
  const third = await meetingOf(3);
  const blocked = await comeTo(4);
  expect(blocked).toMatchObject({ state: 'blocked', blocked: { code: 'MEETING_UNDERWAY', meeting: { id: third.id } } });
  const tasks = await allPages<TaskJson>(installation.as('coordinator'), '/tasks', 200);
  expect(tasks.filter(({ matter }) => matter.id === planId).map(({ kind }) => kind)).toEqual(['settle-occurrence']);
  const after = await onPlan(installation, planId, 'occurrences/4/opening', {});
  await settled(installation.record.store);
  const fourth = after.occurrences[3];
  expect(fourth).toMatchObject({ state: 'opened', blocked: null });
  expect((await meetingOf(4)).stage).toBe('proposed');
  await sleepUntil((await meetingOf(4)).callAt ?? '', 60_000);
  expect((await meetingOf(4)).stage).toBe('agenda-call');
});

test('the year after was laid out at the turn of the year; every year and every meeting once', async () => {
  const events = await allPages<EventJson>(installation.as('leader'), `/meeting-plans/${planId}/timeline`, 100);
  const late = events.flatMap(({ at, dueAt, type }) =>
    dueAt === null ? [] : [{ type, ms: Date.parse(at) - Date.parse(dueAt) }],
  );
  for (const { type, ms } of late)
    expect({ type, early: ms < 0, late: ms > 60_000 }).toEqual({ type, early: false, late: false });
  const count = (type: string) => events.filter((event) => event.type === type).length;
  expect(['occurrences-planned', 'occurrence-opened', 'occurrence-blocked'].map(count)).toEqual([2, 4, 1]);
  expect((await readPlan()).occurrences.map(({ state }) => state)).toEqual([
    ...Array<string>(4).fill('opened'),
    ...Array<string>(4).fill('planned'),
  ]);
});

test('the series’ workflow ends with the plan, and its history replays on the code of today', async () => {
  await onPlan(installation, planId, 'ending', { reason: '机制调整' });
  const { client } = installation.temporal;
  const workflowId = `meetingPlan:${planId}`;
  const handle = client.workflow.getHandle(workflowId);
  await handle.result();
  let runId: string | null | undefined = (await handle.describe()).runId;
  let runs = 0;
  for (; runId; runs += 1) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    expect(await replayFailures([{ workflowId, history }])).toEqual([]);
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  }
  // No run lasts much longer than a month (C6).
  expect(runs).toBeGreaterThan(5);
});
