/** How an annual plan of meetings is shown. */
import type { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import type { Language } from '../domain/light.ts';
import { titleOf } from '../domain/meeting-plan/clock.ts';
import { meetingPlanActions, occurrenceActions, type OnMeetingPlan } from '../domain/meeting-plan/permissions.ts';
import type { MeetingPlan, MeetingPlanStage, Occurrence, OccurrenceState } from '../domain/meeting-plan/record.ts';
import type { Cadence } from '../domain/meeting-plan/rules.ts';
import type { Snapshot } from '../store/loading.ts';
import type { action } from './contract.ts';
import { problems } from './problem-catalogue.ts';
import type * as contract from './meeting-plan-contract.ts';
import { kindNames, meetingHref } from './meeting-view.ts';
import { workflowOf } from './workflow-view.ts';

type Plan = Snapshot<MeetingPlan>;
type View = z.output<typeof contract.meetingPlan>;

/** Under which name, below the plan's address, each command is given. */
export const meetingPlanPaths: Record<OnMeetingPlan, string> = {
  approve: 'approval',
  pause: 'pause',
  resume: 'resumption',
  move: 'occurrences/{no}/move',
  skip: 'occurrences/{no}/skip',
  open: 'occurrences/{no}/opening',
  end: 'ending',
};

const stageNames: Record<MeetingPlanStage, { zh: string; en: string }> = {
  proposed: { zh: '待审批', en: 'Awaiting approval' },
  running: { zh: '执行中', en: 'Running' },
  paused: { zh: '已暂停', en: 'Paused' },
  ended: { zh: '已终止', en: 'Ended' },
  returned: { zh: '未获批准', en: 'Not approved' },
};

const stateNames: Record<OccurrenceState, { zh: string; en: string }> = {
  planned: { zh: '已排定', en: 'Planned' },
  opened: { zh: '已启动', en: 'Opened' },
  skipped: { zh: '本次不开', en: 'Skipped' },
  blocked: { zh: '未能启动，待处理', en: 'Could not open; to be settled' },
};

const cadenceNames: Record<Cadence, { zh: string; en: string }> = {
  yearly: { zh: '每年', en: 'Yearly' },
  'half-yearly': { zh: '每半年', en: 'Half-yearly' },
  quarterly: { zh: '每季度', en: 'Quarterly' },
};

/** The address of a plan. */
export function meetingPlanHref(id: string): string {
  return `/api/v1/meeting-plans/${id}`;
}

/** The name of a command in the API. */
export function meetingPlanCommandName(command: string): string {
  return Object.entries(meetingPlanPaths).find(([known]) => known === command)?.[1] ?? command;
}

function actionOf(id: string, name: string): z.output<typeof action> {
  return { name, method: 'POST', href: `${meetingPlanHref(id)}/${name}` };
}

/** What the snapshot's actor may do now. */
export function meetingPlanActionsOf({ id, state, context }: Plan): z.output<typeof action>[] {
  return meetingPlanActions(state, context).map((command) => actionOf(id, meetingPlanPaths[command]));
}

function linkOf(meetingId: string | null): { id: string; href: string } | null {
  return meetingId === null ? null : { id: meetingId, href: meetingHref(meetingId) };
}

function showOccurrence({ id, state, context }: Plan, one: Occurrence, language: Language): View['occurrences'][0] {
  const { no, year, inYear, plannedOn, movedFrom, blocked, skipped, openedAtMs } = one;
  return {
    ...{ no, year, inYear, title: titleOf(state, one), plannedOn, startsAt: isoShanghai(one.startsAtMs) },
    ...{ opensAt: isoShanghai(one.opensAtMs), provisional: one.provisional },
    ...{ state: one.state, stateName: stateNames[one.state][language] },
    movedFrom: movedFrom && { startsAt: isoShanghai(movedFrom.startsAtMs), reason: movedFrom.reason },
    blocked: blocked && {
      ...{ code: blocked.refused, reason: problems[blocked.refused][language], meeting: linkOf(blocked.meetingId) },
    },
    ...{ skipped, openedAt: openedAtMs === null ? null : isoShanghai(openedAtMs), meeting: linkOf(one.meetingId) },
    actions: occurrenceActions(state, one, context).map((command) =>
      actionOf(id, meetingPlanPaths[command].replace('{no}', String(no))),
    ),
  };
}

/** A plan. */
export function showMeetingPlan(snapshot: Plan, language: Language): View {
  const { id, state, facts, seq, openedAtMs } = snapshot;
  const { kind, cadence, stage, approvedAtMs, closedAtMs } = state;
  return {
    ...{ id, noun: 'meetingPlan', mechanismId: state.mechanismId, kind, kindName: kindNames[kind][language] },
    ...{ cadence, cadenceName: cadenceNames[cadence][language], anchor: state.anchor, place: state.place },
    ...{ title: state.titlePattern, basis: state.basis, fromYear: state.fromYear },
    ...{ stage, stageName: stageNames[stage][language], opinion: state.opinion, reason: state.reason },
    ...{ edition: state.edition, openedAt: isoShanghai(openedAtMs) },
    approvedAt: approvedAtMs === null ? null : isoShanghai(approvedAtMs),
    closedAt: closedAtMs === null ? null : isoShanghai(closedAtMs),
    occurrences: state.occurrences.map((one) => showOccurrence(snapshot, one, language)),
    ...{ version: seq, workflow: workflowOf('meetingPlan', { id, facts }), actions: meetingPlanActionsOf(snapshot) },
  };
}
