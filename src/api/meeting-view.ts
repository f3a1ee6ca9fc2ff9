/** How a meeting is shown: to whoever steers it whole, to a unit what concerns it. */
import type { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import { lightOf, lightSentence, type Language } from '../domain/light.ts';
import type { AgendaItem, OpenItem } from '../domain/meeting-cycle/agenda-item.ts';
import { silentUnits } from '../domain/meeting-cycle/facts.ts';
import { differsFromTold, leaveBarred, meetingActions, type OnMeeting } from '../domain/meeting-cycle/permissions.ts';
import type { Corrected } from '../domain/meeting-cycle/events.ts';
import type { MeetingCycle, MeetingStage, Receipt } from '../domain/meeting-cycle/record.ts';
import type { MeetingKind } from '../domain/meeting-cycle/rules.ts';
import { maySeeDrafts, unitIdsOf } from '../domain/roles.ts';
import type { Snapshot } from '../store/loading.ts';
import type { action } from './contract.ts';
import type { meeting, meetingListed, receiptRow, receipts } from './meeting-contract.ts';
import { unitRefs, type UnitRefs } from './unit-refs.ts';
import { workflowOf } from './workflow-view.ts';

type Meeting = Snapshot<MeetingCycle>;
type View = z.output<typeof meeting>;

/** Under which name, below the meeting's address, each command is given. */
export const meetingPaths: Record<OnMeeting, string> = {
  agree: 'agreement',
  'propose-item': 'agenda-items',
  'decide-item': 'agenda-items/{itemId}/decision',
  'close-agenda': 'agenda-closing',
  'submit-agenda': 'agenda',
  'record-preview': 'preview',
  'approve-agenda': 'agenda-approval',
  notify: 'notice',
  answer: 'receipts',
  'decide-receipt': 'receipts/{unitId}/decision',
  postpone: 'postponement',
  cancel: 'cancellation',
  'record-attendance': 'attendance',
  resolve: 'resolutions',
  'draft-minutes': 'minutes',
  'circulate-minutes': 'minutes-circulation',
  countersign: 'countersignatures',
  'approve-minutes': 'minutes-approval',
  issue: 'issue',
  correct: 'corrections',
  'decide-correction': 'corrections/{no}/decision',
};

/** What each kind of meeting is called. */
export const kindNames: Record<MeetingKind, { zh: string; en: string }> = {
  plenary: { zh: '全体会议', en: 'Plenary' },
  thematic: { zh: '专题会议', en: 'Thematic meeting' },
  liaison: { zh: '联络员会议', en: 'Meeting of liaisons' },
  progress: { zh: '调度会', en: 'Progress meeting' },
  circulation: { zh: '书面传签', en: 'By circulation' },
};

const stageNames: Record<MeetingStage, { zh: string; en: string }> = {
  proposed: { zh: '拟召开', en: 'Proposed' },
  'agenda-call': { zh: '征集议题', en: 'Calling for agenda items' },
  'agenda-collected': { zh: '议题已汇总', en: 'Agenda items collected' },
  'liaison-preview': { zh: '联络员会议预审', en: 'Preview by the liaisons' },
  'agenda-approved': { zh: '议程已审定', en: 'Agenda approved' },
  noticed: { zh: '已通知', en: 'Notice sent' },
  receipts: { zh: '收集回执', en: 'Receipts coming in' },
  ready: { zh: '会前准备就绪', en: 'Ready' },
  held: { zh: '已召开', en: 'Held' },
  'minutes-drafted': { zh: '纪要已起草', en: 'Minutes drafted' },
  countersigning: { zh: '会签中', en: 'Countersigning' },
  signed: { zh: '已签发', en: 'Signed' },
  issued: { zh: '已印发', en: 'Issued' },
  tracking: { zh: '议定事项落实中', en: 'Resolutions being carried out' },
  closed: { zh: '已办结', en: 'Closed' },
  postponed: { zh: '已延期，时间待定', en: 'Postponed, no date yet' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
};

function at(ms: number): string;
function at(ms: number | null): string | null;
function at(ms: number | null): string | null {
  return ms === null ? null : isoShanghai(ms);
}

/** The address of a meeting. */
export function meetingHref(id: string): string {
  return `/api/v1/meeting-cycles/${id}`;
}

/** The name of a command in the API. */
export function meetingCommandName(command: string): string {
  return Object.entries(meetingPaths).find(([known]) => known === command)?.[1] ?? command;
}

/** What the snapshot's actor may do now. */
export function meetingActionsOf({ id, state, context }: Meeting): z.output<typeof action>[] {
  return meetingActions(state, context).map((command) => {
    const name = meetingPaths[command];
    return { name, method: 'POST', href: `${meetingHref(id)}/${name}` };
  });
}

function common(snapshot: Meeting, language: Language) {
  const { id, state, context, facts, seq, openedAtMs } = snapshot;
  const { light, reason } = lightOf(facts, context.nowMs);
  return {
    ...{ id, noun: 'meetingCycle' as const, mechanismId: state.mechanismId, number: facts.number },
    ...{ kind: state.kind, kindName: kindNames[state.kind][language], title: state.title },
    ...{ stage: state.stage, stageName: stageNames[state.stage][language], urgent: state.urgent },
    ...{ startsAt: at(state.startsAtMs), place: state.place, dueAt: at(facts.dueAtMs), light },
    ...{ lightReason: lightSentence(reason, language), openedAt: at(openedAtMs), closedAt: at(state.closedAtMs) },
    ...{ version: seq, actions: meetingActionsOf(snapshot) },
  };
}

/** A meeting as lists show it. */
export function showListedMeeting(snapshot: Meeting, language: Language): z.output<typeof meetingListed> {
  const { invited } = snapshot.state;
  const answered = invited.length - silentUnits(snapshot.state).length;
  return { ...common(snapshot, language), invited: invited.length, answered };
}

/** What an actor sees of a meeting beyond what all see. */
function sight({ state, context }: Meeting) {
  const { actor } = context;
  const all = maySeeDrafts(actor, state.mechanismId);
  const own = unitIdsOf(actor);
  const mine = (unitId: string): boolean => all || own.includes(unitId);
  const approved = state.agenda.approvedAtMs !== null;
  const item = ({ no, proposers }: AgendaItem): boolean =>
    all || proposers.some(mine) || (approved && state.agenda.order.includes(no));
  const signs = state.circulated && state.signers.some(mine);
  const minutes = all || state.issued !== null || signs;
  // Who is asked to agree in writing reads what it is asked for.
  const asked = state.kind === 'circulation' && state.notice !== null;
  return { all, mine, item, agenda: all || approved, minutes, resolutions: minutes || asked };
}

function showItem(item: AgendaItem, refs: UnitRefs, whole: boolean): View['agenda']['items'][number] {
  const { no, title, background, request, coordination, state, late, into, origin } = item;
  const { reason, checks } = whole ? item : { reason: null, checks: null };
  return {
    ...{ no, title, background, request, coordination, state, late, into, reason, checks, origin },
    ...{ concerned: refs.all(item.concerned), proposers: refs.all(item.proposers), proposedAt: at(item.proposedAtMs) },
  };
}

function showReceipt(
  unit: z.output<typeof receiptRow>['unit'],
  receipt: Receipt | undefined,
  { id, state, context }: Meeting,
): z.output<typeof receiptRow> {
  const name = `receipts/${unit.id}/decision`;
  const decides =
    receipt?.decision === 'pending' &&
    meetingActions(state, context).includes('decide-receipt') &&
    leaveBarred(context.actor, unit.id, state.unitId) === null;
  return {
    ...{ unit, answer: receipt?.answer ?? null, attendee: receipt?.attendee ?? null, reason: receipt?.reason ?? null },
    ...{ substitute: receipt?.substitute ?? null, decision: receipt?.decision ?? null },
    ...{ opinion: receipt?.opinion ?? null, at: receipt ? at(receipt.atMs) : null },
    silent: silentUnits(state).includes(unit.id),
    actions: decides ? [{ name, method: 'POST', href: `${meetingHref(id)}/${name}` }] : [],
  };
}

function receiptRows(snapshot: Meeting, refs: UnitRefs): z.output<typeof receiptRow>[] {
  const { mine } = sight(snapshot);
  const { invited, receipts: given, notice } = snapshot.state;
  if (notice === null) return [];
  return refs.all(invited.filter(mine)).map((unit) => {
    return showReceipt(
      unit,
      given.find(({ unitId }) => unitId === unit.id),
      snapshot,
    );
  });
}

/** The receipts of all invited units; a liaison sees its own. */
export function showReceipts(snapshot: Meeting): z.output<typeof receipts> {
  const { state, context } = snapshot;
  const count = (answer: string): number => state.receipts.filter((one) => one.answer === answer).length;
  return {
    corrections: state.notice?.corrections ?? 0,
    dueAt: at(state.terms.find(({ kind }) => kind === 'receipts')?.dueAtMs ?? null),
    items: receiptRows(snapshot, unitRefs(context.directory)),
    counts: {
      ...{ invited: state.invited.length, attend: count('attend'), leave: count('leave'), decline: count('decline') },
      ...{ agree: count('agree'), object: count('object'), silent: silentUnits(state).length },
    },
  };
}

function showMinutes(snapshot: Meeting, refs: UnitRefs): View['minutes'] {
  const { state } = snapshot;
  const { all, mine } = sight(snapshot);
  const { minutes, signed, circulated, signers, signatures } = state;
  if (minutes === null) return null;
  const { version, hash, text, summary, atMs } = minutes;
  return {
    ...{ version, hash, text, summary, draftedAt: at(atMs), circulated, signedAt: at(signed?.atMs ?? null) },
    signatures: refs.all(signers).map((unit) => {
      const given = signatures.find(({ unitId }) => unitId === unit.id);
      const { decision = null } = given ?? {};
      const opinion = mine(unit.id) ? (given?.opinion ?? null) : null;
      return { unit, decision, opinion, hash: given?.hash ?? null, at: at(given?.atMs ?? null) };
    }),
    ...{ opinion: all ? (signed?.opinion ?? null) : null, despite: refs.all(signed?.despite ?? []) },
  };
}

function showCorrected({ differences, reason }: Corrected): NonNullable<NonNullable<View['notice']>['corrected']> {
  const shown = differences.map((one) => {
    switch (one.what) {
      case 'time':
        return { what: one.what, before: at(one.beforeMs), after: at(one.afterMs) };
      case 'place':
        return { what: one.what, before: one.before, after: one.after };
      case 'agenda':
        return { what: one.what, added: [...one.added], removed: [...one.removed] };
    }
  });
  return { differences: shown, reason };
}

function showIssued({ issued }: MeetingCycle): View['issued'] {
  if (issued === null) return null;
  const { number, atMs, signingBody, sealBody, hash, assignments, to, reportTo, copyTo } = issued;
  return {
    ...{ number, at: at(atMs), signingBody, sealBody, hash, assignments },
    ...{ to: [...to], reportTo: [...reportTo], copyTo: [...copyTo] },
  };
}

/** Why it was postponed or called off; what was said within the office of its drafts is the office's. */
function reasonOf(snapshot: Meeting): string | null {
  const { state } = snapshot;
  const told = state.stage === 'cancelled' || sight(snapshot).all;
  return state.postponed?.reason ?? (told ? state.reason : null);
}

function showOpen(item: OpenItem, lead: View['agenda']['open'][number]['lead']): View['agenda']['open'][number] {
  const { leadUnitId: _, lastReport: report, stage = null, ...rest } = item;
  const lastReport = report && { percent: report.percent, text: report.text, at: at(report.atMs) };
  return { ...rest, lead, stage, lastReport };
}

/** A meeting as it is shown to the snapshot's actor. */
export function showMeeting(snapshot: Meeting, language: Language): View {
  const { id, state, context, facts } = snapshot;
  const refs = unitRefs(context.directory);
  const seen = sight(snapshot);
  const link = (unitId: string) => refs.one(unitId) ?? { id: unitId, name: unitId, kind: 'GOV_DEPT' as const };
  const { notice, agenda, quorum } = state;
  // Until it is approved, what is open is what is open now.
  const open = agenda.approvedAtMs === null ? (context.meeting?.open ?? []) : agenda.open;
  const tracked = context.meeting?.tracked ?? [];
  return {
    ...common(snapshot, language),
    ...{ convenedBy: state.convenedBy, beside: state.beside, proposedBy: refs.one(state.proposedBy.unitId) },
    ...{ basis: state.basis, policyEdition: state.policyEdition, invited: refs.all(state.invited) },
    series: state.series,
    ...{ agreedAt: at(state.agreedAtMs), callAt: at(state.callAtMs), reason: reasonOf(snapshot) },
    terms: state.terms.map(({ kind, round, rule, dueAtMs, provisional, taken, next }) => ({
      ...{ kind, round, rule, dueAt: at(dueAtMs), provisional, reminders: taken },
      nextRung: { name: next.name, at: at(next.atMs) },
    })),
    agenda: {
      ...{ order: seen.agenda ? [...agenda.order] : [], submitted: agenda.submittedBy !== null },
      ...{ preview: seen.all ? agenda.preview : null, approvedAt: at(agenda.approvedAtMs) },
      opinion: seen.all ? agenda.opinion : null,
      items: state.items
        .filter(seen.item)
        .map((item) => showItem(item, refs, seen.all || item.proposers.some(seen.mine))),
      open: seen.agenda ? open.map((item) => showOpen(item, link(item.leadUnitId))) : [],
    },
    notice: notice && {
      ...{ number: notice.number, sentAt: at(notice.sentAtMs), corrections: notice.corrections },
      told: { startsAt: at(notice.told.startsAtMs), place: notice.told.place, items: [...notice.told.items] },
      differs: differsFromTold(state),
      ...{ note: notice.note, corrected: notice.corrected && showCorrected(notice.corrected) },
    },
    receipts: receiptRows(snapshot, refs),
    attendance: state.attendance
      .filter(({ unitId }) => seen.mine(unitId))
      .map(({ unitId, as, arrivedAtMs, name }) => ({ unit: link(unitId), as, arrivedAt: at(arrivedAtMs), name })),
    quorum: quorum && { ...quorum, missing: refs.all(quorum.missing) },
    ...{ absent: refs.all(state.absent.filter(seen.mine)), heldAt: at(state.heldAtMs) },
    resolutions: state.resolutions
      .filter(({ withdrawn }) => seen.all || (seen.resolutions && withdrawn === null))
      .map((resolution) => {
        const { no, itemNo, text, leadUnitId, cooperating, term, dissent, referred, withoutQuorum, withdrawn } =
          resolution;
        return {
          ...{ no, itemNo, text, lead: link(leadUnitId), cooperating: refs.all(cooperating), term },
          dissent: dissent.map((one) => ({ unit: link(one.unitId), text: one.text })),
          ...{ referred, withoutQuorum, withdrawn },
          assignmentId: tracked.find((one) => one.no === no)?.assignmentId ?? null,
        };
      }),
    minutes: seen.minutes ? showMinutes(snapshot, refs) : null,
    issued: showIssued(state),
    corrections: state.corrections
      .filter((one) => seen.all || one.state === 'issued')
      .map(({ no, text, reason, state: stands, number, opinion, atMs }) => {
        return { no, text, reason, state: stands, number, opinion, at: at(atMs) };
      }),
    summary: state.summary,
    workflow: workflowOf('meetingCycle', { id, facts }),
  };
}
