/** Every problem has its text in both languages, and says what to do; the page of them is drawn from the code of today. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';
import { advised, catalogued, problemsPage } from '../support/problem-catalogue.ts';
import { updatesDocs } from '../support/shared-stack.ts';

test.each(catalogued())('$code is said in Chinese and in English', ({ code, status, zh, en }) => {
  expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(zh).toMatch(/\p{Script=Han}.*[。]$/u);
  expect(en).toMatch(/^[A-Z][^\p{Script=Han}]{8,}$/u);
});

test('whoever meets one is told what to do about it', () => {
  expect(advised().filter(({ todo }) => todo === '')).toEqual([]);
});

test('docs/problems.md is drawn from the code of today', () => {
  const file = path.join(projectRoot, 'docs', 'problems.md');
  if (updatesDocs()) writeFileSync(file, problemsPage());
  expect(readFileSync(file, 'utf8')).toBe(problemsPage());
});
