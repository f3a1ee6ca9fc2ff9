/** Row security by actor (C17): what the database lets each see of a matter, against a table written by hand and against the rules. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Procedure } from '../../src/domain/matter.ts';
import { isNoun, withProcedure } from '../../src/domain/procedures.ts';
import type { Actor } from '../../src/domain/roles.ts';
import { inSight } from '../../src/domain/sight.ts';
import { actorOf } from '../../src/store/accounts.ts';
import { inTransaction } from '../../src/store/db.ts';
import { audit } from '../../src/store/audit.ts';
import { repairSights } from '../../src/store/sights.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { rungs } from '../support/authority.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { admitMembers } from '../support/members.ts';
import { recordMandate } from '../support/notice-path.ts';
import { headOf, sql } from '../support/record.ts';
import { foundStrangers, STRANGE_UNIT, type Strangers } from '../support/strangers.ts';

const steering = ['coordinator', 'director', 'leader', 'cityLeader', 'inspector'];
const others = ['市教育局', headOf('市教育局'), 'operator'];
const everyone = [...steering, SAMPLE_UNIT, headOf(SAMPLE_UNIT), ...others];

let api: ApiOnly;
let strangers: Strangers;
const made: { id: string; path: string; at: string; unitSees: boolean }[] = [];
beforeAll(async () => {
  api = await startApiOnly();
  strangers = await foundStrangers(api.record);
  await admitMembers(api, SAMPLE_UNIT, '示例单位乙');
  await recordMandate(api);
  for (const { path, places } of rungs) {
    for (const [at, { make, unitSees }] of Object.entries(places)) {
      made.push({ id: await make(api), path, at, unitSees });
    }
  }
});
afterAll(() => api.stop());

/** What a statement without any condition of its own answers in an actor's scope. */
async function seenBy<R extends { id: string }>(actor: Actor, text: string): Promise<R[]> {
  return inTransaction(api.record.store, actor, async (client) => {
    return { commit: false, value: (await client.query<R>(text)).rows };
  });
}

const idsSeenBy = async (actor: Actor, text = 'SELECT id FROM matter'): Promise<Set<string>> =>
  new Set((await seenBy(actor, text)).map(({ id }) => id));

/** The matters of a noun that the rules say an actor sees. */
async function dueOf<State, Command, Event extends { type: string }>(
  { noun, sight }: Procedure<State, Command, Event>,
  actor: Actor,
): Promise<string[]> {
  const { mechanismId, ownerUrl } = api.record;
  const text = 'SELECT id, state FROM matter WHERE noun = $1 AND mechanism_id = $2';
  const rows = await sql<{ id: string; state: State }>(ownerUrl, text, [noun, mechanismId]);
  return rows.filter(({ state }) => inSight(actor, mechanismId, sight(state))).map(({ id }) => id);
}

describe.each(everyone)('%s', (who) => {
  test('sees the matters of the table that the table says, and no other', async () => {
    const seen = await idsSeenBy(await api.record.actor(who));
    const due = made.filter(({ unitSees }) => steering.includes(who) || (unitSees && !others.includes(who)));
    const shown = made.filter(({ id }) => seen.has(id));
    expect(shown.map(({ path, at }) => `${path} ${at}`)).toEqual(due.map(({ path, at }) => `${path} ${at}`));
  });

  test('sees of all matters those that the rules say', async () => {
    const actor = await api.record.actor(who);
    const nouns = await sql<{ noun: string }>(api.record.ownerUrl, 'SELECT DISTINCT noun FROM matter');
    const due: string[] = [];
    for (const { noun } of nouns) {
      if (isNoun(noun)) due.push(...(await withProcedure(noun, (procedure) => dueOf(procedure, actor))));
    }
    expect([...(await idsSeenBy(actor))].toSorted()).toEqual(due.toSorted());
  });

  test('reads of each the events that its timeline shows', async () => {
    const events = await seenBy<{ id: string; first: number }>(
      await api.record.actor(who),
      'SELECT matter_id AS id, min(seq) AS first FROM event GROUP BY matter_id',
    );
    const firstOf = new Map(events.map(({ id, first }) => [id, first]));
    for (const { id, path, at } of made) {
      const { status, json } = await api.as(who).get<{ items: { seq: number }[] }>(`${path}/${id}/timeline?limit=1`);
      const shown = status === 200 ? json.items[0]?.seq : undefined;
      expect([path, at, firstOf.get(id)]).toEqual([path, at, shown]);
    }
  });

  test('sees no task, message or part of another unit', async () => {
    const actor = await api.record.actor(who);
    if (steering.includes(who)) return;
    for (const table of ['task', 'delivery', 'part']) {
      const rows = await seenBy<{ id: string; unit_id: string | null }>(
        actor,
        `SELECT matter_id AS id, unit_id FROM ${table}`,
      );
      const units = [...new Set(rows.map(({ unit_id }) => unit_id))];
      expect([table, units.filter((unitId) => unitId !== null && unitId !== actor.unitId)]).toEqual([table, []]);
      if (who === SAMPLE_UNIT) expect([table, rows.length > 0]).toEqual([table, true]);
    }
  });
});

test('what a matter that is hidden from whoever steers saves beside its row is hidden with it', async () => {
  const { ownerUrl } = api.record;
  const actor = await api.record.actor('coordinator');
  const tables = ['task', 'delivery', 'document', 'assignment', 'meeting', 'meeting_invitation', 'supervision_notice'];
  const hide = (units: string[]) =>
    sql(ownerUrl, `UPDATE matter SET hidden_from = $1 WHERE id = ANY($2)`, [units, made.map(({ id }) => id)]);
  const counts = async () => {
    const counted: [string, number][] = [];
    for (const table of tables)
      counted.push([table, (await seenBy(actor, `SELECT matter_id AS id FROM ${table}`)).length]);
    return counted;
  };
  const shown = await counts();
  const ofOthers = await sql<{ id: string }>(
    ownerUrl,
    `SELECT DISTINCT matter_id AS id FROM task WHERE matter_id <> ALL($1) AND mechanism_id = $2`,
    [made.map(({ id }) => id), api.record.mechanismId],
  );
  const before = await sql<{ id: string; hidden_from: string[] }>(ownerUrl, 'SELECT id, hidden_from FROM matter');
  await hide([actor.unitId ?? '']);
  try {
    const ids = new Set(made.map(({ id }) => id));
    for (const table of tables) {
      const rows = await seenBy(actor, `SELECT matter_id AS id FROM ${table}`);
      expect([table, rows.filter(({ id }) => ids.has(id))]).toEqual([table, []]);
    }
    // What is hidden from nobody is there as before.
    const tasks = await seenBy(actor, 'SELECT matter_id AS id FROM task');
    expect(new Set(tasks.map(({ id }) => id))).toEqual(new Set(ofOthers.map(({ id }) => id)));
  } finally {
    for (const { id, hidden_from } of before) {
      await sql(ownerUrl, 'UPDATE matter SET hidden_from = $1 WHERE id = $2', [hidden_from, id]);
    }
  }
  expect(await counts()).toEqual(shown);
  for (const [table, count] of shown.slice(0, 2)) expect([table, count > 0]).toEqual([table, true]);
});

test('nobody of another mechanism sees anything of this one', async () => {
  const { coordinator, cityLeader, units } = strangers.tokens;
  for (const token of [coordinator, cityLeader, units[STRANGE_UNIT] ?? '']) {
    const actor = await actorOf(api.record.store, token);
    if (!actor) throw new Error('a token of nobody');
    for (const table of ['event', 'task', 'delivery', 'part']) {
      const rows = await seenBy(
        actor,
        `SELECT matter_id AS id FROM ${table} WHERE mechanism_id = '${api.record.mechanismId}'`,
      );
      expect([actor.role, table, rows]).toEqual([actor.role, table, []]);
    }
    const seen = await idsSeenBy(actor);
    expect(made.filter(({ id }) => seen.has(id))).toEqual([]);
  }
});

test('without a role, or with one that is none, nothing is seen, and an actor’s scope writes nothing', async () => {
  const { mechanismId, store } = api.record;
  const client = await store.pool.connect();
  try {
    await client.query(`SELECT set_config('lianxi.mechanism', $1, false)`, [mechanismId]);
    for (const role of ['', 'nobody', 'System']) {
      await client.query(`SELECT set_config('lianxi.role', $1, false)`, [role]);
      expect((await client.query('SELECT FROM matter')).rowCount).toBe(0);
    }
  } finally {
    client.release(true);
  }
  const writing = inTransaction(store, await api.record.actor('director'), async (client) => {
    await client.query('UPDATE matter SET title = title');
    return { commit: true, value: null };
  });
  await expect(writing).rejects.toMatchObject({ code: '25006' });
});

test('who sees the matters of before is said by their procedures, without an event', async () => {
  const { ownerUrl, store } = api.record;
  const columns = 'id, seq, seen_by, seen_by_all, seen_by_operator, seen_from, hidden_from';
  const read = () => sql(ownerUrl, `SELECT ${columns} FROM matter ORDER BY id`);
  const before = await read();
  await sql(ownerUrl, 'UPDATE matter SET seen_by = NULL, seen_by_all = false, seen_from = NULL');
  expect((await idsSeenBy(await api.record.actor(SAMPLE_UNIT))).size).toBe(0);
  expect(await repairSights(store)).toBe(before.length);
  expect(await read()).toEqual(before);
  expect(await repairSights(store)).toBe(0);
});

test('what a process of the release before left stale is said anew when a worker starts, and nothing else is touched', async () => {
  const { ownerUrl, store } = api.record;
  const read = () =>
    sql(ownerUrl, 'SELECT id, xmin, seen_by, seen_by_all, seen_from, hidden_from FROM matter ORDER BY id');
  const before = await read();
  expect(await repairSights(store)).toBe(0);
  expect(await read()).toEqual(before);
  const stale = made.filter(({ unitSees }) => unitSees).map(({ id }) => id);
  // As they were before their units were to see them, and as if the operator were one of them.
  await sql(
    ownerUrl,
    "UPDATE matter SET seen_by = '{}', seen_by_all = false, seen_by_operator = true WHERE id = ANY($1)",
    [stale],
  );
  expect((await idsSeenBy(await api.record.actor('operator'))).has(stale[0] ?? '')).toBe(true);
  // An auditor is told of each; once they are said anew, of none.
  const found = (await audit(store)).findings;
  expect(found).toEqual([...stale].sort().map((matterId) => ({ matterId, seq: null, what: 'sight' })));
  expect(await repairSights(store)).toBe(stale.length);
  expect((await audit(store)).findings).toEqual([]);
  const without = (rows: Record<string, unknown>[]) => rows.map(({ xmin: _, ...row }) => row);
  expect(without(await read())).toEqual(without(before));
  expect(await repairSights(store)).toBe(0);
});
