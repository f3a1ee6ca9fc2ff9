/**
 * Tags of what is shown (RFC 9110, 8.8.3): of the body and not of the version, because a light changes without an event.
 * Whoever sees other things, or in another language, has another tag.
 */
import { hash } from 'node:crypto';
import type { Request } from 'express';

/** The tag of a body as it is sent. */
export function etagOf(json: string): string {
  return `"${hash('sha256', json, 'base64url').slice(0, 27)}"`;
}

/** The tag of one thing, however its fields are ordered: PostgreSQL gives them back in an order of its own. */
export function etagOfOne(shown: unknown): string {
  return etagOf(JSON.stringify(sorted(shown)));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  // A loop, because every read of one thing passes here.
  const ordered: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort()) ordered[name] = sorted(value[name]);
  return ordered;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function namedIn(header: string): string[] {
  return header.split(',').map((one) => one.trim());
}

/** Whether If-None-Match names the tag; by ourselves, because Express does not look when a client says `no-cache`. */
export function unchanged(request: Request, etag: string): boolean {
  const named = namedIn(request.get('if-none-match') ?? '').map((one) => one.replace(/^W\//, ''));
  return named.includes(etag) || named.includes('*');
}

/** Whether what is there is what the caller saw last, by its body. */
export type Condition = (body: string) => boolean;

/** What If-Match asks of the thing that a command is about; null: nothing. A weak tag matches nothing; `*` asks that it is there. */
export function conditionOf(request: Request): Condition | null {
  const header = request.get('if-match');
  if (header === undefined) return null;
  const named = namedIn(header);
  return (body) => named.includes('*') || named.includes(etagOfOne(JSON.parse(body)));
}
