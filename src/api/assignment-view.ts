/** How an assignment is shown: the one shape that commands, reads, lists and the inbox answer with. */
import type { z } from 'zod';
import { isDated, isSettled } from '../domain/assignment/issuing.ts';
import { unitLights } from '../domain/assignment/lights.ts';
import { assignmentActions, type OnExisting } from '../domain/assignment/permissions.ts';
import {
  isIssued,
  type AssignedUnit,
  type Assignment,
  type AssignmentStage,
  type IssuedAssignment,
} from '../domain/assignment/record.ts';
import { isoShanghai } from '../domain/calendar.ts';
import { lightOf, lightSentence, type Language } from '../domain/light.ts';
import type { Snapshot } from '../store/loading.ts';
import type { assignment } from './assignment-contract.ts';
import type { action } from './contract.ts';
import { at, showExtension, showTerm } from './term-view.ts';
import { unitRefs } from './unit-refs.ts';
import { workflowOf } from './workflow-view.ts';

type View = z.output<typeof assignment>;
type IssuedView = NonNullable<View['issued']>;

/** Under which name, below the assignment's address, each command is given. */
export const assignmentPaths: Record<OnExisting, string> = {
  revise: 'revision',
  approve: 'approval',
  acknowledge: 'acknowledgement',
  reject: 'rejection',
  'decide-rejection': 'rejection-decision',
  'file-plan': 'work-plan',
  'report-progress': 'progress-reports',
  'request-extension': 'extension-requests',
  'decide-extension': 'extension-decision',
  complete: 'completion',
  'sign-completion': 'completion-signature',
  waive: 'waiver',
  review: 'review',
  urge: 'urging',
  suspend: 'suspension',
  resume: 'resumption',
  transfer: 'transfer',
  terminate: 'termination',
  withdraw: 'withdrawal',
  reopen: 'reopening',
};

const stageNames: Record<AssignmentStage, { zh: string; en: string }> = {
  draft: { zh: '草稿', en: 'Draft' },
  issued: { zh: '已交办，待签收', en: 'Issued, awaiting acknowledgement' },
  'plan-due': { zh: '已签收，待报承办计划', en: 'Acknowledged, work plan due' },
  'in-progress': { zh: '办理中', en: 'In progress' },
  'under-review': { zh: '已报办结，待审核', en: 'Completion under review' },
  closed: { zh: '已销号', en: 'Closed' },
  suspended: { zh: '中止办理', en: 'Suspended' },
  terminated: { zh: '已终止', en: 'Terminated' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** The address of an assignment. */
export function assignmentHref(id: string): string {
  return `/api/v1/assignments/${id}`;
}

/** The name of a command in the API. */
export function assignmentCommandName(command: string): string {
  return Object.entries(assignmentPaths).find(([known]) => known === command)?.[1] ?? command;
}

/** What the snapshot's actor may do now. */
export function assignmentActionsOf({ id, state, context }: Snapshot<Assignment>): z.output<typeof action>[] {
  return assignmentActions(state, context).map((command) => {
    const name = assignmentPaths[command];
    return { name, method: 'POST', href: `${assignmentHref(id)}/${name}` };
  });
}

type Refs = ReturnType<typeof unitRefs>;

function ref(refs: Refs, unitId: string): NonNullable<ReturnType<Refs['one']>> {
  const found = refs.one(unitId);
  if (found === null) throw new Error('a unit of an assignment stands in the directory');
  return found;
}

/** A light, or none for who is asked by letter. */
function lit(steps: readonly Parameters<typeof lightOf>[0]['light'][number][], nowMs: number, language: Language) {
  if (steps.length === 0) return { light: null, lightReason: null };
  const { light, reason } = lightOf({ light: steps }, nowMs);
  return { light, lightReason: lightSentence(reason, language) };
}

function showShare(
  { state, facts, context: { nowMs } }: Snapshot<Assignment> & { state: IssuedAssignment },
  unit: AssignedUnit,
  refs: Refs,
  language: Language,
): IssuedView['units'][number] {
  const { unitId, role, courtesy, completion, rejection, progress } = unit;
  const overdueFrom = facts.parts?.find((part) => part.unitId === unitId)?.overdueFromMs ?? null;
  return {
    ...{ unit: ref(refs, unitId), role, courtesy, ...lit(unitLights(state, unit), nowMs, language) },
    overdue: overdueFrom !== null && overdueFrom <= nowMs,
    ...{ dueAt: isoShanghai(unit.dueAtMs), originalDueAt: isoShanghai(unit.originalDueAtMs) },
    ...{ lateSince: at(unit.lateSinceMs), acknowledgedAt: at(unit.acknowledgedAtMs) },
    rejection: rejection && { reason: rejection.reason, at: isoShanghai(rejection.atMs) },
    progress: progress && { percent: progress.percent, text: progress.text, at: isoShanghai(progress.atMs) },
    missedReports: unit.missed?.times ?? 0,
    extensions: unit.extensions.map((asked) => showExtension(asked, language)),
    completion: completion && {
      ...{ report: completion.report, evidence: [...completion.evidence], at: at(completion.atMs) },
      ...{ signed: completion.signedBy !== null, sentBack: completion.sentBack },
      checklist: (completion.checklist ?? []).map(({ no, evidence }) => ({ no, evidence: [...evidence] })),
    },
    ...{ waived: unit.waived, terms: state.issued.terms.filter((term) => term.unitId === unitId).map(showTerm) },
  };
}

function showIssued(
  snapshot: Snapshot<Assignment> & { state: IssuedAssignment },
  refs: Refs,
  language: Language,
): IssuedView {
  const { state, context } = snapshot;
  const { issued } = state;
  const { workPlan, returns, suspension } = issued;
  return {
    ...{ number: issued.number, numberVoid: issued.numberVoid, at: isoShanghai(issued.atMs) },
    ...{ opinion: issued.opinion, reports: issued.reports },
    units: issued.units.map((unit) => showShare(snapshot, unit, refs, language)),
    left: issued.left.map(({ unitId, role, atMs, why }) => {
      return { unit: ref(refs, unitId), role, at: isoShanghai(atMs), why };
    }),
    workPlan: workPlan && {
      ...{ steps: [...workPlan.steps], contact: workPlan.contact, filedAt: isoShanghai(workPlan.atMs) },
    },
    returns: returns && { times: returns.times, lastAt: isoShanghai(returns.lastAtMs), opinion: returns.opinion },
    suspension: suspension && {
      ...{ reason: suspension.reason, since: isoShanghai(suspension.sinceMs), untilOn: suspension.untilOn },
    },
    ...{ reopened: issued.reopened, archivesAt: at(issued.archivesAtMs) },
    archived: issued.archivesAtMs !== null && issued.archivesAtMs <= context.nowMs,
  };
}

/** An assignment as it is shown to the snapshot's actor. */
export function showAssignment(snapshot: Snapshot<Assignment>, language: Language): View {
  const { id, state, facts, context, seq, openedAtMs } = snapshot;
  const refs = unitRefs(context.directory);
  return {
    ...{ id, noun: 'assignment', mechanismId: state.mechanismId, stage: state.stage },
    ...{ stageName: stageNames[state.stage][language], title: state.title, lead: ref(refs, state.leadUnitId) },
    ...{ cooperating: refs.all(state.cooperating), nodes: [...state.nodes] },
    ...{ dated: isDated(state.nodes), settled: isSettled(state), requirement: state.requirement ?? null },
    ...{ urgency: state.urgency ?? null, reports: state.reports ?? null, checklist: [...(state.checklist ?? [])] },
    cooperatingDue: Object.entries(state.cooperatingDue ?? {}).map(([unitId, dueOn]) => ({ unitId, dueOn })),
    ...{ source: state.source, returnedDraft: state.returnedDraft ?? null },
    ...lit(facts.light, context.nowMs, language),
    overdue: facts.overdueFromMs !== null && facts.overdueFromMs <= context.nowMs,
    ...{ number: facts.number, dueAt: at(facts.dueAtMs), originalDueAt: at(facts.originalDueAtMs) },
    issued: isIssued(state) ? showIssued({ ...snapshot, state }, refs, language) : null,
    ...{ reason: state.reason, openedAt: isoShanghai(openedAtMs), closedAt: at(state.closedAtMs), version: seq },
    workflow: workflowOf('assignment', snapshot),
    actions: assignmentActionsOf(snapshot),
  };
}
