/** Reads of meetings: one, a page. What units may see of them is for roles.ts to say, in the statement where it lists. */
import { meetingCycle } from '../domain/meeting-cycle.ts';
import type { MeetingCycle } from '../domain/meeting-cycle/record.ts';
import { maySeeDrafts, unitIdsOf, type Actor } from '../domain/roles.ts';
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
import { loadSurroundings, meetingSurroundings } from './meetings.ts';
import { loadDirectory } from './units.ts';

/** Which meetings to list; null means any. */
export interface MeetingFilter {
  kind: string | null;
  stage: string | null;
  open: boolean | null;
  /** Where the last page ended. */
  after: { openedAtMs: number; id: string } | null;
  limit: number;
}

/** One meeting with what it finds of others; whether the actor may see it is for roles.ts to say. */
export async function readMeeting(store: Store, actor: Actor, id: string): Promise<Snapshot<MeetingCycle> | null> {
  return inTransaction(store, actor, async (client) => {
    const text = `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM} WHERE m.id = $1 AND m.noun = 'meetingCycle'`;
    const [found, directory] = await Promise.all([
      client.query<MatterColumns<MeetingCycle>>({ name: 'read-meeting', text, values: [id] }),
      loadDirectory(client, actor.mechanismId),
    ]);
    const [row] = found.rows;
    if (!row) return { commit: false, value: null };
    const nowMs = await store.clock.now(row.database_ms);
    const calendar = await calendarOf(store, client, row);
    const others = await loadSurroundings(client, actor.mechanismId, id);
    const meeting = meetingSurroundings(id, others, calendar, nowMs);
    const surroundings = { ...surroundingsOf(row, calendar, nowMs), directory, meeting };
    return { commit: true, value: snapshotOf(meetingCycle, row, surroundings, actor) };
  });
}

/** A page of the meetings that an actor may see, the newest first. A unit sees those that invite it, or that it proposed. */
export async function listMeetings(
  store: Store,
  actor: Actor,
  { kind, stage, open, after, limit }: MeetingFilter,
): Promise<readonly Snapshot<MeetingCycle>[]> {
  return inTransaction(store, actor, async (client) => {
    const own = maySeeDrafts(actor, actor.mechanismId) ? null : unitIdsOf(actor);
    const found = await client.query<MatterColumns<MeetingCycle>>({
      name: 'list-meetings',
      text: `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM} JOIN meeting g ON g.matter_id = m.id
             WHERE m.mechanism_id = $1 AND m.noun = 'meetingCycle'
               AND ($2::text IS NULL OR g.kind = $2) AND ($3::text IS NULL OR m.stage = $3)
               AND ($4::boolean IS NULL OR (m.closed_at IS NULL) = $4)
               AND ($5::uuid[] IS NULL OR m.state -> 'proposedBy' ->> 'unitId' = ANY($5::text[])
                    OR (EXISTS (SELECT FROM meeting_invitation i WHERE i.matter_id = m.id AND i.unit_id = ANY($5))
                        AND (m.state -> 'agreedAtMs' <> 'null' AND m.state -> 'invited' ?| $5::text[]
                             OR m.state -> 'signers' ?| $5::text[])))
               AND ($6::timestamptz IS NULL OR (m.opened_at, m.id) < ($6, $7::uuid))
             ORDER BY m.opened_at DESC, m.id DESC LIMIT $8`,
      values: [
        ...[actor.mechanismId, kind, stage, open, own],
        ...[after && new Date(after.openedAtMs), after?.id ?? null, limit],
      ],
    });
    const snapshots: Snapshot<MeetingCycle>[] = [];
    for (const row of found.rows) {
      const nowMs = await store.clock.now(row.database_ms);
      const surroundings = surroundingsOf(row, await calendarOf(store, client, row), nowMs);
      snapshots.push(snapshotOf(meetingCycle, row, surroundings, actor));
    }
    return { commit: true, value: snapshots };
  });
}

/** The unit of a mechanism's office, for which its meetings are opened; null where it has none. */
export async function officeUnitOf(store: Store, mechanismId: string): Promise<string | null> {
  return inTransaction(store, mechanismId, async (client) => {
    const text = 'SELECT office_unit_id AS id FROM mechanism WHERE id = $1';
    const found = await client.query<{ id: string | null }>({ name: 'office-unit', text, values: [mechanismId] });
    return { commit: false, value: found.rows[0]?.id ?? null };
  });
}
