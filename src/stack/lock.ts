import { linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { errorCode, errorMessage, isJsonObject, readJson, writeJson } from './json-file.ts';
import { alive, startTime } from './process.ts';

interface Holder {
  pid: number;
  startTime: string;
}

/**
 * Makes this process the only user of a data folder, and returns how to let go. The lock of a killed process is taken
 * over: a pid alone would not do, because pids are used again, so that the start time is kept beside it.
 *
 * @throws Error with one sentence when another process holds the folder, or the folder cannot be written.
 */
export function lockDataDir(dataDir: string): () => void {
  const lock = path.join(dataDir, 'lock.json');
  const mine = path.join(dataDir, `lock.${process.pid}.json`);
  const me: Holder = { pid: process.pid, startTime: startTime(process.pid) };
  try {
    mkdirSync(dataDir, { recursive: true });
    writeJson(mine, me);
  } catch (error) {
    throw new Error(`The data folder ${dataDir} cannot be written (${errorMessage(error)}): set DATA_DIR to another.`);
  }
  try {
    // A link appears at once with its content or not at all, so that nobody reads half a lock.
    while (!linked(mine, lock)) {
      const holder = readHolder(lock);
      if (holder && isRunning(holder)) throw new Error(`Lianxi already runs with ${dataDir} (process ${holder.pid}).`);
      setAside(lock);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return () => {
    const holder = readHolder(lock);
    if (holder?.pid === me.pid && holder.startTime === me.startTime) rmSync(lock, { force: true });
  };
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a dead lock; one that came alive between our looking and our moving it is put back. */
function setAside(lock: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return; // another starter was quicker
    throw error;
  }
  const holder = readHolder(aside);
  if (holder && isRunning(holder)) linked(aside, lock);
  rmSync(aside, { force: true });
}

function isRunning(holder: Holder): boolean {
  return alive(holder.pid) && startTime(holder.pid) === holder.startTime;
}

function readHolder(file: string): Holder | undefined {
  const value = readJson(file);
  if (!isJsonObject(value)) return undefined;
  const { pid, startTime: since } = value;
  return typeof pid === 'number' && typeof since === 'string' ? { pid, startTime: since } : undefined;
}
