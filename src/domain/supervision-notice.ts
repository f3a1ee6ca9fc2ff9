/**
 * Supervision notice (督办通知单): one matter, one number, one reply. Drafted by hand or by a ladder, issued by who is entitled,
 * acknowledged, answered under the head's signature, reviewed by somebody not of the unit. For units that are no objects of
 * supervision it is a request letter (商请函), noted with thanks. Sources: domain.md 0.2, 0.3, 2; design.md, "People and limits".
 */
import { dateOf, type IsoDate } from './calendar.ts';
import { isRefusal, type Context, type Decision, type Procedure } from './matter.ts';
import type { Evidence } from './evidence.ts';
import { unitSucceeded } from './succession.ts';
import { termKey } from './term.ts';
import { wasUrged, type UrgingLevel } from './urging.ts';
import { replied, reviewed, signed } from './supervision-notice/answering.ts';
import { noticeShortened, noticeStep } from './supervision-notice/clock.ts';
import { draftedNotice, noticeOrderOf } from './supervision-notice/drafting.ts';
import { sanctionsDrafted } from './supervision-notice/escalating.ts';
import { noticeFacts, noticeTasks } from './supervision-notice/facts.ts';
import { evolveNotice } from './supervision-notice/folding.ts';
import { approved, type NoticeApproval } from './supervision-notice/issuing.ts';
import type { NoticeDraft, NoticeOrder } from './supervision-notice/order.ts';
import { noticeActions, noticeHindrance } from './supervision-notice/permissions.ts';
import { noticeTerm, restsOn, type NoticeEvent, type SupervisionNotice } from './supervision-notice/record.ts';
import { noticeSight } from './supervision-notice/seeing.ts';
import { noticeReopening, noticeResumption, suspending } from './supervision-notice/stopping.ts';
import { noticeTells } from './supervision-notice/telling.ts';

/** The commands of a notice. */
export type NoticeCommand =
  | NoticeDraft
  | { type: 'revise'; order: NoticeOrder }
  | ({ type: 'approve' } & NoticeApproval)
  | { type: 'discard'; reason: string }
  | { type: 'acknowledge' }
  | { type: 'reply'; report: string; evidence: readonly Evidence[] }
  | { type: 'sign-reply'; decision: 'sign' | 'return'; opinion: string | null }
  | { type: 'review'; outcome: 'accepted' | 'returned'; opinion: string; newTerm: string | null }
  | { type: 'thank'; text: string }
  | { type: 'urge'; level: UrgingLevel; text: string | null }
  | { type: 'suspend'; reason: string; untilOn: IsoDate | null }
  | { type: 'resume'; reason: string }
  | { type: 'withdraw'; reason: string }
  | { type: 'reopen'; reason: string; newTerm: string };

function urged(
  state: SupervisionNotice,
  { level, text }: Extract<NoticeCommand, { type: 'urge' }>,
  { nowMs }: Context,
): Decision<NoticeEvent> {
  const { unitId, urgings } = state;
  const day = dateOf(nowMs);
  if (wasUrged(urgings, { level, unitId, day })) return { refused: 'ALREADY_URGED', details: { level, day } };
  const event: NoticeEvent = { type: 'notice-urged', level, unitId, day, text };
  return { events: [{ event, basis: restsOn(state), dueAtMs: state.dueAtMs }] };
}

function decide(state: SupervisionNotice | null, command: NoticeCommand, context: Context): Decision<NoticeEvent> {
  if (command.type === 'draft') {
    return state === null ? draftedNotice(command, context) : { refused: 'NOT_NOW', details: { stage: state.stage } };
  }
  if (state === null) return { refused: 'NOT_FOUND' };
  const refused = noticeHindrance(state, command.type, context);
  if (refused === 'NOT_NOW') {
    return { refused, possible: noticeActions(state, context), details: { stage: state.stage } };
  }
  if (refused === 'INSTRUMENT_NOT_ALLOWED') return { refused, details: { instrument: state.form } };
  if (refused) return { refused };
  const made = (event: NoticeEvent, dueAtMs: number | null = null) => {
    return { events: [{ event, basis: restsOn(state), dueAtMs }] };
  };
  switch (command.type) {
    case 'revise': {
      const order = noticeOrderOf(command.order, context);
      if (isRefusal(order)) return order;
      return { events: [{ event: { type: 'notice-revised', ...order }, basis: order.basis, dueAtMs: null }] };
    }
    case 'approve':
      return approved(state, command, context);
    case 'discard':
      return made({ type: 'notice-discarded', reason: command.reason });
    case 'acknowledge':
      return made({ type: 'notice-acknowledged' }, noticeTerm(state, 'notice-acknowledgement')?.dueAtMs ?? null);
    case 'reply':
      return replied(state, command, context);
    case 'sign-reply':
      return signed(state, command, context);
    case 'review':
      return reviewed(state, command, context);
    case 'thank':
      return made({ type: 'notice-noted', text: command.text });
    case 'urge':
      return urged(state, command, context);
    case 'suspend':
      return suspending(state, command, context);
    case 'resume':
      return made(noticeResumption(state, dateOf(context.nowMs), command.reason, context));
    case 'reopen':
      return noticeReopening(state, command, context);
    case 'withdraw':
      return made({ type: 'notice-withdrawn', reason: command.reason, numberVoid: state.number !== null });
  }
}

/** The procedure of a supervision notice. */
export const supervisionNotice: Procedure<SupervisionNotice, NoticeCommand, NoticeEvent> = {
  noun: 'supervisionNotice',
  eventVersion: 1,
  // Mandates are given and revoked by whoever has the directory alone: none changes while a notice is judged by it.
  needsDirectory: 'shared',
  decide,
  evolve: evolveNotice,
  step: noticeStep,
  opens: sanctionsDrafted,
  succession: unitSucceeded,
  shorten: noticeShortened,
  facts: noticeFacts,
  sight: noticeSight,
  tasks: noticeTasks,
  notices: noticeTells,
  rungOf: (event) => {
    if (event.type === 'rung-taken') return { term: termKey(event), rung: event.rung };
    // The database refuses a second urging of a level, unit and day, too.
    if (event.type === 'notice-urged') {
      return { term: `urging:${String(event.level)}:${event.unitId}`, rung: event.day };
    }
    if (event.type !== 'terms-recounted' || event.revision === null) return null;
    return { term: 'recount', rung: String(event.revision) };
  },
};
