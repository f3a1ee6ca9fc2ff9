/** Which event of an interview tells whom what. Until it is noticed its unit is told nothing. */
import type { Notice, RecordedEvent } from '../matter.ts';
import { liaisonOf, type MechanismFacts, type Party } from '../roles.ts';
import { interviewKeeper, interviewOwner } from './facts.ts';
import { minutesIssuers } from './permissions.ts';
import type { Interview, InterviewEvent } from './record.ts';

const office: Party = { role: 'coordinator', unitId: null };
const cityLeader: Party = { role: 'cityLeader', unitId: null };

function rungTells(
  state: Interview,
  event: Extract<InterviewEvent, { type: 'rung-taken' }>,
  mechanism: MechanismFacts,
): readonly Notice[] {
  if (!event.notify) return [];
  const owner = interviewOwner(event.kind, state, mechanism);
  if (event.rung.startsWith('before:') || event.rung.startsWith('share:')) {
    return [{ ...owner, kind: `reminder:${event.kind}` }];
  }
  // That a unit is late its head is told, too.
  const head: Party[] =
    event.kind === 'interview-report' && owner.role !== 'head' ? [{ role: 'head', unitId: state.unitId }] : [];
  const beside = owner.role === office.role ? [] : [office];
  return [owner, ...head, ...beside].map((party) => ({ ...party, kind: `overdue:${event.kind}` }));
}

/** Which event tells whom what. */
export function interviewTells(
  state: Interview,
  { event }: RecordedEvent<InterviewEvent>,
  mechanism: MechanismFacts,
): readonly Notice[] {
  const { unitId } = state;
  const keeper = interviewKeeper(state, mechanism);
  const unit: Party[] = [liaisonOf({ id: unitId }), { role: 'head', unitId }];
  const tell = (...parties: Party[]): Notice[] => parties.map((party) => ({ ...party, kind: event.type }));
  switch (event.type) {
    case 'interview-proposed':
    case 'interview-revised':
      return tell(cityLeader);
    case 'interview-draft-returned':
    case 'interview-discarded':
    case 'interview-approved':
    case 'interview-called':
      return tell(keeper);
    case 'interview-noticed':
    case 'interview-rescheduled':
      return tell(...unit, cityLeader);
    case 'interview-cancelled':
      return tell(...(state.noticed ? unit : []), keeper);
    case 'interview-attended':
      return [];
    case 'interview-absent':
      return tell(...unit, cityLeader);
    case 'interview-recorded':
      return tell({ role: minutesIssuers(unitId, mechanism)[0], unitId: null });
    case 'interview-minutes-issued':
      return tell(...unit);
    case 'interview-report-prepared':
      return tell({ role: 'head', unitId });
    case 'interview-report-unsigned':
      return tell(liaisonOf({ id: unitId }));
    case 'interview-report-signed':
    case 'interview-reported':
      return tell(interviewOwner('interview-check', state, mechanism), keeper);
    case 'interview-check-passed':
    case 'interview-check-failed':
      return tell(...unit, office);
    case 'unit-succeeded':
      return tell(...(state.noticed ? [liaisonOf({ id: unitId }), office] : [office]));
    case 'terms-recounted':
      // What a revised calendar did to all of a unit's dates is told in one digest.
      return event.shortenedBy === null && !event.digest && event.changes.length > 0
        ? tell(liaisonOf({ id: unitId }), office)
        : [];
    case 'rung-taken':
      return rungTells(state, event, mechanism);
  }
}
