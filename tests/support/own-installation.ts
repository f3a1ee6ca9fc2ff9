/** An installation of real processes in a data folder of its own, by a clock that runs fast: what crash tests kill. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../src/config.ts';
import { startChild } from '../../src/stack/children.ts';
import type { Running } from '../../src/stack/keep-running.ts';
import { freePort } from '../../src/stack/ports.ts';
import { databaseName, startPostgres } from '../../src/stack/postgres.ts';
import { alive, send, waitGone } from '../../src/stack/process.ts';
import { startTemporal } from '../../src/stack/temporal.ts';
import { scaledClock, type Clock } from '../../src/store/clock.ts';
import { openStore, type Store } from '../../src/store/db.ts';
import { migrate } from '../../src/store/migrate.ts';
import { seedExample } from '../../src/store/seed.ts';
import type { SampleTokens } from '../../src/store/tokens.ts';
import { connectLazily, type TemporalClient } from '../../src/temporal/client.ts';
import { clientFor, type ApiClient } from './api-client.ts';
import { sampleOf } from './record.ts';
import { isTokens, sharedStack } from './shared-stack.ts';

/** The processes that can be stopped, killed and started. */
export const partNames = ['postgres', 'temporal', 'worker', 'api'] as const;

/** See {@link partNames}. */
export type PartName = (typeof partNames)[number];

const DAY_MS = 86_400_000;

/** A clock that stands at `startMs` now and runs `daysPerSecond`, with the two numbers that its processes are given. */
function fastClock(startMs: number, daysPerSecond: number) {
  const scale = (daysPerSecond * DAY_MS) / 1_000;
  const epochMs = Math.round((Date.now() * scale - startMs) / (scale - 1));
  const clock: Clock = scaledClock(scale, epochMs);
  return { clock, env: { CLOCK_SCALE: String(scale), CLOCK_EPOCH_MS: String(epochMs) } };
}

/** A running installation. */
export interface OwnInstallation {
  dataDir: string;
  /** The database as the application's role. */
  databaseUrl: string;
  baseUrl: string;
  store: Store;
  temporal: TemporalClient;
  record: { mechanismId: string; unitId(name: string): string };
  as(roleOrUnit: string | null): ApiClient;
  /** The installation's clock, in ms. */
  nowMs(): number;
  /** The process of a part; a dead one's until it is started again. */
  running(part: PartName): Running;
  /** Starts a part on the port that it had. */
  start(part: PartName): Promise<Running>;
  /** Ends a part in order. */
  stop(part: PartName): Promise<void>;
  /** SIGKILL; answers when the process is gone. */
  kill(part: PartName): Promise<void>;
  /** Ends everything and removes the folder. */
  close(): Promise<void>;
}

/** Starts PostgreSQL, Temporal, worker and API, seeded with the example, at an instant of the fast clock. */
export async function startOwnInstallation(options: {
  startMs: number;
  daysPerSecond: number;
}): Promise<OwnInstallation> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'lianxi-own-'));
  // PostgreSQL runs as another account when we are root, and must be able to enter.
  chmodSync(dataDir, 0o755);
  const parts = new Map<PartName, Running>();
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closer of closers) await closer();
    for (const name of [...partNames].reverse()) await parts.get(name)?.stop();
    // LIANXI_KEEP=1 leaves folder and logs to be read.
    if (process.env['LIANXI_KEEP'] !== '1') rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    return await assemble(options, dataDir, parts, closers, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function assemble(
  options: { startMs: number; daysPerSecond: number },
  dataDir: string,
  parts: Map<PartName, Running>,
  closers: (() => Promise<void>)[],
  close: () => Promise<void>,
): Promise<OwnInstallation> {
  const { temporalCliPath: cliPath, workflowBundle } = sharedStack();
  const log = () => undefined;
  const namespace = 'lianxi';
  const port = await freePort();
  const servers = await Promise.all([
    startPostgres({ dataDir, log }),
    startTemporal({ dataDir, cliPath, namespace, log }),
  ]);
  const [postgres, temporalServer] = servers;
  parts.set('postgres', postgres).set('temporal', temporalServer);
  const databaseUrl = postgres.url('app', databaseName);
  await migrate(postgres.url('owner', databaseName));
  const tokens = await seed(databaseUrl, dataDir);
  const { clock, env: clockEnv } = fastClock(options.startMs, options.daysPerSecond);
  const env = {
    ...{ DATA_DIR: dataDir, DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: undefined, PORT: String(port) },
    ...{ TEMPORAL_ADDRESS: temporalServer.address, TEMPORAL_NAMESPACE: namespace, WORKFLOW_BUNDLE: workflowBundle },
    ...{ HOST: '127.0.0.1', LOG_LEVEL: 'info', ...clockEnv },
  };
  const starters: Record<PartName, () => Promise<Running>> = {
    postgres: () => startPostgres({ dataDir, port: postgres.port, log }),
    temporal: () =>
      startTemporal({ dataDir, cliPath, namespace, port: Number(temporalServer.address.split(':')[1]), log }),
    worker: () => startChild({ name: 'worker', dataDir, env }),
    api: () => startChild({ name: 'api', dataDir, env }),
  };
  const start = async (part: PartName): Promise<Running> => {
    const running = await starters[part]();
    parts.set(part, running);
    return running;
  };
  await Promise.all([start('worker'), start('api')]);

  const store = openStore({ databaseUrl, clock, poolSize: 4 });
  const temporal = connectLazily({ address: temporalServer.address, namespace, taskQueue: 'matters' });
  closers.push(
    () => temporal.close(),
    () => store.close(),
  );
  const baseUrl = `http://127.0.0.1:${String(port)}`;
  const running = (part: PartName): Running => {
    const found = parts.get(part);
    if (!found) throw new Error(`${part} was never started`);
    return found;
  };
  return {
    ...{ dataDir, databaseUrl, baseUrl, store, temporal, running, start, close, record: await sampleOf(store) },
    as: (roleOrUnit) => clientFor(baseUrl, roleOrUnit, tokens),
    nowMs: () => Number(clock.now(Date.now())),
    stop: (part) => running(part).stop(),
    async kill(part) {
      const { pid } = running(part);
      send(pid, 'SIGKILL');
      if (!(await waitGone(pid, 5_000)) || alive(pid)) throw new Error(`${part} does not die`);
    },
  };
}

async function seed(databaseUrl: string, dataDir: string): Promise<SampleTokens> {
  const tokensPath = path.join(dataDir, 'tokens.json');
  await seedExample({ databaseUrl, exampleDir: path.join(projectRoot, 'examples', 'zhuzhou'), tokensPath });
  const tokens: unknown = JSON.parse(readFileSync(tokensPath, 'utf8'));
  if (!isTokens(tokens)) throw new Error('tokens.json is not what the seed writes');
  return tokens;
}

/** Waits until something is so, looking again and again; throws with what it was about after `withinMs`. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  withinMs: number,
  everyMs = 50,
): Promise<void> {
  const giveUpAt = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error(`not within ${String(withinMs)} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
