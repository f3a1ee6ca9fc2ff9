/** The feed's order: every committed event once, and none behind a reader's back. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Actor } from '../../src/domain/roles.ts';
import { readFeed, sequenceFeed, type FedEvent } from '../../src/store/feed.ts';
import { give, open, openAt, steps } from '../support/commands.ts';
import { freshRecord, sql, sqlAsApp, type TestRecord } from '../support/record.ts';

let record: TestRecord;
let coordinator: Actor;
beforeEach(async () => {
  record = await freshRecord();
  coordinator = await record.actor('coordinator');
});
afterEach(() => record.drop());

const idOf = ({ matterId, seq }: Pick<FedEvent, 'matterId' | 'seq'>) => `${matterId}:${String(seq)}`;

/** Follows the feed from a place until nothing is left to read. */
async function follow(after: number, limit = 7): Promise<{ events: FedEvent[]; to: number }> {
  const events: FedEvent[] = [];
  for (let to = after; ;) {
    const read = await readFeed(record.store, coordinator, { after: to, limit, nouns: [], types: [] });
    events.push(...read.events);
    to = read.lookedTo;
    if (!read.more) return { events, to };
  }
}

const recorded = async () =>
  (await sqlAsApp<{ matterId: string; seq: number }>(record, 'SELECT matter_id AS "matterId", seq FROM event')).map(
    idOf,
  );

/** An event that is written in a transaction which the test commits when it likes. */
async function lateEvent(matterId: string): Promise<{ commit: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: record.appUrl });
  await client.connect();
  await client.query(`BEGIN; SELECT set_config('lianxi.mechanism', '${record.mechanismId}', true),
    set_config('lianxi.role', 'system', true)`);
  await client.query(
    `INSERT INTO event SELECT (jsonb_populate_record(e, jsonb_build_object('seq', e.seq + 1, 'term', NULL, 'rung', NULL))).*
     FROM event e WHERE e.matter_id = $1 ORDER BY e.seq DESC LIMIT 1`,
    [matterId],
  );
  return {
    async commit() {
      await client.query('COMMIT');
      await client.end();
    },
  };
}

test('an event that is committed late comes after what was read meanwhile, and is not skipped', async () => {
  const [early, other] = [await open(record), await open(record)];
  const late = await lateEvent(early);
  await give(record, other, steps.approve);
  const before = await follow(0);
  expect(before.events.map(idOf)).not.toContain(`${early}:2`);
  expect(before.events.map(idOf)).toContain(`${other}:2`);
  // Its instant is before that of the last event that was read.
  await late.commit();
  const after = await follow(before.to);
  expect(after.events.map(idOf)).toEqual([`${early}:2`]);
});

test('whoever follows while many write, and many give places, reads each event once and each matter in its order', async () => {
  const seen: FedEvent[] = [];
  let to = 0;
  const written = new AbortController();
  const reader = (async () => {
    while (!written.signal.aborted) {
      const read = await follow(to);
      seen.push(...read.events);
      to = read.to;
    }
  })();
  const writers = Array.from({ length: 5 }, async () => {
    for (let n = 0; n < 4; n += 1) await openAt(record, 'approve', 'acknowledge', 'filePlan');
  });
  const sequencers = Array.from({ length: 3 }, async () => {
    while (!written.signal.aborted) await sequenceFeed(record.store);
  });
  await Promise.all(writers).finally(() => {
    written.abort();
  });
  await Promise.all([reader, ...sequencers]);
  seen.push(...(await follow(to)).events);

  expect(seen.map(idOf).sort()).toEqual((await recorded()).sort());
  expect(seen.map(({ position }) => position)).toEqual(seen.map((_, index) => index + 1));
  const last = new Map<string, number>();
  for (const { matterId, seq } of seen) {
    expect(seq).toBe((last.get(matterId) ?? 0) + 1);
    last.set(matterId, seq);
  }
});

test('a place, once given, keeps its event: not even the owner changes or removes it', async () => {
  await open(record);
  await sequenceFeed(record.store);
  for (const change of ['UPDATE feed_entry SET seq = 1', 'DELETE FROM feed_entry', 'TRUNCATE feed_entry']) {
    await expect(
      sql(record.ownerUrl, `ALTER TABLE feed_entry NO FORCE ROW LEVEL SECURITY; ${change}`),
    ).rejects.toMatchObject({ code: '42501' });
  }
});

test('what waits for its place is forgotten once it has one', async () => {
  await openAt(record, 'approve');
  expect(await sequenceFeed(record.store)).toBeGreaterThan(1);
  expect(await sequenceFeed(record.store)).toBe(0);
  expect(await sqlAsApp(record, 'SELECT FROM feed_waiting')).toEqual([]);
});
