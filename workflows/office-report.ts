/** The workflow of a request or report of the office (请示、报告). */
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

/** It waits for a leader and has no term: its workflow sleeps until it is nudged, and ends when it is decided or withdrawn. */
export async function officeReport(input: MatterInput): Promise<void> {
  await attendUntilClosed('officeReport', input);
}
