/**
 * Signing in and out. These calls, and no other of the library's, are open; each is judged by us first: by its origin, its body,
 * and how often the name was tried. Answers say no more than they must: not which of name and password was wrong.
 */
import express, { Router, type Request } from 'express';
import type { Logger } from 'pino';
import { passwordFault } from '../domain/passwords.ts';
import { normalName } from '../domain/sign-in.ts';
import type { Store } from '../store/db.ts';
import { endTokensOf, isEnabled, loginNamed, passwordChanged } from '../store/logins.ts';
import { endSession, endSessionsOf, useSession, type LiveSession } from '../store/sessions.ts';
import { countAttempt, forgetFailures } from '../store/sign-in-failures.ts';
import { Problem } from './errors.ts';
import { byBrowser, ofOurPages } from './origin.ts';
import { signInLimit } from './rate-limits.ts';
import { createLibrary, type SignInSettings } from './sign-in-library.ts';
import { askLibrary, bodyOf, handOn } from './sign-in-asking.ts';
import { createIssuerSignIn } from './sign-in-oidc.ts';
import { passwordBody, revokeBody, signInBody } from './sign-in-contract.ts';

/** Larger than any password; smaller than anything worth sending to a door that is open to all. */
const LARGEST_BODY = '10kb';

/** What signing in is made of. */
export interface SignInParts extends SignInSettings {
  store: Store;
  log: Logger;
  /** Has every token looked up anew. */
  tokensRevoked: () => void;
}

/** Signing in, for the application and for whoever asks who calls. */
export interface SignIn {
  router: Router;
  /** The origin of our pages. */
  origin: string;
  /** Whether the request carries a cookie of ours. */
  hasCookie: (request: Request) => boolean;
  /** The session of the request's cookie; null where there is none that is in use. */
  sessionOf: (request: Request) => Promise<LiveSession | null>;
}

/** Sets signing in up. */
export function createSignIn(parts: SignInParts): SignIn {
  const { store } = parts;
  const library = createLibrary({ ...parts, maySignIn: (loginId) => isEnabled(store, loginId) });
  const { origin } = new URL(parts.publicUrl);
  const cookie = /(?:^|;\s*)(?:__Secure-)?lianxi\.session_token=/;
  const hasCookie = (request: Request): boolean => cookie.test(request.get('cookie') ?? '');

  const sessionOf = async (request: Request): Promise<LiveSession | null> => {
    if (!hasCookie(request)) return null;
    const headers = new Headers({ cookie: request.get('cookie') ?? '' });
    const found = await library.api.getSession({ headers }).catch(async (error: unknown) => {
      // The library does not say why; that the database is away, it says itself.
      await store.pool.query('SELECT');
      throw error;
    });
    return found && useSession(store, found.session.id);
  };

  const ask = (request: Request, path: string, body: object) => askLibrary(library, request, { origin, path, body });

  const known = async (request: Request): Promise<LiveSession> => {
    const session = await sessionOf(request);
    if (!session) throw new Problem('UNAUTHENTICATED');
    return session;
  };

  const router = Router();
  router.use((request, response, next) => {
    response.set('Cache-Control', 'no-store');
    const ours = request.method === 'GET' || !byBrowser(request) || ofOurPages(request, origin);
    next(ours ? undefined : new Problem('ORIGIN_NOT_ALLOWED'));
  });
  router.use(signInLimit());
  const json = express.json({ limit: LARGEST_BODY });

  router.post('/sign-in/username', json, async (request, response) => {
    const { username: said, password } = bodyOf(request, signInBody);
    const username = normalName(said);
    await attempt(store, username);
    const before = await sessionOf(request);
    const answer = await ask(request, '/sign-in/username', { username, password });
    if (!answer.ok) throw new Problem('SIGN_IN_FAILED');
    await forgetFailures(store, username);
    // The session that the browser came with, whoever gave it that one, is no more.
    if (before) await endSession(store, before.sessionId);
    handOn(answer, response);
    response.status(200).json(await loginNamed(store, username));
  });

  router.post('/sign-out', json, async (request, response) => {
    handOn(await ask(request, '/sign-out', {}), response);
    response.status(204).end();
  });

  router.post('/revoke-sessions', json, async (request, response) => {
    const { loginId } = await known(request);
    const { tokens = false } = bodyOf(request, revokeBody);
    // First: whoever is not sure that it was done is still signed in, and does it again.
    if (tokens) {
      await endTokensOf(store, loginId);
      parts.tokensRevoked();
    }
    const answer = await ask(request, '/sign-out', {});
    await endSessionsOf(store, loginId);
    handOn(answer, response);
    response.status(204).end();
  });

  router.post('/change-password', json, async (request, response) => {
    const { loginId, userName } = await known(request);
    const { currentPassword, newPassword } = bodyOf(request, passwordBody);
    const name = userName ?? '';
    const why = newPassword === currentPassword ? 'unchanged' : passwordFault(newPassword, name);
    if (why !== null) throw new Problem('PASSWORD_INVALID', [{ pointer: '/newPassword', detail: '' }], { why });
    // Who found a browser signed in must not try its passwords either.
    await attempt(store, name);
    const said = { currentPassword, newPassword, revokeOtherSessions: true };
    const answer = await ask(request, '/change-password', said);
    if (!answer.ok) throw new Problem('SIGN_IN_FAILED');
    await forgetFailures(store, name);
    await passwordChanged(store, loginId);
    handOn(answer, response);
    response.status(204).end();
  });
  if (parts.oidc) router.use(createIssuerSignIn({ ...parts, oidc: parts.oidc, sessionOf }));
  return { router, origin, hasCookie, sessionOf };
}

/** Counts a try; refuses it where there were too many. */
async function attempt(store: Store, userName: string): Promise<void> {
  const lockedForMs = await countAttempt(store, userName);
  if (lockedForMs !== null) throw new Problem('LOCKED_OUT', [], { retryAfterS: Math.ceil(lockedForMs / 1_000) });
}
