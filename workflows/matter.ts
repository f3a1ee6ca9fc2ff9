/**
 * The life of every matter: attend what is due, sleep until the next wake-up or a nudge, for as long as it is open.
 * Level-triggered: a lost, late, doubled or reordered nudge changes nothing, because each look reads the record.
 */
import { condition, continueAsNew, proxyLocalActivities, setHandler } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Noun } from '../src/domain/matter.ts';
import { nudge, standing, type MatterInput, type Standing } from './names.ts';

// Local, because a look is one short transaction: it halves what a ring costs Temporal. A worker that dies in the middle
// looks again, and finds the steps taken.
const { attend } = proxyLocalActivities<Activities>({
  // Longer than the lock and statement time-outs, so that the database's own reason is what fails the attempt.
  startToCloseTimeout: '30 seconds',
  // For ever, because a matter must not be lost to an outage; a minute apart, so that it catches up soon after one.
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
  // From here on a retry waits by a timer, because a workflow task that is kept open must be renewed every few seconds.
  localRetryThreshold: '5 seconds',
});

/** After so many looks a run hands over, because a short history replays fast (C6). */
const MOST_ATTENDS = 50;
/** And after so long, so that no run outlives a release by more (C6). */
const LONGEST_RUN_MS = 30 * 86_400_000;

/**
 * Attends one matter until it is closed. A run that finds it closed or absent completes without a step. `work` is what a
 * stage asks of the workflow beside waiting; it answers whether it did any, and then the matter is looked at again at once.
 */
export async function attendUntilClosed(
  noun: Noun,
  input: MatterInput,
  work: (stage: string) => Promise<boolean> = () => Promise.resolve(false),
): Promise<void> {
  const startedAtMs = Date.now();
  let nudges = 0;
  const now: Standing = { stage: null, waitsFor: 'its first look', nextWakeAt: null, looksAgainAt: null, attends: 0 };

  setHandler(nudge, () => {
    nudges += 1;
  });
  setHandler(standing, () => now);

  for (;;) {
    const seen = nudges;
    const found = await attend({ noun, ...input });
    if (!found.open) {
      // A nudge that came during the look may mean that the matter was re-opened.
      if (nudges === seen) return;
      continue;
    }
    now.attends += 1;
    now.stage = found.stage;
    now.waitsFor = found.waitsFor;
    now.nextWakeAt = found.nextWakeAtMs === null ? null : new Date(found.nextWakeAtMs).toISOString();
    now.looksAgainAt = new Date(Date.now() + found.wakeInMs).toISOString();
    if (!(await work(found.stage))) await condition(() => nudges > seen, found.wakeInMs);
    if (now.attends >= MOST_ATTENDS || Date.now() - startedAtMs >= LONGEST_RUN_MS) {
      await continueAsNew<(next: MatterInput) => Promise<void>>(input);
    }
  }
}
