/** What an indicator may say: its figures must fit each other, and the other indicators of the catalogue. */
import { openingBarred } from '../directory/changes.ts';
import { dateOf } from '../calendar.ts';
import type { Context, Refusal } from '../matter.ts';
import { isFigure, type IndicatorLevel, type IndicatorStage, type IndicatorText, type YearValue } from './record.ts';

/** What is to be known of the other indicators of a mechanism. */
export interface CatalogueEntry {
  indicatorId: string;
  code: string;
  level: IndicatorLevel;
  stage: IndicatorStage;
  atMost: string | null;
}

/** A code: two capital letters, and 2 or 3 digits. */
export const indicatorCode = /^[A-Z]{2}\d{2,3}$/;

/** The years that a figure can be of. */
const YEARS = { from: 2000, to: 2100 };

function invalid(pointer: string, why: string, details: Record<string, string | number> = {}): Refusal {
  return { refused: 'INDICATOR_INVALID', pointer, details: { why, ...details } };
}

/** Whether a number has at most 2 decimals. */
function isPoints(points: number): boolean {
  return isFigure(points) && Math.round(points * 100) / 100 === points;
}

function yearsWrong(values: readonly YearValue[], pointer: string): Refusal | null {
  for (const [index, { year, value }] of values.entries()) {
    const at = `${pointer}/${String(index)}`;
    const isYear = Number.isInteger(year) && year >= YEARS.from && year <= YEARS.to;
    if (!isYear) return invalid(`${at}/year`, 'no-year');
    if (values.findIndex((other) => other.year === year) !== index) return invalid(`${at}/year`, 'year-twice');
    if (!isFigure(value)) return invalid(`${at}/value`, 'four-decimals');
  }
  return null;
}

function targetsWrong({ targets, range: { min, max } }: IndicatorText): Refusal | null {
  const wrong = yearsWrong(targets, '/targets');
  if (wrong) return wrong;
  const beyond = targets.findIndex(({ value }) => (min !== null && value < min) || (max !== null && value > max));
  return beyond === -1 ? null : invalid(`/targets/${String(beyond)}/value`, 'outside-range');
}

function rangeWrong({ range: { min, max } }: IndicatorText): Refusal | null {
  if (min !== null && !isFigure(min)) return invalid('/range/min', 'four-decimals');
  if (max !== null && !isFigure(max)) return invalid('/range/max', 'four-decimals');
  return min !== null && max !== null && min >= max ? invalid('/range/max', 'not-above-min') : null;
}

function pointsWrong({ weight, level, bonus, yearOnYearPercent }: IndicatorText): Refusal | null {
  if (!isPoints(weight) || weight < 0 || weight > 100) return invalid('/weight', 'points-of-100');
  // The city is reported and never ranked: what would count there counts for nobody.
  if (level === 'city' && weight !== 0) return invalid('/weight', 'city-has-none');
  if (level !== 'city' && weight === 0) return invalid('/weight', 'missing');
  if (yearOnYearPercent !== null && !(isPoints(yearOnYearPercent) && yearOnYearPercent > 0)) {
    return invalid('/yearOnYearPercent', 'above-nought');
  }
  if (bonus === null) return null;
  if (level === 'city') return invalid('/bonus', 'city-has-none');
  if (!isFigure(bonus.per) || bonus.per <= 0) return invalid('/bonus/per', 'above-nought');
  if (!isPoints(bonus.points) || bonus.points <= 0) return invalid('/bonus/points', 'above-nought');
  return isPoints(bonus.cap) && bonus.cap >= bonus.points ? null : invalid('/bonus/cap', 'below-points');
}

/** A value is held by another of the same units, so both are of one level. */
function atMostWrong({ code, level, atMost }: IndicatorText, others: readonly CatalogueEntry[]): Refusal | null {
  const standing = others.filter((other) => other.stage === 'standing' && other.code !== code);
  const holder = standing.find((other) => other.code === atMost);
  if (atMost !== null && !holder) return invalid('/atMost', 'unknown-code');
  if (holder && holder.level !== level) return invalid('/atMost', 'other-level', { level: holder.level });
  if (holder?.atMost === code) return invalid('/atMost', 'holds-each-other');
  const held = standing.find((other) => other.atMost === code && other.level !== level);
  return held ? invalid('/level', 'holds-another', { holds: held.code }) : null;
}

function dataUnitWrong({ dataUnitId }: IndicatorText, { directory, nowMs }: Context): Refusal | null {
  const pointer = '/dataUnitId';
  const unit = directory.find(({ id }) => id === dataUnitId);
  if (!unit) return { refused: 'UNIT_UNKNOWN', pointer };
  if (unit.collective) return { refused: 'UNIT_IS_COLLECTIVE', pointer };
  return openingBarred(unit, directory, dateOf(nowMs), pointer);
}

/** Why an indicator cannot stand as it is worded; null when it can. */
export function wordingBarred(
  text: IndicatorText,
  others: readonly CatalogueEntry[],
  context: Context,
): Refusal | null {
  if (!indicatorCode.test(text.code)) return invalid('/code', 'two-letters-and-digits');
  return (
    rangeWrong(text) ??
    targetsWrong(text) ??
    yearsWrong(text.figures, '/figures') ??
    pointsWrong(text) ??
    atMostWrong(text, others) ??
    dataUnitWrong(text, context)
  );
}
