/** What a submission is called for with: plain data, which a round opens one with. */
import type { IsoDate } from '../calendar.ts';
import type { EntryStandards } from '../monitoring/entries.ts';

/** What a submission hands in: the figures of its unit's indicators (数据报送), or what the unit says of itself (自评). */
export const submissionParts = ['data', 'self-assessment'] as const;

/** See {@link submissionParts}. */
export type SubmissionPart = (typeof submissionParts)[number];

/**
 * The first command of a submission: its round's, in the name of the clock. What its entries are asked of and judged by is
 * frozen with it: the indicators whose data unit this is (none for a self-assessment), and the units of each level.
 */
export interface SubmissionCall extends EntryStandards {
  type: 'call';
  mechanismId: string;
  roundId: string;
  round: { title: string; year: number };
  part: SubmissionPart;
  /** The last day that is in time. */
  dueOn: IsoDate;
}
