/** Counting open matters again after a revision of the calendar: a page of them at a time, and the report of all. */
import { activityInfo, Context } from '@temporalio/activity';
import type { Logger } from 'pino';
import { calendarRevision, type CalendarRevisionCommand } from '../src/domain/calendar-revision.ts';
import type { Agreement } from '../src/domain/matter.ts';
import type { RecountTally } from '../src/domain/calendar-revision/record.ts';
import { systemActor } from '../src/domain/roles.ts';
import { act } from '../src/store/act.ts';
import { decisionOf, readRevision } from '../src/store/calendar-revisions.ts';
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
import { ALERT_FROM_ATTEMPT } from './attend.ts';

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

/** The revision to report on, and how many matters could not be counted. */
export interface ReportInput {
  matterId: string;
  mechanismId: string;
  failed: number;
}

/** Matters of one activity: large enough to cost Temporal little, small enough to be done again. */
const PAGE = 200;
/** Transactions under way at once in one activity; several activities run, and others use the pool as well. */
const AT_ONCE = 3;

/** Makes the activities. */
export function createRecount(store: Store, log: Logger) {
  /** Counts each; what fails by itself is left to the sweep, because it must not hold up the others. */
  async function each(
    input: RecountInput,
    matters: readonly MatterRef[],
    agreement: Agreement | null,
  ): Promise<Recounted> {
    const waiting = [...matters];
    let failed = 0;
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        Context.current().heartbeat();
        try {
          await recountMatter(store, input.mechanismId, next, agreement);
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

  /** C5: from this attempt on someone must look. */
  function alertIfFailing(matterId: string): void {
    const { attempt, activityType } = activityInfo();
    if (attempt < ALERT_FROM_ATTEMPT) return;
    log.error(
      { alert: 'recount-failing', matterId, attempt, activityType },
      'a revision of the calendar does not go on',
    );
  }

  /** The clock's own report, given as a command and made under its locks; a second time changes nothing. */
  async function report(
    { matterId, mechanismId, failed }: ReportInput,
    shortenedBy: string | null,
    commandOf: (tally: RecountTally) => CalendarRevisionCommand,
  ): Promise<void> {
    alertIfFailing(matterId);
    const { revision } = await readRevision(store, mechanismId, matterId);
    const acted = await act(store, calendarRevision, {
      ...{ matter: { id: matterId, opensForUnitId: null }, idempotency: null, actor: systemActor(mechanismId) },
      command: {
        underLock: async (client) => commandOf(await tallyOf(client, mechanismId, { revision, shortenedBy, failed })),
      },
      answer: () => ({ status: 200, body: '' }),
    });
    // Whoever reported before us has moved it on.
    if (acted.kind === 'refused' && acted.refusal.refused !== 'NOT_NOW') {
      throw new Error(`the report was refused: ${acted.refusal.refused}`);
    }
  }

  return {
    /** Counts a page of matters again whose terms were counted with other editions. */
    async recountPage(input: RecountInput): Promise<Recounted> {
      const { mechanismId, matterId, range, after } = input;
      alertIfFailing(matterId);
      return each(input, await outdatedMatters(store, mechanismId, { range, after, limit: PAGE }), null);
    },

    /** Moves dates of a page of matters forward, as the coordinator has decided. */
    async shortenPage(input: RecountInput): Promise<Recounted> {
      const { mechanismId, matterId, range, after } = input;
      alertIfFailing(matterId);
      const { revision } = await readRevision(store, mechanismId, matterId);
      const matters = await shortenableMatters(store, mechanismId, { revision, range, after, limit: PAGE });
      return each(input, matters, { revision, basis: decisionOf(matterId) });
    },

    /** Says in the revision what became of all open terms. */
    async reportRecount(input: ReportInput): Promise<void> {
      await report(input, null, (tally) => ({ type: 'counted', tally }));
    },

    /** Says in the revision which dates moved forward. */
    async reportShortening(input: ReportInput): Promise<void> {
      await report(input, decisionOf(input.matterId), (tally) => ({ type: 'shortened', tally }));
    },
  };
}
