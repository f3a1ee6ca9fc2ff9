/** Addresses that everyone along the way reads alike. */
import type { RequestHandler } from 'express';
import { Problem } from './errors.ts';

/**
 * Refuses a request line that no URL (RFC 3986) is written like: Express may take a backslash for a slash and leaves away what
 * follows `#`, where a proxy before us, or a line of the log, sees another address. Browsers send a backslash in a query as it is.
 */
export function plainTargets(): RequestHandler {
  return ({ originalUrl }, _response, next) => {
    next(/^[^?]*\\|#/.test(originalUrl) ? new Problem('MALFORMED_REQUEST') : undefined);
  };
}
