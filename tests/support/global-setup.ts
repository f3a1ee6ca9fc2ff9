/** Before all suites: one PostgreSQL with a template database, one Temporal dev server, the workflows bundled once. */
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import pg from 'pg';
import { projectRoot, readConfig } from '../../src/config.ts';
import { startPostgres } from '../../src/stack/postgres.ts';
import { startTemporal } from '../../src/stack/temporal.ts';
import { locateTool, type Tool } from '../../src/stack/tools.ts';
import { migrate } from '../../src/store/migrate.ts';
import type { SampleTokens } from '../../src/store/tokens.ts';
import { isTokens, onDatabase, publish } from './shared-stack.ts';
import { atTeardown } from './teardown-list.ts';

const TEMPLATE = 'lianxi_template';
const NAMESPACE = 'lianxi-test';

const quietly = () => undefined;

function toolPath(tool: Tool, namedPath: string | undefined): Promise<string> {
  const { searchPath, toolsDir } = readConfig();
  return locateTool(tool, { namedPath, searchPath, toolsDir, log: console.log });
}

async function seedTemplate(ownerUrl: string, appUrl: string, dataDir: string): Promise<SampleTokens> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(`CREATE DATABASE ${TEMPLATE}`);
  await owner.end();
  await migrate(onDatabase(ownerUrl, TEMPLATE));
  const tokensPath = path.join(dataDir, 'tokens.json');
  const script = path.join(projectRoot, 'tests', 'support', 'seed-template.ts');
  const given = ['--import', 'tsx', script, onDatabase(appUrl, TEMPLATE), tokensPath];
  await promisify(execFile)(process.execPath, given, { cwd: projectRoot });
  const tokens: unknown = JSON.parse(readFileSync(tokensPath, 'utf8'));
  if (!isTokens(tokens)) throw new Error('tokens.json is not what the seed writes');
  return tokens;
}

/** Starts everything; jest calls it once. */
export default async function globalSetup(): Promise<void> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'lianxi-test-'));
  // PostgreSQL runs as another account when we are root, and must be able to enter.
  chmodSync(dataDir, 0o755);
  const { temporalCliPath, temporalTestServerPath } = readConfig();
  const cliPath = await toolPath('temporal', temporalCliPath);
  const testServerPath = await toolPath('temporal-test-server', temporalTestServerPath);
  const [postgres, temporal, bundle] = await Promise.all([
    startPostgres({ dataDir, log: quietly }),
    startTemporal({ dataDir, cliPath, namespace: NAMESPACE, log: quietly }),
    bundleWorkflowCode({
      workflowsPath: path.join(projectRoot, 'workflows', 'index.ts'),
      logger: new DefaultLogger('WARN'),
    }),
  ]);
  atTeardown({ dataDir, stop: [() => temporal.stop(), () => postgres.stop()] });
  const workflowBundle = path.join(dataDir, 'workflows.js');
  writeFileSync(workflowBundle, bundle.code);
  const ownerUrl = postgres.url('owner', 'postgres');
  const appUrl = postgres.url('app', 'postgres');
  publish({
    ...{ superuserUrl: postgres.url('superuser', 'postgres'), ownerUrl, appUrl, template: TEMPLATE },
    tokens: await seedTemplate(ownerUrl, appUrl, dataDir),
    ...{ temporalAddress: temporal.address, temporalNamespace: NAMESPACE },
    ...{ testServerPath, temporalCliPath: cliPath, workflowBundle },
  });
}
