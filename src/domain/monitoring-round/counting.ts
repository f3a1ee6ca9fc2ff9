/** What a round comes to: what is counted, by which rules, and the totals; its items open from these again. */
import type { Context, Decision } from '../matter.ts';
import { scoreRound, type ScoringInput, type ScoringRules, type UnitScore } from '../monitoring/scoring.ts';
import { adjustingBarred } from './barring.ts';
import { monitoringOf } from './around.ts';
import type { MonitoringEvent } from './events.ts';
import {
  roundRestsOn,
  roundTerm,
  type Adjustment,
  type Counted,
  type MonitoringRound,
  type UnitTotal,
} from './record.ts';
import { scoredAs } from './succeeding.ts';
import { cellKey, figuresIn, unjudgedValues } from './values.ts';

/** How many values a refusal names: the first of them are enough to go on with. */
const NAMED = 20;

function rulesIn({ policy }: Context): ScoringRules {
  const { weights, bands, partialFrom, partialShare, bonusCap, lateShare } = policy.monitoring;
  return { weights, bands, partialFrom, partialShare, bonusCap, lateShare };
}

/** How the tasks of each scored unit went: what was done under the name of before was done by it. */
function tasksIn(state: MonitoringRound, tasks: ScoringInput['tasks']): ScoringInput['tasks'] {
  const counted: Record<string, ScoringInput['tasks'][string]> = {};
  for (const [unitId, { inTime, late, open }] of Object.entries(tasks)) {
    const name = scoredAs(state, unitId);
    if (name === null || !state.scored.some((one) => one.unitId === name)) continue;
    const sum = counted[name] ?? { inTime: 0, late: 0, open: 0 };
    counted[name] = { inTime: sum.inTime + inTime, late: sum.late + late, open: sum.open + open };
  }
  return counted;
}

/** What is counted now: what was handed in and stands, how tasks went, what was surveyed of each unit. */
function inputOf(state: MonitoringRound, context: Context): ScoringInput {
  const { submissions, tasks } = monitoringOf(context);
  const { year, indicators, scored: units, adjustments } = state;
  const ids = units.map(({ unitId }) => unitId);
  const surveys = state.surveys.flatMap(({ kind, unitId, value, source }) =>
    kind === 'satisfaction' && unitId !== null && ids.includes(unitId) ? [[unitId, { value, source }] as const] : [],
  );
  return {
    ...{ year, indicators, units, figures: figuresIn(state, submissions), tasks: tasksIn(state, tasks) },
    ...{ satisfaction: Object.fromEntries(surveys), adjustments },
    vetoed: state.vetoes.map(({ unitId, reason }) => ({ unitId, reason })),
  };
}

/** Whether other values or surveys would be counted now than were: late figures were handed in, or surveys entered, since. */
export function isOutdated(state: MonitoringRound, { input }: Counted, context: Context): boolean {
  const now = inputOf(state, context);
  return state.scored.some(({ unitId }) => {
    const [figures, before] = [now.figures[unitId] ?? [], input.figures[unitId] ?? []];
    const surveyed = now.satisfaction[unitId]?.value !== input.satisfaction[unitId]?.value;
    return surveyed || figures.some((value, at) => value !== (before[at] ?? null));
  });
}

function totalOfScore({ unitId, group, total, band, vetoed }: UnitScore): UnitTotal {
  return { unitId, group, total, band, vetoed };
}

/** The scores that were counted, opened to their items again (打开到分项). Ranks are nobody's before the approval. */
export function scoresOf({ counted }: Pick<MonitoringRound, 'counted'>): readonly UnitScore[] {
  return counted === null ? [] : scoreRound(counted.input, counted.rules);
}

/** The totals that are others, once something else is counted. */
export function totalsAfter({ input, rules, totals }: Counted, change: Partial<ScoringInput>): readonly UnitTotal[] {
  const anew = scoreRound({ ...input, ...change }, rules).map(totalOfScore);
  return anew.filter((one) => {
    const before = totals.find(({ unitId }) => unitId === one.unitId);
    return before?.total !== one.total || before.band !== one.band || before.vetoed !== one.vetoed;
  });
}

/** Sums a quarter up anew, as of now. */
function summarised(state: MonitoringRound, context: Context): Decision<MonitoringEvent> {
  const { summary } = monitoringOf(context);
  if (summary === null) throw new Error('a quarter is summed up from the record');
  const event = { type: 'monitoring-summarised' as const, summary, again: true as const };
  return { events: [{ event, basis: roundRestsOn(state), dueAtMs: null }] };
}

/** Scores every unit, when nothing is left to be judged; a quarter is summed up. */
export function scoredRound(state: MonitoringRound, context: Context): Decision<MonitoringEvent> {
  if (state.kind === 'quarterly') return summarised(state, context);
  const open = unjudgedValues(state, monitoringOf(context).submissions);
  if (open.length > 0) {
    const details = { count: open.length, values: open.slice(0, NAMED).map(cellKey) };
    return { refused: 'VERIFICATION_OUTSTANDING', details };
  }
  const input = inputOf(state, context);
  const rules = rulesIn(context);
  const totals = scoreRound(input, rules).map(totalOfScore);
  const dueAtMs = roundTerm(state, 'verification')?.dueAtMs ?? null;
  return {
    events: [{ event: { type: 'monitoring-scored', input, rules, totals }, basis: roundRestsOn(state), dueAtMs }],
  };
}

/** A panel's adjustment of one unit's score, with its reason. */
export function adjusted(state: MonitoringRound, given: Adjustment, context: Context): Decision<MonitoringEvent> {
  const { unitId, points, reason } = given;
  const { counted } = state;
  if (counted === null) return { refused: 'NOT_NOW' };
  if (!counted.input.units.some((unit) => unit.unitId === unitId))
    return { refused: 'UNIT_UNKNOWN', pointer: '/unitId' };
  const barred = adjustingBarred(context.actor, unitId, context.mechanism);
  if (barred) return { refused: barred, pointer: '/unitId' };
  if (points === 0 || !isPoints(points)) return { refused: 'FIGURE_INVALID', pointer: '/points' };
  const totals = totalsAfter(counted, { adjustments: [...counted.input.adjustments, { unitId, points, reason }] });
  const event = { type: 'monitoring-adjusted' as const, unitId, points, reason, totals };
  return { events: [{ event, basis: roundRestsOn(state), dueAtMs: null }] };
}

/** Whether a number can stand as points: at most 2 decimals, and no more than a whole score. */
export function isPoints(points: number): boolean {
  return Number.isFinite(points) && Math.abs(points) <= 100 && Math.round(points * 100) / 100 === points;
}
