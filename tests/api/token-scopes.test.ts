/** A token's scopes are held against the call that the router found, however its address is written. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TokenJson } from '../support/account-calls.ts';
import type { ProblemJson } from '../support/api-client.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

/** Asks for an address as it stands here, which no URL would leave so. */
async function ask(token: string, path: string, method = 'GET'): Promise<{ status: number; code: string }> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': '2' };
  return new Promise((resolve, reject) => {
    const asked = request(api.baseUrl, { path, method, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => (text += String(chunk)));
      answer.on('end', () => {
        const json: Partial<ProblemJson> = text === '' ? {} : JSON.parse(text);
        resolve({ status: answer.statusCode ?? 0, code: json.code ?? '' });
      });
    });
    asked.on('error', reject);
    asked.end('{}');
  });
}

const tokenWith = async (scopes: string[]) => {
  const made = await api.as('coordinator').post<TokenJson>('/tokens', { name: '接口', scopes, expiresInDays: 1 });
  return made.json.token ?? '';
};

describe('a token for /me', () => {
  test.each([
    ['/api\\v1/tokens#/me/', 400],
    ['/api/v1\\tokens/#/../me', 400],
    ['/api/v1/tokens#', 400],
    ['//api/v1/me/../tokens', 404],
    ['/api/v1//tokens', 404],
    ['/api/v1/ME', 200],
    ['/api/v1/me/', 200],
    ['/api/v1/tokens/', 403],
    ['/api/v1/TOKENS', 403],
    ['/api/v1/%74okens', 403],
    ['http://me/api/v1/tokens', 403],
    ['http://host/me/me/api/v1/tokens', 404],
  ])('%s is %d', async (path, status) => {
    const answer = await ask(await tokenWith(['me:read']), path);
    if (path.includes('%74')) expect([403, 404]).toContain(answer.status);
    else expect(answer.status).toBe(status);
    if (answer.status === 403) expect(answer.code).toBe('SCOPE_MISSING');
    if (answer.status === 400) expect(answer.code).toBe('MALFORMED_REQUEST');
  });

  test('a backslash in a query is left to who reads it', async () => {
    expect(await ask(await tokenWith(['me:read']), '/api/v1/me?q=\\')).toEqual({ status: 400, code: 'INVALID_QUERY' });
  });

  test.each(['/api\\v1/tokens#/me/', '/api/v1/tokens', '/api/v1/plans'])('writes nothing: %s', async (path) => {
    const { status } = await ask(await tokenWith(['me:write']), path, 'POST');
    expect([400, 403, 415]).toContain(status);
  });
});

test('a token for the events alone may be issued', async () => {
  const token = await tokenWith(['events:read']);
  expect((await ask(token, '/api/v1/events')).code).not.toBe('SCOPE_MISSING');
  expect(await ask(token, '/api/v1/me')).toEqual({ status: 403, code: 'SCOPE_MISSING' });
});

test('a token is of one account, and does not pretend to be another', async () => {
  const own = (await api.record.actor('coordinator')).accountId;
  const other = (await api.record.actor('leader')).accountId;
  const as = (account: string) =>
    api.as('coordinator').get<ProblemJson>('/me', { headers: { 'lianxi-account': account } });
  expect((await as(own.toUpperCase())).status).toBe(200);
  for (const account of [other, 'nobody', '']) {
    const { status, json } = await as(account);
    expect([account, status, json.code]).toEqual([account, 403, 'NO_ACCOUNT']);
  }
});
