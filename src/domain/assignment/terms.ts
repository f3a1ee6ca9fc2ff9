/** How the terms of an assignment begin: each by the hours of the unit that owes it. */
import { addDays, dateOf, workingDayUpTo, type Calendar, type IsoDate } from '../calendar.ts';
import type { Context } from '../matter.ts';
import type { TermKind } from '../policy.ts';
import { startTerm, type Term } from '../term.ts';
import { instrumentsFor } from '../units.ts';
import type { AssignmentOrder, Frequency } from './order.ts';
import { mainTermOf, roundOf, type AssignedUnit, type IssuedAssignment } from './record.ts';

/** The same context, seen from a unit of the directory. */
export function seenFrom(unitId: string | undefined, context: Context): Context {
  const unit = context.directory.find((one) => one.id === unitId);
  return unit ? { ...context, unit } : context;
}

/** Whether a unit is asked by letter (商请函): no object of supervision (domain.md 0.3). */
export function isCourtesy(unitId: string, { directory }: Context): boolean {
  const unit = directory.find((one) => one.id === unitId);
  return unit !== undefined && !instrumentsFor(unit.kind).includes('supervision-notice');
}

/** Begins a term now, of or about a unit. */
export function begin(kind: TermKind, unitId: string, round: number, rule: string, context: Context): Term {
  return startTerm({ kind, unitId, round, rule, fromMs: context.nowMs }, seenFrom(unitId, context));
}

/** Begins the next running of a term of an issued assignment. */
export function beginNext(
  state: Pick<IssuedAssignment, 'issued'>,
  kind: TermKind,
  unitId: string,
  rule: string,
  context: Context,
): Term {
  return begin(kind, unitId, roundOf(state, kind, unitId), rule, context);
}

/** The rule of an acknowledgement (签收): office hours where it is extra urgent (特急), else a working day (domain.md 2.2). */
export function acknowledgementRule({ urgency }: Pick<AssignmentOrder, 'urgency'>, { policy }: Context): string {
  const { acknowledgement, acknowledgementExtraUrgent } = policy.assignments;
  return urgency === 'extra-urgent' ? acknowledgementExtraUrgent : acknowledgement;
}

function nextFriday(after: IsoDate): IsoDate {
  const weekday = new Date(`${after}T00:00:00Z`).getUTCDay();
  return addDays(after, ((5 - weekday + 6) % 7) + 1);
}

function nextOfMonth(after: IsoDate, day: number): IsoDate {
  const [year = 0, month = 0] = after.split('-').map(Number);
  const on = (shift: number): IsoDate => new Date(Date.UTC(year, month - 1 + shift, day)).toISOString().slice(0, 10);
  return on(0) > after ? on(0) : on(1);
}

/** A date that works: the day itself, or the last working day before it, if that is still after another. */
function worked(date: IsoDate, after: IsoDate, calendar: Calendar): IsoDate | null {
  const working = workingDayUpTo(calendar, date).date;
  return working > after ? working : null;
}

/**
 * When the next report after a date is due (domain.md 2.2): weekly on Friday, monthly by its day, or before the next node;
 * null when the whole is due first.
 */
export function nextReportOn(
  { reports, nodes }: { reports: Frequency; nodes: AssignmentOrder['nodes'] },
  dueAtMs: number,
  after: IsoDate,
  { calendar, policy }: Context,
): IsoDate | null {
  const due = dateOf(dueAtMs);
  const candidates = function* (): Generator<IsoDate> {
    if (reports === 'weekly') for (let day = nextFriday(after); ; day = addDays(day, 7)) yield day;
    if (reports === 'monthly') {
      const { monthlyOn } = policy.assignments;
      for (let day = nextOfMonth(after, monthlyOn); ; day = nextOfMonth(day, monthlyOn)) yield day;
    }
    if (reports === 'by-stage') for (const { dueOn } of nodes) if (dueOn > after) yield dueOn;
  };
  for (const day of candidates()) {
    if (day >= due) return null;
    const working = worked(day, after, calendar);
    if (working !== null) return working;
  }
  return null;
}

/** Begins the term of the lead's next report, after a date; null when none is due before the whole is. */
export function beginReport(
  state: IssuedAssignment,
  lead: AssignedUnit,
  dueAtMs: number,
  after: IsoDate,
  context: Context,
): Term | null {
  const { reports } = state.issued;
  const on = nextReportOn({ reports, nodes: state.nodes }, dueAtMs, after, context);
  return on === null ? null : beginNext(state, 'progress-report', lead.unitId, `by ${on}`, context);
}

/** Until when a unit's share is due, as its running term or its record says. */
export function dueOfShare(state: IssuedAssignment, unit: AssignedUnit): number {
  return mainTermOf(state, unit)?.dueAtMs ?? unit.dueAtMs;
}
