/** The workflow of a supervision notice (督办通知单). */
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

/** Drives one notice from its draft until it is closed: reminders, urging by level, and a letter's step to the city leader. */
export async function supervisionNotice(input: MatterInput): Promise<void> {
  await attendUntilClosed('supervisionNotice', input);
}
