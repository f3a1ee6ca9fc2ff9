/** Accounts and their bearer tokens. A token is 32 random bytes; only its SHA-256 is kept. */
import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { roles, type Actor, type Role } from '../domain/roles.ts';
import { EVERY_MECHANISM, reading, type Store } from './db.ts';

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

/** Who acts with this token; null when it is unknown or revoked. */
export async function actorOf(store: Store, token: string): Promise<Actor | null> {
  return reading(store, EVERY_MECHANISM, async (tx) => {
    const found = await tx.apiToken.findUnique({ where: { hash: tokenHash(token) } });
    if (found?.revokedAt !== null) return null;
    const account = await tx.account.findUnique({ where: { id: found.accountId } });
    if (!account || !isRole(account.role)) return null;
    const { id, role, unitId, mechanismId } = account;
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
