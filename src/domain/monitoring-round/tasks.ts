/** Who must do what in a round now (待办). */
import type { TaskKind } from '../inbox.ts';
import { termLights } from '../light.ts';
import type { OpenTask } from '../matter.ts';
import { liaisonOf, type MechanismFacts, type Party, type Role } from '../roles.ts';
import type { Term } from '../term.ts';
import { objectionJudgeOf, unitsOfValue, valueJudgeOf } from './judges.ts';
import { sameCell } from './kinds.ts';
import { outstandingLowBands } from './low-bands.ts';
import { isAgreedTo, mayBeApproved } from './permissions.ts';
import { pendingObjections, roundTerm, silentUnits, unansweredQueries, type MonitoringRound } from './record.ts';

function task(kind: TaskKind, party: Party, term?: Term, key: string = kind): OpenTask {
  if (!term) return { key, kind, ...party, dueAtMs: null, light: [], reminders: 0 };
  const { dueAtMs, originalDueAtMs = dueAtMs, taken: reminders } = term;
  return { key, kind, ...party, dueAtMs, originalDueAtMs, light: termLights(term), reminders };
}

/** The roles that have a value to judge yet: one that was drawn, or that a unit has answered for. */
export function judgesAtWork(state: MonitoringRound, mechanism: MechanismFacts): readonly Role[] {
  const { indicators, queries, verdicts, verification } = state;
  const asked = queries.filter(({ answer, settledAtMs }) => answer !== null && settledAtMs === null);
  const drawn = (verification?.drawn ?? []).filter((cell) => !verdicts.some((one) => sameCell(one, cell)));
  const roles = [...asked, ...drawn].flatMap(({ code, unitId }) => {
    const indicator = indicators.find((one) => one.code === code);
    if (!indicator) return [];
    return [valueJudgeOf(unitsOfValue({ dataUnitId: indicator.dataUnitId, unitId }), mechanism)];
  });
  return [...new Set(roles)];
}

function ofPlanned(state: MonitoringRound): OpenTask[] {
  const to = (role: Role): Party => ({ role, unitId: null });
  const { indicators, returned } = state;
  if (state.kind === 'quarterly') return [];
  if (indicators.length === 0 || returned !== null) {
    return [{ ...task('list-indicators', to('coordinator')), returned: returned !== null }];
  }
  if (isAgreedTo(state)) return [task('fix-indicators', to('leader'))];
  const term = roundTerm(state, 'indicator-agreement');
  return silentUnits(state).map((id) => {
    return task(
      'agree-to-indicators',
      liaisonOf({ id }),
      term,
      `agree-to-indicators:${String(term?.round ?? 0)}:${id}`,
    );
  });
}

function ofVerification(state: MonitoringRound, mechanism: MechanismFacts): OpenTask[] {
  const verification = roundTerm(state, 'verification');
  const answers = unansweredQueries(state).map(({ no, dataUnitId: id }) => {
    return task(
      'answer-monitoring-query',
      liaisonOf({ id }),
      roundTerm(state, 'query-answer', no),
      `answer-query:${String(no)}`,
    );
  });
  const judges = judgesAtWork(state, mechanism).map((role) => {
    return task('judge-values', { role, unitId: null }, verification, `judge-values:${role}`);
  });
  if (answers.length + judges.length > 0) return [...answers, ...judges];
  return [task('score-round', { role: 'coordinator', unitId: null }, verification)];
}

/** Whoever drafts for a unit in the lowest band for which the office may not. */
function ofLowBands(state: MonitoringRound, { officeUnitId, inspectorUnitId }: MechanismFacts): OpenTask[] {
  return outstandingLowBands(state)
    .filter((unitId) => unitId === officeUnitId)
    .map((unitId) => {
      const role = unitId === inspectorUnitId ? 'cityLeader' : 'inspector';
      return task('decide-low-band', { role, unitId: null }, undefined, `decide-low-band:${unitId}`);
    });
}

/** What each party must do now. */
export function roundTasks(state: MonitoringRound, mechanism: MechanismFacts): readonly OpenTask[] {
  const to = (role: Role): Party => ({ role, unitId: null });
  const quarterly = state.kind === 'quarterly';
  const { returned } = state;
  switch (state.stage) {
    case 'planned':
      return ofPlanned(state);
    case 'fixed':
    case 'collecting':
      return [];
    case 'self-assessed':
      return [task('begin-verification', to('coordinator'), roundTerm(state, 'verification'))];
    case 'verifying':
    case 'queried':
      return ofVerification(state, mechanism);
    case 'scored':
      if (mayBeApproved(state)) return [task('approve-round', to('leader'))];
      if (quarterly) return [{ ...task('score-round', to('coordinator')), returned: true }];
      return [{ ...task('publish-scores', to('director')), returned: returned !== null }];
    case 'published':
    case 'objected':
      if (mayBeApproved(state)) return [task('approve-round', to('leader'))];
      return pendingObjections(state).map(({ no, unitId }) => {
        const judge = objectionJudgeOf(unitId, state, mechanism);
        const term = roundTerm(state, 'score-objection-decision', no);
        return task('decide-score-objection', to(judge), term, `decide-score-objection:${String(no)}`);
      });
    case 'approved':
      return [task('report-round', to('coordinator'), roundTerm(state, 'monitoring-report'))];
    case 'reported':
      if (quarterly) return [task('close-round', to('coordinator'))];
      return [
        task('apply-results', to('coordinator'), roundTerm(state, 'monitoring-application')),
        ...ofLowBands(state, mechanism),
      ];
    case 'applied':
      return [task('close-round', to('coordinator')), ...ofLowBands(state, mechanism)];
    case 'closed':
    case 'withdrawn':
      return [];
  }
}
