/**
 * A large round under the time-skipping server: opened, collected and scored, how long that takes and how long the histories
 * grow. `MONITORING_UNITS` × `MONITORING_INDICATORS` say how large; `npm run bench:monitoring` takes 200 × 50.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newToken } from '../../src/store/accounts.ts';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import { clientFor } from '../support/api-client.ts';
import { at } from '../support/domain-fixtures.ts';
import { allRuns, lengthOf } from '../support/histories.ts';
import { startSkipping } from '../support/installation.ts';
import {
  assess,
  given,
  handIn,
  scoresOf,
  submissionsOf,
  scaleWanted,
  type RoundJson,
} from '../support/monitoring-world.ts';
import { sqlAsApp } from '../support/record.ts';
import { sharedStack } from '../support/shared-stack.ts';

const { units: UNITS, indicators: INDICATORS } = scaleWanted();
/** The most events that one workflow's history may come to, over all its runs. */
const MOST_EVENTS = 5_000;

const numbered = (count: number, of: string): string[] =>
  Array.from({ length: count }, (_, index) => `${of}${String(index + 1).padStart(3, '0')}`);
const names = numbered(UNITS, '规模单位');
const codes = numbered(INDICATORS, 'GM');

let installation: Awaited<ReturnType<typeof startSkipping>>;
let world: Pick<typeof installation, 'as' | 'record'>;
const ids = new Map<string, string>();

const idOf = (name: string): string => ids.get(name) ?? '';

beforeAll(async () => {
  installation = await startSkipping(at('2022-01-05', '09:30'));
  const { record, baseUrl } = installation;
  const { mechanismId } = record;
  const units: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const [unitId, accountId, { token, hash }] = [randomUUID(), randomUUID(), newToken()];
    ids.set(name, unitId);
    units[name] = token;
    await sqlAsApp(
      record,
      `INSERT INTO unit (id, mechanism_id, name, aliases, kind, collective, sample, protocol_order)
       VALUES ($1, $2, $3, '{}', 'GOV_DEPT', false, true, $4)`,
      [unitId, mechanismId, name, 1_000 + index],
    );
    const account = `INSERT INTO account (id, mechanism_id, role, unit_id, label) VALUES ($1, $2, 'liaison', $3, $4)`;
    await sqlAsApp(record, account, [accountId, mechanismId, unitId, name]);
    const held = 'INSERT INTO api_token (hash, mechanism_id, account_id) VALUES ($1, $2, $3)';
    await sqlAsApp(record, held, [Buffer.from(hash), mechanismId, accountId]);
  }
  const tokens = { ...sharedStack().tokens, units, heads: {} };
  world = {
    record,
    as: (who) => (who !== null && who in units ? clientFor(baseUrl, who, tokens) : installation.as(who)),
  };
});
afterAll(async () => {
  expect((await audit(installation.record.store)).findings).toEqual([]);
  await installation.stop();
});

async function until(ms: number): Promise<void> {
  const { env, clock, record } = installation;
  await settled(record.store, 120_000);
  const now = await clock.now(0);
  if (ms > now) await env.sleep(ms - now);
  await settled(record.store, 120_000);
}

/** Does something for each, some at a time, as many units do on one day. */
async function together<T>(items: readonly T[], each: (item: T) => Promise<unknown>): Promise<void> {
  const left = [...items];
  const walk = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await each(item);
  };
  await Promise.all(Array.from({ length: 8 }, walk));
}

test('a large round stays quick, and its histories short', async () => {
  const took: Record<string, number> = {};
  const timed = async <T>(name: string, doIt: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now();
    const result = await doIt();
    took[name] = Math.round(performance.now() - startedAt) / 1_000;
    return result;
  };
  const { mechanismId } = installation.record;
  const indicators: { id: string }[] = [];
  for (const [index, code] of codes.entries()) {
    const indicator = await given<{ id: string }>(world, 'coordinator', '/indicators', {
      ...{
        code,
        name: `规模指标${code}`,
        unitOfMeasure: '件',
        direction: 'higher',
        level: 'unit',
        weight: 100 / INDICATORS,
      },
      ...{ targets: [{ year: 2022, value: 100 }], dataUnitId: idOf(names[index] ?? ''), source: '示例' },
    });
    indicators.push(indicator);
  }
  const plan = { mechanismId, title: '规模监测', kind: 'annual', year: 2022, basis: '示例' };
  const { id } = await given<RoundJson>(world, 'coordinator', '/monitoring-rounds', plan);
  const call = (who: string, name: string, body: object = {}) =>
    given<RoundJson>(world, who, `/monitoring-rounds/${id}/${name}`, body);
  await call('coordinator', 'indicators', {
    indicators: indicators.map((one) => ({ indicatorId: one.id, weight: 100 / INDICATORS })),
    unitIds: names.map(idOf),
  });
  await timed('agreeing', () => together(names, (name) => call(name, 'agreements', { answer: 'agreed' })));
  await call('leader', 'fixing', { decision: 'approve' });
  await until(at('2022-11-30'));
  await timed('opening', () => until(at('2022-12-01', '09:00')));
  await until(at('2022-12-10'));
  const called = await submissionsOf(world, id);
  expect(called.length).toBe(UNITS + INDICATORS);
  await timed('collecting', () =>
    together(called, async ({ unit, part, id: submission }) => {
      if (part === 'self-assessment') await assess(world, unit, submission);
      else await handIn(world, unit, submission, () => ({ value: 100 }));
    }),
  );
  await until(at('2023-01-25'));
  const { verification } = await call('coordinator', 'verification');
  const drawn = verification?.drawn ?? [];
  expect(drawn.length).toBeGreaterThanOrEqual((UNITS * INDICATORS) / 10);
  for (let from = 0; from < drawn.length; from += 500) {
    const verdicts = drawn
      .slice(from, from + 500)
      .map(({ code, unit }) => ({ code, unitId: unit?.id, verdict: 'accepted' }));
    await timed(`judging from ${String(from)}`, () => call('coordinator', 'verdicts', { verdicts }));
  }
  await timed('scoring', () => call('coordinator', 'scores'));
  const scores = await timed('reading the scores', () => scoresOf(world, id));
  // Everything was met and handed in: indicators and tasks are 100 of 100.
  expect(new Set([...scores.values()].map(({ total }) => total))).toEqual(new Set([100]));

  const client = installation.env.client.workflow;
  const { json } = await world.as('coordinator').get<RoundJson>(`/monitoring-rounds/${id}`);
  const events = (await allRuns(client, json.workflow.id)).reduce((sum, history) => sum + lengthOf(history), 0);
  const largest = called.find(({ part }) => part === 'data');
  const other = await world.as('coordinator').get<{ workflow: { id: string } }>(`/submissions/${largest?.id ?? ''}`);
  const ofOther = (await allRuns(client, other.json.workflow.id)).reduce((sum, one) => sum + lengthOf(one), 0);
  const seconds = Object.values(took).reduce((sum, one) => sum + one, 0);
  const figures = { units: UNITS, indicators: INDICATORS, entries: UNITS * INDICATORS, took, seconds };
  console.log(JSON.stringify({ ...figures, historyEvents: { round: events, submission: ofOther } }));
  expect(events).toBeLessThan(MOST_EVENTS);
  expect(ofOther).toBeLessThan(MOST_EVENTS);
}, 900_000);
