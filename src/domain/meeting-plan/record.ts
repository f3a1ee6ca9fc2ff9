/** What is recorded of an annual plan of meetings (年度会议计划): its events, and the state that they fold to. */
import type { IsoDate } from '../calendar.ts';
import type { RecordedEvent, RefusalCode } from '../matter.ts';
import type { MeetingDraft } from '../meeting-cycle/convening.ts';
import type { MeetingKind } from '../meeting-cycle/rules.ts';
import type { UnitSucceeded } from '../succession.ts';
import type { Cadence } from './rules.ts';

/** The stages: the leader has not decided; its meetings open by themselves; none opens; over, or never begun. */
export const meetingPlanStages = ['proposed', 'running', 'paused', 'ended', 'returned'] as const;

/** See {@link meetingPlanStages}. */
export type MeetingPlanStage = (typeof meetingPlanStages)[number];

/** How an occurrence stands. `blocked`: its moment came and it could not be opened, so that a person decides. */
export const occurrenceStates = ['planned', 'opened', 'skipped', 'blocked'] as const;

/** See {@link occurrenceStates}. */
export type OccurrenceState = (typeof occurrenceStates)[number];

/** From which day the cadence counts, and at what hour its meetings begin. */
export interface Anchor {
  /** 1 to 12; a quarter's meetings are in every third month from and to it. */
  month: number;
  /** 1 to 31; the last day of a month that has fewer. */
  day: number;
  /** `HH:MM` in Asia/Shanghai. */
  time: string;
}

/** A plan as it is proposed. */
export interface PlanTerms {
  kind: MeetingKind;
  cadence: Cadence;
  anchor: Anchor;
  place: string | null;
  /** The title of its meetings: `{year}` stands for the year, `{n}` for which of the year it is. */
  titlePattern: string;
  basis: string;
  /** The first year with meetings of it. */
  fromYear: number;
}

/** The day and hour that are wanted for an occurrence, and what the calendar makes of them. */
export interface OccurrenceDates {
  /** The day that the plan, or whoever moved it, names: on an off-day the meeting is on another. */
  wantedOn: IsoDate;
  time: string;
  startsAtMs: number;
  /** When its cycle opens. */
  opensAtMs: number;
  /** Its year's arrangement has not been published, so that the date may still move. */
  provisional: boolean;
}

/** An occurrence as a year's plan lays it out. */
export interface PlannedOccurrence extends OccurrenceDates {
  /** From 1, across all years. */
  no: number;
  year: number;
  /** Which of its year it is, from 1. */
  inYear: number;
  /** The day of the plan; it never changes. */
  plannedOn: IsoDate;
}

/** One meeting of the plan. */
export interface Occurrence extends PlannedOccurrence {
  state: OccurrenceState;
  /** From when a person moved it, and why: of several moves the first date and the last reason. */
  movedFrom: { startsAtMs: number; reason: string } | null;
  /** Why it could not open, and the meeting that was under way. */
  blocked: { refused: RefusalCode; meetingId: string | null } | null;
  skipped: { reason: string } | null;
  meetingId: string | null;
  openedAtMs: number | null;
}

/** How a date came out of a recount: as a term's does, so that a revision of the calendar reports both. */
export interface OccurrenceChange {
  kind: 'occurrence';
  round: number;
  beforeMs: number;
  afterMs: number;
  /** A date nobody owes anything by moves either way. */
  shorterMs: null;
}

/** The events of a plan. */
export type MeetingPlanEvent =
  | ({ type: 'meeting-plan-proposed'; mechanismId: string; unitId: string } & PlanTerms)
  | { type: 'meeting-plan-approved'; opinion: string | null }
  | { type: 'meeting-plan-returned'; opinion: string }
  | { type: 'occurrences-planned'; year: number; edition: string; occurrences: readonly PlannedOccurrence[] }
  | { type: 'occurrence-opened'; no: number; meetingId: string; meeting: MeetingDraft }
  | { type: 'occurrence-blocked'; no: number; refused: RefusalCode; meetingId: string | null }
  | { type: 'occurrence-moved'; no: number; reason: string; to: OccurrenceDates }
  | { type: 'occurrence-skipped'; no: number; reason: string }
  | { type: 'meeting-plan-paused'; reason: string }
  | { type: 'meeting-plan-resumed' }
  | { type: 'meeting-plan-ended'; reason: string }
  | {
      type: 'terms-recounted';
      from: string | null;
      edition: string;
      /** The dates of now, of those that have other ones. */
      dates: readonly (OccurrenceDates & { no: number })[];
      changes: readonly OccurrenceChange[];
      /** The calendar's revision, where it is the first count by it. */
      revision: number | null;
      /** The revision tells of it in its digest. */
      digest: boolean;
      shortenedBy: null;
    }
  | UnitSucceeded;

/** A plan as its events fold. All instants in ms. */
export interface MeetingPlan extends PlanTerms {
  stage: MeetingPlanStage;
  mechanismId: string;
  /** The office's unit, for which its meetings are opened. */
  unitId: string;
  proposedBy: string;
  approvedAtMs: number | null;
  opinion: string | null;
  /** The last year whose meetings are laid out. */
  laidThrough: number | null;
  occurrences: readonly Occurrence[];
  /** The editions that its dates were counted with; null before there are any. */
  edition: string | null;
  countedRevision: number;
  /** Why it is paused, or was ended. */
  reason: string | null;
  closedAtMs: number | null;
}

function change(plan: MeetingPlan, no: number, to: Partial<Occurrence>): MeetingPlan {
  return { ...plan, occurrences: plan.occurrences.map((one) => (one.no === no ? { ...one, ...to } : one)) };
}

const nothing = { movedFrom: null, blocked: null, skipped: null, meetingId: null, openedAtMs: null };

/** What is still open when a plan ends is not held. */
function ended(plan: MeetingPlan, reason: string, atMs: number): MeetingPlan {
  const occurrences = plan.occurrences.map((one): Occurrence => {
    return isOpen(one) ? { ...one, state: 'skipped', blocked: null, skipped: { reason } } : one;
  });
  return { ...plan, stage: 'ended', reason, occurrences, closedAtMs: atMs };
}

/** Whether an occurrence has neither been opened nor skipped. */
export function isOpen({ state }: Pick<Occurrence, 'state'>): boolean {
  return state === 'planned' || state === 'blocked';
}

/** What a plan looks like after an event. */
export function evolvePlan(
  before: MeetingPlan | null,
  { event, atMs, actor }: RecordedEvent<MeetingPlanEvent>,
): MeetingPlan {
  if (event.type === 'meeting-plan-proposed') {
    const { type: _, ...terms } = event;
    return {
      ...{ stage: 'proposed', ...terms, proposedBy: actor.accountId, approvedAtMs: null, opinion: null },
      ...{ laidThrough: null, occurrences: [], edition: null, countedRevision: 0, reason: null, closedAtMs: null },
    };
  }
  if (before === null) throw new Error(`${event.type} cannot be the first event of a meeting plan`);
  switch (event.type) {
    case 'meeting-plan-approved':
      return { ...before, stage: 'running', approvedAtMs: atMs, opinion: event.opinion };
    case 'meeting-plan-returned':
      return { ...before, stage: 'returned', opinion: event.opinion, closedAtMs: atMs };
    case 'occurrences-planned': {
      const laid = event.occurrences.map((one): Occurrence => ({ ...one, state: 'planned', ...nothing }));
      const occurrences = [...before.occurrences, ...laid];
      return { ...before, laidThrough: event.year, edition: event.edition, occurrences };
    }
    case 'occurrence-opened': {
      const { meetingId } = event;
      return change(before, event.no, { state: 'opened', blocked: null, meetingId, openedAtMs: atMs });
    }
    case 'occurrence-blocked': {
      const { refused, meetingId } = event;
      return change(before, event.no, { state: 'blocked', blocked: { refused, meetingId } });
    }
    case 'occurrence-moved': {
      const { no, reason, to } = event;
      const earlier = before.occurrences.find((one) => one.no === no);
      const startsAtMs = earlier?.movedFrom?.startsAtMs ?? earlier?.startsAtMs ?? to.startsAtMs;
      return change(before, no, { ...to, state: 'planned', blocked: null, movedFrom: { startsAtMs, reason } });
    }
    case 'occurrence-skipped':
      return change(before, event.no, { state: 'skipped', blocked: null, skipped: { reason: event.reason } });
    case 'meeting-plan-paused':
      return { ...before, stage: 'paused', reason: event.reason };
    case 'meeting-plan-resumed':
      return { ...before, stage: 'running', reason: null };
    case 'meeting-plan-ended':
      return ended(before, event.reason, atMs);
    case 'terms-recounted': {
      const { edition, dates, revision } = event;
      const counted = dates.reduce((plan, { no, ...to }) => change(plan, no, to), before);
      return { ...counted, edition, countedRevision: revision ?? before.countedRevision };
    }
    case 'unit-succeeded':
      return { ...before, unitId: event.toUnitId };
  }
}
