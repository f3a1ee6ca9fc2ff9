/** Accounts and logins as their operator keeps them, over a real port; what does not go together; and the log of it all. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newName, type AccountJson, type LoginJson, type TokenJson } from '../support/account-calls.ts';
import type { ProblemJson } from '../support/api-client.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { openBrowser } from '../support/browser.ts';
import { GOOD_PASSWORD, loginFor } from '../support/logins.ts';
import { headOf, sqlAsApp } from '../support/record.ts';
import { foundSecond, type SecondMechanism } from '../support/second-mechanism.ts';

let api: ApiOnly;
let second: SecondMechanism;
beforeAll(async () => {
  api = await startApiOnly();
  second = await foundSecond(api);
});
afterAll(() => api.stop());

const operator = () => api.as('operator');
const login = async (userName = newName()) =>
  (await operator().post<LoginJson>('/logins', { userName, displayName: userName })).json;
const grant = (body: object, as = operator()) => as.post<AccountJson & ProblemJson>('/accounts', body);
const unit = (name: string) => api.record.unitId(name);

/** Signs in with a given password, and changes it. */
async function firstSignIn(userName: string | null, password: string | null) {
  const page = openBrowser(api.baseUrl);
  const { status, json } = await page.signIn(userName ?? '', password ?? '');
  expect([status, json['mustChange']]).toEqual([200, true]);
  const change = { currentPassword: password, newPassword: GOOD_PASSWORD };
  expect((await page.post('/api/auth/change-password', change)).status).toBe(204);
  return page;
}

describe('a login', () => {
  test('begins with a password that is shown once, also to a request that is made again', async () => {
    const body = { userName: 'Li.Lei', displayName: '示例丁' };
    const made = await operator().post<LoginJson>('/logins', body, { key: 'once' });
    expect([made.status, made.json.userName, made.headers.get('cache-control')]).toEqual([201, 'li.lei', 'no-store']);
    expect(made.json.password).toHaveLength(16);
    const again = await operator().post<LoginJson>('/logins', body, { key: 'once' });
    expect([again.json.id, again.json.password]).toEqual([made.json.id, null]);
    const kept = await sqlAsApp<{ body: string }>(api.record, "SELECT body FROM command WHERE key = 'once'");
    expect(kept[0]?.body).not.toContain(made.json.password);
    const page = await firstSignIn('li.lei', made.json.password);
    expect((await page.get('/api/v1/me')).json.code).toBe('NO_ACCOUNT');
    const taken = await operator().post<ProblemJson>('/logins', { ...body, userName: 'ＬＩ.LEI' });
    expect([taken.status, taken.json.code]).toEqual([409, 'USER_NAME_TAKEN']);
  });

  test('acts as the account that it is given, until that is ended', async () => {
    const { id, userName, password } = await login();
    const page = await firstSignIn(userName, password);
    const granted = await grant({ role: 'liaison', unitId: unit('市教育局'), label: '联络员', loginId: id });
    expect([granted.status, granted.json.source, granted.json.inForce]).toEqual([201, 'operator', true]);
    const me = await page.get('/api/v1/me');
    expect(me.json).toMatchObject({
      account: { id: granted.json.id, role: 'liaison', unit: { name: '市教育局' } },
      ...{ login: { userName }, delegateAccountId: null },
    });
    const end = (lastDay: string) =>
      operator().post<ProblemJson>(`/accounts/${granted.json.id}/end`, { lastDay, reason: '调离' });
    expect((await end('2020-01-01')).json.code).toBe('DATE_INVALID');
    const yesterday = new Date(api.clock.read() - 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
    expect((await end(yesterday)).status).toBe(200);
    expect((await page.get('/api/v1/me')).json.code).toBe('NO_ACCOUNT');
    expect((await end(yesterday)).json.code).toBe('ACCOUNT_ENDED');
  });

  test('is given a new password, unlocked, disabled and enabled; none of it to the operator’s own', async () => {
    const { id, userName, password } = await login();
    const page = await firstSignIn(userName, password);
    for (let tries = 1; tries <= 5; tries += 1) await openBrowser(api.baseUrl).signIn(userName ?? '', 'wrong');
    const listed = async () =>
      (await operator().get<{ items: LoginJson[] }>('/logins?limit=200')).json.items.find((one) => one.id === id);
    expect((await listed())?.lockedUntil).not.toBeNull();
    expect((await operator().post<LoginJson>(`/logins/${id}/unlocking`)).json.lockedUntil).toBeNull();
    expect((await openBrowser(api.baseUrl).signIn(userName ?? '', GOOD_PASSWORD)).status).toBe(200);
    const reset = await operator().post<LoginJson>(`/logins/${id}/password`, { reason: '忘记' });
    expect([reset.status, reset.json.mustChange, reset.headers.get('cache-control')]).toEqual([200, true, 'no-store']);
    expect((await page.get('/api/v1/me')).status).toBe(401);
    const another = await firstSignIn(userName, reset.json.password);
    const granted = await grant({ role: 'leader', label: '分管领导', loginId: id });
    const own = { name: '日程同步', scopes: ['read'], expiresInDays: 7 };
    const issued = await another.post('/api/v1/tokens', own, { origin: api.baseUrl });
    expect(issued.status).toBe(201);
    expect((await operator().post(`/logins/${id}/disabling`, { reason: '调离' })).status).toBe(200);
    expect((await another.get('/api/v1/me')).status).toBe(401);
    const tokens = await operator().get<{ items: TokenJson[] }>('/tokens?limit=200');
    expect(tokens.json.items.find((one) => one.id === issued.json['id'])?.revokedAt).not.toBeNull();
    expect((await openBrowser(api.baseUrl).signIn(userName ?? '', GOOD_PASSWORD)).status).toBe(401);
    expect((await operator().post(`/logins/${id}/enabling`, { reason: '返岗' })).status).toBe(200);
    expect((await openBrowser(api.baseUrl).signIn(userName ?? '', GOOD_PASSWORD)).status).toBe(200);
    const log = await operator().get<{ items: { what: string; loginId: string; reason: string; by: string }[] }>(
      '/account-changes',
    );
    const whats = log.json.items.filter((one) => one.loginId === id).map(({ what }) => what);
    expect(whats).toEqual([
      ...[
        'login-enabled',
        'login-disabled',
        'token-revoked',
        'token-issued',
        'account-granted',
        'password-changed',
        'password-reset',
      ],
      ...['login-unlocked', 'password-changed', 'login-created'],
    ]);
    expect(granted.status).toBe(201);
    await expect(sqlAsApp(api.record, "UPDATE account_change SET reason = ''")).rejects.toThrow();
  });
});

describe('an operator', () => {
  test('gives nothing to itself, and ends nothing of its own', async () => {
    const own = await loginFor(api.record, 'the.operator', []);
    const { accountId } = await api.record.actor('operator');
    await sqlAsApp(api.record, 'UPDATE account SET login_id = $1 WHERE id = $2', [own, accountId]);
    const page = openBrowser(api.baseUrl);
    await page.signIn('the.operator', GOOD_PASSWORD);
    const post = async (path: string, body: object) =>
      (await page.post(`/api/v1${path}`, body, { origin: api.baseUrl })).json.code;
    expect(await post('/accounts', { role: 'leader', label: '分管领导', loginId: own })).toBe('OWN_WORK');
    expect(await post(`/accounts/${accountId}/end`, { lastDay: '2030-01-01', reason: 'x' })).toBe('OWN_WORK');
    expect(await post(`/logins/${own}/password`, { reason: 'x' })).toBe('OWN_WORK');
    expect(await post(`/logins/${own}/disabling`, { reason: 'x' })).toBe('OWN_WORK');
    await sqlAsApp(api.record, 'UPDATE account SET login_id = NULL WHERE id = $1', [accountId]);
  });

  test('holds no other post in the mechanism, neither before nor after', async () => {
    const one = (await login()).id;
    expect((await grant({ role: 'operator', label: '系统管理员', loginId: one })).status).toBe(201);
    const beside = await grant({ role: 'leader', label: '分管领导', loginId: one });
    expect([beside.status, beside.json.code, beside.json.role]).toEqual([409, 'ROLE_CONFLICT', 'operator']);
    const other = (await login()).id;
    const clerk = { role: 'coordinator', label: '经办', loginId: other, validTo: '2030-12-31' };
    expect((await grant(clerk)).status).toBe(201);
    const clash = { role: 'operator', label: '系统管理员', loginId: other, validFrom: '2030-12-31' };
    expect((await grant(clash)).json.code).toBe('ROLE_CONFLICT');
    expect((await grant({ ...clash, validFrom: '2031-01-01' })).status).toBe(201);
    expect((await grant({ ...clerk, validTo: '2028-01-01' })).json.code).toBe('ACCOUNT_HELD');
    // Two at once are judged one after the other.
    const third = (await login()).id;
    const both = await Promise.all([
      grant({ role: 'operator', label: '系统管理员', loginId: third }),
      grant({ role: 'director', label: '主任', loginId: third }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test.each([
    ['a liaison of no unit', { role: 'liaison' }, 422, 'UNIT_UNKNOWN'],
    [
      'a head of a unit that is none',
      { role: 'head', unitId: '00000000-0000-4000-8000-000000000000' },
      422,
      'UNIT_UNKNOWN',
    ],
    ['a login that is none', { role: 'leader', loginId: '00000000-0000-4000-8000-000000000000' }, 422, 'LOGIN_UNKNOWN'],
    ['a machine that decides', { role: 'director' }, 422, 'MACHINE_ROLE'],
    [
      'a term that ends before it begins',
      { role: 'coordinator', validFrom: '2027-02-01', validTo: '2027-01-31' },
      422,
      'DATE_INVALID',
    ],
    ['the clock', { role: 'system' }, 422, 'INVALID_BODY'],
  ])('is refused %s', async (_, body, status, code) => {
    const loginId = 'loginId' in body || code === 'MACHINE_ROLE' ? {} : { loginId: (await login()).id };
    const answer = await grant({ label: '岗位', ...loginId, ...body });
    expect([answer.status, answer.json.code]).toEqual([status, code]);
  });

  test('of another mechanism sees neither logins nor accounts of ours, and changes none', async () => {
    const { id, userName } = await login();
    const theirs = second.as('operator');
    const seen = await theirs.get<{ items: LoginJson[] }>('/logins?limit=200');
    expect(seen.json.items).toEqual([]);
    expect((await grant({ role: 'leader', label: '分管领导', loginId: id }, theirs)).json.code).toBe('LOGIN_UNKNOWN');
    expect((await theirs.post(`/logins/${id}/password`, { reason: 'x' })).status).toBe(404);
    // Nor does holding an account of theirs, too, give a login into their hands.
    await sqlAsApp(api.record, "UPDATE account SET login_id = $1 WHERE mechanism_id = $2 AND role = 'leader'", [
      id,
      second.mechanismId,
    ]);
    const shared = (await theirs.get<{ items: LoginJson[] }>('/logins')).json.items;
    expect(shared.map((one) => [one.userName, one.actions])).toEqual([[userName, []]]);
    for (const what of ['password', 'disabling', 'enabling', 'unlocking']) {
      const body = what === 'unlocking' ? {} : { reason: 'x' };
      const answer = await theirs.post<ProblemJson>(`/logins/${id}/${what}`, body);
      expect([answer.status, answer.json.code]).toEqual([403, 'LOGIN_NOT_KEPT']);
    }
    const changes = await theirs.get<{ items: unknown[] }>('/account-changes');
    expect(changes.json.items).toEqual([]);
  });
});

test('lists are pages that hold everything once', async () => {
  const ids: string[] = [];
  for (let cursor = ''; ;) {
    const path = `/accounts?limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`;
    const { json } = await operator().get<{ items: AccountJson[]; nextCursor: string | null }>(path);
    ids.push(...json.items.map(({ id }) => id));
    if (json.nextCursor === null) break;
    cursor = json.nextCursor;
  }
  const all = await sqlAsApp<{ id: string }>(api.record, 'SELECT id FROM account WHERE mechanism_id = $1', [
    api.record.mechanismId,
  ]);
  expect(ids.sort()).toEqual(all.map(({ id }) => id).sort());
});

test('a head is a person of the unit, and says so', async () => {
  const me = await api
    .as(headOf('市教育局'))
    .get<{ account: { role: string; unit: { name: string } }; login: null }>('/me');
  expect([me.json.account.role, me.json.account.unit.name, me.json.login]).toEqual(['head', '市教育局', null]);
});
