/** The workflow of an interview (约谈). */
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

/** Drives one interview from its proposal until it is closed: asks at its hour who came, reminds of minutes, report and check. */
export async function interview(input: MatterInput): Promise<void> {
  await attendUntilClosed('interview', input);
}
