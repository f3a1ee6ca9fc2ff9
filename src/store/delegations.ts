/** Delegations (代理): who may act in whose name now, and their reads. */
import type pg from 'pg';
import { dateOf } from '../domain/calendar.ts';
import { delegation as procedure } from '../domain/delegation.ts';
import type { Delegation, Person } from '../domain/delegation/record.ts';
import { isInForce, standingInBarred } from '../domain/delegation/standing-in.ts';
import type { Noun, Refusal } from '../domain/matter.ts';
import { fills, roles, unitIdsOf, type Actor, type Delegate, type Role } from '../domain/roles.ts';
import { formerUnitsOf, IN_FORCE } from './accounts.ts';
import { calendarOf } from './calendars.ts';
import { inTransaction, type Store } from './db.ts';
import {
  MATTER_COLUMNS,
  MATTER_FROM,
  snapshotOf,
  surroundingsOf,
  type MatterColumns,
  type Snapshot,
} from './loading.ts';

interface Between {
  id: string;
  state: Delegation;
  unit_id: string | null;
}

/** SQL: whether somebody may act as this account on the day $3: it is in force, and its login, if it has one, not disabled. */
const usable = (account: string) =>
  `coalesce($3::date >= ${account}.valid_from, true) AND coalesce($3::date <= ${account}.valid_to, true)
   AND NOT EXISTS (SELECT FROM login l WHERE l.id = ${account}.login_id AND l.disabled_at IS NOT NULL)`;

/**
 * The delegations from one account to another that have not ended, and the unit that the delegate is of now; none where one of
 * the two accounts may not be used any more, whatever was given. Held, no one of them ends until the transaction does: what was
 * done by it is never later than its end.
 */
async function between(
  client: pg.PoolClient,
  { delegatorId, delegateId, nowMs }: { delegatorId: string; delegateId: string; nowMs: number },
  held: 'held' | 'read',
): Promise<readonly Between[]> {
  const { rows } = await client.query<Between>({
    name: `delegations-${held}`,
    text: `SELECT m.id, m.state, a.unit_id FROM matter m
             JOIN account a ON a.id = ($2::text)::uuid AND ${usable('a')}
             JOIN account o ON o.id = ($1::text)::uuid AND ${usable('o')}
           WHERE m.noun = 'delegation' AND m.closed_at IS NULL
             AND m.state -> 'delegate' ->> 'accountId' = $2 AND m.state -> 'delegator' ->> 'accountId' = $1
           ORDER BY m.opened_at, m.id ${held === 'held' ? 'FOR SHARE OF m' : ''}`,
    values: [delegatorId, delegateId, dateOf(nowMs)],
  });
  return rows;
}

/** The caller as the one in whose name it asks to act; null where no delegation in force says that it may. */
export async function actorInNameOf(store: Store, caller: Actor, delegatorId: string): Promise<Actor | null> {
  // In the mechanism's scope: in whose scope the caller reads is what is asked.
  return inTransaction(store, caller.mechanismId, async (client) => {
    const clock = await client.query<{ ms: number; role: string; unit_id: string | null }>(
      `SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms, role, unit_id
       FROM account a WHERE id = $1`,
      [delegatorId],
    );
    const [account] = clock.rows;
    const nowMs = await store.clock.now(account?.ms ?? 0);
    const given = await between(client, { delegatorId, delegateId: caller.accountId, nowMs }, 'read');
    const inForce = given.find(({ state }) => isInForce(state, nowMs));
    const role = roles.find((one) => one === account?.role);
    if (!account || !inForce || role === undefined) return { commit: true, value: null };
    const { mechanismId, accountId, role: own } = caller;
    const delegate = { accountId, role: own, unitId: inForce.unit_id, delegationId: inForce.id };
    const unitId = account.unit_id;
    const formerUnitIds = unitId === null ? [] : await formerUnitsOf(client, unitId);
    return { commit: true, value: { accountId: delegatorId, role, unitId, mechanismId, formerUnitIds, delegate } };
  });
}

const scope: Refusal = { refused: 'DELEGATION_NOT_IN_FORCE', details: { why: 'scope' } };

/** By which delegation an actor's delegate acts on a matter of this kind now, asked when the matter is locked. */
export async function standingIn(
  client: pg.PoolClient,
  { accountId, delegate }: Actor & { delegate: Delegate },
  noun: Noun,
  nowMs: number,
): Promise<Delegate | Refusal> {
  // Nor is it held where one is acted on, so that no two wait for each other.
  if (noun === 'delegation') return scope;
  const given = await between(client, { delegatorId: accountId, delegateId: delegate.accountId, nowMs }, 'held');
  const covering = given.find(({ state }) => standingInBarred(state, noun, nowMs) === null);
  if (covering) return { ...delegate, unitId: covering.unit_id, delegationId: covering.id };
  const inForce = given.find(({ state }) => isInForce(state, nowMs));
  return standingInBarred(inForce?.state ?? null, noun, nowMs) ?? scope;
}

/** How a delegate is named: by the account, or by role and unit, where there is only one. */
export type NamedDelegate = { accountId: string } | { role: Role; unitId: string | null };

/** The account that is named; null where there is none in the mechanism, or more than one. */
export async function loadDelegate(
  client: pg.PoolClient,
  mechanismId: string,
  named: NamedDelegate,
): Promise<Person | null> {
  const given = 'accountId' in named ? [named.accountId, null, null] : [null, named.role, named.unitId];
  const { rows } = await client.query<Person>(
    `SELECT id AS "accountId", role, unit_id AS "unitId" FROM account a
     WHERE mechanism_id = $1 AND ${IN_FORCE} AND CASE WHEN $2::uuid IS NULL
       THEN role = $3 AND unit_id IS NOT DISTINCT FROM $4::uuid ELSE id = $2 END LIMIT 2`,
    [mechanismId, ...given],
  );
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

/** The unit whose matter an actor's delegation is: its own, or the office's for those who are of none. */
export async function ownerUnitOf(store: Store, { unitId, mechanismId }: Actor): Promise<string | null> {
  if (unitId !== null) return unitId;
  return inTransaction(store, mechanismId, async (client) => {
    const { rows } = await client.query<{ unit: string | null }>(
      'SELECT coalesce(office_unit_id, convener_unit_id) AS unit FROM mechanism WHERE id = $1',
      [mechanismId],
    );
    return { commit: true, value: rows[0]?.unit ?? null };
  });
}

/** A delegation with how the two accounts are called. */
export interface DelegationRead extends Snapshot<Delegation> {
  labels: ReadonlyMap<string, string>;
}

/** How accounts are called, by id. */
export async function labelsOf(client: pg.PoolClient, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; label: string }>(
    'SELECT id, label FROM account WHERE id = ANY($1)',
    [ids],
  );
  return new Map(rows.map(({ id, label }) => [id, label]));
}

/** One delegation, whoever asks; whether the actor may see it is for roles.ts to say. */
export async function readDelegation(store: Store, actor: Actor, id: string): Promise<DelegationRead | null> {
  const [read] = await readDelegations(store, actor, { text: 'm.id = $2', values: [id] });
  return read ?? null;
}

/** A page of delegations, the newest first: of the actor's own unit, or of all for those who steer. */
export async function listDelegations(
  store: Store,
  actor: Actor,
  page: { after: { openedAtMs: number; id: string } | null; limit: number },
): Promise<readonly DelegationRead[]> {
  const { after, limit } = page;
  return readDelegations(store, actor, {
    text: `($2::uuid[] IS NULL OR m.unit_id = ANY($2))
           AND ($3::timestamptz IS NULL OR (m.opened_at, m.id) < ($3, $4::uuid))
           ORDER BY m.opened_at DESC, m.id DESC LIMIT $5`,
    values: [
      fills(actor, 'liaison') ? unitIdsOf(actor) : null,
      ...[after && new Date(after.openedAtMs), after?.id ?? null, limit],
    ],
  });
}

async function readDelegations(
  store: Store,
  actor: Actor,
  which: { text: string; values: readonly unknown[] },
): Promise<readonly DelegationRead[]> {
  return inTransaction(store, actor, async (client) => {
    const found = await client.query<MatterColumns<Delegation>>(
      `SELECT ${MATTER_COLUMNS} FROM ${MATTER_FROM}
       WHERE m.mechanism_id = $1 AND m.noun = 'delegation' AND ${which.text}`,
      [actor.mechanismId, ...which.values],
    );
    const accounts = found.rows.flatMap(({ state }) => [state.delegator.accountId, state.delegate.accountId]);
    const labels = await labelsOf(client, accounts);
    const read: DelegationRead[] = [];
    for (const row of found.rows) {
      const nowMs = await store.clock.now(row.database_ms);
      const surroundings = surroundingsOf(row, await calendarOf(store, client, row), nowMs);
      read.push({ ...snapshotOf(procedure, row, surroundings, actor), labels });
    }
    return { commit: true, value: read };
  });
}
