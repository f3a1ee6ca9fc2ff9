/** What a rectification does by itself: rungs, the end of a pause, of an override, of a request that nobody decided. */
import { isoShanghai } from '../calendar.ts';
import { revisionIn } from '../calendar/arrangement.ts';
import type { Agreement, Context, NewEvent } from '../matter.ts';
import { reachedBy } from '../sanction/ladder.ts';
import { editionOf, isPaused, rungAfterNext, type Term } from '../term.ts';
import { runsOnAnew } from '../term/moving.ts';
import { recountAll } from '../term/recounting.ts';
import { hoursFor, inOfficeHours } from '../term/ladder.ts';
import { behindOf, behindTurns } from '../term/behind.ts';
import { lapseAnew, pendingExtension } from '../term/extending.ts';
import { resumption } from './pausing.ts';
import { escalatesAt, escalationWake } from './escalating.ts';
import { termOf, type Rectification, type RectificationEvent } from './record.ts';

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
      const taking = { type: 'rung-taken' as const, kind, round, rung: taken.name, next, notify };
      const event = leg === undefined ? taking : { ...taking, leg };
      const escalatesAtMs = taken.name === 'due' ? escalatesAt(term, context) : null;
      return {
        event: escalatesAtMs === null ? event : { ...event, escalatesAtMs },
        basis: `${kind} ${rule} ${taken.name}`,
        dueAtMs: taken.atMs,
      };
    },
  };
}

function behindWakes(state: Rectification): Wake[] {
  const { progress } = state;
  if (!progress?.behind || state.stage !== 'rectifying' || state.pause) return [];
  const { percent, fell } = progress;
  return behindTurns(progress)
    .filter(({ light }) => fell !== 'red' && fell !== light)
    .map(({ atMs, light, points }) => ({
      ...{ atMs, why: `progress ${light}` },
      step: () => ({
        event: { type: 'fell-behind' as const, light, percent, points },
        basis: `progress ${String(percent)} behind ${String(points)}`,
        dueAtMs: atMs,
      }),
    }));
}

/** That it is overdue for too long: what that drafts stands in the event. */
function escalationOf(state: Rectification): Wake[] {
  const atMs = escalationWake(state);
  if (atMs === null) return [];
  const round = termOf(state, 'rectification')?.round ?? 1;
  return [
    {
      ...{ atMs, why: 'overdue for too long' },
      step(context) {
        const reached = reachedBy('overdue', 1, context);
        const event = { type: 'threshold-reached' as const, round, ...(reached ? { reached } : {}) };
        return { event, basis: reached?.rule.text ?? 'no rung for this unit', dueAtMs: atMs };
      },
    },
  ];
}

/** All that the matter waits for by itself, whichever comes first. */
export function wakesOf(state: Rectification): readonly Wake[] {
  const wakes = [
    ...state.terms.filter((term) => !isPaused(term)).map((term) => rungOf(state, term)),
    ...behindWakes(state),
    ...escalationOf(state),
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
 * The terms counted with the editions of now (C10). What had passed its due instant when the calendar was revised keeps it:
 * what counts is the instant, and not when it is counted (C7). `agreement`: dates may also move forward, but for the day of
 * now: nobody becomes late by it before it is told.
 */
export function recounted(state: Rectification, agreement: Agreement | null, context: Context): Step {
  const edition = editionOf(context);
  const from = state.terms[0]?.edition ?? null;
  const { terms, changes } = recountAll(state.terms, agreement, context);
  const main = terms.find((term) => term.kind === 'rectification');
  const behind = main && state.progress?.behind ? behindOf(main, state.progress.percent, context) : null;
  const lapsesAtMs = main ? lapseAnew(pendingExtension(state), main, agreement !== null, context) : null;
  const event = {
    ...{ type: 'terms-recounted' as const, terms, edition, from, changes, behind, lapsesAtMs },
    ...{
      shortenedBy: agreement?.basis ?? null,
      pauseUntilMs: runsOnAnew(state.pause, hoursFor('rectification', context), context),
    },
    ...{ revision: newRevision(state, edition), digest: context.recounting === true },
  };
  return { event, basis: agreement?.basis ?? edition, dueAtMs: null };
}

/**
 * The revision of the calendar by which a recount is the first of this matter, under which it stands in the record once; null
 * for others: policies, hours and releases may come back to an edition that was there before.
 */
function newRevision({ countedRevision = 0 }: Rectification, edition: string): number | null {
  const revision = revisionIn(edition);
  return revision !== null && revision > countedRevision ? revision : null;
}

/** The terms moved forward with a revised calendar, on a person's yes; null when none moves. */
export function shortenedBy(state: Rectification, agreement: Agreement, context: Context): readonly Step[] | null {
  const step = recounted(state, agreement, context);
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
