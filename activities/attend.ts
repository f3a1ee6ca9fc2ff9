/** Taking what is due on a matter: the one thing that its workflow ever asks for. */
import { activityInfo } from '@temporalio/activity';
import type { Logger } from 'pino';
import { withProcedure } from '../src/domain/procedures.ts';
import type { Noun } from '../src/domain/matter.ts';
import { attend, type Attended } from '../src/store/act.ts';
import type { Store } from '../src/store/db.ts';

/** Which matter to attend. Opaque ids only: they stand in Temporal's history. */
export interface AttendInput {
  noun: Noun;
  matterId: string;
  mechanismId: string;
}

/** From this attempt on someone must look: lesser outages heal by themselves (C5). */
export const ALERT_FROM_ATTEMPT = 6;

/** Makes the activity. It throws what the database throws; Temporal tries again for ever (C5). */
export function createAttend(store: Store, log: Logger) {
  return async (input: AttendInput): Promise<Attended> => {
    const { attempt } = activityInfo();
    const { noun, matterId, mechanismId } = input;
    if (attempt >= ALERT_FROM_ATTEMPT)
      log.error({ alert: 'attend-failing', matterId, attempt }, 'matter cannot be attended');
    return withProcedure(noun, (procedure) => attend(store, procedure, { id: matterId, mechanismId }));
  };
}
