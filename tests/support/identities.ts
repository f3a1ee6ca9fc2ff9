/** A real issuer of identities (oidc-provider) on a port of its own: who it knows, and what it says of them, the test says. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Browser } from './browser.ts';

/** The client that the installation is to it. */
export const client = { clientId: 'lianxi', clientSecret: 'a secret between the two of them' };

const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** Starts an issuer. Whoever is at its page is the person that the test put there. */
export async function startIdentities() {
  // Late, because what it says as it is loaded is said to whoever has not asked it to be quiet.
  const { Provider } = await import('oidc-provider');
  const people = new Map<string, Record<string, unknown>>();
  const state: { at: string; away: boolean; userinfo: { status: number; body: object } | null } = {
    ...{ at: '', away: false, userinfo: null },
  };
  const asked: URL[] = [];
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const issuer = `http://127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}`;

  /** Lets an installation sign people in. */
  function serve(baseUrl: string): void {
    const provider = new Provider(issuer, {
      clients: [
        {
          ...{ client_id: client.clientId, client_secret: client.clientSecret },
          ...{
            redirect_uris: [`${baseUrl}/api/auth/callback/oidc`],
            grant_types: ['authorization_code', 'refresh_token'],
          },
        },
      ],
      jwks: { keys: [key] },
      cookies: { keys: ['only tests'] },
      findAccount: (_, sub) => {
        const claims = people.get(sub);
        return claims && { accountId: sub, claims: () => ({ sub, ...claims }) };
      },
      claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'groups'] },
      pkce: { required: () => true },
      issueRefreshToken: () => Promise.resolve(true),
      interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
      features: { devInteractions: { enabled: false } },
    });
    const handle = provider.callback();
    server.on('request', (request, response) => {
      const url = new URL(request.url ?? '/', issuer);
      asked.push(url);
      if (state.away) {
        response.writeHead(503).end('away');
        return;
      }
      if (state.userinfo && url.pathname === '/me') {
        response.writeHead(state.userinfo.status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(state.userinfo.body));
        return;
      }
      if (!url.pathname.startsWith('/interaction/')) {
        void handle(request, response);
        return;
      }
      const interact = async (): Promise<void> => {
        const { prompt, session, params } = await provider.interactionDetails(request, response);
        if (prompt.name === 'login') {
          await provider.interactionFinished(request, response, { login: { accountId: state.at } });
          return;
        }
        const grant = new provider.Grant({ accountId: session?.accountId, clientId: String(params['client_id']) });
        grant.addOIDCScope('openid profile offline_access');
        const consent = { grantId: await grant.save() };
        await provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true });
      };
      interact().catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
  }

  /** A notice that a person signed out, as the issuer signs it, unless the test would have it otherwise. */
  async function notice(sub: string, changes: Record<string, unknown> = {}, by = privateKey): Promise<string> {
    const claims = { sub, jti: 'one', events: { [LOGOUT_EVENT]: {} }, iss: issuer, aud: client.clientId, ...changes };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'one', typ: 'logout+jwt' })
      .setIssuedAt()
      .sign(by);
  }

  /** Goes with a browser from our page to the issuer and back, as the person; answers the last that it was shown. */
  async function signIn(page: Browser, sub: string, returnTo = '/docs') {
    state.at = sub;
    const begun = await page.post('/api/auth/sign-in/oidc', { returnTo });
    const visited: URL[] = [];
    let shown = begun;
    let next = begun.json['url'];
    while (typeof next === 'string' && visited.length < 15) {
      const url = new URL(next, visited.at(-1) ?? issuer);
      if (url.pathname === returnTo) break;
      visited.push(url);
      shown = await page.get(url.href);
      next = shown.headers.get('location');
    }
    return { begun, shown, visited, landed: next };
  }
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { issuer, people, state, asked, serve, notice, signIn, stop };
}

/** See {@link startIdentities}. */
export type Identities = Awaited<ReturnType<typeof startIdentities>>;
