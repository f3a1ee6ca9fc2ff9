/**
 * The library that signs people in (better-auth), set up once: every setting that is not its default says why. It keeps logins,
 * sessions and credentials through the store's Prisma client; what of it is open to the outside stands in sign-in.ts.
 */
import { createHash, randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import { genericOAuth, username } from 'better-auth/plugins';
import type { Logger } from 'pino';
import { isUserName, normalName, SESSION_MS } from '../domain/sign-in.ts';
import type { Store } from '../store/db.ts';
import { OIDC } from '../store/oidc-accounts.ts';
import { discoveryUrl, type OidcSettings } from './oidc-issuer.ts';
import { inTurns } from './turns.ts';

/** Where signing in is mounted. */
export const AUTH_PATH = '/api/auth';

/** What an installation says of signing in. */
export interface SignInSettings {
  /** The address at which browsers find this installation, with its path if any. */
  publicUrl: string;
  /** Signs cookies and encrypts what an issuer of identities gave: as long as it is secret, and the same in every process. */
  secret: string;
  /** Where people sign in elsewhere (单点登录); absent: by password only. */
  oidc?: OidcSettings | undefined;
}

/** Argon2id (the library's default) as OWASP asks for it, 19 MiB and two passes: some 30 ms, which nobody who signs in notices. */
const hashing = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Passwords that are verified at once in this process: each takes 19 MiB and one of the four threads that Node has for such work
 * (UV_THREADPOOL_SIZE), so that more would not be sooner done, but hold more memory.
 */
const VERIFIED_AT_ONCE = 4;
const inTurn = inTurns(VERIFIED_AT_ONCE);

/** A password as it is kept. */
export async function passwordHash(password: string): Promise<string> {
  return hash(password, hashing);
}

/** What the library is made of; `maySignIn` is asked before any session begins, however its login was proved. */
export interface LibraryParts extends SignInSettings {
  store: Store;
  log: Logger;
  maySignIn: (loginId: string) => Promise<boolean>;
  /** What an issuer says of whoever comes from it; absent in a library that knows no issuer. */
  claims?: (tokens: { idToken?: string; accessToken?: string }) => Promise<Record<string, unknown> | null>;
}

/** Only what is asked of the issuer later is kept of what it gave. */
const kept = { idToken: null, accessToken: null };

/** What is shown of a name. */
const LONGEST_NAME = 100;
/** As OpenID Connect Core 1.0, 2, has it: whole or not at all, since two may begin alike. */
const LONGEST_SUBJECT = 255;

/** The plugin for an issuer. It is discovered when the library is first used, which is why passwords have a library without. */
function issuerPlugin({ oidc, claims }: LibraryParts) {
  if (!oidc || !claims) return [];
  const { clientId, clientSecret, issuer, mapping } = oidc;
  const nameOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, LONGEST_NAME) : undefined);
  return [
    genericOAuth({
      config: [
        {
          ...{ providerId: OIDC, clientId, clientSecret, discoveryUrl: discoveryUrl(issuer), scopes: [...oidc.scopes] },
          ...{ pkce: true, requireIdTokenVerification: true, overrideUserInfo: true, authentication: 'basic' as const },
          getUserInfo: async (tokens) => {
            const said = await claims({
              ...(tokens.idToken === undefined ? {} : { idToken: tokens.idToken }),
              ...(tokens.accessToken === undefined ? {} : { accessToken: tokens.accessToken }),
            });
            const sub = said?.['sub'];
            if (!said || typeof sub !== 'string' || sub === '' || sub.length > LONGEST_SUBJECT) return null;
            // Made of the subject: no address that an issuer says is anybody's finds a login here.
            const email = `${createHash('sha256').update(`${issuer} ${sub}`).digest('hex').slice(0, 40)}@login.invalid`;
            const name = nameOf(said[mapping.userNameClaim]) ?? nameOf(said['name']) ?? sub;
            return { sub, id: sub, name, email, emailVerified: false };
          },
        },
      ],
    }),
  ];
}

/** Makes the library. */
export function createLibrary(parts: LibraryParts) {
  const { store, log, publicUrl, secret, maySignIn, oidc } = parts;
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
      password: {
        hash: (password) => inTurn(() => passwordHash(password)),
        verify: ({ hash: kept, password }) => inTurn(() => verify(kept, password)),
      },
    },
    plugins: [
      username({
        ...{ displayUsername: false, minUsernameLength: 1, maxUsernameLength: 40 },
        ...{ usernameNormalization: normalName, usernameValidator: isUserName },
      }),
      ...issuerPlugin(parts),
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
      account: {
        create: { before: async (account) => ({ data: { ...account, ...kept } }) },
        update: { before: async (account) => ({ data: { ...account, ...kept } }) },
      },
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
      // Strict would not go along when an issuer sends the browser back.
      defaultCookieAttributes: { httpOnly: true, sameSite: oidc ? 'lax' : 'strict' },
      database: { generateId: () => randomUUID() },
      // What stands in X-Forwarded-For is whatever the client says.
      ipAddress: { disableIpTracking: true },
    },
  });
}
