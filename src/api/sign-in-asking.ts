/** How the library is asked: as the browser that asks us, but for what we have judged ourselves. */
import type { Request as Asking, Response as Answering } from 'express';
import type { z } from 'zod';
import { parse } from './parsing.ts';
import { languageOf } from './errors.ts';
import { AUTH_PATH } from './sign-in-library.ts';

/** What answers for the library. */
interface Handler {
  handler: (request: Request) => Promise<Response>;
}

/** Puts a question to the library: with a body as POST, without one as GET. */
export async function askLibrary(
  library: Handler,
  request: Asking,
  { origin, path, body }: { origin: string; path: string; body: object | null },
): Promise<Response> {
  const headers = new Headers({ 'content-type': 'application/json' });
  const given = request.get('cookie');
  if (given !== undefined) headers.set('cookie', given);
  // Judged by now; the library asks for it wherever there is a cookie.
  headers.set('origin', origin);
  const said = body === null ? { method: 'GET' } : { method: 'POST', body: JSON.stringify(body) };
  const answer = await library.handler(new Request(`${origin}${AUTH_PATH}${path}`, { ...said, headers }));
  if (answer.status >= 500)
    throw new Error(`better-auth answered ${String(answer.status)} to ${path.split('?')[0] ?? ''}`);
  return answer;
}

/** What the body says, by its schema. */
export function bodyOf<T extends z.ZodType>(request: Asking, schema: T): z.output<T> {
  const language = languageOf(request.get('accept-language'));
  const sent: unknown = request.body ?? {};
  return parse(schema, sent, language, { code: 'INVALID_BODY', prefix: '' });
}

/** The cookies that the library sets or takes back. */
export function handOn(answer: Response, response: Answering): void {
  for (const one of answer.headers.getSetCookie()) response.append('Set-Cookie', one);
}
