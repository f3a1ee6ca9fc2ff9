/** The calls on the office's requests and reports (请示、报告) and a leader's instruction on them (批示). Whoever steers sees them. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import type { Language } from '../domain/light.ts';
import {
  officeReport as procedure,
  officeReportCommands,
  type OfficeReportCommand,
  type ReportDecision,
} from '../domain/office-report.ts';
import type { OfficeReport, ReportText } from '../domain/office-report/record.ts';
import { mayDraft, maySeeDrafts, type Actor } from '../domain/roles.ts';
import type { Snapshot } from '../store/loading.ts';
import { officeUnitOf } from '../store/meeting-reads.ts';
import { newestMatters, readMatter } from '../store/matter-reads.ts';
import { readAbout } from '../store/supervision-notice-reads.ts';
import { readTimeline } from '../store/timeline.ts';
import { carryOut, commandCall, readCall, type OnCall, commandRoutes } from './calls.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt, placeMs } from './cursor.ts';
import { located, route, type Call, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import { matterHref } from './matters.ts';
import * as contract from './office-report-contract.ts';
import { officeReportHref, officeReportPaths, showOfficeReport } from './office-report-view.ts';
import { showEvent } from './timeline.ts';

const { idParams, noParams, noQuery } = shared;
const one = '/office-reports/{id}';

const show = (snapshot: Snapshot<OfficeReport>, language: Language) => showOfficeReport(snapshot, language, matterHref);

/** The name of a command in the API. */
export function officeReportCommandName(command: string): string {
  const known = officeReportCommands.find((name) => name === command);
  return known === undefined ? command : officeReportPaths[known];
}

const spoken = { procedure, show, nameOf: officeReportCommandName };

/** The contracts of this router, for the OpenAPI document. */
export const officeReportContracts = {
  submit: {
    ...{ method: 'post' as const, path: '/office-reports', summary: '呈报请示、报告 / Submit a request or report' },
    ...{ params: noParams, query: noQuery, body: contract.officeReportBody },
    ...{ response: contract.officeReport, status: 201 },
  },
  list: readCall(
    '/office-reports',
    '请示、报告 / Requests and reports, newest first',
    noParams,
    contract.officeReportsQuery,
    shared.pageOf(contract.officeReport),
  ),
  one: readCall(one, '请示、报告 / One request or report', idParams, noQuery, contract.officeReport),
  timeline: readCall(
    `${one}/timeline`,
    '办理过程 / What happened',
    idParams,
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
  revise: commandCall(
    `${one}/${officeReportPaths.revise}`,
    '修改后再呈 / Write it anew and submit it',
    idParams,
    contract.officeReportRevisionBody,
    contract.officeReport,
  ),
  decide: commandCall(
    `${one}/${officeReportPaths.decide}`,
    '批示、阅知或退回 / An instruction becomes a drafted assignment; taking note does not',
    idParams,
    contract.officeReportDecisionBody,
    contract.officeReport,
  ),
  withdraw: commandCall(
    `${one}/${officeReportPaths.withdraw}`,
    '撤回 / Withdraw it',
    idParams,
    shared.reasonBody,
    contract.officeReport,
  ),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

type Said = z.output<typeof contract.officeReportRevisionBody>;

/** What a body says, with the matter that it is about as it is called now. */
async function reportOf({ store }: Deps, actor: Actor, said: Said): Promise<ReportText> {
  const { title, text, to = 'leader', about: named, proposedLeadUnitId = null } = said;
  const about = named ? await readAbout(store, actor, named.id, [named.noun]) : null;
  if (named && about === null) throw new Problem('MATTER_UNKNOWN', [{ pointer: '/about/id', detail: '' }]);
  return { title, text, to, about: about && named ? { ...about, matterId: named.id } : null, proposedLeadUnitId };
}

function decisionOf(body: z.output<typeof contract.officeReportDecisionBody>): ReportDecision {
  if (body.decision !== 'instruct') return { decision: body.decision, opinion: body.opinion ?? null };
  const { decision, text, leadUnitId, cooperatingUnitIds = [], urgency = null, nodes = [] } = body;
  return { decision, text, leadUnitId, cooperating: cooperatingUnitIds, urgency, nodes };
}

/** The router of requests and reports. */
export function officeReportRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;
  const contracts = officeReportContracts;

  /** One that this actor may see; what it may not see is not there. */
  async function seen(actor: Actor, id: string): Promise<Snapshot<OfficeReport>> {
    const snapshot = await readMatter(store, actor, procedure, id);
    if (!snapshot || !maySeeDrafts(actor, actor.mechanismId)) throw new Problem('NOT_FOUND');
    return snapshot;
  }
  const matterOf = ({ params }: Call<{ id: string }, unknown, unknown>) => ({ id: params.id, opensForUnitId: null });

  route(router, deps, contracts.submit, async (call) => {
    const { actor, body } = call;
    // Before the ids are looked at: who may not draft is not told which matters there are.
    if (!mayDraft(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const opensForUnitId = await officeUnitOf(store, actor.mechanismId);
    if (opensForUnitId === null) throw new Problem('UNIT_UNKNOWN');
    const { kind, ...said } = body;
    const report = await reportOf(deps, actor, said);
    const matter = { id: randomUUID(), opensForUnitId };
    return located(await carryOut(deps, call, spoken, matter, { type: 'submit', kind, report }), officeReportHref);
  });

  route(router, deps, contracts.list, async ({ actor, query, language }) => {
    if (!maySeeDrafts(actor, actor.mechanismId)) throw new Problem('ROLE_NOT_ALLOWED');
    const place = decodeCursor(query.cursor, z.tuple([placeMs, z.uuid()]));
    const { stage = null, limit } = query;
    const after = place && { openedAtMs: place[0], id: place[1] };
    const listed = await newestMatters(store, actor, procedure, { stage, after, limit: limit + 1 });
    const showOne = (snapshot: Snapshot<OfficeReport>) => show(snapshot, language);
    return { json: page(listed, limit, ({ openedAtMs, id }) => [openedAtMs, id], showOne) };
  });

  route(router, deps, contracts.one, async ({ actor, params, language }) => {
    return { json: show(await seen(actor, params.id), language) };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    await seen(actor, params.id);
    const after = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const events = await readTimeline(store, actor, params.id, { after, limit: query.limit + 1 });
    return { json: page(events, query.limit, ({ seq }) => [seq], showEvent) };
  });

  route(router, deps, contracts.revise, async (call) => {
    const { actor, params, body } = call;
    await seen(actor, params.id);
    if (!mayDraft(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const report = await reportOf(deps, actor, body);
    return carryOut(deps, call, spoken, matterOf(call), { type: 'revise', report });
  });

  commandRoutes(router, deps, spoken, officeReportGiven);
  return router;
}

/** Every decision on one that is there: its call, and the command that a body and its path make. */
export function officeReportGiven(on: OnCall<OfficeReportCommand>): void {
  const contracts = officeReportContracts;
  on(contracts.decide, (body, _, { id }) => ({ type: 'decide', reportId: id, ...decisionOf(body) }));
  on(contracts.withdraw, ({ reason }) => ({ type: 'withdraw', reason }));
}
