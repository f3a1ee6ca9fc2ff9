/** Who sees a round, and how much of it: a unit its own part, and never another's score. */
import { fills, maySeeDrafts, unitIdsOf, type Actor } from '../roles.ts';
import { participantsOf, type MonitoringRound } from './record.ts';

/** Whether an actor may see a round: whoever steers, and the units that take part once its indicators are listed. */
export function maySeeRound(actor: Actor, state: MonitoringRound): boolean {
  if (maySeeDrafts(actor, state.mechanismId)) return true;
  if (actor.mechanismId !== state.mechanismId || !fills(actor, 'liaison')) return false;
  const own = unitIdsOf(actor);
  return participantsOf(state).some((unitId) => own.includes(unitId));
}

/** Whether an actor reads all of a round: whoever steers does. */
export function readsWholeRound(actor: Actor, state: MonitoringRound): boolean {
  return maySeeDrafts(actor, state.mechanismId);
}

/** Whether an actor is shown the score of a unit: whoever steers, once there is one; the unit itself, once the draft is published. */
export function maySeeScore(actor: Actor, unitId: string, state: MonitoringRound): boolean {
  if (state.counted === null) return false;
  if (readsWholeRound(actor, state)) return true;
  return state.publications.length > 0 && fills(actor, 'liaison') && unitIdsOf(actor).includes(unitId);
}

/** The events that say nothing of single units, and those that a unit is told: all others are for whoever steers. */
const forAll: readonly string[] = [
  ...['monitoring-planned', 'monitoring-plan-revised', 'monitoring-indicators-listed', 'monitoring-agreements-closed'],
  ...['monitoring-fixed', 'monitoring-collecting', 'monitoring-self-assessed'],
  ...['monitoring-published', 'monitoring-objections-closed', 'monitoring-reported', 'monitoring-closed'],
  ...['monitoring-withdrawn', 'terms-recounted', 'unit-succeeded'],
];

/** Whether what an event says is hidden from an actor: units read what is said to all, and what they did themselves. */
export function isHiddenOfRound(
  state: MonitoringRound,
  event: { type: string; unitId: string | null },
  actor: Actor,
): boolean {
  if (readsWholeRound(actor, state) || forAll.includes(event.type)) return false;
  return event.unitId === null || !unitIdsOf(actor).includes(event.unitId);
}
