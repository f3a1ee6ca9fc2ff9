/** Numbers of assignments: contiguous whoever issues at once, none taken by what is refused, none used twice (C14). */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';
import { audit } from '../../src/store/audit.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { assignmentAt, type AssignmentJson } from '../support/assignment-path.ts';
import { sqlAsApp, tokenOf } from '../support/record.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(async () => {
  expect((await audit(api.record.store)).findings).toEqual([]);
  await api.stop();
});

const run = promisify(execFile);
const script = path.join(projectRoot, 'tests', 'support', 'issue-in-process.ts');

async function issueInProcess(ids: readonly string[]): Promise<string[]> {
  const args = ['--import', 'tsx', script, api.record.appUrl, tokenOf('director'), ...ids];
  const { stdout } = await run(process.execPath, args);
  const taken: string[] = JSON.parse(stdout);
  return taken;
}

test('fifty issued at once by four processes, among them some that are refused', async () => {
  const drafts: AssignmentJson[] = [];
  // The processes keep the clock of the record: dates that lie ahead of it.
  const nodes = [{ dueOn: '2030-06-28', confirmed: true }];
  for (let count = 0; count < 50; count += 1) drafts.push(await assignmentAt(api, 'draft', { nodes }));
  const undated = await assignmentAt(api, 'draft', { nodes: [] });
  const of = [0, 1, 2, 3].map((worker) => drafts.filter((_, index) => index % 4 === worker).map(({ id }) => id));
  const taken = (await Promise.all(of.map((ids) => issueInProcess([...ids, undated.id])))).flat();
  expect(taken.filter((one) => one === 'DATES_UNCONFIRMED')).toHaveLength(4);
  const numbers = taken.flatMap((one) => /〕(\d+)号$/.exec(one)?.[1] ?? []).map(Number);
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  // Each stands on one matter, and nobody takes one that is out.
  const rows = await sqlAsApp<{ number: string }>(
    api.record,
    `SELECT number FROM matter WHERE noun = 'assignment' AND number IS NOT NULL`,
  );
  expect(new Set(rows.map(({ number }) => number)).size).toBe(50);
  const again = await issueInProcess([drafts[0]?.id ?? '']);
  expect(again).toEqual(['NOT_NOW']);
});
