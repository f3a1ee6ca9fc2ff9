/**
 * The Chinese working-day calendar: State Council off-days and make-up working days (调休补班), office hours,
 * and instants in Asia/Shanghai whatever the host's zone. Source of the rules: domain.md section 6.
 */
import chineseDays from 'chinese-days';
import { LunarDay, SolarTerm, type SolarDay } from 'tyme4ts';

/** A calendar date in Asia/Shanghai, `YYYY-MM-DD`. */
export type IsoDate = string;

/** What one day is. `provisional`: its year's arrangement has not been published, so it may still change. */
export interface Day {
  kind: 'work' | 'off';
  provisional: boolean;
}

/** A source of days. `edition` names its data; a term remembers the edition it was counted with. */
export interface Calendar {
  edition: string;
  day(date: IsoDate): Day;
  /** From when, in ms, each of its revisions has held, in order; absent where it was never revised. */
  revisions?: readonly { revision: number; sinceMs: number }[];
}

/** A date that was counted to, and whether any day on the way was provisional. */
export interface Counted {
  date: IsoDate;
  provisional: boolean;
}

/** Opening and closing time of one day, `HH:MM` in Asia/Shanghai. */
export interface DayHours {
  opensAt: string;
  closesAt: string;
}

/** Other hours from one day of the year to another, `MM-DD`, both included; it may run over the turn of the year. */
export interface Season extends DayHours {
  from: string;
  to: string;
}

/** When an office is open on working days: one pair of hours, and others by season, of which the first that fits holds. */
export interface OfficeHours extends DayHours {
  seasons?: readonly Season[];
}

/** The hours of an office on a date. */
export function hoursOn({ seasons = [], ...hours }: OfficeHours, date: IsoDate): DayHours {
  const day = date.slice(5);
  const within = ({ from, to }: Season) => (from <= to ? from <= day && day <= to : from <= day || day <= to);
  const { opensAt, closesAt } = seasons.find(within) ?? hours;
  return { opensAt, closesAt };
}

const DAY_MS = 86_400_000;
/** Asia/Shanghai is UTC+8 all year; daylight saving ended in 1991. */
const SHANGHAI_MS = 8 * 3_600_000;
const FIRST_PUBLISHED_YEAR = 2004;
/** The last year whose State Council notice the pinned library carries. */
const LAST_PUBLISHED_YEAR = 2026;
/**
 * From which day of December on the next year's notice may still make a day another one: those of 2007, 2012, 2017, 2019 and
 * 2023 named days from the 29th on.
 */
export const NEXT_NOTICE_FROM = '12-25';
const OPEN_FROM = `${String(LAST_PUBLISHED_YEAR)}-${NEXT_NOTICE_FROM}`;

/** Dates by their number since 1970: counting walks over the same few thousand days again and again. */
const dates = new Map<number, IsoDate>();

function dateNumbered(day: number): IsoDate {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  dates.set(day, date);
  return date;
}

function numberOf(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The date `days` after `date` (negative: before), by the calendar. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateNumbered(numberOf(date) + days);
}

/** A date so many calendar months later, or the last day of a shorter month. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}

/** The year of a date. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** The date in Asia/Shanghai of an instant in ms. */
export function dateOf(atMs: number): IsoDate {
  return new Date(atMs + SHANGHAI_MS).toISOString().slice(0, 10);
}

/** The instant in ms of `HH:MM` on a date in Asia/Shanghai. */
export function instantOf(date: IsoDate, time: string): number {
  return Date.parse(`${date}T${time}:00Z`) - SHANGHAI_MS;
}

/** An instant in ms as ISO 8601 with Shanghai's offset, e.g. `2026-11-25T17:00:00.000+08:00`. */
export function isoShanghai(atMs: number): string {
  return `${new Date(atMs + SHANGHAI_MS).toISOString().slice(0, -1)}+08:00`;
}

/** Whether the text is a real date of the form `YYYY-MM-DD`, between the years 2000 and 2199. */
export function isIsoDate(text: string): boolean {
  if (!/^2[01]\d\d-\d\d-\d\d$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/**
 * The statutory holidays of a year whose arrangement is not published: 13 days since 2025
 * (全国年节及纪念日放假办法, revised 2024-11-10). Make-up days cannot be known and are not guessed.
 */
export function statutoryHolidays(year: number): ReadonlySet<IsoDate> {
  const dateOfSolar = (day: SolarDay): IsoDate =>
    [day.getYear(), day.getMonth(), day.getDay()].map((part) => String(part).padStart(2, '0')).join('-');
  const lunar = (month: number, day: number) => dateOfSolar(LunarDay.fromYmd(year, month, day).getSolarDay());
  const springFestival = lunar(1, 1);
  return new Set([
    `${String(year)}-01-01`,
    addDays(springFestival, -1),
    springFestival,
    addDays(springFestival, 1),
    addDays(springFestival, 2),
    dateOfSolar(SolarTerm.fromIndex(year, QINGMING).getSolarDay()),
    `${String(year)}-05-01`,
    `${String(year)}-05-02`,
    lunar(5, 5),
    lunar(8, 15),
    `${String(year)}-10-01`,
    `${String(year)}-10-02`,
    `${String(year)}-10-03`,
  ]);
}

/** Its place among the 24 solar terms, which tyme4ts counts from the winter solstice. */
const QINGMING = 7;

/** Whether a date is a Saturday or Sunday, whatever works on it. */
export function isWeekend(date: IsoDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The holiday that a published day off belongs to; null for working days, plain weekends and unpublished years. */
export function occasionOf(date: IsoDate): { zh: string; en: string } | null {
  const year = yearOf(date);
  if (year < FIRST_PUBLISHED_YEAR || year > LAST_PUBLISHED_YEAR) return null;
  const { name, work } = chineseDays.getDayDetail(date);
  const [en, zh] = name.split(',');
  return work || zh === undefined || en === undefined ? null : { zh, en };
}

/** Days by the State Council's notices as the pinned library carries them; unpublished years are provisional. */
export function stateCouncilCalendar(): Calendar {
  const days = new Map<IsoDate, Day>();
  const statutory = new Map<number, ReadonlySet<IsoDate>>();
  const read = (date: IsoDate): Day => {
    const year = yearOf(date);
    if (year >= FIRST_PUBLISHED_YEAR && year <= LAST_PUBLISHED_YEAR) {
      // The library names an arranged day in three words. Of any other it asks the weekday in the host's zone, where the
      // day may be another: that we ask ourselves.
      const { name, work } = chineseDays.getDayDetail(date);
      const works = name.includes(',') ? work : !isWeekend(date);
      return { kind: works ? 'work' : 'off', provisional: date >= OPEN_FROM };
    }
    const holidays = statutory.get(year) ?? statutoryHolidays(year);
    statutory.set(year, holidays);
    return { kind: holidays.has(date) || isWeekend(date) ? 'off' : 'work', provisional: true };
  };
  return {
    edition: `state-council-${String(LAST_PUBLISHED_YEAR)}`,
    day(date) {
      const known = days.get(date);
      if (known) return known;
      const day = read(date);
      days.set(date, day);
      return day;
    },
  };
}

function step(calendar: Calendar, from: IsoDate, count: number, direction: 1 | -1): Counted {
  let number = numberOf(from);
  let provisional = false;
  for (let left = count; left > 0;) {
    number += direction;
    const day = calendar.day(dateNumbered(number));
    provisional ||= day.provisional;
    if (day.kind === 'work') left -= 1;
  }
  return { date: dateNumbered(number), provisional };
}

/** The `count`-th working day after a date; the date itself is not counted. */
export function workingDaysAfter(calendar: Calendar, date: IsoDate, count: number): Counted {
  return step(calendar, date, count, 1);
}

/** The `count`-th working day before a date; the date itself is not counted. */
export function workingDaysBefore(calendar: Calendar, date: IsoDate, count: number): Counted {
  return step(calendar, date, count, -1);
}

/** The date itself if it is a working day, else the next one. */
export function workingDayFrom(calendar: Calendar, date: IsoDate): Counted {
  return workingDaysAfter(calendar, addDays(date, -1), 1);
}

/** The date itself if it is a working day, else the last one before it. */
export function workingDayUpTo(calendar: Calendar, date: IsoDate): Counted {
  return workingDaysBefore(calendar, addDays(date, 1), 1);
}

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
export function countWorkingDays(calendar: Calendar, from: IsoDate, to: IsoDate): number {
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    if (calendar.day(date).kind === 'work') count += 1;
  }
  return count;
}
