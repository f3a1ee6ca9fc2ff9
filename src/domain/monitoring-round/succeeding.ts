/** What a round makes of a unit's work being another's (更名、撤并): its values, its answers and its score go along. */
import type { UnitSucceeded } from '../succession.ts';
import { sameCell } from './kinds.ts';
import type { Counted, MonitoringRound, ScoredUnit } from './record.ts';

/** The unit that has a unit's values now: entries name units as they were when they were handed in. */
export function holderIn({ successions }: Pick<MonitoringRound, 'successions'>, unitId: string | null): string | null {
  return successions.reduce((held, { from, to }) => (held === from ? to : held), unitId);
}

/** Under which name a unit is scored whose work became others': null where another is scored for itself. */
export function scoredAs({ successions }: Pick<MonitoringRound, 'successions'>, unitId: string): string | null {
  return successions.reduce<string | null>((held, { from, to, merged = false }) => {
    if (held !== from) return held;
    return merged ? null : to;
  }, unitId);
}

/** How one unit's things become another's. */
class Passing {
  readonly #from: string;
  readonly #to: string;
  /** The successor is scored itself: the score of the unit that was merged into it is dropped, and its own stands. */
  readonly merged: boolean;

  constructor({ fromUnitId, toUnitId }: UnitSucceeded, scored: readonly ScoredUnit[]) {
    this.#from = fromUnitId;
    this.#to = toUnitId;
    this.merged = scored.some(({ unitId }) => unitId === toUnitId);
  }

  id(unitId: string): string {
    return unitId === this.#from ? this.#to : unitId;
  }

  idOrCity(unitId: string | null): string | null {
    return unitId === null ? null : this.id(unitId);
  }

  named<T extends { unitId: string }>(list: readonly T[]): T[] {
    return list.map((one) => ({ ...one, unitId: this.id(one.unitId) }));
  }

  /** What a unit has once, and a score for itself. */
  score<T extends { unitId: string }>(list: readonly T[]): T[] {
    return this.merged ? list.filter(({ unitId }) => unitId !== this.#from) : this.named(list);
  }

  keyed<T>(by: Readonly<Record<string, T>>): Record<string, T> {
    const kept = Object.entries(by).filter(([unitId]) => !this.merged || unitId !== this.#from);
    return Object.fromEntries(kept.map(([unitId, value]) => [this.id(unitId), value]));
  }

  /** What is said of values; of two on one value the successor's own stands. */
  values<T extends { unitId: string | null }>(list: readonly T[], same: (one: T, other: T) => boolean): T[] {
    const own = list.filter(({ unitId }) => unitId !== this.#from);
    const passed = list.filter(({ unitId }) => unitId === this.#from).map((one) => ({ ...one, unitId: this.#to }));
    return [...passed.filter((one) => !own.some((other) => same(one, other))), ...own];
  }

  /** What was counted goes on under the new name; nothing that any total rests on is changed by a merger. */
  counted(counted: Counted): Counted {
    const { input, totals } = counted;
    const { units, figures, tasks, satisfaction, adjustments, vetoed, indicators } = input;
    const reported = indicators.map((one) => ({ ...one, dataUnitId: this.id(one.dataUnitId) }));
    return {
      ...counted,
      input: {
        ...{ ...input, units: this.score(units), figures: this.keyed(figures), tasks: this.keyed(tasks) },
        ...{ satisfaction: this.keyed(satisfaction), adjustments: this.score(adjustments), vetoed: this.score(vetoed) },
        indicators: this.merged ? indicators : reported,
      },
      totals: this.score(totals),
    };
  }
}

/** The state after a succession. */
export function succeededIn(state: MonitoringRound, event: UnitSucceeded): MonitoringRound {
  const passing = new Passing(event, state.scored);
  const reported = <T extends { dataUnitId: string }>(one: T): T => ({
    ...one,
    dataUnitId: passing.id(one.dataUnitId),
  });
  const { verification, approved, counted, agreements } = state;
  const unitId = passing.id(state.unitId);
  // The office's own unit is never ranked, under whatever name.
  const outOfRanking = (one: ScoredUnit): ScoredUnit => (one.unitId === unitId ? { ...one, ranked: false } : one);
  const passed = counted && passing.counted(counted);
  return {
    ...{ ...state, unitId, scored: passing.score(state.scored).map(outOfRanking) },
    successions: [
      ...state.successions,
      { from: event.fromUnitId, to: event.toUnitId, ...(passing.merged ? { merged: true } : {}) },
    ],
    indicators: state.indicators.map(reported),
    agreements: passing.named(
      agreements.filter(
        (one) => one.unitId !== event.fromUnitId || !agreements.some((a) => a.unitId === event.toUnitId),
      ),
    ),
    verification: verification && { ...verification, drawn: passing.values(verification.drawn, sameCell) },
    queries: state.queries.map((query) => ({ ...reported(query), unitId: passing.idOrCity(query.unitId) })),
    verdicts: passing.values(state.verdicts.map(reported), sameCell),
    surveys: passing.values(state.surveys, (one, other) => one.kind === other.kind && one.unitId === other.unitId),
    counted: passed && { ...passed, input: { ...passed.input, units: passed.input.units.map(outOfRanking) } },
    adjustments: passing.score(state.adjustments),
    vetoes: passing.score(state.vetoes).map((one) => ({ ...one, ofUnitId: passing.idOrCity(one.ofUnitId) })),
    objections: passing.named(state.objections),
    approved: approved && { ...approved, ranking: passing.score(approved.ranking) },
    measures: passing.score(state.measures),
    terms: state.terms.map((term) => (term.unitId === undefined ? term : { ...term, unitId: passing.id(term.unitId) })),
  };
}
