/** The calls on handovers (交接), and the question whether anything is left without an owner. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { carryOut, readCall, sameName } from './calls.ts';
import { handover as procedure, type Handover, type HandoverCommand } from '../domain/handover.ts';
import { mayHandOver, maySee, maySeeMembers, maySeeOrphans, type Actor } from '../domain/roles.ts';
import {
  liaisonsOf,
  listHandovers,
  namesIn,
  openItemsOf,
  readHandover,
  type HandoverNames,
  type HandoverRead,
} from '../store/handovers.ts';
import type { Snapshot } from '../store/loading.ts';
import { findOrphans } from '../store/orphans.ts';
import { readTimeline } from '../store/timeline.ts';
import { readDirectory } from '../store/units.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt, placeMs } from './cursor.ts';
import { located, route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import * as contract from './handover-contract.ts';
import { showHandover, showOrphans } from './handover-view.ts';
import { matterHref } from './matters.ts';
import { showEvent } from './timeline.ts';
import { unitRefs } from './unit-refs.ts';

const HREF = '/handovers/{id}';

/** The contracts of this router, for the OpenAPI document. */
export const handoverContracts = {
  handOver: {
    ...{ method: 'post' as const, path: '/handovers', params: shared.noParams, query: shared.noQuery },
    summary: '联络员工作交接 / Hand over all that is open for a unit’s liaison to the next',
    ...{ body: contract.handoverBody, response: contract.handover, status: 201 },
  },
  list: readCall(
    '/handovers',
    '交接记录 / Handovers, newest first',
    shared.noParams,
    shared.pageQuery,
    shared.pageOf(contract.handover),
  ),
  orphans: readCall(
    '/handovers/orphans',
    '无人承接的事项 / What is open and has no owner: none, or something is wrong',
    shared.noParams,
    shared.noQuery,
    contract.orphans,
  ),
  one: readCall(HREF, '交接记录 / One handover', shared.idParams, shared.noQuery, contract.handover),
  timeline: readCall(
    `${HREF}/timeline`,
    '办理过程 / What happened',
    shared.idParams,
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/** The router of handovers. */
export function handoverRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;
  const contracts = handoverContracts;

  /** One handover that this actor may see; what it may not see is not there. */
  async function seen(actor: Actor, id: string): Promise<HandoverRead> {
    const read = await readHandover(store, actor, id);
    if (!read || !maySee(actor, read.state)) throw new Problem('NOT_FOUND');
    return read;
  }

  route(router, deps, contracts.handOver, async (call) => {
    const { actor, body } = call;
    const { unitId, fromMembershipId: from = null, toMembershipId: to, reason } = body;
    // Before the ids are looked at: who may not is not told who represents whom.
    if (!mayHandOver(actor, unitId)) throw new Problem('ROLE_NOT_ALLOWED');
    let names: HandoverNames = { persons: [], matters: [] };
    const show = (snapshot: Snapshot<Handover>) => showHandover({ ...snapshot, ...names }, call.language);
    const matter = { id: randomUUID(), opensForUnitId: unitId };
    const answer = await carryOut(deps, call, { procedure, show, nameOf: sameName }, matter, {
      underLock: async (client): Promise<HandoverCommand> => {
        const [liaisons, items] = [await liaisonsOf(client, unitId), await openItemsOf(client, unitId)];
        names = await namesIn(client, { from, to, items });
        return { type: 'hand-over', handing: { unitId, from, to, reason }, liaisons, items };
      },
    });
    return located(answer, (id) => matterHref('handover', id));
  });

  route(router, deps, contracts.list, async ({ actor, query, language }) => {
    if (!maySeeMembers(actor, actor.mechanismId)) throw new Problem('ROLE_NOT_ALLOWED');
    const place = decodeCursor(query.cursor, z.tuple([placeMs, z.uuid()]));
    const after = place && { openedAtMs: place[0], id: place[1] };
    const listed = await listHandovers(store, actor, { after, limit: query.limit + 1 });
    const show = (read: HandoverRead) => showHandover(read, language);
    return { json: page(listed, query.limit, ({ openedAtMs, id }) => [openedAtMs, id], show) };
  });

  route(router, deps, contracts.orphans, async ({ actor, language }) => {
    if (!maySeeOrphans(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const orphans = await findOrphans(store, actor.mechanismId);
    return { json: showOrphans(orphans, unitRefs(await readDirectory(store, actor.mechanismId)), language) };
  });

  route(router, deps, contracts.one, async ({ actor, params, language }) => {
    return { json: showHandover(await seen(actor, params.id), language) };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    await seen(actor, params.id);
    const after = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const events = await readTimeline(store, actor, params.id, { after, limit: query.limit + 1 });
    return { json: page(events, query.limit, ({ seq }) => [seq], showEvent) };
  });
  return router;
}
