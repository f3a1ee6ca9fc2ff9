/** `npm run check` looks up what is known of the dependencies, where the registry offers it. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { childEnvironment, projectRoot } from '../../src/config.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lianxi-audit-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The check where `npm audit` answers like this. */
function checkedAgainst(answer: object) {
  writeFileSync(path.join(folder, 'npm'), `#!/bin/sh\ncat <<'END'\n${JSON.stringify(answer)}\nEND\nexit 1\n`);
  chmodSync(path.join(folder, 'npm'), 0o755);
  const env = childEnvironment({ PATH: `${folder}${path.delimiter}/usr/bin${path.delimiter}/bin` });
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(projectRoot, 'audit.mjs')], {
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

const counted = (counts: object) => ({ critical: 0, high: 0, moderate: 0, low: 0, ...counts });

test('something grave that is known ends it, by name', () => {
  const found = checkedAgainst({
    metadata: { vulnerabilities: counted({ high: 1, low: 1 }) },
    vulnerabilities: {
      grave: { name: 'grave', severity: 'high', range: '<2' },
      slight: { name: 'slight', severity: 'low', range: '<1' },
    },
  });
  expect(found).toMatchObject({ status: 1, stderr: 'audit: grave <2: high\n' });
});

test('something slight is counted and lets it pass', () => {
  const found = checkedAgainst({
    metadata: { vulnerabilities: counted({ moderate: 2 }) },
    vulnerabilities: { slight: { name: 'slight', severity: 'moderate', range: '<1' } },
  });
  expect(found).toMatchObject({ status: 0, stdout: 'audit: 0 critical, 0 high, 2 moderate, 0 low.\n' });
});

test('a registry that does not offer it is said to be one', () => {
  const found = checkedAgainst({ message: '405 Method Not Allowed', error: {} });
  expect(found.status).toBe(0);
  expect(found.stdout).toContain('not offered here (405 Method Not Allowed)');
});
