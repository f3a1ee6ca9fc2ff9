/** Which event of a circular tells whom what. Its units are told nothing before they are asked what they say to it. */
import type { Notice, RecordedEvent } from '../matter.ts';
import { liaisonOf, type MechanismFacts, type Party } from '../roles.ts';
import { circularJudge, circularKeeper } from './facts.ts';
import { silentIn, unitIdsOfCircular, type Circular, type CircularEvent } from './record.ts';

const office: Party = { role: 'coordinator', unitId: null };

function headsToo(unitIds: readonly string[]): Party[] {
  return unitIds.flatMap((unitId) => [liaisonOf({ id: unitId }), { role: 'head', unitId }]);
}

/** Whom an event tells. */
function toldOf(state: Circular, event: CircularEvent, mechanism: MechanismFacts): readonly Party[] {
  const keeper = circularKeeper(state, mechanism);
  const units = unitIdsOfCircular(state);
  const asked = state.askedSeq === null ? [] : units;
  switch (event.type) {
    case 'circular-drafted':
      return [keeper];
    case 'circular-revised':
      return [keeper, ...headsToo(event.recalled)];
    case 'circular-comments-asked':
      return headsToo(units);
    case 'circular-commented':
      return state.stage === 'deciding' ? [keeper, circularJudge(state, mechanism)] : [keeper];
    case 'circular-comments-closed':
      return [keeper, circularJudge(state, mechanism)];
    case 'circular-returned':
      return [keeper];
    case 'circular-discarded':
      return [keeper, ...headsToo(asked)];
    case 'circular-issued':
    case 'circular-withdrawn':
      return [...headsToo(units), office];
    case 'rung-taken':
      return event.notify ? silentIn(state).map((id) => liaisonOf({ id })) : [];
    case 'terms-recounted':
      // What a revised calendar did to all of a unit's dates is told in one digest.
      if (event.shortenedBy !== null || event.digest || event.changes.length === 0) return [];
      return [...silentIn(state).map((id) => liaisonOf({ id })), office];
    case 'unit-succeeded':
      return asked.includes(event.toUnitId) ? [liaisonOf({ id: event.toUnitId }), office] : [office];
  }
}

/** Which event tells whom what. */
export function circularTells(
  state: Circular,
  { event }: RecordedEvent<CircularEvent>,
  mechanism: MechanismFacts,
): readonly Notice[] {
  const kind = event.type === 'rung-taken' ? `reminder:${event.kind}` : event.type;
  return toldOf(state, event, mechanism).map((party) => ({ ...party, kind }));
}
