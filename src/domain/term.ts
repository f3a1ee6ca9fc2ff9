/**
 * A term (期限): a due instant, the rule it was counted by, and a ladder (提醒阶梯) of rungs before and after it.
 * Everything a running term needs later stands in it as instants, so that folding events needs no calendar (C10).
 */
import {
  addDays,
  dateOf,
  instantOf,
  isIsoDate,
  workingDayFrom,
  workingDaysAfter,
  workingDaysBefore,
  workingDayUpTo,
  type Calendar,
  type IsoDate,
} from './calendar.ts';
import type { Policy, TermKind } from './policy.ts';

/**
 * How a due date is counted (domain.md section 6): `5wd` five working days, the day of the event excluded; `30d` thirty
 * calendar days, rolled forward off a holiday; `by 2026-12-31` that day inclusive, not rolled.
 */
export type TermRule = { unit: 'wd'; count: number } | { unit: 'd'; count: number } | { unit: 'by'; date: IsoDate };

/** One step of a ladder: `before:5`, `before:0` (the due day's morning), `due` (the date has passed), `after:1`, … */
export interface Rung {
  name: string;
  atMs: number;
}

/** From when a light shows, and how many working days before the due day that is. */
export interface Threshold {
  workingDays: number;
  fromMs: number;
}

/** A running term. All instants in ms. */
export interface Term {
  kind: TermKind;
  /** Which running of this kind it is, from 1: a returned submission starts the rectification's second. */
  round: number;
  rule: string;
  fromMs: number;
  /** The calendar and policy editions it was counted with. */
  edition: string;
  provisional: boolean;
  /** The last instant that is in time; one millisecond later the term is overdue. */
  dueAtMs: number;
  blue: Threshold;
  yellow: Threshold;
  /** The next rung to take; a ladder never ends by itself. */
  next: Rung;
  /** The name of the last rung taken. */
  lastTaken: string | null;
  /** How many rungs have been taken. */
  taken: number;
}

/** What counting needs: days, settings. */
export interface TermContext {
  calendar: Calendar;
  policy: Policy;
}

/** The longest count a rule may name: about a year of working days, because longer is a typing error. */
export const LONGEST_COUNT = 400;

/** Reads `5wd`, `30d` or `by 2026-12-31`; null when the text is none of them. */
export function parseTermRule(text: string): TermRule | null {
  const counted = /^([1-9]\d{0,2})(wd|d)$/.exec(text);
  if (counted) {
    const count = Number(counted[1]);
    return count <= LONGEST_COUNT ? { unit: counted[2] === 'wd' ? 'wd' : 'd', count } : null;
  }
  const date = /^by (\S+)$/.exec(text)?.[1];
  return date !== undefined && isIsoDate(date) ? { unit: 'by', date } : null;
}

/** The editions that a term counted now would carry. */
export function editionOf(context: TermContext): string {
  return `${context.calendar.edition}+${context.policy.edition}`;
}

/** The due day of a rule counted from an instant in ms. */
export function dueDay(rule: TermRule, fromMs: number, calendar: Calendar): { date: IsoDate; provisional: boolean } {
  const from = dateOf(fromMs);
  switch (rule.unit) {
    case 'wd':
      return workingDaysAfter(calendar, from, rule.count);
    case 'd':
      return workingDayFrom(calendar, addDays(from, rule.count));
    case 'by':
      return { date: rule.date, provisional: calendar.day(rule.date).provisional };
  }
}

/** The names of a ladder's rungs, in order, without end. */
function* rungNames(before: readonly number[]): Generator<string, never> {
  for (const days of [...before].sort((a, b) => b - a)) yield `before:${String(days)}`;
  yield 'due';
  for (let days = 1; ; days *= 2) yield `after:${String(days)}`;
}

/** The instant of a rung: in the morning of a working day, but `due` as soon as the due instant has passed. */
function rungAt(name: string, due: { date: IsoDate; atMs: number }, context: TermContext): number {
  if (name === 'due') return due.atMs + 1;
  const { calendar, policy } = context;
  const [side, count] = name.split(':');
  const days = Number(count);
  if (side === 'after') return instantOf(workingDaysAfter(calendar, due.date, days).date, policy.officeHours.opensAt);
  // A due day that is off has its own morning reminder on the last working day before it (domain.md section 6).
  const last = workingDayUpTo(calendar, due.date).date;
  return instantOf(workingDaysBefore(calendar, last, days).date, policy.officeHours.opensAt);
}

/** The rungs of a kind of term: its ladder, and where the lights turn, so that every turn is recorded. */
function ladderOf(kind: TermKind, policy: Policy): readonly number[] {
  const { before } = policy.ladders[kind];
  if (kind !== 'rectification') return before;
  return [...new Set([...before, policy.lights.blueWorkingDays, policy.lights.yellowWorkingDays])];
}

/** Where a rung stands in its ladder: earlier rungs have smaller numbers, whatever the ladder. */
function position(name: string): number {
  if (name === 'due') return 0.5;
  const [side, count] = name.split(':');
  return side === 'before' ? -Number(count) : Number(count);
}

/** The rung that follows the last one taken (null: none yet). Rungs that lie before the term's start do not exist. */
function nextRung(
  term: { kind: TermKind; fromMs: number; dueAtMs: number },
  lastTaken: string | null,
  context: TermContext,
): Rung {
  const due = { date: dateOf(term.dueAtMs), atMs: term.dueAtMs };
  for (const name of rungNames(ladderOf(term.kind, context.policy))) {
    if (lastTaken !== null && position(name) <= position(lastTaken)) continue;
    const atMs = rungAt(name, due, context);
    if (atMs > term.fromMs) return { name, atMs };
  }
  throw new Error('a ladder has no end');
}

/** Starts a term of a kind at an instant in ms. The rule must be one that {@link parseTermRule} reads. */
export function startTerm(
  start: { kind: TermKind; round: number; rule: TermRule; ruleText: string; fromMs: number },
  context: TermContext,
): Term {
  const { calendar, policy } = context;
  const due = dueDay(start.rule, start.fromMs, calendar);
  const dueAtMs = instantOf(due.date, policy.officeHours.closesAt);
  const threshold = (workingDays: number): Threshold => ({
    workingDays,
    fromMs: rungAt(`before:${String(workingDays)}`, { date: due.date, atMs: dueAtMs }, context),
  });
  return {
    kind: start.kind,
    round: start.round,
    rule: start.ruleText,
    fromMs: start.fromMs,
    edition: editionOf(context),
    provisional: due.provisional,
    dueAtMs,
    blue: threshold(policy.lights.blueWorkingDays),
    yellow: threshold(policy.lights.yellowWorkingDays),
    next: nextRung({ kind: start.kind, fromMs: start.fromMs, dueAtMs }, null, context),
    lastTaken: null,
    taken: 0,
  };
}

/** Whether the due rung of a term has been taken: what is overdue is not counted again. */
export function isOverdue(term: Term): boolean {
  return term.lastTaken !== null && position(term.lastTaken) >= position('due');
}

/** The rung that follows the one a term waits for. */
export function rungAfterNext(term: Term, context: TermContext): Rung {
  return nextRung(term, term.next.name, context);
}

/** The term after its next rung has been taken. */
export function afterRung(term: Term, following: Rung): Term {
  return { ...term, lastTaken: term.next.name, taken: term.taken + 1, next: following };
}

/**
 * The same term counted with other editions (C10). Its due instant only ever moves later here, because a shorter date
 * needs a person's yes; rungs already taken stay taken, and what is overdue keeps its date.
 */
export function recount(term: Term, rule: TermRule, context: TermContext): Term {
  const fresh = startTerm({ ...term, rule, ruleText: term.rule }, context);
  const kept = isOverdue(term) || fresh.dueAtMs < term.dueAtMs ? { ...term, edition: fresh.edition } : fresh;
  const { lastTaken, taken } = term;
  return { ...kept, lastTaken, taken, next: nextRung(kept, lastTaken, context) };
}
