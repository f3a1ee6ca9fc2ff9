/** The clock that the record is kept by (C9): the database's in production, so that all processes agree. */
import type pg from 'pg';
import type { Store } from './db.ts';
/** Gives the instant in ms that `databaseMs`, read in the same transaction, stands for. */
export interface Clock {
  now(databaseMs: number): number | Promise<number>;
  /** How long a timer must run, in ms, until `domainMs` have passed on this clock. */
  timerMs(domainMs: number): number;
}

/** The database's own clock. */
export const databaseClock: Clock = {
  now: (databaseMs) => databaseMs,
  timerMs: (domainMs) => domainMs,
};

/**
 * A clock that runs `scale` times as fast since `epochMs`, so that a crash test sees weeks of working days in minutes.
 * All processes of an installation must be given the same two numbers.
 */
export function scaledClock(scale: number, epochMs: number): Clock {
  return {
    now: (databaseMs) => Math.floor(epochMs + (databaseMs - epochMs) * scale),
    timerMs: (domainMs) => Math.ceil(domainMs / scale),
  };
}

/** The record's clock, within a transaction or beside any. */
export async function clockOf(store: Store, client: pg.PoolClient | pg.Pool): Promise<number> {
  const text = 'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms';
  const read = await client.query<{ ms: number }>({ name: 'clock', text });
  return store.clock.now(read.rows[0]?.ms ?? 0);
}

/** SQL: an instant in ms, of an expression that is one. */
export function msOf(instant: string): string {
  return `(extract(epoch FROM ${instant}) * 1000)::float8`;
}
