/** What a round does by itself: its days come, and its terms take their rungs. Nothing of it is decided by time. */
import { addDays, instantOf } from '../calendar.ts';
import type { Agreement, Context, NewEvent } from '../matter.ts';
import { startTerm, type Term } from '../term.ts';
import { hasOtherEdition, movesDates, termsRecounted } from '../term/recounting.ts';
import { firstOf, rungTaken } from '../term/rungs.ts';
import { monitoringOf } from './around.ts';
import type { MonitoringEvent } from './events.ts';
import { silentReporters } from './silence.ts';
import { nextRoundOf, roundRestsOn, silentUnits, type MonitoringRound } from './record.ts';

type Step = NewEvent<MonitoringEvent>;

/** Something that happens by itself. */
interface Wake {
  atMs: number;
  /** For the operator, e.g. `verification before:1`. */
  why: string;
  /** Null: not by what was counted in this transaction; it looks again. */
  step: (context: Context) => Step | null;
}

/** The first instant after a day. */
function afterDay(date: string): number {
  return instantOf(addDays(date, 1), '00:00');
}

/** The next rung of a term. */
function rungOf(term: Term): Wake {
  const { kind, next } = term;
  return { atMs: next.atMs, why: `${kind} ${next.name}`, step: (context) => rungTaken(term, context) };
}

/** What ends with its term, as to say nothing is a unit's right: nobody is chased. */
function ending({ kind, round, rule, dueAtMs }: Term, silent: readonly string[]): Wake {
  const event: MonitoringEvent =
    kind === 'indicator-agreement'
      ? { type: 'monitoring-agreements-closed', round, silent }
      : { type: 'monitoring-objections-closed', round };
  return {
    ...{ atMs: dueAtMs + 1, why: `${kind} due` },
    step: () => ({ event, basis: `${kind} ${rule}`, dueAtMs }),
  };
}

function ofTerm(state: MonitoringRound, term: Term): Wake {
  const ends = term.kind === 'indicator-agreement' || term.kind === 'score-objection';
  if (!ends || term.next.atMs <= term.dueAtMs) return rungOf(term);
  return ending(term, term.kind === 'indicator-agreement' ? silentUnits(state) : []);
}

/** The days of the round itself. */
function ofDays(state: MonitoringRound): Wake[] {
  const { stage, kind, period, dates, collectAtMs } = state;
  const basis = roundRestsOn(state);
  if (stage === 'planned' && kind === 'quarterly') {
    const atMs = afterDay(period.until);
    const step = (context: Context): Step | null => {
      const { summary } = monitoringOf(context);
      // Counted before the plan was given, or revised, it is of another period.
      if (summary?.period.from !== period.from || summary.period.until !== period.until) return null;
      return { event: { type: 'monitoring-summarised', summary }, basis, dueAtMs: atMs };
    };
    return [{ atMs, why: 'the period ends', step }];
  }
  if (stage === 'fixed' && collectAtMs !== null) {
    const step = (context: Context): Step => {
      return {
        event: { type: 'monitoring-collecting', before: monitoringOf(context).before },
        basis,
        dueAtMs: collectAtMs,
      };
    };
    return [{ atMs: collectAtMs, why: 'collecting begins', step }];
  }
  if (stage === 'collecting' && dates !== null) {
    const atMs = afterDay(dates.selfAssessmentOn);
    const step = (context: Context): Step => {
      const { verification: rule } = context.policy.monitoring;
      // It runs from the instant, and not from when a worker finds that it has come (C7).
      const start = { kind: 'verification' as const, round: nextRoundOf(state, 'verification'), rule, fromMs: atMs };
      const term = startTerm(start, context);
      const silent = silentReporters(context);
      return { event: { type: 'monitoring-self-assessed', term, silent }, basis, dueAtMs: atMs };
    };
    return [{ atMs, why: 'collecting ends', step }];
  }
  return [];
}

/** What comes first; of what comes at once, what was named first. Null: it waits for a person, or for nobody. */
export function firstRoundWake(state: MonitoringRound): Wake | null {
  const wakes = [...ofDays(state), ...state.terms.map((term) => ofTerm(state, term))];
  return firstOf(wakes);
}

/** The terms moved forward with a revised calendar, on a person's yes; null when none moves. */
export function roundShortened(state: MonitoringRound, agreement: Agreement, context: Context): readonly Step[] | null {
  const step = termsRecounted(state, agreement, context);
  return movesDates(step) ? [step] : null;
}

/** The step that is due first: terms counted with other editions are counted again, else what it waits for. */
export function roundStep(state: MonitoringRound, context: Context): readonly Step[] | null {
  if (hasOtherEdition(state.terms, context)) return [termsRecounted(state, null, context)];
  const wake = firstRoundWake(state);
  if (wake === null || wake.atMs > context.nowMs) return null;
  const step = wake.step(context);
  return step && [step];
}
