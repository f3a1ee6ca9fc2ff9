/** Reads of interviews: one, a page. */
import type pg from 'pg';
import { interview } from '../domain/interview.ts';
import type { Interview } from '../domain/interview/record.ts';
import type { Light } from '../domain/light.ts';
import { maySeeDrafts, unitIdsOf, type Actor } from '../domain/roles.ts';
import { calendarOf } from './calendars.ts';
import { clockOf } from './clock.ts';
import { inTransaction, type Store } from './db.ts';
import { lightSql } from './light-sql.ts';
import {
  MATTER_COLUMNS,
  MATTER_FROM,
  snapshotOf,
  surroundingsOf,
  type MatterColumns,
  type Snapshot,
} from './loading.ts';

/** Which interviews to list; null means any. */
export interface InterviewFilter {
  unitId: string | null;
  stage: string | null;
  /** The matter that gave cause. */
  aboutId: string | null;
  /** What was discarded or called off shows none. */
  light: Light | null;
  /** Where the last page ended. */
  after: { openedAtMs: number; id: string } | null;
  limit: number;
}

type Found = Snapshot<Interview>;

async function snapshot(
  store: Store,
  client: pg.PoolClient,
  row: MatterColumns<Interview>,
  nowMs: number,
  actor: Actor,
): Promise<Found> {
  return snapshotOf(interview, row, surroundingsOf(row, await calendarOf(store, client, row), nowMs), actor);
}

/** One interview, whoever asks; whether the actor may see it is for the procedure to say. */
export async function readInterview(store: Store, actor: Actor, id: string): Promise<Found | null> {
  return inTransaction(store, actor, async (client) => {
    const text = `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM} WHERE m.id = $1 AND m.noun = 'interview'`;
    const found = await client.query<MatterColumns<Interview>>({ name: 'read-interview', text, values: [id] });
    const [row] = found.rows;
    if (!row) return { commit: true, value: null };
    const nowMs = await store.clock.now(row.database_ms);
    return { commit: true, value: await snapshot(store, client, row, nowMs, actor) };
  });
}

/** A page of the interviews that an actor may see, the newest first: a unit sees its own once they are noticed. */
export async function listInterviews(store: Store, actor: Actor, filter: InterviewFilter): Promise<readonly Found[]> {
  return inTransaction(store, actor, async (client) => {
    const nowMs = await clockOf(store, client);
    const { unitId, stage, aboutId, light, after, limit } = filter;
    const own = maySeeDrafts(actor, actor.mechanismId) ? null : unitIdsOf(actor);
    const found = await client.query<MatterColumns<Interview>>({
      name: 'list-interviews',
      text: `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM}
             WHERE m.mechanism_id = $1 AND m.noun = 'interview'
               AND ($3::uuid IS NULL OR m.unit_id = $3) AND ($4::text IS NULL OR m.stage = $4)
               AND ($5::text IS NULL OR m.state #>> '{grounds,about,matterId}' = $5)
               AND ($6::text IS NULL OR (m.stage NOT IN ('discarded', 'cancelled') AND ${lightSql('$2')} = $6))
               AND ($7::uuid[] IS NULL OR (m.unit_id = ANY($7) AND m.state ->> 'noticed' IS NOT NULL))
               AND ($8::timestamptz IS NULL OR (m.opened_at, m.id) < ($8, $9::uuid))
             ORDER BY m.opened_at DESC, m.id DESC LIMIT $10`,
      values: [
        ...[actor.mechanismId, new Date(nowMs), unitId, stage, aboutId, light, own],
        ...[after && new Date(after.openedAtMs), after?.id ?? null, limit],
      ],
    });
    const listed: Found[] = [];
    for (const row of found.rows) listed.push(await snapshot(store, client, row, nowMs, actor));
    return { commit: true, value: listed };
  });
}
