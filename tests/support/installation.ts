/** A whole installation in this process: API on a real port, worker, housekeeping, on a record of its own. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { pino } from 'pino';
import { createApp } from '../../src/api/app.ts';
import { createApiServer, type ApiServer } from '../../src/api/server.ts';
import type { SignInSettings } from '../../src/api/sign-in-library.ts';
import { diskFiles } from '../../src/files/disk.ts';
import type { FileStore } from '../../src/files/file-store.ts';
import type { Clock } from '../../src/store/clock.ts';
import type { Nudge } from '../../src/store/effects.ts';
import {
  askStanding,
  connectLazily,
  NudgeCarrier,
  temporalAnswers,
  type TemporalAddress,
  type TemporalClient,
} from '../../src/temporal/client.ts';
import { relay, startHousekeeping } from '../../src/temporal/housekeeping.ts';
import { startWorker, type RunningWorker } from '../../src/temporal/worker.ts';
import { clientFor, type ApiClient } from './api-client.ts';
import { freshRecord, sqlAsApp, type TestRecord } from './record.ts';
import { sharedStack } from './shared-stack.ts';

/** Only what went wrong is worth reading in a test's output. */
export const testLog = pino({ level: 'fatal' });

let installed = false;

/** Temporal's own log, quiet, once a process. */
export function quietRuntime(): void {
  if (installed) return;
  installed = true;
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { filter: 'ERROR', forward: {} } },
    shutdownSignals: [],
  });
}

/** A running installation. */
export interface TestInstallation {
  record: TestRecord;
  temporal: TemporalClient;
  carrier: NudgeCarrier;
  worker: RunningWorker;
  baseUrl: string;
  as(roleOrUnit: string | null): ApiClient;
  stop(): Promise<void>;
}

/** Listens before there is an application, because signing in asks where it is found. */
async function listen(): Promise<ApiServer & { baseUrl: string }> {
  const { server, serve } = createApiServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { server, serve, baseUrl: `http://127.0.0.1:${String(port)}` };
}

/** The largest upload that an API of tests takes. */
export const EVIDENCE_MAX_BYTES = 300_000;

/** More requests a minute than any test makes, and yet a limit, so that its headers are there. */
const ANY_RATE = 10_000_000;

/** An API on a record, with the hands that it is given. */
export async function startApi(
  record: TestRecord,
  hands: Parameters<typeof createApp>[0]['hands'],
  keeper?: FileStore,
  log = testLog,
  {
    ratePerMinute = ANY_RATE,
    trustProxy,
    ...signInSettings
  }: Partial<Pick<Parameters<typeof createApp>[0], 'ratePerMinute' | 'trustProxy'> & SignInSettings> = {},
) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'lianxi-data-'));
  const folder = path.join(dataDir, 'evidence');
  const files = keeper ?? diskFiles(folder);
  const { server, serve, baseUrl } = await listen();
  const signIn = { publicUrl: baseUrl, secret: 'only tests know this, and so may you: 32 and more', ...signInSettings };
  const options = { store: record.store, hands, log, files, evidenceMaxBytes: EVIDENCE_MAX_BYTES, signIn };
  const limits = { ratePerMinute, trustProxy };
  serve(createApp({ ...options, ...limits }));
  return {
    baseUrl,
    evidenceFolder: folder,
    as: (roleOrUnit: string | null) => clientFor(baseUrl, roleOrUnit),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Starts an installation on the shared Temporal dev server, or on the one that is named. */
export async function startInstallation(
  options: { at?: Omit<TemporalAddress, 'taskQueue'>; clock?: Clock; housekeeping?: boolean } = {},
): Promise<TestInstallation> {
  quietRuntime();
  const { temporalAddress, temporalNamespace, workflowBundle } = sharedStack();
  const server = options.at ?? { address: temporalAddress, namespace: temporalNamespace };
  const at = { ...server, taskQueue: `test-${randomUUID()}` };
  const record = await freshRecord(options.clock ? { clock: options.clock } : {});
  const { store } = record;
  const temporal = connectLazily(at);
  const carrier = new NudgeCarrier(temporal, store, testLog);
  const workflows = { bundle: workflowBundle };
  const worker = await startWorker({ at, store, log: testLog, workflows }, new AbortController().signal);
  const housekeeping =
    options.housekeeping === false
      ? null
      : startHousekeeping({
          ...{ store, temporal, carrier, log: testLog, workerId: randomUUID() },
          working: () => worker.running(),
        });
  const api = await startApi(record, {
    nudge: (nudge) => {
      carrier.carryAtOnce(nudge);
    },
    answers: () => temporalAnswers(temporal),
    standing: (matter) => askStanding(temporal, matter),
  });
  return {
    ...{ record, temporal, carrier, worker, baseUrl: api.baseUrl, as: api.as },
    async stop() {
      await api.stop();
      await worker.stop();
      await housekeeping?.stop();
      await temporal.close();
      await record.drop();
    },
  };
}

/** An installation under the time-skipping server, whose clock it is kept by (C9). */
export async function startSkipping(
  fromMs: number | null = null,
): Promise<TestInstallation & { env: TestWorkflowEnvironment; clock: Clock }> {
  quietRuntime();
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: sharedStack().testServerPath } },
  });
  // The server begins at the instant of now; the record's clock, where the test says, and both run on alike.
  const shiftMs = fromMs === null ? 0 : (await env.currentTimeMs()) - fromMs;
  const clock: Clock = { now: async () => (await env.currentTimeMs()) - shiftMs, timerMs: (ms) => ms };
  const namespace = env.namespace ?? 'default';
  // The server has no visibility lists: no housekeeping.
  const installation = await startInstallation({
    at: { address: env.address, namespace },
    clock,
    housekeeping: false,
  });
  // Whoever commits carries its nudges; what a step opens is carried by the relay, which housekeeping would run.
  const { record, carrier } = installation;
  const relaying = setInterval(() => void relay({ store: record.store, carrier }), 500);
  return {
    ...installation,
    ...{ env, clock },
    async stop() {
      clearInterval(relaying);
      await installation.stop();
      await env.teardown();
    },
  };
}

/** What housekeeping does elsewhere: carries the nudges that commands left for matters beside their own. */
export async function carryNudges({ record, carrier }: Pick<TestInstallation, 'record' | 'carrier'>): Promise<void> {
  const text = 'SELECT matter_id AS "matterId", mechanism_id AS "mechanismId", noun, version FROM nudge';
  const waiting = await sqlAsApp<Nudge & Record<string, unknown>>(record, text);
  for (const nudge of waiting) await carrier.carry(nudge);
}
