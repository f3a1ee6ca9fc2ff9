/**
 * How many requests one caller may make in a minute, and how often an address may fail to sign in. Counted in this process: several
 * APIs together let through as many times more, which a limit against overload can bear. It needs no database; while PostgreSQL is
 * away, whoever is not remembered is told so (503) and not counted.
 */
import { ipKeyGenerator, rateLimit, type Options } from 'express-rate-limit';
import type { Request, RequestHandler } from 'express';
import { callerOf, type Actor } from '../domain/roles.ts';
import { FAILURES_ALLOWED_TO_ADDRESS, FAILURES_WITHIN_MS } from '../domain/sign-in.ts';
import { Problem } from './errors.ts';

const WINDOW_MS = 60_000;
/** Of what an account may, the part that an address may without a valid token: no more is needed than to try out tokens. */
const UNKNOWN_PART = 10;

/** What both limits have: the headers of a draft, and the answer. */
const common = {
  ...{ standardHeaders: 'draft-8', legacyHeaders: false },
  // It would warn of every caller that sends X-Forwarded-For; whether that is believed is an installation's to say.
  validate: { xForwardedForHeader: false, forwardedHeader: false },
  handler: (_request, _response, next) => {
    next(new Problem('RATE_LIMITED'));
  },
} satisfies Partial<Options>;

/** Of an IPv6 address, all that a provider gives out as one. */
function addressOf(request: Request): string {
  return `address ${ipKeyGenerator(request.ip ?? 'unknown')}`;
}

/** Finds who makes a request. */
type Authenticate = (request: Request) => Promise<Actor>;

/**
 * Who a request counts for: its account, or the address of one that nobody knows. A whole office may come from one address,
 * so that whoever fails there never stands in the way of those who are known.
 */
async function callerBy(authenticate: Authenticate, request: Request): Promise<string> {
  try {
    return `account ${callerOf(await authenticate(request))}`;
  } catch (error) {
    // While PostgreSQL is away nobody can tell who is known: none of them is to be told that they ask too often.
    if (!(error instanceof Problem)) throw error;
    // The route asks again, is told the same, and says so.
    return addressOf(request);
  }
}

/** Stands before every call; nothing where `perMinute` is 0. */
export function rateLimits(perMinute: number, authenticate: Authenticate): RequestHandler[] {
  if (perMinute === 0) return [];
  const keyOf = (request: Request): Promise<string> => callerBy(authenticate, request);
  return [
    rateLimit({
      windowMs: WINDOW_MS,
      keyGenerator: keyOf,
      limit: async (request) =>
        (await keyOf(request)).startsWith('account') ? perMinute : Math.ceil(perMinute / UNKNOWN_PART),
      ...{ ...common, identifier: 'caller' },
    }),
  ];
}

/** What proves nobody, so that it cannot fail to: an address that must wait still signs out, and its issuer signs others out. */
const unlimited = ['/sign-out', '/revoke-sessions', '/oidc/backchannel-logout'];

/**
 * How often signing in may fail from one address, whatever the name: a name's own lock (store/sign-in-failures.ts) does not see who
 * tries one password on many. Only what failed is counted, so that an office behind one address may sign in as often as it likes;
 * what the API could not judge (5xx) is no failure. Stands before every call below /api/auth.
 */
export function signInLimit(): RequestHandler {
  return rateLimit({
    ...{ ...common, identifier: 'sign-in', windowMs: FAILURES_WITHIN_MS, limit: FAILURES_ALLOWED_TO_ADDRESS },
    keyGenerator: addressOf,
    skip: ({ path }) => unlimited.includes(path),
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, { statusCode }) => statusCode !== 401 && statusCode !== 429,
  });
}
