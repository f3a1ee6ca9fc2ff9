/** The workflow of a calendar's revision (日历修订): it has every open term counted again, in parts side by side. */
import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { attendUntilClosed } from './matter.ts';
import type { MatterInput } from './names.ts';

const { recountPage, shortenPage, reportRecount, reportShortening } = proxyActivities<Activities>({
  // A page takes a second or two; a worker that dies in it is noticed by its silence, long before this.
  startToCloseTimeout: '5 minutes',
  heartbeatTimeout: '15 seconds',
  // For ever, as attend: terms must be counted again however long the record is away.
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** The parts of all ids, worked through side by side: as many as two cores keep busy, by an id's first digit. */
const parts = [
  { from: '00000000-0000-0000-0000-000000000000', to: '40000000-0000-0000-0000-000000000000' },
  { from: '40000000-0000-0000-0000-000000000000', to: '80000000-0000-0000-0000-000000000000' },
  { from: '80000000-0000-0000-0000-000000000000', to: 'c0000000-0000-0000-0000-000000000000' },
  { from: 'c0000000-0000-0000-0000-000000000000', to: null },
] as const;

type Page = typeof recountPage;

/** Works through all parts, page by page; answers how many matters were done. */
async function all(input: MatterInput, page: Page): Promise<number> {
  const done = await Promise.all(
    parts.map(async (range) => {
      let count = 0;
      for (let after: string | null = null; ;) {
        const worked: Awaited<ReturnType<Page>> = await page({ ...input, range, after });
        count += worked.done;
        if (worked.last === null) return count;
        after = worked.last;
      }
    }),
  );
  return done.reduce((sum, count) => sum + count, 0);
}

/**
 * Follows one revision: counts all open terms again, waits for the coordinator where some would end sooner, and moves those
 * forward if that was the decision.
 */
export async function calendarRevision(input: MatterInput): Promise<void> {
  await attendUntilClosed('calendarRevision', input, async (stage) => {
    if (stage === 'recounting') {
      // Again, because a command under way at the import may still have counted with the calendar before it.
      while ((await all(input, recountPage)) > 0);
      await reportRecount(input);
      return true;
    }
    if (stage === 'shortening') {
      await all(input, shortenPage);
      await reportShortening(input);
      return true;
    }
    return false;
  });
}
