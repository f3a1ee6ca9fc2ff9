/** The calls on meetings. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { carryOut, commandCall, readCall, type OnCall, commandRoutes, standingOf } from './calls.ts';
import { meetingCycle as procedure, type MeetingCommand } from '../domain/meeting-cycle.ts';
import { sees } from '../domain/meeting-cycle/permissions.ts';
import type { MeetingCycle } from '../domain/meeting-cycle/record.ts';
import { fills, maySeeDrafts, maySeeWorkflow, unitIdsOf, type Actor } from '../domain/roles.ts';
import type { Snapshot } from '../store/loading.ts';
import { hasMatter } from '../store/matter-reads.ts';
import { listMeetings, officeUnitOf, readMeeting } from '../store/meeting-reads.ts';
import { readTimeline, type TimelineEvent } from '../store/timeline.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt, placeMs } from './cursor.ts';
import { located, route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import * as contract from './meeting-contract.ts';
import {
  meetingCommandName,
  meetingHref,
  meetingPaths,
  showListedMeeting,
  showMeeting,
  showReceipts,
} from './meeting-view.ts';
import { showEvent } from './timeline.ts';

const command = <P extends z.ZodType, B extends z.ZodType>(path: string, summary: string, params: P, body: B) =>
  commandCall(`/meeting-cycles/{id}/${path}`, summary, params, body, contract.meeting);

const { idParams } = shared;

const spoken = { procedure, show: showMeeting, nameOf: meetingCommandName };

/** The contracts of this router, for the OpenAPI document. */
export const meetingContracts = {
  propose: {
    ...{ method: 'post' as const, path: '/meeting-cycles', summary: '提议召开会议 / Propose a meeting' },
    ...{ params: shared.noParams, query: shared.noQuery, body: contract.meetingBody },
    ...{ response: contract.meeting, status: 201 },
  },
  list: readCall(
    '/meeting-cycles',
    '会议列表 / Meetings, newest first',
    shared.noParams,
    contract.meetingsQuery,
    shared.pageOf(contract.meetingListed),
  ),
  one: readCall('/meeting-cycles/{id}', '会议 / One meeting', idParams, shared.noQuery, contract.meeting),
  receipts: readCall(
    '/meeting-cycles/{id}/receipts',
    '回执汇总 / Receipts, a line each invited unit',
    idParams,
    shared.noQuery,
    contract.receipts,
  ),
  timeline: readCall(
    '/meeting-cycles/{id}/timeline',
    '办理过程 / What happened',
    idParams,
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
  workflow: readCall(
    '/meeting-cycles/{id}/workflow',
    '流程状态 / How its workflow stands',
    idParams,
    shared.noQuery,
    shared.workflowView,
  ),
  agree: command(meetingPaths.agree, '同意或不同意召开 / Agree to the meeting', idParams, contract.agreementBody),
  proposeItem: command(meetingPaths['propose-item'], '申报议题 / Propose an agenda item', idParams, contract.itemBody),
  decideItem: command(
    meetingPaths['decide-item'],
    '审核议题 / Accept, return, merge or defer an item',
    contract.itemParams,
    contract.itemDecisionBody,
  ),
  closeAgenda: command(meetingPaths['close-agenda'], '结束征集 / Close the collection', idParams, shared.emptyBody),
  submitAgenda: command(
    meetingPaths['submit-agenda'],
    '报送议程 / Submit the agenda in order',
    idParams,
    contract.agendaBody,
  ),
  recordPreview: command(
    meetingPaths['record-preview'],
    '联络员会议预审记录 / Record the preview',
    idParams,
    contract.previewBody,
  ),
  approveAgenda: command(
    meetingPaths['approve-agenda'],
    '审定议程 / Approve or return the agenda',
    idParams,
    contract.agendaApprovalBody,
  ),
  notify: command(
    meetingPaths.notify,
    '发出会议通知或更正 / Send the notice, or a correction',
    idParams,
    contract.noticeBody,
  ),
  answer: command(meetingPaths.answer, '报送回执 / Answer the notice', idParams, contract.receiptBody),
  decideReceipt: command(
    meetingPaths['decide-receipt'],
    '审批请假和替会 / Decide on a leave',
    contract.receiptParams,
    contract.receiptDecisionBody,
  ),
  postpone: command(
    meetingPaths.postpone,
    '延期或改期 / Postpone, or set another date',
    idParams,
    contract.postponementBody,
  ),
  cancel: command(meetingPaths.cancel, '取消会议 / Call the meeting off', idParams, shared.reasonBody),
  attendance: command(meetingPaths['record-attendance'], '签到 / Record attendance', idParams, contract.attendanceBody),
  resolve: command(meetingPaths.resolve, '记录议定事项 / Record a resolution', idParams, contract.resolutionBody),
  draftMinutes: command(meetingPaths['draft-minutes'], '起草纪要 / Draft the minutes', idParams, contract.minutesBody),
  circulateMinutes: command(
    meetingPaths['circulate-minutes'],
    '送会签 / Send the minutes to be countersigned',
    idParams,
    shared.emptyBody,
  ),
  countersign: command(meetingPaths.countersign, '会签 / Countersign', idParams, contract.countersignatureBody),
  approveMinutes: command(
    meetingPaths['approve-minutes'],
    '签发或退回纪要 / Sign or return the minutes',
    idParams,
    contract.minutesApprovalBody,
  ),
  issue: {
    ...command(meetingPaths.issue, '印发纪要 / Issue the minutes', idParams, contract.issueBody),
    // The assignments that it opens are not there when it answers.
    untagged: true as const,
  },
  correct: command(meetingPaths.correct, '起草更正 / Draft a correction', idParams, contract.correctionBody),
  decideCorrection: command(
    meetingPaths['decide-correction'],
    '审批更正 / Issue or return a correction',
    contract.correctionParams,
    contract.correctionDecisionBody,
  ),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/** One meeting that this actor may see; what it may not see is not there. */
async function seen(deps: Deps, actor: Actor, id: string): Promise<Snapshot<MeetingCycle>> {
  const snapshot = await readMeeting(deps.store, actor, id);
  if (!snapshot || !sees(actor, snapshot.state)) throw new Problem('NOT_FOUND');
  return snapshot;
}

/** The events whose content every invited unit is told. Of others a unit sees that they happened, and all of its own. */
const toldToAll = new Set([
  ...['agenda-called', 'agenda-closed', 'meeting-noticed', 'meeting-corrected'],
  ...['meeting-postponed', 'meeting-cancelled', 'minutes-issued', 'tracking-began', 'meeting-closed', 'unit-succeeded'],
]);

function showTo(actor: Actor, event: TimelineEvent): z.output<typeof shared.timelineEvent> {
  const shown = showEvent(event);
  const own =
    ['liaison', 'head'].includes(event.role) && event.unitId !== null && unitIdsOf(actor).includes(event.unitId);
  const whole = maySeeDrafts(actor, actor.mechanismId) || own || toldToAll.has(event.type);
  return whole ? shown : { ...shown, basis: '', data: {}, actor: { ...shown.actor, label: null } };
}

const ms = (instant: string | undefined): number | null => (instant === undefined ? null : Date.parse(instant));

function resolutionOf(body: z.output<typeof contract.resolutionBody>): MeetingCommand {
  if ('withdraw' in body) return { type: 'resolve', given: { what: 'withdraw', no: body.no, reason: body.withdraw } };
  const { no = null, itemNo = null, text, leadUnitId, cooperatingUnitIds, term, dissent, referred } = body;
  const units = { leadUnitId, cooperating: cooperatingUnitIds };
  return { type: 'resolve', given: { what: 'resolve', no, itemNo, text, ...units, term, dissent, referred } };
}

/** The router of meetings. */
export function meetingRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;
  const contracts = meetingContracts;

  route(router, deps, contracts.propose, async (call) => {
    const { actor, body } = call;
    if (!fills(actor, 'coordinator') && !fills(actor, 'liaison')) throw new Problem('ROLE_NOT_ALLOWED');
    const opensForUnitId = await officeUnitOf(store, actor.mechanismId);
    if (opensForUnitId === null) throw new Problem('UNIT_UNKNOWN');
    const { kind, title, basis, startsAt, place, unitIds, beside } = body;
    const when = { startsAtMs: Date.parse(startsAt), place: place ?? null };
    const meeting = { kind, title, basis, ...when, invited: unitIds ?? null, series: null, beside };
    const answer = await carryOut(
      deps,
      call,
      spoken,
      { id: randomUUID(), opensForUnitId },
      { type: 'propose', meeting },
    );
    return located(answer, meetingHref);
  });

  route(router, deps, contracts.list, async ({ actor, query, language }) => {
    if (actor.role === 'operator') throw new Problem('ROLE_NOT_ALLOWED');
    const place = decodeCursor(query.cursor, z.tuple([placeMs, z.uuid()]));
    const { kind = null, stage = null, open, limit } = query;
    const listed = await listMeetings(store, actor, {
      ...{ kind, stage, open: open === undefined ? null : open === 'true' },
      ...{ after: place && { openedAtMs: place[0], id: place[1] }, limit: limit + 1 },
    });
    const show = (snapshot: Snapshot<MeetingCycle>) => showListedMeeting(snapshot, language);
    return { json: page(listed, limit, ({ openedAtMs, id }) => [openedAtMs, id], show) };
  });

  route(router, deps, contracts.one, async ({ actor, params, language }) => {
    return { json: showMeeting(await seen(deps, actor, params.id), language) };
  });

  route(router, deps, contracts.receipts, async ({ actor, params }) => {
    return { json: showReceipts(await seen(deps, actor, params.id)) };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    await seen(deps, actor, params.id);
    const after = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const events = await readTimeline(store, actor, params.id, { after, limit: query.limit + 1 });
    return {
      json: page(
        events,
        query.limit,
        ({ seq }) => [seq],
        (event) => showTo(actor, event),
      ),
    };
  });

  route(router, deps, contracts.workflow, async ({ actor, params }) => {
    if (!maySeeWorkflow(actor, actor.mechanismId)) throw new Problem('ROLE_NOT_ALLOWED');
    if (!(await hasMatter(store, actor, 'meetingCycle', params.id))) throw new Problem('NOT_FOUND');
    return standingOf(deps, 'meetingCycle', params.id);
  });

  commandRoutes(router, deps, spoken, meetingGiven);
  return router;
}

/** Every command that is given on one that is there: its call, and the command that a body, its sender and its path make. */
export function meetingGiven(on: OnCall<MeetingCommand>): void {
  const contracts = meetingContracts;
  on(contracts.agree, ({ decision, urgent, opinion = null }) => ({ type: 'agree', decision, urgent, opinion }));
  on(contracts.proposeItem, ({ title, background, request, coordination = null, unitIds }) => {
    return { type: 'propose-item', item: { title, background, request, coordination, concerned: unitIds } };
  });
  on(contracts.decideItem, ({ decision, into = null, checks = null, reason = null }, _, { itemId }) => {
    return { type: 'decide-item', no: itemId, decision, into, checks, reason };
  });
  on(contracts.closeAgenda, () => ({ type: 'close-agenda' }));
  on(contracts.submitAgenda, ({ order }) => ({ type: 'submit-agenda', order }));
  on(contracts.recordPreview, ({ record }) => ({ type: 'record-preview', record }));
  on(contracts.approveAgenda, ({ decision, opinion = null, strike }) => {
    return { type: 'approve-agenda', decision, opinion, strike };
  });
  on(contracts.notify, ({ place = null, note = null }) => ({ type: 'notify', place, note }));
  on(contracts.answer, ({ answer, attendee = null, reason = null, substitute = null, to = null }) => {
    return { type: 'answer', receipt: { answer, attendee, reason, substitute }, to };
  });
  on(contracts.decideReceipt, ({ decision, opinion = null }, _, { unitId }) => {
    return { type: 'decide-receipt', unitId, decision, opinion };
  });
  on(contracts.postpone, ({ reason, startsAt, place = null }) => {
    return { type: 'postpone', reason, startsAtMs: ms(startsAt), place };
  });
  on(contracts.cancel, ({ reason }) => ({ type: 'cancel', reason }));
  on(contracts.attendance, ({ units }) => ({
    type: 'record-attendance',
    units: units.map(({ unitId, as, arrivedAt, name = null }) => ({ unitId, as, arrivedAtMs: ms(arrivedAt), name })),
  }));
  on(contracts.resolve, (body) => resolutionOf(body));
  on(contracts.draftMinutes, ({ summary = null }) => ({ type: 'draft-minutes', summary }));
  on(contracts.circulateMinutes, () => ({ type: 'circulate-minutes' }));
  on(contracts.countersign, ({ hash, decision, opinion = null }) => ({ type: 'countersign', hash, decision, opinion }));
  on(contracts.approveMinutes, ({ decision, opinion = null, despite }) => {
    return { type: 'approve-minutes', decision, opinion, despite };
  });
  on(contracts.issue, ({ to, reportTo = [], copyTo = [] }) => {
    // Without 主送 it goes to all who were invited; what else was said of it stands all the same.
    return { type: 'issue', addressees: { to: to ?? null, reportTo, copyTo } };
  });
  on(contracts.correct, ({ text, reason }) => ({ type: 'correct', text, reason }));
  on(contracts.decideCorrection, ({ decision, opinion = null }, _, { no }) => {
    return { type: 'decide-correction', no, decision, opinion };
  });
}
