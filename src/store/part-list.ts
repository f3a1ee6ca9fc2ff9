/** The list of the parts that units have of matters: the rows of the figures, and a unit's own. */
import { daysLeftFrom } from '../domain/days-left.ts';
import { lightOf, type Light, type LightReason } from '../domain/light.ts';
import type { Noun, Part } from '../domain/matter.ts';
import { withProcedure } from '../domain/procedures.ts';
import type { Actor } from '../domain/roles.ts';
import type { UnitKind } from '../domain/units.ts';
import { loadCounting } from './calendars.ts';
import { clockOf } from './clock.ts';
import { inTransaction, type Store } from './db.ts';
import { lightSql } from './light-sql.ts';
import { overrideOf } from './parts.ts';
import { partConditions, type PartFilter } from './parts-sql.ts';

/** By what the list is sorted: what is due first, what was issued first, or by unit in protocol order, what is due first. */
export const partSorts = ['due', 'age', 'unit'] as const;

/** See {@link partSorts}. */
export type PartSort = (typeof partSorts)[number];

/** Where a page ended. `atMs` is the instant that it is sorted by; null: none, which comes last. */
export interface PartPlace {
  protocolOrder: number;
  atMs: number | null;
  matterId: string;
  unitId: string;
}

/** A part as it is listed, at an instant. Instants in ms. */
export interface ListedPart {
  place: PartPlace;
  matterId: string;
  noun: string;
  title: string;
  number: string | null;
  stage: string;
  unit: { id: string; name: string; kind: UnitKind };
  role: Part['role'];
  state: Part['state'];
  counted: boolean;
  item: { id: string; number: string; title: string } | null;
  issuedAtMs: number | null;
  dueAtMs: number | null;
  originalDueAtMs: number | null;
  doneAtMs: number | null;
  lateSinceMs: number | null;
  overdue: boolean;
  /** Null where nothing is owed any more, or no date is set; negative when the date has passed. */
  workingDaysLeft: number | null;
  /** Null for what is not counted: a courtesy has no light. `reason` is null where the matter's state names none. */
  light: { light: Light; reason: LightReason | null } | null;
}

interface Row {
  matter_id: string;
  noun: Noun;
  title: string;
  number: string | null;
  stage: string;
  /** Of whichever type its noun's procedure folds. */
  matter_state: never;
  unit_id: string;
  unit_name: string;
  unit_kind: UnitKind;
  protocol_order: number;
  role: Part['role'];
  state: Part['state'];
  counted: boolean;
  item: { id: string; number: string; title: string } | null;
  issued_ms: number | null;
  due_ms: number | null;
  original_due_ms: number | null;
  done_ms: number | null;
  late_since_ms: number | null;
  overdue: boolean;
  light: Light;
}

const ms = (column: string, name: string) => `(extract(epoch FROM p.${column}) * 1000)::float8 AS ${name}`;

const COLUMNS = `p.matter_id, p.noun, m.title, m.number, m.stage, m.state AS matter_state, p.unit_id, u.name AS unit_name,
  u.kind AS unit_kind, u.protocol_order, p.role, p.state, p.counted,
  CASE WHEN i.id IS NOT NULL THEN jsonb_build_object('id', i.id, 'number', i.number, 'title', i.title) END AS item,
  ${ms('issued_at', 'issued_ms')}, ${ms('due_at', 'due_ms')}, ${ms('original_due_at', 'original_due_ms')},
  ${ms('done_at', 'done_ms')}, ${ms('late_since', 'late_since_ms')},
  p.state <> 'done' AND coalesce(p.overdue_from <= $2, false) AS overdue, ${lightSql('$2', 'p')} AS light`;

/** The statement of a page: the rows are found in the order of an index, and only those of the page are joined. */
export function partsQuery(
  actor: Actor,
  filter: PartFilter,
  { sort, after, limit }: { sort: PartSort; after: PartPlace | null; limit: number },
  nowMs: number,
): { text: string; values: unknown[] } {
  const values: unknown[] = [actor.mechanismId, new Date(nowMs)];
  const conditions = partConditions(filter, nowMs, values);
  const value = (given: unknown): string => `$${String(values.push(given))}`;
  // What is counted was issued; and a coalesce would keep row security from reading the index.
  const issued = filter.counted ? 'p.issued_at' : `coalesce(p.issued_at, 'infinity'::timestamptz)`;
  const by = sort === 'age' ? issued : 'p.due_order';
  const order = `${by}, p.matter_id, p.unit_id`;
  const at = (place: PartPlace) => {
    const instant = place.atMs === null ? 'infinity' : new Date(place.atMs).toISOString();
    return `(${value(instant)}::timestamptz, ${value(place.matterId)}::uuid, ${value(place.unitId)}::uuid)`;
  };
  // Materialised, or the page would be found again for every row that it is joined with.
  const joined = (page: string, ordered: string) =>
    `WITH page AS MATERIALIZED (${page})
     SELECT ${COLUMNS} FROM page JOIN part p USING (matter_id, unit_id) JOIN matter m ON m.id = p.matter_id JOIN unit u ON u.id = p.unit_id
     LEFT JOIN plan_item i ON i.id = p.item_id ORDER BY ${ordered}`;
  if (sort !== 'unit') {
    if (after) conditions.push(`(${order}) > ${at(after)}`);
    const where = conditions.join(' AND ');
    const text = joined(
      `SELECT p.matter_id, p.unit_id FROM part p WHERE ${where} ORDER BY ${order} LIMIT ${value(limit)}`,
      order,
    );
    return { text, values };
  }
  // Each unit's own first rows, of the units from the last page's on: never all rows of all units.
  const from = after ? value(after.protocolOrder) : null;
  const behind = after ? [`(o.protocol_order > ${from ?? ''} OR (${order}) > ${at(after)})`] : [];
  const where = [...conditions, 'p.unit_id = o.id', ...behind].join(' AND ');
  const most = value(limit);
  const page = `SELECT p.matter_id, p.unit_id FROM unit o CROSS JOIN LATERAL
      (SELECT p.matter_id, p.unit_id, p.due_order, p.issued_at FROM part p WHERE ${where} ORDER BY ${order} LIMIT ${most}) p
    WHERE o.mechanism_id = $1 ${from === null ? '' : `AND o.protocol_order >= ${from}`}
    ORDER BY o.protocol_order, ${order} LIMIT ${most}`;
  return { text: joined(page, `u.protocol_order, ${order}`), values };
}

/** Why a part shows what it shows, as the matter's state says. */
function reasonOf(row: Row, nowMs: number): LightReason | null {
  return withProcedure(row.noun, (procedure) => {
    const facts = procedure.facts(row.matter_state);
    const part = facts.parts?.find(({ unitId }) => unitId === row.unit_id);
    return part ? lightOf({ light: part.light, override: overrideOf(part, facts) ?? null }, nowMs).reason : null;
  });
}

/** A page, and the instant at which it is true. */
export async function listParts(
  store: Store,
  actor: Actor,
  filter: PartFilter,
  page: { sort: PartSort; after: PartPlace | null; limit: number },
): Promise<{ asOfMs: number; parts: readonly ListedPart[] }> {
  return inTransaction(store, actor, async (client) => {
    const asOfMs = await clockOf(store, client);
    const { text, values } = partsQuery(actor, filter, page, asOfMs);
    const [{ calendar }, found] = await Promise.all([
      loadCounting(store, client, actor.mechanismId),
      client.query<Row>(text, values),
    ]);
    const daysLeft = daysLeftFrom(calendar, asOfMs);
    const parts = found.rows.map((row): ListedPart => {
      const { matter_id: matterId, noun, title, number, stage, role, state, counted, item, due_ms: dueAtMs } = row;
      const owes = dueAtMs !== null && (state === 'running' || state === 'drafted');
      return {
        ...{ matterId, noun, title, number, stage, role, state, counted, item, dueAtMs },
        place: {
          ...{ protocolOrder: row.protocol_order, atMs: page.sort === 'age' ? row.issued_ms : dueAtMs },
          ...{ matterId, unitId: row.unit_id },
        },
        unit: { id: row.unit_id, name: row.unit_name, kind: row.unit_kind },
        ...{ issuedAtMs: row.issued_ms, originalDueAtMs: row.original_due_ms, doneAtMs: row.done_ms },
        ...{ lateSinceMs: row.late_since_ms, overdue: counted && row.overdue },
        workingDaysLeft: owes ? daysLeft(dueAtMs) : null,
        light: counted ? { light: row.light, reason: reasonOf(row, asOfMs) } : null,
      };
    });
    return { commit: true, value: { asOfMs, parts } };
  });
}
