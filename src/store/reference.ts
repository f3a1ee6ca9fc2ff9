/** Reads of what a mechanism is made of: itself, its units, its plan's items. */
import { reading, type Store } from './db.ts';

/** The mechanism in scope, with its plans. */
export async function listMechanisms(store: Store, mechanismId: string) {
  return reading(store, mechanismId, async (tx) => {
    const mechanisms = await tx.mechanism.findMany({ where: { id: mechanismId } });
    const plans = await tx.plan.findMany({ where: { mechanismId }, orderBy: { title: 'asc' } });
    return mechanisms.map((mechanism) => ({ mechanism, plans }));
  });
}

/** Units in protocol order, after a place in it. */
export async function listUnits(store: Store, mechanismId: string, page: { after: number; limit: number }) {
  return reading(store, mechanismId, (tx) =>
    tx.unit.findMany({
      where: { mechanismId, protocolOrder: { gt: page.after } },
      orderBy: { protocolOrder: 'asc' },
      take: page.limit,
    }),
  );
}

/** Items of the plan in its own order, after a place in it, with their units in the plan's order. */
export async function listMeasures(
  store: Store,
  mechanismId: string,
  page: { after: number; limit: number; kind: 'measure' | 'safeguard' | null },
) {
  return reading(store, mechanismId, async (tx) => {
    const items = await tx.planItem.findMany({
      where: { mechanismId, seq: { gt: page.after }, ...(page.kind === null ? {} : { kind: page.kind }) },
      orderBy: { seq: 'asc' },
      take: page.limit,
    });
    const responsible = await tx.planItemUnit.findMany({
      where: { itemId: { in: items.map((item) => item.id) } },
      orderBy: { position: 'asc' },
    });
    const units = new Map((await tx.unit.findMany({ where: { mechanismId } })).map((unit) => [unit.id, unit]));
    return items.map((item) => ({
      item,
      lead: item.leadUnitId === null ? null : (units.get(item.leadUnitId) ?? null),
      responsible: responsible.flatMap((row) => {
        const unit = row.itemId === item.id ? units.get(row.unitId) : undefined;
        return unit ? [unit] : [];
      }),
    }));
  });
}
