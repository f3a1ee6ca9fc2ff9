/** Monitoring rounds over HTTP, in the order of their course: what is answered to whom, and what is not. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import type { EventJson, ProblemJson } from '../support/api-client.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { sqlAsApp } from '../support/record.ts';
import {
  COUNTY,
  lookAfter,
  onRound,
  planBody,
  roundTo,
  type RoundJson,
  type ScoreJson,
} from '../support/round-path.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const read = async (who: string, id: string) => (await api.as(who).get<RoundJson>(`/monitoring-rounds/${id}`)).json;
const scores = async (who: string, id: string) =>
  (await api.as(who).get<{ items: ScoreJson[] }>(`/monitoring-rounds/${id}/scores`)).json.items;
const refusedOn = async (who: string, id: string, name: string, body: object) => {
  const { status, json } = await api.as(who).post<ProblemJson>(`/monitoring-rounds/${id}/${name}`, body);
  return { status, code: json.code };
};

test('from its plan to its close: each sees what is theirs, and the totals are those counted by hand', async () => {
  const place = await roundTo(api, 'unobjected');
  const { id, codes } = place;
  const whole = await read('coordinator', id);
  expect(whole).toMatchObject({ stage: 'published', kindName: '年度监测', stageName: '初稿征求意见', number: null });
  // The county has 40 of 100, and did not assess itself in time: nothing. The unit has 100 of 100, and handed in one of two in
  // time; without a survey 60 and 25 are of 85: 70.59 + 29.41 / 2 = 85.295, of which its item has 14.71.
  expect(whole.totals.map(({ unit, total, band, rank }) => [unit?.name, total, band, rank])).toEqual([
    [COUNTY, 0, 'unqualified', null],
    [SAMPLE_UNIT, 85.3, 'good', null],
  ]);
  const own = await read(SAMPLE_UNIT, id);
  expect(own.totals.map(({ unit }) => unit?.name)).toEqual([SAMPLE_UNIT]);
  expect([own.verification, own.scoredAt, own.agreements.length, own.objections.length]).toEqual([null, null, 1, 1]);
  expect((await read(COUNTY, id)).objections).toEqual([]);
  const [score] = await scores(COUNTY, id);
  expect(score?.items.map(({ code, name, points, why, whyName }) => [code, name, points, why, whyName])).toEqual([
    [codes[0], '示例指标', 0, 'missed', '未达到目标'],
    [null, '任务完成情况', 0, 'share', '按比例计分'],
    [null, '社会满意度', 0, 'not-counted', '无数据，不计入，权重分摊'],
  ]);
  expect((await scores('leader', id)).map(({ unit }) => unit?.name)).toEqual([COUNTY, SAMPLE_UNIT]);

  await onRound(api, 'leader', place, 'approval');
  expect((await read(COUNTY, id)).totals.map(({ rank }) => rank)).toEqual([1]);
  await onRound(api, 'coordinator', place, 'report');
  const county = api.record.unitId(COUNTY);
  const measures = [{ unitId: county, measure: 'rectification', dueTerm: '20d' }];
  await onRound(api, 'coordinator', place, 'applications', { lists: [{ body: 'performance' }], measures });
  const drafted = await api
    .as('leader')
    .get<{ items: { title: string; stage: string; unit: { name: string } }[] }>('/rectifications');
  expect(drafted.json.items[0]).toMatchObject({ stage: 'opened', unit: { name: COUNTY } });
  expect(drafted.json.items[0]?.title).toContain('不合格事项限期整改');
  const closed = await onRound(api, 'coordinator', place, 'closing');
  expect(closed).toMatchObject({ stage: 'closed', actions: [], number: '示例监报〔2025〕1号' });
  const after = await read(COUNTY, id);
  expect([after.applications, after.lowBands, after.report?.title]).toEqual([[], [], '关于监测结果的报告']);
});

test('units learn of others’ doings that they were done, and no figure', async () => {
  const { id } = await roundTo(api, 'objected');
  const path = `/monitoring-rounds/${id}/timeline?limit=100`;
  const events = async (who: string) => (await api.as(who).get<{ items: EventJson[] }>(path)).json.items;
  const [whole, county] = [await events('coordinator'), await events(COUNTY)];
  expect(county.map(({ type }) => type)).toEqual(whole.map(({ type }) => type));
  const told = county.filter(({ data }) => Object.keys(data).length > 0).map(({ type }) => type);
  expect(told).not.toContain('monitoring-scored');
  expect(told).not.toContain('monitoring-objection-filed');
  expect(told).toContain('monitoring-agreement-given');
  for (const word of ['totals', 'drawn', 'opinion']) expect(JSON.stringify(county)).not.toContain(word);
});

test('its submissions end when it is approved, and are void when it is withdrawn', async () => {
  const one = await roundTo(api, 'approved');
  const two = await roundTo(api, 'collecting');
  await onRound(api, 'leader', two, 'withdrawal');
  const nudged = await sqlAsApp<{ round: string; n: number }>(
    api.record,
    `SELECT m.state ->> 'roundId' AS round, count(*)::int AS n FROM nudge n JOIN matter m ON m.id = n.matter_id
     WHERE m.noun = 'submission' AND m.closed_at IS NULL AND m.state ->> 'roundId' = ANY($1) GROUP BY 1`,
    [[one.id, two.id]],
  );
  // Of the first the two self-assessments; of the other those and the data.
  expect(nudged).toHaveLength(2);
  expect(nudged.find(({ round }) => round === one.id)?.n).toBe(2);
  expect(nudged.find(({ round }) => round === two.id)?.n).toBe(3);
});

test('of a kind there is one for a year, however many plan it at once', async () => {
  const today = new Date(api.clock.read()).toISOString().slice(0, 10);
  const body = planBody(api, 2090, today);
  const answers = await Promise.all(
    ['coordinator', 'director', 'coordinator'].map((who) => api.as(who).post<ProblemJson>('/monitoring-rounds', body)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  const codes = answers.filter(({ status }) => status === 409).map(({ json }) => json.code);
  expect(codes).toEqual(['ROUND_EXISTS', 'ROUND_EXISTS']);
});

test('of a year there are as many thematic rounds as there are themes, beside the annual one', async () => {
  const today = new Date(api.clock.read()).toISOString().slice(0, 10);
  const { period, ...body } = { period: { from: '2090-01-01', until: '2090-06-30' }, ...planBody(api, 2090, today) };
  const themes = ['专利质押融资专项监测', '地理标志保护专项监测'].map((title) => ({
    ...body,
    period,
    title,
    kind: 'thematic',
  }));
  const answers = await Promise.all(
    themes.map((theme) => api.as('coordinator').post<RoundJson>('/monitoring-rounds', theme)),
  );
  expect(answers.map(({ status, json }) => [status, json.kindName])).toEqual([
    [201, '专项监测'],
    [201, '专项监测'],
  ]);
});

test('a quarter that has passed is summed up from the record', async () => {
  const { mechanismId } = api.record;
  const plan = {
    ...{ mechanismId, title: '2025年第三季度小结', kind: 'quarterly', year: 2025, basis: '实施方案' },
    period: { from: '2025-07-01', until: '2025-09-30' },
  };
  const { json } = await api.as('coordinator').post<RoundJson>('/monitoring-rounds', plan);
  expect(json.stage).toBe('planned');
  await lookAfter(api, json.id, api.clock.read());
  const summed = await read('leader', json.id);
  expect(summed).toMatchObject({
    stage: 'scored',
    summary: { period: plan.period, measures: { given: 0, closed: 0 } },
  });
  expect(summed.actions.map(({ name }) => name)).toEqual(['approval', 'withdrawal']);
  // Sent back, it is summed up anew by the office, as of then.
  const place = { id: json.id, codes: [], bodies: {} };
  const back = await onRound(api, 'leader', place, 'approval', { decision: 'return', opinion: '口径请再核' });
  expect(back.actions.map(({ name }) => name)).toEqual(['withdrawal']);
  const again = await onRound(api, 'coordinator', place, 'scores');
  expect(again).toMatchObject({ stage: 'scored', returned: null, summary: { period: plan.period } });
  expect((await onRound(api, 'leader', place, 'approval', { decision: 'approve' })).stage).toBe('approved');
});

test('a worker that was not awake: the command finds the day of the self-assessments passed, and what was handed in', async () => {
  const place = await roundTo(api, 'self-assessed');
  const begun = await onRound(api, 'coordinator', place, 'verification');
  expect(begun.verification?.drawn).toHaveLength(1);
});

describe('what is refused', () => {
  test.each([
    ['indicators', { indicators: [] }, 422, 'INVALID_BODY'],
    [
      'indicators',
      { indicators: [{ indicatorId: '00000000-0000-4000-8000-000000000000', weight: 1 }] },
      422,
      'INDICATOR_UNKNOWN',
    ],
    ['agreements', { answer: 'maybe' }, 422, 'INVALID_BODY'],
    ['withdrawal', {}, 422, 'INVALID_BODY'],
  ])('%s %j', async (name, body, status, code) => {
    const { id } = await roundTo(api, 'planned');
    const who = name === 'withdrawal' ? 'leader' : 'coordinator';
    expect(await refusedOn(who, id, name, body)).toEqual({ status, code });
  });

  test('nobody is shown a round of another mechanism, or one that is not there', async () => {
    const none = '/monitoring-rounds/00000000-0000-4000-8000-000000000000';
    expect((await api.as('coordinator').get(none)).status).toBe(404);
    expect((await api.as('coordinator').get(`${none}/scores`)).status).toBe(404);
  });
});

test('as it stood: when its indicators were fixed nobody had a score', async () => {
  const { id } = await roundTo(api, 'published');
  const { json } = await api
    .as('coordinator')
    .get<{ items: EventJson[] }>(`/monitoring-rounds/${id}/timeline?limit=100`);
  const fixed = json.items.find(({ type }) => type === 'monitoring-fixed');
  const now = api.clock.read();
  api.clock.set(Date.parse(json.items.at(-1)?.at ?? '') + 1_000);
  const then = await api
    .as(SAMPLE_UNIT)
    .get<RoundJson>(`/monitoring-rounds/${id}?asOf=${encodeURIComponent(fixed?.at ?? '')}`);
  api.clock.set(now);
  expect([then.status, then.json.totals]).toEqual([200, []]);
});

// Last, as the county is none any more after it.
test('a county that is renamed goes on in its rounds under the new name, with its score', async () => {
  const { id } = await roundTo(api, 'objected');
  const before = (await read('leader', id)).totals.map(({ unit, total }) => [unit?.name, total]);
  const coordinator = api.as('coordinator');
  const added = await coordinator.post<{ id: string }>('/units', { name: '示例新区管委会', kind: 'ZONE_COMMITTEE' });
  const today = new Date(api.clock.read()).toISOString().slice(0, 10);
  // What happened in the round lies ahead of the clock of the test: it is recorded after that.
  api.clock.set(api.clock.read() + 20 * 86_400_000);
  const succession = { successorId: added.json.id, effectiveOn: today, basis: '编办〔2025〕9号' };
  const moved = await coordinator.post(`/units/${api.record.unitId(COUNTY)}/succession`, succession);
  expect([added.status, moved.status]).toEqual([201, 200]);
  const after = await read('leader', id);
  expect(after.totals.map(({ unit, total }) => [unit?.name, total])).toEqual(
    before.map(([name, total]) => [name === COUNTY ? '示例新区管委会' : name, total]),
  );
  expect(after.scored.map(({ unit }) => unit?.name)).not.toContain(COUNTY);
});
