/** What goes on while Temporal or PostgreSQL is away, and what catches up afterwards. A day passes in a second. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { alive } from '../../src/stack/process.ts';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import { runningMatterIds } from '../../src/temporal/client.ts';
import type { EventJson, ProblemJson, RectificationJson } from '../support/api-client.ts';
import { draftBody, goodBodies, mainPath, SAMPLE_UNIT } from '../support/main-path.ts';
import { startOwnInstallation, until, type OwnInstallation } from '../support/own-installation.ts';
import { brokenRungs, readMatter, readRules, recordedLines, undisturbed } from '../support/undisturbed.ts';

/** Monday 2025-02-17, 10:00 in Shanghai: no holiday comes before April. */
const START_MS = Date.parse('2025-02-17T10:00:00+08:00');

let own: OwnInstallation;
beforeAll(async () => {
  own = await startOwnInstallation({ startMs: START_MS, daysPerSecond: 1 });
});
afterAll(async () => {
  expect((await audit(own.store)).findings).toEqual([]);
  await own.close();
});

async function draft(): Promise<string> {
  const answer = await own.as('coordinator').post<RectificationJson>('/rectifications', draftBody(own));
  expect(answer.status).toBe(201);
  return answer.json.id;
}

/** Gives one command, once; whatever is away, it must be accepted now. */
async function give(id: string, command: string, key = randomUUID()) {
  const actor = mainPath.find((step) => step.command === command)?.actor ?? '';
  return own.as(actor).post<RectificationJson>(`/rectifications/${id}/${command}`, goodBodies[command], { key });
}

async function walk(id: string, ...commands: string[]): Promise<void> {
  for (const command of commands)
    expect({ command, status: (await give(id, command)).status }).toMatchObject({ status: 200 });
}

async function readyz(): Promise<{ status: number; json: Record<string, unknown> }> {
  const response = await fetch(`${own.baseUrl}/readyz`);
  const json: Record<string, unknown> = JSON.parse(await response.text());
  return { status: response.status, json };
}

async function untilReady(): Promise<void> {
  await until('/readyz answers 200', async () => (await readyz()).status === 200, 30_000);
}

/** Holds a matter against what an undisturbed installation would have recorded by now. */
async function expectUndisturbed(...ids: string[]): Promise<void> {
  const { policy } = await readRules(own.store, own.record.mechanismId);
  for (const id of ids) {
    // Read when no rung is under way: the clock of this installation runs fast, and one may fall due just as it is read.
    let read = await readMatter(own.store, id);
    const taken = (): boolean => undisturbed(read.events, read.readAtMs, policy).length <= read.events.length;
    await until(
      'the rungs due are taken',
      async () => {
        read = await readMatter(own.store, id);
        return taken();
      },
      10_000,
    );
    const { events, readAtMs } = read;
    expect(recordedLines(events)).toEqual(undisturbed(events, readAtMs, policy));
    expect(brokenRungs(events)).toEqual([]);
  }
}

/** How many rungs of a matter are due that nobody has taken. */
async function rungsWaiting(id: string): Promise<number> {
  const { policy } = await readRules(own.store, own.record.mechanismId);
  const { events, readAtMs } = await readMatter(own.store, id);
  return undisturbed(events, readAtMs, policy).length - events.length;
}

const nudges = async () =>
  (
    await own.store.prisma.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT set_config('lianxi.role', 'system', true), set_config('lianxi.mechanism', '*', true)`;
      return tx.nudge.findMany();
    })
  ).length;

describe.each(['stop', 'kill'] as const)('while Temporal is away (%s)', (how) => {
  let lies: string;
  let moves: string;
  let born: string;
  beforeAll(async () => {
    [lies, moves] = [await draft(), await draft()];
    await walk(lies, 'approval');
    await settled(own.store);
    await untilReady();
    await own[how]('temporal');
  });

  test('every command and every read succeeds at the first try', async () => {
    born = await draft();
    await walk(moves, ...mainPath.map((step) => step.command).slice(0, 6));
    for (const url of [`/rectifications/${moves}`, `/rectifications/${moves}/timeline`, '/rectifications', '/tasks']) {
      expect({ url, status: (await own.as('coordinator').get(url)).status }).toMatchObject({ status: 200 });
    }
  });

  test('/readyz answers 503 and says that the clock stands still', async () => {
    const { status, json } = await readyz();
    expect(status).toBe(503);
    expect(json).toMatchObject({ ready: false, database: 'ok', temporal: 'away', clock: 'stands-still' });
    expect((await fetch(`${own.baseUrl}/healthz`)).status).toBe(200);
  });

  test('C7: a rung that falls due meanwhile is taken by the next command, before it is judged', async () => {
    await until('a rung is due', async () => (await rungsWaiting(moves)) > 0, 20_000);
    await walk(moves, 'inspection', 'recheck');
    await expectUndisturbed(moves);
  });

  test('C3, C8: after its return each due rung is taken once, in order, and no nudge waits', async () => {
    await until('three rungs are due', async () => (await rungsWaiting(lies)) >= 3, 20_000);
    expect(await nudges()).toBeGreaterThan(0);
    await own.start('temporal');
    await settled(own.store);
    await expectUndisturbed(lies, moves, born);
    expect(await nudges()).toBe(0);
    await untilReady();
  });
});

test('C3: when Temporal’s database is lost, every open matter has its workflow again, and closed ones none', async () => {
  const list = await own.as('coordinator').get<{ items: RectificationJson[] }>('/rectifications');
  const open = list.json.items.filter(({ stage }) => stage !== 'closed').map(({ id }) => id);
  const closed = list.json.items.filter(({ stage }) => stage === 'closed').map(({ id }) => id);
  expect({ open: open.length, closed: closed.length }).toEqual({ open: 4, closed: 2 });
  await own.stop('worker');
  await own.stop('temporal');
  for (const end of ['', '-wal', '-shm']) rmSync(path.join(own.dataDir, `temporal.db${end}`), { force: true });
  await own.start('temporal');
  expect(await runningMatterIds(own.temporal)).toEqual([]);
  await own.start('worker');
  const running = async () => (await runningMatterIds(own.temporal)).sort();
  await until('each open matter has a workflow', async () => (await running()).join() === open.sort().join(), 20_000);
  for (const id of open) {
    const described = await own.temporal.client.workflow.getHandle(`rectification:${id}`).describe();
    expect(described.status.name).toBe('RUNNING');
  }
  for (const id of closed) {
    await expect(own.temporal.client.workflow.getHandle(`rectification:${id}`).describe()).rejects.toThrow('not found');
  }
  await settled(own.store);
  await expectUndisturbed(...open, ...closed);
});

describe('while PostgreSQL is away', () => {
  let id: string;
  const key = randomUUID();
  beforeAll(async () => {
    id = await draft();
    await settled(own.store);
    await own.stop('postgres');
  });

  test('commands and reads answer 503 with Retry-After, and the process says that it lives', async () => {
    const command = await give(id, 'approval', key);
    const read = await own.as('leader').get<ProblemJson>(`/rectifications/${id}`);
    for (const { status, headers, text } of [command, read]) {
      expect({ status, retryAfter: headers.get('retry-after') }).toEqual({ status: 503, retryAfter: '2' });
      expect(JSON.parse(text)).toMatchObject({ code: 'DATABASE_UNAVAILABLE' });
    }
    expect((await fetch(`${own.baseUrl}/healthz`)).status).toBe(200);
    const { status, json } = await readyz();
    expect(status).toBe(503);
    expect(json).toMatchObject({ ready: false, database: 'away', clock: 'unknown' });
  });

  test('C16: the same key succeeds afterwards, once', async () => {
    await own.start('postgres');
    const first = await give(id, 'approval', key);
    const again = await give(id, 'approval', key);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.text).toBe(first.text);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    const timeline = await own.as('leader').get<{ items: EventJson[] }>(`/rectifications/${id}/timeline`);
    expect(timeline.json.items.filter(({ type }) => type === 'noticed')).toHaveLength(1);
    await settled(own.store);
    await expectUndisturbed(id);
  });
});

describe('when PostgreSQL dies in the middle of a transaction', () => {
  let holder: pg.Client;
  let id: string;
  beforeAll(async () => {
    id = await draft();
    await walk(id, 'approval');
    await settled(own.store);
    holder = new pg.Client({ connectionString: own.databaseUrl });
    // It is cut off on purpose.
    holder.on('error', () => undefined);
    await holder.connect();
    await holder.query("SET lianxi.role = 'system'; SET lianxi.mechanism = '*'");
    await holder.query('BEGIN');
    await holder.query('SELECT FROM matter WHERE id = $1 FOR UPDATE', [id]);
  });

  /** Waits until so many of the processes' transactions wait for the lock that we hold. */
  const untilHeld = (transactions: number) =>
    until(
      'the matter’s lock is waited for',
      async () => {
        // Not through the holder: a transaction sees one and the same activity until its end.
        const waiting = await own.store.pool.query(
          `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
        );
        return waiting.rows.length >= transactions;
      },
      10_000,
      10,
    );

  test('API and worker live on, the command answers 503, and its key is accepted afterwards', async () => {
    const pids = [own.running('api').pid, own.running('worker').pid];
    const key = randomUUID();
    // First the look that the next rung makes the worker take, then the command.
    await untilHeld(1);
    const command = give(id, 'acknowledgement', key);
    await untilHeld(2);
    await own.kill('postgres');
    expect((await command).status).toBe(503);
    await own.start('postgres');
    expect((await give(id, 'acknowledgement', key)).status).toBe(200);
    expect(pids.map(alive)).toEqual([true, true]);
    await settled(own.store, 45_000);
    await expectUndisturbed(id);
    expect(pids.map(alive)).toEqual([true, true]);
    expect((await give(id, 'work-plan')).status).toBe(200);
    expect((await own.as(SAMPLE_UNIT).get<RectificationJson>(`/rectifications/${id}`)).json.stage).toBe('rectifying');
  });
});
