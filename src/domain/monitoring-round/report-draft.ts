/**
 * The draft of a round's report (报告) to the party committee and the government, drawn from what was counted and decided; and the
 * lists that receiving bodies take (结果运用清单, domain.md 3.3). Nothing of it is stored: the same record gives the same words.
 */
import { dateOf, type IsoDate } from '../calendar.ts';
import { bandNames, bands, type Band, type UnitGroup } from '../monitoring/scoring.ts';
import type { ReceivingBody } from './lists.ts';
import { lowBandsOf } from './low-bands.ts';
import { roundRestsOn, type MonitoringRound, type UnitTotal } from './record.ts';

/** To whom the plan has it reported. */
export const reportedTo: readonly string[] = ['市委', '市人民政府'];

/** A table of a report: texts only, as many in a row as there are columns. */
export interface ReportTable {
  title: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A report as it is drafted: paragraphs, and the tables that go with it. */
export interface ReportDraft {
  paragraphs: readonly string[];
  tables: readonly ReportTable[];
}

/** A unit in a list that is handed on. */
export interface ListRow {
  unitId: string;
  group: UnitGroup;
  total: number;
  band: Band | null;
  vetoed: string | null;
  rank: number | null;
  /** What the business environment survey says of it, 0 to 100; null where it was not asked. */
  surveyed: number | null;
  measure: string | null;
}

const groupWords: Record<UnitGroup, string> = { county: '县市区', department: '部门' };
const measureWords: Record<string, string> = {
  ...{ rectification: '拟限期整改', 'supervision-notice': '拟督办', none: '不另行处理' },
};

/** A day as official papers write it. */
function spoken(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${String(Number(month))}月${String(Number(day))}日`;
}

/** Whether there is something to report: the results are approved. */
export function hasReport({ approved }: Pick<MonitoringRound, 'approved'>): boolean {
  return approved !== null;
}

function rankOf({ approved }: MonitoringRound, unitId: string): number | null {
  return approved?.ranking.find((one) => one.unitId === unitId)?.rank ?? null;
}

/** The totals of a group, ranked units first. */
function ordered(state: MonitoringRound, group: UnitGroup): UnitTotal[] {
  const place = ({ unitId }: UnitTotal): number => rankOf(state, unitId) ?? Infinity;
  const totals = (state.counted?.totals ?? []).filter((one) => one.group === group);
  return totals.sort((one, other) => place(one) - place(other) || other.total - one.total);
}

function countOf(totals: readonly UnitTotal[]): string {
  return bands
    .map((band) => `${bandNames[band].zh}${String(totals.filter((one) => one.band === band).length)}个`)
    .join('、');
}

function scoreTable(state: MonitoringRound, group: UnitGroup, nameOf: (unitId: string) => string): ReportTable[] {
  const rows = ordered(state, group).map((one) => [
    ...[String(rankOf(state, one.unitId) ?? '不排名'), nameOf(one.unitId), one.total.toFixed(2)],
    ...[one.band === null ? '不计分' : bandNames[one.band].zh, one.vetoed ?? ''],
  ]);
  if (rows.length === 0) return [];
  return [{ title: `${groupWords[group]}得分情况`, columns: ['名次', '单位', '得分', '等次', '否决事由'], rows }];
}

function verified({ verification, queries, verdicts }: MonitoringRound): string {
  const given = (verdict: string): string => String(verdicts.filter((one) => one.verdict === verdict).length);
  return (
    `抽查数据${String(verification?.drawn.length ?? 0)}项，提出核查${String(queries.length)}项，` +
    `核定更正${given('corrected')}项，认定不实${given('false')}项。`
  );
}

function argued({ objections, adjustments }: MonitoringRound): string {
  const upheld = objections.filter(({ decision }) => decision?.outcome === 'upheld').length;
  const said = `征求意见期间收到申诉${String(objections.length)}件，采纳${String(upheld)}件`;
  return adjustments.length === 0
    ? `${said}。`
    : `${said}；专家组调整得分${String(adjustments.length)}项，均列明理由。`;
}

function lowBands(state: MonitoringRound, nameOf: (unitId: string) => string): string {
  const low = lowBandsOf(state);
  if (low.length === 0) return '本轮没有不合格单位。';
  return `不合格单位${String(low.length)}个：${low.map(nameOf).join('、')}。拟逐一提出限期整改、督办或不另行处理的意见，由有权人决定。`;
}

function annualDraft(state: MonitoringRound, nameOf: (unitId: string) => string): ReportDraft {
  const totals = state.counted?.totals ?? [];
  const of = (group: UnitGroup): UnitTotal[] => totals.filter((one) => one.group === group);
  const groups = (['county', 'department'] as const).filter((group) => of(group).length > 0);
  return {
    paragraphs: [
      `一、总体情况。纳入监测单位${String(totals.length)}个。${groups
        .map((group) => `${groupWords[group]}${String(of(group).length)}个：${countOf(of(group))}。`)
        .join('')}`,
      `二、数据核验。共${String(state.indicators.length)}项指标。${verified(state)}`,
      `三、申诉办理。${argued(state)}`,
      `四、结果运用。${lowBands(state, nameOf)}结果清单分送组织、绩效、营商环境和督查部门使用。`,
    ],
    tables: groups.flatMap((group) => scoreTable(state, group, nameOf)),
  };
}

function quarterlyDraft({ summary }: MonitoringRound, nameOf: (unitId: string) => string): ReportDraft {
  if (summary === null) return { paragraphs: [], tables: [] };
  const { measures, lights, overdue, units } = summary;
  const { green, blue, yellow, red } = lights;
  const rows = units.map(({ unitId, open, done, overdue: late }) => [
    ...[nameOf(unitId), String(done), String(open), String(late)],
  ]);
  return {
    paragraphs: [
      `一、任务进展。已交办${String(measures.given)}项，销号${String(measures.closed)}项。`,
      `二、预警情况。在办事项绿灯${String(green)}项、蓝灯${String(blue)}项、黄灯${String(yellow)}项、红灯${String(red)}项；逾期${String(overdue)}项。`,
    ],
    tables: rows.length === 0 ? [] : [{ title: '各单位情况', columns: ['单位', '已办', '在办', '逾期'], rows }],
  };
}

/** The draft of the report of an approved round, in the office's name. */
export function reportDraftOf(state: MonitoringRound, nameOf: (unitId: string) => string): ReportDraft {
  const { title, period, kind, unitId } = state;
  const opening = `根据${roundRestsOn({ number: null, basis: state.basis })}，${nameOf(unitId)}会同有关部门开展了${title}，监测时段为${spoken(period.from)}至${spoken(period.until)}。现将有关情况报告如下：`;
  const body = kind === 'quarterly' ? quarterlyDraft(state, nameOf) : annualDraft(state, nameOf);
  const on = state.report?.atMs ?? state.approved?.atMs;
  const signed = on === undefined ? [] : [`${nameOf(unitId)}　${spoken(dateOf(on))}`];
  return { ...body, paragraphs: [opening, ...body.paragraphs, ...signed] };
}

/** What a receiving body takes of an approved round: all scored units, and the inspection office those in the lowest band. */
export function listRowsOf(state: MonitoringRound, body: ReceivingBody): readonly ListRow[] {
  const { surveys, measures } = state;
  const low = lowBandsOf(state);
  const all = (['county', 'department'] as const).flatMap((group) => ordered(state, group));
  return all
    .filter(({ unitId }) => body !== 'inspection' || low.includes(unitId))
    .map(({ unitId, group, total, band, vetoed }) => {
      const measure = measures.find((one) => one.unitId === unitId)?.measure;
      const survey = surveys.find((one) => one.kind === 'business-environment' && one.unitId === unitId);
      return {
        ...{ unitId, group, total, band, vetoed, rank: rankOf(state, unitId) },
        surveyed: body === 'business-environment' ? (survey?.value ?? null) : null,
        measure: measure === undefined ? null : (measureWords[measure] ?? measure),
      };
    });
}
