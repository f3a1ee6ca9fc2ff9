/**
 * The supervisor behind `npm start`: it starts PostgreSQL and Temporal, brings the database up to date, starts worker and
 * API, keeps all four running, and stops them in order. Everything lives in one data folder, so that several stand side by
 * side, and a start after a kill finds what was left behind.
 */
import path from 'node:path';
import type { Logger } from 'pino';
import { projectRoot, readConfig, type Config } from './config.ts';
import { createLogger } from './log.ts';
import { endRecordedChildren, startChild } from './stack/children.ts';
import { errorMessage } from './stack/json-file.ts';
import { keepRunning, type Kept, type Running } from './stack/keep-running.ts';
import { lockDataDir } from './stack/lock.ts';
import { takePort } from './stack/ports.ts';
import { databaseName, forceStopPostgres, startPostgres } from './stack/postgres.ts';
import { forceStopTemporal, startTemporal } from './stack/temporal.ts';
import { locateTool } from './stack/tools.ts';

type PartName = 'api' | 'worker' | 'temporal' | 'postgres';

/** Whoever uses another part stops before it. */
const stopOrder = ['api', 'worker', 'temporal', 'postgres'] as const;

/** npm passes on the Ctrl-C that the terminal has already sent us: two signals this close together are one. */
const sameSignalMs = 1_000;

const parts = new Map<PartName, Kept<Running>>();
const stopping = new AbortController();
let config: Config | undefined;
let log: Logger | undefined;
let unlock: (() => void) | undefined;
let stopped: Promise<void> | undefined;
let stopAskedAt = 0;

/** Tells the person in front of the terminal, and the log. */
function say(line: string): void {
  console.log(line);
  log?.info(line);
}

/** Starts a part, keeps it running, and remembers it for the end. */
async function keep<R extends Running>(
  name: PartName,
  first: () => Promise<R>,
  again: (previous: R) => Promise<R> = first,
): Promise<Kept<R>> {
  stopping.signal.throwIfAborted();
  const kept = await keepRunning(name, first, again, say);
  parts.set(name, kept);
  return kept;
}

/** `Promise.all`, but a failure waits for the others, so that whatever came up is known and can be stopped. */
async function allSettledOrThrow<const T extends readonly Promise<unknown>[]>(
  promises: T,
): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}

interface DatabaseUrls {
  owner: string;
  app: string;
}

async function database({ databaseUrl, databaseOwnerUrl, dataDir, pgPort }: Config): Promise<DatabaseUrls> {
  if (databaseUrl !== undefined) return { owner: databaseOwnerUrl ?? databaseUrl, app: databaseUrl };
  const start = (port: number | undefined) => startPostgres({ dataDir, port, log: say });
  const postgres = await keep(
    'postgres',
    () => start(pgPort),
    ({ port }) => start(port),
  );
  const running = postgres.current();
  return { owner: running.url('owner', databaseName), app: running.url('app', databaseName) };
}

async function temporalAddress(settings: Config): Promise<string> {
  if (settings.temporalAddress !== undefined) return settings.temporalAddress;
  const { dataDir, temporalNamespace: namespace, temporalUiPort: uiPort } = settings;
  const cliPath = await locateTool('temporal', {
    namedPath: settings.temporalCliPath,
    searchPath: settings.searchPath,
    toolsDir: settings.toolsDir,
    log: say,
    signal: stopping.signal,
  });
  const start = (port: number | undefined) => startTemporal({ dataDir, cliPath, namespace, port, uiPort, log: say });
  const temporal = await keep(
    'temporal',
    () => start(settings.temporalPort),
    ({ address }) => start(Number(address.split(':')[1])),
  );
  return temporal.current().address;
}

/** Starts everything; whatever is up when it fails or is interrupted stands in `parts`. */
async function start(): Promise<void> {
  config = readConfig();
  const { dataDir, host, logLevel, temporalNamespace, taskQueue } = config;
  unlock = lockDataDir(dataDir);
  log = createLogger('start', logLevel, path.join(dataDir, 'logs', 'start.log'));
  const left = await endRecordedChildren(dataDir);
  if (left > 0) say(`已结束上次遗留的进程 Ended ${left} processes left behind by a start that was killed`);
  const port = await takePort(config.port, 'PORT', host);

  say('启动数据库与时钟 Starting PostgreSQL and Temporal');
  const [{ owner, app }, address, { migrate }, { seedExample }] = await allSettledOrThrow([
    database(config),
    temporalAddress(config),
    // Heavy, and read while the servers come up.
    import('./store/migrate.ts'),
    import('./store/seed.ts'),
  ]);
  stopping.signal.throwIfAborted();

  const applied = await migrate(owner);
  if (applied.length > 0) say(`已迁移数据库 Migrated the database: ${applied.join(', ')}`);
  const tokensPath = path.join(dataDir, 'tokens.json');
  const exampleDir = path.join(projectRoot, 'examples', 'zhuzhou');
  const { created } = await seedExample({ databaseUrl: app, exampleDir, tokensPath });
  if (created) say('已载入示例 Loaded the example');

  const env = {
    DATA_DIR: dataDir,
    DATABASE_URL: app,
    DATABASE_OWNER_URL: undefined, // whoever serves requests must not own the tables (C17)
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: temporalNamespace,
    TASK_QUEUE: taskQueue,
    HOST: host,
    PORT: String(port),
  };
  await allSettledOrThrow([
    keep('worker', () => startChild({ name: 'worker', dataDir, env })),
    keep('api', () => startChild({ name: 'api', dataDir, env })),
  ]);

  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const seconds = (performance.now() / 1_000).toFixed(1);
  say(`就绪 Ready (${seconds} s): API ${url}  docs ${url}/docs  Temporal ${address}  tokens ${tokensPath}`);
}

/** Stops what runs, in order, and ends this process. What is still coming up is awaited first, so that nothing is missed. */
async function stop(exitCode: number): Promise<void> {
  stopping.abort();
  await starting.catch(() => undefined); // reported where it is awaited
  for (const name of stopOrder) {
    try {
      await parts.get(name)?.stop();
    } catch (error) {
      say(`${name} 未能正常停止 ${name} did not stop in order: ${errorMessage(error)}`);
      exitCode = 1;
    }
  }
  if (config && unlock) await endRecordedChildren(config.dataDir);
  unlock?.();
  if (exitCode === 0) say('已停止 Stopped');
  process.exit(exitCode);
}

/** Ends everything at once, found by the data folder alone: it may be half started or half stopped. */
async function forceStop(): Promise<void> {
  console.log('强制停止 Stopping at once');
  stopping.abort();
  if (config && unlock) {
    const { dataDir } = config;
    await endRecordedChildren(dataDir, 'SIGKILL');
    await Promise.all([forceStopTemporal(dataDir), forceStopPostgres(dataDir)]);
    unlock();
  }
  process.exit(1);
}

function onSignal(signal: string): void {
  if (stopped && Date.now() - stopAskedAt < sameSignalMs) return;
  if (stopped) return void forceStop();
  stopAskedAt = Date.now();
  console.log(`正在停止 Stopping (${signal}; once more to force)`);
  stopped = stop(0);
}

function onFailure(error: unknown): void {
  if (stopped) return; // an interrupted start fails by itself
  console.error(errorMessage(error));
  log?.error({ err: error }, 'the supervisor failed');
  stopped = stop(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
process.on('uncaughtException', onFailure);
// A closed terminal or a finished `| head` must not end us with an exception in place of an orderly stop.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const starting = start();
starting.catch(onFailure);
