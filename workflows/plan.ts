/** The workflow of a plan's import (实施方案导入). */
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

/** Follows one import from its reading until it is confirmed or discarded; so far nothing in it runs by the clock. */
export async function plan(input: MatterInput): Promise<void> {
  await attendUntilClosed('plan', input);
}
