/** Reads of what a mechanism is made of: itself and its plan's items. */
import type { Actor } from '../domain/roles.ts';
import { reading, type Store } from './db.ts';

/** The mechanism in scope, with its plans. */
export async function listMechanisms(store: Store, actor: Actor) {
  return reading(store, actor, async (tx) => {
    const mechanisms = await tx.mechanism.findMany({ where: { id: actor.mechanismId } });
    const plans = await tx.plan.findMany({ where: { mechanismId: actor.mechanismId }, orderBy: { title: 'asc' } });
    return mechanisms.map((mechanism) => ({ mechanism, plans }));
  });
}

/** Items of the plans, each plan's in its own order, after a place in it, with their units in the plan's order. */
export async function listMeasures(
  store: Store,
  actor: Actor,
  page: {
    after: { planId: string; seq: number } | null;
    limit: number;
    kind: 'measure' | 'safeguard' | null;
    planId: string | null;
  },
) {
  return reading(store, actor, async (tx) => {
    const items = await tx.planItem.findMany({
      where: {
        ...{ mechanismId: actor.mechanismId, withdrawnAt: null },
        ...(page.kind === null ? {} : { kind: page.kind }),
        ...(page.planId === null ? {} : { planId: page.planId }),
        ...(page.after === null
          ? {}
          : {
              OR: [{ planId: { gt: page.after.planId } }, { planId: page.after.planId, seq: { gt: page.after.seq } }],
            }),
      },
      orderBy: [{ planId: 'asc' }, { seq: 'asc' }],
      take: page.limit,
    });
    const parts = await tx.planItemUnit.findMany({
      where: { itemId: { in: items.map((item) => item.id) } },
      orderBy: { position: 'asc' },
    });
    const units = new Map(
      (await tx.unit.findMany({ where: { mechanismId: actor.mechanismId } })).map((unit) => [unit.id, unit]),
    );
    return items.map((item) => {
      const having = (part: 'responsible' | 'cooperating' | 'implementing') =>
        parts
          .filter((row) => row.itemId === item.id && row.part === part)
          .flatMap((row) => units.get(row.unitId) ?? []);
      return {
        item,
        lead: item.leadUnitId === null ? null : (units.get(item.leadUnitId) ?? null),
        responsible: having('responsible'),
        cooperating: having('cooperating'),
        implementing: having('implementing'),
      };
    });
  });
}
