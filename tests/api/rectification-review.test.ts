/** Looking again over HTTP: an objection that takes an order back, and a recheck that fails. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import type { EventJson, ProblemJson, RectificationJson } from '../support/api-client.ts';
import { openedThrough, rowCounts, startApiOnly, throughTo, type ApiOnly } from '../support/api-only.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { approvalOf, enter } from '../support/recording-calls.ts';

const OTHER_UNIT = '市司法局';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const give = (who: string, id: string, name: string, body: object) =>
  api.as(who).post<RectificationJson & ProblemJson>(`/rectifications/${id}/${name}`, body);
const objection = { text: '事实有误', evidence: [{ name: '说明.txt', mediaType: 'text/plain', text: '情况说明' }] };
const withdrawn = { outcome: 'withdrawn', opinion: '事实不清，予以撤销' };

test('a unit objects; whoever had a hand in it is recused; the order is taken back, and everyone is told', async () => {
  const { id } = await openedThrough(api, throughTo.noticed);
  expect((await give(OTHER_UNIT, id, 'objection', objection)).status).toBe(404);
  const filed = await give(SAMPLE_UNIT, id, 'objection', objection);
  expect(filed.json.objections).toMatchObject([
    { no: 1, against: 'order', state: 'pending', decidedBy: 'cityLeader', evidence: [{ name: '说明.txt' }] },
  ]);
  // The rectification goes on.
  expect(filed.json.stage).toBe('noticed');
  expect((await give(SAMPLE_UNIT, id, 'acknowledgement', {})).status).toBe(200);
  const before = await rowCounts(api.record);
  for (const [who, status, code] of [
    ['leader', 403, 'OWN_WORK'],
    ['coordinator', 403, 'OWN_WORK'],
    ['inspector', 403, 'ROLE_NOT_ALLOWED'],
    [SAMPLE_UNIT, 403, 'OWN_WORK'],
  ] as const) {
    const refused = await give(who, id, 'objection-decision', withdrawn);
    expect([who, refused.status, refused.json.code]).toEqual([who, status, code]);
  }
  const strike = await give('cityLeader', id, 'objection-decision', { outcome: 'changed', opinion: '变更' });
  expect([strike.status, strike.json.code, strike.json.errors?.[0]?.pointer]).toEqual([
    ...[422, 'CHANGE_REQUIRED', '/newTerm'],
  ]);
  expect(await rowCounts(api.record)).toEqual(before);
  const decided = await give('cityLeader', id, 'objection-decision', withdrawn);
  expect(decided.json).toMatchObject({ stage: 'withdrawn', numberVoid: true, actions: [] });
  for (const who of [SAMPLE_UNIT, 'coordinator', 'leader']) {
    const { json } = await api
      .as(who)
      .get<{ items: { kind: string; matter: { id: string } }[] }>('/deliveries?limit=200');
    expect(json.items.filter(({ matter }) => matter.id === id).map(({ kind }) => kind)).toContain('objection-decided');
  }
});

test('whoever entered the decision for another had a hand in it, too', async () => {
  const { id } = await openedThrough(api, throughTo.opened);
  const given = { noun: 'rectification', giver: { role: 'leader' } };
  const entered = await enter(api, approvalOf(id, given));
  await api.as('director').post(`/recordings/${entered.id}/check`, { decision: 'confirm' });
  await give(SAMPLE_UNIT, id, 'objection', objection);
  const [{ data } = { data: {} }] = (
    await api.as('inspector').get<{ items: EventJson[] }>(`/rectifications/${id}/timeline`)
  ).json.items.filter(({ type }) => type === 'objection-filed');
  const accounts = await Promise.all(['coordinator', 'leader'].map((who) => api.record.actor(who)));
  expect(data).toMatchObject({ recused: expect.arrayContaining(accounts.map(({ accountId }) => accountId)) });
});
