/** The calls on plans: a document in, a draft that the coordinator corrects, and the ledger that comes of it. */
import { createHash, randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { readPlanFile } from '../documents/plan-file.ts';
import { dateOf } from '../domain/calendar.ts';
import { plan as procedure, type PlanCommand } from '../domain/plan.ts';
import type { PlanCorrection, PlanDraft } from '../domain/plan/record.ts';
import { namesOf, resolve } from '../domain/plan/resolving.ts';
import { readPlan as readText } from '../domain/plan-text.ts';
import { mayDraft, maySeeDrafts, type Actor } from '../domain/roles.ts';
import { act, type Act } from '../store/act.ts';
import { addUnits } from '../store/directory.ts';
import type { Snapshot } from '../store/loading.ts';
import * as plans from '../store/plans.ts';
import { readTimeline } from '../store/timeline.ts';
import { readDirectory } from '../store/units.ts';
import { assignmentHref } from './assignment-view.ts';
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
import * as contract from './plan-contract.ts';
import { planCommandName, planHref, planPaths, showPlan, showPlanSummary } from './plan-view.ts';
import { showEvent } from './timeline.ts';
import { unitRefs } from './unit-refs.ts';

const read = <P extends z.ZodType, Q extends z.ZodType>(
  path: string,
  summary: string,
  params: P,
  query: Q,
  response: z.ZodType,
) => ({ ...{ method: 'get' as const, path, summary, params, query, body: shared.noBody, response, status: 200 } });
const command = <B extends z.ZodType>(path: string, summary: string, body: B, response: z.ZodType = contract.plan) => ({
  ...{ method: 'post' as const, path: `/plans/{id}/${path}`, summary, params: shared.idParams },
  ...{ query: shared.noQuery, body, response, status: 200 },
});

/** The contracts of this router, for the OpenAPI document. */
export const planContracts = {
  upload: {
    ...{
      method: 'post' as const,
      path: '/plans',
      summary: '导入实施方案 / Import a plan: a file or its text in, a draft out',
    },
    ...{
      params: shared.noParams,
      query: shared.noQuery,
      body: contract.planBody,
      response: contract.plan,
      status: 201,
    },
  },
  list: read(
    '/plans',
    '方案导入 / Imports of plans, newest first',
    shared.noParams,
    contract.plansQuery,
    shared.pageOf(contract.planSummary),
  ),
  one: read('/plans/{id}', '方案草稿 / One import with its rows', shared.idParams, shared.noQuery, contract.plan),
  text: read(
    '/plans/{id}/text',
    '方案原文 / The text that was read, or a stretch of it',
    shared.idParams,
    contract.placeQuery,
    contract.planText,
  ),
  timeline: read(
    '/plans/{id}/timeline',
    '办理过程 / What happened',
    shared.idParams,
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
  ledger: read(
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
  units: command(
    'units',
    '将草稿中的新单位加入名录 / Add units that the draft names to the directory',
    contract.planUnitsBody,
    contract.addedUnits,
  ),
  confirm: command(planPaths.confirm, '确认 / Confirm: saves measures and drafts their assignments', shared.emptyBody),
  discard: command(planPaths.discard, '放弃导入 / Discard the draft', contract.reasonBody),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/** More numbered items than any plan has; each would become matters of its own. */
const MOST_ITEMS = 1_000;

/** A document as it was sent, with its text. */
async function documentOf(body: z.output<typeof contract.planBody>): Promise<plans.SentDocument> {
  const { file, text } = body;
  const content = file === undefined ? Buffer.from(text ?? '', 'utf8') : Buffer.from(file.base64, 'base64');
  const found = file === undefined ? { format: 'txt' as const, text: text ?? '' } : await readPlanFile(content);
  if ('refused' in found) throw new Problem(found.refused, [{ pointer: '/file', detail: '' }]);
  // PostgreSQL keeps neither NUL nor half of a surrogate pair.
  if (found.text.includes('\0') || !found.text.isWellFormed()) throw new Problem('FILE_UNREADABLE');
  return {
    sha256: sha256(content),
    name: file?.name ?? '文本 / text',
    format: found.format,
    content,
    text: found.text,
  };
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Carries a command to `act` and answers with the import. */
async function carryOut(
  deps: Deps,
  { actor, language, request }: Call<unknown, unknown, unknown>,
  given: Pick<Act<PlanDraft, PlanCommand>, 'matter' | 'command' | 'complete'>,
): Promise<Answer> {
  const status = given.matter.opensForUnitId === null ? 200 : 201;
  const acted = await act(deps.store, procedure, {
    ...{ ...given, actor, idempotency: idempotencyOf(request) },
    answer: (snapshot) => ({ status, body: JSON.stringify(showPlan(snapshot, language)) }),
  });
  return answerOf(acted, deps.hands, planCommandName);
}

/** One import that this actor may see; what it may not see is not there. */
async function seen(deps: Deps, actor: Actor, id: string): Promise<Snapshot<PlanDraft>> {
  const [snapshot] = (await plans.readPlan(deps.store, actor, id)).snapshots;
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
    const reading = readText(document.text, store.calendar);
    const items = [...reading.measures, ...reading.safeguards];
    if (items.length > MOST_ITEMS) throw new Problem('PLAN_TOO_LARGE');
    await plans.keepDocument(store, actor.mechanismId, document);
    const { name, format, sha256: hash, text } = document;
    const before = text.slice(0, items[0]?.at.start ?? 0);
    const given: PlanCommand = {
      ...{ type: 'read', reading, document: { name, format, sha256: hash, textSha256: sha256(text) } },
      ...{ status: before.includes('征求意见稿') ? '征求意见稿' : '印发稿', standing: null },
      ids: Array.from({ length: items.length + 1 }, () => randomUUID()),
    };
    const wanted = body.planId === undefined ? { title: reading.title } : { planId: body.planId };
    const answer = await carryOut(deps, call, {
      matter: { id: randomUUID(), opensForUnitId: actor.unitId },
      command: given,
      complete: async (client) => {
        const standing = await plans.loadStandingPlan(client, actor.mechanismId, wanted);
        return { ...given, standing: standing ?? (body.planId === undefined ? null : 'unknown') };
      },
    });
    return located(answer, planHref);
  });

  route(router, deps, contracts.list, async ({ actor, query, language }) => {
    if (!maySeeDrafts(actor, actor.mechanismId)) throw new Problem('ROLE_NOT_ALLOWED');
    const place = decodeCursor(query.cursor, z.tuple([placeMs, z.uuid()]));
    const after = place && { openedAtMs: place[0], id: place[1] };
    const filter = { stage: query.stage ?? null, after, limit: query.limit + 1 };
    const { snapshots } = await plans.listPlans(store, actor, filter);
    const show = (snapshot: Snapshot<PlanDraft>) => showPlanSummary(snapshot, language);
    return { json: page(snapshots, query.limit, ({ openedAtMs, id }) => [openedAtMs, id], show) };
  });

  route(router, deps, contracts.one, async ({ actor, params, language }) => {
    return { json: showPlan(await seen(deps, actor, params.id), language) };
  });

  route(router, deps, contracts.text, async ({ actor, params, query }) => {
    const { state } = await seen(deps, actor, params.id);
    const text = await plans.readDocument(store, actor.mechanismId, state.document.sha256);
    if (text === null) throw new Problem('NOT_FOUND');
    const start = Math.min(query.start ?? 0, text.length);
    const end = Math.max(start, Math.min(query.end ?? text.length, text.length));
    return { json: { text: text.slice(start, end).toWellFormed(), start, end, length: text.length } };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    await seen(deps, actor, params.id);
    const after = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const events = await readTimeline(store, actor.mechanismId, params.id, { after, limit: query.limit + 1 });
    return { json: page(events, query.limit, ({ seq }) => [seq], showEvent) };
  });

  route(router, deps, contracts.ledger, async ({ actor, params }) => {
    if (!maySeeDrafts(actor, actor.mechanismId)) throw new Problem('NOT_FOUND');
    const ledger = await plans.readLedger(store, actor.mechanismId, params.id);
    if (ledger === null) throw new Problem('NOT_FOUND');
    return { json: await showLedger(deps, actor, ledger) };
  });

  route(router, deps, contracts.correct, (call) => {
    const correction: PlanCorrection = call.body;
    return carryOut(deps, call, {
      matter: { id: call.params.id, opensForUnitId: null },
      command: { type: 'correct', correction },
    });
  });

  route(router, deps, contracts.units, async ({ actor, params, body, request }) => {
    const { state, context } = await seen(deps, actor, params.id);
    if (!mayDraft(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const directory = { units: context.directory, today: dateOf(context.nowMs) };
    const unknown = namesOf(state.rows).flatMap((name) => {
      const resolved = resolve(name, state.names, directory);
      return resolved.to === 'unknown' ? [resolved.proposed] : [];
    });
    const drafts = (body.units ?? unknown).map(({ name, kind, collective }, index) => {
      const proposed = unknown.find((one) => one.name === name);
      // A unit that the draft does not name, or that is known, belongs in the directory's own call.
      if (!proposed)
        throw new Problem('UNIT_NAME_NOT_IN_PLAN', [{ pointer: `/units/${String(index)}/name`, detail: '' }]);
      return { name, kind: kind ?? proposed.kind, collective: collective ?? proposed.collective };
    });
    const acted = await addUnits(
      store,
      {
        ...{ actor, idempotency: idempotencyOf(request) },
        answer: (units) => {
          const refs = unitRefs(units);
          return { status: 200, body: JSON.stringify({ added: refs.all(units.map(({ id }) => id)) }) };
        },
      },
      drafts.map((draft) => ({ ...draft, aliases: [], validFrom: null, protocolOrder: null })),
    );
    return answerOf(acted, deps.hands, (name) => name);
  });

  route(router, deps, contracts.confirm, (call) => {
    const { actor, params } = call;
    const standing = { revision: 0, assigned: [], titleTaken: false };
    return carryOut(deps, call, {
      matter: { id: params.id, opensForUnitId: null },
      command: { type: 'confirm', standing },
      complete: async (client) => {
        return { type: 'confirm', standing: await plans.loadForConfirmation(client, actor.mechanismId, params.id) };
      },
    });
  });

  route(router, deps, contracts.discard, (call) =>
    carryOut(deps, call, {
      matter: { id: call.params.id, opensForUnitId: null },
      command: { type: 'discard', reason: call.body.reason },
    }),
  );
  return router;
}

async function showLedger(
  { store }: Deps,
  actor: Actor,
  { plan, items }: NonNullable<Awaited<ReturnType<typeof plans.readLedger>>>,
): Promise<z.output<typeof contract.ledger>> {
  const refs = unitRefs(await readDirectory(store, actor.mechanismId));
  const assignments = items.flatMap((item) => item.assignments);
  const nodes = assignments.flatMap((assignment) => assignment.nodes);
  const shown = {
    plan,
    counts: {
      ...{ items: items.length, assignments: assignments.length, nodes: nodes.length },
      unconfirmedNodes: nodes.filter((node) => !node.confirmed).length,
    },
    items: items.map(({ leadUnitId, units, assignments: made, ...item }) => ({
      ...{ ...item, lead: refs.one(leadUnitId) },
      units: units.flatMap(({ unitId, part }) => refs.all([unitId]).map((unit) => ({ unit, part }))),
      assignments: made.map(({ leadUnitId: lead, cooperating, ...assignment }) => ({
        ...{
          ...assignment,
          lead: refs.one(lead),
          cooperating: refs.all(cooperating),
          href: assignmentHref(assignment.id),
        },
      })),
    })),
  };
  return contract.ledger.parse(shown);
}
