/** What a circular does by itself: it reminds of the comments, and goes on without them when their term has passed. */
import type { Agreement, Context, NewEvent } from '../matter.ts';
import type { Term } from '../term.ts';
import { hasOtherEdition, movesDates, termsRecounted } from '../term/recounting.ts';
import { rungTaken } from '../term/rungs.ts';
import { silentIn, type Circular, type CircularEvent } from './record.ts';

type Step = NewEvent<CircularEvent>;

/** Something that happens by itself. */
interface Wake {
  atMs: number;
  /** For the operator, e.g. `circular-comments before:0`. */
  why: string;
  step: (context: Context) => Step;
}

function reminder(term: Term): Wake {
  const { next } = term;
  return { atMs: next.atMs, why: `circular-comments ${next.name}`, step: (context) => rungTaken(term, context) };
}

/** To say nothing is a unit's right: what has passed is not chased. */
function closing(state: Circular, { dueAtMs, round, rule }: Term): Wake {
  return {
    ...{ atMs: dueAtMs + 1, why: 'circular-comments due' },
    step: () => ({
      event: { type: 'circular-comments-closed', round, silent: silentIn(state) },
      ...{ basis: `circular-comments ${rule}`, dueAtMs },
    }),
  };
}

/** What comes first; null when it waits for a person, or for nobody. */
export function firstCircularWake(state: Circular): Wake | null {
  const { term } = state;
  if (!term) return null;
  return term.next.atMs <= term.dueAtMs ? reminder(term) : closing(state, term);
}

const countedOf = ({ term, countedRevision }: Circular) => ({ terms: term ? [term] : [], countedRevision });

/** The term moved forward with a revised calendar, on a person's yes; null when it does not move. */
export function circularShortened(state: Circular, agreement: Agreement, context: Context): readonly Step[] | null {
  const step = termsRecounted(countedOf(state), agreement, context);
  return movesDates(step) ? [step] : null;
}

/** The step of its own that is due first: a term counted with other editions is counted again, else what it waits for. */
export function circularStep(state: Circular, context: Context): readonly Step[] | null {
  const counted = countedOf(state);
  if (hasOtherEdition(counted.terms, context)) return [termsRecounted(counted, null, context)];
  const wake = firstCircularWake(state);
  return wake === null || wake.atMs > context.nowMs ? null : [wake.step(context)];
}
