/** On the values of which level a unit is scored: counties on the counties', departments on the units'. */
import type { IndicatorLevel } from '../indicator/record.ts';
import type { ScoringInput } from '../monitoring/scoring.ts';

/** The level of a scored unit; null: it is not scored. */
export function targetLevelOf({ units }: Pick<ScoringInput, 'units'>, unitId: string): IndicatorLevel | null {
  const unit = units.find((one) => one.unitId === unitId);
  if (!unit) return null;
  return unit.group === 'county' ? 'county' : 'unit';
}
