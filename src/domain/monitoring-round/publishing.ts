/** From the scores to their approval: the draft that units see, their objections, who decides on them, the convener's word. */
import { evidenceBarred, type Evidence } from '../evidence.ts';
import type { Context, Decision, Refusal } from '../matter.ts';
import { targetLevelOf } from './levels.ts';
import { isOutdated, isPoints, scoresOf, totalsAfter } from './counting.ts';
import { monitoringOf } from './around.ts';
import { isFigure } from '../indicator/record.ts';
import { startTerm } from '../term.ts';
import { startNow } from '../term/starting.ts';
import type { MonitoringEvent } from './events.ts';
import { objectionJudgeOf } from './judges.ts';
import { objectionBarred } from './barring.ts';
import {
  nextRoundOf,
  roundRestsOn,
  roundTerm,
  type Counted,
  type MonitoringRound,
  type ScoreChange,
  type ScoreObjection,
} from './record.ts';
import { cellKey, handedIn } from './values.ts';

/** A decision on an objection; one that is dismissed changes nothing. */
export type ObjectionRuling = { no: number; opinion: string } & (
  { outcome: 'dismissed' } | ({ outcome: 'upheld' } & ScoreChange)
);

function made(
  state: MonitoringRound,
  event: MonitoringEvent,
  dueAtMs: number | null = null,
): Decision<MonitoringEvent> {
  return { events: [{ event, basis: roundRestsOn(state), dueAtMs }] };
}

/** The draft of the scores goes to its units: each sees its own, and may object within the term. */
export function published(state: MonitoringRound, context: Context): Decision<MonitoringEvent> {
  if (state.counted && isOutdated(state, state.counted, context)) return { refused: 'SCORES_OUTDATED' };
  const round = nextRoundOf(state, 'score-objection');
  const term = startNow('score-objection', round, context.policy.monitoring.objection, context);
  return made(state, { type: 'monitoring-published', term });
}

/** What an objection leads to: a judge who had no hand in the scores, and a term to decide. */
export function objected(
  state: MonitoringRound,
  { text, evidence }: { text: string; evidence: readonly Evidence[] },
  context: Context,
): Decision<MonitoringEvent> {
  const { actor, mechanism, nowMs, policy } = context;
  const { unitId } = actor;
  if (unitId === null) throw new Error('whoever objects speaks for a unit');
  const unknown = evidenceBarred(evidence);
  if (unknown) return unknown;
  const no = nextRoundOf(state, 'score-objection-decision');
  const rule = policy.monitoring.objectionDecision;
  const term = startTerm({ kind: 'score-objection-decision', unitId, round: no, rule, fromMs: nowMs }, context);
  const judge = objectionJudgeOf(unitId, state, mechanism);
  const event = { type: 'monitoring-objection-filed' as const, no, unitId, text, evidence, judge, term };
  return made(state, event, roundTerm(state, 'score-objection')?.dueAtMs ?? null);
}

/** Why a score cannot be changed so; null when it can. */
function changeBarred(
  { corrections, points, liftsVeto }: ScoreChange,
  { unitId }: ScoreObjection,
  { input }: Counted,
): Refusal | null {
  const level = targetLevelOf(input, unitId);
  for (const [index, { code, value }] of corrections.entries()) {
    const at = `/corrections/${String(index)}`;
    const known = input.indicators.some((one) => one.code === code && one.level === level);
    if (!known) return { refused: 'ENTRY_UNKNOWN', pointer: `${at}/code` };
    if (corrections.findIndex((one) => one.code === code) !== index) return { refused: 'ENTRY_TWICE', pointer: at };
    if (!isFigure(value)) return { refused: 'FIGURE_INVALID', pointer: `${at}/value` };
  }
  if (!isPoints(points)) return { refused: 'FIGURE_INVALID', pointer: '/points' };
  if (liftsVeto && !input.vetoed.some((veto) => veto.unitId === unitId)) {
    return { refused: 'CHANGE_REQUIRED', pointer: '/liftsVeto' };
  }
  const none = corrections.length === 0 && points === 0 && !liftsVeto;
  return none ? { refused: 'CHANGE_REQUIRED', pointer: '/corrections' } : null;
}

function upheld(
  state: MonitoringRound,
  objection: ScoreObjection,
  { opinion, corrections, points, liftsVeto }: { opinion: string } & ScoreChange,
  context: Context,
): Extract<MonitoringEvent, { type: 'monitoring-objection-decided' }> | Refusal {
  const { counted } = state;
  if (counted === null) return { refused: 'NOT_NOW' };
  const { unitId, no } = objection;
  const barred = changeBarred({ corrections, points, liftsVeto }, objection, counted);
  if (barred) return barred;
  const { input } = counted;
  const values = handedIn(state, monitoringOf(context).submissions);
  const corrected = corrections.map(({ code }) => {
    const { dataUnitId = unitId } = input.indicators.find((one) => one.code === code) ?? {};
    return { code, of: values.get(cellKey({ code, unitId }))?.value ?? null, dataUnitId };
  });
  const own = input.figures[unitId] ?? [];
  const figures = input.indicators.map(
    ({ code }, at) => corrections.find((one) => one.code === code)?.value ?? own[at] ?? null,
  );
  const adjustments = points === 0 ? [] : [{ unitId, points, reason: opinion }];
  const totals = totalsAfter(counted, {
    figures: { ...input.figures, [unitId]: figures },
    adjustments: [...input.adjustments, ...adjustments],
    vetoed: liftsVeto ? input.vetoed.filter((veto) => veto.unitId !== unitId) : input.vetoed,
  });
  const change = { corrections, points, liftsVeto, corrected, totals };
  return { type: 'monitoring-objection-decided', no, outcome: 'upheld', opinion, ...change };
}

/** What the decision on an objection leads to. */
export function ruled(state: MonitoringRound, given: ObjectionRuling, context: Context): Decision<MonitoringEvent> {
  const { no, opinion } = given;
  const objection = state.objections.find((one) => one.no === no);
  if (!objection) return { refused: 'OBJECTION_UNKNOWN', pointer: '/no' };
  if (objection.decision !== null) return { refused: 'NOT_NOW', pointer: '/no' };
  const barred = objectionBarred(context.actor, objection, state, context.mechanism);
  if (barred) return { refused: barred };
  const dueAtMs = roundTerm(state, 'score-objection-decision', no)?.dueAtMs ?? null;
  if (given.outcome === 'upheld') {
    const event = upheld(state, objection, given, context);
    return 'refused' in event ? event : made(state, event, dueAtMs);
  }
  const unchanged = { corrections: [], points: 0, liftsVeto: false, corrected: [], totals: [] };
  return made(
    state,
    { type: 'monitoring-objection-decided', no, outcome: 'dismissed', opinion, ...unchanged },
    dueAtMs,
  );
}

/** What the convener's word on the scores leads to: the ranking is frozen, or they go back to the office. */
export function approved(
  state: MonitoringRound,
  { decision, opinion }: { decision: 'approve' | 'return'; opinion: string | null },
  context: Context,
): Decision<MonitoringEvent> {
  if (decision === 'return') {
    if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
    return made(state, { type: 'monitoring-scores-returned', opinion });
  }
  const round = nextRoundOf(state, 'monitoring-report');
  const term = startNow('monitoring-report', round, context.policy.monitoring.report, context);
  const ranking = scoresOf(state).flatMap(({ unitId, group, rank }) =>
    rank === null ? [] : [{ unitId, group, rank }],
  );
  return made(state, { type: 'monitoring-approved', opinion, ranking, term });
}
