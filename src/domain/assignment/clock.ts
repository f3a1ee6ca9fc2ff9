/** What an assignment does by itself: rungs of every unit's terms, missed reports, the end of a suspension, a request that lapses. */
import { dateOf } from '../calendar.ts';
import { revisionIn } from '../calendar/arrangement.ts';
import type { Agreement, Context, NewEvent } from '../matter.ts';
import { owedByUnit, type TermKind } from '../policy.ts';
import { editionOf, rungAfterNext, termKey, type Term } from '../term.ts';
import { behindOf, behindTurns } from '../term/behind.ts';
import { lapseAnew, pendingExtension } from '../term/extending.ts';
import { hoursFor, inOfficeHours, type Rung } from '../term/ladder.ts';
import { runsOnAnew } from '../term/moving.ts';
import { recountAll, type TermChange } from '../term/recounting.ts';
import { levelOfRung, wasUrged, type UrgingLevel } from '../urging.ts';
import {
  mainTermOf,
  unitIn,
  workingStages,
  type AssignedUnit,
  type AssignmentEvent,
  type IssuedAssignment,
} from './record.ts';
import { resumption } from './stopping.ts';
import { beginReport, dueOfShare, seenFrom } from './terms.ts';

type Step = NewEvent<AssignmentEvent>;

/** Something that happens by itself. */
export interface Wake {
  atMs: number;
  /** For the operator, e.g. `assignment before:5`: no unit's name. */
  why: string;
  step: (context: Context) => Step;
}

/** A rung that is taken. One whose successor is due as well was missed: it is recorded, and only the latest tells anyone. */
function rungOf(state: IssuedAssignment, term: Term): Wake {
  const { kind, round, rule, leg, unitId = '', next: taken } = term;
  return {
    ...{ atMs: taken.atMs, why: `${kind} ${taken.name}` },
    step(context) {
      const seen = seenFrom(unitId, context);
      const next = rungAfterNext(term, seen);
      // That a term is late is told in office hours; and not to its unit while the answer to its request is owed.
      const outside = taken.name === 'due' && !inOfficeHours(taken.atMs, hoursFor(kind, seen), context.calendar);
      const unit = unitIn(state, unitId);
      const asked = unit && mainTermOf(state, unit) === term ? pendingExtension(unit) : undefined;
      const excused = asked !== undefined && taken.atMs > term.dueAtMs;
      const notify = next.atMs > context.nowMs && !outside && !excused;
      const event = { type: 'assignment-rung-taken' as const, kind, unitId, round, rung: taken.name, next, notify };
      const urges = notify && unit && !unit.courtesy ? urgesOf(state, unitId, kind, taken) : null;
      return {
        event: { ...event, ...(leg === undefined ? {} : { leg }), ...(urges === null ? {} : { urges }) },
        basis: `${kind} ${rule} ${taken.name}`,
        dueAtMs: taken.atMs,
      };
    },
  };
}

/** The level at which a rung urges its unit; null: it does not, or the unit has been urged so on that day. */
function urgesOf(state: IssuedAssignment, unitId: string, kind: TermKind, taken: Rung): UrgingLevel | null {
  const level = owedByUnit[kind] ? levelOfRung(taken.name) : null;
  const day = dateOf(taken.atMs);
  return level === null || wasUrged(state.issued.urged, { unitId, level, day }) ? null : level;
}

/** A report that is still out on the working morning after its date was missed: counted, and the next period begins. */
function missOf(state: IssuedAssignment, term: Term): Wake {
  const { unitId = '', dueAtMs, rule, next } = term;
  return {
    ...{ atMs: next.atMs, why: 'progress-report missed' },
    step(context) {
      const unit = unitIn(state, unitId);
      const times = (unit?.missed?.times ?? 0) + 1;
      // The next period begins when this one was missed, whenever a worker was awake to record it (C7).
      const then = { ...context, nowMs: next.atMs };
      const report = unit && beginReport(state, unit, dueOfShare(state, unit), dateOf(dueAtMs), then);
      const event = { type: 'report-missed' as const, unitId, term: termKey(term), times, dueAtMs };
      return { event: { ...event, report: report ?? null }, basis: `progress-report ${rule} missed`, dueAtMs };
    },
  };
}

function termWake(state: IssuedAssignment, term: Term): Wake {
  const missed = term.kind === 'progress-report' && term.next.name.startsWith('after:');
  return missed ? missOf(state, term) : rungOf(state, term);
}

function behindWakes(unit: AssignedUnit): Wake[] {
  const { unitId, progress, completion } = unit;
  if (!progress || completion?.atMs != null) return [];
  const { percent, fell } = progress;
  return behindTurns(progress)
    .filter(({ light }) => fell !== 'red' && fell !== light)
    .map(({ atMs, light, points }) => ({
      ...{ atMs, why: `progress ${light}` },
      step: () => ({
        event: { type: 'assignment-fell-behind' as const, unitId, light, percent, points },
        basis: `progress ${String(percent)} behind ${String(points)}`,
        dueAtMs: atMs,
      }),
    }));
}

function lapseWakes(unit: AssignedUnit): Wake[] {
  const request = pendingExtension(unit);
  if (request?.lapsesAtMs == null) return [];
  const { lapsesAtMs, no } = request;
  return [
    {
      ...{ atMs: lapsesAtMs + 1, why: 'extension lapses' },
      step: () => ({
        event: { type: 'assignment-extension-lapsed', unitId: unit.unitId, no },
        basis: `extension ${String(no)} undecided`,
        dueAtMs: lapsesAtMs,
      }),
    },
  ];
}

function suspensionWakes(state: IssuedAssignment): Wake[] {
  const { suspension } = state.issued;
  if (suspension?.untilMs == null || suspension.untilOn === null) return [];
  const { untilMs, untilOn } = suspension;
  return [
    {
      ...{ atMs: untilMs, why: 'suspension ends' },
      step: (context) => ({
        event: resumption(state, untilOn, null, context),
        basis: `suspended until ${untilOn}`,
        dueAtMs: untilMs,
      }),
    },
  ];
}

/** All that the assignment waits for by itself, whichever comes first. While it is suspended only for the end of that. */
export function wakesOf(state: IssuedAssignment): readonly Wake[] {
  if (state.issued.suspension) return suspensionWakes(state);
  const { units, terms } = state.issued;
  const working = workingStages.some((stage) => stage === state.stage);
  return [
    ...terms.map((term) => termWake(state, term)),
    ...units.flatMap((unit) => [...(working ? behindWakes(unit) : []), ...lapseWakes(unit)]),
  ];
}

/** What comes first; of what comes at once, what was named first. */
export function firstWake(state: IssuedAssignment): Wake | null {
  return wakesOf(state).reduce<Wake | null>(
    (first, wake) => (first === null || wake.atMs < first.atMs ? wake : first),
    null,
  );
}

/** Whether a term was counted with other editions than those of now. */
function isOutdated(term: Term, context: Context): boolean {
  return term.edition !== editionOf(seenFrom(term.unitId, context));
}

/** The terms counted with the editions of now (C10), each by the hours of its unit. `agreement`: dates may also move forward. */
function recounted(state: IssuedAssignment, agreement: Agreement | null, context: Context): Step {
  const changes: TermChange[] = [];
  const terms = state.issued.terms.map((term) => {
    const counted = recountAll([term], agreement, seenFrom(term.unitId, context));
    changes.push(...counted.changes);
    return counted.terms[0] ?? term;
  });
  const edition = editionOf(context);
  const mainOf = (unit: AssignedUnit) => mainTermOf({ ...state, issued: { ...state.issued, terms } }, unit);
  const behind = state.issued.units.flatMap((unit) => {
    const main = mainOf(unit);
    if (!main || !unit.progress?.behind) return [];
    return [{ unitId: unit.unitId, behind: behindOf(main, unit.progress.percent, seenFrom(unit.unitId, context)) }];
  });
  const lapses = state.issued.units.flatMap((unit) => {
    const main = mainOf(unit);
    const lapsesAtMs = main
      ? lapseAnew(pendingExtension(unit), main, agreement !== null, seenFrom(unit.unitId, context))
      : null;
    return lapsesAtMs === null ? [] : [{ unitId: unit.unitId, lapsesAtMs }];
  });
  const revision = revisionIn(edition);
  const event = {
    ...{ type: 'assignment-recounted' as const, terms, edition, from: state.issued.terms[0]?.edition ?? null, changes },
    ...{
      shortenedBy: agreement?.basis ?? null,
      behind,
      lapses,
      suspendedUntilMs: runsOnAnew(state.issued.suspension, context.policy.officeHours, context),
    },
    // Under a revision it stands in the record once; policies and hours may come back to an edition that was there before.
    revision: revision !== null && revision > state.issued.countedRevision ? revision : null,
    digest: context.recounting === true,
  };
  return { event, basis: agreement?.basis ?? edition, dueAtMs: null };
}

/** The terms moved forward with a revised calendar, on a person's yes; null when none moves. */
export function shortened(state: IssuedAssignment, agreement: Agreement, context: Context): readonly Step[] | null {
  const step = recounted(state, agreement, context);
  const { event } = step;
  const moves = event.type === 'assignment-recounted' && event.changes.some((one) => one.beforeMs !== one.afterMs);
  return moves ? [step] : null;
}

/** The step of the assignment's own that is due first: terms of other editions are counted again, else what it waits for. */
export function stepOf(state: IssuedAssignment, context: Context): readonly Step[] | null {
  if (state.issued.terms.some((term) => isOutdated(term, context))) return [recounted(state, null, context)];
  const wake = firstWake(state);
  return wake === null || wake.atMs > context.nowMs ? null : [wake.step(context)];
}
