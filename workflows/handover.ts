/** The workflow of a handover (交接). */
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

/** Finds that the handover is done, and ends: it waits for nobody. */
export async function handover(input: MatterInput): Promise<void> {
  await attendUntilClosed('handover', input);
}
