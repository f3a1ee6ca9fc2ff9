/** What a confirmation saves and opens, or why a draft cannot be confirmed. */
import type { Opening, Refusal } from '../matter.ts';
import { sameJson } from './same-json.ts';
import type { ConfirmedItem, Confirmation, PlanDraft, PlanRow } from './record.ts';
import { blockersOf, isTaken, participantsOf, resolverOf, type Directory } from './resolving.ts';

/** What a confirmation must know of the plan as it stands under the lock. */
export interface StandingAtConfirmation {
  /** How often the plan was confirmed so far. */
  revision: number;
  /** The items that have open assignments: they get no second draft. */
  assigned: readonly string[];
  /** Another plan of the mechanism bears the title. */
  titleTaken: boolean;
}

/** What a confirmation saves, and the assignments that it drafts. */
export interface Confirming {
  confirmation: Confirmation;
  opens: Opening[];
}

/** Judges a confirmation. */
export function confirmationOf(
  draft: PlanDraft,
  standing: StandingAtConfirmation,
  directory: Directory,
): Confirming | Refusal {
  if (standing.titleTaken) return { refused: 'PLAN_TITLE_TAKEN' };
  if (standing.revision !== draft.revision) return { refused: 'PLAN_CHANGED' };
  const resolver = resolverOf(draft.names, directory);
  const blockers = blockersOf(draft, resolver);
  if (blockers.length > 0) {
    const said = blockers.map(({ seq, code, name }) => [seq ?? 0, code, name].join(' ').trim());
    return { refused: 'PLAN_NOT_READY', details: { blockers: said } };
  }
  const items = draft.rows.filter(isTaken).map((row): ConfirmedItem => {
    const { id, kind, seq, title, reading, at } = row;
    const { leadUnitId, others } = participantsOf(row, resolver);
    if (leadUnitId === null) throw new Error('a row without a lead is a blocker');
    return { id, kind, seq, title, reading, at, leadUnitId, units: others };
  });
  const withdrawn = draft.rows.filter((row) => row.change === 'gone' && !row.leftOut).map((row) => row.id);
  const stays = (row: PlanRow): boolean => row.change === 'same' || (row.change === 'changed' && row.leftOut);
  const moved = draft.rows.filter(stays);
  const unmoved = moved.every(({ seq, seqBefore }) => seq === seqBefore);
  if (items.length === 0 && withdrawn.length === 0 && unmoved && sameJson(draft.head, draft.headBefore)) {
    return { refused: 'NOTHING_CHANGED' };
  }
  const confirmation: Confirmation = {
    ...{ planId: draft.planId, revision: draft.revision + 1, head: draft.head, items, withdrawn },
    moved: moved.map(({ id, seq }) => ({ id, seq })),
  };
  return { confirmation, opens: items.flatMap((item) => openingsOf(draft, item, standing.assigned)) };
}

/** The assignments of an item: one for each task that it is split into, none where some are open already. */
function openingsOf(
  { rows, planId, mechanismId }: PlanDraft,
  item: ConfirmedItem,
  assigned: readonly string[],
): Opening[] {
  if (assigned.includes(item.id)) return [];
  const tasks = rows.find((row) => row.id === item.id)?.tasks ?? [];
  return tasks.map(({ title, nodes }, index) => {
    const source = { kind: 'measure' as const, planId, itemId: item.id, number: item.reading.number, task: index + 1 };
    const { leadUnitId } = item;
    const cooperating = item.units.map((unit) => unit.unitId);
    const command = { type: 'draft' as const, mechanismId, source, title, leadUnitId, cooperating, nodes };
    return { noun: 'assignment', unitId: leadUnitId, command };
  });
}
