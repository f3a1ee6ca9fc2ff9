/** The workflow of a meeting (会议周期). */
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

/** Drives one meeting from its proposal until what it decided is done: the call, reminders, receipts, minutes, as its record says. */
export async function meetingCycle(input: MatterInput): Promise<void> {
  await attendUntilClosed('meetingCycle', input);
}
