/** `node start.mjs` as a user runs it: it gets ready, survives what kills it, ends cleanly, and refuses in one sentence. */
import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { childEnvironment, projectRoot } from '../../src/config.ts';
import { freePort } from '../../src/stack/ports.ts';
import { alive, cmdline, send } from '../../src/stack/process.ts';
import { clientFor, type ApiClient, type EventJson, type RectificationJson } from '../support/api-client.ts';
import { draftBody, goodBodies, SAMPLE_UNIT } from '../support/main-path.ts';
import { until } from '../support/own-installation.ts';
import { isTokens, sharedStack } from '../support/shared-stack.ts';

/** The environment names the folder to each of ours, command line or working directory to the servers. */
const onLinux = process.platform === 'linux';

/** A cold start with everything at hand takes some 3 s alone, more beside other suites. */
const READY_WITHIN_MS = 50_000;

/** One run of `node start.mjs`. */
interface Run {
  child: ChildProcess;
  said: () => string;
  complained: () => string;
  /** The exit code, once it has ended. */
  ended: Promise<number | null>;
}

const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lianxi-start-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

function run(dataDir: string, port: number): Run {
  const env = childEnvironment({
    ...{ DATA_DIR: dataDir, PORT: String(port), TEMPORAL_CLI_PATH: sharedStack().temporalCliPath },
    ...{ WORKFLOW_BUNDLE: sharedStack().workflowBundle, NODE_OPTIONS: undefined, NODE_ENV: undefined },
  });
  const child = spawn(process.execPath, ['start.mjs'], { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complained = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, said: () => said, complained: () => complained, ended };
}

async function untilReady({ child, said, complained }: Run): Promise<void> {
  const ready = () => {
    if (child.exitCode !== null) throw new Error(`it ended: ${said()} ${complained()}`);
    return said().includes('Ready');
  };
  await until('the ready line is printed', ready, READY_WITHIN_MS);
}

/** Every process of an installation: its folder stands in the environment, the command line or the working directory. */
function processesOf(dataDir: string): number[] {
  const read = (look: () => string): string => {
    try {
      return look();
    } catch {
      return ''; // it has just ended
    }
  };
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && alive(pid))
    .filter((pid) =>
      [
        read(() => readFileSync(`/proc/${String(pid)}/environ`, 'utf8')),
        cmdline(pid),
        read(() => readlinkSync(`/proc/${String(pid)}/cwd`)),
      ].some((text) => text.includes(dataDir)),
    );
}

function clientOf(dataDir: string, port: number, roleOrUnit: string): ApiClient {
  const tokens: unknown = JSON.parse(readFileSync(path.join(dataDir, 'tokens.json'), 'utf8'));
  if (!isTokens(tokens)) throw new Error('tokens.json is not what the seed writes');
  return clientFor(`http://127.0.0.1:${String(port)}`, roleOrUnit, tokens);
}

async function readyStatus(port: number): Promise<number> {
  return (await readiness(port)).status;
}

/** What `/readyz` answers, so that a failure says which part is not there. */
async function readiness(port: number): Promise<{ status: number; said: unknown }> {
  const response = await fetch(`http://127.0.0.1:${String(port)}/readyz`);
  return { status: response.status, said: await response.json() };
}

const isReady = { status: 200, said: expect.objectContaining({ ready: true }) };

afterAll(() => {
  for (const folder of folders) {
    for (const pid of onLinux ? processesOf(folder) : []) send(pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

describe('npm start', () => {
  const dataDir = newFolder();
  let port: number;
  let started: Run;
  let id: string;
  beforeAll(async () => {
    port = await freePort();
    started = run(dataDir, port);
    await untilReady(started);
  });

  const as = (roleOrUnit: string) => clientOf(dataDir, port, roleOrUnit);

  test('says in one line where everything is, keeps the tokens to its user, and is ready', async () => {
    const line =
      started
        .said()
        .split('\n')
        .find((one) => one.includes('Ready')) ?? '';
    for (const part of [
      `http://127.0.0.1:${String(port)}`,
      '/docs',
      'Temporal 127.0.0.1:',
      path.join(dataDir, 'tokens.json'),
    ])
      expect(line).toContain(part);
    expect(started.complained()).toBe('');
    expect(statSync(path.join(dataDir, 'tokens.json')).mode & 0o777).toBe(0o600);
    expect(await readiness(port)).toEqual(isReady);
  });

  test('carries a rectification as far as its notice, with a workflow that runs', async () => {
    const mechanisms = await as('coordinator').get<{ items: { id: string }[] }>('/mechanisms');
    const units = await as('coordinator').get<{ items: { id: string; name: string }[] }>('/units?limit=100');
    const idOf = (name: string) => units.json.items.find((unit) => unit.name === name)?.id ?? '';
    const record = { mechanismId: mechanisms.json.items[0]?.id ?? '', unitId: idOf };
    const drafted = await as('coordinator').post<RectificationJson>('/rectifications', draftBody({ record }));
    expect(drafted.status).toBe(201);
    id = drafted.json.id;
    expect((await as('leader').post(`/rectifications/${id}/approval`, goodBodies['approval'])).status).toBe(200);
    await until('its workflow runs', workflowRuns, 10_000);
  });

  async function workflowRuns(): Promise<boolean> {
    const standing = await as('operator').get<{ stage: string | null }>(`/rectifications/${id}/workflow`);
    return standing.status === 200 && standing.json.stage === 'noticed';
  }

  (onLinux ? test : test.skip)('carries on after everything was killed at once', async () => {
    const victims = processesOf(dataDir);
    // Supervisor, worker, API, Temporal, and PostgreSQL with its own.
    expect(victims.length).toBeGreaterThanOrEqual(5);
    for (const pid of victims) send(pid, 'SIGKILL');
    await started.ended;
    started = run(dataDir, port);
    await untilReady(started);
    const timeline = await as('leader').get<{ items: EventJson[] }>(`/rectifications/${id}/timeline`);
    expect(timeline.json.items.map(({ type }) => type)).toEqual(['drafted', 'noticed']);
    await until('its workflow runs again', workflowRuns, 10_000);
    const path = `/rectifications/${id}/acknowledgement`;
    expect((await as(SAMPLE_UNIT).post<RectificationJson>(path, {})).json.stage).toBe('plan-due');
    await until('it is ready', async () => (await readyStatus(port)) === 200, 20_000);
  });

  (onLinux ? test : test.skip)('revives each of its four parts when that one is killed', async () => {
    const names = ['postgres: ', 'main-worker', 'main-api', 'server start-dev'];
    const supervisor = started.child.pid ?? 0;
    const parts = () => processesOf(dataDir).filter((pid) => parentOf(pid) === supervisor);
    const before = parts();
    expect(before).toHaveLength(names.length);
    for (const pid of before) send(pid, 'SIGKILL');
    const revived = () => parts().length === names.length && parts().every((pid) => !before.includes(pid));
    await until('all four are back', revived, 30_000);
    await until('it is ready', async () => (await readyStatus(port).catch(() => 0)) === 200, 30_000);
    expect((await as(SAMPLE_UNIT).get<RectificationJson>(`/rectifications/${id}`)).json.stage).toBe('plan-due');
  });

  test('runs a second installation beside it, in a folder and on a port of its own', async () => {
    const other = newFolder();
    const otherPort = await freePort();
    const second = run(other, otherPort);
    await untilReady(second);
    expect(await readiness(otherPort)).toEqual(isReady);
    const list = await clientOf(other, otherPort, 'leader').get<{ items: unknown[] }>('/rectifications');
    expect(list.json.items).toEqual([]);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(await readiness(port)).toEqual(isReady);
  });

  test('refuses a second start in the same folder in one sentence', async () => {
    const second = run(dataDir, await freePort());
    expect(await second.ended).toBe(1);
    expect(second.complained()).toMatch(/^Lianxi already runs with .+ \(process \d+\)\.\n$/);
    expect(await readiness(port)).toEqual(isReady);
  });

  test('ends everything in order on SIGTERM and leaves no process behind', async () => {
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(started.said()).toContain('Stopped');
    expect(started.complained()).toBe('');
    if (onLinux) expect(processesOf(dataDir).map(cmdline)).toEqual([]);
  });
});

test('a port in use is said in one sentence, with exit code 1, and nothing stays behind', async () => {
  const dataDir = newFolder();
  const occupant = net.createServer();
  const port = await new Promise<number>((resolve) => {
    occupant.listen(0, '127.0.0.1', () => {
      const address = occupant.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const refused = run(dataDir, port);
  expect(await refused.ended).toBe(1);
  await new Promise((resolve) => occupant.close(resolve));
  expect(refused.complained()).toMatch(/^Port \d+ on 127\.0\.0\.1 is in use: [^\n]+ set PORT to another port\.\n$/);
  if (onLinux) expect(processesOf(dataDir).map(cmdline)).toEqual([]);
});

test('a data folder that cannot be written is said in one sentence, with exit code 1', async () => {
  // A file in its place, because root may write everywhere.
  const inTheWay = path.join(newFolder(), 'file');
  writeFileSync(inTheWay, '');
  for (const dataDir of [inTheWay, path.join(inTheWay, 'below')]) {
    const refused = run(dataDir, await freePort());
    expect(await refused.ended).toBe(1);
    expect(refused.complained()).toMatch(
      /^The data folder \S+ cannot be written \([^\n]+\): set DATA_DIR to another\.\n$/,
    );
  }
});

/** The parent's pid, from /proc; 0 when the process has gone since it was listed. */
function parentOf(pid: number): number {
  const file = `/proc/${String(pid)}/stat`;
  try {
    const stat = readFileSync(file, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}
