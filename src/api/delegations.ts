/** The calls on delegations (代理). */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { carryOut, commandCall, readCall } from './calls.ts';
import { delegation as procedure, type DelegationCommand } from '../domain/delegation.ts';
import type { Delegation } from '../domain/delegation/record.ts';
import { maySee, maySeeMembers, type Actor } from '../domain/roles.ts';
import {
  labelsOf,
  listDelegations,
  loadDelegate,
  ownerUnitOf,
  readDelegation,
  type DelegationRead,
  type NamedDelegate,
} from '../store/delegations.ts';
import type { Snapshot } from '../store/loading.ts';
import { readTimeline } from '../store/timeline.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt, placeMs } from './cursor.ts';
import * as contract from './delegation-contract.ts';
import { delegationCommandName, showDelegation } from './delegation-view.ts';
import { located, route, type Call, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import { matterHref } from './matters.ts';
import { showEvent } from './timeline.ts';

/** The contracts of this router, for the OpenAPI document. */
export const delegationContracts = {
  grant: {
    ...{ method: 'post' as const, path: '/delegations', params: shared.noParams, query: shared.noQuery },
    summary: '委托代理 / Let someone act in your name on some days',
    ...{ body: contract.delegationBody, response: contract.delegation, status: 201 },
  },
  list: readCall(
    '/delegations',
    '代理授权 / Delegations, newest first',
    shared.noParams,
    shared.pageQuery,
    shared.pageOf(contract.delegation),
  ),
  one: readCall('/delegations/{id}', '代理授权 / One', shared.idParams, shared.noQuery, contract.delegation),
  timeline: readCall(
    '/delegations/{id}/timeline',
    '办理过程 / What happened',
    shared.idParams,
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
  revoke: commandCall(
    '/delegations/{id}/revocation',
    '终止代理 / Take it back, or give it back',
    shared.idParams,
    shared.reasonBody,
    contract.delegation,
  ),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/** The router of delegations. */
export function delegationRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;
  const contracts = delegationContracts;

  /** One delegation that this actor may see; what it may not see is not there. */
  async function seen(actor: Actor, id: string): Promise<DelegationRead> {
    const read = await readDelegation(store, actor, id);
    if (!read || !maySee(actor, read.state)) throw new Problem('NOT_FOUND');
    return read;
  }

  route(router, deps, contracts.grant, async (call) => {
    const { actor, body, language } = call;
    const { nouns = null, mandate = null, delegate: named, ...days } = body;
    if (actor.role === 'operator') throw new Problem('ROLE_NOT_ALLOWED');
    const unitId = await ownerUnitOf(store, actor);
    if (unitId === null) throw new Problem('UNIT_UNKNOWN');
    const asked: NamedDelegate = 'accountId' in named ? named : { role: named.role, unitId: named.unitId ?? null };
    let labels: DelegationRead['labels'] = new Map();
    const show = (snapshot: Snapshot<Delegation>) => showDelegation({ ...snapshot, labels }, language);
    const matter = { id: randomUUID(), opensForUnitId: unitId };
    const answer = await carryOut(deps, call, { procedure, show, nameOf: delegationCommandName }, matter, {
      underLock: async (client): Promise<DelegationCommand> => {
        const delegate = await loadDelegate(client, actor.mechanismId, asked);
        labels = await labelsOf(client, [actor.accountId, ...(delegate ? [delegate.accountId] : [])]);
        return { type: 'grant', unitId, asked: { ...days, nouns, mandate, delegate } };
      },
    });
    return located(answer, (id) => matterHref('delegation', id));
  });

  route(router, deps, contracts.list, async ({ actor, query, language }) => {
    if (!maySeeMembers(actor, actor.mechanismId)) throw new Problem('ROLE_NOT_ALLOWED');
    const place = decodeCursor(query.cursor, z.tuple([placeMs, z.uuid()]));
    const after = place && { openedAtMs: place[0], id: place[1] };
    const listed = await listDelegations(store, actor, { after, limit: query.limit + 1 });
    const show = (read: DelegationRead) => showDelegation(read, language);
    return { json: page(listed, query.limit, ({ openedAtMs, id }) => [openedAtMs, id], show) };
  });

  route(router, deps, contracts.one, async ({ actor, params, language }) => {
    return { json: showDelegation(await seen(actor, params.id), language) };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    await seen(actor, params.id);
    const after = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const events = await readTimeline(store, actor, params.id, { after, limit: query.limit + 1 });
    return { json: page(events, query.limit, ({ seq }) => [seq], showEvent) };
  });

  const revoke = async (call: Call<{ id: string }, unknown, { reason: string }>) => {
    const { params, body, language, actor } = call;
    const { labels } = (await readDelegation(store, actor, params.id)) ?? { labels: new Map<string, string>() };
    const show = (snapshot: Snapshot<Delegation>) => showDelegation({ ...snapshot, labels }, language);
    const matter = { id: params.id, opensForUnitId: null };
    const command: DelegationCommand = { type: 'revoke', reason: body.reason };
    return carryOut(deps, call, { procedure, show, nameOf: delegationCommandName }, matter, command);
  };
  route(router, deps, contracts.revoke, revoke);
  return router;
}
