/**
 * Whether a request that a browser's cookie speaks for was made by a page of ours. A cookie goes along with whatever another
 * page makes a browser send (CSRF); where the request came from, no page can forge.
 */
import type { Request } from 'express';

/** Whether it was: it says our origin, or, saying none, that it stays within it. The same in every environment. */
export function ofOurPages(request: Request, origin: string): boolean {
  const said = request.get('origin');
  return said === undefined ? request.get('sec-fetch-site') === 'same-origin' : said === origin;
}

/** Whether a browser sent it at all: others have no cookie that another page could abuse. */
export function byBrowser(request: Request): boolean {
  return ['cookie', 'origin', 'sec-fetch-site'].some((header) => request.get(header) !== undefined);
}
