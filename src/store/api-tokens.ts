/** API tokens (访问令牌): issued for one's own account or a machine's, shown once, kept as hashes, revoked for good. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { tokenBarred } from '../domain/accounts.ts';
import { mayKeepAccounts, type Actor } from '../domain/roles.ts';
import { noteChange } from './account-changes.ts';
import { keeping, readAccount, type Keeping } from './account-keeping.ts';
import { newToken, TOKEN_REVOKED_AT } from './accounts.ts';
import type { Acted } from './act.ts';
import { msOf } from './clock.ts';
import { inTransaction, type Store } from './db.ts';

/** A token as it is read: never itself, nor its hash. */
export interface ReadToken {
  id: string;
  name: string;
  account: { id: string; label: string; role: string };
  scopes: string[] | null;
  createdAtMs: number;
  expiresAtMs: number | null;
  lastUsedAtMs: number | null;
  revokedAtMs: number | null;
}

const TOKEN = `SELECT t.id, t.name, t.scopes, ${msOf('t.created_at')} AS "createdAtMs", ${msOf('t.expires_at')} AS "expiresAtMs",
    ${msOf('t.last_used_at')} AS "lastUsedAtMs", ${msOf(TOKEN_REVOKED_AT)} AS "revokedAtMs",
    json_build_object('id', a.id, 'label', a.label, 'role', a.role) AS account
  FROM api_token t JOIN account a ON a.id = t.account_id
  WHERE t.mechanism_id = $1 AND ($2::uuid IS NULL OR t.account_id = $2)`;

/** Whose tokens an actor sees: its own; null: all of the mechanism. */
function whoseTokens(actor: Actor): string | null {
  return mayKeepAccounts(actor) ? null : actor.accountId;
}

/** The tokens that an actor sees, the oldest first, after a place. */
export async function listTokens(
  store: Store,
  actor: Actor,
  { after, limit }: { after: { createdAtMs: number; id: string } | null; limit: number },
): Promise<readonly ReadToken[]> {
  return inTransaction(store, actor, async (client) => {
    const { rows } = await client.query<ReadToken>(
      `${TOKEN} AND ($3::timestamptz IS NULL OR (t.created_at, t.id) > ($3, $4::uuid))
       ORDER BY t.created_at, t.id LIMIT $5`,
      [actor.mechanismId, whoseTokens(actor), after && new Date(after.createdAtMs), after?.id ?? null, limit],
    );
    return { commit: true, value: rows };
  });
}

async function readToken(client: pg.PoolClient, actor: Actor, id: string): Promise<ReadToken | null> {
  const values = [actor.mechanismId, whoseTokens(actor), id];
  const found = await client.query<ReadToken>(`${TOKEN} AND t.id = $3`, values);
  return found.rows[0] ?? null;
}

const DAY_MS = 86_400_000;

/** What is asked for, and by which token; null: by a session. */
export interface IssueOrder {
  accountId: string;
  name: string;
  scopes: readonly string[];
  expiresInDays: number;
  parentId: string | null;
}

/**
 * Issues a token: the secret is in this answer, and nowhere else. One that is issued by a token (`parentId`) ends with it, and is
 * dead as soon as that is revoked: who found a token has no other when it is taken away.
 */
export async function issueToken(
  store: Store,
  change: Keeping,
  asked: IssueOrder,
  show: (token: ReadToken) => object,
): Promise<Acted> {
  const { actor } = change;
  return keeping(store, change, 201, async ({ client, nowMs, today, note }) => {
    const account = await readAccount(client, actor.mechanismId, asked.accountId);
    if (!account) return { refused: 'NOT_FOUND', pointer: '/accountId' };
    const barred = tokenBarred(actor, { ...account, loginId: account.login?.id ?? null }, today);
    if (barred) return barred;
    const { token, hash } = newToken();
    const id = randomUUID();
    const expiresAt = new Date(nowMs + asked.expiresInDays * DAY_MS);
    await client.query(
      `INSERT INTO api_token
         (hash, id, mechanism_id, account_id, name, scopes, created_by, expires_at, parent_id, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, least($8, (SELECT expires_at FROM api_token WHERE id = $9)), $9,
         clock_timestamp())`,
      [
        ...[Buffer.from(hash), id, actor.mechanismId, account.id, asked.name, asked.scopes, actor.accountId],
        ...[expiresAt, asked.parentId],
      ],
    );
    await note({ what: 'token-issued', tokenId: id, accountId: account.id, loginId: account.login?.id ?? null });
    const made = await readToken(client, actor, id);
    return made ? { made: show(made), secret: { token } } : { refused: 'NOT_FOUND' };
  });
}

/** Revokes a token; one that is revoked already stays so. */
export async function revokeToken(
  store: Store,
  change: Keeping,
  { id, reason }: { id: string; reason: string },
  show: (token: ReadToken) => object,
): Promise<Acted> {
  const { actor } = change;
  return keeping(store, change, 200, async ({ client, nowMs, changedSince, note }) => {
    await client.query('SELECT FROM api_token WHERE id = $1 FOR NO KEY UPDATE', [id]);
    const token = await readToken(client, actor, id);
    if (!token) return { refused: 'NOT_FOUND' };
    const changed = changedSince(show(token));
    if (changed) return changed;
    const revoked = await client.query(
      'UPDATE api_token SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING id',
      [id, new Date(nowMs)],
    );
    if (revoked.rows.length > 0)
      await note({ what: 'token-revoked', tokenId: id, accountId: token.account.id, reason });
    return { made: show({ ...token, revokedAtMs: token.revokedAtMs ?? nowMs }) };
  });
}

/** Revokes the tokens of all accounts that a login holds, whichever mechanism's they are, each told in its mechanism's log. */
export async function revokeTokensOf(
  store: Store,
  client: pg.PoolClient,
  { loginId, by, reason }: { loginId: string; by: string; reason: string },
): Promise<void> {
  const revoked = await client.query<{ tokenId: string; accountId: string; mechanismId: string }>(
    `UPDATE api_token t SET revoked_at = clock_timestamp() FROM account a
     WHERE a.id = t.account_id AND a.login_id = $1 AND t.revoked_at IS NULL
     RETURNING t.id AS "tokenId", a.id AS "accountId", a.mechanism_id AS "mechanismId"`,
    [loginId],
  );
  for (const token of revoked.rows)
    await noteChange(store, client, { ...token, loginId, by, what: 'token-revoked', reason });
}
