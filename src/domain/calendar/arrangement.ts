/**
 * A year's arrangement (放假安排): which days the State Council's notice gives off and which weekend days work instead. One
 * is imported when it is published or revised, and laid over the calendar that was there (domain.md section 6).
 */
import {
  addDays,
  isIsoDate,
  isWeekend,
  NEXT_NOTICE_FROM,
  statutoryHolidays,
  yearOf,
  type Calendar,
  type IsoDate,
} from '../calendar.ts';
import type { Refusal } from '../matter.ts';

/** What a notice names. Weekends that merely adjoin a holiday may be left out: they are off by the weekday. */
export interface Arrangement {
  year: number;
  off: readonly IsoDate[];
  work: readonly IsoDate[];
  /** The document, e.g. 国办发明电〔2025〕7号. */
  source: string;
}

/** One day that is another than before. */
export interface DayChange {
  date: IsoDate;
  before: 'work' | 'off';
  after: 'work' | 'off';
}

/** What an arrangement would change, for the person who applies it. */
export interface ArrangementDiff {
  year: number;
  changes: readonly DayChange[];
  workingDays: { before: number; after: number };
  provisional: { before: boolean; after: boolean };
  /** Statutory holidays that the arrangement does not give off: most likely a slip of the pen. */
  holidaysMissing: readonly IsoDate[];
}

/** No year has as many days off by name, or as many make-up days. */
const MOST_NAMED = 60;
/** The law that {@link statutoryHolidays} follows is of 2024-11-10. */
const HOLIDAYS_SINCE = 2025;

/** The first day that a year's notice may name: 2022-12-31 stands in the notice of 2023. */
function firstDayOf(year: number): IsoDate {
  return `${String(year - 1)}-12-01`;
}

/** Reads an arrangement from JSON; null when it has not its shape. Whether it can be one is for {@link arrangementRefused}. */
export function readArrangement(json: string): Arrangement | null {
  const given: unknown = parsed(json);
  if (typeof given !== 'object' || given === null) return null;
  const { year, off, work, source } = { year: null, off: null, work: null, source: null, ...given };
  if (typeof year !== 'number' || !Number.isInteger(year) || typeof source !== 'string') return null;
  return isTexts(off) && isTexts(work) ? { year, off, work, source } : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** Why an arrangement cannot be one; null when it can. Pointers are into its JSON. */
export function arrangementRefused({ year, off, work }: Arrangement): Refusal | null {
  const wrong = (pointer: string, why: string): Refusal => {
    return { refused: 'ARRANGEMENT_INVALID', pointer, details: { why } };
  };
  if (off.length === 0) return wrong('/off', 'names no day off');
  if (off.length > MOST_NAMED) return wrong('/off', 'names more days than any notice');
  if (work.length > MOST_NAMED) return wrong('/work', 'names more days than any notice');
  for (const [list, dates] of Object.entries({ off, work })) {
    for (const [index, date] of dates.entries()) {
      const pointer = `/${list}/${String(index)}`;
      if (!isIsoDate(date)) return wrong(pointer, 'is no date');
      if (date < firstDayOf(year) || date > `${String(year)}-12-31`) return wrong(pointer, 'lies in another year');
      if (dates.indexOf(date) !== index) return wrong(pointer, 'is named twice');
      if (list === 'work' && off.includes(date)) return wrong(pointer, 'is named as off and as working');
      // A weekday works unless it is off: named as made up it is a typing error.
      if (list === 'work' && !isWeekend(date)) return wrong(pointer, 'is no weekend day');
    }
  }
  return null;
}

/**
 * A calendar with arrangements laid over it, of several for one year the last. What a year's arrangement does not name is
 * off by the weekday; but the last days of December are the next year's to say as well.
 */
export function withArrangements(
  base: Calendar,
  arrangements: readonly Arrangement[],
  edition: string,
  revisions: NonNullable<Calendar['revisions']> = [],
): Calendar {
  const years = new Map(
    arrangements.map(({ year, off, work }) => [year, { off: new Set(off), work: new Set(work) }] as const),
  );
  const named = (year: number, date: IsoDate): 'work' | 'off' | null => {
    const arrangement = years.get(year);
    if (arrangement?.off.has(date)) return 'off';
    return arrangement?.work.has(date) ? 'work' : null;
  };
  return {
    ...{ edition, revisions },
    day(date) {
      const year = yearOf(date);
      const late = date.slice(5) >= NEXT_NOTICE_FROM;
      const byNotice = named(year + 1, date) ?? named(year, date);
      const nextKnown = years.has(year + 1) || !base.day(`${String(year + 1)}-01-01`).provisional;
      if (byNotice !== null) return { kind: byNotice, provisional: late && !nextKnown };
      if (!years.has(year) || (late && !years.has(year + 1))) {
        const day = base.day(date);
        const ownKnown = years.has(year) || !base.day(`${String(year)}-01-01`).provisional;
        return ownKnown && (!late || nextKnown) ? { ...day, provisional: false } : day;
      }
      return { kind: isWeekend(date) ? 'off' : 'work', provisional: late && !nextKnown };
    },
  };
}

/** What changes from one calendar to another in the days that a year's notice may name. */
export function arrangementDiff(before: Calendar, after: Calendar, { year, off }: Arrangement): ArrangementDiff {
  const changes: DayChange[] = [];
  const workingDays = { before: 0, after: 0 };
  const newYear = `${String(year)}-01-01`;
  for (let date = firstDayOf(year); date <= `${String(year)}-12-31`; date = addDays(date, 1)) {
    const [was, is] = [before.day(date).kind, after.day(date).kind];
    if (was !== is) changes.push({ date, before: was, after: is });
    if (date < newYear) continue;
    if (was === 'work') workingDays.before += 1;
    if (is === 'work') workingDays.after += 1;
  }
  const holidays = year < HOLIDAYS_SINCE ? [] : [...statutoryHolidays(year)].sort();
  return {
    ...{ year, changes, workingDays },
    provisional: { before: before.day(newYear).provisional, after: after.day(newYear).provisional },
    holidaysMissing: holidays.filter((date) => !off.includes(date)),
  };
}

/** The edition of a calendar that a mechanism's arrangements were laid over for the `revision`-th time, from 1. */
export function revisedEdition(base: string, revision: number): string {
  return `${base}/${String(revision)}`;
}

/** The revision that the editions of a term name; null where its calendar was never revised. */
export function revisionIn(editions: string): number | null {
  const revision = /^[^+]*\/(\d+)(?:\+|$)/.exec(editions)?.[1];
  return revision === undefined ? null : Number(revision);
}

/**
 * From when, in ms, a calendar has held by which terms of older editions are counted now; null where it is no revision that
 * makes the difference. What fell due after that instant was due by the new calendar, whenever it is counted again.
 */
export function revisedSince(editions: string, { revisions = [] }: Calendar): number | null {
  const counted = revisionIn(editions) ?? 0;
  return revisions.find(({ revision }) => revision > counted)?.sinceMs ?? null;
}
