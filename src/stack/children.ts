import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { childEnvironment, projectRoot, type Environment } from '../config.ts';
import { isJsonObject, readJson, writeJson } from './json-file.ts';
import type { Running } from './keep-running.ts';
import { alive, lastLine, openLog, startTime, stopPid } from './process.ts';

/** What {@link startChild} needs. */
export interface ChildOptions {
  /** Name of the child, of its log and of its program: `worker` runs src/main-worker.ts. */
  name: string;
  dataDir: string;
  env: Environment;
}

interface Recorded {
  pid: number;
  startTime: string;
}

/** The worker bundles its workflows first, which takes seconds on a busy machine. */
const readyMs = 60_000;

/** Longer than the worker's own patience with its longest activity, so that nothing is cut off in the middle. */
const stopMs = 30_000;

/**
 * Starts one of our own programs and waits for its `{ ready: true }`. It lives in a session of its own, so that Ctrl-C
 * reaches only us, and writes to logs/<name>.log. It ends by itself when we disappear (IPC `disconnect`).
 *
 * @throws Error with the child's own sentence (`{ failed: … }`), or one made from its log, when it does not get ready.
 */
export async function startChild({ name, dataDir, env }: ChildOptions): Promise<Running> {
  mkdirSync(path.join(dataDir, 'logs'), { recursive: true });
  const logFile = path.join(dataDir, 'logs', `${name}.log`);
  const extension = path.extname(fileURLToPath(import.meta.url)); // .ts from the sources, .js from dist/
  const program = fileURLToPath(new URL(`../main-${name}${extension}`, import.meta.url));
  const log = openLog(logFile);
  const child = fork(program, [], {
    cwd: projectRoot, // `--import tsx` is looked up from here
    execArgv: extension === '.ts' ? ['--import', 'tsx'] : [],
    // Workflow code sees the process's time zone, and must see the same one everywhere.
    env: childEnvironment({ ...env, TZ: 'UTC' }),
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  });
  closeSync(log);
  const { pid } = child;
  if (pid !== undefined) record(dataDir, name, { pid, startTime: startTime(pid) });
  try {
    await untilReady(child, name, logFile);
    if (pid === undefined) throw new Error(`${name} has no process id.`);
    return { pid, stop: () => stopPid(pid, 'SIGTERM', stopMs) };
  } catch (error) {
    if (pid !== undefined) await stopPid(pid, 'SIGTERM', 5_000);
    throw error;
  }
}

/**
 * Ends the children that a killed start left behind and forgets them. Each was told by the broken IPC channel, so that it
 * is usually gone already.
 */
export async function endRecordedChildren(dataDir: string, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number> {
  const left = readRecords(dataDir).filter(([, child]) => alive(child.pid) && startTime(child.pid) === child.startTime);
  await Promise.all(left.map(([, { pid }]) => stopPid(pid, signal, 10_000)));
  rmSync(recordFile(dataDir), { force: true });
  return left.length;
}

async function untilReady(child: ChildProcess, name: string, logFile: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(
        () => reject(new Error(`${name} was not ready within ${readyMs / 1_000} seconds; see ${logFile}.`)),
        readyMs,
      );
      child.on('message', (message) => {
        if (!isJsonObject(message)) return;
        if (message['ready'] === true) resolve();
        else if (typeof message['failed'] === 'string') reject(new Error(message['failed']));
      });
      child.once('error', reject);
      // `close` comes after the last message has been read, `exit` may overtake it.
      child.once('close', (code, signal) =>
        reject(
          new Error(`${name} ended with ${signal ?? `code ${code}`} (it said: ${lastLine(logFile)}); see ${logFile}.`),
        ),
      );
    });
  } finally {
    clearTimeout(timer);
  }
}

function record(dataDir: string, name: string, child: Recorded): void {
  writeJson(recordFile(dataDir), { ...Object.fromEntries(readRecords(dataDir)), [name]: child });
}

function readRecords(dataDir: string): [string, Recorded][] {
  const value = readJson(recordFile(dataDir));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([name, child]): [string, Recorded][] => {
    if (!isJsonObject(child)) return [];
    const { pid, startTime: since } = child;
    // Without a start time (Windows) nobody can tell whether the pid is still the child's.
    return typeof pid === 'number' && typeof since === 'string' && since ? [[name, { pid, startTime: since }]] : [];
  });
}

function recordFile(dataDir: string): string {
  return path.join(dataDir, 'children.json');
}
