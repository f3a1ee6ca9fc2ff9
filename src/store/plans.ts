/** Reads of imports of plans (实施方案导入). */
import type { StandingAtConfirmation } from '../domain/plan/confirming.ts';
import { plan as procedure } from '../domain/plan.ts';
import type { PlanDraft } from '../domain/plan/record.ts';
import { maySeeDrafts, type Actor } from '../domain/roles.ts';
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
import { loadStandings, NO_STANDING } from './plan-standing.ts';
import { loadDirectory } from './units.ts';

/** An import with how its plan stands now. */
export interface PlanSnapshot extends Snapshot<PlanDraft> {
  standing: StandingAtConfirmation;
}

/** Reads the imports that an actor may see, the newest first. */
export async function listPlans(
  store: Store,
  actor: Actor,
  filter: { stage: string | null; after: { openedAtMs: number; id: string } | null; limit: number },
): Promise<PlanSnapshot[]> {
  const { stage, after, limit } = filter;
  return readPlans(
    store,
    actor,
    `($2::text IS NULL OR m.stage = $2) AND ($3::timestamptz IS NULL OR (m.opened_at, m.id) < ($3, $4::uuid))
     ORDER BY m.opened_at DESC, m.id DESC LIMIT $5`,
    [stage, after && new Date(after.openedAtMs), after?.id ?? null, limit],
  );
}

/** Reads one import; none when the actor may not see it. */
export async function readPlan(store: Store, actor: Actor, id: string): Promise<PlanSnapshot[]> {
  return readPlans(store, actor, 'm.id = $2', [id]);
}

async function readPlans(
  store: Store,
  actor: Actor,
  condition: string,
  values: readonly unknown[],
): Promise<PlanSnapshot[]> {
  return inTransaction(store, actor, async (client) => {
    if (!maySeeDrafts(actor, actor.mechanismId)) return { commit: false, value: [] };
    const text = `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM}
                  WHERE m.mechanism_id = $1 AND m.noun = 'plan' AND ${condition}`;
    const found = await client.query<MatterColumns<PlanDraft>>(text, [actor.mechanismId, ...values]);
    const units = await loadDirectory(client, actor.mechanismId);
    const ids = found.rows.map((row) => row.id);
    const standings = await loadStandings(client, actor.mechanismId, ids);
    const snapshots = await Promise.all(
      found.rows.map(async (row) => {
        const surroundings = surroundingsOf(
          row,
          await calendarOf(store, client, row),
          await store.clock.now(row.database_ms),
        );
        const snapshot = snapshotOf(procedure, row, { ...surroundings, directory: units }, actor);
        return { ...snapshot, standing: standings.get(row.id) ?? NO_STANDING };
      }),
    );
    return { commit: true, value: snapshots };
  });
}
