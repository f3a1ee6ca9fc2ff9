/** The calls on supervision notices. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { seenAsOf } from './as-of.ts';
import { carryOut, commandCall, readCall, type OnCall, commandRoutes, standingOf } from './calls.ts';
import { fills, mayDraftNotice, maySeeDrafts, maySeeWorkflow, type Actor } from '../domain/roles.ts';
import { supervisionNotice as procedure, type NoticeCommand } from '../domain/supervision-notice.ts';
import type { NoticeAbout, NoticeOrder } from '../domain/supervision-notice/order.ts';
import type { SupervisionNotice } from '../domain/supervision-notice/record.ts';
import { maySeeNotice } from '../domain/supervision-notice/seeing.ts';
import type { Snapshot } from '../store/loading.ts';
import { hasMatter } from '../store/matter-reads.ts';
import { listNotices, readAbout, readNotice } from '../store/supervision-notice-reads.ts';
import { readTimeline, type TimelineEvent } from '../store/timeline.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt, placeMs } from './cursor.ts';
import { located, route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import { withEvidence } from './evidence-given.ts';
import * as contract from './supervision-notice-contract.ts';
import { noticeCommandName, noticeHref, noticePaths, showNotice } from './supervision-notice-view.ts';
import { showEventTo } from './timeline.ts';

const { idParams, noParams, noQuery } = shared;

const command = <B extends z.ZodType>(path: string, summary: string, body: B) =>
  commandCall(`/supervision-notices/{id}/${path}`, summary, idParams, body, contract.supervisionNotice);

const spoken = { procedure, show: showNotice, nameOf: noticeCommandName };

/** The contracts of this router, for the OpenAPI document. */
export const supervisionNoticeContracts = {
  draft: {
    ...{ method: 'post' as const, path: '/supervision-notices', summary: '起草督办文书 / Draft a supervision notice' },
    ...{ params: noParams, query: noQuery, body: contract.noticeBody },
    ...{ response: contract.supervisionNotice, status: 201 },
  },
  list: readCall(
    '/supervision-notices',
    '督办文书列表 / Supervision notices, newest first',
    noParams,
    contract.noticesQuery,
    shared.pageOf(contract.supervisionNotice),
  ),
  one: readCall(
    '/supervision-notices/{id}',
    '督办文书 / One notice, as it is or stood',
    idParams,
    shared.asOfQuery,
    contract.supervisionNotice,
  ),
  timeline: readCall(
    '/supervision-notices/{id}/timeline',
    '办理过程 / What happened; its unit sees what came from the issue on',
    idParams,
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
  workflow: readCall(
    '/supervision-notices/{id}/workflow',
    '流程状态 / How its workflow stands',
    idParams,
    noQuery,
    shared.workflowView,
  ),
  revise: command(noticePaths.revise, '修改草稿 / Revise the draft', contract.noticeOrderBody),
  approve: command(
    noticePaths.approve,
    '审批签发 / Issue or return the draft: under a mandate, or with the approval of the government',
    contract.noticeApprovalBody,
  ),
  discard: command(noticePaths.discard, '作废草稿 / Discard the draft', shared.reasonBody),
  acknowledge: command(noticePaths.acknowledge, '签收 / Acknowledge the notice', shared.emptyBody),
  reply: command(
    noticePaths.reply,
    '报送回复 / Reply: the head’s is sent at once, the liaison’s awaits the signature',
    contract.noticeReplyBody,
  ),
  signReply: command(noticePaths['sign-reply'], '审签回复 / Sign and send the reply', contract.signatureBody),
  review: command(noticePaths.review, '审核回复 / Accept or return the reply', contract.noticeReviewBody),
  thank: command(noticePaths.thank, '复函致谢 / Note the answer to a letter with thanks', contract.thanksBody),
  urge: command(noticePaths.urge, '催办 / Urge by level, once a day', contract.urgingBody),
  suspend: command(noticePaths.suspend, '中止 / Suspend it', shared.suspensionBody),
  resume: command(noticePaths.resume, '恢复 / Let it run on', shared.reasonBody),
  withdraw: command(
    noticePaths.withdraw,
    '撤回，文号作废 / Withdraw an issued notice; its number is void',
    shared.reasonBody,
  ),
  reopen: command(noticePaths.reopen, '重新办理 / Open it again with a new term', shared.reopeningBody),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

function orderOf({ title, problem, demands, basis, dueTerm, dueOn }: z.output<typeof contract.noticeOrderBody>) {
  const order: NoticeOrder = { title, problem, demands, basis, dueTerm: dueTerm ?? null, dueOn: dueOn ?? null };
  return order;
}

/** The one matter that a notice is about, as the record names it. */
async function aboutOf(
  { store }: Deps,
  actor: Actor,
  { matterId, title }: z.output<typeof contract.noticeBody>['about'],
): Promise<NoticeAbout> {
  if (matterId === undefined) return { noun: null, title: title ?? '' };
  const found = await readAbout(store, actor, matterId, contract.aboutNouns);
  if (!found) throw new Problem('MATTER_UNKNOWN', [{ pointer: '/about/matterId', detail: '' }]);
  return { noun: found.noun, matterId, title: found.title, number: found.number };
}

/** One notice that this actor may see; what it may not see is not there. */
async function seen(deps: Deps, actor: Actor, id: string): Promise<Snapshot<SupervisionNotice>> {
  const snapshot = await readNotice(deps.store, actor, id);
  if (!snapshot || !maySeeNotice(actor, snapshot.state)) throw new Problem('NOT_FOUND');
  return snapshot;
}

/**
 * An event as an actor sees it: units see what was done and not by which person; whoever steers sees of what a unit prepares
 * that it does, and reads it when it is signed.
 */
function showTo(actor: Actor, state: SupervisionNotice, event: TimelineEvent): z.output<typeof shared.timelineEvent> {
  const shown = showEventTo(actor, event);
  if (!maySeeDrafts(actor, actor.mechanismId)) return { ...shown, actor: { ...shown.actor, label: null } };
  const unsigned = event.type === 'notice-reply-prepared' && !state.sentSeqs.includes(event.seq);
  return unsigned && !fills(actor, 'liaison') ? { ...shown, data: {} } : shown;
}

/** The router of supervision notices. */
export function supervisionNoticeRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;
  const contracts = supervisionNoticeContracts;

  route(router, deps, contracts.draft, async (call) => {
    const { actor, body } = call;
    // Before the ids are looked at: who may not draft is not told which units and matters there are.
    if (!mayDraftNotice(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const { mechanismId, unitId, form, despite = null } = body;
    if (mechanismId !== actor.mechanismId) {
      throw new Problem('MECHANISM_UNKNOWN', [{ pointer: '/mechanismId', detail: '' }]);
    }
    const about = await aboutOf(deps, actor, body.about);
    const matter = { id: randomUUID(), opensForUnitId: unitId };
    const answer = await carryOut(deps, call, spoken, matter, {
      ...{ type: 'draft', mechanismId, form, about, trigger: 'by-hand', ...orderOf(body), despite },
    });
    return located(answer, noticeHref);
  });

  route(router, deps, contracts.list, async ({ actor, query, language }) => {
    if (actor.role === 'operator') throw new Problem('ROLE_NOT_ALLOWED');
    const place = decodeCursor(query.cursor, z.tuple([placeMs, z.uuid()]));
    const { unitId = null, stage = null, form = null, aboutId = null, light = null, limit } = query;
    const after = place && { openedAtMs: place[0], id: place[1] };
    const listed = await listNotices(store, actor, {
      ...{ unitId, stage, form, aboutId, light, after, limit: limit + 1 },
    });
    const show = (snapshot: Snapshot<SupervisionNotice>) => showNotice(snapshot, language);
    return { json: page(listed, limit, ({ openedAtMs, id }) => [openedAtMs, id], show) };
  });

  route(router, deps, contracts.one, async ({ actor, params, query: { asOf }, language }) => {
    if (asOf === undefined) return { json: showNotice(await seen(deps, actor, params.id), language) };
    const then = await seenAsOf(deps, actor, { procedure, sees: maySeeNotice }, { id: params.id, asOf });
    return { json: { ...showNotice(then, language), actions: [] } };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    const { state } = await seen(deps, actor, params.id);
    const asked = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const first = maySeeDrafts(actor, actor.mechanismId) ? 0 : (state.issued?.seq ?? 1) - 1;
    const after = Math.max(asked, first);
    const events = await readTimeline(store, actor, params.id, { after, limit: query.limit + 1 });
    return {
      json: page(
        events,
        query.limit,
        ({ seq }) => [seq],
        (event) => showTo(actor, state, event),
      ),
    };
  });

  route(router, deps, contracts.workflow, async ({ actor, params }) => {
    if (!maySeeWorkflow(actor, actor.mechanismId)) throw new Problem('ROLE_NOT_ALLOWED');
    if (!(await hasMatter(store, actor, 'supervisionNotice', params.id))) throw new Problem('NOT_FOUND');
    return standingOf(deps, 'supervisionNotice', params.id);
  });

  commandRoutes(router, deps, spoken, noticeGiven);
  return router;
}

/** Every command that is given on one that is there: its call, and the command that a body and its sender make. */
export function noticeGiven(on: OnCall<NoticeCommand>): void {
  const contracts = supervisionNoticeContracts;
  on(contracts.revise, (body) => ({ type: 'revise', order: orderOf(body) }));
  on(contracts.approve, ({ decision, opinion = null, mandateId = null, approval = null, despite = null }) => {
    return { type: 'approve', decision, opinion, mandateId, approval, despite };
  });
  on(contracts.discard, ({ reason }) => ({ type: 'discard', reason }));
  on(contracts.acknowledge, () => ({ type: 'acknowledge' }));
  on(contracts.reply, ({ report, evidence: given }, actor) =>
    withEvidence(actor, given, (evidence) => ({ type: 'reply', report, evidence })),
  );
  on(contracts.signReply, ({ decision, opinion = null }) => ({ type: 'sign-reply', decision, opinion }));
  on(contracts.review, ({ outcome, opinion, newTerm = null }) => ({ type: 'review', outcome, opinion, newTerm }));
  on(contracts.thank, ({ text }) => ({ type: 'thank', text }));
  on(contracts.urge, ({ level, text = null }) => ({ type: 'urge', level, text }));
  on(contracts.suspend, ({ reason, untilOn = null }) => ({ type: 'suspend', reason, untilOn }));
  on(contracts.resume, ({ reason }) => ({ type: 'resume', reason }));
  on(contracts.reopen, ({ reason, newTerm }) => ({ type: 'reopen', reason, newTerm }));
  on(contracts.withdraw, ({ reason }) => ({ type: 'withdraw', reason }));
}
