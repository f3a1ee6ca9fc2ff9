/** That who left at the issuer of identities is let in no more, and nobody else is shut out by asking. */
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { generateKeyPair } from 'jose';
import { checkLogin, checkLogins, watchLogins } from '../../src/api/deprovisioning.ts';
import { openIssuer, type Issuer } from '../../src/api/oidc-issuer.ts';
import { LEFT_WITHIN_MS } from '../../src/domain/sign-in.ts';
import { claimLogin, watchedLogins } from '../../src/store/oidc-accounts.ts';
import { client } from '../support/identities.ts';
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

const UNTOUCHED = [
  ...(['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask'] as const),
  ...(['setImmediate', 'clearImmediate', 'setTimeout', 'clearTimeout'] as const),
] as const;

const disabled = async (sub: string) => {
  const rows = await sqlAsApp<{ disabled: boolean }>(
    sso.record,
    `SELECT l.disabled_at IS NOT NULL AS disabled FROM login l JOIN login_credential c ON c.login_id = l.id
     WHERE c.subject = $1`,
    [sub],
  );
  return rows[0]?.disabled;
};

describe('who left', () => {
  test('is shut out when the issuer is asked: sessions, tokens, and the way back; nobody else is', async () => {
    const [left, stays] = [await sso.withToken(['edu']), await sso.withToken(['mayor'])];
    expect(await checkLogins(sso.watching)).toBe(0);
    expect(await checkLogins(sso.watching)).toBe(0);
    sso.identities.people.delete(left.sub);
    expect(await checkLogins(sso.watching)).toBe(1);
    expect((await left.page.get('/api/v1/me')).status).toBe(401);
    expect((await left.use()).status).toBe(401);
    expect((await stays.page.get('/api/v1/me')).status).toBe(200);
    expect((await stays.use()).status).toBe(200);
    const changes = await sso.api
      .as('operator')
      .get<{ items: { by: string; what: string; reason: string }[] }>('/account-changes?limit=1');
    expect(changes.json.items[0]).toMatchObject({ by: 'oidc', what: 'login-disabled' });
    // Who is known again and signs in there, is let in again, and so are its machines; no operator is needed.
    const back = await sso.person(['edu'], left.sub);
    expect(back.landed).toBe(`${sso.api.baseUrl}/docs`);
    expect((await back.page.get('/api/v1/me')).status).toBe(200);
    expect((await left.use()).status).toBe(200);
  });

  test('is shut out within five minutes, without anyone asking', async () => {
    const [left, stays] = [await sso.withToken(['edu']), await sso.withToken(['mayor'])];
    // Time passes for the watch alone: everything else waits for answers, not for hours.
    jest.useFakeTimers({ doNotFake: [...UNTOUCHED] });
    try {
      const close = watchLogins(sso.watching);
      sso.identities.people.delete(left.sub);
      // For ten seconds another process may remember a token.
      jest.advanceTimersByTime(LEFT_WITHIN_MS - 10_000);
      await close();
    } finally {
      jest.useRealTimers();
    }
    expect([await disabled(left.sub), await disabled(stays.sub)]).toEqual([true, false]);
    expect((await left.use()).status).toBe(401);
  });

  test('nobody left because the issuer is away, or does not know us', async () => {
    const one = await sso.person(['edu']);
    sso.identities.state.away = true;
    expect(await checkLogins(sso.watching)).toBe(0);
    sso.identities.state.away = false;
    const wrong = {
      ...sso.watching,
      issuer: openIssuer({
        ...client,
        issuer: sso.identities.issuer,
        clientSecret: 'wrong',
        scopes: [],
        mapping: { issuerName: '', userNameClaim: '', rules: [] },
      }),
    };
    expect(await checkLogins(wrong)).toBe(0);
    expect((await one.page.get('/api/v1/me')).status).toBe(200);
  });

  test('stays out where an operator has disabled it, too', async () => {
    const { sub } = await sso.withToken(['edu']);
    sso.identities.people.delete(sub);
    expect(await checkLogins(sso.watching)).toBe(1);
    const found = await sqlAsApp<{ id: string }>(
      sso.record,
      'SELECT login_id AS id FROM login_credential WHERE subject = $1',
      [sub],
    );
    const path = `/logins/${found[0]?.id ?? ''}/disabling`;
    expect((await sso.api.as('operator').post(path, { reason: '离职' })).status).toBe(200);
    expect((await sso.person(['edu'], sub)).landed).not.toBe(`${sso.api.baseUrl}/docs`);
    expect(await disabled(sub)).toBe(true);
  });

  test('one refresh token is used by one asker: whoever comes while another asks, does not ask', async () => {
    const { sub } = await sso.person(['edu']);
    const [login] = await watchedLogins(sso.record.store, sub);
    if (!login) throw new Error('nobody to ask about');
    const used: string[] = [];
    const issuer: Issuer = {
      ...sso.watching.issuer,
      standing: async (token) => {
        used.push(token);
        // While the issuer thinks, a notice comes.
        expect(await checkLogin(sso.watching, login)).toBe(false);
        return sso.watching.issuer.standing(token);
      },
    };
    expect(await checkLogin({ ...sso.watching, issuer }, login)).toBe(false);
    expect(await checkLogin(sso.watching, login)).toBe(false);
    expect([used.length, await disabled(sub)]).toEqual([1, false]);
  });

  test('who asked and died before keeping the answer shuts nobody out for good', async () => {
    const one = await sso.withToken(['edu']);
    const [login] = await watchedLogins(sso.record.store, one.sub);
    if (!login) throw new Error('nobody to ask about');
    const claimed = await claimLogin(sso.record.store, login);
    expect(claimed).toMatchObject({ loginId: login.loginId });
    // Another process waits for it no longer than the claim lasts.
    expect(await claimLogin(sso.record.store, login)).toBeNull();
    await sqlAsApp(sso.record, "UPDATE login_credential SET asking_until = now() - interval '1 second' WHERE id = $1", [
      login.credentialId,
    ]);
    const refused: Issuer = { ...sso.watching.issuer, standing: () => Promise.resolve({ known: false }) };
    expect(await checkLogin({ ...sso.watching, issuer: refused }, login)).toBe(true);
    expect((await one.use()).status).toBe(401);
    const back = await sso.person(['edu'], one.sub);
    expect([(await back.page.get('/api/v1/me')).status, (await one.use()).status]).toEqual([200, 200]);
  });

  test('a credential that cannot be read stops no round, and the longest unasked come first', async () => {
    const [broken, left] = [await sso.person(['edu']), await sso.person(['mayor'])];
    await sqlAsApp(
      sso.record,
      "UPDATE login_credential SET refresh_token = 'no cipher', asked_at = NULL WHERE subject = $1",
      [broken.sub],
    );
    sso.identities.people.delete(left.sub);
    const order = (await watchedLogins(sso.record.store)).map(({ credentialId }) => credentialId);
    expect(await checkLogins(sso.watching)).toBe(1);
    expect([await disabled(broken.sub), await disabled(left.sub)]).toEqual([false, true]);
    const [next] = await watchedLogins(sso.record.store);
    expect(order).toContain(next?.credentialId);
    const late = await sso.person(['mayor']);
    const [unasked] = await watchedLogins(sso.record.store);
    expect(unasked).toEqual((await watchedLogins(sso.record.store, late.sub))[0]);
  });

  test('one process asks at a time', async () => {
    const rounds = await Promise.all([checkLogins(sso.watching), checkLogins(sso.watching)]);
    expect(rounds.filter((round) => round === null)).toHaveLength(1);
  });
});

describe('a notice that somebody signed out at the issuer', () => {
  const send = async (token: string) => {
    const response = await fetch(`${sso.api.baseUrl}/api/auth/oidc/backchannel-logout`, {
      ...{ method: 'POST', body: new URLSearchParams({ logout_token: token }) },
    });
    return response.status;
  };

  test('ends their sessions at once, and shuts them out if they are known no more', async () => {
    const { sub, page } = await sso.person(['edu']);
    expect(await send(await sso.identities.notice(sub))).toBe(200);
    expect((await page.get('/api/v1/me')).status).toBe(401);
    const again = await sso.person(['edu'], sub);
    expect((await again.page.get('/api/v1/me')).status).toBe(200);
    sso.identities.people.delete(sub);
    expect(await send(await sso.identities.notice(sub))).toBe(200);
    expect(await disabled(sub)).toBe(true);
  });

  test('that is none ends nothing', async () => {
    const { sub, page } = await sso.person(['edu']);
    const another = (await generateKeyPair('RS256')).privateKey;
    const hour = Math.floor(Date.now() / 1_000) - 3_600;
    const none = [
      await sso.identities.notice(sub, {}, another),
      await sso.identities.notice(sub, { aud: 'somebody else' }),
      await sso.identities.notice(sub, { iss: 'https://evil.example' }),
      await sso.identities.notice(sub, { events: {} }),
      await sso.identities.notice(sub, { nonce: 'that of an id token' }),
      await sso.identities.notice(sub, { exp: hour }),
      'e30.e30.',
    ];
    for (const token of none) expect(await send(token)).toBe(400);
    expect((await page.get('/api/v1/me')).status).toBe(200);
  });
});
