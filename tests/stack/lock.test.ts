import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { lockDataDir } from '../../src/stack/lock.ts';
import { startTime } from '../../src/stack/process.ts';
import { emptyDataFolder } from './data-folder.ts';

let folder: string;
beforeEach(() => void (folder = emptyDataFolder()));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a data folder has one user at a time, and letting go frees it', () => {
  const unlock = lockDataDir(folder);
  expect(() => lockDataDir(folder)).toThrow(`Lianxi already runs with ${folder} (process ${process.pid}).`);
  unlock();
  lockDataDir(folder)();
  expect(readdirSync(folder)).toEqual([]);
});

test('the lock of a process that has ended is taken over', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(path.join(folder, 'lock.json'), JSON.stringify({ pid, startTime: startTime(process.pid) }));
  lockDataDir(folder)();
  expect(existsSync(path.join(folder, 'lock.json'))).toBe(false);
});

test('the lock of a process whose pid went to another one is taken over', () => {
  writeFileSync(path.join(folder, 'lock.json'), JSON.stringify({ pid: process.pid, startTime: 'long ago' }));
  lockDataDir(folder)();
  expect(existsSync(path.join(folder, 'lock.json'))).toBe(false);
});

test('a folder that cannot be made is said in one sentence', () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  expect(() => lockDataDir(path.join(file, 'data'))).toThrow(/^The data folder .* cannot be written .* set DATA_DIR/);
});
