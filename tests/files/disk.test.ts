/** Files in a folder: whole or not there, whatever happens in between. */
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { diskFiles } from '../../src/files/disk.ts';
import { FilesUnavailable, getWhole, sha256Of } from '../../src/files/file-store.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lianxi-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

const bytes = Buffer.from('第三季度台账');
const sha256 = sha256Of(bytes);
const placeOf = (hash: string) => path.join(folder, 'kept', hash.slice(0, 2), hash);

test('what is put is got back, byte for byte, and nothing else lies there', async () => {
  const files = diskFiles(path.join(folder, 'kept'));
  expect(await files.get(sha256)).toBeNull();
  await Promise.all([1, 2, 3, 4].map(() => files.put(sha256, bytes)));
  expect(await files.get(sha256)).toEqual(bytes);
  expect(await readdir(path.dirname(placeOf(sha256)))).toEqual([sha256]);
  expect((await stat(placeOf(sha256))).mode & 0o077).toBe(0);
});

test('a file that was cut off by another hand is made whole by the next that sends it, and never given out', async () => {
  const files = diskFiles(path.join(folder, 'kept'));
  await chmod(placeOf(sha256), 0o600);
  await writeFile(placeOf(sha256), bytes.subarray(0, 5));
  await expect(getWhole(files, sha256)).rejects.toThrow(FilesUnavailable);
  await files.put(sha256, bytes);
  expect(await getWhole(files, sha256)).toEqual(bytes);
});

test('bytes that are not what they were, or are gone, are never given out', async () => {
  const files = diskFiles(path.join(folder, 'kept'));
  const other = sha256Of(Buffer.from('另一份'));
  await expect(getWhole(files, other)).rejects.toThrow('is not there');
  await files.put(other, Buffer.from('另一分'));
  await expect(getWhole(files, other)).rejects.toThrow('is not what it was');
});

test('a folder that cannot be written to says so, and leaves nothing half done', async () => {
  const blocked = path.join(folder, 'blocked');
  await writeFile(blocked, '');
  const files = diskFiles(blocked);
  await expect(files.put(sha256, bytes)).rejects.toThrow(FilesUnavailable);
  await expect(files.get(sha256)).rejects.toThrow('the folder of files answers ENOTDIR');
});
