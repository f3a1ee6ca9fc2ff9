/** Every setting of a mechanism, with its defaults. Figures tagged [design] in domain.md stand here and nowhere else. */
import type { OfficeHours } from './calendar.ts';
import type { Urgency } from './assignment/order.ts';
import type { LadderKind, Thresholds } from './sanction/ladder.ts';
import { defaultMeetings, type MeetingKind, type MeetingRules } from './meeting-cycle/rules.ts';
import { defaultMeetingPlans, type MeetingPlanRules } from './meeting-plan/rules.ts';
import { defaultMonitoring, type MonitoringRules } from './monitoring/rules.ts';

/** What a running term asks of whom, by the noun whose term it is, in the order of its course. */
export const termKindsOf = {
  rectification: [
    'acknowledgement',
    'work-plan',
    'plan-review',
    'rectification',
    'inspection',
    'extension-decision',
    'recheck',
    'objection-decision',
  ],
  meetingCycle: [
    'agenda-items',
    'preview',
    'agenda-approval',
    'notice',
    'receipts',
    'minutes',
    'countersigning',
    'signing',
    'issue',
  ],
  assignment: [
    'assignment-acknowledgement',
    'rejection-decision',
    'assignment-plan',
    'progress-report',
    'assignment-extension',
    'cooperation',
    'assignment',
    'assignment-review',
  ],
  supervisionNotice: ['notice-acknowledgement', 'notice-reply', 'notice-review'],
  circular: ['circular-comments'],
  interview: ['interview-minutes', 'interview-report', 'interview-check'],
  submission: ['submission'],
  monitoringRound: [
    'indicator-agreement',
    'verification',
    'query-answer',
    'score-objection',
    'score-objection-decision',
    'monitoring-report',
    'monitoring-application',
  ],
} as const;

/** A noun that has terms. */
export type TermNoun = keyof typeof termKindsOf;

/** What the terms of a noun ask. */
export type TermKindOf<N extends TermNoun> = (typeof termKindsOf)[N][number];

/** What a running term asks. */
export type TermKind = TermKindOf<TermNoun>;

/** The kind of a noun's own term: none of another noun's ever runs in it. */
export function kindIn<N extends TermNoun>(noun: N, kind: TermKind): TermKindOf<N> {
  const own: readonly TermKindOf<N>[] = termKindsOf[noun];
  const found = own.find((one) => one === kind);
  if (found === undefined) throw new Error(`${noun} has no term of the kind ${kind}`);
  return found;
}

/** Whose office hours a term ends by: of the unit that owes it, or of the joint meeting's office that answers the unit. */
export const owedByUnit: Record<TermKind, boolean> = {
  acknowledgement: true,
  'work-plan': true,
  'plan-review': false,
  rectification: true,
  inspection: false,
  'extension-decision': false,
  recheck: false,
  'objection-decision': false,
  // What many units owe at once ends for all of them at the same instant: by the mechanism's hours.
  'agenda-items': false,
  preview: false,
  'agenda-approval': false,
  notice: false,
  receipts: false,
  minutes: false,
  countersigning: false,
  signing: false,
  issue: false,
  'assignment-acknowledgement': true,
  'rejection-decision': false,
  'assignment-plan': true,
  'progress-report': true,
  'assignment-extension': false,
  cooperation: true,
  assignment: true,
  'assignment-review': false,
  'notice-acknowledgement': true,
  'notice-reply': true,
  'notice-review': false,
  // Asked of all its units at once, as with a meeting's.
  'circular-comments': false,
  'interview-minutes': false,
  'interview-report': true,
  'interview-check': false,
  // Asked of all units of a round at once, as with a meeting's; only a query is put to one.
  submission: false,
  'indicator-agreement': false,
  verification: false,
  'query-answer': true,
  'score-objection': false,
  'score-objection-decision': false,
  'monitoring-report': false,
  'monitoring-application': false,
};

/**
 * When a term reminds and chases. `before` counts working days back from the due day (0: that morning); `shares` are per
 * cents of the term's office hours. After the due instant it chases at +1, +2, +4, +8 … working days and never stops while
 * the term is open.
 */
export type Ladder = { before: readonly number[] } | { shares: readonly number[] };

/** The settings of one mechanism. */
export interface Policy {
  /** Names this set of settings; a term remembers it, so that a change recomputes open terms (C10). */
  edition: string;
  officeHours: OfficeHours;
  lights: {
    /** Blue from the morning of this many working days before the due day (domain.md 2.3). */
    blueWorkingDays: number;
    /** Yellow from the morning of this many working days before the due day (domain.md 2.3). */
    yellowWorkingDays: number;
    /** Red from this return on, whatever the date (domain.md 2.3: "2nd return"). */
    redReturns: number;
    /**
     * Yellow and red when the last progress report lies more than this many points behind the share of the term's working
     * days that has gone (domain.md 2.3: 10 and 30). Where nothing was reported nothing is behind: what is missing then is a
     * report, and that has its own light.
     */
    yellowPointsBehind: number;
    redPointsBehind: number;
    /** The longest that a person's override of a light lasts, in working days. */
    overrideWorkingDays: number;
  };
  /** Term rules of the rectification's steps (domain.md 4.2); an order may name its own for plan and due date. */
  terms: {
    acknowledgement: string;
    workPlan: string;
    planReview: string;
    inspection: string;
    /** The new term of a work plan that was returned. */
    planReturned: string;
    /** The new term after a failed inspection that names none. */
    returned: string;
    /** Within which a request for an extension is decided. */
    extensionDecision: string;
  };
  /** Terms of an assignment (domain.md 2.2, 2.5): those of the urgency classes, and those of its steps. */
  assignments: Record<Urgency, string> & {
    acknowledgement: string;
    /** Of what is extra urgent. */
    acknowledgementExtraUrgent: string;
    plan: string;
    /** Within which it is decided whether a unit is the wrong one. */
    rejectionDecision: string;
    review: string;
    extensionDecision: string;
    /** The longest term, in days, that is reported on by the week. */
    weeklyUpToDays: number;
    /** The day of the month by which a monthly report is due. */
    monthlyOn: number;
    /** From which return on the coordinator is alerted. */
    alertReturns: number;
    /** After how many working days the file of what is closed goes to the archive. */
    archiveWorkingDays: number;
  };
  /** Extensions (延期) of one matter (domain.md 2.4). */
  extensions: {
    /** How many may be granted. */
    most: number;
    /** How far each may move the due date, in working days. */
    mostWorkingDays: number;
    /** How many of them the office decides by itself; the later ones it passes on to the leader. */
    byOffice: number;
    /** How long after the due date a decision may still grant what was asked in time, in working days. */
    graceWorkingDays: number;
  };
  /** After how many months what was passed is looked at again (复查, domain.md 4.2); 0: never. */
  rechecks: { months: number };
  /** Within which a decision is objected to, and within which the objection is decided (design.md, "People and limits" 5). */
  objections: { within: string; decision: string };
  /** Supervision notices (督办通知单): terms (domain.md 2.2, 2.5), and their guard against repetition. */
  supervision: {
    acknowledgement: string;
    /** The term of a reply where the draft names none. */
    reply: string;
    review: string;
    /** The new term of a reply that was returned without one. */
    returned: string;
    /** For how many working days another notice about the same matter needs a reason (严禁重复督查); 0: never. */
    duplicateGuardDays: number;
  };
  /** From what on each rung of the sanction ladder is drafted, by the kind of the unit (domain.md 4.3). */
  sanctionLadder: Record<LadderKind, Thresholds>;
  /** The sanction ladder (通报约谈、限期整改、问责): terms of its rungs (domain.md 4.1). */
  sanctions: {
    /** Within which the units may comment on a circular before it is decided on. */
    comments: string;
    /** How long before an interview its notice is sent at the latest. */
    interviewNotice: string;
    /** Within which the minutes of an interview are issued. */
    interviewMinutes: string;
    /** Within which the unit reports in writing, where the record names no other term. */
    interviewReport: string;
    /** Within which the report is checked. */
    interviewCheck: string;
  };
  /** The rules of each kind of meeting (domain.md 1.4). */
  meetings: Record<MeetingKind, MeetingRules>;
  /** How annual plans of meetings are laid out (domain.md 1.2, 1.4). */
  meetingPlans: MeetingPlanRules;
  /** In whose name a joint meeting's documents go out (signingBody), and whose seal they bear; null: its own name, no seal (domain.md 0.1). */
  documents: { signingBody: string | null; sealBody: string | null };
  /** The agency marks of a meeting's documents, before 〔year〕. */
  meetingMarks: { notice: string; minutes: string };
  ladders: Record<TermKind, Ladder>;
  /** The agency mark in a document number, before 〔year〕; a demonstration's begins with 演示. */
  numberMark: string;
  /** The marks of slips (单) and letters (函), each a series of its own apart from 发文字号 (issue of numbers: by kind and year). */
  slipMarks: { assignment: string; supervisionNotice: string; requestLetter: string };
  /** The marks of the ladder's documents, each a series of its own. */
  sanctionMarks: { circular: string; interview: string; referral: string };
  /** Annual monitoring (年度监测): its dates, terms and scoring (domain.md 3.1, 3.3). */
  monitoring: MonitoringRules;
  /** The marks of a round's documents, each a series of its own. */
  monitoringMarks: { report: string };
}

/** domain.md 4.3: FAILED twice, or OVERDUE for more than 10 WD, or refusal to attend; the notices before [design]. */
const thresholds: Thresholds = {
  ...{ circularNotices: 2, interviewNotices: 3, overdueWorkingDays: 10, failedInspections: 2, absences: 1 },
};

/** The defaults that hold where a mechanism sets nothing else. */
export const defaultPolicy: Policy = {
  edition: 'default-6',
  officeHours: { opensAt: '09:00', closesAt: '17:00' },
  lights: {
    ...{ blueWorkingDays: 5, yellowWorkingDays: 3, redReturns: 2 },
    ...{ yellowPointsBehind: 10, redPointsBehind: 30, overrideWorkingDays: 10 },
  },
  terms: {
    acknowledgement: '1wd',
    workPlan: '10wd',
    planReview: '5wd',
    inspection: '10wd',
    planReturned: '5wd',
    returned: '10wd',
    extensionDecision: '2wd',
  },
  assignments: {
    ...{ 'extra-urgent': '1wd', expedited: '3wd', urgent: '5wd', ordinary: '15wd', difficult: '30wd' },
    ...{ acknowledgement: '1wd', acknowledgementExtraUrgent: '4oh', plan: '2wd', rejectionDecision: '1wd' },
    ...{ review: '5wd', extensionDecision: '2wd', weeklyUpToDays: 30, monthlyOn: 25, alertReturns: 3 },
    archiveWorkingDays: 10,
  },
  extensions: { most: 2, mostWorkingDays: 20, byOffice: 1, graceWorkingDays: 2 },
  rechecks: { months: 3 },
  sanctionLadder: { GOV_DEPT: thresholds, LOWER_GOV: thresholds, ZONE_COMMITTEE: thresholds },
  objections: { within: '30d', decision: '30d' },
  supervision: { acknowledgement: '1wd', reply: '5wd', review: '5wd', returned: '3wd', duplicateGuardDays: 10 },
  sanctions: {
    // domain.md 4.1: ≥3 WD before; minutes 2 WD; the report within 5 working days (漳州); the check as an acceptance, 10 WD
    comments: '2wd',
    ...{ interviewNotice: 'T-3wd', interviewMinutes: '2wd', interviewReport: '5wd', interviewCheck: '10wd' },
  },
  ladders: {
    acknowledgement: { shares: [50] },
    'work-plan': { before: [3, 1, 0] },
    'plan-review': { before: [1, 0] },
    rectification: { before: [10, 5, 3, 1, 0] },
    inspection: { before: [3, 1, 0] },
    'extension-decision': { before: [0] },
    recheck: { before: [5, 0] },
    'objection-decision': { before: [5, 1, 0] },
    // domain.md 1.4: "remind 3 and 1 WD before close"
    'agenda-items': { before: [3, 1] },
    preview: { before: [0] },
    'agenda-approval': { before: [0] },
    notice: { before: [0] },
    receipts: { shares: [50] },
    minutes: { before: [0] },
    countersigning: { shares: [50] },
    signing: { before: [0] },
    issue: { before: [0] },
    'assignment-acknowledgement': { shares: [50] },
    'rejection-decision': { before: [0] },
    'assignment-plan': { before: [1, 0] },
    'progress-report': { before: [2, 0] },
    'assignment-extension': { before: [0] },
    cooperation: { before: [10, 5, 3, 1, 0] },
    assignment: { before: [10, 5, 3, 1, 0] },
    'assignment-review': { before: [1, 0] },
    'notice-acknowledgement': { shares: [50] },
    'notice-reply': { before: [3, 1, 0] },
    'notice-review': { before: [1, 0] },
    'circular-comments': { before: [0] },
    'interview-minutes': { before: [0] },
    'interview-report': { before: [3, 1, 0] },
    'interview-check': { before: [1, 0] },
    // domain.md 3.3: "remind 5/2 WD"
    submission: { before: [5, 2] },
    'indicator-agreement': { before: [2, 0] },
    verification: { before: [5, 1, 0] },
    'query-answer': { before: [1, 0] },
    'score-objection': { before: [1] },
    'score-objection-decision': { before: [3, 1, 0] },
    'monitoring-report': { before: [1, 0] },
    'monitoring-application': { before: [1, 0] },
  },
  meetings: defaultMeetings,
  meetingPlans: defaultMeetingPlans,
  documents: { signingBody: null, sealBody: null },
  meetingMarks: { notice: '联席通', minutes: '联席纪' },
  numberMark: '联席整改',
  slipMarks: { assignment: '联席交', supervisionNotice: '联席督', requestLetter: '联席函' },
  sanctionMarks: { circular: '联席通报', interview: '联席约', referral: '联席移' },
  monitoring: defaultMonitoring,
  monitoringMarks: { report: '联席监报' },
};

/** A mechanism's own settings over the defaults. Those kept before a setting was there leave it at its default. */
export function policyOf(own: Partial<Policy>): Policy {
  const {
    lights,
    terms,
    assignments,
    extensions,
    ladders,
    meetings,
    meetingPlans,
    documents,
    meetingMarks,
    slipMarks,
    sanctionMarks,
    supervision,
    rechecks,
    sanctionLadder,
    objections,
    sanctions,
    monitoring,
    monitoringMarks,
  } = defaultPolicy;
  return {
    ...{ ...defaultPolicy, ...own },
    meetings: { ...meetings, ...own.meetings },
    meetingPlans: { ...meetingPlans, ...own.meetingPlans },
    documents: { ...documents, ...own.documents },
    meetingMarks: { ...meetingMarks, ...own.meetingMarks },
    slipMarks: { ...slipMarks, ...own.slipMarks },
    sanctionMarks: { ...sanctionMarks, ...own.sanctionMarks },
    // A release that brings other defaults has open terms counted again, whatever edition they are laid under.
    ...(own.edition === undefined ? {} : { edition: `${own.edition}/${defaultPolicy.edition}` }),
    lights: { ...lights, ...own.lights },
    terms: { ...terms, ...own.terms },
    assignments: { ...assignments, ...own.assignments },
    extensions: { ...extensions, ...own.extensions },
    ladders: { ...ladders, ...own.ladders },
    supervision: { ...supervision, ...own.supervision },
    sanctionLadder: { ...sanctionLadder, ...own.sanctionLadder },
    rechecks: { ...rechecks, ...own.rechecks },
    objections: { ...objections, ...own.objections },
    sanctions: { ...sanctions, ...own.sanctions },
    monitoring: { ...monitoring, ...own.monitoring },
    monitoringMarks: { ...monitoringMarks, ...own.monitoringMarks },
  };
}
