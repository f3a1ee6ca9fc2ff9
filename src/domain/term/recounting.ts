/** Counting the terms of one matter again when calendar, policy or office hours have other editions (C10). */
import { dateOf, instantOf, workingDaysAfter } from '../calendar.ts';
import { revisedSince } from '../calendar/arrangement.ts';
import type { Agreement, Context } from '../matter.ts';
import type { TermKind } from '../policy.ts';
import { editionOf, isOverdue, isPaused, type Term } from '../term.ts';
import { recount } from './moving.ts';

/** How one term came out of a recount. Instants in ms. */
export interface TermChange {
  kind: TermKind;
  /** The unit whose term it is, in a matter of several. */
  unitId?: string;
  round: number;
  beforeMs: number;
  afterMs: number;
  /** What the new editions would give, where that is earlier and was therefore not done. */
  shorterMs: number | null;
}

/**
 * All terms of a matter, counted again; `agreement`: a person's yes to dates that move forward. A term whose date had passed
 * before the calendar was revised keeps it.
 */
export function recountAll(
  terms: readonly Term[],
  agreement: Agreement | null,
  context: Context,
): { terms: readonly Term[]; changes: readonly TermChange[] } {
  const { nowMs, calendar } = context;
  const edition = editionOf(context);
  const tomorrow = instantOf(workingDaysAfter(calendar, dateOf(nowMs), 1).date, '00:00');
  const agreed = agreement && { revision: agreement.revision, afterMs: tomorrow };
  const changes: TermChange[] = [];
  const counted = terms.map((term) => {
    const passed = term.dueAtMs < (revisedSince(term.edition, calendar) ?? nowMs);
    // A date that stands still has not passed; and what is chased already is chased by the days of now.
    if (passed && !isPaused(term) && !isOverdue(term)) return { ...term, edition };
    const { term: anew, shorterDueAtMs } = recount(term, context, agreed);
    if (anew.dueAtMs !== term.dueAtMs || shorterDueAtMs !== null) {
      const { kind, unitId, round } = term;
      const of = unitId === undefined ? {} : { unitId };
      changes.push({ kind, ...of, round, beforeMs: term.dueAtMs, afterMs: anew.dueAtMs, shorterMs: shorterDueAtMs });
    }
    return anew;
  });
  return { terms: counted, changes };
}
