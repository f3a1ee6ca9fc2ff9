/**
 * `npm run fuzz`: Schemathesis against `/openapi.json` of an installation of its own, as nobody and as people of several roles: no
 * answer of 5xx, and none that breaks the schema. Ends with the number of requests, and with 1 where one of its checks failed.
 *
 *   npm run fuzz                       at least 10,000 requests
 *   npm run fuzz -- --examples 50      more of each call in each phase
 *   npm run fuzz -- --seed 7           other requests
 *   npm run fuzz -- --as coordinator   as one of them only
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startBenchInstallation, type BenchInstallation } from '../bench/installation.ts';
import { childEnvironment, projectRoot, readConfig } from '../src/config.ts';

const here = path.join(projectRoot, 'fuzz');

/** A call is tried this often in each phase: with six callers that makes far more than 10,000 requests. */
const EXAMPLES = '5';

const { values: asked } = parseArgs({
  options: {
    examples: { type: 'string', default: EXAMPLES },
    seed: { type: 'string', default: '1' },
    as: { type: 'string' },
  },
});

/** The folder with Schemathesis, fetched once into that of the tools. */
function schemathesis(): string {
  const folder = path.join(readConfig().toolsDir, 'schemathesis');
  if (existsSync(folder)) return folder;
  console.error('下载 Fetching schemathesis (once)');
  const install = ['-m', 'pip', 'install', '--quiet', '--only-binary', ':all:', '--target', folder];
  const { status, stderr } = spawnSync('python3', [...install, '-r', path.join(here, 'requirements.txt')], {
    encoding: 'utf8',
  });
  if (status === 0) return folder;
  // What is half there would be taken for whole the next time.
  rmSync(folder, { recursive: true, force: true });
  throw new Error(`schemathesis cannot be fetched: ${stderr.trim()}`);
}

/** Runs it as one caller; answers whether all its checks passed. What it says goes where this process's words go. */
async function run(folder: string, { apiUrl }: BenchInstallation, token: string | null, report: string) {
  const base = new URL(apiUrl).origin;
  const given = [
    ...['--config-file', path.join(here, 'schemathesis.toml'), 'run', `${base}/openapi.json`],
    ...['--max-examples', asked.examples, '--seed', asked.seed, '--no-color', '--continue-on-failure'],
    ...['--report', 'har', '--report-har-path', report, '--request-timeout', '30'],
    ...(token === null ? [] : ['--header', `Authorization: Bearer ${token}`]),
  ];
  const code = ['-c', 'from schemathesis.cli import schemathesis; schemathesis()', ...given];
  const env = childEnvironment({ PYTHONPATH: folder, PYTHONIOENCODING: 'utf-8' });
  const child = spawn('python3', code, { stdio: 'inherit', cwd: here, env });
  const status = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return status === 0;
}

interface Har {
  log: { entries: { response: { status: number } }[] };
}

function isHar(value: unknown): value is Har {
  return typeof value === 'object' && value !== null && 'log' in value;
}

/** How many requests a report tells of, by the hundreds of their status. */
function requestsIn(report: string): Record<string, number> {
  const har: unknown = JSON.parse(readFileSync(report, 'utf8'));
  if (!isHar(har)) throw new Error('the report is none');
  const counts: Record<string, number> = {};
  for (const { response } of har.log.entries) {
    const hundreds = `${String(Math.floor(response.status / 100))}xx`;
    counts[hundreds] = (counts[hundreds] ?? 0) + 1;
  }
  return counts;
}

const folder = schemathesis();
const reports = mkdtempSync(path.join(os.tmpdir(), 'lianxi-fuzz-'));
const installation = await startBenchInstallation();
let requests = 0;
const failed: string[] = [];
try {
  const { units, heads, ...offices } = installation.tokens;
  const callers: Record<string, string | null> = {
    ...{ nobody: null, coordinator: offices.coordinator, cityLeader: offices.cityLeader, operator: offices.operator },
    ...{ liaison: units['示例单位甲'] ?? null, head: heads['示例单位甲'] ?? null },
  };
  for (const [who, token] of Object.entries(callers)) {
    if (asked.as !== undefined && asked.as !== who) continue;
    const report = path.join(reports, `${who}.har`);
    console.log(`\n——— ${who} ———`);
    if (!(await run(folder, installation, token, report))) failed.push(who);
    const counts = requestsIn(report);
    requests += Object.values(counts).reduce((sum, count) => sum + count, 0);
    console.log(`${who}: ${JSON.stringify(counts)}`);
  }
} finally {
  await installation.stop();
  rmSync(reports, { recursive: true, force: true });
}
console.log(
  `\n${String(requests)} requests; ${failed.length === 0 ? 'every check passed' : `failed as ${failed.join(', ')}`}`,
);
if (failed.length > 0) process.exitCode = 1;
