/** So many at once, the others in the order in which they came, and a place is free again whatever became of its work. */
import { expect, test } from '@jest/globals';
import { inTurns } from '../../src/api/turns.ts';

test('no more than so many run at once, in order, and one that fails hands over its place', async () => {
  const inTurn = inTurns(2);
  const begun: number[] = [];
  const ends: ((failed: boolean) => void)[] = [];
  const works = [0, 1, 2, 3, 4].map((index) =>
    inTurn(async () => {
      begun.push(index);
      const failed = await new Promise<boolean>((resolve) => (ends[index] = resolve));
      if (failed) throw new Error('failed');
      return index;
    }),
  );
  const settled = Promise.allSettled(works);
  expect(begun).toEqual([0, 1]);
  for (const [index, seen] of [
    [1, [0, 1, 2]],
    [0, [0, 1, 2, 3]],
    [3, [0, 1, 2, 3, 4]],
  ] as const) {
    ends[index]?.(index === 1);
    await Promise.allSettled([works[index]]);
    await new Promise(setImmediate);
    expect(begun).toEqual(seen);
  }
  ends[2]?.(false);
  ends[4]?.(false);
  expect((await settled).map(({ status }) => status)).toEqual([
    ...['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
  ]);
  expect(await inTurn(() => Promise.resolve('free'))).toBe('free');
});
