/** What an interview does by itself: its hour comes, and its terms take their rungs. Nothing of it is decided by time. */
import type { Agreement, Context, NewEvent } from '../matter.ts';
import type { Term } from '../term.ts';
import { hasOtherEdition, movesDates, termsRecounted } from '../term/recounting.ts';
import { firstOf, rungTaken } from '../term/rungs.ts';
import { interviewRestsOn, type Interview, type InterviewEvent } from './record.ts';

type Step = NewEvent<InterviewEvent>;

/** Something that happens by itself. */
interface Wake {
  atMs: number;
  /** For the operator, e.g. `interview-report before:0`. */
  why: string;
  step: (context: Context) => Step;
}

/** The next rung of a term. */
function rungOf(term: Term): Wake {
  const { kind, next } = term;
  return { atMs: next.atMs, why: `${kind} ${next.name}`, step: (context) => rungTaken(term, context) };
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
  return firstOf(wakes);
}

/** The terms moved forward with a revised calendar, on a person's yes; null when none moves. */
export function interviewShortened(state: Interview, agreement: Agreement, context: Context): readonly Step[] | null {
  const step = termsRecounted(state, agreement, context);
  return movesDates(step) ? [step] : null;
}

/** The step that is due first: terms counted with other editions are counted again, else what it waits for. */
export function interviewStep(state: Interview, context: Context): readonly Step[] | null {
  if (hasOtherEdition(state.terms, context)) return [termsRecounted(state, null, context)];
  const wake = firstInterviewWake(state);
  return wake === null || wake.atMs > context.nowMs ? null : [wake.step(context)];
}
