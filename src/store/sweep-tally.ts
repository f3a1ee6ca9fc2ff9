/**
 * What sweeps and comparisons did (C3), added up in the record: whichever process ran them, all tell the same. The tally
 * belongs to the installation and knows no mechanism.
 */
import type pg from 'pg';
import type { Store } from './db.ts';

/** The record held against itself, or against Temporal. */
export type SweepKind = 'sweep' | 'compare';

/** How many matters were nudged for which reason, and how many answers of commands were forgotten. */
export interface SweepFigures {
  /** Should have woken more than a minute ago. */
  overdue: number;
  /** Opened more than a minute ago, and never attended. */
  unattended: number;
  /** Counted with another edition of calendar or policy than is in force (C10). */
  outdated: number;
  /** Open without a running workflow. */
  orphaned: number;
  /** Answers of commands forgotten after their retention. */
  forgotten: number;
}

/** All runs of a kind together. */
export interface SweepTally extends SweepFigures {
  runs: number;
  /** When the last one ended, by the database's own clock and not the record's, in ms since 1970; 0 before the first. */
  lastAtMs: number;
  lastDurationMs: number;
}

const NOTHING = { overdue: 0, unattended: 0, outdated: 0, orphaned: 0, forgotten: 0 };

/** Adds one run, within its own transaction; its kind's advisory lock is held, so that nobody waits for the row. */
export async function addToTally(
  client: pg.PoolClient,
  kind: SweepKind,
  { durationMs, ...done }: Partial<SweepFigures> & { durationMs: number },
): Promise<void> {
  const { overdue, unattended, outdated, orphaned, forgotten } = { ...NOTHING, ...done };
  await client.query(
    `INSERT INTO sweep_tally AS t (kind, runs, overdue, unattended, outdated, orphaned, forgotten, last_at, last_duration_ms)
     VALUES ($1, 1, $2, $3, $4, $5, $6, clock_timestamp(), $7)
     ON CONFLICT (kind) DO UPDATE SET runs = t.runs + 1, overdue = t.overdue + excluded.overdue,
       unattended = t.unattended + excluded.unattended, outdated = t.outdated + excluded.outdated,
       orphaned = t.orphaned + excluded.orphaned, forgotten = t.forgotten + excluded.forgotten,
       last_at = excluded.last_at, last_duration_ms = excluded.last_duration_ms`,
    [kind, overdue, unattended, outdated, orphaned, forgotten, durationMs],
  );
}

/** Reads the tally of each kind; all zeros before its first run. Throws when PostgreSQL is away. */
export async function readTallies(store: Store): Promise<Record<SweepKind, SweepTally>> {
  // float8, because a bigint comes as text; it is exact up to 2^53, and one sweep a minute takes longer than that.
  const read = await store.pool.query<SweepTally & { kind: SweepKind }>(
    `SELECT kind, runs::float8, overdue::float8, unattended::float8, outdated::float8, orphaned::float8, forgotten::float8,
            (extract(epoch FROM last_at) * 1000)::float8 AS "lastAtMs", last_duration_ms AS "lastDurationMs"
     FROM sweep_tally`,
  );
  const of = (wanted: SweepKind): SweepTally => {
    const row = read.rows.find(({ kind }) => kind === wanted);
    if (!row) return { runs: 0, ...NOTHING, lastAtMs: 0, lastDurationMs: 0 };
    const { kind: _kind, ...tally } = row;
    return tally;
  };
  return { sweep: of('sweep'), compare: of('compare') };
}
