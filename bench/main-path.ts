/**
 * `npm run bench`: the main path of a rectification, eight commands from draft to closed, against the embedded stack at
 * concurrency 1 and 20, each command with an Idempotency-Key; a revision of the calendar over 10,000 open terms; and leaders'
 * questions at 20,000 matters. Prints one JSON object on stdout. `npm run bench -- questions` asks only the last.
 *
 * Compared on two cores: Flowable 66 matters/s to the end and 64 ms a command at 20, DBOS 106 acknowledged and 9 ms; both
 * with three commands a matter where this has eight, so commands/s are printed as well.
 */
import { Connection } from '@temporalio/client';
import pg from 'pg';
import { cpuOfTree } from './cpu.ts';
import { startBenchInstallation, type BenchInstallation } from './installation.ts';
import { questionsBench } from './questions.ts';
import { recountBench } from './recount.ts';
import { agent, commands, percentile, round, UNIT, walk, type OrderBody } from './walk.ts';

const WARM_UP = 40;
const MATTERS = { 1: 150, 20: 600 } as const;

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
  draft: OrderBody,
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
    await client.query("SET lianxi.role = 'system'; SET lianxi.mechanism = '*'");
    const { rows } = await client.query<{ id: string; mechanism_id: string }>(
      'SELECT id, mechanism_id FROM unit WHERE name = $1',
      [UNIT],
    );
    const draft = {
      ...{ mechanismId: rows[0]?.mechanism_id, unitId: rows[0]?.id, title: '演示整改', basis: '演示', dueTerm: '20wd' },
      problems: [{ title: '台账不全', detail: '缺少第三季度的记录。' }],
    };
    const only = process.argv[2];
    const runs = [];
    let recount = null;
    if (only === undefined) {
      await run(bench, draft, 10, WARM_UP, temporal);
      for (const [concurrency, matters] of Object.entries(MATTERS)) {
        runs.push(await run(bench, draft, Number(concurrency), matters, temporal));
      }
      recount = await recountBench(bench, draft);
    }
    const questions = await questionsBench(bench, draft);
    console.log(JSON.stringify({ runs, recount, questions }, null, 2));
  } finally {
    agent.destroy();
    await client.end();
    await temporal.close();
    await bench.stop();
  }
}

await main();
