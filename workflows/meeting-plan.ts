/** The workflow of an annual plan of meetings (年度会议计划): a series. */
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

/** Follows one plan until it is ended: it wakes when a meeting's cycle is to open, and at the turn of the year. */
export async function meetingPlan(input: MatterInput): Promise<void> {
  await attendUntilClosed('meetingPlan', input);
}
