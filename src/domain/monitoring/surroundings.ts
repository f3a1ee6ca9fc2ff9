/** What a monitoring round finds of others in the record when it decides. */
import { hasFigures } from '../figures.ts';
import type { IndicatorText } from '../indicator/record.ts';
import type { UnitFacts } from '../units.ts';
import type { Entry } from './entries.ts';
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
  signed: readonly Entry[] | null;
}

/** See the file. */
export interface MonitoringSurroundings {
  /** What stands in the catalogue, in the order of the codes. */
  indicators: readonly CatalogueIndicator[];
  submissions: readonly RoundSubmission[];
  /** How the parts of each unit stand that came due within the round's period, by unit id. */
  tasks: ScoringInput['tasks'];
  /** The units of the mechanism, as of now. */
  units: readonly UnitFacts[];
}

/**
 * The group in which a unit is scored; null where it takes part in data alone: only what may be an object of 督查 is ranked
 * (domain.md 0.3), and a name for many is nobody.
 */
export function groupOf(unit: Pick<UnitFacts, 'kind' | 'collective'>): UnitGroup | null {
  if (!hasFigures(unit)) return null;
  return unit.kind === 'GOV_DEPT' ? 'department' : 'county';
}
