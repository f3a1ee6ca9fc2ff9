/** A directory that is known is read again when a unit has changed, whoever changed it, and not before. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { rectification } from '../../src/domain/rectification.ts';
import { readMatter } from '../../src/store/matter-reads.ts';
import { open } from '../support/commands.ts';
import { freshRecord, sqlAsApp, type TestRecord } from '../support/record.ts';
import { foundStrangers } from '../support/strangers.ts';
import { added, aliased, heir, succeed } from '../support/succession.ts';

let record: TestRecord;
let id: string;
let others: string;
beforeAll(async () => {
  record = await freshRecord();
  id = await open(record);
  others = (await foundStrangers(record)).mechanismId;
});
afterAll(() => record.drop());

const revisions = async (): Promise<Record<string, number>> => {
  const rows = await sqlAsApp<{ id: string; revision: number }>(
    record,
    'SELECT id, directory_revision AS revision FROM mechanism',
  );
  return Object.fromEntries(rows.map((row) => [row.id, row.revision]));
};
const ours = async (): Promise<number> => (await revisions())[record.mechanismId] ?? Number.NaN;

/** What the directory says of whoever bears a name, read with a matter; and the names of the statements that it took. */
async function read(name: string) {
  const sent: string[] = [];
  const query = jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...given: unknown[]
  ): unknown {
    const [config] = given;
    if (typeof config === 'object' && config !== null && 'name' in config) sent.push(String(config.name));
    return Reflect.apply(original, this, given);
  });
  try {
    const found = await readMatter(record.store, await record.actor('coordinator'), rectification, id);
    const unit = found?.context.directory.find((one) => [one.name, ...one.aliases].includes(name));
    return { unit, sent: sent.filter((one) => /^(directory|read-matter)/.test(one)) };
  } finally {
    query.mockRestore();
  }
}
const original: (...given: unknown[]) => unknown = pg.Client.prototype.query;

test('is read once, and again after each change', async () => {
  const first = await read('市新设局');
  expect(first).toEqual({ unit: undefined, sent: ['read-matter', 'directory-revision'] });
  expect((await read('市新设局')).sent).toEqual(['read-matter']);

  await added(record, '市新设局');
  const second = await read('市新设局');
  expect(second.unit).toMatchObject({ name: '市新设局', validTo: null, aliases: [] });
  expect(second.sent).toEqual(['read-matter', 'directory-revision']);
  expect((await read('市新设局')).sent).toEqual(['read-matter']);

  const unitId = second.unit?.id ?? '';
  await aliased(record, unitId, '新设办');
  expect((await read('新设办')).unit).toMatchObject({ id: unitId });

  await succeed(record, unitId, heir('市更新局'));
  const heirs = await read('市更新局');
  expect((await read('市新设局')).unit).toMatchObject({ id: unitId, succeededBy: heirs.unit?.id });
});

test('a change that was taken back leaves nothing behind', async () => {
  const client = await record.store.pool.connect();
  try {
    await client.query(`BEGIN; SET LOCAL lianxi.mechanism = '${record.mechanismId}'; SET LOCAL lianxi.role = 'system'`);
    await client.query(`UPDATE unit SET aliases = '{市消失局}' WHERE id = $1`, [record.unitId('市教育局')]);
    expect((await read('市消失局')).unit).toBeUndefined();
    await client.query('ROLLBACK');
  } finally {
    client.release();
  }
  // As many changes as were taken back: the same number says something else.
  await aliased(record, record.unitId('市教育局'), '市教委');
  expect((await read('市教委')).unit).toBeDefined();
});

test.each([
  ['UPDATE unit SET office_hours = NULL WHERE id = $1'],
  ['UPDATE unit SET member = NOT member WHERE id = $1'],
  ["UPDATE unit SET valid_from = '2025-01-01' WHERE id = $1"],
])('%s counts, of its own mechanism alone', async (text) => {
  const before = await revisions();
  await sqlAsApp(record, text, [record.unitId('市教育局')]);
  const after = await revisions();
  expect(after).toEqual({ ...before, [record.mechanismId]: (before[record.mechanismId] ?? 0) + 1 });
  expect(after[others]).toBeGreaterThan(0);
});

test('a statement that changes nothing counts nothing', async () => {
  const before = await ours();
  await sqlAsApp(record, 'UPDATE unit SET member = NOT member WHERE false');
  expect(await ours()).toBe(before);
});
