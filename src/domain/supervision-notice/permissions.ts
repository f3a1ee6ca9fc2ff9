/** Who may give which command on a notice, and when: asked by whoever judges one and by whoever offers it. */
import type { Context, RefusalCode } from '../matter.ts';
import { fills, isOwnAccount, judgingBarred, mayDraftNotice, noticeJudgeOf, type Actor } from '../roles.ts';
import type { NoticeStage, SupervisionNotice } from './record.ts';
import { maySeeNotice } from './seeing.ts';

/** The names of the commands that a person gives on an existing notice, in the order of its course. */
export const noticeCommands = [
  'revise',
  'approve',
  'discard',
  'acknowledge',
  'reply',
  'sign-reply',
  'review',
  'thank',
  'urge',
  'suspend',
  'resume',
  'withdraw',
  'reopen',
] as const;

/** See {@link noticeCommands}. */
export type OnNotice = (typeof noticeCommands)[number];

const drafts = ['drafted', 'revising'] as const;
const owing = ['issued', 'answering', 'signing'] as const;

const stagesOf: Record<OnNotice, readonly NoticeStage[]> = {
  revise: drafts,
  approve: ['drafted'],
  discard: drafts,
  acknowledge: ['issued'],
  // What waits for its signature may be prepared anew.
  reply: ['answering', 'signing'],
  'sign-reply': ['signing'],
  review: ['reviewing'],
  thank: ['reviewing'],
  urge: owing,
  suspend: [...owing, 'reviewing'],
  resume: ['suspended'],
  // What was issued in error leaves the counts even when it was answered.
  withdraw: [...owing, 'reviewing', 'closed', 'suspended'],
  // The number of what was withdrawn is void: there another notice is drafted.
  reopen: ['closed'],
};

/** What is never done with a letter, and what with nothing else (domain.md 0.3). */
const neverOnLetters: readonly OnNotice[] = ['review', 'urge'];

/** Whoever of these is asked first, in whose place the actor may act. */
function anyOf(actor: Actor, unitId: string, roles: readonly Parameters<typeof fills>[1][]): RefusalCode | null {
  if (actor.unitId === unitId) return 'OWN_WORK';
  return roles.some((role) => fills(actor, role)) ? null : 'ROLE_NOT_ALLOWED';
}

/**
 * Whether this actor's place is among those that issue this form to this unit, whatever it rests on (domain.md 0.2; design.md,
 * "People and limits" 2): reminders and letters the director or the convener; a supervision notice the director under a
 * mandate, or the inspector; to the office's own unit the inspector; and in every case the city leader in charge.
 */
function approvalBarred(state: SupervisionNotice, { actor, mechanism }: Context): RefusalCode | null {
  const { unitId, form, draftedBy } = state;
  if (actor.unitId === unitId || draftedBy.some((by) => isOwnAccount(actor, by))) return 'OWN_WORK';
  if (actor.role === 'cityLeader') return null;
  if (unitId === mechanism.inspectorUnitId) return 'ROLE_NOT_ALLOWED';
  const ordinary = form === 'supervision-notice' ? ['director', 'inspector'] : ['director', 'leader'];
  const issuers = unitId === mechanism.officeUnitId ? ['inspector'] : ordinary;
  return issuers.includes(actor.role) ? null : 'ROLE_NOT_ALLOWED';
}

/** Whether this actor may give this kind of command, whatever the stage. */
function barred(state: SupervisionNotice, command: OnNotice, context: Context): RefusalCode | null {
  const { actor, mechanism } = context;
  const { unitId, reply, issued } = state;
  switch (command) {
    case 'revise':
    case 'discard':
      if (!mayDraftNotice(actor)) return 'ROLE_NOT_ALLOWED';
      return actor.unitId === unitId ? 'OWN_WORK' : null;
    case 'approve':
      return approvalBarred(state, context);
    case 'acknowledge':
    case 'reply':
      return fills(actor, 'liaison') ? null : 'ROLE_NOT_ALLOWED';
    case 'sign-reply':
      return actor.role === 'head' ? null : 'ROLE_NOT_ALLOWED';
    case 'review': {
      const submittedBy = [reply?.preparedBy, reply?.signedBy].find((one) => one === actor.accountId) ?? null;
      return judgingBarred(actor, noticeJudgeOf(unitId, mechanism), { unitId, submittedBy });
    }
    case 'thank':
      return anyOf(actor, unitId, ['coordinator']);
    case 'urge':
      return anyOf(actor, unitId, ['coordinator', 'inspector', 'cityLeader']);
    case 'suspend':
    case 'resume':
    case 'withdraw':
    case 'reopen':
      // By whoever issued it, or the city leader in charge; a notice that is none yet was issued by nobody.
      return anyOf(actor, unitId, issued ? [issued.role, 'cityLeader'] : ['director', 'inspector', 'cityLeader']);
  }
}

/** Why this actor may not give this command now; null when it may. */
export function noticeHindrance(state: SupervisionNotice, command: OnNotice, context: Context): RefusalCode | null {
  if (!maySeeNotice(context.actor, state)) return 'NOT_FOUND';
  const refused = barred(state, command, context);
  if (refused) return refused;
  const letter = state.form === 'request-letter';
  if (letter && neverOnLetters.includes(command)) return 'INSTRUMENT_NOT_ALLOWED';
  return stagesOf[command].includes(state.stage) && (letter || command !== 'thank') ? null : 'NOT_NOW';
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function noticeActions(state: SupervisionNotice, context: Context): readonly OnNotice[] {
  return noticeCommands.filter((command) => noticeHindrance(state, command, context) === null);
}
