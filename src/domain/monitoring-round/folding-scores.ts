/** How the events from the scores to their approval fold. */
import type { RecordedEvent } from '../matter.ts';
import type { ScoringEvent } from './events.ts';
import { sameCell } from './kinds.ts';
import { pendingObjections, type MonitoringRound, type UnitTotal } from './record.ts';
import { start, stop, withHand } from './running.ts';

type Recorded<E extends ScoringEvent> = RecordedEvent<E>;

/** Totals that are others now, in the place of those of before. */
function totalled(state: MonitoringRound, totals: readonly UnitTotal[]): MonitoringRound {
  const { counted } = state;
  if (counted === null) throw new Error('there is nothing counted yet');
  const now = counted.totals.map((total) => totals.find(({ unitId }) => unitId === total.unitId) ?? total);
  return { ...state, counted: { ...counted, totals: now } };
}

function counting(
  state: MonitoringRound,
  input: Partial<NonNullable<MonitoringRound['counted']>['input']>,
): MonitoringRound {
  const { counted } = state;
  return counted === null ? state : { ...state, counted: { ...counted, input: { ...counted.input, ...input } } };
}

/** What a decision on an objection changes. */
function upheld(
  state: MonitoringRound,
  { event, actor, atMs }: Recorded<Extract<ScoringEvent, { type: 'monitoring-objection-decided' }>>,
  unitId: string,
): MonitoringRound {
  const { corrections, corrected, points, liftsVeto, opinion, totals } = event;
  const { counted } = state;
  if (counted === null) throw new Error('what is objected to was counted');
  const own = counted.input.figures[unitId] ?? [];
  const figures = counted.input.indicators.map(
    ({ code }, at) => corrections.find((one) => one.code === code)?.value ?? own[at] ?? null,
  );
  const verdicts = corrections.flatMap(({ code, value }) => {
    const found = corrected.find((one) => one.code === code);
    if (!found) return [];
    const { of, dataUnitId } = found;
    const said = { code, unitId, verdict: 'corrected' as const, value, reason: opinion, of, dataUnitId };
    return [{ ...said, atMs, by: actor.accountId }];
  });
  const adjustments = points === 0 ? [] : [{ unitId, points, reason: opinion }];
  const vetoes = liftsVeto ? state.vetoes.filter((veto) => veto.unitId !== unitId) : state.vetoes;
  const changed: MonitoringRound = {
    ...{ ...state, vetoes, adjustments: [...state.adjustments, ...adjustments] },
    verdicts: [...state.verdicts.filter((old) => !verdicts.some((one) => sameCell(one, old))), ...verdicts],
  };
  const input = {
    figures: { ...counted.input.figures, [unitId]: figures },
    adjustments: [...counted.input.adjustments, ...adjustments],
    vetoed: liftsVeto ? counted.input.vetoed.filter((veto) => veto.unitId !== unitId) : counted.input.vetoed,
  };
  return totalled(counting(changed, input), totals);
}

function decided(
  state: MonitoringRound,
  recorded: Recorded<Extract<ScoringEvent, { type: 'monitoring-objection-decided' }>>,
): MonitoringRound {
  const { event, actor, atMs } = recorded;
  const { no, outcome, opinion, corrections, points, liftsVeto } = event;
  const found = state.objections.find((one) => one.no === no);
  if (!found) throw new Error(`there is no objection ${String(no)}`);
  const decision = { outcome, opinion, corrections, points, liftsVeto, atMs, by: actor.accountId };
  const objections = state.objections.map((one) => (one.no === no ? { ...one, decision } : one));
  const after = stop({ ...state, objections }, 'score-objection-decision', no);
  const stage = pendingObjections(after).length > 0 ? 'objected' : 'published';
  const settled: MonitoringRound = { ...after, stage };
  return outcome === 'upheld' ? upheld(settled, recorded, found.unitId) : settled;
}

/** What a round looks like after one of these. */
export function scoresFolded(state: MonitoringRound, recorded: Recorded<ScoringEvent>): MonitoringRound {
  const { event, actor, atMs, seq } = recorded;
  switch (event.type) {
    case 'monitoring-scored': {
      const { input, rules, totals } = event;
      const counted = { input, rules, totals, atMs };
      return withHand({ ...stop(state, 'verification'), stage: 'scored', counted, returned: null }, actor);
    }
    case 'monitoring-adjusted': {
      const { unitId, points, reason, totals } = event;
      const adjustments = [...state.adjustments, { unitId, points, reason }];
      const input = { adjustments: [...(state.counted?.input.adjustments ?? []), { unitId, points, reason }] };
      return withHand(totalled(counting({ ...state, adjustments }, input), totals), actor);
    }
    case 'monitoring-published': {
      const publications = [...state.publications, { atMs, by: actor.accountId, seq }];
      return withHand({ ...start(state, event.term), stage: 'published', publications, returned: null }, actor);
    }
    case 'monitoring-objection-filed': {
      const { no, unitId, text, judge, term } = event;
      const evidence = event.evidence.map(({ text: _, ...piece }) => piece);
      const filed = { filedAtMs: atMs, filedBy: actor.accountId, publication: state.publications.length };
      const objections = [...state.objections, { no, unitId, text, evidence, judge, ...filed, decision: null }];
      return { ...start({ ...state, objections }, term), stage: 'objected' };
    }
    case 'monitoring-objection-decided':
      return decided(state, { ...recorded, event });
    case 'monitoring-objections-closed':
      return stop(state, 'score-objection');
    case 'monitoring-scores-returned':
      return { ...state, stage: 'scored', returned: { opinion: event.opinion, atMs } };
    case 'monitoring-approved': {
      const { opinion, ranking, term } = event;
      const approved = { atMs, by: actor.accountId, role: actor.role, opinion, ranking };
      return { ...start(state, term), stage: 'approved', approved };
    }
  }
}
