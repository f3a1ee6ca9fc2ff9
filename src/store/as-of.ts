/** A matter as it stood at a past instant: its events up to there, folded (C10). */
import type { Procedure } from '../domain/matter.ts';
import type { Actor, Role } from '../domain/roles.ts';
import type { ChainedEvent } from './chain.ts';
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

interface EventColumns<Event> {
  chained: ChainedEvent;
  role: Role;
  event: Event;
}

/**
 * One matter as of an instant in ms, whoever asks; whether the actor may see it so is for roles.ts to say. Its unit is the one
 * that it had then. Null: there was none of this noun yet; `to-come`: that instant is not over.
 */
export async function readMatterAsOf<State, Command, Event extends { type: string }>(
  store: Store,
  actor: Actor,
  procedure: Procedure<State, Command, Event>,
  { id, atMs }: { id: string; atMs: number },
): Promise<Snapshot<State> | 'to-come' | null> {
  const { mechanismId } = actor;
  return inTransaction<Snapshot<State> | 'to-come' | null>(store, mechanismId, async (client) => {
    const events = await client.query<EventColumns<Event>>({
      name: 'events-as-of',
      text: `SELECT e.text::jsonb AS chained, e.role,
               (e.text::jsonb -> 'data') || jsonb_build_object('type', e.text::jsonb -> 'type') AS event
             FROM event e JOIN matter m ON m.id = e.matter_id
             WHERE m.mechanism_id = $1 AND m.noun = $2 AND e.matter_id = $3 AND e.at <= $4 ORDER BY e.seq`,
      values: [mechanismId, procedure.noun, id, new Date(atMs)],
    });
    let state: State | null = null;
    for (const { chained, role, event } of events.rows) {
      const { seq, basis, accountId, unitId } = chained;
      const dueAtMs = chained.dueAt === null ? null : Date.parse(chained.dueAt);
      const recorded = { seq, atMs: Date.parse(chained.at), basis, dueAtMs, event };
      state = procedure.evolve(state, { ...recorded, actor: { accountId, role, unitId } });
    }
    if (state === null) return { commit: false, value: null };
    const text = `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM} WHERE m.id = $1`;
    const found = await client.query<MatterColumns<State>>({ name: 'matter-as-of', text, values: [id] });
    const [row] = found.rows;
    if (!row) throw new Error('a matter that has events is there');
    if (atMs > (await store.clock.now(row.database_ms))) return { commit: false, value: 'to-come' };
    const directory = await loadDirectory(client, mechanismId);
    const bare = surroundingsOf(row, await calendarOf(store, client, row), atMs);
    const { unitId } = procedure.facts(state);
    const unit = directory.find((one) => one.id === unitId) ?? bare.unit;
    const then = { ...row, state, seq: events.rows.length };
    return { commit: false, value: snapshotOf(procedure, then, { ...bare, unit, directory }, actor) };
  });
}
