/** Handovers (交接): what is open for a unit's liaison, who the liaisons were, and what was handed over. */
import type pg from 'pg';
import { handover as procedure, type HandedItem, type Handover, type Liaison } from '../domain/handover.ts';
import { fills, unitIdsOf, type Actor } from '../domain/roles.ts';
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

/** Everyone who was confirmed as a unit's liaison. */
export async function liaisonsOf(client: pg.PoolClient, unitId: string): Promise<readonly Liaison[]> {
  const { rows } = await client.query<Liaison>(
    `SELECT matter_id AS "membershipId", to_char(valid_from, 'YYYY-MM-DD') AS "validFrom",
       to_char(valid_to, 'YYYY-MM-DD') AS "validTo"
     FROM representative WHERE unit_id = $1 AND part = 'liaison' ORDER BY valid_from`,
    [unitId],
  );
  return rows;
}

/** What is open for a unit's liaison, all in one statement and so at one instant. */
export async function openItemsOf(client: pg.PoolClient, unitId: string): Promise<readonly HandedItem[]> {
  const { rows } = await client.query<HandedItem>(
    `SELECT m.id AS "matterId", m.noun, array_agg(t.kind ORDER BY t.id) AS tasks
     FROM task t JOIN matter m ON m.id = t.matter_id
     WHERE t.closed_at IS NULL AND t.role = 'liaison' AND t.unit_id = $1
     GROUP BY m.id, m.noun ORDER BY min(t.id)`,
    [unitId],
  );
  return rows;
}

/** A person as the record names them. */
export interface NamedLiaison {
  membershipId: string;
  name: string;
  post: string;
}

/** What handovers name by ids: those who hand over, and what. */
export interface HandoverNames {
  persons: readonly NamedLiaison[];
  matters: readonly { id: string; title: string; number: string | null }[];
}

/** A handover with what it names. */
export type HandoverRead = Snapshot<Handover> & HandoverNames;

/** What handovers name by ids. */
export async function namesIn(
  client: pg.PoolClient,
  ...handovers: readonly Pick<Handover, 'from' | 'to' | 'items'>[]
): Promise<HandoverNames> {
  const persons = await client.query<NamedLiaison>(
    `SELECT DISTINCT matter_id AS "membershipId", name, post FROM representative WHERE matter_id = ANY($1)`,
    [handovers.flatMap(({ from, to }) => (from === null ? [to] : [from, to]))],
  );
  const matters = await client.query<HandoverNames['matters'][number]>(
    'SELECT id, title, number FROM matter WHERE id = ANY($1)',
    [handovers.flatMap(({ items }) => items.map(({ matterId }) => matterId))],
  );
  return { persons: persons.rows, matters: matters.rows };
}

/** One handover, whoever asks; whether the actor may see it is for roles.ts to say. */
export async function readHandover(store: Store, actor: Actor, id: string): Promise<HandoverRead | null> {
  const [read] = await readHandovers(store, actor, { text: 'm.id = $2', values: [id] });
  return read ?? null;
}

/** A page of handovers, the newest first: of the actor's own unit, or of all for those who steer. */
export async function listHandovers(
  store: Store,
  actor: Actor,
  page: { after: { openedAtMs: number; id: string } | null; limit: number },
): Promise<readonly HandoverRead[]> {
  const { after, limit } = page;
  return readHandovers(store, actor, {
    text: `($2::uuid[] IS NULL OR m.unit_id = ANY($2))
           AND ($3::timestamptz IS NULL OR (m.opened_at, m.id) < ($3, $4::uuid))
           ORDER BY m.opened_at DESC, m.id DESC LIMIT $5`,
    values: [
      fills(actor, 'liaison') ? unitIdsOf(actor) : null,
      ...[after && new Date(after.openedAtMs), after?.id ?? null, limit],
    ],
  });
}

async function readHandovers(
  store: Store,
  actor: Actor,
  which: { text: string; values: readonly unknown[] },
): Promise<readonly HandoverRead[]> {
  return inTransaction(store, actor, async (client) => {
    const found = await client.query<MatterColumns<Handover>>(
      `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM}
       WHERE m.mechanism_id = $1 AND m.noun = 'handover' AND ${which.text}`,
      [actor.mechanismId, ...which.values],
    );
    const names = await namesIn(client, ...found.rows.map(({ state }) => state));
    const read: HandoverRead[] = [];
    for (const row of found.rows) {
      const nowMs = await store.clock.now(row.database_ms);
      const surroundings = surroundingsOf(row, await calendarOf(store, client, row), nowMs);
      const snapshot = snapshotOf(procedure, row, surroundings, actor);
      read.push({ ...snapshot, ...names });
    }
    return { commit: true, value: read };
  });
}
