/** Plans of meetings beside their matters: one open plan of a kind, held by a constraint; and reads of them. */
import type pg from 'pg';
import { meetingPlan } from '../domain/meeting-plan.ts';
import type { MeetingPlan } from '../domain/meeting-plan/record.ts';
import { maySeeDrafts, type Actor } from '../domain/roles.ts';
import { calendarOf } from './calendars.ts';
import { inTransaction, type Store } from './db.ts';
import type { Effects } from './effects.ts';
import {
  MATTER_COLUMNS,
  MATTER_FROM,
  snapshotOf,
  surroundingsOf,
  type MatterColumns,
  type Snapshot,
} from './loading.ts';

function isPlan(state: unknown): state is MeetingPlan {
  return typeof state === 'object' && state !== null && 'cadence' in state && 'occurrences' in state;
}

/** Saves of which kind a plan is, and whether it is open. */
export async function saveMeetingPlan(
  client: pg.PoolClient,
  { id, mechanismId, state, facts }: Effects,
): Promise<void> {
  if (!isPlan(state)) throw new Error('the state of a meeting plan names its cadence');
  await client.query({
    name: 'save-meeting-plan',
    text: `INSERT INTO meeting_plan (matter_id, mechanism_id, kind, open) VALUES ($1, $2, $3, $4)
           ON CONFLICT (matter_id) DO UPDATE SET open = excluded.open WHERE meeting_plan.open <> excluded.open`,
    values: [id, mechanismId, state.kind, facts.open],
  });
}

/** Whether what is saved of a plan is what its state says, its meetings included. */
export async function meetingPlanAgrees(client: pg.PoolClient, id: string, state: unknown): Promise<boolean> {
  if (!isPlan(state)) return false;
  const found = await client.query<{ kind: string; open: boolean; meetings: object[] }>({
    name: 'saved-meeting-plan',
    text: `SELECT kind, open, coalesce((SELECT jsonb_agg(jsonb_build_object('no', occurrence_no, 'meetingId', matter_id)
                                               ORDER BY occurrence_no) FROM meeting WHERE plan_id = $1), '[]') AS meetings
           FROM meeting_plan WHERE matter_id = $1`,
    values: [id],
  });
  const [saved] = found.rows;
  const open = meetingPlan.facts(state).open;
  const meetings = state.occurrences.flatMap(({ no, meetingId }) => (meetingId === null ? [] : [{ no, meetingId }]));
  // PostgreSQL orders the keys of an object by their length.
  return JSON.stringify(saved) === JSON.stringify({ kind: state.kind, open, meetings });
}

/** One plan; whether the actor may see it is for roles.ts to say. */
export async function readMeetingPlan(store: Store, actor: Actor, id: string): Promise<Snapshot<MeetingPlan> | null> {
  const text = `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM} WHERE m.id = $1 AND m.noun = 'meetingPlan'`;
  const [found] = await snapshots(store, actor, { name: 'read-meeting-plan', text, values: [id] });
  return found ?? null;
}

/** A page of the plans that an actor may see, the newest first: a unit sees those that are approved. */
export async function listMeetingPlans(
  store: Store,
  actor: Actor,
  page: {
    kind: string | null;
    stage: string | null;
    after: { openedAtMs: number; id: string } | null;
    limit: number;
  },
): Promise<readonly Snapshot<MeetingPlan>[]> {
  const { kind, stage, after, limit } = page;
  const approved = maySeeDrafts(actor, actor.mechanismId) ? null : true;
  return snapshots(store, actor, {
    name: 'list-meeting-plans',
    text: `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM} JOIN meeting_plan p ON p.matter_id = m.id
           WHERE m.mechanism_id = $1 AND ($2::text IS NULL OR p.kind = $2) AND ($3::text IS NULL OR m.stage = $3)
             AND ($4::boolean IS NULL OR m.state -> 'approvedAtMs' <> 'null')
             AND ($5::timestamptz IS NULL OR (m.opened_at, m.id) < ($5, $6::uuid))
           ORDER BY m.opened_at DESC, m.id DESC LIMIT $7`,
    values: [
      ...[actor.mechanismId, kind, stage, approved],
      ...[after && new Date(after.openedAtMs), after?.id ?? null, limit],
    ],
  });
}

async function snapshots(store: Store, actor: Actor, query: pg.QueryConfig): Promise<readonly Snapshot<MeetingPlan>[]> {
  return inTransaction(store, actor, async (client) => {
    const found = await client.query<MatterColumns<MeetingPlan>>(query);
    const read: Snapshot<MeetingPlan>[] = [];
    for (const row of found.rows) {
      const nowMs = await store.clock.now(row.database_ms);
      const surroundings = surroundingsOf(row, await calendarOf(store, client, row), nowMs);
      read.push(snapshotOf(meetingPlan, row, surroundings, actor));
    }
    return { commit: true, value: read };
  });
}
