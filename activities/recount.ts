/** Counting open matters again after a revision of the calendar: a page of them at a time, and the report of all. */
import { Context } from '@temporalio/activity';
import type { Logger } from 'pino';
import { calendarRevision, type CalendarRevisionCommand } from '../src/domain/calendar-revision.ts';
import { systemActor } from '../src/domain/roles.ts';
import { act } from '../src/store/act.ts';
import { readRevision } from '../src/store/calendar-revisions.ts';
import { databaseAway } from '../src/store/away.ts';
import type { Store } from '../src/store/db.ts';
import {
  outdatedMatters,
  recountMatter,
  shortenableMatters,
  tallyOf,
  type IdRange,
  type MatterRef,
} from '../src/store/recounting.ts';

/** A page of matters to count again. Opaque ids only: they stand in Temporal's history. */
export interface RecountInput {
  /** The revision's matter. */
  matterId: string;
  mechanismId: string;
  range: IdRange;
  /** The last id of the page before. */
  after: string | null;
}

/** What became of a page: its last id, null when there was none left; and how many could not be counted. */
export interface Recounted {
  last: string | null;
  done: number;
  failed: number;
}

/** Matters of one activity: large enough to cost Temporal little, small enough to be done again. */
const PAGE = 200;
/** Transactions under way at once in one activity; several activities run, and others use the pool as well. */
const AT_ONCE = 3;

/** Makes the activities. */
export function createRecount(store: Store, log: Logger) {
  /** Counts each; what fails by itself is left to the sweep, because it must not hold up the others. */
  async function each(input: RecountInput, matters: readonly MatterRef[], decision: string | null): Promise<Recounted> {
    const waiting = [...matters];
    let failed = 0;
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        Context.current().heartbeat();
        try {
          await recountMatter(store, input.mechanismId, next, decision);
        } catch (error) {
          if (databaseAway(error)) throw error;
          failed += 1;
          log.error({ alert: 'recount-failing', err: error, matterId: next.id }, 'matter cannot be counted again');
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return { last: matters.at(-1)?.id ?? null, done: matters.length - failed, failed };
  }

  /** The clock's own report, given as a command; a second time changes nothing. */
  async function report(
    input: { matterId: string; mechanismId: string },
    command: CalendarRevisionCommand,
  ): Promise<void> {
    await act(store, calendarRevision, {
      ...{ matter: { id: input.matterId, opensForUnitId: null }, command, idempotency: null },
      ...{ actor: systemActor(input.mechanismId), answer: () => ({ status: 200, body: '' }) },
    });
  }

  return {
    /** Counts a page of matters again whose terms were counted with other editions. */
    async recountPage(input: RecountInput): Promise<Recounted> {
      const { mechanismId, range, after } = input;
      return each(input, await outdatedMatters(store, mechanismId, { range, after, limit: PAGE }), null);
    },

    /** Moves dates of a page of matters forward, as the coordinator has decided. */
    async shortenPage(input: RecountInput): Promise<Recounted> {
      const { mechanismId, matterId, range, after } = input;
      const { revision } = await readRevision(store, mechanismId, matterId);
      const matters = await shortenableMatters(store, mechanismId, { revision, range, after, limit: PAGE });
      return each(input, matters, decisionOf(matterId));
    },

    /** Says in the revision what became of all open terms. */
    async reportRecount(input: { matterId: string; mechanismId: string }): Promise<void> {
      const { revision } = await readRevision(store, input.mechanismId, input.matterId);
      await report(input, {
        type: 'counted',
        tally: await tallyOf(store, input.mechanismId, { revision, shortenedBy: null }),
      });
    },

    /** Says in the revision which dates moved forward. */
    async reportShortening(input: { matterId: string; mechanismId: string }): Promise<void> {
      const { revision } = await readRevision(store, input.mechanismId, input.matterId);
      const shortenedBy = decisionOf(input.matterId);
      await report(input, {
        type: 'shortened',
        tally: await tallyOf(store, input.mechanismId, { revision, shortenedBy }),
      });
    },
  };
}

/** What the event of a date that moved forward rests on: the decision that stands in the revision's own events. */
function decisionOf(matterId: string): string {
  return `calendarRevision ${matterId}`;
}
