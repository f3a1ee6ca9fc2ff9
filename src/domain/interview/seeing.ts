/** Who sees an interview: whoever steers, and its unit once it is noticed. */
import type { Actor } from '../roles.ts';
import { inSight, seenBy, steeringOnly, type Sight } from '../sight.ts';
import type { Interview } from './record.ts';

type Seen = Pick<Interview, 'mechanismId' | 'unitId' | 'noticed'>;

/** Who sees it beside whoever steers. */
export function interviewSight({ unitId, noticed }: Seen): Sight {
  return noticed === null ? steeringOnly : seenBy([unitId], noticed.seq);
}

/** Whether an actor may see an interview. */
export function maySeeInterview(actor: Actor, interview: Seen): boolean {
  return inSight(actor, interview.mechanismId, interviewSight(interview));
}
