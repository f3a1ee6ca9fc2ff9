/** The workflow of a mechanism (联席会议机制). */
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

/** Follows one proposal on a mechanism until it is decided; at rest a mechanism needs no workflow. */
export async function mechanism(input: MatterInput): Promise<void> {
  await attendUntilClosed('mechanism', input);
}
