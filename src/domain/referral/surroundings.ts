/** What a referral needs to know of the matter that gave cause: whether it is objected to (异议、复核), and whether it stands. */

/** How the last objection to that matter stands that was pending since the referral was proposed; `none`: nobody objected. */
export const objectionStates = ['none', 'pending', 'upheld', 'changed', 'withdrawn'] as const;

/** See {@link objectionStates}. */
export type ObjectionState = (typeof objectionStates)[number];

/** See the head of this file. */
export interface ReferralSurroundings {
  noun: string;
  matterId: string;
  objection: ObjectionState;
  /** The matter itself was withdrawn (撤回). */
  withdrawn: boolean;
}
