/** Reads of matters of one noun, with the directory that names their units: one, and a page of the newest. */
import type { Noun, Procedure } from '../domain/matter.ts';
import type { Actor } from '../domain/roles.ts';
import { calendarFor } from './calendars.ts';
import { inTransaction, readingOnce, type Store } from './db.ts';
import {
  MATTER_COLUMNS,
  MATTER_FROM,
  snapshotOf,
  surroundingsOf,
  type MatterColumns,
  type Snapshot,
} from './loading.ts';
import { directoryFor } from './units.ts';

/** Which matters of a noun a page shows, and from which place on; null means any stage. */
export interface MatterPage {
  stage: string | null;
  after: { openedAtMs: number; id: string } | null;
  limit: number;
}

/** A further condition of a page on the matter `m`; its values are numbered from `$7` on. `name` keeps its plan apart. */
export interface Further {
  name: string;
  condition: string;
  values: readonly unknown[];
}

/** One matter, whoever asks; whether the actor may see it is for roles.ts to say. Null: there is none of this noun. */
export async function readMatter<State, Command, Event extends { type: string }>(
  store: Store,
  actor: Actor,
  procedure: Procedure<State, Command, Event>,
  id: string,
): Promise<Snapshot<State> | null> {
  const query = { name: 'read-matter', condition: 'm.id = $3', values: [id] };
  const [found] = await readMatters(store, actor, procedure, query);
  return found ?? null;
}

/**
 * Whether there is a matter of a noun, for the technical view of its workflow, which says nothing of what the matter is about:
 * operators have it of every matter, all others of those that they see.
 */
export async function hasMatter(store: Store, actor: Actor, noun: Noun, id: string): Promise<boolean> {
  return inTransaction(store, actor.role === 'operator' ? actor.mechanismId : actor, async (client) => {
    const text = 'SELECT FROM matter WHERE mechanism_id = $1 AND noun = $2 AND id = $3';
    const found = await client.query({ name: 'has-matter', text, values: [actor.mechanismId, noun, id] });
    return { commit: true, value: found.rowCount === 1 };
  });
}

/** A page of matters, the newest first. */
export async function newestMatters<State, Command, Event extends { type: string }>(
  store: Store,
  actor: Actor,
  procedure: Procedure<State, Command, Event>,
  { stage, after, limit }: MatterPage,
  further: Further = { name: '', condition: 'true', values: [] },
): Promise<readonly Snapshot<State>[]> {
  return readMatters(store, actor, procedure, {
    name: `newest-matters${further.name}`,
    condition: `($3::text IS NULL OR m.stage = $3)
      AND ($4::timestamptz IS NULL OR (m.opened_at, m.id) < ($4, $5::uuid)) AND (${further.condition})
      ORDER BY m.opened_at DESC, m.id DESC LIMIT $6`,
    values: [stage, after && new Date(after.openedAtMs), after?.id ?? null, limit, ...further.values],
  });
}

/** The matters of a noun for which a condition on `m` holds, in its order; its values are numbered from `$3` on. */
export async function readMatters<State, Command, Event extends { type: string }>(
  store: Store,
  actor: Actor,
  procedure: Procedure<State, Command, Event>,
  { name, condition, values }: Further,
): Promise<readonly Snapshot<State>[]> {
  const text = `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM} WHERE m.mechanism_id = $1 AND m.noun = $2 AND ${condition}`;
  const given = [actor.mechanismId, procedure.noun, ...values];
  const rows = await readingOnce<MatterColumns<State>>(store, actor, { name, text, values: given });
  const read: Snapshot<State>[] = [];
  for (const row of rows) {
    const nowMs = await store.clock.now(row.database_ms);
    const [calendar, directory] = [await calendarFor(store, row), await directoryFor(store, row)];
    const surroundings = { ...surroundingsOf(row, calendar, nowMs), directory };
    read.push(snapshotOf(procedure, row, surroundings, actor));
  }
  return read;
}
