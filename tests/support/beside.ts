/** Moments beside something that takes a while: some come before it and some after, however quick the machine is. */
import { setTimeout } from 'node:timers/promises';

/** See the head of this file. One serves all rounds of a test: each is as long as the one before took. */
export class Beside {
  /** How long it took last, in ms. */
  #tookMs = 20;

  /** The thing itself: begun after some time, and measured. */
  async itself<T>(run: () => Promise<T>): Promise<T> {
    await setTimeout(this.#tookMs / 2);
    const startedAt = performance.now();
    const result = await run();
    this.#tookMs = Math.max(10, performance.now() - startedAt);
    return result;
  }

  /** Something else, at a moment from 0, before it begins, to 1, when it has long ended. */
  async at<T>(moment: number, run: () => Promise<T>): Promise<T> {
    await setTimeout(moment * 2.5 * this.#tookMs);
    return run();
  }
}
