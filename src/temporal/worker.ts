/** The worker's side of Temporal: workflows and activities, run until asked to stop. */
import {
  DefaultLogger,
  makeTelemetryFilterString,
  NativeConnection,
  Runtime,
  Worker,
  type WorkerOptions,
} from '@temporalio/worker';
import type { Logger } from 'pino';
import { createActivities } from '../../activities/index.ts';
import type { Store } from '../store/db.ts';
import type { TemporalAddress } from './client.ts';

/** What a worker needs. */
export interface WorkerDeps {
  at: TemporalAddress;
  store: Store;
  log: Logger;
  /** The workflows' source, or a bundle made of it beforehand. */
  workflows: { path: string } | { bundle: string };
}

/** A running worker. */
export interface RunningWorker {
  /** Whether it takes tasks. */
  running(): boolean;
  /** Settles when the worker has ended; rejects when it broke. */
  ended: Promise<void>;
  /** Lets running activities finish, then ends. */
  stop(): Promise<void>;
}

/** How long Temporal may be away before connecting is tried again. */
const CONNECT_AGAIN_MS = 1_000;

/** Once a process: Temporal's log goes into ours, and its signals are ours to handle. */
export function installRuntime(log: Logger): void {
  const logger = new DefaultLogger('INFO', ({ level, message, meta }) => {
    const fields = { temporal: true, ...meta };
    if (level === 'ERROR') log.error(fields, message);
    else if (level === 'WARN') log.warn(fields, message);
    else log.info(fields, message);
  });
  const filter = makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' });
  Runtime.install({ shutdownSignals: [], logger, telemetryOptions: { logging: { filter, forward: {} } } });
}

/** Connects as soon as Temporal is there, however long that takes; `given up` ends the waiting. */
async function connectWhenThere(deps: WorkerDeps, givenUp: AbortSignal): Promise<NativeConnection> {
  for (;;) {
    givenUp.throwIfAborted();
    try {
      return await NativeConnection.connect({ address: deps.at.address });
    } catch (error) {
      deps.log.warn({ err: error }, 'Temporal is not there yet');
      await new Promise((resolve) => setTimeout(resolve, CONNECT_AGAIN_MS));
    }
  }
}

/** Starts a worker. */
export async function startWorker(deps: WorkerDeps, givenUp: AbortSignal): Promise<RunningWorker> {
  const { at, store, log, workflows } = deps;
  const connection = await connectWhenThere(deps, givenUp);
  const code: Partial<WorkerOptions> =
    'path' in workflows ? { workflowsPath: workflows.path } : { workflowBundle: { codePath: workflows.bundle } };
  const worker = await Worker.create({
    connection,
    namespace: at.namespace,
    taskQueue: at.taskQueue,
    activities: createActivities({ store, log }),
    ...code,
    // Above the open matters of a city, because a workflow that falls out of the cache is replayed at its next task.
    maxCachedWorkflows: 2_000,
    // Twice the pool: more could only wait for connections.
    maxConcurrentActivityTaskExecutions: 20,
    // Longer than the statement time-out of an attend, shorter than the supervisor's patience.
    shutdownGraceTime: '12 seconds',
    shutdownForceTime: '20 seconds',
  });
  const ended = worker.run().finally(() => connection.close());
  return {
    running: () => worker.getState() === 'RUNNING',
    ended,
    async stop() {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await ended;
    },
  };
}
