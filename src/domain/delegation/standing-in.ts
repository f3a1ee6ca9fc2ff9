/**
 * Acting for someone else: when that is allowed, and whose conflicts then count. Conflict rules judge both, the one in whose
 * name something is done and the one who does it, and remember it: whoever has acted for someone in a matter counts as that
 * one in it from then on (design.md, "People and limits" 2: delegation does not bypass it).
 */
import { dateOf } from '../calendar.ts';
import type { Noun, Refusal } from '../matter.ts';
import type { Actor } from '../roles.ts';
import type { Delegation } from './record.ts';

/** Whether a delegation holds at an instant: on its days, until it is revoked, whether or not the clock was awake to end it. */
export function isInForce(
  { stage, from, until }: Pick<Delegation, 'stage' | 'from' | 'until'>,
  nowMs: number,
): boolean {
  const today = dateOf(nowMs);
  return stage === 'granted' && from <= today && today <= until;
}

/** Why nobody acts by this delegation (null: there is none) on a matter of this kind now; null when they may. */
export function standingInBarred(
  delegation: Pick<Delegation, 'stage' | 'from' | 'until' | 'nouns'> | null,
  noun: Noun,
  nowMs: number,
): Refusal | null {
  if (delegation === null || !isInForce(delegation, nowMs)) {
    return { refused: 'DELEGATION_NOT_IN_FORCE', details: { why: 'none' } };
  }
  // Whoever acts for another passes that on to nobody.
  const covered = noun !== 'delegation' && (delegation.nouns === null || delegation.nouns.includes(noun));
  return covered ? null : { refused: 'DELEGATION_NOT_IN_FORCE', details: { why: 'scope' } };
}

/**
 * As whom an act is judged beside the actor itself: as its delegate, who brings account and unit, and as everyone for whom
 * one of the two has acted in the matter. A command stands only where it would stand for each of them.
 *
 * @param actedFor accounts.
 */
export function alsoJudgedAs(actor: Actor, actedFor: readonly string[]): readonly Actor[] {
  const { delegate, ...self } = actor;
  const accounts = [...new Set([...(delegate ? [delegate.accountId] : []), ...actedFor])];
  const units = [...new Set([self.unitId, ...(delegate ? [delegate.unitId] : [])])];
  return [self.accountId, ...accounts]
    .flatMap((accountId) => units.map((unitId): Actor => ({ ...self, accountId, unitId })))
    .filter(({ accountId, unitId }) => accountId !== self.accountId || unitId !== self.unitId);
}
