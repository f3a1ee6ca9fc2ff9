/**
 * How many requests one caller may make in a minute. Counted in this process: several APIs together let through as many times
 * more, which a limit against overload can bear; it needs no database, so that it also holds while PostgreSQL is away.
 */
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Request, RequestHandler } from 'express';
import { callerOf } from '../domain/roles.ts';
import type { Deps } from './dispatch.ts';
import { Problem } from './errors.ts';

const WINDOW_MS = 60_000;
/** Of what an account may, the part that an address may without a valid token: no more is needed than to try out tokens. */
const UNKNOWN_PART = 10;

/**
 * Who a request counts for: its account, or the address of one that nobody knows. A whole office may come from one address,
 * so that whoever fails there never stands in the way of those who are known.
 */
async function callerBy(authenticate: Deps['authenticate'], request: Request): Promise<string> {
  try {
    return `account ${callerOf(await authenticate(request))}`;
  } catch {
    // The route asks again, is told the same, and says so. Of an IPv6 address, all that a provider gives out as one.
    return `address ${ipKeyGenerator(request.ip ?? 'unknown')}`;
  }
}

/** Stands before every call; nothing where `perMinute` is 0. */
export function rateLimits(perMinute: number, authenticate: Deps['authenticate']): RequestHandler[] {
  if (perMinute === 0) return [];
  const keyOf = (request: Request): Promise<string> => callerBy(authenticate, request);
  return [
    rateLimit({
      windowMs: WINDOW_MS,
      keyGenerator: keyOf,
      limit: async (request) =>
        (await keyOf(request)).startsWith('account') ? perMinute : Math.ceil(perMinute / UNKNOWN_PART),
      ...{ standardHeaders: 'draft-8', legacyHeaders: false, identifier: 'caller' },
      // It would warn of every caller that sends X-Forwarded-For; whether that is believed is an installation's to say.
      validate: { xForwardedForHeader: false, forwardedHeader: false },
      handler: (_request, _response, next) => {
        next(new Problem('RATE_LIMITED'));
      },
    }),
  ];
}
