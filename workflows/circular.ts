/** The workflow of a circular (情况通报). */
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

/** Drives one circular from its draft until it is issued or given up: it waits for the comments no longer than their term. */
export async function circular(input: MatterInput): Promise<void> {
  await attendUntilClosed('circular', input);
}
