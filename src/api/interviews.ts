/** The calls on interviews (约谈). */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { interview as procedure, type InterviewCommand } from '../domain/interview.ts';
import type { Interview } from '../domain/interview/record.ts';
import { maySeeInterview } from '../domain/interview/seeing.ts';
import { fills, mayOpenRectifications, maySeeDrafts, maySeeWorkflow, type Actor } from '../domain/roles.ts';
import type { Grounds } from '../domain/sanction/grounds.ts';
import { listInterviews, readInterview } from '../store/interviews.ts';
import type { Snapshot } from '../store/loading.ts';
import { hasMatter } from '../store/matter-reads.ts';
import { readAbout } from '../store/supervision-notice-reads.ts';
import { readTimeline, type TimelineEvent } from '../store/timeline.ts';
import { seenAsOf } from './as-of.ts';
import { carryOut, commandCall, readCall, type OnCall, commandRoutes, standingOf } from './calls.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt, placeMs } from './cursor.ts';
import { located, route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import { withEvidence } from './evidence-given.ts';
import * as contract from './interview-contract.ts';
import { interviewCommandName, interviewHref, interviewPaths, showInterview } from './interview-view.ts';
import { showEventTo } from './timeline.ts';

const { idParams, noParams, noQuery } = shared;

const command = <B extends z.ZodType>(path: string, summary: string, body: B) =>
  commandCall(`/interviews/{id}/${path}`, summary, idParams, body, contract.interview);

const spoken = { procedure, show: showInterview, nameOf: interviewCommandName };

/** The contracts of this router, for the OpenAPI document. */
export const interviewContracts = {
  propose: {
    ...{ method: 'post' as const, path: '/interviews', summary: '提请约谈 / Propose an interview' },
    ...{ params: noParams, query: noQuery, body: contract.interviewBody },
    ...{ response: contract.interview, status: 201 },
  },
  list: readCall(
    '/interviews',
    '约谈列表 / Interviews, newest first',
    noParams,
    contract.interviewsQuery,
    shared.pageOf(contract.interview),
  ),
  one: readCall(
    '/interviews/{id}',
    '约谈 / One interview, as it is or stood',
    idParams,
    shared.asOfQuery,
    contract.interview,
  ),
  timeline: readCall(
    '/interviews/{id}/timeline',
    '办理过程 / What happened; its unit sees what came from the notice on',
    idParams,
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
  workflow: readCall(
    '/interviews/{id}/workflow',
    '流程状态 / How its workflow stands',
    idParams,
    noQuery,
    shared.workflowView,
  ),
  revise: command(interviewPaths.revise, '修改草稿 / Revise the proposal', contract.interviewTextsBody),
  approve: command(
    interviewPaths.approve,
    '审批（市分管领导） / Agree to it or return it: the city leader in charge',
    contract.interviewApprovalBody,
  ),
  discard: command(interviewPaths.discard, '作废草稿 / Discard the proposal', shared.reasonBody),
  notice: command(
    interviewPaths.notice,
    '发约谈通知 / Send the notice: when, where, before whom, what to bring',
    contract.interviewNoticeBody,
  ),
  reschedule: command(interviewPaths.reschedule, '改期 / Set another date', contract.interviewReschedulingBody),
  cancel: command(interviewPaths.cancel, '取消，文号作废 / Call it off; its number is void', shared.reasonBody),
  attendance: command(
    interviewPaths.attendance,
    '登记到场 / Record who came: the head in person, or nobody',
    contract.interviewAttendanceBody,
  ),
  record: command(interviewPaths.record, '约谈记录 / Write down what was said', contract.interviewRecordBody),
  issueMinutes: command(interviewPaths['issue-minutes'], '印发约谈纪要 / Issue the minutes', shared.emptyBody),
  report: command(
    interviewPaths.report,
    '报送整改报告 / Report: the head’s is sent at once, the liaison’s awaits the signature',
    contract.interviewReportBody,
  ),
  signReport: command(
    interviewPaths['sign-report'],
    '审签报告 / Sign and send the report',
    contract.interviewSignatureBody,
  ),
  check: command(interviewPaths.check, '核查 / Check the report: passed closes it (解除)', contract.interviewCheckBody),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

function textsOf({ title, matter, problems, demands, basis }: z.output<typeof contract.interviewTextsBody>) {
  return { title, matter, problems, demands: demands ?? null, basis };
}

/** What a proposal by hand rests on: the matter as the record names it, and the facts that were given. */
async function groundsOf(
  { store }: Deps,
  actor: Actor,
  { aboutId, facts }: z.output<typeof contract.interviewBody>,
): Promise<Grounds> {
  const found = aboutId === undefined ? null : await readAbout(store, actor, aboutId, [...contract.groundNouns]);
  if (aboutId !== undefined && !found) throw new Problem('MATTER_UNKNOWN', [{ pointer: '/aboutId', detail: '' }]);
  return {
    trigger: 'by-hand',
    about: found && { noun: found.noun, matterId: aboutId ?? '', title: found.title, number: found.number },
    facts: facts.map((fact) => ({ atMs: fact.at === undefined ? null : Date.parse(fact.at), what: fact.what })),
    rule: null,
  };
}

/** One interview that this actor may see; what it may not see is not there. */
async function seen(deps: Deps, actor: Actor, id: string): Promise<Snapshot<Interview>> {
  const snapshot = await readInterview(deps.store, actor, id);
  if (!snapshot || !maySeeInterview(actor, snapshot.state)) throw new Problem('NOT_FOUND');
  return snapshot;
}

/**
 * An event as an actor sees it: units see what was done and not by which person, and what was written down as it was issued;
 * whoever steers sees of what a unit prepares that it does, and reads it when it is signed.
 */
function showTo(actor: Actor, state: Interview, event: TimelineEvent): z.output<typeof shared.timelineEvent> {
  const shown = showEventTo(actor, event);
  if (!maySeeDrafts(actor, actor.mechanismId)) {
    const draft = event.type === 'interview-recorded' && (!state.minutes || event.seq !== state.record?.seq);
    return { ...shown, ...(draft ? { data: {} } : {}), actor: { ...shown.actor, label: null } };
  }
  const unsigned = event.type === 'interview-report-prepared' && !state.sentSeqs.includes(event.seq);
  return unsigned && !fills(actor, 'liaison') ? { ...shown, data: {} } : shown;
}

/** The router of interviews. */
export function interviewRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;
  const contracts = interviewContracts;

  route(router, deps, contracts.propose, async (call) => {
    const { actor, body } = call;
    // Before the ids are looked at: who may not propose is not told which units and matters there are.
    if (!mayOpenRectifications(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const { mechanismId, unitId } = body;
    if (mechanismId !== actor.mechanismId) {
      throw new Problem('MECHANISM_UNKNOWN', [{ pointer: '/mechanismId', detail: '' }]);
    }
    const grounds = await groundsOf(deps, actor, body);
    const matter = { id: randomUUID(), opensForUnitId: unitId };
    const answer = await carryOut(deps, call, spoken, matter, {
      ...{ type: 'propose', mechanismId, grounds, ...textsOf(body) },
    });
    return located(answer, interviewHref);
  });

  route(router, deps, contracts.list, async ({ actor, query, language }) => {
    if (actor.role === 'operator') throw new Problem('ROLE_NOT_ALLOWED');
    const place = decodeCursor(query.cursor, z.tuple([placeMs, z.uuid()]));
    const { unitId = null, stage = null, aboutId = null, light = null, limit } = query;
    const after = place && { openedAtMs: place[0], id: place[1] };
    const listed = await listInterviews(store, actor, { unitId, stage, aboutId, light, after, limit: limit + 1 });
    const show = (snapshot: Snapshot<Interview>) => showInterview(snapshot, language);
    return { json: page(listed, limit, ({ openedAtMs, id }) => [openedAtMs, id], show) };
  });

  route(router, deps, contracts.one, async ({ actor, params, query: { asOf }, language }) => {
    if (asOf === undefined) return { json: showInterview(await seen(deps, actor, params.id), language) };
    const then = await seenAsOf(deps, actor, { procedure, sees: maySeeInterview }, { id: params.id, asOf });
    return { json: { ...showInterview(then, language), actions: [] } };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    const { state } = await seen(deps, actor, params.id);
    const asked = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const first = maySeeDrafts(actor, actor.mechanismId) ? 0 : (state.noticed?.seq ?? 1) - 1;
    const events = await readTimeline(store, actor, params.id, {
      ...{ after: Math.max(asked, first), limit: query.limit + 1 },
    });
    const show = (event: TimelineEvent) => showTo(actor, state, event);
    return { json: page(events, query.limit, ({ seq }) => [seq], show) };
  });

  route(router, deps, contracts.workflow, async ({ actor, params }) => {
    if (!maySeeWorkflow(actor, actor.mechanismId)) throw new Problem('ROLE_NOT_ALLOWED');
    if (!(await hasMatter(store, actor, 'interview', params.id))) throw new Problem('NOT_FOUND');
    return standingOf(deps, 'interview', params.id);
  });

  commandRoutes(router, deps, spoken, interviewGiven);
  return router;
}

/** Every command that is given on one that is there: its call, and the command that a body and its sender make. */
export function interviewGiven(on: OnCall<InterviewCommand>): void {
  const contracts = interviewContracts;
  on(contracts.revise, (body) => ({ type: 'revise', ...textsOf(body) }));
  on(contracts.approve, ({ decision, opinion = null }) => ({ type: 'approve', decision, opinion }));
  on(contracts.discard, ({ reason }) => ({ type: 'discard', reason }));
  on(contracts.notice, ({ startsAt, ...said }) => ({ type: 'notice', startsAtMs: Date.parse(startsAt), ...said }));
  on(contracts.reschedule, ({ reason, startsAt, place = null }) => {
    return { type: 'reschedule', reason, startsAtMs: Date.parse(startsAt), place };
  });
  on(contracts.cancel, ({ reason }) => ({ type: 'cancel', reason }));
  on(contracts.attendance, (body) => ({ type: 'attendance', ...body }));
  on(contracts.record, ({ reportTerm = null, ...said }) => ({ type: 'record', ...said, reportTerm }));
  on(contracts.issueMinutes, () => ({ type: 'issue-minutes' }));
  on(contracts.report, ({ report, evidence: given }, actor) =>
    withEvidence(actor, given, (evidence) => ({ type: 'report', report, evidence })),
  );
  on(contracts.signReport, ({ decision, opinion = null }) => ({ type: 'sign-report', decision, opinion }));
  on(contracts.check, ({ outcome, opinion = null, newTerm = null }) => ({ type: 'check', outcome, opinion, newTerm }));
}
