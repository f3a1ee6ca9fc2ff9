/** Who sees the matters that a release before row security left, or moved on: their procedures say so, without an event. */
import type pg from 'pg';
import type { Noun, Procedure } from '../domain/matter.ts';
import { withProcedure } from '../domain/procedures.ts';
import { EVERY_MECHANISM, inTransaction, type Store } from './db.ts';
import { sightColumns } from './sight-columns.ts';

const PAGE = 200;

/**
 * Holds who sees each matter against what its procedure says, page by page, and says it anew where both differ: the release before
 * knew no sight, so that no unit sees what it left, and may see too much of what it moved on. A matter that moves on meanwhile is left to who moved it.
 * Answers how many were said anew.
 */
export async function repairSights(store: Store, stopped?: AbortSignal): Promise<number> {
  let repaired = 0;
  for (let after: string | null = FIRST; after !== null && stopped?.aborted !== true;) {
    const from: string = after;
    const page = await inTransaction(store, EVERY_MECHANISM, async (client) => {
      return { commit: true, value: await repairPage(client, from) };
    });
    repaired += page.repaired;
    after = page.last;
  }
  return repaired;
}

/** Before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

type Named = readonly { id: string; noun: Noun }[];

async function repairPage(client: pg.PoolClient, after: string): Promise<{ repaired: number; last: string | null }> {
  const { rows } = await client.query<Named[number]>('SELECT id, noun FROM matter WHERE id > $1 ORDER BY id LIMIT $2', [
    after,
    PAGE,
  ]);
  return { repaired: await say(client, rows), last: rows.length < PAGE ? null : (rows.at(-1)?.id ?? null) };
}

/** Says of matters who sees them, where that is not what stands; answers of how many. */
async function say(client: pg.PoolClient, matters: Named): Promise<number> {
  let said = 0;
  for (const noun of new Set(matters.map((one) => one.noun))) {
    const ids = matters.filter((one) => one.noun === noun).map(({ id }) => id);
    said += await withProcedure(noun, (procedure) => sayOf(client, procedure, ids));
  }
  return said;
}

async function sayOf<State, Command, Event extends { type: string }>(
  client: pg.PoolClient,
  procedure: Procedure<State, Command, Event>,
  ids: readonly string[],
): Promise<number> {
  const text = 'SELECT id, seq, state FROM matter WHERE id = ANY($1)';
  const { rows } = await client.query<{ id: string; seq: number; state: State }>(text, [ids]);
  const seen = rows.map(({ id, seq, state }) => ({ id, seq, ...sightColumns(procedure.sight(state)) }));
  const said = await client.query(
    `UPDATE matter SET seen_by = s.seen_by, seen_by_all = s.seen_by_all, seen_by_operator = s.seen_by_operator,
       seen_from = s.seen_from, hidden_from = s.hidden_from
     FROM jsonb_populate_recordset(NULL::matter, $1) s WHERE matter.id = s.id AND matter.seq = s.seq
       AND (matter.seen_by, matter.seen_by_all, matter.seen_by_operator, matter.seen_from, matter.hidden_from)
         IS DISTINCT FROM (s.seen_by, s.seen_by_all, s.seen_by_operator, s.seen_from, s.hidden_from)`,
    [JSON.stringify(seen)],
  );
  return said.rowCount ?? 0;
}
