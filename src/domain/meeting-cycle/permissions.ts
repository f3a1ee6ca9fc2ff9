/** Who may give which command on a meeting, and when: asked by whoever judges one and by whoever offers it. */
import { dateOf } from '../calendar.ts';
import type { Context, RefusalCode } from '../matter.ts';
import { fills, convenes, isOwnAccount, judgingBarred, unitIdsOf, type Actor } from '../roles.ts';
import { isAlive } from './agenda-item.ts';
import { unanswered, unsigned } from './minutes-text.ts';
import { beforeHeld, type MeetingCycle, type MeetingStage } from './record.ts';
import { inSight, seenBy, type Sight } from '../sight.ts';

/** The names of the commands on an existing meeting, in the order of its course. */
export const meetingCommands = [
  'agree',
  'propose-item',
  'decide-item',
  'close-agenda',
  'submit-agenda',
  'record-preview',
  'approve-agenda',
  'notify',
  'answer',
  'decide-receipt',
  'postpone',
  'cancel',
  'record-attendance',
  'resolve',
  'draft-minutes',
  'circulate-minutes',
  'countersign',
  'approve-minutes',
  'issue',
  'correct',
  'decide-correction',
] as const;

/** See {@link meetingCommands}. */
export type OnMeeting = (typeof meetingCommands)[number];

const gathering = ['agenda-collected', 'liaison-preview'] as const;
const answering = ['noticed', 'receipts', 'ready'] as const;
const writing = ['held', 'minutes-drafted', 'countersigning'] as const;
const issued = ['issued', 'tracking', 'closed'] as const;

const stagesOf: Record<OnMeeting, readonly MeetingStage[]> = {
  agree: ['proposed'],
  'propose-item': [...beforeHeld, 'postponed'],
  'decide-item': ['agenda-call', 'agenda-collected'],
  'close-agenda': ['agenda-call'],
  'submit-agenda': ['agenda-collected'],
  'record-preview': ['liaison-preview'],
  'approve-agenda': gathering,
  notify: ['agenda-approved', ...answering],
  answer: answering,
  'decide-receipt': [...answering, 'held'],
  postpone: [...beforeHeld, 'postponed'],
  cancel: [...beforeHeld, 'postponed'],
  'record-attendance': [...answering, ...writing],
  resolve: writing,
  'draft-minutes': writing,
  'circulate-minutes': ['minutes-drafted'],
  countersign: ['countersigning'],
  'approve-minutes': ['countersigning', 'signed'],
  issue: ['signed'],
  correct: issued,
  'decide-correction': issued,
};

/** Where circulation, which decides without a meeting, differs: it is written before it is answered. */
const circulated: Partial<Record<OnMeeting, readonly MeetingStage[]>> = {
  'record-attendance': [],
  // What units were asked in writing is not worded anew behind them; but it may be taken back.
  resolve: ['agenda-collected', 'minutes-drafted', 'countersigning'],
  'draft-minutes': ['ready', 'minutes-drafted', 'countersigning'],
};

/** Whether a meeting's agenda waits for whoever convenes it. */
export function agendaAwaits({ stage, agenda }: Pick<MeetingCycle, 'stage' | 'agenda'>): boolean {
  if (agenda.submittedBy === null) return false;
  return stage === 'liaison-preview' ? agenda.preview !== null : stage === 'agenda-collected';
}

/** Whether the chair's additions, or another place, have not been told to the units yet. */
export function differsFromTold({ notice, agenda, place, startsAtMs }: MeetingCycle): boolean {
  if (notice === null) return false;
  const { told } = notice;
  return told.items.join() !== agenda.order.join() || told.place !== place || told.startsAtMs !== startsAtMs;
}

/** Whether the minutes wait for whoever convenes the meeting: every unit has answered. */
export function minutesAwait(state: MeetingCycle): boolean {
  return state.circulated && unanswered(state).length === 0 && unsigned(state).length === 0;
}

/** Whether what a command is about is there, for those that are about something which comes and goes. */
const pending: Partial<Record<OnMeeting, (state: MeetingCycle, context: Context) => boolean>> = {
  agree: ({ agreedAtMs }) => agreedAtMs === null,
  'propose-item': ({ agreedAtMs }) => agreedAtMs !== null,
  'decide-item': ({ items, agenda }) => agenda.submittedBy === null && items.some(isAlive),
  'submit-agenda': ({ agenda }) => agenda.submittedBy === null,
  'record-preview': ({ agenda }) => agenda.preview === null,
  'approve-agenda': agendaAwaits,
  'decide-receipt': ({ receipts }) => receipts.some(({ decision }) => decision === 'pending'),
  // Nobody is there before the day.
  'record-attendance': ({ startsAtMs }, { nowMs }) => startsAtMs !== null && dateOf(startsAtMs) <= dateOf(nowMs),
  resolve: ({ agenda }) => agenda.submittedBy === null || agenda.approvedAtMs !== null,
  countersign: ({ signers }) => signers.length > 0,
  correct: ({ corrections }) => !corrections.some(({ state }) => state === 'pending'),
  'decide-correction': ({ corrections }) => corrections.some(({ state }) => state === 'pending'),
};

/** Whether an actor speaks for a unit, itself or as its successor. */
function isOf(actor: Actor, unitIds: readonly string[]): boolean {
  return fills(actor, 'liaison') && unitIdsOf(actor).some((own) => unitIds.includes(own));
}

/** Why an actor may not decide as the convener, on what `others` have drafted; null when it may. */
function convening(state: MeetingCycle, { actor }: Context, others: readonly (string | null)[]): RefusalCode | null {
  if (!convenes(actor, state)) return 'ROLE_NOT_ALLOWED';
  return others.some((other) => isOwnAccount(actor, other)) ? 'OWN_WORK' : null;
}

/**
 * Why an actor may not decide a unit's leave; null when it may. The office's director does, as the convener's delegate, but
 * not for its own unit, whose leave is the convener's to grant.
 */
export function leaveBarred(actor: Actor, unitId: string, officeUnitId: string): RefusalCode | null {
  if (fills(actor, 'coordinator') && unitId === officeUnitId) return 'OWN_WORK';
  if (actor.unitId === unitId || actor.delegate?.unitId === unitId) return 'OWN_WORK';
  // The convener's word is the last: there is nobody else for it to go to.
  if (fills(actor, 'leader')) return null;
  return judgingBarred(actor, 'coordinator', { unitId, submittedBy: null });
}

/** Whether this actor may give this kind of command, whatever the stage. */
function barred(state: MeetingCycle, command: OnMeeting, context: Context): RefusalCode | null {
  const { actor } = context;
  const office = fills(actor, 'coordinator') ? null : 'ROLE_NOT_ALLOWED';
  switch (command) {
    case 'agree':
      return convening(state, context, [state.proposedBy.accountId]);
    case 'propose-item':
      // After approval only the chair adds (domain.md 1.4); what others send then waits for the next meeting.
      return office === null || fills(actor, 'leader') || isOf(actor, state.invited) ? null : 'ROLE_NOT_ALLOWED';
    case 'decide-item':
    case 'close-agenda':
    case 'submit-agenda':
    case 'record-preview':
    case 'notify':
    case 'record-attendance':
    case 'resolve':
    case 'draft-minutes':
    case 'circulate-minutes':
    case 'issue':
    case 'correct':
      return office;
    case 'postpone':
    case 'cancel':
      return office === null || fills(actor, 'leader') ? null : 'ROLE_NOT_ALLOWED';
    case 'approve-agenda':
      return convening(state, context, [state.agenda.submittedBy]);
    case 'answer':
      return isOf(actor, state.invited) ? null : 'ROLE_NOT_ALLOWED';
    case 'decide-receipt': {
      if (office !== null && !fills(actor, 'leader')) return 'ROLE_NOT_ALLOWED';
      const asked = state.receipts.filter(({ decision }) => decision === 'pending');
      const barredFrom = asked.map(({ unitId }) => leaveBarred(actor, unitId, state.unitId));
      return asked.length > 0 && !barredFrom.includes(null) ? (barredFrom[0] ?? null) : null;
    }
    case 'countersign':
      return isOf(actor, state.stage === 'countersigning' ? state.signers : state.invited) ? null : 'ROLE_NOT_ALLOWED';
    case 'approve-minutes':
      return convening(state, context, state.minutesBy);
    case 'decide-correction':
      return convening(
        state,
        context,
        state.corrections.filter((one) => one.state === 'pending').map(({ draftedBy }) => draftedBy),
      );
  }
}

/**
 * Who sees it beside whoever steers: the units that it invites, once it is agreed to, and any that is asked to countersign what
 * concerns it. What was only suggested is nobody's business but the suggester's.
 */
export function meetingSight({ invited, signers, proposedBy, agreedAtMs }: MeetingCycle): Sight {
  const suggester = proposedBy.unitId === null ? [] : [proposedBy.unitId];
  return seenBy([...new Set([...suggester, ...(agreedAtMs === null ? [] : invited), ...signers])]);
}

/** Whether an actor may see a meeting. */
export function sees(actor: Actor, state: MeetingCycle): boolean {
  return inSight(actor, state.mechanismId, meetingSight(state));
}

/** Why this actor may not give this command now; null when it may. */
export function hindrance(state: MeetingCycle, command: OnMeeting, context: Context): RefusalCode | null {
  if (!sees(context.actor, state)) return 'NOT_FOUND';
  const stages = (state.kind === 'circulation' ? circulated[command] : undefined) ?? stagesOf[command];
  const now = stages.includes(state.stage) && (pending[command]?.(state, context) ?? true);
  return barred(state, command, context) ?? (now ? null : 'NOT_NOW');
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function meetingActions(state: MeetingCycle, context: Context): readonly OnMeeting[] {
  return meetingCommands.filter((command) => hindrance(state, command, context) === null);
}
