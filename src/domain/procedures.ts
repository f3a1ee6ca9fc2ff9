/** The procedures by noun: where the core finds how a matter of a kind lives. */
import { assignment } from './assignment.ts';
import { calendarRevision } from './calendar-revision.ts';
import { circular } from './circular.ts';
import { delegation } from './delegation.ts';
import { handover } from './handover.ts';
import { indicator } from './indicator.ts';
import { interview } from './interview.ts';
import { meetingCycle } from './meeting-cycle.ts';
import { meetingPlan } from './meeting-plan.ts';
import { mandate } from './mandate.ts';
import type { Noun, Opening, Procedure } from './matter.ts';
import { mechanism } from './mechanism.ts';
import { membership } from './membership.ts';
import { monitoringRound } from './monitoring-round.ts';
import { monitoringSeries } from './monitoring-series.ts';
import { officeReport } from './office-report.ts';
import { plan } from './plan.ts';
import { recording } from './recording.ts';
import { rectification } from './rectification.ts';
import { referral } from './referral.ts';
import { submission } from './submission.ts';
import { supervisionNotice } from './supervision-notice.ts';

/** Something that can be done with a procedure of any noun. */
export type WithProcedure<R> = <State, Command, Event extends { type: string }>(
  procedure: Procedure<State, Command, Event>,
) => R;

const procedures: Record<Noun, <R>(use: WithProcedure<R>) => R> = {
  assignment: (use) => use(assignment),
  calendarRevision: (use) => use(calendarRevision),
  delegation: (use) => use(delegation),
  handover: (use) => use(handover),
  meetingCycle: (use) => use(meetingCycle),
  mechanism: (use) => use(mechanism),
  membership: (use) => use(membership),
  meetingPlan: (use) => use(meetingPlan),
  officeReport: (use) => use(officeReport),
  plan: (use) => use(plan),
  recording: (use) => use(recording),
  rectification: (use) => use(rectification),
  referral: (use) => use(referral),
  supervisionNotice: (use) => use(supervisionNotice),
  mandate: (use) => use(mandate),
  circular: (use) => use(circular),
  interview: (use) => use(interview),
  monitoringRound: (use) => use(monitoringRound),
  monitoringSeries: (use) => use(monitoringSeries),
  submission: (use) => use(submission),
  indicator: (use) => use(indicator),
};

/** Does something with a matter that is to be opened: its procedure and its first command. */
export function withOpening<R>(
  opening: Opening,
  use: <State, Command, Event extends { type: string }>(
    procedure: Procedure<State, Command, Event>,
    command: Command,
  ) => R,
): R {
  switch (opening.noun) {
    case 'assignment':
      return use(assignment, opening.command);
    case 'meetingCycle':
      return use(meetingCycle, opening.command);
    case 'supervisionNotice':
      return use(supervisionNotice, opening.command);
    case 'circular':
      return use(circular, opening.command);
    case 'interview':
      return use(interview, opening.command);
    case 'referral':
      return use(referral, opening.command);
    case 'rectification':
      return use(rectification, opening.command);
    case 'submission':
      return use(submission, opening.command);
    case 'monitoringRound':
      return use(monitoringRound, opening.command);
  }
}

/** Does something with the procedure of a noun, whose state, commands and events the doer need not know. */
export function withProcedure<R>(noun: Noun, use: WithProcedure<R>): R {
  return procedures[noun](use);
}

/** Whether a text names a kind of matters. */
export function isNoun(text: string): text is Noun {
  return Object.hasOwn(procedures, text);
}

/** Every kind of matters. */
export const nouns: readonly Noun[] = Object.keys(procedures).filter(isNoun);
