/** The calls on indicators (监测指标): kept by the office, seen by all who may have to report or agree. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { carryOut, commandCall, commandRoutes, readCall } from './calls.ts';
import { indicator as procedure, type IndicatorCommand } from '../domain/indicator.ts';
import type { Indicator } from '../domain/indicator/record.ts';
import { mayKeepIndicators, maySeeIndicators, type Actor } from '../domain/roles.ts';
import { listIndicators, loadOtherIndicators } from '../store/indicators.ts';
import type { Snapshot } from '../store/loading.ts';
import { readMatter } from '../store/matter-reads.ts';
import { officeUnitOf } from '../store/meeting-reads.ts';
import { readTimeline } from '../store/timeline.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt } from './cursor.ts';
import { located, route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import * as contract from './indicator-contract.ts';
import { indicatorCommandName, indicatorHref, indicatorPaths, indicatorText, showIndicator } from './indicator-view.ts';
import { showEvent } from './timeline.ts';

const { idParams, noParams, noQuery } = shared;

const spoken = { procedure, show: showIndicator, nameOf: indicatorCommandName };

/** The contracts of this router, for the OpenAPI document. */
export const indicatorContracts = {
  define: {
    ...{ method: 'post' as const, path: '/indicators', summary: '设立监测指标 / Define an indicator' },
    ...{ params: noParams, query: noQuery, body: contract.indicatorBody, response: contract.indicator, status: 201 },
  },
  list: readCall(
    '/indicators',
    '监测指标目录 / The catalogue of indicators, by code',
    noParams,
    contract.indicatorsQuery,
    shared.pageOf(contract.indicator),
  ),
  one: readCall('/indicators/{id}', '监测指标 / One indicator', idParams, noQuery, contract.indicator),
  timeline: readCall(
    '/indicators/{id}/timeline',
    '修订过程 / What happened, with every edition',
    idParams,
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
  amend: commandCall(
    `/indicators/{id}/${indicatorPaths.amend}`,
    '修订指标 / Amend: another edition, for rounds to come',
    idParams,
    contract.amendmentBody,
    contract.indicator,
  ),
  retire: commandCall(
    `/indicators/{id}/${indicatorPaths.retire}`,
    '停用指标 / Retire: no round takes it up any more',
    idParams,
    shared.reasonBody,
    contract.indicator,
  ),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/** The router of indicators. */
export function indicatorRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;
  const contracts = indicatorContracts;

  /** One indicator that this actor may see; what it may not see is not there. */
  async function seen(actor: Actor, id: string): Promise<Snapshot<Indicator>> {
    const snapshot = await readMatter(store, actor, procedure, id);
    if (!snapshot || !maySeeIndicators(actor, snapshot.state.mechanismId)) throw new Problem('NOT_FOUND');
    return snapshot;
  }

  route(router, deps, contracts.define, async (call) => {
    const { actor, body } = call;
    if (!mayKeepIndicators(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const opensForUnitId = await officeUnitOf(store, actor.mechanismId);
    if (opensForUnitId === null) throw new Problem('UNIT_UNKNOWN');
    const { code, ...sent } = body;
    const matter = { id: randomUUID(), opensForUnitId };
    const answer = await carryOut(deps, call, spoken, matter, {
      underLock: async (client): Promise<IndicatorCommand> => {
        const others = await loadOtherIndicators(client, actor.mechanismId, matter.id);
        return { type: 'define', indicator: { code, ...indicatorText(sent) }, others };
      },
    });
    return located(answer, indicatorHref);
  });

  route(router, deps, contracts.list, async ({ actor, query, language }) => {
    if (!maySeeIndicators(actor, actor.mechanismId)) throw new Problem('ROLE_NOT_ALLOWED');
    const after = decodeCursor(query.cursor, z.tuple([z.string().max(10)]))?.[0] ?? null;
    const { stage = null, level = null, dataUnitId = null, limit } = query;
    const listed = await listIndicators(store, actor, { stage, level, dataUnitId, after, limit: limit + 1 });
    const show = (snapshot: Snapshot<Indicator>) => showIndicator(snapshot, language);
    return { json: page(listed, limit, ({ state }) => [state.code], show) };
  });

  route(router, deps, contracts.one, async ({ actor, params, language }) => {
    return { json: showIndicator(await seen(actor, params.id), language) };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    await seen(actor, params.id);
    const after = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const events = await readTimeline(store, actor, params.id, { after, limit: query.limit + 1 });
    return { json: page(events, query.limit, ({ seq }) => [seq], showEvent) };
  });

  commandRoutes(router, deps, spoken, (on) => {
    on(contracts.amend, ({ edition, reason, ...sent }, actor, { id }) => ({
      async underLock(client) {
        const others = await loadOtherIndicators(client, actor.mechanismId, id);
        return { type: 'amend', indicator: indicatorText(sent), edition, reason, others };
      },
    }));
    on(contracts.retire, ({ reason }) => ({ type: 'retire', reason }));
  });
  return router;
}
