/** Reads of circulars (情况通报): a page, and the one that another puts right. */
import type pg from 'pg';
import { circular } from '../domain/circular.ts';
import type { Circular } from '../domain/circular/record.ts';
import { maySeeDrafts, unitIdsOf, type Actor } from '../domain/roles.ts';
import type { Store } from './db.ts';
import type { Snapshot } from './loading.ts';
import { newestMatters, type MatterPage } from './matter-reads.ts';

/** Which circulars to list; null means any. */
export interface CircularFilter extends MatterPage {
  /** One that it is about, as far as the actor sees that. */
  unitId: string | null;
  /** The one that it puts right. */
  corrects: string | null;
}

// $7: the units in whose name the actor reads, null where it reads all; $8: the unit asked for; $9: what is put right.
const SEEN = `
  ($7::text[] IS NULL OR (m.state ->> 'askedSeq' IS NOT NULL AND EXISTS
    (SELECT FROM jsonb_array_elements(m.state -> 'units') u WHERE u ->> 'unitId' = ANY ($7))))
  AND ($8::text IS NULL OR (EXISTS
      (SELECT FROM jsonb_array_elements(m.state -> 'units') u WHERE u ->> 'unitId' = $8)
    AND ($7::text[] IS NULL OR $8 = ANY ($7) OR m.stage IN ('issued', 'withdrawn'))))
  AND ($9::text IS NULL OR m.state #>> '{corrects,id}' = $9)`;

/**
 * A page of the circulars that an actor may see, the newest first, as `maySeeCircular` says it of one: which other units one is
 * about a unit does not learn before it is issued.
 */
export async function listCirculars(
  store: Store,
  actor: Actor,
  { unitId, corrects, ...page }: CircularFilter,
): Promise<readonly Snapshot<Circular>[]> {
  const own = maySeeDrafts(actor, actor.mechanismId) ? null : unitIdsOf(actor);
  const values = [own, unitId, corrects];
  return newestMatters(store, actor, circular, page, { name: '-circulars', condition: SEEN, values });
}

/** The circular that another is to put right, held until that one is drafted; null: there is none. */
export async function circularToCorrect(client: pg.PoolClient, id: string): Promise<Circular | null> {
  const found = await client.query<{ state: Circular }>({
    name: 'circular-to-correct',
    text: `SELECT state FROM matter WHERE id = $1 AND noun = 'circular' FOR SHARE`,
    values: [id],
  });
  return found.rows[0]?.state ?? null;
}
