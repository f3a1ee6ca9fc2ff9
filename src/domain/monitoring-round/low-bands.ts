/** The units in the lowest band: for each a measure is drafted or left, with a reason (domain.md 3.3). */
import type { MonitoringRound } from './record.ts';

/** The units in the lowest band. */
export function lowBandsOf({ counted }: Pick<MonitoringRound, 'counted'>): readonly string[] {
  return (counted?.totals ?? []).filter(({ band }) => band === 'unqualified').map(({ unitId }) => unitId);
}

/** Those of them for which nothing is decided. */
export function outstandingLowBands(state: Pick<MonitoringRound, 'counted' | 'measures'>): readonly string[] {
  return lowBandsOf(state).filter((unitId) => !state.measures.some((one) => one.unitId === unitId));
}
