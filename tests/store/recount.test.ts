/** C10: a change of calendar, policy or office hours counts open terms again. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { stateCouncilCalendar, type Calendar } from '../../src/domain/calendar.ts';
import { audit } from '../../src/store/audit.ts';
import { sweep } from '../../src/store/sweep.ts';
import { look, openAt, settableClock, WORKDAY_MS } from '../support/commands.ts';
import { freshRecord, sqlAsApp, type TestRecord } from '../support/record.ts';

const published = stateCouncilCalendar();
/** An arrangement revised after the notice went out: 2025-11-20 and 21 are given off. */
const revised: Calendar = {
  edition: 'revised',
  day: (date) =>
    date === '2025-11-20' || date === '2025-11-21' ? { kind: 'off', provisional: false } : published.day(date),
};

let record: TestRecord;
beforeAll(async () => {
  record = await freshRecord({ clock: settableClock(WORKDAY_MS) });
});
afterAll(() => record.drop());

interface Dates extends Record<string, unknown> {
  due_at: Date;
  original_due_at: Date;
  edition: string;
}

async function datesOf(id: string): Promise<Dates | undefined> {
  return (await sqlAsApp<Dates>(record, 'SELECT due_at, original_due_at, edition FROM matter WHERE id = $1', [id]))[0];
}

test('C10: the sweep finds matters counted with other editions, and attending them moves their dates, never forward', async () => {
  const id = await openAt(record, 'approve');
  await look(record, id);
  await sqlAsApp(record, 'DELETE FROM nudge');
  const before = await datesOf(id);
  expect(before?.due_at.toISOString()).toBe('2025-12-03T09:00:00.000Z');

  const after: TestRecord = { ...record, store: { ...record.store, calendar: revised } };
  expect(await sweep(after.store)).toMatchObject({ nudged: 1, outdated: 1 });
  await look(after, id);
  const moved = await datesOf(id);
  expect(moved?.due_at.toISOString()).toBe('2025-12-05T09:00:00.000Z');
  expect(moved?.original_due_at).toEqual(before?.original_due_at);
  expect((await sweep(after.store)).nudged).toBe(0);

  // Back to the shorter arrangement: the date stays, because shortening it needs a person's yes.
  await look(record, id);
  expect((await datesOf(id))?.due_at).toEqual(moved?.due_at);
  const types = await sqlAsApp<{ type: string }>(record, 'SELECT type FROM event WHERE matter_id = $1 ORDER BY seq', [
    id,
  ]);
  expect(types.map((row) => row.type)).toEqual(['drafted', 'noticed', 'terms-recounted', 'terms-recounted']);
  expect((await audit(record.store)).findings).toEqual([]);
});
