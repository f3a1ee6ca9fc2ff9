/** How the clock's hands are: workers' heartbeats, the oldest due wake-up, and whether everything has settled. */
import { EVERY_MECHANISM, inTransaction, type Store } from './db.ts';

/** A worker's heartbeat is stale from this age on: three beats missed. */
const STALE = '15 seconds';
/** The clock stands still when a wake-up is due for longer than this. */
const STANDSTILL_MS = 60_000;

/** What `/readyz` and `/metrics` say of the record and the clock. */
export interface Vitals {
  /** Workers whose heart beats. */
  workersAlive: number;
  /** Nudges that nobody has delivered to Temporal yet. */
  nudgesWaiting: number;
  /** How long the oldest due wake-up has waited, in ms; 0 when none is due. */
  oldestDueMs: number;
  clockStandsStill: boolean;
}

/** Says that a worker lives, and forgets those that have been dead for a day. */
export async function beat(store: Store, workerId: string): Promise<void> {
  await store.pool.query(
    `WITH dead AS (DELETE FROM worker_heartbeat WHERE at < clock_timestamp() - interval '1 day')
     INSERT INTO worker_heartbeat (worker_id, started_at, at) VALUES ($1, clock_timestamp(), clock_timestamp())
     ON CONFLICT (worker_id) DO UPDATE SET at = excluded.at`,
    [workerId],
  );
}

/** Takes a worker's heartbeat away when it ends in good order. */
export async function endBeat(store: Store, workerId: string): Promise<void> {
  await store.pool.query('DELETE FROM worker_heartbeat WHERE worker_id = $1', [workerId]);
}

/** Reads the vitals. Throws when PostgreSQL is away. */
export async function vitals(store: Store): Promise<Vitals> {
  return inTransaction(store, EVERY_MECHANISM, async (client) => {
    const read = await client.query<{ alive: number; waiting: number; database_ms: number; due_ms: number | null }>(
      `SELECT (SELECT count(*)::int FROM worker_heartbeat WHERE at > clock_timestamp() - $1::interval) AS alive,
              (SELECT count(*)::int FROM nudge) AS waiting,
              floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS database_ms,
              (SELECT (extract(epoch FROM min(next_wake_at)) * 1000)::float8 FROM matter WHERE closed_at IS NULL) AS due_ms`,
      [STALE],
    );
    const row = read.rows[0];
    const nowMs = await store.clock.now(row?.database_ms ?? 0);
    const oldestDueMs = row?.due_ms == null ? 0 : Math.max(0, nowMs - row.due_ms);
    const { alive: workersAlive = 0, waiting: nudgesWaiting = 0 } = row ?? {};
    const clockStandsStill = oldestDueMs > STANDSTILL_MS;
    return { commit: true, value: { workersAlive, nudgesWaiting, oldestDueMs, clockStandsStill } };
  });
}

/** How often `settled` looks; it waits for other processes' commits, which no event in this one announces. */
const LOOK_EVERY_MS = 25;

/**
 * Waits until nothing is left for the clock's hands: no nudge waits, nothing is due, every open matter is attended with a
 * promise that is soon enough, and no revision of the calendar is being worked through. Tests await this instead of sleeping (C9). Throws after `withinMs`.
 */
export async function settled(store: Store, withinMs = 30_000): Promise<void> {
  const giveUpAt = Date.now() + withinMs;
  for (;;) {
    const left = await unsettled(store);
    if (left === 0) return;
    if (Date.now() > giveUpAt) throw new Error(`${String(left)} matters or nudges are still unsettled`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

async function unsettled(store: Store): Promise<number> {
  return inTransaction(store, EVERY_MECHANISM, async (client) => {
    const clock = await client.query<{ ms: number }>(
      'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms',
    );
    const now = new Date(await store.clock.now(clock.rows[0]?.ms ?? 0));
    const left = await client.query<{ left: number }>(
      `SELECT (SELECT count(*) FROM nudge)::int + (SELECT count(*) FROM matter WHERE closed_at IS NULL
         AND (alarm_at IS NULL OR next_wake_at <= $1 OR alarm_at > next_wake_at
           OR (noun = 'calendarRevision' AND stage IN ('recounting', 'shortening'))))::int AS left`,
      [now],
    );
    return { commit: true, value: left.rows[0]?.left ?? 0 };
  });
}
