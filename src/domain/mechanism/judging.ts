/** What a mechanism may become: the units that a change names, and a policy's settings. Refusals, and nothing else. */
import { dateOf } from '../calendar.ts';
import { openingBarred } from '../directory/changes.ts';
import type { Context, Refusal } from '../matter.ts';
import { sameJson } from '../plan/same-json.ts';
import { changed, type Founding, type Mechanism, type MechanismChange } from './record.ts';

type Directory = Pick<Context, 'directory' | 'nowMs'>;

/** Why a unit cannot have a part in the mechanism from now on; `pointer`: where the command names it. */
function unitBarred(unitId: string, pointer: string, { directory, nowMs }: Directory): Refusal | null {
  const unit = directory.find((one) => one.id === unitId);
  if (!unit) return { refused: 'UNIT_UNKNOWN', pointer };
  if (unit.collective) return { refused: 'UNIT_IS_COLLECTIVE', pointer };
  return openingBarred(unit, directory, dateOf(nowMs), pointer);
}

/** Why a change cannot be made; null when it can. */
export function changeBarred(state: Mechanism, change: MechanismChange, context: Directory): Refusal | null {
  const { convenerUnitId, officeUnitId, inspectorUnitId, admitted, released } = change;
  for (const [name, unitId] of Object.entries({ convenerUnitId, officeUnitId, inspectorUnitId })) {
    const barred = unitId === null ? null : unitBarred(unitId, `/${name}`, context);
    if (barred) return barred;
  }
  for (const [index, unitId] of admitted.entries()) {
    const pointer = `/admit/${String(index)}`;
    const barred = unitBarred(unitId, pointer, context);
    if (barred) return barred;
    if (admitted.indexOf(unitId) !== index) return { refused: 'UNIT_TWICE', pointer };
    if (state.memberUnitIds.includes(unitId)) return { refused: 'UNIT_IS_MEMBER', pointer };
  }
  for (const [index, unitId] of released.entries()) {
    const pointer = `/release/${String(index)}`;
    if (released.indexOf(unitId) !== index || admitted.includes(unitId)) return { refused: 'UNIT_TWICE', pointer };
    if (!state.memberUnitIds.includes(unitId)) return { refused: 'UNIT_IS_NO_MEMBER', pointer };
  }
  return sameJson(compositionOf(changed(state, change)), compositionOf(state)) ? { refused: 'NOTHING_CHANGED' } : null;
}

function compositionOf(founding: Omit<Founding, 'key' | 'demo' | 'policy'>): object {
  const { name, shortName, convenerUnitId, officeUnitId, inspectorUnitId, memberUnitIds } = founding;
  return { name, shortName, convenerUnitId, officeUnitId, inspectorUnitId, memberUnitIds };
}

/** Why a mechanism cannot be wound up while so many other matters are open; null when it can. */
export function windingUpBarred(openMatters: number): Refusal | null {
  return openMatters === 0 ? null : { refused: 'MECHANISM_HAS_OPEN_MATTERS', details: { open: openMatters } };
}
