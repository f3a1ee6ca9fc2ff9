/** The workflow of a delegation (代理). */
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

/** Follows one delegation to its last day, or until it is revoked. */
export async function delegation(input: MatterInput): Promise<void> {
  await attendUntilClosed('delegation', input);
}
