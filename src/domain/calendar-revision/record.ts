/** What is recorded of a revision of the calendar (日历修订): its events, and the state that they fold to. */
import type { Arrangement, ArrangementDiff } from '../calendar/arrangement.ts';
import type { RecordedEvent } from '../matter.ts';
import type { UnitSucceeded } from '../succession.ts';

/**
 * The stages: open terms are being counted again; some would end sooner, which a person decides; they are being shortened;
 * done.
 */
export const calendarRevisionStages = ['recounting', 'deciding', 'shortening', 'closed'] as const;

/** See {@link calendarRevisionStages}. */
export type CalendarRevisionStage = (typeof calendarRevisionStages)[number];

/** What became of the open matters of one unit. */
export interface UnitTally {
  unitId: string;
  /** Matters whose dates moved. */
  moved: number;
  /** Matters of which a date would be sooner and was kept. */
  shorter: number;
}

/** What became of all of them. */
export interface RecountTally {
  /** Matters that were counted again. */
  counted: number;
  moved: number;
  shorter: number;
  /** Matters that could not be; the sweep tries them again, and the log says why. */
  failed: number;
  /** Only units of which something moved or would be sooner. */
  units: readonly UnitTally[];
}

/** The events of a revision. */
export type CalendarRevisionEvent =
  | {
      type: 'calendar-imported';
      mechanismId: string;
      unitId: string;
      revision: number;
      arrangement: Arrangement;
      diff: ArrangementDiff;
      /** The calendar's edition before, and from now on. */
      from: string;
      edition: string;
    }
  | { type: 'calendar-counted'; tally: RecountTally }
  | { type: 'calendar-decided'; decision: 'shorten' | 'keep'; opinion: string | null }
  | { type: 'calendar-shortened'; tally: RecountTally }
  | UnitSucceeded;

/** A revision as its events fold. All instants in ms. */
export interface CalendarRevision {
  stage: CalendarRevisionStage;
  mechanismId: string;
  /** The office's unit, which answers for it. */
  unitId: string;
  revision: number;
  arrangement: Arrangement;
  diff: ArrangementDiff;
  from: string;
  edition: string;
  /** Since when terms are being counted again, or shortened. */
  workingSinceMs: number;
  counted: RecountTally | null;
  decision: { decision: 'shorten' | 'keep'; opinion: string | null; by: string; atMs: number } | null;
  shortened: RecountTally | null;
  closedAtMs: number | null;
}

/** What a revision looks like after an event. */
export function evolveCalendarRevision(
  before: CalendarRevision | null,
  { event, atMs, actor }: RecordedEvent<CalendarRevisionEvent>,
): CalendarRevision {
  if (event.type === 'calendar-imported') {
    const { type: _, ...imported } = event;
    const nothing = { counted: null, decision: null, shortened: null, closedAtMs: null };
    return { stage: 'recounting', ...imported, workingSinceMs: atMs, ...nothing };
  }
  if (before === null) throw new Error(`${event.type} cannot be the first event of a calendar's revision`);
  switch (event.type) {
    case 'calendar-counted': {
      const counted = { ...before, counted: event.tally };
      return event.tally.shorter > 0
        ? { ...counted, stage: 'deciding' }
        : { ...counted, stage: 'closed', closedAtMs: atMs };
    }
    case 'calendar-decided': {
      const { decision, opinion } = event;
      const decided = { ...before, decision: { decision, opinion, by: actor.accountId, atMs } };
      return decision === 'shorten'
        ? { ...decided, stage: 'shortening', workingSinceMs: atMs }
        : { ...decided, stage: 'closed', closedAtMs: atMs };
    }
    case 'calendar-shortened':
      return { ...before, stage: 'closed', shortened: event.tally, closedAtMs: atMs };
    case 'unit-succeeded':
      return { ...before, unitId: event.toUnitId };
  }
}
