import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process as the process list shows it: its arguments joined by single spaces. */
export interface ListedProcess {
  pid: number;
  command: string;
}

const linux = process.platform === 'linux';
const windows = process.platform === 'win32';

/** A log that has grown beyond this is set aside when it is next opened, because nobody rotates a laptop's logs. */
const longLogBytes = 20_000_000;

/** Whether a process runs. A zombie does not: it is dead, and only its parent has not noticed. */
export function alive(pid: number): boolean {
  if (linux) return !['', 'Z', 'X'].includes(statFields(pid)[0] ?? '');
  return exists(pid);
}

/** Whether the system knows the pid at all, be it a zombie's. */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process started, in the system's own notation: with the pid it tells a process from a later one of the same pid. */
export function startTime(pid: number): string {
  // Field 22 of /proc/<pid>/stat; the list begins with field 3.
  if (linux) return statFields(pid)[19] ?? '';
  return ps(['-o', 'lstart=', '-p', String(pid)]);
}

/** The command line of a process, or an empty string. */
export function cmdline(pid: number): string {
  if (linux) return readProc(pid, 'cmdline').replaceAll('\0', ' ').trim();
  return ps(['-ww', '-o', 'command=', '-p', String(pid)]);
}

/** The running processes whose command line contains every one of the texts; none on Windows, which has no such list. */
export function findProcesses(...texts: string[]): ListedProcess[] {
  return listProcesses().filter(({ pid, command }) => texts.every((text) => command.includes(text)) && alive(pid));
}

/** The processes whose working directory is the folder (Linux only; elsewhere none). */
export function processesIn(folder: string): number[] {
  if (!linux) return [];
  const real = realpathSync(folder);
  return pidsInProc().filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === real;
    } catch {
      return false; // ended meanwhile, or belongs to somebody else
    }
  });
}

/** Waits until a process has ended; false when it still runs after `ms` milliseconds. */
export function waitGone(pid: number, ms: number): Promise<boolean> {
  return waitUntil(() => !alive(pid), ms);
}

/** Waits until something is so; false when it is not after `ms` milliseconds. */
export async function waitUntil(isSo: () => boolean, ms: number): Promise<boolean> {
  const end = Date.now() + ms;
  while (!isSo()) {
    if (Date.now() >= end) return false;
    await sleep(20);
  }
  return true;
}

/** Sends a signal and waits; a process that still runs after `graceMs` is killed. A process already gone is no error. */
export async function stopPid(pid: number, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  if (!send(pid, signal) || (await waitGone(pid, graceMs))) return;
  send(pid, 'SIGKILL');
  await waitGone(pid, 2_000);
}

/** Sends a signal; false when there is no such process. */
export function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** What {@link spawnDaemon} starts. */
export interface Daemon {
  command: string;
  args: string[];
  logFile: string;
  cwd: string;
  env: Record<string, string>;
  /** Account to run under; the caller's when absent. */
  account?: { uid: number; gid: number } | undefined;
}

/**
 * Starts a server that outlives us and resolves to its pid. It has a session of its own, so that Ctrl-C does not end it
 * before its users have drained, and writes into a file, because a pipe would break when we die.
 */
export async function spawnDaemon(daemon: Daemon): Promise<number> {
  const log = openLog(daemon.logFile);
  try {
    const child = spawn(daemon.command, daemon.args, {
      cwd: daemon.cwd,
      env: daemon.env,
      stdio: ['ignore', log, log],
      detached: true,
      windowsHide: true,
      ...daemon.account,
    });
    await once(child, 'spawn'); // throws what `error` says
    child.unref();
    if (child.pid === undefined) throw new Error(`${daemon.command} has no process id.`);
    return child.pid;
  } finally {
    closeSync(log);
  }
}

/** Opens a log file for appending and returns its descriptor, which the caller closes. */
export function openLog(file: string): number {
  try {
    if (statSync(file).size > longLogBytes) renameSync(file, `${file}.1`);
  } catch {
    // No log yet.
  }
  return openSync(file, 'a');
}

/** The end of a log in one line, to be quoted in an error. */
export function lastLine(logFile: string): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().slice(-2_000).split('\n').at(-1)?.trim().slice(-300) ?? '';
  } catch {
    return '';
  }
}

function listProcesses(): ListedProcess[] {
  if (windows) return [];
  if (linux) return pidsInProc().map((pid) => ({ pid, command: cmdline(pid) }));
  return ps(['-axww', '-o', 'pid=,command='])
    .split('\n')
    .flatMap((line) => {
      const [, pid, command] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
      return pid && command ? [{ pid: Number(pid), command }] : [];
    });
}

function pidsInProc(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** The fields of /proc/<pid>/stat after the program's name, which may itself contain spaces and brackets. */
function statFields(pid: number): string[] {
  const stat = readProc(pid, 'stat');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

function ps(args: string[]): string {
  if (windows) return '';
  try {
    return execFileSync('ps', args, { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
