/** The unit's reply: prepared by the liaison, signed and sent by the head (审签), reviewed by somebody not of the unit. */
import type { Context, Decision } from '../matter.ts';
import { evidenceBarred, type Evidence } from '../evidence.ts';
import type { Term } from '../term.ts';
import { checkRule, startNow } from '../term/starting.ts';
import { nextNoticeRound, noticeTerm, restsOn, type NoticeEvent, type SupervisionNotice } from './record.ts';

function made(state: SupervisionNotice, event: NoticeEvent, dueAtMs: number | null): Decision<NoticeEvent> {
  return { events: [{ event, basis: restsOn(state), dueAtMs }] };
}

/** The review that a sent reply begins; a letter's answer is judged by nobody. */
function reviewOf(state: SupervisionNotice, context: Context): Term | null {
  if (state.form === 'request-letter') return null;
  return startNow('notice-review', nextNoticeRound(state, 'notice-review'), context.policy.supervision.review, context);
}

/** What a reply leads to: a head's is sent at once, a liaison's waits for the signature. */
export function replied(
  state: SupervisionNotice,
  { report, evidence }: { report: string; evidence: readonly Evidence[] },
  context: Context,
): Decision<NoticeEvent> {
  const unknown = evidenceBarred(evidence);
  if (unknown) return unknown;
  const dueAtMs = noticeTerm(state, 'notice-reply')?.dueAtMs ?? null;
  if (context.actor.role !== 'head') return made(state, { type: 'notice-reply-prepared', report, evidence }, dueAtMs);
  return made(state, { type: 'notice-replied', report, evidence, review: reviewOf(state, context) }, dueAtMs);
}

/** What the head's decision on a prepared reply leads to. */
export function signed(
  state: SupervisionNotice,
  { decision, opinion }: { decision: 'sign' | 'return'; opinion: string | null },
  context: Context,
): Decision<NoticeEvent> {
  const dueAtMs = noticeTerm(state, 'notice-reply')?.dueAtMs ?? null;
  if (decision === 'sign') {
    return made(state, { type: 'notice-reply-signed', opinion, review: reviewOf(state, context) }, dueAtMs);
  }
  if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
  return made(state, { type: 'notice-reply-unsigned', opinion }, dueAtMs);
}

/** What a review leads to: the notice is closed, or the reply owed again within a new term (domain.md 2.5). */
export function reviewed(
  state: SupervisionNotice,
  { outcome, opinion, newTerm }: { outcome: 'accepted' | 'returned'; opinion: string; newTerm: string | null },
  context: Context,
): Decision<NoticeEvent> {
  const dueAtMs = noticeTerm(state, 'notice-review')?.dueAtMs ?? null;
  if (outcome === 'accepted') {
    if (newTerm !== null) return { refused: 'TERM_INVALID', pointer: '/newTerm' };
    return made(state, { type: 'notice-accepted', opinion }, dueAtMs);
  }
  const rule = newTerm ?? context.policy.supervision.returned;
  const refusal = checkRule('notice-reply', rule, '/newTerm', context);
  if (refusal) return refusal;
  const term = startNow('notice-reply', nextNoticeRound(state, 'notice-reply'), rule, context);
  const turnsRed = (state.returns?.times ?? 0) + 1 >= context.policy.lights.redReturns;
  return made(state, { type: 'notice-returned', opinion, term, turnsRed }, dueAtMs);
}
