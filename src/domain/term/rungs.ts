/** A rung of a term that is taken: what is the same for the matters of every noun. */
import type { Context } from '../matter.ts';
import type { TermKind } from '../policy.ts';
import { rungAfterNext, type Term } from '../term.ts';
import { hoursFor, inOfficeHours, type Rung } from './ladder.ts';

/** That a rung was taken, as it stands in the record. */
export interface RungTaken {
  type: 'rung-taken';
  kind: TermKind;
  /** The unit whose term it is, in a matter of several. */
  unitId?: string;
  round: number;
  rung: string;
  next: Rung;
  notify: boolean;
}

/**
 * The next rung of a term, taken. One whose successor is due as well was missed: it is recorded, and only the latest tells
 * anyone. That a term is late is told in office hours.
 */
export function rungTaken(term: Term, context: Context): { event: RungTaken; basis: string; dueAtMs: number } {
  const { kind, round, rule, unitId, next: taken } = term;
  const next = rungAfterNext(term, context);
  const outside = taken.name === 'due' && !inOfficeHours(taken.atMs, hoursFor(kind, context), context.calendar);
  const of = unitId === undefined ? {} : { unitId };
  const notify = next.atMs > context.nowMs && !outside;
  return {
    event: { type: 'rung-taken', kind, ...of, round, rung: taken.name, next, notify },
    basis: `${kind} ${rule} ${taken.name}`,
    dueAtMs: taken.atMs,
  };
}

/** What comes first; of what comes at once, what was named first. */
export function firstOf<W extends { atMs: number }>(wakes: readonly W[]): W | null {
  return wakes.reduce<W | null>((first, wake) => (first === null || wake.atMs < first.atMs ? wake : first), null);
}
