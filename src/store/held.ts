/** A matter under its lock: ready to unfold, and then to be written. */
import type pg from 'pg';
import type { Facts, Procedure } from '../domain/matter.ts';
import { calendarOf } from './calendars.ts';
import type { Store } from './db.ts';
import { loadSurroundings, meetingSurroundings } from './meetings.ts';
import { surroundingsOf, type MatterColumns, type Surroundings } from './loading.ts';
import type { Effects } from './effects.ts';
import { Unfolding } from './unfolding.ts';

/** A matter under its lock, ready to unfold. */
export interface Held<State, Command, Event extends { type: string }> {
  unfolding: Unfolding<State, Command, Event>;
  surroundings: Surroundings;
  openedAtMs: number;
  wasOpen: boolean;
  alarmAtMs: number | null;
}

/** What a matter of this noun needs to know of others: a meeting does. */
export async function loadOthers(
  client: pg.PoolClient,
  noun: string,
  matter: { id: string; mechanism_id: string },
): Promise<Awaited<ReturnType<typeof loadSurroundings>> | null> {
  return noun === 'meetingCycle' ? loadSurroundings(client, matter.mechanism_id, matter.id) : null;
}

/** A matter that was locked and loaded, at an instant that is read after the lock (C8). */
export async function holdLoaded<State, Command, Event extends { type: string }>(
  store: Store,
  client: pg.PoolClient,
  procedure: Procedure<State, Command, Event>,
  row: MatterColumns<State>,
  others = loadOthers(client, procedure.noun, row),
): Promise<Held<State, Command, Event>> {
  const nowMs = Math.max(await store.clock.now(row.database_ms), row.last_event_ms);
  const calendar = await calendarOf(store, client, row);
  const bare = surroundingsOf(row, calendar, nowMs);
  const found = await others;
  const surroundings = found ? { ...bare, meeting: meetingSurroundings(row.id, found, calendar, nowMs) } : bare;
  return {
    unfolding: new Unfolding(procedure, row, surroundings),
    ...{ surroundings, openedAtMs: row.opened_ms },
    ...{ wasOpen: procedure.facts(row.state).open, alarmAtMs: row.alarm_ms },
  };
}

/** C1: the workflow must look sooner than it promised, or the matter opened, closed or re-opened. */
export function mustNudge(
  held: { alarmAtMs: number | null; wasOpen: boolean },
  facts: Pick<Facts, 'open' | 'nextWakeAtMs'>,
): boolean {
  if (held.alarmAtMs === null || held.wasOpen !== facts.open) return true;
  return facts.nextWakeAtMs !== null && facts.nextWakeAtMs < held.alarmAtMs;
}

/** What unfolded, as it will be written. */
export function effectsOf<State, Command, Event extends { type: string }>(
  procedure: Procedure<State, Command, Event>,
  { unfolding, surroundings, openedAtMs }: Held<State, Command, Event>,
): Omit<Effects, 'nudge' | 'alarmAtMs' | 'answer' | 'state'> & { state: State } {
  const { id, state, seq, head, events, notices } = unfolding;
  if (state === null) throw new Error('a matter opens with an event');
  const { mechanism, nowMs } = surroundings;
  const facts = procedure.facts(state);
  const tasks = procedure.tasks(state, mechanism);
  const { noun } = procedure;
  const mechanismId = mechanism.id;
  return { id, mechanismId, noun, state, facts, seq, head, openedAtMs, nowMs, events, tasks, notices };
}
