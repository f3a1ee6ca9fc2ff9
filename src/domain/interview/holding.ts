/**
 * How an interview is held (domain.md 4.1): noticed at least three working days before, attended by the head in person,
 * written down, and its minutes issued by somebody who did not write them.
 */
import { isoShanghai } from '../calendar.ts';
import type { Context, Decision, Refusal } from '../matter.ts';
import { reachedBy } from '../sanction/ladder.ts';
import { dueOf, ruleOf } from '../term.ts';
import { checkRule, startNow } from '../term/starting.ts';
import {
  interviewRestsOn,
  interviewTerm,
  nextInterviewRound,
  type Appointment,
  type Interview,
  type InterviewEvent,
  type Said,
} from './record.ts';

/** Who came: the head in person in which post, or nobody who counts. */
export type Attendance = { attended: true; post: string; inPerson: boolean } | { attended: false; reason: string };

function made(state: Interview, event: InterviewEvent, dueAtMs: number | null = null): Decision<InterviewEvent> {
  return { events: [{ event, basis: interviewRestsOn(state), dueAtMs }] };
}

/** Why an hour leaves the unit too little time; null when it leaves enough. */
function tooSoon(startsAtMs: number, { nowMs, policy, calendar }: Context): Refusal | null {
  const rule = policy.sanctions.interviewNotice;
  const { atMs } = dueOf(ruleOf({ rule }), startsAtMs, policy.officeHours, calendar);
  if (nowMs <= atMs) return null;
  return { refused: 'INTERVIEW_TOO_SOON', pointer: '/startsAt', details: { rule } };
}

/** What the notice (约谈通知书) leads to; with it the interview has its number. */
export function noticed(
  state: Interview,
  { startsAtMs, place, interviewers, bring }: Appointment,
  context: Context,
): Decision<InterviewEvent> {
  const refused = tooSoon(startsAtMs, context);
  if (refused) return refused;
  const { number, policy } = context;
  if (number === null) return { wants: 'number', series: policy.sanctionMarks.interview };
  return made(state, { type: 'interview-noticed', number, startsAtMs, place, interviewers, bring });
}

/** What another date leads to: noticed as far ahead as the first. */
export function rescheduled(
  state: Interview,
  { reason, startsAtMs, place }: { reason: string; startsAtMs: number; place: string | null },
  context: Context,
): Decision<InterviewEvent> {
  if (startsAtMs === state.appointment?.startsAtMs) return { refused: 'NOTHING_CHANGED', pointer: '/startsAt' };
  const refused = tooSoon(startsAtMs, context);
  if (refused) return refused;
  return made(state, {
    ...{ type: 'interview-rescheduled', reason, startsAtMs, place: place ?? state.appointment?.place ?? '' },
  });
}

/** What is recorded of who came: no substitute for the head counts (不得委托他人). */
export function attended(state: Interview, given: Attendance, context: Context): Decision<InterviewEvent> {
  const startsAtMs = state.appointment?.startsAtMs ?? context.nowMs;
  if (!given.attended) {
    const reached = reachedBy('absent', state.absences.length + 1, context);
    const absent = { type: 'interview-absent' as const, reason: given.reason, startsAtMs };
    return made(state, { ...absent, ...(reached ? { reached } : {}) }, startsAtMs);
  }
  if (!given.inPerson) {
    return {
      ...{ refused: 'SUBSTITUTE_NOT_ALLOWED', pointer: '/inPerson' },
      details: { post: given.post, startsAt: isoShanghai(startsAtMs) },
    };
  }
  const round = nextInterviewRound(state, 'interview-minutes');
  const minutes = startNow('interview-minutes', round, context.policy.sanctions.interviewMinutes, context);
  return made(state, { type: 'interview-attended', post: given.post, minutes }, startsAtMs);
}

/** What was said, written down; the term of the report is the policy's where none is named. */
export function recorded(
  state: Interview,
  { reportTerm, ...said }: Omit<Said, 'reportTerm'> & { reportTerm: string | null },
  context: Context,
): Decision<InterviewEvent> {
  const rule = reportTerm ?? context.policy.sanctions.interviewReport;
  const refused = checkRule('interview-report', rule, '/reportTerm', context);
  if (refused) return refused;
  const dueAtMs = interviewTerm(state, 'interview-minutes')?.dueAtMs ?? null;
  return made(state, { type: 'interview-recorded', ...said, reportTerm: rule }, dueAtMs);
}

/** What the issue of the minutes leads to: they are frozen, and the unit owes its report. */
export function minutesIssued(state: Interview, context: Context): Decision<InterviewEvent> {
  const { record } = state;
  if (record === null) return { refused: 'NOT_NOW' };
  // The day that the record names may have passed since.
  const { pointer: _, ...refused } = checkRule('interview-report', record.reportTerm, '', context) ?? {};
  if ('refused' in refused) return refused;
  const report = startNow(
    'interview-report',
    nextInterviewRound(state, 'interview-report'),
    record.reportTerm,
    context,
  );
  const dueAtMs = interviewTerm(state, 'interview-minutes')?.dueAtMs ?? null;
  return made(state, { type: 'interview-minutes-issued', report }, dueAtMs);
}
