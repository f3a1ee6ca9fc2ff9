/** What a quarterly round sums up (季度小结): how measures stand, which lights show, and what is overdue; counted by the record. */
import type { Period } from './kinds.ts';

/** How the parts of one unit stand. */
export interface UnitStanding {
  unitId: string;
  open: number;
  done: number;
  overdue: number;
}

/** Whole numbers, as of one instant. */
export interface RoundSummary {
  /** The days that it is of. */
  period: Period;
  /** The plan's measures that were given as assignments, and how many of them are closed. */
  measures: { given: number; closed: number };
  /** Open matters by the light that they show. */
  lights: { green: number; blue: number; yellow: number; red: number };
  /** Parts past their date and not done. */
  overdue: number;
  /** Each unit with a part that came due within the period. */
  units: readonly UnitStanding[];
}
