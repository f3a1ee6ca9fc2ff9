/** Single sign-on against a real issuer: the round trip, what its claims give and take, and that who left is let in no more. */
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { generateKeyPair } from 'jose';
import { checkLogins, type Watching } from '../../src/api/deprovisioning.ts';
import { openIssuer, type OidcSettings } from '../../src/api/oidc-issuer.ts';
import { openBrowser } from '../support/browser.ts';
import { settableClock, WORKDAY_MS } from '../support/commands.ts';
import { client, startIdentities, type Identities } from '../support/identities.ts';
import { startApi, testLog } from '../support/installation.ts';
import { GOOD_PASSWORD, loginFor } from '../support/logins.ts';
import { freshRecord, sqlAsApp, type TestRecord } from '../support/record.ts';

const secret = 'only tests know this, and so may you: 32 and more';
let identities: Identities;
let record: TestRecord;
let api: Awaited<ReturnType<typeof startApi>>;
let watching: Watching;
beforeAll(async () => {
  // The issuer advises whoever runs it for others to set up what a test need not.
  for (const how of ['warn', 'info'] as const) jest.spyOn(console, how).mockImplementation(() => undefined);
  identities = await startIdentities();
  record = await freshRecord({ clock: settableClock(WORKDAY_MS) });
  const mechanisms = await sqlAsApp<{ key: string }>(record, 'SELECT key FROM mechanism');
  const mechanism = mechanisms[0]?.key ?? '';
  const rule = (
    equals: string,
    role: 'liaison' | 'leader' | 'operator' | 'coordinator',
    unit: string | null = null,
  ) => {
    return { claim: 'groups', equals, mechanism, role, unit };
  };
  const oidc: OidcSettings = {
    ...{ ...client, issuer: identities.issuer, scopes: ['openid', 'profile', 'offline_access'] },
    mapping: {
      ...{ issuerName: '统一身份认证', userNameClaim: 'preferred_username' },
      rules: [
        ...[
          rule('edu', 'liaison', '市教育局'),
          rule('mayor', 'leader'),
          rule('it', 'operator'),
          rule('office', 'coordinator'),
        ],
        rule('lost', 'liaison', '没有这个单位'),
      ],
    },
  };
  const hands = { nudge: () => undefined, answers: () => Promise.resolve(true), standing: () => Promise.resolve(null) };
  api = await startApi(record, hands, undefined, testLog, { oidc, secret });
  identities.serve(api.baseUrl);
  watching = { store: record.store, log: testLog, secret, issuer: openIssuer(oidc) };
});
afterAll(async () => {
  await api.stop();
  await record.drop();
  await identities.stop();
});
beforeEach(() => {
  identities.state.away = false;
});

let count = 0;
/** Somebody whom the issuer knows, with these groups, signed in here. */
async function person(groups: unknown, sub = `p${String((count += 1))}`) {
  identities.people.set(sub, {
    preferred_username: `${sub}@city`,
    name: '示例',
    groups,
    email: 'admin@lianxi',
    email_verified: true,
  });
  const page = openBrowser(api.baseUrl);
  return { sub, page, ...(await identities.signIn(page, sub)) };
}
const rolesOf = async (sub: string) => {
  const rows = await sqlAsApp<{ role: string; ended: boolean }>(
    record,
    `SELECT a.role, a.valid_to IS NOT NULL AS ended FROM account a JOIN login_credential c ON c.login_id = a.login_id
     WHERE c.subject = $1 ORDER BY a.created_at`,
    [sub],
  );
  return rows.map(({ role, ended }) => `${role}${ended ? ' (ended)' : ''}`);
};

describe('the round trip', () => {
  test('is by code and PKCE with state and nonce, and ends where it should, signed in', async () => {
    const { page, begun, visited, landed, shown } = await person(['edu', 'choir']);
    expect(begun.status).toBe(200);
    const [first] = visited;
    expect(Object.fromEntries(first?.searchParams ?? [])).toMatchObject({
      ...{ response_type: 'code', code_challenge_method: 'S256', client_id: client.clientId },
      ...{ state: expect.any(String), nonce: expect.any(String), code_challenge: expect.any(String) },
    });
    expect(landed).toBe(`${api.baseUrl}/docs`);
    expect(shown.cookies.join()).toMatch(/lianxi\.session_token=[^;]+;.*HttpOnly; SameSite=Lax/i);
    const me = await page.get('/api/v1/me');
    expect(me.json).toMatchObject({
      account: { role: 'liaison', unit: { name: '市教育局' } },
      login: { userName: null, displayName: 'p1@city' },
    });
  });

  test('keeps of the issuer’s tokens only the one to ask with, and that encrypted', async () => {
    const { sub } = await person(['edu']);
    const kept = await sqlAsApp<{ access: null; id: null; refresh: string }>(
      record,
      'SELECT access_token AS access, id_token AS id, refresh_token AS refresh FROM login_credential WHERE subject = $1',
      [sub],
    );
    expect(kept).toEqual([{ access: null, id: null, refresh: expect.stringMatching(/^[0-9a-f]{80,}$/) }]);
  });

  test('begun by one browser is not ended by another', async () => {
    identities.people.set('victim', { groups: ['mayor'] });
    const [one, other] = [openBrowser(api.baseUrl), openBrowser(api.baseUrl)];
    const { visited } = await identities.signIn(one, 'victim');
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
      const answer = await openBrowser(api.baseUrl).post('/api/auth/sign-in/oidc', { returnTo });
      expect([answer.status, answer.json.code]).toEqual([422, 'INVALID_BODY']);
    },
  );

  test('makes nobody into another by a name or an address', async () => {
    await loginFor(record, 'local', ['director']);
    identities.people.set('local', { preferred_username: 'local', email: 'x@login.invalid', email_verified: true });
    const page = openBrowser(api.baseUrl);
    await identities.signIn(page, 'local');
    expect((await page.get('/api/v1/me')).json.code).toBe('NO_ACCOUNT');
    const own = openBrowser(api.baseUrl);
    expect((await own.signIn('local', GOOD_PASSWORD)).status).toBe(200);
  });
});

describe('the accounts that claims give', () => {
  test('come and go with them at each sign-in; those by the operator stay', async () => {
    const { sub, page } = await person(['edu', 'mayor']);
    expect(await rolesOf(sub)).toEqual(expect.arrayContaining(['liaison', 'leader']));
    await person(['mayor'], sub);
    expect((await rolesOf(sub)).sort()).toEqual(['leader', 'liaison (ended)']);
    // Also for the browser that was signed in before: it has one account now.
    expect((await page.get('/api/v1/me')).json).toMatchObject({ account: { role: 'leader' } });
    await sqlAsApp(
      record,
      `UPDATE account SET login_id = c.login_id FROM login_credential c
       WHERE c.subject = $1 AND account.id = $2`,
      [sub, (await record.actor('cityLeader')).accountId],
    );
    await person([], sub);
    expect((await rolesOf(sub)).sort()).toEqual(['cityLeader', 'leader (ended)', 'liaison (ended)']);
    const changes = await api.as('operator').get<{ items: { by: string; what: string }[] }>('/account-changes?limit=4');
    expect(changes.json.items.every(({ by }) => by === 'oidc')).toBe(true);
  });

  test.each([
    ['by no value outside the rules', ['EDU', 'edu ', 'operator', 'edu,it'], []],
    ['by no value that is none', { edu: true }, []],
    ['of no unit that there is not', ['lost'], []],
    ['of an operator and no other', ['it', 'office'], ['operator']],
  ])('are given %s', async (_, groups, roles) => {
    const { sub, page } = await person(groups);
    expect(await rolesOf(sub)).toEqual(roles);
    expect((await page.get('/api/v1/me')).status).toBe(roles.length === 0 ? 403 : 200);
  });

  test('open nothing to a login that an operator has disabled', async () => {
    const { sub } = await person(['edu']);
    await sqlAsApp(
      record,
      'UPDATE login SET disabled_at = now() FROM login_credential c WHERE c.login_id = login.id AND c.subject = $1',
      [sub],
    );
    const again = await person(['edu', 'mayor'], sub);
    expect(again.shown.headers.get('location') ?? again.shown.json['why']).toMatch(/LOGIN_DISABLED/);
    expect((await again.page.get('/api/v1/me')).status).toBe(401);
    expect(await rolesOf(sub)).toEqual(['liaison']);
  });
});

describe('who left', () => {
  /** Signed in, and with a token that is in use. */
  async function withToken(groups: string[]) {
    const one = await person(groups);
    const body = { name: '接口', scopes: ['read'], expiresInDays: 30 };
    const issued = await one.page.post('/api/v1/tokens', body);
    const headers = { authorization: `Bearer ${String(issued.json['token'])}` };
    const use = () => openBrowser(api.baseUrl).get('/api/v1/me', headers);
    return { ...one, use };
  }

  test('is shut out when the issuer is asked: sessions, tokens, and the way back; nobody else is', async () => {
    const [left, stays] = [await withToken(['edu']), await withToken(['mayor'])];
    expect(await checkLogins(watching)).toBe(0);
    expect(await checkLogins(watching)).toBe(0);
    identities.people.delete(left.sub);
    expect(await checkLogins(watching)).toBe(1);
    expect((await left.page.get('/api/v1/me')).status).toBe(401);
    expect((await left.use()).status).toBe(401);
    expect((await stays.page.get('/api/v1/me')).status).toBe(200);
    expect((await stays.use()).status).toBe(200);
    const changes = await api
      .as('operator')
      .get<{ items: { by: string; what: string; reason: string }[] }>('/account-changes?limit=1');
    expect(changes.json.items[0]).toMatchObject({ by: 'oidc', what: 'login-disabled' });
    // Known again, it is still the operator who lets it in.
    expect((await person(['edu'], left.sub)).landed).not.toBe(`${api.baseUrl}/docs`);
  });

  test('nobody left because the issuer is away, or does not know us', async () => {
    const one = await person(['edu']);
    identities.state.away = true;
    expect(await checkLogins(watching)).toBe(0);
    identities.state.away = false;
    const wrong = {
      ...watching,
      issuer: openIssuer({
        ...client,
        issuer: identities.issuer,
        clientSecret: 'wrong',
        scopes: [],
        mapping: { issuerName: '', userNameClaim: '', rules: [] },
      }),
    };
    expect(await checkLogins(wrong)).toBe(0);
    expect((await one.page.get('/api/v1/me')).status).toBe(200);
  });

  test('one process asks at a time', async () => {
    const rounds = await Promise.all([checkLogins(watching), checkLogins(watching)]);
    expect(rounds.filter((round) => round === null)).toHaveLength(1);
  });
});

describe('a notice that somebody signed out at the issuer', () => {
  const send = async (token: string) => {
    const response = await fetch(`${api.baseUrl}/api/auth/oidc/backchannel-logout`, {
      ...{ method: 'POST', body: new URLSearchParams({ logout_token: token }) },
    });
    return response.status;
  };

  test('ends their sessions at once, and shuts them out if they are known no more', async () => {
    const { sub, page } = await person(['edu']);
    expect(await send(await identities.notice(sub))).toBe(200);
    expect((await page.get('/api/v1/me')).status).toBe(401);
    const again = await person(['edu'], sub);
    expect((await again.page.get('/api/v1/me')).status).toBe(200);
    identities.people.delete(sub);
    expect(await send(await identities.notice(sub))).toBe(200);
    expect((await person(['edu'], sub)).landed).not.toBe(`${api.baseUrl}/docs`);
  });

  test('that is none ends nothing', async () => {
    const { sub, page } = await person(['edu']);
    const another = (await generateKeyPair('RS256')).privateKey;
    const hour = Math.floor(Date.now() / 1_000) - 3_600;
    const none = [
      await identities.notice(sub, {}, another),
      await identities.notice(sub, { aud: 'somebody else' }),
      await identities.notice(sub, { iss: 'https://evil.example' }),
      await identities.notice(sub, { events: {} }),
      await identities.notice(sub, { nonce: 'that of an id token' }),
      await identities.notice(sub, { exp: hour }),
      'e30.e30.',
    ];
    for (const token of none) expect(await send(token)).toBe(400);
    expect((await page.get('/api/v1/me')).status).toBe(200);
  });
});
