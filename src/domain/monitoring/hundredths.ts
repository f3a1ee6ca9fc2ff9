/** Points counted in hundredths, as whole numbers, so that 0.01 is exact and what is rounded sums to what it is part of. */

/** So many hundredths as a number of points. */
export function hundredths(count: number): number {
  return Math.round(count) / 100;
}

/** The whole number nearest to a quotient of two whole numbers, half up; exact below 2^52. */
export function quotient(of: number, by: number): number {
  return Math.floor((2 * of + by) / (2 * by));
}

/**
 * A whole number divided in proportion to whole shares: each gets the whole part of its due, and what is over goes one by one to
 * the largest remainders, the earlier first. All 0 where no share is more than 0.
 */
export function apportioned(shares: readonly number[], sum: number): number[] {
  const whole = shares.reduce((total, share) => total + share, 0);
  if (whole === 0) return shares.map(() => 0);
  const dues = shares.map((share, at) => {
    const due = BigInt(share) * BigInt(sum);
    return { at, floor: Number(due / BigInt(whole)), over: due % BigInt(whole) };
  });
  const left = sum - dues.reduce((total, { floor }) => total + floor, 0);
  const largest = [...dues].sort((a, b) => (a.over === b.over ? a.at - b.at : a.over > b.over ? -1 : 1));
  const favoured = new Set(largest.slice(0, left).map(({ at }) => at));
  return dues.map(({ at, floor }) => floor + (favoured.has(at) ? 1 : 0));
}
