/** Who uses the results of a round (结果运用), and what is decided on a unit in the lowest band: plain data. */

/**
 * Who takes the list: the organisation department for the assessment of cadres (组织部), the office of performance (绩效办), that of
 * the business environment (营商环境办), and the government's inspection office (督查室) (domain.md 3.3).
 */
export const receivingBodies = ['organisation', 'performance', 'business-environment', 'inspection'] as const;

/** See {@link receivingBodies}. */
export type ReceivingBody = (typeof receivingBodies)[number];

/** A list that is handed on. */
export interface ReceivingList {
  body: ReceivingBody;
  note: string | null;
}

/** What may be drafted for a unit in the lowest band; or nothing, with a reason. */
export const lowBandMeasures = ['rectification', 'supervision-notice', 'none'] as const;

/** What was decided on a unit in the lowest band. */
export interface LowBandMeasure {
  unitId: string;
  measure: (typeof lowBandMeasures)[number];
  /** Why nothing is drafted; of a draft what is said beside the facts. */
  reason: string | null;
  /** The rule of the term that the draft names; null for its usual one. */
  dueTerm: string | null;
}
