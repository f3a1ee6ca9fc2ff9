/** A matter as it stood at a past instant: its events up to there, folded (C10). */
import type { Procedure } from '../domain/matter.ts';
import type { Actor } from '../domain/roles.ts';
import { calendarOf } from './calendars.ts';
import { inTransaction, type Store } from './db.ts';
import { foldedAsOf } from './folded.ts';
import {
  MATTER_COLUMNS,
  MATTER_FROM,
  snapshotOf,
  surroundingsOf,
  type MatterColumns,
  type Snapshot,
} from './loading.ts';
import { hasMatter } from './matter-reads.ts';
import { referralSurroundingsAsOf } from './referrals.ts';
import { loadDirectory } from './units.ts';

/**
 * One matter as of an instant in ms, whoever asks; whether the actor may see it so is for roles.ts to say. Its unit is the one
 * that it had then, and so is how the matter stood that gave cause to a referral; names, kinds and settings are today's. Null: there was none of this noun yet; `to-come`: that instant is not over.
 */
export async function readMatterAsOf<State, Command, Event extends { type: string }>(
  store: Store,
  actor: Actor,
  procedure: Procedure<State, Command, Event>,
  { id, atMs }: { id: string; atMs: number },
): Promise<Snapshot<State> | 'to-come' | null> {
  const { mechanismId } = actor;
  if (!(await hasMatter(store, actor, procedure.noun, id))) return null;
  // In the mechanism's scope: a matter is folded from all its events, also from those that its unit does not read.
  return inTransaction<Snapshot<State> | 'to-come' | null>(store, mechanismId, async (client) => {
    const folded = await foldedAsOf(client, procedure, { mechanismId, id, atMs });
    if (folded === null) return { commit: false, value: null };
    const text = `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM} WHERE m.id = $1`;
    const found = await client.query<MatterColumns<State>>({ name: 'matter-as-of', text, values: [id] });
    const [row] = found.rows;
    if (!row) throw new Error('a matter that has events is there');
    if (atMs > (await store.clock.now(row.database_ms))) return { commit: false, value: 'to-come' };
    const directory = await loadDirectory(client, mechanismId);
    const bare = surroundingsOf(row, await calendarOf(store, client, row), atMs);
    const { unitId } = procedure.facts(folded.state);
    const unit = directory.find((one) => one.id === unitId) ?? bare.unit;
    const cause = await referralSurroundingsAsOf(client, procedure.noun, { mechanismId, id, atMs });
    const surroundings = { ...bare, unit, directory, ...cause };
    return { commit: false, value: snapshotOf(procedure, { ...row, ...folded }, surroundings, actor) };
  });
}
