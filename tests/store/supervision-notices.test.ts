/** Notices in the record: numbers and counts under concurrent writers (C12, C13, C14), a race of the guard, a succession. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/domain/roles.ts';
import { mandate as mandateProcedure } from '../../src/domain/mandate.ts';
import { supervisionNotice, type NoticeCommand } from '../../src/domain/supervision-notice.ts';
import type { NoticeAbout } from '../../src/domain/supervision-notice/order.ts';
import { act, type Acted } from '../../src/store/act.ts';
import { audit } from '../../src/store/audit.ts';
import { openStore, type Store } from '../../src/store/db.ts';
import { projectionAgrees } from '../../src/store/projections.ts';
import { settableClock, WORKDAY_MS } from '../support/commands.ts';
import { good, noticeDraft } from '../support/notice-fixtures.ts';
import { done, heir, succeed } from '../support/succession.ts';
import { freshRecord, sql, sqlAsApp, type TestRecord } from '../support/record.ts';

const UNITS = ['示例单位甲', '示例单位乙'] as const;
const clock = settableClock(WORKDAY_MS);

let record: TestRecord;
let stores: Store[];
let clerk: Actor;
let cityLeader: Actor;
beforeAll(async () => {
  record = await freshRecord({ clock });
  stores = [1, 2, 3, 4].map(() => openStore({ databaseUrl: record.appUrl, clock }));
  [clerk, cityLeader] = [await record.actor('coordinator'), await record.actor('cityLeader')];
});
afterAll(async () => {
  expect((await audit(record.store)).findings).toEqual([]);
  await Promise.all(stores.map((store) => store.close()));
  await record.drop();
});

async function give(id: string, actor: Actor, command: NoticeCommand, at: { unit?: string; store?: Store } = {}) {
  return act(at.store ?? record.store, supervisionNotice, {
    matter: { id, opensForUnitId: at.unit === undefined ? null : record.unitId(at.unit) },
    ...{ command, actor, idempotency: null },
    answer: ({ state }) => ({ status: 200, body: JSON.stringify({ number: state.number, nth: state.nth }) }),
  });
}

function refusalOf(acted: Acted): string | null {
  return acted.kind === 'refused' ? acted.refusal.refused : null;
}

async function draft(unit: string, about: NoticeAbout): Promise<string> {
  const id = randomUUID();
  const { mechanismId } = record;
  const drafted = await give(id, clerk, { ...noticeDraft, mechanismId, about, despite: '再次督办' }, { unit });
  expect(refusalOf(drafted)).toBeNull();
  return id;
}

const about = (title: string): NoticeAbout => ({ noun: null, title });

/** The numbers of a year's series that were given, in order. */
async function numbers(): Promise<number[]> {
  const rows = await sqlAsApp<{ number: string }>(
    record,
    "SELECT number FROM matter WHERE noun = 'supervisionNotice' AND number IS NOT NULL",
  );
  return rows.map(({ number }) => Number(/〔2025〕(\d+)号$/.exec(number)?.[1])).sort((a, b) => a - b);
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('fifty approvals at once over four stores', () => {
  test('leave contiguous numbers, and of each unit and matter a contiguous count', async () => {
    // Two units, and five matters of each: every pair has five notices, which no two stores may count alike.
    const drafts: { id: string; key: string }[] = [];
    for (let index = 0; index < 50; index += 1) {
      const unit = UNITS[index % 2] ?? '';
      const title = `事项${String(index % 5)}`;
      drafts.push({ id: await draft(unit, about(title)), key: `${unit} ${title}` });
    }
    const approvals = drafts.map(({ id }, index) =>
      give(id, cityLeader, { ...good.plainly, despite: '再次督办' }, { store: stores[index % 4] ?? record.store }),
    );
    expect((await Promise.all(approvals)).map(refusalOf).filter((code) => code !== null)).toEqual([]);
    expect(await numbers()).toEqual(upTo(50));
    const rows = await sqlAsApp<{ id: string; nth: number }>(
      record,
      'SELECT matter_id AS id, nth FROM supervision_notice WHERE issued_at IS NOT NULL',
    );
    const counts = new Map<string, number[]>();
    for (const { id, key } of drafts) {
      counts.set(key, [...(counts.get(key) ?? []), rows.find((row) => row.id === id)?.nth ?? 0]);
    }
    expect(counts.size).toBe(10);
    for (const nths of counts.values()) expect([...nths].sort((a, b) => a - b)).toEqual(upTo(5));
  });

  test('of those about one matter without a reason one is issued, and the refused use no number up', async () => {
    const before = (await numbers()).length;
    const ids = await Promise.all(Array.from({ length: 8 }, () => draft(UNITS[0], about('唯一事项'))));
    const approvals = ids.map((id, index) =>
      give(id, cityLeader, good.plainly, { store: stores[index % 4] ?? record.store }),
    );
    const codes = (await Promise.all(approvals)).map(refusalOf);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'DUPLICATE_NOTICE')).toHaveLength(7);
    expect(await numbers()).toEqual(upTo(before + 1));
  });
});

test('a withdrawn notice keeps its number for ever, and nobody else gets it', async () => {
  const before = (await numbers()).length;
  const first = await draft(UNITS[0], about('撤回事项'));
  await give(first, cityLeader, good.plainly);
  expect(refusalOf(await give(first, cityLeader, good.withdraw))).toBeNull();
  const second = await draft(UNITS[0], about('撤回事项'));
  await give(second, cityLeader, good.plainly);
  expect(await numbers()).toEqual(upTo(before + 2));
  const [row] = await sqlAsApp<{ state: unknown }>(record, 'SELECT state FROM matter WHERE id = $1', [second]);
  expect(row?.state).toMatchObject({ nth: 1, numberVoid: false });
});

test('mandates and notices wait for each other: what is issued was covered when it was', async () => {
  const director = await record.actor('director');
  const [office] = await sqlAsApp<{ id: string }>(record, 'SELECT office_unit_id AS id FROM mechanism');
  for (let round = 0; round < 5; round += 1) {
    const mandateId = randomUUID();
    const terms = {
      ...{ number: '文号', issuedBy: '市政府', matters: '督办', nouns: null, unitIds: null },
      ...{ fromOn: '2025-01-01', toOn: '2027-12-31' },
    };
    const onMandate = (command: Parameters<typeof mandateProcedure.decide>[1], opensForUnitId: string | null) =>
      act(record.store, mandateProcedure, {
        ...{ matter: { id: mandateId, opensForUnitId }, command, actor: cityLeader, idempotency: null },
        answer: () => ({ status: 200, body: '{}' }),
      });
    expect(refusalOf(await onMandate({ type: 'record', mandate: terms }, office?.id ?? ''))).toBeNull();
    const id = await draft(UNITS[1], about(`授权事项${String(round)}`));
    const [, issued] = await Promise.all([
      onMandate({ type: 'revoke', reason: '到期' }, null),
      give(id, director, { ...good.byDirector, mandateId }, { store: stores[1] ?? record.store }),
    ]);
    const times = await sqlAsApp<{ type: string; at: Date }>(
      record,
      `SELECT type, at FROM event WHERE (matter_id = $1 AND type = 'notice-issued') OR (matter_id = $2 AND type = 'mandate-revoked')`,
      [id, mandateId],
    );
    expect(refusalOf(issued)).toBe(times.length === 2 ? null : 'MANDATE_REQUIRED');
  }
});

test('a unit that is merged into another brings its drafts, its notices, and its count along', async () => {
  const { mechanismId } = record;
  const [before, open] = [await draft('示例单位乙', about('改革事项')), await draft('示例单位乙', about('改革事项'))];
  await give(before, cityLeader, good.plainly);
  await give(before, cityLeader, good.withdraw);
  await give(open, cityLeader, good.plainly);
  const { to } = done(await succeed(record, record.unitId('示例单位乙'), heir('示例单位丁')));
  const [moved] = await sqlAsApp<{ unit_id: string }>(record, 'SELECT unit_id FROM matter WHERE id = $1', [open]);
  expect(moved?.unit_id).toBe(to);
  const next = randomUUID();
  const drafting = (despite: string | null) =>
    act(record.store, supervisionNotice, {
      ...{ matter: { id: next, opensForUnitId: to }, actor: clerk, idempotency: null },
      command: { ...noticeDraft, mechanismId, about: about('改革事项'), despite },
      answer: () => ({ status: 200, body: '{}' }),
    });
  // The guard knows what the unit of before had, and the count goes on.
  expect(refusalOf(await drafting(null))).toBe('DUPLICATE_NOTICE');
  expect(refusalOf(await drafting('机构改革后再办'))).toBeNull();
  await give(next, cityLeader, { ...good.plainly, despite: '机构改革后再办' });
  const [row] = await sqlAsApp<{ nth: number }>(record, 'SELECT nth FROM supervision_notice WHERE matter_id = $1', [
    next,
  ]);
  expect(row?.nth).toBe(2);
});

describe('the database holds a notice together, whoever writes', () => {
  test.each([
    ['a form that there is not', "UPDATE supervision_notice SET form = 'other'"],
    ['a count of what is not issued', 'UPDATE supervision_notice SET issued_at = NULL'],
    ['a count below one', 'UPDATE supervision_notice SET nth = 0'],
    ['a withdrawal before the issue', "UPDATE supervision_notice SET withdrawn_at = '2000-01-01'"],
  ])('%s is refused', async (_, text) => {
    const where = ' WHERE issued_at IS NOT NULL';
    await expect(sql(record.superuserUrl, text + where)).rejects.toMatchObject({ code: '23514' });
  });

  test('another mechanism sees none of it', async () => {
    const [count] = await sql<{ n: number }>(
      record.appUrl,
      `SELECT (SELECT count(*)::int FROM supervision_notice) AS n
       FROM set_config('lianxi.mechanism', '${randomUUID()}', false)`,
    );
    expect(count?.n).toBe(0);
  });

  test('its row is what its state says, and no other', async () => {
    const [row] = await sqlAsApp<{ id: string; state: object }>(
      record,
      "SELECT id, state FROM matter WHERE noun = 'supervisionNotice' LIMIT 1",
    );
    const agrees = async (state: object) => {
      const client = await record.store.pool.connect();
      try {
        await client.query(
          "SELECT set_config('lianxi.role', 'system', false), set_config('lianxi.mechanism', '*', false)",
        );
        return await projectionAgrees(client, { id: row?.id ?? '', noun: 'supervisionNotice' }, state);
      } finally {
        client.release(true);
      }
    };
    expect(await agrees(row?.state ?? {})).toBe(true);
    expect(await agrees({ ...row?.state, form: 'reminder' })).toBe(false);
  });
});
