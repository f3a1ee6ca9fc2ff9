/** The workflow of a referral (问责建议、移送). */
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

/** It waits for persons and has no term: its workflow sleeps until it is nudged, and ends when the outcome is recorded. */
export async function referral(input: MatterInput): Promise<void> {
  await attendUntilClosed('referral', input);
}
