/** The signature of a unit's head under its report (审签), and the office's own unit, as their people meet them over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EventJson, ProblemJson, RectificationJson, TaskJson } from '../support/api-client.ts';
import { openedThrough, preparation, rowCounts, startApiOnly, throughTo, type ApiOnly } from '../support/api-only.ts';
import { draftBody, goodBodies, OFFICE, SAMPLE_HEAD, SAMPLE_UNIT } from '../support/main-path.ts';
import { headOf } from '../support/record.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

interface Items<T> {
  items: T[];
}

async function tasksOf(who: string, id: string): Promise<string[]> {
  const { json } = await api.as(who).get<Items<TaskJson>>('/tasks?limit=200');
  return json.items.filter(({ matter }) => matter.id === id).map(({ kind }) => kind);
}

async function toldTo(who: string, id: string): Promise<string[]> {
  const { json } = await api.as(who).get<Items<{ kind: string; matter: { id: string } }>>('/deliveries?limit=200');
  return json.items.filter(({ matter }) => matter.id === id).map(({ kind }) => kind);
}

/** Whether each report that was prepared can be read in the timeline. */
async function saidTo(who: string, id: string): Promise<boolean[]> {
  const { json } = await api.as(who).get<Items<EventJson>>(`/rectifications/${id}/timeline`);
  return json.items.filter(({ type }) => type === 'submission-prepared').map(({ data }) => 'report' in data);
}

const given = (who: string, id: string, command: string, body = goodBodies[command] ?? {}) =>
  api.as(who).post<RectificationJson & ProblemJson>(`/rectifications/${id}/${command}`, body);

describe('a report from its writing to its inspection', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await openedThrough(api, [...throughTo.reviewed, preparation]));
  });

  test('waits for the head, who finds it in the inbox and reads what was written', async () => {
    expect([await tasksOf(SAMPLE_HEAD, id), await tasksOf(SAMPLE_UNIT, id)]).toEqual([['sign-submission'], []]);
    expect((await toldTo(SAMPLE_HEAD, id))[0]).toBe('submission-prepared');
    const { json } = await api.as(SAMPLE_HEAD).get<RectificationJson>(`/rectifications/${id}`);
    expect(json).toMatchObject({
      ...{ stage: 'rectifying', submission: null, overdue: false },
      prepared: {
        ...{ report: '已全部整改', evidence: [{ name: '台账.txt' }] },
        ...{ problems: [{ no: 1, result: '已补齐' }], sentBack: null },
      },
    });
    expect(json.actions.map(({ name }) => name)).toContain('submission-signature');
  });

  test('is the unit’s own until then: those who steer see that it was written, and not what', async () => {
    for (const who of ['coordinator', 'leader', 'inspector']) {
      const { json } = await api.as(who).get<RectificationJson>(`/rectifications/${id}`);
      expect([who, json.prepared, await saidTo(who, id)]).toEqual([who, null, [false]]);
    }
    expect(await saidTo(SAMPLE_UNIT, id)).toEqual([true]);
  });

  test('is neither inspected nor signed by anyone else meanwhile, and a refusal leaves nothing behind', async () => {
    const before = await rowCounts(api.record);
    expect((await given('inspector', id, 'inspection')).json.code).toBe('NOT_NOW');
    for (const who of [SAMPLE_UNIT, 'coordinator', 'director', 'leader', 'cityLeader', 'inspector']) {
      const answer = await given(who, id, 'submission-signature');
      expect([who, answer.status, answer.json.code]).toEqual([who, 403, 'ROLE_NOT_ALLOWED']);
    }
    expect((await given(headOf(OFFICE), id, 'submission-signature')).status).toBe(404);
    const unknown = await given(SAMPLE_HEAD, id, 'submission-signature', { decision: 'approve' });
    expect([unknown.status, unknown.json.code]).toEqual([422, 'INVALID_BODY']);
    expect(await rowCounts(api.record)).toEqual(before);
  });

  test('goes back with an opinion, which its writer reads', async () => {
    const back = await given(SAMPLE_HEAD, id, 'submission-signature', { decision: 'return', opinion: '请补证据' });
    expect(back.json).toMatchObject({ stage: 'rectifying', prepared: { sentBack: '请补证据' } });
    // A head may do what the liaison does, and so finds it too.
    for (const who of [SAMPLE_UNIT, SAMPLE_HEAD]) expect(await tasksOf(who, id)).toEqual(['submit-rectification']);
    expect((await toldTo(SAMPLE_UNIT, id))[0]).toBe('submission-sent-back');
    expect((await given(SAMPLE_HEAD, id, 'submission-signature')).json.code).toBe('NOT_NOW');
  });

  test('is written again, signed, and closed; the timeline says who wrote and who signed', async () => {
    expect((await given(SAMPLE_UNIT, id, 'submission')).status).toBe(200);
    const signed = await given(SAMPLE_HEAD, id, 'submission-signature');
    expect(signed.json).toMatchObject({
      ...{ stage: 'inspecting', prepared: null, submission: { report: '已全部整改', signed: true } },
      problems: [{ result: '已补齐' }],
    });
    expect(await tasksOf('inspector', id)).toEqual(['inspect-rectification']);
    expect((await given('inspector', id, 'inspection')).json.stage).toBe('closed');
    const { json } = await api.as('leader').get<Items<EventJson>>(`/rectifications/${id}/timeline`);
    expect(json.items.slice(-5).map(({ type, actor }) => [type, actor.role])).toEqual([
      ['submission-prepared', 'liaison'],
      ['submission-sent-back', 'head'],
      ['submission-prepared', 'liaison'],
      ['submitted', 'head'],
      ['passed', 'inspector'],
    ]);
    // What was signed is everyone's to read; what was not stays the unit's.
    expect([await saidTo('leader', id), await saidTo(SAMPLE_UNIT, id)]).toEqual([
      [false, true],
      [true, true],
    ]);
  });
});

test('the office’s own unit: drafted by the inspector, returned, revised by the inspector, never by the office', async () => {
  const body = draftBody(api, { unitId: api.record.unitId(OFFICE) });
  const { mechanismId: _m, unitId: _u, ...order } = body;
  const { json } = await api.as('inspector').post<RectificationJson>('/rectifications', body);
  const { id } = json;
  expect(await tasksOf('leader', id)).toEqual(['approve-rectification']);
  await given('leader', id, 'approval', { decision: 'return', opinion: '依据不足' });
  expect([await tasksOf('inspector', id), await tasksOf('coordinator', id)]).toEqual([['revise-rectification'], []]);
  for (const who of ['coordinator', 'director']) {
    expect((await given(who, id, 'revision', order)).json.code).toBe('OWN_WORK');
  }
  expect((await given('inspector', id, 'revision', order)).status).toBe(200);
  expect((await given('inspector', id, 'approval')).status).toBe(403);
  expect((await given('cityLeader', id, 'approval')).json.stage).toBe('noticed');
});
