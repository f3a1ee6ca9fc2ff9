/** What a token does not outlive: the one by which it was issued, a password that was reset, a login that signed out of all. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AccountJson, TokenJson } from '../support/account-calls.ts';
import type { ProblemJson } from '../support/api-client.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { openBrowser } from '../support/browser.ts';
import { GOOD_PASSWORD, loginFor } from '../support/logins.ts';

const DAY_MS = 86_400_000;
type Issued = TokenJson & ProblemJson & { expiresAt: string; actions: unknown[] };

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

async function issueBy(token: string | null, changes: object = {}): Promise<Issued> {
  const response = await fetch(`${api.baseUrl}/api/v1/tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token ?? ''}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: '接口', scopes: ['write'], expiresInDays: 30, ...changes }),
  });
  return JSON.parse(await response.text());
}
const issue = async (who: string, changes: object = {}) =>
  (await api.as(who).post<Issued>('/tokens', { name: '接口', scopes: ['write'], expiresInDays: 30, ...changes })).json;

async function statusOf(token: string | null): Promise<number> {
  return (await fetch(`${api.baseUrl}/api/v1/me`, { headers: { authorization: `Bearer ${token ?? ''}` } })).status;
}
const revoke = (who: string, id: string) => api.as(who).post(`/tokens/${id}/revocation`, { reason: '泄露' });

interface Change {
  what: string;
  by: string;
  tokenId: string | null;
  reason: string;
}
/** How the log tells that a token was revoked. */
async function toldOf({ id }: TokenJson): Promise<Change | undefined> {
  const { json } = await api.as('operator').get<{ items: Change[] }>('/account-changes?limit=50');
  return json.items.find(({ what, tokenId }) => what === 'token-revoked' && tokenId === id);
}

describe('a token that a token issued', () => {
  test('ends with it, however long was asked for', async () => {
    const parent = await issue('leader', { expiresInDays: 2 });
    const child = await issueBy(parent.token);
    expect(child.expiresAt).toBe(parent.expiresAt);
    const shorter = await issueBy(child.token, { expiresInDays: 1 });
    expect(Date.parse(parent.expiresAt) - Date.parse(shorter.expiresAt)).toBeGreaterThan(DAY_MS / 2);
    expect(await statusOf(child.token)).toBe(200);
  });

  test('is dead at once when it, or the one before it, is revoked, and is shown so', async () => {
    const first = await issue('inspector');
    const second = await issueBy(first.token);
    const third = await issueBy(second.token);
    const other = await issue('inspector');
    for (const { token } of [first, second, third, other]) expect(await statusOf(token)).toBe(200);
    expect((await revoke('inspector', first.id)).status).toBe(200);
    const statuses = [];
    for (const { token } of [first, second, third, other]) statuses.push(await statusOf(token));
    expect(statuses).toEqual([401, 401, 401, 200]);
    const listed = await api.as('inspector').get<{ items: Issued[] }>('/tokens?limit=200');
    const shown = listed.json.items.find(({ id }) => id === third.id);
    expect([shown?.revokedAt === null, shown?.actions]).toEqual([false, []]);
  });

  test('is a machine’s, too', async () => {
    const machine = await api.as('operator').post<AccountJson>('/accounts', { role: 'coordinator', label: '数据接口' });
    const parent = await issue('operator');
    const child = await issueBy(parent.token, { accountId: machine.json.id });
    expect(await statusOf(child.token)).toBe(200);
    await revoke('operator', parent.id);
    expect(await statusOf(child.token)).toBe(401);
  });
});

test('an operator’s reset of a password revokes the tokens of the login, and says why', async () => {
  const loginId = await loginFor(api.record, 'reset', ['cityLeader']);
  const token = await issue('cityLeader');
  const child = await issueBy(token.token);
  expect(await statusOf(child.token)).toBe(200);
  const reset = await api.as('operator').post(`/logins/${loginId}/password`, { reason: '疑似泄露' });
  expect(reset.status).toBe(200);
  expect([await statusOf(token.token), await statusOf(child.token)]).toEqual([401, 401]);
  const operator = (await api.record.actor('operator')).accountId;
  expect(await toldOf(token)).toMatchObject({ by: operator, reason: '疑似泄露' });
});

describe('signing out everywhere', () => {
  test('leaves tokens to machines, and takes them where that is asked', async () => {
    await loginFor(api.record, 'everywhere', ['coordinator']);
    const token = await issue('coordinator');
    const signedOut = async (body: object) => {
      const page = openBrowser(api.baseUrl);
      expect((await page.signIn('everywhere', GOOD_PASSWORD)).status).toBe(200);
      return page.post('/api/auth/revoke-sessions', body);
    };
    expect([(await signedOut({})).status, await statusOf(token.token)]).toEqual([204, 200]);
    expect([(await signedOut({ tokens: false })).status, await statusOf(token.token)]).toEqual([204, 200]);
    expect((await signedOut({ tokens: 'yes' })).json.code).toBe('INVALID_BODY');
    expect((await signedOut({ all: true })).json.code).toBe('INVALID_BODY');
    expect([(await signedOut({ tokens: true })).status, await statusOf(token.token)]).toEqual([204, 401]);
    expect(await toldOf(token)).toMatchObject({ by: 'self' });
  });
});
