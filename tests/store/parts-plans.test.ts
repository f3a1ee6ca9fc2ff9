/** How the statements of the figures and the lists are planned at 20,000 matters with 60,000 parts, under row security. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Actor } from '../../src/domain/roles.ts';
import type { Box } from '../../src/domain/inbox.ts';
import { figuresQuery } from '../../src/store/figures.ts';
import { countsOfBoxes, pageOfBox } from '../../src/store/inbox-sql.ts';
import { partsQuery } from '../../src/store/part-list.ts';
import type { PartFilter } from '../../src/store/parts-sql.ts';
import { WORKDAY_MS } from '../support/commands.ts';
import { draftBody } from '../support/main-path.ts';
import { manyParts } from '../support/many-parts.ts';
import { startApiOnly, throughTo, openedThrough, type ApiOnly } from '../support/api-only.ts';
import { foundSecond } from '../support/second-mechanism.ts';

const MATTERS = 20_000;
const any: PartFilter = {
  ...{ counted: true, noun: null, unitIds: null, itemId: null, state: null, light: null, overdue: null },
  ...{ nearDue: null, late: null, months: null, age: null, issued: false },
};

let api: ApiOnly;
let app: pg.Client;
let leader: Actor;
let unit: Actor;
beforeAll(async () => {
  api = await startApiOnly();
  const { record } = api;
  const { id } = await openedThrough(api, throughTo.rectifying);
  // Beside a second joint meeting that is twice as busy: whose rows are whose is what the indexes begin with.
  const second = await foundSecond(api);
  const body = { ...draftBody(api), mechanismId: second.mechanismId };
  const units = await second.as('coordinator').get<{ items: { id: string; name: string }[] }>('/units');
  // Neither the office's nor the inspectors' own.
  const ordinary = units.json.items.find(({ name }) => name === '市教育局');
  const drafted = await second
    .as('coordinator')
    .post<{ id: string }>('/rectifications', { ...body, unitId: ordinary?.id });
  expect(drafted.status).toBe(201);
  const owner = new pg.Client({ connectionString: record.ownerUrl });
  await owner.connect();
  try {
    // An analysis under way beside it would keep the vacuum from marking pages as visible to all, by which the planner counts.
    for (const table of ['part', 'matter', 'task']) {
      await owner.query(`ALTER TABLE ${table} SET (autovacuum_enabled = false)`);
    }
    await manyParts(owner, id, { matters: MATTERS, salt: 1, atMs: WORKDAY_MS });
    await manyParts(owner, drafted.json.id, { matters: 2 * MATTERS, salt: 2, atMs: WORKDAY_MS });
    await owner.query('VACUUM ANALYZE');
  } finally {
    await owner.end();
  }
  leader = await record.actor('leader');
  unit = await record.actor('市教育局');
  app = new pg.Client({ connectionString: record.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await api.stop();
});

/** The plan of a statement as the application's role, in the scope of one mechanism. */
async function planOf({ text, values }: { text: string; values: unknown[] }): Promise<string> {
  await app.query(`SELECT set_config('lianxi.role', 'system', false), set_config('lianxi.mechanism', $1, false)`, [
    api.record.mechanismId,
  ]);
  const { rows } = await app.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, COSTS OFF) ${text}`, values);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

const scans = (plan: string): string[] =>
  [
    ...plan.matchAll(
      /(Seq Scan|Index Scan|Index Only Scan|Bitmap Index Scan)(?: Backward)?(?: using (\w+))? on (\w+)/g,
    ),
  ].map(([, kind = '', index = '', table = '']) => `${kind} ${index === '' ? table : index}`);
const neverWhole = (plan: string) => {
  expect(scans(plan).filter((scan) => /Seq Scan (part|matter|task)$/.test(scan))).toEqual([]);
};

test('the figures of all units are read from one index, and so are those of one', async () => {
  const whole = await planOf(figuresQuery(leader, { noun: null, unitIds: null, months: null }, WORKDAY_MS));
  neverWhole(whole);
  expect(scans(whole)).toContain('Index Only Scan part_figures');
  const months = { from: 202601, to: 202603 };
  const one = await planOf(figuresQuery(leader, { noun: null, unitIds: [unit.unitId ?? ''], months }, WORKDAY_MS));
  neverWhole(one);
  expect(one).toMatch(/part_by_unit|part_figures/);
});

const after = (atMs: number) => ({
  ...{ protocolOrder: 5, atMs, matterId: '00000000-0000-4000-8000-000000000000' },
  unitId: '00000000-0000-4000-8000-000000000000',
});

test.each([
  ['due', 'part_figures'],
  ['age', 'part_by_age'],
  ['unit', 'part_by_unit'],
] as const)('a page by %s is read from the index of that order', async (sort, index) => {
  for (const place of [null, after(WORKDAY_MS)]) {
    const plan = await planOf(partsQuery(leader, any, { sort, after: place, limit: 51 }, WORKDAY_MS));
    neverWhole(plan);
    expect(plan).toContain(index);
  }
});

test('a unit’s list is read from the index of its rows', async () => {
  const own = { ...any, unitIds: [unit.unitId ?? ''], issued: true };
  const plan = await planOf(partsQuery(unit, own, { sort: 'due', after: null, limit: 51 }, WORKDAY_MS));
  neverWhole(plan);
  expect(plan).toContain('part_by_unit');
});

test.each([
  ['overdue', { overdue: true }],
  ['near due', { nearDue: true }],
  ['made good', { state: 'done', late: true }],
  ['of a light', { light: 'yellow' }],
  ['of a month', { months: { from: 202512, to: 202512 } }],
  ['old', { age: 290 }],
] satisfies [string, Partial<PartFilter>][])('a page of what is %s is read from an index', async (_, wanted) => {
  const plan = await planOf(
    partsQuery(leader, { ...any, ...wanted }, { sort: 'due', after: null, limit: 51 }, WORKDAY_MS),
  );
  neverWhole(plan);
});

const inboxes = [null, 'to-do', 'to-review', 'near-due', 'overdue', 'done', 'copies'] as const;

test.each(inboxes)('a page of the box %s, and the counts, are read from indexes', async (box: Box | null) => {
  const coordinator = await api.record.actor('coordinator');
  for (const actor of [coordinator, unit]) {
    const { found } = pageOfBox(actor, { box, after: null, limit: 51 }, WORKDAY_MS);
    neverWhole(await planOf(found));
    neverWhole(await planOf(countsOfBoxes(actor, WORKDAY_MS)));
  }
});
