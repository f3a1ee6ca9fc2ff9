/**
 * One person with several posts (一人多岗): a login that holds, or held, more than one account of a mechanism. Whoever drafts never approves,
 * and nobody accepts their own work (design.md, "People and limits" 2): a second post makes no second person.
 */
import type { Refusal } from './matter.ts';
import type { Actor } from './roles.ts';

/** Another account of the person who acts; its unit where it is in force, for a unit that was left is one's own no longer. */
export interface OtherPost {
  accountId: string;
  unitId: string | null;
}

/** As whom an act is judged for conflicts alone: in the actor's role, by what its other posts have done, and for their units. */
export function posts(actor: Actor, others: readonly OtherPost[]): readonly Actor[] {
  return others.flatMap(({ accountId, unitId }) => [
    { ...actor, accountId },
    ...(unitId === null || unitId === actor.unitId ? [] : [{ ...actor, unitId }]),
  ]);
}

/** Whether a refusal says that someone would judge themselves; what else a post may not do bars the other's acts not. */
export function isConflict({ refused }: Refusal): boolean {
  return refused === 'OWN_WORK';
}
