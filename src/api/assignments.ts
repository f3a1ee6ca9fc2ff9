/** The calls on assignments: so far their drafts, as a plan's confirmation makes them. */
import { Router } from 'express';
import { z } from 'zod';
import { commandCall } from './calls.ts';
import { assignment as procedure, type AssignmentCommand } from '../domain/assignment.ts';
import type { Assignment } from '../domain/assignment/record.ts';
import { maySeeDrafts, type Actor } from '../domain/roles.ts';
import { act } from '../store/act.ts';
import { listAssignments, readAssignment } from '../store/assignments.ts';
import type { Snapshot } from '../store/loading.ts';
import { readTimeline } from '../store/timeline.ts';
import { assignmentCommandName, assignmentPaths, showAssignment } from './assignment-view.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt, placeMs } from './cursor.ts';
import { answerOf, idempotencyOf, route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import * as contract from './plan-contract.ts';
import { showEvent } from './timeline.ts';

const command = <B extends z.ZodType>(path: string, summary: string, body: B) =>
  commandCall(`/assignments/{id}/${path}`, summary, shared.idParams, body, contract.assignment);

/** The contracts of this router, for the OpenAPI document. */
export const assignmentContracts = {
  list: {
    ...{ method: 'get' as const, path: '/assignments', summary: '交办事项 / Assignments, newest first' },
    ...{ params: shared.noParams, query: contract.assignmentsQuery, body: shared.noBody },
    ...{ response: shared.pageOf(contract.assignment), status: 200 },
  },
  one: {
    ...{ method: 'get' as const, path: '/assignments/{id}', summary: '交办事项 / One assignment' },
    ...{
      params: shared.idParams,
      query: shared.noQuery,
      body: shared.noBody,
      response: contract.assignment,
      status: 200,
    },
  },
  timeline: {
    ...{ method: 'get' as const, path: '/assignments/{id}/timeline', summary: '办理过程 / What happened' },
    ...{ params: shared.idParams, query: shared.pageQuery, body: shared.noBody },
    ...{ response: shared.pageOf(shared.timelineEvent), status: 200 },
  },
  revise: command(
    assignmentPaths.revise,
    '修改草稿 / Revise the draft: lead, cooperating units, dates of its nodes',
    contract.assignmentBody,
  ),
  withdraw: command(assignmentPaths.withdraw, '撤回草稿 / Withdraw the draft', contract.reasonBody),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/** One assignment that this actor may see; what it may not see is not there. */
async function seen(deps: Deps, actor: Actor, id: string): Promise<Snapshot<Assignment>> {
  const [snapshot] = (await readAssignment(deps.store, actor, id)).snapshots;
  if (!snapshot) throw new Problem('NOT_FOUND');
  return snapshot;
}

/** The router of assignments. */
export function assignmentRouter(deps: Deps): Router {
  const router = Router();
  const { store, hands } = deps;
  const contracts = assignmentContracts;

  route(router, deps, contracts.list, async ({ actor, query, language }) => {
    if (!maySeeDrafts(actor, actor.mechanismId)) throw new Problem('ROLE_NOT_ALLOWED');
    const place = decodeCursor(query.cursor, z.tuple([placeMs, z.uuid()]));
    const { stage = null, unitId = null, planId = null, limit } = query;
    const after = place && { openedAtMs: place[0], id: place[1] };
    const { snapshots } = await listAssignments(store, actor, { stage, unitId, planId, after, limit: limit + 1 });
    const show = (snapshot: Snapshot<Assignment>) => showAssignment(snapshot, language);
    return { json: page(snapshots, limit, ({ openedAtMs, id }) => [openedAtMs, id], show) };
  });

  route(router, deps, contracts.one, async ({ actor, params, language }) => {
    return { json: showAssignment(await seen(deps, actor, params.id), language) };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    await seen(deps, actor, params.id);
    const after = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const events = await readTimeline(store, actor.mechanismId, params.id, { after, limit: query.limit + 1 });
    return { json: page(events, query.limit, ({ seq }) => [seq], showEvent) };
  });

  const on = <B extends z.ZodType>(
    of: Contract<typeof shared.idParams, typeof shared.noQuery, B>,
    commandOf: (body: z.output<B>) => AssignmentCommand,
  ): void => {
    route(router, deps, of, async ({ params, body, actor, language, request }) => {
      const acted = await act(store, procedure, {
        ...{ matter: { id: params.id, opensForUnitId: null }, command: commandOf(body), actor },
        idempotency: idempotencyOf(request),
        answer: (snapshot) => ({ status: 200, body: JSON.stringify(showAssignment(snapshot, language)) }),
      });
      return answerOf(acted, hands, assignmentCommandName);
    });
  };
  on(contracts.revise, ({ title, leadUnitId, cooperatingUnitIds, nodes }) => ({
    ...{ type: 'revise', title: title ?? null, leadUnitId: leadUnitId ?? null },
    ...{ cooperating: cooperatingUnitIds ?? null, nodes: nodes ?? null },
  }));
  on(contracts.withdraw, ({ reason }) => ({ type: 'withdraw', reason }));
  return router;
}
