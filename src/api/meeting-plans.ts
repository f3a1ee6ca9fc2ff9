/** The calls on annual plans of meetings. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { carryOut, commandCall, readCall } from './calls.ts';
import { meetingPlan as procedure, type MeetingPlanCommand } from '../domain/meeting-plan.ts';
import type { MeetingPlan } from '../domain/meeting-plan/record.ts';
import { mayPlanMeetings, maySeeDrafts, type Actor } from '../domain/roles.ts';
import { maySeeMeetingPlan } from '../domain/meeting-plan/seeing.ts';
import type { Snapshot } from '../store/loading.ts';
import { listMeetingPlans, readMeetingPlan } from '../store/meeting-plans.ts';
import { officeUnitOf } from '../store/meeting-reads.ts';
import { readTimeline, type TimelineEvent } from '../store/timeline.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt, placeMs } from './cursor.ts';
import { located, route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import * as contract from './meeting-plan-contract.ts';
import { meetingPlanCommandName, meetingPlanHref, meetingPlanPaths, showMeetingPlan } from './meeting-plan-view.ts';
import { showEvent } from './timeline.ts';

const command = <P extends z.ZodType, B extends z.ZodType>(path: string, summary: string, params: P, body: B) =>
  commandCall(`/meeting-plans/{id}/${path}`, summary, params, body, contract.meetingPlan);

const { idParams } = shared;

const spoken = { procedure, show: showMeetingPlan, nameOf: meetingPlanCommandName };

/** The contracts of this router, for the OpenAPI document. */
export const meetingPlanContracts = {
  propose: {
    ...{ method: 'post' as const, path: '/meeting-plans', summary: '拟订年度会议计划 / Propose an annual plan' },
    ...{ params: shared.noParams, query: shared.noQuery, body: contract.meetingPlanBody },
    ...{ response: contract.meetingPlan, status: 201 },
  },
  list: readCall(
    '/meeting-plans',
    '年度会议计划列表 / Plans, newest first',
    shared.noParams,
    contract.meetingPlansQuery,
    shared.pageOf(contract.meetingPlan),
  ),
  one: readCall('/meeting-plans/{id}', '年度会议计划 / One plan', idParams, shared.noQuery, contract.meetingPlan),
  timeline: readCall(
    '/meeting-plans/{id}/timeline',
    '办理过程 / What happened',
    idParams,
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
  approve: command(
    meetingPlanPaths.approve,
    '批准或退回计划 / Approve or return the plan',
    idParams,
    shared.decisionBody,
  ),
  pause: command(
    meetingPlanPaths.pause,
    '暂停 / Pause: no meeting opens by itself until it is resumed',
    idParams,
    shared.reasonBody,
  ),
  resume: command(meetingPlanPaths.resume, '恢复 / Resume', idParams, shared.emptyBody),
  move: command(meetingPlanPaths.move, '某次会议改期 / Move one meeting', contract.occurrenceParams, contract.moveBody),
  skip: command(meetingPlanPaths.skip, '某次会议不开 / Skip one meeting', contract.occurrenceParams, shared.reasonBody),
  open: command(
    meetingPlanPaths.open,
    '立即启动某次会议，可与在办同类会议并行 / Open one now, beside another of the kind where one is under way',
    contract.occurrenceParams,
    shared.emptyBody,
  ),
  end: command(meetingPlanPaths.end, '终止计划 / End the plan', idParams, shared.reasonBody),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/** One plan that this actor may see; what it may not see is not there. */
async function seen(deps: Deps, actor: Actor, id: string): Promise<Snapshot<MeetingPlan>> {
  const snapshot = await readMeetingPlan(deps.store, actor, id);
  if (!snapshot || !maySeeMeetingPlan(actor, snapshot.state)) throw new Problem('NOT_FOUND');
  return snapshot;
}

/** An event as an actor sees it: units see what was done, and not by which person. */
function showTo(actor: Actor, event: TimelineEvent): z.output<typeof shared.timelineEvent> {
  const shown = showEvent(event);
  return maySeeDrafts(actor, actor.mechanismId) ? shown : { ...shown, actor: { ...shown.actor, label: null } };
}

/** The router of annual plans. */
export function meetingPlanRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;
  const contracts = meetingPlanContracts;

  route(router, deps, contracts.propose, async (call) => {
    const { actor, body } = call;
    if (!mayPlanMeetings(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const opensForUnitId = await officeUnitOf(store, actor.mechanismId);
    if (opensForUnitId === null) throw new Problem('UNIT_UNKNOWN');
    const { kind, cadence = null, anchor, place = null, title: titlePattern, basis, fromYear } = body;
    const plan = { kind, cadence, anchor, place, titlePattern, basis, fromYear };
    const answer = await carryOut(deps, call, spoken, { id: randomUUID(), opensForUnitId }, { type: 'propose', plan });
    return located(answer, meetingPlanHref);
  });

  route(router, deps, contracts.list, async ({ actor, query, language }) => {
    if (actor.role === 'operator') throw new Problem('ROLE_NOT_ALLOWED');
    const place = decodeCursor(query.cursor, z.tuple([placeMs, z.uuid()]));
    const { kind = null, stage = null, limit } = query;
    const after = place && { openedAtMs: place[0], id: place[1] };
    const listed = await listMeetingPlans(store, actor, { kind, stage, after, limit: limit + 1 });
    const show = (snapshot: Snapshot<MeetingPlan>) => showMeetingPlan(snapshot, language);
    return { json: page(listed, limit, ({ openedAtMs, id }) => [openedAtMs, id], show) };
  });

  route(router, deps, contracts.one, async ({ actor, params, language }) => {
    return { json: showMeetingPlan(await seen(deps, actor, params.id), language) };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    await seen(deps, actor, params.id);
    const after = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const events = await readTimeline(store, actor, params.id, { after, limit: query.limit + 1 });
    const show = (event: TimelineEvent) => showTo(actor, event);
    return { json: page(events, query.limit, ({ seq }) => [seq], show) };
  });

  const on = <P extends z.ZodType<{ id: string }>, B extends z.ZodType>(
    of: Contract<P, typeof shared.noQuery, B>,
    commandOf: (body: z.output<B>, params: z.output<P>) => MeetingPlanCommand,
  ): void => {
    route(router, deps, of, (call) =>
      carryOut(deps, call, spoken, { id: call.params.id, opensForUnitId: null }, commandOf(call.body, call.params)),
    );
  };
  on(contracts.approve, ({ decision, opinion = null }) => ({ type: 'approve', decision, opinion }));
  on(contracts.pause, ({ reason }) => ({ type: 'pause', reason }));
  on(contracts.resume, () => ({ type: 'resume' }));
  on(contracts.move, ({ startsAt, reason }, { no }) => {
    return { type: 'move', no, startsAtMs: Date.parse(startsAt), reason };
  });
  on(contracts.skip, ({ reason }, { no }) => ({ type: 'skip', no, reason }));
  on(contracts.open, (_body, { no }) => ({ type: 'open', no }));
  on(contracts.end, ({ reason }) => ({ type: 'end', reason }));
  return router;
}
