/**
 * Who sees a matter, as every procedure says it of its own: the units, and from which event on. What the API shows by it, the
 * database's row security holds to (docs/security-rows.md): one source for both.
 */
import { fills, maySeeDrafts, unitIdsOf, type Actor } from './roles.ts';

/** Who sees a matter beside whoever steers. */
export interface Sight {
  /** The units whose liaison and head see it. */
  units: 'all' | readonly string[];
  /** The first of its events that those units read; null: none of them. */
  fromSeq: number | null;
  /** The operator sees it, too, and none of its events: it is about settings. */
  operator?: true;
  /** Whoever steers and is of one of these units does not see it. */
  hiddenFrom?: readonly string[];
}

/** Whoever steers sees it, and no unit. */
export const steeringOnly: Sight = { units: [], fromSeq: null };

/** These units see it, from an event on. */
export function seenBy(units: readonly string[], fromSeq = 1): Sight {
  return { units, fromSeq };
}

/** The units whose people look: the actor's own, and that of whoever acts in its name. */
export function unitsBehind(actor: Actor): readonly string[] {
  const { delegate } = actor;
  return [...unitIdsOf(actor), ...(delegate?.unitId ? [delegate.unitId] : [])];
}

/** Whether an actor is among those. */
export function inSight(actor: Actor, mechanismId: string, { units, operator, hiddenFrom = [] }: Sight): boolean {
  if (actor.mechanismId !== mechanismId) return false;
  if (maySeeDrafts(actor, mechanismId)) return !unitsBehind(actor).some((unitId) => hiddenFrom.includes(unitId));
  if (!fills(actor, 'liaison')) return operator === true;
  return units === 'all' || unitIdsOf(actor).some((unitId) => units.includes(unitId));
}
