/**
 * The matters that open beside another, in the same transaction: by a command's decision, or by an event of a matter's own.
 * Each is judged by its own procedure.
 */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { isRefusal, type Opening, type Procedure, type Refusal } from '../domain/matter.ts';
import { withOpening } from '../domain/procedures.ts';
import type { Actor } from '../domain/roles.ts';
import type { Nudge } from './effects.ts';
import { effectsOf } from './held.ts';
import type { Surroundings } from './loading.ts';
import type { Effects } from './effects.ts';
import { write } from './record.ts';
import { Unfolding, unopened, type OpeningBy } from './unfolding.ts';

/** A matter that opens beside another, unfolded and ready to be written. */
export type Opened = Effects;

/** What opens, unfolded among the same surroundings at the same instant. One refusal is the whole command's. */
export function openingsOf(openings: readonly OpeningBy[], around: Surroundings): readonly Opened[] | Refusal {
  if (openings.length > 0 && around.mechanism.woundUp) return { refused: 'MECHANISM_WOUND_UP' };
  const opened: Opened[] = [];
  for (const { opening, actor } of openings) {
    const one = withOpening(opening, (procedure, command) => open(procedure, command, opening, around, actor));
    if (isRefusal(one)) return beside(one, opening);
    opened.push(one);
  }
  return opened;
}

/** What steps open. They have asked before (see {@link Procedure.opens}): a refusal now is a defect, and says which. */
export function openedBySteps(openings: readonly OpeningBy[], around: Surroundings): readonly Opened[] {
  const opened = openingsOf(openings, around);
  if (isRefusal(opened)) throw new Error(`a step opened what is refused: ${opened.refused}`);
  return opened;
}

/** A refusal of what would have been opened, as the outer command's: nothing in that one's body is pointed at. */
function beside({ pointer: _, ...refusal }: Refusal, { noun }: Opening): Refusal {
  return { ...refusal, details: { ...refusal.details, opened: noun } };
}

/** Opens one. Its unit is held by the directory's lock. */
function open<State, Command, Event extends { type: string }>(
  procedure: Procedure<State, Command, Event>,
  command: Command,
  opening: Opening,
  around: Surroundings,
  actor: Actor,
): Opened | Refusal {
  const unit = around.directory.find((one) => one.id === opening.unitId);
  if (!unit) return { refused: 'UNIT_UNKNOWN' };
  const id = ('id' in opening ? opening.id : undefined) ?? randomUUID();
  const meeting = around.meeting && { ...around.meeting, meetingId: id };
  const surroundings = { ...around, unit, ...(meeting ? { meeting } : {}) };
  const unfolding = new Unfolding(procedure, unopened(id), surroundings);
  const decision = procedure.decide(null, command, { ...surroundings, actor, number: null });
  if (isRefusal(decision)) return decision;
  if ('wants' in decision) throw new Error('what opens beside another matter takes no number');
  unfolding.append(decision.events, actor);
  if (unfolding.openings.length > 0) throw new Error('what opens beside another matter opens none itself');
  const openedAtMs = around.nowMs;
  const effects = effectsOf(procedure, { unfolding, surroundings, openedAtMs, wasOpen: false, alarmAtMs: null });
  return { ...effects, nudge: true, alarmAtMs: null, answer: null };
}

/** Writes them all, sent together and in order: the outer transaction's locks are not held for a round trip each. */
export async function writeOpened(client: pg.PoolClient, opened: readonly Opened[]): Promise<readonly Nudge[]> {
  return Promise.all(
    opened.map(async (effects) => {
      const version = await write(client, effects);
      const { id, mechanismId, noun } = effects;
      return { matterId: id, mechanismId, noun, version: version ?? 1 };
    }),
  );
}
