/** A record of before there were parts and boxes is brought up to date: what the migration fills in is what is written since. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';
import { audit } from '../../src/store/audit.ts';
import { openedThrough, startApiOnly, throughTo, type ApiOnly, type Given } from '../support/api-only.ts';
import { look, WORKDAY_MS } from '../support/commands.ts';
import { timeBodies } from '../support/main-path.ts';
import { sql } from '../support/record.ts';

const MIGRATION = '20261126170826_parts';
const returned: Given = ['inspection', { outcome: 'returned', opinion: '证据不足', newTerm: '6wd' }];
const walks: (readonly Given[])[] = [
  ...Object.values(throughTo),
  [['approval', { decision: 'return', opinion: '依据不足' }]],
  [...throughTo.rectifying, ['work-plan-review', { decision: 'return', opinion: '措施不具体' }]],
  [...throughTo.inspecting, returned],
  [...throughTo.inspecting, returned, 'submission', 'inspection'],
  [...throughTo.rectifying, ['extension-request', timeBodies['extension-request'] ?? {}]],
  [...throughTo.rectifying, ['pause', timeBodies['pause'] ?? {}]],
  [...throughTo.rectifying, ['light', timeBodies['light'] ?? {}]],
];

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
  const ids: string[] = [];
  for (const through of walks) ids.push((await openedThrough(api, through, { dueTerm: '15wd' })).id);
  // Half of them have become late.
  api.clock.set(WORKDAY_MS + 40 * 86_400_000);
  for (const id of ids.filter((_, index) => index % 2 === 0)) await look(api.record, id);
});
afterAll(() => api.stop());

test('it fills in the same parts and boxes', async () => {
  const { ownerUrl, store } = api.record;
  const parts = () => sql(ownerUrl, 'SELECT * FROM part ORDER BY matter_id, unit_id');
  const tasks = () => sql(ownerUrl, 'SELECT * FROM task ORDER BY id');
  const before = { parts: await parts(), tasks: await tasks() };
  expect(before.parts).toHaveLength(walks.length);
  await sql(ownerUrl, 'DELETE FROM part');
  await sql(ownerUrl, `UPDATE task SET box = 'to-do', near_from = NULL, overdue_from = NULL`);
  const text = readFileSync(path.join(projectRoot, 'prisma', 'migrations', MIGRATION, 'migration.sql'), 'utf8');
  const filling = text.slice(text.indexOf('-- The rectifications that are there'));
  // A date that was moved before is not known any more: of tasks it keeps the one that they have.
  await sql(ownerUrl, filling.replace('"original_due_at" = t."due_at",', ''));
  // A kind of task that came later lies where its release put it.
  await sql(ownerUrl, `UPDATE task SET box = 'to-review' WHERE kind = 'recheck-rectification'`);
  expect({ parts: await parts(), tasks: await tasks() }).toEqual(before);
  expect((await audit(store)).findings).toEqual([]);
});
