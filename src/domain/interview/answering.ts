/** The unit's written report: prepared by the liaison, signed and sent by the head (审签), checked by somebody not of the unit. */
import { evidenceBarred, type Evidence } from '../evidence.ts';
import type { Context, Decision } from '../matter.ts';
import type { Term } from '../term.ts';
import { checkRule, startNow } from '../term/starting.ts';
import { interviewRestsOn, interviewTerm, nextInterviewRound, type Interview, type InterviewEvent } from './record.ts';

function made(state: Interview, event: InterviewEvent, of: 'interview-report' | 'interview-check') {
  const dueAtMs = interviewTerm(state, of)?.dueAtMs ?? null;
  return { events: [{ event, basis: interviewRestsOn(state), dueAtMs }] };
}

/** The check that a sent report begins. */
function checkOf(state: Interview, context: Context): Term {
  const round = nextInterviewRound(state, 'interview-check');
  return startNow('interview-check', round, context.policy.sanctions.interviewCheck, context);
}

/** What a report leads to: a head's is sent at once, a liaison's waits for the signature. */
export function reported(
  state: Interview,
  { report, evidence }: { report: string; evidence: readonly Evidence[] },
  context: Context,
): Decision<InterviewEvent> {
  const unknown = evidenceBarred(evidence);
  if (unknown) return unknown;
  const event: InterviewEvent =
    context.actor.role === 'head'
      ? { type: 'interview-reported', report, evidence, check: checkOf(state, context) }
      : { type: 'interview-report-prepared', report, evidence };
  return made(state, event, 'interview-report');
}

/** What the head's decision on a prepared report leads to. */
export function reportSigned(
  state: Interview,
  { decision, opinion }: { decision: 'sign' | 'return'; opinion: string | null },
  context: Context,
): Decision<InterviewEvent> {
  if (decision === 'sign') {
    const check = checkOf(state, context);
    return made(state, { type: 'interview-report-signed', opinion, check }, 'interview-report');
  }
  if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
  return made(state, { type: 'interview-report-unsigned', opinion }, 'interview-report');
}

/** What a check leads to: the interview is closed (解除), or the report owed again within a new term. */
export function checked(
  state: Interview,
  { outcome, opinion, newTerm }: { outcome: 'passed' | 'failed'; opinion: string | null; newTerm: string | null },
  context: Context,
): Decision<InterviewEvent> {
  if (outcome === 'passed') {
    if (newTerm !== null) return { refused: 'TERM_INVALID', pointer: '/newTerm' };
    return made(state, { type: 'interview-check-passed', opinion }, 'interview-check');
  }
  if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
  const { sanctions, lights } = context.policy;
  const rule = newTerm ?? sanctions.interviewReport;
  const refused = checkRule('interview-report', rule, '/newTerm', context);
  if (refused) return refused;
  const term = startNow('interview-report', nextInterviewRound(state, 'interview-report'), rule, context);
  const turnsRed = (state.returns?.times ?? 0) + 1 >= lights.redReturns;
  return made(state, { type: 'interview-check-failed', opinion, term, turnsRed }, 'interview-check');
}
