/** Which parts are asked for, as SQL over `part p`: what figures are counted by is what lists are filtered by. */
import { instantOf } from '../domain/calendar.ts';
import { standings, type Standing } from '../domain/figures.ts';
import type { Light } from '../domain/light.ts';
import { lightSql } from './light-sql.ts';

/** Which parts; null means any. Months are numbers, as 202612. */
export interface PartFilter {
  /** False: those that are in no figure. */
  counted: boolean;
  noun: string | null;
  unitIds: readonly string[] | null;
  /** `none`: those that come from no plan. */
  itemId: string | null;
  state: 'drafted' | 'running' | 'submitted' | 'done' | 'unfinished' | null;
  light: Light | null;
  overdue: boolean | null;
  nearDue: boolean | null;
  /** Whether they were ever late. */
  late: boolean | null;
  /** The first and the last month in which they are due. */
  months: { from: number; to: number } | 'none' | null;
  /** Issued so many days ago, or longer. */
  age: number | null;
  /** Only what was issued: who is not told of drafts. */
  issued: boolean;
}

const placeOf = (standing: Standing): string => String(standings.indexOf(standing));

/**
 * How a part stands at an instant, which is an SQL expression: as a place among {@link standings}, because numbers are counted
 * by twice as fast as texts.
 */
export function standingSql(at: string): string {
  return `CASE WHEN p.state = 'done' THEN CASE WHEN p.late_since IS NULL THEN ${placeOf('on-time')} ELSE ${placeOf('made-good')} END
               WHEN p.overdue_from <= ${at} THEN ${placeOf('overdue')}
               WHEN ${lightSql(at, 'p')} IN ('blue', 'yellow') THEN ${placeOf('near-due')}
               ELSE ${placeOf('under-way')} END`;
}

/** The first instant of a month in Shanghai; the month behind December is the next January. */
function startOf(month: number): Date {
  const [year, no] = month % 100 === 13 ? [Math.floor(month / 100) + 1, 1] : [Math.floor(month / 100), month % 100];
  return new Date(instantOf(`${String(year)}-${String(no).padStart(2, '0')}-01`, '00:00'));
}

/**
 * The conditions of a filter. The values that they name are put behind those given, of which the first is the mechanism and the
 * second the instant `nowMs`. What is not asked for is left out, so that the statement is planned for what is.
 */
export function partConditions(filter: PartFilter, nowMs: number, values: unknown[]): string[] {
  const { noun, unitIds, itemId, state, light, overdue, nearDue, late, months, age } = filter;
  const value = (given: unknown): string => `$${String(values.push(given))}`;
  // A literal: the indexes are of those that are counted. The instant has a type also where no condition is about it.
  const conditions = [
    'p.mechanism_id = $1',
    filter.counted ? 'p.counted' : 'NOT p.counted',
    '$2::timestamptz IS NOT NULL',
  ];
  const standing = (wanted: Standing, is: boolean) =>
    `${is ? '' : 'NOT '}(p.counted AND ${standingSql('$2')} = ${placeOf(wanted)})`;
  if (noun !== null) conditions.push(`p.noun = ${value(noun)}`);
  if (unitIds !== null) {
    const [only, ...others] = unitIds;
    // One unit's rows are in the order of an index.
    const some = only !== undefined && others.length === 0 ? `= ${value(only)}` : `= ANY(${value(unitIds)}::uuid[])`;
    conditions.push(`p.unit_id ${some}`);
  }
  if (itemId !== null) conditions.push(itemId === 'none' ? 'p.item_id IS NULL' : `p.item_id = ${value(itemId)}`);
  if (state === 'unfinished') conditions.push(`p.state IN ('running', 'submitted')`);
  else if (state !== null) conditions.push(`p.state = ${value(state)}`);
  if (light !== null) conditions.push(`p.counted AND ${lightSql('$2', 'p')} = ${value(light)}`);
  if (overdue !== null) conditions.push(standing('overdue', overdue));
  if (nearDue !== null) conditions.push(standing('near-due', nearDue));
  if (late !== null) conditions.push(`p.late_since IS ${late ? 'NOT ' : ''}NULL`);
  // By the instants, which an index is in the order of.
  if (months === 'none') conditions.push(`p.due_order = 'infinity'`);
  else if (months !== null)
    conditions.push(`p.due_order >= ${value(startOf(months.from))}`, `p.due_order < ${value(startOf(months.to + 1))}`);
  if (age !== null) conditions.push(`p.issued_at <= ${value(new Date(nowMs - age * 86_400_000))}`);
  if (filter.issued) conditions.push('p.issued_at IS NOT NULL');
  return conditions;
}
