/** Reads of the directory of units: all of it, a page, one. A unit comes with what it succeeded and what succeeded it. */
import type pg from 'pg';
import type { OfficeHours } from '../domain/calendar.ts';
import type { PlacedUnit } from '../domain/directory/changes.ts';
import { inTransaction, type Store } from './db.ts';

/** A unit by id and name. */
export interface UnitName {
  id: string;
  name: string;
}

/** A unit as the directory lists it. */
export interface ListedUnit extends PlacedUnit {
  sample: boolean;
  member: boolean;
  officeHours: OfficeHours | null;
  /** The units that were renamed, merged or moved into it, in protocol order. */
  successorOf: readonly UnitName[];
  successor: UnitName | null;
}

const UNITS = `SELECT u.id, u.name, u.aliases, u.kind, u.collective, u.member, u.sample, u.protocol_order AS "protocolOrder",
    u.office_hours AS "officeHours",
    to_char(u.valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(u.valid_to, 'YYYY-MM-DD') AS "validTo",
    s.successor_id AS "succeededBy",
    CASE WHEN n.id IS NOT NULL THEN json_build_object('id', n.id, 'name', n.name) END AS successor,
    (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.protocol_order), '[]')
     FROM unit_succession before JOIN unit p ON p.id = before.predecessor_id
     WHERE before.successor_id = u.id) AS "successorOf"
  FROM unit u LEFT JOIN unit_succession s ON s.predecessor_id = u.id LEFT JOIN unit n ON n.id = s.successor_id
  WHERE u.mechanism_id = $1`;

/** The whole directory of a mechanism in protocol order, units that are no longer in force among them. */
export async function loadDirectory(client: pg.PoolClient, mechanismId: string): Promise<readonly ListedUnit[]> {
  const text = `${UNITS} ORDER BY u.protocol_order`;
  const loaded = await client.query<ListedUnit>({ name: 'directory', text, values: [mechanismId] });
  return loaded.rows;
}

/** {@link loadDirectory} in a transaction of its own. */
export async function readDirectory(store: Store, mechanismId: string): Promise<readonly ListedUnit[]> {
  return inTransaction(store, mechanismId, async (client) => {
    return { commit: true, value: await loadDirectory(client, mechanismId) };
  });
}

/** Units in protocol order, after a place in it. */
export async function listUnits(
  store: Store,
  mechanismId: string,
  page: { after: number; limit: number },
): Promise<readonly ListedUnit[]> {
  return inTransaction(store, mechanismId, async (client) => {
    const text = `${UNITS} AND u.protocol_order > $2 ORDER BY u.protocol_order LIMIT $3`;
    const values = [mechanismId, page.after, page.limit];
    const listed = await client.query<ListedUnit>({ name: 'list-units', text, values });
    return { commit: true, value: listed.rows };
  });
}

/** One unit of a mechanism; null when it has none of that id. */
export async function readUnit(store: Store, mechanismId: string, id: string): Promise<ListedUnit | null> {
  return inTransaction(store, mechanismId, async (client) => {
    const text = `${UNITS} AND u.id = $2`;
    const found = await client.query<ListedUnit>({ name: 'read-unit', text, values: [mechanismId, id] });
    return { commit: true, value: found.rows[0] ?? null };
  });
}
