/** Who sees the matters of before row security asked for it: their procedures say so, page by page, without an event. */
import type pg from 'pg';
import type { Noun, Procedure } from '../domain/matter.ts';
import { withProcedure } from '../domain/procedures.ts';
import { EVERY_MECHANISM, inTransaction, type Store } from './db.ts';
import { sightColumns } from './sight-columns.ts';

const PAGE = 200;

/**
 * Says of every matter that has not been said so who sees it; until then no unit does. Several may do it at once, each with
 * matters of its own. Answers how many.
 */
export async function fillSights(store: Store): Promise<number> {
  let filled = 0;
  for (let some = PAGE; some === PAGE; filled += some) {
    some = await inTransaction(store, EVERY_MECHANISM, async (client) => {
      return { commit: true, value: await fillPage(client) };
    });
  }
  return filled;
}

async function fillPage(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ id: string; noun: Noun }>(
    'SELECT id, noun FROM matter WHERE seen_by IS NULL ORDER BY id LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED',
    [PAGE],
  );
  for (const noun of new Set(rows.map((row) => row.noun))) {
    const ids = rows.filter((row) => row.noun === noun).map(({ id }) => id);
    await withProcedure(noun, (procedure) => fillNoun(client, procedure, ids));
  }
  return rows.length;
}

async function fillNoun<State, Command, Event extends { type: string }>(
  client: pg.PoolClient,
  procedure: Procedure<State, Command, Event>,
  ids: readonly string[],
): Promise<void> {
  const text = 'SELECT id, state FROM matter WHERE id = ANY($1)';
  const { rows } = await client.query<{ id: string; state: State }>(text, [ids]);
  const seen = rows.map(({ id, state }) => ({ id, ...sightColumns(procedure.sight(state)) }));
  await client.query(
    `UPDATE matter SET seen_by = s.seen_by, seen_by_all = s.seen_by_all, seen_by_operator = s.seen_by_operator,
       seen_from = s.seen_from, hidden_from = s.hidden_from
     FROM jsonb_populate_recordset(NULL::matter, $1) s WHERE matter.id = s.id`,
    [JSON.stringify(seen)],
  );
}
