/**
 * The library that signs people in (better-auth), set up once: every setting that is not its default says why. It keeps logins,
 * sessions and credentials through the store's Prisma client; what of it is open to the outside stands in sign-in.ts.
 */
import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import { username } from 'better-auth/plugins';
import type { Logger } from 'pino';
import { isUserName, normalName, SESSION_MS } from '../domain/sign-in.ts';
import type { Store } from '../store/db.ts';

/** Where signing in is mounted. */
export const AUTH_PATH = '/api/auth';

/** What an installation says of signing in. */
export interface SignInSettings {
  /** The address at which browsers find this installation, with its path if any. */
  publicUrl: string;
  /** Signs cookies and encrypts what an issuer of identities gave: as long as it is secret, and the same in every process. */
  secret: string;
}

/** Argon2id (the library's default) as OWASP asks for it, 19 MiB and two passes: some 30 ms, which nobody who signs in notices. */
const hashing = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password as it is kept. */
export async function passwordHash(password: string): Promise<string> {
  return hash(password, hashing);
}

/** What the library is made of; `maySignIn` is asked before any session begins, however its login was proved. */
export interface LibraryParts extends SignInSettings {
  store: Store;
  log: Logger;
  maySignIn: (loginId: string) => Promise<boolean>;
}

/** Makes the library. */
export function createLibrary({ store, log, publicUrl, secret, maySignIn }: LibraryParts) {
  const { origin, protocol } = new URL(publicUrl);
  return betterAuth({
    ...{ baseURL: origin, basePath: AUTH_PATH, secret, telemetry: { enabled: false } },
    database: prismaAdapter(store.prisma, { provider: 'postgresql' }),
    user: { modelName: 'login' },
    session: {
      ...{ modelName: 'loginSession', fields: { userId: 'loginId' } },
      // A session ends after a working day however much it is used; that it is idle is ours to see (store/sessions.ts).
      ...{ expiresIn: SESSION_MS / 1_000, disableSessionRefresh: true },
    },
    account: {
      ...{ modelName: 'loginCredential', fields: { userId: 'loginId' }, encryptOAuthTokens: true },
      // Nobody becomes another by an address of e-mail that an issuer says is theirs.
      accountLinking: { enabled: false },
    },
    verification: { modelName: 'loginVerification' },
    emailAndPassword: {
      ...{ enabled: true, disableSignUp: true, maxPasswordLength: 128 },
      // What a password must be is said in domain/passwords.ts, before the library sees it.
      minPasswordLength: 1,
      password: { hash: passwordHash, verify: ({ hash: kept, password }) => verify(kept, password) },
    },
    plugins: [
      username({
        ...{ displayUsername: false, minUsernameLength: 1, maxUsernameLength: 40 },
        ...{ usernameNormalization: normalName, usernameValidator: isUserName },
      }),
    ],
    // Ours are counted in the record (store/sign-in-failures.ts), for all processes; the library's own in each one's memory.
    rateLimit: { enabled: false },
    trustedOrigins: [origin],
    onAPIError: { errorURL: `${origin}${AUTH_PATH}/failed` },
    logger: {
      level: 'warn',
      // Its messages only: what it hands along may hold what a person typed.
      log: (level, message) => {
        log[level === 'error' ? 'warn' : 'debug']({ of: 'better-auth' }, message);
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            if (!(await maySignIn(userId))) throw new APIError('FORBIDDEN', { code: 'LOGIN_DISABLED' });
          },
        },
      },
    },
    advanced: {
      // Said here because the library drops both when NODE_ENV is test.
      ...{ disableOriginCheck: false, disableCSRFCheck: false },
      ...{ cookiePrefix: 'lianxi', useSecureCookies: protocol === 'https:' },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict' },
      database: { generateId: () => randomUUID() },
      // What stands in X-Forwarded-For is whatever the client says.
      ipAddress: { disableIpTracking: true },
    },
  });
}
