/** The sweep (C3): compares the record with itself and with Temporal, and nudges what disagrees. */
import type pg from 'pg';
import { EVERY_MECHANISM, inTransaction, type Store } from './db.ts';
import { currentEditions, OUTDATED, outdatedValues } from './recounting.ts';
import { addToTally, type SweepFigures } from './sweep-tally.ts';

/** What a sweep did. A matter counts once, for the first reason that holds; one whose nudge waits already, not at all. */
export interface Swept extends Omit<SweepFigures, 'orphaned'> {
  /** False when another worker was sweeping; then nothing was done. */
  swept: boolean;
  /** Matters nudged: `overdue`, `unattended` and `outdated` together. */
  nudged: number;
  /** Until the tally was written, waits for a connection and repetitions included. */
  durationMs: number;
}

/** What a comparison with Temporal did. */
export interface Compared extends Pick<SweepFigures, 'orphaned'> {
  /** False when another worker was comparing; then nothing was done. */
  compared: boolean;
  /** As of a sweep, and asking Temporal included: that is most of it. */
  durationMs: number;
}

/** One sweeper at a time in the whole installation; any number that no other advisory lock uses. */
const SWEEP_LOCK = 7_201_723;
/**
 * And one comparer, with a lock of its own: both begin with a worker, and a comparison that found the sweep at work would
 * be left out until its next turn.
 */
const COMPARE_LOCK = 7_201_724;
/** How late a wake-up may be before the sweep thinks its workflow lost: well above the clock's own delays. */
const LATE_MS = 60_000;
/** Answers are kept a day longer than the seven promised, so that no retry within them can miss. */
const RETENTION = '8 days';

/** Nudges matters chosen by a condition on `m`; rows already waiting keep their version, they will be delivered anyway. */
async function nudgeWhere(client: pg.PoolClient, condition: string, values: readonly unknown[]): Promise<number> {
  const nudged = await client.query(
    `INSERT INTO nudge (matter_id, mechanism_id, noun, version, updated_at)
     SELECT m.id, m.mechanism_id, m.noun, 1, '-infinity' FROM matter m WHERE m.closed_at IS NULL AND (${condition})
     ON CONFLICT (matter_id) DO NOTHING`,
    [...values],
  );
  return nudged.rowCount ?? 0;
}

/** The record against itself: open matters that should have woken, or that no workflow ever attended. */
export async function sweep(store: Store): Promise<Swept> {
  const took = stopwatch();
  return inTransaction<Swept>(store, EVERY_MECHANISM, async (client) => {
    const nowMs = await lockedNow(store, client, SWEEP_LOCK);
    if (nowMs === null) {
      const nothing = { nudged: 0, overdue: 0, unattended: 0, outdated: 0, forgotten: 0 };
      return { commit: false, value: { swept: false, ...nothing, durationMs: took() } };
    }
    const late = new Date(nowMs - LATE_MS);
    const overdue = await nudgeWhere(client, 'm.next_wake_at < $1', [late]);
    const unattended = await nudgeWhere(client, 'm.attended_at IS NULL AND m.opened_at < $1', [late]);
    const outdated = await nudgeOutdated(store, client, nowMs);
    const forgotten = await forgetAnswers(client);
    const done = { overdue, unattended, outdated, forgotten, durationMs: took() };
    await addToTally(client, 'sweep', done);
    return { commit: true, value: { swept: true, nudged: overdue + unattended + outdated, ...done } };
  });
}

/** Says how many ms have passed, by a clock that nobody sets. */
function stopwatch(): () => number {
  const startedAt = performance.now();
  return () => Math.round(performance.now() - startedAt);
}

/** C16: takes away the answers of commands that no retry may ask for any more. */
async function forgetAnswers(client: pg.PoolClient): Promise<number> {
  const forgotten = await client.query(`DELETE FROM command WHERE at < clock_timestamp() - '${RETENTION}'::interval`);
  return forgotten.rowCount ?? 0;
}

/** A lock for this transaction and the record's clock; null when another process holds it. */
async function lockedNow(store: Store, client: pg.PoolClient, lock: number): Promise<number | null> {
  const locked = await client.query<{ held: boolean; ms: number }>(
    `SELECT pg_try_advisory_xact_lock($1) AS held,
            floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms`,
    [lock],
  );
  const row = locked.rows[0];
  return row?.held === true ? store.clock.now(row.ms) : null;
}

/**
 * C10: a change of calendar, policy or office hours has open terms counted again; attending them does it. What a revision's
 * own workflow is at is left to it, as long as that need not have looked again.
 */
async function nudgeOutdated(store: Store, client: pg.PoolClient, nowMs: number): Promise<number> {
  const mechanisms = await client.query<{ id: string }>('SELECT id FROM mechanism');
  const left = `${OUTDATED} AND NOT EXISTS (SELECT FROM matter r WHERE r.mechanism_id = m.mechanism_id AND r.noun = 'calendarRevision'
                  AND r.closed_at IS NULL AND r.stage = 'recounting' AND r.next_wake_at > $5)`;
  let nudged = 0;
  for (const { id } of mechanisms.rows) {
    const editions = await currentEditions(store, client, id);
    nudged += await nudgeWhere(client, left, [...outdatedValues(editions), new Date(nowMs)]);
  }
  return nudged;
}

/**
 * The record against Temporal: nudges every open matter that is not among the running workflows. What opened within the
 * last minute is left alone: its workflow may just be starting. The listing asks Temporal, before the transaction begins.
 */
export async function sweepAgainst(store: Store, listRunning: () => Promise<readonly string[]>): Promise<Compared> {
  const took = stopwatch();
  const running = await listRunning();
  return inTransaction<Compared>(store, EVERY_MECHANISM, async (client) => {
    const condition = `m.opened_at < $2 AND NOT EXISTS (SELECT FROM unnest($1::uuid[]) AS running (id) WHERE running.id = m.id)`;
    const nowMs = await lockedNow(store, client, COMPARE_LOCK);
    if (nowMs === null) return { commit: false, value: { compared: false, orphaned: 0, durationMs: took() } };
    const orphaned = await nudgeWhere(client, condition, [running, new Date(nowMs - LATE_MS)]);
    const done = { orphaned, durationMs: took() };
    await addToTally(client, 'compare', done);
    return { commit: true, value: { compared: true, ...done } };
  });
}
