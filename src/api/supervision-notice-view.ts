/** How a supervision notice is shown: the one shape that commands, reads, lists and the inbox answer with. */
import type { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import { lightOf, lightSentence, type Language } from '../domain/light.ts';
import { fills } from '../domain/roles.ts';
import type { NoticeForm } from '../domain/supervision-notice/order.ts';
import { noticeActions, type OnNotice } from '../domain/supervision-notice/permissions.ts';
import type { NoticeStage, SupervisionNotice } from '../domain/supervision-notice/record.ts';
import type { Snapshot } from '../store/loading.ts';
import type { action } from './contract.ts';
import { aboutNouns, type supervisionNotice } from './supervision-notice-contract.ts';
import { workflowOf } from './workflow-view.ts';

/** A notice as the contract says it. */
type View = z.output<typeof supervisionNotice>;

/** Under which name, below the notice's address, each command is given. */
export const noticePaths: Record<OnNotice, string> = {
  revise: 'revision',
  approve: 'approval',
  discard: 'discarding',
  acknowledge: 'acknowledgement',
  reply: 'reply',
  'sign-reply': 'reply-signature',
  review: 'review',
  thank: 'thanks',
  urge: 'urging',
  suspend: 'suspension',
  resume: 'resumption',
  withdraw: 'withdrawal',
  reopen: 'reopening',
};

const stageNames: Record<NoticeStage, { zh: string; en: string }> = {
  drafted: { zh: '待审批', en: 'Awaiting approval' },
  revising: { zh: '退回修改', en: 'Returned for revision' },
  issued: { zh: '已发出，待签收', en: 'Issued, awaiting acknowledgement' },
  answering: { zh: '已签收，待回复', en: 'Acknowledged, reply due' },
  signing: { zh: '回复待审签', en: 'A reply awaits its signature' },
  reviewing: { zh: '已回复，待审核', en: 'Answered' },
  closed: { zh: '已办结', en: 'Closed' },
  suspended: { zh: '中止办理', en: 'Suspended' },
  discarded: { zh: '草稿已作废', en: 'Discarded' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

const formNames: Record<NoticeForm, { zh: string; en: string }> = {
  reminder: { zh: '提醒（催办单）', en: 'Reminder' },
  'supervision-notice': { zh: '督办通知单', en: 'Supervision notice' },
  'request-letter': { zh: '商请函', en: 'Request letter' },
};

function at(ms: number | null): string | null {
  return ms === null ? null : isoShanghai(ms);
}

/** The address of a notice. */
export function noticeHref(id: string): string {
  return `/api/v1/supervision-notices/${id}`;
}

/** The name of a command in the API. */
export function noticeCommandName(command: string): string {
  return Object.entries(noticePaths).find(([known]) => known === command)?.[1] ?? command;
}

/** What the snapshot's actor may do now. */
export function noticeActionsOf({ id, state, context }: Snapshot<SupervisionNotice>): z.output<typeof action>[] {
  return noticeActions(state, context).map((command) => {
    const name = noticePaths[command];
    return { name, method: 'POST', href: `${noticeHref(id)}/${name}` };
  });
}

function aboutOf({ about }: SupervisionNotice): View['about'] {
  if (about.noun === null) return { noun: null, matterId: null, title: about.title, number: null };
  const { matterId, title, number } = about;
  return { noun: aboutNouns.find((noun) => noun === about.noun) ?? null, matterId, title, number };
}

/** The reply that was sent last. */
function replyOf({ reply }: SupervisionNotice): View['reply'] {
  if (reply === null) return null;
  const { report, evidence, preparedAtMs, sentAtMs } = reply;
  return {
    ...{ report, evidence: [...evidence], preparedAt: isoShanghai(preparedAtMs), sentAt: isoShanghai(sentAtMs) },
  };
}

/** What waits for its signature, or was not signed: only the unit reads it. */
function preparedOf({ state, context }: Snapshot<SupervisionNotice>): View['prepared'] {
  if (state.prepared === null || !fills(context.actor, 'liaison')) return null;
  const { report, evidence, preparedAtMs } = state.prepared;
  return { report, evidence: [...evidence], preparedAt: isoShanghai(preparedAtMs) };
}

function suspensionOf({ suspension }: SupervisionNotice): View['suspension'] {
  if (!suspension) return null;
  const { reason, sinceMs, untilOn } = suspension;
  return { reason, since: isoShanghai(sinceMs), untilOn };
}

function termsOf({ state }: Snapshot<SupervisionNotice>): View['terms'] {
  // A letter asks for a date once: it has no ladder.
  const letter = state.form === 'request-letter';
  return state.terms.map((term) => ({
    ...{ kind: term.kind, round: term.round, rule: term.rule, dueAt: isoShanghai(term.dueAtMs) },
    originalDueAt: isoShanghai(term.originalDueAtMs ?? term.dueAtMs),
    ...{ provisional: term.provisional, reminders: term.taken },
    nextRung: letter ? null : { name: term.next.name, at: isoShanghai(term.next.atMs) },
  }));
}

/** A notice as it is shown to the snapshot's actor, at the snapshot's instant. */
export function showNotice(snapshot: Snapshot<SupervisionNotice>, language: Language): View {
  const { id, state, facts, context, seq, openedAtMs } = snapshot;
  const { nowMs, unit } = context;
  const shown = facts.light.length > 0 ? lightOf(facts, nowMs) : null;
  const { issued, returns, urgings, form, stage } = state;
  return {
    ...{ id, noun: 'supervisionNotice', mechanismId: state.mechanismId, form, formName: formNames[form][language] },
    unit: { id: unit.id, name: unit.name, kind: unit.kind },
    ...{ number: state.number, numberVoid: state.numberVoid, nth: state.nth, about: aboutOf(state) },
    ...{ trigger: state.trigger, title: state.title, problem: state.problem, demands: state.demands },
    ...{ basis: state.basis, stage, stageName: stageNames[stage][language] },
    ...{ light: shown?.light ?? null, lightReason: shown && lightSentence(shown.reason, language) },
    overdue: facts.overdueFromMs !== null && facts.overdueFromMs <= nowMs,
    ...{ lateSince: at(state.lateSinceMs), dueAt: at(facts.dueAtMs), originalDueAt: at(facts.originalDueAtMs) },
    ...{ dueRule: state.dueRule, terms: termsOf(snapshot) },
    issuedUnder: issued && { mandate: issued.mandate, approval: issued.approval },
    ...{ despite: state.despite, issuedAt: at(issued?.atMs ?? null), acknowledgedAt: at(state.acknowledgedAtMs) },
    ...{ prepared: preparedOf(snapshot), reply: replyOf(state) },
    returns: returns && { times: returns.times, lastAt: isoShanghai(returns.lastAtMs), opinion: returns.opinion },
    urgings: urgings.map(({ level, day, by }) => ({ level, day, by })),
    suspension: suspensionOf(state),
    ...{ escalatedAt: at(state.escalatedAtMs), opinion: state.opinion, reason: state.reason, outcome: state.outcome },
    ...{
      openedAt: isoShanghai(openedAtMs),
      closedAt: at(state.closedAtMs),
      version: seq,
      withdrawnAt: at(state.withdrawnAtMs),
      edition: facts.edition,
    },
    workflow: workflowOf('supervisionNotice', snapshot),
    actions: noticeActionsOf(snapshot),
  };
}
