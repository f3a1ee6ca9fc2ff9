/** Who represents units (成员、联络员), from day to day: saved with their confirmation, carried along by successions, read. */
import type pg from 'pg';
import { dateOf, type IsoDate } from '../domain/calendar.ts';
import { membership as procedure, type Standing } from '../domain/membership.ts';
import type { Membership, Part } from '../domain/membership/record.ts';
import type { Actor } from '../domain/roles.ts';
import type { UnitKind } from '../domain/units.ts';
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

function isMembership(state: unknown): state is Membership {
  return typeof state === 'object' && state !== null && 'part' in state && 'effectiveOn' in state;
}

/** Saves who represents a unit from the day of a confirmation on; the one before ends the day before. */
export async function saveRepresentative(
  client: pg.PoolClient,
  { id, mechanismId, state, events }: Effects,
): Promise<void> {
  if (!isMembership(state)) throw new Error('the state of a membership says who represents its unit');
  if (!events.some(({ type }) => type === 'membership-confirmed')) return;
  const { unitId, part, name, post, effectiveOn } = state;
  await Promise.all([
    client.query(
      'UPDATE representative SET valid_to = $3::date - 1 WHERE unit_id = $1 AND part = $2 AND valid_to IS NULL',
      [unitId, part, effectiveOn],
    ),
    client.query(
      `INSERT INTO representative (matter_id, mechanism_id, unit_id, part, name, post, valid_from)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, mechanismId, unitId, part, name, post, effectiveOn],
    ),
  ]);
}

/** Whether what is saved of a proposal is what its state says; until when it holds is for later ones to say. */
export async function representativeAgrees(client: pg.PoolClient, id: string, state: unknown): Promise<boolean> {
  if (!isMembership(state)) return false;
  const { part, name, post, effectiveOn } = state;
  const found = await client.query<{ same: boolean }>(
    `SELECT (part, name, post) = ($2, $3, $4) AND min(valid_from) OVER () = $5::date AS same
     FROM representative WHERE matter_id = $1`,
    [id, part, name, post, effectiveOn],
  );
  return state.stage === 'confirmed'
    ? found.rows.length > 0 && found.rows.every(({ same }) => same)
    : found.rows.length === 0;
}

/** A unit got a successor: whoever represented it represents that one from its first day on, unless others do already. */
export async function carryRepresentatives(
  client: pg.PoolClient,
  from: string,
  to: string,
  effectiveOn: IsoDate,
): Promise<void> {
  await client.query(
    `WITH leaving AS (
       UPDATE representative SET valid_to = greatest(valid_from, $3::date - 1) WHERE unit_id = $1 AND valid_to IS NULL
       RETURNING matter_id, mechanism_id, part, name, post, valid_from, NULL::date AS valid_to),
     carried AS (
       SELECT * FROM leaving UNION ALL
       -- Whom someone follows on a later day, which is known already.
       SELECT matter_id, mechanism_id, part, name, post, valid_from, valid_to FROM representative
       WHERE unit_id = $1 AND valid_to >= $3::date)
     INSERT INTO representative (matter_id, mechanism_id, unit_id, part, name, post, valid_from, valid_to)
     SELECT c.matter_id, c.mechanism_id, $2, c.part, c.name, c.post, greatest(c.valid_from, $3::date), c.valid_to
     FROM carried c
     WHERE NOT EXISTS (SELECT FROM representative r WHERE r.unit_id = $2 AND r.part = c.part AND r.valid_to IS NULL)`,
    [from, to, effectiveOn],
  );
}

/** Who was confirmed last for a unit and part; null when nobody was. */
export async function standingOf(client: pg.PoolClient, unitId: string, part: Part): Promise<Standing | null> {
  const { rows } = await client.query<Standing>(
    `SELECT name, post, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom" FROM representative
     WHERE unit_id = $1 AND part = $2 AND valid_to IS NULL`,
    [unitId, part],
  );
  return rows[0] ?? null;
}

/** {@link standingOf} the unit and part that a proposal is about. */
export async function standingFor(client: pg.PoolClient, matterId: string): Promise<Standing | null> {
  const { rows } = await client.query<{ unitId: string; part: Part }>(
    `SELECT unit_id AS "unitId", state ->> 'part' AS part FROM matter WHERE id = $1 AND noun = 'membership'`,
    [matterId],
  );
  const [row] = rows;
  return row ? standingOf(client, row.unitId, row.part) : null;
}

/** Someone who represents a unit on a day. */
export interface Representative {
  name: string;
  post: string;
  since: IsoDate;
  until: IsoDate | null;
  membershipId: string;
}

/** A member unit with who represents it. */
export interface MemberUnit {
  id: string;
  name: string;
  kind: UnitKind;
  protocolOrder: number;
  member: Representative | null;
  liaison: Representative | null;
}

function representing(part: Part): string {
  return `(SELECT json_build_object('name', r.name, 'post', r.post, 'since', to_char(r.valid_from, 'YYYY-MM-DD'),
      'until', to_char(r.valid_to, 'YYYY-MM-DD'), 'membershipId', r.matter_id)
    FROM representative r WHERE r.unit_id = u.id AND r.part = '${part}' AND r.valid_from <= $2
      AND (r.valid_to IS NULL OR r.valid_to >= $2) ORDER BY r.valid_from DESC LIMIT 1) AS ${part}`;
}

/** A page of the member units in force on a day (null: today), in protocol order, with who represents each on it. */
export async function listMembers(
  store: Store,
  actor: Actor,
  page: { on: IsoDate | null; after: number; limit: number },
): Promise<{ on: IsoDate; units: readonly MemberUnit[] }> {
  return inTransaction(store, actor, async (client) => {
    const clock = await client.query<{ ms: number }>(
      'SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms',
    );
    const on = page.on ?? dateOf(await store.clock.now(clock.rows[0]?.ms ?? 0));
    const found = await client.query<MemberUnit>({
      name: 'members',
      text: `SELECT u.id, u.name, u.kind, u.protocol_order AS "protocolOrder",
               ${representing('member')}, ${representing('liaison')}
             FROM unit u WHERE u.mechanism_id = $1 AND u.member AND u.protocol_order > $3
               AND coalesce(u.valid_from, $2::date) <= $2 AND coalesce(u.valid_to, $2::date) >= $2
             ORDER BY u.protocol_order LIMIT $4`,
      values: [actor.mechanismId, on, page.after, page.limit],
    });
    return { commit: true, value: { on, units: found.rows } };
  });
}

/** One proposal, whoever asks; whether the actor may see it is for roles.ts to say. */
export async function readMembership(store: Store, actor: Actor, id: string): Promise<Snapshot<Membership> | null> {
  return inTransaction(store, actor, async (client) => {
    const text = `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM} WHERE m.id = $1 AND m.noun = 'membership'`;
    const found = await client.query<MatterColumns<Membership>>({ name: 'read-membership', text, values: [id] });
    const [row] = found.rows;
    if (!row) return { commit: true, value: null };
    const bare = surroundingsOf(row, await calendarOf(store, client, row), await store.clock.now(row.database_ms));
    const surroundings = { ...bare, directory: await loadDirectory(client, actor.mechanismId) };
    return { commit: true, value: snapshotOf(procedure, row, surroundings, actor) };
  });
}
