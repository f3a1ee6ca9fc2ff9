/**
 * The only place where a matter changes. One transaction: lock the matter, load it, take every step that is due, judge
 * the command, and write events, row, tasks, deliveries, nudge and answer; or leave nothing behind.
 *
 * Statements of a command: BEGIN with scope · command row (C16) · lock · load (C11) | number (C14, where one is given) |
 * write · COMMIT. What stands between two bars travels to PostgreSQL together, in that order; each statement is its own and
 * sees what the one before it waited for. Lock order: command row, unit row, matter, number series (C12).
 */
import type pg from 'pg';
import { dateOf } from '../domain/calendar.ts';
import { isRefusal, type Procedure, type Refusal } from '../domain/matter.ts';
import type { Actor } from '../domain/roles.ts';
import { inTransaction, type Outcome, type Store } from './db.ts';
import { loadMatter, loadUnit, lockMatter, surroundingsOf, type Snapshot, type Surroundings } from './loading.ts';
import { promise, write } from './record.ts';
import { Unfolding, unopened } from './unfolding.ts';

/** A nudge that a transaction left for a matter's workflow. */
export interface Nudge {
  matterId: string;
  mechanismId: string;
  noun: string;
  version: number;
}

/** A command to carry out. */
export interface Act<State, Command> {
  /** The matter: its id, or the id under which a new one is opened for a unit. */
  matter: { id: string; opensForUnitId: string | null };
  command: Command;
  actor: Actor;
  /** The caller's key and SHA-256 of the request, hex; null: unprotected against retries. */
  idempotency: { key: string; requestHash: string } | null;
  /** Built inside the transaction, so that a retry is answered alike (C16). */
  answer(snapshot: Snapshot<State>): { status: number; body: string };
}

/** The unit that a matter would be opened for is not there. */
export interface UnitUnknown {
  refused: 'UNIT_UNKNOWN';
  pointer: string;
}

/** What came of a command. */
export type Acted =
  | { kind: 'accepted'; status: number; body: string; replayed: boolean; nudge: Nudge | null }
  | { kind: 'refused'; refusal: Refusal | UnitUnknown }
  | { kind: 'key-reused' };

/** What `attend` answers the workflow: how the matter stands, and when to look again. */
export type Attended =
  { open: false } | { open: true; stage: string; waitsFor: string; nextWakeAtMs: number | null; wakeInMs: number };

/** The longest that a workflow sleeps, so that every run meets the current release (C6). */
const LONGEST_SLEEP_MS = 30 * 86_400_000;
/** A skew of the clocks must not make a hot loop (C4). */
const SHORTEST_SLEEP_MS = 1_000;

/** A matter under its lock, ready to unfold. */
interface Held<State, Command, Event extends { type: string }> {
  unfolding: Unfolding<State, Command, Event>;
  surroundings: Surroundings;
  unitId: string;
  openedAtMs: number;
  wasOpen: boolean;
  alarmAtMs: number | null;
}

/** Carries out one command. The same key twice gives the same answer once recorded, whoever retries. */
export async function act<State, Command, Event extends { type: string }>(
  store: Store,
  procedure: Procedure<State, Command, Event>,
  given: Act<State, Command>,
): Promise<Acted> {
  return inTransaction<Acted>(store, given.actor.mechanismId, async (client) => {
    // Sent in this order, which is the order of locks; each statement sees what the locks before it waited for.
    const [earlier, held] = await Promise.all([claimKey(client, given), hold(store, client, procedure, given.matter)]);
    if (earlier) return { commit: false, value: earlier };
    if ('refused' in held) return { commit: false, value: { kind: 'refused', refusal: held } };
    held.unfolding.settle();
    const refusal = await judge(client, procedure, held, given);
    if (refusal) return { commit: false, value: { kind: 'refused', refusal } };
    return record(client, procedure, held, given);
  });
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
  return inTransaction<Attended>(store, matter.mechanismId, async (client) => {
    const held = await hold(store, client, procedure, { id: matter.id, opensForUnitId: null });
    if ('refused' in held || !held.wasOpen) return { commit: false, value: { open: false } };
    held.unfolding.settle();
    const effects = effectsOf(procedure, held);
    const { facts, nowMs } = effects;
    const next = facts.nextWakeAtMs ?? Number.POSITIVE_INFINITY;
    const alarmAtMs = Math.min(next, nowMs + LONGEST_SLEEP_MS);
    // Most looks find nothing due, and then only the promise is written.
    const written =
      effects.events.length === 0
        ? promise(client, effects.id, alarmAtMs, nowMs)
        : write(client, { ...effects, nudge: false, alarmAtMs, answer: null });
    const wakeInMs = Math.max(store.clock.timerMs(alarmAtMs - nowMs), SHORTEST_SLEEP_MS);
    const { stage, waitsFor, nextWakeAtMs } = facts;
    const attended: Attended = facts.open ? { open: true, stage, waitsFor, nextWakeAtMs, wakeInMs } : { open: false };
    return { commit: true, value: written.then(() => attended) };
  });
}

/** C16: the first statement claims the key; a loser waits for the winner and reads its answer in a new statement. */
async function claimKey<State, Command>(client: pg.PoolClient, given: Act<State, Command>): Promise<Acted | null> {
  if (given.idempotency === null) return null;
  const { accountId, mechanismId } = given.actor;
  const { key, requestHash } = given.idempotency;
  const claimed = await client.query({
    name: 'claim-key',
    text: `INSERT INTO command (account_id, key, mechanism_id, request_hash) VALUES ($1, $2, $3, decode($4, 'hex'))
           ON CONFLICT DO NOTHING RETURNING key`,
    values: [accountId, key, mechanismId, requestHash],
  });
  if (claimed.rows.length > 0) return null;
  const earlier = await client.query<{ hash: string; status: number; body: string }>({
    name: 'read-key',
    text: "SELECT encode(request_hash, 'hex') AS hash, status, body FROM command WHERE account_id = $1 AND key = $2",
    values: [accountId, key],
  });
  const row = earlier.rows[0];
  if (row?.hash !== requestHash) return { kind: 'key-reused' };
  return { kind: 'accepted', status: row.status, body: row.body, replayed: true, nudge: null };
}

/** Locks and loads the matter, or the unit that a new one is opened for, and reads the clock after the lock (C8). */
async function hold<State, Command, Event extends { type: string }>(
  store: Store,
  client: pg.PoolClient,
  procedure: Procedure<State, Command, Event>,
  matter: { id: string; opensForUnitId: string | null },
): Promise<Held<State, Command, Event> | { refused: 'NOT_FOUND' } | UnitUnknown> {
  if (matter.opensForUnitId !== null) {
    const unit = await loadUnit(client, matter.opensForUnitId);
    if (!unit) return { refused: 'UNIT_UNKNOWN', pointer: '/unitId' };
    const surroundings = surroundingsOf(unit, store.calendar, await store.clock.now(unit.database_ms));
    return {
      unfolding: new Unfolding(procedure, unopened(matter.id), surroundings),
      ...{ surroundings, unitId: unit.unit_id, openedAtMs: surroundings.nowMs, wasOpen: false, alarmAtMs: null },
    };
  }
  const [locked, row] = await Promise.all([
    lockMatter(client, matter.id, procedure.noun),
    loadMatter<State>(client, matter.id),
  ]);
  if (!locked || !row) return { refused: 'NOT_FOUND' };
  const nowMs = Math.max(await store.clock.now(row.database_ms), row.last_event_ms);
  const surroundings = surroundingsOf(row, store.calendar, nowMs);
  return {
    unfolding: new Unfolding(procedure, row, surroundings),
    ...{ surroundings, unitId: row.unit_id, openedAtMs: row.opened_ms },
    ...{ wasOpen: procedure.facts(row.state).open, alarmAtMs: row.alarm_ms },
  };
}

/** Judges the command and appends what follows; allots a number as the last lock when the decision wants one (C14). */
async function judge<State, Command, Event extends { type: string }>(
  client: pg.PoolClient,
  procedure: Procedure<State, Command, Event>,
  held: Held<State, Command, Event>,
  given: Act<State, Command>,
): Promise<Refusal | null> {
  const { unfolding, surroundings } = held;
  const context = { ...surroundings, actor: given.actor, number: null };
  let decision = procedure.decide(unfolding.state, given.command, context);
  if ('wants' in decision) {
    const number = await allotNumber(client, surroundings, decision.series);
    decision = procedure.decide(unfolding.state, given.command, { ...context, number });
  }
  if (isRefusal(decision)) return decision;
  if ('wants' in decision) throw new Error('a decision asked for a second number');
  unfolding.append(decision.events, given.actor);
  return null;
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
function record<State, Command, Event extends { type: string }>(
  client: pg.PoolClient,
  procedure: Procedure<State, Command, Event>,
  held: Held<State, Command, Event>,
  given: Act<State, Command>,
): Outcome<Acted> {
  const { actor, idempotency } = given;
  const effects = effectsOf(procedure, held);
  const { id, mechanismId, noun, state, facts, seq, openedAtMs } = effects;
  const context = { ...held.surroundings, actor, number: null };
  const { status, body } = given.answer({ id, state, facts, context, seq, openedAtMs });
  const answer = idempotency && { accountId: actor.accountId, key: idempotency.key, status, body };
  const written = write(client, { ...effects, nudge: mustNudge(held, facts), alarmAtMs: null, answer });
  const acted = written.then((version): Acted => {
    const nudge = version === null ? null : { matterId: id, mechanismId, noun, version };
    return { kind: 'accepted', status, body, replayed: false, nudge };
  });
  return { commit: true, value: acted };
}

/** C1: the workflow must look sooner than it promised, or the matter opened, closed or re-opened. */
function mustNudge(
  held: { alarmAtMs: number | null; wasOpen: boolean },
  facts: { open: boolean; nextWakeAtMs: number | null },
): boolean {
  if (held.alarmAtMs === null || held.wasOpen !== facts.open) return true;
  return facts.nextWakeAtMs !== null && facts.nextWakeAtMs < held.alarmAtMs;
}

/** What unfolded, as it will be written. */
function effectsOf<State, Command, Event extends { type: string }>(
  procedure: Procedure<State, Command, Event>,
  held: Held<State, Command, Event>,
) {
  const { unfolding, surroundings, unitId, openedAtMs } = held;
  const { id, state, seq, head, events, notices } = unfolding;
  if (state === null) throw new Error('a matter opens with an event');
  const { mechanism, nowMs } = surroundings;
  const facts = procedure.facts(state);
  const tasks = procedure.tasks(state, mechanism);
  const { noun } = procedure;
  const mechanismId = mechanism.id;
  return { id, mechanismId, noun, unitId, state, facts, seq, head, openedAtMs, nowMs, events, tasks, notices };
}
