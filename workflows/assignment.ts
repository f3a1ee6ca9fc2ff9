/** The workflow of an assignment (交办事项). */
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

/** Follows one assignment from its draft until it is closed; a draft waits for a person. */
export async function assignment(input: MatterInput): Promise<void> {
  await attendUntilClosed('assignment', input);
}
