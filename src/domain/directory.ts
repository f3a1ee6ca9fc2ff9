/** The directory of units (单位名录): which unit a name speaks of on a day, through aliases, renames and mergers. */
import type { IsoDate, OfficeHours } from './calendar.ts';
import { comparable, differByLevel } from './directory/names.ts';
import type { UnitKind } from './units.ts';

/** A unit as the directory knows it. `validTo` is its last day; null: no end, or no beginning, is known. */
export interface DirectoryUnit {
  id: string;
  name: string;
  aliases: readonly string[];
  kind: UnitKind;
  collective: boolean;
  /** Whether it is a member unit (成员单位) of the joint meeting. */
  member?: boolean;
  /** Its own office hours; where it has none the mechanism's hold. */
  officeHours?: OfficeHours | null;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  /** The id of the unit that it was renamed, merged or moved into. */
  succeededBy: string | null;
}

/** How a name led to a unit. */
export type MatchedBy = 'name' | 'alias' | 'elided' | 'successor';

/** What a name speaks of: one unit, none, or several between which nobody guesses. */
export type UnitMatch = { unit: DirectoryUnit; by: MatchedBy } | { ambiguous: DirectoryUnit[] } | null;

/** Whether a unit is in force on a day. */
export function inForceOn(unit: Pick<DirectoryUnit, 'validFrom' | 'validTo'>, date: IsoDate): boolean {
  return (unit.validFrom === null || unit.validFrom <= date) && (unit.validTo === null || date <= unit.validTo);
}

/**
 * The unit that has a unit's work on a day: itself, or the first along its successors that is in force. Null when none is.
 * Successions form no circle; one that did would end here all the same.
 */
export function holderOn<U extends DirectoryUnit>(unit: U, directory: readonly U[], date: IsoDate): U | null {
  const passed = new Set<string>();
  for (let holder: U | undefined = unit; holder && !passed.has(holder.id);) {
    if (inForceOn(holder, date)) return holder;
    passed.add(holder.id);
    const next: string | null = holder.succeededBy;
    holder = directory.find((one) => one.id === next);
  }
  return null;
}

/** The ways in which a name may mean a unit, the surest first. */
const readings: readonly { by: MatchedBy; means: (unit: DirectoryUnit, name: string) => boolean }[] = [
  { by: 'name', means: (unit, name) => comparable(unit.name) === comparable(name) },
  { by: 'alias', means: (unit, name) => unit.aliases.some((alias) => comparable(alias) === comparable(name)) },
  { by: 'elided', means: (unit, name) => [unit.name, ...unit.aliases].some((known) => differByLevel(known, name)) },
];

/**
 * The unit that a name speaks of on a day: the name itself, an alias, either with its 市, 县 or 区 left out or added, and
 * then whatever has taken over the work of a unit that was so called before. The surest reading that fits anyone decides;
 * two units that it fits are for a person to tell apart.
 */
export function matchUnit(name: string, directory: readonly DirectoryUnit[], onDate: IsoDate): UnitMatch {
  const current = directory.filter((unit) => inForceOn(unit, onDate));
  for (const { by, means } of readings) {
    const match = only(
      current.filter((unit) => means(unit, name)),
      by,
    );
    if (match) return match;
  }
  const former = directory.filter((unit) => unit.validTo !== null && unit.validTo < onDate);
  for (const { means } of readings) {
    const holders = former
      .filter((unit) => means(unit, name))
      .flatMap((unit) => holderOn(unit, directory, onDate) ?? []);
    const match = only([...new Set(holders)], 'successor');
    if (match) return match;
  }
  return null;
}

function only(found: DirectoryUnit[], by: MatchedBy): UnitMatch {
  const [unit] = found;
  if (unit === undefined) return null;
  return found.length === 1 ? { unit, by } : { ambiguous: found };
}
