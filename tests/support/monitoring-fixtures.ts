/** Indicators and rounds as a round freezes and scores them, for the pure rules. */
import { defaultMonitoring } from '../../src/domain/monitoring/rules.ts';
import type { FrozenIndicator } from '../../src/domain/indicator/record.ts';
import type { ScoringInput } from '../../src/domain/monitoring/scoring.ts';

export const YEAR = 2022;

/** A county indicator with the target 100 of {@link YEAR}, unless told otherwise. */
export function frozen(code: string, change: Partial<FrozenIndicator> = {}): FrozenIndicator {
  return {
    ...{ indicatorId: `id-${code}`, edition: 1, code, name: `指标${code}`, unitOfMeasure: '件' },
    ...{ direction: 'higher', level: 'county', targets: [{ year: YEAR, value: 100 }], weight: 50 },
    ...{ dataUnitId: 'data', source: '示例', evidence: '', range: { min: 0, max: null } },
    ...{ yearOnYearPercent: null, atMost: null, bonus: null },
    ...change,
  };
}

/** A round of one county A with nothing to count, unless told otherwise. */
export function scoring(change: Partial<ScoringInput> = {}): ScoringInput {
  return {
    ...{ year: YEAR, indicators: [], units: [{ unitId: 'A', group: 'county', ranked: true }] },
    ...{ figures: {}, tasks: {}, satisfaction: {}, adjustments: [], vetoed: [] },
    ...change,
  };
}

/** The default rules of scoring. */
export const rules = defaultMonitoring;
