/** Progress that falls behind the time that has gone (domain.md 2.3). */
import {
  countWorkingDays,
  dateOf,
  instantOf,
  hoursOn,
  workingDayFrom,
  workingDaysAfter,
  type IsoDate,
} from '../calendar.ts';
import type { LightStep } from '../light.ts';
import type { Term } from '../term.ts';
import { hoursFor, pausedWorkingDays, type TermContext } from './ladder.ts';

/** From when a progress report is so far behind that the light turns, in ms; null: never before the due instant. */
export interface Behind {
  yellowFromMs: number | null;
  redFromMs: number | null;
  /** How many points behind each of them is. */
  yellowPoints: number;
  redPoints: number;
}

/**
 * From when a progress of so many per cent is behind: as soon as the share of the term's working days that have gone is more
 * than the allowed points above it. Days of a pause are not among them; a day has gone when the next one opens.
 */
export function behindOf(term: Term, percent: number, context: TermContext): Behind {
  const { yellowPointsBehind: yellowPoints, redPointsBehind: redPoints } = context.policy.lights;
  const from = (points: number): number | null => behindFrom(term, percent + points, context);
  return { yellowFromMs: from(yellowPoints), redFromMs: from(redPoints), yellowPoints, redPoints };
}

function behindFrom(term: Term, percent: number, context: TermContext): number | null {
  const { calendar } = context;
  const [from, due] = [dateOf(term.fromMs), dateOf(term.dueAtMs)];
  const pauses = [...(term.earlierPauses ?? []), ...(term.pauses ?? [])];
  const lost = pauses.reduce((sum, pause) => sum + pausedWorkingDays(pause, calendar), 0);
  const days = countWorkingDays(calendar, from, due) - lost;
  const gone = Math.floor((days * percent) / 100) + 1;
  // What would be behind only when all days have gone is overdue.
  if (gone >= days) return null;
  const date = dayAfter(from, gone + 1, pauses, context);
  return instantOf(date, hoursOn(hoursFor(term.kind, context), date).opensAt);
}

/** The so-manieth working day after a date on which the term was not paused. */
function dayAfter(from: IsoDate, count: number, pauses: Term['pauses'] = [], { calendar }: TermContext): IsoDate {
  let date = from;
  for (let left = count; left > 0; left -= 1) {
    date = workingDaysAfter(calendar, date, 1).date;
    // In order: where one pause ends another may begin.
    for (const { from: first, to } of pauses) {
      if (to !== null && first <= date && date < to) date = workingDayFrom(calendar, to).date;
    }
  }
  return date;
}

/** How far a progress was behind already: what has been recorded and still holds is not recorded again. */
export function fallen(
  behind: Behind,
  before: 'yellow' | 'red' | undefined,
  atMs: number,
): { fell?: 'yellow' | 'red' } {
  const holds = (fromMs: number | null): boolean => fromMs !== null && fromMs <= atMs;
  if (before === 'red' && holds(behind.redFromMs)) return { fell: 'red' };
  return before !== undefined && holds(behind.yellowFromMs) ? { fell: 'yellow' } : {};
}

/** A report of progress, measured against the time that has gone. */
export interface Measured {
  percent: number;
  behind?: Behind | null;
}

/** The turns that a report leads to, if nothing better is reported. */
export function behindTurns({ behind }: Measured): { atMs: number; light: 'yellow' | 'red'; points: number }[] {
  if (!behind) return [];
  const { yellowFromMs, redFromMs, yellowPoints, redPoints } = behind;
  return [
    ...(yellowFromMs === null ? [] : [{ atMs: yellowFromMs, light: 'yellow' as const, points: yellowPoints }]),
    ...(redFromMs === null ? [] : [{ atMs: redFromMs, light: 'red' as const, points: redPoints }]),
  ];
}

/** What these turns show. */
export function behindLights(progress: Measured): LightStep[] {
  const { percent } = progress;
  return behindTurns(progress).map(({ atMs, light, points }) => {
    return { fromMs: atMs, light, reason: { code: 'behind', percent, points } };
  });
}
