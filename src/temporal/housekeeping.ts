/** What every worker does beside its tasks: the relay (C2), the sweep (C3), the feed's order, clearing, its heartbeat. */
import type { Logger } from 'pino';
import type { Store } from '../store/db.ts';
import { sequenceFeed } from '../store/feed.ts';
import { waitingNudges } from '../store/nudges.ts';
import { repairSights } from '../store/sights.ts';
import { clearExpired } from '../store/sessions.ts';
import { clearFailures } from '../store/sign-in-failures.ts';
import { sweep, sweepAgainst, type Compared, type Swept } from '../store/sweep.ts';
import { beat, endBeat } from '../store/vitals.ts';
import { runningMatterIds, type NudgeCarrier, type TemporalClient } from './client.ts';

/** What housekeeping needs. */
export interface HousekeepingDeps {
  store: Store;
  temporal: TemporalClient;
  carrier: NudgeCarrier;
  log: Logger;
  workerId: string;
  /** Whether this process's worker takes tasks: only then does its heart beat. */
  working: () => boolean;
}

/** Half of the relay's age, so that an undelivered nudge waits three seconds at most. */
const RELAY_EVERY_MS = 1_000;
/** Readers of the feed give events their places themselves; between them nobody should find a day's worth. */
const FEED_EVERY_MS = 5_000;
/** A third of what makes a heartbeat stale. */
const BEAT_EVERY_MS = 5_000;
/** C3. */
const SWEEP_EVERY_MS = 60_000;
/** What signing in leaves behind is a day old by then; a minute is no wait, and keeps each clearing small. */
const CLEAR_EVERY_MS = 60_000;
/** Temporal's history is disposable: an older copy of it may have been put in place while we run. */
const COMPARE_EVERY_MS = 3_600_000;
/** Nudges carried at once; a dozen keep Temporal busy, more would only queue there. */
const RELAY_CONCURRENCY = 12;
const RELAY_BATCH = 600;

/** Housekeeping that runs. */
export interface Housekeeping {
  /** Settles when the first heartbeat stands in the record: from then on `/readyz` finds this worker. */
  beating: Promise<void>;
  /** Stops all of it and waits for what is under way. */
  stop: () => Promise<void>;
}

/** Starts all of it. */
export function startHousekeeping(deps: HousekeepingDeps): Housekeeping {
  const { store, log, workerId } = deps;
  const stopped = new AbortController();
  let onBeat: () => void = () => undefined;
  const beating = new Promise<void>((resolve) => (onBeat = resolve));
  const loops = [
    repeat(stopped.signal, RELAY_EVERY_MS, log, 'relay', () => relay(deps)),
    repeat(stopped.signal, FEED_EVERY_MS, log, 'feed', () => sequenceFeed(store)),
    repeat(stopped.signal, SWEEP_EVERY_MS, log, 'sweep', () => sweepRecord(deps)),
    repeat(stopped.signal, COMPARE_EVERY_MS, log, 'sights', saySights(store, stopped.signal, log)),
    repeat(stopped.signal, CLEAR_EVERY_MS, log, 'sign-ins', async () => {
      await clearExpired(store);
      await clearFailures(store);
    }),
    repeat(stopped.signal, COMPARE_EVERY_MS, log, 'compare', () => compareWithTemporal(deps)),
    repeat(stopped.signal, BEAT_EVERY_MS, log, 'heartbeat', async () => {
      if (!deps.working()) return;
      await beat(store, workerId);
      onBeat();
    }),
  ];
  const stop = async (): Promise<void> => {
    stopped.abort();
    await Promise.all(loops);
    await endBeat(store, workerId).catch((error: unknown) => {
      log.warn({ err: error }, 'heartbeat not taken away');
    });
  };
  return { beating, stop };
}

/** Carries what nobody has delivered, until nothing more can be delivered now or Temporal is away. */
export async function relay(deps: Pick<HousekeepingDeps, 'store' | 'carrier'>): Promise<void> {
  for (;;) {
    const waiting = [...(await waitingNudges(deps.store, RELAY_BATCH))];
    const outcomes = new Set<'delivered' | 'failed' | 'away'>();
    const carriers = Array.from({ length: RELAY_CONCURRENCY }, async () => {
      for (let next = waiting.shift(); next && !outcomes.has('away'); next = waiting.shift()) {
        outcomes.add(await deps.carrier.carry(next));
      }
    });
    await Promise.all(carriers);
    if (outcomes.has('away') || !outcomes.has('delivered')) return;
  }
}

/** Once in a worker's life: of use after the release that brought row security, and where a process of the one before still ran. */
function saySights(store: Store, stopped: AbortSignal, log: Logger): () => Promise<void> {
  let compared = false;
  return async () => {
    if (compared) return;
    const repaired = await repairSights(store, stopped);
    compared = !stopped.aborted;
    if (repaired > 0) log.warn({ repaired }, 'who sees these matters was not what their procedures say; it is now');
  };
}

/** Sweeps the record, and says with its figures what it did: at info when it found something to do, else at debug. */
export async function sweepRecord({ store, log }: Pick<HousekeepingDeps, 'store' | 'log'>): Promise<Swept> {
  const swept = await sweep(store);
  const level = swept.nudged > 0 || swept.forgotten > 0 ? 'info' : 'debug';
  log[level]({ ...swept }, swept.swept ? 'swept' : 'another worker is sweeping');
  return swept;
}

/** Starts the workflows that Temporal should run and does not, e.g. because its database was lost. */
export async function compareWithTemporal({
  store,
  temporal,
  log,
}: Pick<HousekeepingDeps, 'store' | 'temporal' | 'log'>): Promise<Compared> {
  const compared = await sweepAgainst(store, () => runningMatterIds(temporal));
  if (compared.orphaned > 0) log.warn({ ...compared }, 'open matters had no workflow; they are started anew');
  else log.debug({ ...compared }, compared.compared ? 'compared with Temporal' : 'another worker is comparing');
  return compared;
}

/** Runs at once and then again and again, each time after the last has ended. What fails is said and tried again. */
async function repeat(
  stopped: AbortSignal,
  everyMs: number,
  log: Logger,
  what: string,
  work: () => Promise<unknown>,
): Promise<void> {
  while (!stopped.aborted) {
    const failed = await work().then(
      () => false,
      (error: unknown) => {
        log.warn({ err: error, what }, 'housekeeping failed; it will be tried again');
        return true;
      },
    );
    await pause(stopped, failed ? Math.min(everyMs, RELAY_EVERY_MS * 5) : everyMs);
  }
}

async function pause(stopped: AbortSignal, ms: number): Promise<void> {
  if (stopped.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, ms);
    stopped.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      stopped.removeEventListener('abort', done);
      resolve();
    }
  });
}
