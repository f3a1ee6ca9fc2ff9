/** Uploaded evidence (佐证材料): what is said of each file, one row a version; the bytes are kept beside the database. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Refusal } from '../domain/matter.ts';
import { maySee, type Actor } from '../domain/roles.ts';
import type { UnitKind } from '../domain/units.ts';
import type { Acted } from './act.ts';
import { claimKey, keepAnswer, type Idempotency } from './command-keys.ts';
import { EVERY_MECHANISM, inTransaction, type Store } from './db.ts';

/** A file that was sent, and is kept already. */
export interface SentFile {
  name: string;
  mediaType: string;
  /** In bytes. */
  size: number;
  /** In hex. */
  sha256: string;
}

/** One version of a piece. */
export interface EvidenceVersion extends SentFile {
  id: string;
  /** Counted from 1 within the piece. */
  version: number;
  atMs: number;
}

/** One version of a piece, of whom it is, and every version that there is, in order. */
export interface EvidencePiece extends EvidenceVersion {
  unit: { id: string; name: string; kind: UnitKind };
  versions: readonly EvidenceVersion[];
}

/** An upload: who sends it, and how it is answered, inside the transaction (C16). */
export interface Upload {
  actor: Actor;
  idempotency: Idempotency | null;
  file: SentFile;
  /** The version of the piece that it is a further version of, or null for a piece of its own. */
  ofId: string | null;
  answer: (piece: EvidencePiece) => { status: number; body: string };
}

/** Every unit in whose name an account ($1) may use evidence now: its own, and those whose work it has taken over. */
const OWN_UNITS = `
  WITH RECURSIVE own (id) AS (
    SELECT unit_id FROM account WHERE id = $1 AND unit_id IS NOT NULL
    UNION
    SELECT s.predecessor_id FROM unit_succession s JOIN own o ON s.successor_id = o.id
  )`;

const VERSION = `e.id, e.version, e.name, e.media_type AS "mediaType", e.size, encode(e.sha256, 'hex') AS sha256,
  (extract(epoch FROM e.at) * 1000)::float8 AS "atMs"`;

/**
 * Records a file that is kept: a piece of the sender's unit, or a further version of one, numbered without a gap. Refused as
 * NOT_FOUND where the piece is not there for this actor, as ROLE_NOT_ALLOWED where it is another unit's.
 */
export async function recordEvidence(store: Store, { actor, idempotency, file, ofId, answer }: Upload): Promise<Acted> {
  // It is the sender's own, and no event says in whose name: nobody uploads for another.
  if (actor.delegate)
    return { kind: 'refused', refusal: { refused: 'DELEGATION_NOT_IN_FORCE', details: { why: 'scope' } } };
  return inTransaction<Acted>(store, actor.mechanismId, async (client) => {
    const earlier = await claimKey(client, actor, idempotency);
    if (earlier) return { commit: false, value: earlier };
    const earliest = ofId === null ? null : await lockPiece(client, actor, ofId);
    if (earliest && 'refused' in earliest) return { commit: false, value: { kind: 'refused', refusal: earliest } };
    const id = randomUUID();
    const { rows } = await client.query<{ ms: number }>(
      'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms',
    );
    const at = new Date(await store.clock.now(rows[0]?.ms ?? 0)).toISOString();
    const { name, mediaType, size, sha256 } = file;
    const inserted = await client.query(
      `INSERT INTO evidence (id, mechanism_id, unit_id, account_id, of_id, version, name, media_type, size, sha256, at)
       SELECT $2, a.mechanism_id, a.unit_id, a.id, $3::uuid,
         CASE WHEN $3::uuid IS NULL THEN 1
           ELSE 1 + coalesce((SELECT max(version) FROM evidence WHERE of_id = $3::uuid), 1) END,
         $4, $5, $6, decode($7, 'hex'), $8
       FROM account a WHERE a.id = $1 AND a.unit_id IS NOT NULL`,
      [actor.accountId, id, earliest?.id ?? null, name, mediaType, size, sha256, at],
    );
    if (inserted.rowCount !== 1) return { commit: false, value: { kind: 'refused', refusal: notAllowed } };
    const piece = await loadPiece(client, actor.mechanismId, id);
    if (!piece) throw new Error('what was just recorded is there');
    const { status, body } = answer(piece);
    await keepAnswer(client, actor, idempotency, { status, body });
    return { commit: true, value: { kind: 'accepted', status, body, replayed: false, nudges: [] } };
  });
}

const notAllowed: Refusal = { refused: 'ROLE_NOT_ALLOWED' };

/** The first version of a piece that this actor's unit sent, under a lock against further versions. */
async function lockPiece(client: pg.PoolClient, actor: Actor, id: string): Promise<{ id: string } | Refusal> {
  const piece = await loadPiece(client, actor.mechanismId, id);
  if (!piece || !maySeePiece(actor, piece)) return { refused: 'NOT_FOUND' as const };
  const own = await client.query(`${OWN_UNITS} SELECT FROM own WHERE id = $2`, [actor.accountId, piece.unit.id]);
  if (own.rowCount === 0) return notAllowed;
  const first = piece.versions[0]?.id ?? id;
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`evidence ${first}`]);
  return { id: first };
}

/** Whether an actor may see a piece: the unit that sent it, and those who steer. */
function maySeePiece(actor: Actor, { unit }: EvidencePiece): boolean {
  return maySee(actor, { mechanismId: actor.mechanismId, unitId: unit.id });
}

/** One version of a piece that this actor may see, with all the others; null: it is not there for them. */
export async function readEvidence(store: Store, actor: Actor, id: string): Promise<EvidencePiece | null> {
  return inTransaction(store, actor, async (client) => {
    const piece = await loadPiece(client, actor.mechanismId, id);
    return { commit: true, value: piece && maySeePiece(actor, piece) ? piece : null };
  });
}

async function loadPiece(client: pg.PoolClient, mechanismId: string, id: string): Promise<EvidencePiece | null> {
  const { rows } = await client.query<EvidenceVersion & { unitId: string; unit: string; kind: UnitKind }>(
    `SELECT ${VERSION}, u.id AS "unitId", u.name AS unit, u.kind
     FROM evidence asked
     JOIN evidence e ON coalesce(asked.of_id, asked.id) IN (e.id, e.of_id)
     JOIN unit u ON u.id = e.unit_id
     WHERE asked.id = $1 AND asked.mechanism_id = $2 ORDER BY e.version`,
    [id, mechanismId],
  );
  const asked = rows.find((row) => row.id === id);
  if (!asked) return null;
  const { unitId, unit: name, kind, ...version } = asked;
  const versions = rows.map(({ unitId: _unitId, unit: _unit, kind: _kind, ...each }) => each);
  return { ...version, unit: { id: unitId, name, kind }, versions };
}

/** Those of the uploads asked for that an account's unit sent, by id. */
export async function loadOwnEvidence(
  client: pg.PoolClient,
  accountId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SentFile>> {
  if (ids.length === 0) return new Map();
  const { rows } = await client.query<EvidenceVersion>(
    `${OWN_UNITS} SELECT ${VERSION} FROM evidence e JOIN own o ON o.id = e.unit_id WHERE e.id = ANY($2)`,
    [accountId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Every file of every mechanism: its hash in hex, and the ids of what is said of it. */
export async function listFiles(store: Store): Promise<readonly { sha256: string; ids: string[] }[]> {
  return inTransaction(store, EVERY_MECHANISM, async (client) => {
    const { rows } = await client.query<{ sha256: string; ids: string[] }>(
      `SELECT encode(sha256, 'hex') AS sha256, array_agg(id::text ORDER BY id) AS ids
       FROM evidence GROUP BY evidence.sha256 ORDER BY evidence.sha256`,
    );
    return { commit: true, value: rows };
  });
}
