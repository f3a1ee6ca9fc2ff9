/** What every decision on a meeting finds in its context. */
import type { Context, NewEvent } from '../matter.ts';
import type { MeetingEvent } from './events.ts';
import type { MeetingSurroundings } from './surroundings.ts';

/** The meeting's surroundings, which the store loads with every meeting. */
export function surroundingsOf({ meeting }: Context): MeetingSurroundings {
  if (meeting === undefined) throw new Error('a meeting is judged among its surroundings');
  return meeting;
}

/** A unit's name, for texts. */
export function namesOf({ directory }: Context): (unitId: string) => string {
  return (unitId) => directory.find(({ id }) => id === unitId)?.name ?? unitId;
}

/** An event of a meeting, ready to be recorded. */
export type Made = NewEvent<MeetingEvent>;

/** An event with what it rests on; `dueAtMs`: by when it was due, where something was. */
export function made(event: MeetingEvent, basis: string, dueAtMs: number | null = null): Made {
  return { event, basis, dueAtMs };
}
