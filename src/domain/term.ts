/**
 * A term (期限): a due instant, the rule it was counted by, and a ladder (提醒阶梯) of rungs before and after it.
 * Everything a running term needs later stands in it as instants, so that folding events needs no calendar (C10).
 */
import {
  addDays,
  dateOf,
  hoursOn,
  instantOf,
  isIsoDate,
  workingDayFrom,
  workingDaysAfter,
  workingDaysBefore,
  type Calendar,
  type IsoDate,
  type OfficeHours,
} from './calendar.ts';
import type { TermKind } from './policy.ts';
import {
  hoursFor,
  morningBefore,
  nextRung,
  position,
  type Pause,
  type Rung,
  type Stretch,
  type TermContext,
} from './term/ladder.ts';

/**
 * How a due date is counted (domain.md section 6): `5wd` five working days, the day of the event excluded; `30d` thirty
 * calendar days, rolled forward off a holiday; `by 2026-12-31` that day inclusive, not rolled; `24h` elapsed hours, which
 * never pause; `4oh` four office hours, counted while the office is open; `T-3wd` and `T-3wd 12:00` the third working day before an event, at close of business or at that hour.
 */
export type TermRule =
  | { unit: 'wd'; count: number }
  | { unit: 'd'; count: number }
  | { unit: 'by'; date: IsoDate }
  | { unit: 'h'; count: number }
  | { unit: 'oh'; count: number }
  | { unit: 'before'; count: number; time: string | null };

/** From when a light shows, and how many working days before the due day that is. */
export interface Threshold {
  workingDays: number;
  fromMs: number;
}

/** A running term. All instants in ms. What is marked `?` is absent until it happens. */
export interface Term {
  kind: TermKind;
  /** The unit that owes it, or about which it is owed, in a matter of several. */
  unitId?: string;
  /** Which running of this kind it is, from 1: a returned submission starts the rectification's second. */
  round: number;
  rule: string;
  fromMs: number;
  /** The event that `T-3wd` counts back from. */
  eventAtMs?: number;
  /** The calendar and policy editions it was counted with. */
  edition: string;
  provisional: boolean;
  /** The last instant that is in time; one millisecond later the term is overdue. */
  dueAtMs: number;
  /** The due instant as first counted, when it is another one now. It never changes. */
  originalDueAtMs?: number;
  /** The date that the last extension set; the rule counts no longer. */
  extendedTo?: IsoDate;
  /** How many ladders it has begun anew, as another date has reminders of its own: an extension's, a moved event's. */
  leg?: number;
  /** When the last of these began: earlier rungs of it do not exist. */
  legFromMs?: number;
  /** The pauses since the date was last set. */
  pauses?: readonly Pause[];
  /** Those before that: they move the date no longer, but their days were no working days of the term. */
  earlierPauses?: readonly Pause[];
  /**
   * What would have made it end sooner, and was not done: the instant, and the revision of the calendar that would have; null
   * where it was a change of hours or policy.
   */
  kept?: { dueAtMs: number; revision: number | null };
  blue: Threshold;
  yellow: Threshold;
  /** The next rung to take; a ladder never ends by itself. */
  next: Rung;
  /** The name of the last rung taken. */
  lastTaken: string | null;
  /** How many rungs have been taken. */
  taken: number;
}

/** The longest count a rule may name: about a year of working days, because longer is a typing error. */
export const LONGEST_COUNT = 400;
/** The same in hours. */
const LONGEST_HOURS = 9_999;

/** Reads `5wd`, `30d`, `by 2026-12-31`, `24h`, `4oh` or `T-3wd 12:00`; null when the text is none of them. */
export function parseTermRule(text: string): TermRule | null {
  const counted = /^([1-9]\d{0,3})(wd|d|h|oh)$/.exec(text);
  if (counted) {
    const [, digits, unit] = counted;
    const count = Number(digits);
    if (unit === 'h') return count <= LONGEST_HOURS ? { unit, count } : null;
    if (unit === 'oh') return count <= LONGEST_COUNT ? { unit, count } : null;
    return count <= LONGEST_COUNT ? { unit: unit === 'wd' ? 'wd' : 'd', count } : null;
  }
  const before = /^T[-−]([1-9]\d{0,2})wd(?: ((?:[01]\d|2[0-3]):[0-5]\d))?$/.exec(text);
  if (before) {
    const count = Number(before[1]);
    return count <= LONGEST_COUNT ? { unit: 'before', count, time: before[2] ?? null } : null;
  }
  const date = /^by (\S+)$/.exec(text)?.[1];
  return date !== undefined && isIsoDate(date) ? { unit: 'by', date } : null;
}

/** The rule of a running term, which was read when it started. */
export function ruleOf({ rule: text }: Pick<Term, 'rule'>): TermRule {
  const rule = parseTermRule(text);
  if (rule === null) throw new Error(`a term runs by the rule ${text}, which cannot be read`);
  return rule;
}

/** Office hours as a short text, for an edition's name. */
function saidHours({ opensAt, closesAt, seasons = [] }: OfficeHours): string {
  const others = seasons.map((season) => `${season.from}_${season.to}=${season.opensAt}-${season.closesAt}`);
  return [`${opensAt}-${closesAt}`, ...others].join(',');
}

/** The editions that a term counted now would carry: calendar, policy, and the unit's own hours where it has any. */
export function editionOf({ calendar, policy, unit }: TermContext): string {
  const hours = unit?.officeHours;
  return [calendar.edition, policy.edition, ...(hours ? [saidHours(hours)] : [])].join('+');
}

/** A due instant in ms, its date, and whether a day on the way may still change. */
export interface Due {
  date: IsoDate;
  atMs: number;
  provisional: boolean;
}

/** The rules that count hours, and end at an instant of their own. */
export type ByHours = Extract<TermRule, { unit: 'h' | 'oh' }>;

/** Whether a rule counts hours: such a term cannot be paused. */
export function byHours(rule: TermRule): rule is ByHours {
  return rule.unit === 'h' || rule.unit === 'oh';
}

/** The instant at which so many hours of an office, open on working days, have gone since an instant in ms. */
function officeHoursAfter(count: number, fromMs: number, hours: OfficeHours, calendar: Calendar): Due {
  let left = count * 3_600_000;
  let provisional = false;
  for (let date = dateOf(fromMs); ; date = addDays(date, 1)) {
    const day = calendar.day(date);
    provisional ||= day.provisional;
    if (day.kind === 'off') continue;
    const { opensAt, closesAt } = hoursOn(hours, date);
    const startMs = Math.max(fromMs, instantOf(date, opensAt));
    const open = instantOf(date, closesAt) - startMs;
    if (open >= left) return { date, atMs: startMs + left, provisional };
    if (open > 0) left -= open;
  }
}

/** The due day of a rule that counts days, from an instant in ms (of `T-3wd`: from the event's). */
export function dueDay(
  rule: Exclude<TermRule, ByHours>,
  fromMs: number,
  calendar: Calendar,
): { date: IsoDate; provisional: boolean } {
  const from = dateOf(fromMs);
  switch (rule.unit) {
    case 'wd':
      return workingDaysAfter(calendar, from, rule.count);
    case 'd':
      return workingDayFrom(calendar, addDays(from, rule.count));
    case 'by':
      return { date: rule.date, provisional: calendar.day(rule.date).provisional };
    case 'before':
      return workingDaysBefore(calendar, from, rule.count);
  }
}

/** Until when a rule runs from an instant in ms (of `T-3wd`: from the event's), by these office hours. */
export function dueOf(rule: TermRule, fromMs: number, hours: OfficeHours, calendar: Calendar): Due {
  if (rule.unit === 'h') {
    const atMs = fromMs + rule.count * 3_600_000;
    return { date: dateOf(atMs), atMs, provisional: false };
  }
  if (rule.unit === 'oh') return officeHoursAfter(rule.count, fromMs, hours, calendar);
  return dueOn(dueDay(rule, fromMs, calendar), rule, hours);
}

/** A due day as an instant: close of business, or the hour that the rule names. */
export function dueOn(
  { date, provisional }: { date: IsoDate; provisional: boolean },
  rule: TermRule,
  hours: OfficeHours,
): Due {
  const time = (rule.unit === 'before' ? rule.time : null) ?? hoursOn(hours, date).closesAt;
  return { date, atMs: instantOf(date, time), provisional };
}

/** What follows from a due instant: where the lights turn. */
export function thresholds(stretch: Stretch, context: TermContext): Pick<Term, 'blue' | 'yellow'> {
  const { blueWorkingDays, yellowWorkingDays } = context.policy.lights;
  const at = (workingDays: number): Threshold => {
    return { workingDays, fromMs: morningBefore(workingDays, stretch, context) };
  };
  return { blue: at(blueWorkingDays), yellow: at(yellowWorkingDays) };
}

/** How a term starts: by a rule, at an instant in ms; `eventAtMs` for one that counts back from an event. */
export interface Start {
  kind: TermKind;
  unitId?: string;
  round: number;
  rule: string;
  fromMs: number;
  eventAtMs?: number;
}

/** Starts a term. The rule must be one that {@link parseTermRule} reads. */
export function startTerm(start: Start, context: TermContext): Term {
  const { kind, unitId, round, rule: text, fromMs, eventAtMs } = start;
  const rule = ruleOf(start);
  if (rule.unit === 'before' && eventAtMs === undefined) throw new Error(`${text} counts back from an event`);
  const due = dueOf(rule, eventAtMs ?? fromMs, hoursFor(kind, context), context.calendar);
  const stretch = { kind, fromMs, dueAtMs: due.atMs };
  return {
    ...{ kind, round, rule: text, fromMs },
    ...(unitId === undefined ? {} : { unitId }),
    ...(eventAtMs === undefined ? {} : { eventAtMs }),
    ...{ edition: editionOf(context), provisional: due.provisional, dueAtMs: due.atMs },
    ...thresholds(stretch, context),
    ...{ next: nextRung(stretch, null, fromMs, context), lastTaken: null, taken: 0 },
  };
}

/** A term's name in the record, of which each rung is taken once: an extension's ladder is another. */
export function termKey({ kind, unitId, round, leg = 0 }: Pick<Term, 'kind' | 'unitId' | 'round' | 'leg'>): string {
  const of = unitId === undefined ? '' : `@${unitId}`;
  return `${kind}:${String(round)}${leg === 0 ? '' : `.${String(leg)}`}${of}`;
}

/** Whether the due rung of a term has been taken: what is overdue is not counted again. */
export function isOverdue(term: Pick<Term, 'lastTaken'>): boolean {
  return term.lastTaken !== null && position(term.lastTaken) >= position('due');
}

/** Whether a term is paused: no rung of it is taken, and it does not become overdue. */
export function isPaused({ pauses = [] }: Pick<Term, 'pauses'>): boolean {
  return pauses.at(-1)?.to === null;
}

/** The rung that follows the one a term waits for. */
export function rungAfterNext(term: Term, context: TermContext): Rung {
  return nextRung(term, term.next.name, term.legFromMs ?? term.fromMs, context);
}

/** The term after its next rung has been taken. */
export function afterRung(term: Term, following: Rung): Term {
  return { ...term, lastTaken: term.next.name, taken: term.taken + 1, next: following };
}
