/** A record of one's own: a database cloned from the template, open as the application's role. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Calendar } from '../../src/domain/calendar.ts';
import type { Actor } from '../../src/domain/roles.ts';
import { actorOf } from '../../src/store/accounts.ts';
import type { Clock } from '../../src/store/clock.ts';
import { EVERY_MECHANISM, openStore, reading, type Store } from '../../src/store/db.ts';
import { listUnits } from '../../src/store/units.ts';
import { onDatabase, sharedStack } from './shared-stack.ts';

/** A cloned record. */
export interface TestRecord {
  store: Store;
  appUrl: string;
  ownerUrl: string;
  superuserUrl: string;
  mechanismId: string;
  /** The id of a unit by its name. */
  unitId(name: string): string;
  /** The sample account of a role, or the liaison of a unit by its name. */
  actor(roleOrUnit: string): Promise<Actor>;
  drop(): Promise<void>;
}

async function run(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** What the sample account of a unit's head is called here. */
export function headOf(unit: string): string {
  return `head of ${unit}`;
}

/** The token of a role's sample account, of a unit's liaison, or of its head as {@link headOf} calls it. */
export function tokenOf(roleOrUnit: string, tokens = sharedStack().tokens): string {
  const { units, heads, ...roles } = tokens;
  const named = Object.fromEntries(Object.entries(heads).map(([unit, token]) => [headOf(unit), token]));
  const token = Object.entries({ ...roles, ...units, ...named }).find(([name]) => name === roleOrUnit)?.[1];
  if (token === undefined) throw new Error(`there is no sample account for ${roleOrUnit}`);
  return token;
}

/** The mechanism of the example in a record, and its units by name. */
export async function sampleOf(store: Store): Promise<Pick<TestRecord, 'mechanismId' | 'unitId'>> {
  const mechanisms = await reading(store, EVERY_MECHANISM, (tx) => tx.mechanism.findMany());
  const mechanismId = mechanisms[0]?.id ?? '';
  const units = await listUnits(store, mechanismId, { after: -1, limit: 100 });
  return {
    mechanismId,
    unitId(name) {
      const unit = units.find((one) => one.name === name);
      if (!unit) throw new Error(`there is no unit ${name}`);
      return unit.id;
    },
  };
}

/** Clones the template. */
export async function freshRecord(
  options: { clock?: Clock; calendar?: Calendar; poolSize?: number } = {},
): Promise<TestRecord> {
  const { ownerUrl, appUrl, superuserUrl, template } = sharedStack();
  const database = `test_${randomBytes(6).toString('hex')}`;
  await run(ownerUrl, `CREATE DATABASE ${database} TEMPLATE ${template}`);
  const store = openStore({ databaseUrl: onDatabase(appUrl, database), ...options });
  const { mechanismId, unitId } = await sampleOf(store);
  return {
    ...{ store, mechanismId, appUrl: onDatabase(appUrl, database), ownerUrl: onDatabase(ownerUrl, database) },
    superuserUrl: onDatabase(superuserUrl, database),
    unitId,
    async actor(roleOrUnit) {
      const actor = await actorOf(store, tokenOf(roleOrUnit));
      if (!actor) throw new Error(`the token of ${roleOrUnit} is unknown`);
      return actor;
    },
    async drop() {
      await store.close();
      // As superuser, because nobody else may end a worker of autovacuum that happens to be in it.
      await run(superuserUrl, `DROP DATABASE ${database} WITH (FORCE)`);
    },
  };
}

/** Runs SQL on a record as one of the cluster's roles. */
export async function sql<R extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Runs SQL on a record as the application, seeing every mechanism. */
export async function sqlAsApp<R extends pg.QueryResultRow>(
  record: TestRecord,
  text: string,
  values: unknown[] = [],
): Promise<R[]> {
  const client = new pg.Client({ connectionString: record.appUrl });
  await client.connect();
  try {
    await client.query("SET lianxi.role = 'system'; SET lianxi.mechanism = '*'");
    return (await client.query<R>(text, values)).rows;
  } finally {
    await client.end();
  }
}
