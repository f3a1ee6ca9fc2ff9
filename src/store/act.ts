/**
 * The only place where a matter changes. One transaction: lock the matter, load it, take every step that is due, judge
 * the command, and write events, row, tasks, deliveries, nudge and answer; or leave nothing behind.
 *
 * Statements of a command: BEGIN with scope · command row (C16) · lock · load (C11) | number (C14, where one is given) |
 * write · COMMIT. What stands between two bars travels to PostgreSQL together, in that order; each statement is its own and
 * sees what the one before it waited for. Where a matter saves something beside its row, or opens others, COMMIT waits for
 * that. Lock order: command row, mechanism, unit row, matter, a delegation that it is done by (shared), number series (C12); succession.ts locks the rows of several
 * units and matters in the same order.
 */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { dateOf } from '../domain/calendar.ts';
import { inForceOn } from '../domain/directory.ts';
import { openingBarred } from '../domain/directory/changes.ts';
import { alsoJudgedAs } from '../domain/delegation/standing-in.ts';
import { isRefusal, type Noun, type Procedure, type Refusal, type RefusalCode } from '../domain/matter.ts';
import { callerOf, type Actor } from '../domain/roles.ts';
import { isConflict, posts } from '../domain/same-person.ts';
import { calendarOf } from './calendars.ts';
import { claimKey, type Idempotency } from './command-keys.ts';
import { standingIn } from './delegations.ts';
import { inTransaction, type Outcome, type Store } from './db.ts';
import {
  directoryFor,
  directoryNeed,
  effectsOf,
  holdMatter,
  loadOthers,
  lockDirectory,
  mustNudge,
  type Held,
} from './held.ts';
import {
  loadUnit,
  surroundingsOf,
  type ActedForColumns,
  type ActorColumns,
  type OpeningColumns,
  type Snapshot,
  type Surroundings,
} from './loading.ts';
import { meetingSurroundings } from './meetings.ts';
import { openedBySteps, openingsOf, writeOpened, type Opened } from './opening.ts';
import type { Nudge } from './effects.ts';
import { monitoringSurroundings } from './monitoring.ts';
import { isProjected } from './projections.ts';
import { lockUnitsOfNotices, noticeSurroundings } from './supervision-notices.ts';
import { promise, write } from './record.ts';
import { Unfolding, unopened } from './unfolding.ts';
import { loadDirectory } from './units.ts';

/** A command that is made when the locks are held. */
export interface UnderLock<Command> {
  underLock: (client: pg.PoolClient) => Promise<Command>;
}

/** Whether a command is made only under the locks. */
export function isUnderLock<Command>(command: Command | UnderLock<Command>): command is UnderLock<Command> {
  return typeof command === 'object' && command !== null && 'underLock' in command;
}

async function commandOf<Command>(command: Command | UnderLock<Command>, client: pg.PoolClient): Promise<Command> {
  return isUnderLock(command) ? command.underLock(client) : command;
}

/** A command to carry out. */
export interface Act<State, Command> {
  /** The matter: its id, or the id under which a new one is opened for a unit. */
  matter: { id: string; opensForUnitId: string | null };
  /** The command, or how it is made under the locks, where it says what only they let be known. */
  command: Command | UnderLock<Command>;
  actor: Actor;
  idempotency: Idempotency | null;
  /** Asked of the matter as its reader saw it, before the command and what fell due meanwhile; a no changes nothing (If-Match). */
  condition?: ((body: string) => boolean) | null;
  /** How the matter was shown to its reader, where that is not by `answer`. */
  shown?(client: pg.PoolClient, snapshot: Snapshot<State>): Promise<string>;
  /** Built inside the transaction, so that a retry is answered alike (C16). */
  answer(snapshot: Snapshot<State>): { status: number; body: string };
  /** What follows for other matters that are there, in the same transaction, when this one has been written. */
  beside?(client: pg.PoolClient, snapshot: Snapshot<State>): Promise<readonly Nudge[] | Refusal>;
  /**
   * Another matter that this one's command is carried out on beside it: both are locked first, in the order of their ids;
   * where this one is new, only the unit of the other, whose lock comes before a matter's.
   */
  alsoLocks?: string;
}

/** What came of a command. */
export type Acted =
  | { kind: 'accepted'; status: number; body: string; replayed: boolean; nudges: readonly Nudge[] }
  | { kind: 'refused'; refusal: Refusal }
  /** It is no longer what its reader saw; `body`: as it is now. */
  | { kind: 'changed'; body: string }
  | { kind: 'key-reused' };

/** What `attend` answers the workflow: how the matter stands, and when to look again. */
export type Attended =
  { open: false } | { open: true; stage: string; waitsFor: string; nextWakeAtMs: number | null; wakeInMs: number };

/** The longest that a workflow sleeps, so that every run meets the current release (C6). */
const LONGEST_SLEEP_MS = 30 * 86_400_000;
/** A skew of the clocks must not make a hot loop (C4). */
const SHORTEST_SLEEP_MS = 1_000;

/** Carries out one command. The same key twice gives the same answer once recorded, whoever retries. */
export async function act<State, Command, Event extends { type: string }>(
  store: Store,
  procedure: Procedure<State, Command, Event>,
  asked: Act<State, Command>,
): Promise<Acted> {
  return inTransaction<Acted>(store, asked.actor.mechanismId, async (client) => {
    // Sent in this order, which is the order of locks; each statement sees what the locks before it waited for.
    const [earlier, held] = await Promise.all([
      claimKey(client, asked.actor, asked.idempotency),
      hold(store, client, procedure, asked.matter, asked.actor, asked.alsoLocks),
    ]);
    return earlier ? { commit: false, value: earlier } : carryOn(client, procedure, asked, held);
  });
}

/**
 * Carries out a command inside the transaction of another (代录): the matter is locked, judged and written as in `act`, and a
 * refusal is the whole transaction's. Answers the nudges that it left.
 */
export async function actBeside<State, Command, Event extends { type: string }>(
  store: Store,
  client: pg.PoolClient,
  procedure: Procedure<State, Command, Event>,
  given: Pick<Act<State, Command>, 'matter' | 'command' | 'actor'>,
): Promise<readonly Nudge[] | Refusal> {
  const asked = { ...given, idempotency: null, answer: () => ({ status: 200, body: '' }) };
  const held = await hold(store, client, procedure, asked.matter, asked.actor);
  const acted = await (await carryOn(client, procedure, asked, held)).value;
  if (acted.kind === 'refused') return acted.refusal;
  return acted.kind === 'accepted' ? acted.nudges : [];
}

/** A command whose matter is held, or is not there. */
async function carryOn<State, Command, Event extends { type: string }>(
  client: pg.PoolClient,
  procedure: Procedure<State, Command, Event>,
  asked: Act<State, Command>,
  held: (Held<State, Command, Event> & ActorColumns & ActedForColumns) | Refusal,
): Promise<Outcome<Acted>> {
  if ('refused' in held) return { commit: false, value: { kind: 'refused', refusal: held } };
  const actor = await actingOn(client, { ...asked.actor, unitId: held.actor_unit_id }, procedure.noun, held);
  if ('refused' in actor) return { commit: false, value: { kind: 'refused', refusal: actor } };
  const given = { ...asked, actor };
  const before = snapshotBefore(procedure, held, actor);
  held.unfolding.settle();
  const judged = await judge(client, procedure, held, given);
  const refused = isRefusal(judged) ? judged : null;
  // Whoever may not see it, or may not do this, is told that and not how it stands.
  const barred = refused !== null && UNSEEN.has(refused.refused);
  const newer = barred ? null : await newerThanSeen(client, asked, before);
  if (newer !== null) return { commit: false, value: { kind: 'changed', body: newer } };
  if ('refused' in judged) return { commit: false, value: { kind: 'refused', refusal: judged } };
  return record(client, procedure, held, given, judged.opened);
}

/** What someone is refused who is not shown the matter. */
const UNSEEN = new Set<RefusalCode>(['NOT_FOUND', 'ROLE_NOT_ALLOWED']);

/** The matter as it was before this transaction; null where it is being opened. */
function snapshotBefore<State, Command, Event extends { type: string }>(
  procedure: Procedure<State, Command, Event>,
  { unfolding: { id, state, seq }, surroundings, openedAtMs }: Held<State, Command, Event>,
  actor: Actor,
): Snapshot<State> | null {
  if (state === null) return null;
  return {
    id,
    state,
    seq,
    facts: procedure.facts(state),
    context: { ...surroundings, actor, number: null },
    openedAtMs,
  };
}

/** What the matter looks like now, where that is not what its reader saw. */
async function newerThanSeen<State>(
  client: pg.PoolClient,
  { condition = null, shown, answer }: Pick<Act<State, unknown>, 'condition' | 'shown' | 'answer'>,
  before: Snapshot<State> | null,
): Promise<string | null> {
  if (condition === null || before === null) return null;
  const body = shown === undefined ? answer(before).body : await shown(client, before);
  return condition(body) ? null : body;
}

/** The actor as it stands under the lock: where someone acts in its name, by a delegation that is in force at this instant. */
async function actingOn(
  client: pg.PoolClient,
  actor: Actor,
  noun: Noun,
  { surroundings }: { surroundings: Surroundings },
): Promise<Actor | Refusal> {
  const { delegate } = actor;
  if (delegate === undefined) return actor;
  const standing = await standingIn(client, { ...actor, delegate }, noun, surroundings.nowMs);
  return 'refused' in standing ? standing : { ...actor, delegate: standing };
}

/**
 * Takes every step that is due, and promises when the workflow looks again. The promise is written under the matter's
 * lock, in the transaction that computes it (C1). A matter that is closed or absent needs no workflow (C4).
 */
export async function attend<State, Command, Event extends { type: string }>(
  store: Store,
  procedure: Procedure<State, Command, Event>,
  matter: { id: string; mechanismId: string },
): Promise<Attended> {
  const looked = (await look(store, procedure, matter, false)) ?? (await look(store, procedure, matter, true));
  if (looked === null) throw new Error('a look that holds the directory opens what it has to');
  return looked;
}

/** Takes every step that is due; null where they open matters and `opening` is not said: for that the directory is locked. */
async function look<State, Command, Event extends { type: string }>(
  store: Store,
  procedure: Procedure<State, Command, Event>,
  matter: { id: string; mechanismId: string },
  opening: boolean,
): Promise<Attended | null> {
  return inTransaction<Attended | null>(store, matter.mechanismId, async (client) => {
    const held = await holdMatter(store, client, procedure, matter.id, null, { opening });
    if (!held?.wasOpen) return { commit: false, value: { open: false } };
    held.unfolding.settle();
    if (held.unfolding.openings.length > 0 && !opening) return { commit: false, value: null };
    const effects = effectsOf(procedure, held);
    const { facts, nowMs } = effects;
    const next = facts.nextWakeAtMs ?? Number.POSITIVE_INFINITY;
    const alarmAtMs = Math.min(next, nowMs + LONGEST_SLEEP_MS);
    const opened = openedBySteps(held.unfolding.openings, held.surroundings);
    // Most looks find nothing due, and then only the promise is written.
    const written =
      effects.events.length === 0
        ? promise(client, effects.id, alarmAtMs, nowMs)
        : write(client, { ...effects, nudge: false, alarmAtMs, answer: null });
    if (isProjected(procedure.noun) || opened.length > 0) await written;
    // The relay carries what nudges these leave: there is no hurry.
    await writeOpened(client, opened);
    const wakeInMs = Math.max(store.clock.timerMs(alarmAtMs - nowMs), SHORTEST_SLEEP_MS);
    const { stage, waitsFor, nextWakeAtMs } = facts;
    const attended: Attended = facts.open ? { open: true, stage, waitsFor, nextWakeAtMs, wakeInMs } : { open: false };
    return { commit: true, value: written.then(() => attended) };
  });
}

/**
 * Locks and loads the matter, or the unit that a new one is opened for, and reads the clock after the lock (C8).
 */
async function hold<State, Command, Event extends { type: string }>(
  store: Store,
  client: pg.PoolClient,
  procedure: Procedure<State, Command, Event>,
  matter: { id: string; opensForUnitId: string | null },
  actor: Actor | null,
  alsoLocks?: string,
): Promise<(Held<State, Command, Event> & ActorColumns & ActedForColumns) | Refusal> {
  if (matter.opensForUnitId === null) {
    return (await holdMatter(store, client, procedure, matter.id, actor, { alsoLocks })) ?? { refused: 'NOT_FOUND' };
  }
  const needed = directoryNeed(procedure, actor);
  // In this order, as the mechanism is locked before its units.
  const [, , unit] = await Promise.all([
    lockDirectory(client, needed),
    alsoLocks === undefined ? undefined : lockUnitsOfNotices(client, [alsoLocks], matter.opensForUnitId),
    loadUnit(client, matter.opensForUnitId, actor),
  ]);
  if (!unit) return { refused: 'UNIT_UNKNOWN', pointer: '/unitId' };
  if (unit.wound_up) return { refused: 'MECHANISM_WOUND_UP' };
  const bare = surroundingsOf(unit, await calendarOf(store, client, unit), await store.clock.now(unit.database_ms));
  const directory = await directoryFor(client, needed, unit.mechanism_id);
  const others = await loadOthers(client, procedure.noun, { id: matter.id, mechanism_id: unit.mechanism_id });
  const meeting = others && meetingSurroundings(matter.id, others, bare.calendar, bare.nowMs);
  const own = { id: matter.id, mechanismId: unit.mechanism_id, unitId: unit.unit_id };
  const notice = await noticeSurroundings(client, procedure.noun, own);
  const monitoring = await monitoringSurroundings(client, procedure.noun, { id: matter.id, state: null }, bare.nowMs);
  const surroundings = { ...bare, directory, ...(meeting ? { meeting } : {}), ...notice, ...monitoring };
  const today = dateOf(surroundings.nowMs);
  if (unit.succeeded || !inForceOn(unit, today)) return refuseOpening(client, unit, today);
  return {
    unfolding: new Unfolding(procedure, unopened(matter.id), surroundings),
    ...{ surroundings, openedAtMs: surroundings.nowMs, wasOpen: false, alarmAtMs: null },
    ...{ actor_unit_id: unit.actor_unit_id, acted_for: [], other_posts: unit.other_posts },
  };
}

/** Why no matter is opened for a unit that is not in force, naming the unit that has its work now. */
async function refuseOpening(client: pg.PoolClient, unit: OpeningColumns, today: string): Promise<Refusal> {
  const directory = await loadDirectory(client, unit.mechanism_id);
  const known = directory.find((one) => one.id === unit.unit_id);
  return (known && openingBarred(known, directory, today)) ?? { refused: 'UNIT_UNKNOWN', pointer: '/unitId' };
}

/** Judges the command and appends what follows; allots a number as the last lock when the decision wants one (C14). */
async function judge<State, Command, Event extends { type: string }>(
  client: pg.PoolClient,
  procedure: Procedure<State, Command, Event>,
  held: Held<State, Command, Event> & ActedForColumns,
  given: Act<State, Command>,
): Promise<Refusal | { opened: readonly Opened[] }> {
  const { unfolding, surroundings, acted_for, other_posts } = held;
  const context = { ...surroundings, actor: given.actor, number: null, newId: randomUUID() };
  const command = await commandOf(given.command, client);
  let decision = procedure.decide(unfolding.state, command, context);
  if ('wants' in decision) {
    const number = await allotNumber(client, surroundings, decision.series);
    decision = procedure.decide(unfolding.state, command, { ...context, number });
  }
  if (isRefusal(decision)) return decision;
  if ('wants' in decision) throw new Error('a decision asked for a second number');
  // Whoever else has a hand in it is judged by the same rules, which look at the matter as it was before.
  for (const actor of alsoJudgedAs(given.actor, acted_for)) {
    const other = procedure.decide(unfolding.state, command, { ...context, actor });
    if (isRefusal(other)) return other;
  }
  for (const actor of posts(given.actor, other_posts)) {
    const other = procedure.decide(unfolding.state, command, { ...context, actor });
    if (isRefusal(other) && isConflict(other)) return other;
  }
  unfolding.append(decision.events, given.actor, decision.opens);
  // What the command made due at once, e.g. a rung that a pause had held back.
  unfolding.settle();
  const opened = openingsOf(unfolding.openings, surroundings);
  return isRefusal(opened) ? opened : { opened };
}

/** The next number of a series in the year that it is in Shanghai, e.g. 联席整改〔2026〕3号. */
async function allotNumber(client: pg.PoolClient, surroundings: Surroundings, series: string): Promise<string> {
  const year = Number(dateOf(surroundings.nowMs).slice(0, 4));
  const allotted = await client.query<{ last: number }>({
    name: 'allot-number',
    text: `INSERT INTO number_series (mechanism_id, series, year, last) VALUES ($1, $2, $3, 1)
           ON CONFLICT (mechanism_id, series, year) DO UPDATE SET last = number_series.last + 1 RETURNING last`,
    values: [surroundings.mechanism.id, series, year],
  });
  return `${series}〔${String(year)}〕${String(allotted.rows[0]?.last)}号`;
}

/** Writes everything, the answer included. */
async function record<State, Command, Event extends { type: string }>(
  client: pg.PoolClient,
  procedure: Procedure<State, Command, Event>,
  held: Held<State, Command, Event>,
  given: Act<State, Command>,
  opened: readonly Opened[],
): Promise<Outcome<Acted>> {
  const { actor, idempotency } = given;
  const effects = effectsOf(procedure, held);
  const { id, mechanismId, noun, state, facts, seq, openedAtMs } = effects;
  const context = { ...held.surroundings, actor, number: null };
  const snapshot = { id, state, facts, context, seq, openedAtMs };
  const { status, body } = given.answer(snapshot);
  const answer = idempotency && { accountId: callerOf(actor), key: idempotency.key, status, body };
  const written = write(client, { ...effects, nudge: mustNudge(held, facts), alarmAtMs: null, answer });
  const accepted = (version: number | null, others: readonly Nudge[]): Acted => {
    const own = version === null ? [] : [{ matterId: id, mechanismId, noun, version }];
    return { kind: 'accepted', status, body, replayed: false, nudges: [...own, ...others] };
  };
  const alone = opened.length === 0 && !isProjected(noun) && given.beside === undefined;
  if (alone) return { commit: true, value: written.then((version) => accepted(version, [])) };
  // What it saves beside itself must be there before what it opens, and all of it before COMMIT is sent.
  const version = await written;
  const others = await writeOpened(client, opened);
  const followed = (await given.beside?.(client, snapshot)) ?? [];
  if ('refused' in followed) return { commit: false, value: { kind: 'refused', refusal: followed } };
  return { commit: true, value: accepted(version, [...others, ...followed]) };
}
