/** The workflow of a recording (代录). */
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

/** It waits for its check, or for nobody: its workflow ends when it has taken effect or was refused. */
export async function recording(input: MatterInput): Promise<void> {
  await attendUntilClosed('recording', input);
}
