/** Urging (催办) by level, shared by whatever is chased: liaison, deputy head, head with a copy to the inspector (domain.md 2.5). */
import { liaisonOf, type Party } from './roles.ts';

/** The levels of urging, from mild to severe. */
export const urgingLevels = [1, 2, 3] as const;

/** See {@link urgingLevels}. */
export type UrgingLevel = (typeof urgingLevels)[number];

/** At which level a rung of a ladder urges: the first two chases are for liaison and deputy, all later ones for the head; null before the due instant and at it. */
export function levelOfRung(rung: string): UrgingLevel | null {
  const days = /^after:(\d+)$/.exec(rung)?.[1];
  if (days === undefined) return null;
  return days === '1' ? 1 : days === '2' ? 2 : 3;
}

/** Whom a level reaches. A unit's deputy head has no account of its own: the head's office is told in its place. */
export function urgedParties(level: UrgingLevel, unitId: string): readonly Party[] {
  const head: Party = { role: 'head', unitId };
  switch (level) {
    case 1:
      return [liaisonOf({ id: unitId })];
    case 2:
      return [head];
    case 3:
      return [head, { role: 'inspector', unitId: null }];
  }
}

/** One urging that reached its unit: by a person, or by the ladder. `day`: `YYYY-MM-DD` in Asia/Shanghai. */
export interface Urging {
  level: UrgingLevel;
  unitId: string;
  day: string;
  by: 'hand' | 'ladder';
}

/** Whether a unit was urged at this level on this day already: urging is idempotent per level, unit and day. */
export function wasUrged(urgings: readonly Urging[], asked: Pick<Urging, 'level' | 'unitId' | 'day'>): boolean {
  return urgings.some(
    ({ level, unitId, day }) => level === asked.level && unitId === asked.unitId && day === asked.day,
  );
}
