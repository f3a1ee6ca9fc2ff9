/** The calls on assignments (交办事项). */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { assignment as procedure, type AssignmentCommand } from '../domain/assignment.ts';
import type { AssignmentEvent, Assignment } from '../domain/assignment/record.ts';
import { seesAssignment } from '../domain/assignment/permissions.ts';
import { mayDraft, maySeeWorkflow, type Actor } from '../domain/roles.ts';
import { listAssignments, measureSource } from '../store/assignments.ts';
import type { Snapshot } from '../store/loading.ts';
import { hasMatter, readMatter } from '../store/matter-reads.ts';
import { readTimeline } from '../store/timeline.ts';
import * as contract from './assignment-contract.ts';
import { assignmentCommandName, assignmentHref, assignmentPaths, showAssignment } from './assignment-view.ts';
import { seenAsOf } from './as-of.ts';
import { carryOut, commandCall, readCall, type OnCall, type Spoken, commandRoutes, standingOf } from './calls.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt, placeMs } from './cursor.ts';
import { located, route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import { withEvidence } from './evidence-given.ts';
import { showEvent } from './timeline.ts';

const spoken: Spoken<Assignment, AssignmentCommand, AssignmentEvent> = {
  ...{ procedure, show: showAssignment, nameOf: assignmentCommandName },
};

const one = '/assignments/{id}';
const { idParams, noParams, noQuery, emptyBody, reasonBody } = shared;

const command = <B extends z.ZodType>(of: keyof typeof assignmentPaths, summary: string, body: B) =>
  commandCall(`${one}/${assignmentPaths[of]}`, summary, idParams, body, contract.assignment);

/** The contracts of this router, for the OpenAPI document. */
export const assignmentContracts = {
  draft: {
    ...{ method: 'post' as const, path: '/assignments', summary: '起草交办事项 / Draft an assignment by hand' },
    ...{ params: noParams, query: noQuery, body: contract.draftBody, response: contract.assignment, status: 201 },
  },
  list: readCall(
    '/assignments',
    '交办事项 / Assignments, newest first; a unit’s own once they are issued',
    noParams,
    contract.assignmentsQuery,
    shared.pageOf(contract.assignment),
  ),
  one: readCall(one, '交办事项 / One assignment, as it is or stood', idParams, shared.asOfQuery, contract.assignment),
  timeline: readCall(
    `${one}/timeline`,
    '办理过程 / What happened',
    idParams,
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
  workflow: readCall(`${one}/workflow`, '工作流 / How its workflow stands', idParams, noQuery, shared.workflowView),
  revise: command('revise', '修改草稿 / Revise the draft: units, dates, what is asked', contract.revisionBody),
  approve: command('approve', '审批并交办 / Issue it with a number, or send the draft back', shared.decisionBody),
  acknowledge: command('acknowledge', '签收 / Acknowledge it, each unit by itself', emptyBody),
  reject: command('reject', '退件 / Return it as the wrong unit, with the reason', reasonBody),
  decideRejection: command(
    'decide-rejection',
    '审定退件 / Insist, release a cooperating unit, or put another in its place',
    contract.rejectionDecisionBody,
  ),
  filePlan: command('file-plan', '报送承办计划 / File the lead’s work plan', contract.planBody),
  reportProgress: command('report-progress', '报告进展 / Report progress', shared.progressBody),
  requestExtension: command(
    'request-extension',
    '申请延期 / Ask for more time, before the own due date',
    shared.extensionRequestBody,
  ),
  decideExtension: command(
    'decide-extension',
    '审批延期 / Grant, refuse or pass on a unit’s request',
    contract.extensionDecisionBody,
  ),
  complete: command(
    'complete',
    '报送办结报告 / A cooperating unit hands its part to the lead; the lead prepares the whole, its head submits it',
    contract.completionBody,
  ),
  signCompletion: command(
    'sign-completion',
    '审签 / The lead’s head signs the completion, or sends it back',
    shared.signatureBody,
  ),
  waive: command('waive', '免报 / Do without a cooperating unit’s part', contract.waiverBody),
  review: command('review', '审核 / Accept the completion (销号) or return it with a new term', contract.reviewBody),
  urge: command('urge', '催办 / Urge a unit, once per level and day', contract.urgingBody),
  suspend: command('suspend', '中止 / Suspend it', shared.suspensionBody),
  resume: command('resume', '恢复 / Let it run on', reasonBody),
  transfer: command('transfer', '转办 / Move a share to another unit', contract.transferBody),
  terminate: command('terminate', '终止 / End it without a result', reasonBody),
  withdraw: command('withdraw', '撤回 / Withdraw it; the number of an issued one is void', reasonBody),
  reopen: command('reopen', '重新办理 / Open it again with a new term', shared.reopeningBody),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

type Said = Pick<z.output<typeof contract.revisionBody>, 'requirement' | 'urgency' | 'reports' | 'checklist'> & {
  cooperatingDue?: readonly { unitId: string; dueOn: string }[] | undefined;
};

/** What an order says beside who and when; null where it says nothing. */
function saidIn({ requirement, urgency, reports, checklist, cooperatingDue }: Said) {
  const due = cooperatingDue?.map(({ unitId, dueOn }) => [unitId, dueOn] as const);
  return {
    ...{ requirement: requirement ?? null, urgency: urgency ?? null, reports: reports ?? null },
    ...{ checklist: checklist ?? null, cooperatingDue: due ? Object.fromEntries(due) : null },
  };
}

/** One assignment that this actor may see; what it may not see is not there. */
async function seen(deps: Deps, actor: Actor, id: string): Promise<Snapshot<Assignment>> {
  const snapshot = await readMatter(deps.store, actor, procedure, id);
  if (!snapshot || !seesAssignment(snapshot.state, actor)) throw new Problem('NOT_FOUND');
  return snapshot;
}

function draftRoute(router: Router, deps: Deps): void {
  route(router, deps, assignmentContracts.draft, async (call) => {
    // Before the ids are looked at: who may not draft is not told which units there are.
    if (!mayDraft(call.actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const { mechanismId, title, leadUnitId, cooperatingUnitIds = [], nodes = [], source, ...said } = call.body;
    if (mechanismId !== call.actor.mechanismId) {
      throw new Problem('MECHANISM_UNKNOWN', [{ pointer: '/mechanismId', detail: '' }]);
    }
    const from = source.kind === 'measure' ? await measureSource(deps.store, call.actor, source.itemId) : source;
    if (from === null) throw new Problem('ROW_UNKNOWN', [{ pointer: '/source/itemId', detail: '' }]);
    const { checklist, cooperatingDue, ...rest } = saidIn(said);
    const dated = nodes.map((node) => ({ ...node, basis: 'coordinator' as const }));
    const draft = {
      ...{ type: 'draft' as const, mechanismId, title, leadUnitId, cooperating: cooperatingUnitIds },
      nodes: [...dated].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
      source: from.kind === 'instruction' ? { ...from, reportId: null } : from,
      ...{ ...rest, checklist: checklist ?? [], cooperatingDue: cooperatingDue ?? {} },
    };
    const matter = { id: randomUUID(), opensForUnitId: leadUnitId };
    return located(await carryOut(deps, call, spoken, matter, draft), assignmentHref);
  });
}

function readRoutes(router: Router, deps: Deps): void {
  const { store } = deps;
  const contracts = assignmentContracts;
  route(router, deps, contracts.list, async ({ actor, query, language }) => {
    if (actor.role === 'operator') throw new Problem('ROLE_NOT_ALLOWED');
    const place = decodeCursor(query.cursor, z.tuple([placeMs, z.uuid()]));
    const { stage = null, unitId = null, planId = null, limit } = query;
    const after = place && { openedAtMs: place[0], id: place[1] };
    const snapshots = await listAssignments(store, actor, { stage, unitId, planId, after, limit: limit + 1 });
    const show = (snapshot: Snapshot<Assignment>) => showAssignment(snapshot, language);
    return { json: page(snapshots, limit, ({ openedAtMs, id }) => [openedAtMs, id], show) };
  });

  route(router, deps, contracts.one, async ({ actor, params, query: { asOf }, language }) => {
    if (asOf === undefined) return { json: showAssignment(await seen(deps, actor, params.id), language) };
    const sees = (by: Actor, state: Assignment) => seesAssignment(state, by);
    const then = await seenAsOf(deps, actor, { procedure, sees }, { id: params.id, asOf });
    return { json: { ...showAssignment(then, language), actions: [] } };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    await seen(deps, actor, params.id);
    const after = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const events = await readTimeline(store, actor, params.id, { after, limit: query.limit + 1 });
    return { json: page(events, query.limit, ({ seq }) => [seq], showEvent) };
  });

  route(router, deps, contracts.workflow, async ({ actor, params }) => {
    if (!maySeeWorkflow(actor, actor.mechanismId)) throw new Problem('ROLE_NOT_ALLOWED');
    if (!(await hasMatter(store, actor, 'assignment', params.id))) throw new Problem('NOT_FOUND');
    return standingOf(deps, 'assignment', params.id);
  });
}

/** The router of assignments. */
export function assignmentRouter(deps: Deps): Router {
  const router = Router();
  draftRoute(router, deps);
  readRoutes(router, deps);
  commandRoutes(router, deps, spoken, assignmentGiven);
  return router;
}

/** Every command that is given on one that is there: its call, and the command that a body and its sender make. */
export function assignmentGiven(on: OnCall<AssignmentCommand>): void {
  const contracts = assignmentContracts;
  on(contracts.revise, ({ title, leadUnitId, cooperatingUnitIds, nodes, ...said }) => ({
    ...{ type: 'revise', title: title ?? null, leadUnitId: leadUnitId ?? null },
    ...{ cooperating: cooperatingUnitIds ?? null, nodes: nodes ?? null, ...saidIn(said) },
  }));
  on(contracts.approve, ({ decision, opinion }) => ({ type: 'approve', decision, opinion: opinion ?? null }));
  on(contracts.acknowledge, () => ({ type: 'acknowledge' }));
  on(contracts.reject, ({ reason }) => ({ type: 'reject', reason }));
  on(contracts.decideRejection, ({ unitId, decision, opinion, toUnitId, dueOn }) => {
    return { type: 'decide-rejection', unitId, decision, opinion, toUnitId: toUnitId ?? null, dueOn: dueOn ?? null };
  });
  on(contracts.filePlan, ({ steps, contact }) => ({ type: 'file-plan', steps, contact }));
  on(contracts.reportProgress, ({ percent, text }) => ({ type: 'report-progress', percent, text }));
  on(contracts.requestExtension, ({ reason, dueOn }) => ({ type: 'request-extension', reason, dueOn }));
  on(contracts.decideExtension, ({ unitId, decision, opinion, dueOn }) => {
    return { type: 'decide-extension', unitId, decision, opinion: opinion ?? null, dueOn: dueOn ?? null };
  });
  on(contracts.complete, ({ report, evidence: given, checklist }, actor) =>
    withEvidence(actor, given, (evidence) => {
      return { type: 'complete', report, evidence, ...(checklist ? { checklist } : {}) };
    }),
  );
  on(contracts.signCompletion, ({ decision, opinion }) => {
    return { type: 'sign-completion', decision, opinion: opinion ?? null };
  });
  on(contracts.waive, ({ unitId, reason }) => ({ type: 'waive', unitId, reason }));
  on(contracts.review, ({ outcome, opinion, newTerm }) => {
    return { type: 'review', outcome, opinion, newTerm: newTerm ?? null };
  });
  on(contracts.urge, ({ unitId, level, text }) => ({ type: 'urge', unitId, level, text: text ?? null }));
  on(contracts.suspend, ({ reason, untilOn }) => ({ type: 'suspend', reason, untilOn: untilOn ?? null }));
  on(contracts.resume, ({ reason }) => ({ type: 'resume', reason }));
  on(contracts.transfer, ({ fromUnitId, toUnitId, reason, dueOn }) => {
    return { type: 'transfer', fromUnitId, toUnitId, reason, dueOn: dueOn ?? null };
  });
  on(contracts.terminate, ({ reason }) => ({ type: 'terminate', reason }));
  on(contracts.withdraw, ({ reason }) => ({ type: 'withdraw', reason }));
  on(contracts.reopen, ({ reason, newTerm }) => ({ type: 'reopen', reason, newTerm }));
}
