/** The workflow of a rectification (限期整改). */
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

/** Drives one rectification from its draft until it is closed: reminders, chases, overdue, as its record says. */
export async function rectification(input: MatterInput): Promise<void> {
  await attendUntilClosed('rectification', input);
}
