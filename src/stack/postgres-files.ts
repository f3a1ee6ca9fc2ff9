import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { childEnvironment } from '../config.ts';
import { errorMessage, isJsonObject, readJson, writeJson } from './json-file.ts';
import { assertEnterable, type Account, type PostgresBinaries } from './postgres-binaries.ts';

/** As whom to connect: the server's administrator, the owner of the schema, or the application. */
export type PostgresRole = 'superuser' | 'owner' | 'app';

/** The login of each role. */
export const logins = { superuser: 'postgres', owner: 'lianxi_owner', app: 'lianxi_app' } as const;

/** The password of each role's login. */
export type Passwords = Record<PostgresRole, string>;

/** Where the database itself lies: PostgreSQL's PGDATA. */
export function dataFolder(dataDir: string): string {
  return path.join(dataDir, 'pgdata');
}

/** Makes the data folder, and makes sure that the server's account may enter it and the programs. */
export function prepareFolder(dataDir: string, binaries: PostgresBinaries, account: Account | undefined): void {
  const made = mkdirSync(path.join(dataDir, 'logs'), { recursive: true });
  // A strict umask would lock the server's account out of folders that we made ourselves.
  if (account && made) chmodSync(dataDir, 0o755);
  assertEnterable(binaries.folder, account);
  assertEnterable(dataDir, account);
}

/** The passwords of the three logins: made once, readable by us alone, never in an environment or a command line. */
export function readPasswords(dataDir: string): Passwords {
  const file = path.join(dataDir, 'postgres-passwords.json');
  const kept = readJson(file);
  if (isJsonObject(kept)) {
    const { superuser, owner, app } = kept;
    if (typeof superuser === 'string' && typeof owner === 'string' && typeof app === 'string')
      return { superuser, owner, app };
  }
  if (existsSync(dataFolder(dataDir)))
    throw new Error(
      `${file} is missing or damaged, so that nobody can log in to the database beside it: restore that file.`,
    );
  const random = (): string => randomBytes(24).toString('base64url');
  const passwords = { superuser: random(), owner: random(), app: random() };
  writeJson(file, passwords);
  return passwords;
}

/** Runs initdb beside the final place and renames, so that an initdb killed half-way leaves nothing that looks whole. */
export async function initialise(
  dataDir: string,
  binaries: PostgresBinaries,
  account: Account | undefined,
  password: string,
): Promise<void> {
  for (const name of readdirSync(dataDir))
    if (name.startsWith('pgdata.new'))
      rmSync(path.join(dataDir, name), { recursive: true, force: true, maxRetries: 3 });
  const draft = path.join(dataDir, `pgdata.new-${process.pid}`);
  const passwordFile = path.join(dataDir, `pgdata.new-${process.pid}.password`);
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const file of [draft, passwordFile]) chownSync(file, account.uid, account.gid);
  const args = ['-D', draft, '-U', logins.superuser, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'];
  // libc's plain C would make pg_trgm silently useless for Chinese; ICU sorts it by pinyin.
  const locale = ['--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=zh-Hans-CN', '--no-instructions'];
  try {
    await run(binaries.initdb, [...args, ...locale], { cwd: dataDir, account });
    renameSync(draft, dataFolder(dataDir));
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The messages we quote must be in English and the folder is ours, whatever the user's shell says. */
export function serverEnvironment(): Record<string, string> {
  return childEnvironment({ LC_ALL: 'C', PGDATA: undefined, PGPORT: undefined, PGOPTIONS: undefined });
}

async function run(command: string, args: string[], o: { cwd: string; account: Account | undefined }): Promise<void> {
  const child = spawn(command, args, {
    cwd: o.cwd,
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
    ...o.account,
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('close', resolve).once('error', reject),
  );
  if (code === 0) return;
  throw new Error(`${path.basename(command)} failed: ${errorMessage(said) || `it ended with code ${code}`}.`);
}
