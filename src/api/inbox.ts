/** The calls on the actor's own inbox: its boxes with their counts, and what was delivered. */
import { Router } from 'express';
import { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import { daysLeftFrom } from '../domain/days-left.ts';
import { boxes, boxNames } from '../domain/inbox.ts';
import { lightAt, lightOf, lightSentence, type Language } from '../domain/light.ts';
import { titleOf } from '../domain/notices.ts';
import { countTasks, listDeliveries, listTasks, type InboxTask } from '../store/inbox.ts';
import * as contract from './contract.ts';
import { decodeCursor, page, placeMs } from './cursor.ts';
import { route, type Contract, type Deps } from './dispatch.ts';
import { actionsOf, matterHref } from './matters.ts';
import { workflowOf } from './workflow-view.ts';

/** The contracts of this router, for the OpenAPI document. */
export const inboxContracts = {
  tasks: {
    ...{ method: 'get' as const, path: '/tasks', summary: '我的收件箱 / My tasks, by box' },
    ...{ params: contract.noParams, query: contract.tasksQuery, body: contract.noBody },
    ...{ response: contract.pageOf(contract.task), status: 200 },
  },
  counts: {
    ...{ method: 'get' as const, path: '/tasks/counts', summary: '各箱件数 / How many rows each box holds' },
    ...{ params: contract.noParams, query: contract.noQuery, body: contract.noBody },
    ...{ response: contract.taskCounts, status: 200 },
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

/** What a row shows: an open task its light now, a done one that of its end, and a copy the matter's. */
function lightOfTask({ box, light, closedAtMs, matter }: InboxTask): ReturnType<typeof lightAt> {
  const { context, facts } = matter.snapshot;
  return box === 'copies' ? lightOf(facts, context.nowMs) : lightAt(light, closedAtMs ?? context.nowMs);
}

function showTask(task: InboxTask, language: Language): z.output<typeof contract.task> {
  const { matter, kind, box, dueAtMs, originalDueAtMs, closedAtMs, reminders } = task;
  const { id, context, facts } = matter.snapshot;
  const { light, reason } = lightOfTask(task);
  const { unit, calendar, nowMs } = context;
  const { title, number } = facts;
  const owed = dueAtMs !== null && closedAtMs === null && facts.open;
  return {
    ...{ id: box === 'copies' ? `d${String(task.id)}` : String(task.id), box, kind, reminders },
    title: `${titleOf(kind, language)}：${title}`,
    matter: {
      ...{ id, noun: matter.noun, title, number, href: matterHref(matter.noun, id) },
      unit: { id: unit.id, name: unit.name, kind: unit.kind },
    },
    ...{ dueAt: at(dueAtMs), originalDueAt: at(originalDueAtMs), closedAt: at(closedAtMs) },
    workingDaysLeft: owed ? daysLeftFrom(calendar, nowMs)(dueAtMs) : null,
    ...{ light, lightReason: lightSentence(reason, language), openedAt: isoShanghai(task.openedAtMs) },
    ...{ workflow: workflowOf(matter.noun, matter.snapshot), actions: actionsOf(matter) },
  };
}

function at(ms: number | null): string | null {
  return ms === null ? null : isoShanghai(ms);
}

/** The router of the inbox. */
export function inboxRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;

  route(router, deps, inboxContracts.tasks, async ({ actor, query, language }) => {
    const box = query.box ?? null;
    const place = decodeCursor(query.cursor, z.tuple([placeMs.nullable(), rowId]));
    const after = place && { atMs: place[0], id: place[1] };
    const tasks = await listTasks(store, actor, { box, after, limit: query.limit + 1 });
    const show = (task: InboxTask) => showTask(task, language);
    const at = (task: InboxTask) => (box === 'done' ? task.closedAtMs : box === 'copies' ? null : task.dueAtMs);
    return { json: page(tasks, query.limit, (task) => [at(task), task.id], show) };
  });

  route(router, deps, inboxContracts.counts, async ({ actor, language }) => {
    const { asOfMs, counts } = await countTasks(store, actor);
    const shown = boxes.map((box) => {
      return { box, name: boxNames[box][language], count: counts[box], href: `/api/v1/tasks?box=${box}` };
    });
    return { json: { asOf: isoShanghai(asOfMs), boxes: shown } };
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
