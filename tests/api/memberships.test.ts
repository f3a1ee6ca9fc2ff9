/** Who represents units, over HTTP: proposed by them, confirmed by the office, from a day on. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { membership, memberUnit } from '../../src/api/membership-contract.ts';
import { audit } from '../../src/store/audit.ts';
import type { EventJson, ProblemJson, TaskJson } from '../support/api-client.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { allPages } from '../support/pages.ts';
import { sql, sqlAsApp } from '../support/record.ts';
import { foundSecond } from '../support/second-mechanism.ts';

type MembershipJson = z.output<typeof membership>;
type MemberJson = z.output<typeof memberUnit>;

let api: ApiOnly;
let members: string;
beforeAll(async () => {
  api = await startApiOnly();
  members = `/mechanisms/${api.record.mechanismId}/members`;
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const body = (unit: string, name: string, effectiveOn: string, part = 'liaison') => {
  return { unitId: api.record.unitId(unit), part, name, post: '科长', effectiveOn };
};
const propose = (who: string, ...given: Parameters<typeof body>) =>
  api.as(who).post<MembershipJson & ProblemJson>(members, body(...given));
const decide = (who: string, id: string, given: object = { decision: 'confirm' }) =>
  api.as(who).post<MembershipJson & ProblemJson>(`/memberships/${id}/decision`, given);
const shown = async (unit: string, on?: string, who = 'leader') => {
  const listed = await allPages<MemberJson>(api.as(who), on === undefined ? members : `${members}?on=${on}`, 7);
  return listed.find((one) => one.unit.name === unit);
};

test('a unit proposes, the coordinator finds it in the inbox and confirms, everyone who works with it sees it', async () => {
  const { status, json, headers } = await propose('市教育局', '市教育局', '示例甲', '2025-11-01');
  expect([status, json.stage, json.actions]).toEqual([201, 'proposed', []]);
  expect(headers.get('location')).toBe(`/api/v1/memberships/${json.id}`);
  expect((await shown('市教育局'))?.liaison).toBeNull();
  const { items } = (await api.as('coordinator').get<{ items: TaskJson[] }>('/tasks')).json;
  const task = items.find(({ kind }) => kind === 'decide-membership');
  expect(task?.actions).toEqual([
    { name: 'decision', method: 'POST', href: `/api/v1/memberships/${json.id}/decision` },
  ]);
  expect(JSON.stringify(task)).not.toContain('示例甲');
  expect((await decide('leader', json.id)).status).toBe(403);
  expect((await decide('coordinator', json.id)).json.stage).toBe('confirmed');
  for (const who of ['leader', 'inspector', '市财政局']) {
    expect((await shown('市教育局', undefined, who))?.liaison).toEqual({
      ...{ name: '示例甲', post: '科长', since: '2025-11-01', until: null, membershipId: json.id },
    });
  }
  const { json: timeline } = await api.as('市教育局').get<{ items: EventJson[] }>(`/memberships/${json.id}/timeline`);
  expect(timeline.items.map(({ type }) => type)).toEqual(['membership-proposed', 'membership-confirmed']);
});

test('whoever follows ends the one before the day before; a day of before and of after show who it was and will be', async () => {
  const { json } = await propose('市教育局', '市教育局', '示例乙', '2026-01-01');
  await decide('coordinator', json.id);
  const on = async (day?: string) => (await shown('市教育局', day))?.liaison;
  expect(await on()).toMatchObject({ name: '示例甲', until: '2025-12-31' });
  expect(await on('2025-12-31')).toMatchObject({ name: '示例甲' });
  expect(await on('2026-01-01')).toMatchObject({ name: '示例乙', until: null });
  expect(await on('2025-10-31')).toBeNull();
  expect((await shown('市教育局'))?.member).toBeNull();
  const early = await propose('市教育局', '市教育局', '示例丙', '2026-01-01');
  expect([early.status, early.json.code, early.json['after']]).toEqual([422, 'EFFECTIVE_TOO_EARLY', '2026-01-01']);
  const late = await propose('市教育局', '市教育局', '示例丙', '2027-01-01');
  expect([late.status, late.json.code]).toEqual([422, 'EFFECTIVE_TOO_LATE']);
});

test('of two that wait for the same unit the second is judged by the first', async () => {
  const [one, two] = [
    await propose('市公安局', '市公安局', '示例甲', '2025-11-04', 'member'),
    await propose('市公安局', '市公安局', '示例乙', '2025-11-04', 'member'),
  ];
  const decided = await Promise.all([one, two].map(({ json }) => decide('coordinator', json.id)));
  expect(decided.map(({ status }) => status).sort()).toEqual([200, 422]);
  const rows = await sqlAsApp(api.record, 'SELECT FROM representative WHERE unit_id = $1', [
    api.record.unitId('市公安局'),
  ]);
  expect(rows).toHaveLength(1);
  const open = [one, two].find((_, index) => decided[index]?.status === 422)?.json.id ?? '';
  const returned = await decide('coordinator', open, { decision: 'return', opinion: '日期重复' });
  expect(returned.json).toMatchObject({ stage: 'returned', opinion: '日期重复' });
});

test('of the office’s own unit, and of what the coordinator proposed, the leader decides', async () => {
  for (const unit of ['市市场监督管理局', '市财政局']) {
    const { json } = await propose('coordinator', unit, '示例丁', '2025-11-05', 'member');
    const own = await decide('coordinator', json.id);
    expect([own.status, own.json.code]).toEqual([403, 'OWN_WORK']);
    expect((await decide('leader', json.id)).json.stage).toBe('confirmed');
  }
});

test('the operator sees no name, another unit no proposal, another mechanism nothing', async () => {
  const { json } = await propose('市教育局', '市教育局', '示例戊', '2026-03-01');
  const proposal = `/memberships/${json.id}`;
  const second = (await foundSecond(api)).as('coordinator');
  expect((await api.as('operator').get(members)).status).toBe(403);
  for (const client of [api.as('operator'), api.as('市财政局'), second]) {
    expect((await client.get(proposal)).status).toBe(404);
    expect((await client.get(`${proposal}/timeline`)).status).toBe(404);
    expect((await client.post(`${proposal}/decision`, { decision: 'confirm' })).status).toBe(404);
  }
  expect((await second.get(members)).status).toBe(404);
  expect((await second.post(members, body('市教育局', '示例己', '2026-03-01'))).status).toBe(404);
  const foreign = await propose('市财政局', '市教育局', '示例己', '2026-03-01');
  expect([foreign.status, foreign.json.code]).toEqual([403, 'ROLE_NOT_ALLOWED']);
  const guest = await propose('coordinator', '示例单位甲', '示例己', '2026-03-01');
  expect([guest.status, guest.json.code]).toEqual([422, 'UNIT_IS_NO_MEMBER']);
  const [titles] = await sqlAsApp<{ said: string }>(
    api.record,
    `SELECT string_agg(title || waits_for, '') AS said FROM matter`,
  );
  expect(titles?.said).not.toContain('示例戊');
  await decide('coordinator', json.id, { decision: 'return', opinion: '暂缓' });
});

test('a unit’s succession carries them along: who is there, who follows, and what is proposed', async () => {
  const open = await propose('市教育局', '市教育局', '示例庚', '2026-05-01', 'member');
  const succession = {
    successor: { name: '市教育体育局', kind: 'GOV_DEPT' },
    effectiveOn: '2025-11-05',
    basis: '株编发〔2025〕7号',
  };
  const moved = await api.as('coordinator').post(`/units/${api.record.unitId('市教育局')}/succession`, succession);
  expect(moved.json).toMatchObject({ movedMatters: 1 });
  const on = async (day: string) => (await shown('市教育体育局', day))?.liaison;
  expect(await on('2025-11-05')).toMatchObject({ name: '示例甲', since: '2025-11-05', until: '2025-12-31' });
  expect(await on('2026-01-01')).toMatchObject({ name: '示例乙', until: null });
  expect((await shown('市教育局', '2025-11-04'))?.liaison).toMatchObject({ name: '示例甲' });
  expect(await shown('市教育局', '2025-11-05')).toBeUndefined();
  expect((await decide('coordinator', open.json.id)).json).toMatchObject({
    unit: { name: '市教育体育局' },
    stage: 'confirmed',
  });
  expect((await shown('市教育体育局', '2026-05-01'))?.member).toMatchObject({ name: '示例庚' });
});

test('a merger into a unit that has its own people leaves it those', async () => {
  const { json } = await propose('市公安局', '市公安局', '示例辛', '2025-11-05', 'liaison');
  await decide('coordinator', json.id);
  const succession = {
    successorId: api.record.unitId('市财政局'),
    effectiveOn: '2025-11-05',
    basis: '株编发〔2025〕8号',
  };
  expect(
    (await api.as('coordinator').post(`/units/${api.record.unitId('市公安局')}/succession`, succession)).status,
  ).toBe(200);
  const merged = await shown('市财政局');
  expect([merged?.member?.name, merged?.liaison?.name]).toEqual(['示例丁', '示例辛']);
});

test('the database keeps who it was: one in force at a time, only ever ended, never taken away', async () => {
  const url = api.record.ownerUrl;
  const refused = (text: string) => expect(sql(url, text)).rejects;
  await refused(`UPDATE representative SET name = '别人'`).toMatchObject({ code: '42501' });
  await refused('UPDATE representative SET valid_to = valid_from WHERE valid_to IS NOT NULL').toMatchObject({
    code: '42501',
  });
  await refused('DELETE FROM representative').toMatchObject({ code: '42501' });
  await refused('TRUNCATE representative').toMatchObject({ code: '42501' });
  await refused(
    `INSERT INTO representative SELECT m.id, r.mechanism_id, r.unit_id, r.part, 'x', 'x', '2030-01-01', NULL
     FROM representative r, matter m WHERE r.valid_to IS NULL AND m.noun = 'mechanism' LIMIT 1`,
  ).toMatchObject({ code: '23505', constraint: 'representative_in_force' });
});
