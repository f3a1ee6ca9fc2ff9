/** The calls on mandates (授权): recorded and revoked by the city leader in charge, seen by whoever steers. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { carryOut, commandCall, readCall } from './calls.ts';
import { mandate as procedure } from '../domain/mandate.ts';
import type { Mandate } from '../domain/mandate/record.ts';
import { mayGiveMandates, maySeeDrafts, type Actor } from '../domain/roles.ts';
import type { Snapshot } from '../store/loading.ts';
import { newestMatters, readMatter } from '../store/matter-reads.ts';
import { officeUnitOf } from '../store/meeting-reads.ts';
import { readTimeline } from '../store/timeline.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt, placeMs } from './cursor.ts';
import { located, route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import { mandateHref, mandatePaths, showMandate } from './mandate-view.ts';
import * as contract from './supervision-notice-contract.ts';
import { showEvent } from './timeline.ts';

const { idParams, noParams, noQuery } = shared;

/** There is one command, under one name. */
const nameOf = (): string => mandatePaths.revoke;

const spoken = { procedure, show: showMandate, nameOf };

/** The contracts of this router, for the OpenAPI document. */
export const mandateContracts = {
  record: {
    ...{ method: 'post' as const, path: '/mandates', summary: '登记督查授权 / Record a mandate' },
    ...{ params: noParams, query: noQuery, body: contract.mandateBody, response: contract.mandate, status: 201 },
  },
  list: readCall(
    '/mandates',
    '督查授权列表 / Mandates, newest first',
    noParams,
    contract.mandatesQuery,
    shared.pageOf(contract.mandate),
  ),
  one: readCall('/mandates/{id}', '督查授权 / One mandate', idParams, noQuery, contract.mandate),
  timeline: readCall(
    '/mandates/{id}/timeline',
    '办理过程 / What happened',
    idParams,
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
  revoke: commandCall(
    `/mandates/{id}/${mandatePaths.revoke}`,
    '撤销授权 / Revoke: nothing more is issued under it',
    idParams,
    shared.reasonBody,
    contract.mandate,
  ),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/** The router of mandates. */
export function mandateRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;
  const contracts = mandateContracts;

  /** One mandate that this actor may see; what it may not see is not there. */
  async function seen(actor: Actor, id: string): Promise<Snapshot<Mandate>> {
    const snapshot = await readMatter(store, actor, procedure, id);
    if (!snapshot || !maySeeDrafts(actor, actor.mechanismId)) throw new Problem('NOT_FOUND');
    return snapshot;
  }

  route(router, deps, contracts.record, async (call) => {
    const { actor, body } = call;
    if (!mayGiveMandates(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const opensForUnitId = await officeUnitOf(store, actor.mechanismId);
    if (opensForUnitId === null) throw new Problem('UNIT_UNKNOWN');
    const mandate = { ...body, nouns: body.nouns ?? null, unitIds: body.unitIds ?? null };
    const matter = { id: randomUUID(), opensForUnitId };
    return located(await carryOut(deps, call, spoken, matter, { type: 'record', mandate }), mandateHref);
  });

  route(router, deps, contracts.list, async ({ actor, query, language }) => {
    if (!maySeeDrafts(actor, actor.mechanismId)) throw new Problem('ROLE_NOT_ALLOWED');
    const place = decodeCursor(query.cursor, z.tuple([placeMs, z.uuid()]));
    const { stage = null, limit } = query;
    const after = place && { openedAtMs: place[0], id: place[1] };
    const listed = await newestMatters(store, actor, procedure, { stage, after, limit: limit + 1 });
    const show = (snapshot: Snapshot<Mandate>) => showMandate(snapshot, language);
    return { json: page(listed, limit, ({ openedAtMs, id }) => [openedAtMs, id], show) };
  });

  route(router, deps, contracts.one, async ({ actor, params, language }) => {
    return { json: showMandate(await seen(actor, params.id), language) };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    await seen(actor, params.id);
    const after = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const events = await readTimeline(store, actor, params.id, { after, limit: query.limit + 1 });
    return { json: page(events, query.limit, ({ seq }) => [seq], showEvent) };
  });

  route(router, deps, contracts.revoke, (call) =>
    carryOut(deps, call, spoken, { id: call.params.id, opensForUnitId: null }, { type: 'revoke', ...call.body }),
  );
  return router;
}
