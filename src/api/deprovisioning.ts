/**
 * Who left is let in no more within five minutes: of every person who signed in at the issuer and whose session or token opens
 * something, the issuer is asked, with the refresh token that it gave, whether it knows them still.
 */
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { Logger } from 'pino';
import { LEFT_ASKED_EVERY_MS } from '../domain/sign-in.ts';
import type { Store } from '../store/db.ts';
import {
  aloneAtIt,
  claimLogin,
  deprovision,
  keepRefreshToken,
  unclaimLogin,
  watchedLogins,
  type WatchedLogin,
} from '../store/oidc-accounts.ts';
import type { Issuer } from './oidc-issuer.ts';

/** What asking about people is made of. */
export interface Watching {
  store: Store;
  log: Logger;
  issuer: Issuer;
  /** What the library encrypts refresh tokens with. */
  secret: string;
}

/**
 * Asks about one login, unless somebody else is; true: the issuer knows it no more, and it is shut out. Where the issuer is away,
 * nothing ends.
 */
export async function checkLogin({ store, log, issuer, secret }: Watching, login: WatchedLogin): Promise<boolean> {
  const { loginId } = login;
  const claimed = await claimLogin(store, login);
  if (claimed === 'none')
    log.warn({ loginId }, 'the issuer gave no refresh token: it cannot be asked about this login');
  if (claimed === 'none' || claimed === null) return false;
  try {
    const standing = await issuer.standing(await symmetricDecrypt({ key: secret, data: claimed.refreshToken }));
    if (standing.known === 'unclear') {
      log.warn({ loginId, why: standing.why }, 'the issuer does not say whether it knows this login');
      return false;
    }
    if (standing.known) {
      if (standing.next !== null)
        await keepRefreshToken(store, claimed, await symmetricEncrypt({ key: secret, data: standing.next }));
      return false;
    }
    const gone = await deprovision(store, claimed);
    if (gone) log.info({ loginId }, 'deprovisioned');
    return gone;
  } finally {
    await unclaimLogin(store, claimed);
  }
}

/** Asked about at once; at a tenth of a second each, four minutes are enough for some twenty thousand people. */
const AT_ONCE = 8;

/** Asks about everyone once, unless another process is at it; how many were shut out. One that cannot be asked about stops none. */
export async function checkLogins(watching: Watching): Promise<number | null> {
  return aloneAtIt(watching.store, async () => {
    let gone = 0;
    const waiting = [...(await watchedLogins(watching.store))];
    const askers = Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) if (await triedLogin(watching, next)) gone += 1;
    });
    await Promise.all(askers);
    return gone;
  });
}

/** The same; what stands in the way, e.g. of reading its credential, is said and no reason to ask about nobody else. */
export async function triedLogin(watching: Watching, login: WatchedLogin): Promise<boolean> {
  try {
    return await checkLogin(watching, login);
  } catch (error) {
    watching.log.warn({ err: error, loginId: login.loginId }, 'this login could not be asked about');
    return false;
  }
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
  }, LEFT_ASKED_EVERY_MS);
  return async () => {
    ended = true;
    clearInterval(timer);
    await underWay;
  };
}
