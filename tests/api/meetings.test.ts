/** Meetings over HTTP: races, numbers, what a unit sees, the other kinds, and bad input. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addDays, dateOf, stateCouncilCalendar, workingDaysAfter } from '../../src/domain/calendar.ts';
import { meetingCycle } from '../../src/domain/meeting-cycle.ts';
import { attend } from '../../src/store/act.ts';
import { audit } from '../../src/store/audit.ts';
import type { EventJson, ProblemJson } from '../support/api-client.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { walk } from '../support/assignment-path.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import {
  giveMeeting,
  goodChecks,
  itemBody,
  meetingBody,
  proposeMeeting,
  readMeeting,
  tryMeeting,
  type MeetingJson,
} from '../support/meeting-path.ts';
import { meetingAt, meetingBodies } from '../support/meeting-places.ts';
import { allPages } from '../support/pages.ts';
import { sqlAsApp } from '../support/record.ts';

const OTHER_UNIT = '示例单位乙';
const calendar = stateCouncilCalendar();

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

/** A day so many working days ahead. */
const ahead = (workingDays: number): string => workingDaysAfter(calendar, dateOf(api.clock.read()), workingDays).date;
const unitId = (name: string): string => api.record.unitId(name);

async function propose(changes: Record<string, unknown> = {}, day = ahead(20)) {
  return api.as('coordinator').post<MeetingJson & ProblemJson>('/meeting-cycles', meetingBody(day, changes));
}

describe('races', () => {
  test('of ten plenaries proposed at once, one is, and the others are told which', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => propose()));
    const made = answers.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    const { id } = made[0]?.json ?? { id: '' };
    const others = answers.filter(({ status }) => status !== 201);
    expect(
      others.map(({ json }) => [json.code, Object.entries(json).find(([name]) => name === 'meetingId')?.[1]]),
    ).toEqual(Array.from({ length: 9 }, () => ['MEETING_UNDERWAY', id]));
    await giveMeeting(api, id, ['coordinator', 'cancellation', { reason: '重新安排' }]);
  });

  test('what a member suggests stands in nobody’s way until it is agreed to', async () => {
    const suggested = await proposeMeeting(api, meetingBody(ahead(20), { kind: 'progress' }), '市公安局');
    const own = await propose({ kind: 'progress' });
    expect(own.status).toBe(201);
    const agreed = await tryMeeting(api, suggested.id, ['leader', 'agreement', { decision: 'agree' }]);
    expect([agreed.status, agreed.json.code]).toEqual([409, 'MEETING_UNDERWAY']);
    await giveMeeting(api, own.json.id, ['coordinator', 'cancellation', { reason: '由其代替' }]);
    await giveMeeting(api, suggested.id, ['leader', 'agreement', { decision: 'agree' }]);
    await giveMeeting(api, suggested.id, ['leader', 'cancellation', { reason: '不再召开' }]);
  });

  test('fifty notices sent at once have fifty numbers, without a gap or a double', async () => {
    const meetings: MeetingJson[] = [];
    for (let count = 0; count < 50; count += 1) meetings.push(await meetingAt(api, 'approved'));
    const sent = await Promise.all(meetings.map(({ id }) => giveMeeting(api, id, ['coordinator', 'notice'])));
    const numbers = sent.map(({ notice }) => Number(/〔2025〕(\d+)号$/.exec(notice?.number ?? '')?.[1]));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    const kept = await sqlAsApp<{ count: number }>(api.record, 'SELECT count(*)::int AS count FROM document');
    expect(kept).toEqual([{ count: 50 }]);
    // Sent a second time nothing differs, and no number is used up.
    const again = await tryMeeting(api, meetings[0]?.id ?? '', ['coordinator', 'notice']);
    expect([again.status, again.json.code]).toEqual([409, 'NOTHING_CHANGED']);
  });

  test('what waits for the next meeting goes to one of two that begin at once', async () => {
    const { id } = await meetingAt(api, 'collected', { kind: 'thematic' });
    await giveMeeting(api, id, [SAMPLE_UNIT, 'agenda-items', itemBody('迟报议题')]);
    const unitIds = [unitId(SAMPLE_UNIT)];
    const two = await Promise.all(
      [1, 2].map(() => proposeMeeting(api, meetingBody(ahead(20), { kind: 'thematic', unitIds, beside: true }))),
    );
    await Promise.all(two.map((one) => giveMeeting(api, one.id, ['leader', 'agreement', { decision: 'agree' }])));
    const shown = await Promise.all(two.map((one) => readMeeting(api, one.id)));
    const origins = shown.flatMap(({ agenda }) => agenda.items.map(({ title, origin }) => [title, origin?.meetingId]));
    expect(origins).toEqual([['迟报议题', id]]);
  });

  test('of twenty units that answer at once, repeatedly and out of order, each has one receipt and none is lost', async () => {
    const listed = await api
      .as('coordinator')
      .get<{ items: { id: string; name: string; member: boolean }[] }>('/units?limit=200');
    const members = listed.json.items.filter(({ member }) => member);
    expect(members).toHaveLength(20);
    const { id } = await meetingAt(api, 'approved', {
      unitIds: [...members.map((unit) => unit.id), unitId(SAMPLE_UNIT)],
    });
    await giveMeeting(api, id, ['coordinator', 'notice']);
    const answer = (name: string, post: string) =>
      tryMeeting(api, id, [name, 'receipts', { answer: 'attend', attendee: { name: `示例${name}`, post }, to: 0 }]);
    // Each sends one answer three times, in an order of its own, and all are under way together.
    const shuffled = [2, 0, 1].flatMap((turn) =>
      members.map((_, index) => members[(index * 7 + turn * 3) % 20]?.name ?? ''),
    );
    const answers = await Promise.all(shuffled.map((name) => answer(name, '负责人')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    expect(answers.filter(({ json }) => json.code === 'NOTHING_CHANGED')).toHaveLength(40);
    const matrix = await api.as('coordinator').get<{ counts: object }>(`/meeting-cycles/${id}/receipts`);
    expect(matrix.json.counts).toMatchObject({ invited: 21, attend: 20, silent: 1 });
    const given = await sqlAsApp<{ units: number; events: number }>(
      api.record,
      `SELECT count(DISTINCT text::jsonb -> 'data' -> 'receipt' ->> 'unitId')::int AS units, count(*)::int AS events
       FROM event WHERE matter_id = $1 AND type = 'receipt-given'`,
      [id],
    );
    expect(given).toEqual([{ units: 20, events: 20 }]);
    // An answer to a notice that has been corrected since comes too late, and takes nothing away.
    await giveMeeting(api, id, ['coordinator', 'notice', { place: '五楼会议室' }]);
    const stale = await Promise.all(members.map(({ name }) => answer(name, '副职')));
    expect(new Set(stale.map(({ json }) => json.code))).toEqual(new Set(['NOTICE_OUTDATED']));
  });

  test('the same receipt, sent ten times with one key and ten times without, is one', async () => {
    const { id } = await meetingAt(api, 'noticed');
    const body = { answer: 'attend', attendee: { name: '示例参会人', post: '负责人' } };
    const path = `/meeting-cycles/${id}/receipts`;
    const keyed = Array.from({ length: 10 }, () => api.as(SAMPLE_UNIT).post(path, body, { key: `receipt-${id}` }));
    const bare = Array.from({ length: 10 }, () => api.as(SAMPLE_UNIT).post(path, body));
    const statuses = (await Promise.all([...keyed, ...bare])).map(({ status }) => status);
    expect(statuses.filter((status) => status !== 200 && status !== 409)).toEqual([]);
    const given = await sqlAsApp<{ count: number }>(
      api.record,
      "SELECT count(*)::int AS count FROM event WHERE matter_id = $1 AND type = 'receipt-given'",
      [id],
    );
    expect(given).toEqual([{ count: 1 }]);
  });
});

describe('what a unit sees', () => {
  test('is its own: items, receipts, attendance; the minutes once it signs them or they are issued', async () => {
    const meeting = await meetingAt(api, 'circulated');
    const seen = await readMeeting(api, meeting.id, SAMPLE_UNIT);
    expect(seen.minutes?.hash).toBe(meeting.minutes?.hash);
    expect(seen.receipts.map(({ unit }) => unit.name)).toEqual([SAMPLE_UNIT]);
    const office = await readMeeting(api, meeting.id, '市市场监督管理局');
    expect([office.minutes, office.resolutions, office.receipts.map(({ unit }) => unit.name)]).toEqual([
      ...[null, [], ['市市场监督管理局']],
    ]);
    expect(JSON.stringify(office)).not.toContain('示例替会人');
    expect((await api.as(OTHER_UNIT).get(`/meeting-cycles/${meeting.id}`)).status).toBe(404);
    const listed = await api.as(OTHER_UNIT).get<{ items: { id: string }[] }>('/meeting-cycles?limit=200');
    expect(listed.json.items.map(({ id }) => id)).not.toContain(meeting.id);
  });

  test('is listed to it exactly when it can be read, whoever asks', async () => {
    // One that names a unit which was not invited, before and after it is asked to countersign; one that was only suggested.
    const resolution = { text: '共同落实', leadUnitId: unitId(OTHER_UNIT), term: '20wd' };
    const held = await meetingAt(api, 'held');
    await giveMeeting(api, held.id, ['coordinator', 'resolutions', resolution]);
    const signing = await meetingAt(api, 'held');
    await giveMeeting(api, signing.id, ['coordinator', 'resolutions', resolution]);
    await giveMeeting(api, signing.id, ['coordinator', 'minutes']);
    await giveMeeting(api, signing.id, ['coordinator', 'minutes-circulation']);
    const suggested = await proposeMeeting(api, meetingBody(ahead(20), { beside: true }), '市公安局');
    const ids = [held.id, signing.id, suggested.id];
    const seen: Record<string, boolean[]> = {};
    for (const who of ['inspector', SAMPLE_UNIT, OTHER_UNIT, '市公安局', '市司法局']) {
      const listed = await allPages<{ id: string }>(api.as(who), '/meeting-cycles', 200);
      const read = await Promise.all(
        ids.map(async (id) => (await api.as(who).get(`/meeting-cycles/${id}`)).status === 200),
      );
      expect([who, ids.map((id) => listed.some((one) => one.id === id))]).toEqual([who, read]);
      seen[who] = read;
    }
    expect(seen).toEqual({
      inspector: [true, true, true],
      ...{ [SAMPLE_UNIT]: [true, true, false], [OTHER_UNIT]: [false, true, false] },
      ...{ 市公安局: [false, false, true], 市司法局: [false, false, false] },
    });
  });

  test('of what happened it reads its own, and what all were told', async () => {
    const { id } = await meetingAt(api, 'leave');
    const path = `/meeting-cycles/${id}/timeline?limit=200`;
    const whole = (await api.as('inspector').get<{ items: EventJson[] }>(path)).json.items;
    expect(whole.find(({ type }) => type === 'receipt-given')?.data).toMatchObject({ receipt: { answer: 'leave' } });
    const other = await api.as('市市场监督管理局').get<{ items: EventJson[] }>(path);
    expect(other.text).not.toContain('示例替会人');
    expect(other.json.items.map(({ type }) => type)).toEqual(whole.map(({ type }) => type));
    expect(other.json.items.find(({ type }) => type === 'meeting-noticed')?.data).toMatchObject({
      told: { items: [1] },
    });
  });
});

describe('what the office and the chair say among themselves', () => {
  test('is not read by the units: opinions, checks, and the events that the office records', async () => {
    const { id } = await meetingAt(api, 'previewed');
    const opinion = '内部意见：条件不成熟';
    await giveMeeting(api, id, ['leader', 'agenda-approval', { decision: 'return', opinion }]);
    for (const who of [SAMPLE_UNIT, '市市场监督管理局']) {
      const shown = await api.as(who).get(`/meeting-cycles/${id}`);
      const timeline = await api.as(who).get(`/meeting-cycles/${id}/timeline?limit=200`);
      expect([shown.status, shown.text.includes(opinion), timeline.text.includes(opinion)]).toEqual([
        200,
        false,
        false,
      ]);
    }
    expect((await readMeeting(api, id, 'inspector')).agenda.opinion).toBe(opinion);
    const office = await api
      .as('市市场监督管理局')
      .get<{ items: EventJson[] }>(`/meeting-cycles/${id}/timeline?limit=200`);
    const previews = office.json.items.filter(({ type }) => type === 'preview-recorded');
    expect(previews.map(({ data, basis }) => [data, basis])).toEqual([[{}, '']]);
  });

  test('why minutes were returned is not read by those who may not read the minutes', async () => {
    const { id } = await meetingAt(api, 'agreed');
    const opinion = '内部意见：措辞不妥';
    await giveMeeting(api, id, ['leader', 'minutes-approval', { decision: 'return', opinion }]);
    const office = await readMeeting(api, id, '市市场监督管理局');
    expect([office.minutes, office.reason, office.resolutions]).toEqual([null, null, []]);
    expect((await readMeeting(api, id)).reason).toBe(opinion);
  });

  test('what was only suggested is known to whoever suggested it, who is told what became of it', async () => {
    const suggested = await proposeMeeting(api, meetingBody(ahead(20), { beside: true }), '市公安局');
    expect((await api.as('市财政局').get(`/meeting-cycles/${suggested.id}`)).status).toBe(404);
    await giveMeeting(api, suggested.id, ['leader', 'agreement', { decision: 'decline', opinion: '并入下次会议' }]);
    const { json } = await api.as('市公安局').get<{ items: { kind: string; matter: { id: string } }[] }>('/deliveries');
    expect(json.items.filter(({ matter }) => matter.id === suggested.id).map(({ kind }) => kind)).toEqual([
      'meeting-cancelled',
    ]);
  });

  test('another place near the day is told, and takes no leave back that was granted', async () => {
    const { id } = await meetingAt(api, 'leave');
    await giveMeeting(api, id, ['coordinator', `receipts/${unitId(SAMPLE_UNIT)}/decision`, { decision: 'approve' }]);
    const wrong = await tryMeeting(api, id, ['coordinator', 'postponement', { reason: '换会议室', place: '五楼' }]);
    expect([wrong.status, wrong.json.errors?.[0]?.pointer]).toEqual([422, '/place']);
    const { startsAt } = await readMeeting(api, id);
    api.clock.set(Date.parse(startsAt ?? '') - 3_600_000);
    const moved = await giveMeeting(api, id, ['coordinator', 'notice', { place: '五楼会议室', note: '原会议室检修' }]);
    expect(moved.notice?.corrected).toMatchObject({
      reason: '原会议室检修',
      differences: [{ what: 'place', after: '五楼会议室' }],
    });
    expect(moved.receipts.find(({ unit }) => unit.name === SAMPLE_UNIT)).toMatchObject({
      answer: 'leave',
      decision: 'approved',
    });
    expect(moved.terms.map(({ kind }) => kind)).not.toContain('receipts');
  });
});

describe('other ways to decide', () => {
  test('an urgent meeting has no call and no preview, and its notice goes out one working day before', async () => {
    const unitIds = [unitId(SAMPLE_UNIT)];
    const { id } = await proposeMeeting(api, meetingBody(ahead(2), { unitIds, beside: true }));
    const slow = await tryMeeting(api, id, ['leader', 'agreement', { decision: 'agree' }]);
    expect([slow.status, slow.json.code]).toEqual([422, 'MEETING_TOO_SOON']);
    const urgent = await giveMeeting(api, id, ['leader', 'agreement', { decision: 'agree', urgent: true }]);
    expect(urgent).toMatchObject({ stage: 'agenda-collected', urgent: true });
    const item = urgent.agenda.items.length + 1;
    await giveMeeting(api, id, ['coordinator', 'agenda-items', itemBody('应急处置')]);
    for (const { no } of (await readMeeting(api, id)).agenda.items) {
      const decision =
        no === item ? { decision: 'accept', checks: goodChecks } : { decision: 'defer', reason: '下次再议' };
      await giveMeeting(api, id, ['coordinator', `agenda-items/${String(no)}/decision`, decision]);
    }
    await giveMeeting(api, id, ['coordinator', 'agenda', { order: [item] }]);
    await giveMeeting(api, id, ['leader', 'agenda-approval', { decision: 'approve' }]);
    expect(await giveMeeting(api, id, ['coordinator', 'notice'])).toMatchObject({ stage: 'noticed' });
  });

  test('by circulation units agree in writing, and the chair signs despite an objection only with a reason', async () => {
    const unitIds = [unitId(SAMPLE_UNIT), unitId(OTHER_UNIT)];
    const changes = { kind: 'circulation', place: undefined, unitIds };
    let meeting = await proposeMeeting(api, meetingBody(ahead(8), changes));
    const { id } = meeting;
    const give = async (who: string, path: string, body: object = {}): Promise<void> => {
      meeting = await giveMeeting(api, id, [who, path, body]);
    };
    await give('leader', 'agreement', { decision: 'agree' });
    await give('coordinator', 'agenda-items', itemBody('修订工作规则'));
    await give('coordinator', 'agenda-items/1/decision', { decision: 'accept', checks: goodChecks });
    await give('coordinator', 'resolutions', { itemNo: 1, text: '同意修订', leadUnitId: unitIds[0], term: '10wd' });
    await give('coordinator', 'agenda', { order: [1] });
    await give('leader', 'agenda-approval', { decision: 'approve' });
    await give('coordinator', 'notice');
    // Who is asked to agree reads to what.
    expect((await readMeeting(api, id, OTHER_UNIT)).resolutions.map(({ text }) => text)).toEqual(['同意修订']);
    await give(SAMPLE_UNIT, 'receipts', { answer: 'agree' });
    const wrong = { answer: 'attend', attendee: { name: '示例', post: '负责人' } };
    expect((await tryMeeting(api, id, [OTHER_UNIT, 'receipts', wrong])).json.code).toBe('RECEIPT_INVALID');
    await give(OTHER_UNIT, 'receipts', { answer: 'object', reason: '期限过短' });
    expect(meeting.stage).toBe('ready');
    await give('coordinator', 'minutes');
    expect(meeting.minutes?.text).toContain('不同意：示例单位乙：期限过短');
    await give('coordinator', 'minutes-circulation');
    const sign = (body: object) =>
      tryMeeting(api, id, ['leader', 'minutes-approval', { decision: 'approve', ...body }]);
    const barred = (await sign({})).json;
    expect(barred).toMatchObject({ code: 'MINUTES_NOT_AGREED', units: [OTHER_UNIT] });
    expect((await sign({ despite: true })).json.code).toBe('OPINION_REQUIRED');
    expect((await sign({ despite: true, opinion: '期限已与其协商' })).status).toBe(200);
    await give('coordinator', 'issue');
    expect((await readMeeting(api, id)).minutes?.despite.map(({ name }) => name)).toEqual([OTHER_UNIT]);
  });

  test('issued minutes are put right only by a correction, which the chair issues under a number of its own', async () => {
    const { id, issued } = await meetingAt(api, 'corrected');
    expect((await tryMeeting(api, id, ['coordinator', 'corrections/1/decision', { decision: 'issue' }])).status).toBe(
      403,
    );
    const corrected = await giveMeeting(api, id, ['leader', 'corrections/1/decision', { decision: 'issue' }]);
    const [correction] = corrected.corrections;
    expect(correction).toMatchObject({ state: 'issued', text: '更正' });
    expect(correction?.number).not.toBe(issued?.number);
    expect(corrected.issued).toEqual(issued);
    const again = await tryMeeting(api, id, ['leader', 'corrections/1/decision', { decision: 'issue' }]);
    expect(again.status).toBe(409);
  });
});

describe('what concerns other matters', () => {
  test('a late item is found by a meeting of the kind that gathers its agenda already', async () => {
    const first = await meetingAt(api, 'collected', { kind: 'thematic' });
    const second = await meetingAt(api, 'call', { kind: 'thematic' });
    await giveMeeting(api, first.id, [SAMPLE_UNIT, 'agenda-items', itemBody('迟报而有着落')]);
    const nudged = await sqlAsApp<{ id: string }>(api.record, 'SELECT matter_id AS id FROM nudge');
    expect(nudged.map(({ id }) => id)).toContain(second.id);
    await attend(api.record.store, meetingCycle, { id: second.id, mechanismId: api.record.mechanismId });
    const { agenda } = await readMeeting(api, second.id);
    expect(agenda.items.map(({ title, origin }) => [title, origin?.meetingId])).toContainEqual([
      '迟报而有着落',
      first.id,
    ]);
    await attend(api.record.store, meetingCycle, { id: second.id, mechanismId: api.record.mechanismId });
    expect((await readMeeting(api, second.id)).agenda.items).toHaveLength(agenda.items.length);
  });

  test('an open resolution shows its stage, its current date and what its lead last reported, as it stood at approval', async () => {
    const { id: earlierId } = await meetingAt(api, 'issued');
    const earlier = await readMeeting(api, earlierId);
    const assignmentId = earlier.resolutions[0]?.assignmentId ?? '';
    const later = await meetingAt(api, 'judged');
    const seen = async () =>
      (await readMeeting(api, later.id)).agenda.open.find((item) => item.assignmentId === assignmentId);
    expect(await seen()).toMatchObject({ stage: 'draft', lastReport: null, daysLate: 0 });
    const first = (await seen())?.dueOn ?? '';
    await walk(api, assignmentId, [
      ['director', 'approval'],
      [SAMPLE_UNIT, 'acknowledgement'],
      [SAMPLE_UNIT, 'work-plan'],
    ]);
    expect(await seen()).toMatchObject({ stage: 'in-progress', lastReport: null, dueOn: first });
    const dueOn = addDays(first, 7);
    await walk(api, assignmentId, [
      [SAMPLE_UNIT, 'progress-reports', { percent: 30, text: '已起草' }],
      [SAMPLE_UNIT, 'progress-reports', { percent: 60, text: '已征求意见' }],
      [SAMPLE_UNIT, 'extension-requests', { reason: '数据未到', dueOn }],
      ['director', 'extension-decision', { unitId: api.record.unitId(SAMPLE_UNIT), decision: 'grant' }],
    ]);
    const reported = { percent: 60, text: '已征求意见' };
    expect(await seen()).toMatchObject({ stage: 'in-progress', dueOn, lastReport: reported });
    for (const [who, path] of [
      ['coordinator', 'agenda'],
      ['coordinator', 'preview'],
      ['leader', 'agenda-approval'],
    ] as const) {
      await giveMeeting(api, later.id, [who, path, meetingBodies(api, await readMeeting(api, later.id))[path] ?? {}]);
    }
    await walk(api, assignmentId, [[SAMPLE_UNIT, 'progress-reports', { percent: 90, text: '即将办结' }]]);
    expect(await seen()).toMatchObject({ lastReport: reported });
  });

  test('an invited unit that is merged into another is answered for by that, and its people find the meeting', async () => {
    const names = [SAMPLE_UNIT, '市市场监督管理局', '市教育局'];
    const { id } = await meetingAt(api, 'noticed', { unitIds: names.map(unitId) });
    const receipt = { answer: 'attend', attendee: { name: '示例参会人', post: '负责人' } };
    await giveMeeting(api, id, ['市教育局', 'receipts', receipt]);
    const order = { successorId: unitId('市科技局'), effectiveOn: dateOf(api.clock.read()), basis: '机构改革方案' };
    const answer = await api.as('coordinator').post(`/units/${unitId('市教育局')}/succession`, order);
    expect([answer.status, answer.text]).toEqual([200, answer.text]);
    const shown = await readMeeting(api, id);
    expect(shown.invited.map(({ name }) => name)).toEqual([SAMPLE_UNIT, '市市场监督管理局', '市科技局']);
    expect(shown.receipts.find(({ unit }) => unit.name === '市科技局')).toMatchObject({ answer: 'attend' });
    expect((await readMeeting(api, id, '市科技局')).id).toBe(id);
    const listed = await api.as('市科技局').get<{ items: { id: string }[] }>('/meeting-cycles?limit=200');
    expect(listed.json.items.map((one) => one.id)).toContain(id);
  });
});

describe('bad input is told, and changes nothing', () => {
  let meeting: MeetingJson;
  beforeEach(async () => {
    meeting = await meetingAt(api, 'call');
    await giveMeeting(api, meeting.id, [SAMPLE_UNIT, 'agenda-items', itemBody('专利转化')]);
  });

  test.each<[string, object, [number, string, string | undefined]]>([
    ['an unknown kind', { kind: 'party' }, [422, 'INVALID_BODY', '/kind']],
    ['a time without its zone', { startsAt: '2026-12-10T14:30:00' }, [422, 'INVALID_BODY', '/startsAt']],
    ['a day that is none', { startsAt: '2026-02-30T14:30:00+08:00' }, [422, 'INVALID_BODY', '/startsAt']],
    ['a time that is past', { startsAt: '2020-12-10T14:30:00+08:00' }, [422, 'MEETING_PAST', '/startsAt']],
    ['no place', { place: undefined }, [422, 'PLACE_REQUIRED', '/place']],
    ['an unknown unit', { unitIds: ['00000000-0000-4000-8000-000000000000'] }, [422, 'UNIT_UNKNOWN', '/unitIds/0']],
    ['an unknown field', { seats: 20 }, [422, 'INVALID_BODY', '/seats']],
  ])('%s', async (_, changes, expected) => {
    const { status, json } = await propose({ beside: true, ...changes });
    expect([status, json.code, json.errors?.[0]?.pointer]).toEqual(expected);
  });

  test('a unit that is no member suggests no meeting', async () => {
    const answer = await api
      .as(SAMPLE_UNIT)
      .post<ProblemJson>('/meeting-cycles', meetingBody(ahead(20), { beside: true }));
    expect([answer.status, answer.json.code]).toEqual([403, 'ROLE_NOT_ALLOWED']);
  });

  test('a name for many is not invited, and nobody twice', async () => {
    const collective = await propose({ beside: true, unitIds: [unitId('各级人民政府')] });
    expect(collective.json.code).toBe('UNIT_IS_COLLECTIVE');
    const twice = await propose({ beside: true, unitIds: [unitId(SAMPLE_UNIT), unitId(SAMPLE_UNIT)] });
    expect([twice.json.code, twice.json.errors?.[0]?.pointer]).toEqual(['UNIT_TWICE', '/unitIds/1']);
  });

  test.each<[string, readonly [string, string, object], [number, string]]>([
    [
      'an item that is not there',
      ['coordinator', 'agenda-items/99/decision', { decision: 'defer', reason: '缓' }],
      [422, 'AGENDA_ITEM_UNKNOWN'],
    ],
    ['a number that is none', ['coordinator', 'agenda-items/x/decision', { decision: 'defer' }], [404, 'NOT_FOUND']],
    ['a command before its time', ['coordinator', 'issue', {}], [409, 'NOT_NOW']],
    ['a postponement without a reason', ['coordinator', 'postponement', {}], [422, 'INVALID_BODY']],
    [
      'a postponement into the past',
      ['coordinator', 'postponement', { reason: '改期', startsAt: '2020-01-01T09:00:00Z' }],
      [422, 'MEETING_PAST'],
    ],
  ])('%s', async (_, given, expected) => {
    const before = await readMeeting(api, meeting.id);
    const { status, json } = await tryMeeting(api, meeting.id, given);
    expect([status, json.code]).toEqual(expected);
    expect(await readMeeting(api, meeting.id)).toEqual(before);
  });

  test('an item of the four kinds that may not go on is refused, and says which it is', async () => {
    await giveMeeting(api, meeting.id, [SAMPLE_UNIT, 'agenda-items', itemBody('可由部门解决')]);
    const { no } = (await readMeeting(api, meeting.id)).agenda.items.find(({ title }) => title === '可由部门解决') ?? {
      no: 0,
    };
    const body = { decision: 'accept', checks: { ...goodChecks, needsMeeting: false, approvalSlip: false } };
    const { status, json } = await tryMeeting(api, meeting.id, [
      'coordinator',
      `agenda-items/${String(no)}/decision`,
      body,
    ]);
    expect(json).toMatchObject({ code: 'AGENDA_ITEM_BARRED', failed: ['needsMeeting', 'approvalSlip'] });
    expect(status).toBe(422);
  });
});
