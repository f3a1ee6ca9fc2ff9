/**
 * A unit is renamed, merged or moved (更名、撤并): in one transaction its successor is recorded, what pointed at it points at
 * the successor, and every open matter moves there with an event; closed ones keep the unit that they had. It knows no noun:
 * what a matter records is for its procedure to say.
 *
 * Lock order (C12): command row, mechanism, both units, open matters by ascending id. Whoever opens a matter holds its
 * unit, so none can slip through; whoever acts on one holds that, so it comes before or after as a whole.
 */
import type pg from 'pg';
import { addDays, type IsoDate } from '../domain/calendar.ts';
import { addingBarred, distinct, freePlace, successionBarred } from '../domain/directory/changes.ts';
import { isRefusal, type Noun, type Procedure, type Refusal, type Succession } from '../domain/matter.ts';
import { withProcedure } from '../domain/procedures.ts';
import type { Actor, MechanismFacts } from '../domain/roles.ts';
import type { DirectoryUnit } from '../domain/directory.ts';
import type { UnitKind } from '../domain/units.ts';
import type { Nudge } from './effects.ts';
import type { Acted } from './act.ts';
import type { Store } from './db.ts';
import { changeDirectory, insertUnit, type DirectoryChange, type HeldDirectory, type NewUnit } from './directory.ts';
import { effectsOf, holdLoaded, mustNudge, type Held } from './held.ts';
import { loadMatters } from './loading.ts';
import { write } from './record.ts';
import { TAKES_PART } from './monitoring.ts';
import { REFERRALS_OF } from './referrals.ts';
import { OF_OPEN_ROUND } from './submissions.ts';
import { carryRepresentatives } from './representatives.ts';
import { loadDirectory, type ListedUnit } from './units.ts';

/** A unit that is made by the succession. */
export interface SuccessorDraft {
  name: string;
  kind: UnitKind;
  aliases: readonly string[];
  protocolOrder: number | null;
}

/** Which unit gets which successor, from which day on, and by which document. */
export interface SuccessionOrder {
  unitId: string;
  successor: { id: string } | SuccessorDraft;
  effectiveOn: IsoDate;
  basis: string;
}

/** What a succession did. */
export interface Succeeded {
  predecessor: ListedUnit;
  successor: ListedUnit;
  /** How many open matters moved. */
  moved: number;
}

/** Records a succession. */
export async function succeedUnit(
  store: Store,
  change: DirectoryChange<Succeeded>,
  order: SuccessionOrder,
): Promise<Acted> {
  const unitIds = 'id' in order.successor ? [order.unitId, order.successor.id] : [order.unitId];
  return changeDirectory(store, change, unitIds, (held) => succeed(store, held, change.actor, order));
}

async function succeed(
  store: Store,
  held: HeldDirectory,
  actor: Actor,
  order: SuccessionOrder,
): Promise<{ changed: Succeeded; nudges: readonly Nudge[] } | Refusal> {
  const { client, mechanism, units, today, nowMs } = held;
  const { effectiveOn, basis } = order;
  const unit = units.find((one) => one.id === order.unitId);
  if (!unit) return { refused: 'NOT_FOUND' };
  const known = 'id' in order.successor ? order.successor.id : null;
  const existing = units.find((one) => one.id === known) ?? null;
  if (known !== null && existing === null) return { refused: 'UNIT_UNKNOWN', pointer: '/successorId' };
  const barred = successionBarred(unit, existing, effectiveOn, units, today);
  if (barred) return barred;
  const draft = 'id' in order.successor ? null : draftOf(order.successor, unit, units, effectiveOn);
  if (draft && isRefusal(draft)) return draft;

  // Locked, then loaded as it was before anything is written: what was due until now is the old unit's.
  const owners = existing && judges(unit.id, mechanism) ? [unit.id, existing.id] : [unit.id];
  const movers = await holdOpenMatters(store, client, mechanism.id, owners);
  await client.query('UPDATE unit SET valid_to = $2 WHERE id = $1', [unit.id, addDays(effectiveOn, -1)]);
  const successor = existing ?? (draft && (await insertUnit(client, mechanism.id, draft)));
  if (!successor) throw new Error('a successor is there or is made');
  await client.query(
    `INSERT INTO unit_succession (predecessor_id, mechanism_id, successor_id, effective_on, basis, account_id, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [unit.id, mechanism.id, successor.id, effectiveOn, basis, actor.accountId, new Date(nowMs)],
  );
  await carryRepresentatives(client, unit.id, successor.id, effectiveOn);
  const after = await repoint(client, mechanism, unit.id, successor.id);
  const given = {
    succession: { from: unit, to: successor, effectiveOn, basis },
    mechanism: after,
    directory: units,
    actor,
  };
  const outcomes = await Promise.all(movers.map((move) => move(given)));
  const directory = await loadDirectory(client, mechanism.id);
  const changed = {
    predecessor: directory.find((one) => one.id === unit.id) ?? unit,
    successor: directory.find((one) => one.id === successor.id) ?? successor,
    moved: outcomes.filter(({ moved }) => moved).length,
  };
  return { changed, nudges: outcomes.flatMap(({ nudge }) => nudge ?? []) };
}

/** The unit that a succession makes: it stands behind its predecessor, and may bear its name from then on. */
function draftOf(
  { name, kind, aliases, protocolOrder }: SuccessorDraft,
  unit: ListedUnit,
  units: readonly ListedUnit[],
  effectiveOn: IsoDate,
): NewUnit | Refusal {
  const draft = { name, aliases, kind, collective: false, validFrom: effectiveOn, protocolOrder };
  const ended = units.map((one) => (one === unit ? { ...one, validTo: addDays(effectiveOn, -1) } : one));
  const barred = addingBarred(draft, ended, '/successor');
  if (barred) return barred;
  return {
    ...{ ...draft, aliases: distinct([name, ...aliases]).slice(1), sample: unit.sample, member: unit.member },
    protocolOrder: protocolOrder ?? freePlace(units, unit),
  };
}

/** Whether a unit is one by which rules tell who judges: then the tasks of its successor's own matters move as well. */
function judges(unitId: string, mechanism: MechanismFacts): boolean {
  return unitId === mechanism.officeUnitId || unitId === mechanism.inspectorUnitId;
}

/** What pointed at the old unit, besides matters: the mechanism's roles, and accounts, so that people keep their work. */
async function repoint(
  client: pg.PoolClient,
  mechanism: HeldDirectory['mechanism'],
  from: string,
  to: string,
): Promise<MechanismFacts> {
  await client.query('UPDATE account SET unit_id = $2 WHERE unit_id = $1', [from, to]);
  const moved = (unitId: string | null) => (unitId === from ? to : unitId);
  const { id, officeUnitId, inspectorUnitId, convenerUnitId } = mechanism;
  const after = { id, officeUnitId: moved(officeUnitId), inspectorUnitId: moved(inspectorUnitId) };
  await client.query(
    'UPDATE mechanism SET office_unit_id = $2, inspector_unit_id = $3, convener_unit_id = $4 WHERE id = $1',
    [id, after.officeUnitId, after.inspectorUnitId, moved(convenerUnitId)],
  );
  return after;
}

/** What a matter is told: the succession, who judges from now on, and who recorded it. */
interface Move {
  succession: Succession;
  mechanism: MechanismFacts;
  /** As it was until now. */
  directory: readonly DirectoryUnit[];
  actor: Actor;
}

/** A matter under its lock that can be moved, whatever its noun. */
type Mover = (move: Move) => Promise<{ moved: boolean; nudge: Nudge | null }>;

/**
 * Locks the mechanism's own matter and the indicators that stand, at rest or not, and the open matters that units own, or that
 * name a unit in their state, in one statement, in order; and loads them in the next ones, a noun at a time (C11). Whether it
 * has a part in them is for their facts to say.
 */
async function holdOpenMatters(
  store: Store,
  client: pg.PoolClient,
  mechanismId: string,
  unitIds: readonly string[],
): Promise<Mover[]> {
  const { rows } = await client.query<{ id: string; noun: Noun }>(
    `SELECT id, noun FROM matter WHERE mechanism_id = $1 AND (id = $1
       OR (noun = 'indicator' AND stage = 'standing' AND unit_id = ANY($2))
       OR (noun = 'submission' AND unit_id = ANY($2) AND ${OF_OPEN_ROUND}) OR (closed_at IS NULL
       AND (unit_id = ANY($2) OR id IN (SELECT matter_id FROM assignment_cooperation WHERE unit_id = ANY($2))
         OR id IN (SELECT matter_id FROM meeting_invitation WHERE unit_id = ANY($2))
         OR (noun = 'circular' AND EXISTS
           (SELECT FROM jsonb_array_elements(state -> 'units') u WHERE (u ->> 'unitId')::uuid = ANY($2)))
         OR (noun = 'monitoringRound' AND ${TAKES_PART})
         OR id IN (${REFERRALS_OF}))))
     ORDER BY id FOR NO KEY UPDATE`,
    [mechanismId, unitIds],
  );
  const byNoun = new Map<Noun, string[]>();
  for (const { id, noun } of rows) byNoun.set(noun, [...(byNoun.get(noun) ?? []), id]);
  const movers: Mover[] = [];
  for (const [noun, ids] of byNoun) {
    movers.push(...(await withProcedure(noun, (procedure) => holdAll(store, client, procedure, ids))));
  }
  return movers;
}

async function holdAll<State, Command, Event extends { type: string }>(
  store: Store,
  client: pg.PoolClient,
  procedure: Procedure<State, Command, Event>,
  ids: readonly string[],
): Promise<Mover[]> {
  const rows = await loadMatters<State>(client, ids, procedure.noun);
  return Promise.all(
    rows.map(async (row): Promise<Mover> => {
      const held = await holdLoaded(store, client, procedure, row);
      return (move) => carryOver(client, procedure, held, { ...move, lastEventMs: row.last_event_ms });
    }),
  );
}

/**
 * Settles what is due, as `act` does (C7), and moves the matter when it is open, or follows all the same, and is the old
 * unit's or involves that. It settles up to a step that opens other matters: they would be the old unit's, and nothing would
 * move them. Its next look, which is due, opens them for the successor.
 */
async function carryOver<State, Command, Event extends { type: string }>(
  client: pg.PoolClient,
  procedure: Procedure<State, Command, Event>,
  held: Held<State, Command, Event>,
  { succession, mechanism, directory, actor, lastEventMs }: Move & { lastEventMs: number },
): Promise<{ moved: boolean; nudge: Nudge | null }> {
  const { unfolding } = held;
  // What opens matters is given the directory with its steps.
  if (procedure.opens !== undefined) unfolding.moveInto({ ...held.surroundings, directory });
  unfolding.settle({ untilOpening: true });
  const { state } = unfolding;
  if (state === null) throw new Error('a matter that was loaded has a state');
  const { from, to } = succession;
  const { open, follows, unitId, involves = [] } = procedure.facts(state);
  const unit = unitId === from.id ? to : held.surroundings.unit;
  const surroundings = { ...held.surroundings, mechanism, unit };
  unfolding.moveInto(surroundings);
  const concerned = [unitId, ...involves].includes(from.id);
  const moved = open && concerned;
  // What stands, and waits for nobody, has no task that could change hands.
  if (!open && !concerned) return { moved, nudge: null };
  if (concerned && (open || follows)) unfolding.append(procedure.succession(state, succession), actor);
  const effects = effectsOf(procedure, { ...held, surroundings });
  // Without an event only tasks may change hands, because another judges now.
  const nowMs = effects.events.length === 0 ? lastEventMs : effects.nowMs;
  const version = await write(client, {
    ...{ ...effects, nowMs, nudge: open && mustNudge(held, effects.facts), alarmAtMs: null, answer: null },
  });
  const { id, mechanismId, noun } = effects;
  return { moved, nudge: version === null ? null : { matterId: id, mechanismId, noun, version } };
}
