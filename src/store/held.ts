/** A matter under its lock: ready to unfold, and then to be written. */
import type pg from 'pg';
import type { DirectoryUnit } from '../domain/directory.ts';
import type { Facts, Procedure } from '../domain/matter.ts';
import type { Actor } from '../domain/roles.ts';
import { calendarOf } from './calendars.ts';
import type { Store } from './db.ts';
import { loadSurroundings, meetingSurroundings } from './meetings.ts';
import {
  loadMatter,
  lockInOrder,
  lockMatter,
  surroundingsOf,
  type ActedForColumns,
  type ActorColumns,
  type MatterColumns,
  type Surroundings,
} from './loading.ts';
import type { Effects } from './effects.ts';
import { monitoringSurroundings } from './monitoring.ts';
import { referralSurroundings } from './referrals.ts';
import { submissionSurroundings } from './submissions.ts';
import { lockUnitsOfNotices, noticeSurroundings } from './supervision-notices.ts';
import { Unfolding } from './unfolding.ts';
import { loadDirectory } from './units.ts';

/** A matter under its lock, ready to unfold. */
export interface Held<State, Command, Event extends { type: string }> {
  unfolding: Unfolding<State, Command, Event>;
  surroundings: Surroundings;
  openedAtMs: number;
  wasOpen: boolean;
  alarmAtMs: number | null;
}

/** What a matter of this noun needs to know of others: a meeting does, and the plan that opens meetings. */
export async function loadOthers(
  client: pg.PoolClient,
  noun: string,
  matter: { id: string; mechanism_id: string },
): Promise<Awaited<ReturnType<typeof loadSurroundings>> | null> {
  return noun === 'meetingCycle' || noun === 'meetingPlan'
    ? loadSurroundings(client, matter.mechanism_id, matter.id)
    : null;
}

/** What is needed of the directory: see {@link Procedure.needsDirectory}. */
export type DirectoryNeed = 'shared' | 'alone' | 'unlocked' | undefined;

/**
 * What a command needs of the directory. Steps, without an actor, need it only where they may open matters, and locked only
 * when they do (`opening`): a look on which nothing is due waits for nobody's change of it.
 */
export function directoryNeed<State, Command, Event extends { type: string }>(
  procedure: Procedure<State, Command, Event>,
  actor: Actor | null,
  opening = true,
): DirectoryNeed {
  if (actor !== null) return procedure.needsDirectory;
  if (procedure.opens === undefined) return undefined;
  return opening ? procedure.needsDirectory : 'unlocked';
}

/** Which of the matters that are locked may be notices: those of another noun do not wait for a statement. */
function maybeNotices(noun: string, id: string, alsoLocks: string | undefined): readonly string[] {
  const others = alsoLocks === undefined ? [] : [alsoLocks];
  return noun === 'supervisionNotice' ? [id, ...others] : others;
}

/** Locks the directory for whoever needs it, by the mechanism's row, as its changes do. Sent before other locks. */
export async function lockDirectory(client: pg.PoolClient, needed: DirectoryNeed): Promise<void> {
  if (needed === undefined || needed === 'unlocked') return;
  // Row security leaves one mechanism to see.
  if (needed === 'shared') await client.query('SELECT FROM mechanism FOR SHARE');
  else await client.query('SELECT FROM mechanism FOR NO KEY UPDATE');
}

/** The directory as it is needed. */
export async function directoryFor(
  client: pg.PoolClient,
  needed: DirectoryNeed,
  mechanismId: string,
): Promise<readonly DirectoryUnit[]> {
  return needed === undefined ? [] : loadDirectory(client, mechanismId);
}

/**
 * Locks and loads a matter that is there, and the directory before it where it is needed; null: there is none of this noun.
 * Without an actor no command is judged; `opening`: its steps may then open matters.
 */
export async function holdMatter<State, Command, Event extends { type: string }>(
  store: Store,
  client: pg.PoolClient,
  procedure: Procedure<State, Command, Event>,
  id: string,
  actor: Actor | null,
  { opening = true, alsoLocks }: { opening?: boolean; alsoLocks?: string | undefined } = {},
): Promise<(Held<State, Command, Event> & ActorColumns & ActedForColumns) | null> {
  const needed = directoryNeed(procedure, actor, opening);
  const [, , , locked, row] = await Promise.all([
    lockDirectory(client, needed),
    needed === undefined ? undefined : lockUnitsOfNotices(client, maybeNotices(procedure.noun, id, alsoLocks)),
    alsoLocks === undefined ? undefined : lockInOrder(client, [id, alsoLocks]),
    lockMatter(client, id, procedure.noun),
    loadMatter<State>(client, id, actor),
  ]);
  if (!locked || !row) return null;
  const { actor_unit_id, acted_for, other_posts } = row;
  const held = { ...(await holdLoaded(store, client, procedure, row)), actor_unit_id, acted_for, other_posts };
  if (needed === undefined) return held;
  const { mechanism_id: mechanismId, unit_id: unitId } = row;
  const surroundings = {
    ...held.surroundings,
    directory: await directoryFor(client, needed, mechanismId),
    ...(await noticeSurroundings(client, procedure.noun, { id, mechanismId, unitId })),
    ...(await referralSurroundings(client, procedure.noun, id)),
  };
  held.unfolding.moveInto(surroundings);
  return { ...held, surroundings };
}

/** A matter that was locked and loaded, at an instant that is read after the lock (C8). */
export async function holdLoaded<State, Command, Event extends { type: string }>(
  store: Store,
  client: pg.PoolClient,
  procedure: Procedure<State, Command, Event>,
  row: MatterColumns<State>,
  others = loadOthers(client, procedure.noun, row),
): Promise<Held<State, Command, Event>> {
  const nowMs = Math.max(await store.clock.now(row.database_ms), row.last_event_ms);
  const calendar = await calendarOf(store, client, row);
  const bare = surroundingsOf(row, calendar, nowMs);
  const found = await others;
  const meeting = found ? { meeting: meetingSurroundings(row.id, found, calendar, nowMs) } : {};
  const surroundings = {
    ...{ ...bare, ...meeting, ...(await submissionSurroundings(client, procedure.noun, row.id)) },
    ...(await monitoringSurroundings(client, procedure.noun, row, nowMs)),
  };
  return {
    unfolding: new Unfolding(procedure, row, surroundings),
    ...{ surroundings, openedAtMs: row.opened_ms },
    ...{ wasOpen: procedure.facts(row.state).open, alarmAtMs: row.alarm_ms },
  };
}

/** C1: the workflow must look sooner than it promised, or the matter opened, closed or re-opened. */
export function mustNudge(
  held: { alarmAtMs: number | null; wasOpen: boolean },
  facts: Pick<Facts, 'open' | 'nextWakeAtMs'>,
): boolean {
  if (held.alarmAtMs === null || held.wasOpen !== facts.open) return true;
  return facts.nextWakeAtMs !== null && facts.nextWakeAtMs < held.alarmAtMs;
}

/** What unfolded, as it will be written. */
export function effectsOf<State, Command, Event extends { type: string }>(
  procedure: Procedure<State, Command, Event>,
  { unfolding, surroundings, openedAtMs }: Held<State, Command, Event>,
): Omit<Effects, 'nudge' | 'alarmAtMs' | 'answer' | 'state'> & { state: State } {
  const { id, state, seq, head, events, notices } = unfolding;
  if (state === null) throw new Error('a matter opens with an event');
  const { mechanism, nowMs } = surroundings;
  const facts = procedure.facts(state);
  const tasks = procedure.tasks(state, mechanism);
  const { noun } = procedure;
  const mechanismId = mechanism.id;
  const sight = procedure.sight(state);
  return { id, mechanismId, noun, state, facts, sight, seq, head, openedAtMs, nowMs, events, tasks, notices };
}
