/**
 * Changes of the directory of units. One at a time in a mechanism, because whether a name is free is a question to all of
 * its units: each takes the mechanism's row first. Lock order: command row, mechanism, units, matters (C12).
 */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { dateOf, type OfficeHours } from '../domain/calendar.ts';
import {
  addingBarred,
  changedAliases,
  distinct,
  freePlace,
  officeHoursBarred,
  type UnitDraft,
} from '../domain/directory/changes.ts';
import { isRefusal, type Refusal } from '../domain/matter.ts';
import type { MechanismFacts, Actor } from '../domain/roles.ts';
import type { Nudge } from './effects.ts';
import type { Acted } from './act.ts';
import { claimKey, keepAnswer, type Idempotency } from './command-keys.ts';
import { inTransaction, type Store } from './db.ts';
import { loadDirectory, type ListedUnit } from './units.ts';

/** A change of the directory: who makes it, and how it is answered from what was changed, inside the transaction (C16). */
export interface DirectoryChange<Changed> {
  actor: Actor;
  idempotency: Idempotency | null;
  /** Asked of what the change is about as its reader saw it, in the directory before it (If-Match); null: it is not there. */
  seen?: { condition: ((body: string) => boolean) | null; shown: (units: readonly ListedUnit[]) => string | null };
  answer: (changed: Changed) => { status: number; body: string };
}

/** What a change did, and the nudges that it left for matters. */
interface Done<Changed> {
  changed: Changed;
  nudges: readonly Nudge[];
}

/** The directory under its lock. */
export interface HeldDirectory {
  client: pg.PoolClient;
  mechanism: MechanismFacts & { convenerUnitId: string | null };
  /** Locks units against matters that are being opened for them. The directory is loaded after it. */
  units: readonly ListedUnit[];
  nowMs: number;
  /** The day that it is in Shanghai. */
  today: string;
}

/** Runs one change under the directory's lock; `unitIds` are locked too, because matters may be opened for them now. */
export async function changeDirectory<Changed>(
  store: Store,
  change: DirectoryChange<Changed>,
  unitIds: readonly string[],
  work: (held: HeldDirectory) => Promise<Done<Changed> | Refusal>,
): Promise<Acted> {
  const { actor, idempotency } = change;
  // No event of a matter says who did it: nobody does it for another.
  if (actor.delegate)
    return { kind: 'refused', refusal: { refused: 'DELEGATION_NOT_IN_FORCE', details: { why: 'scope' } } };
  return inTransaction<Acted>(store, actor.mechanismId, async (client) => {
    const earlier = await claimKey(client, actor, idempotency);
    if (earlier) return { commit: false, value: earlier };
    const held = await hold(store, client, actor.mechanismId, unitIds);
    const shown = change.seen?.condition ? change.seen.shown(held.units) : null;
    if (shown !== null && change.seen?.condition?.(shown) === false) {
      return { commit: false, value: { kind: 'changed', body: shown } };
    }
    const done = await work(held);
    if (isRefusal(done)) return { commit: false, value: { kind: 'refused', refusal: done } };
    const { status, body } = change.answer(done.changed);
    await keepAnswer(client, actor, idempotency, { status, body });
    return { commit: true, value: { kind: 'accepted', status, body, replayed: false, nudges: done.nudges } };
  });
}

async function hold(
  store: Store,
  client: pg.PoolClient,
  mechanismId: string,
  unitIds: readonly string[],
): Promise<HeldDirectory> {
  await client.query('SELECT FROM mechanism WHERE id = $1 FOR NO KEY UPDATE', [mechanismId]);
  await client.query('SELECT FROM unit WHERE id = ANY($1) ORDER BY id FOR UPDATE', [unitIds]);
  const found = await client.query<HeldDirectory['mechanism'] & { ms: number }>(
    `SELECT id, office_unit_id AS "officeUnitId", inspector_unit_id AS "inspectorUnitId",
       convener_unit_id AS "convenerUnitId", floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms
     FROM mechanism WHERE id = $1`,
    [mechanismId],
  );
  const [row] = found.rows;
  if (!row) throw new Error('an actor without a mechanism');
  const { ms, ...mechanism } = row;
  const nowMs = await store.clock.now(ms);
  return { client, mechanism, units: await loadDirectory(client, mechanismId), nowMs, today: dateOf(nowMs) };
}

/** Adds a unit. */
export async function addUnit(store: Store, change: DirectoryChange<ListedUnit>, draft: UnitDraft): Promise<Acted> {
  return changeDirectory(store, change, [], async ({ client, mechanism, units }) => {
    const placed = { ...draft, aliases: distinct([draft.name, ...draft.aliases]).slice(1) };
    const barred = addingBarred(draft, units, '');
    if (barred) return barred;
    const protocolOrder = draft.protocolOrder ?? freePlace(units, null);
    const changed = await insertUnit(client, mechanism.id, { ...placed, protocolOrder, sample: false, member: false });
    return { changed, nudges: [] };
  });
}

/** Takes aliases of a unit away, then gives it others. */
export async function changeAliases(
  store: Store,
  change: DirectoryChange<ListedUnit>,
  given: { unitId: string; add: readonly string[]; remove: readonly string[] },
): Promise<Acted> {
  return changeDirectory(store, change, [], async ({ client, units, today }) => {
    const unit = units.find((one) => one.id === given.unitId);
    if (!unit) return { refused: 'NOT_FOUND' as const };
    const aliases = changedAliases(unit, given, units, today);
    if (isRefusal(aliases)) return aliases;
    await client.query('UPDATE unit SET aliases = $2 WHERE id = $1', [unit.id, aliases]);
    return { changed: { ...unit, aliases }, nudges: [] };
  });
}

/**
 * Gives a unit office hours of its own, or takes them away (null). Open terms that it owes are counted again by the sweep,
 * none to end sooner (C10).
 */
export async function changeOfficeHours(
  store: Store,
  change: DirectoryChange<ListedUnit>,
  given: { unitId: string; officeHours: OfficeHours | null },
): Promise<Acted> {
  return changeDirectory(store, change, [], async ({ client, units }) => {
    const unit = units.find((one) => one.id === given.unitId);
    if (!unit) return { refused: 'NOT_FOUND' as const };
    const { officeHours } = given;
    const barred = officeHours && officeHoursBarred(officeHours);
    if (barred) return barred;
    await client.query('UPDATE unit SET office_hours = $2 WHERE id = $1', [unit.id, officeHours]);
    return { changed: { ...unit, officeHours }, nudges: [] };
  });
}

/** A unit as it is inserted. */
export interface NewUnit extends UnitDraft {
  protocolOrder: number;
  sample: boolean;
  member: boolean;
}

/** Inserts a unit that was judged under the directory's lock. */
export async function insertUnit(client: pg.PoolClient, mechanismId: string, unit: NewUnit): Promise<ListedUnit> {
  const id = randomUUID();
  const { name, aliases, kind, collective, sample, member, protocolOrder, validFrom } = unit;
  await client.query(
    `INSERT INTO unit (id, mechanism_id, name, aliases, kind, collective, sample, protocol_order, valid_from,
       member)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, mechanismId, name, aliases, kind, collective, sample, protocolOrder, validFrom, member],
  );
  return { ...unit, id, officeHours: null, validTo: null, succeededBy: null, successor: null, successorOf: [] };
}
