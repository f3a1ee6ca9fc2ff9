/**
 * The feed: all events of a mechanism in an order that never changes and into which none comes late. Neither an event's instant nor a
 * sequence is the order of commits, so that a reader who went by them would miss what was committed behind its back. Here one
 * sequencer at a time, under an advisory lock, gives committed events their places; the lock is held until the places are there to
 * see, and so whoever sees a place sees all before it.
 */
import type { Actor } from '../domain/roles.ts';
import { maySeeDrafts, unitIdsOf } from '../domain/roles.ts';
import { unitsBehind } from '../domain/sight.ts';
import { EVERY_MECHANISM, inTransaction, readingOnce, type Store } from './db.ts';

/** Events that are given places in one transaction: enough for a storm, and short of any time-out. */
const SEQUENCED_AT_ONCE = 2_000;

/** Places that one page looks through at most, so that who may see little does not read the whole feed at once. */
const LOOKED_THROUGH = 5_000;

/** Gives all committed events that have none their places; answers how many. Waits for another that is at it. */
export async function sequenceFeed(store: Store): Promise<number> {
  let sequenced = 0;
  for (;;) {
    const taken = await sequenceSome(store);
    sequenced += taken;
    if (taken < SEQUENCED_AT_ONCE) return sequenced;
  }
}

async function sequenceSome(store: Store): Promise<number> {
  return inTransaction(store, EVERY_MECHANISM, async (client) => {
    const waiting = await client.query({ name: 'feed-waiting', text: 'SELECT FROM feed_waiting LIMIT 1' });
    if (waiting.rows.length === 0) return { commit: false, value: 0 };
    // A statement of its own: the next one sees what the one who had the lock before has committed.
    await client.query({ name: 'feed-lock', text: "SELECT pg_advisory_xact_lock(hashtextextended('lianxi feed', 0))" });
    const taken = await client.query({
      name: 'feed-sequence',
      // Within a matter instants never go back, so that its events keep their order here.
      text: `WITH next AS (SELECT matter_id, seq FROM feed_waiting ORDER BY at, matter_id, seq LIMIT $1),
        taken AS (
          DELETE FROM feed_waiting w USING next n WHERE w.matter_id = n.matter_id AND w.seq = n.seq RETURNING w.*
        ),
        last AS (
          SELECT m.mechanism_id, coalesce(f.position, 0) AS position
          FROM (SELECT DISTINCT mechanism_id FROM taken) m LEFT JOIN LATERAL
            (SELECT position FROM feed_entry e WHERE e.mechanism_id = m.mechanism_id ORDER BY position DESC LIMIT 1) f ON true
        )
        INSERT INTO feed_entry (mechanism_id, position, matter_id, seq)
        SELECT t.mechanism_id,
          last.position + row_number() OVER (PARTITION BY t.mechanism_id ORDER BY t.at, t.matter_id, t.seq),
          t.matter_id, t.seq
        FROM taken t JOIN last ON last.mechanism_id = t.mechanism_id`,
      values: [SEQUENCED_AT_ONCE],
    });
    return { commit: true, value: taken.rowCount ?? 0 };
  });
}

/** One event at its place. Instants in ms, hashes in hex. */
export interface FedEvent {
  position: number;
  matterId: string;
  noun: string;
  seq: number;
  type: string;
  atMs: number;
  dueAtMs: number | null;
  basis: string;
  light: string;
  accountId: string;
  role: string;
  unitId: string | null;
  hash: string;
}

/** What a page of the feed asks for; empty lists: any. */
export interface FeedPage {
  after: number;
  limit: number;
  nouns: readonly string[];
  types: readonly string[];
}

/** A page of the feed: the place up to which it was looked through, and whether there was more behind it. */
export interface FeedRead {
  events: readonly FedEvent[];
  lookedTo: number;
  more: boolean;
}

/** The last place of the mechanism's feed; 0 before there is one. */
export async function feedEnd(store: Store, actor: Actor): Promise<number> {
  await sequenceFeed(store);
  const [end] = await readingOnce<{ position: number }>(store, actor, {
    name: 'feed-end',
    text: `SELECT coalesce(max(position), 0)::float8 AS position FROM feed_entry WHERE mechanism_id = $1`,
    values: [actor.mechanismId],
  });
  return end?.position ?? 0;
}

/** What an actor may see of the events after a place, in order; it reads everything that was committed before it began. */
export async function readFeed(
  store: Store,
  actor: Actor,
  { after, limit, nouns, types }: FeedPage,
): Promise<FeedRead> {
  await sequenceFeed(store);
  const steers = maySeeDrafts(actor, actor.mechanismId);
  const units = steers ? unitsBehind(actor) : unitIdsOf(actor);
  return inTransaction(store, actor, async (client) => {
    const found = await client.query<{ lookedTo: number; looked: number; events: readonly FedEvent[] }>({
      name: 'feed-page',
      // One statement: what it looked through, and what it found there, are of one instant.
      text: `WITH looked AS MATERIALIZED (
          SELECT position, matter_id, seq FROM feed_entry WHERE mechanism_id = $1 AND position > $2
          ORDER BY position LIMIT $3
        ),
        page AS (
          SELECT l.position, l.matter_id AS "matterId", m.noun, l.seq, e.type,
            (extract(epoch FROM e.at) * 1000)::float8 AS "atMs", (extract(epoch FROM e.due_at) * 1000)::float8 AS "dueAtMs",
            e.basis, e.light, e.account_id AS "accountId", e.role, e.unit_id AS "unitId", encode(e.hash, 'hex') AS hash
          FROM looked l JOIN matter m ON m.id = l.matter_id JOIN event e ON e.matter_id = l.matter_id AND e.seq = l.seq
          WHERE CASE WHEN $4 THEN NOT m.hidden_from && $5::uuid[]
            ELSE (m.seen_by_all OR m.seen_by && $5::uuid[]) AND e.seq >= m.seen_from END
            AND ($6::text[] = '{}' OR m.noun = ANY($6)) AND ($7::text[] = '{}' OR e.type = ANY($7))
          ORDER BY l.position LIMIT $8
        )
        SELECT coalesce((SELECT max(position) FROM looked), $2)::float8 AS "lookedTo",
          (SELECT count(*) FROM looked)::int AS looked,
          coalesce((SELECT json_agg(page ORDER BY position) FROM page), '[]') AS events`,
      values: [actor.mechanismId, after, LOOKED_THROUGH, steers, units, nouns, types, limit + 1],
    });
    const [read] = found.rows;
    if (!read) throw new Error('a page of the feed is one row');
    const events = read.events.slice(0, limit);
    const further = read.events.length > limit;
    const lookedTo = further ? (events.at(-1)?.position ?? after) : read.lookedTo;
    return { commit: true, value: { events, lookedTo, more: further || read.looked === LOOKED_THROUGH } };
  });
}
