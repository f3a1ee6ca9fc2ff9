/** Reads of revisions of the calendar (日历修订), and of what became of each matter by one. */
import { calendarRevision as procedure } from '../domain/calendar-revision.ts';
import type { CalendarRevision } from '../domain/calendar-revision/record.ts';
import type { TermChange } from '../domain/term/recounting.ts';
import type { Actor } from '../domain/roles.ts';
import { calendarOf } from './calendars.ts';
import { inTransaction, type Store } from './db.ts';
import {
  MATTER_COLUMNS,
  MATTER_FROM,
  snapshotOf,
  surroundingsOf,
  type MatterColumns,
  type Snapshot,
} from './loading.ts';

async function read(
  store: Store,
  actor: Actor,
  condition: string,
  values: readonly unknown[],
): Promise<Snapshot<CalendarRevision>[]> {
  return inTransaction(store, actor, async (client) => {
    const text = `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM}
                  WHERE m.mechanism_id = $1 AND m.noun = 'calendarRevision' AND ${condition}`;
    const found = await client.query<MatterColumns<CalendarRevision>>(text, [actor.mechanismId, ...values]);
    const snapshots: Snapshot<CalendarRevision>[] = [];
    for (const row of found.rows) {
      const nowMs = await store.clock.now(row.database_ms);
      const surroundings = surroundingsOf(row, await calendarOf(store, client, row), nowMs);
      snapshots.push(snapshotOf(procedure, row, surroundings, actor));
    }
    return { commit: true, value: snapshots };
  });
}

/** A page of revisions, the newest first. */
export async function listRevisions(
  store: Store,
  actor: Actor,
  page: { before: { openedAtMs: number; id: string } | null; limit: number },
): Promise<Snapshot<CalendarRevision>[]> {
  const { before, limit } = page;
  return read(
    store,
    actor,
    `($2::timestamptz IS NULL OR (m.opened_at, m.id) < ($2, $3::uuid)) ORDER BY m.opened_at DESC, m.id DESC LIMIT $4`,
    [before && new Date(before.openedAtMs), before?.id ?? null, limit],
  );
}

/** One revision; null when there is none of this id. */
export async function findRevision(store: Store, actor: Actor, id: string): Promise<Snapshot<CalendarRevision> | null> {
  const [found] = await read(store, actor, 'm.id = $2', [id]);
  return found ?? null;
}

/** The state of a revision that is there. */
export async function readRevision(store: Store, mechanismId: string, id: string): Promise<CalendarRevision> {
  return inTransaction(store, mechanismId, async (client) => {
    const text = `SELECT state FROM matter WHERE id = $1 AND noun = 'calendarRevision'`;
    const found = await client.query<{ state: CalendarRevision }>({ name: 'read-revision', text, values: [id] });
    const [row] = found.rows;
    if (!row) throw new Error(`there is no calendar revision ${id}`);
    return { commit: true, value: row.state };
  });
}

/** What the event of a date that moved forward rests on: the decision that stands in the revision's own events. */
export function decisionOf(revisionId: string): string {
  return `calendarRevision ${revisionId}`;
}

/** What became of one matter: the editions and its terms' dates before and after, of those that moved or would have. */
export interface MatterChange {
  matterId: string;
  noun: string;
  title: string;
  number: string | null;
  unitId: string;
  unitName: string;
  protocolOrder: number;
  seq: number;
  atMs: number;
  from: string | null;
  edition: string;
  shortenedBy: string | null;
  changes: TermChange[];
}

/** A page of the matters whose dates a revision moved, or would have moved forward, in protocol order of their units. */
export async function listChanges(
  store: Store,
  actor: Actor,
  page: {
    revisionId: string;
    revision: number;
    unitIds: readonly string[] | null;
    after: { protocolOrder: number; matterId: string; seq: number } | null;
    limit: number;
  },
): Promise<readonly MatterChange[]> {
  const { revision, unitIds, after, limit } = page;
  return inTransaction(store, actor, async (client) => {
    const found = await client.query<MatterChange>({
      name: 'calendar-changes',
      text: `SELECT m.id AS "matterId", m.noun, m.title, m.number, u.id AS "unitId", u.name AS "unitName",
               u.protocol_order AS "protocolOrder", e.seq, (extract(epoch FROM e.at) * 1000)::float8 AS "atMs",
               d.data ->> 'from' AS "from", d.data ->> 'edition' AS edition, d.data ->> 'shortenedBy' AS "shortenedBy",
               d.data -> 'changes' AS changes
             FROM event r JOIN matter m ON m.id = r.matter_id JOIN unit u ON u.id = m.unit_id
               JOIN event e ON e.matter_id = r.matter_id AND (e.seq = r.seq OR (e.seq > r.seq AND e.basis = $8))
               -- OFFSET 0: each text is read once, however often its parts are named.
               CROSS JOIN LATERAL (SELECT e.text::jsonb -> 'data' AS data OFFSET 0) d
             WHERE r.mechanism_id = $1 AND r.term = 'recount' AND r.rung = $2
               AND jsonb_array_length(d.data -> 'changes') > 0
               AND ($3::uuid[] IS NULL OR m.unit_id = ANY($3))
               AND ($4::int IS NULL OR (u.protocol_order, m.id, e.seq) > ($4, $5::uuid, $6::int))
             ORDER BY u.protocol_order, m.id, e.seq LIMIT $7`,
      values: [
        ...[actor.mechanismId, String(revision), unitIds],
        ...[after?.protocolOrder ?? null, after?.matterId ?? null, after?.seq ?? null, limit],
        decisionOf(page.revisionId),
      ],
    });
    return { commit: true, value: found.rows };
  });
}
