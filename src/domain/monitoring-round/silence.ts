/** The data units that handed in nothing: a circular is drafted that names them (未报送的予以通报, domain.md 3.3). */
import { circularUnitBarred } from '../circular/drafting.ts';
import type { Context, Opening, RecordedEvent } from '../matter.ts';
import { monitoringOf } from './around.ts';
import type { Grounds } from '../sanction/grounds.ts';
import type { MonitoringEvent } from './events.ts';
import { roundRestsOn, type MonitoringRound } from './record.ts';

/** About how many units one circular is, at most. */
const MOST_UNITS = 50;

/** Who reports and has signed nothing, as far as a circular may be about them: courts and the like are named in none. Of whom it is asked no more, nothing is missing. */
export function silentReporters(context: Context): readonly string[] {
  const silent = monitoringOf(context).submissions.filter(({ part, stage, signed }) => {
    return part === 'data' && stage !== 'void' && signed === null;
  });
  const unitIds = [...new Set(silent.map(({ unitId }) => unitId))].sort();
  return unitIds.filter((unitId) => circularUnitBarred(unitId, '', context) === null);
}

/** The drafts of circulars that name them: a person decides whether any goes out. */
export function silenceNamed(
  state: MonitoringRound,
  { event, atMs }: Pick<RecordedEvent<MonitoringEvent>, 'event' | 'atMs'>,
  roundId: string,
): readonly Opening[] {
  if (event.type !== 'monitoring-self-assessed') return [];
  const { mechanismId, title, number, dates } = state;
  const silent = event.silent ?? [];
  const rule = `${title}数据报送期限（${dates?.dueOn ?? ''}）届满未报送`;
  const said = { type: 'draft', mechanismId, title: `关于${title}数据报送情况的通报`, facts: rule } as const;
  const grounds: Grounds = {
    ...{ trigger: 'no-data', about: { noun: 'monitoringRound', matterId: roundId, title, number } },
    ...{ facts: [{ atMs, what: rule }], rule: { text: rule, edition: event.term.edition } },
  };
  const opened: Opening[] = [];
  for (let from = 0; from < silent.length; from += MOST_UNITS) {
    const unitIds = silent.slice(from, from + MOST_UNITS);
    const units = unitIds.map((unitId) => ({ unitId, facts: '未报送，相应指标按无数据处理' }));
    const text = { units, addressees: ['联席会议各成员单位'], basis: roundRestsOn(state), corrects: null };
    opened.push({ noun: 'circular', unitId: unitIds[0] ?? '', command: { ...said, ...text, grounds } });
  }
  return opened;
}
