/** How a rectification is shown: the one shape that commands, reads, lists and the inbox answer with. */
import type { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import { lightOf, lightSentence, type Language } from '../domain/light.ts';
import { readsUnsigned, rectificationActions, type OnExisting } from '../domain/rectification/permissions.ts';
import type { Objection, Rectification, RectificationStage } from '../domain/rectification/record.ts';
import type { Snapshot } from '../store/loading.ts';
import type { action, rectification } from './contract.ts';
import { at, showExtension, showTerm } from './term-view.ts';
import { workflowOf } from './workflow-view.ts';

/** A rectification as the contract says it. */
export type RectificationView = z.output<typeof rectification>;

/** Under which name, below the rectification's address, each command is given. */
export const commandPaths: Record<OnExisting, string> = {
  revise: 'revision',
  approve: 'approval',
  acknowledge: 'acknowledgement',
  'file-work-plan': 'work-plan',
  'review-work-plan': 'work-plan-review',
  'report-progress': 'progress-reports',
  submit: 'submission',
  'sign-submission': 'submission-signature',
  inspect: 'inspection',
  'request-extension': 'extension-request',
  'decide-extension': 'extension-decision',
  pause: 'pause',
  resume: 'resumption',
  'override-light': 'light',
  'release-light': 'light-release',
  recheck: 'recheck',
  object: 'objection',
  'decide-objection': 'objection-decision',
  withdraw: 'withdrawal',
  reopen: 'reopening',
};

const stageNames: Record<RectificationStage, { zh: string; en: string }> = {
  opened: { zh: '待审批', en: 'Awaiting approval' },
  revising: { zh: '退回修改', en: 'Returned for revision' },
  noticed: { zh: '已发出，待签收', en: 'Issued, awaiting acknowledgement' },
  'plan-due': { zh: '已签收，待报方案', en: 'Acknowledged, work plan due' },
  rectifying: { zh: '整改中', en: 'Rectifying' },
  inspecting: { zh: '待验收', en: 'Awaiting inspection' },
  closed: { zh: '已销号', en: 'Closed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

function showObjection(objection: Objection) {
  const { no, against, state, text, evidence, filedAtMs, opinion, judge, decidedAtMs } = objection;
  return {
    ...{ no, against, state, text, evidence: [...evidence], filedAt: isoShanghai(filedAtMs), opinion },
    ...{ decidedBy: judge, decidedAt: decidedAtMs === null ? null : isoShanghai(decidedAtMs) },
  };
}

/** Since when a problem is put right: by its own tick, or with the whole. */
function tickedOffAt({ tickedOff = [], stage, closedAtMs }: Rectification, no: number): string | null {
  const own = tickedOff.find((one) => one.no === no)?.atMs ?? (stage === 'closed' ? closedAtMs : null);
  return own === null ? null : isoShanghai(own);
}

/** The address of a rectification. */
export function hrefOf(id: string): string {
  return `/api/v1/rectifications/${id}`;
}

/** The name of a command in the API. */
export function commandName(command: string): string {
  return Object.entries(commandPaths).find(([known]) => known === command)?.[1] ?? command;
}

/** What the snapshot's actor may do now. */
export function rectificationActionsOf(snapshot: Snapshot<Rectification>): z.output<typeof action>[] {
  return rectificationActions(snapshot.state, snapshot.context).map((command) => {
    const name = commandPaths[command];
    return { name, method: 'POST', href: `${hrefOf(snapshot.id)}/${name}` };
  });
}

function preparedOf({ state, context }: Snapshot<Rectification>): RectificationView['prepared'] {
  if (!state.prepared || !readsUnsigned(context.actor)) return null;
  const { atMs, report, evidence, results, sentBack } = state.prepared;
  const problems = results.map(({ no, result }) => ({ no, result }));
  return { at: isoShanghai(atMs), report, evidence: [...evidence], problems, sentBack };
}

/**
 * A rectification as it is shown to the snapshot's actor, at the snapshot's instant. Written without spreads: a list shows fifty, and each
 * spread costs as much as ten members.
 */
export function showRectification(snapshot: Snapshot<Rectification>, language: Language): RectificationView {
  const { id, state, facts, context, seq, openedAtMs } = snapshot;
  const { nowMs, unit } = context;
  const { light, reason } = lightOf(facts, nowMs);
  const resultOf = new Map(state.submission?.results.map((result) => [result.no, result.result]));
  const { workPlan, progress, submission, returns, pause, override, undone, recheck } = state;
  return {
    id,
    noun: 'rectification',
    mechanismId: state.mechanismId,
    number: state.number,
    unit: { id: unit.id, name: unit.name, kind: unit.kind },
    title: state.title,
    basis: state.basis,
    stage: state.stage,
    stageName: stageNames[state.stage][language],
    problems: state.problems.map((problem) => {
      const { no } = problem;
      return { ...problem, result: resultOf.get(no) ?? null, tickedOffAt: tickedOffAt(state, no) };
    }),
    light,
    lightReason: lightSentence(reason, language),
    overdue: facts.overdueFromMs !== null && facts.overdueFromMs <= nowMs,
    lateSince: at(state.lateSinceMs),
    dueAt: at(facts.dueAtMs),
    originalDueAt: at(facts.originalDueAtMs),
    dueRule: state.dueRule,
    planRule: state.planRule,
    terms: state.terms.map(showTerm),
    extensions: (state.extensions ?? []).map((extension) => showExtension(extension, language)),
    pause: pause ? { reason: pause.reason, since: isoShanghai(pause.sinceMs), untilOn: pause.untilOn } : null,
    lightOverride: override
      ? { light: override.light, reason: override.reason, until: isoShanghai(override.untilMs) }
      : null,
    noticedAt: at(state.noticedAtMs),
    acknowledgedAt: at(state.acknowledgedAtMs),
    closedAt: at(state.closedAtMs),
    workPlan: workPlan && {
      steps: [...workPlan.steps],
      filedAt: isoShanghai(workPlan.filedAtMs),
      review: workPlan.review,
    },
    progress: progress && { percent: progress.percent, text: progress.text, at: isoShanghai(progress.atMs) },
    submission: submission && {
      at: isoShanghai(submission.atMs),
      report: submission.report,
      evidence: [...submission.evidence],
      signed: submission.signedBy !== undefined,
    },
    prepared: preparedOf(snapshot),
    returns: returns && { times: returns.times, lastAt: isoShanghai(returns.lastAtMs), opinion: returns.opinion },
    recheck: recheck ? { outcome: recheck.outcome, opinion: recheck.opinion, at: isoShanghai(recheck.atMs) } : null,
    objections: (state.objections ?? []).map(showObjection),
    numberVoid: state.stage === 'withdrawn' && state.number !== null,
    undone: undone ? { what: undone.what, reason: undone.reason, at: isoShanghai(undone.atMs) } : null,
    opinion: state.opinion,
    openedAt: isoShanghai(openedAtMs),
    version: seq,
    edition: facts.edition,
    workflow: workflowOf('rectification', snapshot),
    actions: rectificationActionsOf(snapshot),
  };
}
