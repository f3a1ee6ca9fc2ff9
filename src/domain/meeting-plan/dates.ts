/** The dates of a plan: the days that its cadence names, and the working days that the calendar makes of them. */
import {
  dateOf,
  instantOf,
  workingDayFrom,
  workingDaysBefore,
  workingDayUpTo,
  yearOf,
  type IsoDate,
} from '../calendar.ts';
import { revisionIn } from '../calendar/arrangement.ts';
import type { Context } from '../matter.ts';
import { editionOf } from '../term.ts';
import { opening } from '../term/ladder.ts';
import {
  isOpen,
  type Anchor,
  type MeetingPlan,
  type MeetingPlanEvent,
  type OccurrenceChange,
  type OccurrenceDates,
  type PlannedOccurrence,
} from './record.ts';
import type { Cadence } from './rules.ts';

type Of<T extends MeetingPlanEvent['type']> = Extract<MeetingPlanEvent, { type: T }>;

const monthsApart: Record<Cadence, number> = { yearly: 12, 'half-yearly': 6, quarterly: 3 };

/** The days of a year that a cadence names, in order, whatever days they are. */
export function daysOf(cadence: Cadence, { month, day }: Anchor, year: number): readonly IsoDate[] {
  const apart = monthsApart[cadence];
  const days: IsoDate[] = [];
  for (let at = (month - 1) % apart; at < 12; at += apart) {
    const last = new Date(Date.UTC(year, at + 1, 0)).getUTCDate();
    days.push(new Date(Date.UTC(year, at, Math.min(day, last))).toISOString().slice(0, 10));
  }
  return days;
}

/** What the calendar makes of a day and an hour: an off-day moves by the policy. */
export function datesOf(wantedOn: IsoDate, time: string, { calendar, policy }: Context): OccurrenceDates {
  const { offDay, opensWorkingDaysBefore } = policy.meetingPlans;
  const counted = offDay === 'next' ? workingDayFrom(calendar, wantedOn) : workingDayUpTo(calendar, wantedOn);
  const opensOn = workingDaysBefore(calendar, counted.date, opensWorkingDaysBefore);
  return {
    ...{ wantedOn, time, startsAtMs: instantOf(counted.date, time) },
    ...{ opensAtMs: opening(opensOn.date, policy.officeHours), provisional: counted.provisional },
  };
}

/** The year that is to be laid out next, and from when: the current one and the one after it always are. */
export function nextYear(plan: MeetingPlan): { year: number; fromMs: number } | null {
  const { approvedAtMs, laidThrough, fromYear } = plan;
  if (approvedAtMs === null) return null;
  if (laidThrough === null) return { year: Math.max(fromYear, yearOf(dateOf(approvedAtMs))), fromMs: approvedAtMs };
  return { year: laidThrough + 1, fromMs: instantOf(`${String(laidThrough)}-01-01`, '00:00') };
}

/** A year laid out. Of the year in which the plan is approved, what was over before is no part of it. */
export function layOut(plan: MeetingPlan, year: number, context: Context): Of<'occurrences-planned'> {
  const { cadence, anchor, approvedAtMs, occurrences: before } = plan;
  const first = before.length + 1;
  const occurrences = daysOf(cadence, anchor, year)
    .map((plannedOn, index) => ({
      ...{ year, inYear: index + 1, plannedOn, ...datesOf(plannedOn, anchor.time, context) },
    }))
    .filter(({ startsAtMs }) => startsAtMs > (approvedAtMs ?? 0))
    .map((one, index): PlannedOccurrence => ({ no: first + index, ...one }));
  return { type: 'occurrences-planned', year, edition: editionOf(context), occurrences };
}

/** All dates to come counted again, because calendar, policy or office hours have other editions (C10). */
export function recounted(plan: MeetingPlan, context: Context): Of<'terms-recounted'> {
  const edition = editionOf(context);
  const dates: (OccurrenceDates & { no: number })[] = [];
  const changes: OccurrenceChange[] = [];
  for (const one of plan.occurrences) {
    if (!isOpen(one) || one.startsAtMs <= context.nowMs) continue;
    const anew = datesOf(one.wantedOn, one.time, context);
    const { startsAtMs, opensAtMs, provisional } = anew;
    if (startsAtMs === one.startsAtMs && opensAtMs === one.opensAtMs && provisional === one.provisional) continue;
    dates.push({ no: one.no, ...anew });
    if (startsAtMs === one.startsAtMs) continue;
    const moved = { beforeMs: one.startsAtMs, afterMs: startsAtMs, shorterMs: null };
    changes.push({ kind: 'occurrence', round: one.no, ...moved });
  }
  const revision = revisionIn(edition);
  return {
    ...{ type: 'terms-recounted', from: plan.edition, edition, dates, changes },
    ...{ revision: revision !== null && revision > plan.countedRevision ? revision : null },
    ...{ digest: context.recounting === true, shortenedBy: null },
  };
}
