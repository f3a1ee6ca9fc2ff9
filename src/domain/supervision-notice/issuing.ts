/** The issue of a notice: by whom on what, its number, its count and its terms (domain.md 0.2, 2.5; 政府督查工作条例 art. 7, 11). */
import { dateOf, type IsoDate } from '../calendar.ts';
import type { Context, Decision, Refusal } from '../matter.ts';
import { isRefusal } from '../matter.ts';
import { reachedBy } from '../sanction/ladder.ts';
import { checkRule, startNow } from '../term/starting.ts';
import { formBarred } from './drafting.ts';
import type { Entitlement, GovernmentApproval, NoticeEvent, SupervisionNotice } from './record.ts';
import { lastOfLate, nthOf, repetitionBarred } from './repetition.ts';
import type { StandingMandate } from './surroundings.ts';

/** The decision on a draft: what it rests on, and why it is issued although the unit had one of late. */
export interface NoticeApproval {
  decision: 'approve' | 'return';
  opinion: string | null;
  mandateId: string | null;
  approval: GovernmentApproval | null;
  despite: string | null;
}

/** Why a mandate does not cover a notice: one word; null when it does. */
function uncovered(
  mandate: StandingMandate | undefined,
  { about }: SupervisionNotice,
  today: IsoDate,
  { notice }: Context,
): string | null {
  if (!mandate) return 'none-in-force';
  if (today < mandate.fromOn || today > mandate.toOn) return 'out-of-term';
  const { unitIds, nouns } = mandate;
  // A mandate for a unit covers whoever has its work now.
  if (unitIds !== null && !unitIds.some((id) => notice?.unitIds.includes(id))) return 'unit-not-covered';
  return nouns === null || (about.noun !== null && nouns.includes(about.noun)) ? null : 'matter-not-covered';
}

/** What the issue rests on: a mandate where the director supervises, the government's approval where the inspector does. */
function entitlementOf(state: SupervisionNotice, given: NoticeApproval, context: Context): Entitlement | Refusal {
  const { actor, notice, nowMs } = context;
  const today = dateOf(nowMs);
  const { approval, mandateId } = given;
  if (approval !== null && approval.on > today) return { refused: 'DATE_INVALID', pointer: '/approval/on' };
  const mandate = notice?.mandates.find(({ id }) => id === mandateId);
  const named = mandateId !== null;
  if (named || (actor.role === 'director' && state.form === 'supervision-notice')) {
    const why = named ? uncovered(mandate, state, today, context) : 'none-named';
    if (why !== null) return { refused: 'MANDATE_REQUIRED', pointer: '/mandateId', details: { why } };
  }
  if (actor.role === 'inspector' && approval === null) return { refused: 'APPROVAL_REQUIRED', pointer: '/approval' };
  return { mandate: mandate ? { id: mandate.id, number: mandate.number } : null, approval };
}

/** The series that a form takes its number from; null: a reminder is an internal chase and has none. */
function seriesOf({ form }: SupervisionNotice, { policy }: Context): string | null {
  switch (form) {
    case 'reminder':
      return null;
    case 'supervision-notice':
      return policy.slipMarks.supervisionNotice;
    case 'request-letter':
      return policy.slipMarks.requestLetter;
  }
}

/** The terms of an issued notice; of a letter only the date that it asks for. */
function termsOf({ form, dueRule }: SupervisionNotice, context: Context) {
  const reply = startNow('notice-reply', 1, dueRule, context);
  if (form === 'request-letter') return [reply];
  return [startNow('notice-acknowledgement', 1, context.policy.supervision.acknowledgement, context), reply];
}

/** What the decision on a draft leads to. */
export function approved(state: SupervisionNotice, given: NoticeApproval, context: Context): Decision<NoticeEvent> {
  const { opinion, despite } = given;
  const made = (event: NoticeEvent) => ({ events: [{ event, basis: state.basis, dueAtMs: null }] });
  if (given.decision === 'return') {
    if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
    return made({ type: 'notice-draft-returned', opinion });
  }
  const entitlement = entitlementOf(state, given, context);
  if (isRefusal(entitlement)) return entitlement;
  // The date may have passed while the draft lay, and the unit may have become another kind.
  const { pointer: _, ...barred } =
    formBarred(state.form, context.unit) ?? checkRule('notice-reply', state.dueRule, '', context) ?? {};
  if ('refused' in barred) return barred;
  const earlier = lastOfLate(state.about, context);
  const repeated = repetitionBarred(earlier, despite, context);
  if (repeated) return repeated;
  const { number } = context;
  const series = seriesOf(state, context);
  if (series !== null && number === null) return { wants: 'number', series };
  const nth = nthOf(state, context);
  // A reminder is an internal chase, and a letter asks: neither is a rung.
  const reached = state.form === 'supervision-notice' ? reachedBy('notices', nth, context) : null;
  return made({
    ...{ type: 'notice-issued', number, nth, opinion, terms: termsOf(state, context) },
    ...{ despite, earlier, ...entitlement, ...(reached ? { reached } : {}) },
  });
}
