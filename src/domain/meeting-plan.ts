/**
 * The annual plan of one kind of meeting (年度会议计划), a series: proposed by the office, approved by the leader; from then on
 * the current and the next year are laid out, and each meeting's cycle opens by itself. Sources: domain.md 1.2 and 1.4.
 */
import { dateOf, isoShanghai, yearOf } from './calendar.ts';
import { isRefusal, type Context, type Decision, type Facts, type Notice, type OpenTask } from './matter.ts';
import type { TaskKind } from './inbox.ts';
import type { Procedure, RecordedEvent } from './matter.ts';
import { surroundingsOf } from './meeting-cycle/needs.ts';
import { tooSoon } from './meeting-cycle/timing.ts';
import { firstWake, made, openingOf, stepOfPlan } from './meeting-plan/clock.ts';
import { datesOf } from './meeting-plan/dates.ts';
import { hindrance, meetingPlanActions } from './meeting-plan/permissions.ts';
import {
  evolvePlan,
  isOpen,
  type MeetingPlan,
  type MeetingPlanEvent,
  type Occurrence,
  type PlanTerms,
} from './meeting-plan/record.ts';
import type { Cadence } from './meeting-plan/rules.ts';
import { mayPlanMeetings, type MechanismFacts, type Party } from './roles.ts';
import { unitSucceeded } from './succession.ts';
import { meetingPlanSight } from './meeting-plan/seeing.ts';

/** A plan as it is asked for: without a cadence it has its kind's. */
export interface MeetingPlanDraft extends Omit<PlanTerms, 'cadence'> {
  cadence: Cadence | null;
}

/** The commands of a plan. */
export type MeetingPlanCommand =
  | { type: 'propose'; plan: MeetingPlanDraft }
  | { type: 'approve'; decision: 'approve' | 'return'; opinion: string | null }
  | { type: 'pause'; reason: string }
  | { type: 'resume' }
  | { type: 'move'; no: number; startsAtMs: number; reason: string }
  | { type: 'skip'; no: number; reason: string }
  | { type: 'open'; no: number }
  | { type: 'end'; reason: string };

function proposing(draft: MeetingPlanDraft, context: Context): Decision<MeetingPlanEvent> {
  const { actor, policy, unit, mechanism, nowMs } = context;
  if (!mayPlanMeetings(actor)) return { refused: 'ROLE_NOT_ALLOWED' };
  const { kind, place, basis, fromYear } = draft;
  const cadence = draft.cadence ?? policy.meetingPlans.cadences[kind];
  if (cadence === null) return { refused: 'CADENCE_REQUIRED', pointer: '/cadence' };
  if (kind !== 'circulation' && place === null) return { refused: 'PLACE_REQUIRED', pointer: '/place' };
  if (fromYear < yearOf(dateOf(nowMs))) return { refused: 'MEETING_PAST', pointer: '/fromYear' };
  const { plans = [] } = surroundingsOf(context);
  const other = plans.find((one) => one.kind === kind);
  if (other) return { refused: 'MEETING_PLAN_EXISTS', pointer: '/kind', details: { planId: other.planId } };
  const owner = { mechanismId: mechanism.id, unitId: unit.id };
  return { events: [made({ type: 'meeting-plan-proposed', ...owner, ...draft, cadence }, basis)] };
}

/** Another date for one occurrence: one that leaves its cycle time enough, on a working day. */
function moving(
  plan: MeetingPlan,
  occurrence: Occurrence,
  { startsAtMs, reason }: { startsAtMs: number; reason: string },
  context: Context,
): Decision<MeetingPlanEvent> {
  const pointer = '/startsAt';
  const date = dateOf(startsAtMs);
  const to = datesOf(date, isoShanghai(startsAtMs).slice(11, 16), context);
  if (to.startsAtMs === occurrence.startsAtMs) return { refused: 'NOTHING_CHANGED' };
  const soon = tooSoon('proposed', { kind: plan.kind, urgent: false }, startsAtMs, pointer, context);
  if (soon) return soon;
  if (context.calendar.day(date).kind === 'off') return { refused: 'OFF_DAY', pointer };
  return { events: [made({ type: 'occurrence-moved', no: occurrence.no, reason, to }, reason)] };
}

function decide(plan: MeetingPlan | null, command: MeetingPlanCommand, context: Context): Decision<MeetingPlanEvent> {
  if (command.type === 'propose') {
    return plan === null ? proposing(command.plan, context) : { refused: 'NOT_NOW', details: { stage: plan.stage } };
  }
  if (plan === null) return { refused: 'NOT_FOUND' };
  const refused = hindrance(plan, command.type, context);
  if (refused === 'NOT_NOW') {
    return { refused, possible: meetingPlanActions(plan, context), details: { stage: plan.stage } };
  }
  if (refused) return { refused };
  const one = (event: MeetingPlanEvent, basis = plan.basis) => ({ events: [made(event, basis)] });
  switch (command.type) {
    case 'approve': {
      const { opinion } = command;
      if (command.decision === 'approve') return one({ type: 'meeting-plan-approved', opinion });
      if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
      return one({ type: 'meeting-plan-returned', opinion });
    }
    case 'pause':
      return one({ type: 'meeting-plan-paused', reason: command.reason }, command.reason);
    case 'resume':
      return one({ type: 'meeting-plan-resumed' });
    case 'end':
      return one({ type: 'meeting-plan-ended', reason: command.reason }, command.reason);
    case 'move':
    case 'skip':
    case 'open': {
      const { no } = command;
      const occurrence = plan.occurrences.find((each) => each.no === no);
      if (!occurrence) return { refused: 'OCCURRENCE_UNKNOWN' };
      const { state } = occurrence;
      if (!isOpen(occurrence)) return { refused: 'NOT_NOW', possible: [], details: { stage: plan.stage, state } };
      if (command.type === 'move') return moving(plan, occurrence, command, context);
      if (command.type === 'skip') {
        return one({ type: 'occurrence-skipped', no, reason: command.reason }, command.reason);
      }
      const opened = openingOf(plan, occurrence, true, context);
      return isRefusal(opened) ? opened : { events: [opened] };
    }
  }
}

/** As official papers leave open what is not said yet: ××××年第×次. */
function titleOfPlan({ titlePattern }: MeetingPlan): string {
  return `年度会议计划：${titlePattern.replaceAll('{year}', '××××').replaceAll('{n}', '×')}`;
}

function facts(plan: MeetingPlan): Facts {
  const next = firstWake(plan);
  const { unitId, stage, edition } = plan;
  const open = stage !== 'ended' && stage !== 'returned';
  return {
    ...{ unitId, stage, title: titleOfPlan(plan), number: null, open },
    ...{ dueAtMs: null, originalDueAtMs: null, overdueFromMs: null, light: [] },
    ...{ nextWakeAtMs: next?.atMs ?? null, waitsFor: next?.why ?? (open ? 'a person' : 'nothing') },
    edition: open ? edition : null,
  };
}

const coordinator: Party = { role: 'coordinator', unitId: null };
const leader: Party = { role: 'leader', unitId: null };

function tasks({ stage, occurrences }: MeetingPlan): readonly OpenTask[] {
  const task = (key: string, kind: TaskKind, party: Party): OpenTask => {
    return { key, kind, ...party, dueAtMs: null, light: [], reminders: 0 };
  };
  if (stage === 'proposed') return [task('approve', 'approve-meeting-plan', leader)];
  const blocked = occurrences.filter(({ state }) => state === 'blocked');
  return blocked.map(({ no }) => task(`occurrence:${String(no)}`, 'settle-occurrence', coordinator));
}

/** Whom an event tells what. */
function notices(
  _plan: MeetingPlan,
  { event }: Pick<RecordedEvent<MeetingPlanEvent>, 'event'>,
  _mechanism: MechanismFacts,
): readonly Notice[] {
  const tell = (party: Party): Notice[] => [{ ...party, kind: event.type }];
  switch (event.type) {
    case 'meeting-plan-proposed':
    case 'meeting-plan-paused':
    case 'meeting-plan-resumed':
    case 'meeting-plan-ended':
    case 'occurrence-moved':
    case 'occurrence-skipped':
      return tell(leader);
    case 'meeting-plan-approved':
    case 'meeting-plan-returned':
    case 'occurrence-opened':
    case 'occurrence-blocked':
    case 'unit-succeeded':
      return tell(coordinator);
    case 'occurrences-planned':
      return [];
    case 'terms-recounted':
      return event.digest || event.changes.length === 0 ? [] : tell(coordinator);
  }
}

/** What the database refuses to see twice: a year laid out, an occurrence opened, a revision counted (C8). */
function rungOf(event: MeetingPlanEvent): { term: string; rung: string } | null {
  if (event.type === 'occurrences-planned') return { term: 'year', rung: String(event.year) };
  if (event.type === 'occurrence-opened') return { term: `occurrence:${String(event.no)}`, rung: 'opened' };
  if (event.type !== 'terms-recounted' || event.revision === null) return null;
  return { term: 'recount', rung: String(event.revision) };
}

/** The procedure of a plan of meetings. */
export const meetingPlan: Procedure<MeetingPlan, MeetingPlanCommand, MeetingPlanEvent> = {
  noun: 'meetingPlan',
  eventVersion: 1,
  needsDirectory: 'shared',
  decide,
  evolve: evolvePlan,
  step: stepOfPlan,
  opens(plan, { event }) {
    if (event.type !== 'occurrence-opened') return [];
    const command = { type: 'propose' as const, meeting: event.meeting };
    return [{ noun: 'meetingCycle', id: event.meetingId, unitId: plan.unitId, command }];
  },
  succession: unitSucceeded,
  // Nobody owes anything by a planned date: it moves either way by itself.
  shorten: () => null,
  facts,
  sight: meetingPlanSight,
  tasks,
  notices,
  rungOf,
};
