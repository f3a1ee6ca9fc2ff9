/** An installation to measure: the embedded servers, one worker and one API, each a process of its own. */
import { fork, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { childEnvironment, projectRoot, readConfig } from '../src/config.ts';
import { freePort } from '../src/stack/ports.ts';
import { databaseName, startPostgres } from '../src/stack/postgres.ts';
import { startTemporal } from '../src/stack/temporal.ts';
import { locateTool } from '../src/stack/tools.ts';
import { migrate } from '../src/store/migrate.ts';
import { seedExample } from '../src/store/seed.ts';
import type { SampleTokens } from '../src/store/tokens.ts';

/** What is measured, and how to reach it. */
export interface BenchInstallation {
  apiUrl: string;
  appUrl: string;
  ownerUrl: string;
  temporalAddress: string;
  namespace: string;
  tokens: SampleTokens;
  pids: Record<'api' | 'worker' | 'postgres' | 'temporal', number>;
  stop(): Promise<void>;
}

async function child(script: string, env: Record<string, string>): Promise<ChildProcess> {
  const process = fork(path.join(projectRoot, 'src', script), [], {
    execArgv: ['--import', 'tsx'],
    // What is measured is the work, not how often one account may ask for it.
    env: childEnvironment({ ...env, LOG_LEVEL: 'warn', RATE_LIMIT_PER_MINUTE: '0', TZ: 'UTC' }),
    // Its log goes where ours does: stdout is the result's.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    process.once('message', () => {
      resolve();
    });
    process.once('exit', (code) => {
      reject(new Error(`${script} ended with ${String(code)}`));
    });
  });
  return process;
}

async function ended(process: ChildProcess): Promise<void> {
  const exit = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGTERM');
  await exit;
}

function isTokens(value: unknown): value is SampleTokens {
  return typeof value === 'object' && value !== null && 'coordinator' in value;
}

/** Starts it in a folder of its own. */
export async function startBenchInstallation(): Promise<BenchInstallation> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'lianxi-bench-'));
  chmodSync(dataDir, 0o755);
  const { temporalCliPath, searchPath, toolsDir } = readConfig();
  const log = (line: string) => {
    console.error(line);
  };
  const cliPath = await locateTool('temporal', { namedPath: temporalCliPath, searchPath, toolsDir, log });
  const namespace = 'bench';
  const postgres = await startPostgres({ dataDir, log });
  const temporal = await startTemporal({ dataDir, cliPath, namespace, log });
  const appUrl = postgres.url('app', databaseName);
  const ownerUrl = postgres.url('owner', databaseName);
  await migrate(ownerUrl);
  const tokensPath = path.join(dataDir, 'tokens.json');
  await seedExample({ databaseUrl: appUrl, exampleDir: path.join(projectRoot, 'examples', 'zhuzhou'), tokensPath });
  const tokens: unknown = JSON.parse(readFileSync(tokensPath, 'utf8'));
  if (!isTokens(tokens)) throw new Error('tokens.json is not what the seed writes');
  const port = String(await freePort());
  const env = { DATABASE_URL: appUrl, TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: namespace, PORT: port };
  const worker = await child('main-worker.ts', env);
  const api = await child('main-api.ts', env);
  return {
    ...{
      apiUrl: `http://127.0.0.1:${port}/api/v1`,
      appUrl,
      ownerUrl,
      tokens,
      temporalAddress: temporal.address,
      namespace,
    },
    pids: { api: api.pid ?? 0, worker: worker.pid ?? 0, postgres: postgres.pid, temporal: temporal.pid },
    async stop() {
      await ended(api);
      await ended(worker);
      await temporal.stop();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
