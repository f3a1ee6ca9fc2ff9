/** A round before it collects: its plan, the list of indicators that its units agree to, and the convener's yes. */
import { dateOf, isIsoDate, workingDayFrom } from '../calendar.ts';
import { holderOn, inForceOn, type DirectoryUnit } from '../directory.ts';
import type { FrozenIndicator } from '../indicator/record.ts';
import type { Context, Decision, Refusal } from '../matter.ts';
import { monitoringDates } from '../monitoring/rules.ts';
import { groupOf, type CatalogueIndicator, type OtherRound } from '../monitoring/surroundings.ts';
import { opening } from '../term/ladder.ts';
import { startNow } from '../term/starting.ts';
import type { MonitoringEvent } from './events.ts';
import type { MonitoringDates, Period, RoundPlan } from './kinds.ts';
import { monitoringOf } from './around.ts';
import { mayPlanRounds } from './barring.ts';
import { nextRoundOf, roundRestsOn, type MonitoringRound, type ScoredUnit } from './record.ts';

/** A plan as it is given: an annual round's period is its year, and its dates are the policy's, where none are given. */
export interface PlanDraft extends Omit<RoundPlan, 'period' | 'dates'> {
  period: Period | null;
  dates: MonitoringDates | null;
}

/** A list of indicators: `weight` in points of 100 within the level; `unitIds`: who is scored, null for all who may be. */
export interface IndicatorList {
  indicators: readonly { indicatorId: string; weight: number }[];
  unitIds: readonly string[] | null;
}

function wrong(pointer: string): Refusal {
  return { refused: 'DATE_INVALID', pointer };
}

function periodOf({ kind, year, period }: PlanDraft): Period | Refusal {
  const whole = { from: `${String(year)}-01-01`, until: `${String(year)}-12-31` };
  const given = period ?? (kind === 'annual' ? whole : null);
  if (given === null) return wrong('/period');
  const { from, until } = given;
  return isIsoDate(from) && isIsoDate(until) && from <= until ? given : wrong('/period/until');
}

function datesOf({ kind, year, dates }: PlanDraft, { policy }: Context): MonitoringDates | null | Refusal {
  if (kind === 'quarterly') return dates === null ? null : wrong('/dates');
  const given = dates ?? (kind === 'annual' ? monitoringDates(year, policy.monitoring) : null);
  if (given === null) return wrong('/dates');
  const { collectFrom, dueOn, selfAssessmentOn } = given;
  if (![collectFrom, dueOn, selfAssessmentOn].every(isIsoDate)) return wrong('/dates');
  if (dueOn < collectFrom) return wrong('/dates/dueOn');
  return selfAssessmentOn < dueOn ? wrong('/dates/selfAssessmentOn') : given;
}

/** The plan as it will be recorded, or why it cannot be. */
function planOf(draft: PlanDraft, context: Context): RoundPlan | Refusal {
  const period = periodOf(draft);
  if ('refused' in period) return period;
  const dates = datesOf(draft, context);
  if (dates !== null && 'refused' in dates) return dates;
  const { title, kind, year, basis, planYears, pilotTerm, series } = draft;
  if (planYears !== null && planYears.until < planYears.from) return wrong('/planYears/until');
  if (pilotTerm !== null && pilotTerm.until < pilotTerm.from) return wrong('/pilotTerm/until');
  const plan = { title, kind, year, period, dates, basis, planYears, pilotTerm };
  return series ? { ...plan, series } : plan;
}

/** The same round among others. */
export function sameRound(
  { kind, year, period }: Pick<RoundPlan, 'kind' | 'year'> & { period: Period },
  others: readonly OtherRound[],
): OtherRound | undefined {
  // Of a year there may be several themes.
  if (kind === 'thematic') return undefined;
  return others.find((other) => other.kind === kind && other.year === year && other.from === period.from);
}

/** Why there cannot be another: of a kind there is one for a year, or for a part of it. */
function thereIs(plan: RoundPlan, { monitoring }: Context): Refusal | null {
  const same = sameRound(plan, monitoring?.others ?? []);
  return same ? { refused: 'ROUND_EXISTS', pointer: '/year', details: { roundId: same.id } } : null;
}

/** What planning a round leads to; the office does, or a series in the name of the clock. */
export function planned(
  { mechanismId, round }: { mechanismId: string; round: PlanDraft },
  context: Context,
): Decision<MonitoringEvent> {
  const { actor, unit, mechanism } = context;
  if (!mayPlanRounds(actor)) return { refused: 'ROLE_NOT_ALLOWED' };
  // A series opens its round for the office of its day, whoever that is.
  if (actor.role !== 'system' && unit.id !== mechanism.officeUnitId)
    return { refused: 'UNIT_UNKNOWN', pointer: '/unitId' };
  const plan = planOf(round, context);
  if ('refused' in plan) return plan;
  const same = thereIs(plan, context);
  if (same) return same;
  const event = { type: 'monitoring-planned' as const, mechanismId, unitId: unit.id, ...plan };
  return { events: [{ event, basis: plan.basis, dueAtMs: null }] };
}

/** What another plan leads to, while nothing is fixed: a quarterly round stays one, and others do not become one. */
export function replanned(state: MonitoringRound, round: PlanDraft, context: Context): Decision<MonitoringEvent> {
  const plan = planOf(round, context);
  if ('refused' in plan) return plan;
  const same = thereIs(plan, context);
  if (same) return same;
  if ((plan.kind === 'quarterly') !== (state.kind === 'quarterly')) return { refused: 'NOT_NOW', pointer: '/kind' };
  return { events: [{ event: { type: 'monitoring-plan-revised', ...plan }, basis: plan.basis, dueAtMs: null }] };
}

/** The unit that reports now what the catalogue says it reports. */
function reporterOf({ dataUnitId }: CatalogueIndicator, { directory, nowMs }: Context): DirectoryUnit | null {
  const unit = directory.find(({ id }) => id === dataUnitId);
  const holder = unit ? holderOn(unit, directory, dateOf(nowMs)) : null;
  return holder?.collective === true ? null : holder;
}

function frozen(list: IndicatorList, context: Context): readonly FrozenIndicator[] | Refusal {
  const { indicators: catalogue } = monitoringOf(context);
  const taken: FrozenIndicator[] = [];
  for (const [index, { indicatorId, weight }] of list.indicators.entries()) {
    const at = `/indicators/${String(index)}`;
    const known = catalogue.find((one) => one.indicatorId === indicatorId);
    if (!known) return { refused: 'INDICATOR_UNKNOWN', pointer: `${at}/indicatorId` };
    if (taken.some((one) => one.indicatorId === indicatorId)) {
      return { refused: 'INDICATOR_TWICE', pointer: `${at}/indicatorId` };
    }
    const reporter = reporterOf(known, context);
    if (reporter === null) return { refused: 'UNIT_NOT_IN_FORCE', pointer: `${at}/indicatorId` };
    const { figures: _, ...text } = known;
    taken.push({ ...text, weight, dataUnitId: reporter.id });
  }
  return taken;
}

/** Why these weights cannot stand: within each level that is scored they sum to 100; the city's are 0. */
function weightsBarred(indicators: readonly FrozenIndicator[]): Refusal | null {
  for (const level of ['city', 'county', 'unit'] as const) {
    const within = indicators.filter((indicator) => indicator.level === level);
    const sum = within.reduce((total, { weight }) => total + Math.round(weight * 100), 0);
    if (sum === (level === 'city' || within.length === 0 ? 0 : 10_000)) continue;
    return { refused: 'WEIGHTS_INVALID', pointer: '/indicators', details: { level, sum: sum / 100 } };
  }
  return null;
}

function scoredUnit(unit: DirectoryUnit, { mechanism }: Context): ScoredUnit[] {
  const group = groupOf(unit);
  return group === null ? [] : [{ unitId: unit.id, group, ranked: unit.id !== mechanism.officeUnitId }];
}

/** Who is scored: the member departments and all counties and zones, or those that are named (domain.md 0.3). */
function scoredOf({ unitIds }: IndicatorList, context: Context): readonly ScoredUnit[] | Refusal {
  const today = dateOf(context.nowMs);
  const inForce = context.directory.filter((unit) => inForceOn(unit, today));
  if (unitIds === null) {
    const members = inForce.filter((unit) => unit.member !== false || groupOf(unit) === 'county');
    return members.flatMap((unit) => scoredUnit(unit, context));
  }
  const scored: ScoredUnit[] = [];
  for (const [index, unitId] of unitIds.entries()) {
    const pointer = `/unitIds/${String(index)}`;
    const unit = inForce.find(({ id }) => id === unitId);
    if (!unit) return { refused: 'UNIT_UNKNOWN', pointer };
    const [one] = scoredUnit(unit, context);
    if (!one) return { refused: 'UNIT_NOT_SCORED', pointer, details: { unitKind: unit.kind } };
    if (scored.some((other) => other.unitId === unitId)) return { refused: 'UNIT_TWICE', pointer };
    scored.push(one);
  }
  return scored;
}

/** What a list leads to: every unit that takes part is asked anew whether it agrees. */
export function listed(state: MonitoringRound, list: IndicatorList, context: Context): Decision<MonitoringEvent> {
  const indicators = frozen(list, context);
  if ('refused' in indicators) return indicators;
  const barred = weightsBarred(indicators);
  if (barred) return barred;
  const scored = scoredOf(list, context);
  if ('refused' in scored) return scored;
  const round = nextRoundOf(state, 'indicator-agreement');
  const term = startNow('indicator-agreement', round, context.policy.monitoring.agreement, context);
  const event = { type: 'monitoring-indicators-listed' as const, indicators, scored, term };
  return { events: [{ event, basis: state.basis, dueAtMs: null }] };
}

/** What the convener's word on the list leads to: it is fixed and frozen, or goes back to the office. */
export function fixed(
  state: MonitoringRound,
  { decision, opinion }: { decision: 'approve' | 'return'; opinion: string | null },
  context: Context,
): Decision<MonitoringEvent> {
  const basis = roundRestsOn(state);
  if (decision === 'return') {
    if (opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
    return { events: [{ event: { type: 'monitoring-indicators-returned', opinion }, basis, dueAtMs: null }] };
  }
  const { dates } = state;
  if (dates === null) throw new Error('what collects has dates');
  // What is asked for too late would be everybody's lateness, and nobody's fault: the plan is to be revised first.
  if (dates.dueOn < dateOf(context.nowMs)) return { refused: 'DUE_DATE_PAST', details: { dueOn: dates.dueOn } };
  const { calendar, policy } = context;
  const collectAtMs = opening(workingDayFrom(calendar, dates.collectFrom).date, policy.officeHours);
  return { events: [{ event: { type: 'monitoring-fixed', opinion, collectAtMs }, basis, dueAtMs: null }] };
}
