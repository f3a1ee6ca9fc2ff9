/** The issuer of identities (OpenID Connect): where its ends are, who a person is, whether it knows them still, whom it signs out. */
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { z } from 'zod';
import type { ClaimRule } from '../domain/claims.ts';

/** How an installation uses an issuer. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  scopes: readonly string[];
  /** What its claims mean here. */
  mapping: OidcMapping;
}

/** See {@link readMapping}. */
export interface OidcMapping {
  issuerName: string;
  userNameClaim: string;
  rules: readonly ClaimRule[];
}

/** An issuer that does not answer in this time is away. */
const PATIENCE_MS = 10_000;
/** How old a notice of signing out may be: it is sent when it happens. */
const NOTICE_AGE_S = 300;
const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';

const discovered = z.object({
  ...{ issuer: z.string(), token_endpoint: z.url(), jwks_uri: z.url() },
  userinfo_endpoint: z.url().optional(),
});
const notice = z.object({
  sub: z.string().min(1),
  events: z.record(z.string(), z.unknown()),
  nonce: z.never().optional(),
});
const claimsOf = z.record(z.string(), z.unknown());

/** What asking with a refresh token says: known still, with the next token where there is one; gone; or nothing at all. */
export type Standing = { known: true; next: string | null } | { known: false } | { known: 'unclear'; why: string };

/** An issuer. */
export interface Issuer {
  /**
   * Everything that it says of a person: what it signed, and what it answers beside (OpenID Connect Core 1.0, 5.3.2); null where
   * it does not answer, or not of the same person.
   */
  claims(tokens: {
    idToken?: string | undefined;
    accessToken?: string | undefined;
  }): Promise<Record<string, unknown> | null>;
  standing(refreshToken: string): Promise<Standing>;
  /** The subject that a notice of signing out names (OpenID Connect Back-Channel Logout 1.0, 2.6). @throws where it is none of this issuer. */
  signedOut(logoutToken: string): Promise<string>;
}

/** Opens an issuer; it is asked at first use, and asked again where it was away. */
export function openIssuer({ issuer, clientId, clientSecret }: OidcSettings): Issuer {
  let ends: Promise<z.output<typeof discovered>> | undefined;
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  const discover = async (): Promise<z.output<typeof discovered>> => {
    const found = discovered.parse(await (await ask(discoveryUrl(issuer))).json());
    if (found.issuer !== issuer) throw new Error(`the issuer calls itself ${found.issuer}`);
    return found;
  };
  const known = async (): Promise<z.output<typeof discovered>> => {
    ends ??= discover();
    try {
      return await ends;
    } catch (error) {
      ends = undefined;
      throw error;
    }
  };
  return {
    async claims({ idToken, accessToken }) {
      if (idToken === undefined) return null;
      // The library has verified it.
      const signed = decodeJwt(idToken);
      const { userinfo_endpoint: at } = await known();
      if (at === undefined || accessToken === undefined) return { ...signed };
      const answer = await ask(at, { headers: { authorization: `Bearer ${accessToken}` } });
      if (!answer.ok) return null;
      const more = claimsOf.parse(await answer.json());
      return more['sub'] === signed.sub ? { ...more, ...signed } : null;
    },
    async standing(refreshToken) {
      try {
        const { token_endpoint: at } = await known();
        const basic = [clientId, clientSecret].map(encodeURIComponent).join(':');
        const answer = await ask(at, {
          method: 'POST',
          headers: { authorization: `Basic ${Buffer.from(basic).toString('base64')}` },
          body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken }),
        });
        const said = claimsOf.parse(await answer.json());
        if (answer.ok)
          return { known: true, next: typeof said['refresh_token'] === 'string' ? said['refresh_token'] : null };
        // Only this is a word about the person; a wrong secret or a broken issuer is not.
        return said['error'] === 'invalid_grant' ? { known: false } : { known: 'unclear', why: String(answer.status) };
      } catch (error) {
        return { known: 'unclear', why: error instanceof Error ? error.message : String(error) };
      }
    },
    async signedOut(logoutToken) {
      keys ??= createRemoteJWKSet(new URL((await known()).jwks_uri), { timeoutDuration: PATIENCE_MS });
      const { payload } = await jwtVerify(logoutToken, keys, {
        ...{ issuer, audience: clientId, maxTokenAge: NOTICE_AGE_S, requiredClaims: ['iat', 'jti'] },
      });
      const { sub, events } = notice.parse(payload);
      if (!(LOGOUT_EVENT in events)) throw new Error('no notice of signing out');
      return sub;
    },
  };
}

/** Where an issuer says what it is. */
export function discoveryUrl(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}

async function ask(url: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
}
