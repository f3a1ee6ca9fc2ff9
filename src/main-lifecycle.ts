/** How a process of an installation begins and ends: said to the supervisor where there is one. */
import type { Logger } from 'pino';

/** What a process holds open, in the order in which it is to be closed. */
export type Closers = readonly { name: string; close: () => Promise<void> }[];

/** What a started process gives back: what to close, and what ends it if it breaks. */
export interface Started {
  closers: Closers;
  /** Settles when the process can no longer do its work. */
  broken?: Promise<unknown>;
}

/** Longer than anything in flight may take; after it the process ends whatever hangs. */
const PATIENCE_MS = 30_000;

/**
 * Runs a process: starts it, tells the supervisor when it is ready, and on SIGTERM, SIGINT or the supervisor's death
 * closes everything in order and exits.
 */
export function runProcess(log: Logger, start: (stopping: AbortSignal) => Promise<Started>): void {
  const stopping = new AbortController();
  const started = start(stopping.signal);
  let ending = false;

  async function end(code: number, why: string): Promise<void> {
    if (ending) return;
    ending = true;
    log.info({ why }, 'stopping');
    stopping.abort();
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    const { closers } = await started.catch((): Started => ({ closers: [] }));
    for (const { name, close } of closers) {
      await close().catch((error: unknown) => {
        log.error({ err: error, name }, 'not closed in order');
      });
    }
    process.exit(code);
  }

  process.on('SIGTERM', () => void end(0, 'SIGTERM'));
  process.on('SIGINT', () => void end(0, 'SIGINT'));
  process.on('disconnect', () => void end(0, 'the supervisor is gone'));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'uncaught');
    void end(1, 'uncaught exception');
  });
  started.then(
    ({ broken }) => {
      process.send?.({ ready: true });
      log.info('ready');
      broken
        ?.catch((error: unknown) => {
          if (!ending) log.fatal({ err: error }, 'broken');
        })
        .finally(() => void end(1, 'its work has ended'));
    },
    (error: unknown) => {
      if (ending) return;
      log.fatal({ err: error }, 'start failed');
      process.send?.({ failed: error instanceof Error ? error.message : String(error) });
      void end(1, 'start failed');
    },
  );
}
