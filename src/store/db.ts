/** The connection to PostgreSQL: one pool under both Prisma (reads of reference data) and hand-written SQL (`act`). */
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { stateCouncilCalendar, type Calendar } from '../domain/calendar.ts';
import type { Actor } from '../domain/roles.ts';
import { databaseClock, type Clock } from './clock.ts';
import { PrismaClient, type Prisma } from './generated/client.ts';
import { isRehearsal } from './rehearsal.ts';

/** Everything that reads or writes the record is handed this. */
export interface Store {
  pool: pg.Pool;
  prisma: PrismaClient;
  clock: Clock;
  calendar: Calendar;
  close(): Promise<void>;
}

/** What an installation or a test may set. */
export interface StoreOptions {
  databaseUrl: string;
  poolSize?: number;
  clock?: Clock;
  calendar?: Calendar;
  /** Told of errors on idle connections; without a listener a dead database would end the process. */
  onIdleError?: (error: Error) => void;
}

/** All mechanisms: for signing in, the relay and the sweep only. */
export const EVERY_MECHANISM = '*';

/**
 * Whose rows a transaction sees (C17): an actor's, who only reads and sees what it may, whatever the statement asks for; or all
 * of a mechanism, by its id, which is the system's scope: commands are judged in it, and the clock acts in it.
 */
export type Scope = string | Actor;

/**
 * What row security asks for: the mechanism, the role, and the units by which the role sees, as an array's literal. It is said by
 * what the actor is, and by none of the rules that the API filters with: a fault in them does not reach here.
 */
function settingsOf(scope: Scope): Record<'mechanism' | 'role' | 'units' | 'account', string> {
  if (typeof scope === 'string') return { mechanism: scope, role: 'system', units: '{}', account: '' };
  const { mechanismId, role, unitId, formerUnitIds = [], delegate } = scope;
  const own = unitId === null ? [] : [unitId, ...formerUnitIds];
  // Whoever steers does not see what is hidden from the unit of whoever acts in its name, either.
  const behind = role === 'liaison' || role === 'head' ? [] : [delegate?.unitId ?? null].filter((one) => one !== null);
  return { mechanism: mechanismId, role, units: `{${[...own, ...behind].join(',')}}`, account: scope.accountId };
}

/** Opens the pool. Connects at first use. */
export function openStore(options: StoreOptions): Store {
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: options.poolSize ?? 10,
    // Shorter than the 10 s that a client waits, so that an absent database is said in time.
    connectionTimeoutMillis: 3_000,
    // Both shorter than attend's startToClose of 30 s, so that the activity sees the reason and not a time-out (C5).
    lock_timeout: 5_000,
    statement_timeout: 10_000,
    // A process that dies inside a transaction must not hold a matter's lock for long.
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
    // Statements that need not wait for each other's answers travel together: two flights a command instead of seven.
    pipeline: true,
  });
  pool.on('error', (error) => options.onIdleError?.(error));
  // A connection may die just as it changes hands, from the pool to Prisma or to us, when neither listens to it; whoever uses it
  // next is told by its statement, and the process must not end by it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    pool,
    prisma,
    clock: options.clock ?? databaseClock,
    calendar: options.calendar ?? stateCouncilCalendar(),
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/**
 * The end of a transaction: what to answer, and whether what was written stays. A value that its last statement still owes
 * is a promise: COMMIT travels with that statement, and becomes a ROLLBACK in PostgreSQL when it fails.
 */
export interface Outcome<T> {
  commit: boolean;
  value: T | Promise<T>;
}

/** What a transaction sees: each statement its own instant, or all of them one. */
export type Isolation = 'READ COMMITTED' | 'REPEATABLE READ';

/** Deadlock and serialisation failure: the whole transaction may be tried again (C12). */
const RETRYABLE = new Set(['40P01', '40001']);
/** Keys by which one of two that do the same at once finds, when it tries again, that the other has done it (C13). */
const FIRST_COME = new Set([
  ...['meeting_underway', 'agenda_carriage_pkey', 'meeting_plan_open', 'matter_monitoring_round'],
]);
/** Enough for any honest contention; a sixth failure in a row is a defect to be seen. */
const MOST_TRIES = 5;

function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
}

function isRetryable(error: unknown): boolean {
  const constraint = error instanceof pg.DatabaseError ? error.constraint : undefined;
  return RETRYABLE.has(codeOf(error) ?? '') || (constraint !== undefined && FIRST_COME.has(constraint));
}

/**
 * Runs one transaction within a scope (C17), READ COMMITTED (C11) unless it must see one instant throughout.
 */
export async function inTransaction<T>(
  store: Store,
  scope: Scope,
  work: (client: pg.PoolClient) => Promise<Outcome<T>>,
  isolation: Isolation = 'READ COMMITTED',
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await transact(store, scope, work, isolation);
    } catch (error) {
      if (tries >= MOST_TRIES || !isRetryable(error)) throw error;
    }
  }
}

async function transact<T>(
  store: Store,
  scope: Scope,
  work: (client: pg.PoolClient) => Promise<Outcome<T>>,
  isolation: Isolation,
): Promise<T> {
  const client = await store.pool.connect();
  let broken: Error | undefined;
  // A connection that dies while we hold it says so twice: to the statement under way, and as an event, which without a
  // listener would end the process.
  const onLost = (error: Error): void => {
    broken = error;
  };
  client.on('error', onLost);
  try {
    // One round trip; literals are escaped because several statements cannot carry parameters.
    const set = Object.entries(settingsOf(scope)).map(([name, value]) => {
      return `SET LOCAL lianxi.${name} = ${pg.escapeLiteral(value)}`;
    });
    const mode = typeof scope === 'string' ? '' : ' READ ONLY';
    const begin = `BEGIN ISOLATION LEVEL ${isolation}${mode}; ${set.join('; ')}`;
    // BEGIN is sent first and not waited for; `work` sends its first statements behind it, and COMMIT may follow those.
    const begun = client.query(begin);
    begun.catch(() => undefined);
    const outcome = await work(client).catch(async (error: unknown) => {
      // Without its BEGIN nothing of the work could go well: that failure is the reason.
      await begun;
      throw error;
    });
    // A rehearsal ends as if nothing had been written.
    const commits = outcome.commit && !isRehearsal();
    const ended = client.query(commits ? 'COMMIT' : 'ROLLBACK');
    const [, value, { command }] = await Promise.all([begun, outcome.value, ended]);
    if (commits && command !== 'COMMIT') throw new Error('PostgreSQL rolled back what should have been committed');
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: unknown) => {
      broken = failure instanceof Error ? failure : new Error(String(failure));
    });
    throw error;
  } finally {
    client.off('error', onLost);
    client.release(broken);
  }
}

/** One statement in a transaction of its own: the scope, the statement and COMMIT travel together. */
export function readingOnce<R extends pg.QueryResultRow>(
  store: Store,
  scope: Scope,
  query: pg.QueryConfig,
): Promise<readonly R[]> {
  return inTransaction(store, scope, (client) => {
    return Promise.resolve({ commit: true, value: client.query<R>(query).then(({ rows }) => rows) });
  });
}

/**
 * One statement of an actor's transaction that needs more of the mechanism than the actor may see: it runs in the mechanism's
 * scope, and what follows in the actor's again. Every use says why, and stands in docs/security-rows.md.
 */
export async function beyondSight<R extends pg.QueryResultRow>(
  client: pg.PoolClient,
  actor: Actor,
  query: pg.QueryConfig,
): Promise<pg.QueryResult<R>> {
  const as = (role: string) => ({ text: `SELECT set_config('lianxi.role', $1, true)`, values: [role] });
  const [, result] = await Promise.all([
    client.query(as('system')),
    client.query<R>(query),
    client.query(as(actor.role)),
  ]);
  return result;
}

/** Reads through Prisma within a scope; `nowMs` is the record's clock at the start of the read. */
export async function reading<T>(
  store: Store,
  scope: Scope,
  read: (tx: Prisma.TransactionClient, nowMs: number) => Promise<T>,
): Promise<T> {
  const { mechanism, role, units, account } = settingsOf(scope);
  return store.prisma.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ ms: number }[]>`
      SELECT set_config('lianxi.mechanism', ${mechanism}, true), set_config('lianxi.role', ${role}, true),
             set_config('lianxi.units', ${units}, true), set_config('lianxi.account', ${account}, true),
             (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms`;
    return read(tx, await store.clock.now(Math.floor(rows[0]?.ms ?? 0)));
  });
}
