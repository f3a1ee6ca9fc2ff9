/** Reads of rectifications: one, a page, the timeline. Each is one indexed statement after the clock's. */
import type pg from 'pg';
import type { Light } from '../domain/light.ts';
import { rectification } from '../domain/rectification.ts';
import type { Rectification } from '../domain/rectification/record.ts';
import type { Actor } from '../domain/roles.ts';
import { calendarFor, calendarOf } from './calendars.ts';
import { clockOf } from './clock.ts';
import { inTransaction, readingOnce, type Store } from './db.ts';
import { lightSql } from './light-sql.ts';
import {
  MATTER_COLUMNS,
  MATTER_FROM,
  snapshotOf,
  surroundingsOf,
  type MatterColumns,
  type Snapshot,
} from './loading.ts';

/** Which rectifications to list; null means any. */
export interface RectificationFilter {
  stage: string | null;
  light: Light | null;
  unitIds: readonly string[] | null;
  overdue: boolean | null;
  /** Whether those are listed that were never issued. */
  drafts: boolean;
  /** Where the last page ended. */
  after: { protocolOrder: number; openedAtMs: number; id: string } | null;
  limit: number;
}

/** A listed rectification with its place in the list. */
export interface Listed {
  snapshot: Snapshot<Rectification>;
  protocolOrder: number;
}

type Columns = MatterColumns<Rectification>;

async function snapshot(
  store: Store,
  client: pg.PoolClient,
  row: Columns,
  nowMs: number,
  actor: Actor,
): Promise<Snapshot<Rectification>> {
  return snapshotOf(rectification, row, surroundingsOf(row, await calendarOf(store, client, row), nowMs), actor);
}

/** One rectification, whoever asks; whether the actor may see it is for roles.ts to say. */
export async function readRectification(
  store: Store,
  actor: Actor,
  id: string,
): Promise<Snapshot<Rectification> | null> {
  const text = `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM} WHERE m.id = $1 AND m.noun = 'rectification'`;
  const query = { name: 'read-rectification', text, values: [id] };
  const [row] = await readingOnce<Columns>(store, actor, query);
  if (!row) return null;
  const nowMs = await store.clock.now(row.database_ms);
  return snapshotOf(rectification, row, surroundingsOf(row, await calendarFor(store, row), nowMs), actor);
}

/**
 * The statement of a page, which bench/bare.ts asks, too. Each unit's first rows are read in the order of an index, and what is
 * large of a matter only of those that are on the page.
 */
export const LIST_RECTIFICATIONS = `WITH page AS MATERIALIZED (
  SELECT o.protocol_order, r.id, r.opened_at FROM unit o CROSS JOIN LATERAL (
    SELECT m.id, m.opened_at FROM matter m
    WHERE m.mechanism_id = $1 AND m.noun = 'rectification' AND m.unit_id = o.id
      AND ($3::text IS NULL OR m.stage = $3)
      AND ($4::text IS NULL OR ${lightSql('$2')} = $4)
      AND ($6::boolean IS NULL OR coalesce(m.overdue_from <= $2, false) = $6)
      AND ($7::int IS NULL OR (o.protocol_order, m.opened_at, m.id) > ($7, $8::timestamptz, $9::uuid))
      AND ($11::boolean OR m.number IS NOT NULL)
    ORDER BY m.opened_at, m.id LIMIT $10) r
  WHERE o.mechanism_id = $1 AND ($5::uuid[] IS NULL OR o.id = ANY($5)) AND ($7::int IS NULL OR o.protocol_order >= $7)
  ORDER BY o.protocol_order, r.opened_at, r.id LIMIT $10)
SELECT u.protocol_order, ${MATTER_COLUMNS} FROM page JOIN (${MATTER_FROM}) ON m.id = page.id
ORDER BY u.protocol_order, m.opened_at, m.id`;

/** A page in protocol order of the units, then as opened; never alphabetical. */
export async function listRectifications(
  store: Store,
  actor: Actor,
  filter: RectificationFilter,
): Promise<readonly Listed[]> {
  return inTransaction(store, actor, async (client) => {
    const nowMs = await clockOf(store, client);
    const { stage, light, unitIds, overdue, drafts, after, limit } = filter;
    const place = after ? [after.protocolOrder, new Date(after.openedAtMs), after.id] : [null, null, null];
    const values = [actor.mechanismId, new Date(nowMs), stage, light, unitIds, overdue, ...place, limit, drafts];
    const found = await client.query<Columns & { protocol_order: number }>({
      name: 'list-rectifications',
      text: LIST_RECTIFICATIONS,
      values,
    });
    const listed: Listed[] = [];
    for (const row of found.rows) {
      const shown = await snapshot(store, client, row, nowMs, actor);
      listed.push({ snapshot: shown, protocolOrder: row.protocol_order });
    }
    return { commit: true, value: listed };
  });
}
