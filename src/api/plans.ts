/** The calls on plans: a document in, a draft that the coordinator corrects, and the ledger that comes of it. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { commandCall, readCall } from './calls.ts';
import { plan as procedure, type PlanCommand } from '../domain/plan.ts';
import type { StandingAtConfirmation } from '../domain/plan/confirming.ts';
import type { PlanDraft } from '../domain/plan/record.ts';
import { readPlan as readText } from '../domain/plan-text.ts';
import { mayDraft, maySeeDrafts, type Actor } from '../domain/roles.ts';
import { act, type Act } from '../store/act.ts';
import { readLedger } from '../store/ledger.ts';
import { keepDocument, readDocument } from '../store/plan-documents.ts';
import { loadStandingPlan, loadStandings, NO_STANDING } from '../store/plan-standing.ts';
import { addUnitsOfPlan } from '../store/plan-units.ts';
import { readCounting } from '../store/calendars.ts';
import { listPlans, readPlan, type PlanSnapshot } from '../store/plans.ts';
import { readTimeline } from '../store/timeline.ts';
import { readDirectory, type ListedUnit } from '../store/units.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt, placeMs } from './cursor.ts';
import {
  answerOf,
  idempotencyOf,
  located,
  route,
  type Answer,
  type Call,
  type Contract,
  type Deps,
} from './dispatch.ts';
import { Problem } from './errors.ts';
import { conditionOf } from './etag.ts';
import { showLedger } from './ledger-view.ts';
import * as contract from './plan-contract.ts';
import { documentOf } from './plan-upload.ts';
import { planCommandName, planHref, planPaths, showPlan, showPlanSummary } from './plan-view.ts';
import { showEvent } from './timeline.ts';
import { unitRefs } from './unit-refs.ts';
import { noticed, uploadSummary } from './upload-notice.ts';

const command = <B extends z.ZodType>(path: string, summary: string, body: B, response: z.ZodType = contract.plan) =>
  commandCall(`/plans/{id}/${path}`, summary, shared.idParams, body, response);

/** The contracts of this router, for the OpenAPI document. */
export const planContracts = {
  upload: {
    ...{
      method: 'post' as const,
      path: '/plans',
      summary: uploadSummary('导入实施方案 / Import a plan: a file or its text in, a draft out'),
    },
    ...{
      params: shared.noParams,
      query: shared.noQuery,
      body: contract.planBody,
      response: contract.plan,
      status: 201,
    },
  },
  list: readCall(
    '/plans',
    '方案导入 / Imports of plans, newest first',
    shared.noParams,
    contract.plansQuery,
    shared.pageOf(contract.planSummary),
  ),
  one: readCall('/plans/{id}', '方案草稿 / One import with its rows', shared.idParams, shared.noQuery, contract.plan),
  text: readCall(
    '/plans/{id}/text',
    '方案原文 / The text that was read, or a stretch of it',
    shared.idParams,
    contract.placeQuery,
    contract.planText,
  ),
  timeline: readCall(
    '/plans/{id}/timeline',
    '办理过程 / What happened',
    shared.idParams,
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
  ledger: readCall(
    '/plans/{id}/ledger',
    '任务分解表 / The task ledger, by the id of a plan or of an import',
    shared.idParams,
    shared.noQuery,
    contract.ledger,
  ),
  correct: command(
    planPaths.correct,
    '更正草稿 / Correct the draft: rows, names, leads, dates',
    contract.correctionsBody,
  ),
  units: {
    ...command(
      'units',
      '将草稿中的新单位加入名录 / Add units that the draft names to the directory',
      contract.planUnitsBody,
      contract.addedUnits,
    ),
    untagged: true as const,
  },
  confirm: command(planPaths.confirm, '确认 / Confirm: saves measures and drafts their assignments', shared.emptyBody),
  discard: command(planPaths.discard, '放弃导入 / Discard the draft', contract.reasonBody),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

type Client = Parameters<typeof loadStandings>[0];

/** A command on an import, completed with how its plan stands when that is known: under the locks. */
interface Given {
  matter: Act<PlanDraft, PlanCommand>['matter'];
  complete: (client: Client) => Promise<{ command: PlanCommand; standing: StandingAtConfirmation }>;
}

/** Carries a command to `act` and answers with the import. */
async function carryOut(
  deps: Deps,
  { actor, language, request }: Call<unknown, unknown, unknown>,
  { matter, complete }: Given,
): Promise<Answer> {
  const status = matter.opensForUnitId === null ? 200 : 201;
  let standing = NO_STANDING;
  const acted = await act(deps.store, procedure, {
    ...{ matter, actor, idempotency: idempotencyOf(request), condition: conditionOf(request) },
    command: {
      async underLock(client) {
        const completed = await complete(client);
        ({ standing } = completed);
        return completed.command;
      },
    },
    // Not by what the command says of the plan's title, which its reader did not know.
    async shown(client, snapshot) {
      const before = (await loadStandings(client, actor.mechanismId, [matter.id], null)).get(matter.id) ?? NO_STANDING;
      return JSON.stringify(showPlan({ ...snapshot, standing: before }, language));
    },
    answer: (snapshot) => ({ status, body: JSON.stringify(showPlan({ ...snapshot, standing }, language)) }),
  });
  return answerOf(acted, deps.hands, planCommandName);
}

/** A command on an import that is there; `title`: one that it gives to the plan. */
function onExisting(
  actor: Actor,
  id: string,
  commandOf: (standing: StandingAtConfirmation) => PlanCommand,
  title: string | null = null,
): Given {
  return {
    matter: { id, opensForUnitId: null },
    async complete(client) {
      const standings = await loadStandings(client, actor.mechanismId, [id], title);
      const standing = standings.get(id) ?? NO_STANDING;
      return { standing, command: commandOf(standing) };
    },
  };
}

/** One import that this actor may see; what it may not see is not there. */
async function seen(deps: Deps, actor: Actor, id: string): Promise<PlanSnapshot> {
  const [snapshot] = await readPlan(deps.store, actor, id);
  if (!snapshot) throw new Problem('NOT_FOUND');
  return snapshot;
}

/** The router of plans. */
export function planRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;
  const contracts = planContracts;

  route(router, deps, contracts.upload, async (call) => {
    const { actor, body } = call;
    if (!mayDraft(actor) || actor.unitId === null) throw new Problem('ROLE_NOT_ALLOWED');
    const document = await documentOf(body);
    const { calendar } = await readCounting(store, actor.mechanismId);
    const reading = readText(document.text, calendar);
    await keepDocument(store, actor.mechanismId, document);
    const items = [...reading.measures, ...reading.safeguards];
    const before = document.text.slice(0, items[0]?.at.start ?? 0);
    const status = before.includes('征求意见稿') ? '征求意见稿' : '印发稿';
    const { name, format, sha256, textSha256 } = document;
    const ids = Array.from({ length: items.length + 1 }, () => randomUUID());
    const wanted = body.planId === undefined ? { title: reading.title } : { planId: body.planId };
    const answer = await carryOut(deps, call, {
      matter: { id: randomUUID(), opensForUnitId: actor.unitId },
      async complete(client) {
        const plan = await loadStandingPlan(client, actor.mechanismId, wanted);
        const standing = plan ?? (body.planId === undefined ? null : 'unknown');
        const assigned = plan?.items.filter((item) => item.assigned).map((item) => item.id) ?? [];
        return {
          command: { type: 'read', reading, document: { name, format, sha256, textSha256 }, status, standing, ids },
          standing: { revision: plan?.revision ?? 0, assigned, titleTaken: false },
        };
      },
    });
    return noticed(located(answer, planHref));
  });

  route(router, deps, contracts.list, async ({ actor, query, language }) => {
    if (!maySeeDrafts(actor, actor.mechanismId)) throw new Problem('ROLE_NOT_ALLOWED');
    const place = decodeCursor(query.cursor, z.tuple([placeMs, z.uuid()]));
    const after = place && { openedAtMs: place[0], id: place[1] };
    const filter = { stage: query.stage ?? null, after, limit: query.limit + 1 };
    const snapshots = await listPlans(store, actor, filter);
    const show = (snapshot: PlanSnapshot) => showPlanSummary(snapshot, language);
    return { json: page(snapshots, query.limit, ({ openedAtMs, id }) => [openedAtMs, id], show) };
  });

  route(router, deps, contracts.one, async ({ actor, params, language }) => {
    return { json: showPlan(await seen(deps, actor, params.id), language) };
  });

  route(router, deps, contracts.text, async ({ actor, params, query }) => {
    const { state } = await seen(deps, actor, params.id);
    const text = await readDocument(store, actor, state.document);
    if (text === null) throw new Problem('NOT_FOUND');
    const start = Math.min(query.start ?? 0, text.length);
    const end = Math.max(start, Math.min(query.end ?? text.length, text.length));
    return { json: { text: text.slice(start, end).toWellFormed(), start, end, length: text.length } };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    await seen(deps, actor, params.id);
    const after = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const events = await readTimeline(store, actor, params.id, { after, limit: query.limit + 1 });
    return { json: page(events, query.limit, ({ seq }) => [seq], showEvent) };
  });

  route(router, deps, contracts.ledger, async ({ actor, params }) => {
    if (!maySeeDrafts(actor, actor.mechanismId)) throw new Problem('NOT_FOUND');
    const ledger = await readLedger(store, actor, params.id);
    if (ledger === null) throw new Problem('NOT_FOUND');
    return { json: showLedger(ledger, await readDirectory(store, actor.mechanismId)) };
  });

  route(router, deps, contracts.correct, (call) => {
    const { actor, params, body } = call;
    const given = () => ({ type: 'correct' as const, correction: body });
    return carryOut(deps, call, onExisting(actor, params.id, given, body.head?.title ?? null));
  });

  route(router, deps, contracts.units, async ({ actor, params, body, language, request }) => {
    const plan = await seen(deps, actor, params.id);
    if (!mayDraft(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const change = {
      ...{ actor, idempotency: idempotencyOf(request) },
      seen: { condition: conditionOf(request), shown: () => JSON.stringify(showPlan(plan, language)) },
      answer: (units: readonly ListedUnit[]) => {
        const added = unitRefs(units).all(units.map(({ id }) => id));
        return { status: 200, body: JSON.stringify({ added }) };
      },
    };
    const acted = await addUnitsOfPlan(store, change, { planId: params.id, units: body.units ?? null });
    return answerOf(acted, deps.hands, planCommandName);
  });

  route(router, deps, contracts.confirm, (call) =>
    carryOut(
      deps,
      call,
      onExisting(call.actor, call.params.id, (standing) => ({ type: 'confirm', standing })),
    ),
  );

  route(router, deps, contracts.discard, (call) => {
    const { actor, params, body } = call;
    return carryOut(
      deps,
      call,
      onExisting(actor, params.id, () => ({ type: 'discard', reason: body.reason })),
    );
  });
  return router;
}
