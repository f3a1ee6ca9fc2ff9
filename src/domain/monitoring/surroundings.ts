/** What a monitoring round finds of others in the record when it decides. */
import type { IsoDate } from '../calendar.ts';
import { hasFigures } from '../figures.ts';
import type { IndicatorText } from '../indicator/record.ts';
import type { MonitoringKind } from '../monitoring-round/kinds.ts';
import type { RoundSummary } from '../monitoring-round/summary.ts';
import type { UnitFacts } from '../units.ts';
import type { Entry, FigureBefore } from './entries.ts';
import type { ScoringInput, UnitGroup } from './scoring.ts';

/** A standing indicator of the catalogue. */
export type CatalogueIndicator = IndicatorText & { indicatorId: string; edition: number };

/** A submission of the round. */
export interface RoundSubmission {
  id: string;
  unitId: string;
  part: 'data' | 'self-assessment';
  stage: string;
  /** What its liaison signed; null until then, and for a self-assessment. */
  signed: readonly Pick<Entry, 'code' | 'unitId' | 'value'>[] | null;
}

/** See the file. */
export interface MonitoringSurroundings {
  /** The round's own id. */
  roundId: string;
  /** What stands in the catalogue, in the order of the codes. */
  indicators: readonly CatalogueIndicator[];
  submissions: readonly RoundSubmission[];
  /** How the parts of each unit stand that came due within the round's period, by unit id. */
  tasks: ScoringInput['tasks'];
  /** What is known of the year before: the city's figures of the catalogue, and what the last round counted. */
  before: readonly FigureBefore[];
  /** What a quarterly round sums up, as of now; null where it was not counted, as it is not asked for. */
  summary: RoundSummary | null;
  /** The other rounds of the mechanism that were not withdrawn. */
  others: readonly OtherRound[];
}

/** Another round, as far as a new one must not be the same. */
export interface OtherRound {
  id: string;
  kind: MonitoringKind;
  year: number;
  /** The first day of its period. */
  from: IsoDate;
}

/**
 * The group in which a unit is scored; null where it takes part in data alone: only what may be an object of 督查 is ranked
 * (domain.md 0.3), and a name for many is nobody.
 */
export function groupOf(unit: Pick<UnitFacts, 'kind' | 'collective'>): UnitGroup | null {
  if (!hasFigures(unit)) return null;
  return unit.kind === 'GOV_DEPT' ? 'department' : 'county';
}
