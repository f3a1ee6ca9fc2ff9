/** Urging (催办) by levels: the liaison, then the leader in charge of the work, then the head with a copy to the inspector (domain.md 2.5). */
import type { Party } from './roles.ts';

/** The levels of urging. */
export type UrgeLevel = 1 | 2 | 3;

/** The level at which a rung after the due instant urges; null: the rung is none. */
export function levelOfRung(rung: string): UrgeLevel | null {
  const [side, count] = rung.split(':');
  if (rung === 'due') return 1;
  if (side !== 'after') return null;
  const days = Number(count);
  return days <= 1 ? 1 : days <= 2 ? 2 : 3;
}

/** Whom an urging of a level reaches: what was told below is not told again. */
export function urgedParties(level: UrgeLevel, unitId: string): readonly Party[] {
  const head: Party = { role: 'head', unitId };
  switch (level) {
    case 1:
      return [{ role: 'liaison', unitId }];
    case 2:
      return [head];
    case 3:
      return [head, { role: 'inspector', unitId: null }];
  }
}
