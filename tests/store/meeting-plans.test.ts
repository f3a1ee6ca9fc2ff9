/** A plan of meetings in the record: its meetings open in its own transactions, each once, whoever looks. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isoShanghai } from '../../src/domain/calendar.ts';
import { meetingCycle } from '../../src/domain/meeting-cycle.ts';
import { meetingPlan, type MeetingPlanCommand } from '../../src/domain/meeting-plan.ts';
import type { MeetingPlan } from '../../src/domain/meeting-plan/record.ts';
import { act, attend, type Acted, type Attended } from '../../src/store/act.ts';
import { audit } from '../../src/store/audit.ts';
import type { Clock } from '../../src/store/clock.ts';
import { listTasks } from '../../src/store/inbox.ts';
import { readMeetingPlan } from '../../src/store/meeting-plans.ts';
import { readMeeting } from '../../src/store/meeting-reads.ts';
import { recountMatter } from '../../src/store/recounting.ts';
import { sweep } from '../../src/store/sweep.ts';
import { readDirectory } from '../../src/store/units.ts';
import { settableClock, WORKDAY_MS } from '../support/commands.ts';
import { plenaries } from '../support/meeting-plan-fixtures.ts';
import { freshRecord, sqlAsApp, type TestRecord } from '../support/record.ts';
import { done, heir, succeed } from '../support/succession.ts';

let record: TestRecord;
let clock: Clock & { set(ms: number): void; read(): number };
beforeEach(async () => {
  clock = settableClock(WORKDAY_MS);
  record = await freshRecord({ clock });
});
afterEach(async () => {
  // Whatever was done: hashes, links, heads, states, and the meetings that were opened still agree.
  expect((await audit(record.store)).findings).toEqual([]);
  await record.drop();
});

async function officeId(): Promise<string> {
  const rows = await sqlAsApp<{ id: string }>(record, 'SELECT office_unit_id AS id FROM mechanism');
  return rows[0]?.id ?? '';
}

async function give(id: string, who: string, command: MeetingPlanCommand): Promise<Acted> {
  return act(record.store, meetingPlan, {
    matter: { id, opensForUnitId: command.type === 'propose' ? await officeId() : null },
    ...{ command, actor: await record.actor(who), idempotency: null },
    answer: ({ state }) => ({ status: 200, body: JSON.stringify(state) }),
  });
}

async function must(id: string, who: string, command: MeetingPlanCommand): Promise<Acted & { kind: 'accepted' }> {
  const acted = await give(id, who, command);
  if (acted.kind !== 'accepted') throw new Error(`${command.type}: ${JSON.stringify(acted)}`);
  return acted;
}

async function proposed(): Promise<string> {
  const id = randomUUID();
  await must(id, 'coordinator', { type: 'propose', plan: plenaries });
  return id;
}

async function approved(): Promise<string> {
  const id = await proposed();
  await must(id, 'leader', { type: 'approve', decision: 'approve', opinion: null });
  return id;
}

function look(id: string): Promise<Attended> {
  return attend(record.store, meetingPlan, { id, mechanismId: record.mechanismId });
}

async function stateOf(id: string): Promise<MeetingPlan> {
  const read = await readMeetingPlan(record.store, await record.actor('coordinator'), id);
  if (!read) throw new Error('there is no such plan');
  return read.state;
}

interface MeetingRow extends Record<string, unknown> {
  id: string;
  no: number;
  beside: boolean;
  stage: string;
  nudge: number | null;
}

function meetingsOf(id: string): Promise<MeetingRow[]> {
  const text = `SELECT g.matter_id AS id, g.occurrence_no AS no, g.beside, m.stage, n.version AS nudge
                FROM meeting g JOIN matter m ON m.id = g.matter_id LEFT JOIN nudge n ON n.matter_id = m.id
                WHERE g.plan_id = $1 ORDER BY g.occurrence_no`;
  return sqlAsApp<MeetingRow>(record, text, [id]);
}

/** Comes to the moment of an occurrence. */
async function momentOf(id: string, no: number): Promise<number> {
  const atMs = (await stateOf(id)).occurrences.find((one) => one.no === no)?.opensAtMs ?? 0;
  clock.set(atMs);
  return atMs;
}

async function proposeMeeting(): Promise<string> {
  const id = randomUUID();
  const startsAtMs = clock.read() + 60 * 86_400_000;
  const meeting = {
    ...{ kind: 'plenary' as const, title: '全体会议', basis: '工作需要', startsAtMs, place: '会议室' },
    ...{ invited: null, series: null, beside: false },
  };
  const acted = await act(record.store, meetingCycle, {
    ...{ matter: { id, opensForUnitId: await officeId() }, command: { type: 'propose', meeting } },
    ...{ actor: await record.actor('coordinator'), idempotency: null },
    answer: () => ({ status: 201, body: '' }),
  });
  if (acted.kind !== 'accepted') throw new Error(JSON.stringify(acted));
  return id;
}

describe('the moment of an occurrence', () => {
  test('opens its meeting by the look that finds it: for all members, agreed to, with its nudge, in one transaction', async () => {
    const id = await approved();
    expect(await look(id)).toMatchObject({ open: true, waitsFor: 'the year 2027' });
    clock.set(Date.parse('2026-01-01T00:00:00+08:00'));
    expect(await look(id)).toMatchObject({ waitsFor: 'occurrence 1' });
    const atMs = await momentOf(id, 1);
    clock.set(atMs - 1);
    await look(id);
    expect(await meetingsOf(id)).toEqual([]);
    clock.set(atMs);
    expect(await look(id)).toMatchObject({ open: true, waitsFor: 'occurrence 2' });
    const [meeting] = await meetingsOf(id);
    expect(meeting).toMatchObject({ no: 1, beside: false, stage: 'proposed', nudge: 1 });
    const [occurrence] = (await stateOf(id)).occurrences;
    expect(occurrence).toMatchObject({ state: 'opened', meetingId: meeting?.id, openedAtMs: atMs });
    const read = await readMeeting(record.store, await record.actor('leader'), meeting?.id ?? '');
    const members = (await readDirectory(record.store, record.mechanismId)).filter(({ member }) => member);
    expect(read?.state).toMatchObject({
      ...{ title: '2026年第1次全体会议', series: { planId: id, no: 1 }, invited: members.map((unit) => unit.id) },
      ...{ agreedAtMs: atMs, proposedBy: { accountId: 'system', unitId: null }, startsAtMs: occurrence?.startsAtMs },
    });
    expect(read?.state.callAtMs).toBeGreaterThan(atMs);
  });

  test('a second look opens nothing more, and of two at once one opens it', async () => {
    const id = await approved();
    clock.set(Date.parse('2026-01-01T00:00:00+08:00'));
    await look(id);
    await momentOf(id, 1);
    await Promise.all([look(id), look(id), look(id)]);
    await look(id);
    expect((await meetingsOf(id)).map(({ no }) => no)).toEqual([1]);
  });

  test('is blocked once while another meeting of the kind is under way, and then opened beside it by the office', async () => {
    const id = await approved();
    clock.set((await momentOf(id, 1)) - 86_400_000);
    const other = await proposeMeeting();
    await momentOf(id, 1);
    await look(id);
    await look(id);
    expect(await meetingsOf(id)).toEqual([]);
    const events = await sqlAsApp(record, "SELECT FROM event WHERE matter_id = $1 AND type = 'occurrence-blocked'", [
      id,
    ]);
    expect(events.length).toBe(1);
    expect((await stateOf(id)).occurrences[0]?.blocked).toEqual({ refused: 'MEETING_UNDERWAY', meetingId: other });
    const tasks = await listTasks(record.store, await record.actor('coordinator'), {
      box: null,
      after: null,
      limit: 50,
    });
    expect(tasks.map(({ kind }) => kind)).toContain('settle-occurrence');
    const acted = await must(id, 'coordinator', { type: 'open', no: 1 });
    const [meeting] = await meetingsOf(id);
    expect(meeting).toMatchObject({ no: 1, beside: true });
    expect(JSON.parse(acted.body).occurrences[0].meetingId).toBe(meeting?.id);
    expect(acted.nudges.map(({ noun }) => noun)).toContain('meetingCycle');
  });

  test('of a look and a proposal at the same moment one is first, and neither fails', async () => {
    const id = await approved();
    await momentOf(id, 1);
    const [, other] = await Promise.allSettled([look(id), proposeMeeting()]);
    const opened = (await meetingsOf(id)).length;
    const state = (await stateOf(id)).occurrences[0]?.state;
    if (other.status === 'fulfilled') expect([opened, state]).toEqual([0, 'blocked']);
    else
      expect([opened, state, String(other.reason)]).toEqual([1, 'opened', expect.stringContaining('MEETING_UNDERWAY')]);
  });

  test('that has come when a command is given is settled first, and is rolled back with a command that is refused', async () => {
    const id = await approved();
    await momentOf(id, 1);
    const refused = await give(id, 'coordinator', { type: 'skip', no: 99, reason: '无' });
    expect([refused.kind, await meetingsOf(id)]).toEqual(['refused', []]);
    await must(id, 'coordinator', { type: 'skip', no: 2, reason: '合并召开' });
    expect((await stateOf(id)).occurrences.map(({ state }) => state)).toEqual([
      ...['opened', 'skipped', 'planned', 'planned', 'planned', 'planned', 'planned', 'planned'],
    ]);
    expect((await meetingsOf(id)).length).toBe(1);
  });

  test('is opened as well by a recount that comes to it', async () => {
    const id = await approved();
    await momentOf(id, 1);
    await recountMatter(record.store, record.mechanismId, { id, noun: 'meetingPlan' }, null);
    expect((await meetingsOf(id)).map(({ no }) => no)).toEqual([1]);
  });
});

test('a kind has one open plan, and another when that is ended', async () => {
  const attempts = await Promise.all(
    [1, 2].map(() => give(randomUUID(), 'coordinator', { type: 'propose', plan: plenaries })),
  );
  expect(attempts.map(({ kind }) => kind).sort()).toEqual(['accepted', 'refused']);
  expect(attempts.find(({ kind }) => kind === 'refused')).toMatchObject({
    refusal: { refused: 'MEETING_PLAN_EXISTS' },
  });
  const rows = await sqlAsApp<{ id: string }>(record, 'SELECT matter_id AS id FROM meeting_plan WHERE open');
  await must(rows[0]?.id ?? '', 'coordinator', { type: 'end', reason: '重拟' });
  await proposed();
});

test('when the calendar has another edition the sweep finds the plan, and the next look moves its dates and names it', async () => {
  const id = await approved();
  await look(id);
  await sqlAsApp(record, 'DELETE FROM nudge');
  const published = record.store.calendar;
  const off = { kind: 'off' as const, provisional: false };
  const revised = { edition: 'revised', day: (date: string) => (date === '2026-06-15' ? off : published.day(date)) };
  record.store.calendar = revised;
  expect(await sweep(record.store)).toMatchObject({ nudged: 1, outdated: 1 });
  await look(id);
  expect(isoShanghai((await stateOf(id)).occurrences[1]?.startsAtMs ?? 0).slice(0, 16)).toBe('2026-06-16T09:30');
  expect(await sweep(record.store)).toMatchObject({ nudged: 0, outdated: 0 });
  // Of an edition by which no date moves the plan takes the name all the same.
  record.store.calendar = { ...revised, edition: 'revised-again' };
  await look(id);
  expect(await sweep(record.store)).toMatchObject({ outdated: 0 });
});

test('a succession moves the plan to the office’s successor, which its next meeting is opened for', async () => {
  const id = await approved();
  const atMs = await momentOf(id, 1);
  const office = await officeId();
  // At the very moment: what the succession moves must not open a meeting for the unit that is leaving.
  const { to } = done(await succeed(record, office, heir('市知识产权局')));
  expect(await meetingsOf(id)).toEqual([]);
  expect((await stateOf(id)).unitId).toBe(to);
  clock.set(atMs + 60_000);
  await look(id);
  const [meeting] = await meetingsOf(id);
  const read = await readMeeting(record.store, await record.actor('leader'), meeting?.id ?? '');
  expect(read?.state.unitId).toBe(to);
  expect(read?.state.invited).not.toContain(office);
});
