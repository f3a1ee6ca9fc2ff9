/** The calls on series of monitoring rounds (年度监测系列). Whoever steers sees them. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { monitoringSeries as procedure, type MonitoringSeriesCommand } from '../domain/monitoring-series.ts';
import type { MonitoringSeries } from '../domain/monitoring-series/record.ts';
import { mayDraft, maySeeDrafts, maySeeWorkflow, type Actor } from '../domain/roles.ts';
import type { Snapshot } from '../store/loading.ts';
import { hasMatter, newestMatters, readMatter } from '../store/matter-reads.ts';
import { officeUnitOf } from '../store/meeting-reads.ts';
import { readTimeline } from '../store/timeline.ts';
import { carryOut, commandCall, readCall, standingOf } from './calls.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt, placeMs } from './cursor.ts';
import { located, route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import * as contract from './monitoring-series-contract.ts';
import {
  monitoringSeriesCommandName,
  monitoringSeriesHref,
  monitoringSeriesPaths,
  showMonitoringSeries,
} from './monitoring-series-view.ts';
import { showEvent } from './timeline.ts';

const { idParams } = shared;
const one = '/monitoring-series/{id}';

const command = <P extends z.ZodType, B extends z.ZodType>(path: string, summary: string, params: P, body: B) =>
  commandCall(`${one}/${path}`, summary, params, body, contract.monitoringSeries);

const spoken = { procedure, show: showMonitoringSeries, nameOf: monitoringSeriesCommandName };

/** The contracts of this router, for the OpenAPI document. */
export const monitoringSeriesContracts = {
  propose: {
    ...{ method: 'post' as const, path: '/monitoring-series', summary: '拟订监测系列 / Propose a series of rounds' },
    ...{ params: shared.noParams, query: shared.noQuery, body: contract.monitoringSeriesBody },
    ...{ response: contract.monitoringSeries, status: 201 },
  },
  list: readCall(
    '/monitoring-series',
    '监测系列列表 / Series, newest first',
    shared.noParams,
    contract.monitoringSeriesQuery,
    shared.pageOf(contract.monitoringSeries),
  ),
  one: readCall(one, '监测系列 / One series', idParams, shared.noQuery, contract.monitoringSeries),
  timeline: readCall(
    `${one}/timeline`,
    '办理过程 / What happened',
    idParams,
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
  workflow: readCall(
    `${one}/workflow`,
    '流程状态 / How its workflow stands',
    idParams,
    shared.noQuery,
    shared.workflowView,
  ),
  approve: command(
    monitoringSeriesPaths.approve,
    '批准或退回 / Approve or return the series',
    idParams,
    shared.decisionBody,
  ),
  skip: command(
    monitoringSeriesPaths.skip,
    '某一轮不开展 / Skip one round',
    contract.seriesRoundParams,
    shared.reasonBody,
  ),
  open: command(
    monitoringSeriesPaths.open,
    '立即启动某一轮 / Open one round now',
    contract.seriesRoundParams,
    shared.emptyBody,
  ),
  end: command(monitoringSeriesPaths.end, '终止系列 / End the series', idParams, shared.reasonBody),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/** One series that this actor may see; what it may not see is not there. */
async function seen({ store }: Deps, actor: Actor, id: string): Promise<Snapshot<MonitoringSeries>> {
  const snapshot = await readMatter(store, actor, procedure, id);
  if (!snapshot || !maySeeDrafts(actor, actor.mechanismId)) throw new Problem('NOT_FOUND');
  return snapshot;
}

/** The router of series. */
export function monitoringSeriesRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;
  const contracts = monitoringSeriesContracts;

  route(router, deps, contracts.propose, async (call) => {
    const { actor, body } = call;
    if (!mayDraft(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const opensForUnitId = await officeUnitOf(store, actor.mechanismId);
    if (opensForUnitId === null) throw new Problem('UNIT_UNKNOWN');
    const { pilotTerm = null, midTermOn = null, ...said } = body;
    const series = { ...said, pilotTerm, midTermOn };
    const matter = { id: randomUUID(), opensForUnitId };
    return located(await carryOut(deps, call, spoken, matter, { type: 'propose', series }), monitoringSeriesHref);
  });

  route(router, deps, contracts.list, async ({ actor, query, language }) => {
    if (!maySeeDrafts(actor, actor.mechanismId)) throw new Problem('ROLE_NOT_ALLOWED');
    const place = decodeCursor(query.cursor, z.tuple([placeMs, z.uuid()]));
    const { stage = null, limit } = query;
    const after = place && { openedAtMs: place[0], id: place[1] };
    const listed = await newestMatters(store, actor, procedure, { stage, after, limit: limit + 1 });
    const show = (snapshot: Snapshot<MonitoringSeries>) => showMonitoringSeries(snapshot, language);
    return { json: page(listed, limit, ({ openedAtMs, id }) => [openedAtMs, id], show) };
  });

  route(router, deps, contracts.one, async ({ actor, params, language }) => {
    return { json: showMonitoringSeries(await seen(deps, actor, params.id), language) };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    await seen(deps, actor, params.id);
    const after = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const events = await readTimeline(store, actor, params.id, { after, limit: query.limit + 1 });
    return { json: page(events, query.limit, ({ seq }) => [seq], showEvent) };
  });

  route(router, deps, contracts.workflow, async ({ actor, params }) => {
    if (!maySeeWorkflow(actor, actor.mechanismId)) throw new Problem('ROLE_NOT_ALLOWED');
    if (!(await hasMatter(store, actor, 'monitoringSeries', params.id))) throw new Problem('NOT_FOUND');
    return standingOf(deps, 'monitoringSeries', params.id);
  });

  const on = <P extends z.ZodType<{ id: string }>, B extends z.ZodType>(
    of: Contract<P, typeof shared.noQuery, B>,
    commandOf: (body: z.output<B>, params: z.output<P>) => MonitoringSeriesCommand,
  ): void => {
    route(router, deps, of, (call) =>
      carryOut(deps, call, spoken, { id: call.params.id, opensForUnitId: null }, commandOf(call.body, call.params)),
    );
  };
  on(contracts.approve, ({ decision, opinion = null }) => ({ type: 'approve', decision, opinion }));
  on(contracts.skip, ({ reason }, { key }) => ({ type: 'skip', key, reason }));
  on(contracts.open, (_body, { key }) => ({ type: 'open', key }));
  on(contracts.end, ({ reason }) => ({ type: 'end', reason }));
  return router;
}
