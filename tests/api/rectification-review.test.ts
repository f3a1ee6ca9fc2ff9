/** Looking again over HTTP: an objection that takes an order back, a recheck that fails, and how a matter stood at any past instant. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rectification } from '../../src/domain/rectification.ts';
import { audit } from '../../src/store/audit.ts';
import { readMatterAsOf } from '../../src/store/as-of.ts';
import type { EventJson, ProblemJson, RectificationJson } from '../support/api-client.ts';
import {
  openedThrough,
  rowCounts,
  startApiOnly,
  takeStep,
  throughTo,
  type ApiOnly,
  type Given,
} from '../support/api-only.ts';
import { chance } from '../support/chance.ts';
import { circularAt } from '../support/circular-path.ts';
import { fold } from '../support/domain-fixtures.ts';
import { proposeInterview } from '../support/interview-path.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { approvalOf, enter } from '../support/recording-calls.ts';
import { sqlAsApp } from '../support/record.ts';

const HOUR_MS = 3_600_000;
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

test('what is passed waits for its recheck; failed, it is open under the same number', async () => {
  const { id, number } = await openedThrough(api, throughTo.closed);
  expect((await give('leader', id, 'recheck', { outcome: 'passed', opinion: '可' })).status).toBe(403);
  const failed = await give('inspector', id, 'recheck', { outcome: 'failed', opinion: '反弹', newTerm: '5wd' });
  expect(failed.json).toMatchObject({ stage: 'rectifying', number, recheck: { outcome: 'failed', opinion: '反弹' } });
  expect(failed.json.problems).toMatchObject([{ tickedOffAt: null }]);
});

test('as of any past instant it stands as its events up to there fold: 1,000 instants', async () => {
  const returned: Given = ['inspection', { outcome: 'returned', opinion: '证据不足' }];
  const walks: (readonly Given[])[] = [
    [...throughTo.inspecting, returned, 'submission', 'inspection', 'recheck'],
    [...throughTo.noticed, ['objection', objection, SAMPLE_UNIT], ['objection-decision', withdrawn, 'cityLeader']],
    [...throughTo.rectifying, 'progress-reports', 'submission', returned],
    throughTo['plan-due'],
  ];
  const { store } = api.record;
  const actor = await api.record.actor('inspector');
  const { between } = chance();
  for (const walk of walks) {
    const { id } = await openedThrough(api, []);
    const fromMs = api.clock.read();
    for (const step of walk) {
      api.clock.set(api.clock.read() + Math.round(between(1, 30)) * HOUR_MS);
      await takeStep(api, id, step);
    }
    const rows = await sqlAsApp<{ text: string; at: Date }>(
      api.record,
      'SELECT text, at FROM event WHERE matter_id = $1 ORDER BY seq',
      [id],
    );
    const toMs = api.clock.read();
    for (let count = 0; count < 250; count += 1) {
      const atMs = Math.floor(between(fromMs - HOUR_MS, toMs));
      const upTo = rows.filter(({ at }) => at.getTime() <= atMs);
      const read = await readMatterAsOf(store, actor, rectification, { id, atMs });
      const state = read !== null && read !== 'to-come' ? read.state : read;
      expect({ atMs, state }).toEqual({ atMs, state: fold(upTo) });
    }
  }
});

test('and over HTTP: with nothing to be done; not before it was there, nor before it is', async () => {
  const { id } = await openedThrough(api, []);
  const asOf = (ms: number) => `/rectifications/${id}?asOf=${encodeURIComponent(new Date(ms).toISOString())}`;
  const draftedMs = api.clock.read();
  api.clock.set(draftedMs + HOUR_MS);
  await takeStep(api, id, 'approval');
  const { json } = await api.as('leader').get<RectificationJson>(asOf(draftedMs));
  expect(json).toMatchObject({ stage: 'opened', number: null, version: 1, actions: [] });
  expect((await api.as('leader').get<RectificationJson>(`/rectifications/${id}`)).json.stage).toBe('noticed');
  expect((await api.as('leader').get(asOf(draftedMs - HOUR_MS))).status).toBe(404);
  expect((await api.as(OTHER_UNIT).get(asOf(draftedMs))).status).toBe(404);
  const ahead = await api.as('leader').get<ProblemJson>(asOf(api.clock.read() + HOUR_MS));
  expect([ahead.status, ahead.json.code, ahead.json.errors?.[0]?.pointer]).toEqual([422, 'DATE_INVALID', '?asOf']);
  expect((await api.as('leader').get<ProblemJson>(`/rectifications/${id}?asOf=gestern`)).status).toBe(400);
});

test('circulars and interviews answer the same, and a unit sees none as of before it might', async () => {
  const circular = await circularAt(api, 'drafted');
  const interview = await proposeInterview(api);
  const beforeMs = api.clock.read();
  api.clock.set(beforeMs + HOUR_MS);
  await api.as('coordinator').post(`/circulars/${circular.id}/comment-round`, {});
  await api.as('cityLeader').post(`/interviews/${interview.id}/approval`, { decision: 'approve' });
  const then = `?asOf=${encodeURIComponent(new Date(beforeMs).toISOString())}`;
  for (const [path, before, now] of [
    [`/circulars/${circular.id}`, 'drafted', 'commenting'],
    [`/interviews/${interview.id}`, 'proposed', 'approved'],
  ] as const) {
    const client = api.as('coordinator');
    expect((await client.get(path + then)).json).toMatchObject({ stage: before, actions: [] });
    expect((await client.get(path)).json).toMatchObject({ stage: now });
    expect((await api.as(SAMPLE_UNIT).get(path + then)).status).toBe(404);
  }
  expect((await api.as(SAMPLE_UNIT).get(`/circulars/${circular.id}`)).status).toBe(200);
});
