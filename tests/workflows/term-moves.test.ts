/** Extension, pause and override through the workflow's own timers: time skips, nobody else wakes anything. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, dateOf, isoShanghai, stateCouncilCalendar, workingDaysAfter } from '../../src/domain/calendar.ts';
import { audit } from '../../src/store/audit.ts';
import { settled } from '../../src/store/vitals.ts';
import type { ProblemJson, RectificationJson } from '../support/api-client.ts';
import { replayFailures } from '../support/histories.ts';
import { startSkipping } from '../support/installation.ts';
import { draft, give, SAMPLE_UNIT, walkTo } from '../support/main-path.ts';
import { sqlAsApp } from '../support/record.ts';

const calendar = stateCouncilCalendar();
const DAY_MS = 86_400_000;

let installation: Awaited<ReturnType<typeof startSkipping>>;
beforeAll(async () => {
  installation = await startSkipping();
});
afterAll(async () => {
  expect((await audit(installation.record.store)).findings).toEqual([]);
  await installation.stop();
});

async function now(): Promise<number> {
  return installation.env.currentTimeMs();
}

/** Lets time pass until an instant in ms, and the workflows do what is due. */
async function sleepUntil(atMs: number): Promise<void> {
  await installation.env.sleep(Math.max(1, atMs - (await now())));
  await settled(installation.record.store);
}

async function read(id: string): Promise<RectificationJson> {
  return (await installation.as('leader').get<RectificationJson>(`/rectifications/${id}`)).json;
}

async function eventsOf(
  id: string,
): Promise<{ type: string; term: string | null; rung: string | null; late: number }[]> {
  const rows = await sqlAsApp<{ type: string; term: string | null; rung: string | null; late: number }>(
    installation.record,
    `SELECT type, term, rung, coalesce(extract(epoch FROM at - due_at), 0)::float8 AS late FROM event WHERE matter_id = $1 ORDER BY seq`,
    [id],
  );
  return rows;
}

/** A rectification of ten working days at work, with its plan reviewed. */
async function atWork(): Promise<RectificationJson> {
  const { id } = await draft(installation, { dueTerm: '10wd' });
  const json = await walkTo(installation, id, 'work-plan-review');
  await settled(installation.record.store);
  return json;
}

const dueMs = (json: RectificationJson): number => Date.parse(json.dueAt ?? '');

describe('an extension', () => {
  let id: string;
  let asked: string;

  test('that nobody decides by the due date leaves the date; the light says 延期待审, and the unit is not late', async () => {
    const opened = await atWork();
    ({ id } = opened);
    asked = workingDaysAfter(calendar, dateOf(dueMs(opened)), 8).date;
    const request = { reason: '招标延后', dueOn: asked };
    expect((await give(installation, id, SAMPLE_UNIT, 'extension-request', request)).status).toBe(200);
    await sleepUntil(dueMs(opened) + 60_000);
    const pending = await read(id);
    expect(pending).toMatchObject({ dueAt: opened.dueAt, light: 'yellow', overdue: false, lateSince: null });
    expect(pending.lightReason).toContain('延期待审');
    expect(pending.extensions).toMatchObject([{ state: 'pending', level: 'office' }]);
  });

  test('may still be granted within two working days: the date moves at once, with reminders of its own', async () => {
    const granted = await give(installation, id, 'coordinator', 'extension-decision', { decision: 'grant' });
    expect(granted.status).toBe(200);
    expect([dateOf(dueMs(granted.json)), granted.json.originalDueAt]).toEqual([asked, (await read(id)).originalDueAt]);
    expect(granted.json.extensions).toMatchObject([
      { state: 'granted', decisionLateSince: granted.json.originalDueAt },
    ]);
    await settled(installation.record.store);
    await sleepUntil(dueMs(granted.json) - 60_000);
    const names = (await eventsOf(id))
      .map(({ term, rung }) => (rung === null ? '' : `${term ?? ''} ${rung}`))
      .filter(Boolean);
    expect(new Set(names).size).toBe(names.length);
    // The rung of the first date stays taken; the second date has its own.
    expect(names).toContain('rectification:1 due');
    for (const rung of ['before:5', 'before:3', 'before:1', 'before:0'])
      expect(names).toContain(`rectification:1.1 ${rung}`);
    expect(await read(id)).toMatchObject({ overdue: false, lateSince: null });
  });

  test('asked a second time goes to the leader; refused, the date stands and the lateness is the unit’s', async () => {
    const before = await read(id);
    const dueOn = workingDaysAfter(calendar, asked, 5).date;
    await give(installation, id, SAMPLE_UNIT, 'extension-request', { reason: '仍未到货', dueOn });
    const own = await installation
      .as('coordinator')
      .post<ProblemJson>(`/rectifications/${id}/extension-decision`, { decision: 'grant' });
    expect([own.status, own.json.code]).toEqual([409, 'EXTENSION_NEEDS_LEADER']);
    await give(installation, id, 'coordinator', 'extension-decision', { decision: 'pass-on', opinion: '拟不同意' });
    await sleepUntil(dueMs(before) + 60_000);
    const refused = await give(installation, id, 'leader', 'extension-decision', {
      decision: 'refuse',
      opinion: '不再延期',
    });
    expect(refused.json).toMatchObject({ dueAt: before.dueAt, overdue: true, light: 'red', lateSince: before.dueAt });
  });

  test('asked after the due date is kept as late, and decided by nobody', async () => {
    const late = await give(installation, id, SAMPLE_UNIT, 'extension-request', {
      reason: '补报',
      dueOn: addDays(asked, 60),
    });
    expect(late.status).toBe(200);
    expect(late.json.extensions).toMatchObject([{}, {}, { state: 'late', reason: '补报' }]);
    const names = late.json.actions.map(({ name }) => name);
    expect(names).not.toContain('extension-decision');
  });

  test('left undecided lapses two working days after the due date, by itself', async () => {
    const opened = await atWork();
    const dueOn = workingDaysAfter(calendar, dateOf(dueMs(opened)), 3).date;
    await give(installation, opened.id, SAMPLE_UNIT, 'extension-request', { reason: '等待批复', dueOn });
    const lapse = workingDaysAfter(calendar, dateOf(dueMs(opened)), 2).date;
    await sleepUntil(Date.parse(`${lapse}T16:59:00+08:00`));
    expect(await read(opened.id)).toMatchObject({ light: 'yellow', overdue: false });
    await sleepUntil(Date.parse(`${lapse}T17:01:00+08:00`));
    expect(await read(opened.id)).toMatchObject({
      light: 'red',
      overdue: true,
      lateSince: opened.dueAt,
      dueAt: opened.dueAt,
    });
    expect((await read(opened.id)).extensions).toMatchObject([{ state: 'lapsed', decisionLateSince: opened.dueAt }]);
  });
});

test('a pause runs on by itself on its day, exact to the working day, and takes no rung meanwhile', async () => {
  const opened = await atWork();
  // Two working days later, as the day on which a term starts is none of its own.
  const today = workingDaysAfter(calendar, dateOf(await now()), 2).date;
  await sleepUntil(Date.parse(`${today}T11:00:00+08:00`));
  const untilOn = workingDaysAfter(calendar, today, 7).date;
  const paused = await give(installation, opened.id, 'leader', 'pause', { reason: '等待上级批复', untilOn });
  expect(paused.json).toMatchObject({ light: 'green', pause: { untilOn } });
  await settled(installation.record.store);
  await sleepUntil(Date.parse(`${untilOn}T08:59:00+08:00`));
  expect((await eventsOf(opened.id)).filter(({ term }) => term === 'rectification:1')).toEqual([]);
  await sleepUntil(Date.parse(`${untilOn}T09:01:00+08:00`));
  const resumed = await read(opened.id);
  // From the day of the pause up to the day before it ran on: seven working days were lost.
  expect(dateOf(dueMs(resumed))).toBe(workingDaysAfter(calendar, dateOf(dueMs(opened)), 7).date);
  // The term had no T−10 when it was issued, and has none by being paused.
  expect((await eventsOf(opened.id)).filter(({ term }) => term === 'rectification:1')).toEqual([]);
  expect(resumed).toMatchObject({ pause: null, originalDueAt: opened.originalDueAt });
  const [event] = (await eventsOf(opened.id)).filter(({ type }) => type === 'resumed');
  expect(event?.late).toBeLessThan(60);
});

test('a light that a person set shows until it ends by itself, and lists find it by it', async () => {
  const opened = await atWork();
  const untilOn = workingDaysAfter(calendar, dateOf(await now()), 2).date;
  const body = { light: 'red', reason: '影响全市考核', untilOn };
  const set = await give(installation, opened.id, 'coordinator', 'light', body);
  expect(set.json).toMatchObject({ light: 'red', overdue: false });
  expect(set.json.lightReason).toContain('影响全市考核');
  const listed = async (light: string) => {
    const { json } = await installation
      .as('leader')
      .get<{ items: RectificationJson[] }>(`/rectifications?light=${light}&limit=200`);
    return json.items.some((one) => one.id === opened.id);
  };
  expect([await listed('red'), await listed('green')]).toEqual([true, false]);
  await settled(installation.record.store);
  await sleepUntil(Date.parse(`${untilOn}T17:01:00+08:00`));
  const ended = await read(opened.id);
  expect(ended.light).not.toBe('red');
  expect((await eventsOf(opened.id)).map(({ type }) => type)).toContain('light-override-ended');
  expect([await listed('red'), await listed(ended.light)]).toEqual([false, true]);
  expect(isoShanghai(await now()).slice(0, 10)).toBe(untilOn);
});

test('all of it left histories that replay', async () => {
  const rows = await sqlAsApp<{ id: string }>(
    installation.record,
    "SELECT id FROM matter WHERE noun = 'rectification'",
  );
  for (const { id } of rows) {
    const handle = installation.temporal.client.workflow.getHandle(`rectification:${id}`);
    expect(await replayFailures([{ workflowId: handle.workflowId, history: await handle.fetchHistory() }])).toEqual([]);
  }
  await sleepUntil((await now()) + DAY_MS);
});
