/** What is done with the results (结果运用): the report, the lists that are handed on, and drafts for units in the lowest band. */
import type { IsoDate } from '../calendar.ts';
import { dateOf } from '../calendar.ts';
import type { Context, Decision, Opening, Refusal } from '../matter.ts';
import type { ScoreItem, UnitScore } from '../monitoring/scoring.ts';
import { openingBarred } from '../roles.ts';
import { startNow } from '../term/starting.ts';
import { monitoringOf } from './around.ts';
import { scoresOf } from './counting.ts';
import type { MonitoringEvent } from './events.ts';
import type { LowBandMeasure, ReceivingBody, ReceivingList } from './lists.ts';
import { outstandingLowBands } from './low-bands.ts';
import { nextRoundOf, roundRestsOn, roundTerm, type MonitoringRound } from './record.ts';

function made(
  state: MonitoringRound,
  event: MonitoringEvent,
  dueAtMs: number | null = null,
): Decision<MonitoringEvent> {
  return { events: [{ event, basis: roundRestsOn(state), dueAtMs }] };
}

/** The report to the party committee and the government gets its number; the lists are owed next. */
export function reported(
  state: MonitoringRound,
  { title }: { title: string },
  context: Context,
): Decision<MonitoringEvent> {
  const { number, policy } = context;
  if (number === null) return { wants: 'number', series: policy.monitoringMarks.report };
  const round = nextRoundOf(state, 'monitoring-application');
  const term =
    state.kind === 'quarterly'
      ? null
      : startNow('monitoring-application', round, policy.monitoring.application, context);
  const dueAtMs = roundTerm(state, 'monitoring-report')?.dueAtMs ?? null;
  return made(state, { type: 'monitoring-reported', number, title, term }, dueAtMs);
}

/** Why a measure cannot be decided; null when it can. */
function measureBarred(
  state: MonitoringRound,
  { unitId, measure, reason }: LowBandMeasure,
  at: string,
  { actor, mechanism }: Context,
): Refusal | null {
  if (!outstandingLowBands(state).includes(unitId)) return { refused: 'UNIT_UNKNOWN', pointer: `${at}/unitId` };
  const barred = openingBarred(actor, unitId, mechanism);
  if (barred) return { refused: barred, pointer: `${at}/unitId` };
  return measure === 'none' && reason === null ? { refused: 'OPINION_REQUIRED', pointer: `${at}/reason` } : null;
}

function measuresBarred(state: MonitoringRound, given: readonly LowBandMeasure[], context: Context): Refusal | null {
  for (const [index, one] of given.entries()) {
    const at = `/measures/${String(index)}`;
    const barred = measureBarred(state, one, at, context);
    if (barred) return barred;
    const twice = given.findIndex(({ unitId }) => unitId === one.unitId) !== index;
    if (twice) return { refused: 'UNIT_TWICE', pointer: `${at}/unitId` };
  }
  return null;
}

const wanting: Partial<Record<ScoreItem['why'], string>> = {
  ...{ missed: '未达到目标值', partial: '未完全达到目标值', 'no-data': '未报送数据' },
};

/** What a unit lost points by, the most first; never nothing, as a score in the lowest band has its causes. */
function problemsOf(state: MonitoringRound, { items, total, vetoed }: UnitScore): { title: string; detail: string }[] {
  const name = (code: string | null): string => state.indicators.find((one) => one.code === code)?.name ?? '指标';
  const lost = items
    .filter(({ why }) => wanting[why] !== undefined)
    .sort((one, other) => other.weight - other.points - (one.weight - one.points))
    .slice(0, 10)
    .map(({ code, why, value, target, weight, points }) => ({
      title: `${name(code)}${wanting[why] ?? ''}`,
      detail: `目标值${String(target ?? '—')}，实际值${value === null ? '无数据' : String(value)}，得${String(points)}分（满分${String(weight)}分）`,
    }));
  const veto = vetoed === null ? [] : [{ title: '报送数据不实', detail: vetoed }];
  const whole = { title: '年度监测评为不合格', detail: `得分${String(total)}分` };
  return lost.length + veto.length === 0 ? [whole] : [...veto, ...lost];
}

/** How long a draft gives where nothing else is said: whoever approves it may have it changed. */
const RECTIFICATION_TERM = '30d';

/** The draft of a measure, in the name of who decided it; none where nothing is drafted. */
function draftOf(state: MonitoringRound, given: LowBandMeasure, context: Context): Opening[] {
  const { unitId, measure, reason, dueTerm } = given;
  const score = scoresOf(state).find((one) => one.unitId === unitId);
  if (measure === 'none' || !score) return [];
  const { title: of } = state;
  const basis = `${of}（${roundRestsOn(state)}）`;
  const problems = problemsOf(state, score);
  if (measure === 'rectification') {
    const said = reason === null ? [] : [{ title: '其他问题', detail: reason }];
    const order = {
      ...{ title: `${of}不合格事项限期整改`, problems: [...problems, ...said], basis },
      ...{ planTerm: null, dueTerm: dueTerm ?? RECTIFICATION_TERM, dueOn: null },
    };
    return [{ noun: 'rectification', unitId, command: { type: 'draft', order } }];
  }
  const problem = [...problems.map(({ title, detail }) => `${title}：${detail}`), ...(reason === null ? [] : [reason])];
  const about = {
    noun: 'monitoringRound',
    matterId: monitoringOf(context).roundId,
    title: of,
    number: state.number,
  } as const;
  return [
    {
      ...{ noun: 'supervisionNotice', unitId },
      command: {
        ...{ type: 'draft', mechanismId: state.mechanismId, form: 'supervision-notice', about, trigger: 'by-hand' },
        ...{
          title: `${of}不合格事项督办`,
          problem: problem.join('；'),
          demands: '请逐项查明原因，限期改进并书面答复。',
        },
        ...{ basis, dueTerm, dueOn: null, despite: null },
      },
    },
  ];
}

/** Hands the lists on, and answers for every unit in the lowest band that this actor may draft for. */
export function applied(
  state: MonitoringRound,
  { lists, measures }: { lists: readonly ReceivingList[]; measures: readonly LowBandMeasure[] },
  context: Context,
): Decision<MonitoringEvent> {
  const { actor, mechanism } = context;
  const twice = lists.findIndex(({ body }, index) => lists.findIndex((one) => one.body === body) !== index);
  if (twice !== -1) return { refused: 'UNIT_TWICE', pointer: `/lists/${String(twice)}/body` };
  const barred = measuresBarred(state, measures, context);
  if (barred) return barred;
  const left = outstandingLowBands(state).filter(
    (unitId) => openingBarred(actor, unitId, mechanism) === null && !measures.some((one) => one.unitId === unitId),
  );
  if (left.length > 0) return { refused: 'MEASURES_OUTSTANDING', pointer: '/measures', details: { units: left } };
  const dueAtMs = roundTerm(state, 'monitoring-application')?.dueAtMs ?? null;
  const events = [
    { event: { type: 'monitoring-applied' as const, lists, measures }, basis: roundRestsOn(state), dueAtMs },
  ];
  return { events, opens: measures.flatMap((one) => draftOf(state, one, context)) };
}

/** Measures for units that the office may not draft for: its own. */
export function measuresDecided(
  state: MonitoringRound,
  measures: readonly LowBandMeasure[],
  context: Context,
): Decision<MonitoringEvent> {
  const barred = measuresBarred(state, measures, context);
  if (barred) return barred;
  const event = { type: 'monitoring-measures-decided' as const, measures };
  const opens = measures.flatMap((one) => draftOf(state, one, context));
  return { events: [{ event, basis: roundRestsOn(state), dueAtMs: null }], opens };
}

/** What a receiving body did, as it reported it. */
export function applicationRecorded(
  state: MonitoringRound,
  given: { body: ReceivingBody; text: string; reportedOn: IsoDate; reference: string | null },
  { nowMs }: Context,
): Decision<MonitoringEvent> {
  const { body, text, reportedOn, reference } = given;
  if (!state.applications.some((one) => one.body === body)) return { refused: 'LIST_UNKNOWN', pointer: '/body' };
  if (reportedOn > dateOf(nowMs)) return { refused: 'DATE_INVALID', pointer: '/reportedOn' };
  return made(state, { type: 'monitoring-application-recorded', body, text, reportedOn, reference });
}

/** Closes it, once every unit in the lowest band is answered for. */
export function roundClosed(state: MonitoringRound): Decision<MonitoringEvent> {
  const left = outstandingLowBands(state);
  if (left.length > 0) return { refused: 'MEASURES_OUTSTANDING', details: { units: left } };
  return made(state, { type: 'monitoring-closed' });
}
