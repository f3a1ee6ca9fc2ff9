/** A delegation opens nothing while the account that it is of, or the one that it is to, may not be used. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type * as contract from '../../src/api/delegation-contract.ts';
import type { Actor } from '../../src/domain/roles.ts';
import { inTransaction } from '../../src/store/db.ts';
import { actorInNameOf, standingIn } from '../../src/store/delegations.ts';
import type { ProblemJson } from '../support/api-client.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { WORKDAY_MS } from '../support/commands.ts';
import { loginFor } from '../support/logins.ts';
import { sqlAsApp } from '../support/record.ts';

const mandate = { title: '关于委托审批的通知', number: '株政办〔2025〕1号' };

let api: ApiOnly;
let actors: { leader: Actor; director: Actor };
const accounts = { leader: '', director: '' };
const logins = { leader: '', director: '' };
beforeAll(async () => {
  api = await startApiOnly();
  actors = { leader: await api.record.actor('leader'), director: await api.record.actor('director') };
  for (const who of ['leader', 'director'] as const) {
    accounts[who] = actors[who].accountId;
    logins[who] = await loginFor(api.record, `by-${who}`, [who]);
  }
  api.clock.set(WORKDAY_MS);
  const given = await api.as('leader').post<z.output<typeof contract.delegation>>('/delegations', {
    ...{ delegate: { accountId: accounts.director }, from: '2025-11-05', until: '2025-11-09', reason: '出差', mandate },
  });
  expect(given.status).toBe(201);
});
beforeEach(() => {
  api.clock.set(WORKDAY_MS);
});
afterAll(() => api.stop());

/** What is asked in the leader's name by the director. */
const ask = () => api.as('director').get<ProblemJson>('/me', { headers: { 'lianxi-on-behalf-of': accounts.leader } });

/** By which delegation the director acts on a rectification now, asked where it is locked. */
async function standing(): Promise<string> {
  const { store, mechanismId } = api.record;
  const delegate = { ...actors.director, delegationId: '' };
  return inTransaction(store, mechanismId, async (client) => {
    const found = await standingIn(client, { ...actors.leader, delegate }, 'rectification', api.clock.read());
    return { commit: true, value: 'refused' in found ? found.refused : 'stands' };
  });
}

test('opens what it is for while both may be used', async () => {
  expect([(await ask()).status, await standing()]).toEqual([200, 'stands']);
});

describe.each(['leader', 'director'] as const)('and nothing once the %s’s', (who) => {
  afterEach(async () => {
    await sqlAsApp(api.record, 'UPDATE login SET disabled_at = NULL WHERE id = $1', [logins[who]]);
    await sqlAsApp(api.record, 'UPDATE account SET valid_from = NULL, valid_to = NULL WHERE id = $1', [accounts[who]]);
    expect([(await ask()).status, await standing()]).toEqual([200, 'stands']);
  });

  test.each([
    ['login is disabled', 'UPDATE login SET disabled_at = now() WHERE id = $1', logins],
    ['account has ended', "UPDATE account SET valid_to = '2025-11-04' WHERE id = $1", accounts],
    ['account has not begun', "UPDATE account SET valid_from = '2025-11-06' WHERE id = $1", accounts],
  ])('%s', async (_name, statement, ids) => {
    await sqlAsApp(api.record, statement, [ids[who]]);
    expect(await actorInNameOf(api.record.store, actors.director, accounts.leader)).toBeNull();
    expect(await standing()).toBe('DELEGATION_NOT_IN_FORCE');
    if (who === 'leader') expect((await ask()).json.code).toBe('DELEGATION_NOT_IN_FORCE');
  });
});
