/**
 * The database's own commands:
 *
 *   node --import tsx src/main-db.ts migrate      brings the database up to date
 *   node --import tsx src/main-db.ts new NAME     writes a migration from what changed in prisma/schema.prisma
 */
import { readConfig, type Config } from './config.ts';
import { errorMessage } from './stack/json-file.ts';
import { lockDataDir } from './stack/lock.ts';
import { databaseName, runningPostgres, startPostgres } from './stack/postgres.ts';
import { migrate, newMigration } from './store/migrate.ts';

const say = (line: string): void => console.log(line);

/** Migrates the named database, or the embedded one: as it runs, or started for the moment. */
async function migrateDatabase(config: Config): Promise<string[]> {
  const named = config.databaseOwnerUrl ?? config.databaseUrl;
  if (named !== undefined) return migrate(named);
  const { dataDir, pgPort: port } = config;
  // A running Lianxi holds the lock, and its server answers us just as well; starting a second one would not do.
  const unlock = runningPostgres(dataDir) ? undefined : lockDataDir(dataDir);
  try {
    const postgres = await startPostgres({ dataDir, port: unlock && port, log: say });
    try {
      return await migrate(postgres.url('owner', databaseName));
    } finally {
      if (!postgres.adopted) await postgres.stop();
    }
  } finally {
    unlock?.();
  }
}

async function main([command, name]: string[]): Promise<void> {
  if (command === 'migrate') {
    const applied = await migrateDatabase(readConfig());
    say(applied.length === 0 ? '数据库已是最新 The database is up to date.' : `已迁移 Applied: ${applied.join(', ')}`);
  } else if (command === 'new' && name !== undefined) {
    const migration = await newMigration(name);
    say(migration === null ? '没有变化 The schema has not changed.' : `已写入 Written: prisma/migrations/${migration}`);
  } else {
    throw new Error('Usage: main-db.ts migrate | main-db.ts new NAME.');
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(errorMessage(error));
  process.exitCode = 1;
}
