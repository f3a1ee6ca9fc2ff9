/** What a submission does by itself: its term takes its rungs, at its date it is locked, and it ends when its round goes on without it. */
import type { Agreement, Context, NewEvent } from '../matter.ts';
import type { Term } from '../term.ts';
import { hasOtherEdition, movesDates, termsRecounted } from '../term/recounting.ts';
import { rungTaken } from '../term/rungs.ts';
import { submissionRestsOn, submissionTerm, type Submission, type SubmissionEvent } from './record.ts';

type Step = NewEvent<SubmissionEvent>;

/**
 * The rung that is taken. One whose successor is due as well was missed: it is recorded, and only the latest tells anyone. With
 * the date what was not signed is locked.
 */
function taken(state: Submission, term: Term, context: Context): readonly Step[] {
  const { event, ...rest } = rungTaken(term, context);
  const locks = event.rung === 'due';
  // What stands signed is not late.
  const notify = event.notify && !(locks && state.signed !== null);
  const taking: Step = { event: { ...event, notify }, ...rest };
  return locks ? [taking, locked(state, term.dueAtMs, rest.basis)] : [taking];
}

function locked(state: Submission, dueAtMs: number, basis: string): Step {
  return { event: { type: 'submission-locked', dueAtMs, missed: state.signed === null }, basis, dueAtMs };
}

/** What follows from its round, whose going on is decided by others; null when nothing does. */
function ended(state: Submission, context: Context): Step | null {
  const { closedAtMs, signed, dueAtMs } = state;
  const round = context.submission?.round ?? 'runs';
  if (closedAtMs !== null) return null;
  const basis = submissionRestsOn(state);
  if (round === 'withdrawn') return { event: { type: 'submission-voided', reason: null }, basis, dueAtMs: null };
  if (round !== 'settled') return null;
  // What was unlocked and not signed anew stands as it was signed.
  if (signed !== null) return locked(state, dueAtMs, basis);
  return { event: { type: 'submission-missed' }, basis, dueAtMs: null };
}

/** The next wake-up of its own, and why; null: it waits for a person. */
export function nextSubmissionWake(state: Submission): { atMs: number; why: string } | null {
  const term = submissionTerm(state);
  return term ? { atMs: term.next.atMs, why: `${term.kind} ${term.next.name}` } : null;
}

/** The term moved forward with a revised calendar, on a person's yes; null when it does not move. */
export function submissionShortened(state: Submission, agreement: Agreement, context: Context): readonly Step[] | null {
  const step = termsRecounted(state, agreement, context);
  return movesDates(step) ? [step] : null;
}

/** The step that is due first: its round's end, a term of other editions counted again, else its rung. */
export function submissionStep(state: Submission, context: Context): readonly Step[] | null {
  const end = ended(state, context);
  if (end) return [end];
  const term = submissionTerm(state);
  if (!term) return null;
  if (hasOtherEdition(state.terms, context)) return [termsRecounted(state, null, context)];
  return term.next.atMs > context.nowMs ? null : taken(state, term, context);
}
