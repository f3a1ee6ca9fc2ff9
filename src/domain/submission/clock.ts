/** What a submission does by itself: its term takes its rungs, at its date it is locked, and it ends when its round goes on without it. */
import { revisionIn } from '../calendar/arrangement.ts';
import type { Agreement, Context, NewEvent } from '../matter.ts';
import { editionOf, rungAfterNext, type Term } from '../term.ts';
import { hoursFor, inOfficeHours } from '../term/ladder.ts';
import { recountAll } from '../term/recounting.ts';
import { submissionRestsOn, submissionTerm, type Submission, type SubmissionEvent } from './record.ts';

type Step = NewEvent<SubmissionEvent>;

/**
 * The rung that is taken. One whose successor is due as well was missed: it is recorded, and only the latest tells anyone. With
 * the date what was not signed is locked.
 */
function taken(state: Submission, term: Term, context: Context): readonly Step[] {
  const { kind, round, rule, next: rung, dueAtMs } = term;
  const next = rungAfterNext(term, context);
  const basis = `${kind} ${rule} ${rung.name}`;
  const locks = rung.name === 'due';
  // That a term is late is told in office hours; and what stands signed is not late.
  const outside = locks && !inOfficeHours(rung.atMs, hoursFor(kind, context), context.calendar);
  const notify = next.atMs > context.nowMs && !outside && !(locks && state.signed !== null);
  const taking: Step = {
    event: { type: 'rung-taken', kind, round, rung: rung.name, next, notify },
    ...{ basis, dueAtMs: rung.atMs },
  };
  return locks ? [taking, locked(state, dueAtMs, basis)] : [taking];
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

/** The term counted with the editions of now (C10); `agreement`: its date may also move forward. */
function recounted(state: Submission, agreement: Agreement | null, context: Context): Step {
  const edition = editionOf(context);
  const { terms, changes } = recountAll(state.terms, agreement, context);
  const counted = revisionIn(edition);
  // Under a revision it stands in the record once: policies and hours may come back to an edition that was there before.
  const revision = counted !== null && counted > state.countedRevision ? counted : null;
  const event: SubmissionEvent = {
    ...{ type: 'terms-recounted', terms, edition, from: state.terms[0]?.edition ?? null, changes },
    ...{ shortenedBy: agreement?.basis ?? null, revision, digest: context.recounting === true },
  };
  return { event, basis: agreement?.basis ?? edition, dueAtMs: null };
}

/** The term moved forward with a revised calendar, on a person's yes; null when it does not move. */
export function submissionShortened(state: Submission, agreement: Agreement, context: Context): readonly Step[] | null {
  const step = recounted(state, agreement, context);
  const { event } = step;
  const moves = event.type === 'terms-recounted' && event.changes.some((one) => one.beforeMs !== one.afterMs);
  return moves ? [step] : null;
}

/** The step that is due first: its round's end, a term of other editions counted again, else its rung. */
export function submissionStep(state: Submission, context: Context): readonly Step[] | null {
  const end = ended(state, context);
  if (end) return [end];
  const term = submissionTerm(state);
  if (!term) return null;
  if (term.edition !== editionOf(context)) return [recounted(state, null, context)];
  return term.next.atMs > context.nowMs ? null : taken(state, term, context);
}
