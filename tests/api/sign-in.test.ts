/** Signing in over a real port: by password, once a fresh session each; out, everywhere; lock-out; CSRF; what is open at all. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { IDLE_MS, LOCKED_FOR_MS } from '../../src/domain/sign-in.ts';
import { clearExpired } from '../../src/store/sessions.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { openBrowser } from '../support/browser.ts';
import { GOOD_PASSWORD, loginFor } from '../support/logins.ts';
import { sqlAsApp } from '../support/record.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

const browser = () => openBrowser(api.baseUrl);
const sessionsOf = (loginId: string) =>
  sqlAsApp<{ id: string; token: string }>(api.record, 'SELECT id, token FROM login_session WHERE login_id = $1', [
    loginId,
  ]);

async function signedIn(userName: string) {
  const one = browser();
  expect((await one.signIn(userName, GOOD_PASSWORD)).status).toBe(200);
  return one;
}

describe('by user name and password', () => {
  test('opens the API as the account that the login holds; signing out closes it at once', async () => {
    const loginId = await loginFor(api.record, 'sample.clerk', ['coordinator']);
    const page = browser();
    const answer = await page.signIn(' Sample.Clerk ', GOOD_PASSWORD);
    expect([answer.status, answer.json]).toEqual([
      200,
      { userName: 'sample.clerk', displayName: 'sample.clerk', mustChange: false },
    ]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const [cookie = ''] = answer.cookies;
    expect(cookie).toMatch(/^lianxi\.session_token=[^;]+; Max-Age=28800; Path=\/; HttpOnly; SameSite=Strict$/i);
    expect((await page.get('/api/v1/plans')).status).toBe(200);
    expect((await page.post('/api/auth/sign-out', {})).status).toBe(204);
    expect(await sessionsOf(loginId)).toEqual([]);
    // Not only is the cookie gone: it opens nothing any more.
    const stolen = await browser().get('/api/v1/plans', { cookie: cookie.split(';')[0] ?? '' });
    expect([stolen.status, stolen.json.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('keeps passwords as argon2id, and secrets of sessions out of answers', async () => {
    const loginId = await loginFor(api.record, 'argon', []);
    const kept = await sqlAsApp<{ password: string }>(
      api.record,
      'SELECT password FROM login_credential WHERE login_id = $1',
      [loginId],
    );
    expect(kept[0]?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const answer = await browser().signIn('argon', GOOD_PASSWORD);
    const [session] = await sessionsOf(loginId);
    expect(JSON.stringify(answer.json)).not.toContain(session?.token);
  });

  test('begins a fresh session each time: one that was there before is ended, one that was planted is not taken', async () => {
    const loginId = await loginFor(api.record, 'fixed', ['leader']);
    const page = await signedIn('fixed');
    const before = page.jar.get('lianxi.session_token') ?? '';
    await page.signIn('fixed', GOOD_PASSWORD);
    const after = page.jar.get('lianxi.session_token') ?? '';
    expect(after).not.toBe(before);
    expect(await sessionsOf(loginId)).toHaveLength(1);
    const old = await browser().get('/api/v1/plans', { cookie: `lianxi.session_token=${before}` });
    expect(old.status).toBe(401);
    const planted = browser();
    planted.jar.set('lianxi.session_token', 'planted-by-another-page.c2lnbmVk');
    await planted.signIn('fixed', GOOD_PASSWORD);
    expect(planted.jar.get('lianxi.session_token')).not.toContain('planted');
  });

  test('ends a session that was idle for an hour, one that is a working day old, and those of a disabled login', async () => {
    const loginId = await loginFor(api.record, 'idle', ['inspector']);
    const idle = await signedIn('idle');
    const age = (column: string, ms: number) =>
      sqlAsApp(
        api.record,
        `UPDATE login_session SET ${column} = ${column} - $2 * interval '1 ms' WHERE login_id = $1`,
        [loginId, ms],
      );
    await age('seen_at', IDLE_MS - 60_000);
    expect((await idle.get('/api/v1/plans')).status).toBe(200);
    await age('seen_at', IDLE_MS + 1_000);
    expect((await idle.get('/api/v1/plans')).status).toBe(401);
    expect(await sessionsOf(loginId)).toEqual([]);
    const old = await signedIn('idle');
    await age('expires_at', 8 * 3_600_000);
    expect((await old.get('/api/v1/plans')).status).toBe(401);
    const disabled = await signedIn('idle');
    await sqlAsApp(api.record, 'UPDATE login SET disabled_at = now() WHERE id = $1', [loginId]);
    expect((await disabled.get('/api/v1/plans')).status).toBe(401);
    const again = await browser().signIn('idle', GOOD_PASSWORD);
    expect([again.status, again.json.code]).toEqual([401, 'SIGN_IN_FAILED']);
  });

  test('signs out everywhere', async () => {
    await loginFor(api.record, 'many', ['cityLeader']);
    const pages = [await signedIn('many'), await signedIn('many'), await signedIn('many')];
    expect((await pages[0]?.post('/api/auth/revoke-sessions', {}))?.status).toBe(204);
    for (const page of pages) expect((await page.get('/api/v1/plans')).status).toBe(401);
  });

  test('clears away what expired long ago', async () => {
    const loginId = await loginFor(api.record, 'gone', []);
    await signedIn('gone');
    await sqlAsApp(api.record, "UPDATE login_session SET expires_at = now() - interval '2 days' WHERE login_id = $1", [
      loginId,
    ]);
    await signedIn('gone');
    expect(await sessionsOf(loginId)).toHaveLength(2);
    await clearExpired(api.record.store);
    expect(await sessionsOf(loginId)).toHaveLength(1);
  });

  test('answers two wrongs alike', async () => {
    await loginFor(api.record, 'there', []);
    const [wrong, unknown] = [await browser().signIn('there', 'x'), await browser().signIn('nobody', 'x')];
    expect({ ...wrong.json, requestId: '' }).toEqual({ ...unknown.json, requestId: '' });
    expect([wrong.status, wrong.json.code]).toEqual([401, 'SIGN_IN_FAILED']);
    const strange = await browser().post('/api/auth/sign-in/username', { username: 'a\0', password: 7, admin: true });
    expect([strange.status, strange.json.code]).toEqual([422, 'INVALID_BODY']);
  });
});

describe('a password that was given to somebody', () => {
  test('opens nothing but its own change, and a good one is asked for', async () => {
    await loginFor(api.record, 'newcomer', ['coordinator'], { mustChange: true });
    const [page, other] = [await signedIn('newcomer'), await signedIn('newcomer')];
    const barred = await page.get('/api/v1/units');
    expect([barred.status, barred.json.code]).toEqual([403, 'PASSWORD_CHANGE_REQUIRED']);
    const change = (newPassword: string, currentPassword = GOOD_PASSWORD) =>
      page.post('/api/auth/change-password', { currentPassword, newPassword });
    for (const [password, why] of [
      [GOOD_PASSWORD, 'unchanged'],
      ['Short-1', 'too-short'],
      ['Newcomer-2026-ok', 'has-user-name'],
    ]) {
      const { status, json } = await change(password ?? '');
      expect([status, json.code, json['why']]).toEqual([422, 'PASSWORD_INVALID', why]);
    }
    expect((await change('Another-Good-1', 'not this')).json.code).toBe('SIGN_IN_FAILED');
    const before = page.jar.get('lianxi.session_token');
    expect((await change('Another-Good-1')).status).toBe(204);
    expect(page.jar.get('lianxi.session_token')).not.toBe(before);
    expect((await page.get('/api/v1/units')).status).toBe(200);
    // Whoever else was signed in with the given one is out, and it opens nothing any more.
    expect((await other.get('/api/v1/units')).status).toBe(401);
    expect((await browser().signIn('newcomer', GOOD_PASSWORD)).status).toBe(401);
    expect((await browser().signIn('newcomer', 'Another-Good-1')).status).toBe(200);
  });
});

describe('lock-out', () => {
  test.each(['guessed', 'no-such-login'])('after five failures in a quarter of an hour: %s', async (userName) => {
    if (userName === 'guessed') await loginFor(api.record, userName, []);
    for (let tries = 1; tries <= 5; tries += 1) {
      expect((await browser().signIn(userName, 'wrong')).json.code).toBe('SIGN_IN_FAILED');
    }
    // Whatever it is written like, and whatever the password.
    const locked = await browser().signIn(userName.toUpperCase(), GOOD_PASSWORD);
    expect([locked.status, locked.json.code]).toEqual([429, 'LOCKED_OUT']);
    expect(Number(locked.headers.get('retry-after'))).toBeLessThanOrEqual(LOCKED_FOR_MS / 1_000);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0);
    api.clock.set(api.clock.read() + LOCKED_FOR_MS + 1);
    const after = await browser().signIn(userName, GOOD_PASSWORD);
    expect(after.status).toBe(userName === 'guessed' ? 200 : 401);
  });

  test('many at once are not judged more often', async () => {
    await loginFor(api.record, 'stormed', []);
    const answers = await Promise.all(Array.from({ length: 20 }, () => browser().signIn('stormed', 'wrong')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  test('whoever signs in begins anew', async () => {
    await loginFor(api.record, 'careless', []);
    for (let day = 1; day <= 3; day += 1) {
      for (let tries = 1; tries <= 4; tries += 1) await browser().signIn('careless', 'wrong');
      expect((await browser().signIn('careless', GOOD_PASSWORD)).status).toBe(200);
    }
  });
});

describe('another page', () => {
  const evil = 'https://evil.example';
  test.each([
    ['another origin', { origin: evil }],
    ['our origin as another’s part', { origin: `${evil}/?http://127.0.0.1` }],
    ['no origin at all', {}],
    ['a null origin', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
  ])('changes nothing by a browser that is signed in: %s', async (name, headers) => {
    const userName = `csrf-${name.replaceAll(/\W/g, '-')}`;
    await loginFor(api.record, userName, ['operator']);
    const page = await signedIn(userName);
    const paths = ['/api/v1/units', '/api/auth/sign-out', '/api/auth/revoke-sessions', '/api/auth/change-password'];
    for (const path of [...paths, '/api/auth/sign-in/username']) {
      const { status, json } = await page.post(path, {}, headers);
      expect([path, status, json.code]).toEqual([path, 403, 'ORIGIN_NOT_ALLOWED']);
    }
    expect((await page.get('/api/v1/units')).status).toBe(200);
  });

  test('does not sign a browser in as somebody else', async () => {
    await loginFor(api.record, 'attacker', []);
    const body = { username: 'attacker', password: GOOD_PASSWORD };
    const answer = await browser().post('/api/auth/sign-in/username', body, { origin: evil });
    expect([answer.status, answer.cookies]).toEqual([403, []]);
  });

  test('our own may, also one that says only that it stays here; a token needs no origin', async () => {
    await loginFor(api.record, 'ours', ['coordinator']);
    const page = await signedIn('ours');
    const headers = [{ origin: api.baseUrl }, { 'sec-fetch-site': 'same-origin' }];
    for (const one of headers) expect((await page.post('/api/v1/units', {}, one)).json.code).toBe('INVALID_BODY');
    const withToken = await api.as('coordinator').post<{ code: string }>('/units', {});
    expect(withToken.json.code).toBe('INVALID_BODY');
    // Both: the token counts.
    const both = await page.get('/api/v1/plans', { authorization: 'Bearer unknown-but-long-enough-to-look' });
    expect(both.status).toBe(401);
  });
});

describe('several accounts of one login', () => {
  test('one is named; none that is another’s, or out of force', async () => {
    await loginFor(api.record, 'both', ['市教育局', 'director']);
    const [unit, office] = [await api.record.actor('市教育局'), await api.record.actor('director')];
    const page = await signedIn('both');
    const choice = await page.get('/api/v1/plans');
    expect([choice.status, choice.json.code]).toEqual([400, 'ACCOUNT_CHOICE']);
    expect(choice.json['accounts']).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: unit.accountId, role: 'liaison' })]),
    );
    const as = (accountId: string) => page.get('/api/v1/plans', { 'lianxi-account': accountId });
    expect((await as(office.accountId)).status).toBe(200);
    expect((await as(unit.accountId)).status).toBe(403);
    const stranger = await as((await api.record.actor('市公安局')).accountId);
    expect([stranger.status, stranger.json.code]).toEqual([403, 'NO_ACCOUNT']);
    await sqlAsApp(api.record, "UPDATE account SET valid_to = '2020-01-01' WHERE id = $1", [unit.accountId]);
    expect((await page.get('/api/v1/plans')).status).toBe(200);
    await sqlAsApp(api.record, "UPDATE account SET valid_from = '2999-01-01' WHERE id = $1", [office.accountId]);
    expect((await page.get('/api/v1/plans')).json.code).toBe('NO_ACCOUNT');
    // Nor do the tokens of such accounts open anything, once they are looked up anew.
    expect((await api.as('director').get('/plans')).status).toBe(401);
  });
});

test('nothing else of the library is open', async () => {
  const page = await signedIn('sample.clerk');
  const closed = [
    ...['sign-up/email', 'sign-in/email', 'update-user', 'delete-user', 'change-email', 'set-password', 'link-social'],
    ...['unlink-account', 'request-password-reset', 'reset-password', 'verify-password', 'revoke-session', 'ok'],
    ...['is-username-available', 'refresh-token', 'get-access-token', 'account-info', 'revoke-other-sessions', 'error'],
    ...['list-sessions', 'get-session', 'update-session', 'send-verification-email', 'sign-in/social'],
  ];
  for (const path of closed) {
    const answers = [await page.get(`/api/auth/${path}`), await page.post(`/api/auth/${path}`, {})];
    for (const { status, json } of answers) expect([path, status, json.code]).toEqual([path, 404, 'NOT_FOUND']);
  }
  // Ours, and closed where no issuer is named.
  const back = [await page.get('/api/auth/callback/oidc'), await page.post('/api/auth/callback/oidc', {})];
  expect(back.map(({ status }) => status)).toEqual([404, 405]);
});
