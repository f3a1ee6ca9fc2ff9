import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { childEnvironment } from '../config.ts';
import { canConnect, takePort } from './ports.ts';
import { alive, findProcesses, lastLine, send, spawnDaemon, stopPid, waitGone } from './process.ts';

/** A running embedded Temporal. */
export interface Temporal {
  /** host:port of the front end. */
  address: string;
  pid: number;
  /** Whether it ran already, left behind by a start that was killed. */
  adopted: boolean;
  stop(): Promise<void>;
}

/** What {@link startTemporal} needs. */
export interface TemporalOptions {
  dataDir: string;
  /** The `temporal` program, see `tools.ts`. */
  cliPath: string;
  namespace: string;
  /** Port to listen on; a free one when absent. */
  port?: number | undefined;
  /** Port of the web page; without it there is none. */
  uiPort?: number | undefined;
  /** Receives a line for each thing worth telling. */
  log: (line: string) => void;
}

/** A warm start takes half a second; the first one on a slow disk prepares some hundred tables. */
const readyMs = 60_000;

/** The server closes within a second or two; its database survives a kill as well. */
const stopMs = 15_000;

/**
 * Starts the Temporal server of a data folder, or adopts the one that runs there with the same settings, and waits until
 * its namespace answers. The caller holds the lock of the folder: two servers on one file would end with SQLITE_BUSY.
 *
 * @throws Error with one sentence when it cannot run.
 */
export async function startTemporal(options: TemporalOptions): Promise<Temporal> {
  const { dataDir, namespace, port, log } = options;
  mkdirSync(path.join(dataDir, 'logs'), { recursive: true });
  const settings = serverSettings(options);
  for (const running of runningTemporal(dataDir)) {
    if (running.command.includes(settings.join(' ')) && (port === undefined || port === running.port)) {
      log(`沿用运行中的 Temporal Adopting the Temporal that runs (process ${running.pid}, port ${running.port})`);
      await untilReady(dataDir, running, namespace);
      return handle(running, true);
    }
    await stopPid(running.pid, 'SIGTERM', stopMs); // it has other settings than those asked for now
  }
  for (let attempt = 1; ; attempt++) {
    const chosen = await takePort(port, 'TEMPORAL_PORT');
    if (options.uiPort !== undefined) await takePort(options.uiPort, 'TEMPORAL_UI_PORT');
    const pid = await spawnDaemon({
      command: options.cliPath,
      args: ['server', 'start-dev', '--port', String(chosen), ...settings],
      logFile: path.join(dataDir, 'logs', 'temporal.log'),
      cwd: dataDir,
      env: childEnvironment({
        DO_NOT_TRACK: '1',
        // The program would take these for its own settings.
        TEMPORAL_ADDRESS: undefined,
        TEMPORAL_NAMESPACE: undefined,
        TEMPORAL_ENV: undefined,
      }),
    });
    try {
      await untilReady(dataDir, { pid, port: chosen }, namespace);
      return handle({ pid, port: chosen }, false);
    } catch (error) {
      await stopPid(pid, 'SIGTERM', stopMs);
      // A port that was free a moment ago may have gone to somebody else; one that was named is not exchanged.
      if (port !== undefined || attempt === 3) throw error;
    }
  }
}

/** Ends a data folder's Temporal at once; its database is written as it goes and survives. */
export async function forceStopTemporal(dataDir: string): Promise<void> {
  for (const { pid } of runningTemporal(dataDir)) {
    send(pid, 'SIGKILL');
    await waitGone(pid, 2_000);
  }
}

/** Every argument but the port; as they are found again in the process list, their order is kept. */
function serverSettings({ dataDir, namespace, uiPort }: TemporalOptions): string[] {
  return [
    ...['--ip', '127.0.0.1', '--db-filename', databaseFile(dataDir), '--namespace', namespace],
    ...['--log-level', 'warn', '--log-format', 'json'],
    // About twice the throughput; a power cut may lose the last instants, which the sweep repairs from the record (C3).
    ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'],
    // As shipped, what follows an activity waits 25 to 40 ms for the next poll of these queues.
    ...['--dynamic-config-value', 'history.transferProcessorMaxPollRPS=5000'],
    ...['--dynamic-config-value', 'history.timerProcessorMaxPollRPS=5000'],
    ...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort), '--ui-disable-news-fetch']),
  ];
}

/** The servers that run on a data folder's file: found by their command line, so that no record of them can be lost. */
function runningTemporal(dataDir: string): { pid: number; port: number; command: string }[] {
  return findProcesses('server start-dev', `--db-filename ${databaseFile(dataDir)} `).flatMap(({ pid, command }) => {
    const port = Number(/ --port (\d+) /.exec(command)?.[1]);
    return port ? [{ pid, port, command }] : [];
  });
}

function databaseFile(dataDir: string): string {
  return path.join(dataDir, 'temporal.db');
}

function handle({ pid, port }: { pid: number; port: number }, adopted: boolean): Temporal {
  return { pid, adopted, address: `127.0.0.1:${port}`, stop: () => stopPid(pid, 'SIGTERM', stopMs) };
}

async function untilReady(
  dataDir: string,
  { pid, port }: { pid: number; port: number },
  namespace: string,
): Promise<void> {
  const logFile = path.join(dataDir, 'logs', 'temporal.log');
  const end = Date.now() + readyMs;
  while (!(await answers(port, namespace))) {
    if (!alive(pid)) throw new Error(`Temporal did not start (it said: ${lastLine(logFile)}); see ${logFile}.`);
    if (Date.now() > end) throw new Error(`Temporal did not answer within ${readyMs / 1_000} seconds; see ${logFile}.`);
    await sleep(25);
  }
}

/** Whether the namespace is known to the front end, which takes a moment longer than the port. */
async function answers(port: number, namespace: string): Promise<boolean> {
  if (!(await canConnect(port))) return false;
  try {
    const connection = await Connection.connect({ address: `127.0.0.1:${port}`, connectTimeout: 2_000 });
    try {
      await connection.withDeadline(Date.now() + 2_000, async () => {
        await connection.workflowService.describeNamespace({ namespace });
        await connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 1 });
      });
      return true;
    } finally {
      await connection.close();
    }
  } catch {
    return false;
  }
}
