/** Single sign-on against a real issuer: the round trip, and what its claims give and take. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openBrowser } from '../support/browser.ts';
import { client } from '../support/identities.ts';
import { GOOD_PASSWORD, loginFor } from '../support/logins.ts';
import { sqlAsApp } from '../support/record.ts';
import { startSingleSignOn, type SingleSignOn } from '../support/single-sign-on.ts';

let sso: SingleSignOn;
beforeAll(async () => {
  sso = await startSingleSignOn();
});
afterAll(() => sso.stop());
beforeEach(() => {
  sso.identities.state.away = false;
});

describe('the round trip', () => {
  test('is by code and PKCE with state and nonce, and ends where it should, signed in', async () => {
    const { page, begun, visited, landed, shown } = await sso.person(['edu', 'choir']);
    expect(begun.status).toBe(200);
    const [first] = visited;
    expect(Object.fromEntries(first?.searchParams ?? [])).toMatchObject({
      ...{ response_type: 'code', code_challenge_method: 'S256', client_id: client.clientId },
      ...{ state: expect.any(String), nonce: expect.any(String), code_challenge: expect.any(String) },
    });
    expect(landed).toBe(`${sso.api.baseUrl}/docs`);
    expect(shown.cookies.join()).toMatch(/lianxi\.session_token=[^;]+;.*HttpOnly; SameSite=Lax/i);
    const me = await page.get('/api/v1/me');
    expect(me.json).toMatchObject({
      account: { role: 'liaison', unit: { name: '市教育局' } },
      login: { userName: null, displayName: 'p1@city' },
    });
  });

  test('keeps of the issuer’s tokens only the one to ask with, and that encrypted', async () => {
    const { sub } = await sso.person(['edu']);
    const kept = await sqlAsApp<{ access: null; id: null; refresh: string }>(
      sso.record,
      'SELECT access_token AS access, id_token AS id, refresh_token AS refresh FROM login_credential WHERE subject = $1',
      [sub],
    );
    expect(kept).toEqual([{ access: null, id: null, refresh: expect.stringMatching(/^[0-9a-f]{80,}$/) }]);
  });

  test('begun by one browser is not ended by another', async () => {
    sso.identities.people.set('victim', { groups: ['mayor'] });
    const [one, other] = [openBrowser(sso.api.baseUrl), openBrowser(sso.api.baseUrl)];
    const { visited } = await sso.identities.signIn(one, 'victim');
    const back = visited.find(({ pathname }) => pathname.endsWith('/callback/oidc'));
    const stolen = await other.get(back?.href ?? '');
    expect(stolen.headers.get('location')).toContain('/api/auth/failed?error=');
    expect((await other.get('/api/v1/me')).status).toBe(401);
    const failed = await other.get(stolen.headers.get('location') ?? '');
    expect([failed.status, failed.json.code]).toEqual([401, 'SIGN_IN_FAILED']);
  });

  test.each(['https://evil.example', '//evil.example', '/\\evil.example', 'docs'])(
    'does not lead elsewhere: %s',
    async (returnTo) => {
      const answer = await openBrowser(sso.api.baseUrl).post('/api/auth/sign-in/oidc', { returnTo });
      expect([answer.status, answer.json.code]).toEqual([422, 'INVALID_BODY']);
    },
  );

  test('tells people by their whole subject, which may be of 255 characters', async () => {
    const common = 's'.repeat(254);
    const [one, other] = [await sso.person(['edu'], `${common}1`), await sso.person(['mayor'], `${common}2`)];
    const roles = [await one.page.get('/api/v1/me'), await other.page.get('/api/v1/me')].map(({ json }) => json);
    expect(roles).toMatchObject([{ account: { role: 'liaison' } }, { account: { role: 'leader' } }]);
    expect((await sso.person(['edu'], `${common}12`)).landed).not.toBe(`${sso.api.baseUrl}/docs`);
  });

  test('ends the session that the browser came with', async () => {
    const { page, sub } = await sso.person(['edu']);
    const kept = openBrowser(sso.api.baseUrl);
    for (const [name, value] of page.jar) kept.jar.set(name, value);
    expect((await kept.get('/api/v1/me')).status).toBe(200);
    await sso.person(['mayor'], sub, page);
    expect((await page.get('/api/v1/me')).json).toMatchObject({ account: { role: 'leader' } });
    expect((await kept.get('/api/v1/me')).status).toBe(401);
  });

  test.each<[string, number, object]>([
    ['does not answer', 500, {}],
    ['names nobody', 200, { groups: ['mayor'] }],
    ['names another', 200, { sub: 'another', groups: ['mayor'] }],
  ])('comes to nothing where the issuer’s userinfo %s', async (_, status, body) => {
    const { sub } = await sso.person(['edu']);
    sso.identities.state.userinfo = { status, body };
    const again = await sso.person(['mayor'], sub);
    sso.identities.state.userinfo = null;
    expect(again.landed).not.toBe(`${sso.api.baseUrl}/docs`);
    expect((await again.page.get('/api/v1/me')).status).toBe(401);
    expect(await sso.rolesOf(sub)).toEqual(['liaison']);
  });

  test('makes nobody into another by a name or an address', async () => {
    await loginFor(sso.record, 'local', ['director']);
    sso.identities.people.set('local', { preferred_username: 'local', email: 'x@login.invalid', email_verified: true });
    const page = openBrowser(sso.api.baseUrl);
    await sso.identities.signIn(page, 'local');
    expect((await page.get('/api/v1/me')).json.code).toBe('NO_ACCOUNT');
    const own = openBrowser(sso.api.baseUrl);
    expect((await own.signIn('local', GOOD_PASSWORD)).status).toBe(200);
  });
});

describe('the accounts that claims give', () => {
  test('come and go with them at each sign-in; those by the operator stay', async () => {
    const { sub, page } = await sso.person(['edu', 'mayor']);
    expect(await sso.rolesOf(sub)).toEqual(expect.arrayContaining(['liaison', 'leader']));
    await sso.person(['mayor'], sub);
    expect((await sso.rolesOf(sub)).sort()).toEqual(['leader', 'liaison (ended)']);
    // Also for the browser that was signed in before: it has one account now.
    expect((await page.get('/api/v1/me')).json).toMatchObject({ account: { role: 'leader' } });
    await sqlAsApp(
      sso.record,
      `UPDATE account SET login_id = c.login_id FROM login_credential c
       WHERE c.subject = $1 AND account.id = $2`,
      [sub, (await sso.record.actor('cityLeader')).accountId],
    );
    await sso.person([], sub);
    expect((await sso.rolesOf(sub)).sort()).toEqual(['cityLeader', 'leader (ended)', 'liaison (ended)']);
    const changes = await sso.api
      .as('operator')
      .get<{ items: { by: string; what: string }[] }>('/account-changes?limit=4');
    expect(changes.json.items.every(({ by }) => by === 'oidc')).toBe(true);
  });

  test.each([
    ['by no value outside the rules', ['EDU', 'edu ', 'operator', 'edu,it'], []],
    ['by no value that is none', { edu: true }, []],
    ['of no unit that there is not', ['lost'], []],
    ['of an operator and no other', ['it', 'office'], ['operator']],
  ])('are given %s', async (_, groups, roles) => {
    const { sub, page } = await sso.person(groups);
    expect(await sso.rolesOf(sub)).toEqual(roles);
    expect((await page.get('/api/v1/me')).status).toBe(roles.length === 0 ? 403 : 200);
  });

  test('open nothing to a login that an operator has disabled', async () => {
    const { sub } = await sso.person(['edu']);
    await sqlAsApp(
      sso.record,
      'UPDATE login SET disabled_at = now() FROM login_credential c WHERE c.login_id = login.id AND c.subject = $1',
      [sub],
    );
    const again = await sso.person(['edu', 'mayor'], sub);
    expect(again.shown.headers.get('location') ?? again.shown.json['why']).toMatch(/LOGIN_DISABLED/);
    expect((await again.page.get('/api/v1/me')).status).toBe(401);
    expect(await sso.rolesOf(sub)).toEqual(['liaison']);
  });
});
