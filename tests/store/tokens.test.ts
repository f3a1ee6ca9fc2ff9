/** Accounts and their tokens: one each, those of an earlier release completed, none issued twice. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';
import { actorOf } from '../../src/store/accounts.ts';
import { seedExample } from '../../src/store/seed.ts';
import type { SampleTokens } from '../../src/store/tokens.ts';
import { freshRecord, sqlAsApp, type TestRecord } from '../support/record.ts';
import { isTokens, sharedStack } from '../support/shared-stack.ts';

let record: TestRecord;
let folder: string;
beforeAll(async () => {
  record = await freshRecord();
  folder = mkdtempSync(path.join(os.tmpdir(), 'lianxi-tokens-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await record.drop();
});

const file = () => path.join(folder, 'tokens.json');

function read(): SampleTokens {
  const value: unknown = JSON.parse(readFileSync(file(), 'utf8'));
  if (!isTokens(value)) throw new Error('not a tokens file');
  return value;
}

async function start(content: string | null): Promise<SampleTokens> {
  if (content !== null) writeFileSync(file(), content);
  const exampleDir = path.join(projectRoot, 'examples', 'zhuzhou');
  await seedExample({ databaseUrl: record.appUrl, exampleDir, tokensPath: file() });
  return read();
}

const living = () =>
  sqlAsApp<{ role: string; tokens: string }>(
    record,
    `SELECT a.role, count(t.hash) AS tokens FROM account a
     LEFT JOIN api_token t ON t.account_id = a.id AND t.revoked_at IS NULL GROUP BY a.id, a.role`,
  );

test('every account has one token: of each role, and of the liaison and the head of each unit', async () => {
  const { tokens } = sharedStack();
  expect(Object.keys(tokens.heads)).toEqual(Object.keys(tokens.units));
  for (const { tokens: count } of await living()) expect(count).toBe('1');
  const roles = new Set((await living()).map(({ role }) => role));
  expect([...roles].sort()).toEqual(
    ['cityLeader', 'coordinator', 'director', 'head', 'inspector', 'leader', 'liaison', 'operator'].sort(),
  );
});

test('a file of an earlier release keeps what it holds and gains the rest; a whole one is left alone', async () => {
  const { director: _d, cityLeader: _c, heads: _h, ...earlier } = sharedStack().tokens;
  const completed = await start(JSON.stringify(earlier));
  expect(completed).toMatchObject(earlier);
  const director = await actorOf(record.store, completed.director);
  expect(director).toMatchObject({ role: 'director', unitId: record.unitId('市市场监督管理局') });
  expect(await actorOf(record.store, completed.heads['市教育局'] ?? '')).toMatchObject({ role: 'head' });
  // What the accounts had before opens nothing any more.
  expect(await actorOf(record.store, sharedStack().tokens.director)).toBeNull();
  expect(await start(null)).toEqual(completed);
});

test('a damaged file is written anew, and every earlier token revoked', async () => {
  const { coordinator } = read();
  const anew = await start('{');
  expect(await actorOf(record.store, coordinator)).toBeNull();
  expect(await actorOf(record.store, anew.coordinator)).toMatchObject({ role: 'coordinator' });
  for (const { tokens: count } of await living()) expect(count).toBe('1');
});
