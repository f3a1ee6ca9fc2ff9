/** What a mechanism settles for the annual plans of its meetings; part of its policy. */
import type { MeetingKind } from '../meeting-cycle/rules.ts';

/** How often a planned meeting comes: 每年, 每半年, 每季度. */
export const cadences = ['yearly', 'half-yearly', 'quarterly'] as const;

/** See {@link cadences}. */
export type Cadence = (typeof cadences)[number];

/** The rules of annual plans. */
export interface MeetingPlanRules {
  /** How often a meeting of each kind comes where its plan does not say; null: as needed, so that a plan must say. */
  cadences: Record<MeetingKind, Cadence | null>;
  /** The working day that a meeting moves to which would fall on an off-day. */
  offDay: 'next' | 'previous';
  /** How many working days before a meeting its cycle opens, in the morning: before the call for items goes out. */
  opensWorkingDaysBefore: number;
}

/**
 * domain.md 1.2: 全体会议 "≥1/year typical", 联络员会议 "half-yearly review", the others as needed; 1.4: the call goes out at
 * T−15 WD, so that T−20 WD leaves the office a week before it.
 */
export const defaultMeetingPlans: MeetingPlanRules = {
  cadences: { plenary: 'yearly', thematic: null, liaison: 'half-yearly', progress: null, circulation: null },
  offDay: 'next',
  opensWorkingDaysBefore: 20,
};
