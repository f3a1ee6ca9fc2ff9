/**
 * `npm run bench:api`: how many reads a second the API answers at 20,000 matters and 50 connections, beside a bare Express and pg
 * route with the same queries (bare.ts), in one run on the same database. To hold: at least half as many. Prints one JSON object. `npm run bench:api -- 3`
 * takes three seconds a turn instead of six.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import pg from 'pg';
import { childEnvironment } from '../src/config.ts';
import { freePort } from '../src/stack/ports.ts';
import { manyParts } from '../tests/support/many-parts.ts';
import { startBenchInstallation, type BenchInstallation } from './installation.ts';
import { agent, openedThrough, round, UNIT } from './walk.ts';

const MATTERS = 20_000;
const CONNECTIONS = 50;
const SECONDS = Number(process.argv[2] ?? 6);
/** Each is asked in turn so often, so that neither has the warmer machine. */
const ROUNDS = 3;
const LEAST = 0.5;

async function startBare(argv: readonly string[]): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('bare.ts', import.meta.url));
  const bare = fork(script, argv, {
    execArgv: ['--import', 'tsx'],
    env: childEnvironment({ TZ: 'UTC' }),
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    bare.once('message', () => resolve());
    bare.once('exit', (code) => reject(new Error(`bare.ts ended with ${String(code)}`)));
  });
  return bare;
}

/** Answers a second, of which every one was good. */
async function perSecond(url: string, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  const { requests, non2xx, errors } = await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS });
  if (non2xx + errors > 0) throw new Error(`${url}: ${String(non2xx)} refused, ${String(errors)} failed`);
  return requests.average;
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

async function compared(api: string, bare: string, token: string) {
  const [ofApi, ofBare]: [number[], number[]] = [[], []];
  // Once before, so that both have their connections and plans.
  await perSecond(api, token);
  await perSecond(bare, token);
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    ofApi.push(await perSecond(api, token));
    ofBare.push(await perSecond(bare, token));
  }
  const ratio = mean(ofApi) / mean(ofBare);
  return { api: round(mean(ofApi)), bare: round(mean(ofBare)), ratio: Math.round(ratio * 100) / 100 };
}

async function fill(bench: BenchInstallation): Promise<{ id: string; mechanismId: string }> {
  const client = new pg.Client({ connectionString: bench.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; mechanism_id: string }>(
      'SELECT id, mechanism_id FROM unit WHERE name = $1',
      [UNIT],
    );
    const [unit] = rows;
    if (!unit) throw new Error('the example has no sample unit');
    const draft = {
      ...{ mechanismId: unit.mechanism_id, unitId: unit.id, title: '演示整改', basis: '演示', dueTerm: '20wd' },
      problems: [{ title: '台账不全', detail: '缺少第三季度的记录。' }],
    };
    const id = await openedThrough(bench, draft, ['approval', 'acknowledgement']);
    await manyParts(client, id, { matters: MATTERS, salt: 1, atMs: Date.now() });
    await client.query('VACUUM ANALYZE');
    return { id, mechanismId: unit.mechanism_id };
  } finally {
    await client.end();
  }
}

async function main(): Promise<void> {
  const bench = await startBenchInstallation();
  let bare: ChildProcess | undefined;
  try {
    const { id, mechanismId } = await fill(bench);
    const port = String(await freePort());
    bare = await startBare([bench.appUrl, mechanismId, port]);
    const [api, other, token] = [bench.apiUrl, `http://127.0.0.1:${port}`, bench.tokens.coordinator];
    const list = await compared(`${api}/rectifications?limit=50`, `${other}/rectifications`, token);
    const one = await compared(`${api}/rectifications/${id}`, `${other}/rectifications/${id}`, token);
    const holds = Math.min(list.ratio, one.ratio) >= LEAST;
    console.log(
      JSON.stringify({ matters: MATTERS, connections: CONNECTIONS, least: LEAST, holds, list, one }, null, 2),
    );
    if (!holds) process.exitCode = 1;
  } finally {
    bare?.kill();
    agent.destroy();
    await bench.stop();
  }
}

await main();
