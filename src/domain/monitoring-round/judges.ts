/** Who judges what in a round: never a unit's own people, and never who had a hand in it (design.md, "People and limits" 2, 5). */
import { supervisorOf, type MechanismFacts } from '../roles.ts';
import { objectionJudges, type MonitoringRound, type ObjectionJudge } from './record.ts';

/** The units that a value is of: who reports it, and whom it is about. */
export function unitsOfValue({ dataUnitId, unitId }: { dataUnitId: string; unitId: string | null }): readonly string[] {
  return unitId === null ? [dataUnitId] : [dataUnitId, unitId];
}

/**
 * The role that judges values of these units: the office's clerk; where the office is one of them the inspector; where the
 * inspectors' unit is one, too, the city leader in charge.
 */
export function valueJudgeOf(
  unitIds: readonly string[],
  { officeUnitId, inspectorUnitId }: MechanismFacts,
): 'coordinator' | 'inspector' | 'cityLeader' {
  if (officeUnitId === null || !unitIds.includes(officeUnitId)) return 'coordinator';
  return inspectorUnitId !== null && unitIds.includes(inspectorUnitId) ? 'cityLeader' : 'inspector';
}

/** The role that finds data to be false, or takes that back; and that adjusts a score. */
export function falsehoodJudgeOf(
  unitIds: readonly string[],
  mechanism: MechanismFacts,
): ReturnType<typeof supervisorOf> {
  return supervisorOf(unitIds, mechanism);
}

/**
 * The role that decides on a unit's objection: the first in whose place nobody scored, judged, adjusted or published, and whose
 * unit it is not. The convener does none of these, so that there is always one. Asked anew while it waits: its unit may have
 * become the judge's own.
 */
export function objectionJudgeOf(
  unitId: string,
  { hands }: Pick<MonitoringRound, 'hands'>,
  { officeUnitId, inspectorUnitId }: MechanismFacts,
): ObjectionJudge {
  const own: Partial<Record<ObjectionJudge, string | null>> = { director: officeUnitId, inspector: inspectorUnitId };
  const free = objectionJudges.find((role) => own[role] !== unitId && !hands.some((hand) => hand.role === role));
  return free ?? 'cityLeader';
}
