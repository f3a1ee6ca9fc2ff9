/** The calls on who represents units: the list of members, proposals of others, and what is decided of them. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { carryOut, readCall } from './calls.ts';
import { membership as procedure, type MembershipCommand } from '../domain/membership.ts';
import type { Membership } from '../domain/membership/record.ts';
import { mayProposeMembership, maySee, maySeeMembers, type Actor } from '../domain/roles.ts';
import type { Snapshot } from '../store/loading.ts';
import { listMembers, readMembership, standingFor, standingOf, type MemberUnit } from '../store/representatives.ts';
import { readTimeline } from '../store/timeline.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt } from './cursor.ts';
import { located, route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import * as contract from './membership-contract.ts';
import { membershipCommandName, membershipHref, showMembership, showMemberUnit } from './membership-view.ts';
import { showEvent } from './timeline.ts';

const read = <Q extends z.ZodType>(path: string, summary: string, query: Q, response: z.ZodType) =>
  readCall(path, summary, shared.idParams, query, response);

const spoken = { procedure, show: showMembership, nameOf: membershipCommandName };

/** The contracts of this router, for the OpenAPI document. */
export const membershipContracts = {
  members: read(
    '/mechanisms/{id}/members',
    '成员单位及其成员、联络员 / Member units, and who represents them on a day',
    contract.membersQuery,
    shared.pageOf(contract.memberUnit),
  ),
  propose: {
    ...{ method: 'post' as const, path: '/mechanisms/{id}/members', params: shared.idParams, query: shared.noQuery },
    summary: '提出成员、联络员变更 / Propose who represents a unit from a day on',
    ...{ body: contract.membershipBody, response: contract.membership, status: 201 },
  },
  one: read('/memberships/{id}', '成员、联络员变更 / One proposal', shared.noQuery, contract.membership),
  timeline: read(
    '/memberships/{id}/timeline',
    '办理过程 / What happened',
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
  decide: {
    ...{ method: 'post' as const, path: '/memberships/{id}/decision', params: shared.idParams, query: shared.noQuery },
    summary: '确认或退回 / Confirm or return it',
    ...{ body: contract.membershipDecisionBody, response: contract.membership, status: 200 },
  },
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/** The router of members and proposals. */
export function membershipRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;
  const contracts = membershipContracts;

  /** One proposal that this actor may see; what it may not see is not there. */
  async function seen(actor: Actor, id: string): Promise<Snapshot<Membership>> {
    const snapshot = await readMembership(store, actor, id);
    if (!snapshot || !maySee(actor, snapshot.state)) throw new Problem('NOT_FOUND');
    return snapshot;
  }

  route(router, deps, contracts.members, async ({ actor, params, query }) => {
    if (actor.mechanismId !== params.id) throw new Problem('NOT_FOUND');
    if (!maySeeMembers(actor, params.id)) throw new Problem('ROLE_NOT_ALLOWED');
    const after = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? -1;
    const { on, units } = await listMembers(store, actor, { on: query.on ?? null, after, limit: query.limit + 1 });
    const show = (unit: MemberUnit) => showMemberUnit(unit, on, actor);
    return { json: page(units, query.limit, ({ protocolOrder }) => [protocolOrder], show) };
  });

  route(router, deps, contracts.propose, async (call) => {
    const { actor, params, body } = call;
    if (actor.mechanismId !== params.id) throw new Problem('NOT_FOUND');
    if (!mayProposeMembership(actor, body.unitId)) throw new Problem('ROLE_NOT_ALLOWED');
    const matter = { id: randomUUID(), opensForUnitId: body.unitId };
    const answer = await carryOut(deps, call, spoken, matter, {
      underLock: async (client): Promise<MembershipCommand> => {
        return { type: 'propose', representation: body, standing: await standingOf(client, body.unitId, body.part) };
      },
    });
    return located(answer, membershipHref);
  });

  route(router, deps, contracts.one, async ({ actor, params, language }) => {
    return { json: showMembership(await seen(actor, params.id), language) };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    await seen(actor, params.id);
    const after = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const events = await readTimeline(store, actor, params.id, { after, limit: query.limit + 1 });
    return { json: page(events, query.limit, ({ seq }) => [seq], showEvent) };
  });

  route(router, deps, contracts.decide, (call) => {
    const { id } = call.params;
    const { decision, opinion = null } = call.body;
    return carryOut(
      deps,
      call,
      spoken,
      { id, opensForUnitId: null },
      {
        underLock: async (client): Promise<MembershipCommand> => {
          return { type: 'decide', decision, opinion, standing: await standingFor(client, id) };
        },
      },
    );
  });
  return router;
}
