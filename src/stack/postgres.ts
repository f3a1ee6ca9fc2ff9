import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { errorMessage } from './json-file.ts';
import { takePort } from './ports.ts';
import { postgresBinaries, serverAccount, type Account, type PostgresBinaries } from './postgres-binaries.ts';
import {
  dataFolder,
  initialise,
  logins,
  prepareFolder,
  readPasswords,
  serverEnvironment,
  type Passwords,
  type PostgresRole,
} from './postgres-files.ts';
import { alive, cmdline, exists, lastLine, processesIn, spawnDaemon, stopPid, waitUntil } from './process.ts';

/** A running embedded PostgreSQL. */
export interface Postgres {
  port: number;
  pid: number;
  /** Whether it ran already, left behind by a start that was killed. */
  adopted: boolean;
  /** The address of a database on it, password included. */
  url(role: PostgresRole, database: string): string;
  /** Ends the server in order: connections are cut, nothing committed is lost. */
  stop(): Promise<void>;
}

/** What {@link startPostgres} needs. */
export interface PostgresOptions {
  dataDir: string;
  /** Port to listen on; a free one when absent. */
  port?: number | undefined;
  /** Receives a line for each thing worth telling. */
  log: (line: string) => void;
}

/** The database that every start makes sure of. */
export const databaseName = 'lianxi';

const roleOptions = {
  owner: 'LOGIN NOSUPERUSER CREATEDB CREATEROLE NOBYPASSRLS',
  app: 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS',
} as const;

/** Replaying the log after a crash may take long; less would call a healthy server broken. */
const readyMs = 60_000;

/** A fast shutdown writes a checkpoint, which takes seconds on a slow disk. */
const stopMs = 20_000;

/**
 * Starts the PostgreSQL of a data folder, or adopts the one that runs there, and makes sure of its roles and database.
 * The caller holds the lock of the folder.
 *
 * @throws Error with one sentence when it cannot run.
 */
export async function startPostgres({ dataDir, port, log }: PostgresOptions): Promise<Postgres> {
  const binaries = postgresBinaries();
  const account = serverAccount();
  prepareFolder(dataDir, binaries, account);
  const data = dataFolder(dataDir);
  const passwords = readPasswords(dataDir);
  if (!existsSync(data)) {
    log('创建数据库 Creating the database');
    await initialise(dataDir, binaries, account, passwords.superuser);
  }
  const running = runningPostgres(dataDir);
  if (running && (port === undefined || port === running.port)) {
    log(`沿用运行中的 PostgreSQL Adopting the PostgreSQL that runs (process ${running.pid}, port ${running.port})`);
    await untilReady(dataDir, running, passwords);
    return handle(running, true, passwords);
  }
  if (running) await stopPid(running.pid, 'SIGINT', stopMs); // it listens on another port than the one asked for now
  await clearRemains(data, log);
  for (let attempt = 1; ; attempt++) {
    const chosen = await takePort(port, 'PG_PORT');
    const pid = await spawnServer(dataDir, binaries, account, chosen);
    try {
      await untilReady(dataDir, { pid, port: chosen }, passwords);
      return handle({ pid, port: chosen }, false, passwords);
    } catch (error) {
      await stopPid(pid, 'SIGINT', stopMs);
      // A port that was free a moment ago may have gone to somebody else; one that was named is not exchanged.
      if (port !== undefined || attempt === 3) throw error;
    }
  }
}

/** The PostgreSQL that runs with a data folder, if one does. */
export function runningPostgres(dataDir: string): { pid: number; port: number } | undefined {
  const { pid, port } = readPidFile(dataFolder(dataDir)) ?? {};
  if (pid === undefined || port === undefined || !alive(pid)) return undefined;
  // The pid of a dead server may have gone to another program. Windows does not tell, so that we believe it there.
  const command = cmdline(pid);
  return command.includes(dataFolder(dataDir)) || process.platform === 'win32' ? { pid, port } : undefined;
}

/** Ends a PostgreSQL at once, when nobody has time for a checkpoint: the next start replays its log. */
export async function forceStopPostgres(dataDir: string): Promise<void> {
  const running = runningPostgres(dataDir);
  // SIGQUIT lets the server end its own processes; SIGKILL would leave them behind for a while.
  if (running) await stopPid(running.pid, 'SIGQUIT', 3_000);
}

function handle({ pid, port }: { pid: number; port: number }, adopted: boolean, passwords: Passwords): Postgres {
  return {
    pid,
    port,
    adopted,
    url: (role, database) =>
      `postgresql://${logins[role]}:${passwords[role]}@127.0.0.1:${port}/${encodeURIComponent(database)}`,
    stop: () => stopPid(pid, 'SIGINT', stopMs),
  };
}

function spawnServer(
  dataDir: string,
  binaries: PostgresBinaries,
  account: Account | undefined,
  port: number,
): Promise<number> {
  const settings = {
    listen_addresses: '127.0.0.1',
    // The path of a socket is limited to about 100 characters, which a deep data folder exceeds.
    unix_socket_directories: '',
    max_connections: '100',
  };
  return spawnDaemon({
    command: binaries.postgres,
    args: [
      '-D',
      dataFolder(dataDir),
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
    ],
    logFile: path.join(dataDir, 'logs', 'postgres.log'),
    cwd: dataDir,
    env: serverEnvironment(),
    account,
  });
}

/** A killed server's own processes notice its death, but not at once; to start beside them could damage the data. */
async function clearRemains(data: string, log: (line: string) => void): Promise<void> {
  if (!(await waitUntil(() => processesIn(data).length === 0, 10_000)))
    throw new Error(`Processes ${processesIn(data).join(', ')} still use ${data}: end them first.`);
  const { pid } = readPidFile(data) ?? {};
  if (pid === undefined) return;
  // PostgreSQL itself deals with the pid file of a dead server, but not while the pid exists: as a zombie that nobody has
  // collected yet (containers), or given to another program.
  await waitUntil(() => !exists(pid) || alive(pid), 1_000);
  if (!exists(pid)) return;
  log(`清除过期的 postmaster.pid Removing a stale postmaster.pid (process ${pid} is not PostgreSQL)`);
  rmSync(path.join(data, 'postmaster.pid'), { force: true });
}

/** Waits until the server answers, and makes sure of roles and database, in whichever state an earlier start left them. */
async function untilReady(
  dataDir: string,
  { pid, port }: { pid: number; port: number },
  passwords: Passwords,
): Promise<void> {
  const logFile = path.join(dataDir, 'logs', 'postgres.log');
  const end = Date.now() + readyMs;
  for (;;) {
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      user: logins.superuser,
      password: passwords.superuser,
      database: 'postgres',
      connectionTimeoutMillis: 2_000,
    });
    client.on('error', () => undefined); // a server that dies between two statements is reported by the statement
    try {
      await client.connect();
      await ensureRolesAndDatabase(client, passwords);
      return;
    } catch (error) {
      if (!alive(pid) || Date.now() > end)
        throw new Error(
          `PostgreSQL did not start (${errorMessage(error)}; it said: ${lastLine(logFile)}); see ${logFile}.`,
        );
    } finally {
      await client.end().catch(() => undefined);
    }
    await sleep(25);
  }
}

async function ensureRolesAndDatabase(client: pg.Client, passwords: Passwords): Promise<void> {
  const found = await client.query<{ name: string }>(
    `SELECT rolname AS name FROM pg_roles UNION ALL SELECT 'database ' || datname FROM pg_database`,
  );
  const names = new Set(found.rows.map(({ name }) => name));
  for (const role of ['owner', 'app'] as const)
    if (!names.has(logins[role]))
      await client.query(
        `CREATE ROLE ${logins[role]} ${roleOptions[role]} PASSWORD ${client.escapeLiteral(passwords[role])}`,
      );
  if (!names.has(`database ${databaseName}`))
    await client.query(`CREATE DATABASE ${databaseName} OWNER ${logins.owner}`);
}

function readPidFile(data: string): { pid: number; port: number } | undefined {
  try {
    // Lines: pid, data folder, start time, port, …
    const lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 ? { pid, port } : undefined;
  } catch {
    return undefined;
  }
}
