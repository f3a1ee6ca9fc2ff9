import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { databaseName, startPostgres, type Postgres } from '../../src/stack/postgres.ts';
import { migrate, newMigration } from '../../src/store/migrate.ts';
import { emptyDataFolder } from './data-folder.ts';

let dataDir: string;
let prisma: string;
let postgres: Postgres;

beforeAll(async () => {
  dataDir = emptyDataFolder();
  prisma = path.join(dataDir, 'prisma');
  mkdirSync(prisma);
  postgres = await startPostgres({ dataDir, log: () => undefined });
});
afterAll(async () => {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

function writeSchema(columns: string): void {
  const schema = `datasource db {\n  provider = "postgresql"\n}\nmodel Unit {\n  id Int @id\n${columns}\n}\n`;
  writeFileSync(path.join(prisma, 'schema.prisma'), schema);
}

test('a schema becomes migrations, and each is applied once, whoever comes first', async () => {
  const url = postgres.url('owner', databaseName);
  writeSchema('');
  const first = await newMigration('first', prisma);
  expect(first).toMatch(/^\d{14}_first$/);
  expect(await newMigration('nothing', prisma)).toBeNull();

  const together = await Promise.all([migrate(url, prisma), migrate(url, prisma)]);
  expect(together.flat()).toEqual([first]);
  expect(await migrate(url, prisma)).toEqual([]);

  // The stamp in a migration's name counts seconds.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  writeSchema('  name String?');
  const second = await newMigration('unit_name', prisma);
  const sql = readFileSync(path.join(prisma, 'migrations', second ?? '', 'migration.sql'), 'utf8');
  expect(sql).toContain('ALTER TABLE "Unit" ADD COLUMN     "name" TEXT');
  expect(sql).not.toContain('CREATE TABLE');
  expect(await migrate(url, prisma)).toEqual([second]);
});

test('a migration that fails leaves nothing behind, and works once it is corrected', async () => {
  const url = postgres.url('owner', databaseName);
  const folder = path.join(prisma, 'migrations', '99990101000000_function');
  mkdirSync(folder);
  const write = (last: string): void =>
    writeFileSync(
      path.join(folder, 'migration.sql'),
      `CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 2 * n; END; $$;\n${last}`,
    );
  write('SELECT nothing;');
  await expect(migrate(url, prisma)).rejects.toThrow(
    'The migration 99990101000000_function failed, and nothing was changed: column "nothing" does not exist',
  );
  write('SELECT twice(21);');
  expect(await migrate(url, prisma)).toEqual(['99990101000000_function']);
});

test('a migration that was edited after it had been applied is refused', async () => {
  const file = path.join(prisma, 'migrations', '99990101000000_function', 'migration.sql');
  writeFileSync(file, `${readFileSync(file, 'utf8')}-- edited\n`);
  await expect(migrate(postgres.url('owner', databaseName), prisma)).rejects.toThrow(
    'The migration 99990101000000_function was edited after it had been applied',
  );
});

test('a migration whose name is not one is refused', async () => {
  await expect(newMigration('../away', prisma)).rejects.toThrow('A migration is named in snake_case, not "../away".');
});
