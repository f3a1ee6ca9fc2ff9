/** Accounts and their bearer tokens. A token is 32 random bytes; only its SHA-256 is kept. */
import { createHash, randomBytes } from 'node:crypto';
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
    return { accountId: id, role, unitId, mechanismId };
  });
}
