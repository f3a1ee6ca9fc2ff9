/** How a matter is loaded: one row joined with its unit and mechanism, as the domain's facts. */
import type pg from 'pg';
import type { Calendar, OfficeHours } from '../domain/calendar.ts';
import type { Context, Facts, Procedure } from '../domain/matter.ts';
import { policyOf, type Policy } from '../domain/policy.ts';
import type { Actor } from '../domain/roles.ts';
import type { OtherPost } from '../domain/same-person.ts';
import type { UnitKind } from '../domain/units.ts';
import { IN_FORCE } from './accounts.ts';

/** A matter at an instant, with what is needed to judge and to show it. */
export interface Snapshot<State> {
  id: string;
  state: State;
  facts: Facts;
  context: Context;
  seq: number;
  openedAtMs: number;
}

/** What a decision needs besides actor and number. */
export type Surroundings = Omit<Context, 'actor' | 'number'>;

/** The columns of a unit with its mechanism. */
export interface UnitColumns {
  database_ms: number;
  unit_id: string;
  unit_name: string;
  unit_kind: UnitKind;
  collective: boolean;
  mechanism_id: string;
  office_unit_id: string | null;
  inspector_unit_id: string | null;
  policy: Partial<Policy>;
  calendar_revision: number;
  directory_revision: number;
  recounting: boolean;
  wound_up: boolean;
  office_hours: OfficeHours | null;
}

/** The columns of a matter with its unit and mechanism. */
export interface MatterColumns<State> extends UnitColumns {
  id: string;
  state: State;
  seq: number;
  head: string;
  opened_ms: number;
  last_event_ms: number;
  alarm_ms: number | null;
}

/**
 * The unit that the actor's account belongs to now. A succession may have taken the account along since its token was
 * looked up, and nobody judges by a unit that is no longer theirs.
 */
export interface ActorColumns {
  actor_unit_id: string | null;
}

/** For whom the caller, or the one in whose name it acts, has acted in the matter: accounts. */
export interface ActedForColumns {
  acted_for: readonly string[];
  /** The other accounts of their logins. */
  other_posts: readonly OtherPost[];
}

/** The select list of {@link ActedForColumns}: `$4` are the accounts of those who may have. */
const ACTED_FOR = `ARRAY(SELECT DISTINCT e.account_id FROM event e
  WHERE e.matter_id = m.id AND e.delegate_id = ANY($4::uuid[])) AS acted_for`;

/** The select list of their other accounts: `$4` are the accounts of those who act. A post that has ended brings no unit. */
const OTHER_POSTS = `coalesce((SELECT json_agg(json_build_object('accountId', a.id,
    'unitId', CASE WHEN ${IN_FORCE} THEN a.unit_id END))
  FROM account p JOIN account a ON a.login_id = p.login_id AND a.mechanism_id = p.mechanism_id
  WHERE p.id = ANY($4::uuid[]) AND a.id <> ALL($4::uuid[])), '[]') AS other_posts`;

/** Whoever acts, and who acts for them: accounts. */
function personsOf(actor: Actor | null): readonly string[] {
  const own = accountOf(actor);
  return [...(own === null ? [] : [own]), ...(actor?.delegate ? [actor.delegate.accountId] : [])];
}

/** The select list of {@link ActorColumns}: `$2` is the account, `$3` the unit of one that is not kept. */
const ACTOR_COLUMNS = 'coalesce((SELECT a.unit_id FROM account a WHERE a.id = $2::uuid), $3::uuid) AS actor_unit_id';

/** The columns of a unit for which a matter is to be opened: whether it is in force, and whether it has a successor. */
export interface OpeningColumns extends UnitColumns, ActorColumns, Pick<ActedForColumns, 'other_posts'> {
  validFrom: string | null;
  validTo: string | null;
  succeeded: boolean;
}

const UNIT_COLUMNS = `
  floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS database_ms,
  u.id AS unit_id, u.name AS unit_name, u.kind AS unit_kind, u.collective, u.office_hours,
  k.id AS mechanism_id, k.office_unit_id, k.inspector_unit_id, k.policy, k.calendar_revision,
  k.directory_revision, k.recounting, k.wound_up_at IS NOT NULL AS wound_up`;

/** The select list of {@link MatterColumns}, over {@link MATTER_FROM}. */
export const MATTER_COLUMNS = `m.id, m.noun, m.state, m.seq, encode(m.head, 'hex') AS head,
  (extract(epoch FROM m.opened_at) * 1000)::float8 AS opened_ms,
  (extract(epoch FROM m.last_event_at) * 1000)::float8 AS last_event_ms,
  (extract(epoch FROM m.alarm_at) * 1000)::float8 AS alarm_ms, ${UNIT_COLUMNS}`;

/** A matter `m` with its unit `u` and mechanism `k`. */
export const MATTER_FROM = 'matter m JOIN unit u ON u.id = m.unit_id JOIN mechanism k ON k.id = m.mechanism_id';

/** The account of whoever acts; the clock has none. */
function accountOf(actor: Actor | null): string | null {
  return actor === null || actor.role === 'system' ? null : actor.accountId;
}

/** Locks a matter, in a statement of its own (C11); false when there is none of this noun in scope. */
export async function lockMatter(client: pg.PoolClient, id: string, noun: string): Promise<boolean> {
  const text = 'SELECT FROM matter WHERE id = $1 AND noun = $2 FOR NO KEY UPDATE';
  const locked = await client.query({ name: 'lock-matter', text, values: [id, noun] });
  return locked.rows.length > 0;
}

/** Locks matters in the order of their ids, as whoever locks several does (C12). */
export async function lockInOrder(client: pg.PoolClient, ids: readonly string[]): Promise<void> {
  const text = 'SELECT FROM matter WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE';
  await client.query({ name: 'lock-matters-in-order', text, values: [ids] });
}

/** Loads a matter that has been locked, with the unit of whoever acts on it; null: nobody does. */
export async function loadMatter<State>(
  client: pg.PoolClient,
  id: string,
  actor: Actor | null,
): Promise<(MatterColumns<State> & ActorColumns & ActedForColumns) | undefined> {
  const text = `SELECT ${MATTER_COLUMNS}, ${ACTOR_COLUMNS}, ${ACTED_FOR}, ${OTHER_POSTS}
    FROM ${MATTER_FROM} WHERE m.id = $1`;
  const values = [id, accountOf(actor), actor?.unitId ?? null, personsOf(actor)];
  const loaded = await client.query<MatterColumns<State> & ActorColumns & ActedForColumns>({
    name: 'load-matter',
    text,
    values,
  });
  return loaded.rows[0];
}

/**
 * Locks a unit against change for as long as a matter is opened for it, and loads it in the next statement. A succession
 * waits for the lock and then finds the matter, or it came first, and the unit that is loaded has its successor.
 */
export async function loadUnit(
  client: pg.PoolClient,
  id: string,
  actor: Actor | null,
): Promise<OpeningColumns | undefined> {
  const lock = client.query({ name: 'lock-unit', text: 'SELECT FROM unit WHERE id = $1 FOR SHARE', values: [id] });
  const text = `SELECT ${UNIT_COLUMNS}, to_char(u.valid_from, 'YYYY-MM-DD') AS "validFrom",
      to_char(u.valid_to, 'YYYY-MM-DD') AS "validTo",
      EXISTS (SELECT FROM unit_succession s WHERE s.predecessor_id = u.id) AS succeeded, ${ACTOR_COLUMNS}, ${OTHER_POSTS}
    FROM unit u JOIN mechanism k ON k.id = u.mechanism_id WHERE u.id = $1`;
  const load = client.query<OpeningColumns>({
    name: 'load-unit',
    text,
    values: [id, accountOf(actor), actor?.unitId ?? null, personsOf(actor)],
  });
  const [loaded] = await Promise.all([load, lock]);
  return loaded.rows[0];
}

/** Loads the matters of one noun that have been locked. */
export async function loadMatters<State>(
  client: pg.PoolClient,
  ids: readonly string[],
  noun: string,
): Promise<readonly MatterColumns<State>[]> {
  const text = `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM} WHERE m.id = ANY($1) AND m.noun = $2 ORDER BY m.id`;
  const loaded = await client.query<MatterColumns<State>>({ name: 'load-matters', text, values: [ids, noun] });
  return loaded.rows;
}

/** The columns as the domain's facts. */
export function surroundingsOf(row: UnitColumns, calendar: Calendar, nowMs: number): Surroundings {
  return {
    nowMs,
    calendar,
    unit: {
      ...{ id: row.unit_id, name: row.unit_name, kind: row.unit_kind, collective: row.collective },
      officeHours: row.office_hours,
    },
    mechanism: {
      id: row.mechanism_id,
      officeUnitId: row.office_unit_id,
      inspectorUnitId: row.inspector_unit_id,
      ...(row.wound_up ? { woundUp: true } : {}),
    },
    policy: policyOf(row.policy),
    recounting: row.recounting,
    directory: [],
  };
}

/** A matter's row as a snapshot for this actor. */
export function snapshotOf<State, Command, Event extends { type: string }>(
  procedure: Procedure<State, Command, Event>,
  row: MatterColumns<State>,
  surroundings: Surroundings,
  actor: Actor,
): Snapshot<State> {
  const { id, state, seq } = row;
  const context = { ...surroundings, actor, number: null };
  return { id, state, seq, facts: procedure.facts(state), context, openedAtMs: row.opened_ms };
}
