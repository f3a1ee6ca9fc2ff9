/** What a rectification does by itself: rungs, the end of a pause, of an override, of a request that nobody decided. */
import { isoShanghai } from '../calendar.ts';
import { revisionIn } from '../calendar/arrangement.ts';
import type { Context, NewEvent } from '../matter.ts';
import { editionOf, isOverdue, isPaused, rungAfterNext, type Term } from '../term.ts';
import { recount } from '../term/moving.ts';
import { hoursFor, inOfficeHours } from '../term/ladder.ts';
import { behindTurns, behindOf } from './lights.ts';
import { lapseOf } from './extending.ts';
import { resumption } from './pausing.ts';
import { pendingExtension, type Rectification, type RectificationEvent, type TermChange } from './record.ts';

type Step = NewEvent<RectificationEvent>;

/** Something that happens by itself. */
export interface Wake {
  atMs: number;
  /** For the operator, e.g. `acknowledgement share:50`. */
  why: string;
  step: (context: Context) => Step;
}

/** A rung that is taken. One whose successor is due as well was missed: it is recorded, and only the latest tells anyone. */
function rungOf(state: Rectification, term: Term): Wake {
  const { kind, round, rule, leg, next: taken } = term;
  const why = `${kind} ${taken.name}`;
  return {
    ...{ atMs: taken.atMs, why },
    step(context) {
      const next = rungAfterNext(term, context);
      // That a term is late is told in office hours; and not to its unit while the answer to its request is owed.
      const outside = taken.name === 'due' && !inOfficeHours(taken.atMs, hoursFor(kind, context), context.calendar);
      const excused = kind === 'rectification' && taken.atMs > term.dueAtMs && pendingExtension(state) !== undefined;
      const notify = next.atMs > context.nowMs && !outside && !excused;
      const event = { type: 'rung-taken' as const, kind, round, rung: taken.name, next, notify };
      return {
        event: leg === undefined ? event : { ...event, leg },
        basis: `${kind} ${rule} ${taken.name}`,
        dueAtMs: taken.atMs,
      };
    },
  };
}

function behindWakes(state: Rectification): Wake[] {
  const { progress } = state;
  if (!progress?.behind || state.stage !== 'rectifying' || state.pause) return [];
  const { percent, fell, behind } = progress;
  return behindTurns(state)
    .filter(({ light }) => fell !== 'red' && fell !== light)
    .map(({ atMs, light }) => {
      const points = light === 'red' ? behind.redPoints : behind.yellowPoints;
      return {
        ...{ atMs, why: `progress ${light}` },
        step: () => ({
          event: { type: 'fell-behind' as const, light, percent, points },
          basis: `progress ${String(percent)} behind ${String(points)}`,
          dueAtMs: atMs,
        }),
      };
    });
}

/** All that the matter waits for by itself, whichever comes first. */
export function wakesOf(state: Rectification): readonly Wake[] {
  const wakes = [
    ...state.terms.filter((term) => !isPaused(term)).map((term) => rungOf(state, term)),
    ...behindWakes(state),
  ];
  const request = pendingExtension(state);
  if (request?.lapsesAtMs != null) {
    const { lapsesAtMs, no } = request;
    wakes.push({
      ...{ atMs: lapsesAtMs + 1, why: 'extension lapses' },
      step: () => ({
        event: { type: 'extension-lapsed', no },
        basis: `extension ${String(no)} undecided`,
        dueAtMs: lapsesAtMs,
      }),
    });
  }
  const { pause, override } = state;
  if (pause?.untilMs != null && pause.untilOn !== null) {
    const { untilMs, untilOn } = pause;
    wakes.push({
      ...{ atMs: untilMs, why: 'pause ends' },
      step: (context) => ({
        event: resumption(state, untilOn, null, context),
        basis: `paused until ${untilOn}`,
        dueAtMs: untilMs,
      }),
    });
  }
  if (override) {
    const { untilMs } = override;
    wakes.push({
      ...{ atMs: untilMs + 1, why: 'light override ends' },
      step: () => ({
        event: { type: 'light-override-ended', reason: null },
        basis: `until ${isoShanghai(untilMs)}`,
        dueAtMs: untilMs,
      }),
    });
  }
  return wakes;
}

/** What comes first; of what comes at once, what was named first. */
export function firstWake(state: Rectification): Wake | null {
  return wakesOf(state).reduce<Wake | null>(
    (first, wake) => (first === null || wake.atMs < first.atMs ? wake : first),
    null,
  );
}

/**
 * The terms counted with the editions of now (C10). What has passed its due instant keeps it. `shortenedBy`: the decision by
 * which dates may also move forward, if they still lie in the future.
 */
export function recounted(state: Rectification, shortenedBy: string | null, context: Context): Step {
  const { nowMs } = context;
  const edition = editionOf(context);
  const changes: TermChange[] = [];
  const terms = state.terms.map((term) => {
    // A date that stands still has not passed; and what is chased already is chased by the days of now.
    if (term.dueAtMs < nowMs && !isPaused(term) && !isOverdue(term)) return { ...term, edition };
    const { term: counted, shorterDueAtMs } = recount(term, context, shortenedBy === null ? null : nowMs);
    if (counted.dueAtMs !== term.dueAtMs || shorterDueAtMs !== null) {
      const { kind, round } = term;
      changes.push({ kind, round, beforeMs: term.dueAtMs, afterMs: counted.dueAtMs, shorterMs: shorterDueAtMs });
    }
    return counted;
  });
  const main = terms.find((term) => term.kind === 'rectification');
  const behind = main && state.progress?.behind ? behindOf(main, state.progress.percent, context) : null;
  const lapsesAtMs = main ? lapseAnew(state, main, shortenedBy, context) : null;
  const from = state.terms[0]?.edition ?? null;
  const event = { type: 'terms-recounted' as const, terms, edition, from, changes, shortenedBy, behind, lapsesAtMs };
  return { event, basis: shortenedBy ?? edition, dueAtMs: null };
}

/** Until when the pending request may be decided, counted again: one that has lapsed stays so, and no other is cut short unasked. */
function lapseAnew(state: Rectification, main: Term, shortenedBy: string | null, context: Context): number | null {
  const before = pendingExtension(state)?.lapsesAtMs ?? null;
  if (before === null || before < context.nowMs) return before;
  const counted = lapseOf(main, context);
  return shortenedBy !== null && main.dueAtMs >= context.nowMs ? counted : Math.max(before, counted);
}

/** The terms moved forward with a revised calendar, on a person's decision; null when none moves. */
export function shortenedBy(state: Rectification, decision: string, context: Context): readonly Step[] | null {
  const step = recounted(state, decision, context);
  const { event } = step;
  const moves =
    event.type === 'terms-recounted' && event.changes?.some(({ beforeMs, afterMs }) => beforeMs !== afterMs);
  return moves ? [step] : null;
}

/** The step of the matter's own that is due first: terms counted with other editions are counted again, else what it waits for. */
export function stepOf(state: Rectification, context: Context): readonly Step[] | null {
  const edition = editionOf(context);
  if (state.terms.some((term) => term.edition !== edition)) return [recounted(state, null, context)];
  const wake = firstWake(state);
  return wake === null || wake.atMs > context.nowMs ? null : [wake.step(context)];
}

/**
 * Under which name a recount stands in the record once: that of the calendar's revision, which only ever grows. Policies and
 * releases may come back to an edition that was there before, so that one has no name.
 */
export function recountKey({
  from,
  edition,
}: {
  from?: string | null;
  edition: string;
}): { term: string; rung: string } | null {
  const revision = revisionIn(edition);
  if (revision === null || (from != null && revisionIn(from) === revision)) return null;
  return { term: 'recount', rung: String(revision) };
}
