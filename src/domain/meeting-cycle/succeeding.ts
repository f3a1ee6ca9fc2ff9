/** A unit of an open meeting gets a successor (更名、撤并): whatever names the one names the other from then on. */
import type { MeetingCycle } from './record.ts';

/** A unit that stands beside its successor is named once. */
function once(unitIds: readonly string[]): readonly string[] {
  return [...new Set(unitIds)];
}

/** The first of each unit: what the successor itself said stands before what its predecessor did. */
function oneEach<T extends { unitId: string }>(entries: readonly T[], to: string): readonly T[] {
  const own = entries.filter(({ unitId }) => unitId === to);
  return [...entries.filter(({ unitId }) => unitId !== to), ...own.slice(0, 1)];
}

/** The meeting after a succession. */
export function succeededMeeting(state: MeetingCycle, from: string, to: string): MeetingCycle {
  const next = (unitId: string): string => (unitId === from ? to : unitId);
  const all = (unitIds: readonly string[]): readonly string[] => once(unitIds.map(next));
  const entries = <T extends { unitId: string }>(list: readonly T[]): readonly T[] => {
    // Its own entry first, so that it is the one that is kept.
    const sorted = [...list].sort((a, b) => Number(b.unitId === to) - Number(a.unitId === to));
    return oneEach(
      sorted.map((one) => ({ ...one, unitId: next(one.unitId) })),
      to,
    );
  };
  return {
    ...state,
    unitId: next(state.unitId),
    invited: all(state.invited),
    items: state.items.map((item) => ({ ...item, proposers: all(item.proposers), concerned: all(item.concerned) })),
    receipts: entries(state.receipts),
    attendance: entries(state.attendance),
    quorum: state.quorum && { ...state.quorum, missing: all(state.quorum.missing) },
    absent: all(state.absent),
    signers: all(state.signers),
    signatures: entries(state.signatures),
    resolutions: state.resolutions.map((resolution) => {
      const leadUnitId = next(resolution.leadUnitId);
      const cooperating = all(resolution.cooperating).filter((unitId) => unitId !== leadUnitId);
      const dissent = resolution.dissent.map((one) => ({ ...one, unitId: next(one.unitId) }));
      return { ...resolution, leadUnitId, cooperating, dissent };
    }),
  };
}
