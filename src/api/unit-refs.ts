/** Units as answers name them, by their ids. */
import type { z } from 'zod';
import type { UnitKind } from '../domain/units.ts';
import type { unitRef } from './contract.ts';

type UnitRef = z.output<typeof unitRef>;

/** What is looked up: one unit, or those of several that are known, in order. */
export interface UnitRefs {
  one: (id: string | null) => UnitRef | null;
  all: (ids: readonly string[]) => UnitRef[];
}

/** Makes references to the units of a directory. */
export function unitRefs(units: readonly { id: string; name: string; kind: UnitKind }[]): UnitRefs {
  const known = new Map(units.map(({ id, name, kind }) => [id, { id, name, kind }]));
  return {
    one: (id) => (id === null ? null : (known.get(id) ?? null)),
    all: (ids) => ids.flatMap((id) => known.get(id) ?? []),
  };
}
