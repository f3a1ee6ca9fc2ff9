/** How the workflow of a matter is named in answers. */
import { isoShanghai } from '../domain/calendar.ts';
import type { Facts } from '../domain/matter.ts';

/** The workflow that drives a matter, and when it wakes. */
export function workflowOf(
  noun: string,
  { id, facts }: { id: string; facts: Facts },
): { id: string; nextWakeAt: string | null; waitsFor: string } {
  const { nextWakeAtMs, waitsFor } = facts;
  return { id: `${noun}:${id}`, nextWakeAt: nextWakeAtMs === null ? null : isoShanghai(nextWakeAtMs), waitsFor };
}
