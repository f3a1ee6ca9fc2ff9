/** Another office or inspector judges from now on: the open tasks of the units by which that is told change hands. */
import type pg from 'pg';
import type { Noun, Procedure } from '../domain/matter.ts';
import { withProcedure } from '../domain/procedures.ts';
import type { MechanismFacts } from '../domain/roles.ts';
import type { Store } from './db.ts';
import type { Nudge } from './effects.ts';
import { effectsOf, holdLoaded, mustNudge } from './held.ts';
import { loadMatters, type MatterColumns } from './loading.ts';
import { write } from './record.ts';
import { REFERRALS_OF } from './referrals.ts';

type Judges = Pick<MechanismFacts, 'id' | 'officeUnitId' | 'inspectorUnitId'>;

/**
 * Hands over what was owed to judges of before, in the transaction that made others. It holds the mechanism's row; open
 * matters are locked by ascending id (C12).
 */
export async function handOverTasks(
  store: Store,
  client: pg.PoolClient,
  before: Judges,
  after: Judges,
): Promise<readonly Nudge[]> {
  const changed = (['officeUnitId', 'inspectorUnitId'] as const).filter((role) => before[role] !== after[role]);
  const unitIds = changed.flatMap((role) => [before[role], after[role]]);
  if (unitIds.length === 0) return [];
  const { rows } = await client.query<{ id: string; noun: Noun }>(
    `SELECT id, noun FROM matter WHERE mechanism_id = $1 AND id <> $1 AND closed_at IS NULL
       AND (unit_id = ANY($2) OR id IN (${REFERRALS_OF}))
     ORDER BY id FOR NO KEY UPDATE`,
    [before.id, unitIds],
  );
  const nudges: Nudge[] = [];
  for (const { id, noun } of rows) {
    const nudge = await withProcedure(noun, (procedure) => rewrite(store, client, procedure, id));
    if (nudge) nudges.push(nudge);
  }
  return nudges;
}

/** Takes what is due, as `act` does (C7), and writes the tasks as they are owed now. */
async function rewrite<State, Command, Event extends { type: string }>(
  store: Store,
  client: pg.PoolClient,
  procedure: Procedure<State, Command, Event>,
  id: string,
): Promise<Nudge | null> {
  const [row]: readonly MatterColumns<State>[] = await loadMatters<State>(client, [id], procedure.noun);
  if (!row) return null;
  const held = await holdLoaded(store, client, procedure, row);
  held.unfolding.settle();
  const effects = effectsOf(procedure, held);
  const nowMs = effects.events.length === 0 ? row.last_event_ms : effects.nowMs;
  const nudge = mustNudge(held, effects.facts);
  const version = await write(client, { ...effects, nowMs, nudge, alarmAtMs: null, answer: null });
  const { mechanismId, noun } = effects;
  return version === null ? null : { matterId: id, mechanismId, noun, version };
}
