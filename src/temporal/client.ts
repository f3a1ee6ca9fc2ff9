/** The client's side of Temporal: delivering nudges, asking a workflow how it stands, and whether Temporal is there. */
import {
  Client,
  Connection,
  isGrpcServiceError,
  QueryNotRegisteredError,
  WorkflowNotFoundError,
} from '@temporalio/client';
import type { Logger } from 'pino';
import type { Nudge } from '../store/effects.ts';
import type { Store } from '../store/db.ts';
import { forgetNudge } from '../store/nudges.ts';
import type { Standing } from '../../workflows/names.ts';

/** Where Temporal is, and whose tasks we give. */
export interface TemporalAddress {
  address: string;
  namespace: string;
  taskQueue: string;
}

/** A workflow's answer to "how do you stand?". */
export interface WorkflowView extends Standing {
  workflowId: string;
  runId: string;
  historyLength: number;
}

/** An open connection. */
export interface TemporalClient {
  client: Client;
  taskQueue: string;
  close(): Promise<void>;
}

/** C2: long enough for a healthy server under load, short enough to leave the rest to the relay. */
const RPC_DEADLINE_MS = 2_000;
/** Nudges under way at once in one process: enough to keep Temporal busy; more would only queue there. */
const MOST_UNDER_WAY = 8;
/** Matters whose nudges wait their turn in one process; more than that are left to the relay. */
const MOST_WAITING = 1_000;

/** Opens a connection that need not succeed now: an API starts and serves while Temporal is away. */
export function connectLazily(at: TemporalAddress): TemporalClient {
  const connection = Connection.lazy({
    address: at.address,
    // As shipped, recovery after an outage takes up to a minute; deadlines should catch up within seconds.
    channelArgs: { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 2_000 },
    // No retries of the SDK's own: they sleep past every deadline, and what fails here is tried again by the relay.
    interceptors: [],
  });
  const client = new Client({ connection, namespace: at.namespace });
  return { client, taskQueue: at.taskQueue, close: () => connection.close() };
}

/** A call with its deadline (C2). */
function inTime<T>(client: Client, call: () => Promise<T>): Promise<T> {
  return client.withDeadline(Date.now() + RPC_DEADLINE_MS, call);
}

/** The id of a matter's workflow (C4). */
export function workflowIdOf(matter: { noun: string; matterId: string }): string {
  return `${matter.noun}:${matter.matterId}`;
}

/** gRPC's codes of a server that is there and says no to this one call: it is busy with the workflow, or knows better. */
const REFUSALS = new Set([3, 5, 6, 8, 9, 10]);

function isRefusal(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return isGrpcServiceError(cause) && REFUSALS.has(cause.code);
}

/** Carries nudges to Temporal as signal-with-start, and takes them out of the record when they have arrived. */
export class NudgeCarrier {
  /** The newest nudge of each matter that waits its turn, in the order in which the matters came. */
  readonly #waiting = new Map<string, Nudge>();
  #underWay = 0;
  readonly #temporal: TemporalClient;
  readonly #store: Store;
  readonly #log: Logger;

  constructor(temporal: TemporalClient, store: Store, log: Logger) {
    this.#temporal = temporal;
    this.#store = store;
    this.#log = log;
  }

  /** Delivers a nudge; when it could not, whether all would fail now, or only this one, e.g. as its workflow is closing. */
  async carry(nudge: Nudge): Promise<'delivered' | 'failed' | 'away'> {
    const { client, taskQueue } = this.#temporal;
    const { noun, matterId, mechanismId } = nudge;
    try {
      await inTime(client, () =>
        client.workflow.signalWithStart(noun, {
          workflowId: workflowIdOf(nudge),
          taskQueue,
          args: [{ matterId, mechanismId }],
          signal: 'nudge',
          // A closed run may be followed by another (the matter re-opened); a running one takes the signal (C4).
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
          workflowIdConflictPolicy: 'USE_EXISTING',
        }),
      );
      await forgetNudge(this.#store, nudge);
      return 'delivered';
    } catch (error) {
      const reason = error instanceof Error ? (error.cause ?? error) : error;
      this.#log.warn({ matterId, reason: String(reason) }, 'nudge not delivered; the relay will carry it');
      return isRefusal(error) ? 'failed' : 'away';
    }
  }

  /**
   * Delivers a nudge without anyone waiting for it, after the commit that left it. Nudges of one matter that meet here
   * become one. When Temporal is away, what waits is left to the relay: asking again would only pile up.
   */
  carryAtOnce(nudge: Nudge): void {
    if (this.#waiting.size >= MOST_WAITING && !this.#waiting.has(nudge.matterId)) return;
    this.#waiting.set(nudge.matterId, nudge);
    if (this.#underWay < MOST_UNDER_WAY) void this.#carryWaiting();
  }

  async #carryWaiting(): Promise<void> {
    this.#underWay += 1;
    for (let next = this.#take(); next; next = this.#take()) {
      if ((await this.carry(next)) === 'away') this.#waiting.clear();
    }
    this.#underWay -= 1;
  }

  #take(): Nudge | undefined {
    const next = this.#waiting.values().next().value;
    if (next) this.#waiting.delete(next.matterId);
    return next;
  }
}

/** Asks the running workflow of a matter; null when none is known, `unavailable` when Temporal or its worker is away. */
export async function askStanding(
  temporal: TemporalClient,
  matter: { noun: string; matterId: string },
): Promise<WorkflowView | null | 'unavailable'> {
  const { client } = temporal;
  const workflowId = workflowIdOf(matter);
  try {
    return await inTime(client, async () => {
      const handle = client.workflow.getHandle(workflowId);
      const described = await handle.describe();
      const answer = await handle.query<Standing>('standing');
      return { workflowId, runId: described.runId, historyLength: described.historyLength, ...answer };
    });
  } catch (error) {
    if (error instanceof WorkflowNotFoundError || error instanceof QueryNotRegisteredError) return null;
    return 'unavailable';
  }
}

/** Whether Temporal answers within two seconds. */
export async function temporalAnswers(temporal: TemporalClient): Promise<boolean> {
  const { client } = temporal;
  try {
    await inTime(client, () => client.workflowService.getSystemInfo({}));
    return true;
  } catch {
    return false;
  }
}

/** The ids of all matters whose workflows run. */
export async function runningMatterIds(temporal: TemporalClient): Promise<string[]> {
  const ids: string[] = [];
  for await (const workflow of temporal.client.workflow.list({ query: "ExecutionStatus = 'Running'" })) {
    const matterId = workflow.workflowId.split(':')[1];
    if (matterId !== undefined) ids.push(matterId);
  }
  return ids;
}
