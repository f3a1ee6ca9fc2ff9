/** The calls on what a mechanism is made of: itself and its plan's items. Any actor of it may read them. */
import { Router } from 'express';
import { z } from 'zod';
import { unitKinds } from '../domain/units.ts';
import { listMeasures, listMechanisms } from '../store/reference.ts';
import { readMechanism } from '../store/mechanisms.ts';
import * as contract from './contract.ts';
import { decodeCursor, page, placeInt } from './cursor.ts';
import { route, type Contract, type Deps } from './dispatch.ts';
import { mechanismActionsOf } from './mechanism-view.ts';

const list = <Q extends z.ZodType>(path: string, summary: string, query: Q, item: z.ZodType) => ({
  ...{ method: 'get' as const, path, summary, params: contract.noParams, query, body: contract.noBody },
  ...{ response: contract.pageOf(item), status: 200 },
});

/** The contracts of this router, for the OpenAPI document. */
export const referenceContracts = {
  mechanisms: list('/mechanisms', '联席会议机制 / Mechanisms', contract.pageQuery, contract.mechanism),
  measures: list(
    '/measures',
    '工作任务和保障措施 / Items of the plan, in its order',
    contract.measuresQuery,
    contract.measure,
  ),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

const unitKind = z.enum(unitKinds);

function dateOnly(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

function unitRef(unit: { id: string; name: string; kind: string }) {
  return { id: unit.id, name: unit.name, kind: unitKind.parse(unit.kind) };
}

/** The router of reference data. */
export function referenceRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;

  route(router, deps, referenceContracts.mechanisms, async ({ actor }) => {
    const snapshot = await readMechanism(store, actor);
    const items = (await listMechanisms(store, actor)).map(({ mechanism, plans }) => {
      const { id, key, name, shortName, demo, status, notes, convenerUnitId, officeUnitId, inspectorUnitId } =
        mechanism;
      return {
        ...{ id, key, name, shortName, demo, status, notes, convenerUnitId, officeUnitId, inspectorUnitId },
        plans: plans.map((plan) => ({
          ...{ id: plan.id, title: plan.title, issuer: plan.issuer, status: plan.status, statusNote: plan.statusNote },
          ...{
            publishedOn: dateOnly(plan.publishedOn),
            period: { from: dateOnly(plan.periodFrom), to: dateOnly(plan.periodTo) },
          },
        })),
        actions: snapshot === null ? [] : mechanismActionsOf(snapshot),
      };
    });
    return { json: { items, nextCursor: null } };
  });

  route(router, deps, referenceContracts.measures, async ({ actor, query }) => {
    const place = decodeCursor(query.cursor, z.tuple([z.uuid(), placeInt]));
    const after = place && { planId: place[0], seq: place[1] };
    const { limit, kind = null, planId = null } = query;
    const rows = await listMeasures(store, actor, { after, limit: limit + 1, kind, planId });
    const show = ({ item, lead, responsible, cooperating, implementing }: (typeof rows)[number]) => {
      const { id, planId, seq, number, section, sectionTitle, title, summary, leadBasis, leadNote } = item;
      return {
        ...{ id, planId, kind: item.kind, seq, number, section, sectionTitle, title, summary, text: item.text },
        ...{ responsible: responsible.map(unitRef), cooperating: cooperating.map(unitRef) },
        ...{ implementing: implementing.map(unitRef), lead: lead && unitRef(lead), leadBasis, leadNote, actions: [] },
      };
    };
    return { json: page(rows, limit, ({ item }) => [item.planId, item.seq], show) };
  });
  return router;
}
