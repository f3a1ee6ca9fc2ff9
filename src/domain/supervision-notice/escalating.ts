/** What the second and third notice about one matter draft: a circular, an interview (domain.md 4.3). */
import type { Opening, RecordedEvent } from '../matter.ts';
import { draftsOf } from '../sanction/ladder.ts';
import { restsOn, type NoticeEvent, type SupervisionNotice } from './record.ts';

/** The drafts that the issue of a notice opens. */
export function sanctionsDrafted(
  state: SupervisionNotice,
  { event, atMs }: RecordedEvent<NoticeEvent>,
  matterId: string,
): readonly Opening[] {
  if (event.type !== 'notice-issued' || !event.reached) return [];
  const { mechanismId, unitId, about, number, problem } = state;
  const facts = [
    { atMs, what: `印发第${String(event.nth)}次督办通知单${number ?? ''}` },
    ...(event.earlier ? [{ atMs: event.earlier.issuedAtMs, what: `此前已督办${event.earlier.number ?? ''}` }] : []),
    { atMs: null, what: problem },
  ];
  const cause = { noun: 'supervisionNotice', matterId, mechanismId, unitId, title: about.title, number, facts };
  return draftsOf(event.reached, { ...cause, basis: restsOn(state) });
}
