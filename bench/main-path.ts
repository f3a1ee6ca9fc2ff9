/**
 * `npm run bench`: the main path of a rectification, eight commands from draft to closed, against the embedded stack at
 * concurrency 1 and 20, each command with an Idempotency-Key. Prints one JSON object on stdout.
 *
 * Compared on two cores: Flowable 66 matters/s to the end and 64 ms a command at 20, DBOS 106 acknowledged and 9 ms; both
 * with three commands a matter where this has eight, so commands/s are printed as well.
 */
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { Connection } from '@temporalio/client';
import pg from 'pg';
import { cpuOfTree } from './cpu.ts';
import { startBenchInstallation, type BenchInstallation } from './installation.ts';

const UNIT = '示例单位甲';
const WARM_UP = 40;
const MATTERS = { 1: 150, 20: 600 } as const;

type Token = (tokens: BenchInstallation['tokens']) => string | undefined;
const liaison: Token = (tokens) => tokens.units[UNIT];

/** Command, who gives it, body. The first opens the matter. */
const commands: readonly [string, Token, object][] = [
  ['approval', (tokens) => tokens.leader, { decision: 'approve' }],
  ['acknowledgement', liaison, {}],
  ['work-plan', liaison, { steps: [{ title: '补齐台账', dueOn: '2030-01-10' }] }],
  ['work-plan-review', (tokens) => tokens.coordinator, { decision: 'approve' }],
  ['progress-reports', liaison, { percent: 50, text: '已完成一半' }],
  [
    'submission',
    liaison,
    {
      report: '已整改',
      evidence: [{ name: '台账', mediaType: 'text/plain', text: '完整' }],
      problems: [{ no: 1, result: '已补' }],
    },
  ],
  ['inspection', (tokens) => tokens.inspector, { outcome: 'passed', opinion: '合格' }],
];

/** Keeps connections open, as a console or a gateway would. */
const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

function request(url: string, token: string, method: 'GET' | 'POST', body?: object): Promise<Record<string, unknown>> {
  const sent = body === undefined ? '' : JSON.stringify(body);
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body === undefined
      ? {}
      : {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(sent),
          'idempotency-key': randomUUID(),
        }),
  };
  return new Promise((resolve, reject) => {
    const call = http.request(url, { method, headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        const { statusCode = 0 } = response;
        if (statusCode >= 300) reject(new Error(`${method} ${url}: ${String(statusCode)} ${text}`));
        else resolve(Object.fromEntries(Object.entries<unknown>(JSON.parse(text))));
      });
    });
    call.on('error', reject);
    call.end(sent);
  });
}

/** Walks one matter; notes how long each command took, in ms. */
async function walk(bench: BenchInstallation, draft: object, took: number[]): Promise<void> {
  const { apiUrl, tokens } = bench;
  const timed = async (url: string, token: string | undefined, body: object) => {
    const startedAt = performance.now();
    const answer = await request(url, token ?? '', 'POST', body);
    took.push(performance.now() - startedAt);
    return answer;
  };
  const opened = await timed(`${apiUrl}/rectifications`, tokens.coordinator, draft);
  const id = String(opened['id']);
  for (const [command, token, body] of commands) {
    await timed(`${apiUrl}/rectifications/${id}/${command}`, token(tokens), body);
  }
}

function percentile(sorted: readonly number[], share: number): number {
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Waits until no workflow runs any more: all matters are closed by now. */
async function everyWorkflowEnded(temporal: Connection, namespace: string): Promise<void> {
  const query = "ExecutionStatus = 'Running'";
  for (;;) {
    const { count } = await temporal.workflowService.countWorkflowExecutions({ namespace, query });
    if (Number(count) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function run(
  bench: BenchInstallation,
  draft: object,
  concurrency: number,
  matters: number,
  temporal: Connection,
) {
  const took: number[] = [];
  const cpuBefore = Object.entries(bench.pids).map(([name, pid]): [string, number] => [name, cpuOfTree(pid)]);
  const startedAt = performance.now();
  let left = matters;
  const walkers = Array.from({ length: concurrency }, async () => {
    while (left > 0) {
      left -= 1;
      await walk(bench, draft, took);
    }
  });
  await Promise.all(walkers);
  const acknowledgedS = (performance.now() - startedAt) / 1000;
  await everyWorkflowEnded(temporal, bench.namespace);
  const endedS = (performance.now() - startedAt) / 1000;
  took.sort((a, b) => a - b);
  const cpu = cpuBefore.map(([name, before]): [string, number] => {
    const pid = Object.entries(bench.pids).find(([known]) => known === name)?.[1] ?? 0;
    return [name, round((cpuOfTree(pid) - before) / matters)];
  });
  return {
    ...{ concurrency, matters, commandsPerMatter: commands.length + 1 },
    mattersPerSecondAcknowledged: round(matters / acknowledgedS),
    mattersPerSecondToTheEnd: round(matters / endedS),
    commandsPerSecond: round(took.length / acknowledgedS),
    commandMs: { p50: percentile(took, 0.5), p99: percentile(took, 0.99) },
    cpuMsPerMatter: Object.fromEntries(cpu),
  };
}

async function main(): Promise<void> {
  const bench = await startBenchInstallation();
  const client = new pg.Client({ connectionString: bench.appUrl });
  const temporal = await Connection.connect({ address: bench.temporalAddress });
  try {
    await client.connect();
    await client.query("SET lianxi.mechanism = '*'");
    const { rows } = await client.query<{ id: string; mechanism_id: string }>(
      'SELECT id, mechanism_id FROM unit WHERE name = $1',
      [UNIT],
    );
    const draft = {
      ...{ mechanismId: rows[0]?.mechanism_id, unitId: rows[0]?.id, title: '演示整改', basis: '演示', dueTerm: '20wd' },
      problems: [{ title: '台账不全', detail: '缺少第三季度的记录。' }],
    };
    await run(bench, draft, 10, WARM_UP, temporal);
    const runs = [];
    for (const [concurrency, matters] of Object.entries(MATTERS)) {
      runs.push(await run(bench, draft, Number(concurrency), matters, temporal));
    }
    console.log(JSON.stringify({ runs }, null, 2));
  } finally {
    agent.destroy();
    await client.end();
    await temporal.close();
    await bench.stop();
  }
}

await main();
