/** The workflow of a series of monitoring rounds (年度监测系列). */
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

/** Opens each round of one series on its day until the series is over. */
export async function monitoringSeries(input: MatterInput): Promise<void> {
  await attendUntilClosed('monitoringSeries', input);
}
