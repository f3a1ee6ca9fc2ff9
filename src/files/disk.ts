/** Files in a folder of this machine, or one that several machines share. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { FilesUnavailable, type FileStore } from './file-store.ts';

/**
 * Keeps files in a folder: `ab/ab12…`. A file is written under another name, flushed, and renamed, so that under its own
 * name it is always whole. What a crash leaves behind ends in `.partial` and is nobody's.
 */
export function diskFiles(folder: string): FileStore {
  const placeOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256);
  return {
    put: (sha256, bytes) => available(() => write(placeOf(sha256), bytes)),
    get: (sha256) => available(() => unlessMissing(() => readFile(placeOf(sha256)))),
  };
}

async function write(place: string, bytes: Uint8Array): Promise<void> {
  const there = await unlessMissing(() => stat(place));
  if (there?.size === bytes.length) return;
  const above = path.dirname(place);
  // Only this user reads them: whoever may see a file is for the record to say.
  await mkdir(above, { recursive: true, mode: 0o700 });
  const partial = `${place}.${randomUUID()}.partial`;
  try {
    const file = await open(partial, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, place);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  for (const each of [above, path.dirname(above)]) await syncFolder(each);
}

/** A name is there after a loss of power only when its folder was flushed too; Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'an unknown error';
}

async function unlessMissing<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function available<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new FilesUnavailable(`the folder of files answers ${codeOf(error)}`, { cause: error });
  }
}
