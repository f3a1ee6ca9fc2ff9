/**
 * Who left is let in no more within five minutes: of every person who signed in at the issuer and whose session or token opens
 * something, the issuer is asked, with the refresh token that it gave, whether it knows them still.
 */
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { Logger } from 'pino';
import type { Store } from '../store/db.ts';
import { aloneAtIt, deprovision, keepRefreshToken, watchedLogins, type WatchedLogin } from '../store/oidc-accounts.ts';
import type { Issuer } from './oidc-issuer.ts';

/** So that, with the few seconds for which a token is remembered, it is over within five minutes. */
const EVERY_MS = 240_000;

/** What asking about people is made of. */
export interface Watching {
  store: Store;
  log: Logger;
  issuer: Issuer;
  /** What the library encrypts refresh tokens with. */
  secret: string;
}

/** Asks about one login; true: the issuer knows it no more, and it is shut out. Where the issuer is away, nothing ends. */
export async function checkLogin({ store, log, issuer, secret }: Watching, login: WatchedLogin): Promise<boolean> {
  if (login.refreshToken === null) {
    log.warn({ loginId: login.loginId }, 'the issuer gave no refresh token: it cannot be asked about this login');
    return false;
  }
  const standing = await issuer.standing(await symmetricDecrypt({ key: secret, data: login.refreshToken }));
  if (standing.known === 'unclear') {
    log.warn({ loginId: login.loginId, why: standing.why }, 'the issuer does not say whether it knows this login');
    return false;
  }
  if (standing.known) {
    if (standing.next !== null)
      await keepRefreshToken(store, login, await symmetricEncrypt({ key: secret, data: standing.next }));
    return false;
  }
  const gone = await deprovision(store, login);
  if (gone) log.info({ loginId: login.loginId }, 'deprovisioned');
  return gone;
}

/** Asks about everyone once, unless another process is at it; how many were shut out. */
export async function checkLogins(watching: Watching): Promise<number | null> {
  return aloneAtIt(watching.store, async () => {
    let gone = 0;
    for (const login of await watchedLogins(watching.store)) if (await checkLogin(watching, login)) gone += 1;
    return gone;
  });
}

/** Asks again and again; the answer ends it, after what is under way. */
export function watchLogins(watching: Watching): () => Promise<void> {
  let ended = false;
  let underWay: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    if (ended) return;
    underWay = checkLogins(watching).catch((error: unknown) => {
      watching.log.warn({ err: error }, 'nobody could be asked about');
    });
  }, EVERY_MS);
  return async () => {
    ended = true;
    clearInterval(timer);
    await underWay;
  };
}
