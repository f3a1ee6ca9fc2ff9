/** Histories of released versions: whatever runs in an installation must go on under the code of today. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';
import { lengthOf, replayFailures, storedHistory } from '../support/histories.ts';
import { quietRuntime } from '../support/installation.ts';

const folder = path.join(projectRoot, 'tests', 'histories');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

test('there are histories of a whole main path and of an overdue matter', () => {
  expect(files.length).toBeGreaterThanOrEqual(2);
});

test.each(files)('%s replays', async (file) => {
  quietRuntime();
  const history = storedHistory(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
  expect(lengthOf(history)).toBeGreaterThan(10);
  expect(await replayFailures([{ workflowId: file, history }])).toEqual([]);
});
