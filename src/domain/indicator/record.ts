/** Indicators (指标) as the record knows them: what is measured, by whom it is reported, and what it counts. */
import type { RecordedEvent } from '../matter.ts';
import type { UnitSucceeded } from '../succession.ts';

/** An indicator stands until it is retired; its code is never given again. */
export const indicatorStages = ['standing', 'retired'] as const;

/** See {@link indicatorStages}. */
export type IndicatorStage = (typeof indicatorStages)[number];

/** Whom a value is about: the city (reported, never ranked), a county or zone, or a single unit. */
export const indicatorLevels = ['city', 'county', 'unit'] as const;

/** See {@link indicatorLevels}. */
export type IndicatorLevel = (typeof indicatorLevels)[number];

/** Whether more is better, or less (反向指标). */
export const directions = ['higher', 'lower'] as const;

/** See {@link directions}. */
export type Direction = (typeof directions)[number];

/** A value of a year. */
export interface YearValue {
  year: number;
  /** In the indicator's unit of measure; at most 4 decimals, see {@link isFigure}. */
  value: number;
}

/** What an indicator says. */
export interface IndicatorText {
  /** Names it in the mechanism: two capital letters and 2 or 3 digits (`ZB01`). */
  code: string;
  name: string;
  /** What it is counted in: 件, %, 亿元. */
  unitOfMeasure: string;
  direction: Direction;
  level: IndicatorLevel;
  /** What is to be reached by the year; a year without one is not scored. */
  targets: readonly YearValue[];
  /** Points of 100 within its level, at most 2 decimals; 0 for the city's. */
  weight: number;
  /** The unit that reports it. */
  dataUnitId: string;
  /** Where it is laid down (出处). */
  source: string;
  /** What is asked as evidence; empty: nothing. */
  evidence: string;
  /** What lies outside cannot be entered; null: no bound. */
  range: { min: number | null; max: number | null };
  /** A change against the year before by more than so many per cent is warned of; null: never. */
  yearOnYearPercent: number | null;
  /** The code of the indicator whose value this one never exceeds (高价值发明专利 ≤ 有效发明专利); null: none. */
  atMost: string | null;
  /** Points for every whole `per` beyond the target, up to `cap`; null: none. */
  bonus: { per: number; points: number; cap: number } | null;
  /** What is known of the city, each with its source. */
  figures: readonly (YearValue & { source: string })[];
}

/** What can be amended: all but the code. */
export type AmendableText = Omit<IndicatorText, 'code'>;

/** The events of an indicator. `unitId`: the data unit, whose matter it is; `fromUnitId`: the one before, if it was another. */
export type IndicatorEvent =
  | ({ type: 'indicator-defined'; mechanismId: string } & IndicatorText)
  | ({ type: 'indicator-amended'; edition: number; fromUnitId: string | null; reason: string } & AmendableText)
  | { type: 'indicator-retired'; reason: string }
  | UnitSucceeded;

/** An indicator as its events fold. Instants in ms. */
export interface Indicator extends IndicatorText {
  stage: IndicatorStage;
  mechanismId: string;
  /** From 1; each amendment makes another one. */
  edition: number;
  editedAtMs: number;
  /** Why it was amended last, or retired. */
  reason: string | null;
  retiredAtMs: number | null;
}

/** What an indicator looks like after an event. */
export function evolveIndicator(before: Indicator | null, { event, atMs }: RecordedEvent<IndicatorEvent>): Indicator {
  if (event.type === 'indicator-defined') {
    const { type: _, ...defined } = event;
    return { ...defined, stage: 'standing', edition: 1, editedAtMs: atMs, reason: null, retiredAtMs: null };
  }
  if (before === null) throw new Error(`${event.type} cannot be the first event of an indicator`);
  switch (event.type) {
    case 'indicator-amended': {
      const { type: _, fromUnitId: _from, ...amended } = event;
      return { ...before, ...amended, editedAtMs: atMs };
    }
    case 'indicator-retired':
      return { ...before, stage: 'retired', reason: event.reason, retiredAtMs: atMs };
    case 'unit-succeeded':
      return before.dataUnitId === event.fromUnitId ? { ...before, dataUnitId: event.toUnitId } : before;
  }
}

/** What a round freezes of an indicator: changes of later editions do not reach it. */
export type FrozenIndicator = Omit<IndicatorText, 'figures'> & { indicatorId: string; edition: number };

/** The most decimals of a value; counted in tens of thousandths, sums and comparisons are exact. */
const DECIMALS = 4;

/** The largest amount of a value: with four decimals, and a hundredfold, still exact. */
export const LARGEST_FIGURE = 1_000_000_000;

/** A value in ten thousandths, as a whole number. */
export function tenThousandths(value: number): number {
  return Math.round(value * 10 ** DECIMALS);
}

/** Whether a number can stand as a value: at most 4 decimals, and no larger than {@link LARGEST_FIGURE}. */
export function isFigure(value: number): boolean {
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST_FIGURE) return false;
  return tenThousandths(value) / 10 ** DECIMALS === value;
}

/** The target of a year; null where there is none. */
export function targetOf({ targets }: Pick<IndicatorText, 'targets'>, year: number): number | null {
  return targets.find((target) => target.year === year)?.value ?? null;
}
