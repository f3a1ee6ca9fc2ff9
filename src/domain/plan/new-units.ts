/** The units that a draft names and the directory does not know, as they may be added to it. */
import type { UnitDraft } from '../directory/changes.ts';
import type { Refusal } from '../matter.ts';
import type { UnitKind } from '../units.ts';
import type { PlanDraft } from './record.ts';
import { namesOf, resolverOf, sameName, type Directory } from './resolving.ts';

/** A unit that is asked for; what is not said is taken from what the name looks like. */
export interface NewUnit {
  name: string;
  kind?: UnitKind | undefined;
  collective?: boolean | undefined;
}

/** The units asked for, or all that are unknown; one that the draft does not name, or that is known, is refused. */
export function newUnitsOf(
  draft: PlanDraft,
  wanted: readonly NewUnit[] | null,
  directory: Directory,
): UnitDraft[] | Refusal {
  if (draft.stage !== 'draft') return { refused: 'NOT_NOW', possible: [] };
  const { resolve } = resolverOf(draft.names, directory);
  const unknown = namesOf(draft.rows).flatMap((name) => {
    const resolved = resolve(name);
    return resolved.to === 'unknown' ? [resolved.proposed] : [];
  });
  const units: UnitDraft[] = [];
  for (const [index, { name, kind, collective }] of (wanted ?? unknown).entries()) {
    const proposed = unknown.find((one) => sameName(one.name, name));
    if (!proposed) return { refused: 'UNIT_NAME_NOT_IN_PLAN', pointer: `/units/${String(index)}/name` };
    const given = { name, kind: kind ?? proposed.kind, collective: collective ?? proposed.collective };
    units.push({ ...given, aliases: [], validFrom: null, protocolOrder: null });
  }
  return units;
}
