/** The calls on a mechanism: what it is, what is proposed and decided of it, its policy in editions. */
import { Router } from 'express';
import { z } from 'zod';
import { commandCall, readCall } from './calls.ts';
import { mechanism as procedure, type MechanismCommand } from '../domain/mechanism.ts';
import type { Mechanism } from '../domain/mechanism/record.ts';
import { maySeeDrafts, type Actor } from '../domain/roles.ts';
import { act, type UnderLock } from '../store/act.ts';
import { ensureFounded } from '../store/founding.ts';
import { inEarnest } from '../store/rehearsal.ts';
import { handOverTasks } from '../store/judges.ts';
import type { Snapshot } from '../store/loading.ts';
import { countOpenMatters, listEditions, readMechanism } from '../store/mechanisms.ts';
import { readTimeline } from '../store/timeline.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt } from './cursor.ts';
import { answerOf, idempotencyOf, route, type Answer, type Call, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import { conditionOf } from './etag.ts';
import * as contract from './mechanism-contract.ts';
import { mechanismCommandName, showMechanism, showPolicy } from './mechanism-view.ts';
import { showEvent } from './timeline.ts';

const read = <Q extends z.ZodType>(path: string, summary: string, query: Q, response: z.ZodType) =>
  readCall(`/mechanisms/{id}${path}`, summary, shared.idParams, query, response);
const command = <B extends z.ZodType>(path: string, summary: string, body: B) =>
  commandCall(`/mechanisms/{id}/${path}`, summary, shared.idParams, body, contract.mechanismMatter);

/** The contracts of this router, for the OpenAPI document. */
export const mechanismContracts = {
  one: read('', '联席会议机制 / The mechanism', shared.noQuery, contract.mechanismMatter),
  timeline: read(
    '/timeline',
    '设立、变更与撤销过程 / What happened',
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
  policy: read(
    '/policy',
    '政策设置及历次版本 / The policy in force, and its editions',
    contract.policyQuery,
    contract.policy,
  ),
  change: command(
    'changes',
    '提请变更 / Propose a change: name, convener, office, inspector, members',
    contract.changeBody,
  ),
  setPolicy: command('policy', '提请修订政策 / Propose another edition of the policy', contract.policyBody),
  windUp: command('winding-up', '提请撤销 / Propose the winding-up', contract.windingUpBody),
  decide: command('decision', '审批 / Decide on what is proposed', shared.decisionBody),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/** The router of mechanisms. */
export function mechanismRouter(deps: Deps): Router {
  const router = Router();
  const { store, hands } = deps;
  const contracts = mechanismContracts;

  /** The actor's own mechanism; any other is not there. */
  async function own(actor: Actor, id: string): Promise<void> {
    if (actor.mechanismId !== id) throw new Problem('NOT_FOUND');
    await inEarnest(() => ensureFounded(store, id));
  }

  async function seen(actor: Actor, id: string): Promise<Snapshot<Mechanism>> {
    await own(actor, id);
    const snapshot = await readMechanism(store, actor);
    if (!snapshot) throw new Problem('NOT_FOUND');
    return snapshot;
  }

  async function carryOut(
    { actor, params, language, request }: Call<{ id: string }, unknown, unknown>,
    given: MechanismCommand | UnderLock<MechanismCommand>,
  ): Promise<Answer> {
    await own(actor, params.id);
    const acted = await act(store, procedure, {
      ...{ matter: { id: params.id, opensForUnitId: null }, command: given, actor },
      ...{ idempotency: idempotencyOf(request), condition: conditionOf(request) },
      answer: (snapshot) => ({ status: 200, body: JSON.stringify(showMechanism(snapshot, language)) }),
      beside: (client, { state, context }) => {
        return handOverTasks(store, client, context.mechanism, { ...state, id: params.id });
      },
    });
    return answerOf(acted, hands, mechanismCommandName);
  }

  route(router, deps, contracts.one, async ({ actor, params, language }) => {
    return { json: showMechanism(await seen(actor, params.id), language) };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    await own(actor, params.id);
    // What was proposed and returned stands in it.
    if (!maySeeDrafts(actor, params.id)) throw new Problem('ROLE_NOT_ALLOWED');
    const after = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const events = await readTimeline(store, actor, params.id, { after, limit: query.limit + 1 });
    return { json: page(events, query.limit, ({ seq }) => [seq], showEvent) };
  });

  route(router, deps, contracts.policy, async ({ actor, params, query }) => {
    const snapshot = await seen(actor, params.id);
    const before = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 2_147_483_647;
    const editions = await listEditions(store, params.id, { before, limit: query.limit + 1 });
    const shown = page(
      editions,
      query.limit,
      ({ no }) => [no],
      (edition) => edition,
    );
    return { json: showPolicy(snapshot, shown) };
  });

  route(router, deps, contracts.change, (call) => {
    const { name, shortName, convenerUnitId, officeUnitId, inspectorUnitId, admit, release, basis } = call.body;
    const change = {
      ...{ name: name ?? null, shortName: shortName ?? null, convenerUnitId: convenerUnitId ?? null },
      ...{ officeUnitId: officeUnitId ?? null, inspectorUnitId: inspectorUnitId ?? null },
      ...{ admitted: admit ?? [], released: release ?? [] },
    };
    return carryOut(call, { type: 'propose-change', change, document: basis });
  });

  route(router, deps, contracts.setPolicy, (call) => {
    const { settings, basis } = call.body;
    return carryOut(call, { type: 'propose-policy', settings, document: basis });
  });

  route(router, deps, contracts.windUp, (call) =>
    carryOut(call, {
      underLock: async (client) => ({
        ...{ type: 'propose-winding-up', document: call.body.basis },
        openMatters: await countOpenMatters(client, call.params.id),
      }),
    }),
  );

  route(router, deps, contracts.decide, (call) => {
    const { decision, opinion = null } = call.body;
    return carryOut(call, {
      underLock: async (client) => ({
        ...{ type: 'decide', decision, opinion },
        openMatters: decision === 'approve' ? await countOpenMatters(client, call.params.id) : 0,
      }),
    });
  });
  return router;
}
