/** A year's arrangement laid over the calendar: what it may name, what it changes, and the two historic revisions. */
import { describe, expect, test } from '@jest/globals';
import {
  arrangementDiff,
  arrangementRefused,
  readArrangement,
  revisedEdition,
  revisionIn,
  withArrangements,
  type Arrangement,
} from '../../src/domain/calendar/arrangement.ts';
import { dateOf, stateCouncilCalendar, workingDaysAfter, type Calendar } from '../../src/domain/calendar.ts';
import { calendarYear, countDate } from '../../src/domain/counting.ts';
import { isRefusal } from '../../src/domain/matter.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { startTerm } from '../../src/domain/term.ts';
import { recount } from '../../src/domain/term/moving.ts';
import { extended2020, first2019, first2020, revised2019 } from '../support/calendar-imports.ts';
import { at, daysFrom } from '../support/domain-fixtures.ts';

const builtIn = stateCouncilCalendar();
const of2027: Arrangement = {
  ...{ year: 2027, off: ['2026-12-31', '2027-01-01', '2027-01-04'], work: ['2027-01-09'], source: '示例〔2026〕1号' },
};
const over = (...arrangements: Arrangement[]): Calendar =>
  withArrangements(builtIn, arrangements, revisedEdition(builtIn.edition, arrangements.length));

describe('what an arrangement may name', () => {
  test('the historic ones are in order', () => {
    for (const one of [first2019, revised2019, first2020, extended2020, of2027])
      expect(arrangementRefused(one)).toBeNull();
  });

  test.each([
    [{ off: [] }, '/off'],
    [{ off: daysFrom('2027-01-01', '2027-03-31') }, '/off'],
    [{ work: daysFrom('2027-01-01', '2027-03-31') }, '/work'],
    [{ off: ['2027-02-30'] }, '/off/0'],
    [{ off: ['2027-01-01', '2027-1-2'] }, '/off/1'],
    [{ off: ['2026-11-30'] }, '/off/0'],
    [{ off: ['2028-01-01'] }, '/off/0'],
    [{ off: ['2027-01-01', '2027-01-01'] }, '/off/1'],
    [{ off: ['2027-01-09'], work: ['2027-01-09'] }, '/work/0'],
    [{ work: ['2027-01-09', '2027-01-11'] }, '/work/1'], // a Monday
  ])('%j is refused at %s', (changes, pointer) => {
    const refused = arrangementRefused({ ...of2027, ...changes });
    expect(refused).toMatchObject({ refused: 'ARRANGEMENT_INVALID', pointer });
  });

  test.each([
    '',
    '[]',
    'null',
    '{"year":2027}',
    '{"year":"2027","off":[],"work":[],"source":""}',
    '{"year":2027,"off":[1],"work":[],"source":""}',
  ])('%j has not its shape', (json) => {
    expect(readArrangement(json)).toBeNull();
  });

  test('its JSON reads as itself', () => {
    expect(readArrangement(JSON.stringify(of2027))).toEqual(of2027);
  });
});

describe('laid over the calendar', () => {
  const calendar = over(of2027);

  test('its year is provisional no longer but for its own last days, and works as it names and by the weekday', () => {
    for (const date of daysFrom('2027-01-01', '2027-12-31')) {
      const weekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
      const named = of2027.off.includes(date) ? 'off' : of2027.work.includes(date) ? 'work' : null;
      const kind = named ?? (weekend ? 'off' : 'work');
      expect([date, calendar.day(date)]).toEqual([date, { kind, provisional: date >= '2027-12-25' }]);
    }
  });

  test('it may name days of the December before, which are settled with it', () => {
    expect(builtIn.day('2026-12-31')).toEqual({ kind: 'work', provisional: true });
    expect(calendar.day('2026-12-31')).toEqual({ kind: 'off', provisional: false });
    expect(calendar.day('2026-12-30')).toEqual({ kind: 'work', provisional: false });
  });

  test('every other day stays as it is', () => {
    const others = [...daysFrom('2018-01-01', '2026-12-24'), ...daysFrom('2028-01-01', '2029-12-31')];
    expect(others.filter((date) => calendar.day(date).kind !== builtIn.day(date).kind)).toEqual([]);
    expect(others.filter((date) => calendar.day(date).provisional !== builtIn.day(date).provisional)).toEqual([]);
  });

  test('of two for one year the last holds', () => {
    const later = over(of2027, { ...of2027, off: ['2027-01-01'], work: [] });
    expect([later.day('2027-01-04').kind, later.day('2027-01-09').kind]).toEqual(['work', 'off']);
    // What the first one named in December was only its own to say.
    expect(later.day('2026-12-31').kind).toBe('work');
  });

  test('a published year that is imported as the library has it changes no day', () => {
    for (const year of [2022, 2023, 2024, 2025, 2026]) {
      const { off, work } = calendarYear(year, { calendar: builtIn });
      const before = year === 2023 ? ['2022-12-31'] : [];
      const again: Arrangement = { year, off: [...before, ...off.map(({ date }) => date)], work, source: '复核' };
      const { changes } = arrangementDiff(builtIn, over(again), again);
      expect([year, changes]).toEqual([year, []]);
    }
  });

  test('the difference names each day, the working days, and statutory holidays that are missing', () => {
    const diff = arrangementDiff(builtIn, calendar, of2027);
    // The statutory holidays of 2027 on weekdays, of which this arrangement keeps one, are working days by it.
    expect(diff.changes.slice(0, 3)).toEqual([
      { date: '2026-12-31', before: 'work', after: 'off' },
      { date: '2027-01-04', before: 'work', after: 'off' },
      { date: '2027-01-09', before: 'off', after: 'work' },
    ]);
    expect(diff.holidaysMissing).toHaveLength(12); // thirteen less 2027-01-01
    expect(diff.provisional).toEqual({ before: true, after: false });
    const { workingDays: before } = calendarYear(2027, { calendar: builtIn });
    const { workingDays: after } = calendarYear(2027, { calendar });
    expect(diff.workingDays).toEqual({ before, after });
  });

  test('a date that is counted by it says what it skipped', () => {
    const counted = countDate({ from: '2026-12-30', term: '3wd' }, { calendar, policy: defaultPolicy });
    if (isRefusal(counted)) throw new Error(counted.refused);
    // 12-31, 01-01 and 01-04 are off; 01-05, 01-06 and 01-07 are the three.
    expect([counted.dueOn, counted.provisional]).toEqual(['2027-01-07', false]);
    expect(counted.because.zh).toContain(
      '跳过2026-12-31至2027-01-01（法定节假日）、2027-01-02至2027-01-03（周末）、2027-01-04（法定节假日）',
    );
  });

  test('its edition names the revision, whatever else the editions of a term name', () => {
    expect(revisionIn('state-council-2026+default-1')).toBeNull();
    expect(revisionIn('state-council-2026/3+default-1')).toBe(3);
    expect(revisionIn('state-council-2026/12')).toBe(12);
    expect(revisionIn('state-council-2026+a/4')).toBeNull();
  });
});

describe('the historic revisions, replayed on running terms', () => {
  const running = (calendar: Calendar, from: string, rule: string) =>
    startTerm({ kind: 'rectification', round: 1, rule, fromMs: at(from) }, { calendar, policy: defaultPolicy });
  const moved = (from: string, rule: string, before: Calendar, after: Calendar) => {
    const term = running(before, from, rule);
    const { term: counted, shorterDueAtMs } = recount(term, { calendar: after, policy: defaultPolicy });
    const day = (ms: number | null) => (ms === null ? null : dateOf(ms));
    return [day(term.dueAtMs), day(counted.dueAtMs), day(shorterDueAtMs)];
  };

  // Counted by hand. First: 05-01 alone is off. Then: 05-01 to 05-04 are off, 04-28 and 05-05 work [国办发明电〔2019〕3号].
  test.each([
    ['2019-04-22', '4wd', '2019-04-26', '2019-04-26', null],
    ['2019-04-22', '5wd', '2019-04-29', '2019-04-29', '2019-04-28'],
    ['2019-04-22', '6wd', '2019-04-30', '2019-04-30', '2019-04-29'],
    ['2019-04-22', '7wd', '2019-05-02', '2019-05-02', '2019-04-30'],
    ['2019-04-22', '8wd', '2019-05-03', '2019-05-05', null],
    ['2019-04-22', '9wd', '2019-05-06', '2019-05-06', null],
    ['2019-04-22', '11d', '2019-05-03', '2019-05-05', null],
    ['2019-04-22', 'by 2019-05-03', '2019-05-03', '2019-05-03', null],
  ])('2019-03-22: %s + %s was due %s, is due %s (sooner: %s)', (from, rule, before, after, sooner) => {
    expect(moved(from, rule, over(first2019), over(first2019, revised2019))).toEqual([before, after, sooner]);
  });

  // Counted by hand. First: off until 01-30, 02-01 works. Then: off until 02-02 [国办发明电〔2020〕1号].
  test.each([
    ['2020-01-20', '3wd', '2020-01-23', '2020-01-23', null],
    ['2020-01-20', '4wd', '2020-01-31', '2020-02-03', null],
    ['2020-01-20', '5wd', '2020-02-01', '2020-02-04', null],
    ['2020-01-20', '6wd', '2020-02-03', '2020-02-05', null],
    ['2020-01-20', '11d', '2020-01-31', '2020-02-03', null],
    ['2020-01-20', '13d', '2020-02-03', '2020-02-03', null], // 02-02 was a Sunday, off before and after
    ['2020-01-20', 'by 2020-01-31', '2020-01-31', '2020-01-31', null],
  ])('2020-01-27: %s + %s was due %s, is due %s (sooner: %s)', (from, rule, before, after, sooner) => {
    expect(moved(from, rule, over(first2020), over(first2020, extended2020))).toEqual([before, after, sooner]);
  });

  test('as finally revised both years are what the library has', () => {
    for (const [year, last] of [
      [2019, over(first2019, revised2019)],
      [2020, over(first2020, extended2020)],
    ] as const) {
      const days = daysFrom(`${String(year)}-01-01`, `${String(year)}-12-24`);
      expect(days.filter((date) => last.day(date).kind !== builtIn.day(date).kind)).toEqual([]);
      expect(workingDaysAfter(last, `${String(year)}-01-15`, 100)).toEqual(
        workingDaysAfter(builtIn, `${String(year)}-01-15`, 100),
      );
    }
  });
});
