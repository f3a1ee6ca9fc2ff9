/** Who sees a submission: its unit and those that took its work over, and whoever steers. */
import { fills, maySee, type Actor } from '../roles.ts';
import type { Submission } from './record.ts';

/** Whether an actor may see a submission. */
export function maySeeSubmission(actor: Actor, submission: Pick<Submission, 'mechanismId' | 'unitId'>): boolean {
  return maySee(actor, submission);
}

/** Whether an actor reads what is written and not signed: only the unit does. */
export function mayReadDraft(actor: Actor, submission: Pick<Submission, 'mechanismId' | 'unitId'>): boolean {
  return fills(actor, 'liaison') && maySee(actor, submission);
}
