/** How the events of a matter are shown, whatever its noun. */
import { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import { maySeeDrafts, type Actor } from '../domain/roles.ts';
import type { TimelineEvent } from '../store/timeline.ts';
import * as contract from './contract.ts';

/** What the canonical text of an event holds, as far as the timeline shows it. */
const chained = z.object({
  ...{ data: z.record(z.string(), z.unknown()), prev: z.string() },
  ...{ given: z.enum(['phone', 'paper']).optional(), givenAt: z.string().optional() },
});

/** One event as the contract says it. */
export function showEvent(event: TimelineEvent): z.output<typeof contract.timelineEvent> {
  const { seq, type, basis, hash, accountId, role, unitId, unitName, accountLabel } = event;
  const said = chained.parse(JSON.parse(event.text));
  const { data, prev } = said;
  return {
    ...{ seq, type, basis, hash, prevHash: prev, data },
    light: contract.rectification.shape.light.parse(event.light),
    at: isoShanghai(event.atMs),
    dueAt: event.dueAtMs === null ? null : isoShanghai(event.dueAtMs),
    actor: {
      accountId,
      label: accountLabel,
      role,
      unitId,
      unitName,
      delegate: delegateOf(event),
      recorder: recorderOf(event, said),
    },
  };
}

/** The same as an actor sees it: which rungs of the sanction ladder it had drafted, nobody reads who sees no drafts. */
export function showEventTo(actor: Actor, event: TimelineEvent): z.output<typeof contract.timelineEvent> {
  const shown = showEvent(event);
  if (maySeeDrafts(actor, actor.mechanismId)) return shown;
  const { reached: _, ...data } = shown.data;
  return { ...shown, data };
}

/** Who did it in the account's name, and how that is said; null where nobody did. */
function delegateOf(event: TimelineEvent): z.output<typeof contract.timelineEvent>['actor']['delegate'] {
  const { delegateId, delegateLabel, delegationId, accountLabel, accountId } = event;
  if (delegateId === null || delegationId === null) return null;
  const says = `${delegateLabel ?? delegateId} 代 ${accountLabel ?? accountId}`;
  return { accountId: delegateId, label: delegateLabel, delegationId, says };
}

/** Who entered what the account gave, and when and how it was given; null where it was given here. */
function recorderOf(
  { recorderId, recorderLabel, recordingId }: TimelineEvent,
  { given, givenAt }: z.output<typeof chained>,
): z.output<typeof contract.timelineEvent>['actor']['recorder'] {
  if (recorderId === null || recordingId === null || given === undefined || givenAt === undefined) return null;
  const at = isoShanghai(Date.parse(givenAt));
  return { accountId: recorderId, label: recorderLabel, recordingId, given, givenAt: at };
}
