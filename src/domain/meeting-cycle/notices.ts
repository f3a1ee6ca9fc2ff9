/** Which event of a meeting tells whom what. */
import type { Notice, RecordedEvent } from '../matter.ts';
import { liaisonOf, type MechanismFacts, type Party } from '../roles.ts';
import { involvedIn, unanswered } from './minutes-text.ts';
import { conveners, coordinator, leader, ownersOf } from './parties.ts';
import { agendaAwaits, minutesAwait } from './permissions.ts';
import type { MeetingEvent } from './events.ts';
import type { MeetingCycle } from './record.ts';

/** Which event tells whom what. */
export function meetingNotices(
  state: MeetingCycle,
  recorded: RecordedEvent<MeetingEvent>,
  _mechanism: MechanismFacts,
): readonly Notice[] {
  const { event } = recorded;
  const tell = (...parties: readonly Party[]): Notice[] => parties.map((party) => ({ ...party, kind: event.type }));
  const invited = state.invited.map((id) => liaisonOf({ id }));
  const units = (unitIds: readonly string[]): Party[] => unitIds.map((id) => liaisonOf({ id }));
  switch (event.type) {
    case 'meeting-proposed':
      return tell(...conveners(state));
    case 'agenda-called':
    case 'meeting-noticed':
    case 'meeting-corrected':
      return tell(...invited);
    case 'meeting-cancelled':
      // What was declined was never a meeting to anyone but whoever suggested it.
      if (state.agreedAtMs === null) return tell(...suggester(state), coordinator);
      return tell(...(wereTold(state) ? invited : suggester(state)), coordinator, leader);
    case 'meeting-postponed':
      // Where a correction of the notice follows, that tells the units.
      return tell(...(movedFor(state, event.to === null) ? invited : []), coordinator, leader);
    case 'meeting-agreed':
      return tell(...suggester(state), coordinator);
    case 'agenda-closed':
    case 'agenda-items-carried':
    case 'agenda-returned':
    case 'minutes-signed':
    case 'minutes-returned':
      return tell(coordinator);
    case 'agenda-approved': {
      const struck = state.items.filter(({ no }) => event.struck.some((one) => one.no === no));
      return tell(coordinator, ...units([...new Set(struck.flatMap(({ proposers }) => proposers))]));
    }
    case 'agenda-item-proposed':
      return event.item.late ? tell(coordinator) : [];
    case 'agenda-item-decided': {
      const item = state.items.find(({ no }) => no === event.no);
      return event.decision === 'accepted' ? [] : tell(...units(item?.proposers ?? []));
    }
    case 'agenda-submitted':
      return agendaAwaits(state) ? tell(...conveners(state)) : [];
    case 'preview-recorded':
    case 'correction-drafted':
      return tell(...conveners(state));
    case 'receipt-given': {
      const { unitId, decision } = event.receipt;
      if (decision !== 'pending') return [];
      return tell(unitId === state.unitId ? leader : coordinator);
    }
    case 'receipt-decided':
      return tell(...units([event.unitId]));
    case 'attendance-recorded':
    case 'resolution-recorded':
    case 'resolution-withdrawn':
    case 'tracking-began':
      return [];
    case 'signing-began':
      return tell(...conveners(state));
    case 'minutes-drafted':
      return tell(...units(event.voided));
    case 'minutes-circulated':
      return tell(...(minutesAwait(state) ? conveners(state) : units(unanswered(state))));
    case 'minutes-countersigned':
    case 'silence-agreed':
      return minutesAwait(state)
        ? tell(...conveners(state))
        : event.type === 'silence-agreed'
          ? []
          : objection(event, tell);
    case 'minutes-issued':
      return tell(...units(involvedIn(state)), leader);
    case 'correction-decided':
      return tell(...(event.number === null ? [] : units(involvedIn(state))), coordinator);
    case 'meeting-closed':
      return tell(coordinator, leader);
    case 'unit-succeeded':
      return tell(liaisonOf({ id: event.toUnitId }), coordinator);
    case 'terms-recounted':
      return event.shortenedBy !== null || event.digest || event.changes.length === 0 ? [] : tell(coordinator);
    case 'rung-taken': {
      if (!event.notify) return [];
      const owners = ownersOf(event.kind, state);
      const late = event.rung === 'due' || event.rung.startsWith('after:');
      const kind = `${late ? 'overdue' : 'reminder'}:${event.kind}`;
      // Who is silent in the end is listed to the office (domain.md 1.4).
      const listed = late && owners.length > 0 && owners[0]?.role === 'liaison' ? [coordinator] : [];
      return [...owners, ...listed].map((party) => ({ ...party, kind }));
    }
  }
}

/** Whether units know of a meeting: items were called for, or it was noticed. */
function wereTold({ notice, rounds }: MeetingCycle): boolean {
  return notice !== null || (rounds['agenda-items'] ?? 0) > 0;
}

/** Whether units are told that a meeting moves: those that know of it, unless a correction of the notice follows. */
function movedFor(state: MeetingCycle, dateless: boolean): boolean {
  return wereTold(state) && (state.notice === null || dateless);
}

/** The unit that suggested a meeting. */
function suggester({ proposedBy, unitId }: MeetingCycle): readonly Party[] {
  return proposedBy.unitId === null || proposedBy.unitId === unitId ? [] : [liaisonOf({ id: proposedBy.unitId })];
}

function objection(
  { signature }: Extract<MeetingEvent, { type: 'minutes-countersigned' }>,
  tell: (...parties: Party[]) => Notice[],
): readonly Notice[] {
  return signature.decision === 'object' ? tell(coordinator) : [];
}
