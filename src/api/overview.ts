/** The calls on leaders' questions: the overview, a unit's scorecard, and the parts that both count, as a list and as CSV. */
import { Router } from 'express';
import { z } from 'zod';
import { isoShanghai } from '../domain/calendar.ts';
import { hasFigures, ruleOfFigures } from '../domain/figures.ts';
import { fills, maySeeFigures, maySeeScorecard, unitIdsOf, type Actor } from '../domain/roles.ts';
import { readOverview } from '../store/figures.ts';
import { listParts, type ListedPart, type PartPlace, type PartSort } from '../store/part-list.ts';
import type { PartFilter } from '../store/parts-sql.ts';
import { readUnit } from '../store/units.ts';
import { readCall } from './calls.ts';
import * as contract from './contract.ts';
import { decodeCursor, page, placeInt, placeMs } from './cursor.ts';
import { route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import * as shapes from './overview-contract.ts';
import { filtersOf, filtersOfMonth, monthsOf, monthText, periodOf, showFigures } from './overview-view.ts';
import { csvOf, showPart } from './part-view.ts';

const { noParams, idParams } = contract;

/** The contracts of this router, for the OpenAPI document. */
export const overviewContracts = {
  overview: readCall('/overview', '总览 / The figures', noParams, shapes.overviewQuery, shapes.overview),
  scorecard: readCall(
    '/units/{id}/scorecard',
    '单位计分卡 / The figures of one unit',
    idParams,
    shapes.overviewQuery,
    shapes.scorecard,
  ),
  parts: readCall(
    '/parts',
    '各单位承担的部分 / What units have of matters: the rows of the figures',
    noParams,
    shapes.partsQuery,
    contract.pageOf(shapes.part),
  ),
  partsExport: {
    ...readCall(
      '/parts/export',
      '导出 CSV / The same as CSV, up to 1,000 rows; Link rel="next" names the address of the rest',
      noParams,
      shapes.exportQuery,
      z.string(),
    ),
    gives: ['text/csv'],
  },
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

type Query = Omit<z.output<typeof shapes.partsQuery>, 'limit'>;

const flagOf = (flag: 'true' | 'false' | undefined): boolean | null => (flag === undefined ? null : flag === 'true');

/** What is listed for this actor: a unit's people are shown what their unit was told of, whichever they ask for. */
function filterOf(actor: Actor, query: Query): PartFilter {
  const { noun, unitId, measureId, state, light, age, month } = query;
  const own = fills(actor, 'liaison');
  const asked = unitId === undefined ? null : [unitId];
  return {
    ...{ counted: query.counted === 'true', noun: noun ?? null, itemId: measureId ?? null, state: state ?? null },
    unitIds: own ? unitIdsOf(actor).filter((one) => unitId === undefined || one === unitId) : asked,
    ...{
      light: light ?? null,
      overdue: flagOf(query.overdue),
      nearDue: flagOf(query.nearDue),
      late: flagOf(query.late),
    },
    months: month === 'none' ? 'none' : monthsOf(periodOf({ ...query, month })),
    ...{ age: age ?? null, issued: own },
  };
}

/** A cursor is of one sort: another's places mean something else. */
const placeOf = (sort: PartSort) => z.tuple([z.literal(sort), placeInt, placeMs.nullable(), z.uuid(), z.uuid()]);

function afterOf({ cursor, sort }: Query): PartPlace | null {
  const place = decodeCursor(cursor, placeOf(sort));
  if (place === null) return null;
  const [, protocolOrder, atMs, matterId, unitId] = place;
  return { protocolOrder, atMs, matterId, unitId };
}

function cursorOf(sort: PartSort, { place }: ListedPart): (string | number | null)[] {
  return [sort, place.protocolOrder, place.atMs, place.matterId, place.unitId];
}

/** Whoever works on matters may list parts: those who steer all of them, units their own. */
function lister(actor: Actor): Actor {
  if (!maySeeFigures(actor) && !fills(actor, 'liaison')) throw new Problem('ROLE_NOT_ALLOWED');
  return actor;
}

/** The router of leaders' questions. */
export function overviewRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;

  route(router, deps, overviewContracts.overview, async ({ actor, query, language }) => {
    if (!maySeeFigures(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    const { noun } = query;
    const period = periodOf(query);
    const found = await readOverview(store, actor, { noun: noun ?? null, unitIds: null, months: monthsOf(period) });
    const filters = filtersOf(noun, period);
    return {
      json: {
        ...{ asOf: isoShanghai(found.asOfMs), rule: ruleOfFigures(language), noun: noun ?? null, period },
        figures: showFigures(found.all, filters),
        waitingForMe: { count: found.waiting, href: '/api/v1/tasks' },
        byUnit: found.byUnit.map(({ of: unit, tally }) => {
          return { unit, figures: showFigures(tally, { ...filters, unitId: unit.id }) };
        }),
        byMeasure: found.byItem.map(({ of: measure, tally }) => {
          return { measure, figures: showFigures(tally, { ...filters, measureId: measure?.id ?? 'none' }) };
        }),
        byMonth: found.byMonth.map(({ of: month, tally }) => {
          return { month: month && monthText(month), figures: showFigures(tally, filtersOfMonth(filters, month)) };
        }),
      },
    };
  });

  route(router, deps, overviewContracts.scorecard, async ({ actor, params, query, language }) => {
    if (!maySeeScorecard(actor, params.id)) throw new Problem('ROLE_NOT_ALLOWED');
    const unit = await readUnit(store, actor.mechanismId, params.id);
    if (!unit) throw new Problem('NOT_FOUND');
    const { id, name, kind } = unit;
    const { noun } = query;
    const period = periodOf(query);
    const found = await readOverview(store, actor, { noun: noun ?? null, unitIds: [id], months: monthsOf(period) });
    const filters = { ...filtersOf(noun, period), unitId: id };
    const counted = hasFigures(unit);
    return {
      json: {
        ...{ asOf: isoShanghai(found.asOfMs), rule: ruleOfFigures(language), noun: noun ?? null, period },
        ...{ unit: { id, name, kind }, counted, figures: counted ? showFigures(found.all, filters) : null },
        byNoun: counted
          ? found.byNoun.map(({ of, tally }) => ({ noun: of, figures: showFigures(tally, { ...filters, noun: of }) }))
          : [],
        byMonth: counted
          ? found.byMonth.map(({ of: month, tally }) => {
              return { month: month && monthText(month), figures: showFigures(tally, filtersOfMonth(filters, month)) };
            })
          : [],
      },
    };
  });

  route(router, deps, overviewContracts.parts, async ({ actor, query, language }) => {
    const asked = { sort: query.sort, after: afterOf(query), limit: query.limit + 1 };
    const { parts } = await listParts(store, lister(actor), filterOf(actor, query), asked);
    const show = (part: ListedPart) => showPart(part, language);
    return { json: page(parts, query.limit, (part) => cursorOf(query.sort, part), show) };
  });

  route(router, deps, overviewContracts.partsExport, async ({ actor, query, language, request }) => {
    const asked = { sort: query.sort, after: afterOf(query), limit: query.limit + 1 };
    const { parts } = await listParts(store, lister(actor), filterOf(actor, query), asked);
    const { items, nextCursor } = page(
      parts,
      query.limit,
      (part) => cursorOf(query.sort, part),
      (part) => showPart(part, language),
    );
    const next = new URL(request.originalUrl, 'http://localhost');
    if (nextCursor !== null) next.searchParams.set('cursor', nextCursor);
    return {
      json: csvOf(items),
      type: 'text/csv; charset=utf-8',
      headers: {
        'Content-Disposition': 'attachment; filename="parts.csv"',
        ...(nextCursor === null ? {} : { Link: `<${next.pathname}${next.search}>; rel="next"` }),
      },
    };
  });
  return router;
}
