/**
 * Mechanisms are founded (设立): rows, accounts and the founding event in one transaction. One that stood in a record before
 * there were such events gets its own from what the record says, when it is first needed.
 */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { isRefusal } from '../domain/matter.ts';
import { mechanism as procedure } from '../domain/mechanism.ts';
import { ordered, type ApprovalDocument, type Founding } from '../domain/mechanism/record.ts';
import type { Settings } from '../domain/policy/settings.ts';
import { systemActor, type Role } from '../domain/roles.ts';
import type { UnitKind } from '../domain/units.ts';
import { calendarOf } from './calendars.ts';
import { EVERY_MECHANISM, inTransaction, type Store } from './db.ts';
import { effectsOf } from './held.ts';
import { loadUnit, surroundingsOf } from './loading.ts';
import { write } from './record.ts';
import { Unfolding, unopened } from './unfolding.ts';

/** A unit that a mechanism begins with. */
export interface FoundingUnit {
  name: string;
  aliases: readonly string[];
  kind: UnitKind;
  collective: boolean;
  sample: boolean;
  member: boolean;
  protocolOrder: number;
}

/** A mechanism that is to be founded; its units are named by their names. */
export interface FoundingOrder {
  key: string;
  name: string;
  shortName: string;
  demo: boolean;
  status: string;
  notes: readonly string[];
  convener: string | null;
  office: string;
  inspector: string;
  units: readonly FoundingUnit[];
  /** What it sets otherwise than the defaults, its number mark among it. */
  settings: Settings;
  document: ApprovalDocument | null;
}

/** A mechanism that was founded. */
export interface Founded {
  mechanismId: string;
  /** The id of a unit by its name. */
  unitId: (name: string) => string;
}

/** Inserts rows whose members are columns of the table. */
export async function insertRows(
  client: pg.PoolClient,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).map((name) => client.escapeIdentifier(name));
  if (columns.length === 0) return;
  const named = columns.join(', ');
  const text = `INSERT INTO ${table} (${named}) SELECT ${named} FROM jsonb_populate_recordset(NULL::${table}, $1)`;
  await client.query(text, [JSON.stringify(rows)]);
}

/**
 * Founds a mechanism once: one of this key that is there stays as it is. `beside` is done with a new one in the same
 * transaction.
 */
export async function foundOnce(
  store: Store,
  order: FoundingOrder,
  beside: (client: pg.PoolClient, founded: Founded) => Promise<void>,
): Promise<{ created: boolean; mechanismId: string }> {
  return inTransaction<{ created: boolean; mechanismId: string }>(store, EVERY_MECHANISM, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`mechanism ${order.key}`]);
    const known = await client.query<{ id: string }>('SELECT id FROM mechanism WHERE key = $1', [order.key]);
    const [row] = known.rows;
    if (row) return { commit: false, value: { created: false, mechanismId: row.id } };
    const founded = await foundMechanism(store, client, order);
    await beside(client, founded);
    return { commit: true, value: { created: true, mechanismId: founded.mechanismId } };
  });
}

/** Founds a mechanism, with an account for each role, and for the liaison and the head of each unit that can have them. */
async function foundMechanism(store: Store, client: pg.PoolClient, order: FoundingOrder): Promise<Founded> {
  const id = randomUUID();
  const unitIds = new Map(order.units.map(({ name }) => [name, randomUUID()]));
  const unitId = (name: string): string => {
    const known = unitIds.get(name);
    if (known === undefined) throw new Error(`a unit is named that is not there: ${name}`);
    return known;
  };
  const { key, name, shortName, demo, status } = order;
  const [officeUnitId, inspectorUnitId] = [unitId(order.office), unitId(order.inspector)];
  const convenerUnitId = order.convener === null ? null : unitId(order.convener);
  await insertRows(client, 'mechanism', [
    {
      ...{ id, key, name, short_name: shortName, demo, status, notes: order.notes.join('\n') },
      ...{ convener_unit_id: convenerUnitId, office_unit_id: officeUnitId, inspector_unit_id: inspectorUnitId },
    },
  ]);
  await insertRows(
    client,
    'unit',
    order.units.map(({ protocolOrder, ...unit }) => {
      return { ...unit, id: unitId(unit.name), mechanism_id: id, protocol_order: protocolOrder };
    }),
  );
  await insertAccounts(client, id, order, unitId);
  const memberUnitIds = ordered(order.units.filter((unit) => unit.member).map((unit) => unitId(unit.name)));
  const founding: Founding = {
    ...{ mechanismId: id, key, name, shortName, demo, unitId: officeUnitId, convenerUnitId, officeUnitId },
    ...{ inspectorUnitId, memberUnitIds, policy: { no: 1, edition: 'policy-1', settings: order.settings } },
  };
  await recordFounding(store, client, founding, order.document);
  return { mechanismId: id, unitId };
}

async function insertAccounts(
  client: pg.PoolClient,
  mechanismId: string,
  { office, inspector, units, demo }: FoundingOrder,
  unitId: (name: string) => string,
): Promise<void> {
  const account = (role: Role, unit: string | null, title: string) => {
    const label = demo ? `示例${title}` : title;
    return { id: randomUUID(), mechanism_id: mechanismId, role, unit_id: unit === null ? null : unitId(unit), label };
  };
  await insertRows(client, 'account', [
    account('coordinator', office, '协调员（联席会议办公室）'),
    account('director', office, '主任（联席会议办公室）'),
    account('leader', null, '分管领导'),
    account('cityLeader', null, '市分管领导'),
    account('inspector', inspector, '督查员（督查室）'),
    account('operator', null, '系统管理员'),
    ...units
      .filter((one) => !one.collective)
      .flatMap(({ name }) => [
        account('liaison', name, `联络员（${name}）`),
        account('head', name, `主要负责人（${name}）`),
      ]),
  ]);
}

/** Writes the founding event. The mechanism stands and waits for nobody: there is no workflow to wake. */
async function recordFounding(
  store: Store,
  client: pg.PoolClient,
  founding: Founding,
  document: ApprovalDocument | null,
): Promise<void> {
  const { mechanismId, unitId } = founding;
  const unit = await loadUnit(client, unitId, null);
  if (!unit) throw new Error('the unit that answers for a mechanism is one of its own');
  const nowMs = await store.clock.now(unit.database_ms);
  const surroundings = surroundingsOf(unit, await calendarOf(store, client, unit), nowMs);
  const unfolding = new Unfolding(procedure, unopened(mechanismId), surroundings);
  const actor = systemActor(mechanismId);
  const command = { type: 'found' as const, founding, document };
  const decision = procedure.decide(null, command, { ...surroundings, actor, number: null });
  if (isRefusal(decision) || 'wants' in decision) throw new Error('a founding is an event');
  unfolding.append(decision.events, actor);
  const held = { unfolding, surroundings, openedAtMs: nowMs, wasOpen: false, alarmAtMs: null };
  await write(client, { ...effectsOf(procedure, held), nudge: false, alarmAtMs: null, answer: null });
}

/**
 * Gives the mechanism in scope its founding where it has none. What it is was set before anyone wrote down why, and its
 * policy is no edition yet: terms that run by it are not counted again for being told of.
 */
export async function ensureFounded(store: Store, mechanismId: string): Promise<void> {
  await inTransaction(store, mechanismId, async (client) => {
    const nothing = { commit: false, value: undefined };
    const is = 'SELECT FROM matter WHERE id = $1';
    if ((await client.query(is, [mechanismId])).rows.length > 0) return nothing;
    await client.query('SELECT FROM mechanism WHERE id = $1 FOR NO KEY UPDATE', [mechanismId]);
    if ((await client.query(is, [mechanismId])).rows.length > 0) return nothing;
    const found = await client.query<
      Omit<Founding, 'policy' | 'unitId'> & { unitId: string | null; settings: Settings }
    >(
      `SELECT k.id AS "mechanismId", k.key, k.name, k.short_name AS "shortName", k.demo,
         coalesce(k.office_unit_id, k.convener_unit_id,
           (SELECT id FROM unit WHERE mechanism_id = k.id ORDER BY protocol_order LIMIT 1)) AS "unitId",
         k.convener_unit_id AS "convenerUnitId", k.office_unit_id AS "officeUnitId",
         k.inspector_unit_id AS "inspectorUnitId", k.policy AS settings,
         ARRAY(SELECT u.id::text FROM unit u WHERE u.mechanism_id = k.id AND u.member
           AND NOT EXISTS (SELECT FROM unit_succession s WHERE s.predecessor_id = u.id)) AS "memberUnitIds"
       FROM mechanism k WHERE k.id = $1`,
      [mechanismId],
    );
    const [row] = found.rows;
    if (!row) return nothing;
    const { settings, unitId, ...standing } = row;
    // Without a unit nobody answers for it yet.
    if (unitId === null) return nothing;
    const policy = { no: 0, edition: null, settings };
    await recordFounding(
      store,
      client,
      { ...standing, unitId, memberUnitIds: ordered(row.memberUnitIds), policy },
      null,
    );
    return { commit: true, value: undefined };
  });
}
