/**
 * The ladder (提醒阶梯) of a term: its rungs before and after the due instant, without end. Every rung lies in the office
 * hours of a working day, but for `due`: that is the instant from which the term is late, which is a fact and not a message.
 */
import {
  addDays,
  countWorkingDays,
  dateOf,
  hoursOn,
  instantOf,
  workingDaysAfter,
  workingDaysBefore,
  workingDayUpTo,
  type Calendar,
  type IsoDate,
  type OfficeHours,
} from '../calendar.ts';
import { owedByUnit, type Ladder, type Policy, type TermKind } from '../policy.ts';

/** What counting needs: days, settings, and the hours of the unit that owes where it has its own. */
export interface TermContext {
  calendar: Calendar;
  policy: Policy;
  unit?: { officeHours?: OfficeHours | null | undefined };
}

/**
 * One step of a ladder: `before:5`, `before:0` (the due day's morning), `share:50` (half of the term's office hours), `due`
 * (the date has passed), `after:1`, …
 */
export interface Rung {
  name: string;
  atMs: number;
}

/** What a ladder stands on. Instants in ms. */
export interface Stretch {
  kind: TermKind;
  fromMs: number;
  dueAtMs: number;
  /** The pauses that have moved the due instant. */
  pauses?: readonly Pause[];
}

/** A pause (中止计时): its first day, and the day on which the term ran on; null while it lasts. */
export interface Pause {
  from: IsoDate;
  to: IsoDate | null;
}

/** The working days that a pause took away: its first day counts as lost, the day on which the term ran on does not. */
export function pausedWorkingDays({ from, to }: Pause, calendar: Calendar): number {
  return to === null ? 0 : countWorkingDays(calendar, addDays(from, -1), addDays(to, -1));
}

/** The office hours that a kind of term is kept by. */
export function hoursFor(kind: TermKind, { policy, unit }: TermContext): OfficeHours {
  return (owedByUnit[kind] ? unit?.officeHours : null) ?? policy.officeHours;
}

/** When an office opens on a date, as an instant in ms. */
export function opening(date: IsoDate, hours: OfficeHours): number {
  return instantOf(date, hoursOn(hours, date).opensAt);
}

/** When an office closes on a date, as an instant in ms. */
export function closing(date: IsoDate, hours: OfficeHours): number {
  return instantOf(date, hoursOn(hours, date).closesAt);
}

/** Whether an instant in ms lies in the office hours of a working day, both ends included. */
export function inOfficeHours(atMs: number, hours: OfficeHours, calendar: Calendar): boolean {
  const date = dateOf(atMs);
  return calendar.day(date).kind === 'work' && opening(date, hours) <= atMs && atMs <= closing(date, hours);
}

/** The morning so many working days before the due instant; 0 is the last morning before it. */
export function morningBefore(workingDays: number, { kind, dueAtMs }: Stretch, context: TermContext): number {
  const { calendar } = context;
  const hours = hoursFor(kind, context);
  // A due day that is off has its morning on the last working day before it (domain.md section 6).
  const due = workingDayUpTo(calendar, dateOf(dueAtMs)).date;
  const last = opening(due, hours) < dueAtMs ? due : workingDaysBefore(calendar, due, 1).date;
  return opening(workingDaysBefore(calendar, last, workingDays).date, hours);
}

function morningAfter(workingDays: number, { kind, dueAtMs }: Stretch, context: TermContext): number {
  const hours = hoursFor(kind, context);
  const due = dateOf(dueAtMs);
  // What ends in the night is chased that morning; not in the very millisecond in which it becomes late.
  const from = dueAtMs + 1 < opening(due, hours) ? addDays(due, -1) : due;
  return opening(workingDaysAfter(context.calendar, from, workingDays).date, hours);
}

/** The instant by which a share of a term's office hours has gone, to the minute; null when none lie in it. */
function shareOf(
  percent: number,
  { kind, fromMs, dueAtMs, pauses = [] }: Stretch,
  context: TermContext,
): number | null {
  const hours = hoursFor(kind, context);
  const open: { fromMs: number; toMs: number }[] = [];
  for (let date = dateOf(fromMs); date <= dateOf(dueAtMs); date = addDays(date, 1)) {
    const stoodStill = pauses.some(({ from, to }) => to !== null && from <= date && date < to);
    if (stoodStill || context.calendar.day(date).kind === 'off') continue;
    const part = { fromMs: Math.max(fromMs, opening(date, hours)), toMs: Math.min(dueAtMs, closing(date, hours)) };
    if (part.fromMs < part.toMs) open.push(part);
  }
  const minute = 60_000;
  let left = (open.reduce((sum, part) => sum + part.toMs - part.fromMs, 0) * percent) / 100;
  for (const part of open) {
    const length = part.toMs - part.fromMs;
    if (left < length) return part.fromMs + Math.floor(left / minute) * minute;
    left -= length;
  }
  return null;
}

/** The rungs of a kind of term: its ladder, and where the lights turn, so that every turn is recorded. */
function ladderOf(kind: TermKind, { ladders, lights }: Policy): Ladder {
  const ladder = ladders[kind];
  if (kind !== 'rectification' || !('before' in ladder)) return ladder;
  return { before: [...new Set([...ladder.before, lights.blueWorkingDays, lights.yellowWorkingDays])] };
}

/**
 * All rungs in order, without end, of which `afterMs` leaves those that lie after it. Whether a term has a T−10 is said by its
 * length when it began: it gets none by being paused.
 */
function* rungsOf(stretch: Stretch, afterMs: number, context: TermContext): Generator<Rung, never> {
  const ladder = ladderOf(stretch.kind, context.policy);
  const lost = (stretch.pauses ?? []).reduce((sum, pause) => sum + pausedWorkingDays(pause, context.calendar), 0);
  if ('before' in ladder) {
    for (const days of [...ladder.before].sort((a, b) => b - a)) {
      if (morningBefore(days + lost, stretch, context) <= afterMs) continue;
      yield { name: `before:${String(days)}`, atMs: morningBefore(days, stretch, context) };
    }
  } else {
    const shares = [...ladder.shares].sort((a, b) => a - b);
    const rungs = shares.map((percent) => ({ percent, atMs: shareOf(percent, stretch, context) }));
    for (const [index, { percent, atMs }] of rungs.entries()) {
      // Of a term so short that two shares fall into one minute, the later speaks for both.
      if (atMs !== null && atMs !== rungs[index + 1]?.atMs) yield { name: `share:${String(percent)}`, atMs };
    }
  }
  yield { name: 'due', atMs: stretch.dueAtMs + 1 };
  for (let days = 1; ; days *= 2) {
    yield { name: `after:${String(days)}`, atMs: morningAfter(days, stretch, context) };
  }
}

/** Where a rung stands in its ladder: earlier rungs have smaller numbers, whatever the ladder. */
export function position(name: string): number {
  if (name === 'due') return 0.5;
  const [side, count] = name.split(':');
  if (side === 'share') return Number(count) / 100 - 1;
  return side === 'before' ? -Number(count) : Number(count);
}

/**
 * The rung that follows the last one taken (null: none yet), and lies after an instant in ms: earlier ones do not exist, but
 * for `due`, because a term whose date had passed before it began is late all the same.
 */
export function nextRung(stretch: Stretch, lastTaken: string | null, afterMs: number, context: TermContext): Rung {
  for (const rung of rungsOf(stretch, afterMs, context)) {
    if (lastTaken !== null && position(rung.name) <= position(lastTaken)) continue;
    if (rung.atMs > afterMs || rung.name === 'due') return rung;
  }
  throw new Error('a ladder has no end');
}
