/** A notice before it is issued: what is checked of its form, its unit and its term. */
import type { Context, Decision, Refusal } from '../matter.ts';
import { isRefusal } from '../matter.ts';
import { mayDraftNotice } from '../roles.ts';
import { checkRule } from '../term/starting.ts';
import { instrumentsFor, type UnitFacts } from '../units.ts';
import type { NoticeDraft, NoticeForm, NoticeOrder, NoticeTexts } from './order.ts';
import type { NoticeEvent } from './record.ts';
import { lastOfLate, repetitionBarred } from './repetition.ts';

/** Why a unit cannot get a notice of this form: it is many, or another instrument applies to its kind (domain.md 0.3). */
export function formBarred(form: NoticeForm, unit: UnitFacts): Refusal | null {
  if (unit.collective) return { refused: 'UNIT_IS_COLLECTIVE', pointer: '/unitId' };
  const allowed = instrumentsFor(unit.kind);
  const instrument = form === 'request-letter' ? 'request-letter' : 'supervision-notice';
  if (allowed.includes(instrument)) return null;
  return {
    ...{ refused: 'INSTRUMENT_NOT_ALLOWED', pointer: '/form' },
    details: { instrument: form, unitKind: unit.kind, allowed },
  };
}

/** The texts and the rule of the term as they will be recorded, or why they cannot be. */
export function noticeOrderOf(order: NoticeOrder, context: Context): (NoticeTexts & { dueRule: string }) | Refusal {
  const { title, problem, demands, basis, dueTerm, dueOn } = order;
  if (dueTerm !== null && dueOn !== null) return { refused: 'DUE_EITHER_TERM_OR_DATE', pointer: '' };
  const given = dueTerm ?? context.policy.supervision.reply;
  const dueRule = dueOn === null ? given : `by ${dueOn}`;
  const refusal = checkRule('notice-reply', dueRule, dueOn === null ? '/dueTerm' : '/dueOn', context);
  return refusal ?? { title, problem, demands, basis, dueRule };
}

/** What a draft leads to. A ladder's is never barred by the guard: whoever approves it is asked again. */
export function draftedNotice(command: NoticeDraft, context: Context): Decision<NoticeEvent> {
  const { actor, unit } = context;
  if (!mayDraftNotice(actor)) return { refused: 'ROLE_NOT_ALLOWED' };
  if (actor.unitId === unit.id) return { refused: 'OWN_WORK', pointer: '/unitId' };
  const { mechanismId, form, about, trigger, despite = null } = command;
  const byHand = trigger === 'by-hand';
  if (byHand === (actor.role === 'system')) return { refused: 'ROLE_NOT_ALLOWED' };
  const barred = formBarred(form, unit);
  if (barred) return barred;
  const order = noticeOrderOf(command, context);
  if (isRefusal(order)) return order;
  const earlier = lastOfLate(about, context);
  const repeated = byHand ? repetitionBarred(earlier, despite, context) : null;
  if (repeated) return repeated;
  const event: NoticeEvent = {
    ...{ type: 'notice-drafted', mechanismId, unitId: unit.id, form, about, trigger, ...order },
    ...{ despite, earlier },
  };
  return { events: [{ event, basis: order.basis, dueAtMs: null }] };
}
