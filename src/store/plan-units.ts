/** Units that a plan's draft names, added to the directory: all or none, under the directory's lock. */
import { addingBarred, freePlace } from '../domain/directory/changes.ts';
import { isRefusal } from '../domain/matter.ts';
import { newUnitsOf, type NewUnit } from '../domain/plan/new-units.ts';
import type { Acted } from './act.ts';
import type { Store } from './db.ts';
import { changeDirectory, insertUnit, type DirectoryChange } from './directory.ts';
import { isPlanDraft } from './plan-saving.ts';
import type { ListedUnit } from './units.ts';

/** Adds the units asked for, or all that the draft names and nobody knows. */
export async function addUnitsOfPlan(
  store: Store,
  change: DirectoryChange<readonly ListedUnit[]>,
  given: { planId: string; units: readonly NewUnit[] | null },
): Promise<Acted> {
  return changeDirectory(store, change, [], async ({ client, mechanism, units, today }) => {
    const found = await client.query<{ state: unknown }>(
      "SELECT state FROM matter WHERE id = $1 AND mechanism_id = $2 AND noun = 'plan'",
      [given.planId, mechanism.id],
    );
    const state = found.rows[0]?.state;
    if (!isPlanDraft(state)) return { refused: 'NOT_FOUND' as const };
    const drafts = newUnitsOf(state, given.units, { units, today });
    if (isRefusal(drafts)) return drafts;
    const known = [...units];
    const added: ListedUnit[] = [];
    for (const [index, draft] of drafts.entries()) {
      const barred = addingBarred(draft, known, given.units === null ? '' : `/units/${String(index)}`);
      if (barred) return barred;
      const unit = await insertUnit(client, mechanism.id, {
        ...draft,
        protocolOrder: freePlace(known, null),
        sample: false,
        member: false,
      });
      known.push(unit);
      added.push(unit);
    }
    return { changed: added, nudges: [] };
  });
}
