/** Reads of the directory of units: all of it, a page, one. A unit comes with what it succeeded and what succeeded it. */
import type pg from 'pg';
import type { OfficeHours } from '../domain/calendar.ts';
import type { PlacedUnit } from '../domain/directory/changes.ts';
import { inTransaction, readingOnce, type Store } from './db.ts';
import type { UnitColumns } from './loading.ts';

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

/** A directory as of a revision, which no later one changes. */
interface KnownDirectory {
  revision: number;
  units: readonly ListedUnit[];
}

/** Each mechanism's newest, per installation. Never filled by a transaction that writes: its revision may be taken back. */
const known = new WeakMap<Store, Map<string, KnownDirectory>>();

/** Columns of a matter by which its mechanism's directory is known. */
type DirectoryColumns = Pick<UnitColumns, 'mechanism_id' | 'directory_revision'>;

/**
 * {@link loadDirectory} as of a matter's row that was read: what is known of that revision is not read again. Triggers count the
 * revision, so that no change of a unit goes by it. Not for within a transaction: it may take another connection.
 */
export async function directoryFor(store: Store, row: DirectoryColumns): Promise<readonly ListedUnit[]> {
  const { mechanism_id: mechanismId, directory_revision: revision } = row;
  const ofStore = known.get(store) ?? new Map<string, KnownDirectory>();
  known.set(store, ofStore);
  const remembered = ofStore.get(mechanismId);
  if (remembered?.revision === revision) return remembered.units;
  // The revision and the units by one statement: as of one instant.
  const text = `SELECT k.directory_revision AS revision, d.* FROM mechanism k, LATERAL (${UNITS}) d
    WHERE k.id = $1 ORDER BY d."protocolOrder"`;
  const rows = await readingOnce<ListedUnit & { revision: number }>(store, mechanismId, {
    ...{ name: 'directory-revision', text, values: [mechanismId] },
  });
  const units = rows.map(({ revision: _, ...unit }) => unit);
  ofStore.set(mechanismId, { revision: rows[0]?.revision ?? revision, units });
  return units;
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
