/** Whom a meeting waits for: who convenes it, which units are silent, who owes what its terms ask. */
import { kindIn, type TermKind } from '../policy.ts';
import { liaisonOf, type Party } from '../roles.ts';
import { silentUnits } from './facts.ts';
import { unanswered } from './minutes-text.ts';
import { agendaAwaits } from './permissions.ts';
import type { MeetingCycle } from './record.ts';

/** The office of the joint meeting. */
export const coordinator: Party = { role: 'coordinator', unitId: null };
/** The convener. */
export const leader: Party = { role: 'leader', unitId: null };

/** Who agrees, approves and signs. The leader may always; where the office convenes, its director does who has not drafted. */
export function conveners({ convenedBy }: Pick<MeetingCycle, 'convenedBy'>): readonly Party[] {
  return convenedBy === 'coordinator' ? [coordinator, leader] : [leader];
}

/** Who owes what a term asks. */
export function ownersOf(kind: TermKind, state: MeetingCycle): readonly Party[] {
  const liaisons = (unitIds: readonly string[]): Party[] => unitIds.map((id) => liaisonOf({ id }));
  switch (kindIn('meetingCycle', kind)) {
    case 'agenda-items':
      return liaisons(unheard(state));
    case 'receipts':
      return [...liaisons(silentUnits(state)), ...leaveJudges(state)];
    case 'countersigning':
      return liaisons(unanswered(state));
    case 'agenda-approval':
      return agendaAwaits(state) ? conveners(state) : [coordinator];
    case 'signing':
      return conveners(state);
    case 'preview':
    case 'notice':
    case 'minutes':
    case 'issue':
      return [coordinator];
  }
}

/** Who decides the leaves that wait: the office, but the convener where it is the office's own (domain.md 1.3). */
export function leaveJudges({ receipts, unitId: office }: MeetingCycle): readonly Party[] {
  const asked = receipts.filter(({ decision }) => decision === 'pending');
  return [
    ...(asked.some(({ unitId }) => unitId !== office) ? [coordinator] : []),
    ...(asked.some(({ unitId }) => unitId === office) ? [leader] : []),
  ];
}

/** The units that have proposed nothing. */
export function unheard({ invited, items }: MeetingCycle): readonly string[] {
  return invited.filter((unitId) => !items.some(({ proposers }) => proposers.includes(unitId)));
}
