/** The calls on the actor's own inbox: open tasks, and what was delivered. */
import { Router } from 'express';
import { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import { lightAt, lightSentence } from '../domain/light.ts';
import { titleOf } from '../domain/notices.ts';
import { listDeliveries, listTasks } from '../store/inbox.ts';
import * as contract from './contract.ts';
import { decodeCursor, page, placeMs } from './cursor.ts';
import { route, type Contract, type Deps } from './dispatch.ts';
import { actionsOf, matterHref } from './matters.ts';
import { workflowOf } from './workflow-view.ts';

/** The contracts of this router, for the OpenAPI document. */
export const inboxContracts = {
  tasks: {
    ...{ method: 'get' as const, path: '/tasks', summary: '我的待办 / My open tasks, what is due first, first' },
    ...{ params: contract.noParams, query: contract.tasksQuery, body: contract.noBody },
    ...{ response: contract.pageOf(contract.task), status: 200 },
  },
  deliveries: {
    ...{
      method: 'get' as const,
      path: '/deliveries',
      summary: '我收到的通知 / What was delivered to me, newest first',
    },
    ...{ params: contract.noParams, query: contract.pageQuery, body: contract.noBody },
    ...{ response: contract.pageOf(contract.delivery), status: 200 },
  },
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

const rowId = z.int().min(0);

/** The router of the inbox. */
export function inboxRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;

  route(router, deps, inboxContracts.tasks, async ({ actor, query, language }) => {
    const place = decodeCursor(query.cursor, z.tuple([placeMs.nullable(), rowId]));
    const after = place && { dueAtMs: place[0], id: place[1] };
    const tasks = await listTasks(store, actor, { after, limit: query.limit + 1 });
    const show = (task: (typeof tasks)[number]) => {
      const { matter, kind, dueAtMs, reminders } = task;
      const { id, context, facts } = matter.snapshot;
      const { light, reason } = lightAt(task.light, context.nowMs);
      const { unit } = context;
      const { title, number } = facts;
      return {
        ...{ id: String(task.id), kind, title: `${titleOf(kind, language)}：${title}`, reminders },
        matter: {
          ...{ id, noun: matter.noun, title, number, href: matterHref(matter.noun, id) },
          unit: { id: unit.id, name: unit.name, kind: unit.kind },
        },
        dueAt: dueAtMs === null ? null : isoShanghai(dueAtMs),
        ...{ light, lightReason: lightSentence(reason, language), openedAt: isoShanghai(task.openedAtMs) },
        ...{ workflow: workflowOf(matter.noun, matter.snapshot), actions: actionsOf(matter) },
      };
    };
    return { json: page(tasks, query.limit, (task) => [task.dueAtMs, task.id], show) };
  });

  route(router, deps, inboxContracts.deliveries, async ({ actor, query, language }) => {
    const before = decodeCursor(query.cursor, z.tuple([rowId]))?.[0] ?? Number.MAX_SAFE_INTEGER;
    const deliveries = await listDeliveries(store, actor, { before, limit: query.limit + 1 });
    const show = (delivery: (typeof deliveries)[number]) => {
      const { kind, channel, state, seq, matterId, noun, title, number, unitId, unitName } = delivery;
      return {
        ...{ id: String(delivery.id), kind, title: `${titleOf(kind, language)}：${title}`, channel, state, seq },
        at: isoShanghai(delivery.atMs),
        matter: {
          ...{ id: matterId, noun, title, number, href: matterHref(noun, matterId) },
          unit: { id: unitId, name: unitName },
        },
        actions: [],
      };
    };
    return { json: page(deliveries, query.limit, ({ id }) => [id], show) };
  });
  return router;
}
