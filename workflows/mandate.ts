/** The workflow of a mandate (授权). */
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

/** A mandate waits for nobody: its workflow looks at the record once, and ends. */
export async function mandate(input: MatterInput): Promise<void> {
  await attendUntilClosed('mandate', input);
}
