/** Who may give which command on a rectification, and when: asked by whoever judges one and by whoever offers it. */
import type { Context, RefusalCode } from '../matter.ts';
import {
  decidingBarred,
  extensionJudgeOf,
  fills,
  judgeOf,
  judgingBarred,
  lightBarred,
  openingBarred,
  openingJudgeOf,
  type Actor,
} from '../roles.ts';
import { pendingExtension } from '../term/extending.ts';
import { pendingObjection, termOf, type Rectification, type RectificationStage } from './record.ts';
import { inSight, seenBy, steeringOnly, type Sight } from '../sight.ts';

/** The commands that move a rectification along its main path, in the path's order. */
export const pathCommands = [
  'revise',
  'approve',
  'acknowledge',
  'file-work-plan',
  'review-work-plan',
  'report-progress',
  'submit',
  'sign-submission',
  'inspect',
] as const;

/** The commands on its time and its light, which leave it where it stands. */
export const timeCommands = [
  'request-extension',
  'decide-extension',
  'pause',
  'resume',
  'override-light',
  'release-light',
] as const;

/** The commands by which what was decided is looked at again: the recheck, an objection and the decision on it. */
const reviewCommands = ['recheck', 'object', 'decide-objection'] as const;

/** The commands that undo what was done, by whoever issues orders to the unit. */
const undoCommands = ['withdraw', 'reopen'] as const;

/** The names of the commands that a person gives on an existing rectification. */
export const rectificationCommands = [...pathCommands, ...timeCommands, ...reviewCommands, ...undoCommands] as const;

/** See {@link rectificationCommands}. */
export type OnExisting = (typeof rectificationCommands)[number];

/** While the unit is at work: the order is issued and its result not submitted. */
const running = ['noticed', 'plan-due', 'rectifying'] as const;

const stagesOf: Record<OnExisting, readonly RectificationStage[]> = {
  revise: ['revising'],
  approve: ['opened'],
  acknowledge: ['noticed'],
  'file-work-plan': ['plan-due'],
  'review-work-plan': ['rectifying'],
  'report-progress': ['rectifying'],
  submit: ['rectifying'],
  'sign-submission': ['rectifying'],
  inspect: ['inspecting'],
  recheck: ['closed'],
  'request-extension': ['plan-due', 'rectifying'],
  'decide-extension': ['plan-due', 'rectifying'],
  pause: running,
  resume: running,
  'override-light': running,
  'release-light': [...running, 'inspecting'],
  object: [...running, 'inspecting'],
  'decide-objection': [...running, 'inspecting', 'closed'],
  withdraw: ['opened', 'revising', ...running, 'inspecting', 'closed'],
  reopen: ['closed'],
};

/** Who sees it beside whoever steers: its unit, once the order is issued. */
export function rectificationSight({ unitId, noticedAtMs, noticedSeq = 1 }: Rectification): Sight {
  return noticedAtMs === null ? steeringOnly : seenBy([unitId], noticedSeq);
}

/** Whether an actor may see a rectification. */
export function maySeeRectification(actor: Actor, state: Rectification): boolean {
  return inSight(actor, state.mechanismId, rectificationSight(state));
}

/** Whether a report waits for the signature of the unit's head. */
export function awaitsSignature({ prepared }: Rectification): boolean {
  return prepared?.sentBack === null;
}

/** Whether an actor reads reports that are not signed: they are the unit's own. */
export function readsUnsigned(actor: Actor): boolean {
  return fills(actor, 'liaison');
}

/** Whether what an event says is hidden from an actor: a report that was never signed, or not yet. */
export function isHidden(state: Rectification, event: { type: string; seq: number }, actor: Actor): boolean {
  const unsigned = event.type === 'submission-prepared' && state.signedSeqs?.includes(event.seq) !== true;
  return unsigned && !readsUnsigned(actor);
}

/** Whether what a command is about is there, for those that are about something which comes and goes. */
const pending: Partial<Record<OnExisting, (state: Rectification) => boolean>> = {
  'review-work-plan': ({ workPlan }) => workPlan?.review === 'pending',
  'sign-submission': awaitsSignature,
  'request-extension': ({ pause }) => !pause,
  'decide-extension': (state) => pendingExtension(state) !== undefined,
  pause: ({ pause }) => !pause,
  resume: ({ pause }) => Boolean(pause),
  recheck: (state) => termOf(state, 'recheck') !== undefined,
  object: (state) => pendingObjection(state) === undefined,
  'decide-objection': (state) => pendingObjection(state) !== undefined,
  'release-light': ({ override }) => Boolean(override),
};

/** Whether this actor may give this kind of command, whatever the stage. */
function barred(state: Rectification, command: OnExisting, context: Context): RefusalCode | null {
  const { actor, mechanism } = context;
  const { unitId } = state;
  switch (command) {
    case 'revise':
      return openingBarred(actor, unitId, mechanism);
    case 'approve':
      return decidingBarred(actor, openingJudgeOf(unitId, mechanism), { unitIds: [unitId], by: state.draftedBy });
    case 'acknowledge':
    case 'file-work-plan':
    case 'report-progress':
    case 'submit':
    case 'request-extension':
    case 'object':
      return fills(actor, 'liaison') ? null : 'ROLE_NOT_ALLOWED';
    case 'sign-submission':
      return actor.role === 'head' ? null : 'ROLE_NOT_ALLOWED';
    case 'review-work-plan': {
      const submittedBy = state.workPlan?.filedBy ?? null;
      return judgingBarred(actor, judgeOf('work-plan', unitId, mechanism), { unitId, submittedBy });
    }
    case 'recheck':
    case 'inspect': {
      const { by: writtenBy, signedBy } = state.submission ?? {};
      const by = [writtenBy, signedBy].filter((one) => one !== undefined);
      return decidingBarred(actor, judgeOf('result', unitId, mechanism), { unitIds: [unitId], by });
    }
    case 'decide-extension': {
      const { level = 'office', askedBy: submittedBy = null } = pendingExtension(state) ?? {};
      return judgingBarred(actor, extensionJudgeOf(level, unitId, mechanism), { unitId, submittedBy });
    }
    case 'decide-objection': {
      const { judge, recused } = pendingObjection(state) ?? { judge: 'cityLeader' as const, recused: [] };
      return decidingBarred(actor, judge, { unitIds: [unitId], by: recused });
    }
    case 'pause':
    case 'resume':
      return judgingBarred(actor, 'leader', { unitId, submittedBy: null });
    case 'withdraw':
    case 'reopen':
      return decidingBarred(actor, openingJudgeOf(unitId, mechanism), { unitIds: [unitId], by: [] });
    case 'override-light':
    case 'release-light':
      return lightBarred(actor, unitId, mechanism);
  }
}

/** Why this actor may not give this command now; null when it may. */
export function hindrance(state: Rectification, command: OnExisting, context: Context): RefusalCode | null {
  if (!maySeeRectification(context.actor, state)) return 'NOT_FOUND';
  const refused = barred(state, command, context);
  if (refused) return refused;
  if (!stagesOf[command].includes(state.stage) || pending[command]?.(state) === false) return 'NOT_NOW';
  const asks = command === 'request-extension' || command === 'pause';
  return asks && pendingExtension(state) ? 'EXTENSION_PENDING' : null;
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function rectificationActions(state: Rectification, context: Context): readonly OnExisting[] {
  return rectificationCommands.filter((command) => hindrance(state, command, context) === null);
}
