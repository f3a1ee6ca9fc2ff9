/** What an interview does by itself: its hour comes, and its terms take their rungs. Nothing of it is decided by time. */
import { revisionIn } from '../calendar/arrangement.ts';
import type { Agreement, Context, NewEvent } from '../matter.ts';
import { editionOf, rungAfterNext, type Term } from '../term.ts';
import { hoursFor, inOfficeHours } from '../term/ladder.ts';
import { recountAll } from '../term/recounting.ts';
import { interviewRestsOn, type Interview, type InterviewEvent } from './record.ts';

type Step = NewEvent<InterviewEvent>;

/** Something that happens by itself. */
interface Wake {
  atMs: number;
  /** For the operator, e.g. `interview-report before:0`. */
  why: string;
  step: (context: Context) => Step;
}

/** A rung that is taken. One whose successor is due as well was missed: it is recorded, and only the latest tells anyone. */
function rungOf(term: Term): Wake {
  const { kind, round, rule, next: taken } = term;
  return {
    ...{ atMs: taken.atMs, why: `${kind} ${taken.name}` },
    step(context) {
      const next = rungAfterNext(term, context);
      // That a term is late is told in office hours.
      const outside = taken.name === 'due' && !inOfficeHours(taken.atMs, hoursFor(kind, context), context.calendar);
      const notify = next.atMs > context.nowMs && !outside;
      return {
        event: { type: 'rung-taken', kind, round, rung: taken.name, next, notify },
        basis: `${kind} ${rule} ${taken.name}`,
        dueAtMs: taken.atMs,
      };
    },
  };
}

/** From its hour on it is asked who came. */
function calling(state: Interview): Wake[] {
  const { stage, appointment, calledAtMs } = state;
  if (stage !== 'noticed' || appointment === null || calledAtMs !== null) return [];
  const { startsAtMs } = appointment;
  return [
    {
      ...{ atMs: startsAtMs, why: 'the interview begins' },
      step: () => ({
        ...{ event: { type: 'interview-called', startsAtMs }, basis: interviewRestsOn(state), dueAtMs: startsAtMs },
      }),
    },
  ];
}

/** What comes first; of what comes at once, what was named first. */
export function firstInterviewWake(state: Interview): Wake | null {
  const wakes = [...calling(state), ...state.terms.map(rungOf)];
  return wakes.reduce<Wake | null>((first, wake) => (first === null || wake.atMs < first.atMs ? wake : first), null);
}

/** The terms counted with the editions of now (C10); `agreement`: dates may also move forward. */
function recounted(state: Interview, agreement: Agreement | null, context: Context): Step {
  const edition = editionOf(context);
  const { terms, changes } = recountAll(state.terms, agreement, context);
  const counted = revisionIn(edition);
  // Under a revision it stands in the record once: policies and hours may come back to an edition that was there before.
  const revision = counted !== null && counted > state.countedRevision ? counted : null;
  const event: InterviewEvent = {
    ...{ type: 'terms-recounted', terms, edition, from: state.terms[0]?.edition ?? null, changes },
    ...{ shortenedBy: agreement?.basis ?? null, revision, digest: context.recounting === true },
  };
  return { event, basis: agreement?.basis ?? edition, dueAtMs: null };
}

/** The terms moved forward with a revised calendar, on a person's yes; null when none moves. */
export function interviewShortened(state: Interview, agreement: Agreement, context: Context): readonly Step[] | null {
  const step = recounted(state, agreement, context);
  const { event } = step;
  const moves = event.type === 'terms-recounted' && event.changes.some((one) => one.beforeMs !== one.afterMs);
  return moves ? [step] : null;
}

/** The step that is due first: terms counted with other editions are counted again, else what it waits for. */
export function interviewStep(state: Interview, context: Context): readonly Step[] | null {
  const edition = editionOf(context);
  if (state.terms.some((term) => term.edition !== edition)) return [recounted(state, null, context)];
  const wake = firstInterviewWake(state);
  return wake === null || wake.atMs > context.nowMs ? null : [wake.step(context)];
}
