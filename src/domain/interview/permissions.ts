/** Who may give which command on an interview, and when: asked by whoever judges one and by whoever offers it. */
import { decidingBarred, fills, judgeOf, judgingBarred, openingBarred, type Role } from '../roles.ts';
import type { Context, RefusalCode } from '../matter.ts';
import { maySeeInterview } from './seeing.ts';
import type { Interview, InterviewStage } from './record.ts';

/** The names of the commands that a person gives on an existing interview, in the order of its course. */
export const interviewCommands = [
  'revise',
  'approve',
  'discard',
  'notice',
  'reschedule',
  'cancel',
  'attendance',
  'record',
  'issue-minutes',
  'report',
  'sign-report',
  'check',
] as const;

/** See {@link interviewCommands}. */
export type OnInterview = (typeof interviewCommands)[number];

const stagesOf: Record<OnInterview, readonly InterviewStage[]> = {
  revise: ['proposed', 'revising'],
  approve: ['proposed'],
  discard: ['proposed', 'revising'],
  notice: ['approved'],
  reschedule: ['noticed', 'absent'],
  cancel: ['approved', 'noticed', 'absent'],
  attendance: ['noticed'],
  // What was written down may be written anew until the minutes go out.
  record: ['attended'],
  'issue-minutes': ['attended'],
  // What waits for its signature may be prepared anew.
  report: ['reporting', 'signing'],
  'sign-report': ['signing'],
  check: ['checking'],
};

/** Who issues the minutes: the director, of the office's own unit the inspector; the city leader in charge in any case. */
export function minutesIssuers(
  unitId: string,
  { officeUnitId, inspectorUnitId }: Context['mechanism'],
): readonly ['director' | 'inspector' | 'cityLeader', ...'cityLeader'[]] {
  if (unitId !== officeUnitId) return ['director', 'cityLeader'];
  return unitId === inspectorUnitId ? ['cityLeader'] : ['inspector', 'cityLeader'];
}

/** Whether this actor may decide as one of these, on what is neither its unit's nor its own. */
function deciding(
  { actor }: Context,
  roles: readonly Role[],
  { unitId, by }: { unitId: string; by: readonly string[] },
): RefusalCode | null {
  const answers = roles.map((role) => decidingBarred(actor, role, { unitIds: [unitId], by }));
  return answers.includes(null) ? null : (answers[0] ?? 'ROLE_NOT_ALLOWED');
}

/** Whether this actor may give this kind of command, whatever the stage. */
function barred(state: Interview, command: OnInterview, context: Context): RefusalCode | null {
  const { actor, mechanism } = context;
  const { unitId, draftedBy, recordedBy, report } = state;
  const keeping = openingBarred(actor, unitId, mechanism);
  switch (command) {
    case 'revise':
    case 'notice':
    case 'reschedule':
    case 'record':
      return keeping;
    case 'discard':
      // Who is to decide on it may also find that there is no ground for it.
      return keeping === null || deciding(context, ['cityLeader'], { unitId, by: [] }) === null ? null : keeping;
    case 'approve':
      // The government's leader agrees to it, and nobody else (domain.md 4.1: 报政府同意).
      return deciding(context, ['cityLeader'], { unitId, by: draftedBy });
    case 'cancel':
      return deciding(context, ['cityLeader'], { unitId, by: [] });
    case 'attendance':
      return keeping === null || deciding(context, ['inspector'], { unitId, by: [] }) === null ? null : keeping;
    case 'issue-minutes':
      return deciding(context, minutesIssuers(unitId, mechanism), { unitId, by: recordedBy });
    case 'report':
      return fills(actor, 'liaison') ? null : 'ROLE_NOT_ALLOWED';
    case 'sign-report':
      return actor.role === 'head' ? null : 'ROLE_NOT_ALLOWED';
    case 'check': {
      const submittedBy = [report?.preparedBy, report?.signedBy].find((one) => one === actor.accountId) ?? null;
      return judgingBarred(actor, judgeOf('result', unitId, mechanism), { unitId, submittedBy });
    }
  }
}

/** What must have happened beside the stage: the hour has come, there is something to issue. */
function ready({ appointment, record }: Interview, command: OnInterview, { nowMs }: Context): boolean {
  if (command === 'attendance') return appointment !== null && appointment.startsAtMs <= nowMs;
  return command !== 'issue-minutes' || record !== null;
}

/** Why this actor may not give this command now; null when it may. */
export function interviewHindrance(state: Interview, command: OnInterview, context: Context): RefusalCode | null {
  if (!maySeeInterview(context.actor, state)) return 'NOT_FOUND';
  const refused = barred(state, command, context);
  if (refused) return refused;
  return stagesOf[command].includes(state.stage) && ready(state, command, context) ? null : 'NOT_NOW';
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function interviewActions(state: Interview, context: Context): readonly OnInterview[] {
  return interviewCommands.filter((command) => interviewHindrance(state, command, context) === null);
}
