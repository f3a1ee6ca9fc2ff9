/** Who sees a plan of meetings: whoever steers, and every unit once it is approved. */
import type { Actor } from '../roles.ts';
import { inSight, steeringOnly, type Sight } from '../sight.ts';
import type { MeetingPlan } from './record.ts';

type Seen = Pick<MeetingPlan, 'mechanismId' | 'approvedAtMs'>;

/** Who sees it beside whoever steers. */
export function meetingPlanSight({ approvedAtMs }: Pick<Seen, 'approvedAtMs'>): Sight {
  return approvedAtMs === null ? steeringOnly : { units: 'all', fromSeq: 1 };
}

/** Whether an actor may see a plan of meetings. */
export function maySeeMeetingPlan(actor: Actor, plan: Seen): boolean {
  return inSight(actor, plan.mechanismId, meetingPlanSight(plan));
}
