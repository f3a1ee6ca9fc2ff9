/** The verification (数据核验): spot checks, queries and their answers, verdicts, and what was surveyed. */
import { isFigure } from '../indicator/record.ts';
import type { Context, Decision, Refusal } from '../matter.ts';
import { decidingBarred } from '../roles.ts';
import { startTerm } from '../term.ts';
import { monitoringOf } from './around.ts';
import { drawnFrom } from './drawing.ts';
import type { MonitoringEvent } from './events.ts';
import { falsehoodJudgeOf, unitsOfValue } from './judges.ts';
import { sameCell, type Cell } from './kinds.ts';
import { valueJudgingBarred } from './barring.ts';
import {
  nextRoundOf,
  roundRestsOn,
  roundTerm,
  type MonitoringRound,
  type Survey,
  type VerdictGiven,
} from './record.ts';
import { cellKey, handedIn, indicatorOf, type HandedIn } from './values.ts';

function made(
  state: MonitoringRound,
  event: MonitoringEvent,
  dueAtMs: number | null = null,
): Decision<MonitoringEvent> {
  return { events: [{ event, basis: roundRestsOn(state), dueAtMs }] };
}

/** Begins it: at least the policy's share of what was signed is drawn. */
export function verificationBegun(state: MonitoringRound, context: Context): Decision<MonitoringEvent> {
  const { newId: seed, policy } = context;
  if (seed === undefined) throw new Error('a draw needs a seed from outside');
  const signed = [...handedIn(state, monitoringOf(context).submissions).values()];
  const drawn = drawnFrom(signed, policy.monitoring.spotCheckPercent, seed);
  const event = { type: 'monitoring-verification-begun' as const, seed, entries: signed.length, drawn };
  return made(state, event, roundTerm(state, 'verification')?.dueAtMs ?? null);
}

/** A question to the unit that reports a value; one at a time about each. */
export function queried(
  state: MonitoringRound,
  { code, unitId, question }: Cell & { question: string },
  context: Context,
): Decision<MonitoringEvent> {
  const indicator = indicatorOf(state, { code, unitId });
  if (!indicator) return { refused: 'ENTRY_UNKNOWN', pointer: '/code' };
  const { dataUnitId } = indicator;
  const barred = valueJudgingBarred(context.actor, unitsOfValue({ dataUnitId, unitId }), context.mechanism);
  if (barred) return { refused: barred };
  const open = state.queries.some((query) => query.settledAtMs === null && sameCell(query, { code, unitId }));
  if (open) return { refused: 'QUERY_PENDING', pointer: '/code' };
  const no = nextRoundOf(state, 'query-answer');
  const { queryAnswer: rule } = context.policy.monitoring;
  const term = startTerm({ kind: 'query-answer', unitId: dataUnitId, round: no, rule, fromMs: context.nowMs }, context);
  return made(state, { type: 'monitoring-query-asked', no, code, unitId, dataUnitId, question, term });
}

/** A data unit's answer; another value that it names counts once a verdict says so. */
export function answered(
  state: MonitoringRound,
  { no, text, value }: { no: number; text: string; value: number | null },
  { actor }: Context,
): Decision<MonitoringEvent> {
  const query = state.queries.find((one) => one.no === no && one.dataUnitId === actor.unitId);
  if (!query) return { refused: 'QUERY_UNKNOWN', pointer: '/no' };
  if (query.answer !== null || query.settledAtMs !== null) return { refused: 'NOT_NOW', pointer: '/no' };
  if (value !== null && !isFigure(value)) return { refused: 'FIGURE_INVALID', pointer: '/value' };
  const dueAtMs = roundTerm(state, 'query-answer', no)?.dueAtMs ?? null;
  return made(state, { type: 'monitoring-query-answered', no, text, value }, dueAtMs);
}

/** Whether somebody is to judge this value, though nothing of it was signed. */
function isLookedInto({ verification, queries }: MonitoringRound, cell: Cell): boolean {
  return (verification?.drawn ?? []).some((one) => sameCell(one, cell)) || queries.some((one) => sameCell(one, cell));
}

/** What is missing of a verdict; null: nothing. */
function incomplete({ verdict, value, reason }: VerdictGiven, at: string): Refusal | null {
  if (value !== null && !isFigure(value)) return { refused: 'FIGURE_INVALID', pointer: `${at}/value` };
  if (verdict === 'accepted') return null;
  if (reason === null) return { refused: 'OPINION_REQUIRED', pointer: `${at}/reason` };
  return verdict === 'corrected' && value === null ? { refused: 'CHANGE_REQUIRED', pointer: `${at}/value` } : null;
}

/** Who judges a value: its judge; that it is false, or is not after all, the one above (否决项). */
function verdictBarred(
  state: MonitoringRound,
  given: VerdictGiven & { dataUnitId: string },
  { actor, mechanism }: Context,
): 'ROLE_NOT_ALLOWED' | 'OWN_WORK' | null {
  const unitIds = unitsOfValue(given);
  const wasFalse = state.verdicts.some((one) => one.verdict === 'false' && sameCell(one, given));
  if (given.verdict !== 'false' && !wasFalse) return valueJudgingBarred(actor, unitIds, mechanism);
  return decidingBarred(actor, falsehoodJudgeOf(unitIds, mechanism), { unitIds, by: [] });
}

type Verdict = VerdictGiven & { of: number | null; dataUnitId: string };

function verdictOf(
  state: MonitoringRound,
  given: VerdictGiven,
  at: string,
  values: ReadonlyMap<string, HandedIn>,
  context: Context,
): Verdict | Refusal {
  const { code, unitId, verdict, reason } = given;
  const indicator = indicatorOf(state, given);
  const found = values.get(cellKey(given));
  if (!indicator || (!found && !isLookedInto(state, given))) return { refused: 'ENTRY_UNKNOWN', pointer: `${at}/code` };
  const missing = incomplete(given, at);
  if (missing) return missing;
  const { dataUnitId } = indicator;
  const barred = verdictBarred(state, { ...given, dataUnitId }, context);
  if (barred) return { refused: barred, pointer: at };
  // An accepted value is the one that was handed in.
  const value = verdict === 'accepted' ? null : given.value;
  return { code, unitId, verdict, value, reason, of: found?.value ?? null, dataUnitId };
}

/** Verdicts on values, all or none of them; each settles what its unit was asked about the value. */
export function judgedValues(
  state: MonitoringRound,
  given: readonly VerdictGiven[],
  context: Context,
): Decision<MonitoringEvent> {
  const values = handedIn(state, monitoringOf(context).submissions);
  const verdicts: Verdict[] = [];
  for (const [index, one] of given.entries()) {
    const at = `/verdicts/${String(index)}`;
    if (verdicts.some((other) => sameCell(one, other))) return { refused: 'ENTRY_TWICE', pointer: at };
    const verdict = verdictOf(state, one, at, values, context);
    if ('refused' in verdict) return verdict;
    verdicts.push(verdict);
  }
  return made(state, { type: 'monitoring-verdicts-given', verdicts });
}

/** Figures that were surveyed, each with its source; one about a unit is entered by who may judge its values. */
export function surveyed(
  state: MonitoringRound,
  surveys: readonly Survey[],
  { actor, mechanism }: Context,
): Decision<MonitoringEvent> {
  for (const [index, { unitId, value, kind }] of surveys.entries()) {
    const at = `/surveys/${String(index)}`;
    if (unitId !== null && !state.scored.some((one) => one.unitId === unitId)) {
      return { refused: 'UNIT_UNKNOWN', pointer: `${at}/unitId` };
    }
    const barred = valueJudgingBarred(actor, unitId === null ? [] : [unitId], mechanism);
    if (barred) return { refused: barred, pointer: at };
    if (!isFigure(value) || value < 0 || value > 100) return { refused: 'FIGURE_INVALID', pointer: `${at}/value` };
    const twice = surveys.findIndex((one) => one.kind === kind && one.unitId === unitId) !== index;
    if (twice) return { refused: 'ENTRY_TWICE', pointer: at };
  }
  return made(state, { type: 'monitoring-surveyed', surveys });
}
