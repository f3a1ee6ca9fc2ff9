/** The log of accounts: who did what to whose account, login or token, and why. It is appended to and never changed. */
import type pg from 'pg';
import type { Actor } from '../domain/roles.ts';
import { inTransaction, type Store } from './db.ts';

/** What may be done to accounts, logins and tokens. */
export const changesOfAccounts = [
  'account-granted',
  'account-ended',
  'login-created',
  'login-disabled',
  'login-enabled',
  'login-unlocked',
  'password-reset',
  'password-changed',
  'token-issued',
  'token-revoked',
] as const;

/** One entry: `by` is the account that did it, `self` the login itself, `oidc` the issuer of identities. */
export interface AccountChange {
  mechanismId: string;
  by: string;
  what: (typeof changesOfAccounts)[number];
  accountId?: string | null;
  loginId?: string | null;
  tokenId?: string | null;
  reason?: string;
}

/** Appends an entry in the transaction of what it tells. */
export async function noteChange(store: Store, client: pg.ClientBase, change: AccountChange): Promise<void> {
  const clock = await client.query<{ ms: number }>('SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms');
  const at = new Date(await store.clock.now(Math.floor(clock.rows[0]?.ms ?? 0)));
  const { mechanismId, by, what, accountId = null, loginId = null, tokenId = null, reason = '' } = change;
  await client.query(
    `INSERT INTO account_change (mechanism_id, at, by, what, account_id, login_id, token_id, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [mechanismId, at, by, what, accountId, loginId, tokenId, reason],
  );
}

/** An entry as it is read. */
export interface ReadChange extends Required<AccountChange> {
  seq: number;
  atMs: number;
}

/** The entries of a mechanism, newest first, before the one that is named. */
export async function listChanges(
  store: Store,
  actor: Actor,
  { before, limit }: { before: number | null; limit: number },
): Promise<readonly ReadChange[]> {
  return inTransaction(store, actor, async (client) => {
    const { rows } = await client.query<ReadChange>(
      `SELECT seq::float8 AS seq, mechanism_id AS "mechanismId", (extract(epoch FROM at) * 1000)::float8 AS "atMs", by, what,
         account_id AS "accountId", login_id AS "loginId", token_id AS "tokenId", reason
       FROM account_change WHERE mechanism_id = $1 AND ($2::bigint IS NULL OR seq < $2) ORDER BY seq DESC LIMIT $3`,
      [actor.mechanismId, before, limit],
    );
    return { commit: true, value: rows };
  });
}
