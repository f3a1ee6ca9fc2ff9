/** What a round finds of others in the record: it is there wherever one is judged or awakes. */
import type { Context } from '../matter.ts';
import type { MonitoringSurroundings } from '../monitoring/surroundings.ts';

/** See {@link MonitoringSurroundings}. */
export function monitoringOf({ monitoring }: Pick<Context, 'monitoring'>): MonitoringSurroundings {
  if (monitoring === undefined) throw new Error('a round is judged among its surroundings');
  return monitoring;
}
