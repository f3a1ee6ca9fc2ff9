/** The workflow of a monitoring round (年度监测). */
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

/** Drives one round from its plan until it is closed: opens its submissions, closes its terms, reminds and chases. */
export async function monitoringRound(input: MatterInput): Promise<void> {
  await attendUntilClosed('monitoringRound', input);
}
