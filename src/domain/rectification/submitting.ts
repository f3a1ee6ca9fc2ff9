/** Handing in what was rectified: the liaison prepares the report, the unit's head signs it (审签), and it is submitted. */
import { evidenceBarred } from '../evidence.ts';
import type { Context, Decision, Refusal } from '../matter.ts';
import { startNow } from '../term/starting.ts';
import {
  nextRound,
  openProblems,
  termOf,
  type Rectification,
  type RectificationEvent,
  type SubmissionReport,
} from './record.ts';

function made(state: Rectification, event: RectificationEvent, dueAtMs: number | null): Decision<RectificationEvent> {
  return { events: [{ event, basis: state.number ?? state.basis, dueAtMs }] };
}

/** Why a report is not whole: it answers a problem that is not there, or leaves one out; null when it is. */
function incomplete(state: Rectification, { results }: SubmissionReport): Refusal | null {
  const { problems } = state;
  const unknown = results.findIndex(
    (result, index) =>
      !problems.some((problem) => problem.no === result.no) ||
      results.findIndex((other) => other.no === result.no) !== index,
  );
  if (unknown !== -1) return { refused: 'PROBLEM_UNKNOWN', pointer: `/problems/${String(unknown)}/no` };
  const open = openProblems(state).filter((problem) => !results.some((result) => result.no === problem.no));
  if (open.length === 0) return null;
  const details = { unanswered: open.map((problem) => String(problem.no)) };
  return { refused: 'PROBLEM_UNANSWERED', pointer: '/problems', details };
}

/** The inspector's term begins with the head's signature, and whether it is in time is judged by it. */
function submitted(
  state: Rectification,
  what: { opinion: string | null } & (SubmissionReport | { report: null }),
  context: Context,
): Decision<RectificationEvent> {
  const inspection = startNow('inspection', nextRound(state, 'inspection'), context.policy.terms.inspection, context);
  return made(state, { type: 'submitted', ...what, inspection }, termOf(state, 'rectification')?.dueAtMs ?? null);
}

/** A head submits at once; what a liaison writes waits for the head's signature (issue 7, point 4). */
export function submitting(
  state: Rectification,
  { report, evidence, results }: SubmissionReport,
  context: Context,
): Decision<RectificationEvent> {
  const written = { report, evidence, results };
  const refusal = evidenceBarred(evidence) ?? incomplete(state, written);
  if (refusal) return refusal;
  if (context.actor.role === 'head') return submitted(state, { ...written, opinion: null }, context);
  return made(state, { type: 'submission-prepared', ...written }, null);
}

/** The head signs what was prepared, and it is submitted; or sends it back to be written again. */
export function signing(
  state: Rectification,
  { decision, opinion }: { decision: 'sign' | 'return'; opinion: string | null },
  context: Context,
): Decision<RectificationEvent> {
  if (decision === 'sign') return submitted(state, { report: null, opinion }, context);
  if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
  return made(state, { type: 'submission-sent-back', opinion }, null);
}
