/** Counting the terms of one matter again when calendar, policy or office hours have other editions (C10). */
import { dateOf, instantOf, workingDaysAfter } from '../calendar.ts';
import { revisedSince, revisionIn } from '../calendar/arrangement.ts';
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

/** That the terms of a matter were counted again, as it stands in the record. */
export interface TermsRecounted {
  type: 'terms-recounted';
  terms: readonly Term[];
  edition: string;
  /** The edition that they were counted with before. */
  from: string | null;
  changes: readonly TermChange[];
  /** What a person's yes to dates that move forward rests on. */
  shortenedBy: string | null;
  /** The calendar's revision, where it is the first count by it. */
  revision: number | null;
  /** The revision tells of it in its digest. */
  digest: boolean;
}

/** What a recount looks at of a matter. */
interface Counted {
  terms: readonly Term[];
  /** The last revision of the calendar that the terms were counted by. */
  countedRevision: number;
}

/**
 * The terms of a matter counted with the editions of now (C10); `agreement`: dates may also move forward. Under a revision it
 * stands in the record once: policies and hours may come back to an edition that was there before.
 */
export function termsRecounted(
  { terms: before, countedRevision }: Counted,
  agreement: Agreement | null,
  context: Context,
): { event: TermsRecounted; basis: string; dueAtMs: null } {
  const edition = editionOf(context);
  const { terms, changes } = recountAll(before, agreement, context);
  const counted = revisionIn(edition);
  const revision = counted !== null && counted > countedRevision ? counted : null;
  const event: TermsRecounted = {
    ...{ type: 'terms-recounted', terms, edition, from: before[0]?.edition ?? null, changes },
    ...{ shortenedBy: agreement?.basis ?? null, revision, digest: context.recounting === true },
  };
  return { event, basis: agreement?.basis ?? edition, dueAtMs: null };
}

/** Whether a recount has moved a date. */
export function movesDates({ event }: { event: { changes: readonly TermChange[] } }): boolean {
  return event.changes.some((one) => one.beforeMs !== one.afterMs);
}

/** Whether a term was counted with other editions than those of now. */
export function hasOtherEdition(terms: readonly Term[], context: Context): boolean {
  const edition = editionOf(context);
  return terms.some((term) => term.edition !== edition);
}
