/** The workflows of the installation, by type name. */
export { assignment } from './assignment.ts';
export { calendarRevision } from './calendar-revision.ts';
export { delegation } from './delegation.ts';
export { handover } from './handover.ts';
export { meetingCycle } from './meeting-cycle.ts';
export { mechanism } from './mechanism.ts';
export { membership } from './membership.ts';
export { meetingPlan } from './meeting-plan.ts';
export { plan } from './plan.ts';
export { recording } from './recording.ts';
export { rectification } from './rectification.ts';
export { supervisionNotice } from './supervision-notice.ts';
export { officeReport } from './office-report.ts';
export { referral } from './referral.ts';
export { mandate } from './mandate.ts';
export { circular } from './circular.ts';
export { interview } from './interview.ts';
