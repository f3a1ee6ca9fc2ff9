/** Assignments (交办事项) beside their matters: who leads and who cooperates, held by constraints; and their reads. */
import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import type { AssignmentSource } from '../domain/assignment/order.ts';
import type { Assignment } from '../domain/assignment/record.ts';
import { assignment as procedure } from '../domain/assignment.ts';
import { maySeeDrafts, unitIdsOf, type Actor } from '../domain/roles.ts';
import { inTransaction, type Store } from './db.ts';
import type { Snapshot } from './loading.ts';
import { newestMatters, type MatterPage } from './matter-reads.ts';
import type { Effects } from './effects.ts';

function isAssignment(state: unknown): state is Assignment {
  return typeof state === 'object' && state !== null && 'leadUnitId' in state && 'cooperating' in state;
}

/**
 * Saves who leads and who cooperates. The lead comes before the others, whose rows carry it by a key. All is sent together:
 * a plan opens its assignments by the hundred.
 */
export async function saveAssignment(client: pg.PoolClient, { id, mechanismId, state, facts }: Effects): Promise<void> {
  if (!isAssignment(state)) throw new Error('the state of an assignment names its units');
  const { leadUnitId, cooperating, source } = state;
  await Promise.all([
    client.query({
      name: 'clear-cooperation',
      text: 'DELETE FROM assignment_cooperation WHERE matter_id = $1',
      values: [id],
    }),
    client.query({
      name: 'save-assignment',
      text: `INSERT INTO assignment (matter_id, mechanism_id, lead_unit_id, plan_item_id, meeting_id, resolution_no)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (matter_id) DO UPDATE SET lead_unit_id = excluded.lead_unit_id`,
      values: [id, mechanismId, leadUnitId, ...sourceColumns(source)],
    }),
    client.query({
      name: 'save-cooperation',
      text: `INSERT INTO assignment_cooperation (matter_id, mechanism_id, lead_unit_id, unit_id, position)
             SELECT $1, $2, $3, u.unit_id, u.position FROM unnest($4::uuid[]) WITH ORDINALITY AS u(unit_id, position)`,
      values: [id, mechanismId, leadUnitId, cooperating],
    }),
    ...(facts.open || source.kind !== 'resolution' ? [] : [nudgeMeeting(client, source.meetingId)]),
  ]);
}

/** The plan's item, or the meeting's resolution, that an assignment comes from; none of an instruction. */
function sourceColumns(source: AssignmentSource): (string | number | null)[] {
  switch (source.kind) {
    case 'measure':
      return [source.itemId, null, null];
    case 'resolution':
      return [null, source.meetingId, source.resolutionNo];
    case 'instruction':
      return [null, null, null];
  }
}

/** The meeting that decided it finds in the record, when it next looks, that it is done. */
async function nudgeMeeting(client: pg.PoolClient, meetingId: string): Promise<void> {
  const text = `INSERT INTO nudge (matter_id, mechanism_id, noun, version, updated_at)
                SELECT id, mechanism_id, noun, 1, clock_timestamp() FROM matter WHERE id = $1 AND closed_at IS NULL
                ON CONFLICT (matter_id) DO UPDATE SET version = nudge.version + 1, updated_at = excluded.updated_at`;
  await client.query({ name: 'nudge-meeting', text, values: [meetingId] });
}

/** Whether what is saved of an assignment is what its state says: who leads, and who cooperates in which order. */
export async function assignmentAgrees(client: pg.PoolClient, id: string, state: unknown): Promise<boolean> {
  if (!isAssignment(state)) return false;
  const found = await client.query<{ lead: string; cooperating: string[] }>({
    name: 'saved-assignment',
    text: `SELECT a.lead_unit_id AS lead,
             ARRAY(SELECT c.unit_id::text FROM assignment_cooperation c WHERE c.matter_id = $1 ORDER BY c.position)
               AS cooperating
           FROM assignment a WHERE a.matter_id = $1`,
    values: [id],
  });
  const { leadUnitId, cooperating } = state;
  return isDeepStrictEqual(found.rows, [{ lead: leadUnitId, cooperating }]);
}

/** A measure of the plan as the source of one more assignment; null: there is none of this id. */
export async function measureSource(
  store: Store,
  actor: Actor,
  itemId: string,
): Promise<Extract<AssignmentSource, { kind: 'measure' }> | null> {
  return inTransaction(store, actor, async (client) => {
    const found = await client.query<{ planId: string; number: string; task: number }>({
      name: 'measure-source',
      text: `SELECT i.plan_id AS "planId", i.number,
               (SELECT count(*)::int + 1 FROM assignment a WHERE a.plan_item_id = i.id) AS task
             FROM plan_item i WHERE i.id = $1 AND i.withdrawn_at IS NULL`,
      values: [itemId],
    });
    const [row] = found.rows;
    return { commit: false, value: row ? { kind: 'measure', itemId, ...row } : null };
  });
}

/** The assignments that an actor may see, the newest first: those who steer all, a unit those issued that it has a share of. */
export async function listAssignments(
  store: Store,
  actor: Actor,
  { unitId, planId, ...page }: MatterPage & { unitId: string | null; planId: string | null },
): Promise<readonly Snapshot<Assignment>[]> {
  const own = maySeeDrafts(actor, actor.mechanismId) ? null : unitIdsOf(actor);
  return newestMatters(store, actor, procedure, page, {
    name: '-assigned',
    condition: `($7::uuid IS NULL OR m.unit_id = $7) AND ($8::text IS NULL OR m.state -> 'source' ->> 'planId' = $8)
      AND ($9::uuid[] IS NULL OR (m.number IS NOT NULL AND (m.unit_id = ANY($9) OR EXISTS
        (SELECT FROM assignment_cooperation c WHERE c.matter_id = m.id AND c.unit_id = ANY($9)))))`,
    values: [unitId, planId, own],
  });
}
