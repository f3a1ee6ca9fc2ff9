/** What things cost, counted and not timed: a test that fails when they grow. */
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { settled } from '../../src/store/vitals.ts';
import { lengthOf, replayFailures, restingHistory } from '../support/histories.ts';
import { startInstallation, type TestInstallation } from '../support/installation.ts';
import { draft, give, mainPath } from '../support/main-path.ts';

let installation: TestInstallation;
beforeAll(async () => {
  installation = await startInstallation();
});
afterAll(() => installation.stop());

/** The most events of a rectification from draft to closed in which no timer fires. */
const MOST_EVENTS = 40;

function handleOf(id: string) {
  return installation.temporal.client.workflow.getHandle(`rectification:${id}`);
}

test('a rectification from draft to closed leaves at most 40 history events', async () => {
  const { id } = await draft(installation);
  await settled(installation.record.store);
  for (const { actor, command } of mainPath) {
    expect((await give(installation, id, actor, command)).status).toBe(200);
    // Each step by itself, so that no two nudges become one: the costliest way to walk.
    await settled(installation.record.store);
  }
  await handleOf(id).result();
  const history = await handleOf(id).fetchHistory();
  expect(lengthOf(history)).toBeLessThanOrEqual(MOST_EVENTS);
  expect(await replayFailures([{ workflowId: id, history }])).toEqual([]);
});

test('commands that bring no wake-up forward cost Temporal nothing', async () => {
  const { id } = await draft(installation);
  await settled(installation.record.store);
  await give(installation, id, 'leader', 'approval');
  await settled(installation.record.store);
  const before = lengthOf(await restingHistory(handleOf(id)));
  for (const command of ['acknowledgement', 'work-plan', 'progress-reports', 'progress-reports', 'submission']) {
    const actor = mainPath.find((step) => step.command === command)?.actor ?? '';
    expect((await give(installation, id, actor, command)).status).toBe(200);
  }
  await settled(installation.record.store);
  expect(lengthOf(await handleOf(id).fetchHistory())).toBe(before);
});

/**
 * The transactions that some work sends to PostgreSQL through the pool: the first two words of each statement, a list a
 * connection, because housekeeping has transactions of its own meanwhile.
 */
async function transactionsOf(work: () => Promise<unknown>): Promise<string[][]> {
  const { pool } = installation.record.store;
  const sent = new Map<pg.PoolClient, { query: unknown; statements: string[] }>();
  const spy = (client: pg.PoolClient) => {
    if (sent.has(client)) return;
    const query: unknown = Reflect.get(client, 'query');
    const statements: string[] = [];
    sent.set(client, { query, statements });
    Reflect.set(client, 'query', (...args: unknown[]): unknown => {
      const [first] = args;
      const text: unknown = typeof first === 'object' && first !== null ? Reflect.get(first, 'text') : first;
      statements.push(String(text).trim().split(/\s+/).slice(0, 2).join(' '));
      return typeof query === 'function' ? Reflect.apply(query, client, args) : undefined;
    });
  };
  pool.on('acquire', spy);
  try {
    await work();
  } finally {
    pool.off('acquire', spy);
    for (const [client, { query }] of sent) Reflect.set(client, 'query', query);
  }
  return [...sent.values()].flatMap(({ statements }) => {
    const transactions = statements.join('\n').split(/(?<=^COMMIT|^ROLLBACK)\n/m);
    return transactions.map((transaction) => transaction.split('\n'));
  });
}

test('a command is one transaction of nine statements: scope, key, directory’s lock, lock, load, directory, number, write, commit', async () => {
  const { id } = await draft(installation);
  await settled(installation.record.store);
  // The token's actor is remembered after the first call; reading it is not part of the command.
  await installation.as('leader').get('/tasks');
  const sent = await transactionsOf(() => give(installation, id, 'leader', 'approval'));
  expect(sent.filter((statements) => statements.includes('WITH doc'))).toEqual([
    [
      ...[
        'BEGIN ISOLATION',
        'INSERT INTO',
        'SELECT FROM',
        'SELECT FROM',
        'SELECT m.id,',
        'SELECT u.id,',
        'INSERT INTO',
      ],
      ...['WITH doc', 'COMMIT'],
    ],
  ]);
});
