/**
 * Counting a date by a rule, with the reason in one sentence (domain.md section 6). Running terms are counted by the same
 * functions; this is for whoever asks beforehand: until when would it be, and why?
 */
import {
  addDays,
  dateOf,
  hoursOn,
  instantOf,
  isIsoDate,
  isoShanghai,
  isWeekend,
  occasionOf,
  type IsoDate,
  type OfficeHours,
} from './calendar.ts';
import type { Refusal } from './matter.ts';
import { dueOf, parseTermRule, type ByHours, type Due, type TermRule } from './term.ts';
import { hoursFor, type TermContext } from './term/ladder.ts';

/** A date that was counted, with its reason in both languages. Dates and instants are Shanghai's. */
export interface Counting {
  from: string;
  term: string;
  dueOn: IsoDate;
  dueAt: string;
  /** A day on the way lies in a year whose arrangement is not published. */
  provisional: boolean;
  because: { zh: string; en: string };
}

/** The instant in ms of a date, at the opening of the office, or of a date with an hour: 2026-09-30T10:00. */
function instantFrom(text: string, hours: OfficeHours): number | null {
  const [, date = '', time] = /^(\d{4}-\d{2}-\d{2})(?:T((?:[01]\d|2[0-3]):[0-5]\d))?$/.exec(text) ?? [];
  return isIsoDate(date) ? instantOf(date, time ?? hoursOn(hours, date).opensAt) : null;
}

/** Counts a date from a day or an instant by a rule, as the terms that a unit owes are counted. */
export function countDate(given: { from: string; term: string }, context: TermContext): Counting | Refusal {
  const rule = parseTermRule(given.term);
  if (rule === null) return { refused: 'TERM_INVALID', pointer: '?/term' };
  const hours = hoursFor('rectification', context);
  const fromMs = instantFrom(given.from, hours);
  if (fromMs === null) return { refused: 'DATE_INVALID', pointer: '?/from' };
  const from = dateOf(fromMs);
  const due = dueOf(rule, fromMs, hours, context.calendar);
  if (rule.unit === 'h') return elapsed(given, rule.count, fromMs, context);
  if (rule.unit === 'oh') return openHours(given, rule.count, { fromMs, due }, hours);
  // Back from an event its own day is not counted, and the day due is.
  const passed =
    rule.unit === 'before' ? daysBetween(addDays(due.date, -1), addDays(from, -1)) : daysBetween(from, due.date);
  const dueAt = isoShanghai(due.atMs);
  return {
    ...given,
    ...{ dueOn: due.date, dueAt, provisional: due.provisional },
    because: sentence(
      rule,
      { from, due: due.date, time: dueAt.slice(11, 16), provisional: due.provisional, passed },
      context,
    ),
  };
}

function openHours(
  given: { from: string; term: string },
  count: number,
  { fromMs, due }: { fromMs: number; due: Due },
  hours: OfficeHours,
): Counting {
  const [fromAt, dueAt] = [isoShanghai(fromMs), isoShanghai(due.atMs)];
  const at = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
  const { opensAt, closesAt } = hoursOn(hours, due.date);
  return {
    ...given,
    ...{ dueOn: due.date, dueAt, provisional: due.provisional },
    because: {
      zh: `自${at(fromAt)}起的${String(count)}个办公小时（工作日${opensAt}至${closesAt}），至${at(dueAt)}截止。`,
      en: `${String(count)} office hours (working days, ${opensAt} to ${closesAt}) after ${at(fromAt)} end ${at(dueAt)}.`,
    },
  };
}

function elapsed(
  given: { from: string; term: string },
  hours: number,
  fromMs: number,
  { calendar }: TermContext,
): Counting {
  const dueMs = fromMs + hours * 3_600_000;
  const [fromAt, dueAt] = [isoShanghai(fromMs), isoShanghai(dueMs)];
  const at = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
  return {
    ...given,
    ...{ dueOn: dateOf(dueMs), dueAt, provisional: calendar.day(dateOf(dueMs)).provisional },
    because: {
      zh: `自${at(fromAt)}起连续计算${String(hours)}小时，节假日不停止，至${at(dueAt)}届满。`,
      en: `${String(hours)} elapsed hours from ${at(fromAt)}, holidays included, end at ${at(dueAt)}.`,
    },
  };
}

/** The days after one date up to and including another. */
function daysBetween(from: IsoDate, to: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) days.push(date);
  return days;
}

/** A run of days off under one name. */
interface Run {
  from: IsoDate;
  to: IsoDate;
  name: { zh: string; en: string };
}

const WEEKEND = { zh: '周末', en: 'weekend' };
const HOLIDAY = { zh: '法定节假日', en: 'public holiday' };

function nameOf(date: IsoDate): { zh: string; en: string } {
  return occasionOf(date) ?? (isWeekend(date) ? WEEKEND : HOLIDAY);
}

function runsOf(days: readonly IsoDate[]): Run[] {
  const runs: Run[] = [];
  for (const date of days) {
    const name = nameOf(date);
    const last = runs.at(-1);
    if (last?.name.zh === name.zh && addDays(last.to, 1) === date) last.to = date;
    else runs.push({ from: date, to: date, name });
  }
  return runs;
}

/** More weekends than this are counted and not listed: a term of a year has fifty. */
const MOST_WEEKENDS = 4;

function said(runs: readonly Run[]): { zh: string; en: string } {
  const weekends = runs.filter((run) => run.name === WEEKEND);
  const listed = weekends.length > MOST_WEEKENDS ? runs.filter((run) => run.name !== WEEKEND) : runs;
  const rest = runs.length === listed.length ? [] : [String(weekends.length)];
  const span = (run: Run, to: string): string => (run.from === run.to ? run.from : `${run.from}${to}${run.to}`);
  return {
    zh: [...listed.map((run) => `${span(run, '至')}（${run.name.zh}）`), ...rest.map((n) => `${n}个周末`)].join('、'),
    en: [...listed.map((run) => `${span(run, ' to ')} (${run.name.en})`), ...rest.map((n) => `${n} weekends`)].join(
      ', ',
    ),
  };
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

function nth(count: number): string {
  return `${String(count)}${endings[ordinals.select(count)] ?? 'th'}`;
}

/** What was counted: the days on the way, the end, and at which hour it lies. */
interface Way {
  from: IsoDate;
  due: IsoDate;
  time: string;
  provisional: boolean;
  passed: readonly IsoDate[];
}

function sentence(
  rule: Exclude<TermRule, ByHours>,
  { from, due, time, provisional, passed }: Way,
  { calendar }: TermContext,
): { zh: string; en: string } {
  const off = passed.filter((date) => calendar.day(date).kind === 'off');
  const madeUp = passed.filter((date) => isWeekend(date) && calendar.day(date).kind === 'work');
  const skipped = said(runsOf(off));
  const open = provisional
    ? { zh: '（含尚未公布放假安排的年份，待定）', en: ' (a year on the way has no published arrangement: provisional)' }
    : { zh: '', en: '' };
  const notes = {
    zh: [
      ...(off.length === 0 ? [] : [`跳过${skipped.zh}`]),
      ...(madeUp.length === 0 ? [] : [`调休上班的${madeUp.join('、')}计入`]),
    ].map((note) => `，${note}`),
    en: [
      ...(off.length === 0 ? [] : [`skipped: ${skipped.en}`]),
      ...(madeUp.length === 0 ? [] : [`make-up working days counted: ${madeUp.join(', ')}`]),
    ].map((note) => `; ${note}`),
  };
  switch (rule.unit) {
    case 'wd':
      return {
        zh: `自${from}起（当日不计）的第${String(rule.count)}个工作日${notes.zh.join('')}，为${due}，至${time}截止${open.zh}。`,
        en: `The ${nth(rule.count)} working day after ${from}, that day not counted, is ${due}, until ${time}${notes.en.join('')}${open.en}.`,
      };
    case 'before':
      return {
        zh: `${from}之前的第${String(rule.count)}个工作日${notes.zh.join('')}，为${due}，至${time}截止${open.zh}。`,
        en: `The ${nth(rule.count)} working day before ${from} is ${due}, until ${time}${notes.en.join('')}${open.en}.`,
      };
    case 'd': {
      const last = addDays(from, rule.count);
      const rolled = said(runsOf(daysBetween(addDays(last, -1), addDays(due, -1))));
      const n = String(rule.count);
      const roll =
        last === due
          ? { zh: '', en: '' }
          : { zh: `，${rolled.zh}不办公，顺延`, en: `, which rolls forward over ${rolled.en}` };
      return {
        zh: `自${from}起（当日不计）的第${n}日为${last}${roll.zh}，至${due} ${time}截止${open.zh}。`,
        en: `Day ${n} after ${from}, that day not counted, is ${last}${roll.en}; until ${due} ${time}${open.en}.`,
      };
    }
    case 'by':
      return {
        zh: `规定为${due}，当日计入，遇休息日不顺延，至${time}截止${open.zh}。`,
        en: `By ${due}, that day included and not rolled forward, until ${time}${open.en}.`,
      };
  }
}

/** A year of the calendar: its days off by name, and the weekend days that work. */
export interface CalendarYear {
  year: number;
  edition: string;
  /** Its arrangement is not published. */
  provisional: boolean;
  workingDays: number;
  /** Days off that are no plain weekend. */
  off: { date: IsoDate; name: { zh: string; en: string } }[];
  /** Weekend days that work (调休补班). */
  work: IsoDate[];
}

/** A year as the calendar has it. */
export function calendarYear(year: number, { calendar }: Pick<TermContext, 'calendar'>): CalendarYear {
  const days = daysBetween(`${String(year - 1)}-12-31`, `${String(year)}-12-31`);
  const off = days.filter((date) => calendar.day(date).kind === 'off' && nameOf(date) !== WEEKEND);
  return {
    ...{ year, edition: calendar.edition },
    provisional: calendar.day(`${String(year)}-01-01`).provisional,
    workingDays: days.filter((date) => calendar.day(date).kind === 'work').length,
    off: off.map((date) => ({ date, name: nameOf(date) })),
    work: days.filter((date) => isWeekend(date) && calendar.day(date).kind === 'work'),
  };
}
