/** The calls on the working-day calendar: until when would it be, and why; which days of a year are off. */
import { Router } from 'express';
import type { z } from 'zod';
import { calendarYear, countDate } from '../domain/counting.ts';
import { isRefusal } from '../domain/matter.ts';
import { readCounting } from '../store/calendars.ts';
import { readUnit } from '../store/units.ts';
import * as contract from './calendar-contract.ts';
import * as shared from './contract.ts';
import { route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';

/** The contracts of this router, for the OpenAPI document. */
export const calendarContracts = {
  due: {
    ...{ method: 'get' as const, path: '/calendar/due', summary: '期限推算 / Count a date, with the reason' },
    ...{
      params: shared.noParams,
      query: contract.dueQuery,
      body: shared.noBody,
      response: contract.counting,
      status: 200,
      alsoAnswers: [422] as const,
    },
  },
  year: {
    ...{
      method: 'get' as const,
      path: '/calendar/{year}',
      summary: '年度工作日历 / A year: days off and make-up days',
    },
    ...{ params: contract.yearParams, query: shared.noQuery, body: shared.noBody },
    ...{ response: contract.calendarYear, status: 200 },
  },
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/** The router of the calendar. */
export function calendarRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;

  route(router, deps, calendarContracts.due, async ({ actor, query }) => {
    const counting = await readCounting(store, actor.mechanismId);
    const unit = query.unitId === undefined ? null : await readUnit(store, actor.mechanismId, query.unitId);
    if (query.unitId !== undefined && unit === null)
      throw new Problem('UNIT_UNKNOWN', [{ pointer: '?/unitId', detail: '' }]);
    const { from, term } = query;
    const counted = countDate({ from, term }, unit ? { ...counting, unit } : counting);
    if (isRefusal(counted)) throw new Problem(counted.refused, [{ pointer: counted.pointer ?? '', detail: '' }]);
    return { json: counted };
  });

  route(router, deps, calendarContracts.year, async ({ actor, params }) => {
    return { json: calendarYear(params.year, await readCounting(store, actor.mechanismId)) };
  });
  return router;
}
