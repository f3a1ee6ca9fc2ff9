/** What a circular does by itself: it reminds of the comments, and goes on without them when their term has passed. */
import { revisionIn } from '../calendar/arrangement.ts';
import type { Agreement, Context, NewEvent } from '../matter.ts';
import { editionOf, rungAfterNext, type Term } from '../term.ts';
import { recountAll } from '../term/recounting.ts';
import { silentIn, type Circular, type CircularEvent } from './record.ts';

type Step = NewEvent<CircularEvent>;

/** Something that happens by itself. */
interface Wake {
  atMs: number;
  /** For the operator, e.g. `circular-comments before:0`. */
  why: string;
  step: (context: Context) => Step;
}

/** A rung that is taken. One whose successor is due as well was missed: it is recorded, and only the latest tells anyone. */
function reminder(term: Term): Wake {
  const { round, rule, next: taken } = term;
  return {
    ...{ atMs: taken.atMs, why: `circular-comments ${taken.name}` },
    step(context) {
      const next = rungAfterNext(term, context);
      const notify = next.atMs > context.nowMs;
      return {
        event: { type: 'rung-taken', kind: 'circular-comments', round, rung: taken.name, next, notify },
        basis: `circular-comments ${rule} ${taken.name}`,
        dueAtMs: taken.atMs,
      };
    },
  };
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

/** The term counted with the editions of now (C10); `agreement`: its date may also move forward. */
function recounted(state: Circular, term: Term, agreement: Agreement | null, context: Context): Step {
  const edition = editionOf(context);
  const { terms, changes } = recountAll([term], agreement, context);
  const counted = revisionIn(edition);
  // Under a revision it stands in the record once: policies and hours may come back to an edition that was there before.
  const revision = counted !== null && counted > state.countedRevision ? counted : null;
  const event: CircularEvent = {
    ...{ type: 'terms-recounted', terms, edition, from: term.edition, changes },
    ...{ shortenedBy: agreement?.basis ?? null, revision, digest: context.recounting === true },
  };
  return { event, basis: agreement?.basis ?? edition, dueAtMs: null };
}

/** The term moved forward with a revised calendar, on a person's yes; null when it does not move. */
export function circularShortened(state: Circular, agreement: Agreement, context: Context): readonly Step[] | null {
  if (!state.term) return null;
  const step = recounted(state, state.term, agreement, context);
  const { event } = step;
  const moves = event.type === 'terms-recounted' && event.changes.some((one) => one.beforeMs !== one.afterMs);
  return moves ? [step] : null;
}

/** The step of its own that is due first: a term counted with other editions is counted again, else what it waits for. */
export function circularStep(state: Circular, context: Context): readonly Step[] | null {
  const { term } = state;
  if (term && term.edition !== editionOf(context)) return [recounted(state, term, null, context)];
  const wake = firstCircularWake(state);
  return wake === null || wake.atMs > context.nowMs ? null : [wake.step(context)];
}
