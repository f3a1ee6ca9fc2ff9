/** The figures over the parts that units have of matters: one indexed statement after the clock's. */
import { addedUp, standings, type Tally } from '../domain/figures.ts';
import { rolesFilledBy, type Actor } from '../domain/roles.ts';
import { clockOf } from './clock.ts';
import { inTransaction, type Store } from './db.ts';
import { partConditions, standingSql, type PartFilter } from './parts-sql.ts';

/** Which parts are counted: all that are, or those of a noun, of a unit, or that are due in some months. */
export type FiguresFilter = Pick<PartFilter, 'noun' | 'unitIds'> & { months: { from: number; to: number } | null };

/** What is counted of parts that have something in common. */
export interface TallyOf<Key> {
  of: Key;
  tally: Tally;
}

/** A unit by which is counted. */
export interface UnitKey {
  id: string;
  name: string;
}

/** A plan's item by which is counted; null: none. */
export type ItemKey = { id: string; number: string; title: string } | null;

/** The figures of the joint meeting, by unit and item, or of one unit, by noun. `byMonth` is keyed by 202612; null: no date. */
export interface Overview {
  asOfMs: number;
  all: Tally;
  byUnit: readonly TallyOf<UnitKey>[];
  byItem: readonly TallyOf<ItemKey>[];
  byMonth: readonly TallyOf<number | null>[];
  byNoun: readonly TallyOf<string>[];
  /** The open tasks of the asker. */
  waiting: number;
}

/** A row of the statement: how many parts of a group stand in a way. */
interface Row {
  by: 'unit' | 'item' | 'month' | 'noun';
  key: string | null;
  name: string | null;
  number: string | null;
  place: number | null;
  /** Its place among `standings`. */
  standing: number;
  n: number;
}

const OPEN_TASKS = `SELECT count(*)::int FROM task t WHERE t.closed_at IS NULL AND t.mechanism_id = $1 AND t.role = ANY($3)
  AND (t.unit_id IS NULL OR t.unit_id = $4)`;

const columns: Record<Row['by'], string> = { unit: 'unit_id', item: 'item_id', month: 'due_month', noun: 'noun' };

/** The statement that counts; `$1` the mechanism, `$2` the instant, `$3` and `$4` the asker's roles and unit. */
function statement(conditions: readonly string[], sets: readonly Row['by'][]): string {
  const grouping = sets.map((by) => `(${columns[by]}, standing)`).join(', ');
  // Of each set of groups all columns but its own are null, so that one column holds the key.
  const by = sets.map((one) => `WHEN grouping(${columns[one]}) = 0 THEN '${one}'`).join(' ');
  const key = sets.map((one) => `${columns[one]}::text`).join(', ');
  const idOf = (one: Row['by']) => `CASE WHEN f.by = '${one}' THEN f.key::uuid END`;
  return `
    WITH counted AS (
      SELECT p.unit_id, p.item_id, p.due_month, p.noun, ${standingSql('$2')} AS standing
      FROM part p WHERE ${conditions.join(' AND ')}
    ), figures AS (
      SELECT CASE ${by} END AS by, coalesce(${key}) AS key, standing, count(*)::int AS n
      FROM counted GROUP BY GROUPING SETS (${grouping})
    ), named AS (
      SELECT f.*, coalesce(u.name, i.title) AS name, i.number, coalesce(u.protocol_order, i.seq) AS place
      FROM figures f LEFT JOIN unit u ON u.id = ${idOf('unit')} LEFT JOIN plan_item i ON i.id = ${idOf('item')}
    )
    SELECT (SELECT coalesce(jsonb_agg(to_jsonb(f) ORDER BY f.place NULLS LAST, f.key NULLS LAST), '[]') FROM named f) AS rows,
      (${OPEN_TASKS}) AS waiting`;
}

/** Of one unit is asked by noun what of all is asked by unit and item: each set more has every row counted once more. */
function setsOf({ unitIds }: FiguresFilter): readonly Row['by'][] {
  return unitIds === null ? ['unit', 'item', 'month'] : ['noun', 'month'];
}

function grouped<Key>(rows: readonly Row[], by: Row['by'], keyOf: (row: Row) => Key): TallyOf<Key>[] {
  const groups = new Map<string | null, TallyOf<Key>>();
  for (const row of rows) {
    if (row.by !== by) continue;
    const group = groups.get(row.key) ?? { of: keyOf(row), tally: {} };
    const standing = standings[row.standing];
    if (standing !== undefined) group.tally[standing] = row.n;
    groups.set(row.key, group);
  }
  return [...groups.values()];
}

/** The statement of the figures with its values: what `readOverview` asks, for whoever wants to see how it is planned. */
export function figuresQuery(actor: Actor, filter: FiguresFilter, nowMs: number): { text: string; values: unknown[] } {
  const any = { itemId: null, state: null, light: null, overdue: null, nearDue: null, late: null, age: null };
  const values: unknown[] = [actor.mechanismId, new Date(nowMs), rolesFilledBy(actor.role), actor.unitId];
  const conditions = partConditions({ ...any, ...filter, counted: true, issued: false }, nowMs, values);
  return { text: statement(conditions, setsOf(filter)), values };
}

/** Counts. */
export async function readOverview(store: Store, actor: Actor, filter: FiguresFilter): Promise<Overview> {
  return inTransaction(store, actor, async (client) => {
    const asOfMs = await clockOf(store, client);
    const found = await client.query<{ rows: Row[]; waiting: number }>(figuresQuery(actor, filter, asOfMs));
    const { rows = [], waiting = 0 } = found.rows[0] ?? {};
    const byUnit = grouped(rows, 'unit', ({ key, name }): UnitKey => ({ id: key ?? '', name: name ?? '' }));
    const byNoun = grouped(rows, 'noun', ({ key }) => key ?? '');
    const overview = {
      ...{ asOfMs, waiting, byUnit, byNoun },
      all: addedUp([...byUnit, ...byNoun].map(({ tally }) => tally)),
      byItem: grouped(rows, 'item', ({ key, number, name }): ItemKey => {
        return key === null ? null : { id: key, number: number ?? '', title: name ?? '' };
      }),
      byMonth: grouped(rows, 'month', ({ key }) => (key === null ? null : Number(key))),
    };
    return { commit: true, value: overview };
  });
}
