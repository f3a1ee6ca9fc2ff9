import { setTimeout as sleep } from 'node:timers/promises';
import { errorMessage } from './json-file.ts';
import { alive } from './process.ts';

/** A process that runs. */
export interface Running {
  pid: number;
  stop(): Promise<void>;
}

/** A process that is kept running until it is stopped. */
export interface Kept<R extends Running> {
  /** As it runs now; another one after each restart. */
  current(): R;
  stop(): Promise<void>;
}

/** Polled rather than awaited, because an adopted server is not our child; quick enough that its users just reconnect. */
const pollMs = 200;

const firstDelayMs = 250;

/** Long enough not to burn a laptop on something that cannot start, short enough to be back soon once it can. */
const longestDelayMs = 10_000;

/** Who lived this long had started well: the next death begins with the short delay again. */
const settledMs = 30_000;

/**
 * Starts a process and starts it again whenever it dies, after a delay that doubles up to a bound, saying one line each
 * time. Only the first start may fail; it is the caller's to report.
 *
 * @param again starts it anew; it must listen on the same port, so that the others find it again
 */
export async function keepRunning<R extends Running>(
  name: string,
  first: () => Promise<R>,
  again: (previous: R) => Promise<R>,
  say: (line: string) => void,
): Promise<Kept<R>> {
  const stopping = new AbortController();
  let running = await first();
  let startedAt = Date.now();
  let delayMs = firstDelayMs;

  const isStopping = (): boolean => stopping.signal.aborted;
  const pause = (ms: number): Promise<void> => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const watch = async (): Promise<void> => {
    while (!isStopping()) {
      await pause(pollMs);
      if (isStopping() || alive(running.pid)) continue;
      if (Date.now() - startedAt > settledMs) delayMs = firstDelayMs;
      say(
        `${name} 意外退出，${delayMs / 1_000} 秒后重启 ${name} ended unexpectedly (process ${running.pid}), restarting`,
      );
      await pause(delayMs);
      delayMs = Math.min(delayMs * 2, longestDelayMs);
      if (isStopping()) break;
      try {
        running = await again(running);
        startedAt = Date.now();
        say(`${name} 已恢复 ${name} is back (process ${running.pid})`);
      } catch (error) {
        say(`${name} 重启失败 ${name} could not be restarted: ${errorMessage(error)}`);
      }
    }
  };
  const watching = watch();

  return {
    current: () => running,
    async stop() {
      stopping.abort();
      await watching;
      await running.stop();
    },
  };
}
