/** What may be changed in the directory: new units, their names, and successions (更名、撤并). Refusals, and nothing else. */
import { addDays, isIsoDate, type DayHours, type IsoDate, type OfficeHours } from '../calendar.ts';
import { holderOn, inForceOn, type DirectoryUnit } from '../directory.ts';
import type { Refusal } from '../matter.ts';
import type { UnitKind } from '../units.ts';
import { comparable } from './names.ts';

/** Why office hours cannot be kept: a day opens before it closes, and seasons name days of the year. Pointers are into them. */
export function officeHoursBarred({ seasons = [], ...hours }: OfficeHours): Refusal | null {
  const wrong = (pointer: string): Refusal => ({ refused: 'OFFICE_HOURS_INVALID', pointer: `/officeHours${pointer}` });
  if (!isDay(hours)) return wrong('');
  for (const [index, season] of seasons.entries()) {
    const at = `/seasons/${String(index)}`;
    if (!isDay(season)) return wrong(at);
    // In a leap year, so that 02-29 may be named.
    for (const end of ['from', 'to'] as const) if (!isIsoDate(`2024-${season[end]}`)) return wrong(`${at}/${end}`);
  }
  return null;
}

function isDay({ opensAt, closesAt }: DayHours): boolean {
  const time = /^([01]\d|2[0-3]):[0-5]\d$/;
  return time.test(opensAt) && time.test(closesAt) && opensAt < closesAt;
}

/** A unit with its place in the protocol order, which no two units share. */
export interface PlacedUnit extends DirectoryUnit {
  protocolOrder: number;
}

/** A unit that is to be added. */
export interface UnitDraft {
  name: string;
  aliases: readonly string[];
  kind: UnitKind;
  collective: boolean;
  validFrom: IsoDate | null;
  protocolOrder: number | null;
}

/** The distance that a new unit keeps from the last one, so that others find room between them. */
const ORDER_STEP = 10;

/** The unit that bears one of these names on some day from `from` on (null: ever), with that name. */
function bearerOf<U extends DirectoryUnit>(
  names: readonly string[],
  directory: readonly U[],
  from: IsoDate | null,
): { index: number; unit: U } | null {
  for (const [index, name] of names.entries()) {
    const unit = directory.find(
      ({ validTo, ...other }) =>
        (from === null || validTo === null || validTo >= from) &&
        [other.name, ...other.aliases].some((known) => comparable(known) === comparable(name)),
    );
    if (unit) return { index, unit };
  }
  return null;
}

/** Names without those that say the same as one before them. */
export function distinct(names: readonly string[]): string[] {
  return names.filter((name, at) => names.findIndex((other) => comparable(other) === comparable(name)) === at);
}

/** Why a unit cannot be added; `at` points to it in the body. On no day does one name mean two units. */
export function addingBarred(draft: UnitDraft, directory: readonly PlacedUnit[], at: string): Refusal | null {
  const taken = bearerOf([draft.name, ...draft.aliases], directory, draft.validFrom);
  if (taken) {
    const pointer = taken.index === 0 ? `${at}/name` : `${at}/aliases/${String(taken.index - 1)}`;
    return { refused: 'UNIT_NAME_TAKEN', pointer, details: { unitId: taken.unit.id, unitName: taken.unit.name } };
  }
  const holder = directory.find((unit) => unit.protocolOrder === draft.protocolOrder);
  if (!holder) return null;
  const details = { unitId: holder.id, unitName: holder.name };
  return { refused: 'UNIT_ORDER_TAKEN', pointer: `${at}/protocolOrder`, details };
}

/** The place of a new unit that names none: after the last one, or as near behind a unit as there is room. */
export function freePlace(directory: readonly PlacedUnit[], behind: PlacedUnit | null): number {
  const taken = new Set(directory.map((unit) => unit.protocolOrder));
  if (behind === null) return Math.max(0, ...taken) + ORDER_STEP;
  let place = behind.protocolOrder + 1;
  while (taken.has(place)) place += 1;
  return place;
}

/** A unit's aliases after some were taken away and others added, or why that cannot be. */
export function changedAliases(
  unit: DirectoryUnit,
  change: { add: readonly string[]; remove: readonly string[] },
  directory: readonly DirectoryUnit[],
  today: IsoDate,
): readonly string[] | Refusal {
  const same = (one: string) => (other: string) => comparable(one) === comparable(other);
  const unknown = change.remove.findIndex((name) => !unit.aliases.some(same(name)));
  if (unknown !== -1) return { refused: 'ALIAS_UNKNOWN', pointer: `/remove/${String(unknown)}` };
  const others = directory.filter((other) => other.id !== unit.id);
  const taken = bearerOf(change.add, others, today);
  if (taken) {
    const details = { unitId: taken.unit.id, unitName: taken.unit.name };
    return { refused: 'UNIT_NAME_TAKEN', pointer: `/add/${String(taken.index)}`, details };
  }
  const kept = unit.aliases.filter((alias) => !change.remove.some(same(alias)));
  return distinct([unit.name, ...kept, ...change.add]).slice(1);
}

/** Why no matter can be opened for a unit today; null when one can. */
export function openingBarred(
  unit: DirectoryUnit,
  directory: readonly DirectoryUnit[],
  today: IsoDate,
  pointer = '/unitId',
): Refusal | null {
  if (unit.succeededBy !== null) return { refused: 'UNIT_SUCCEEDED', pointer, details: heirOf(unit, directory, today) };
  if (inForceOn(unit, today)) return null;
  const details = { validFrom: unit.validFrom ?? '', validTo: unit.validTo ?? '' };
  return { refused: 'UNIT_NOT_IN_FORCE', pointer, details };
}

/** Who has a succeeded unit's work now, for whoever asks for the unit. */
function heirOf(unit: DirectoryUnit, directory: readonly DirectoryUnit[], today: IsoDate): Record<string, string> {
  const heir = holderOn(unit, directory, today);
  return heir === null ? {} : { successorId: heir.id, successorName: heir.name };
}

/**
 * Why a unit cannot get this successor (null: one that is newly made) from this day on. A successor is another unit, one
 * and not many, in force from that day until today; so no circle can ever close.
 */
export function successionBarred(
  unit: DirectoryUnit,
  successor: DirectoryUnit | null,
  effectiveOn: IsoDate,
  directory: readonly DirectoryUnit[],
  today: IsoDate,
): Refusal | null {
  const invalid = (reason: string, pointer: string, more: Record<string, string> = {}): Refusal => {
    return { refused: 'SUCCESSOR_INVALID', pointer, details: { reason, ...more } };
  };
  if (unit.succeededBy !== null) return { refused: 'UNIT_SUCCEEDED', details: heirOf(unit, directory, today) };
  if (unit.collective) return invalid('predecessor-is-collective', '');
  const pointer = '/successorId';
  if (successor?.id === unit.id) return invalid('itself', pointer);
  if (successor?.collective) return invalid('collective', pointer);
  if (successor && successor.succeededBy !== null) {
    return invalid('succeeded', pointer, heirOf(successor, directory, today));
  }
  if (effectiveOn > today) return { refused: 'EFFECTIVE_IN_FUTURE', pointer: '/effectiveOn', details: { today } };
  const began = beginningOf(unit, directory);
  if (began !== null && effectiveOn <= began) {
    return { refused: 'EFFECTIVE_TOO_EARLY', pointer: '/effectiveOn', details: { after: began } };
  }
  const inForce = successor === null || (inForceOn(successor, effectiveOn) && inForceOn(successor, today));
  return inForce ? null : invalid('not-in-force', pointer);
}

/** The last day by which a unit must have been there: its first, or that on which it took another one over. */
function beginningOf(unit: DirectoryUnit, directory: readonly DirectoryUnit[]): IsoDate | null {
  const takenOver = directory.flatMap((other) =>
    other.succeededBy === unit.id && other.validTo !== null ? [addDays(other.validTo, 1)] : [],
  );
  const days = unit.validFrom === null ? takenOver : [unit.validFrom, ...takenOver];
  return days.reduce<IsoDate | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}
