/**
 * How often signing in failed, by user name: counted in the record, so that it holds for all processes and outlives them. A name
 * that no login has is counted like any other; it is kept as a hash, because what is typed there by mistake may be a password.
 */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { FAILURES_ALLOWED, FAILURES_WITHIN_MS, LOCKED_FOR_MS, normalName } from '../domain/sign-in.ts';
import { clockOf } from './clock.ts';
import type { Store } from './db.ts';

/** After it what was counted is of no account. */
const FORGOTTEN_MS = 86_400_000;
/** Rows that are forgotten at once. */
const CLEARED_AT_ONCE = 1_000;

function keyOf(userName: string): Buffer {
  return createHash('sha256').update(normalName(userName), 'utf8').digest();
}

/**
 * Counts an attempt before it is judged, so that as many at once as one likes are not judged more often; for how many ms the
 * name is locked where it is, else null. Whoever signs in is not counted: {@link forgetFailures}.
 */
export async function countAttempt(store: Store, userName: string): Promise<number | null> {
  const nowMs = await clockOf(store, store.pool);
  const at = (ms: number) => new Date(ms);
  const counted = await store.pool.query<{ count: number }>({
    name: 'count-attempt',
    // Who is locked is not counted on: the lock ends when it was said to end.
    text: `INSERT INTO sign_in_failure AS f (key, count, first_at) VALUES ($1, 1, $2)
           ON CONFLICT (key) DO UPDATE SET
             count = CASE WHEN f.locked_until IS NULL AND f.first_at > $3 THEN f.count + 1 ELSE 1 END,
             first_at = CASE WHEN f.locked_until IS NULL AND f.first_at > $3 THEN f.first_at ELSE $2 END,
             locked_until = CASE WHEN f.locked_until IS NULL AND f.first_at > $3 AND f.count + 1 >= $4::int THEN $5::timestamptz END
           WHERE f.locked_until IS NULL OR f.locked_until <= $2
           RETURNING count`,
    values: [keyOf(userName), at(nowMs), at(nowMs - FAILURES_WITHIN_MS), FAILURES_ALLOWED, at(nowMs + LOCKED_FOR_MS)],
  });
  if (counted.rows.length > 0) return null;
  const locked = await store.pool.query<{ until: Date | null }>(
    'SELECT locked_until AS until FROM sign_in_failure WHERE key = $1',
    [keyOf(userName)],
  );
  return Math.max(1_000, (locked.rows[0]?.until?.getTime() ?? nowMs) - nowMs);
}

/** Forgets the failures of a name that signed in or was unlocked. Within a transaction, where there is one. */
export async function forgetFailures(
  { pool }: Store,
  userName: string,
  client: pg.Pool | pg.PoolClient = pool,
): Promise<void> {
  await client.query('DELETE FROM sign_in_failure WHERE key = $1', [keyOf(userName)]);
}

/** Forgets whatever is long past, the oldest first: somebody who tries many names leaves as many rows. */
export async function clearFailures(store: Store): Promise<void> {
  const nowMs = await clockOf(store, store.pool);
  await store.pool.query(
    `DELETE FROM sign_in_failure WHERE key IN (
       SELECT key FROM sign_in_failure WHERE first_at < $1 ORDER BY first_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
    [new Date(nowMs - FORGOTTEN_MS), CLEARED_AT_ONCE],
  );
}
