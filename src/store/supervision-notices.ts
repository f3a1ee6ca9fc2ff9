/**
 * Supervision notices beside their matters: about what each is and whether it stands issued; and what one that is judged finds
 * of others: earlier notices of its unit, and the mandates that stand.
 */
import type pg from 'pg';
import { aboutKeyOf } from '../domain/supervision-notice/order.ts';
import type { SupervisionNotice } from '../domain/supervision-notice/record.ts';
import type { IssuedNotice, NoticeSurroundings, StandingMandate } from '../domain/supervision-notice/surroundings.ts';
import type { Effects } from './effects.ts';

function isNotice(state: unknown): state is SupervisionNotice {
  return typeof state === 'object' && state !== null && 'about' in state && 'urgings' in state;
}

/** The row of a notice as its state says it. */
function rowOf(state: SupervisionNotice) {
  const { form, about, issued, nth, withdrawnAtMs } = state;
  const iso = (atMs: number | null): string | null => (atMs === null ? null : new Date(atMs).toISOString());
  return {
    ...{ form, aboutId: about.noun === null ? null : about.matterId, aboutKey: aboutKeyOf(about) },
    ...{ issuedAt: iso(issued?.atMs ?? null), withdrawnAt: iso(withdrawnAtMs), nth },
  };
}

/** Saves what a notice is about, and whether it stands issued. */
export async function saveNotice(client: pg.PoolClient, { id, mechanismId, state }: Effects): Promise<void> {
  if (!isNotice(state)) throw new Error('the state of a notice says what it is about');
  const { form, aboutId, aboutKey, issuedAt, withdrawnAt, nth } = rowOf(state);
  await client.query({
    name: 'save-notice',
    text: `INSERT INTO supervision_notice (matter_id, mechanism_id, form, about_id, about_key, issued_at, withdrawn_at, nth)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
           ON CONFLICT (matter_id) DO UPDATE
             SET issued_at = excluded.issued_at, withdrawn_at = excluded.withdrawn_at, nth = excluded.nth
             WHERE (supervision_notice.issued_at, supervision_notice.withdrawn_at)
               IS DISTINCT FROM (excluded.issued_at, excluded.withdrawn_at)`,
    values: [id, mechanismId, form, aboutId, aboutKey, issuedAt, withdrawnAt, nth],
  });
}

/** Whether what is saved of a notice is what its state says. */
export async function noticeAgrees(client: pg.PoolClient, id: string, state: unknown): Promise<boolean> {
  if (!isNotice(state)) return false;
  const found = await client.query({
    name: 'saved-notice',
    text: `SELECT form, about_id AS "aboutId", about_key AS "aboutKey", issued_at AS "issuedAt",
             withdrawn_at AS "withdrawnAt", nth FROM supervision_notice WHERE matter_id = $1`,
    values: [id],
  });
  return JSON.stringify(found.rows) === JSON.stringify([rowOf(state)]);
}

/**
 * Locks the units of those of some matters that are notices before the notices themselves (C12, C13): of two that are issued
 * to a unit at once, the second finds the first. Its unit is no other one meanwhile, because whoever judges a notice has locked
 * the directory. `beside`: another unit that is locked, too, in their order; it is not where none of them is a notice.
 */
export async function lockUnitsOfNotices(
  client: pg.PoolClient,
  ids: readonly string[],
  beside: string | null = null,
): Promise<void> {
  if (ids.length === 0) return;
  const text = `WITH noticed AS MATERIALIZED
      (SELECT unit_id FROM matter WHERE id = ANY($1) AND noun = 'supervisionNotice')
    SELECT FROM unit WHERE id IN (SELECT unit_id FROM noticed) OR (id = $2 AND EXISTS (SELECT FROM noticed))
    ORDER BY id FOR NO KEY UPDATE`;
  await client.query({ name: 'lock-units-of-notices', text, values: [ids, beside] });
}

const SURROUNDINGS = `
WITH RECURSIVE own (id) AS (
  SELECT $2::uuid UNION SELECT s.predecessor_id FROM unit_succession s JOIN own ON s.successor_id = own.id
  WHERE s.mechanism_id = $1
),
issued AS (
  SELECT DISTINCT ON (n.about_key, n.form) n.matter_id AS id, n.form, n.about_key AS "aboutKey", m.number,
    (extract(epoch FROM n.issued_at) * 1000)::float8 AS "issuedAtMs",
    max(n.nth) OVER (PARTITION BY n.about_key, n.form) AS nth
  FROM supervision_notice n JOIN matter m ON m.id = n.matter_id
  WHERE m.mechanism_id = $1 AND m.noun = 'supervisionNotice' AND m.unit_id IN (SELECT id FROM own)
    AND n.issued_at IS NOT NULL AND n.withdrawn_at IS NULL AND n.matter_id <> $3
  ORDER BY n.about_key, n.form, n.issued_at DESC, n.matter_id
)
SELECT (SELECT json_agg(id) FROM own) AS "unitIds",
  (SELECT coalesce(json_agg(i), '[]') FROM issued i) AS issued,
  (SELECT coalesce(json_agg(json_build_object('id', m.id, 'number', m.state -> 'number', 'nouns', m.state -> 'nouns',
            'unitIds', m.state -> 'unitIds', 'fromOn', m.state -> 'fromOn', 'toOn', m.state -> 'toOn')), '[]')
   FROM matter m WHERE m.mechanism_id = $1 AND m.noun = 'mandate' AND m.stage = 'standing') AS mandates`;

/** What a notice that is judged finds of others; nothing for another noun. The unit's row is locked. */
export async function noticeSurroundings(
  client: pg.PoolClient,
  noun: string,
  notice: { id: string; mechanismId: string; unitId: string },
): Promise<{ notice?: NoticeSurroundings }> {
  if (noun !== 'supervisionNotice') return {};
  const found = await client.query<{ unitIds: string[]; issued: IssuedNotice[]; mandates: StandingMandate[] }>({
    name: 'notice-surroundings',
    text: SURROUNDINGS,
    values: [notice.mechanismId, notice.unitId, notice.id],
  });
  const [row] = found.rows;
  if (!row) throw new Error('a statement without FROM answers one row');
  return { notice: row };
}
