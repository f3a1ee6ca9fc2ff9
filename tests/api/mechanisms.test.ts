/** Mechanisms over HTTP: changed, given another policy and wound up; two of them side by side. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { mechanismMatter, policy } from '../../src/api/mechanism-contract.ts';
import { audit } from '../../src/store/audit.ts';
import { sweep } from '../../src/store/sweep.ts';
import type { EventJson, ProblemJson, RectificationJson, TaskJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, throughTo, type ApiOnly } from '../support/api-only.ts';
import { look, UNIT } from '../support/commands.ts';
import { draftBody } from '../support/main-path.ts';
import { sqlAsApp } from '../support/record.ts';
import { foundingFile, foundSecond, type SecondMechanism } from '../support/second-mechanism.ts';
import { foundStrangers } from '../support/strangers.ts';

type MechanismJson = z.output<typeof mechanismMatter>;
type PolicyJson = z.output<typeof policy>;
interface UnitJson {
  id: string;
  name: string;
  member: boolean;
}

let api: ApiOnly;
let second: SecondMechanism;
let address: string;
beforeAll(async () => {
  api = await startApiOnly();
  second = await foundSecond(api);
  address = `/mechanisms/${api.record.mechanismId}`;
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const basis = { title: '关于调整联席会议的通知', number: '株政办函〔2025〕9号' };
const read = async (who = 'leader') => (await api.as(who).get<MechanismJson>(address)).json;
const readPolicy = async () => (await api.as('operator').get<PolicyJson>(`${address}/policy`)).json;
const propose = (what: string, body: object) =>
  api.as('coordinator').post<MechanismJson & ProblemJson>(`${address}/${what}`, { ...body, basis });
const decide = (body: object) => api.as('leader').post<MechanismJson & ProblemJson>(`${address}/decision`, body);
const unitsOf = async () => (await api.as('leader').get<{ items: UnitJson[] }>('/units?limit=200')).json.items;

async function approved(what: string, body: object): Promise<MechanismJson> {
  const proposed = await propose(what, body);
  expect([proposed.status, proposed.json.stage]).toEqual([200, 'deciding']);
  const { status, json } = await decide({ decision: 'approve' });
  expect(status).toBe(200);
  return json;
}

test('it was founded, and waits for nobody', async () => {
  const { stage, members, policy: inForce, version, proposal } = await read('市教育局');
  expect({ stage, inForce, version, proposal }).toEqual({
    ...{ stage: 'standing', version: 1, proposal: null },
    inForce: { no: 1, edition: 'policy-1' },
  });
  expect(members.map(({ name }) => name)).toContain('市教育局');
  expect(members.map(({ name }) => name)).not.toContain(UNIT);
});

test('a change is proposed by the coordinator, found by the leader in the inbox, and holds when it is approved', async () => {
  const unitId = api.record.unitId(UNIT);
  const { json } = await propose('changes', {
    shortName: '知产会议',
    admit: [unitId],
    release: [api.record.unitId('市委党校')],
  });
  expect(json.proposal).toMatchObject({
    kind: 'change',
    basis,
    change: { shortName: '知产会议', admitted: [{ name: UNIT }] },
  });
  expect((await read('operator')).proposal).toBeNull();
  expect((await unitsOf()).find(({ id }) => id === unitId)?.member).toBe(false);
  const tasks = await api.as('leader').get<{ items: TaskJson[] }>('/tasks');
  expect(tasks.json.items.map(({ kind, actions }) => [kind, actions.map(({ name }) => name)])).toEqual([
    ['decide-mechanism-change', ['decision']],
  ]);
  expect((await decide({ decision: 'return' })).json.code).toBe('OPINION_REQUIRED');
  expect((await propose('winding-up', {})).json).toMatchObject({ code: 'NOT_NOW', possible: [] });
  await decide({ decision: 'approve', opinion: '同意' });
  const { shortName, members } = await read();
  expect(shortName).toBe('知产会议');
  const members2 = (await unitsOf()).filter(({ member }) => member);
  expect(members2.map(({ name }) => name)).toEqual(members.map(({ name }) => name));
  expect(members.map(({ name }) => name)).toContain(UNIT);
  expect(members.map(({ name }) => name)).not.toContain('市委党校');
  const { json: timeline } = await api.as('inspector').get<{ items: EventJson[] }>(`${address}/timeline`);
  expect(timeline.items.map((event) => [event.type, event.basis, event.actor.role])).toEqual([
    ['mechanism-founded', '未记录批准文件', 'system'],
    ['mechanism-proposed', '关于调整联席会议的通知（株政办函〔2025〕9号）', 'coordinator'],
    ['mechanism-changed', '关于调整联席会议的通知（株政办函〔2025〕9号）', 'leader'],
  ]);
  const told = await api.as('市教育局').get<{ items: { kind: string }[] }>('/deliveries');
  expect(told.json.items.map(({ kind }) => kind)).toContain('mechanism-changed');
});

test('an unknown unit in a change is pointed at; a retry with the same key proposes once', async () => {
  const refused = await propose('changes', { officeUnitId: '00000000-0000-4000-8000-000000000000' });
  expect([refused.status, refused.json.errors?.[0]?.pointer]).toEqual([422, '/officeUnitId']);
  const keyed = () =>
    api.as('coordinator').post<MechanismJson>(`${address}/changes`, { shortName: '会议', basis }, { key: 'once' });
  const first = await keyed();
  await decide({ decision: 'return', opinion: '不妥' });
  const again = await keyed();
  expect([again.text, again.headers.get('idempotent-replayed')]).toEqual([first.text, 'true']);
  expect((await read()).returned).toMatchObject({ kind: 'change', opinion: '不妥' });
});

test('another edition of the policy has open terms counted again: later they move, sooner they stand', async () => {
  const dueAt = async (id: string) => {
    await look(api.record, id);
    const { json } = await api.as('leader').get<RectificationJson>(`/rectifications/${id}`);
    return {
      due: json.terms.find(({ kind }) => kind === 'work-plan')?.dueAt,
      rung: json.terms[0]?.nextRung.name,
      json,
    };
  };
  const { id } = await openedThrough(api, throughTo['plan-due']);
  const before = await dueAt(id);
  expect(before.due).toBe('2025-11-19T17:00:00.000+08:00');
  await sqlAsApp(api.record, 'DELETE FROM nudge');

  const later = { opensAt: '09:00', closesAt: '18:00' };
  await approved('policy', { settings: { officeHours: later, ladders: { rectification: { before: [7, 0] } } } });
  expect((await sweep(api.record.store)).outdated).toBeGreaterThanOrEqual(1);
  const moved = await dueAt(id);
  expect(moved.due).toBe('2025-11-19T18:00:00.000+08:00');
  expect(moved.json.edition).toMatch(/\+policy-2\//);

  await approved('policy', { settings: { officeHours: { opensAt: '08:00', closesAt: '16:00' } } });
  await sweep(api.record.store);
  const kept = await dueAt(id);
  expect(kept.due).toBe('2025-11-19T18:00:00.000+08:00');
  expect(kept.json.edition).toMatch(/\+policy-3\//);
  // What is opened from now on runs by the new hours.
  const fresh = await openedThrough(api, throughTo['plan-due']);
  expect(fresh.terms.find(({ kind }) => kind === 'work-plan')?.dueAt).toBe('2025-11-19T16:00:00.000+08:00');
});

test('the policy is read with every setting, its editions the newest first, in pages', async () => {
  const inForce = await readPolicy();
  expect(inForce).toMatchObject({ no: 3, edition: 'policy-3', settings: { terms: { workPlan: '10wd' } } });
  expect(Object.keys(inForce.own).sort()).toEqual([
    'ladders',
    'meetingMarks',
    'monitoringMarks',
    'numberMark',
    'officeHours',
    'sanctionMarks',
    'slipMarks',
  ]);
  expect(inForce.editions.items.map(({ no }) => no)).toEqual([3, 2, 1]);
  const first = await api.as('leader').get<PolicyJson>(`${address}/policy?limit=2`);
  const cursor = first.json.editions.nextCursor ?? '';
  const last = await api.as('leader').get<PolicyJson>(`${address}/policy?limit=2&cursor=${cursor}`);
  expect([first, last].map(({ json }) => json.editions.items.map(({ no }) => no))).toEqual([[3, 2], [1]]);
  const wrong = await propose('policy', { settings: { lights: { yellowWorkingDays: 40 } } });
  expect([wrong.status, wrong.json.code, wrong.json.errors?.[0]?.pointer]).toEqual([
    ...[422, 'POLICY_INVALID', '/settings/lights/yellowWorkingDays'],
  ]);
});

test('another inspector: the tasks of its unit’s own matters change hands', async () => {
  const unitId = api.record.unitId(UNIT);
  const { id } = await openedThrough(api, throughTo.rectifying);
  const owners = () =>
    sqlAsApp<{ role: string }>(
      api.record,
      `SELECT role FROM task WHERE matter_id = $1 AND kind = 'review-work-plan' AND closed_at IS NULL`,
      [id],
    );
  expect(await owners()).toEqual([{ role: 'coordinator' }]);
  await approved('changes', { inspectorUnitId: unitId });
  expect(await owners()).toEqual([{ role: 'cityLeader' }]);
  await approved('changes', { inspectorUnitId: api.record.unitId('市政府督查室') });
  expect(await owners()).toEqual([{ role: 'coordinator' }]);
});

test('it goes along when a member gets a successor', async () => {
  const before = await read();
  const succession = {
    successor: { name: '市数据局', kind: 'GOV_DEPT' },
    effectiveOn: '2025-11-05',
    basis: '株编发〔2025〕7号',
  };
  const moved = await api.as('coordinator').post(`/units/${api.record.unitId('市科技局')}/succession`, succession);
  expect(moved.status).toBe(200);
  const { members, version, stage } = await read();
  expect({ version, stage }).toEqual({ version: before.version + 1, stage: 'standing' });
  const names = members.map(({ name }) => name);
  expect([names.includes('市数据局'), names.includes('市科技局')]).toEqual([true, false]);
});

test('one that stood before there were foundings gets its own with what the record says', async () => {
  const strangers = await foundStrangers(api.record);
  const matters = () => sqlAsApp(api.record, 'SELECT stage FROM matter WHERE id = $1', [strangers.mechanismId]);
  expect(await matters()).toEqual([]);
  const coordinator = (await foundSecond(api, { key: 'third' })).as('coordinator');
  expect((await coordinator.get(`/mechanisms/${strangers.mechanismId}`)).status).toBe(404);
  expect(await matters()).toEqual([]);
  const response = await fetch(`${api.baseUrl}/api/v1/mechanisms/${strangers.mechanismId}`, {
    headers: { authorization: `Bearer ${strangers.tokens.leader}` },
  });
  expect(await response.json()).toMatchObject({ name: '另一联席会议', policy: { no: 0 }, members: [] });
  expect(await matters()).toEqual([{ stage: 'standing' }]);
});

test('two mechanisms side by side: members, policy and numbers are each one’s own', async () => {
  const theirs = `/mechanisms/${second.mechanismId}`;
  const coordinator = second.as('coordinator');
  const units = (await coordinator.get<{ items: UnitJson[] }>('/units')).json.items;
  expect(units.map(({ name, member }) => [name, member])).toEqual([
    ...[
      ['市水利局', true],
      ['市政府督查室', true],
    ],
    ...[
      ['市教育局', true],
      ['各乡镇', false],
    ],
  ]);
  const other = (await coordinator.get<PolicyJson>(`${theirs}/policy`)).json;
  expect([other.no, other.settings]).toMatchObject([
    1,
    { terms: { workPlan: '15wd' }, officeHours: { closesAt: '17:00' } },
  ]);
  expect((await coordinator.get<MechanismJson>(theirs)).json.foundedOn).toBe(
    '关于建立河湖长制联席会议的批复（府函〔2025〕12号）',
  );

  const unitId = units.find(({ name }) => name === '市教育局')?.id ?? '';
  const order = draftBody(api, { mechanismId: second.mechanismId, unitId });
  const drafted = await coordinator.post<RectificationJson>('/rectifications', order);
  const noticed = await second
    .as('leader')
    .post<RectificationJson>(`/rectifications/${drafted.json.id}/approval`, { decision: 'approve' });
  expect(noticed.json.number).toBe('河联整〔2025〕1号');
  expect(noticed.json.edition).toMatch(/\+policy-1\//);
  const opened = await openedThrough(api, throughTo.noticed);
  expect(opened.number).toMatch(/^演示株知联整〔2025〕\d+号$/);

  for (const [mine, his] of [
    [address, coordinator],
    [theirs, api.as('coordinator')],
  ] as const) {
    for (const path of ['', '/timeline', '/policy']) expect((await his.get(mine + path)).status).toBe(404);
    for (const [path, body] of Object.entries({
      changes: { name: '别' },
      policy: { settings: {} },
      'winding-up': {},
    })) {
      expect((await his.post(`${mine}/${path}`, { ...body, basis })).status).toBe(404);
    }
    expect((await his.post(`${mine}/decision`, { decision: 'approve' })).status).toBe(404);
  }
  const listed = await coordinator.get<{ items: { id: string }[] }>('/mechanisms');
  expect(listed.json.items.map(({ id }) => id)).toEqual([second.mechanismId]);
  // A unit of the one is none of the other, whatever its name.
  const foreign = await coordinator.post<ProblemJson>(`${theirs}/changes`, {
    admit: [api.record.unitId('市教育局')],
    basis,
  });
  expect([foreign.status, foreign.json.code]).toEqual([422, 'UNIT_UNKNOWN']);
});

test('it is wound up when nothing of it is open, and then opens nothing; its neighbour goes on', async () => {
  const third = await foundSecond(api, { key: 'dykes', name: '堤防联席会议' });
  const theirs = `/mechanisms/${third.mechanismId}`;
  const coordinator = third.as('coordinator');
  const units = (await coordinator.get<{ items: UnitJson[] }>('/units')).json.items;
  const order = draftBody(api, { mechanismId: third.mechanismId, unitId: units[2]?.id });
  const windUp = () => coordinator.post<MechanismJson & ProblemJson>(`${theirs}/winding-up`, { basis });
  const approve = () =>
    third.as('leader').post<MechanismJson & ProblemJson>(`${theirs}/decision`, { decision: 'approve' });

  expect((await windUp()).status).toBe(200);
  const { json: drafted } = await coordinator.post<RectificationJson>('/rectifications', order);
  const early = await approve();
  expect([early.status, early.json.code, early.json['open']]).toEqual([409, 'MECHANISM_HAS_OPEN_MATTERS', 1]);
  await third.as('leader').post(`${theirs}/decision`, { decision: 'return', opinion: '尚有事项' });
  expect((await windUp()).json).toMatchObject({ code: 'MECHANISM_HAS_OPEN_MATTERS', open: 1 });
  await sqlAsApp(api.record, 'UPDATE matter SET closed_at = now(), next_wake_at = NULL WHERE id = $1', [drafted.id]);

  await windUp();
  expect((await approve()).json).toMatchObject({ stage: 'wound-up', woundUp: {} });
  const refused = await coordinator.post<ProblemJson>('/rectifications', order);
  expect([refused.status, refused.json.code]).toEqual([409, 'MECHANISM_WOUND_UP']);
  expect((await windUp()).json.code).toBe('MECHANISM_WOUND_UP');
  expect((await openedThrough(api, throughTo.noticed)).stage).toBe('noticed');
  expect((await coordinator.get<MechanismJson>(theirs)).json.actions).toEqual([]);
});

test('founding is idempotent by key, and tells what is wrong with a file', async () => {
  await expect(foundSecond(api)).rejects.toThrow();
  const { rows } = await api.record.store.pool.query<{ n: number }>('SELECT 1 AS n');
  expect(rows).toHaveLength(1);
  const known = await sqlAsApp(api.record, `SELECT id FROM mechanism WHERE key = 'canals'`);
  expect(known).toEqual([{ id: second.mechanismId }]);
  await expect(foundSecond(api, { office: '市林业局' })).rejects.toThrow(
    '/office: no single unit of the file is called 市林业局',
  );
  await expect(foundSecond(api, { policy: { terms: { workPlan: 'x' } } })).rejects.toThrow('/policy/terms/workPlan');
  await expect(
    foundSecond(api, { units: [...foundingFile.units, { name: '教育局', kind: 'GOV_DEPT' }] }),
  ).rejects.toThrow('/units/4/name: this name is 市教育局');
  await expect(foundSecond(api, { key: '../x' })).rejects.toThrow('/key');
});
