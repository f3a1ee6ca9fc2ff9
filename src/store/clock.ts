/** The clock that the record is kept by (C9): the database's in production, so that all processes agree. */

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
