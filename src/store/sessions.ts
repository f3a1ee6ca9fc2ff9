/** Browsers that are signed in: what opens their session, and how it ends. The sessions themselves are written by better-auth. */
import type pg from 'pg';
import { IDLE_MS } from '../domain/sign-in.ts';
import { isInForce } from '../domain/accounts.ts';
import { dateOf } from '../domain/calendar.ts';
import type { Actor } from '../domain/roles.ts';
import { actorOfAccount, type AccountRow } from './accounts.ts';
import { EVERY_MECHANISM, reading, type Store } from './db.ts';

/** A session that is in use. */
export interface LiveSession {
  sessionId: string;
  loginId: string;
  userName: string | null;
  /** Its password was given to it: before it is changed nothing else is possible. */
  mustChange: boolean;
}

/** The session, if its login may be used and it was not idle for too long; what is not, is ended. Says that it was seen, once a minute. */
export async function useSession(store: Store, sessionId: string): Promise<LiveSession | null> {
  const found = await store.pool.query<LiveSession & { live: boolean; fresh: boolean }>({
    name: 'use-session',
    text: `SELECT s.id AS "sessionId", l.id AS "loginId", l.user_name AS "userName", l.must_change AS "mustChange",
             l.disabled_at IS NULL AND s.expires_at > clock_timestamp()
               AND s.seen_at > clock_timestamp() - $2::float8 * interval '1 millisecond' AS live,
             s.seen_at > clock_timestamp() - interval '1 minute' AS fresh
           FROM login_session s JOIN login l ON l.id = s.login_id WHERE s.id = $1`,
    values: [sessionId, IDLE_MS],
  });
  const [row] = found.rows;
  if (!row) return null;
  const { live, fresh, ...session } = row;
  if (!live) {
    await endSession(store, sessionId);
    return null;
  }
  if (!fresh) await store.pool.query('UPDATE login_session SET seen_at = clock_timestamp() WHERE id = $1', [sessionId]);
  return session;
}

/** Ends one session. */
export async function endSession(store: Store, sessionId: string): Promise<void> {
  await store.pool.query('DELETE FROM login_session WHERE id = $1', [sessionId]);
}

/** Ends every session of a login: signs it out everywhere. Within a transaction, where there is one. */
export async function endSessionsOf(
  { pool }: Store,
  loginId: string,
  client: pg.Pool | pg.PoolClient = pool,
): Promise<void> {
  await client.query('DELETE FROM login_session WHERE login_id = $1', [loginId]);
}

/** Expired rows that are deleted at once: a second's work at most, and more than a minute brings. */
const CLEARED_AT_ONCE = 1_000;

/** Deletes what has expired a day ago, of whoever did not come back, the oldest first. */
export async function clearExpired(store: Store): Promise<void> {
  for (const table of ['login_session', 'login_verification'] as const) {
    await store.pool.query(
      `DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE expires_at < clock_timestamp() - interval '1 day'
         ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED)`,
      [CLEARED_AT_ONCE],
    );
  }
}

/** An account that a login may act as. */
export interface HeldAccount {
  id: string;
  role: string;
  label: string;
  unitId: string | null;
  mechanismId: string;
}

/** The accounts of a login that are in force today, in every mechanism, the oldest first. */
export async function heldAccounts(store: Store, loginId: string): Promise<readonly (HeldAccount & AccountRow)[]> {
  return reading(store, EVERY_MECHANISM, async (tx, nowMs) => {
    const today = dateOf(nowMs);
    const rows = await tx.$queryRaw<(HeldAccount & AccountRow)[]>`
      SELECT id, role, label, unit_id AS "unitId", mechanism_id AS "mechanismId",
        valid_from::text AS "validFrom", valid_to::text AS "validTo"
      FROM account WHERE login_id = ${loginId}::uuid ORDER BY created_at, id`;
    return rows.filter((row) => isInForce(row, today));
  });
}

/** The actor that an account is. */
export async function actorAs(store: Store, account: AccountRow): Promise<Actor | null> {
  return reading(store, EVERY_MECHANISM, (tx) => actorOfAccount(tx, account));
}

/** Who an actor is, as it is told to itself. */
export interface Self {
  account: Omit<HeldAccount, 'unitId'> & {
    unit: { id: string; name: string; kind: string } | null;
    validTo: string | null;
  };
  login: { userName: string | null; displayName: string } | null;
  accounts: readonly Omit<HeldAccount, 'unitId'>[];
  delegateAccountId: string | null;
}

/** Reads who an actor is: its account, its login where it has one, and the other accounts in force of that login. */
export async function readSelf(store: Store, { accountId, mechanismId, delegate }: Actor): Promise<Self> {
  const self = await reading(store, mechanismId, async (tx) => {
    const [row] = await tx.$queryRaw<(Self['account'] & { loginId: string | null; login: Self['login'] })[]>`
      SELECT a.id, a.role, a.label, a.mechanism_id AS "mechanismId", a.valid_to::text AS "validTo", a.login_id AS "loginId",
        CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name, 'kind', u.kind) END AS unit,
        CASE WHEN l.id IS NOT NULL THEN json_build_object('userName', l.user_name, 'displayName', l.name) END AS login
      FROM account a LEFT JOIN unit u ON u.id = a.unit_id LEFT JOIN login l ON l.id = a.login_id
      WHERE a.id = ${accountId}::uuid`;
    return row;
  });
  if (!self) throw new Error('an actor without an account');
  const { loginId, login, ...account } = self;
  const held = loginId === null || delegate ? [account] : await heldAccounts(store, loginId);
  const accounts = held.map((one) => ({ id: one.id, role: one.role, label: one.label, mechanismId: one.mechanismId }));
  return { account, login, accounts, delegateAccountId: delegate?.accountId ?? null };
}
