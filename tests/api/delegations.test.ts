/** Acting for someone else, over HTTP: said with every act, judged for both, and over when it is over. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type * as contract from '../../src/api/delegation-contract.ts';
import { delegation } from '../../src/domain/delegation.ts';
import { attend } from '../../src/store/act.ts';
import { audit } from '../../src/store/audit.ts';
import type { EventJson, ProblemJson, RectificationJson, TaskJson } from '../support/api-client.ts';
import { openedThrough, startApiOnly, throughTo, type ApiOnly } from '../support/api-only.ts';
import { WORKDAY_MS } from '../support/commands.ts';
import { draftBody, goodBodies, SAMPLE_UNIT } from '../support/main-path.ts';
import { headOf, sql, sqlAsApp } from '../support/record.ts';

type DelegationJson = z.output<typeof contract.delegation>;

const DAY_MS = 86_400_000;
const TODAY = '2025-11-05';
const mandate = { title: '关于委托审批的通知', number: '株政办〔2025〕1号' };

let api: ApiOnly;
let leader: string;
let director: string;
let coordinator: string;
let officeUnitId: string;
beforeAll(async () => {
  api = await startApiOnly();
  const accountOf = async (who: string) => (await api.record.actor(who)).accountId;
  [leader, director, coordinator] = [
    await accountOf('leader'),
    await accountOf('director'),
    await accountOf('coordinator'),
  ];
  officeUnitId = (await api.record.actor('director')).unitId ?? '';
});
beforeEach(() => {
  api.clock.set(WORKDAY_MS);
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const ask = (who: string, changes: object = {}, headers = {}) =>
  api
    .as(who)
    .post<DelegationJson & ProblemJson>(
      '/delegations',
      { delegate: { accountId: director }, from: TODAY, until: '2025-11-09', reason: '出差', mandate, ...changes },
      { headers },
    );
async function granted(who: string, changes: object = {}): Promise<DelegationJson> {
  const { status, json, text } = await ask(who, changes);
  if (status !== 201) throw new Error(text);
  return json;
}
const revoke = (who: string, id: string) =>
  api.as(who).post<DelegationJson & ProblemJson>(`/delegations/${id}/revocation`, { reason: '已返回' });
const onBehalfOf = (accountId: string) => ({ 'lianxi-on-behalf-of': accountId });
const approve = (who: string, id: string, inNameOf?: string, key?: string) =>
  api.as(who).post<RectificationJson & ProblemJson>(`/rectifications/${id}/approval`, goodBodies['approval'], {
    ...(key === undefined ? {} : { key }),
    headers: inNameOf === undefined ? {} : onBehalfOf(inNameOf),
  });
const eventsOf = async (id: string) =>
  (await api.as('leader').get<{ items: EventJson[] }>(`/rectifications/${id}/timeline`)).json.items;

/** Runs with a delegation that is ended afterwards. */
async function withDelegation(who: string, changes: object, run: (given: DelegationJson) => Promise<void>) {
  const given = await granted(who, changes);
  await run(given);
  api.clock.set(WORKDAY_MS);
  expect((await revoke(who, given.id)).status).toBe(200);
}

test('the director approves for the leader, by a document, and the record says who for whom', async () => {
  const { id } = await openedThrough(api, throughTo.opened);
  expect((await approve('director', id)).status).toBe(403);
  expect((await approve('director', id, leader)).json.code).toBe('DELEGATION_NOT_IN_FORCE');
  await withDelegation('leader', { delegate: { role: 'director', unitId: officeUnitId } }, async (given) => {
    expect([given.delegate.accountId, given.delegator.accountId, given.inForce]).toEqual([director, leader, true]);
    const approved = await approve('director', id, leader);
    expect([approved.status, approved.json.stage]).toEqual([200, 'noticed']);
    const event = (await eventsOf(id)).find(({ type }) => type === 'noticed');
    expect(event?.actor).toMatchObject({ accountId: leader, role: 'leader', unitId: null });
    const { label, delegate } = event?.actor ?? {};
    expect(delegate).toMatchObject({ accountId: director, delegationId: given.id });
    expect(delegate?.says).toBe(`${delegate?.label ?? ''} 代 ${label ?? ''}`);
    expect((await eventsOf(id)).find(({ type }) => type === 'drafted')?.actor.delegate).toBeNull();
    // It is hashed with the rest: who changes the row is found out.
    const auditedWith = async (delegate: string) => {
      const change = `ALTER TABLE event DISABLE TRIGGER USER; UPDATE event SET delegate_id = '${delegate}'
                      WHERE delegation_id = '${given.id}'; ALTER TABLE event ENABLE ALWAYS TRIGGER event_append_only`;
      await sql(api.record.superuserUrl, change);
      return (await audit(api.record.store)).findings.map(({ what }) => what);
    };
    expect(await auditedWith(coordinator)).toEqual(['row']);
    expect(await auditedWith(director)).toEqual([]);
  });
});

test('both and the office are told, and the delegate finds the other’s inbox in the other’s name', async () => {
  const { id } = await openedThrough(api, throughTo.opened);
  await withDelegation('leader', {}, async () => {
    for (const who of ['leader', 'director', 'coordinator']) {
      const { items } = (await api.as(who).get<{ items: { kind: string }[] }>('/deliveries')).json;
      expect([who, items.some(({ kind }) => kind === 'delegation-granted')]).toEqual([who, true]);
    }
    const inbox = async (headers: Record<string, string>) =>
      (await api.as('director').get<{ items: TaskJson[] }>('/tasks?limit=200', { headers })).json.items;
    const waiting = (items: TaskJson[]) => items.some((task) => task.matter.id === id);
    expect([waiting(await inbox({})), waiting(await inbox(onBehalfOf(leader)))]).toEqual([false, true]);
  });
});

describe('whoever drafts never approves, in whoever’s name', () => {
  test('the delegate drafted it', async () => {
    const { id } = await openedThrough(api, throughTo.opened);
    await withDelegation('leader', { delegate: { accountId: coordinator } }, async () => {
      const refused = await approve('coordinator', id, leader);
      expect([refused.status, refused.json.code]).toEqual([403, 'OWN_WORK']);
      const { json } = await api.as('coordinator').get<RectificationJson>(`/rectifications/${id}`, {
        headers: onBehalfOf(leader),
      });
      expect(json.actions.map(({ name }) => name)).not.toContain('approval');
    });
  });

  test('the delegate drafted it in a third one’s name, and is remembered after that has ended', async () => {
    const forClerk = { delegate: { accountId: director }, mandate: undefined };
    let id = '';
    await withDelegation('coordinator', forClerk, async () => {
      const headers = onBehalfOf(coordinator);
      const drafted = await api.as('director').post<RectificationJson>('/rectifications', draftBody(api), { headers });
      id = drafted.json.id;
      expect((await eventsOf(id))[0]?.actor).toMatchObject({
        accountId: coordinator,
        delegate: { accountId: director },
      });
    });
    await withDelegation('leader', {}, async () => {
      expect((await approve('director', id, leader)).json.code).toBe('OWN_WORK');
      const other = await openedThrough(api, throughTo.opened);
      expect((await approve('director', other.id, leader)).status).toBe(200);
    });
    // So is the one in whose name it was drafted, whoever acts for the leader then.
    await withDelegation('leader', { delegate: { accountId: coordinator } }, async () => {
      expect((await approve('coordinator', id, leader)).json.code).toBe('OWN_WORK');
    });
    expect((await approve('leader', id)).status).toBe(200);
  });

  test('it is of the delegate’s own unit', async () => {
    const { id } = await openedThrough(api, throughTo.opened, { unitId: officeUnitId });
    await withDelegation('leader', {}, async () => {
      expect((await approve('director', id, leader)).json.code).toBe('OWN_WORK');
    });
    expect((await approve('leader', id)).status).toBe(200);
  });
});

describe('it is over', () => {
  test('at the end of its last day, whether or not any clock rang', async () => {
    const { id } = await openedThrough(api, throughTo.opened);
    const given = await granted('leader');
    api.clock.set(Date.parse('2025-11-09T23:59:59+08:00'));
    expect((await api.as('director').get('/tasks', { headers: onBehalfOf(leader) })).status).toBe(200);
    api.clock.set(Date.parse('2025-11-10T00:00:00+08:00'));
    const refused = await approve('director', id, leader);
    expect([refused.status, refused.json.code, refused.json['why']]).toEqual([403, 'DELEGATION_NOT_IN_FORCE', 'none']);
    const shown = async () => (await api.as('leader').get<DelegationJson>(`/delegations/${given.id}`)).json;
    expect(await shown()).toMatchObject({ stage: 'granted', inForce: false });
    const { mechanismId } = api.record;
    expect(await attend(api.record.store, delegation, { id: given.id, mechanismId })).toEqual({ open: false });
    expect(await shown()).toMatchObject({ stage: 'expired', endedAt: '2025-11-10T00:00:00.000+08:00', actions: [] });
  });

  test('before its first day it has not begun', async () => {
    const { id } = await openedThrough(api, throughTo.opened);
    await withDelegation('leader', { from: '2025-11-06' }, async () => {
      expect((await approve('director', id, leader)).status).toBe(403);
      api.clock.set(WORKDAY_MS + DAY_MS);
      expect((await approve('director', id, leader)).status).toBe(200);
    });
  });

  test.each(['leader', 'director'])(
    'as soon as the %s says so, in the middle of whatever is under way',
    async (who) => {
      const ids = await Promise.all(
        Array.from({ length: 6 }, async () => (await openedThrough(api, throughTo.opened)).id),
      );
      const given = await granted('leader');
      const acts = ids.slice(0, 5).map((id) => approve('director', id, leader));
      const revoked = await revoke(who, given.id);
      expect([revoked.status, revoked.json.stage]).toEqual([200, 'revoked']);
      expect((await approve('director', ids[5] ?? '', leader)).status).toBe(403);
      for (const { status } of await Promise.all(acts)) expect([200, 403]).toContain(status);
      // What was done in time came before it.
      const late = await sqlAsApp(
        api.record,
        `SELECT e.matter_id FROM event e JOIN event r ON r.matter_id = e.delegation_id AND r.type = 'delegation-revoked'
       WHERE e.delegation_id = $1 AND e.at > r.at`,
        [given.id],
      );
      expect(late).toEqual([]);
      expect((await revoke(who, given.id)).json.code).toBe('NOT_NOW');
    },
  );

  test('nobody else ends it', async () => {
    const given = await granted('leader');
    for (const who of ['coordinator', 'cityLeader', 'inspector']) {
      expect([who, (await revoke(who, given.id)).status]).toEqual([who, 403]);
    }
    for (const who of [SAMPLE_UNIT, 'operator'])
      expect([who, (await revoke(who, given.id)).status]).toEqual([who, 404]);
    expect((await revoke('leader', given.id)).status).toBe(200);
  });
});

describe('what it does not reach', () => {
  test('matters of other kinds than it names', async () => {
    const { id } = await openedThrough(api, throughTo.opened);
    await withDelegation('leader', { nouns: ['meetingCycle', 'meetingPlan'] }, async () => {
      const refused = await approve('director', id, leader);
      expect([refused.status, refused.json.code, refused.json['why']]).toEqual([
        403,
        'DELEGATION_NOT_IN_FORCE',
        'scope',
      ]);
    });
    await withDelegation('leader', { nouns: ['rectification'] }, async () => {
      expect((await approve('director', id, leader)).status).toBe(200);
    });
  });

  test('letting a third one act, and ending delegations', async () => {
    await withDelegation('leader', {}, async (given) => {
      const chained = await ask('director', { delegate: { accountId: coordinator } }, onBehalfOf(leader));
      expect([chained.status, chained.json.code]).toEqual([403, 'DELEGATION_NOT_IN_FORCE']);
      const ended = await api
        .as('director')
        .post(`/delegations/${given.id}/revocation`, { reason: '已返回' }, { headers: onBehalfOf(leader) });
      expect(ended.status).toBe(403);
    });
  });

  test('what no event of a matter would say: the directory, and uploads', async () => {
    const forClerk = { delegate: { accountId: director }, mandate: undefined };
    await withDelegation('coordinator', forClerk, async () => {
      const headers = onBehalfOf(coordinator);
      const unit = { name: '市数据局', kind: 'GOV_DEPT' };
      const refused = await api.as('director').post<ProblemJson>('/units', unit, { headers });
      expect([refused.status, refused.json.code]).toEqual([403, 'DELEGATION_NOT_IN_FORCE']);
    });
  });

  test('the delegator’s rights, which are all that there are', async () => {
    const { id } = await openedThrough(api, throughTo.inspecting);
    await withDelegation('leader', {}, async () => {
      const inspect = await api
        .as('director')
        .post(`/rectifications/${id}/inspection`, goodBodies['inspection'], { headers: onBehalfOf(leader) });
      expect(inspect.status).toBe(403);
    });
  });
});

describe('who may not', () => {
  test.each<[string, string, object, string, string]>([
    ['a leader without a document', 'leader', { mandate: undefined }, '/mandate', 'missing'],
    ['an account that is not there', 'leader', { delegate: { accountId: randomUUID() } }, '/delegate', 'unknown'],
    ['a role that is not there', 'leader', { delegate: { role: 'inspector' } }, '/delegate', 'unknown'],
    ['days that are past', 'leader', { from: '2025-11-04' }, '/from', 'past'],
    ['a liaison, to the office', SAMPLE_UNIT, {}, '/delegate', 'other-unit'],
  ])('%s', async (_what, who, changes, pointer, why) => {
    const { status, json } = await ask(who, changes);
    expect([status, json.code, json.errors?.[0]?.pointer, json['why']]).toEqual([
      ...[422, 'DELEGATION_INVALID', pointer, why],
    ]);
  });

  test('the operator, at all; and who has no delegation, by whatever header', async () => {
    expect((await ask('operator')).status).toBe(403);
    for (const asked of [leader, randomUUID(), 'x', `${leader},${director}`]) {
      const { status, json } = await api.as('director').get<ProblemJson>('/tasks', { headers: onBehalfOf(asked) });
      expect([asked, status, json.code]).toEqual([asked, 403, 'DELEGATION_NOT_IN_FORCE']);
    }
  });
});

test('a head lets the liaison act for the unit, and other units see nothing of it', async () => {
  const liaison = (await api.record.actor(SAMPLE_UNIT)).accountId;
  const given = await granted(headOf(SAMPLE_UNIT), { delegate: { accountId: liaison }, mandate: undefined });
  const head = given.delegator.accountId;
  const { id } = await openedThrough(api, throughTo.noticed);
  const done = await api
    .as(SAMPLE_UNIT)
    .post(`/rectifications/${id}/acknowledgement`, {}, { headers: onBehalfOf(head) });
  expect(done.status).toBe(200);
  expect((await eventsOf(id)).at(-1)?.actor).toMatchObject({ role: 'head', delegate: { accountId: liaison } });
  expect((await api.as('示例单位乙').get(`/delegations/${given.id}`)).status).toBe(404);
  const listed = async (who: string) =>
    (await api.as(who).get<{ items: DelegationJson[] }>('/delegations?limit=200')).json.items.map((one) => one.id);
  expect(await listed(SAMPLE_UNIT)).toEqual([given.id]);
  expect(await listed('示例单位乙')).toEqual([]);
  expect(await listed('inspector')).toContain(given.id);
});

test('a key is the caller’s own, and the same said in another’s name is another request', async () => {
  const { id } = await openedThrough(api, throughTo.opened);
  await withDelegation('leader', {}, async () => {
    const key = randomUUID();
    const [first, again] = [await approve('director', id, leader, key), await approve('director', id, leader, key)];
    expect([first.status, again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 200, 'true']);
    expect((await approve('director', id, undefined, key)).json.code).toBe('IDEMPOTENCY_KEY_REUSED');
    // The leader's own keys are untouched by it.
    expect((await approve('leader', id, undefined, key)).json.code).toBe('NOT_NOW');
  });
});
