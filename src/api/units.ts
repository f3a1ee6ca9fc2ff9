/** The calls on the directory of units: any actor of the mechanism reads it, the coordinator keeps it. */
import { Router, type Request } from 'express';
import { z } from 'zod';
import type { OfficeHours } from '../domain/calendar.ts';
import { mayKeepDirectory, type Actor } from '../domain/roles.ts';
import { instrumentsFor } from '../domain/units.ts';
import { addUnit, changeAliases, changeOfficeHours } from '../store/directory.ts';
import { succeedUnit, type Succeeded } from '../store/succession.ts';
import { listUnits, readUnit, type ListedUnit } from '../store/units.ts';
import * as contract from './contract.ts';
import { sameName } from './calls.ts';
import { decodeCursor, page, placeInt } from './cursor.ts';
import { answerOf, idempotencyOf, located, route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import { conditionOf } from './etag.ts';

const onUnit = <B extends z.ZodType>(path: string, summary: string, body: B, response: z.ZodType) => ({
  ...{ method: 'post' as const, path: `/units/{id}/${path}`, summary, params: contract.idParams },
  ...{ query: contract.noQuery, body, response, status: 200 },
});

/** The contracts of this router, for the OpenAPI document. */
export const unitContracts = {
  list: {
    ...{ method: 'get' as const, path: '/units', summary: '单位名录 / The directory of units, in protocol order' },
    ...{ params: contract.noParams, query: contract.pageQuery, body: contract.noBody },
    ...{ response: contract.pageOf(contract.unit), status: 200 },
  },
  one: {
    ...{ method: 'get' as const, path: '/units/{id}', summary: '单位 / One unit', params: contract.idParams },
    ...{ query: contract.noQuery, body: contract.noBody, response: contract.unit, status: 200 },
  },
  add: {
    ...{ method: 'post' as const, path: '/units', summary: '新增单位 / Add a unit', params: contract.noParams },
    ...{ query: contract.noQuery, body: contract.unitBody, response: contract.unit, status: 201 },
  },
  aliases: onUnit('aliases', '增删简称 / Add and remove aliases', contract.aliasesBody, contract.unit),
  officeHours: onUnit(
    'office-hours',
    '办公时间 / Office hours of its own, by season',
    contract.officeHoursBody,
    contract.unit,
  ),
  succession: {
    ...onUnit(
      'succession',
      '更名或撤并 / Rename or merge: open work moves to the successor',
      contract.successionBody,
      contract.succession,
    ),
    untagged: true as const,
  },
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

function hrefOf(id: string): string {
  return `/api/v1/units/${id}`;
}

function showUnit(unit: ListedUnit, actor: Actor): z.output<typeof contract.unit> {
  const { id, name, aliases, kind, collective, sample, member, protocolOrder, validFrom, validTo } = unit;
  const { officeHours } = unit;
  const ofOne = unit.successor || collective ? [] : ['office-hours', 'succession'];
  const names = mayKeepDirectory(actor) ? ['aliases', ...ofOne] : [];
  return {
    ...{ id, name, kind, aliases: [...aliases], collective, sample, member, protocolOrder, validFrom, validTo },
    officeHours: officeHours && shownHours(officeHours),
    ...{ successorOf: [...unit.successorOf], succeededBy: unit.successor },
    instruments: collective ? [] : [...instrumentsFor(kind)],
    actions: names.map((action) => ({ name: action, method: 'POST', href: `${hrefOf(id)}/${action}` })),
  };
}

function shownHours({ seasons, ...hours }: OfficeHours): z.output<typeof contract.unit>['officeHours'] {
  return seasons === undefined ? hours : { ...hours, seasons: seasons.map((season) => ({ ...season })) };
}

/** Hours as they are kept: without seasons there is none to name. */
function hoursOf({
  seasons,
  ...hours
}: NonNullable<z.output<typeof contract.officeHoursBody>['officeHours']>): OfficeHours {
  return seasons === undefined ? hours : { ...hours, seasons };
}

/** Before ids and names are looked at: who may not keep the directory is told no more than that. */
function keeper(actor: Actor): Actor {
  if (!mayKeepDirectory(actor)) throw new Problem('ROLE_NOT_ALLOWED');
  return actor;
}

/** The router of the directory. */
export function unitRouter(deps: Deps): Router {
  const router = Router();
  const { store, hands } = deps;

  route(router, deps, unitContracts.list, async ({ actor, query }) => {
    const after = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? -1;
    const units = await listUnits(store, actor.mechanismId, { after, limit: query.limit + 1 });
    const show = (unit: ListedUnit) => showUnit(unit, actor);
    return { json: page(units, query.limit, (unit) => [unit.protocolOrder], show) };
  });

  route(router, deps, unitContracts.one, async ({ actor, params }) => {
    const unit = await readUnit(store, actor.mechanismId, params.id);
    if (!unit) throw new Problem('NOT_FOUND');
    return { json: showUnit(unit, actor) };
  });

  /** What If-Match is asked of: the unit as this actor sees it. */
  const seenUnit = (actor: Actor, id: string, request: Request) => ({
    condition: conditionOf(request),
    shown: (units: readonly ListedUnit[]) => {
      const unit = units.find((one) => one.id === id);
      return unit ? JSON.stringify(showUnit(unit, actor)) : null;
    },
  });

  const unitAnswer = (actor: Actor, status: number) => (unit: ListedUnit) => {
    return { status, body: JSON.stringify(showUnit(unit, actor)) };
  };

  route(router, deps, unitContracts.add, async ({ actor, body, request }) => {
    const change = { actor: keeper(actor), idempotency: idempotencyOf(request), answer: unitAnswer(actor, 201) };
    const { name, kind, aliases, collective, validFrom, protocolOrder } = body;
    const acted = await addUnit(store, change, {
      ...{ name, kind, aliases: aliases ?? [], collective: collective ?? false },
      ...{ validFrom: validFrom ?? null, protocolOrder: protocolOrder ?? null },
    });
    return located(answerOf(acted, hands, sameName), hrefOf);
  });

  route(router, deps, unitContracts.aliases, async ({ actor, params, body, request }) => {
    const seen = seenUnit(actor, params.id, request);
    const change = { actor: keeper(actor), idempotency: idempotencyOf(request), seen, answer: unitAnswer(actor, 200) };
    const { add = [], remove = [] } = body;
    return answerOf(await changeAliases(store, change, { unitId: params.id, add, remove }), hands, sameName);
  });

  route(router, deps, unitContracts.officeHours, async ({ actor, params, body, request }) => {
    const seen = seenUnit(actor, params.id, request);
    const change = { actor: keeper(actor), idempotency: idempotencyOf(request), seen, answer: unitAnswer(actor, 200) };
    const officeHours = body.officeHours && hoursOf(body.officeHours);
    return answerOf(await changeOfficeHours(store, change, { unitId: params.id, officeHours }), hands, sameName);
  });

  route(router, deps, unitContracts.succession, async ({ actor, params, body, request }) => {
    const { effectiveOn, basis, successorId, successor: made } = body;
    const answer = ({ predecessor, successor, moved }: Succeeded) => {
      const units = { predecessor: showUnit(predecessor, actor), successor: showUnit(successor, actor) };
      return { status: 200, body: JSON.stringify({ ...units, effectiveOn, basis, movedMatters: moved }) };
    };
    const successor =
      made === undefined
        ? { id: successorId ?? '' }
        : { ...made, aliases: made.aliases ?? [], protocolOrder: made.protocolOrder ?? null };
    const seen = seenUnit(actor, params.id, request);
    const change = { actor: keeper(actor), idempotency: idempotencyOf(request), seen, answer };
    const acted = await succeedUnit(store, change, { unitId: params.id, successor, effectiveOn, basis });
    if (acted.kind === 'accepted') deps.forgetActors();
    return answerOf(acted, hands, sameName);
  });
  return router;
}
