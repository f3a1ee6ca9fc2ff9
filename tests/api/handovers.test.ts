/** Handing over, over HTTP: what was open is named, nothing moves and nothing is lost, and nothing is without an owner. */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type * as contract from '../../src/api/handover-contract.ts';
import { projectRoot } from '../../src/config.ts';
import { audit } from '../../src/store/audit.ts';
import type { EventJson, ProblemJson, TaskJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, throughTo, type ApiOnly } from '../support/api-only.ts';
import { confirmedLiaison } from '../support/liaisons.ts';
import { admitMembers } from '../support/members.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { headOf, sqlAsApp } from '../support/record.ts';

type HandoverJson = z.output<typeof contract.handover>;
type OrphansJson = z.output<typeof contract.orphans>;

const OTHER_UNIT = '示例单位乙';

let api: ApiOnly;
let before: string;
let after: string;
let opened: string[];
beforeAll(async () => {
  api = await startApiOnly();
  await admitMembers(api, SAMPLE_UNIT, OTHER_UNIT);
  before = await confirmedLiaison(api, SAMPLE_UNIT, '示例甲', '2025-01-01');
  after = await confirmedLiaison(api, SAMPLE_UNIT, '示例乙', '2025-11-05');
  opened = [];
  for (const through of [throughTo.noticed, throughTo['plan-due'], throughTo.rectifying, throughTo.closed]) {
    opened.push((await openedThrough(api, through)).id);
  }
  await openedThrough(api, throughTo.noticed, { unitId: api.record.unitId(OTHER_UNIT) });
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const handOver = (who: string, changes: object = {}, key?: string) =>
  api.as(who).post<HandoverJson & ProblemJson>(
    '/handovers',
    {
      ...{ unitId: api.record.unitId(SAMPLE_UNIT), fromMembershipId: before, toMembershipId: after },
      ...{ reason: '岗位调整', ...changes },
    },
    key === undefined ? {} : { key },
  );
const inboxOf = async (who: string) => (await api.as(who).get<{ items: TaskJson[] }>('/tasks?limit=200')).json.items;

test('the head hands over everything that is open for the liaison, and all who must know are told', async () => {
  const tasks = await inboxOf(SAMPLE_UNIT);
  const { status, json, headers } = await handOver(headOf(SAMPLE_UNIT));
  expect([status, headers.get('location')]).toEqual([201, `/api/v1/handovers/${json.id}`]);
  expect([json.from?.name, json.to.name, json.reason]).toEqual(['示例甲', '示例乙', '岗位调整']);
  // The closed one is not among them, nor what is another unit's.
  expect(json.items.map(({ id }) => id)).toEqual(opened.slice(0, 3));
  expect(json.items.flatMap((item) => item.tasks.map(({ kind }) => kind)).sort()).toEqual(
    tasks.map(({ kind }) => kind).sort(),
  );
  expect(await inboxOf(SAMPLE_UNIT)).toEqual(tasks);
  for (const who of [SAMPLE_UNIT, headOf(SAMPLE_UNIT), 'coordinator']) {
    const { items } = (await api.as(who).get<{ items: { kind: string }[] }>('/deliveries')).json;
    expect([who, items.some(({ kind }) => kind === 'handed-over')]).toEqual([who, true]);
    expect((await api.as(who).get<HandoverJson>(`/handovers/${json.id}`)).json).toEqual(json);
  }
  const timeline = await api.as('leader').get<{ items: EventJson[] }>(`/handovers/${json.id}/timeline`);
  expect(timeline.json.items.map(({ type, actor }) => [type, actor.role])).toEqual([['handed-over', 'head']]);
  // Persons stand in the membership that the event names, and in no event of their own.
  expect(timeline.text).not.toContain('示例甲');
});

test('the office may for any unit; another unit finds nothing of it, and the operator neither', async () => {
  const { json } = await handOver('director');
  expect((await api.as(OTHER_UNIT).get(`/handovers/${json.id}`)).status).toBe(404);
  expect((await api.as('operator').get(`/handovers/${json.id}`)).status).toBe(404);
  const listed = async (who: string) => (await api.as(who).get<{ items: HandoverJson[] }>('/handovers')).json.items;
  expect((await listed(OTHER_UNIT)).length).toBe(0);
  expect(await listed(SAMPLE_UNIT)).toContainEqual(json);
  expect(await listed('leader')).toEqual(await listed(SAMPLE_UNIT));
});

test('whoever may not, and between whom it cannot be, is refused and leaves nothing behind', async () => {
  const count = async () => (await sqlAsApp(api.record, `SELECT id FROM matter WHERE noun = 'handover'`)).length;
  const there = await count();
  for (const who of [SAMPLE_UNIT, headOf(OTHER_UNIT), 'leader', 'inspector', 'operator']) {
    const { status, json } = await handOver(who);
    expect([who, status, json.code]).toEqual([who, 403, 'ROLE_NOT_ALLOWED']);
  }
  const refusals: [object, string, string][] = [
    [{ toMembershipId: randomUUID() }, '/toMembershipId', 'unknown'],
    [{ toMembershipId: before, fromMembershipId: after }, '/toMembershipId', 'not-in-force'],
    [{ fromMembershipId: randomUUID() }, '/fromMembershipId', 'unknown'],
    [{ fromMembershipId: undefined }, '/fromMembershipId', 'missing'],
    [{ fromMembershipId: after }, '/fromMembershipId', 'the-same'],
  ];
  for (const [changes, pointer, why] of refusals) {
    const { status, json } = await handOver('coordinator', changes);
    expect([status, json.code, json.errors?.[0]?.pointer, json['why']]).toEqual([
      ...[422, 'HANDOVER_INVALID', pointer, why],
    ]);
  }
  expect(await count()).toBe(there);
});

test('the same key twice is one handover', async () => {
  const key = randomUUID();
  const answers = await Promise.all([1, 2, 3].map(() => handOver('coordinator', {}, key)));
  expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1);
});

test('nothing open is without an owner; what loses its last account is found and named', async () => {
  const asked = async (who: string) => (await api.as(who).get<OrphansJson>('/handovers/orphans')).json;
  const none = await asked('operator');
  expect([none.orphans, none.findings]).toEqual([0, []]);
  expect(none.openTasks).toBeGreaterThan(3);
  expect(none.openMatters).toBeGreaterThan(3);
  expect((await api.as(SAMPLE_UNIT).get('/handovers/orphans')).status).toBe(403);

  const revoke = (role: string) =>
    sqlAsApp(
      api.record,
      `UPDATE api_token t SET revoked_at = now() FROM account a
       WHERE a.id = t.account_id AND a.unit_id = $1 AND a.role = $2`,
      [api.record.unitId(OTHER_UNIT), role],
    );
  // Its head may still do what its liaison does.
  await revoke('liaison');
  expect((await asked('coordinator')).orphans).toBe(0);
  await revoke('head');
  const left = await asked('coordinator');
  expect(left.orphans).toBe(1);
  expect(left.findings[0]).toMatchObject({ noun: 'rectification', unit: { name: OTHER_UNIT } });
  expect(left.findings[0]?.task?.role).toBe('liaison');
});

test('the command line asks the same of all mechanisms, and ends with 1 when something has no owner', async () => {
  const env = { DATABASE_URL: api.record.appUrl };
  const args = ['--import', 'tsx', 'src/main-lianxi.ts', 'orphans'];
  const ended = await new Promise<{ code: number | null; findings: object[] }>((resolve, reject) => {
    const child = execFile(process.execPath, args, { cwd: projectRoot, env }, (_error, stdout, stderr) => {
      if (stdout === '') reject(new Error(stderr));
      else resolve({ code: child.exitCode, ...JSON.parse(stdout) });
    });
  });
  expect(ended.code).toBe(1);
  expect(ended.findings).toHaveLength(1);
});
