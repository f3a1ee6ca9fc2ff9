/** If-Match on accounts, logins and tokens: of two operators who saw the same, one is told what the other made of it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { etagOfOne } from '../../src/api/etag.ts';
import { accountBodies, accountPlaceFor } from '../support/account-calls.ts';
import type { ProblemJson } from '../support/api-client.ts';
import { rowCounts, startApiOnly, type ApiOnly } from '../support/api-only.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

const bodyOf = (path: string) => accountBodies()[path] ?? {};
const calls = [
  '/accounts/{id}/end',
  '/logins/{id}/password',
  '/logins/{id}/disabling',
  '/logins/{id}/enabling',
  '/tokens/{id}/revocation',
];
const givingUp = (path: string, id: string, tag: string) =>
  api.as('operator').post<ProblemJson>(path.replace('{id}', id), bodyOf(path), { headers: { 'if-match': tag } });

/** The one thing as the operator's list shows it. */
async function listed(path: string, id: string): Promise<object> {
  const list = await api.as('operator').get<{ items: { id: string }[] }>(`/${path.split('/')[1] ?? ''}?limit=200`);
  return list.json.items.find((one) => one.id === id) ?? {};
}

describe.each(calls)('%s', (path) => {
  test('changes nothing of what is no longer as it was seen', async () => {
    const id = await accountPlaceFor(api, path);
    const before = [await rowCounts(api.record), await listed(path, id)];
    const { status, json, headers } = await givingUp(path, id, '"older", W/"other"');
    expect([status, json.code]).toEqual([412, 'PRECONDITION_FAILED']);
    const now = await listed(path, id);
    expect(json['current']).toEqual(now);
    expect(headers.get('etag')).toBe(etagOfOne(now));
    expect([await rowCounts(api.record), now]).toEqual(before);
  });

  test('changes what is as it was seen, once', async () => {
    const id = await accountPlaceFor(api, path);
    const tag = etagOfOne(await listed(path, id));
    const both = await Promise.all([givingUp(path, id, tag), givingUp(path, id, tag)]);
    // A login that is enabled already, or has a password that must be changed, stays as it was seen.
    const late = path.endsWith('/enabling') || path.endsWith('/password') ? 200 : 412;
    expect(both.map(({ status }) => status).sort()).toEqual([200, late]);
    expect((await givingUp(path, id, '*')).status).toBe(200);
  });
});

test.each(['/accounts', '/logins', '/tokens'])('%s: its tag is that of what is shown afterwards', async (path) => {
  const made = await api.as('operator').post<{ id: string }>(path, bodyOf(path));
  expect(made.headers.get('etag')).toBe(etagOfOne(await listed(path, made.json.id)));
});
