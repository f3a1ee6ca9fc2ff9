/** How a running term's date moves: by extension (延期), pause (中止计时), a moved event, another calendar or policy (C10). */
import {
  addDays,
  dateOf,
  workingDayFrom,
  workingDaysAfter,
  type Calendar,
  type IsoDate,
  type OfficeHours,
} from '../calendar.ts';
import { revisionIn } from '../calendar/arrangement.ts';
import {
  byHours,
  dueOf,
  dueOn,
  editionOf,
  isOverdue,
  isPaused,
  ruleOf,
  thresholds,
  type Due,
  type Term,
} from '../term.ts';
import { hoursFor, nextRung, opening, pausedWorkingDays, type Rung, type TermContext } from './ladder.ts';

/** Until when a term runs, counted anew: its rule or the date of its extension, and the working days it was paused. */
function countedAnew(term: Term, context: TermContext): Due {
  const { extendedTo, pauses = [], fromMs, eventAtMs } = term;
  const { calendar } = context;
  const hours = hoursFor(term.kind, context);
  const rule = extendedTo === undefined ? ruleOf(term) : { unit: 'by' as const, date: extendedTo };
  const due = dueOf(rule, eventAtMs ?? fromMs, hours, calendar);
  const paused = pauses.reduce((sum, pause) => sum + pausedWorkingDays(pause, calendar), 0);
  if (paused === 0) return due;
  const later = workingDaysAfter(calendar, due.date, paused);
  return dueOn({ ...later, provisional: later.provisional || due.provisional }, rule, hours);
}

/** The rung that a term waits for: those taken stay taken, and those before its ladder began do not exist. */
function nextOf(term: Term, context: TermContext): Rung {
  return nextRung(term, term.lastTaken, term.legFromMs ?? term.fromMs, context);
}

/** The term with another due instant: the first one is remembered, lights and the next rung follow. */
function dueAt(term: Term, due: Pick<Due, 'atMs' | 'provisional'>, context: TermContext): Term {
  const moved = { ...term, dueAtMs: due.atMs, provisional: due.provisional, edition: editionOf(context) };
  const original = term.originalDueAtMs ?? term.dueAtMs;
  return {
    ...moved,
    ...(original === due.atMs && term.originalDueAtMs === undefined ? {} : { originalDueAtMs: original }),
    ...thresholds(moved, context),
    next: nextOf(moved, context),
  };
}

/** Until when a term would run if it were extended to a date. */
export function extensionEnd(term: Term, to: IsoDate, context: TermContext): Due {
  return dueOf({ unit: 'by', date: to }, term.fromMs, hoursFor(term.kind, context), context.calendar);
}

/** The term after an extension that was granted at an instant in ms: from then on it has the ladder of its new date. */
export function extended(term: Term, to: IsoDate, atMs: number, context: TermContext): Term {
  const { pauses = [], earlierPauses = [], kept: _, ...running } = term;
  const earlier = [...earlierPauses, ...pauses];
  const kept = earlier.length === 0 ? running : { ...running, earlierPauses: earlier };
  const fresh = { ...kept, extendedTo: to, leg: (term.leg ?? 0) + 1, legFromMs: atMs, lastTaken: null };
  return dueAt(fresh, extensionEnd(term, to, context), context);
}

/** Whether a term can be paused: hours run on, what is late stays late, and nothing is paused twice. */
export function canPause(term: Term): boolean {
  const hourly = term.extendedTo === undefined && byHours(ruleOf(term));
  return !hourly && !isOverdue(term) && !isPaused(term);
}

/** The term from the first day of a pause on, if it can be paused. */
export function paused(term: Term, from: IsoDate): Term {
  return canPause(term) ? { ...term, pauses: [...(term.pauses ?? []), { from, to: null }] } : term;
}

/**
 * The term from the day on which a pause ends: its due day lies as many working days later as were lost, no more and no
 * fewer. The rungs that were not taken move along.
 */
export function resumed(term: Term, on: IsoDate, context: TermContext): Term {
  if (!isPaused(term)) return term;
  const pauses = (term.pauses ?? []).map((pause) => (pause.to === null ? { ...pause, to: on } : pause));
  const lost = pausedWorkingDays(pauses.at(-1) ?? { from: on, to: on }, context.calendar);
  const { kept: before, ...running } = { ...term, pauses };
  if (lost === 0) return { ...term, pauses };
  const rule = term.extendedTo === undefined ? ruleOf(term) : { unit: 'by' as const, date: term.extendedTo };
  const later = workingDaysAfter(context.calendar, dateOf(term.dueAtMs), lost);
  const due = dueOn(
    { ...later, provisional: later.provisional || term.provisional },
    rule,
    hoursFor(term.kind, context),
  );
  const moved = dueAt(running, due, context);
  // What it was kept from moves along, if it is still sooner.
  const dueAtMs = countedAnew(moved, context).atMs;
  return before && dueAtMs < moved.dueAtMs ? { ...moved, kept: { ...before, dueAtMs } } : moved;
}

/** When what a pause stopped runs on by itself: in the morning of the day named, or of the next that works. In ms. */
export function runsOnAt(untilOn: IsoDate, hours: OfficeHours, calendar: Calendar): number {
  return opening(workingDayFrom(calendar, untilOn).date, hours);
}

/** The same of a pause that lasts, counted again (C10): what has ended stays so, and nothing ends before now. In ms. */
export function runsOnAnew(
  pause: { untilOn: IsoDate | null; untilMs: number | null } | null | undefined,
  hours: OfficeHours,
  { calendar, nowMs }: { calendar: Calendar; nowMs: number },
): number | null {
  if (pause?.untilMs == null || pause.untilOn === null) return null;
  const { untilMs, untilOn } = pause;
  return untilMs <= nowMs ? untilMs : Math.max(nowMs, runsOnAt(untilOn, hours, calendar));
}

/** The term from the day on which a pause ends. The day of its start is none of its days (domain.md 6), so it is not lost. */
export function runOn(term: Term, on: IsoDate, context: TermContext): Term {
  const second = addDays(dateOf(term.fromMs), 1);
  const pauses = term.pauses?.map((pause) =>
    pause.to === null && pause.from < second ? { ...pause, from: second } : pause,
  );
  return resumed(pauses ? { ...term, pauses } : term, on, context);
}

/** The term of `T-3wd` when its event is moved to another instant in ms, decided at `atMs`. What is late stays late. */
export function eventMoved(term: Term, eventAtMs: number, atMs: number, context: TermContext): Term {
  const { kept: _, ...running } = term;
  const moved = { ...running, eventAtMs };
  if (isOverdue(term)) return moved;
  // Another date has reminders of its own, as an extension's has.
  const fresh = { ...moved, leg: (term.leg ?? 0) + 1, legFromMs: atMs, lastTaken: null };
  return dueAt(fresh, countedAnew(fresh, context), context);
}

/** A term that was counted again. */
export interface Recounted {
  term: Term;
  /** The due instant in ms that the new editions would give, where it is earlier, was kept, and was not known before. */
  shorterDueAtMs: number | null;
}

/**
 * A person's yes to dates that a revision of the calendar would have end sooner (null: that something else would), if they
 * lie after an instant in ms.
 */
export interface Agreed {
  revision: number | null;
  afterMs: number;
}

/**
 * The same term counted with other editions (C10). Its due instant only ever moves later here, because a shorter date needs
 * a person's yes: then what that revision would have shortened moves forward, and nothing else. Rungs already taken stay
 * taken; what is overdue keeps its date, because a change of calendar excuses nobody who was late already.
 */
export function recount(term: Term, context: TermContext, agreed: Agreed | null = null): Recounted {
  const edition = editionOf(context);
  if (isOverdue(term)) return { term: { ...term, edition, next: nextOf(term, context) }, shorterDueAtMs: null };
  const { kept: before, ...running } = term;
  const due = countedAnew(term, context);
  const known = before?.dueAtMs === due.atMs;
  const revision = revisionIn(edition);
  const byCalendar = revision !== null && revision !== revisionIn(term.edition);
  const kept = known ? before : { dueAtMs: due.atMs, revision: byCalendar ? revision : null };
  const may = agreed !== null && kept.revision === agreed.revision && due.atMs > agreed.afterMs;
  if (due.atMs >= term.dueAtMs || may) return { term: dueAt(running, due, context), shorterDueAtMs: null };
  const stands = dueAt(running, { atMs: term.dueAtMs, provisional: term.provisional }, context);
  return { term: { ...stands, kept }, shorterDueAtMs: known ? null : due.atMs };
}
