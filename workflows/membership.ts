/** The workflow of a proposal of who represents a unit (成员、联络员变更). */
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

/** Follows one proposal until it is confirmed or returned; it waits for a person. */
export async function membership(input: MatterInput): Promise<void> {
  await attendUntilClosed('membership', input);
}
