/** Who may give which command on a circular, and when: asked by whoever judges one and by whoever offers it. */
import type { Context, RefusalCode } from '../matter.ts';
import {
  decidingBarred,
  fills,
  mayOpenRectifications,
  maySeeDrafts,
  type Actor,
  type MechanismFacts,
} from '../roles.ts';
import { silentIn, unitIdsOfCircular, type Circular, type CircularStage } from './record.ts';
import { inSight, seenBy, steeringOnly, type Sight } from '../sight.ts';

/** The names of the commands that a person gives on a circular that is there, in the order of its course. */
export const circularCommands = [
  'revise',
  'ask-comments',
  'comment',
  'decide',
  'discard',
  'withdraw',
  'correct',
] as const;

/** See {@link circularCommands}. `correct` drafts another one. */
export type OnCircular = (typeof circularCommands)[number];

const stagesOf: Record<OnCircular, readonly CircularStage[]> = {
  revise: ['drafted', 'commenting', 'revising'],
  'ask-comments': ['drafted'],
  comment: ['commenting'],
  decide: ['deciding'],
  discard: ['drafted', 'commenting', 'deciding', 'revising'],
  withdraw: ['issued'],
  correct: ['issued'],
};

/** Whether a person drafts circulars at all: the office, the inspector, and the city leader in charge do. */
export function mayDraftCirculars(actor: Actor): boolean {
  return mayOpenRectifications(actor);
}

/**
 * Why an actor may not draft or revise a circular about these units; null when it may. Nobody does it about a unit of their
 * own: one about the office's own unit is drafted by the inspector or the city leader in charge, one about the inspectors' too
 * by the city leader alone.
 */
export function circularDraftingBarred(
  actor: Actor,
  unitIds: readonly string[],
  { officeUnitId, inspectorUnitId }: MechanismFacts,
): 'ROLE_NOT_ALLOWED' | 'OWN_WORK' | null {
  if (!mayDraftCirculars(actor)) return 'ROLE_NOT_ALLOWED';
  const place = fills(actor, 'coordinator') ? officeUnitId : actor.role === 'inspector' ? inspectorUnitId : null;
  return unitIds.some((unitId) => unitId === place || unitId === actor.unitId) ? 'OWN_WORK' : null;
}

/** Who keeps a draft about these units: the office; where that is among them the inspector, and else the city leader. */
export function circularKeeperOf(
  unitIds: readonly string[],
  { officeUnitId, inspectorUnitId }: MechanismFacts,
): 'coordinator' | 'inspector' | 'cityLeader' {
  if (officeUnitId === null || !unitIds.includes(officeUnitId)) return 'coordinator';
  return inspectorUnitId !== null && unitIds.includes(inspectorUnitId) ? 'cityLeader' : 'inspector';
}

/**
 * The role that decides on a circular, as `openingJudgeOf` says it of one unit: the convener, or the city leader in his place;
 * where the inspectors' unit is among them the city leader alone, unless the office's is, too, and so it is drafted by him.
 */
export function circularJudgeOf(
  unitIds: readonly string[],
  { officeUnitId, inspectorUnitId }: MechanismFacts,
): 'leader' | 'cityLeader' {
  const among = (unitId: string | null): boolean => unitId !== null && unitIds.includes(unitId);
  return among(inspectorUnitId) && !among(officeUnitId) ? 'cityLeader' : 'leader';
}

/** Who sees it beside whoever steers: the units that it is about, once they were asked what they say to it. */
export function circularSight({ units, askedSeq }: Pick<Circular, 'units' | 'askedSeq'>): Sight {
  if (askedSeq === null) return steeringOnly;
  return seenBy(
    units.map(({ unitId }) => unitId),
    askedSeq,
  );
}

/** Whether an actor may see a circular. */
export function maySeeCircular(actor: Actor, state: Circular): boolean {
  return inSight(actor, state.mechanismId, circularSight(state));
}

/** Whether an actor reads the whole of it: whoever steers; its units once it is issued. */
export function readsWholeCircular(actor: Actor, state: Circular): boolean {
  return maySeeDrafts(actor, state.mechanismId) || state.issued !== null;
}

/** Whether this actor may give this kind of command, whatever the stage. */
function barred(state: Circular, command: OnCircular, { actor, mechanism }: Context): RefusalCode | null {
  const unitIds = unitIdsOfCircular(state);
  const deciding = (by: readonly string[]) =>
    decidingBarred(actor, circularJudgeOf(unitIds, mechanism), { unitIds, by });
  switch (command) {
    case 'revise':
    case 'ask-comments':
    case 'correct':
      return circularDraftingBarred(actor, unitIds, mechanism);
    case 'comment':
      return fills(actor, 'liaison') ? null : 'ROLE_NOT_ALLOWED';
    case 'decide':
      return deciding(state.draftedBy);
    case 'discard':
      // Whoever keeps the draft, and whoever would decide on it.
      return deciding(state.draftedBy) === null ? null : circularDraftingBarred(actor, unitIds, mechanism);
    case 'withdraw':
      return deciding([]);
  }
}

/** Why this actor may not give this command now; null when it may. A unit comments once. */
export function circularHindrance(state: Circular, command: OnCircular, context: Context): RefusalCode | null {
  const { actor } = context;
  if (!maySeeCircular(actor, state)) return 'NOT_FOUND';
  const refused = barred(state, command, context);
  if (refused) return refused;
  if (!stagesOf[command].includes(state.stage)) return 'NOT_NOW';
  const spoken = command === 'comment' && !silentIn(state).some((unitId) => unitId === actor.unitId);
  return spoken ? 'NOT_NOW' : null;
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function circularActions(state: Circular, context: Context): readonly OnCircular[] {
  return circularCommands.filter((command) => circularHindrance(state, command, context) === null);
}
