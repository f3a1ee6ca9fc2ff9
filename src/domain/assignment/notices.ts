/** Which event of an assignment tells whom. A unit is told of its own share, the lead of every part. */
import type { Notice, RecordedEvent } from '../matter.ts';
import { liaisonOf, type MechanismFacts, type Party } from '../roles.ts';
import { levelOfRung, urgedParties } from '../urging.ts';
import { leadOf, unitIn, isIssued, type Assignment, type AssignmentEvent, type IssuedAssignment } from './record.ts';
import { giverOf, ownerOf, reviewerOf } from './tasks.ts';

const coordinator: Party = { role: 'coordinator', unitId: null };
const director: Party = { role: 'director', unitId: null };
const inspector: Party = { role: 'inspector', unitId: null };
const cityLeader: Party = { role: 'cityLeader', unitId: null };

const unitOf = (id: string): Party => liaisonOf({ id });
const headOf = (unitId: string): Party => ({ role: 'head', unitId });

function distinct(parties: readonly Party[]): readonly Party[] {
  const key = ({ role, unitId }: Party): string => `${role} ${unitId ?? ''}`;
  return parties.filter((party, index) => parties.findIndex((one) => key(one) === key(party)) === index);
}

/** Everyone who has a share. */
function everyUnitOf({ issued }: IssuedAssignment): Party[] {
  return issued.units.map(({ unitId }) => unitOf(unitId));
}

/** Which event tells whom what. */
export function assignmentNotices(
  state: Assignment,
  recorded: RecordedEvent<AssignmentEvent>,
  mechanism: MechanismFacts,
): readonly Notice[] {
  const { event } = recorded;
  const tell = (...parties: readonly Party[]): Notice[] =>
    distinct(parties).map((party) => ({ ...party, kind: event.type }));
  if (!isIssued(state)) {
    return event.type === 'unit-succeeded' || event.type === 'assignment-draft-returned' ? tell(coordinator) : [];
  }
  const lead = unitOf(leadOf(state).unitId);
  switch (event.type) {
    case 'assignment-drafted':
    case 'assignment-revised':
    case 'assignment-draft-returned':
      return [];
    case 'assignment-issued':
      return tell(...event.units.flatMap(({ unitId }) => [unitOf(unitId), headOf(unitId)]), coordinator);
    case 'assignment-acknowledged':
    case 'assignment-plan-filed':
      return tell(coordinator);
    case 'assignment-progress':
      return event.unitId === lead.unitId ? [] : tell(lead);
    case 'assignment-rejected':
      return tell(giverOf(state, mechanism), coordinator);
    case 'rejection-refused':
      return tell(unitOf(event.unitId), headOf(event.unitId));
    case 'unit-released':
      return tell(unitOf(event.unitId), lead, coordinator);
    case 'unit-replaced':
      return tell(unitOf(event.unitId), unitOf(event.by.unitId), headOf(event.by.unitId), lead, coordinator);
    case 'assignment-fell-behind': {
      const redFromMs = unitIn(state, event.unitId)?.progress?.behind?.redFromMs ?? null;
      const missed = event.light === 'yellow' && redFromMs !== null && redFromMs <= recorded.atMs;
      return missed ? [] : tell(unitOf(event.unitId), coordinator);
    }
    case 'report-missed':
      return tell(...urgedParties(event.times === 1 ? 1 : 2, event.unitId), unitOf(event.unitId), coordinator);
    case 'assignment-extension-requested':
      return tell(event.decision ? ownerOf('assignment-extension', event.unitId, state, mechanism) : coordinator);
    case 'assignment-extension-passed-on':
      return tell(ownerOf('assignment-extension', event.unitId, state, mechanism));
    case 'assignment-extension-granted':
    case 'assignment-extension-refused':
      return tell(unitOf(event.unitId), lead, coordinator);
    case 'assignment-extension-lapsed':
      return tell(unitOf(event.unitId), lead, coordinator, director);
    case 'part-filed':
      return tell(lead, coordinator);
    case 'part-waived':
      return tell(unitOf(event.unitId), lead);
    case 'completion-prepared':
      return tell(headOf(event.unitId));
    case 'completion-sent-back':
      return tell(unitOf(event.unitId));
    case 'completion-submitted':
      return tell(reviewerOf(state, mechanism), coordinator);
    case 'assignment-accepted':
      return tell(...everyUnitOf(state), coordinator);
    case 'assignment-returned': {
      const told = tell(lead, headOf(leadOf(state).unitId), coordinator);
      const alerted = [coordinator, director].map((party) => ({ ...party, kind: 'returned-again' }));
      return event.alerts ? [...told, ...alerted] : told;
    }
    case 'assignment-suspended':
    case 'assignment-resumed':
    case 'assignment-terminated':
    case 'assignment-withdrawn':
    case 'assignment-reopened':
      return tell(...everyUnitOf(state), ...state.issued.units.map(({ unitId }) => headOf(unitId)), coordinator);
    case 'assignment-urged':
      return tell(...urgedParties(event.level, event.unitId));
    case 'unit-succeeded':
      return tell(unitOf(event.toUnitId), coordinator);
    case 'assignment-recounted': {
      // What a revised calendar did to all of a unit's dates is told in one digest: see calendar-revision.ts.
      const { changes, shortenedBy, digest } = event;
      if (shortenedBy !== null || digest || changes.length === 0) return [];
      return tell(...changes.flatMap(({ unitId }) => (unitId === undefined ? [] : [unitOf(unitId)])), coordinator);
    }
    case 'assignment-rung-taken':
      return rungNotices(state, event, mechanism);
  }
}

/** Reminders go to who owes; after the date a unit is urged level by level, and who is asked by letter is not urged at all. */
function rungNotices(
  state: IssuedAssignment,
  event: Extract<AssignmentEvent, { type: 'assignment-rung-taken' }>,
  mechanism: MechanismFacts,
): readonly Notice[] {
  const { kind, unitId, rung, notify, urges } = event;
  if (!notify) return [];
  const owner = ownerOf(kind, unitId, state, mechanism);
  const late = !rung.startsWith('before:');
  const of = (name: string, parties: readonly Party[]): Notice[] =>
    distinct(parties).map((party) => ({ ...party, kind: `${name}:${kind}` }));
  if (!late) return of('reminder', [owner]);
  if (unitIn(state, unitId)?.courtesy) return rung === 'after:1' ? of('escalated', [cityLeader, coordinator]) : [];
  const level = levelOfRung(rung);
  if (owner.unitId === null) return of('overdue', level === 3 ? [owner, coordinator, inspector] : [owner, coordinator]);
  const urged = urges === undefined ? [] : urgedParties(urges, unitId);
  const informed = kind === 'assignment' || kind === 'cooperation' ? [coordinator, director] : [coordinator];
  return of('overdue', [owner, ...urged, ...informed]);
}
