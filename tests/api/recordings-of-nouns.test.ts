/** 代录 for notices and meetings: the same contracts, the giver's rules, the path's own ids; no unit learns of a draft by it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import { Beside } from '../support/beside.ts';
import type { EventJson, ProblemJson } from '../support/api-client.ts';
import { rowCounts, startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { assignmentAt, proof, type AssignmentJson } from '../support/assignment-path.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { circularAt } from '../support/circular-path.ts';
import { proposeInterview } from '../support/interview-path.ts';
import { meetingAt } from '../support/meeting-places.ts';
import { draftNotice, government, noticeAt, onNotice, recordMandate, type NoticeJson } from '../support/notice-path.ts';
import { officeReportBodies, submitReport, type OfficeReportJson } from '../support/office-report-calls.ts';
import { approvalOf, enter, receiptOf, type RecordingJson } from '../support/recording-calls.ts';
import { headOf, sql } from '../support/record.ts';
import { accepted, added, done, heir, ownersOf, succeed } from '../support/succession.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const notice = async (id: string) => (await api.as('coordinator').get<NoticeJson>(`/supervision-notices/${id}`)).json;
const check = (who: string, id: string) =>
  api.as(who).post<RecordingJson & ProblemJson>(`/recordings/${id}/check`, { decision: 'confirm' });
const ofNotice = { noun: 'supervisionNotice' };
const ofMeeting = { noun: 'meetingCycle' };
const head = () => ({ role: 'head', unitId: api.record.unitId(SAMPLE_UNIT) });

test('a notice is acknowledged by phone and answered on paper under the head’s signature', async () => {
  const { id } = await noticeAt(api, 'issued');
  await enter(api, receiptOf(api, id, ofNotice));
  expect((await notice(id)).stage).toBe('answering');
  const body = { report: '已办结', evidence: [proof] };
  const given = { ...ofNotice, command: 'reply', body, given: 'paper', giver: head() };
  const entered = await enter(api, receiptOf(api, id, given));
  expect(await notice(id)).toMatchObject({ stage: 'reviewing', reply: { report: '已办结' } });
  const { json } = await api.as('inspector').get<{ items: EventJson[] }>(`/supervision-notices/${id}/timeline`);
  const { accountId } = await api.record.actor(headOf(SAMPLE_UNIT));
  expect(json.items.at(-1)).toMatchObject({
    type: 'notice-replied',
    actor: { accountId, role: 'head', recorder: { recordingId: entered.id } },
  });
  // Whoever wrote the reply down for the head judges it: only the head's side may not.
  expect(await onNotice(api, 'director', id, 'review')).toMatchObject({ stage: 'closed' });
});

test('a supervision signed on paper needs its mandate, and a second officer', async () => {
  const { id } = await noticeAt(api, 'drafted');
  const bare = await enter(api, approvalOf(id, ofNotice));
  const refused = await check('inspector', bare.id);
  expect([refused.status, refused.json.code, refused.json.errors?.[0]?.pointer]).toEqual([
    ...[403, 'MANDATE_REQUIRED', '/body/mandateId'],
  ]);
  expect(refused.json).toMatchObject({ why: 'none-named' });
  const mandate = await recordMandate(api);
  const body = { decision: 'approve', mandateId: mandate.id, approval: government };
  const entered = await enter(api, approvalOf(id, { ...ofNotice, body }));
  expect((await check('inspector', entered.id)).json).toMatchObject({ stage: 'recorded', unit: { name: SAMPLE_UNIT } });
  expect(await notice(id)).toMatchObject({ stage: 'issued', issuedUnder: { mandate: { id: mandate.id } } });
});

test('no unit learns by a recording that there is a draft', async () => {
  const letter = await noticeAt(api, 'drafted');
  const drafted = await assignmentAt(api, 'draft');
  const body = { decision: 'return', opinion: '依据不足' };
  for (const given of [approvalOf(letter.id, { ...ofNotice, body }), approvalOf(drafted.id, { body })]) {
    const entered = await enter(api, given);
    const confirmed = await check('inspector', entered.id);
    expect(confirmed.json).toMatchObject({ stage: 'recorded' });
    expect(confirmed.json.unit?.name).not.toBe(SAMPLE_UNIT);
    expect((await api.as(SAMPLE_UNIT).get(`/recordings/${entered.id}`)).status).toBe(404);
    const { json } = await api.as(SAMPLE_UNIT).get<{ items: { matter: { id: string } }[] }>('/deliveries?limit=200');
    expect(json.items.filter(({ matter }) => [entered.id, letter.id, drafted.id].includes(matter.id))).toEqual([]);
  }
});

test('a meeting is answered by phone, and a leave decided on paper, under the unit’s own path', async () => {
  const { id } = await meetingAt(api, 'noticed');
  const unitId = api.record.unitId(SAMPLE_UNIT);
  const leave = { answer: 'leave', reason: '赴省里开会', substitute: { name: '示例替会人', post: '副职' } };
  await enter(api, receiptOf(api, id, { ...ofMeeting, command: 'receipts', body: leave }));
  const command = `receipts/${unitId}/decision`;
  const decided = await enter(api, approvalOf(id, { ...ofMeeting, command, giver: { role: 'leader' } }));
  expect((await check('director', decided.id)).json).toMatchObject({ stage: 'recorded' });
  const { json } = await api
    .as('coordinator')
    .get<{ items: { unit: { id: string }; decision: string | null }[] }>(`/meeting-cycles/${id}/receipts`);
  expect(json.items.find(({ unit }) => unit.id === unitId)).toMatchObject({ decision: 'approved' });
});

test('the leader’s instruction (批示) on paper opens its assignment, once it is checked; the office, not the lead, is told', async () => {
  const { id } = await submitReport(api);
  const body = officeReportBodies(api)['decision'];
  const given = { noun: 'officeReport', command: 'decision', body, giver: { role: 'leader' } };
  const entered = await enter(api, approvalOf(id, given));
  const confirmed = await check('director', entered.id);
  expect(confirmed.json).toMatchObject({ stage: 'recorded' });
  expect(confirmed.json.unit?.name).not.toBe(SAMPLE_UNIT);
  const { json } = await api.as('coordinator').get<OfficeReportJson>(`/office-reports/${id}`);
  const opened = json.instruction?.assignment.id ?? '';
  expect((await api.as('coordinator').get<AssignmentJson>(`/assignments/${opened}`)).json.stage).toBe('draft');
});

test('an interview agreed to on paper is nothing that its unit learns of before the notice', async () => {
  const { id } = await proposeInterview(api);
  const entered = await enter(api, approvalOf(id, { noun: 'interview', giver: { role: 'cityLeader' } }));
  const confirmed = await check('director', entered.id);
  expect(confirmed.json).toMatchObject({ stage: 'recorded' });
  expect(confirmed.json.unit?.name).not.toBe(SAMPLE_UNIT);
  expect((await api.as(SAMPLE_UNIT).get(`/recordings/${entered.id}`)).status).toBe(404);
  expect((await api.as(SAMPLE_UNIT).get(`/interviews/${id}`)).status).toBe(404);
  const agreed = await api.as('coordinator').get<{ stage: string }>(`/interviews/${id}`);
  expect(agreed.json.stage).toBe('approved');
});

test('a unit comments on a circular by phone; and a leader’s yes on paper needs its round of comments', async () => {
  const { id } = await circularAt(api, 'commenting');
  const body = { text: '情况属实' };
  const given = { noun: 'circular', command: 'comments', body };
  expect(await enter(api, receiptOf(api, id, given))).toMatchObject({ stage: 'recorded', unit: { name: SAMPLE_UNIT } });
  const drafted = await circularAt(api, 'drafted');
  const early = await enter(api, approvalOf(drafted.id, { noun: 'circular', giver: { role: 'leader' } }));
  const refused = await check('director', early.id);
  expect([refused.status, refused.json.code]).toEqual([409, 'NOT_NOW']);
});

test('what cannot be entered points to its place and changes nothing', async () => {
  const { id } = await noticeAt(api, 'answering');
  const meeting = await meetingAt(api, 'noticed');
  const wrong = [{ ...proof, sha256: '0'.repeat(64) }];
  const before = await rowCounts(api.record);
  const reply = { ...ofNotice, command: 'reply', given: 'paper' };
  const tries: [object, number, string, string | undefined][] = [
    [
      receiptOf(api, id, { ...reply, body: { report: '已办结', evidence: wrong } }),
      ...([422, 'EVIDENCE_HASH_MISMATCH', '/body/evidence/0/sha256'] as const),
    ],
    [receiptOf(api, id, { ...reply, body: { report: '' } }), 422, 'INVALID_BODY', '/body/report'],
    [receiptOf(api, id, { ...ofNotice, command: 'receipts' }), 422, 'COMMAND_UNKNOWN', '/command'],
    [receiptOf(api, id), 422, 'MATTER_UNKNOWN', '/id'],
    [
      receiptOf(api, meeting.id, { ...ofMeeting, command: 'receipts/all/decision' }),
      422,
      'COMMAND_UNKNOWN',
      '/command',
    ],
    [receiptOf(api, meeting.id, { ...ofMeeting, command: 'receipts//decision' }), 422, 'INVALID_BODY', '/command'],
    [
      receiptOf(api, id, { ...ofNotice, command: 'review', body: { outcome: 'accepted', opinion: '可' } }),
      403,
      'OWN_WORK',
      undefined,
    ],
  ];
  for (const [body, status, code, pointer] of tries) {
    const answer = await api.as('coordinator').post<ProblemJson>('/recordings', body);
    expect([answer.status, answer.json.code, answer.json.errors?.[0]?.pointer]).toEqual([status, code, pointer]);
  }
  expect(await rowCounts(api.record)).toEqual(before);
});

test('recordings, decisions and urgings of one unit’s notices side by side: each whole, and none waits for ever', async () => {
  const mandate = await recordMandate(api);
  const body = { decision: 'approve', mandateId: mandate.id };
  for (let round = 0; round < 5; round += 1) {
    const about = { title: `并发事项${String(round)}` };
    const [first, second, third] = await Promise.all(
      [0, 1, 2].map(() => noticeAt(api, 'drafted', SAMPLE_UNIT, { about })),
    );
    const phoned = await Promise.all([0, 1, 2, 3].map(() => noticeAt(api, 'issued')));
    const ids = [first?.id ?? '', second?.id ?? '', third?.id ?? ''];
    const entered = await Promise.all(ids.map((id) => enter(api, approvalOf(id, { ...ofNotice, body }))));
    const came = await Promise.all([
      ...entered.map(({ id }) => check('inspector', id)),
      ...ids.map((id) =>
        api.as('cityLeader').post<ProblemJson>(`/supervision-notices/${id}/approval`, { decision: 'approve' }),
      ),
      ...phoned.map(({ id }) => api.as('coordinator').post<ProblemJson>('/recordings', receiptOf(api, id, ofNotice))),
      api.as(SAMPLE_UNIT).post<ProblemJson>(`/supervision-notices/${phoned[0]?.id ?? ''}/acknowledgement`, {}),
    ]);
    // About one matter one notice is issued, by whichever way came first; the guard refuses the rest.
    const stages = await Promise.all(ids.map(async (id) => (await notice(id)).stage));
    expect(stages.filter((stage) => stage === 'issued')).toHaveLength(1);
    expect(came.map(({ status }) => status).filter((status) => ![200, 201, 409].includes(status))).toEqual([]);
  }
  const deadlocks = 'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()';
  expect(await sql(api.record.superuserUrl, deadlocks)).toEqual([{ deadlocks: '0' }]);
});

test('a check beside the succession of the unit comes before or after it as a whole', async () => {
  const mandate = await recordMandate(api);
  const body = { decision: 'approve', mandateId: mandate.id };
  const came = new Set<string>();
  const succession = new Beside();
  for (let round = 0; round < 20; round += 1) {
    const old: string = JSON.parse(accepted(await added(api.record, `被并局${String(round)}`))).id;
    const { id } = await draftNotice(api, { unitId: old });
    const entered = await enter(api, approvalOf(id, { ...ofNotice, body }));
    const [succeeded, checked] = await Promise.all([
      succession.itself(() => succeed(api.record, old, heir(`承并局${String(round)}`))),
      // At another moment beside it each time.
      succession.at(((round * 3) % 30) / 29, () => check('inspector', entered.id)),
    ]);
    const { to } = done(succeeded);
    expect(checked.status).toBe(200);
    expect((await ownersOf(api.record, id)).row).toBe(to);
    const path = `/supervision-notices/${id}/timeline`;
    const { json } = await api.as('inspector').get<{ items: EventJson[] }>(path);
    const types = json.items.map(({ type }) => type);
    expect([...types].sort()).toEqual(['notice-drafted', 'notice-issued', 'unit-succeeded']);
    const first = types[1] === 'notice-issued';
    came.add(first ? 'checked first' : 'succeeded first');
    // What has taken effect stays the record of whom it was told to; what was still pending moved along.
    expect((await ownersOf(api.record, entered.id)).row).toBe(first ? old : to);
  }
  expect(came).toEqual(new Set(['checked first', 'succeeded first']));
});
