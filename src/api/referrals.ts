/** The calls on referrals (问责建议、移送). */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import type { Language } from '../domain/light.ts';
import { referral as procedure, type ReferralCommand } from '../domain/referral.ts';
import { maySeeReferral, mayProposeReferrals } from '../domain/referral/permissions.ts';
import type { ReferralSaid } from '../domain/referral/proposing.ts';
import type { Referral } from '../domain/referral/record.ts';
import { maySeeDrafts, maySeeWorkflow, type Actor } from '../domain/roles.ts';
import type { Grounds } from '../domain/sanction/grounds.ts';
import type { Snapshot } from '../store/loading.ts';
import { hasMatter } from '../store/matter-reads.ts';
import { officeUnitOf } from '../store/meeting-reads.ts';
import { listReferrals, readCause, readReferral } from '../store/referrals.ts';
import { readAbout } from '../store/supervision-notice-reads.ts';
import { readTimeline, type TimelineEvent } from '../store/timeline.ts';
import { seenAsOf } from './as-of.ts';
import { carryOut, commandCall, readCall, type OnCall, commandRoutes, standingOf } from './calls.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt, placeMs } from './cursor.ts';
import { located, route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import { matterHref } from './matters.ts';
import * as contract from './referral-contract.ts';
import { referralCommandName, referralHref, referralPaths, showReferral } from './referral-view.ts';
import { showEvent } from './timeline.ts';

const { idParams, noParams, noQuery } = shared;
const one = '/referrals/{id}';

const command = <B extends z.ZodType>(path: string, summary: string, body: B) =>
  commandCall(`${one}/${path}`, summary, idParams, body, contract.referral);

const show = (snapshot: Snapshot<Referral>, language: Language) => showReferral(snapshot, language, matterHref);

const spoken = { procedure, show, nameOf: referralCommandName };

/** The contracts of this router, for the OpenAPI document. */
export const referralContracts = {
  propose: {
    ...{ method: 'post' as const, path: '/referrals', summary: '提出问责建议 / Propose a referral' },
    ...{ params: noParams, query: noQuery, body: contract.referralBody, response: contract.referral, status: 201 },
  },
  list: readCall(
    '/referrals',
    '问责建议、移送列表 / Referrals, newest first',
    noParams,
    contract.referralsQuery,
    shared.pageOf(contract.referral),
  ),
  one: readCall(one, '问责建议、移送 / One referral, as it is or stood', idParams, shared.asOfQuery, contract.referral),
  timeline: readCall(
    `${one}/timeline`,
    '办理过程 / What happened; its unit sees what came from the approval on',
    idParams,
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
  workflow: readCall(`${one}/workflow`, '流程状态 / How its workflow stands', idParams, noQuery, shared.workflowView),
  revise: command(referralPaths.revise, '修改后再报 / Write it anew and propose it', contract.referralRevisionBody),
  approve: command(referralPaths.approve, '审批 / Approve or return it', contract.referralApprovalBody),
  discard: command(referralPaths.discard, '不予移送 / Dismiss it, with a reason', contract.referralReasonBody),
  handOver: command(
    referralPaths['hand-over'],
    '移送有权机关 / Hand it over to the competent body',
    contract.handingOverBody,
  ),
  recordOutcome: command(
    referralPaths['record-outcome'],
    '登记处理结果 / Record the outcome as that body reported it',
    contract.referralOutcomeBody,
  ),
  withdraw: command(
    referralPaths.withdraw,
    '解除，文号作废 / Withdraw it; its number is void',
    contract.referralReasonBody,
  ),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

function saidIn({ title, facts, basis }: z.output<typeof contract.referralRevisionBody>): ReferralSaid {
  return { title: title ?? null, facts: facts ?? null, basis: basis ?? null };
}

/** The matter that gave cause, as the record names it, and how it stands. */
async function causeOf({ store }: Deps, actor: Actor, id: string | undefined) {
  if (id === undefined) return { about: null, standing: null };
  const found = await readAbout(store, actor, id, contract.causeNouns);
  if (!found) throw new Problem('MATTER_UNKNOWN', [{ pointer: '/aboutId', detail: '' }]);
  return { about: { ...found, matterId: id }, standing: await readCause(store, actor.mechanismId, id) };
}

/** One referral that this actor may see; what it may not see is not there. */
async function seen(deps: Deps, actor: Actor, id: string): Promise<Snapshot<Referral>> {
  const snapshot = await readReferral(deps.store, actor, id);
  if (!snapshot || !maySeeReferral(actor, snapshot.state)) throw new Problem('NOT_FOUND');
  return snapshot;
}

/** What an event of an individual's referral shows. */
const kept = ['number', 'body', 'handedOn', 'outcome', 'reportedOn', 'cause'];

/** An event as an actor sees it: units see what was done and not by which person, and of an individual nobody sees more than {@link kept}. */
function showTo(actor: Actor, { subject }: Referral, event: TimelineEvent): z.output<typeof shared.timelineEvent> {
  const shown = showEvent(event);
  if (subject === 'individual') {
    return { ...shown, data: Object.fromEntries(Object.entries(shown.data).filter(([name]) => kept.includes(name))) };
  }
  return maySeeDrafts(actor, actor.mechanismId) ? shown : { ...shown, actor: { ...shown.actor, label: null } };
}

/** The router of referrals. */
export function referralRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;
  const contracts = referralContracts;

  route(router, deps, contracts.propose, async (call) => {
    const { actor, body } = call;
    const officeUnitId = await officeUnitOf(store, actor.mechanismId);
    // Before the ids are looked at: who may not propose is not told which units and matters there are.
    const place = { id: actor.mechanismId, officeUnitId, inspectorUnitId: null };
    if (!mayProposeReferrals(actor, place)) throw new Problem('ROLE_NOT_ALLOWED');
    const { mechanismId, unitId, subject, aboutId } = body;
    if (mechanismId !== actor.mechanismId) {
      throw new Problem('MECHANISM_UNKNOWN', [{ pointer: '/mechanismId', detail: '' }]);
    }
    const { about, standing } = await causeOf(deps, actor, aboutId);
    const grounds: Grounds = { trigger: 'by-hand', about, facts: [], rule: null };
    const opensForUnitId = subject === 'individual' ? officeUnitId : unitId;
    if (opensForUnitId === null) throw new Problem('UNIT_UNKNOWN');
    const matter = { id: randomUUID(), opensForUnitId };
    const shown = (snapshot: Snapshot<Referral>, language: Language) =>
      show({ ...snapshot, context: { ...snapshot.context, ...(standing ? { referral: standing } : {}) } }, language);
    const answer = await carryOut(deps, call, { ...spoken, show: shown }, matter, {
      ...{ type: 'propose', mechanismId, subject, ofUnitId: unitId, ...saidIn(body), grounds },
    });
    return located(answer, referralHref);
  });

  route(router, deps, contracts.list, async ({ actor, query, language }) => {
    if (actor.role === 'operator') throw new Problem('ROLE_NOT_ALLOWED');
    const place = decodeCursor(query.cursor, z.tuple([placeMs, z.uuid()]));
    const { unitId = null, stage = null, subject = null, aboutId = null, limit } = query;
    const after = place && { openedAtMs: place[0], id: place[1] };
    const listed = await listReferrals(store, actor, { unitId, stage, subject, aboutId, after, limit: limit + 1 });
    const showOne = (snapshot: Snapshot<Referral>) => show(snapshot, language);
    return { json: page(listed, limit, ({ openedAtMs, id }) => [openedAtMs, id], showOne) };
  });

  route(router, deps, contracts.one, async ({ actor, params, query: { asOf }, language }) => {
    // Seen today as well: whoever came to the unit that an individual is of finds it at no instant.
    const now = await seen(deps, actor, params.id);
    if (asOf === undefined) return { json: show(now, language) };
    const then = await seenAsOf(deps, actor, { procedure, sees: maySeeReferral }, { id: params.id, asOf });
    return { json: { ...show(then, language), actions: [] } };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    const { state } = await seen(deps, actor, params.id);
    const asked = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const first = maySeeDrafts(actor, actor.mechanismId) ? 0 : (state.approved?.seq ?? 1) - 1;
    const after = Math.max(asked, first);
    const events = await readTimeline(store, actor, params.id, { after, limit: query.limit + 1 });
    const showOne = (event: TimelineEvent) => showTo(actor, state, event);
    return { json: page(events, query.limit, ({ seq }) => [seq], showOne) };
  });

  route(router, deps, contracts.workflow, async ({ actor, params }) => {
    if (!maySeeWorkflow(actor, actor.mechanismId)) throw new Problem('ROLE_NOT_ALLOWED');
    if (!(await hasMatter(store, actor, 'referral', params.id))) throw new Problem('NOT_FOUND');
    return standingOf(deps, 'referral', params.id);
  });

  commandRoutes(router, deps, spoken, referralGiven);
  return router;
}

/** Every command that is given on one that is there: its call, and the command that a body makes. */
function referralGiven(on: OnCall<ReferralCommand>): void {
  const contracts = referralContracts;
  on(contracts.revise, (body) => ({ type: 'revise', ...saidIn(body) }));
  on(contracts.approve, ({ decision, opinion = null, cause = null }) => {
    return { type: 'approve', decision, opinion, cause };
  });
  on(contracts.discard, ({ reason = null, cause = null }) => ({ type: 'discard', reason, cause }));
  on(contracts.handOver, ({ body, handedOn, receipt = null }) => ({ type: 'hand-over', body, handedOn, receipt }));
  on(contracts.recordOutcome, ({ outcome, reportedOn, reference = null, note = null }) => {
    return { type: 'record-outcome', outcome, reportedOn, reference, note };
  });
  on(contracts.withdraw, ({ reason = null, cause = null }) => ({ type: 'withdraw', reason, cause }));
}
