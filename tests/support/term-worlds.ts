/** Invented calendars, office hours and ladders for the terms' properties, and a slow second way of counting days in them. */
import fc from 'fast-check';
import type { Calendar, Day, IsoDate, OfficeHours } from '../../src/domain/calendar.ts';
import { defaultPolicy, type Ladder, type Policy, type TermKind } from '../../src/domain/policy.ts';
import { afterRung, rungAfterNext, type Term } from '../../src/domain/term.ts';
import type { Rung, TermContext } from '../../src/domain/term/ladder.ts';
import { calendar as published } from './domain-fixtures.ts';

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;

/** Every kind of term. */
export const kinds: readonly TermKind[] = [
  ...(['acknowledgement', 'work-plan', 'plan-review'] as const),
  ...(['rectification', 'inspection', 'extension-decision'] as const),
];

/** The days after days, kept because the walks below pass the same ones for ever. */
const tomorrows = new Map<IsoDate, IsoDate>();

function tomorrow(date: IsoDate): IsoDate {
  const next = tomorrows.get(date) ?? plus(date, 1);
  tomorrows.set(date, next);
  return next;
}

/** The date so many days on, without the code that is tested. */
export function plus(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The date and the time of day, in ms since midnight, of an instant in Shanghai. */
export function clockOf(atMs: number): { date: IsoDate; timeMs: number } {
  const local = atMs + SHANGHAI_MS;
  return { date: new Date(local).toISOString().slice(0, 10), timeMs: ((local % DAY_MS) + DAY_MS) % DAY_MS };
}

/** How many days work from one date up to, but not including, another. */
export function worked(calendar: Calendar, from: IsoDate, until: IsoDate): number {
  let days = 0;
  for (let date = from; date < until; date = tomorrow(date)) if (calendar.day(date).kind === 'work') days += 1;
  return days;
}

/** An instant so many working days later at the same time of day. */
export function shifted(calendar: Calendar, atMs: number, workingDays: number): number {
  let [to, date] = [atMs, clockOf(atMs).date];
  for (let left = workingDays; left > 0;) {
    [to, date] = [to + DAY_MS, tomorrow(date)];
    if (calendar.day(date).kind === 'work') left -= 1;
  }
  return to;
}

/** A number from two that looks like chance (the finaliser of MurmurHash3). */
function mixed(seed: number, value: number): number {
  let hash = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(value + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const invented = new Map<number, Calendar>();

/** A calendar with runs of days off, and weekend days that work; 0 is the published one. */
export function calendarOf(seed: number): Calendar {
  if (seed === 0) return published;
  const known = invented.get(seed);
  if (known) return known;
  const days = new Map<IsoDate, Day>();
  const read = (date: IsoDate): Day => {
    const number = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
    const holiday = mixed(seed, Math.floor(number / 5)) % 7 === 0;
    const weekend = [0, 6].includes(new Date(number * DAY_MS).getUTCDay());
    const works = !holiday && (!weekend || mixed(seed + 7_919, number) % 5 === 0);
    // From a day of its own on the calendar knows nothing for sure.
    return { kind: works ? 'work' : 'off', provisional: date >= plus('2024-01-01', mixed(seed, 1) % 400) };
  };
  const calendar: Calendar = {
    edition: `invented-${String(seed)}`,
    day(date) {
      const day = days.get(date) ?? read(date);
      days.set(date, day);
      return day;
    },
  };
  invented.set(seed, calendar);
  return calendar;
}

const clock = (hour: number, minute: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
const opens = fc.tuple(fc.integer({ min: 7, max: 10 }), fc.constantFrom(0, 30)).map(([h, m]) => clock(h, m));
const closes = fc.tuple(fc.integer({ min: 15, max: 19 }), fc.constantFrom(0, 30)).map(([h, m]) => clock(h, m));
const dayOfYear = fc.integer({ min: 0, max: 364 }).map((days) => plus('2023-01-01', days).slice(5));

/** One pair of hours for the whole year. */
export const plainHours: fc.Arbitrary<OfficeHours> = fc.record({ opensAt: opens, closesAt: closes });

/** Hours with up to two seasons, some of them over the turn of the year. */
export const seasonalHours: fc.Arbitrary<OfficeHours> = fc
  .tuple(
    plainHours,
    fc.array(fc.record({ from: dayOfYear, to: dayOfYear, opensAt: opens, closesAt: closes }), { maxLength: 2 }),
  )
  .map(([hours, seasons]) => ({ ...hours, seasons }));

const ladder: fc.Arbitrary<Ladder> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 4 }).map((before) => ({ before })),
  },
  { weight: 1, arbitrary: fc.constantFrom([50], [25, 75], [20, 90]).map((shares) => ({ shares })) },
);

const ladders = fc.oneof(
  fc.constant(defaultPolicy.ladders),
  fc.tuple(ladder, ladder, ladder).map(([one, two, three]) => ({
    ...defaultPolicy.ladders,
    ...{ acknowledgement: one, 'work-plan': two, 'plan-review': three },
    ...{ rectification: one, inspection: two, 'extension-decision': three },
  })),
);

/** What a term is counted with, by office hours of one sort. */
export function contextsWith(hours: fc.Arbitrary<OfficeHours>): fc.Arbitrary<TermContext> {
  return fc
    .record({
      seed: fc.integer({ min: 0, max: 150 }),
      office: hours,
      own: fc.option(hours),
      ladders,
      blue: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ seed, office, own, ladders: each, blue }) => {
      const policy: Policy = {
        ...{ ...defaultPolicy, edition: JSON.stringify([office, each, blue]), officeHours: office, ladders: each },
        lights: { ...defaultPolicy.lights, blueWorkingDays: blue },
      };
      return { calendar: calendarOf(seed), policy, unit: { officeHours: own } };
    });
}

/** The rungs that a term waits for, as its clock would take them. */
export function ahead(term: Term, length: number, context: TermContext): Rung[] {
  const rungs: Rung[] = [];
  for (let now = term; rungs.length < length; now = afterRung(now, rungAfterNext(now, context))) rungs.push(now.next);
  return rungs;
}

/** The rungs that a term waits for, up to the chase so many working days after its due day. */
export function rungsLeft(term: Term, lastChase: number, context: TermContext): Rung[] {
  const rungs: Rung[] = [];
  for (let now = term; ; now = afterRung(now, rungAfterNext(now, context))) {
    rungs.push(now.next);
    if (now.next.name.startsWith('after:') && Number(now.next.name.slice(6)) >= lastChase) return rungs;
  }
}
