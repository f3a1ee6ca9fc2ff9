/** Who sees an interview: whoever steers, and its unit once it is noticed. */
import { maySee, maySeeDrafts, type Actor } from '../roles.ts';
import type { Interview } from './record.ts';

/** Whether an actor may see an interview. */
export function maySeeInterview(
  actor: Actor,
  interview: Pick<Interview, 'mechanismId' | 'unitId' | 'noticed'>,
): boolean {
  return maySeeDrafts(actor, interview.mechanismId) || (interview.noticed !== null && maySee(actor, interview));
}
