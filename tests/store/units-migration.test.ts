/** A record of before the directory is brought up to date: what the old column said stands in the new table. */
import { randomBytes, randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../src/config.ts';
import { migrate } from '../../src/store/migrate.ts';
import { sql } from '../support/record.ts';
import { onDatabase, sharedStack } from '../support/shared-stack.ts';

const FIRST = '20261124000000_the_record';
const THIS = '20261124114142_units_directory';

test('units that named their predecessor keep it, and everything that was there stays', async () => {
  const prisma = path.join(projectRoot, 'prisma');
  const before = mkdtempSync(path.join(os.tmpdir(), 'lianxi-prisma-'));
  const { ownerUrl, superuserUrl } = sharedStack();
  const database = `test_${randomBytes(6).toString('hex')}`;
  const url = onDatabase(ownerUrl, database);
  try {
    cpSync(path.join(prisma, 'migrations', FIRST), path.join(before, 'migrations', FIRST), { recursive: true });
    cpSync(path.join(prisma, 'migrations', FIRST, 'schema.prisma'), path.join(before, 'schema.prisma'));
    await sql(ownerUrl, `CREATE DATABASE ${database}`);
    expect(await migrate(url, before)).toEqual([FIRST]);
    const [mechanismId, old, heir, other] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await sql(
      url,
      `INSERT INTO mechanism (id, key, name, short_name, demo, status, notes) VALUES ($1, 'k', 'k', 'k', true, '', '')`,
      [mechanismId],
    );
    await sql(
      url,
      `INSERT INTO unit (id, mechanism_id, name, aliases, kind, collective, sample, protocol_order, valid_from, valid_to,
         successor_of_id) VALUES
       ($2, $1, '市旧局', '{}', 'GOV_DEPT', false, false, 1, NULL, '2024-02-29', NULL),
       ($3, $1, '市新局', '{}', 'GOV_DEPT', false, false, 2, '2024-03-01', NULL, $2),
       ($4, $1, '市别局', '{别局}', 'GOV_DEPT', false, false, 3, NULL, NULL, NULL)`,
      [mechanismId, old, heir, other],
    );
    expect((await migrate(url, prisma))[0]).toBe(THIS);
    expect(
      await sql(
        url,
        `SELECT predecessor_id, successor_id, mechanism_id, effective_on::text, account_id FROM unit_succession`,
      ),
    ).toEqual([
      {
        ...{ predecessor_id: old, successor_id: heir, mechanism_id: mechanismId },
        ...{ effective_on: '2024-03-01', account_id: 'system' },
      },
    ]);
    const units = await sql<{ name: string }>(url, 'SELECT name FROM unit ORDER BY protocol_order');
    expect(units.map((unit) => unit.name)).toEqual(['市旧局', '市新局', '市别局']);
  } finally {
    rmSync(before, { recursive: true, force: true });
    await sql(superuserUrl, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  }
});
