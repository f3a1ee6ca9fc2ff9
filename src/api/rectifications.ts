/** The calls on rectifications. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { seenAsOf } from './as-of.ts';
import { carryOut, commandCall, readCall, type OnCall, commandRoutes, standingOf } from './calls.ts';
import { rectification as procedure, type RectificationCommand } from '../domain/rectification.ts';
import type { OrderDraft } from '../domain/rectification/orders.ts';
import { isHidden, maySeeRectification } from '../domain/rectification/permissions.ts';
import type { Rectification } from '../domain/rectification/record.ts';
import { fills, mayOpenRectifications, maySeeDrafts, maySeeWorkflow, unitIdsOf, type Actor } from '../domain/roles.ts';
import type { Snapshot } from '../store/loading.ts';
import { hasMatter } from '../store/matter-reads.ts';
import { listRectifications, readRectification } from '../store/rectifications.ts';
import { loadTookPart } from '../store/took-part.ts';
import { readTimeline, type TimelineEvent } from '../store/timeline.ts';
import * as contract from './contract.ts';
import { decodeCursor, page, placeInt, placeMs } from './cursor.ts';
import { located, route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import { withEvidence } from './evidence-given.ts';
import { commandName, commandPaths, hrefOf, showRectification } from './rectification-view.ts';
import { showEventTo } from './timeline.ts';

const command = <B extends z.ZodType>(path: string, summary: string, body: B) =>
  commandCall(`/rectifications/{id}/${path}`, summary, contract.idParams, body, contract.rectification);

const spoken = { procedure, show: showRectification, nameOf: commandName };

/** The contracts of this router, for the OpenAPI document. */
export const rectificationContracts = {
  draft: {
    ...{ method: 'post' as const, path: '/rectifications', summary: '起草整改通知 / Draft a rectification order' },
    ...{ params: contract.noParams, query: contract.noQuery, body: contract.draftBody },
    ...{ response: contract.rectification, status: 201 },
  },
  list: readCall(
    '/rectifications',
    '整改事项列表 / List rectifications',
    contract.noParams,
    contract.rectificationsQuery,
    contract.pageOf(contract.rectification),
  ),
  one: readCall(
    '/rectifications/{id}',
    '整改事项 / One rectification, as it is or stood',
    contract.idParams,
    contract.asOfQuery,
    contract.rectification,
  ),
  timeline: readCall(
    '/rectifications/{id}/timeline',
    '办理过程 / What happened; its unit sees what came from the notice on',
    contract.idParams,
    contract.pageQuery,
    contract.pageOf(contract.timelineEvent),
  ),
  workflow: readCall(
    '/rectifications/{id}/workflow',
    '流程状态 / How its workflow stands',
    contract.idParams,
    contract.noQuery,
    contract.workflowView,
  ),
  revise: command(commandPaths.revise, '修改被退回的整改通知 / Revise a returned order', contract.orderBody),
  approve: command(commandPaths.approve, '审批整改通知 / Approve or return the order', contract.decisionBody),
  acknowledge: command(commandPaths.acknowledge, '签收 / Acknowledge the notice', contract.emptyBody),
  fileWorkPlan: command(commandPaths['file-work-plan'], '报送整改方案 / File the work plan', contract.workPlanBody),
  reviewWorkPlan: command(
    commandPaths['review-work-plan'],
    '审核整改方案 / Approve or return the work plan',
    contract.decisionBody,
  ),
  reportProgress: command(commandPaths['report-progress'], '报告进展 / Report progress', contract.progressBody),
  submit: command(
    commandPaths.submit,
    '报送整改报告（经办拟稿，负责人审签后报出） / Submit the result; a liaison’s waits for the head’s signature',
    contract.submissionBody,
  ),
  signSubmission: command(
    commandPaths['sign-submission'],
    '审签整改报告 / The unit’s head signs the report, or sends it back',
    contract.signatureBody,
  ),
  inspect: command(commandPaths.inspect, '验收 / Inspect the result', contract.inspectionBody),
  requestExtension: command(
    commandPaths['request-extension'],
    '申请延期 / Ask for an extension, before the due date',
    contract.extensionRequestBody,
  ),
  decideExtension: command(
    commandPaths['decide-extension'],
    '审批延期 / Grant, refuse or pass on a request for an extension',
    contract.extensionDecisionBody,
  ),
  pause: command(commandPaths.pause, '中止计时 / Stop the clock', contract.pauseBody),
  resume: command(commandPaths.resume, '恢复计时 / Let the clock run on', contract.reasonBody),
  overrideLight: command(commandPaths['override-light'], '人工调整灯色 / Set the light by hand', contract.lightBody),
  releaseLight: command(
    commandPaths['release-light'],
    '撤销灯色调整 / Let the derived light show again',
    contract.reasonBody,
  ),
  recheck: command(commandPaths.recheck, '复查 / Recheck what was passed', contract.recheckBody),
  object: command(
    commandPaths.object,
    '提出异议 / Object to the order, to a return or to a failed recheck, within 30 days',
    contract.objectionBody,
  ),
  decideObjection: command(
    commandPaths['decide-objection'],
    '复核决定 / Decide on the objection, by someone who had no hand in the matter',
    contract.objectionDecisionBody,
  ),
  withdraw: command(commandPaths.withdraw, '撤回，编号作废 / Withdraw it; its number is void', contract.reasonBody),
  reopen: command(commandPaths.reopen, '重新整改 / Open it again with a new term', contract.reopeningBody),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

function orderOf(body: z.output<typeof contract.orderBody>): OrderDraft {
  const { title, problems, basis, planTerm, dueTerm, dueOn } = body;
  return { title, problems, basis, planTerm: planTerm ?? null, dueTerm: dueTerm ?? null, dueOn: dueOn ?? null };
}

/** One rectification that this actor may see; what it may not see is not there. */
async function seen(deps: Deps, actor: Actor, id: string): Promise<Snapshot<Rectification>> {
  const snapshot = await readRectification(deps.store, actor, id);
  if (!snapshot || !maySeeRectification(actor, snapshot.state)) throw new Problem('NOT_FOUND');
  return snapshot;
}

/** The units whose matters are listed; null: all. A liaison lists its own, whichever it asks for. */
function unitsListed(actor: Actor, asked: string | undefined): readonly string[] | null {
  if (!fills(actor, 'liaison')) return asked === undefined ? null : [asked];
  return unitIdsOf(actor).filter((own) => asked === undefined || own === asked);
}

/** The router of rectifications. */
export function rectificationRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;
  const contracts = rectificationContracts;

  route(router, deps, contracts.draft, async (call) => {
    // Before the ids are looked at: who may not draft is not told which units there are.
    if (!mayOpenRectifications(call.actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const { mechanismId, unitId } = call.body;
    if (mechanismId !== call.actor.mechanismId) {
      throw new Problem('MECHANISM_UNKNOWN', [{ pointer: '/mechanismId', detail: '' }]);
    }
    const matter = { id: randomUUID(), opensForUnitId: unitId };
    const answer = await carryOut(deps, call, spoken, matter, { type: 'draft', order: orderOf(call.body) });
    return located(answer, hrefOf);
  });

  route(router, deps, contracts.list, async ({ actor, query, language }) => {
    if (actor.role === 'operator') throw new Problem('ROLE_NOT_ALLOWED');
    const place = decodeCursor(query.cursor, z.tuple([placeInt, placeMs, z.uuid()]));
    const listed = await listRectifications(store, actor, {
      stage: query.stage ?? null,
      light: query.light ?? null,
      unitIds: unitsListed(actor, query.unitId),
      drafts: maySeeDrafts(actor, actor.mechanismId),
      overdue: query.overdue === undefined ? null : query.overdue === 'true',
      after: place && { protocolOrder: place[0], openedAtMs: place[1], id: place[2] },
      limit: query.limit + 1,
    });
    return {
      json: page(
        listed,
        query.limit,
        ({ protocolOrder, snapshot }) => [protocolOrder, snapshot.openedAtMs, snapshot.id],
        ({ snapshot }) => showRectification(snapshot, language),
      ),
    };
  });

  route(router, deps, contracts.one, async ({ actor, params, query: { asOf }, language }) => {
    if (asOf === undefined) return { json: showRectification(await seen(deps, actor, params.id), language) };
    const then = await seenAsOf(deps, actor, { procedure, sees: maySeeRectification }, { id: params.id, asOf });
    return { json: { ...showRectification(then, language), actions: [] } };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    const { state } = await seen(deps, actor, params.id);
    const show = (event: TimelineEvent) => {
      const shown = showEventTo(actor, event);
      return isHidden(state, event, actor) ? { ...shown, data: {} } : shown;
    };
    const asked = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const first = maySeeDrafts(actor, actor.mechanismId) ? 0 : (state.noticedSeq ?? 1) - 1;
    const after = Math.max(asked, first);
    const events = await readTimeline(store, actor, params.id, { after, limit: query.limit + 1 });
    return { json: page(events, query.limit, ({ seq }) => [seq], show) };
  });

  route(router, deps, contracts.workflow, async ({ actor, params }) => {
    if (!maySeeWorkflow(actor, actor.mechanismId)) throw new Problem('ROLE_NOT_ALLOWED');
    if (!(await hasMatter(store, actor, 'rectification', params.id))) throw new Problem('NOT_FOUND');
    return standingOf(deps, 'rectification', params.id);
  });

  commandRoutes(router, deps, spoken, rectificationGiven);
  return router;
}

/** Every command that is given on one that is there: its call, and the command that a body and its sender make. */
export function rectificationGiven(on: OnCall<RectificationCommand>): void {
  const contracts = rectificationContracts;
  on(contracts.revise, (body) => ({ type: 'revise', order: orderOf(body) }));
  on(contracts.approve, ({ decision, opinion }) => ({ type: 'approve', decision, opinion: opinion ?? null }));
  on(contracts.acknowledge, () => ({ type: 'acknowledge' }));
  on(contracts.fileWorkPlan, ({ steps }) => ({ type: 'file-work-plan', steps }));
  on(contracts.reviewWorkPlan, ({ decision, opinion }) => {
    return { type: 'review-work-plan', decision, opinion: opinion ?? null };
  });
  on(contracts.reportProgress, ({ percent, text }) => ({ type: 'report-progress', percent, text }));
  on(contracts.submit, ({ report, evidence: given, problems: results }, actor) =>
    withEvidence(actor, given, (evidence) => ({ type: 'submit', report, evidence, results })),
  );
  on(contracts.signSubmission, ({ decision, opinion }) => {
    return { type: 'sign-submission', decision, opinion: opinion ?? null };
  });
  on(contracts.requestExtension, ({ reason, dueOn }) => ({ type: 'request-extension', reason, dueOn }));
  on(contracts.decideExtension, ({ decision, opinion, dueOn }) => {
    return { type: 'decide-extension', decision, opinion: opinion ?? null, dueOn: dueOn ?? null };
  });
  on(contracts.pause, ({ reason, untilOn }) => ({ type: 'pause', reason, untilOn: untilOn ?? null }));
  on(contracts.resume, ({ reason }) => ({ type: 'resume', reason }));
  on(contracts.overrideLight, ({ light, reason, untilOn }) => {
    return { type: 'override-light', light, reason, untilOn: untilOn ?? null };
  });
  on(contracts.releaseLight, ({ reason }) => ({ type: 'release-light', reason }));
  on(contracts.recheck, ({ outcome, opinion, newTerm = null, problems = [] }) => {
    return { type: 'recheck', outcome, opinion, newTerm, problems };
  });
  on(contracts.object, ({ text, evidence: given = [] }, actor, { id }) => ({
    async underLock(client) {
      const draft = await withEvidence(actor, given, (evidence) => ({ text, evidence })).underLock(client);
      return { type: 'object', ...draft, tookPart: await loadTookPart(client, id) };
    },
  }));
  on(contracts.decideObjection, ({ outcome, opinion, newTerm = null, strike = [] }) => {
    return { type: 'decide-objection', outcome, opinion, newTerm, strike };
  });
  on(contracts.withdraw, ({ reason }) => ({ type: 'withdraw', reason }));
  on(contracts.reopen, ({ reason, newTerm }) => ({ type: 'reopen', reason, newTerm }));
  on(contracts.inspect, ({ outcome, opinion, newTerm = null, passed = [] }) => {
    return { type: 'inspect', outcome, opinion, newTerm, passed };
  });
}
