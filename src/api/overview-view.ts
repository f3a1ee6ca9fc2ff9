/** How figures are shown: each count with the address of the list that holds as many rows. */
import type { z } from 'zod';
import { figureFilters, figureOf, type FigureName, type Tally } from '../domain/figures.ts';
import type { overview } from './overview-contract.ts';

/** The figures of a set of parts, as the contract says them. */
export type FiguresView = z.output<typeof overview>['figures'];

/** The period that was asked for: months, as the contract writes them; null: any. */
export interface Period {
  from: string | null;
  to: string | null;
}

/** The period of a query. */
export function periodOf(query: {
  year?: number | undefined;
  from?: string | undefined;
  to?: string | undefined;
  month?: string | undefined;
}): Period | null {
  const { year, from, to, month } = query;
  if (year !== undefined) return { from: `${String(year)}-01`, to: `${String(year)}-12` };
  if (month !== undefined) return { from: month, to: month };
  return from === undefined && to === undefined ? null : { from: from ?? null, to: to ?? null };
}

/** A month as the record numbers it. */
function monthNumber(month: string): number {
  return Number(month.replace('-', ''));
}

/** A month as the contract writes it. */
export function monthText(month: number): string {
  return `${String(month).slice(0, 4)}-${String(month).slice(4)}`;
}

/** The first and the last month of a period as the record numbers them, where it has none the first and the last that there are. */
export function monthsOf(period: Period | null): { from: number; to: number } | null {
  if (period === null) return null;
  return { from: monthNumber(period.from ?? '2000-01'), to: monthNumber(period.to ?? '2199-12') };
}

/** The address of the parts that these filters find. */
function partsHref(filters: Readonly<Record<string, string>>): string {
  const query = String(new URLSearchParams(filters));
  return query === '' ? '/api/v1/parts' : `/api/v1/parts?${query}`;
}

/** The filters that a whole answer is under. */
export function filtersOf(noun: string | undefined, period: Period | null): Record<string, string> {
  return {
    ...(noun === undefined ? {} : { noun }),
    ...(period?.from == null ? {} : { from: period.from }),
    ...(period?.to == null ? {} : { to: period.to }),
  };
}

/** The filters with a month in the place of the period. */
export function filtersOfMonth(filters: Record<string, string>, month: number | null): Record<string, string> {
  const { from: _from, to: _to, ...others } = filters;
  return { ...others, month: month === null ? 'none' : monthText(month) };
}

/** The figures of the parts that these filters find. */
export function showFigures(tally: Tally, filters: Readonly<Record<string, string>>): FiguresView {
  const figure = (name: FigureName) => {
    return { count: figureOf(name, tally), href: partsHref({ ...filters, ...figureFilters[name] }) };
  };
  return {
    ...{ total: figure('total'), completed: figure('completed'), onTime: figure('onTime') },
    ...{ madeGood: figure('madeGood'), running: figure('running'), nearDue: figure('nearDue') },
    overdue: figure('overdue'),
  };
}
