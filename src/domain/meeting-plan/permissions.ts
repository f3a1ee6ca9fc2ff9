/** Who may give which command on a plan of meetings, and when: asked by whoever judges one and by whoever offers it. */
import type { Context, RefusalCode } from '../matter.ts';
import { fills, isOwnAccount, mayPlanMeetings } from '../roles.ts';
import { isOpen, type MeetingPlan, type MeetingPlanStage, type Occurrence } from './record.ts';
import { maySeeMeetingPlan } from './seeing.ts';

/** The names of the commands on an existing plan. */
export const meetingPlanCommands = ['approve', 'pause', 'resume', 'move', 'skip', 'open', 'end'] as const;

/** See {@link meetingPlanCommands}. */
export type OnMeetingPlan = (typeof meetingPlanCommands)[number];

/** Those of them that are about one occurrence. */
export const occurrenceCommands = ['move', 'skip', 'open'] as const satisfies readonly OnMeetingPlan[];

/** See {@link occurrenceCommands}. */
export type OnOccurrence = (typeof occurrenceCommands)[number];

const stagesOf: Record<OnMeetingPlan, readonly MeetingPlanStage[]> = {
  approve: ['proposed'],
  pause: ['running'],
  resume: ['paused'],
  move: ['running', 'paused'],
  skip: ['running', 'paused'],
  // What is paused opens nothing, by itself or by hand.
  open: ['running'],
  end: ['proposed', 'running', 'paused'],
};

function isOnOccurrence(command: OnMeetingPlan): command is OnOccurrence {
  return occurrenceCommands.some((one) => one === command);
}

/** Whether this actor may give this kind of command, whatever the stage: whoever drafts never approves. */
function barred(plan: MeetingPlan, command: OnMeetingPlan, { actor }: Context): RefusalCode | null {
  if (command !== 'approve') return mayPlanMeetings(actor) ? null : 'ROLE_NOT_ALLOWED';
  if (!fills(actor, 'leader')) return 'ROLE_NOT_ALLOWED';
  return isOwnAccount(actor, plan.proposedBy) ? 'OWN_WORK' : null;
}

/** Why this actor may not give this command now; null when it may, on one occurrence at least. */
export function hindrance(plan: MeetingPlan, command: OnMeetingPlan, context: Context): RefusalCode | null {
  if (!maySeeMeetingPlan(context.actor, plan)) return 'NOT_FOUND';
  const there = !isOnOccurrence(command) || plan.occurrences.some(isOpen);
  return barred(plan, command, context) ?? (stagesOf[command].includes(plan.stage) && there ? null : 'NOT_NOW');
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function meetingPlanActions(plan: MeetingPlan, context: Context): readonly OnMeetingPlan[] {
  return meetingPlanCommands.filter((command) => hindrance(plan, command, context) === null);
}

/** Those on one occurrence. */
export function occurrenceActions(plan: MeetingPlan, one: Occurrence, context: Context): readonly OnOccurrence[] {
  return isOpen(one) ? occurrenceCommands.filter((command) => hindrance(plan, command, context) === null) : [];
}
