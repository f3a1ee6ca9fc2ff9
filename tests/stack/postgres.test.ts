import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { send, waitGone } from '../../src/stack/process.ts';
import { databaseName, runningPostgres, startPostgres, type Postgres } from '../../src/stack/postgres.ts';
import { emptyDataFolder } from './data-folder.ts';

let dataDir: string;
let postgres: Postgres;
const log = (): void => undefined;

beforeAll(async () => {
  dataDir = emptyDataFolder();
  postgres = await startPostgres({ dataDir, log });
});
afterAll(async () => {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The first value of the first row. */
async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', log);
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

test('neither the owner nor the application may do what only an administrator may, and the application owns nothing', async () => {
  const rights = `SELECT json_agg(json_build_array(rolname, rolsuper, rolbypassrls, rolcreatedb) ORDER BY rolname)
                    FROM pg_roles WHERE rolname LIKE 'lianxi%'`;
  expect(await ask(postgres.url('app', databaseName), rights)).toEqual([
    ['lianxi_app', false, false, false],
    ['lianxi_owner', false, false, true],
  ]);
  const owner = `SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = '${databaseName}'`;
  expect(await ask(postgres.url('owner', databaseName), owner)).toBe('lianxi_owner');
});

test('Chinese is sorted by pinyin', async () => {
  const sql = `SELECT string_agg(c, '' ORDER BY c) FROM unnest(ARRAY['株', '安', '湖', '北']) AS c`;
  expect(await ask(postgres.url('app', databaseName), sql)).toBe('安北湖株');
});

test('a second start adopts the server that runs', async () => {
  const again = await startPostgres({ dataDir, log });
  expect(again).toMatchObject({ adopted: true, pid: postgres.pid, port: postgres.port });
  expect(await ask(again.url('app', databaseName), 'SELECT 1')).toBe(1);
});

test('what was committed before kill -9 is there after the next start, on the same port when it is named', async () => {
  await ask(postgres.url('owner', databaseName), 'CREATE TABLE kept AS SELECT 42 AS answer');
  const { pid, port } = postgres;
  send(pid, 'SIGKILL');
  await waitGone(pid, 5_000);
  expect(runningPostgres(dataDir)).toBeUndefined();

  postgres = await startPostgres({ dataDir, port, log });
  expect(postgres).toMatchObject({ adopted: false, port });
  expect(await ask(postgres.url('owner', databaseName), 'SELECT answer FROM kept')).toBe(42);
});

test('a pid file whose pid went to another program does not stop a start', async () => {
  await postgres.stop();
  const lines = [process.pid, path.join(dataDir, 'pgdata'), 1, postgres.port, '', '127.0.0.1', '', 'ready'];
  writeFileSync(path.join(dataDir, 'pgdata', 'postmaster.pid'), `${lines.join('\n')}\n`);
  postgres = await startPostgres({ dataDir, log });
  expect(postgres.adopted).toBe(false);
  expect(await ask(postgres.url('owner', databaseName), 'SELECT answer FROM kept')).toBe(42);
});

test('a second data folder has a server of its own beside the first', async () => {
  const otherDir = emptyDataFolder();
  const other = await startPostgres({ dataDir: otherDir, log });
  try {
    expect(other.port).not.toBe(postgres.port);
    expect(await ask(other.url('owner', databaseName), `SELECT to_regclass('kept')`)).toBeNull();
    await expect(startPostgres({ dataDir: otherDir, port: postgres.port, log })).rejects.toThrow(
      `Port ${postgres.port} on 127.0.0.1 is in use: end what listens there or set PG_PORT to another port.`,
    );
  } finally {
    await other.stop();
    rmSync(otherDir, { recursive: true, force: true });
  }
});
