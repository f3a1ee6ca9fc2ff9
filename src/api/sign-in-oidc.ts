/**
 * Signing in at an issuer of identities (统一身份认证, OpenID Connect: code and PKCE), and being signed out by it. What its claims
 * mean is said by the installation's rules; each sign-in brings the login's accounts in line with them before its session begins.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import express, { Router, type Request } from 'express';
import type { Logger } from 'pino';
import { postsBy, type NamedPost } from '../domain/claims.ts';
import type { Store } from '../store/db.ts';
import { isEnabled } from '../store/logins.ts';
import { bringInLine, comeBack, OIDC, watchedLogins } from '../store/oidc-accounts.ts';
import { endSession, endSessionsOf, type LiveSession } from '../store/sessions.ts';
import { triedLogin } from './deprovisioning.ts';
import { Problem } from './errors.ts';
import { openIssuer, type OidcSettings } from './oidc-issuer.ts';
import { askLibrary, bodyOf, handOn } from './sign-in-asking.ts';
import { logoutBody, oidcBody } from './sign-in-contract.ts';
import { createLibrary, type SignInSettings } from './sign-in-library.ts';

/** A token of an issuer is some kilobytes. */
const LARGEST_BODY = '20kb';

/** What the issuer says of who is coming, and whether it was let in. */
interface Coming {
  posts: readonly NamedPost[] | null;
  admitted: boolean;
}

interface IssuerSignInParts extends SignInSettings {
  store: Store;
  log: Logger;
  oidc: OidcSettings;
  /** The session that a browser comes with. */
  sessionOf: (request: Request) => Promise<LiveSession | null>;
}

/** The routes by which an issuer signs people in and out. */
export function createIssuerSignIn(parts: IssuerSignInParts): Router {
  const { store, log, oidc } = parts;
  const { origin } = new URL(parts.publicUrl);
  const issuer = openIssuer(oidc);
  // From what the issuer says to the session that begins by it the library hands along no more than a user.
  const coming = new AsyncLocalStorage<Coming>();
  const library = createLibrary({
    ...parts,
    claims: async (tokens) => {
      const claims = await issuer.claims(tokens).catch((error: unknown) => {
        log.warn({ err: error }, 'the issuer does not say who has come from it');
        return null;
      });
      const here = coming.getStore();
      if (claims && here) here.posts = postsBy(oidc.mapping.rules, claims);
      return claims;
    },
    maySignIn: async (loginId) => {
      const here = coming.getStore();
      const posts = here?.posts ?? null;
      if (posts === null) return false;
      await comeBack(store, loginId);
      if (!(await isEnabled(store, loginId))) return false;
      const notGiven = await bringInLine(store, loginId, posts);
      for (const post of notGiven) log.warn({ loginId, post }, 'a rule gives a post that cannot be given');
      if (here) here.admitted = true;
      return true;
    },
  });
  const router = Router();

  router.post('/sign-in/oidc', express.json({ limit: LARGEST_BODY }), async (request, response) => {
    const { returnTo = '/' } = bodyOf(request, oidcBody);
    const body = { provider: OIDC, callbackURL: `${origin}${returnTo}`, disableRedirect: true };
    const answer = await askLibrary(library, request, { origin, path: '/sign-in/social', body });
    const said: unknown = await answer.json();
    if (!answer.ok || typeof said !== 'object' || said === null || !('url' in said))
      throw new Problem('ISSUER_UNAVAILABLE');
    handOn(answer, response);
    response.status(200).json({ url: said.url });
  });

  router.get('/callback/oidc', async (request, response) => {
    const query = new URL(request.originalUrl, origin).search;
    const path = `/callback/oidc${query}`;
    const before = await parts.sessionOf(request);
    const here: Coming = { posts: null, admitted: false };
    const answer = await coming.run(here, () => askLibrary(library, request, { origin, path, body: null }));
    // The session that the browser came with, whoever gave it that one, is no more.
    if (before && here.admitted) await endSession(store, before.sessionId);
    handOn(answer, response);
    response.redirect(answer.headers.get('location') ?? '/');
  });

  // Where the library sends a browser whose sign-in came to nothing; why stands in its address.
  router.get('/failed', (request) => {
    const why = /[?&]error=([\w-]{1,60})/.exec(request.originalUrl)?.[1] ?? 'unknown';
    throw new Problem('SIGN_IN_FAILED', [], { why });
  });

  router.post(
    '/oidc/backchannel-logout',
    express.urlencoded({ limit: LARGEST_BODY, extended: false }),
    async (request, response) => {
      const { logout_token: token } = bodyOf(request, logoutBody);
      const subject = await issuer.signedOut(token).catch((error: unknown) => {
        log.warn({ why: error instanceof Error ? error.message : '' }, 'a notice of signing out that is none');
        throw new Problem('MALFORMED_REQUEST');
      });
      for (const login of await watchedLogins(store, subject)) {
        await endSessionsOf(store, login.loginId);
        // Whoever signs out keeps the tokens of their machines; whoever has left does not.
        await triedLogin({ store, log, issuer, secret: parts.secret }, login);
      }
      response.status(200).end();
    },
  );
  return router;
}
