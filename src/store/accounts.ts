/** Accounts and their bearer tokens. A token is 32 random bytes; only its SHA-256 is kept. */
import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { isInForce, type InForce } from '../domain/accounts.ts';
import { dateOf } from '../domain/calendar.ts';
import { roles, type Actor, type Role } from '../domain/roles.ts';
import { EVERY_MECHANISM, inTransaction, reading, type Store } from './db.ts';
import { Prisma } from './generated/client.ts';

/** A new token and the hash to keep of it. */
export function newToken(): { token: string; hash: Uint8Array<ArrayBuffer> } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: tokenHash(token) };
}

/** SHA-256 of a token: a fast hash is enough, because a token is random and long. */
export function tokenHash(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token, 'utf8').digest());
}

function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

/** What makes an actor of an account. */
export interface AccountRow extends InForce {
  id: string;
  role: string;
  unitId: string | null;
  mechanismId: string;
}

/** The actor that an account is, with the units whose work its own has taken over; null for a role that is none any more. */
export async function actorOfAccount(
  tx: Prisma.TransactionClient,
  { id, role, unitId, mechanismId }: AccountRow,
): Promise<Actor | null> {
  if (!isRole(role)) return null;
  if (unitId === null) return { accountId: id, role, unitId, mechanismId };
  const former = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE former (id) AS (
      SELECT predecessor_id FROM unit_succession
      WHERE mechanism_id = ${mechanismId}::uuid AND successor_id = ${unitId}::uuid
      UNION
      SELECT s.predecessor_id FROM unit_succession s JOIN former f ON s.successor_id = f.id
      WHERE s.mechanism_id = ${mechanismId}::uuid
    ) SELECT id FROM former`;
  return { accountId: id, role, unitId, mechanismId, formerUnitIds: former.map((unit) => unit.id) };
}

const TODAY = "(clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date";
/** SQL: whether account `a` is in force today, for whoever asks for somebody to turn to. */
export const IN_FORCE = `(coalesce(a.valid_from <= ${TODAY}, true) AND coalesce(a.valid_to >= ${TODAY}, true))`;

/**
 * SQL: when token `t` was revoked, by itself or by that of the token by which it was issued, and so on; null while it is not. A
 * token ends with its parent, so that nothing is asked here of expiry.
 */
export const TOKEN_REVOKED_AT = `(
  WITH RECURSIVE line (parent_id, revoked_at) AS (
    SELECT t.parent_id, t.revoked_at
    UNION ALL SELECT p.parent_id, p.revoked_at FROM api_token p JOIN line ON p.id = line.parent_id
  ) SELECT min(revoked_at) FROM line)`;

/** Who holds a token, and what it may be used for (null: for everything). */
export interface TokenHolder {
  actor: Actor;
  tokenId: string;
  scopes: readonly string[] | null;
}

interface TokenRow extends AccountRow {
  tokenId: string;
  scopes: string[] | null;
  expiresAtMs: number | null;
  unusable: boolean;
}

/** Who acts with this token; null when it is unknown, revoked or expired (it or its parent), its account not in force, or its login disabled. */
export async function holderOf(store: Store, token: string): Promise<TokenHolder | null> {
  return reading(store, EVERY_MECHANISM, async (tx, nowMs) => {
    const [found] = await tx.$queryRaw<TokenRow[]>`
      SELECT t.id AS "tokenId", t.scopes, (extract(epoch FROM t.expires_at) * 1000)::float8 AS "expiresAtMs",
        ${Prisma.raw(TOKEN_REVOKED_AT)} IS NOT NULL OR l.disabled_at IS NOT NULL AS unusable,
        a.id, a.role, a.unit_id AS "unitId", a.mechanism_id AS "mechanismId",
        a.valid_from::text AS "validFrom", a.valid_to::text AS "validTo"
      FROM api_token t JOIN account a ON a.id = t.account_id LEFT JOIN login l ON l.id = a.login_id
      WHERE t.hash = ${tokenHash(token)}`;
    if (!found || found.unusable || !isInForce(found, dateOf(nowMs))) return null;
    if (found.expiresAtMs !== null && found.expiresAtMs <= nowMs) return null;
    const actor = await actorOfAccount(tx, found);
    return actor && { actor, tokenId: found.tokenId, scopes: found.scopes };
  });
}

/** The actor of a token; see {@link holderOf}. */
export async function actorOf(store: Store, token: string): Promise<Actor | null> {
  return (await holderOf(store, token))?.actor ?? null;
}

/** Notes that a token was used, to within a minute: a write for each request would cost more than the request. */
export async function noteUse(store: Store, { tokenId, actor }: TokenHolder): Promise<void> {
  await inTransaction(store, actor.mechanismId, async (client) => {
    const noted = client.query({
      name: 'note-use',
      text: `UPDATE api_token SET last_used_at = clock_timestamp()
             WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < clock_timestamp() - interval '1 minute')`,
      values: [tokenId],
    });
    return { commit: true, value: noted };
  });
}

/** The units whose work a unit has taken over, those of theirs included. */
export async function formerUnitsOf(client: pg.PoolClient, unitId: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `WITH RECURSIVE former (id) AS (
       SELECT predecessor_id FROM unit_succession WHERE successor_id = $1::uuid
       UNION SELECT s.predecessor_id FROM unit_succession s JOIN former f ON s.successor_id = f.id
     ) SELECT id FROM former`,
    [unitId],
  );
  return rows.map(({ id }) => id);
}
