/** The id of a request: the caller's own where it is fit, else one of ours; in every answer, every problem and the log. */
import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

const HEADER = 'X-Request-Id';
/** What may stand in a log line and a header as it is; anything else is no id, and is not repeated. */
const FIT = /^[\w.-]{8,128}$/;

/** Gives every request its id. */
export function requestIds(): RequestHandler {
  return (request, response, next) => {
    const asked = request.get(HEADER);
    response.set(HEADER, asked !== undefined && FIT.test(asked) ? asked : randomUUID());
    next();
  };
}

/** The id of the request that this answers. */
export function requestIdOf(response: Response): string | undefined {
  return response.get(HEADER);
}
