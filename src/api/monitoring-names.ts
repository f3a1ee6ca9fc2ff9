/** What readers call the stages, kinds, bands and reasons of monitoring, and under which names its commands are given. */
import type { Language } from '../domain/light.ts';
import type { ItemReason } from '../domain/monitoring/scoring.ts';
import type { OnRound } from '../domain/monitoring-round/commands.ts';
import type { MonitoringKind, MonitoringStage } from '../domain/monitoring-round/kinds.ts';
import type { ReceivingBody } from '../domain/monitoring-round/lists.ts';

type Names<K extends string> = Readonly<Record<K, Record<Language, string>>>;

/** Under which name, below the round's address, each command is given. */
export const roundPaths: Readonly<Record<OnRound, string>> = {
  ...{ 'revise-plan': 'revision', 'list-indicators': 'indicators', agree: 'agreements', fix: 'fixing' },
  ...{ 'begin-verification': 'verification', query: 'queries', 'answer-query': 'answers', judge: 'verdicts' },
  ...{ survey: 'surveys', score: 'scores', adjust: 'adjustments', publish: 'publication', object: 'objections' },
  ...{ 'decide-objection': 'objection-decisions', approve: 'approval', report: 'report', apply: 'applications' },
  ...{ 'decide-measures': 'measures', 'record-application': 'application-outcomes' },
  ...{ close: 'closing', withdraw: 'withdrawal' },
};

/** The name of a command in the API. */
export function roundCommandName(command: string): string {
  return Object.entries(roundPaths).find(([known]) => known === command)?.[1] ?? command;
}

/** See {@link MonitoringKind}. */
export const kindNames: Names<MonitoringKind> = {
  annual: { zh: '年度监测', en: 'Annual monitoring' },
  thematic: { zh: '专项监测', en: 'Thematic monitoring' },
  'mid-term': { zh: '中期评估', en: 'Mid-term evaluation' },
  quarterly: { zh: '季度小结', en: 'Quarterly summary' },
  acceptance: { zh: '终期验收', en: 'Final acceptance' },
};

/** See {@link MonitoringStage}. */
export const roundStageNames: Names<MonitoringStage> = {
  planned: { zh: '已立项', en: 'Planned' },
  fixed: { zh: '指标已审定', en: 'Indicators fixed' },
  collecting: { zh: '数据报送中', en: 'Collecting' },
  'self-assessed': { zh: '自评截止', en: 'Self-assessed' },
  verifying: { zh: '核验中', en: 'Verifying' },
  queried: { zh: '核查待答复', en: 'A query waits for its answer' },
  scored: { zh: '已计分', en: 'Scored' },
  published: { zh: '初稿征求意见', en: 'Draft published' },
  objected: { zh: '申诉复核中', en: 'Objected to' },
  approved: { zh: '已审定', en: 'Approved' },
  reported: { zh: '已上报', en: 'Reported' },
  applied: { zh: '结果已运用', en: 'Results handed on' },
  closed: { zh: '已办结', en: 'Closed' },
  withdrawn: { zh: '已撤销', en: 'Withdrawn' },
};

/** See {@link ReceivingBody}. */
export const bodyNames: Names<ReceivingBody> = {
  organisation: { zh: '组织部门（领导干部考核）', en: 'Organisation department (assessment of cadres)' },
  performance: { zh: '绩效办', en: 'Office of performance' },
  'business-environment': { zh: '营商环境办', en: 'Office of the business environment' },
  inspection: { zh: '督查室', en: 'Inspection office' },
};

/** See {@link ItemReason}. */
export const reasonNames: Names<ItemReason> = {
  met: { zh: '达到目标', en: 'The target is met' },
  partial: { zh: '部分达到目标', en: 'The target is met in part' },
  missed: { zh: '未达到目标', en: 'The target is missed' },
  'no-data': { zh: '本单位未报数据，计零分', en: 'Its own data are missing: no points' },
  'not-counted': { zh: '无数据，不计入，权重分摊', en: 'No data: left out, its weight goes to the others' },
  'no-target': { zh: '当年无目标，不计入', en: 'No target for the year: left out' },
  share: { zh: '按比例计分', en: 'In proportion' },
  bonus: { zh: '超额加分', en: 'Bonus' },
  'bonus-capped': { zh: '超额加分，已达上限', en: 'Bonus, capped' },
  adjusted: { zh: '调整', en: 'Adjusted' },
};
