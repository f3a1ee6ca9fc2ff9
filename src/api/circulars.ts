/** The calls on circulars (情况通报). */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { circular as procedure, type CircularCommand } from '../domain/circular.ts';
import { correctionOf } from '../domain/circular/drafting.ts';
import type { CircularDraft, CircularText } from '../domain/circular/order.ts';
import { circularHindrance, mayDraftCirculars, maySeeCircular } from '../domain/circular/permissions.ts';
import type { Circular } from '../domain/circular/record.ts';
import type { Language } from '../domain/light.ts';
import { maySeeDrafts, maySeeWorkflow, unitIdsOf, type Actor } from '../domain/roles.ts';
import { circularToCorrect, listCirculars } from '../store/circulars.ts';
import type { Snapshot } from '../store/loading.ts';
import { hasMatter, readMatter } from '../store/matter-reads.ts';
import { officeUnitOf } from '../store/meeting-reads.ts';
import { readAbout } from '../store/supervision-notice-reads.ts';
import { readTimeline, type TimelineEvent } from '../store/timeline.ts';
import { seenAsOf } from './as-of.ts';
import { carryOut, commandCall, readCall, type OnCall, commandRoutes, standingOf } from './calls.ts';
import * as contract from './circular-contract.ts';
import { circularCommandName, circularHref, circularPaths, showCircular } from './circular-view.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt, placeMs } from './cursor.ts';
import { located, route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import { matterHref } from './matters.ts';
import { showEvent } from './timeline.ts';

const { idParams, noParams, noQuery } = shared;
const one = '/circulars/{id}';

const command = <B extends z.ZodType>(path: string, summary: string, body: B) =>
  commandCall(`${one}/${path}`, summary, idParams, body, contract.circular);

const show = (snapshot: Snapshot<Circular>, language: Language) => showCircular(snapshot, language, matterHref);

const spoken = { procedure, show, nameOf: circularCommandName };

/** The contracts of this router, for the OpenAPI document. */
export const circularContracts = {
  draft: {
    ...{ method: 'post' as const, path: '/circulars', summary: '起草情况通报 / Draft a circular' },
    ...{ params: noParams, query: noQuery, body: contract.circularBody },
    ...{ response: contract.circular, status: 201 },
  },
  list: readCall(
    '/circulars',
    '情况通报列表 / Circulars, newest first',
    noParams,
    contract.circularsQuery,
    shared.pageOf(contract.circular),
  ),
  one: readCall(one, '情况通报 / One circular, as it is or stood', idParams, shared.asOfQuery, contract.circular),
  timeline: readCall(
    `${one}/timeline`,
    '办理过程 / What happened; its units see what came since they were asked',
    idParams,
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
  workflow: readCall(`${one}/workflow`, '流程状态 / How its workflow stands', idParams, noQuery, shared.workflowView),
  revise: command(circularPaths.revise, '修改草稿 / Write it anew; comments are asked anew', contract.circularTextBody),
  ask: command(circularPaths['ask-comments'], '征求意见 / Ask its units for their comments', shared.emptyBody),
  comment: command(circularPaths.comment, '反馈意见 / Comment, once a unit', contract.circularCommentBody),
  decide: command(
    circularPaths.decide,
    '审批印发 / Issue or return it, when its units were heard',
    contract.circularApprovalBody,
  ),
  discard: command(circularPaths.discard, '不予印发 / Discard the draft', shared.reasonBody),
  withdraw: command(
    circularPaths.withdraw,
    '撤回，文号作废 / Withdraw an issued circular; its number is void',
    shared.reasonBody,
  ),
  correct: {
    ...command(
      circularPaths.correct,
      '更正通报 / Draft another one that puts it right',
      contract.circularCorrectionBody,
    ),
    status: 201,
  },
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

type Said = z.output<typeof contract.circularTextBody>;

function textOf({ title, facts, basis, units, addressees }: Said): CircularText {
  return { title, facts, basis, units, addressees };
}

/** A person's draft, with the matter that gave cause as it is called now. */
async function draftOf(
  { store }: Deps,
  actor: Actor,
  said: Said & { aboutId?: string | undefined },
): Promise<CircularDraft> {
  const { aboutId } = said;
  const found = aboutId === undefined ? null : await readAbout(store, actor, aboutId, contract.circularCauses);
  if (aboutId !== undefined && found === null) {
    throw new Problem('MATTER_UNKNOWN', [{ pointer: '/aboutId', detail: '' }]);
  }
  const about = found && aboutId !== undefined ? { ...found, matterId: aboutId } : null;
  const grounds = { trigger: 'by-hand' as const, about, facts: [], rule: null };
  return { type: 'draft', mechanismId: actor.mechanismId, grounds, corrects: null, ...textOf(said) };
}

/** One that this actor may see; what it may not see is not there. */
async function seen({ store }: Deps, actor: Actor, id: string): Promise<Snapshot<Circular>> {
  const snapshot = await readMatter(store, actor, procedure, id);
  if (!snapshot || !maySeeCircular(actor, snapshot.state)) throw new Problem('NOT_FOUND');
  return snapshot;
}

/** What units see only the fact of: what was said among those who steer, and who of the others has kept silent. */
const ofThoseWhoSteer = ['circular-returned', 'circular-discarded', 'circular-comments-closed'];

/** An event as an actor sees it: units see what was done and not by which person, and of a comment only their own. */
function showTo(actor: Actor, event: TimelineEvent): z.output<typeof shared.timelineEvent> {
  const shown = showEvent(event);
  if (maySeeDrafts(actor, actor.mechanismId)) return shown;
  const isOwn = (unitId: unknown): boolean => unitIdsOf(actor).some((own) => own === unitId);
  const others = event.type === 'circular-commented' && !isOwn(event.unitId);
  const { fromUnitId, toUnitId } = shown.data;
  const elsewhere = event.type === 'unit-succeeded' && !isOwn(fromUnitId) && !isOwn(toUnitId);
  const { unitId, unitName } = shown.actor;
  return {
    ...shown,
    actor: { ...shown.actor, label: null, ...(others ? { unitId: null, unitName: null } : { unitId, unitName }) },
    data: others || elsewhere || ofThoseWhoSteer.includes(event.type) ? {} : shown.data,
  };
}

/** The unit in whose name a circular is opened: the office's, whatever it is about. */
async function openerOf({ store }: Deps, { mechanismId }: Actor): Promise<string> {
  const unitId = await officeUnitOf(store, mechanismId);
  if (unitId === null) throw new Problem('UNIT_UNKNOWN');
  return unitId;
}

/** The router of circulars. */
export function circularRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;
  const contracts = circularContracts;

  route(router, deps, contracts.draft, async (call) => {
    const { actor, body } = call;
    // Before the ids are looked at: who may not draft is not told which units and matters there are.
    if (!mayDraftCirculars(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    if (body.mechanismId !== actor.mechanismId) {
      throw new Problem('MECHANISM_UNKNOWN', [{ pointer: '/mechanismId', detail: '' }]);
    }
    const matter = { id: randomUUID(), opensForUnitId: await openerOf(deps, actor) };
    return located(await carryOut(deps, call, spoken, matter, await draftOf(deps, actor, body)), circularHref);
  });

  route(router, deps, contracts.list, async ({ actor, query, language }) => {
    if (actor.role === 'operator') throw new Problem('ROLE_NOT_ALLOWED');
    const place = decodeCursor(query.cursor, z.tuple([placeMs, z.uuid()]));
    const { unitId = null, stage = null, corrects = null, limit } = query;
    const after = place && { openedAtMs: place[0], id: place[1] };
    const listed = await listCirculars(store, actor, { unitId, stage, corrects, after, limit: limit + 1 });
    const showOne = (snapshot: Snapshot<Circular>) => show(snapshot, language);
    return { json: page(listed, limit, ({ openedAtMs, id }) => [openedAtMs, id], showOne) };
  });

  route(router, deps, contracts.one, async ({ actor, params, query: { asOf }, language }) => {
    if (asOf === undefined) return { json: show(await seen(deps, actor, params.id), language) };
    const then = await seenAsOf(deps, actor, { procedure, sees: maySeeCircular }, { id: params.id, asOf });
    return { json: { ...show(then, language), actions: [] } };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    const { state } = await seen(deps, actor, params.id);
    const asked = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const first = maySeeDrafts(actor, actor.mechanismId) ? 0 : (state.askedSeq ?? 1) - 1;
    const after = Math.max(asked, first);
    const events = await readTimeline(store, actor, params.id, { after, limit: query.limit + 1 });
    const showOne = (event: TimelineEvent) => showTo(actor, event);
    return { json: page(events, query.limit, ({ seq }) => [seq], showOne) };
  });

  route(router, deps, contracts.workflow, async ({ actor, params }) => {
    if (!maySeeWorkflow(actor, actor.mechanismId)) throw new Problem('ROLE_NOT_ALLOWED');
    if (!(await hasMatter(store, actor, 'circular', params.id))) throw new Problem('NOT_FOUND');
    return standingOf(deps, 'circular', params.id);
  });

  route(router, deps, contracts.correct, async (call) => {
    const { actor, params, body } = call;
    const { state, context } = await seen(deps, actor, params.id);
    const refused = circularHindrance(state, 'correct', context);
    // Whether it stands issued is judged when it is held, so that a retry is answered as the first was.
    if (refused !== null && refused !== 'NOT_NOW') throw new Problem(refused);
    const draft = await draftOf(deps, actor, body);
    const matter = { id: randomUUID(), opensForUnitId: await openerOf(deps, actor) };
    const answer = await carryOut(deps, call, spoken, matter, {
      async underLock(client) {
        const corrects = correctionOf(await circularToCorrect(client, params.id), params.id);
        if ('refused' in corrects) throw new Problem(corrects.refused, [], corrects.details);
        return { ...draft, corrects };
      },
    });
    return located(answer, circularHref);
  });

  commandRoutes(router, deps, spoken, circularGiven);
  return router;
}

/** Every command that is given on one that is there: its call, and the command that a body and its sender make. */
export function circularGiven(on: OnCall<CircularCommand>): void {
  const contracts = circularContracts;
  on(contracts.revise, (body) => ({ type: 'revise', text: textOf(body) }));
  on(contracts.ask, () => ({ type: 'ask-comments' }));
  on(contracts.comment, ({ text }) => ({ type: 'comment', text }));
  on(contracts.decide, ({ decision, opinion = null }) => ({ type: 'decide', decision, opinion }));
  on(contracts.discard, ({ reason }) => ({ type: 'discard', reason }));
  on(contracts.withdraw, ({ reason }) => ({ type: 'withdraw', reason }));
}
