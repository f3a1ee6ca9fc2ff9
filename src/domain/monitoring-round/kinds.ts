/** The kinds and stages of a monitoring round (年度监测), and what it is planned with. */
import type { IsoDate } from '../calendar.ts';

/**
 * Annual (年度监测), mid-term (中期评估), thematic on one theme (专项监测), quarterly (季度小结), and the acceptance at the end of the pilot
 * term (终期验收).
 */
export const monitoringKinds = ['annual', 'mid-term', 'thematic', 'quarterly', 'acceptance'] as const;

/** See {@link monitoringKinds}. */
export type MonitoringKind = (typeof monitoringKinds)[number];

/**
 * The stages (domain.md 3.3): planned; its indicators fixed; data and self-assessments coming in; all dates past; verified, while
 * data units may be asked; scored; the draft shown to its units, who may object; approved by the convener; reported; its results
 * handed on; closed. Beside them: withdrawn.
 */
export const monitoringStages = [
  'planned',
  'fixed',
  'collecting',
  'self-assessed',
  'verifying',
  'queried',
  'scored',
  'published',
  'objected',
  'approved',
  'reported',
  'applied',
  'closed',
  'withdrawn',
] as const;

/** See {@link monitoringStages}. */
export type MonitoringStage = (typeof monitoringStages)[number];

/** A stretch of days, both included. */
export interface Period {
  from: IsoDate;
  until: IsoDate;
}

/** When collecting begins, and the last days on which data and self-assessments are in time. */
export interface MonitoringDates {
  collectFrom: IsoDate;
  dueOn: IsoDate;
  selfAssessmentOn: IsoDate;
}

/** What a round is planned with. */
export interface RoundPlan {
  title: string;
  kind: MonitoringKind;
  /** The year whose targets its values are held against. */
  year: number;
  /** The days that it looks at: tasks that came due within them count. */
  period: Period;
  /** Null for a quarterly one, which collects nothing. */
  dates: MonitoringDates | null;
  /** The document that it rests on. */
  basis: string;
  /** The years of the plan, and the pilot term: two things (domain.md 0.7). */
  planYears: { from: number; until: number } | null;
  pilotTerm: Period | null;
  /** The series that opened it, and which of its rounds it is; absent where a person planned it. */
  series?: { seriesId: string; key: string };
}

/** Names a value of a round: of which indicator, about whom; null: the city. */
export interface Cell {
  code: string;
  unitId: string | null;
}

/** Whether two name the same value. */
export function sameCell(one: Cell, other: Cell): boolean {
  return one.code === other.code && one.unitId === other.unitId;
}
