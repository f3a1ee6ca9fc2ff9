/** The spot checks (抽查): drawn from a seed that is recorded, so that anyone can draw them again. */
import type { Cell } from './kinds.ts';
import { cellKey } from './values.ts';

/** FNV-1a with the finaliser of MurmurHash3, so that keys which differ in a figure lie far apart. 32 bits. */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** At least so many per cent of the values, whatever their order; the same for the same seed. */
export function drawnFrom(cells: readonly Cell[], percent: number, seed: string): readonly Cell[] {
  const lots = cells.map(({ code, unitId }) => {
    const key = cellKey({ code, unitId });
    return { cell: { code, unitId }, key, lot: hashed(`${seed} ${key}`) };
  });
  lots.sort((one, other) => (one.lot === other.lot ? (one.key < other.key ? -1 : 1) : one.lot - other.lot));
  return lots.slice(0, Math.ceil((cells.length * percent) / 100)).map(({ cell }) => cell);
}
