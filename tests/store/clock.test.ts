/** C9: the clock that the record is kept by, and waiting until everything has settled. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { databaseClock, scaledClock } from '../../src/store/clock.ts';
import { settled } from '../../src/store/vitals.ts';
import { look, openAt, settableClock, WORKDAY_MS } from '../support/commands.ts';
import { freshRecord, sqlAsApp, type TestRecord } from '../support/record.ts';

describe('C9: clocks', () => {
  test('the database clock is the database’s own, and its timers run as long as they say', () => {
    expect(databaseClock.now(WORKDAY_MS)).toBe(WORKDAY_MS);
    expect(databaseClock.timerMs(5_000)).toBe(5_000);
  });

  test('a scaled clock agrees at its epoch, then runs as many times as fast, and its timers are as much shorter', () => {
    const clock = scaledClock(1_000, WORKDAY_MS);
    expect(clock.now(WORKDAY_MS)).toBe(WORKDAY_MS);
    expect(clock.now(WORKDAY_MS + 60)).toBe(WORKDAY_MS + 60_000);
    expect(clock.timerMs(60_000)).toBe(60);
    expect(clock.timerMs(1)).toBe(1);
  });
});

describe('C9: settled', () => {
  const clock = settableClock(WORKDAY_MS);
  let record: TestRecord;
  beforeAll(async () => {
    record = await freshRecord({ clock });
  });
  afterAll(() => record.drop());

  test('waits for nudges, for what is due, and for promises that are soon enough', async () => {
    await settled(record.store, 100);
    const id = await openAt(record, 'approve');
    await expect(settled(record.store, 100)).rejects.toThrow('unsettled');
    await sqlAsApp(record, 'DELETE FROM nudge');
    await expect(settled(record.store, 100)).rejects.toThrow('1 matters or nudges');
    await look(record, id);
    await settled(record.store, 100);
    clock.set(Date.parse('2025-11-06T09:30:00+08:00'));
    await expect(settled(record.store, 100)).rejects.toThrow('unsettled');
    await look(record, id);
    await settled(record.store, 100);
  });
});
