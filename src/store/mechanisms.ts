/** Mechanisms (联席会议机制) beside their matters: their row, their member units and editions of policy; and their reads. */
import { isDeepStrictEqual } from 'node:util';
import type pg from 'pg';
import { mechanism as procedure } from '../domain/mechanism.ts';
import { ordered, type Mechanism } from '../domain/mechanism/record.ts';
import type { Settings } from '../domain/policy/settings.ts';
import type { Actor } from '../domain/roles.ts';
import { calendarOf } from './calendars.ts';
import { inTransaction, type Store } from './db.ts';
import type { Effects } from './effects.ts';
import {
  MATTER_COLUMNS,
  MATTER_FROM,
  snapshotOf,
  surroundingsOf,
  type MatterColumns,
  type Snapshot,
} from './loading.ts';
import { loadDirectory } from './units.ts';

function isMechanism(state: unknown): state is Mechanism {
  return typeof state === 'object' && state !== null && 'memberUnitIds' in state && 'policy' in state;
}

/** The settings in force as the mechanism's row keeps them. */
function policyColumn({ policy: { edition, settings } }: Mechanism): Settings {
  return edition === null ? settings : { ...settings, edition };
}

/** Units that have a successor say what they were: it is their successor that is a member now. */
const STANDS = 'NOT EXISTS (SELECT FROM unit_succession s WHERE s.predecessor_id = u.id)';

/** Saves what a mechanism is from this commit on; what it was before stands in its events. */
export async function saveMechanism(
  client: pg.PoolClient,
  { id, nowMs, state, events }: Pick<Effects, 'id' | 'nowMs' | 'state' | 'events'>,
): Promise<void> {
  if (!isMechanism(state)) throw new Error('the state of a mechanism names its members');
  const did = (...types: string[]) => events.some(({ type }) => types.includes(type));
  const saving: Promise<unknown>[] = [];
  if (did('mechanism-changed', 'unit-succeeded')) {
    const { name, shortName, convenerUnitId, officeUnitId, inspectorUnitId } = state;
    saving.push(
      client.query(
        `UPDATE mechanism SET name = $2, short_name = $3, convener_unit_id = $4, office_unit_id = $5,
           inspector_unit_id = $6 WHERE id = $1`,
        [id, name, shortName, convenerUnitId, officeUnitId, inspectorUnitId],
      ),
      client.query(
        `UPDATE unit u SET member = NOT member
         WHERE mechanism_id = $1 AND member <> (id = ANY($2)) AND ${STANDS}`,
        [id, state.memberUnitIds],
      ),
    );
  }
  const { edition, no, settings } = state.policy;
  if (did('policy-set') || (did('mechanism-founded') && edition !== null)) {
    saving.push(
      client.query(
        `INSERT INTO policy_edition (mechanism_id, no, edition, settings, basis, matter_id, at)
         VALUES ($1, $2, $3, $4, $5, $1, $6)`,
        [id, no, edition, settings, state.policySince.basis, new Date(nowMs)],
      ),
      client.query('UPDATE mechanism SET policy = $2 WHERE id = $1', [id, policyColumn(state)]),
    );
  }
  if (did('mechanism-wound-up')) {
    saving.push(client.query('UPDATE mechanism SET wound_up_at = $2 WHERE id = $1', [id, new Date(nowMs)]));
  }
  await Promise.all(saving);
}

/** Whether a mechanism's row, its members and the last edition of its policy are what its state says. */
export async function mechanismAgrees(client: pg.PoolClient, id: string, state: unknown): Promise<boolean> {
  if (!isMechanism(state)) return false;
  const found = await client.query(
    `SELECT k.name, k.short_name AS "shortName", k.convener_unit_id AS "convenerUnitId",
       k.office_unit_id AS "officeUnitId", k.inspector_unit_id AS "inspectorUnitId", k.policy,
       k.wound_up_at IS NOT NULL AS "woundUp",
       ARRAY(SELECT u.id::text FROM unit u WHERE u.mechanism_id = k.id AND u.member AND ${STANDS}) AS members,
       (SELECT json_build_object('no', e.no, 'edition', e.edition, 'settings', e.settings) FROM policy_edition e
        WHERE e.mechanism_id = k.id ORDER BY e.no DESC LIMIT 1) AS last
     FROM mechanism k WHERE k.id = $1`,
    [id],
  );
  const { name, shortName, convenerUnitId, officeUnitId, inspectorUnitId, policy } = state;
  const said = {
    ...{ name, shortName, convenerUnitId, officeUnitId, inspectorUnitId, policy: policyColumn(state) },
    ...{ woundUp: state.woundUp !== null, members: [...state.memberUnitIds] },
    last: policy.edition === null ? null : policy,
  };
  const rows = found.rows.map((row: { members: string[] }) => ({ ...row, members: [...ordered(row.members)] }));
  return isDeepStrictEqual(rows, [said]);
}

/** How many matters of the mechanism are open beside its own. No other can be opened until this transaction ends. */
export async function countOpenMatters(client: pg.PoolClient, mechanismId: string): Promise<number> {
  // Whoever opens a matter holds its unit, and reads after that whether the mechanism stands.
  await client.query('SELECT FROM unit WHERE mechanism_id = $1 ORDER BY id FOR NO KEY UPDATE', [mechanismId]);
  const { rows } = await client.query<{ open: number }>(
    'SELECT count(*)::int AS open FROM matter WHERE mechanism_id = $1 AND id <> $1 AND closed_at IS NULL',
    [mechanismId],
  );
  return rows[0]?.open ?? 0;
}

/** The mechanism in scope, with its directory; null when it has no founding yet. */
export async function readMechanism(store: Store, actor: Actor): Promise<Snapshot<Mechanism> | null> {
  return inTransaction(store, actor, async (client) => {
    const text = `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM} WHERE m.id = $1 AND m.noun = 'mechanism'`;
    const found = await client.query<MatterColumns<Mechanism>>(text, [actor.mechanismId]);
    const [row] = found.rows;
    if (!row) return { commit: true, value: null };
    const nowMs = await store.clock.now(row.database_ms);
    const bare = surroundingsOf(row, await calendarOf(store, client, row), nowMs);
    const surroundings = { ...bare, directory: await loadDirectory(client, actor.mechanismId) };
    return { commit: true, value: snapshotOf(procedure, row, surroundings, actor) };
  });
}

/** An edition of the policy as it was set. */
export interface SetEdition {
  no: number;
  edition: string;
  settings: Settings;
  basis: string;
  atMs: number;
}

/** A page of the editions of a policy, the newest first. */
export async function listEditions(
  store: Store,
  mechanismId: string,
  page: { before: number; limit: number },
): Promise<readonly SetEdition[]> {
  return inTransaction(store, mechanismId, async (client) => {
    const found = await client.query<SetEdition>(
      `SELECT no, edition, settings, basis, (extract(epoch FROM at) * 1000)::float8 AS "atMs" FROM policy_edition
       WHERE mechanism_id = $1 AND no < $2 ORDER BY no DESC LIMIT $3`,
      [mechanismId, page.before, page.limit],
    );
    return { commit: true, value: found.rows };
  });
}
