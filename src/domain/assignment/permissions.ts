/** Who may give which command on an assignment, and when: asked by whoever judges one and by whoever offers it. */
import type { Context, RefusalCode } from '../matter.ts';
import {
  decidingBarred,
  fills,
  isOwnAccount,
  mayAssign,
  mayDraft,
  mayUrge,
  supervisorOf,
  type Actor,
} from '../roles.ts';
import { pendingExtension } from '../term/extending.ts';
import {
  isIssued,
  leadOf,
  unitIn,
  workingStages,
  type AssignedUnit,
  type Assignment,
  type AssignmentStage,
  type IssuedAssignment,
} from './record.ts';
import { inSight, seenBy, steeringOnly, type Sight } from '../sight.ts';

/** The names of the commands that a person gives on an existing assignment, in the order of its course. */
export const assignmentCommands = [
  'revise',
  'approve',
  'acknowledge',
  'reject',
  'decide-rejection',
  'file-plan',
  'report-progress',
  'request-extension',
  'decide-extension',
  'complete',
  'sign-completion',
  'waive',
  'review',
  'urge',
  'suspend',
  'resume',
  'transfer',
  'terminate',
  'withdraw',
  'reopen',
] as const;

/** See {@link assignmentCommands}. */
export type OnExisting = (typeof assignmentCommands)[number];

const stagesOf: Record<OnExisting, readonly AssignmentStage[]> = {
  revise: ['draft'],
  approve: ['draft'],
  acknowledge: workingStages,
  reject: workingStages,
  'decide-rejection': workingStages,
  'file-plan': ['plan-due'],
  'report-progress': workingStages,
  'request-extension': workingStages,
  'decide-extension': workingStages,
  complete: workingStages,
  'sign-completion': workingStages,
  waive: workingStages,
  review: ['under-review'],
  urge: workingStages,
  suspend: workingStages,
  resume: ['suspended'],
  transfer: workingStages,
  terminate: [...workingStages, 'under-review', 'suspended'],
  withdraw: ['draft', ...workingStages, 'under-review', 'suspended', 'closed'],
  reopen: ['closed', 'terminated'],
};

/** The units that have or had a share: who was told of it goes on seeing it. */
export function everyUnit(state: Assignment): readonly string[] {
  if (!isIssued(state)) return [state.leadUnitId, ...state.cooperating];
  return [...state.issued.units, ...state.issued.left].map(({ unitId }) => unitId);
}

/** The units that have a share now. */
export function unitIdsIn({ issued }: IssuedAssignment): readonly string[] {
  return issued.units.map(({ unitId }) => unitId);
}

/** Who sees it beside whoever steers: the units that have or had a share of it, once it is issued. */
export function assignmentSight(state: Assignment): Sight {
  return isIssued(state) ? seenBy(everyUnit(state)) : steeringOnly;
}

/** Whether an actor may see this assignment. */
export function seesAssignment(state: Assignment, actor: Actor): boolean {
  return inSight(actor, state.mechanismId, assignmentSight(state));
}

/** The actor's own share, where it speaks for a unit that has one. */
function ownShare(state: IssuedAssignment, actor: Actor): AssignedUnit | undefined {
  return fills(actor, 'liaison') ? unitIn(state, actor.unitId) : undefined;
}

/** Everyone who had a hand in the lead's completion. */
export function completedBy(state: IssuedAssignment): readonly string[] {
  const { completion } = leadOf(state);
  return completion ? [completion.preparedBy, completion.signedBy].filter((by) => by !== null) : [];
}

/** Why an actor may not lift or move what units owe, in whichever way; null when it may. Nobody does it for an own unit. */
function givingBarred(state: IssuedAssignment, actor: Actor): RefusalCode | null {
  const work = { unitIds: unitIdsIn(state), by: [] };
  const place = fills(actor, 'leader') ? 'leader' : 'director';
  return decidingBarred(actor, place, work);
}

/** Whether some unit's request waits for this actor; the reason against it where none does. */
function extensionBarred(state: IssuedAssignment, { actor, mechanism }: Context): RefusalCode | null {
  const reasons = state.issued.units.flatMap((unit) => {
    const pending = pendingExtension(unit);
    return pending
      ? [decidingBarred(actor, extensionJudge(unit, mechanism), { unitIds: [unit.unitId], by: [pending.askedBy] })]
      : [];
  });
  if (reasons.length === 0) return mayAssign(actor) || actor.role === 'inspector' ? null : 'ROLE_NOT_ALLOWED';
  return reasons.includes(null) ? null : (reasons[0] ?? null);
}

/** The role that decides a unit's request: whoever supervises it, or the leader to whom it was passed on. */
export function extensionJudge(
  unit: AssignedUnit,
  mechanism: Context['mechanism'],
): 'director' | 'inspector' | 'leader' | 'cityLeader' {
  const judge = supervisorOf([unit.unitId], mechanism);
  return pendingExtension(unit)?.level === 'leader' && judge !== 'cityLeader' ? 'leader' : judge;
}

/** Whether this actor may give this kind of command on an issued assignment, whatever the stage. */
function barredIssued(state: IssuedAssignment, command: OnExisting, context: Context): RefusalCode | null {
  const { actor, mechanism } = context;
  switch (command) {
    case 'revise':
      return mayDraft(actor) ? null : 'ROLE_NOT_ALLOWED';
    case 'approve':
      return mayAssign(actor) ? null : 'ROLE_NOT_ALLOWED';
    case 'acknowledge':
    case 'reject':
    case 'report-progress':
    case 'request-extension':
    case 'complete':
      return ownShare(state, actor) ? null : 'ROLE_NOT_ALLOWED';
    case 'file-plan':
      return ownShare(state, actor)?.role === 'lead' ? null : 'ROLE_NOT_ALLOWED';
    case 'sign-completion':
      return actor.role === 'head' && ownShare(state, actor)?.role === 'lead' ? null : 'ROLE_NOT_ALLOWED';
    case 'decide-extension':
      return extensionBarred(state, context);
    case 'review':
      return decidingBarred(actor, supervisorOf(unitIdsIn(state), mechanism), {
        unitIds: unitIdsIn(state),
        by: completedBy(state),
      });
    case 'urge':
      return mayUrge(actor) ? null : 'ROLE_NOT_ALLOWED';
    case 'decide-rejection':
    case 'waive':
    case 'suspend':
    case 'resume':
    case 'transfer':
    case 'terminate':
    case 'withdraw':
    case 'reopen':
      return givingBarred(state, actor);
  }
}

/** Whether this actor may give this kind of command on a draft, whatever else. */
function barredDraft(state: Assignment, command: OnExisting, { actor }: Context): RefusalCode | null {
  switch (command) {
    case 'revise':
    case 'withdraw':
      return mayDraft(actor) ? null : 'ROLE_NOT_ALLOWED';
    case 'approve':
      if (state.draftedBy.some((accountId) => isOwnAccount(actor, accountId))) return 'OWN_WORK';
      return mayAssign(actor) ? null : 'ROLE_NOT_ALLOWED';
    case 'acknowledge':
    case 'reject':
    case 'file-plan':
    case 'report-progress':
    case 'request-extension':
    case 'complete':
    case 'sign-completion':
      return 'ROLE_NOT_ALLOWED';
    case 'decide-rejection':
    case 'decide-extension':
    case 'waive':
    case 'review':
    case 'urge':
    case 'suspend':
    case 'resume':
    case 'transfer':
    case 'terminate':
    case 'reopen':
      return mayAssign(actor) ? null : 'ROLE_NOT_ALLOWED';
  }
}

/** Whether what a command is about is there, for those that are about something which comes and goes. */
const pending: Partial<Record<OnExisting, (state: IssuedAssignment, own: AssignedUnit | undefined) => boolean>> = {
  acknowledge: (_state, own) => own?.acknowledgedAtMs === null && own.rejection === null,
  reject: (_state, own) => own?.acknowledgedAtMs === null && own.rejection === null,
  'decide-rejection': ({ issued }) => issued.units.some(({ rejection }) => rejection !== null),
  'report-progress': (_state, own) => canWork(own),
  'request-extension': (_state, own) => canWork(own),
  'decide-extension': ({ issued }) => issued.units.some((unit) => pendingExtension(unit) !== undefined),
  // The lead has a plan first.
  complete: (state, own) => canWork(own) && (own?.role !== 'lead' || state.stage === 'in-progress'),
  'sign-completion': (_state, own) => awaitsSignature(own),
  waive: ({ issued }) =>
    issued.units.some((unit) => unit.role === 'cooperating' && unit.completion === null && unit.waived === null),
};

function canWork(own: AssignedUnit | undefined): boolean {
  if (!own) return false;
  const { rejection, waived, courtesy, acknowledgedAtMs, completion } = own;
  if (rejection !== null || waived !== null) return false;
  return (acknowledgedAtMs !== null || courtesy) && (completion?.atMs ?? null) === null;
}

/** Whether a completion waits for the head's signature. */
export function awaitsSignature(own: AssignedUnit | undefined): boolean {
  return own?.completion?.atMs === null && own.completion.sentBack === null;
}

/** Why this actor may not give this command now; null when it may. */
export function hindrance(state: Assignment, command: OnExisting, context: Context): RefusalCode | null {
  const { actor } = context;
  if (!seesAssignment(state, actor)) return 'NOT_FOUND';
  const barred = isIssued(state) ? barredIssued(state, command, context) : barredDraft(state, command, context);
  if (barred !== null) return barred;
  if (!stagesOf[command].includes(state.stage)) return 'NOT_NOW';
  if (!isIssued(state)) return null;
  const own = unitIn(state, actor.unitId);
  if (pending[command]?.(state, own) === false) return 'NOT_NOW';
  return waitsForExtension(state, command, own) ? 'EXTENSION_PENDING' : null;
}

/** Whether a request for more time is to be decided first: the unit's own before it asks again, anyone's before all stand still. */
function waitsForExtension(state: IssuedAssignment, command: OnExisting, own: AssignedUnit | undefined): boolean {
  if (command === 'suspend') return state.issued.units.some((unit) => pendingExtension(unit));
  return command === 'request-extension' && own !== undefined && pendingExtension(own) !== undefined;
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function assignmentActions(state: Assignment, context: Context): readonly OnExisting[] {
  return assignmentCommands.filter((command) => hindrance(state, command, context) === null);
}
