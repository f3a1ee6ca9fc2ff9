/** Reads of recordings (代录): one, a page; and what one that is entered finds in the record. */
import type pg from 'pg';
import { recording } from '../domain/recording.ts';
import type { Giver, Recording, RecordedNoun } from '../domain/recording/record.ts';
import { fills, type Actor, type Role } from '../domain/roles.ts';
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
import { loadDirectory } from './units.ts';

/** One, with the directory that names its units; whether the actor may see it is for roles.ts to say. */
export async function readRecording(store: Store, actor: Actor, id: string): Promise<Snapshot<Recording> | null> {
  const text = `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM} WHERE m.id = $1 AND m.noun = 'recording'`;
  const [found] = await snapshots(store, actor, { name: 'read-recording', text, values: [id] });
  return found ?? null;
}

/** A page of them, the newest first; null means any stage. A unit's are those of `unitIds` that have taken effect. */
export async function listRecordings(
  store: Store,
  actor: Actor,
  page: {
    stage: string | null;
    unitIds: readonly string[];
    after: { openedAtMs: number; id: string } | null;
    limit: number;
  },
): Promise<readonly Snapshot<Recording>[]> {
  const { stage, after, limit } = page;
  const unitIds = fills(actor, 'liaison') ? page.unitIds : null;
  return snapshots(store, actor, {
    name: 'list-recordings',
    text: `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM}
           WHERE m.mechanism_id = $1 AND m.noun = 'recording' AND ($2::text IS NULL OR m.stage = $2)
             AND ($3::timestamptz IS NULL OR (m.opened_at, m.id) < ($3, $4::uuid))
             AND ($6::uuid[] IS NULL OR (m.unit_id = ANY($6) AND m.stage IN ('recorded', 'contested')))
           ORDER BY m.opened_at DESC, m.id DESC LIMIT $5`,
    values: [actor.mechanismId, stage, after && new Date(after.openedAtMs), after?.id ?? null, limit, unitIds],
  });
}

async function snapshots(store: Store, actor: Actor, query: pg.QueryConfig): Promise<readonly Snapshot<Recording>[]> {
  return inTransaction(store, actor.mechanismId, async (client) => {
    const found = await client.query<MatterColumns<Recording>>(query);
    const directory = await loadDirectory(client, actor.mechanismId);
    const read: Snapshot<Recording>[] = [];
    for (const row of found.rows) {
      const nowMs = await store.clock.now(row.database_ms);
      const surroundings = { ...surroundingsOf(row, await calendarOf(store, client, row), nowMs), directory };
      read.push(snapshotOf(recording, row, surroundings, actor));
    }
    return { commit: true, value: read };
  });
}

/** The account of a role, of a unit where one is named; null where there is none or more than one. */
export async function giverOf(
  store: Store,
  { mechanismId }: Actor,
  { role, unitId }: { role: Role; unitId: string | null },
): Promise<Giver | null> {
  return inTransaction(store, mechanismId, async (client) => {
    const found = await client.query<{ accountId: string; unitId: string | null }>({
      name: 'giver',
      text: `SELECT id AS "accountId", unit_id AS "unitId" FROM account
             WHERE mechanism_id = $1 AND role = $2 AND ($3::uuid IS NULL OR unit_id = $3) LIMIT 2`,
      values: [mechanismId, role, unitId],
    });
    const [giver, another] = found.rows;
    return { commit: false, value: giver === undefined || another !== undefined ? null : { ...giver, role } };
  });
}

/** The matter that something is entered for: its title, and the unit that has it; null where there is none. */
export async function matterOfEntry(
  store: Store,
  { mechanismId }: Actor,
  { noun, id }: { noun: RecordedNoun; id: string },
): Promise<{ title: string; unitId: string } | null> {
  return inTransaction(store, mechanismId, async (client) => {
    const text = 'SELECT title, unit_id AS "unitId" FROM matter WHERE id = $1 AND noun = $2 AND mechanism_id = $3';
    const values = [id, noun, mechanismId];
    const found = await client.query<{ title: string; unitId: string }>({ name: 'matter-of-entry', text, values });
    return { commit: false, value: found.rows[0] ?? null };
  });
}
