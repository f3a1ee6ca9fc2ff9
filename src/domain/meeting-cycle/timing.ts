/** The terms of a meeting: which run at which stage, and whether a date leaves room for them (domain.md 1.4). */
import { opening } from '../term/ladder.ts';
import type { Context, Refusal } from '../matter.ts';
import type { TermKind } from '../policy.ts';
import { byHours, dueDay, dueOf, ruleOf, startTerm, type Term } from '../term.ts';
import type { MeetingCycle, MeetingStage } from './record.ts';
import type { MeetingKind, MeetingTerms } from './rules.ts';

/** What of a meeting its terms depend on. */
type Timed = Pick<MeetingCycle, 'kind' | 'urgent' | 'rounds'>;

/** The term rules of a kind of meeting. */
export function rulesOf(kind: MeetingKind, { policy }: Pick<Context, 'policy'>): MeetingTerms {
  return policy.meetings[kind].terms;
}

/** Starts a term: one that counts back from the meeting, or forward from an instant in ms. */
function begin(
  kind: TermKind,
  rule: string,
  of: Timed,
  times: { fromMs: number; startsAtMs: number },
  context: Context,
): Term {
  const counting = ruleOf({ rule }).unit === 'before' ? { eventAtMs: times.startsAtMs } : {};
  const round = (of.rounds[kind] ?? 0) + 1;
  return startTerm({ kind, round, rule, fromMs: times.fromMs, ...counting }, context);
}

/** The terms that begin when a meeting comes to a stage, or when it is given another date in it. */
export function termsAt(stage: MeetingStage, of: Timed, startsAtMs: number, context: Context): readonly Term[] {
  const rules = rulesOf(of.kind, context);
  const now = { fromMs: context.nowMs, startsAtMs };
  const after = { fromMs: Math.max(startsAtMs, context.nowMs), startsAtMs };
  switch (stage) {
    case 'agenda-call':
      return [begin('agenda-items', rules.items, of, now, context)];
    case 'agenda-collected':
    case 'liaison-preview': {
      const approval = begin('agenda-approval', of.urgent ? rules.urgentNotice : rules.approval, of, now, context);
      if (rules.preview === null || of.urgent) return [approval];
      return [begin('preview', rules.preview, of, now, context), approval];
    }
    case 'agenda-approved':
      return [begin('notice', of.urgent ? rules.urgentNotice : rules.notice, of, now, context)];
    case 'noticed': {
      // Asked anew near the day, units have until shortly before it; and on its eve no term at all, as nobody is late at once.
      const receipts = [...(of.urgent ? [] : [rules.receipts]), rules.urgentReceipts]
        .map((rule) => begin('receipts', rule, of, now, context))
        .find(({ dueAtMs }) => dueAtMs > context.nowMs);
      // The minutes are owed from the meeting on, whether or not anybody records that it was held.
      return [...(receipts ? [receipts] : []), begin('minutes', rules.minutes, of, after, context)];
    }
    case 'held':
      return [begin('issue', rules.issue, of, after, context)];
    case 'countersigning':
      return [begin('countersigning', rules.countersigning, of, now, context)];
    case 'signed':
      return [begin('signing', rules.signing, of, now, context)];
    case 'proposed':
    case 'receipts':
    case 'ready':
    case 'minutes-drafted':
    case 'issued':
    case 'tracking':
    case 'closed':
    case 'postponed':
    case 'cancelled':
      return [];
  }
}

/** Until when minutes that go round are issued: nobody knows before that they are countersigned, which gives them longer. */
export function issueTerm(
  state: Timed & Pick<MeetingCycle, 'terms' | 'startsAtMs'>,
  countersigned: boolean,
  context: Context,
): readonly Term[] {
  const { nowMs } = context;
  const running = state.terms.find(({ kind }) => kind === 'issue');
  const rules = rulesOf(state.kind, context);
  const rule = countersigned ? rules.issueCountersigned : rules.issue;
  if (running && (!countersigned || running.rule === rule)) return [];
  return [begin('issue', rule, state, { fromMs: running?.fromMs ?? nowMs, startsAtMs: nowMs }, context)];
}

/** From when items are called for: the morning of the rule's day, or now if that is past; null: they are not. */
export function callAt(kind: MeetingKind, startsAtMs: number, context: Context): number | null {
  const text = rulesOf(kind, context).call;
  const rule = text === null ? null : ruleOf({ rule: text });
  if (rule === null || byHours(rule)) return null;
  const { date } = dueDay(rule, startsAtMs, context.calendar);
  return Math.max(opening(date, context.policy.officeHours), context.nowMs);
}

/** The last instant in ms of what a rule counts back from a meeting. */
export function lastInstant(rule: string, startsAtMs: number, { policy, calendar }: Context): number {
  return dueOf(ruleOf({ rule }), startsAtMs, policy.officeHours, calendar).atMs;
}

/** Why a date leaves too little room for what must still happen before it; null when it leaves enough. */
export function tooSoon(
  stage: MeetingStage,
  of: Pick<MeetingCycle, 'kind' | 'urgent'> & { previewed?: boolean },
  startsAtMs: number,
  pointer: string,
  context: Context,
): Refusal | null {
  if (startsAtMs <= context.nowMs) return { refused: 'MEETING_PAST', pointer };
  const rules = rulesOf(of.kind, context);
  const calling = (stage === 'proposed' || stage === 'agenda-call') && rules.call !== null;
  const gathering = stage === 'agenda-collected' || stage === 'liaison-preview';
  // What must still happen first: the call's end, the preview where one is still owed, the approval, the notice.
  const next = calling ? rules.items : gathering ? (of.previewed === true ? null : rules.preview) : rules.notice;
  const rule = of.urgent ? rules.urgentNotice : (next ?? rules.approval);
  if (lastInstant(rule, startsAtMs, context) > context.nowMs) return null;
  return { refused: 'MEETING_TOO_SOON', pointer, details: { rule } };
}
