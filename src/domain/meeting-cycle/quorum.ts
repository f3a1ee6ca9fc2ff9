/** Attendance (签到) and quorum: who is there, and whether they are enough. */
import type { QuorumRule } from './rules.ts';

/** How a unit is there: by whom it was asked for, by a substitute, or not. */
export const attendanceKinds = ['present', 'substitute', 'absent'] as const;

/** See {@link attendanceKinds}. */
export type AttendanceKind = (typeof attendanceKinds)[number];

/** A unit's attendance. */
export interface Attendance {
  unitId: string;
  as: AttendanceKind;
  /** When they arrived, in ms; null: not at all, or nobody noted it. */
  arrivedAtMs: number | null;
  name: string | null;
}

/** Whether a meeting is many enough, and what was counted. */
export interface Quorum {
  met: boolean;
  counted: number;
  of: number;
  /** What the rule asks for, from 0 to 1. */
  share: number;
  /** The units that must be there and are not. */
  missing: readonly string[];
}

/** The quorum of a meeting by its rule: units that were invited and have come. */
export function quorumOf(rule: QuorumRule, invited: readonly string[], attendance: readonly Attendance[]): Quorum {
  const counts = ({ as }: Attendance): boolean => as === 'present' || (as === 'substitute' && rule.substitutesCount);
  const there = new Set(attendance.filter(counts).map(({ unitId }) => unitId));
  const counted = invited.filter((unitId) => there.has(unitId)).length;
  const missing = rule.mustHave.filter((unitId) => !there.has(unitId));
  // In whole units, because 2/3 of 21 are 14 and not 14.000000000000002.
  const needed = Math.ceil(rule.share * invited.length - 1e-9);
  return { met: counted >= needed && missing.length === 0, counted, of: invited.length, share: rule.share, missing };
}
