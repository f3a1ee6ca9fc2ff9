/** Which event of a notice tells whom what. Until it is issued its unit is told nothing. */
import type { Notice, RecordedEvent } from '../matter.ts';
import { liaisonOf, type MechanismFacts, type Party } from '../roles.ts';
import { urgedParties } from '../urging.ts';
import { draftKeeper, noticeApprovers, noticeOwner } from './facts.ts';
import type { NoticeEvent, SupervisionNotice } from './record.ts';

const office: Party = { role: 'coordinator', unitId: null };
const cityLeader: Party = { role: 'cityLeader', unitId: null };

function rungTells(
  state: SupervisionNotice,
  event: Extract<NoticeEvent, { type: 'rung-taken' }>,
  mechanism: MechanismFacts,
): readonly Notice[] {
  if (!event.notify) return [];
  const owner = noticeOwner(event.kind, state, mechanism);
  const with_ = (parties: readonly Party[], kind: string) => parties.map((party) => ({ ...party, kind }));
  if (event.rung.startsWith('before:') || event.rung.startsWith('share:')) {
    return with_([owner], `reminder:${event.kind}`);
  }
  const overdue = with_([office], `overdue:${event.kind}`);
  if (event.level === null) return [...with_([owner], `overdue:${event.kind}`), ...overdue];
  return [...with_(urgedParties(event.level, state.unitId), `notice-urged:${String(event.level)}`), ...overdue];
}

/** Which event tells whom what. */
export function noticeTells(
  state: SupervisionNotice,
  { event }: RecordedEvent<NoticeEvent>,
  mechanism: MechanismFacts,
): readonly Notice[] {
  const { unitId } = state;
  const unit = liaisonOf({ id: unitId });
  const head: Party = { role: 'head', unitId };
  const tell = (...parties: Party[]): Notice[] => parties.map((party) => ({ ...party, kind: event.type }));
  switch (event.type) {
    case 'notice-drafted':
    case 'notice-revised':
      return tell(...noticeApprovers(state, mechanism));
    case 'notice-draft-returned':
    case 'notice-discarded':
      return tell(draftKeeper(state, mechanism));
    case 'notice-issued':
      return tell(unit, head, office);
    case 'notice-acknowledged':
      return tell(office);
    case 'notice-reply-prepared':
      return tell(head);
    case 'notice-reply-unsigned':
      return tell(unit);
    case 'notice-reply-signed':
    case 'notice-replied': {
      const judge = event.review ? [noticeOwner('notice-review', state, mechanism)] : [];
      return tell(...judge, office);
    }
    case 'notice-accepted':
    case 'notice-returned':
      return tell(unit, head, office);
    case 'notice-noted':
      return tell(unit, head);
    case 'notice-urged':
      return urgedParties(event.level, unitId).map((party) => ({
        ...party,
        kind: `notice-urged:${String(event.level)}`,
      }));
    case 'notice-escalated':
      return tell(cityLeader, office);
    case 'notice-suspended':
    case 'notice-resumed':
    case 'notice-reopened':
    case 'notice-withdrawn': {
      const urged = state.urgings.some(({ level }) => level === 3)
        ? [{ role: 'inspector' as const, unitId: null }]
        : [];
      return tell(unit, head, office, ...urged, ...(state.escalatedAtMs === null ? [] : [cityLeader]));
    }
    case 'unit-succeeded':
      return tell(...(state.issued ? [unit, office] : [office]));
    case 'terms-recounted':
      // What a revised calendar did to all of a unit's dates is told in one digest.
      return event.shortenedBy === null && !event.digest && event.changes.length > 0 ? tell(unit, office) : [];
    case 'rung-taken':
      return rungTells(state, event, mechanism);
  }
}
