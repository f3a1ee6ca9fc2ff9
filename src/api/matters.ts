/** What is shown of a matter whatever its noun: its address, and what may be done with it. */
import type { z } from 'zod';
import type { TaskMatter } from '../store/inbox.ts';
import { assignmentActionsOf, assignmentHref } from './assignment-view.ts';
import { revisionActionsOf, revisionHref } from './calendar-revision-view.ts';
import { circularActionsOf, circularHref } from './circular-view.ts';
import type { action } from './contract.ts';
import { indicatorHref } from './indicator-view.ts';
import { interviewActionsOf, interviewHref } from './interview-view.ts';
import { meetingPlanActionsOf, meetingPlanHref } from './meeting-plan-view.ts';
import { meetingActionsOf, meetingHref } from './meeting-view.ts';
import { mandateHref } from './mandate-view.ts';
import { mechanismActionsOf, mechanismHref } from './mechanism-view.ts';
import { membershipActionsOf, membershipHref } from './membership-view.ts';
import { monitoringSeriesActionsOf, monitoringSeriesHref } from './monitoring-series-view.ts';
import { officeReportActionsOf, officeReportHref } from './office-report-view.ts';
import { planActionsOf, planHref } from './plan-view.ts';
import { noticeActionsOf, noticeHref } from './supervision-notice-view.ts';
import { recordingActionsOf, recordingHref } from './recording-view.ts';
import { referralActionsOf, referralHref } from './referral-view.ts';
import { roundActionsOf, roundHref } from './monitoring-view.ts';
import { submissionActionsOf, submissionHref } from './submission-view.ts';
import { hrefOf, rectificationActionsOf } from './rectification-view.ts';

const hrefs: Record<string, (id: string) => string> = {
  rectification: hrefOf,
  plan: planHref,
  assignment: assignmentHref,
  calendarRevision: revisionHref,
  meetingCycle: meetingHref,
  mechanism: mechanismHref,
  membership: membershipHref,
  delegation: (id) => `/api/v1/delegations/${id}`,
  handover: (id) => `/api/v1/handovers/${id}`,
  meetingPlan: meetingPlanHref,
  supervisionNotice: noticeHref,
  mandate: mandateHref,
  monitoringSeries: monitoringSeriesHref,
  officeReport: officeReportHref,
  recording: recordingHref,
  circular: circularHref,
  interview: interviewHref,
  referral: referralHref,
  monitoringRound: roundHref,
  submission: submissionHref,
  indicator: indicatorHref,
};

/** The address of a matter. */
export function matterHref(noun: string, id: string): string {
  const href = hrefs[noun];
  if (href === undefined) throw new Error(`matters of the noun ${noun} have no address`);
  return href(id);
}

/** What the snapshot's actor may do now. */
export function actionsOf(matter: TaskMatter): z.output<typeof action>[] {
  switch (matter.noun) {
    case 'rectification':
      return rectificationActionsOf(matter.snapshot);
    case 'plan':
      return planActionsOf(matter.snapshot);
    case 'assignment':
      return assignmentActionsOf(matter.snapshot);
    case 'calendarRevision':
      return revisionActionsOf(matter.snapshot);
    case 'meetingCycle':
      return meetingActionsOf(matter.snapshot);
    case 'mechanism':
      return mechanismActionsOf(matter.snapshot);
    case 'membership':
      return membershipActionsOf(matter.snapshot);
    case 'meetingPlan':
      return meetingPlanActionsOf(matter.snapshot);
    case 'supervisionNotice':
      return noticeActionsOf(matter.snapshot);
    case 'monitoringSeries':
      return monitoringSeriesActionsOf(matter.snapshot);
    case 'officeReport':
      return officeReportActionsOf(matter.snapshot);
    case 'recording':
      return recordingActionsOf(matter.snapshot);
    case 'circular':
      return circularActionsOf(matter.snapshot);
    case 'interview':
      return interviewActionsOf(matter.snapshot);
    case 'referral':
      return referralActionsOf(matter.snapshot);
    case 'submission':
      return submissionActionsOf(matter.snapshot);
    case 'monitoringRound':
      return roundActionsOf(matter.snapshot);
  }
}
