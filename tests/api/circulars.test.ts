/** Circulars over HTTP: their course, what their units see of them, corrections, lists, and what is refused. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import type { EventJson, ProblemJson, TaskJson } from '../support/api-client.ts';
import { openedThrough, rowCounts, startApiOnly, throughTo, type ApiOnly } from '../support/api-only.ts';
import {
  circularAt,
  circularBodies,
  circularText,
  onCircular,
  refusedOnCircular,
  type CircularJson,
} from '../support/circular-path.ts';
import { WORKDAY_MS } from '../support/commands.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { headOf } from '../support/record.ts';
import { done, heir, succeed } from '../support/succession.ts';
import { foundStrangers } from '../support/strangers.ts';

const SECOND = '市教育局';
const HEAD = headOf(SAMPLE_UNIT);
const OFFICE = '市市场监督管理局';
const COURT = '市中级人民法院';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

async function one(id: string, who = 'coordinator'): Promise<CircularJson> {
  return (await api.as(who).get<CircularJson>(`/circulars/${id}`)).json;
}

async function list(who: string, query = ''): Promise<string[]> {
  const { json } = await api.as(who).get<{ items: CircularJson[] }>(`/circulars?limit=200${query}`);
  return json.items.map(({ id }) => id);
}

async function tasksOf(who: string, id: string): Promise<string[]> {
  const { json } = await api.as(who).get<{ items: TaskJson[] }>('/tasks?limit=200');
  return json.items.filter(({ matter }) => matter.id === id).map(({ kind }) => kind);
}

async function eventsOf(who: string, id: string): Promise<EventJson[]> {
  return (await api.as(who).get<{ items: EventJson[] }>(`/circulars/${id}/timeline?limit=200`)).json.items;
}

test('the journey: drafted on a late order, seen and commented on, issued; corrected by another, and withdrawn', async () => {
  const order = await openedThrough(api, throughTo.noticed);
  const body = { ...circularBodies(api, SAMPLE_UNIT, SECOND)['circulars'], aboutId: order.id };
  const drafted = await api.as('coordinator').post<CircularJson>('/circulars', body);
  const { id } = drafted.json;
  expect(drafted.headers.get('location')).toBe(`/api/v1/circulars/${id}`);
  expect(drafted.json).toMatchObject({
    ...{ stage: 'drafted', number: null, light: null, term: null, corrects: null },
    grounds: { trigger: 'by-hand', about: { noun: 'rectification', id: order.id, title: order.title }, facts: [] },
  });
  expect(await tasksOf('coordinator', id)).toEqual(['ask-circular-comments']);
  // Its units know nothing of it.
  expect((await api.as(SAMPLE_UNIT).get(`/circulars/${id}`)).status).toBe(404);
  expect(await list(SAMPLE_UNIT)).not.toContain(id);
  // Nobody decides before they were asked.
  expect(await refusedOnCircular(api, 'leader', id, 'approval')).toMatchObject({
    ...{ status: 409, code: 'NOT_NOW', possible: ['discarding'] },
  });
  const asked = await onCircular(api, 'director', id, 'comment-round');
  expect(asked).toMatchObject({ stage: 'commenting', term: { kind: 'circular-comments', rule: '2wd' } });
  expect(asked.workflow.waitsFor).toBe('circular-comments before:0');

  // Each reads what is said of itself, and the common text.
  const own = await one(id, SECOND);
  expect(own.units.map(({ unit }) => unit?.name)).toEqual([SECOND]);
  expect(own).toMatchObject({ grounds: null, facts: '示例工作未按期完成' });
  expect(JSON.stringify(own)).not.toContain(SAMPLE_UNIT);
  expect(await tasksOf(SECOND, id)).toEqual(['comment-on-circular']);
  expect(own.actions.map(({ name }) => name)).toEqual(['comments']);
  for (const path of ['/tasks?limit=200', '/deliveries?limit=200', '/tasks?box=copies&limit=200']) {
    const { json } = await api.as(SECOND).get<{ items: { matter: object }[] }>(path);
    const named = json.items.filter(({ matter }) => 'id' in matter && matter.id === id);
    expect(JSON.stringify(named)).not.toContain(SAMPLE_UNIT);
  }
  await onCircular(api, HEAD, id, 'comments', { text: '已经整改' });
  expect(await refusedOnCircular(api, SAMPLE_UNIT, id, 'comments')).toMatchObject({ status: 409, code: 'NOT_NOW' });
  expect((await one(id, HEAD)).units).toMatchObject([{ comment: { text: '已经整改' } }]);
  expect(JSON.stringify([await one(id, SECOND), await eventsOf(SECOND, id)])).not.toContain('已经整改');

  // What is revised is asked anew.
  await onCircular(api, 'coordinator', id, 'revision', circularText(api, SAMPLE_UNIT, SECOND));
  expect((await api.as(HEAD).get(`/circulars/${id}`)).status).toBe(404);
  await onCircular(api, 'coordinator', id, 'comment-round');
  await onCircular(api, SAMPLE_UNIT, id, 'comments');
  await onCircular(api, SECOND, id, 'comments', { text: '情况有出入' });
  expect(await tasksOf('leader', id)).toEqual(['decide-circular']);
  for (const who of ['coordinator', 'director', 'inspector', SAMPLE_UNIT]) {
    expect((await refusedOnCircular(api, who, id, 'approval')).status).toBe(403);
  }
  const unsaid = await refusedOnCircular(api, 'leader', id, 'approval', { decision: 'return' });
  expect(unsaid).toMatchObject({ status: 422, code: 'OPINION_REQUIRED', errors: [{ pointer: '/opinion' }] });
  const issued = await onCircular(api, 'leader', id, 'approval', { decision: 'approve', opinion: '同意' });
  expect(issued).toMatchObject({ stage: 'issued', number: '示例通报〔2025〕1号', opinion: '同意', light: null });

  // Now they read the whole of it, but never another's comment, nor what was said among those who steer.
  const whole = await one(id, SAMPLE_UNIT);
  expect(whole.units.map(({ unit, comment }) => [unit?.name, comment?.text ?? null])).toEqual([
    [SAMPLE_UNIT, '情况属实，已整改'],
    [SECOND, null],
  ]);
  expect(whole).toMatchObject({ opinion: null, grounds: { about: { id: order.id } } });
  const events = await eventsOf(SAMPLE_UNIT, id);
  expect(events.map(({ type }) => type)).toEqual([
    ...['circular-comments-asked', 'circular-commented', 'circular-commented', 'circular-issued'],
  ]);
  expect(events.map(({ actor }) => actor.unitName)[2]).toBeNull();
  expect(events.every(({ actor }) => actor.label === null)).toBe(true);

  // What is wrong in it is put right by another one, which takes the same course.
  const corrected = await onCircular(api, 'coordinator', id, 'corrections', circularText(api, SECOND));
  expect(corrected).toMatchObject({
    ...{ stage: 'drafted', number: null },
    corrects: { id, number: issued.number, href: `/api/v1/circulars/${id}` },
  });
  expect(await list('leader', `&corrects=${id}`)).toEqual([corrected.id]);
  expect((await one(id)).stage).toBe('issued');

  const withdrawn = await onCircular(api, 'leader', id, 'withdrawal');
  expect(withdrawn).toMatchObject({ stage: 'withdrawn', numberVoid: true, reason: '事实有误' });
  expect(await one(id, SAMPLE_UNIT)).toMatchObject({ stage: 'withdrawn', reason: '事实有误', numberVoid: true });
  expect(await refusedOnCircular(api, 'coordinator', id, 'corrections')).toMatchObject({
    ...{ status: 409, code: 'NOT_NOW', stage: 'withdrawn' },
  });
  // A void number is not given again.
  const next = await circularAt(api, 'issued', SECOND);
  expect(next.number).toBe('示例通报〔2025〕2号');
});

test('a correction is drafted once, whoever retries, whatever became of the first meanwhile', async () => {
  const { id } = await circularAt(api, 'issued');
  const body = circularBodies(api)['corrections'];
  const again = () =>
    api.as('coordinator').post<CircularJson>(`/circulars/${id}/corrections`, body, { key: `c-${id}` });
  const first = await again();
  await onCircular(api, 'leader', id, 'withdrawal');
  const second = await again();
  expect([first.status, second.status, second.json.id]).toEqual([201, 201, first.json.id]);
});

test('a correction that races a withdrawal comes before it, or is refused', async () => {
  const ids = await Promise.all([1, 2, 3, 4].map(async () => (await circularAt(api, 'issued')).id));
  await Promise.all(
    ids.map(async (id) => {
      const path = `/circulars/${id}`;
      const [correction, withdrawal] = await Promise.all([
        api.as('coordinator').post<CircularJson>(`${path}/corrections`, circularBodies(api)['corrections']),
        api.as('leader').post(`${path}/withdrawal`, circularBodies(api)['withdrawal']),
      ]);
      expect([201, 409]).toContain(correction.status);
      expect(withdrawal.status).toBe(200);
      expect(await list('leader', `&corrects=${id}`)).toHaveLength(correction.status === 201 ? 1 : 0);
    }),
  );
  // Each number once.
  const numbers = await Promise.all(ids.map(async (id) => (await one(id)).number));
  expect(new Set(numbers).size).toBe(ids.length);
});

test('the term passes: without the silent ones it lies with the leader, who gives it up with a reason', async () => {
  const { id } = await circularAt(api, 'commenting', SAMPLE_UNIT, SECOND);
  await onCircular(api, SECOND, id, 'comments');
  api.clock.set(WORKDAY_MS + 7 * 86_400_000);
  expect(await refusedOnCircular(api, SAMPLE_UNIT, id, 'comments')).toMatchObject({ code: 'NOT_NOW' });
  const plain = await api.as('leader').post<ProblemJson>(`/circulars/${id}/discarding`, {});
  expect([plain.status, plain.json.errors?.[0]?.pointer]).toEqual([422, '/reason']);
  expect(await onCircular(api, 'leader', id, 'discarding')).toMatchObject({ stage: 'discarded', number: null });
  const closed = (await eventsOf('leader', id)).find(({ type }) => type === 'circular-comments-closed');
  expect(closed?.data).toEqual({ round: 1, silent: [api.record.unitId(SAMPLE_UNIT)] });
  // The units are told that, and neither why nor who kept silent.
  expect(await one(id, SECOND)).toMatchObject({ stage: 'discarded', reason: null });
  const seen = (await eventsOf(SECOND, id)).filter(({ type }) => /closed|discarded/.test(type));
  expect(seen.map(({ data }) => data)).toEqual([{}, {}]);
});

describe('lists', () => {
  test('by unit and stage; a unit does not learn of whom else one speaks before it is issued', async () => {
    const open = await circularAt(api, 'commenting', SAMPLE_UNIT, SECOND);
    const issued = await circularAt(api, 'issued', SAMPLE_UNIT, SECOND);
    const bySecond = `&unitId=${api.record.unitId(SECOND)}`;
    const both = [issued.id, open.id];
    expect(await list('inspector', bySecond)).toEqual(expect.arrayContaining(both));
    expect(await list('inspector', `&unitId=${api.record.unitId(OFFICE)}`)).toEqual([]);
    expect(await list('leader', '&stage=commenting')).toEqual([open.id]);
    expect(await list(SAMPLE_UNIT)).toEqual(expect.arrayContaining(both));
    const seen = await list(SAMPLE_UNIT, bySecond);
    expect([seen.includes(issued.id), seen.includes(open.id)]).toEqual([true, false]);
    expect(await list('市财政局')).toEqual([]);
    expect((await api.as('operator').get('/circulars')).status).toBe(403);
  });

  test('in pages, each once', async () => {
    const all = await list('leader');
    const paged: string[] = [];
    let cursor = '';
    do {
      const path = `/circulars?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const { json } = await api.as('leader').get<{ items: CircularJson[]; nextCursor: string | null }>(path);
      paged.push(...json.items.map(({ id }) => id));
      cursor = json.nextCursor ?? '';
    } while (cursor !== '');
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(4);
  });
});

describe('what is refused changes nothing', () => {
  const good = () => ({ mechanismId: api.record.mechanismId, ...circularText(api, SAMPLE_UNIT) });
  const absent = '00000000-0000-4000-8000-000000000000';

  test.each<[string, () => object, number, string, string]>([
    ['no unit', () => ({ units: [] }), 422, 'INVALID_BODY', '/units'],
    ['no addressee', () => ({ addressees: [] }), 422, 'INVALID_BODY', '/addressees'],
    ['nothing said', () => ({ facts: ' ' }), 422, 'INVALID_BODY', '/facts'],
    ['a field that there is not', () => ({ penalty: '记过' }), 422, 'INVALID_BODY', '/penalty'],
    ['a court', () => circularText(api, SAMPLE_UNIT, COURT), 422, 'INSTRUMENT_NOT_ALLOWED', '/units/1/unitId'],
    ['one unit twice', () => circularText(api, SECOND, SECOND), 422, 'UNIT_TWICE', '/units/1/unitId'],
    ['no such unit', () => ({ units: [{ unitId: absent, facts: '逾期' }] }), 422, 'UNIT_UNKNOWN', '/units/0/unitId'],
    ['another mechanism', () => ({ mechanismId: absent }), 422, 'MECHANISM_UNKNOWN', '/mechanismId'],
    ['no such cause', () => ({ aboutId: absent }), 422, 'MATTER_UNKNOWN', '/aboutId'],
    ['the office’s own unit', () => circularText(api, SECOND, OFFICE), 403, 'OWN_WORK', '/units'],
  ])('%s', async (_, change, status, code, pointer) => {
    const before = await rowCounts(api.record);
    const body = { ...good(), ...change() };
    const { status: answered, json } = await api.as('coordinator').post<ProblemJson>('/circulars', body);
    expect([answered, json.code, json.errors?.[0]?.pointer]).toEqual([status, code, pointer]);
    expect(await rowCounts(api.record)).toEqual(before);
  });

  test('a unit of another mechanism is not known here', async () => {
    const strangers = await foundStrangers(api.record);
    const units = [{ unitId: strangers.unitId, facts: '逾期' }];
    const { json } = await api.as('coordinator').post<ProblemJson>('/circulars', { ...good(), units });
    expect([json.code, json.errors?.[0]?.pointer]).toEqual(['UNIT_UNKNOWN', '/units/0/unitId']);
  });
});

test('about the office’s own unit the inspector drafts, and the office neither asks nor decides', async () => {
  const body = circularBodies(api, OFFICE)['circulars'];
  const drafted = await api.as('inspector').post<CircularJson>('/circulars', body);
  const { id } = drafted.json;
  expect(drafted.status).toBe(201);
  expect(await tasksOf('inspector', id)).toEqual(['ask-circular-comments']);
  for (const who of ['coordinator', 'director']) {
    expect(await refusedOnCircular(api, who, id, 'comment-round')).toMatchObject({ code: 'OWN_WORK' });
  }
  await onCircular(api, 'inspector', id, 'comment-round');
  await onCircular(api, OFFICE, id, 'comments');
  expect(await refusedOnCircular(api, 'inspector', id, 'approval')).toMatchObject({ code: 'OWN_WORK' });
  expect(await onCircular(api, 'cityLeader', id, 'approval')).toMatchObject({ stage: 'issued' });
});

test('a unit that is not the first one in it goes along with its successor, which comments in its place', async () => {
  const OTHER = '示例单位乙';
  const { id } = await circularAt(api, 'commenting', SAMPLE_UNIT, OTHER);
  const former = api.record.unitId(OTHER);
  const { to, moved } = done(await succeed(api.record, former, heir('示例单位丙')));
  expect(moved).toBeGreaterThan(0);
  expect((await eventsOf('leader', id)).at(-1)).toMatchObject({
    ...{ type: 'unit-succeeded', data: { fromUnitId: former, toUnitId: to } },
  });
  // The other unit is not told whose work that is; its people are the successor’s now.
  expect((await eventsOf(SAMPLE_UNIT, id)).at(-1)).toMatchObject({ type: 'unit-succeeded', data: {} });
  expect(await tasksOf(OTHER, id)).toEqual(['comment-on-circular']);
  await onCircular(api, OTHER, id, 'comments');
  expect((await one(id)).units.map(({ unit, comment }) => [unit?.id, comment === null])).toEqual([
    [api.record.unitId(SAMPLE_UNIT), true],
    [to, false],
  ]);
});
