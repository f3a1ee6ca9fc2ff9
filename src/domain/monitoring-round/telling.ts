/** Which event of a round tells whom what. Units are told nothing of others, and nothing of scores before the draft. */
import type { Notice, RecordedEvent } from '../matter.ts';
import { kindIn } from '../policy.ts';
import { liaisonOf, type MechanismFacts, type Party, type Role } from '../roles.ts';
import { isOverdue } from '../term.ts';
import type { ClockEvent, MonitoringEvent } from './events.ts';
import { objectionJudgeOf } from './judges.ts';
import { judgesAtWork } from './tasks.ts';
import { isAgreedTo, mayBeApproved } from './permissions.ts';
import { participantsOf, roundTerm, silentUnits, type MonitoringRound } from './record.ts';

const to = (role: Role): Party => ({ role, unitId: null });
const office = to('coordinator');

function liaisons(unitIds: readonly string[]): Party[] {
  return unitIds.map((id) => liaisonOf({ id }));
}

/** Liaisons and heads. */
function wholly(unitIds: readonly string[]): Party[] {
  return unitIds.flatMap((unitId) => [liaisonOf({ id: unitId }), { role: 'head', unitId }]);
}

/** Who owes what a term asks. */
function ownersOf(
  state: MonitoringRound,
  { kind, round }: Extract<ClockEvent, { type: 'rung-taken' }>,
  mechanism: MechanismFacts,
): Party[] {
  switch (kindIn('monitoringRound', kind)) {
    case 'indicator-agreement':
      return liaisons(silentUnits(state));
    case 'verification':
    case 'monitoring-report':
    case 'monitoring-application':
      return [office];
    case 'query-answer':
      return liaisons(state.queries.filter(({ no }) => no === round).map(({ dataUnitId }) => dataUnitId));
    case 'score-objection': {
      const publication = state.publications.length;
      const spoken = state.objections.filter((one) => one.publication === publication).map(({ unitId }) => unitId);
      return liaisons(state.scored.map(({ unitId }) => unitId).filter((unitId) => !spoken.includes(unitId)));
    }
    case 'score-objection-decision':
      return state.objections
        .filter(({ no }) => no === round)
        .map(({ unitId }) => to(objectionJudgeOf(unitId, state, mechanism)));
  }
}

/** Whom an event tells. */
function toldOf(state: MonitoringRound, event: MonitoringEvent, mechanism: MechanismFacts): readonly Party[] {
  const scoredIds = state.scored.map(({ unitId }) => unitId);
  const leader = to('leader');
  switch (event.type) {
    case 'monitoring-planned':
    case 'monitoring-plan-revised':
    case 'monitoring-indicators-returned':
    case 'monitoring-self-assessed':
    case 'monitoring-objections-closed':
      return event.type === 'monitoring-objections-closed' && mayBeApproved(state) ? [office, leader] : [office];
    case 'monitoring-indicators-listed':
      return liaisons(participantsOf(state));
    case 'monitoring-agreement-given':
    case 'monitoring-agreements-closed':
      return isAgreedTo(state) ? [office, leader] : event.type === 'monitoring-agreement-given' ? [] : [office];
    case 'monitoring-fixed':
      return [office, ...liaisons(participantsOf(state))];
    case 'monitoring-summarised':
      return [office, leader];
    case 'monitoring-collecting':
      // Each unit is told by the submission that is opened for it.
      return [office];
    case 'monitoring-verification-begun':
      return judgesAtWork(state, mechanism).map(to);
    case 'monitoring-query-asked':
      return wholly([event.dataUnitId]);
    case 'monitoring-query-answered':
      return judgesAtWork(state, mechanism).map(to);
    case 'monitoring-verdicts-given':
      return liaisons([
        ...new Set(event.verdicts.filter(({ verdict }) => verdict !== 'accepted').map((v) => v.dataUnitId)),
      ]);
    case 'monitoring-surveyed':
      return [];
    case 'monitoring-scored':
      return [to('director')];
    case 'monitoring-adjusted':
      return [to('director')];
    case 'monitoring-published':
      return wholly(scoredIds);
    case 'monitoring-objection-filed':
      return [to(event.judge), office];
    case 'monitoring-objection-decided': {
      const units = state.objections.filter(({ no }) => no === event.no).map(({ unitId }) => unitId);
      return [...wholly(units), office, ...(mayBeApproved(state) ? [leader] : [])];
    }
    case 'monitoring-scores-returned':
      return [office, to('director')];
    case 'monitoring-approved':
      return state.kind === 'quarterly' ? [office] : [office, ...wholly(scoredIds)];
    case 'monitoring-reported':
      return [office, leader, to('inspector')];
    case 'monitoring-applied':
    case 'monitoring-measures-decided':
    case 'monitoring-application-recorded':
    case 'monitoring-closed':
      return [leader];
    case 'monitoring-withdrawn':
      return [office, ...liaisons(participantsOf(state))];
    case 'rung-taken':
      return event.notify ? ownersOf(state, event, mechanism) : [];
    case 'terms-recounted':
      // What a revised calendar did to all of a unit's dates is told in one digest.
      if (event.shortenedBy !== null || event.digest || event.changes.length === 0) return [];
      return [office];
    case 'unit-succeeded':
      return [office, ...(state.indicators.length > 0 ? liaisons([event.toUnitId]) : [])];
  }
}

/** What a rung is called: before the due instant a reminder, after it a chase. */
function kindOf(state: MonitoringRound, event: MonitoringEvent): string {
  if (event.type !== 'rung-taken') return event.type;
  const term = roundTerm(state, event.kind, event.round);
  return `${term && isOverdue(term) ? 'overdue' : 'reminder'}:${event.kind}`;
}

/** Which event tells whom what. */
export function roundTells(
  state: MonitoringRound,
  { event }: RecordedEvent<MonitoringEvent>,
  mechanism: MechanismFacts,
): readonly Notice[] {
  const kind = kindOf(state, event);
  return toldOf(state, event, mechanism).map((party) => ({ ...party, kind }));
}
