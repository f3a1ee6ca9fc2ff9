/** How an interview is shown: the one shape that commands, reads, lists and the inbox answer with. */
import type { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import { interviewActions, type OnInterview } from '../domain/interview/permissions.ts';
import type { Interview, InterviewStage } from '../domain/interview/record.ts';
import { lightOf, lightSentence, type Language } from '../domain/light.ts';
import { fills, maySeeDrafts } from '../domain/roles.ts';
import type { Snapshot } from '../store/loading.ts';
import type { action } from './contract.ts';
import type { interview } from './interview-contract.ts';
import { workflowOf } from './workflow-view.ts';

/** An interview as the contract says it. */
type View = z.output<typeof interview>;

/** Under which name, below the interview's address, each command is given. */
export const interviewPaths: Record<OnInterview, string> = {
  revise: 'revision',
  approve: 'approval',
  discard: 'discarding',
  notice: 'notice',
  reschedule: 'rescheduling',
  cancel: 'cancellation',
  attendance: 'attendance',
  record: 'record',
  'issue-minutes': 'minutes',
  report: 'report',
  'sign-report': 'report-signature',
  check: 'check',
};

const stageNames: Record<InterviewStage, { zh: string; en: string }> = {
  proposed: { zh: '待审批', en: 'Awaiting approval' },
  revising: { zh: '退回修改', en: 'Returned for revision' },
  approved: { zh: '已同意，待发通知', en: 'Agreed to, its notice to be sent' },
  noticed: { zh: '已通知', en: 'Noticed' },
  attended: { zh: '已约谈，待印发纪要', en: 'Held, its minutes to be issued' },
  absent: { zh: '未到场', en: 'Stayed away from' },
  reporting: { zh: '待报整改报告', en: 'A written report is due' },
  signing: { zh: '报告待审签', en: 'A report awaits its signature' },
  checking: { zh: '报告待核查', en: 'Reported, to be checked' },
  closed: { zh: '已解除', en: 'Closed' },
  cancelled: { zh: '已取消', en: 'Called off' },
  discarded: { zh: '草稿已作废', en: 'Discarded' },
};

function at(ms: number | null): string | null {
  return ms === null ? null : isoShanghai(ms);
}

/** The address of an interview. */
export function interviewHref(id: string): string {
  return `/api/v1/interviews/${id}`;
}

/** The name of a command in the API. */
export function interviewCommandName(command: string): string {
  return Object.entries(interviewPaths).find(([known]) => known === command)?.[1] ?? command;
}

/** What the snapshot's actor may do now. */
export function interviewActionsOf({ id, state, context }: Snapshot<Interview>): z.output<typeof action>[] {
  return interviewActions(state, context).map((command) => {
    const name = interviewPaths[command];
    return { name, method: 'POST', href: `${interviewHref(id)}/${name}` };
  });
}

function groundsOf({ grounds }: Interview): View['grounds'] {
  const { trigger, about, facts, rule } = grounds;
  return { trigger, about, facts: facts.map(({ atMs, what }) => ({ at: at(atMs), what })), rule };
}

/** When and where, and what became of it. */
function heldOf(state: Interview): Pick<View, 'appointment' | 'rescheduled' | 'attendance' | 'absences'> {
  const { appointment, rescheduled, attendance, absences } = state;
  return {
    appointment: appointment && {
      ...{ startsAt: isoShanghai(appointment.startsAtMs), place: appointment.place },
      ...{ interviewers: appointment.interviewers, bring: [...appointment.bring] },
    },
    rescheduled: rescheduled.map(({ fromMs, toMs, reason, atMs }) => {
      return { from: isoShanghai(fromMs), to: isoShanghai(toMs), reason, at: isoShanghai(atMs) };
    }),
    attendance: attendance && { post: attendance.post, at: isoShanghai(attendance.atMs) },
    absences: absences.map(({ startsAtMs, reason, atMs }) => {
      return { startsAt: isoShanghai(startsAtMs), reason, at: isoShanghai(atMs) };
    }),
  };
}

/** What was said: the unit reads it when its minutes are issued, and not as it is written. */
function recordOf({ state, context }: Snapshot<Interview>): View['record'] {
  const { record, minutes, mechanismId } = state;
  if (record === null || (minutes === null && !maySeeDrafts(context.actor, mechanismId))) return null;
  const { problems, explanation, demands, statement, reportTerm, atMs } = record;
  return { problems, explanation, demands, statement, reportTerm, at: isoShanghai(atMs) };
}

/** The report that was sent last. */
function reportOf({ report: sent }: Interview): View['report'] {
  if (sent === null) return null;
  const { report, evidence, preparedAtMs, sentAtMs } = sent;
  return {
    ...{ report, evidence: [...evidence], preparedAt: isoShanghai(preparedAtMs), sentAt: isoShanghai(sentAtMs) },
  };
}

/** What waits for its signature, or was not signed: only the unit reads it. */
function preparedOf({ state, context }: Snapshot<Interview>): View['prepared'] {
  if (state.prepared === null || !fills(context.actor, 'liaison')) return null;
  const { report, evidence, preparedAtMs } = state.prepared;
  return { report, evidence: [...evidence], preparedAt: isoShanghai(preparedAtMs) };
}

function termsOf({ terms }: Interview): View['terms'] {
  return terms.map((term) => ({
    ...{ kind: term.kind, round: term.round, rule: term.rule, dueAt: isoShanghai(term.dueAtMs) },
    originalDueAt: isoShanghai(term.originalDueAtMs ?? term.dueAtMs),
    ...{ provisional: term.provisional, reminders: term.taken },
    nextRung: { name: term.next.name, at: isoShanghai(term.next.atMs) },
  }));
}

/** An interview as it is shown to the snapshot's actor, at the snapshot's instant. */
export function showInterview(snapshot: Snapshot<Interview>, language: Language): View {
  const { id, state, facts, context, seq, openedAtMs } = snapshot;
  const { nowMs, unit } = context;
  const shown = facts.light.length > 0 ? lightOf(facts, nowMs) : null;
  const { returns, stage } = state;
  return {
    ...{ id, noun: 'interview', mechanismId: state.mechanismId },
    unit: { id: unit.id, name: unit.name, kind: unit.kind },
    ...{ number: state.number, numberVoid: state.numberVoid, title: state.title, matter: state.matter },
    ...{ problems: state.problems, demands: state.demands, basis: state.basis, grounds: groundsOf(state) },
    ...{ stage, stageName: stageNames[stage][language] },
    ...{ light: shown?.light ?? null, lightReason: shown && lightSentence(shown.reason, language) },
    overdue: facts.overdueFromMs !== null && facts.overdueFromMs <= nowMs,
    ...{ lateSince: at(state.lateSinceMs), dueAt: at(facts.dueAtMs), originalDueAt: at(facts.originalDueAtMs) },
    ...{ terms: termsOf(state), approvedAt: at(state.approved?.atMs ?? null) },
    ...{ noticedAt: at(state.noticed?.atMs ?? null), ...heldOf(state), record: recordOf(snapshot) },
    minutesIssuedAt: at(state.minutes?.issuedAtMs ?? null),
    ...{ prepared: preparedOf(snapshot), report: reportOf(state) },
    returns: returns && { times: returns.times, lastAt: isoShanghai(returns.lastAtMs), opinion: returns.opinion },
    ...{ opinion: state.opinion, reason: state.reason, openedAt: isoShanghai(openedAtMs) },
    ...{ closedAt: at(state.closedAtMs), version: seq, edition: facts.edition },
    workflow: workflowOf('interview', snapshot),
    actions: interviewActionsOf(snapshot),
  };
}
