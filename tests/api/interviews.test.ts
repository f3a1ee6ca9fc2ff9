/** Interviews over HTTP: absent once, held on another date, reported on late, checked twice; who cannot be called; lists. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { interview } from '../../src/domain/interview.ts';
import { attend } from '../../src/store/act.ts';
import { audit } from '../../src/store/audit.ts';
import type { EventJson, ProblemJson, TaskJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, throughTo, type ApiOnly } from '../support/api-only.ts';
import {
  HELD_AT,
  interviewBodies,
  interviewBody,
  onInterview,
  proposeInterview,
  refusedOnInterview,
  type InterviewJson,
} from '../support/interview-path.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { COURT } from '../support/notice-path.ts';
import { headOf } from '../support/record.ts';

const HEAD = headOf(SAMPLE_UNIT);
const OFFICE = '市市场监督管理局';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

/** The clock's hands look at it, at an instant. */
async function wakeAt(instant: string, id: string): Promise<void> {
  api.clock.set(Date.parse(instant));
  await attend(api.record.store, interview, { id, mechanismId: api.record.mechanismId });
}

async function one(id: string, who = 'coordinator'): Promise<InterviewJson> {
  return (await api.as(who).get<InterviewJson>(`/interviews/${id}`)).json;
}

async function tasksOf(who: string, id: string): Promise<string[]> {
  const { json } = await api.as(who).get<{ items: TaskJson[] }>('/tasks?limit=200');
  return json.items.filter(({ matter }) => matter.id === id).map(({ kind }) => kind);
}

async function eventsOf(who: string, id: string): Promise<EventJson[]> {
  return (await api.as(who).get<{ items: EventJson[] }>(`/interviews/${id}/timeline?limit=200`)).json.items;
}

test('the journey: proposed, agreed to, nobody came, another date, held, reported late, checked twice, closed', async () => {
  const order = await openedThrough(api, throughTo.noticed);
  const facts = [{ at: '2025-11-03T17:00:00+08:00', what: '整改方案逾期未报' }, { what: '电话催办一次' }];
  const proposal = await proposeInterview(api, { aboutId: order.id, facts });
  const { id } = proposal;
  expect(proposal).toMatchObject({
    ...{ stage: 'proposed', stageName: '待审批', number: null, light: 'green', demands: null },
    grounds: {
      ...{ trigger: 'by-hand', rule: null },
      about: { noun: 'rectification', matterId: order.id, title: order.title, number: order.number },
      facts: [
        { at: '2025-11-03T17:00:00.000+08:00', what: '整改方案逾期未报' },
        { at: null, what: '电话催办一次' },
      ],
    },
  });
  // Its unit knows nothing of it, and only the city leader decides.
  expect((await api.as(SAMPLE_UNIT).get(`/interviews/${id}`)).status).toBe(404);
  expect(await tasksOf('cityLeader', id)).toEqual(['approve-interview']);
  expect(await tasksOf('leader', id)).toEqual([]);
  expect(await refusedOnInterview(api, 'coordinator', id, 'approval')).toMatchObject({ status: 403, code: 'OWN_WORK' });
  for (const who of ['director', 'leader', 'inspector']) {
    expect(await refusedOnInterview(api, who, id, 'approval')).toMatchObject({ status: 403, code: 'ROLE_NOT_ALLOWED' });
  }
  expect(await refusedOnInterview(api, 'coordinator', id, 'notice')).toMatchObject({ status: 409, code: 'NOT_NOW' });
  await onInterview(api, 'cityLeader', id, 'approval', { decision: 'approve', opinion: '从严从快' });
  const tooSoon = { ...interviewBodies['notice'], startsAt: '2025-11-07T10:00:00+08:00' };
  expect(await refusedOnInterview(api, 'coordinator', id, 'notice', tooSoon)).toMatchObject({
    ...{ status: 422, code: 'INTERVIEW_TOO_SOON', rule: 'T-3wd', errors: [{ pointer: '/startsAt' }] },
  });
  const noticed = await onInterview(api, 'coordinator', id, 'notice');
  expect(noticed).toMatchObject({
    ...{ stage: 'noticed', number: '示例约〔2025〕1号', workflow: { nextWakeAt: '2025-11-12T10:00:00.000+08:00' } },
    appointment: { startsAt: '2025-11-12T10:00:00.000+08:00', place: '市政府第三会议室', bring: ['情况说明'] },
  });
  expect((await eventsOf(SAMPLE_UNIT, id)).map(({ type }) => type)).toEqual(['interview-noticed']);
  // Nor what was said about it before.
  expect(JSON.stringify(await one(id, SAMPLE_UNIT))).not.toContain('从严从快');
  expect(JSON.stringify(await eventsOf('director', id))).toContain('从严从快');

  // Nobody but a deputy came.
  expect(await refusedOnInterview(api, 'coordinator', id, 'attendance')).toMatchObject({
    ...{ status: 409, code: 'NOT_NOW', startsAt: '2025-11-12T10:00:00.000+08:00' },
  });
  await wakeAt(HELD_AT, id);
  expect(await tasksOf('coordinator', id)).toEqual(['record-attendance']);
  const deputy = { attended: true, post: '副局长', inPerson: false };
  const substitute = await refusedOnInterview(api, 'coordinator', id, 'attendance', deputy);
  expect(substitute).toMatchObject({ status: 422, code: 'SUBSTITUTE_NOT_ALLOWED', post: '副局长' });
  expect(substitute.title).toContain('不得委托他人');
  const absent = await onInterview(api, 'coordinator', id, 'attendance', { attended: false, reason: '仅派副局长' });
  expect(absent).toMatchObject({ stage: 'absent', absences: [{ reason: '仅派副局长' }] });
  expect(await tasksOf('coordinator', id)).toEqual(['reschedule-interview']);
  await onInterview(api, 'coordinator', id, 'rescheduling');

  // Held, written down, and the minutes issued by somebody else.
  await wakeAt('2025-11-19T10:30:00+08:00', id);
  await onInterview(api, 'inspector', id, 'attendance');
  await onInterview(api, 'coordinator', id, 'record');
  const corrected = { ...interviewBodies['record'], explanation: '系统故障' };
  await onInterview(api, 'coordinator', id, 'record', corrected);
  expect(await one(id)).toMatchObject({ record: { explanation: '系统故障', reportTerm: '5wd' }, rescheduled: [{}] });
  expect((await one(id, HEAD)).record).toBe(null);
  expect(await refusedOnInterview(api, 'coordinator', id, 'minutes')).toMatchObject({ code: 'OWN_WORK' });
  const issued = await onInterview(api, 'director', id, 'minutes');
  expect(issued).toMatchObject({ stage: 'reporting', dueAt: '2025-11-26T17:00:00.000+08:00', overdue: false });
  expect((await one(id, HEAD)).record).toMatchObject({ explanation: '系统故障' });
  // What was written at first is nobody's of the unit.
  const written = (await eventsOf(SAMPLE_UNIT, id)).filter(({ type }) => type === 'interview-recorded');
  expect(written).toMatchObject([{ data: {} }, { data: { explanation: '系统故障' } }]);
  expect(JSON.stringify(await eventsOf(SAMPLE_UNIT, id))).not.toContain('人手不足');

  // Reported late.
  await wakeAt('2025-11-27T09:30:00+08:00', id);
  expect(await one(id)).toMatchObject({ overdue: true, light: 'red', lateSince: issued.dueAt });
  await onInterview(api, SAMPLE_UNIT, id, 'report');
  expect(await one(id)).toMatchObject({ stage: 'signing', prepared: null, report: null });
  expect((await eventsOf('coordinator', id)).at(-1)).toMatchObject({ type: 'interview-report-prepared', data: {} });
  expect(await tasksOf(HEAD, id)).toEqual(['sign-interview-report']);
  await onInterview(api, HEAD, id, 'report-signature');
  expect(await one(id)).toMatchObject({ stage: 'checking', report: { report: '已整改' }, overdue: false });
  for (const who of ['coordinator', 'director', 'cityLeader', SAMPLE_UNIT, HEAD]) {
    expect((await refusedOnInterview(api, who, id, 'check')).status).toBe(403);
  }
  expect(await refusedOnInterview(api, 'inspector', id, 'check', { outcome: 'failed' })).toMatchObject({
    ...{ status: 422, code: 'OPINION_REQUIRED' },
  });
  const failed = { outcome: 'failed', opinion: '佐证不足', newTerm: '3wd' };
  expect(await onInterview(api, 'inspector', id, 'check', failed)).toMatchObject({
    ...{ stage: 'reporting', originalDueAt: issued.dueAt, returns: { times: 1, opinion: '佐证不足' } },
  });
  await onInterview(api, HEAD, id, 'report');
  expect(await onInterview(api, 'inspector', id, 'check')).toMatchObject({
    ...{ stage: 'closed', stageName: '已解除', lateSince: issued.dueAt, light: 'green', actions: [] },
  });
  expect((await eventsOf('leader', id)).map(({ type }) => type).filter((type) => type !== 'rung-taken')).toEqual([
    ...['interview-proposed', 'interview-approved', 'interview-noticed', 'interview-called', 'interview-absent'],
    ...['interview-rescheduled', 'interview-called', 'interview-attended', 'interview-recorded', 'interview-recorded'],
    ...['interview-minutes-issued', 'interview-report-prepared', 'interview-report-signed'],
    ...['interview-check-failed', 'interview-reported', 'interview-check-passed'],
  ]);
  const scorecard = await api
    .as(SAMPLE_UNIT)
    .get<{ items: { matter: { id: string } }[] }>(`/parts?noun=interview&unitId=${api.record.unitId(SAMPLE_UNIT)}`);
  expect([scorecard.status, JSON.stringify(scorecard.json).includes(id)]).toEqual([200, true]);
});

describe('who cannot be called', () => {
  test('a court is refused, and nothing is written', async () => {
    const body = interviewBody(api, { unitId: api.record.unitId(COURT) });
    const answer = await api.as('coordinator').post<ProblemJson>('/interviews', body);
    expect(answer.json).toMatchObject({
      ...{ status: 422, code: 'INSTRUMENT_NOT_ALLOWED', instrument: 'interview', unitKind: 'COURT' },
      allowed: ['request-letter'],
    });
    const { json } = await api
      .as('coordinator')
      .get<{ items: unknown[] }>(`/interviews?unitId=${api.record.unitId(COURT)}`);
    expect(json.items).toEqual([]);
  });

  const refused: [who: string, changes: object, status: number, code: string][] = [
    ['inspector', {}, 403, 'ROLE_NOT_ALLOWED'],
    ['leader', {}, 403, 'ROLE_NOT_ALLOWED'],
    ['coordinator', { aboutId: '00000000-0000-4000-8000-000000000000' }, 422, 'MATTER_UNKNOWN'],
    ['coordinator', { mechanismId: '00000000-0000-4000-8000-000000000000' }, 422, 'MECHANISM_UNKNOWN'],
    ['coordinator', { matter: ' ' }, 422, 'INVALID_BODY'],
    ['coordinator', { facts: [{ what: '逾期', at: '2025-11-03' }] }, 422, 'INVALID_BODY'],
    ['coordinator', { grounds: { trigger: 'notices' } }, 422, 'INVALID_BODY'],
  ];
  test.each(refused)('%s proposes %j: %i %s', async (who, changes, status, code) => {
    const answer = await api.as(who).post<ProblemJson>('/interviews', interviewBody(api, changes));
    expect([answer.status, answer.json.code]).toEqual([status, code]);
  });
});

test('the office’s own unit is called by the inspector, and never by the office', async () => {
  const body = interviewBody(api, { unitId: api.record.unitId(OFFICE) });
  const own = await api.as('coordinator').post<ProblemJson>('/interviews', body);
  expect([own.status, own.json.code]).toEqual([403, 'OWN_WORK']);
  expect((await api.as('inspector').post('/interviews', body)).status).toBe(201);
});

test('one that is called off keeps its void number, and the next has the next', async () => {
  api.clock.set(Date.parse('2025-12-01T10:00:00+08:00'));
  const notice = { ...interviewBodies['notice'], startsAt: '2025-12-10T10:00:00+08:00' };
  const numbers: (string | null)[] = [];
  for (const off of [true, false]) {
    const { id } = await proposeInterview(api);
    await onInterview(api, 'cityLeader', id, 'approval');
    numbers.push((await onInterview(api, 'coordinator', id, 'notice', notice)).number);
    if (!off) continue;
    for (const who of ['coordinator', 'director', 'leader', 'inspector', SAMPLE_UNIT, HEAD]) {
      expect((await refusedOnInterview(api, who, id, 'cancellation')).status).toBe(403);
    }
    const called = await onInterview(api, 'cityLeader', id, 'cancellation');
    expect(called).toMatchObject({ stage: 'cancelled', numberVoid: true, reason: '问题已解决', light: null });
    expect(await one(id, SAMPLE_UNIT)).toMatchObject({ stage: 'cancelled', reason: '问题已解决' });
  }
  expect(numbers).toEqual(['示例约〔2025〕2号', '示例约〔2025〕3号']);
});

test('lists: the newest first, by unit, stage, cause and light, in pages; a unit finds what it was noticed of', async () => {
  const about = await openedThrough(api, throughTo.noticed);
  const first = await proposeInterview(api, { aboutId: about.id });
  api.clock.set(api.clock.read() + 60_000);
  const second = await proposeInterview(api, { aboutId: about.id });
  const list = async (who: string, query: string) => {
    const { json } = await api
      .as(who)
      .get<{ items: InterviewJson[]; nextCursor: string | null }>(`/interviews?${query}`);
    return { ids: json.items.map(({ id }) => id), cursor: json.nextCursor };
  };
  expect((await list('leader', `aboutId=${about.id}`)).ids).toEqual([second.id, first.id]);
  const page = await list('leader', `aboutId=${about.id}&limit=1`);
  expect(page.ids).toEqual([second.id]);
  expect((await list('leader', `aboutId=${about.id}&limit=1&cursor=${page.cursor ?? ''}`)).ids).toEqual([first.id]);
  await onInterview(api, 'cityLeader', first.id, 'discarding');
  expect((await list('leader', `aboutId=${about.id}&stage=proposed`)).ids).toEqual([second.id]);
  expect((await list('leader', `aboutId=${about.id}&light=green`)).ids).toEqual([second.id]);
  expect((await list(SAMPLE_UNIT, `aboutId=${about.id}`)).ids).toEqual([]);
  await onInterview(api, 'cityLeader', second.id, 'approval');
  await onInterview(api, 'coordinator', second.id, 'notice', {
    ...{ ...interviewBodies['notice'], startsAt: '2025-12-20T10:00:00+08:00' },
  });
  expect((await list(SAMPLE_UNIT, `aboutId=${about.id}`)).ids).toEqual([second.id]);
  expect((await list('市科技局', `aboutId=${about.id}`)).ids).toEqual([]);
});
