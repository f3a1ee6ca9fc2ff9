/** Who sees a round, and how much of it: a unit its own part, and never another's score. */
import { fills, maySeeDrafts, unitIdsOf, type Actor } from '../roles.ts';
import { inSight, seenBy, type Sight } from '../sight.ts';
import type { MonitoringStage } from './kinds.ts';
import { participantsOf, type MonitoringRound } from './record.ts';

/** Who sees it beside whoever steers: the units that take part once its indicators are listed. */
export function roundSight(state: MonitoringRound): Sight {
  return seenBy(participantsOf(state));
}

/** Whether an actor may see a round. */
export function maySeeRound(actor: Actor, state: MonitoringRound): boolean {
  return inSight(actor, state.mechanismId, roundSight(state));
}

/** Whether an actor reads all of a round: whoever steers does. */
export function readsWholeRound(actor: Actor, state: MonitoringRound): boolean {
  return maySeeDrafts(actor, state.mechanismId);
}

/** While the scores are worked on: what was published before was sent back, and is not the draft any more. */
const atWork: readonly MonitoringStage[] = ['verifying', 'queried', 'scored'];

/** Whether an actor is shown the score of a unit: whoever steers, once there is one; the unit itself, while a draft is published, and from then on. */
export function maySeeScore(actor: Actor, unitId: string, state: MonitoringRound): boolean {
  if (state.counted === null) return false;
  if (readsWholeRound(actor, state)) return true;
  if (state.publications.length === 0 || atWork.includes(state.stage)) return false;
  return fills(actor, 'liaison') && unitIdsOf(actor).includes(unitId);
}

/** The events that say nothing of single units, and those that a unit is told: all others are for whoever steers. */
const forAll: readonly string[] = [
  ...['monitoring-planned', 'monitoring-plan-revised', 'monitoring-indicators-listed', 'monitoring-agreements-closed'],
  ...['monitoring-fixed', 'monitoring-collecting', 'monitoring-self-assessed'],
  ...['monitoring-published', 'monitoring-objections-closed', 'monitoring-reported', 'monitoring-closed'],
  ...['monitoring-withdrawn', 'terms-recounted', 'unit-succeeded'],
];

/** What a unit does in a round. Whoever steers acts for a unit, too, and what they do is not their unit's to read. */
const byUnits: readonly string[] = [
  ...['monitoring-agreement-given', 'monitoring-query-answered', 'monitoring-objection-filed'],
];

/** Whether what an event says is hidden from an actor: units read what is said to all, and what they did themselves. */
export function isHiddenOfRound(
  state: MonitoringRound,
  event: { type: string; unitId: string | null },
  actor: Actor,
): boolean {
  if (readsWholeRound(actor, state) || forAll.includes(event.type)) return false;
  return !byUnits.includes(event.type) || event.unitId === null || !unitIdsOf(actor).includes(event.unitId);
}

/** What of the events that are said to all is about single units, or was said to the office: for whoever steers alone. */
const withheld: Readonly<Record<string, readonly string[]>> = {
  'monitoring-agreements-closed': ['silent'],
  'monitoring-fixed': ['opinion'],
  // Values of the year before are those of every unit.
  'monitoring-collecting': ['before'],
  'monitoring-self-assessed': ['silent'],
  // The terms name who was queried, and who objected.
  'terms-recounted': ['terms', 'changes'],
};

/** What an event says, as far as a unit reads it that reads the event. */
export function saidToUnits<T>(type: string, said: Readonly<Record<string, T>>): Record<string, T> {
  const kept = Object.entries(said).filter(([name]) => withheld[type]?.includes(name) !== true);
  return Object.fromEntries(kept);
}
