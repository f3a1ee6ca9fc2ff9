/** Lists as a patient client reads them: page by page to the end. */
import { expect } from '@jest/globals';
import type { ApiClient } from './api-client.ts';

/** A page of a list. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** Everything that a list holds, read in pages of so many; no page holds more. */
export async function allPages<T>(client: ApiClient, path: string, limit: number): Promise<T[]> {
  const items: T[] = [];
  let from = '';
  for (;;) {
    const { json } = await client.get<Page<T>>(`${path}${path.includes('?') ? '&' : '?'}limit=${String(limit)}${from}`);
    expect(json.items.length).toBeLessThanOrEqual(limit);
    items.push(...json.items);
    if (json.nextCursor === null) return items;
    const next = `&cursor=${json.nextCursor}`;
    expect(next).not.toBe(from);
    from = next;
  }
}
