/** The directory of units over HTTP: adding, names, successions, and what each is refused for. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type * as contract from '../../src/api/contract.ts';
import { audit } from '../../src/store/audit.ts';
import {
  clientFor,
  type EventJson,
  type ProblemJson,
  type RectificationJson,
  type TaskJson,
} from '../support/api-client.ts';
import { openedThrough, rowCounts, startApiOnly, throughTo, type ApiOnly } from '../support/api-only.ts';
import { draftBody, goodBodies, SAMPLE_UNIT } from '../support/main-path.ts';
import { sqlAsApp } from '../support/record.ts';
import { foundStrangers } from '../support/strangers.ts';

type UnitJson = z.output<typeof contract.unit>;
type SuccessionJson = z.output<typeof contract.succession>;
interface ListJson<T> {
  items: T[];
}

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const by = (who = 'coordinator') => api.as(who);
const add = (body: object, key?: string) =>
  by().post<UnitJson & ProblemJson>('/units', { kind: 'GOV_DEPT', ...body }, key === undefined ? {} : { key });
const one = async (id: string) => (await by().typed.GET('/api/v1/units/{id}', { params: { path: { id } } })).data;
const basis = '株编发〔2025〕7号';
const today = { effectiveOn: '2025-11-05', basis };
const succeed = (id: string, body: object) =>
  by().post<SuccessionJson & ProblemJson>(`/units/${id}/succession`, { ...today, ...body });
const everything = async () => ({
  ...(await rowCounts(api.record)),
  units: await sqlAsApp(api.record, 'SELECT * FROM unit ORDER BY id'),
  successions: await sqlAsApp(api.record, 'SELECT * FROM unit_succession ORDER BY predecessor_id'),
});

/** Status, code, and where in the body it lies. */
function refusalOf({ status, json }: { status: number; json: ProblemJson }) {
  return [status, json.code, json.errors?.[0]?.pointer];
}

describe('adding a unit', () => {
  test('answers 201 with its address; it stands last, in force, with its instruments and what may be done', async () => {
    const answer = await add({ name: ' 市数据局　', aliases: ['数据局', '市数据局', '数据局'] });
    expect(answer.status).toBe(201);
    const { id } = answer.json;
    expect(answer.headers.get('location')).toBe(`/api/v1/units/${id}`);
    expect(answer.json).toEqual({
      ...{ id, name: '市数据局', aliases: ['数据局'], kind: 'GOV_DEPT', collective: false, sample: false },
      member: false,
      ...{ protocolOrder: 250, validFrom: null, validTo: null, successorOf: [], succeededBy: null, officeHours: null },
      instruments: ['supervision-notice', 'interview', 'rectification', 'circular', 'referral'],
      actions: ['aliases', 'office-hours', 'succession'].map((name) => ({
        name,
        method: 'POST',
        href: `/api/v1/units/${id}/${name}`,
      })),
    });
    expect(await one(id)).toEqual(answer.json);
    const { json } = await by('leader').get<ListJson<UnitJson>>('/units?limit=200');
    expect(json.items.at(-1)).toEqual({ ...answer.json, actions: [] });
  });

  test.each([
    ['a name that is taken', { name: '市教育局' }, [409, 'UNIT_NAME_TAKEN', '/name']],
    [
      'an alias that is taken',
      { name: '市新一局', aliases: ['新一局', '教育局'] },
      [409, 'UNIT_NAME_TAKEN', '/aliases/1'],
    ],
    ['a place that is taken', { name: '市新二局', protocolOrder: 60 }, [409, 'UNIT_ORDER_TAKEN', '/protocolOrder']],
    ['no name', { name: '　' }, [422, 'INVALID_BODY', '/name']],
    ['a name that is too long', { name: '局'.repeat(101) }, [422, 'INVALID_BODY', '/name']],
    ['a kind that is none', { name: '市新三局', kind: 'MINISTRY' }, [422, 'INVALID_BODY', '/kind']],
    ['a date that is none', { name: '市新四局', validFrom: '2025-02-29' }, [422, 'INVALID_BODY', '/validFrom']],
    ['a place below all', { name: '市新五局', protocolOrder: -1 }, [422, 'INVALID_BODY', '/protocolOrder']],
    ['an unknown field', { name: '市新六局', sample: true }, [422, 'INVALID_BODY', '/sample']],
    ['a NUL', { name: '市新\u0000局' }, [422, 'INVALID_BODY', '/name']],
  ])('is refused for %s, and leaves nothing', async (_, body, expected) => {
    const before = await everything();
    expect(refusalOf(await add(body, randomUUID()))).toEqual(expected);
    expect(await everything()).toEqual(before);
  });

  test('who is refused a name is told whose it is, in either language', async () => {
    const { json } = await add({ name: '教育局' });
    const unitId = api.record.unitId('市教育局');
    expect(json).toMatchObject({ unitId, unitName: '市教育局', title: '该名称或简称已为另一单位所用，见 unitName。' });
    const options = { headers: { 'accept-language': 'en' } };
    const english = await by().post<ProblemJson>('/units', { name: '教育局', kind: 'GOV_DEPT' }, options);
    expect(english.json.title).toMatch(/^Another unit bears this name/);
  });

  test('the same key adds once and answers alike; another body under it is refused', async () => {
    const key = randomUUID();
    const [first, second] = [await add({ name: '市重复局' }, key), await add({ name: '市重复局' }, key)];
    expect([second.status, second.text]).toEqual([201, first.text]);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(refusalOf(await add({ name: '市别局' }, key))).toEqual([422, 'IDEMPOTENCY_KEY_REUSED', undefined]);
    expect(refusalOf(await add({ name: '市重复局' }, randomUUID()))).toEqual([409, 'UNIT_NAME_TAKEN', '/name']);
  });

  test('a matter cannot be opened for a unit whose first day is still to come, and is told which', async () => {
    const { json } = await add({ name: '市明日局', validFrom: '2025-11-06' });
    const draft = () => by().post<ProblemJson>('/rectifications', draftBody(api, { unitId: json.id }));
    const refused = await draft();
    expect(refusalOf(refused)).toEqual([409, 'UNIT_NOT_IN_FORCE', '/unitId']);
    expect(refused.json['validFrom']).toBe('2025-11-06');
  });
});

describe('aliases', () => {
  const change = (unit: string, body: object, key?: string) =>
    by().post<UnitJson & ProblemJson>(
      `/units/${api.record.unitId(unit)}/aliases`,
      body,
      key === undefined ? {} : { key },
    );

  test('are added and taken away, and say what the unit is called now', async () => {
    const added = await change('市司法局', { add: ['司法行政局'] });
    expect([added.status, added.json.aliases]).toEqual([200, ['司法局', '司法行政局']]);
    const changed = await change('市司法局', { add: ['市司法行政局'], remove: ['司法局'] });
    expect(changed.json.aliases).toEqual(['司法行政局', '市司法行政局']);
    expect((await one(api.record.unitId('市司法局')))?.aliases).toEqual(changed.json.aliases);
    // What was given up is free for another.
    expect((await change('市公安局', { add: ['司法局'] })).status).toBe(200);
    await change('市公安局', { remove: ['司法局'] });
  });

  test.each([
    ['one that is another’s', { add: ['教育局'] }, [409, 'UNIT_NAME_TAKEN', '/add/0']],
    ['another’s name', { add: ['甲', '市教育局'] }, [409, 'UNIT_NAME_TAKEN', '/add/1']],
    ['one to take away that is not there', { remove: ['财政局', '金库'] }, [422, 'ALIAS_UNKNOWN', '/remove/1']],
    ['neither', {}, [422, 'INVALID_BODY', '']],
    ['nothing in both', { add: [], remove: [] }, [422, 'INVALID_BODY', '']],
  ])('are refused for %s', async (_, body, expected) => {
    const before = await everything();
    expect(refusalOf(await change('市财政局', body, randomUUID()))).toEqual(expected);
    expect(await everything()).toEqual(before);
  });

  test('the same key twice changes once', async () => {
    const key = randomUUID();
    const first = await change('市农业农村局', { add: ['农业局'] }, key);
    await change('市农业农村局', { remove: ['农业局'] });
    const second = await change('市农业农村局', { add: ['农业局'] }, key);
    expect([second.text, second.headers.get('idempotent-replayed')]).toEqual([first.text, 'true']);
    expect((await one(api.record.unitId('市农业农村局')))?.aliases).not.toContain('农业局');
  });
});

describe('a succession', () => {
  test('over HTTP: the unit is renamed, its liaison goes on at once, and its history stays', async () => {
    const old = api.record.unitId(SAMPLE_UNIT);
    const open = await openedThrough(api, throughTo.noticed);
    const closed = await openedThrough(api, [...throughTo.closed, 'recheck']);
    // The token is remembered from before.
    await by(SAMPLE_UNIT).get('/tasks');
    const answer = await succeed(old, { successor: { name: '示例数据局', kind: 'GOV_DEPT', aliases: ['示例局'] } });
    expect([answer.status, answer.json.movedMatters]).toEqual([200, 1]);
    const { predecessor, successor } = answer.json;
    expect(predecessor).toMatchObject({
      ...{ id: old, validTo: '2025-11-04', succeededBy: { id: successor.id, name: '示例数据局' } },
      actions: [{ name: 'aliases' }],
    });
    expect(successor).toMatchObject({
      ...{ name: '示例数据局', validFrom: '2025-11-05', validTo: null, aliases: ['示例局'], sample: true },
      ...{ successorOf: [{ id: old, name: SAMPLE_UNIT }], succeededBy: null },
    });
    expect([await one(old), await one(successor.id)]).toEqual([predecessor, successor]);

    const liaison = by(SAMPLE_UNIT);
    const tasks = await liaison.get<ListJson<TaskJson>>('/tasks');
    expect(tasks.json.items.map((task) => [task.matter.id, task.matter.unit.name])).toEqual([[open.id, '示例数据局']]);
    const listed = await liaison.get<ListJson<RectificationJson>>('/rectifications');
    expect(new Set(listed.json.items.map((item) => [item.id, item.unit.name].join(' ')))).toEqual(
      new Set([`${closed.id} ${SAMPLE_UNIT}`, `${open.id} 示例数据局`]),
    );
    const filtered = async (unitId: string) =>
      (await liaison.get<ListJson<RectificationJson>>(`/rectifications?unitId=${unitId}`)).json.items.map(
        (item) => item.id,
      );
    expect([await filtered(old), await filtered(successor.id)]).toEqual([[closed.id], [open.id]]);
    expect(await filtered(api.record.unitId('市教育局'))).toEqual([]);
    expect((await liaison.get(`/rectifications/${closed.id}/timeline`)).status).toBe(200);
    const { json } = await liaison.post<RectificationJson>(`/rectifications/${open.id}/acknowledgement`, {});
    expect([json.stage, json.unit.id]).toEqual(['plan-due', successor.id]);

    const timeline = await by('leader').get<ListJson<EventJson>>(`/rectifications/${open.id}/timeline`);
    expect(timeline.json.items.find((event) => event.type === 'unit-succeeded')).toMatchObject({
      ...{ basis, dueAt: null, actor: { role: 'coordinator' } },
      data: {
        fromUnitId: old,
        fromName: SAMPLE_UNIT,
        toUnitId: successor.id,
        toName: '示例数据局',
        effectiveOn: '2025-11-05',
      },
    });
    const delivered = await liaison.get<ListJson<{ kind: string; title: string }>>('/deliveries');
    expect(delivered.json.items[0]).toMatchObject({
      kind: 'unit-succeeded',
      title: expect.stringMatching(/^责任单位更名或撤并/),
    });

    const refused = await by().post<ProblemJson>('/rectifications', draftBody(api));
    expect(refusalOf(refused)).toEqual([409, 'UNIT_SUCCEEDED', '/unitId']);
    expect(refused.json).toMatchObject({ successorId: successor.id, successorName: '示例数据局' });
    const again = await by().post('/rectifications', draftBody(api, { unitId: successor.id }));
    expect(again.status).toBe(201);
  });

  test('the same key is carried out once; its nudges go out once', async () => {
    const [from, key] = [(await add({ name: '市甲局' })).json.id, randomUUID()];
    const draft = await by().post<RectificationJson>('/rectifications', draftBody(api, { unitId: from }));
    await by('leader').post(`/rectifications/${draft.json.id}/approval`, goodBodies['approval']);
    const body = { ...today, successor: { name: '市乙局', kind: 'GOV_DEPT' } };
    const nudges = api.nudges.length;
    const send = () => by().post<SuccessionJson>(`/units/${from}/succession`, body, { key });
    const [first, second] = [await send(), await send()];
    expect([second.status, second.text, second.headers.get('idempotent-replayed')]).toEqual([200, first.text, 'true']);
    expect(api.nudges.slice(nudges).map((nudge) => nudge.matterId)).toEqual([draft.json.id]);
  });

  test('two units merge into one, which says whose work it has', async () => {
    const ids = await Promise.all(['市丙局', '市丁局', '市戊局'].map(async (name) => (await add({ name })).json.id));
    const [east = '', west = '', into = ''] = ids;
    for (const id of [east, west]) expect((await succeed(id, { successorId: into })).status).toBe(200);
    const names = (await one(into))?.successorOf.map((unit) => unit.name).sort();
    expect(names).toEqual(['市丙局', '市丁局'].sort());
  });

  test('of a department that becomes a Party organ: what may still be used towards it follows its new kind', async () => {
    const successor = { name: '市委金融办', kind: 'PARTY_ORGAN', aliases: ['市金融办'] };
    const { json } = await succeed(api.record.unitId('市政府金融办'), { successor });
    expect([json.predecessor.instruments.includes('rectification'), json.successor.instruments]).toEqual([
      true,
      ['request-letter'],
    ]);
    const draft = await by().post<ProblemJson>('/rectifications', draftBody(api, { unitId: json.successor.id }));
    expect(refusalOf(draft)).toEqual([422, 'INSTRUMENT_NOT_ALLOWED', '/unitId']);
  });

  const education = () => api.record.unitId('市教育局');
  test.each([
    [
      'a day to come',
      () => ({ successorId: education(), effectiveOn: '2025-11-06' }),
      [422, 'EFFECTIVE_IN_FUTURE', '/effectiveOn'],
    ],
    ['a successor of nobody', () => ({ successorId: randomUUID() }), [422, 'UNIT_UNKNOWN', '/successorId']],
    [
      'many units',
      () => ({ successorId: api.record.unitId('各级人民政府') }),
      [422, 'SUCCESSOR_INVALID', '/successorId'],
    ],
    ['itself', () => ({ successorId: api.record.unitId('市公安局') }), [422, 'SUCCESSOR_INVALID', '/successorId']],
    [
      'a new name that is taken',
      () => ({ successor: { name: '教育局', kind: 'GOV_DEPT' } }),
      [409, 'UNIT_NAME_TAKEN', '/successor/name'],
    ],
    [
      'a new alias that is taken',
      () => ({ successor: { name: '市新公安局', kind: 'GOV_DEPT', aliases: ['教育局'] } }),
      [409, 'UNIT_NAME_TAKEN', '/successor/aliases/0'],
    ],
    [
      'a place that is taken',
      () => ({ successor: { name: '市新公安局', kind: 'GOV_DEPT', protocolOrder: 60 } }),
      [409, 'UNIT_ORDER_TAKEN', '/successor/protocolOrder'],
    ],
    ['neither successor', () => ({}), [422, 'INVALID_BODY', '']],
    [
      'both successors',
      () => ({ successorId: education(), successor: { name: '市新公安局', kind: 'GOV_DEPT' } }),
      [422, 'INVALID_BODY', ''],
    ],
    ['no document', () => ({ successorId: education(), basis: ' ' }), [422, 'INVALID_BODY', '/basis']],
    ['no day', () => ({ successorId: education(), effectiveOn: undefined }), [422, 'INVALID_BODY', '/effectiveOn']],
  ])('is refused for %s, and leaves nothing', async (_, body, expected) => {
    const before = await everything();
    expect(refusalOf(await succeed(api.record.unitId('市公安局'), body()))).toEqual(expected);
    expect(await everything()).toEqual(before);
  });

  test('is refused a second time, naming who has the work; and before the unit’s own first day', async () => {
    const young = (await add({ name: '市新生局', validFrom: '2025-11-01' })).json.id;
    const early = await succeed(young, { successorId: education(), effectiveOn: '2025-11-01' });
    expect(refusalOf(early)).toEqual([422, 'EFFECTIVE_TOO_EARLY', '/effectiveOn']);
    expect((await succeed(young, { successorId: education(), effectiveOn: '2025-11-02' })).status).toBe(200);
    const again = await succeed(young, { successorId: api.record.unitId('市公安局') });
    expect(refusalOf(again)).toEqual([409, 'UNIT_SUCCEEDED', undefined]);
    expect(again.json).toMatchObject({ successorId: education(), successorName: '市教育局' });
    const into = await succeed(api.record.unitId('市公安局'), { successorId: young });
    expect([...refusalOf(into), into.json['reason']]).toEqual([422, 'SUCCESSOR_INVALID', '/successorId', 'succeeded']);
  });
});

test('another mechanism’s coordinator finds none of our units, and adds names that we have', async () => {
  const strangers = await foundStrangers(api.record);
  const stranger = clientFor(api.baseUrl, 'coordinator', strangers.tokens);
  const ours = api.record.unitId('市公安局');
  const before = await one(ours);
  expect((await stranger.get(`/units/${ours}`)).status).toBe(404);
  expect((await stranger.post(`/units/${ours}/aliases`, { add: ['甲'] })).status).toBe(404);
  expect((await stranger.post(`/units/${ours}/succession`, { ...today, successorId: strangers.unitId })).status).toBe(
    404,
  );
  const into = await stranger.post<ProblemJson>(`/units/${strangers.unitId}/succession`, {
    ...today,
    successorId: ours,
  });
  expect(refusalOf(into)).toEqual([422, 'UNIT_UNKNOWN', '/successorId']);
  const added = await stranger.post<UnitJson>('/units', { name: '市公安局', kind: 'GOV_DEPT' });
  expect([added.status, added.json.protocolOrder]).toEqual([201, 11]);
  expect(await one(ours)).toEqual(before);
});
