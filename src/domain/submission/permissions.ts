/** Who may give which command on a submission, and when: asked by whoever judges one and by whoever offers it. */
import type { Context, RefusalCode } from '../matter.ts';
import { decidingBarred, fills, noticeJudgeOf, type MechanismFacts } from '../roles.ts';
import { maySeeSubmission } from './seeing.ts';
import type { Submission, SubmissionStage } from './record.ts';

/** The names of the commands that a person gives on a submission, in the order of its course. */
export const submissionCommands = ['enter', 'write', 'sign', 'take-back', 'unlock', 'withdraw'] as const;

/** See {@link submissionCommands}. */
export type OnSubmission = (typeof submissionCommands)[number];

/** The stages at which there is something to write: what is prepared may be written anew until it is signed. */
const writable: readonly SubmissionStage[] = ['called', 'prepared', 'unlocked'];

const stagesOf: Record<OnSubmission, readonly SubmissionStage[]> = {
  enter: writable,
  write: writable,
  // What was written before it was locked is there when it is unlocked.
  sign: ['prepared', 'unlocked'],
  'take-back': ['signed'],
  // What was handed in may be wrong, and is then written anew; until that is signed it stands.
  unlock: ['locked', 'signed'],
  withdraw: ['called', 'prepared', 'locked', 'unlocked'],
};

/** Who allows late entry: the office's director; of the office's own unit the inspector; of the inspector's the city leader. */
export function unlockerOf(unitId: string, mechanism: MechanismFacts): 'director' | 'inspector' | 'cityLeader' {
  return noticeJudgeOf(unitId, mechanism);
}

/** Whether this actor may give this kind of command, whatever the stage. */
function barred({ unitId }: Submission, command: OnSubmission, { actor, mechanism }: Context): RefusalCode | null {
  switch (command) {
    case 'enter':
    case 'write':
    case 'sign':
    case 'take-back':
      return fills(actor, 'liaison') ? null : 'ROLE_NOT_ALLOWED';
    case 'unlock':
      return decidingBarred(actor, unlockerOf(unitId, mechanism), { unitIds: [unitId], by: [] });
    case 'withdraw': {
      const asked = fills(actor, 'leader') ? 'leader' : 'director';
      return decidingBarred(actor, asked, { unitIds: [unitId], by: [] });
    }
  }
}

/** What must be so beside the stage: its part asks for it, there is something to sign, the date has not passed. */
function ready({ part, draft, signed, dueAtMs }: Submission, command: OnSubmission, { nowMs }: Context): boolean {
  switch (command) {
    case 'enter':
      return part === 'data';
    case 'write':
      return part === 'self-assessment';
    case 'sign':
      return draft !== null && draft.seq !== signed?.seq;
    case 'take-back':
      return nowMs <= dueAtMs;
    case 'unlock':
    case 'withdraw':
      return true;
  }
}

/** Why this actor may not give this command now; null when it may. */
export function submissionHindrance(state: Submission, command: OnSubmission, context: Context): RefusalCode | null {
  if (!maySeeSubmission(context.actor, state)) return 'NOT_FOUND';
  const refused = barred(state, command, context);
  if (refused) return refused;
  // What its round has published is scored: figures wait until it is scored anew, if it is.
  const round = context.submission?.round ?? 'runs';
  if (round !== 'runs' && command !== 'withdraw') return 'NOT_NOW';
  return stagesOf[command].includes(state.stage) && ready(state, command, context) ? null : 'NOT_NOW';
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function submissionActions(state: Submission, context: Context): readonly OnSubmission[] {
  return submissionCommands.filter((command) => submissionHindrance(state, command, context) === null);
}
