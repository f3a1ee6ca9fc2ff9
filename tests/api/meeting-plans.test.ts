/** Annual plans of meetings as their users meet them. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { matterChange } from '../../src/api/calendar-contract.ts';
import { recountMatter } from '../../src/store/recounting.ts';
import type { EventJson, ProblemJson, TaskJson } from '../support/api-client.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { WORKDAY_MS } from '../support/commands.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import {
  approvedPlan,
  endPlans,
  meetingPlanBodies,
  onPlan,
  planBody,
  proposePlan,
  type MeetingPlanJson,
} from '../support/meeting-plan-calls.ts';
import { allPages } from '../support/pages.ts';

type CalendarChangeJson = z.output<typeof matterChange>;

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
beforeEach(() => endPlans(api));
afterAll(() => api.stop());

const read = async (id: string, who = 'coordinator') =>
  (await api.as(who).get<MeetingPlanJson>(`/meeting-plans/${id}`)).json;
const names = ({ actions }: { actions: readonly { name: string }[] }) => actions.map(({ name }) => name);

describe('a plan', () => {
  test('is proposed with its address, approved, and shown with the dates of its year', async () => {
    const answer = await api.as('coordinator').post<MeetingPlanJson>('/meeting-plans', planBody);
    const { id } = answer.json;
    expect([answer.status, answer.headers.get('location')]).toEqual([201, `/api/v1/meeting-plans/${id}`]);
    expect(answer.json).toMatchObject({
      ...{ stage: 'proposed', stageName: '待审批', kindName: '全体会议', cadenceName: '每季度', occurrences: [] },
      workflow: { id: `meetingPlan:${id}`, nextWakeAt: null },
    });
    const shown = await onPlan(api, id, 'approval');
    expect(shown).toEqual(await read(id, 'leader'));
    expect(shown).toMatchObject({ stage: 'running', workflow: { nextWakeAt: '2026-01-01T00:00:00.000+08:00' } });
    // 2026-03-15 is a Sunday; the others are working days, and the year is published [D-HOL].
    expect(
      shown.occurrences.map(({ no, title, plannedOn, startsAt, provisional, state }) => {
        return [no, title, plannedOn, startsAt.slice(0, 16), provisional, state];
      }),
    ).toEqual([
      [1, '2026年第1次全体会议', '2026-03-15', '2026-03-16T09:30', false, 'planned'],
      [2, '2026年第2次全体会议', '2026-06-15', '2026-06-15T09:30', false, 'planned'],
      [3, '2026年第3次全体会议', '2026-09-15', '2026-09-15T09:30', false, 'planned'],
      [4, '2026年第4次全体会议', '2026-12-15', '2026-12-15T09:30', false, 'planned'],
    ]);
  });

  test('that the kind has by itself: without a cadence it is the policy’s', async () => {
    const { cadence, ...without } = planBody;
    const answer = await api.as('coordinator').post<MeetingPlanJson>('/meeting-plans', { ...without, kind: 'liaison' });
    expect([cadence, answer.json.cadence]).toEqual(['quarterly', 'half-yearly']);
    const progress = await api.as('coordinator').post<ProblemJson>('/meeting-plans', { ...without, kind: 'progress' });
    expect([progress.status, progress.json.code]).toEqual([422, 'CADENCE_REQUIRED']);
  });

  test('that is returned is over, with the leader’s opinion, and one of the kind may follow; but never two', async () => {
    const { id } = await proposePlan(api);
    const second = await api.as('coordinator').post<ProblemJson>('/meeting-plans', planBody);
    expect([second.status, second.json.code, second.json['planId']]).toEqual([409, 'MEETING_PLAN_EXISTS', id]);
    const returned = await onPlan(api, id, 'approval', { decision: 'return', opinion: '半年一次即可' });
    expect(returned).toMatchObject({ stage: 'returned', opinion: '半年一次即可', actions: [] });
    await proposePlan(api);
  });

  test.each([
    ['/title', { title: '{quarter}' }],
    ['/anchor/month', { anchor: { month: 13, day: 1, time: '09:30' } }],
    ['/anchor/time', { anchor: { month: 1, day: 1, time: '9:30' } }],
    ['/cadence', { cadence: 'weekly' }],
    ['/fromYear', { fromYear: 2024 }],
    ['/place', { place: undefined }],
  ])('is refused at %s', async (pointer, change) => {
    const answer = await api.as('coordinator').post<ProblemJson>('/meeting-plans', { ...planBody, ...change });
    expect([answer.status, answer.json.errors?.map((error) => error.pointer)]).toEqual([422, [pointer]]);
  });

  test('that was sent twice under one key is proposed once', async () => {
    const send = () => api.as('coordinator').post<MeetingPlanJson>('/meeting-plans', planBody, { key: 'plan-1' });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status, second.json.id]).toEqual([201, 201, first.json.id]);
  });
});

test('units see a plan once it is approved, the operator never; its timeline names no person to them', async () => {
  const { id } = await proposePlan(api);
  const lists = async (who: string) => {
    const items = await allPages<MeetingPlanJson>(api.as(who), '/meeting-plans', 2);
    return items.some((one) => one.id === id);
  };
  expect([await lists('leader'), await lists(SAMPLE_UNIT)]).toEqual([true, false]);
  expect((await api.as(SAMPLE_UNIT).get(`/meeting-plans/${id}`)).status).toBe(404);
  await onPlan(api, id, 'approval');
  expect(await lists(SAMPLE_UNIT)).toBe(true);
  expect(names(await read(id, SAMPLE_UNIT))).toEqual([]);
  expect((await api.as('operator').get(`/meeting-plans/${id}`)).status).toBe(404);
  const timeline = await allPages<EventJson>(api.as(SAMPLE_UNIT), `/meeting-plans/${id}/timeline`, 1);
  expect(timeline.map(({ type, actor }) => [type, actor.label])).toEqual([
    ['meeting-plan-proposed', null],
    ['meeting-plan-approved', null],
    ['occurrences-planned', null],
  ]);
});

test('lists by kind and by stage', async () => {
  const plenary = await approvedPlan(api);
  const liaison = await proposePlan(api, { kind: 'liaison' });
  const ids = async (query: string) =>
    (await allPages<MeetingPlanJson>(api.as('leader'), `/meeting-plans?${query}`, 50)).map(({ id }) => id);
  expect(await ids('kind=liaison')).toContain(liaison.id);
  expect(await ids('kind=liaison')).not.toContain(plenary.id);
  expect(await ids('stage=running')).toEqual([plenary.id]);
  expect(await ids('kind=liaison&stage=running')).toEqual([]);
  const bad = await api.as('leader').get<ProblemJson>('/meeting-plans?kind=party');
  expect([bad.status, bad.json.code]).toEqual([400, 'INVALID_QUERY']);
});

describe('what is offered is what may be done', () => {
  test('to each party, at every stage', async () => {
    const { id } = await proposePlan(api);
    expect([names(await read(id, 'leader')), names(await read(id))]).toEqual([['approval'], ['ending']]);
    const tasks = await allPages<TaskJson>(api.as('leader'), '/tasks', 200);
    expect(names(tasks.find(({ matter }) => matter.id === id) ?? { actions: [] })).toEqual(['approval']);
    await onPlan(api, id, 'approval');
    const one = ['occurrences/{no}/move', 'occurrences/{no}/skip'];
    const opening = 'occurrences/{no}/opening';
    expect(names(await read(id))).toEqual(['pause', ...one, opening, 'ending']);
    expect(names((await read(id)).occurrences[1] ?? { actions: [] })).toEqual(
      [...one, opening].map((name) => name.replace('{no}', '2')),
    );
    await onPlan(api, id, 'pause');
    expect(names(await read(id))).toEqual(['resumption', ...one, 'ending']);
    const refused = await api.as('coordinator').post<ProblemJson>(`/meeting-plans/${id}/pause`, { reason: '再停' });
    expect([refused.status, refused.json.code, refused.json['possible']]).toEqual([
      ...[409, 'NOT_NOW', ['resumption', ...one, 'ending']],
    ]);
    await onPlan(api, id, 'resumption');
    await onPlan(api, id, 'ending');
    expect(names(await read(id))).toEqual([]);
  });
});

describe('one occurrence', () => {
  test('is moved, and shows from when; skipped, and shows why; and neither afterwards', async () => {
    const { id } = await approvedPlan(api);
    const moved = (await onPlan(api, id, 'occurrences/{no}/move')).occurrences[0];
    expect(moved).toMatchObject({
      ...{ startsAt: '2026-03-25T14:30:00.000+08:00', plannedOn: '2026-03-15' },
      movedFrom: { startsAt: '2026-03-16T09:30:00.000+08:00', reason: '与两会冲突' },
    });
    const sunday = { startsAt: '2026-03-29T14:30:00+08:00', reason: '周日' };
    const off = await api.as('coordinator').post<ProblemJson>(`/meeting-plans/${id}/occurrences/1/move`, sunday);
    expect([off.status, off.json.code]).toEqual([422, 'OFF_DAY']);
    const skipped = (await onPlan(api, id, 'occurrences/{no}/skip')).occurrences[0];
    expect(skipped).toMatchObject({ state: 'skipped', skipped: { reason: '并入专题会议' }, actions: [] });
    for (const name of ['move', 'skip', 'opening']) {
      const body = meetingPlanBodies[`/meeting-plans/{id}/occurrences/{no}/${name}`];
      const again = await api.as('coordinator').post<ProblemJson>(`/meeting-plans/${id}/occurrences/1/${name}`, body);
      expect([again.status, again.json.code]).toEqual([409, 'NOT_NOW']);
      const none = await api.as('coordinator').post<ProblemJson>(`/meeting-plans/${id}/occurrences/9/${name}`, body);
      expect([none.status, none.json.code]).toEqual([404, 'OCCURRENCE_UNKNOWN']);
    }
  });

  test('is opened by hand, beside another under way; each meeting is linked, and told of, and agreed to', async () => {
    const { id } = await approvedPlan(api);
    await onPlan(api, id, 'occurrences/{no}/opening');
    const shown = await onPlan(api, id, 'occurrences/2/opening', {});
    const [first, second] = shown.occurrences;
    expect(shown).toEqual(await read(id));
    expect([first?.state, second?.state, second?.actions]).toEqual(['opened', 'opened', []]);
    const meetings = await Promise.all(
      [first, second].map((one) =>
        api
          .as('leader')
          .get<{ stage: string; title: string; agreedAt: string | null }>(`/meeting-cycles/${one?.meeting?.id ?? ''}`),
      ),
    );
    expect(meetings.map(({ json }) => [json.title, json.stage, json.agreedAt === null])).toEqual([
      ['2026年第1次全体会议', 'proposed', false],
      ['2026年第2次全体会议', 'proposed', false],
    ]);
    expect(api.nudges.map(({ matterId }) => matterId)).toEqual(
      expect.arrayContaining([first?.meeting?.id, second?.meeting?.id]),
    );
    for (const one of [first, second]) {
      const path = `/meeting-cycles/${one?.meeting?.id ?? ''}/cancellation`;
      expect((await api.as('leader').post(path, { reason: '取消' })).status).toBe(200);
    }
  });

  test('that could not open says why, and is a task of the office', async () => {
    const { id } = await approvedPlan(api);
    await onPlan(api, id, 'occurrences/2/opening', {});
    const opensAt = Date.parse((await read(id)).occurrences[0]?.opensAt ?? '');
    api.clock.set(opensAt);
    // Any command settles what is due first.
    await onPlan(api, id, 'occurrences/3/skip', { reason: '不开' });
    const [blocked, underway] = (await read(id)).occurrences;
    expect(blocked).toMatchObject({
      ...{ state: 'blocked', stateName: '未能启动，待处理' },
      blocked: { code: 'MEETING_UNDERWAY', meeting: { id: underway?.meeting?.id } },
    });
    const tasks = await allPages<TaskJson>(api.as('coordinator'), '/tasks', 200);
    const task = tasks.find(({ matter }) => matter.id === id);
    expect([task?.kind, task?.title]).toEqual([
      'settle-occurrence',
      '计划会议未能启动，请处理：年度会议计划：××××年第×次全体会议',
    ]);
    expect(task?.actions).toEqual((await read(id)).actions);
    api.clock.set(WORKDAY_MS);
  });
});

test('an imported year fixes its dates, moves what falls on a day off now, and lists it among what it moved', async () => {
  const { id, occurrences } = await approvedPlan(api, { fromYear: 2027 });
  // 2027-09-15 is the Mid-Autumn Festival, off by law whatever the notice will say of the days around it.
  expect(occurrences.map(({ startsAt, provisional }) => [startsAt.slice(0, 16), provisional])).toEqual(
    ['03-15', '06-15', '09-16', '12-15'].map((day) => [`2027-${day}T09:30`, true]),
  );
  // A made-up notice: the Monday of the first occurrence is off, and that festival works.
  const arrangement = { year: 2027, off: ['2027-01-01', '2027-03-15'], work: [], source: '国办发明电〔2026〕9号' };
  const imported = await api
    .as('operator')
    .post<{ id: string }>('/calendar/arrangements', { ...arrangement, against: 0 });
  expect(imported.status).toBe(201);
  const { store, mechanismId } = api.record;
  await recountMatter(store, mechanismId, { id, noun: 'meetingPlan' }, null);
  const after = await read(id);
  expect(after.occurrences.map(({ startsAt, provisional }) => [startsAt.slice(0, 16), provisional])).toEqual(
    ['03-16', '06-15', '09-15', '12-15'].map((day) => [`2027-${day}T09:30`, false]),
  );
  const path = `/calendar/revisions/${imported.json.id}/changes`;
  const changes = await allPages<CalendarChangeJson>(api.as('coordinator'), path, 50);
  expect(changes.find(({ matter }) => matter.id === id)).toMatchObject({
    matter: { noun: 'meetingPlan', href: `/api/v1/meeting-plans/${id}` },
    // Later and sooner alike: nobody owes anything by them.
    terms: [
      { kind: 'occurrence', round: 1, after: '2027-03-16T09:30:00.000+08:00', sooner: null },
      { kind: 'occurrence', round: 3, after: '2027-09-15T09:30:00.000+08:00', sooner: null },
    ],
  });
});
