/** Successions beside everything else that goes on: each command comes before or after as a whole, and nothing is lost. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { rectification, type RectificationCommand } from '../../src/domain/rectification.ts';
import type { Actor } from '../../src/domain/roles.ts';
import { act, type Acted } from '../../src/store/act.ts';
import { audit } from '../../src/store/audit.ts';
import { sweep } from '../../src/store/sweep.ts';
import { Beside } from '../support/beside.ts';
import { draftCommand, give, look, openAt, settableClock, steps, UNIT, WORKDAY_MS } from '../support/commands.ts';
import { freshRecord, sqlAsApp, type TestRecord } from '../support/record.ts';
import { accepted, added, aliased, done, heir, ownersOf, succeed } from '../support/succession.ts';

let record: TestRecord;
const clock = settableClock(WORKDAY_MS);
beforeAll(async () => {
  record = await freshRecord({ clock, poolSize: 16 });
});
afterAll(() => record.drop());

/** A new unit, to which the sample liaison and head are moved; and a record that opens its matters for it. */
async function newUnit(name: string): Promise<{ id: string; opening: TestRecord }> {
  const id = idIn(await added(record, name));
  const labels = ['联络员', '主要负责人'].map((of) => `示例${of}（${UNIT}）`);
  await sqlAsApp(record, 'UPDATE account SET unit_id = $1 WHERE label = ANY($2)', [id, labels]);
  return { id, opening: { ...record, unitId: () => id } };
}

function command(id: string, actor: Actor, given: RectificationCommand, opensForUnitId: string | null = null) {
  return act(record.store, rectification, {
    ...{ matter: { id, opensForUnitId }, command: given, actor },
    idempotency: { key: randomUUID(), requestHash: '00'.repeat(32) },
    answer: ({ state }) => ({ status: 200, body: JSON.stringify({ unitId: state.unitId }) }),
  });
}

/** Accepted or the code of the refusal; whatever else there may be is a failure. */
function outcome(acted: Acted): string {
  return acted.kind === 'refused' ? acted.refusal.refused : acted.kind;
}

test('commands, looks, sweeps and new matters beside a succession, twenty times over', async () => {
  const came = new Set<string>();
  const succession = new Beside();
  for (let round = 0; round < 20; round += 1) {
    const { id: old, opening } = await newUnit(`起点局${String(round)}`);
    const opened = (...through: (keyof typeof steps)[]) => openAt(opening, ...through);
    const drafts = await Promise.all([opened(), opened(), opened()]);
    const noticed = await Promise.all([opened('approve'), opened('approve'), opened('approve')]);
    const inspecting = await opened('approve', 'acknowledge', 'filePlan', 'submit');
    // Looked up before the succession, as a token is that another process remembers.
    const actors = { liaison: await record.actor(UNIT), coordinator: await record.actor('coordinator') };
    const judges = { leader: await record.actor('leader'), inspector: await record.actor('inspector') };
    const fresh = Array.from({ length: 4 }, () => randomUUID());
    // Everything else comes at another moment beside the succession each time.
    const at = <T>(moment: number, run: () => Promise<T>) => succession.at(((moment * 7 + round * 3) % 40) / 39, run);
    const onExisting = () => [
      ...noticed.map((id, index) => at(index, () => command(id, actors.liaison, steps.acknowledge[1]))),
      ...drafts.map((id, index) => at(index + 1, () => command(id, judges.leader, steps.approve[1]))),
      at(1, () => command(inspecting, judges.inspector, steps.pass[1])),
    ];
    const opens = () => fresh.map((id, index) => at(index, () => command(id, actors.coordinator, draftCommand, old)));
    const clockwork = () => [...noticed.map((id) => look(record, id).then(() => null)), sweep(record.store)];
    const [changed, existing, openings] = await Promise.all([
      succession.itself(() => succeed(record, old, heir(`承接局${String(round)}`))),
      Promise.all(onExisting()),
      Promise.all(opens()),
      Promise.all(clockwork()),
    ]);
    const { to } = done(changed);
    // Commands on matters that exist are all accepted, whichever unit they were given to.
    expect(new Set(existing.map(outcome))).toEqual(new Set(['accepted']));
    for (const id of [...noticed, ...drafts]) {
      const now = await ownersOf(record, id);
      expect([now.row, now.state]).toEqual([to, to]);
      expect(now.tasks.filter((task) => task.unit !== null && task.unit !== to)).toEqual([]);
      const types = await typesOf(id);
      expect(types.filter((type) => type === 'unit-succeeded')).toHaveLength(1);
      const given = types.indexOf(noticed.includes(id) ? 'acknowledged' : 'noticed');
      expect(given).toBeGreaterThan(0);
      came.add(given < types.indexOf('unit-succeeded') ? 'given before' : 'given after');
    }
    // What was passed meanwhile is open until its recheck, and moved along, before or after.
    expect((await ownersOf(record, inspecting)).row).toBe(to);
    expect((await typesOf(inspecting)).filter((type) => type === 'unit-succeeded')).toHaveLength(1);
    // A new matter was opened before, and moved along; or the unit was no longer there to open it for.
    for (const [index, id] of fresh.entries()) {
      const acted = openings[index];
      const code = acted ? outcome(acted) : '';
      came.add(code);
      const found = await sqlAsApp<{ unit_id: string }>(record, 'SELECT unit_id FROM matter WHERE id = $1', [id]);
      expect(found.map((row) => row.unit_id)).toEqual(code === 'accepted' ? [to] : []);
    }
    const left = await sqlAsApp(record, 'SELECT id FROM matter WHERE unit_id = $1 AND closed_at IS NULL', [old]);
    expect(left).toEqual([]);
  }
  // Each must have happened, or nothing raced.
  expect(came).toEqual(new Set(['given before', 'given after', 'accepted', 'UNIT_SUCCEEDED']));
  expect((await audit(record.store)).findings).toEqual([]);
});

async function typesOf(id: string): Promise<string[]> {
  const rows = await sqlAsApp<{ type: string }>(record, 'SELECT type FROM event WHERE matter_id = $1 ORDER BY seq', [
    id,
  ]);
  return rows.map((row) => row.type);
}

test('two units that race into each other: one succession stands, and no circle closes', async () => {
  for (let round = 0; round < 20; round += 1) {
    const names = [`甲${String(round)}`, `乙${String(round)}`];
    const ids = await Promise.all(names.map(async (name) => idIn(await added(record, name))));
    const [a = '', b = ''] = ids;
    const outcomes = await Promise.all([succeed(record, a, { id: b }), succeed(record, b, { id: a })]);
    expect(outcomes.map(outcome).sort()).toEqual(['SUCCESSOR_INVALID', 'accepted']);
  }
});

test('of many who name a unit alike at once one succeeds, whether by unit, alias or succession', async () => {
  for (let round = 0; round < 10; round += 1) {
    const name = `同名局${String(round)}`;
    const [one, other] = [idIn(await added(record, `一${name}`)), idIn(await added(record, `二${name}`))];
    const outcomes = await Promise.all([
      ...[added(record, name), added(record, name), added(record, name)],
      ...[aliased(record, one, name), succeed(record, other, heir(name))],
    ]);
    expect(outcomes.map(outcome).filter((what) => what === 'accepted')).toHaveLength(1);
    expect(new Set(outcomes.map(outcome))).toEqual(new Set(['accepted', 'UNIT_NAME_TAKEN']));
  }
});

test('mergers of two units into one, with commands on the matters of all three, never lock each other out', async () => {
  const leader = await record.actor('leader');
  for (let round = 0; round < 15; round += 1) {
    const units = await Promise.all(['东', '西', '中'].map((side) => added(record, `${side}局${String(round)}`)));
    const [east = '', west = '', into = ''] = units.map(idIn);
    const openings = [east, west, into, east, west, into].map((id) => openAt({ ...record, unitId: () => id }));
    const ids = await Promise.all(openings);
    const outcomes = await Promise.all([
      ...ids.map((id) => command(id, leader, steps.approve[1])),
      ...[succeed(record, east, { id: into }), succeed(record, west, { id: into })],
      ...ids.map((id) => command(id, leader, { type: 'approve', decision: 'return', opinion: '改' })),
    ]);
    const codes = outcomes.map(outcome);
    expect(codes.filter((code) => code === 'accepted')).toHaveLength(ids.length + 2);
    expect(codes.filter((code) => code === 'NOT_NOW')).toHaveLength(ids.length);
    for (const id of ids) expect((await ownersOf(record, id)).row).toBe(into);
  }
  expect((await audit(record.store)).findings).toEqual([]);
});

test('a command of someone whose unit was succeeded since the token was looked up is judged by the unit of now', async () => {
  const own = await freshRecord({ clock });
  const id = await openAt(own, 'approve', 'acknowledge', 'filePlan');
  const [liaison, coordinator] = [await own.actor(UNIT), await own.actor('coordinator')];
  done(await succeed(own, own.unitId(UNIT), heir('示例数据局')));
  const report = { matter: { id, opensForUnitId: null }, command: steps.report[1], actor: liaison, idempotency: null };
  const answer = () => ({ status: 200, body: '{}' });
  expect(await act(own.store, rectification, { ...report, answer })).toMatchObject({ kind: 'accepted' });
  // The coordinator moves to the unit whose plan it is about to read: nobody judges the work of their own unit.
  done(await succeed(own, own.unitId('市市场监督管理局'), { id: (await own.actor(UNIT)).unitId ?? '' }));
  const review = { ...report, command: steps.reviewPlan[1], actor: coordinator };
  expect(await act(own.store, rectification, { ...review, answer })).toMatchObject({
    refusal: { refused: 'OWN_WORK' },
  });
  expect(await give(own, id, steps.report)).toMatchObject({ kind: 'accepted' });
  await own.drop();
});

function idIn(acted: Acted): string {
  const { id }: { id: string } = JSON.parse(accepted(acted));
  return id;
}
