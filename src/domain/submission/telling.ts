/** Which event of a submission tells whom what. */
import type { Notice, RecordedEvent } from '../matter.ts';
import { liaisonOf, type Party } from '../roles.ts';
import type { Submission, SubmissionEvent } from './record.ts';

const office: Party = { role: 'coordinator', unitId: null };
const cityLeader: Party = { role: 'cityLeader', unitId: null };

/** What a rung tells: that a unit is late its head is told, too; who is only asked by letter is not chased (domain.md 0.3). */
function rungTells(
  { unitId, counted }: Submission,
  event: Extract<SubmissionEvent, { type: 'rung-taken' }>,
): readonly Notice[] {
  if (!event.notify) return [];
  const liaison = liaisonOf({ id: unitId });
  if (event.rung.startsWith('before:') || event.rung.startsWith('share:')) {
    return [{ ...liaison, kind: `reminder:${event.kind}` }];
  }
  const told: Party[] = counted ? [liaison, { role: 'head', unitId }, office] : [office, cityLeader];
  return told.map((party) => ({ ...party, kind: `overdue:${event.kind}` }));
}

/** Which event tells whom what. */
export function submissionTells(state: Submission, { event }: RecordedEvent<SubmissionEvent>): readonly Notice[] {
  const { unitId } = state;
  const liaison = liaisonOf({ id: unitId });
  const head: Party = { role: 'head', unitId };
  const tell = (...parties: Party[]): Notice[] => parties.map((party) => ({ ...party, kind: event.type }));
  switch (event.type) {
    case 'submission-called':
    case 'submission-unlocked':
    case 'submission-voided':
      return tell(liaison, head);
    case 'submission-entered':
    case 'submission-written':
      // The unit's own, until it is signed.
      return [];
    case 'submission-signed':
    case 'submission-taken-back':
      return tell(office);
    case 'submission-locked':
      // Who is late hears of it with the rung of the next morning.
      return event.missed ? [] : tell(liaison);
    case 'submission-missed':
      return tell(liaison, head, office);
    case 'unit-succeeded':
      return tell(liaison, office);
    case 'terms-recounted':
      // What a revised calendar did to all of a unit's dates is told in one digest.
      return event.shortenedBy === null && !event.digest && event.changes.length > 0 ? tell(liaison, office) : [];
    case 'rung-taken':
      return rungTells(state, event);
  }
}
