/** The submissions (数据报送、自评) that a round opens when it begins to collect: of each data unit, and of each scored one. */
import type { Opening, RecordedEvent } from '../matter.ts';
import { askedEntries } from '../monitoring/entries.ts';
import type { SubmissionCall } from '../submission/order.ts';
import type { MonitoringEvent } from './events.ts';
import { dataUnitsOf, scopesOf, type MonitoringRound } from './record.ts';

/** What an event of a round opens by itself. None of it may be refused: its units are those of the round. */
export function submissionsOpened(
  state: MonitoringRound,
  { event }: RecordedEvent<MonitoringEvent>,
  roundId: string,
): readonly Opening[] {
  const { dates, mechanismId, title, year, indicators, scored } = state;
  if (event.type !== 'monitoring-collecting' || dates === null) return [];
  const scopes = scopesOf(state);
  const call = { type: 'call', mechanismId, roundId, round: { title, year } } as const;
  const opens = (unitId: string, command: SubmissionCall): Opening => ({ noun: 'submission', unitId, command });
  const data = dataUnitsOf(state).flatMap((unitId) => {
    const own = indicators.filter(({ dataUnitId }) => dataUnitId === unitId);
    // Where nobody is scored on what it reports it is asked for nothing, and owes nothing.
    if (askedEntries(own, scopes).length === 0) return [];
    const before = event.before.filter(({ code }) => own.some((one) => one.code === code));
    return [opens(unitId, { ...call, part: 'data', indicators: own, scopes, before, dueOn: dates.dueOn })];
  });
  const self = scored.map(({ unitId }) => {
    const none = { indicators: [], scopes: { county: [], unit: [] }, before: [] };
    return opens(unitId, { ...call, ...none, part: 'self-assessment', dueOn: dates.selfAssessmentOn });
  });
  return [...data, ...self];
}
