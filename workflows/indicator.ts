/** The workflow of an indicator (指标). */
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

/** An indicator waits for nobody: its workflow looks at the record once, and ends. */
export async function indicator(input: MatterInput): Promise<void> {
  await attendUntilClosed('indicator', input);
}
