/** Who sees a notice: whoever steers, and its unit once it is issued. */
import type { Actor } from '../roles.ts';
import { inSight, seenBy, steeringOnly, type Sight } from '../sight.ts';
import type { SupervisionNotice } from './record.ts';

/** Who sees it beside whoever steers. */
export function noticeSight({ unitId, issued }: Pick<SupervisionNotice, 'unitId' | 'issued'>): Sight {
  return issued === null ? steeringOnly : seenBy([unitId], issued.seq);
}

/** Whether an actor may see a notice. */
export function maySeeNotice(
  actor: Actor,
  notice: Pick<SupervisionNotice, 'mechanismId' | 'unitId' | 'issued'>,
): boolean {
  return inSight(actor, notice.mechanismId, noticeSight(notice));
}
