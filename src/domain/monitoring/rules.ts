/** What a mechanism settles for its annual monitoring (年度监测); part of its policy. */
import type { IsoDate } from '../calendar.ts';
import type { ScoringRules } from './scoring.ts';

/** The rules of monitoring rounds: how they are scored, and when their steps are due. */
export interface MonitoringRules extends ScoringRules {
  /** The day (MM-DD) of the year that is monitored on which collecting begins. */
  collectFrom: string;
  /** The next day (MM-DD) of this name after that: the data are due. */
  dueOn: string;
  /** Likewise: the self-assessments are due. */
  selfAssessmentOn: string;
  /** Within which the units agree to the indicators; silence agrees. */
  agreement: string;
  /** Within which the office verifies the data. */
  verification: string;
  /** Within which a data unit answers a query. */
  queryAnswer: string;
  /** Within which a unit objects to the draft of its score. */
  objection: string;
  /** Within which an objection is decided. */
  objectionDecision: string;
  /** Within which an approved round is reported. */
  report: string;
  /** Within which the lists go to those who use them. */
  application: string;
  /** How many per cent of the entries are spot-checked at least. */
  spotCheckPercent: number;
}

/** domain.md 3.1 (formula, weights, bands) and 3.3 (dates and terms); the bonus and late tasks [design]. */
export const defaultMonitoring: MonitoringRules = {
  ...{ collectFrom: '12-01', dueOn: '01-15', selfAssessmentOn: '01-20' },
  ...{ agreement: '5wd', verification: '20wd', queryAnswer: '3wd' },
  ...{ objection: '5wd', objectionDecision: '10wd', report: '5wd', application: '5wd' },
  spotCheckPercent: 10,
  weights: { indicators: 60, tasks: 25, satisfaction: 15 },
  bands: { excellent: 90, good: 80, qualified: 60 },
  ...{ partialFrom: 90, partialShare: 60, bonusCap: 5, lateShare: 60 },
};

/** The days of the round of a year: collecting begins in it, and what follows lies within the twelve months after that. */
export function monitoringDates(
  year: number,
  { collectFrom, dueOn, selfAssessmentOn }: Pick<MonitoringRules, 'collectFrom' | 'dueOn' | 'selfAssessmentOn'>,
): { collectFrom: IsoDate; dueOn: IsoDate; selfAssessmentOn: IsoDate } {
  const after = (day: string): IsoDate => `${year + (day > collectFrom ? 0 : 1)}-${day}`;
  return {
    collectFrom: `${year}-${collectFrom}`,
    ...{ dueOn: after(dueOn), selfAssessmentOn: after(selfAssessmentOn) },
  };
}
