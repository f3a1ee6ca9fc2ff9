import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { DiffTarget, MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

/** Beside src/, seen from the sources and from dist/. */
const prismaFolder =
  ['../../prisma', '../../../prisma'].map((up) => fileURLToPath(new URL(up, import.meta.url))).find(existsSync) ??
  'prisma';

/** Any number will do, as long as every process that migrates takes the same. */
const advisoryLock = 7_201_722;

/** Tables and enums that are not Prisma's business: none. */
const filters = { externalTables: [], externalEnums: [] };

/** Enough of the global of that name, which Node has and its types do not declare. */
declare const WebAssembly: {
  instantiate(code: Uint8Array, imports: object): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
};

/**
 * Brings a database up to date with prisma/migrations and returns the names applied. It writes the ordinary
 * `_prisma_migrations` table, but needs neither the Prisma command nor the internet. All that is missing is applied in one
 * transaction, so that a failure or a kill leaves nothing half done; a migration can therefore hold nothing that PostgreSQL
 * refuses inside a transaction (CREATE INDEX CONCURRENTLY). Several processes may call it at once: they take turns.
 *
 * @param ownerUrl the database as the owner of its tables
 * @param folder where `schema.prisma` and `migrations/` lie
 * @throws Error with one sentence when a migration fails or an applied one was edited.
 */
export async function migrate(ownerUrl: string, folder: string = prismaFolder): Promise<string[]> {
  // One connection that is never given up in between: it carries the transaction.
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, idleTimeoutMillis: 0 });
  pool.on('error', () => undefined); // a lost connection is reported by the statement that needed it
  try {
    await pool.query('BEGIN');
    await pool.query('SELECT pg_advisory_xact_lock($1)', [advisoryLock]);
    const migrationsList = readMigrations(folder);
    // The common start has nothing to do, and is spared compiling 5 MB of WebAssembly.
    if (await isUpToDate(pool, migrationsList)) return [];
    const failures: Error[] = [];
    const engine = await loadEngine(
      overOneConnection(pool, (sql, error) => {
        const failed = migrationsList.migrationDirectories.find(
          ({ migrationFile }) => migrationFile.content.value === sql,
        );
        const name = failed?.path ?? 'that prepares the table of migrations';
        failures.push(new Error(`The migration ${name} failed, and nothing was changed: ${error.message}`));
      }),
      folder,
    );
    const { appliedMigrationNames } = await engine
      .applyMigrations({ migrationsList, filters })
      .catch((error: unknown) => {
        // The engine only sees that the transaction is broken.
        throw failures[0] ?? error;
      });
    await pool.query('COMMIT');
    return appliedMigrationNames;
  } finally {
    await pool.end(); // what was not committed is undone
  }
}

/**
 * Writes a new migration from the difference between `schema.prisma` and its snapshot in the newest migration, and
 * returns its name, or null when there is no difference. No database is needed.
 *
 * @param name what it is about, in snake_case
 * @throws Error with one sentence when the name is not one, or the schema does not parse.
 */
export async function newMigration(name: string, folder: string = prismaFolder): Promise<string | null> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`A migration is named in snake_case, not "${name}".`);
  const schema = readFileSync(path.join(folder, 'schema.prisma'), 'utf8');
  const migrations = path.join(folder, 'migrations');
  const newest = migrationNames(folder).at(-1);
  const engine = await loadEngine(noDatabase, folder);
  const { stdout: sql, exitCode } = await engine.diff({
    from: newest === undefined ? { tag: 'empty' } : datamodel(path.join(migrations, newest, 'schema.prisma')),
    to: datamodel(path.join(folder, 'schema.prisma')),
    script: true,
    exitCode: true, // 2: there is a difference
    filters,
  });
  if (exitCode !== 2 || !sql) return null;
  const migration = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`;
  mkdirSync(path.join(migrations, migration), { recursive: true });
  writeFileSync(path.join(migrations, migration, 'migration.sql'), sql);
  writeFileSync(path.join(migrations, migration, 'schema.prisma'), schema);
  writeFileSync(path.join(migrations, 'migration_lock.toml'), 'provider = "postgresql"\n');
  return migration;
}

/**
 * Whether every migration on disk stands in the database as finished.
 *
 * @throws Error with one sentence when one was edited since: whoever applied it earlier would have another database.
 */
async function isUpToDate(pool: pg.Pool, { migrationDirectories }: MigrationList): Promise<boolean> {
  const table = await pool.query<{ found: boolean }>(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found`);
  if (!table.rows[0]?.found) return migrationDirectories.length === 0;
  const applied = await pool.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  );
  const checksums = new Map(applied.rows.map(({ name, checksum }) => [name, checksum]));
  for (const { path: name, migrationFile } of migrationDirectories) {
    const checksum = createHash('sha256').update(migrationFile.content.value).digest('hex');
    if (checksums.has(name) && checksums.get(name) !== checksum)
      throw new Error(`The migration ${name} was edited after it had been applied: restore it, and write a new one.`);
  }
  return migrationDirectories.every(({ path: name }) => checksums.has(name));
}

function datamodel(file: string): DiffTarget {
  return { tag: 'schemaDatamodel', files: [{ path: file, content: readFileSync(file, 'utf8') }] };
}

function migrationNames(folder: string): string[] {
  const migrations = path.join(folder, 'migrations');
  if (!existsSync(migrations)) return [];
  return readdirSync(migrations)
    .filter((name) => existsSync(path.join(migrations, name, 'migration.sql')))
    .sort();
}

function readMigrations(folder: string): MigrationList {
  const migrations = path.join(folder, 'migrations');
  const lockFile = path.join(migrations, 'migration_lock.toml');
  return {
    baseDir: migrations,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockFile) ? readFileSync(lockFile, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames(folder).map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(path.join(migrations, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/** The engine's code. Once per process, because its glue keeps the one instance it works on in a variable of its module. */
let engineCode: Promise<void> | undefined;

/** Prisma's schema engine as WebAssembly: the ordinary one is a program to be downloaded. */
async function loadEngine(database: SqlMigrationAwareDriverAdapterFactory, folder: string): Promise<SchemaEngine> {
  await (engineCode ??= loadEngineCode());
  const schema = path.join(folder, 'schema.prisma');
  return glue.SchemaEngine.new(
    { datamodels: [[schema, readFileSync(schema, 'utf8')]] },
    () => undefined, // its log
    bindMigrationAwareSqlAdapterFactory(database),
  );
}

async function loadEngineCode(): Promise<void> {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const code = readFileSync(script.replace(/\.js$/, '.wasm'));
  const imports = Object.entries<unknown>(glue).map(([name, value]): [string, unknown] =>
    // The engine gives its own lock 10 seconds and never clears that timer, which would keep this process alive.
    name.startsWith('__wbg_setTimeout')
      ? [name, (run: () => void, ms: number) => setTimeout(run, ms).unref()]
      : [name, value],
  );
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': Object.fromEntries(imports) });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/**
 * Prisma's adapter, except for how it runs a script: it would cut it at every semicolon, and with it the body of every
 * function. PostgreSQL takes a script as it stands.
 */
function overOneConnection(
  pool: pg.Pool,
  onScriptFailure: (sql: string, error: Error) => void,
): SqlMigrationAwareDriverAdapterFactory {
  const prisma = new PrismaPg(pool);
  return {
    provider: prisma.provider,
    adapterName: prisma.adapterName,
    connectToShadowDb: unanswered,
    async connect() {
      const adapter = await prisma.connect();
      adapter.executeScript = async (sql) => {
        try {
          await pool.query(sql);
        } catch (error) {
          if (error instanceof Error) onScriptFailure(sql, error);
          throw error;
        }
      };
      return adapter;
    },
  };
}

/**
 * A database that is not there. The engine compares two texts without one, but first asks it for its version: it answers
 * that single question as PostgreSQL 18 and refuses every other.
 */
const unanswered = (): Promise<never> => Promise.reject(new Error('There is no database to ask.'));
const noConnection: SqlDriverAdapter = {
  provider: 'postgres',
  adapterName: 'none',
  queryRaw: ({ sql }) =>
    sql.includes('server_version_num')
      ? Promise.resolve({
          columnNames: ['exists', 'version', 'numeric_version'],
          columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
          rows: [[true, 'PostgreSQL 18', 180_000]],
        })
      : unanswered(),
  executeRaw: unanswered,
  executeScript: unanswered,
  startTransaction: unanswered,
  dispose: () => Promise.resolve(),
};
const noDatabase: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: 'none',
  connect: () => Promise.resolve(noConnection),
  connectToShadowDb: unanswered,
};
