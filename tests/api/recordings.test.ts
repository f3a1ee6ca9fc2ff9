/** 代录 over HTTP: judged as the giver's, shown with the recorder, told and contested; a decision is checked by a second officer. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import type { EventJson, ProblemJson, RectificationJson, TaskJson } from '../support/api-client.ts';
import { openedThrough, rowCounts, startApiOnly, throughTo, type ApiOnly } from '../support/api-only.ts';
import { assignmentAt, draftBodyOf, proof, type AssignmentJson } from '../support/assignment-path.ts';
import { at } from '../support/domain-fixtures.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { approvalOf, enter, receiptOf, type RecordingJson } from '../support/recording-calls.ts';
import { sql } from '../support/record.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const assignment = async (id: string) => (await api.as('coordinator').get<AssignmentJson>(`/assignments/${id}`)).json;
const lastEvent = async (who: string, path: string): Promise<EventJson | undefined> =>
  (await api.as(who).get<{ items: EventJson[] }>(`${path}/timeline?limit=200`)).json.items.at(-1);
const check = (who: string, id: string, body: object = { decision: 'confirm' }) =>
  api.as(who).post<RecordingJson & ProblemJson>(`/recordings/${id}/check`, body);
const contest = (who: string, id: string) =>
  api.as(who).post<RecordingJson & ProblemJson>(`/recordings/${id}/contest`, { reason: '本单位未来电' });

async function toldOf(who: string, id: string): Promise<string[]> {
  const { json } = await api
    .as(who)
    .get<{ items: { kind: string; matter: { id: string } }[] }>('/deliveries?limit=200');
  return json.items.filter((one) => one.matter.id === id).map((one) => one.kind);
}
async function kindsOf(who: string, id: string): Promise<string[]> {
  const { json } = await api.as(who).get<{ items: TaskJson[] }>('/tasks?limit=200');
  return json.items.filter((task) => task.matter.id === id).map((task) => task.kind);
}

test('a unit’s receipt by phone counts at once, shows giver and recorder, and may be contested', async () => {
  const { id } = await assignmentAt(api, 'issued');
  const entered = await enter(api, receiptOf(api, id));
  expect(entered).toMatchObject({ stage: 'recorded', checked: false, given: 'phone', unit: { name: SAMPLE_UNIT } });
  expect((await assignment(id)).stage).toBe('plan-due');

  const liaison = await api.record.actor(SAMPLE_UNIT);
  const clerk = await api.record.actor('coordinator');
  const event = await lastEvent(SAMPLE_UNIT, `/assignments/${id}`);
  expect(event).toMatchObject({
    type: 'assignment-acknowledged',
    actor: {
      ...{ accountId: liaison.accountId, role: 'liaison', delegate: null },
      recorder: {
        ...{ accountId: clerk.accountId, recordingId: entered.id, given: 'phone' },
        givenAt: '2025-11-01T09:00:00.000+08:00',
      },
    },
  });
  // What counts is when it was entered.
  expect(event?.at).not.toBe('2025-11-01T09:00:00+08:00');
  expect(await toldOf(SAMPLE_UNIT, entered.id)).toEqual(['recording-made']);

  expect((await contest('市司法局', entered.id)).status).toBe(404);
  expect((await contest('coordinator', entered.id)).status).toBe(403);
  const contested = await contest(SAMPLE_UNIT, entered.id);
  expect(contested.json).toMatchObject({ stage: 'contested', contest: { reason: '本单位未来电' }, actions: [] });
  for (const who of ['coordinator', 'director']) expect(await toldOf(who, entered.id)).toContain('recording-contested');
  expect((await lastEvent('inspector', `/recordings/${entered.id}`))?.type).toBe('recording-contested');
  // Nothing is undone by itself.
  expect((await assignment(id)).stage).toBe('plan-due');
  expect((await contest(SAMPLE_UNIT, entered.id)).status).toBe(409);
});

test('a decision takes effect when a second officer has held it against its page', async () => {
  const { id } = await assignmentAt(api, 'draft');
  const bare = await api.as('coordinator').post<ProblemJson>('/recordings', { ...approvalOf(id), scan: undefined });
  expect([bare.status, bare.json.code, bare.json.errors?.[0]?.pointer]).toEqual([422, 'SCAN_REQUIRED', '/scan']);
  const entered = await enter(api, approvalOf(id));
  expect(entered).toMatchObject({ stage: 'pending', checked: true, recordedAt: null });
  expect((await assignment(id)).stage).toBe('draft');
  expect(await kindsOf('director', entered.id)).toEqual(['check-recording']);
  // Until then no unit knows of it.
  expect((await api.as(SAMPLE_UNIT).get(`/recordings/${entered.id}`)).status).toBe(404);
  const own = await check('coordinator', entered.id);
  expect([own.status, own.json.code]).toEqual([403, 'OWN_WORK']);
  expect((await check('leader', entered.id)).status).toBe(403);

  const both = await Promise.all([check('inspector', entered.id), check('director', entered.id)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const issued = await assignment(id);
  expect(issued).toMatchObject({ stage: 'issued', number: expect.stringContaining('示例交') });
  const director = await api.record.actor('director');
  const events = (await api.as('inspector').get<{ items: EventJson[] }>(`/assignments/${id}/timeline`)).json.items;
  expect(events.find(({ type }) => type === 'assignment-issued')?.actor).toMatchObject({
    ...{ accountId: director.accountId, role: 'director' },
    recorder: { recordingId: entered.id, given: 'paper' },
  });
  expect((await api.as(SAMPLE_UNIT).get(`/recordings/${entered.id}`)).status).toBe(200);
  expect(await toldOf('director', entered.id)).toEqual(expect.arrayContaining(['recording-made']));
});

test('what the second officer refuses changes nothing', async () => {
  const { id } = await assignmentAt(api, 'draft');
  const entered = await enter(api, approvalOf(id));
  const bare = await check('inspector', entered.id, { decision: 'refuse' });
  expect([bare.status, bare.json.code]).toEqual([422, 'OPINION_REQUIRED']);
  const refused = await check('inspector', entered.id, { decision: 'refuse', opinion: '签字页不清' });
  expect(refused.json).toMatchObject({ stage: 'refused', opinion: '签字页不清', actions: [] });
  expect((await assignment(id)).stage).toBe('draft');
  expect((await check('director', entered.id)).status).toBe(409);
});

test('conflict rules judge the giver: whoever drafted does not approve on paper either', async () => {
  const made = await api.as('director').post<AssignmentJson>('/assignments', draftBodyOf(api));
  const entered = await enter(api, approvalOf(made.json.id));
  const before = await rowCounts(api.record);
  const confirmed = await check('inspector', entered.id);
  expect([confirmed.status, confirmed.json.code]).toEqual([403, 'OWN_WORK']);
  expect(await rowCounts(api.record)).toEqual(before);
  const stands = await api.as('inspector').get<RecordingJson>(`/recordings/${entered.id}`);
  expect(stands.json.stage).toBe('pending');
});

test('a rectification’s receipt, and a completion with its evidence, are entered by the same contracts', async () => {
  const { id } = await openedThrough(api, throughTo.noticed);
  await enter(api, receiptOf(api, id, { noun: 'rectification', given: 'paper' }));
  const seen = await api.as(SAMPLE_UNIT).get<RectificationJson>(`/rectifications/${id}`);
  expect(seen.json.stage).toBe('plan-due');
  const work = await assignmentAt(api, 'part-in');
  const body = { report: '已全部办结', evidence: [proof] };
  await enter(api, receiptOf(api, work.id, { command: 'completion', body, given: 'paper' }));
  expect(await kindsOf(SAMPLE_UNIT, work.id)).toEqual([]);
});

test('what cannot be entered is answered with its place and changes nothing', async () => {
  const { id } = await assignmentAt(api, 'issued');
  const draft = await assignmentAt(api, 'draft');
  const before = await rowCounts(api.record);
  const tries: [object, number, string, string | undefined][] = [
    [receiptOf(api, id, { at: '2099-01-01T00:00:00Z' }), 422, 'DATE_INVALID', '/at'],
    [receiptOf(api, id, { command: 'applause' }), 422, 'COMMAND_UNKNOWN', '/command'],
    [receiptOf(api, id, { body: { by: 'me' } }), 422, 'INVALID_BODY', '/body/by'],
    [receiptOf(api, api.record.mechanismId), 422, 'MATTER_UNKNOWN', '/id'],
    [receiptOf(api, id, { giver: { role: 'liaison' } }), 422, 'GIVER_UNKNOWN', '/giver'],
    [receiptOf(api, id, { giver: { role: 'operator' } }), 422, 'GIVER_UNKNOWN', '/giver'],
    [approvalOf(draft.id, { giver: { role: 'coordinator' } }), 403, 'OWN_WORK', '/giver'],
    [approvalOf(draft.id, { scan: { evidenceId: id } }), 422, 'EVIDENCE_UNKNOWN', '/scan/evidenceId'],
    // Judged as the giver's: a draft is nothing that a unit knows of, and no unit files a plan before its receipt.
    [receiptOf(api, draft.id), 404, 'NOT_FOUND', undefined],
    [
      receiptOf(api, id, {
        command: 'work-plan',
        body: { steps: [{ title: '起草', dueOn: '2025-12-31' }], contact: '科' },
      }),
      ...([409, 'NOT_NOW', undefined] as const),
    ],
  ];
  for (const [body, status, code, pointer] of tries) {
    const answer = await api.as('coordinator').post<ProblemJson>('/recordings', body);
    expect([answer.status, answer.json.code, answer.json.errors?.[0]?.pointer]).toEqual([status, code, pointer]);
  }
  expect(await rowCounts(api.record)).toEqual(before);
});

test('the same key enters once, and the audit sees who is said to have entered it', async () => {
  const { id } = await assignmentAt(api, 'issued');
  const twice = [];
  for (let times = 0; times < 2; times += 1) {
    twice.push(
      await api.as('coordinator').post<RecordingJson>('/recordings', receiptOf(api, id), { key: 'entered-once' }),
    );
  }
  expect(twice.map(({ status }) => status)).toEqual([201, 201]);
  expect(twice[0]?.json.id).toBe(twice[1]?.json.id);
  const inspector = (await api.record.actor('inspector')).accountId;
  // It is hashed with the rest.
  const change = (to: string) => `ALTER TABLE event DISABLE TRIGGER USER;
    UPDATE event SET recorder_id = '${to}' WHERE matter_id = '${id}' AND recorder_id IS NOT NULL;
    ALTER TABLE event ENABLE ALWAYS TRIGGER event_append_only`;
  await sql(api.record.superuserUrl, change(inspector));
  expect((await audit(api.record.store)).findings.map(({ what }) => what)).toEqual(['row']);
  await sql(api.record.superuserUrl, change((await api.record.actor('coordinator')).accountId));
});

test('after five working days it stands', async () => {
  const { id } = await assignmentAt(api, 'issued');
  const entered = await enter(api, receiptOf(api, id));
  api.clock.set(Date.parse(entered.contestUntil ?? '') + 1);
  expect((await contest(SAMPLE_UNIT, entered.id)).status).toBe(409);
  expect(api.clock.read()).toBeGreaterThan(at('2025-11-10'));
});
