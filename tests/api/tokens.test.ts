/** The life of an API token over a real port: issued, shown once, scoped, used, expired, revoked. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { tokenHash } from '../../src/store/accounts.ts';
import type { AccountJson, TokenJson } from '../support/account-calls.ts';
import type { ProblemJson } from '../support/api-client.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { sqlAsApp } from '../support/record.ts';
import { until } from '../support/own-installation.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

const issue = async (who: string, body: object = {}) =>
  api.as(who).post<TokenJson & ProblemJson>('/tokens', { name: '接口', scopes: ['write'], expiresInDays: 30, ...body });

async function use(token: string | null, path: string, method = 'GET') {
  const response = await fetch(`${api.baseUrl}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token ?? ''}`, 'content-type': 'application/json' },
    ...(method === 'POST' ? { body: '{}' } : {}),
  });
  const json: ProblemJson = JSON.parse(await response.text());
  return { status: response.status, code: json.code, scope: json['scope'] };
}

test('it is shown once, kept as a hash, and acts as its account', async () => {
  const made = await issue('director');
  expect([made.status, made.headers.get('cache-control')]).toEqual([201, 'no-store']);
  const { token, id } = made.json;
  // 32 bytes.
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await use(token, '/plans')).toMatchObject({ status: 200 });
  const listed = await api.as('director').get<{ items: TokenJson[] }>('/tokens');
  expect(JSON.stringify(listed.json)).not.toContain(token);
  const kept = await sqlAsApp<{ hash: Buffer }>(api.record, 'SELECT hash FROM api_token WHERE id = $1', [id]);
  expect(kept[0]?.hash.equals(Buffer.from(tokenHash(token ?? '')))).toBe(true);
  const notes = async () =>
    (await api.as('director').get<{ items: TokenJson[] }>('/tokens')).json.items.find((one) => one.id === id);
  await until('its use is noted', async () => (await notes())?.lastUsedAt !== null, 10_000);
});

test('a request that is made again makes no second one, and is not told the first', async () => {
  const body = { name: '重试', scopes: ['read'], expiresInDays: 1 };
  const [first, again] = [
    await api.as('leader').post<TokenJson>('/tokens', body, { key: 'token' }),
    await api.as('leader').post<TokenJson>('/tokens', body, { key: 'token' }),
  ];
  expect([again.json.id, again.json.token]).toEqual([first.json.id, null]);
  const kept = await sqlAsApp<{ body: string }>(api.record, "SELECT body FROM command WHERE key = 'token'");
  expect(kept[0]?.body).not.toContain(first.json.token);
});

describe('scopes', () => {
  test.each([
    [['read'], [200, 200, 403]],
    [['write'], [200, 200, 422]],
    [['units:read'], [200, 403, 403]],
    [['units:write'], [200, 403, 422]],
    [
      ['plans:read', 'assignments:write'],
      [403, 200, 403],
    ],
  ])('%j', async (scopes, expected) => {
    const { token } = (await issue('coordinator', { scopes })).json;
    const calls = [await use(token, '/units'), await use(token, '/plans'), await use(token, '/units', 'POST')];
    expect(calls.map(({ status }) => status)).toEqual(expected);
    for (const { status, code } of calls) if (status === 403) expect(code).toBe('SCOPE_MISSING');
  });

  test('are not widened by what they open, and never more than the account may', async () => {
    const { token } = (await issue('市教育局', { scopes: ['tokens:write', 'units:read'] })).json;
    const issueBy = async (scopes: string[]) => {
      const response = await fetch(`${api.baseUrl}/api/v1/tokens`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token ?? ''}`, 'content-type': 'application/json' },
        body: JSON.stringify({ name: '更多', scopes, expiresInDays: 1 }),
      });
      return response.status;
    };
    expect(await issueBy(['write'])).toBe(403);
    expect(await issueBy(['read'])).toBe(403);
    expect(await issueBy(['units:write'])).toBe(403);
    expect(await issueBy(['units:read'])).toBe(201);
    const all = (await issue('市教育局')).json.token;
    expect(await use(all, '/plans')).toMatchObject({ status: 403, code: 'ROLE_NOT_ALLOWED' });
  });

  test.each([
    [{ scopes: ['everything'] }],
    [{ scopes: ['units:delete'] }],
    [{ scopes: [] }],
    [{ expiresInDays: 367 }],
    [{ expiresInDays: 0 }],
  ])('%j is no token', async (body) => {
    expect((await issue('coordinator', body)).json.code).toBe('INVALID_BODY');
  });
});

test('it ends when it says, and when it is revoked, in this process at once', async () => {
  const { token } = (await issue('inspector', { expiresInDays: 1 })).json;
  expect((await use(token, '/plans')).status).toBe(200);
  const revoked = (await issue('inspector')).json;
  expect((await use(revoked.token, '/plans')).status).toBe(200);
  expect((await api.as('leader').post(`/tokens/${revoked.id}/revocation`, {})).status).toBe(404);
  const answer = await api.as('inspector').post<TokenJson>(`/tokens/${revoked.id}/revocation`, { reason: '泄露' });
  expect([answer.status, answer.json.revokedAt === null]).toEqual([200, false]);
  expect((await use(revoked.token, '/plans')).status).toBe(401);
  // Everyone was forgotten by the revocation, and the other is looked up anew.
  api.clock.set(api.clock.read() + 86_400_001);
  expect((await use(token, '/plans')).status).toBe(401);
});

test('the operator issues those of machines and nobody else’s', async () => {
  const machine = await api.as('operator').post<AccountJson>('/accounts', { role: 'coordinator', label: '数据接口' });
  const made = await issue('operator', { accountId: machine.json.id, scopes: ['assignments:read'] });
  expect(made.status).toBe(201);
  expect((await use(made.json.token, '/assignments')).status).toBe(200);
  const director = (await api.record.actor('director')).accountId;
  expect((await issue('operator', { accountId: director })).json.code).toBe('OWN_TOKENS_ONLY');
  expect((await issue('coordinator', { accountId: director })).json.code).toBe('ROLE_NOT_ALLOWED');
  const own = await api.as('operator').get<{ items: TokenJson[] }>('/tokens?limit=200');
  expect(own.json.items.length).toBeGreaterThan(40);
});
