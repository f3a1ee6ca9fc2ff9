/**
 * What `npm start` and `npm test` need before any of our code can run: packages and the generated database client. Plain
 * JavaScript without dependencies, because it runs when there are none yet.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(fileURLToPath(import.meta.url));
const inRoot = (...names) => path.join(root, ...names);

/**
 * Installs packages and generates the database client where they are missing or out of date.
 *
 * @throws Error with one sentence saying what to do.
 */
export async function prepare() {
  checkNode();
  await installPackages();
  await generateClient();
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Lianxi needs Node.js 20.19 or newer, and this is ${process.versions.node}: install a newer one.`);
}

async function installPackages() {
  const stamp = inRoot('node_modules', '.lianxi-stamp');
  const wanted = hash(inRoot('package-lock.json'));
  if (read(stamp) === wanted) return;
  if (!isInstalled()) {
    say('安装依赖 Installing packages (about a minute)');
    const args = ['ci', '--ignore-scripts', '--omit-lockfile-registry-resolved', '--no-audit', '--no-fund'];
    const windows = process.platform === 'win32';
    const problem = await run(windows ? 'npm.cmd' : 'npm', args, { shell: windows });
    if (problem) throw new Error(`The packages could not be installed: ${problem}`);
  }
  writeFileSync(stamp, wanted);
}

/** Whether somebody ran `npm install` here: npm's own record of node_modules then agrees with the lock. */
function isInstalled() {
  const installed = json(inRoot('node_modules', '.package-lock.json'))?.packages;
  const wanted = json(inRoot('package-lock.json'))?.packages;
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([name, { version, optional }]) => {
    if (name === '') return true;
    // What is optional may be made for another platform.
    return name in installed ? installed[name].version === version : optional === true;
  });
}

async function generateClient() {
  const stamp = inRoot('node_modules', '.lianxi-prisma-stamp');
  const wanted = hash(inRoot('prisma', 'schema.prisma'));
  if (existsSync(inRoot('src', 'store', 'generated')) && read(stamp) === wanted) return;
  say('生成数据库客户端 Generating the database client');
  const args = [inRoot('node_modules', 'prisma', 'build', 'index.js'), 'generate', '--schema', 'prisma/schema.prisma'];
  const problem = await run(process.execPath, args, {
    env: {
      ...process.env,
      // Prisma would download an engine that `generate` does not use; any program that exists contents it.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  if (problem) throw new Error(`The database client could not be generated: ${problem}`);
  writeFileSync(stamp, wanted);
}

/** Runs a program in the project, with a sign of life every few seconds; resolves to what went wrong, in one line. */
function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], ...options });
    const startedAt = Date.now();
    const timer = setInterval(() => say(`  … ${Math.round((Date.now() - startedAt) / 1000)} s`), 10_000);
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    child.once('error', (error) => {
      clearInterval(timer);
      resolve(
        error.code === 'ENOENT' ? `${command} is not on PATH; install Node.js together with npm.` : error.message,
      );
    });
    child.once('close', (code, signal) => {
      clearInterval(timer);
      resolve(
        code === 0 ? undefined : explain(said) || `${path.basename(command)} ended with ${signal ?? `code ${code}`}.`,
      );
    });
  });
}

/** The lines of npm that explain, without those that point to a log. */
function explain(said) {
  const lines = said.split('\n').map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim());
  return lines
    .filter((line) => line && !/complete log|debug-\d|^npm warn|^at /.test(line))
    .slice(0, 4)
    .join(' ');
}

function hash(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function json(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function say(line) {
  console.log(line);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await prepare();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
