/** Cursors: where a page ended, opaque to clients. */
import { z } from 'zod';
import { Problem } from './errors.ts';

/** A place in a list as a cursor. */
export function encodeCursor(place: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(place), 'utf8').toString('base64url');
}

/** The place of a cursor; null without one. A cursor that this list did not give is refused. */
export function decodeCursor<T extends z.ZodType>(cursor: string | undefined, place: T): z.output<T> | null {
  if (cursor === undefined) return null;
  const parsed = place.safeParse(parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!parsed.success) throw new Problem('INVALID_CURSOR', [{ pointer: '?cursor', detail: '' }]);
  return parsed.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An integer that PostgreSQL's int takes. */
export const placeInt = z.int().min(-2_147_483_648).max(2_147_483_647);

/** An instant in ms that both JavaScript and PostgreSQL take. */
export const placeMs = z.number().min(0).max(253_402_300_799_999);

/** A page of what was read with one row more than asked: the row more says that there is a next page. */
export function page<Row, Item>(
  rows: readonly Row[],
  limit: number,
  place: (row: Row) => readonly (string | number | null)[],
  show: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? encodeCursor(place(last)) : null;
  return { items: shown.map(show), nextCursor };
}
