/** Keys of commands (C16): the same key twice gives the same answer once recorded, whoever retries. */
import type pg from 'pg';
import { callerOf, type Actor } from '../domain/roles.ts';
import { inTransaction, type Store } from './db.ts';

/** The caller's key and SHA-256 of the request, hex. */
export interface Idempotency {
  key: string;
  requestHash: string;
}

/** What an earlier command under the key means for this one. */
export type Earlier =
  { kind: 'accepted'; status: number; body: string; replayed: true; nudges: readonly [] } | { kind: 'key-reused' };

/**
 * Claims the key, as the first statement of the transaction; a loser waits for the winner and reads its answer in a new
 * statement. Null: the command is ours to carry out. Without a key it is unprotected against retries.
 */
export async function claimKey(
  client: pg.PoolClient,
  actor: Actor,
  idempotency: Idempotency | null,
): Promise<Earlier | null> {
  if (idempotency === null) return null;
  const { key, requestHash } = idempotency;
  // Keys are the caller's own, in whoever's name it acts.
  const accountId = callerOf(actor);
  const claimed = await client.query({
    name: 'claim-key',
    text: `INSERT INTO command (account_id, key, mechanism_id, request_hash) VALUES ($1, $2, $3, decode($4, 'hex'))
           ON CONFLICT DO NOTHING RETURNING key`,
    values: [accountId, key, actor.mechanismId, requestHash],
  });
  if (claimed.rows.length > 0) return null;
  const earlier = await client.query<{ hash: string; status: number; body: string }>({
    name: 'read-key',
    text: "SELECT encode(request_hash, 'hex') AS hash, status, body FROM command WHERE account_id = $1 AND key = $2",
    values: [accountId, key],
  });
  const row = earlier.rows[0];
  if (row?.hash !== requestHash) return { kind: 'key-reused' };
  return { kind: 'accepted', status: row.status, body: row.body, replayed: true, nudges: [] };
}

/** Keeps the answer under a claimed key, for commands whose effects are not written by the one statement of `act`. */
export async function keepAnswer(
  client: pg.PoolClient,
  actor: Actor,
  idempotency: Idempotency | null,
  answer: { status: number; body: string },
): Promise<void> {
  if (idempotency === null) return;
  await client.query({
    name: 'keep-answer',
    text: 'UPDATE command SET status = $3, body = $4 WHERE account_id = $1 AND key = $2',
    values: [callerOf(actor), idempotency.key, answer.status, answer.body],
  });
}

/**
 * Claims the key of a call whose rows are commands of their own, so that it stands for the same rows for ever. False: it was
 * used for another request.
 */
export async function claimForRows(store: Store, actor: Actor, idempotency: Idempotency): Promise<boolean> {
  return inTransaction(store, actor.mechanismId, async (client) => {
    const earlier = await claimKey(client, actor, idempotency);
    if (earlier) return { commit: false, value: earlier.kind !== 'key-reused' };
    await keepAnswer(client, actor, idempotency, { status: 200, body: '{}' });
    return { commit: true, value: true };
  });
}

/** The key of one row of a call, by its index from 0; each protects the row as long as the call is the same. */
export function keyOfRow({ key, requestHash }: Idempotency, index: number): Idempotency {
  return { key: `${key}#${String(index)}`, requestHash };
}
