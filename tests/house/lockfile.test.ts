import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

test('package-lock.json holds no download addresses, so that it installs from any registry', () => {
  const lines = readFileSync('package-lock.json', 'utf8').split('\n');
  expect(lines.some((line) => line.includes('"integrity"'))).toBe(true);
  expect(lines.filter((line) => line.includes('"resolved"'))).toEqual([]);
});
