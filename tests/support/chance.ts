/** Chance that can be had again: the same seed gives the same numbers, so that a failure can be looked at twice. */

/** A seeded source of chance. */
export interface Chance {
  seed: number;
  /** A number from `from` up to but without `to`. */
  between(from: number, to: number): number;
  /** True with this probability. */
  happens(probability: number): boolean;
  /** The items in another order. */
  shuffled<T>(items: readonly T[]): T[];
}

/** Numbers from 0 up to but without 1 (mulberry32): small, and good enough to scatter crashes. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Chance from LIANXI_SEED, or from a seed of its own that the test prints. */
export function chance(): Chance {
  const wanted = Number(process.env['LIANXI_SEED'] ?? '');
  const seed = wanted > 0 ? wanted : 1 + Math.floor(Math.random() * 1_000_000);
  const next = generator(seed);
  const between = (from: number, to: number) => from + next() * (to - from);
  return {
    seed,
    between,
    happens: (probability) => next() < probability,
    shuffled(items) {
      const left = [...items];
      return items.flatMap(() => left.splice(Math.floor(between(0, left.length)), 1));
    },
  };
}
