/** The workflow of a submission (数据报送、自评). */
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

/** Drives one submission from its call until it is signed: reminds, locks it at its date, chases what is missing. */
export async function submission(input: MatterInput): Promise<void> {
  await attendUntilClosed('submission', input);
}
