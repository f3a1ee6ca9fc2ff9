/** What every noun records when an open matter's unit was renamed or merged into another (更名、撤并). */
import type { NewEvent, Succession } from './matter.ts';

/** That the work of one unit is another's from a day on; names as they were then. `effectiveOn`: `YYYY-MM-DD`. */
export interface UnitSucceeded {
  type: 'unit-succeeded';
  fromUnitId: string;
  fromName: string;
  toUnitId: string;
  toName: string;
  effectiveOn: string;
}

/** The events of a succession, whatever the matter's state: its stage, terms and dates stay as they are. */
export function unitSucceeded(
  _state: unknown,
  { from, to, effectiveOn, basis }: Succession,
): readonly NewEvent<UnitSucceeded>[] {
  const units = { fromUnitId: from.id, fromName: from.name, toUnitId: to.id, toName: to.name };
  return [{ event: { type: 'unit-succeeded', ...units, effectiveOn }, basis, dueAtMs: null }];
}
