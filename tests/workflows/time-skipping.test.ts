/** The rectification's workflow under the time-skipping server: reminders, the overdue branch, the return branch, years. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dateOf } from '../../src/domain/calendar.ts';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import type { RectificationJson } from '../support/api-client.ts';
import { lengthOf, replayFailures, type History } from '../support/histories.ts';
import { startSkipping } from '../support/installation.ts';
import { draft, give, SAMPLE_HEAD, SAMPLE_UNIT, walkTo } from '../support/main-path.ts';
import { sqlAsApp } from '../support/record.ts';

const DAY_MS = 86_400_000;

let installation: Awaited<ReturnType<typeof startSkipping>>;
beforeAll(async () => {
  installation = await startSkipping();
});
afterAll(async () => {
  expect((await audit(installation.record.store)).findings).toEqual([]);
  await installation.stop();
});

interface Rung extends Record<string, unknown> {
  name: string;
  due_at: Date;
  at: Date;
}

function rungsOf(id: string): Promise<Rung[]> {
  const text = `SELECT term || ' ' || rung AS name, due_at, at FROM event WHERE matter_id = $1 AND rung IS NOT NULL ORDER BY seq`;
  return sqlAsApp<Rung>(installation.record, text, [id]);
}

async function sleepDays(days: number): Promise<void> {
  await installation.env.sleep(days * DAY_MS);
  await settled(installation.record.store);
}

async function read(id: string): Promise<RectificationJson> {
  return (await installation.as('leader').get<RectificationJson>(`/rectifications/${id}`)).json;
}

function handleOf(id: string) {
  return installation.temporal.client.workflow.getHandle(`rectification:${id}`);
}

describe('a rectification that nobody hurries', () => {
  let id: string;

  test('reminds and chases each party at its rungs, each once and when it is due', async () => {
    id = (await draft(installation, { dueTerm: '15wd' })).id;
    await give(installation, id, 'leader', 'approval');
    await settled(installation.record.store);
    await sleepDays(4);
    await give(installation, id, SAMPLE_UNIT, 'acknowledgement');
    await sleepDays(9);
    await give(installation, id, SAMPLE_UNIT, 'work-plan');
    await sleepDays(40);
    const rungs = await rungsOf(id);
    const names = rungs.map((rung) => rung.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining([
        'acknowledgement:1 due',
        'work-plan:1 before:3',
        'plan-review:1 due',
        'rectification:1 before:5',
        'rectification:1 before:0',
        'rectification:1 due',
        'rectification:1 after:8',
        'overdue 1',
      ]),
    );
    for (const { name, due_at, at } of rungs) {
      const lateMs = at.getTime() - due_at.getTime();
      expect({ name, early: lateMs < 0, late: lateMs > 60_000 }).toEqual({ name, early: false, late: false });
    }
  });

  test('is red, and coordinator and leader were told the morning after that it is overdue', async () => {
    const shown = await read(id);
    expect(shown).toMatchObject({ stage: 'rectifying', light: 'red', overdue: true });
    expect(shown.lightReason).toContain('逾期');
    const told = await sqlAsApp<{ role: string; unit_id: string | null }>(
      installation.record,
      `SELECT d.role, d.unit_id FROM delivery d JOIN event e ON e.matter_id = d.matter_id AND e.seq = d.seq
       WHERE d.matter_id = $1 AND e.term = 'rectification:1' AND e.rung = 'after:1' ORDER BY d.id`,
      [id],
    );
    expect(told).toEqual([
      { role: 'liaison', unit_id: installation.record.unitId(SAMPLE_UNIT) },
      { role: 'coordinator', unit_id: null },
      { role: 'leader', unit_id: null },
    ]);
  });

  test('is returned with a new term, and in the end closed with its lateness still visible', async () => {
    await give(installation, id, SAMPLE_HEAD, 'submission');
    const originalDueAt = (await read(id)).originalDueAt;
    const returned = await give(installation, id, 'inspector', 'inspection', {
      outcome: 'returned',
      opinion: '证据不足',
      newTerm: '5wd',
    });
    expect(returned.json).toMatchObject({ stage: 'rectifying', overdue: false, originalDueAt });
    await settled(installation.record.store);
    await sleepDays(3);
    expect((await rungsOf(id)).map((rung) => rung.name)).toContain('rectification:2 before:3');
    await give(installation, id, SAMPLE_HEAD, 'submission');
    const closed = await give(installation, id, 'inspector', 'inspection');
    expect(closed.json).toMatchObject({ stage: 'closed', light: 'green', originalDueAt });
    expect(closed.json.lateSince).toBe(originalDueAt);
    await give(installation, id, 'inspector', 'recheck');
    await handleOf(id).result();
  });

  test('leaves histories that replay on the code of today', async () => {
    const handle = handleOf(id);
    const histories = [{ workflowId: handle.workflowId, history: await handle.fetchHistory() }];
    expect(await replayFailures(histories)).toEqual([]);
  });
});

test('every ring costs at most 11 history events more', async () => {
  const { id } = await draft(installation);
  await give(installation, id, 'leader', 'approval');
  await settled(installation.record.store);
  await installation.env.sleep(1_000);
  const before = { events: lengthOf(await handleOf(id).fetchHistory()), rungs: (await rungsOf(id)).length };
  await sleepDays(12);
  const after = { events: lengthOf(await handleOf(id).fetchHistory()), rungs: (await rungsOf(id)).length };
  const rings = after.rungs - before.rungs;
  expect(rings).toBeGreaterThan(4);
  expect(after.events - before.events).toBeLessThanOrEqual(rings * 11);
});

test('C6: a matter that lies for three years takes every rung exactly once, and no run of its lasts', async () => {
  const { id } = await draft(installation, { dueTerm: '5wd' });
  const approved = await give(installation, id, 'leader', 'approval');
  await settled(installation.record.store);
  for (let month = 0; month < 36; month += 1) await sleepDays(30.5);
  const names = (await rungsOf(id)).map((rung) => rung.name);
  expect(new Set(names).size).toBe(names.length);
  for (const term of ['acknowledgement:1', 'work-plan:1', 'rectification:1']) {
    const after = names.filter((name) => name.startsWith(`${term} after:`)).map((name) => Number(name.split(':')[2]));
    expect(after).toEqual(after.map((_, index) => 2 ** index));
    expect(after.at(-1)).toBeGreaterThanOrEqual(512);
  }
  // Back from the running one, every run is short in time and in looks, and replays.
  const { client } = installation.temporal;
  const { workflowId } = handleOf(id);
  let runId: string | null | undefined = (await handleOf(id).describe()).runId;
  let runs = 0;
  for (; runId; runs += 1) {
    const history: History = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const [first, last] = [history.events?.[0], history.events?.at(-1)];
    const seconds = Number(last?.eventTime?.seconds) - Number(first?.eventTime?.seconds);
    expect(seconds).toBeLessThanOrEqual(2 * 30 * 86_400);
    const looks = history.events?.filter((event) => event.markerRecordedEventAttributes).length ?? 0;
    expect(looks).toBeLessThanOrEqual(50);
    expect(await replayFailures([{ workflowId, history }])).toEqual([]);
    runId = first?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  }
  expect(runs).toBeGreaterThan(15);
  expect(dateOf(Date.parse(approved.json.dueAt ?? ''))).toBe((approved.json.dueAt ?? '').slice(0, 10));
});

test('C4: a run that finds its matter closed or absent completes without a step', async () => {
  const { client, taskQueue } = installation.temporal;
  const { mechanismId } = installation.record;
  const matterId = '00000000-0000-4000-8000-000000000000';
  const workflowId = `rectification:${matterId}`;
  const args = [{ matterId, mechanismId }];
  await client.workflow.execute('rectification', { workflowId, taskQueue, args });
  const { id } = await draft(installation);
  await walkTo(installation, id, 'recheck');
  await settled(installation.record.store);
  const version = (await read(id)).version;
  await handleOf(id).result();
  const again = { workflowId: `rectification:${id}`, taskQueue, args: [{ matterId: id, mechanismId }] };
  await client.workflow.execute('rectification', again);
  expect((await read(id)).version).toBe(version);
});

test('C4: nudges that come late, doubled or in a burst change nothing', async () => {
  const { id } = await draft(installation);
  await give(installation, id, 'leader', 'approval');
  await settled(installation.record.store);
  const version = (await read(id)).version;
  await Promise.all(Array.from({ length: 20 }, () => handleOf(id).signal('nudge')));
  await installation.env.sleep(2_000);
  await settled(installation.record.store);
  expect((await read(id)).version).toBe(version);
  expect(lengthOf(await handleOf(id).fetchHistory())).toBeLessThan(300);
});
