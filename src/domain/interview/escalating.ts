/** What an absence from an interview drafts: a circular (domain.md 4.1, 4.3). */
import type { Opening, RecordedEvent } from '../matter.ts';
import { draftsOf } from '../sanction/ladder.ts';
import { interviewRestsOn, type Interview, type InterviewEvent } from './record.ts';

/** The drafts that an absence opens. */
export function sanctionsDrafted(
  state: Interview,
  { event }: RecordedEvent<InterviewEvent>,
  matterId: string,
): readonly Opening[] {
  if (event.type !== 'interview-absent' || !event.reached) return [];
  const { mechanismId, unitId, title, number, noticed } = state;
  const facts = [
    ...(noticed === null ? [] : [{ atMs: noticed.atMs, what: `送达约谈通知${number ?? ''}` }]),
    { atMs: event.startsAtMs, what: `约谈时间，未到场：${event.reason}` },
  ];
  const cause = { noun: 'interview', matterId, mechanismId, unitId, title, number, facts };
  return draftsOf(event.reached, { ...cause, basis: interviewRestsOn(state) });
}
