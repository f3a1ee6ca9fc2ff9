/**
 * The plan's 21 items as assignments with their 67 parts, from 2022-09-01 to 2024-12-31 under the time-skipping server, with units
 * that are punctual, late and silent: every rung of every ladder once, and figures that equal a recount from the event log.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { z } from 'zod';
import type { overview } from '../../src/api/overview-contract.ts';
import { dateOf } from '../../src/domain/calendar.ts';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import { carryNudges, startSkipping } from '../support/installation.ts';
import { proof, type AssignmentJson } from '../support/assignment-path.ts';
import { at } from '../support/domain-fixtures.ts';
import { habitOf, plannedAssignments, type Habit } from '../support/plan-years.ts';
import { headOf, sqlAsApp } from '../support/record.ts';

const SEED = 20220901;
const DAY_MS = 86_400_000;
const END_MS = at('2024-12-31', '18:00');

let installation: Awaited<ReturnType<typeof startSkipping>>;
beforeAll(async () => {
  installation = await startSkipping(at('2022-09-01', '09:30'));
});
afterAll(async () => {
  expect((await audit(installation.record.store)).findings).toEqual([]);
  await installation.stop();
});

interface Task extends Record<string, unknown> {
  kind: string;
  role: string;
  unit: string | null;
  title: string;
  id: string;
  dueMs: number | null;
  openedMs: number;
}

const openTasks = () =>
  sqlAsApp<Task>(
    installation.record,
    `SELECT t.kind, t.role, u.name AS unit, m.title, t.matter_id AS id,
       (extract(epoch FROM t.due_at) * 1000)::float8 AS "dueMs", (extract(epoch FROM t.opened_at) * 1000)::float8 AS "openedMs"
     FROM task t JOIN matter m ON m.id = t.matter_id LEFT JOIN unit u ON u.id = t.unit_id
     WHERE t.closed_at IS NULL AND m.noun = 'assignment' AND t.kind <> 'approve-assignment' ORDER BY t.id`,
  );

/** From when a party does what it owes: in time, some days after it, or long after. */
function actsFrom({ kind, dueMs, openedMs }: Task, habit: Habit): number {
  if (dueMs === null) return openedMs;
  if (kind === 'report-progress')
    return habit === 'punctual' ? dueMs - 3 * DAY_MS : habit === 'late' ? dueMs + 5 * DAY_MS : Infinity;
  const early = kind === 'file-part' ? 9 * DAY_MS : kind === 'complete-assignment' ? 6 * DAY_MS : 0;
  if (habit === 'punctual') return early === 0 ? openedMs : dueMs - early;
  return habit === 'late' ? dueMs + 6 * DAY_MS : dueMs + 40 * DAY_MS;
}

const steps: Record<string, { call: string; body: (task: Task) => object }> = {
  'acknowledge-assignment': { call: 'acknowledgement', body: () => ({}) },
  'file-assignment-plan': {
    call: 'work-plan',
    body: () => ({ steps: [{ title: '分步落实', dueOn: '2024-12-31' }], contact: '业务科室' }),
  },
  'report-progress': { call: 'progress-reports', body: () => ({ percent: 60, text: '按计划推进' }) },
  'file-part': { call: 'completion', body: () => ({ report: '配合事项已办结', evidence: [proof] }) },
  'complete-assignment': { call: 'completion', body: () => ({ report: '已办结', evidence: [proof] }) },
  'sign-completion': { call: 'completion-signature', body: () => ({ decision: 'sign' }) },
  'review-assignment': { call: 'review', body: () => ({ outcome: 'accepted', opinion: '同意销号' }) },
};

let refusals: string[] = [];

/** One day of the office and of all units: who would act today does. */
async function liveDay(nowMs: number): Promise<void> {
  for (const task of await openTasks()) {
    const step = steps[task.kind];
    if (!step) continue;
    const others = task.unit === null || task.role === 'head';
    const habit = others ? 'punctual' : habitOf(SEED, task.title, task.unit ?? '');
    if (nowMs < actsFrom(task, habit)) continue;
    const who = task.unit === null ? task.role : task.role === 'head' ? headOf(task.unit) : task.unit;
    const answer = await installation
      .as(who)
      .post<{ code?: string }>(`/assignments/${task.id}/${step.call}`, step.body(task));
    if (answer.status !== 200) refusals.push(`${task.kind} ${answer.json.code ?? ''}`);
  }
}

interface Row extends Record<string, unknown> {
  id: string;
  type: string;
  at: number;
  data: {
    units?: { unitId: string; role: string; courtesy: boolean; dueAtMs: number }[];
    unitId?: string;
    term?: { dueAtMs: number };
  };
}

/** What the units have of all assignments at an instant, counted from the texts of the events alone. */
async function recount(nowMs: number) {
  const rows = await sqlAsApp<Row>(
    installation.record,
    `SELECT e.matter_id AS id, e.type, (extract(epoch FROM e.at) * 1000)::float8 AS at, (e.text::jsonb -> 'data') AS data
     FROM event e JOIN matter m ON m.id = e.matter_id WHERE m.noun = 'assignment' ORDER BY e.matter_id, e.seq`,
  );
  const parts = new Map<string, { dueMs: number; lead: boolean; handedInMs: number | null; done: boolean }>();
  for (const { id, type, at: atMs, data } of rows) {
    const key = `${id} ${data.unitId ?? ''}`;
    const part = parts.get(key);
    if (type === 'assignment-issued') {
      for (const { unitId, role, courtesy, dueAtMs } of data.units ?? []) {
        if (!courtesy)
          parts.set(`${id} ${unitId}`, { dueMs: dueAtMs, lead: role === 'lead', handedInMs: null, done: false });
      }
    }
    if (type === 'part-filed' && part) parts.set(key, { ...part, handedInMs: atMs, done: true });
    if (type === 'completion-submitted' && part) parts.set(key, { ...part, handedInMs: atMs });
    if (type === 'assignment-accepted') {
      for (const [other, one] of parts) if (other.startsWith(id) && one.lead) parts.set(other, { ...one, done: true });
    }
  }
  const all = [...parts.values()];
  const late = (one: (typeof all)[number]): boolean => (one.handedInMs ?? nowMs) > one.dueMs;
  const done = all.filter((one) => one.done);
  return {
    ...{ total: all.length, completed: done.length, onTime: done.filter((one) => !late(one)).length },
    ...{ madeGood: done.filter(late).length, running: all.length - done.length },
    overdue: all.filter((one) => !one.done && one.handedInMs === null && late(one)).length,
  };
}

test('two years and four months of the plan', async () => {
  const { record, env, clock } = installation;
  const planned = plannedAssignments(SEED);
  expect([planned.length, planned.flatMap(({ cooperating }) => [1, ...cooperating]).length]).toEqual([21, 67]);
  const measures = await installation
    .as('coordinator')
    .get<{ items: { id: string; number: string }[] }>('/measures?limit=50');
  for (const { number, title, lead, cooperating, dueOn, reports } of planned) {
    const made = await installation.as('coordinator').post<AssignmentJson>('/assignments', {
      ...{ mechanismId: record.mechanismId, title, leadUnitId: record.unitId(lead), reports },
      cooperatingUnitIds: cooperating.map((name) => record.unitId(name)),
      nodes: [{ dueOn, confirmed: true }],
      source: { kind: 'measure', itemId: measures.json.items.find((item) => item.number === number)?.id },
    });
    const issued = await installation
      .as('director')
      .post(`/assignments/${made.json.id}/approval`, { decision: 'approve' });
    if (issued.status !== 200) throw new Error(issued.text);
  }
  await settled(record.store);
  for (let nowMs = await clock.now(0); nowMs < END_MS; nowMs = await clock.now(0)) {
    await env.sleep(Math.min(DAY_MS, END_MS - nowMs + 1));
    await carryNudges(installation);
    await settled(record.store);
    await liveDay(await clock.now(0));
  }
  await settled(record.store);
  // Nothing is refused but a lead that would complete before its parts are in.
  expect(new Set(refusals)).toEqual(new Set(['complete-assignment PARTS_OUTSTANDING']));
  refusals = [];

  // Every rung of every ladder, each once, each at its instant.
  const rungs = await sqlAsApp<{ term: string; rung: string; lateMs: number }>(
    record,
    `SELECT e.term, e.rung, (extract(epoch FROM e.at - e.due_at) * 1000)::float8 AS "lateMs"
     FROM event e JOIN matter m ON m.id = e.matter_id WHERE m.noun = 'assignment' AND e.rung IS NOT NULL`,
  );
  const seen = (kind: string) =>
    new Set(rungs.filter(({ term }) => term.startsWith(`${kind}:`)).map(({ rung }) => rung));
  for (const kind of ['assignment', 'cooperation']) {
    expect([...seen(kind)]).toEqual(
      expect.arrayContaining([
        'before:10',
        'before:5',
        'before:3',
        'before:1',
        'before:0',
        'due',
        'after:1',
        'after:2',
        'after:4',
        'after:8',
        'after:16',
      ]),
    );
  }
  expect([...seen('assignment-acknowledgement')]).toEqual(
    expect.arrayContaining(['share:50', 'due', 'after:1', 'after:8']),
  );
  expect([...seen('assignment-plan')]).toEqual(
    expect.arrayContaining(['before:1', 'before:0', 'due', 'after:1', 'after:8']),
  );
  expect([...seen('progress-report')]).toEqual(expect.arrayContaining(['before:2', 'before:0', 'due', 'missed']));
  const late = rungs.filter(({ rung, lateMs }) => rung !== 'missed' && (lateMs < 0 || lateMs > 60_000));
  expect(late).toEqual([]);

  // The figures are what the log says.
  const nowMs = await clock.now(0);
  expect(dateOf(nowMs)).toBe('2024-12-31');
  const { json } = await installation.as('leader').get<z.output<typeof overview>>('/overview?noun=assignment');
  const counted = await recount(nowMs);
  const { total, completed, onTime, madeGood, running, overdue } = json.figures;
  const shown = { total, completed, onTime, madeGood, running, overdue };
  expect(Object.fromEntries(Object.entries(shown).map(([name, { count }]) => [name, count]))).toEqual(counted);
  expect(counted.overdue + counted.madeGood).toBeGreaterThan(5);
  expect(counted.onTime).toBeGreaterThan(5);
  // The ladder drafted notices, and issued none.
  const notices = await sqlAsApp<{ stage: string; count: number }>(
    record,
    `SELECT stage, count(*)::int AS count FROM matter WHERE noun = 'supervisionNotice' GROUP BY stage`,
  );
  expect(notices).toEqual([{ stage: 'drafted', count: expect.any(Number) }]);
}, 600_000);
