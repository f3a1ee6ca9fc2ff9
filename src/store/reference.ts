/** Reads of what a mechanism is made of: itself and its plan's items. */
import { reading, type Store } from './db.ts';

/** The mechanism in scope, with its plans. */
export async function listMechanisms(store: Store, mechanismId: string) {
  return reading(store, mechanismId, async (tx) => {
    const mechanisms = await tx.mechanism.findMany({ where: { id: mechanismId } });
    const plans = await tx.plan.findMany({ where: { mechanismId }, orderBy: { title: 'asc' } });
    return mechanisms.map((mechanism) => ({ mechanism, plans }));
  });
}

/** Items of the plans, each plan's in its own order, after a place in it, with their units in the plan's order. */
export async function listMeasures(
  store: Store,
  mechanismId: string,
  page: {
    after: { planId: string; seq: number } | null;
    limit: number;
    kind: 'measure' | 'safeguard' | null;
    planId: string | null;
  },
) {
  return reading(store, mechanismId, async (tx) => {
    const items = await tx.planItem.findMany({
      where: {
        ...{ mechanismId, withdrawnAt: null },
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
    const units = new Map((await tx.unit.findMany({ where: { mechanismId } })).map((unit) => [unit.id, unit]));
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
