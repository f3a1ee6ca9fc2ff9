/** Who may give which command on a referral, and when: asked by whoever judges one and by whoever offers it. */
import type { Context, RefusalCode } from '../matter.ts';
import {
  decidingBarred,
  judgingBarred,
  openingBarred,
  openingJudgeOf,
  type Actor,
  type MechanismFacts,
} from '../roles.ts';
import type { Referral, ReferralStage } from './record.ts';
import { inSight, seenBy, steeringOnly, type Sight } from '../sight.ts';

/** The names of the commands that a person gives on an existing referral, in the order of its course. */
export const referralCommands = ['revise', 'approve', 'discard', 'hand-over', 'record-outcome', 'withdraw'] as const;

/** See {@link referralCommands}. */
export type OnReferral = (typeof referralCommands)[number];

const stagesOf: Record<OnReferral, readonly ReferralStage[]> = {
  revise: ['proposed', 'revising'],
  approve: ['proposed'],
  discard: ['proposed', 'revising'],
  'hand-over': ['approved'],
  'record-outcome': ['handed-over'],
  withdraw: ['approved', 'handed-over'],
};

type Barred = 'ROLE_NOT_ALLOWED' | 'OWN_WORK' | null;

/** Whether an actor proposes referrals at all, whoever they are about: a person of the office, the inspector, the city leader. */
export function mayProposeReferrals(actor: Actor, mechanism: MechanismFacts): boolean {
  return proposingBarred(actor, null, mechanism) === null || actor.role === 'cityLeader';
}

/**
 * Why an actor may not propose or revise a referral about a unit, or about an individual of it; null when it may: the inspector
 * may, and whoever may open a rectification of the unit (see {@link openingBarred}); nobody does it for a unit of their own.
 */
export function proposingBarred(actor: Actor, ofUnitId: string | null, mechanism: MechanismFacts): Barred {
  if (actor.role === 'system') return null;
  if (actor.role !== 'inspector') return openingBarred(actor, ofUnitId ?? '', mechanism);
  const own = ofUnitId !== null && (ofUnitId === mechanism.inspectorUnitId || ofUnitId === actor.unitId);
  return own ? 'OWN_WORK' : null;
}

/** The role that hands a referral over and records the outcome: the inspector; of the inspectors' own unit the city leader. */
export function handerOf({ ofUnitId }: Referral, { inspectorUnitId }: MechanismFacts): 'inspector' | 'cityLeader' {
  return ofUnitId === inspectorUnitId ? 'cityLeader' : 'inspector';
}

/** The role that revises what was sent back: whoever proposed it, or the inspector for the clock; never one of the unit's own. */
export function referralKeeper(
  { ofUnitId, proposedAs }: Referral,
  { officeUnitId, inspectorUnitId }: MechanismFacts,
): 'coordinator' | 'inspector' | 'cityLeader' {
  if (ofUnitId === inspectorUnitId) return ofUnitId === officeUnitId ? 'cityLeader' : 'coordinator';
  if (ofUnitId === officeUnitId) return proposedAs === 'cityLeader' ? 'cityLeader' : 'inspector';
  return proposedAs === 'coordinator' || proposedAs === 'director' ? 'coordinator' : 'inspector';
}

/**
 * Who sees it beside whoever steers: its unit, once it is approved. One of an individual is the competent body's: its unit never
 * does, nor whoever steers and is of that unit.
 */
export function referralSight({ subject, unitId, ofUnitId, approved }: Referral): Sight {
  if (subject !== 'unit') return { ...steeringOnly, hiddenFrom: [ofUnitId] };
  return approved === null ? steeringOnly : seenBy([unitId], approved.seq);
}

/** Whether an actor may see a referral. */
export function maySeeReferral(actor: Actor, state: Referral): boolean {
  return inSight(actor, state.mechanismId, referralSight(state));
}

/** Whether this actor may give this kind of command, whatever the stage. */
function barred(state: Referral, command: OnReferral, { actor, mechanism }: Context): Barred {
  const { ofUnitId, proposedBy } = state;
  const decider = openingJudgeOf(ofUnitId, mechanism);
  const ofUnit = { unitIds: [ofUnitId], by: [] };
  switch (command) {
    case 'revise':
      return actor.role === 'system' ? 'ROLE_NOT_ALLOWED' : proposingBarred(actor, ofUnitId, mechanism);
    case 'approve':
      return decidingBarred(actor, decider, { ...ofUnit, by: proposedBy });
    case 'discard':
      if (decidingBarred(actor, decider, ofUnit) === null) return null;
      return actor.role === 'system' ? 'ROLE_NOT_ALLOWED' : proposingBarred(actor, ofUnitId, mechanism);
    case 'hand-over':
    case 'record-outcome':
      return judgingBarred(actor, handerOf(state, mechanism), { unitId: ofUnitId, submittedBy: null });
    case 'withdraw':
      return decidingBarred(actor, decider, ofUnit);
  }
}

/** Why the matter that gave cause does not let it go on now (复核 suspends a referral, domain.md 4.3); null when it does. */
export function causeBarred({ referral }: Context): 'OBJECTION_PENDING' | 'ABOUT_WITHDRAWN' | null {
  if (referral === undefined) return null;
  if (referral.withdrawn || referral.objection === 'withdrawn') return 'ABOUT_WITHDRAWN';
  return referral.objection === 'pending' ? 'OBJECTION_PENDING' : null;
}

/** Why this actor may not give this command now; null when it may. What is returned and not approved is never suspended. */
export function referralHindrance(state: Referral, command: OnReferral, context: Context): RefusalCode | null {
  if (!maySeeReferral(context.actor, state)) return 'NOT_FOUND';
  const refused = barred(state, command, context);
  if (refused) return refused;
  if (!stagesOf[command].includes(state.stage)) return 'NOT_NOW';
  return command === 'hand-over' ? causeBarred(context) : null;
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function referralActions(state: Referral, context: Context): readonly OnReferral[] {
  return referralCommands.filter((command) => referralHindrance(state, command, context) === null);
}
