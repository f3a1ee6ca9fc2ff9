/** Scopes and rules that the database holds by itself (C13, C17). */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { give, openAt, steps } from '../support/commands.ts';
import { freshRecord, sql, sqlAsApp, type TestRecord } from '../support/record.ts';

let record: TestRecord;
let id: string;
beforeAll(async () => {
  record = await freshRecord();
  id = await openAt(record, 'approve');
});
afterAll(() => record.drop());

/** Belongs to the installation, not to a mechanism. */
const INSTALLATION_TABLES = [
  ...['_prisma_migrations', 'worker_heartbeat', 'sweep_tally', 'mechanism'],
  // Who signs in, in whichever mechanisms they have accounts: none of these holds anything of one.
  ...['login', 'login_session', 'login_credential', 'login_verification', 'sign_in_failure'],
];

/** What everyone of a mechanism reads, and why (docs/security-rows.md). */
const OF_EVERYONE: Record<string, string> = {
  unit: 'the directory is what every answer names units by',
  unit_succession: 'it is part of the directory',
  account: 'events name who acted; it holds no secret',
  calendar_arrangement: 'everyone counts by the calendar',
  feed_entry: 'it is an order of ids, and what they name is narrowed by itself',
  policy_edition: 'everyone is told by which edition a term was counted',
  plan: 'it is published',
  plan_item: 'it is published with its plan',
  plan_item_unit: 'it is published with its plan',
};

describe('C17: the mechanism is the tenant boundary', () => {
  test('every table carries mechanism_id and has row security', async () => {
    const rows = await sql<{ name: string; scoped: boolean; secured: boolean }>(
      record.ownerUrl,
      `SELECT c.relname AS name, c.relrowsecurity AS secured,
         EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'mechanism_id' AND a.attnotnull) AS scoped
       FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
    );
    const unscoped = rows.filter((row) => !row.scoped || !row.secured).map((row) => row.name);
    expect(unscoped.filter((name) => !INSTALLATION_TABLES.includes(name))).toEqual([]);
    expect(rows.length).toBeGreaterThan(13);
  });

  test('every table is narrowed to who reads, but for those that everyone of a mechanism works with', async () => {
    const rows = await sql<{ name: string; narrowed: boolean }>(
      record.ownerUrl,
      `SELECT c.relname AS name, EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive AND p.polcmd = 'r') AS narrowed
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname IN ('mechanism_id', 'unit_id', 'matter_id')
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace GROUP BY c.oid, c.relname`,
    );
    const open = rows.filter((row) => !row.narrowed).map((row) => row.name);
    expect(open.toSorted()).toEqual(Object.keys(OF_EVERYONE).toSorted());
  });

  test.each(['matter', 'event', 'task', 'delivery', 'unit', 'account', 'api_token', 'plan_item', 'mechanism'])(
    'without a scope, or with another, %s shows no row',
    async (table) => {
      const count = async (scope: string) => {
        const text = `SELECT set_config('lianxi.role', 'system', false), set_config('lianxi.mechanism', '${scope}', false); SELECT count(*)::int AS n FROM ${table}`;
        const results: unknown = await sqlMany(text);
        return results;
      };
      expect(await count(record.mechanismId)).toBeGreaterThan(0);
      expect(await count(randomUUID())).toBe(0);
      expect(await sql(record.appUrl, `SELECT FROM ${table}`)).toEqual([]);
    },
  );

  test('a row of another mechanism cannot be written either', async () => {
    const text = `SELECT set_config('lianxi.role', 'system', false), set_config('lianxi.mechanism', '${randomUUID()}', false);
      INSERT INTO number_series VALUES ('${record.mechanismId}', 'x', 2026, 1)`;
    await expect(sqlMany(text)).rejects.toMatchObject({ code: '42501' });
  });

  test('the application is neither superuser nor owner of any table, and may not pass over row security', async () => {
    const [role] = await sql<Record<string, unknown>>(
      record.appUrl,
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
         (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owns FROM pg_roles r WHERE rolname = current_user`,
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: 0 });
  });

  test('an actor of another mechanism finds no matter to act on', async () => {
    const stranger: TestRecord = {
      ...record,
      actor: async (name) => ({ ...(await record.actor(name)), mechanismId: randomUUID() }),
    };
    expect(await give(stranger, id, steps.acknowledge)).toEqual({ kind: 'refused', refusal: { refused: 'NOT_FOUND' } });
  });

  /** Several statements at once; the count of the last. */
  async function sqlMany(text: string): Promise<number | undefined> {
    const client = await record.store.pool.connect();
    try {
      const results: unknown = await client.query(text);
      const last: unknown = Array.isArray(results) ? results.at(-1) : results;
      const isCount = (value: unknown): value is { rows: { n: number }[] } =>
        typeof value === 'object' && value !== null && 'rows' in value;
      return isCount(last) ? last.rows[0]?.n : undefined;
    } finally {
      client.release(true);
    }
  }
});

describe('C13: rules across rows are constraints', () => {
  test('a task belongs to a unit and role, and a matter has one open task of a key', async () => {
    const twice = sqlAsApp(
      record,
      `INSERT INTO task (mechanism_id, matter_id, key, kind, role, unit_id, light, reminders, opened_at)
       SELECT mechanism_id, matter_id, key, kind, role, unit_id, light, reminders, opened_at FROM task WHERE closed_at IS NULL`,
    );
    await expect(twice).rejects.toMatchObject({ code: '23505', constraint: 'task_open' });
    const columns = await sql<{ column_name: string }>(
      record.ownerUrl,
      "SELECT column_name FROM information_schema.columns WHERE table_name = 'task'",
    );
    expect(columns.map((row) => row.column_name).filter((name) => name.includes('account'))).toEqual([]);
  });

  test('a document number is given once in a mechanism', async () => {
    const other = await openAt(record);
    const taken = sqlAsApp(
      record,
      'UPDATE matter SET number = (SELECT number FROM matter WHERE id = $1) WHERE id = $2',
      [id, other],
    );
    await expect(taken).rejects.toMatchObject({ code: '23505', constraint: 'matter_mechanism_id_number_key' });
  });

  test('a matter that is closed cannot wake', async () => {
    const wakes = sqlAsApp(record, 'UPDATE matter SET closed_at = now(), next_wake_at = now() WHERE id = $1', [id]);
    await expect(wakes).rejects.toMatchObject({ code: '23514', constraint: 'matter_closed_sleeps' });
  });
});
