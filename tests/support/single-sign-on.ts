/** An installation with single sign-on at a real issuer, and people who sign in there. */
import { jest } from '@jest/globals';
import type { Watching } from '../../src/api/deprovisioning.ts';
import { openIssuer, type OidcSettings } from '../../src/api/oidc-issuer.ts';
import { openBrowser } from './browser.ts';
import { settableClock, WORKDAY_MS } from './commands.ts';
import { client, startIdentities } from './identities.ts';
import { startApi, testLog } from './installation.ts';
import { freshRecord, sqlAsApp } from './record.ts';

const secret = 'only tests know this, and so may you: 32 and more';

/** Starts the issuer and an API whose rules give posts by the claim `groups`. */
export async function startSingleSignOn() {
  // The issuer advises whoever runs it for others to set up what a test need not.
  for (const how of ['warn', 'info'] as const) jest.spyOn(console, how).mockImplementation(() => undefined);
  const identities = await startIdentities();
  const record = await freshRecord({ clock: settableClock(WORKDAY_MS) });
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
  const api = await startApi(record, hands, undefined, testLog, { oidc, secret });
  identities.serve(api.baseUrl);
  const watching: Watching = { store: record.store, log: testLog, secret, issuer: openIssuer(oidc) };

  let count = 0;
  /** Somebody whom the issuer knows, with these groups, signed in here; in a browser of their own, or the one that is named. */
  async function person(groups: unknown, sub = `p${String((count += 1))}`, page = openBrowser(api.baseUrl)) {
    identities.people.set(sub, {
      preferred_username: `${sub}@city`,
      name: '示例',
      groups,
      email: 'admin@lianxi',
      email_verified: true,
    });
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
  /** Signed in, and with a token that is in use. */
  async function withToken(groups: string[]) {
    const one = await person(groups);
    const body = { name: '接口', scopes: ['read'], expiresInDays: 30 };
    const issued = await one.page.post('/api/v1/tokens', body);
    const headers = { authorization: `Bearer ${String(issued.json['token'])}` };
    const use = () => openBrowser(api.baseUrl).get('/api/v1/me', headers);
    return { ...one, use };
  }
  const stop = async (): Promise<void> => {
    await api.stop();
    await record.drop();
    await identities.stop();
  };
  return { identities, record, api, oidc, watching, person, rolesOf, withToken, stop };
}

/** See {@link startSingleSignOn}. */
export type SingleSignOn = Awaited<ReturnType<typeof startSingleSignOn>>;
