/** A unit is renamed or merged: open work moves to the successor with an event, and everything else stays as it was. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { audit } from '../../src/store/audit.ts';
import type { Clock } from '../../src/store/clock.ts';
import { listDeliveries, listTasks } from '../../src/store/inbox.ts';
import { readDirectory } from '../../src/store/units.ts';
import { draftCommand, give, look, open, openAt, settableClock, steps, UNIT, WORKDAY_MS } from '../support/commands.ts';
import { freshRecord, sql, sqlAsApp, type TestRecord } from '../support/record.ts';
import { foundStrangers } from '../support/strangers.ts';
import { added, done, heir, ownersOf, succeed, unitOf, YESTERDAY } from '../support/succession.ts';

const OTHER = '示例单位乙';

let record: TestRecord;
let clock: Clock & { set(ms: number): void; read(): number };
beforeEach(async () => {
  clock = settableClock(WORKDAY_MS);
  record = await freshRecord({ clock });
});
afterEach(async () => {
  // Whatever was done: hashes, links, heads, and states with their units still agree.
  expect((await audit(record.store)).findings).toEqual([]);
  await record.drop();
});

const seqOf = async (id: string) =>
  (await sqlAsApp<{ seq: number }>(record, 'SELECT seq FROM matter WHERE id = $1', [id]))[0]?.seq;

/** Everything that a transaction could have changed. */
async function everything(): Promise<string> {
  const tables = [
    'mechanism',
    'unit',
    'unit_succession',
    'account',
    'matter',
    'event',
    'task',
    'delivery',
    'nudge',
    'command',
  ];
  const parts = tables.map((name) => `(SELECT json_agg(t ORDER BY t::text) FROM ${name} t) AS ${name}`);
  return JSON.stringify(await sqlAsApp(record, `SELECT ${parts.join(', ')}`));
}

describe('a rename', () => {
  test('moves open matters with an event that rests on the document, and leaves closed ones alone', async () => {
    const old = record.unitId(UNIT);
    const places = [
      // What was passed is open until its recheck.
      ['approve', 'acknowledge', 'filePlan', 'submit', 'pass'],
      [],
      ['approve'],
      ['approve', 'acknowledge', 'filePlan'],
      ['approve', 'acknowledge', 'filePlan', 'submit'],
    ] as const;
    const ids = await Promise.all(places.map((through) => openAt(record, ...through)));
    const closed = await openAt(record, 'approve', 'acknowledge', 'filePlan', 'submit', 'pass', 'recheck');
    const foreign = randomUUID();
    await give(record, foreign, ['coordinator', draftCommand], { opens: OTHER });
    const before = await Promise.all([ownersOf(record, closed), ownersOf(record, foreign)]);

    const { to, moved } = done(await succeed(record, old, heir('示例数据局')));
    expect(moved).toBe(places.length);
    for (const id of ids) {
      const now = await ownersOf(record, id);
      const data = { fromUnitId: old, fromName: UNIT, toUnitId: to, toName: '示例数据局', effectiveOn: YESTERDAY };
      expect(now).toMatchObject({
        row: to,
        state: to,
        last: { type: 'unit-succeeded', basis: '株编发〔2025〕7号', data },
      });
      expect(now.tasks.filter((task) => task.unit !== null).map((task) => task.unit)).toEqual(
        now.tasks.filter((task) => task.role === 'liaison').map(() => to),
      );
    }
    expect(await Promise.all([ownersOf(record, closed), ownersOf(record, foreign)])).toEqual(before);
  });

  test('gives the new unit its first day, its place behind the old one, and the old one its last', async () => {
    const old = record.unitId('市科技局');
    const { to } = done(await succeed(record, old, heir('市科技创新局', { aliases: ['市科创局', '市科技创新局'] })));
    expect(await unitOf(record, old)).toMatchObject({
      ...{ name: '市科技局', validFrom: null, validTo: '2025-11-03', succeededBy: to, protocolOrder: 70 },
      successor: { id: to, name: '市科技创新局' },
    });
    expect(await unitOf(record, to)).toMatchObject({
      ...{ validFrom: YESTERDAY, validTo: null, succeededBy: null, aliases: ['市科创局'], protocolOrder: 71 },
      ...{ sample: false, successorOf: [{ id: old, name: '市科技局' }] },
    });
  });

  test('may keep the name, as when only the kind changes', async () => {
    const old = record.unitId('市政府金融办');
    const { to } = done(
      await succeed(record, old, heir('市政府金融办', { kind: 'PARTY_ORGAN', aliases: ['市金融办'] })),
    );
    expect(await unitOf(record, to)).toMatchObject({
      name: '市政府金融办',
      kind: 'PARTY_ORGAN',
      aliases: ['市金融办'],
    });
    expect(await unitOf(record, old)).toMatchObject({ kind: 'GOV_DEPT', validTo: '2025-11-03' });
  });

  test('takes the liaison along, who goes on where it stood, and still sees what was closed and delivered', async () => {
    const id = await openAt(record, 'approve');
    const old = record.unitId(UNIT);
    const { to } = done(await succeed(record, old, heir('示例数据局')));
    const liaison = await record.actor(UNIT);
    expect(liaison).toMatchObject({ unitId: to, formerUnitIds: [old] });
    const tasks = await listTasks(record.store, liaison, { box: null, after: null, limit: 10 });
    expect(tasks.map((task) => [task.matter.snapshot.id, task.kind])).toEqual([[id, 'acknowledge-rectification']]);
    const kinds = async () =>
      (await listDeliveries(record.store, await record.actor(UNIT), { before: 1e9, limit: 10 })).map((one) => one.kind);
    expect(await kinds()).toEqual(['unit-succeeded', 'noticed']);
    for (const step of ['acknowledge', 'filePlan', 'reviewPlan', 'report', 'submit', 'pass', 'recheck'] as const) {
      expect(await give(record, id, steps[step])).toMatchObject({ kind: 'accepted' });
    }
    const { to: last } = done(await succeed(record, to, heir('示例数字局'), { effectiveOn: '2025-11-05' }));
    expect(await record.actor(UNIT)).toMatchObject({ unitId: last, formerUnitIds: [to, old] });
    expect(await kinds()).toEqual(['recheck-passed', 'passed', 'work-plan-approved', 'unit-succeeded', 'noticed']);
    expect(await ownersOf(record, id)).toMatchObject({ row: to, state: to, last: { type: 'recheck-passed' } });
  });

  test('tells the successor’s liaison and the coordinator, once a matter', async () => {
    const id = await openAt(record, 'approve');
    const { to } = done(await succeed(record, record.unitId(UNIT), heir('示例数据局')));
    const told = await sqlAsApp(
      record,
      "SELECT role, unit_id FROM delivery WHERE matter_id = $1 AND kind = 'unit-succeeded' ORDER BY id",
      [id],
    );
    expect(told).toEqual([
      { role: 'liaison', unit_id: to },
      { role: 'coordinator', unit_id: null },
    ]);
  });
});

describe('what is due and the alarm (C1, C7)', () => {
  test('what opens other matters is taken after it, and opens them for the successor', async () => {
    const id = await openAt(record, 'approve');
    clock.set(Date.parse('2026-03-02T10:00:00+08:00'));
    const { to } = done(await succeed(record, record.unitId(UNIT), heir('示例数据局'), { effectiveOn: '2026-03-01' }));
    const names = async () =>
      (
        await sqlAsApp<{ name: string }>(
          record,
          'SELECT coalesce(term, type) AS name FROM event WHERE matter_id = $1 ORDER BY seq',
          [id],
        )
      ).map(({ name }) => name);
    // Late by its own rungs while it was the old unit's.
    expect((await names()).slice(-2)).toEqual(['rectification:1', 'unit-succeeded']);
    await look(record, id);
    const after = (await names()).slice((await names()).indexOf('unit-succeeded') + 1);
    expect(after[0]).toBe('overdue');
    const drafts = await sqlAsApp(
      record,
      `SELECT noun, unit_id FROM matter WHERE noun IN ('circular', 'referral') ORDER BY noun`,
    );
    expect(drafts).toEqual([
      { noun: 'circular', unit_id: to },
      { noun: 'referral', unit_id: to },
    ]);
  });

  test('rungs that are due are taken first, and are still the old unit’s; stage, terms and lights do not change', async () => {
    const id = await openAt(record, 'approve');
    await look(record, id);
    clock.set(Date.parse('2025-11-07T10:00:00+08:00'));
    const { to } = done(await succeed(record, record.unitId(UNIT), heir('示例数据局')));
    const events = await sqlAsApp<{ type: string; rung: string | null }>(
      record,
      'SELECT type, rung FROM event WHERE matter_id = $1 ORDER BY seq',
      [id],
    );
    expect(events.map((event) => event.rung ?? event.type)).toEqual([
      ...['drafted', 'noticed', 'share:50', 'due', 'after:1', 'unit-succeeded'],
    ]);
    const chased = await sqlAsApp<{ unit_id: string }>(
      record,
      "SELECT unit_id FROM delivery WHERE matter_id = $1 AND kind = 'overdue:acknowledgement' AND role = 'liaison'",
      [id],
    );
    expect(chased.map((one) => one.unit_id)).toEqual([record.unitId(UNIT)]);
    expect((await ownersOf(record, id)).tasks).toEqual([
      { kind: 'acknowledge-rectification', role: 'liaison', unit: to },
    ]);
    expect(await look(record, id)).toMatchObject({ open: true, stage: 'noticed' });
  });

  test('with nothing due it leaves terms, wake-up, lights and due dates alone, and nudges no workflow that keeps its alarm', async () => {
    const [attended, unattended] = [await openAt(record, 'approve'), await openAt(record, 'approve')];
    await look(record, attended);
    await sqlAsApp(record, 'DELETE FROM nudge');
    const columns = (id: string) =>
      sqlAsApp(
        record,
        `SELECT stage, due_at, original_due_at, overdue_from, blue_from, yellow_from, red_from, next_wake_at, alarm_at,
           waits_for, edition, state -> 'terms' AS terms FROM matter WHERE id = $1`,
        [id],
      );
    const before = await Promise.all([columns(attended), columns(unattended)]);
    const acted = await succeed(record, record.unitId(UNIT), heir('示例数据局'));
    expect(await Promise.all([columns(attended), columns(unattended)])).toEqual(before);
    // What no workflow has ever attended is nudged by whatever happens to it.
    const nudged = await sqlAsApp<{ matter_id: string }>(record, 'SELECT matter_id FROM nudge');
    expect(nudged.map((row) => row.matter_id)).toEqual([unattended]);
    expect(acted).toMatchObject({ nudges: [{ matterId: unattended, noun: 'rectification', version: 1 }] });
  });
});

describe('a merger', () => {
  test('of two units into a third moves the work and the people of both, each with its own event', async () => {
    const heirId = record.unitId('市教育局');
    const [one, other] = [await openAt(record, 'approve'), randomUUID()];
    await give(record, other, ['coordinator', draftCommand], { opens: OTHER });
    expect(done(await succeed(record, record.unitId(UNIT), { id: heirId }))).toMatchObject({ to: heirId, moved: 1 });
    expect(done(await succeed(record, record.unitId(OTHER), { id: heirId }))).toMatchObject({ to: heirId, moved: 1 });
    for (const [id, from] of [
      [one, UNIT],
      [other, OTHER],
    ] as const) {
      const now = await ownersOf(record, id);
      expect(now).toMatchObject({ row: heirId, last: { data: { fromName: from, toName: '市教育局' } } });
    }
    const unit = await unitOf(record, heirId);
    expect([unit.validFrom, unit.successorOf.map((from) => from.name)]).toEqual([null, [UNIT, OTHER]]);
    for (const who of [UNIT, OTHER, '市教育局']) expect((await record.actor(who)).unitId).toBe(heirId);
    expect(await give(record, one, steps.acknowledge)).toMatchObject({ kind: 'accepted' });
  });

  test('a unit that took others over can itself be succeeded, and everything moves on', async () => {
    const id = await openAt(record, 'approve');
    const first = done(await succeed(record, record.unitId(UNIT), heir('示例一局'), { effectiveOn: '2025-11-03' }));
    const again = await succeed(record, first.to, heir('示例二局'), { effectiveOn: '2025-11-03' });
    expect(again).toMatchObject({ kind: 'refused', refusal: { refused: 'EFFECTIVE_TOO_EARLY' } });
    const second = done(await succeed(record, first.to, heir('示例二局')));
    expect(await ownersOf(record, id)).toMatchObject({ row: second.to, state: second.to });
    const refused = await give(record, randomUUID(), ['coordinator', draftCommand], { opens: UNIT });
    const details = { successorId: second.to, successorName: '示例二局' };
    expect(refused).toEqual({ kind: 'refused', refusal: { refused: 'UNIT_SUCCEEDED', pointer: '/unitId', details } });
  });
});

describe('the office and the inspector', () => {
  const rolesOf = async () =>
    (
      await sqlAsApp(
        record,
        'SELECT office_unit_id, inspector_unit_id, convener_unit_id FROM mechanism WHERE id = $1',
        [record.mechanismId],
      )
    )[0];

  test('go with their unit, and so do those who act for them', async () => {
    const [office, inspectors] = [record.unitId('市市场监督管理局'), record.unitId('市政府督查室')];
    expect(await rolesOf()).toEqual({
      office_unit_id: office,
      inspector_unit_id: inspectors,
      convener_unit_id: office,
    });
    const first = done(await succeed(record, office, heir('市知识产权局')));
    const second = done(await succeed(record, inspectors, heir('市督查局')));
    expect(await rolesOf()).toEqual({
      office_unit_id: first.to,
      inspector_unit_id: second.to,
      convener_unit_id: first.to,
    });
    expect((await record.actor('coordinator')).unitId).toBe(first.to);
    expect((await record.actor('inspector')).unitId).toBe(second.to);
  });

  test('when they move into a unit with work of its own, who judges that work changes with them', async () => {
    const id = await openAt(record, 'approve', 'acknowledge', 'filePlan');
    const submitted = await openAt(record, 'approve', 'acknowledge', 'filePlan', 'submit');
    const judges = async (matterId: string) =>
      (await ownersOf(record, matterId)).tasks.filter((task) => task.role !== 'liaison').map((task) => task.role);
    expect([await judges(id), await judges(submitted)]).toEqual([['coordinator'], ['inspector']]);
    const seqs = await Promise.all([seqOf(id), seqOf(submitted)]);
    // The office is merged into the unit: nobody judges its own work, so the inspector reads the plan.
    expect(done(await succeed(record, record.unitId('市市场监督管理局'), { id: record.unitId(UNIT) })).moved).toBe(0);
    expect([await judges(id), await judges(submitted)]).toEqual([['inspector'], ['inspector']]);
    // And then the inspectors: the city leader judges.
    done(await succeed(record, record.unitId('市政府督查室'), { id: record.unitId(UNIT) }));
    expect([await judges(id), await judges(submitted)]).toEqual([['cityLeader'], ['cityLeader']]);
    expect(await Promise.all([seqOf(id), seqOf(submitted)])).toEqual(seqs);
    expect(await give(record, id, steps.reviewPlan)).toMatchObject({ refusal: { refused: 'OWN_WORK' } });
    expect(await give(record, id, ['cityLeader', steps.reviewPlan[1]])).toMatchObject({ kind: 'accepted' });
    expect(await give(record, submitted, ['cityLeader', steps.pass[1]])).toMatchObject({ kind: 'accepted' });
  });

  test('a unit that moves into the office’s has its plans read by the inspector from then on', async () => {
    const id = await openAt(record, 'approve', 'acknowledge', 'filePlan');
    done(await succeed(record, record.unitId(UNIT), { id: record.unitId('市市场监督管理局') }));
    expect((await ownersOf(record, id)).tasks).toContainEqual({
      kind: 'review-work-plan',
      role: 'inspector',
      unit: null,
    });
    expect(await give(record, id, steps.reviewPlan)).toMatchObject({ refusal: { refused: 'OWN_WORK' } });
  });
});

describe('refusals leave nothing behind', () => {
  test.each([
    ['tomorrow', '示例单位乙', heir('新'), '2025-11-06', 'EFFECTIVE_IN_FUTURE'],
    ['into itself', '示例单位乙', { id: '示例单位乙' }, YESTERDAY, 'SUCCESSOR_INVALID'],
    ['into many', '示例单位乙', { id: '各级人民政府' }, YESTERDAY, 'SUCCESSOR_INVALID'],
    ['of many', '各级人民政府', { id: '示例单位乙' }, YESTERDAY, 'SUCCESSOR_INVALID'],
    ['into nobody', '示例单位乙', { id: randomUUID() }, YESTERDAY, 'UNIT_UNKNOWN'],
    ['into a new unit of another’s name', '示例单位乙', heir('教育局'), YESTERDAY, 'UNIT_NAME_TAKEN'],
    [
      'into a new unit at another’s place',
      '示例单位乙',
      heir('新', { protocolOrder: 60 }),
      YESTERDAY,
      'UNIT_ORDER_TAKEN',
    ],
  ])('%s', async (_, from, successor, effectiveOn, refused) => {
    await openAt(record, 'approve');
    const before = await everything();
    const named = 'id' in successor && !successor.id.includes('-') ? { id: record.unitId(successor.id) } : successor;
    const acted = await succeed(record, record.unitId(from), named, {
      ...{ effectiveOn, idempotency: { key: 'k', requestHash: '00'.repeat(32) } },
    });
    expect(acted).toMatchObject({ kind: 'refused', refusal: { refused } });
    expect(await everything()).toBe(before);
  });

  test('a second successor, and a way back', async () => {
    const old = record.unitId(UNIT);
    const { to } = done(await succeed(record, old, heir('示例数据局')));
    const before = await everything();
    const refused = { kind: 'refused', refusal: { refused: 'UNIT_SUCCEEDED', details: { successorId: to } } };
    expect(await succeed(record, old, heir('别局'))).toMatchObject(refused);
    expect(await succeed(record, to, { id: old }, { effectiveOn: '2025-11-05' })).toMatchObject({
      refusal: { refused: 'SUCCESSOR_INVALID', details: { reason: 'succeeded', successorId: to } },
    });
    expect(await everything()).toBe(before);
  });
});

test('no matter is opened for a unit whose first day is still to come', async () => {
  await added(record, '市未来局');
  await sqlAsApp(record, "UPDATE unit SET valid_from = '2025-11-06' WHERE name = '市未来局'");
  const id = (await readDirectory(record.store, record.mechanismId)).find((unit) => unit.name === '市未来局')?.id ?? '';
  const opens = () =>
    give({ ...record, unitId: () => id }, randomUUID(), ['coordinator', draftCommand], { opens: 'x' });
  const details = { validFrom: '2025-11-06', validTo: '' };
  expect(await opens()).toEqual({
    kind: 'refused',
    refusal: { refused: 'UNIT_NOT_IN_FORCE', pointer: '/unitId', details },
  });
  clock.set(Date.parse('2025-11-06T00:00:00+08:00'));
  expect(await opens()).toMatchObject({ kind: 'accepted' });
});

describe('the same key twice (C16)', () => {
  test('is carried out once and answered alike, whatever happened since; another body under it is refused', async () => {
    const id = await open(record);
    const idempotency = { key: randomUUID(), requestHash: '11'.repeat(32) };
    const first = await succeed(record, record.unitId(UNIT), heir('示例数据局'), { idempotency });
    const { to } = done(first);
    done(await succeed(record, to, heir('示例数字局'), { effectiveOn: '2025-11-05' }));
    const before = await everything();
    const again = await succeed(record, record.unitId(UNIT), heir('示例数据局'), { idempotency });
    expect(again).toEqual({ ...first, replayed: true, nudges: [] });
    const other = { key: idempotency.key, requestHash: '22'.repeat(32) };
    expect(await succeed(record, record.unitId(OTHER), heir('别局'), { idempotency: other })).toEqual({
      kind: 'key-reused',
    });
    expect(await everything()).toBe(before);
    expect(await seqOf(id)).toBe(3);
  });

  test('thirty at once make one successor', async () => {
    const id = await open(record);
    const idempotency = { key: randomUUID(), requestHash: '11'.repeat(32) };
    const all = await Promise.all(
      Array.from({ length: 30 }, () => succeed(record, record.unitId(UNIT), heir('示例数据局'), { idempotency })),
    );
    expect(new Set(all.map((one) => (one.kind === 'accepted' ? one.body : one.kind))).size).toBe(1);
    expect(all.filter((one) => one.kind === 'accepted' && !one.replayed)).toHaveLength(1);
    expect(await seqOf(id)).toBe(2);
  });
});

describe('another mechanism (C17)', () => {
  test('neither sees nor moves nor succeeds anything of ours', async () => {
    const id = await openAt(record, 'approve');
    const strangers = await foundStrangers(record);
    const stranger: TestRecord = {
      ...record,
      actor: async () => ({ ...(await record.actor('coordinator')), unitId: null, mechanismId: strangers.mechanismId }),
    };
    const before = await everything();
    const ours = record.unitId(UNIT);
    expect(await succeed(stranger, ours, heir('窃局'))).toEqual({ kind: 'refused', refusal: { refused: 'NOT_FOUND' } });
    const into = await succeed(stranger, strangers.unitId, { id: ours });
    expect(into).toMatchObject({ refusal: { refused: 'UNIT_UNKNOWN', pointer: '/successorId' } });
    expect(await everything()).toBe(before);
    // The same name is theirs to give: a directory is one mechanism's.
    const { to } = done(await succeed(stranger, strangers.unitId, heir(UNIT)));
    expect((await readDirectory(record.store, record.mechanismId)).map((unit) => unit.id)).not.toContain(to);
    expect(await ownersOf(record, id)).toMatchObject({ row: ours, last: { type: 'noticed' } });
  });
});

test('the database refuses to change, take away or doubly record a succession, whoever asks', async () => {
  done(await succeed(record, record.unitId(UNIT), heir('示例数据局')));
  for (const statement of [
    "UPDATE unit_succession SET basis = ''",
    'DELETE FROM unit_succession',
    'TRUNCATE unit_succession',
  ]) {
    await expect(sql(record.ownerUrl, statement)).rejects.toMatchObject({ code: '42501' });
    await expect(sql(record.superuserUrl, statement)).rejects.toThrow(/unit_succession is append-only/);
  }
  const twice = 'INSERT INTO unit_succession SELECT * FROM unit_succession';
  await expect(sqlAsApp(record, twice)).rejects.toMatchObject({ code: '23505' });
  const itself = `INSERT INTO unit_succession SELECT $1, mechanism_id, $1, effective_on, basis, account_id, at FROM unit_succession`;
  await expect(sqlAsApp(record, itself, [record.unitId(OTHER)])).rejects.toMatchObject({
    ...{ code: '23514', constraint: 'unit_succession_of_itself' },
  });
  const named = "UPDATE unit SET name = '示例数据局' WHERE name = '示例单位乙'";
  await expect(sqlAsApp(record, named)).rejects.toMatchObject({ code: '23505', constraint: 'unit_name_in_force' });
});
