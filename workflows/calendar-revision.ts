/** The workflow of a calendar's revision (日历修订): it has every open term counted again, in parts side by side. */
import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

// For ever, as attend: terms must be counted again however long the record is away.
const retry = { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' } as const;

const { recountPage, shortenPage } = proxyActivities<Activities>({
  // A page takes a second or two; a worker that dies in it is noticed by its silence, long before this.
  ...{ startToCloseTimeout: '5 minutes', heartbeatTimeout: '15 seconds', retry },
});
const { reportRecount, reportShortening } = proxyActivities<Activities>({
  // Longer than the statement and lock time-outs of its one transaction together.
  ...{ startToCloseTimeout: '1 minute', retry },
});

/** Passes over all matters in one look: two find everything; what goes on changing is left to the next look and its run. */
const MOST_PASSES = 5;

/** The parts of all ids, worked through side by side: as many as two cores keep busy, by an id's first digit. */
const parts = [
  { from: '00000000-0000-0000-0000-000000000000', to: '40000000-0000-0000-0000-000000000000' },
  { from: '40000000-0000-0000-0000-000000000000', to: '80000000-0000-0000-0000-000000000000' },
  { from: '80000000-0000-0000-0000-000000000000', to: 'c0000000-0000-0000-0000-000000000000' },
  { from: 'c0000000-0000-0000-0000-000000000000', to: null },
] as const;

type Page = typeof recountPage;

/** Works through all parts, page by page; answers how many matters were done, and how many could not be. */
async function all(input: MatterInput, page: Page): Promise<{ done: number; failed: number }> {
  const worked = await Promise.all(
    parts.map(async (range) => {
      let [done, failed] = [0, 0];
      for (let after: string | null = null; ;) {
        const one: Awaited<ReturnType<Page>> = await page({ ...input, range, after });
        done += one.done;
        failed += one.failed;
        if (one.last === null) return { done, failed };
        after = one.last;
      }
    }),
  );
  return worked.reduce((sum, { done, failed }) => ({ done: sum.done + done, failed: sum.failed + failed }));
}

/**
 * Follows one revision: counts all open terms again, waits for the coordinator where some would end sooner, and moves those
 * forward if that was the decision.
 */
export async function calendarRevision(input: MatterInput): Promise<void> {
  await attendUntilClosed('calendarRevision', input, async (stage) => {
    if (stage === 'recounting') {
      // Again, because a command under way at the import may still have counted with the calendar before it.
      for (let passes = 0; passes < MOST_PASSES; passes += 1) {
        const { done, failed } = await all(input, recountPage);
        if (done > 0) continue;
        await reportRecount({ ...input, failed });
        break;
      }
      return true;
    }
    if (stage === 'shortening') {
      const { failed } = await all(input, shortenPage);
      // What failed is tried once more: it shows no other way that it was left.
      const again = failed > 0 ? await all(input, shortenPage) : { failed };
      await reportShortening({ ...input, failed: again.failed });
      return true;
    }
    return false;
  });
}
