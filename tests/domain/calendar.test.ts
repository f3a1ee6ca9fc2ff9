import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  countWorkingDays,
  dateOf,
  instantOf,
  isIsoDate,
  isoShanghai,
  workingDayFrom,
  workingDaysAfter,
  workingDaysBefore,
  workingDayUpTo,
} from '../../src/domain/calendar.ts';
import {
  calendar,
  daysFrom,
  makeUpDays,
  namedOffDays,
  notices,
  workingDaysByTable,
  worksByTable,
} from '../support/domain-fixtures.ts';

const published = fc.integer({ min: 0, max: 1825 }).map((days) => addDays('2022-01-01', days));
/** Far enough from both ends that 60 working days stay within the published years. */
const wellInside = fc.integer({ min: 120, max: 1700 }).map((days) => addDays('2022-01-01', days));

describe('the days that the State Council’s notices name (domain.md 6)', () => {
  test.each(makeUpDays)('%s is a weekend day that works', (date) => {
    expect([0, 6]).toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
    expect(calendar.day(date)).toEqual({ kind: 'work', provisional: false });
  });

  test('every day off that they name is off', () => {
    expect(namedOffDays.filter((date) => calendar.day(date).kind !== 'off')).toEqual([]);
    // 2022: 31 with 12-31; 2023: 27; 2024: 28; 2025: 28; 2026: 33 [counted by hand]
    expect(namedOffDays).toHaveLength(31 + 27 + 28 + 28 + 33);
  });

  test('weekends that merely adjoin a holiday are off by the weekday: 2024-06-08 and 2024-06-09', () => {
    expect(namedOffDays).not.toContain('2024-06-08');
    expect(['2024-06-08', '2024-06-09'].map((date) => calendar.day(date).kind)).toEqual(['off', 'off']);
  });

  test('2022-12-31 is off though it stands in the notice of 2023', () => {
    expect(calendar.day('2022-12-31').kind).toBe('off');
  });

  test('every day of 2022–2026 is what the tables and the weekday say, and none is provisional', () => {
    const days = daysFrom('2022-01-01', '2026-12-31');
    expect(days).toHaveLength(1826);
    expect(days.filter((date) => (calendar.day(date).kind === 'work') !== worksByTable(date))).toEqual([]);
    expect(days.filter((date) => date < '2026-12-01' && calendar.day(date).provisional)).toEqual([]);
  });

  // domain.md 6: year totals [computed]
  test.each([
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, total) => {
    expect(Object.keys(notices)).toContain(String(year));
    expect(countWorkingDays(calendar, `${String(year - 1)}-12-31`, `${String(year)}-12-31`)).toBe(total);
  });
});

/** The month and day of the Chinese lunar year, as ICU counts them; a leap month is marked `bis`. */
const lunarDay = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });

/** The first days of the lunar years [general knowledge]. ICU is a day off in 2027 and 2030: new moon at midnight. */
const springFestivals = {
  ...{ 2027: '02-06', 2028: '01-26', 2029: '02-13', 2030: '02-03', 2031: '01-23', 2032: '02-11', 2033: '01-31' },
  ...{ 2034: '02-19', 2035: '02-08', 2036: '01-28', 2037: '02-15', 2038: '02-04', 2039: '01-24', 2040: '02-12' },
};

/** The statutory holidays of a year since 2025 (放假办法, revised 2024-11-10) less 清明, without the library. */
function holidaysOf(year: string, springFestival: string): string[] {
  const spring = `${year}-${springFestival}`;
  const lunar = (wanted: string): string =>
    daysFrom(`${year}-05-01`, `${year}-11-30`).find((date) => lunarDay.format(new Date(date)) === wanted) ?? 'none';
  return [
    ...[`${year}-01-01`, addDays(spring, -1), spring, addDays(spring, 1), addDays(spring, 2)],
    ...[`${year}-05-01`, `${year}-05-02`, lunar('5/5'), lunar('8/15')],
    ...[`${year}-10-01`, `${year}-10-02`, `${year}-10-03`],
  ];
}

describe('the years whose notice is not published', () => {
  // 2027: 春节 02-06, 清明 04-05, 端午 06-09, 中秋 09-15 [lunar calendar, general knowledge]
  const holidays2027 = '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03'
    .split(' ')
    .map((day) => `2027-${day}`);

  test('2027 has its 13 statutory holidays and its weekends off, nothing made up, and all of it is provisional', () => {
    for (const date of daysFrom('2027-01-01', '2027-12-31')) {
      const weekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
      const kind = weekend || holidays2027.includes(date) ? 'off' : 'work';
      expect([date, calendar.day(date)]).toEqual([date, { kind, provisional: true }]);
    }
  });

  test.each(Object.entries(springFestivals))('%s has its lunar holidays off, 春节 on %s', (year, springFestival) => {
    const holidays = holidaysOf(year, springFestival);
    expect(holidays.filter((date) => calendar.day(date).kind !== 'off')).toEqual([]);
    const weekdaysOff = daysFrom(`${year}-01-01`, `${year}-12-31`).filter(
      (date) => calendar.day(date).kind === 'off' && ![0, 6].includes(new Date(date).getUTCDay()),
    );
    // 清明 is on 4 or 5 April of these years.
    const known = new Set([...holidays, `${year}-04-04`, `${year}-04-05`]);
    expect(weekdaysOff.filter((date) => !known.has(date))).toEqual([]);
  });

  test('a count that enters an unpublished year is provisional, one that stays before it is not', () => {
    expect(workingDaysAfter(calendar, '2026-12-30', 2)).toEqual({ date: '2027-01-04', provisional: true });
    expect(workingDaysAfter(calendar, '2026-11-02', 5)).toEqual({ date: '2026-11-09', provisional: false });
    expect(workingDaysBefore(calendar, '2027-01-06', 3).provisional).toBe(true);
  });
});

describe('counting working days', () => {
  test('the day itself is not counted, and the Nth after it is a working day with N − 1 between', () => {
    fc.assert(
      fc.property(wellInside, fc.integer({ min: 1, max: 60 }), (date, count) => {
        const after = workingDaysAfter(calendar, date, count).date;
        expect([worksByTable(after), workingDaysByTable(date, after)]).toEqual([true, count]);
        const before = workingDaysBefore(calendar, date, count).date;
        expect(worksByTable(before)).toBe(true);
        expect(workingDaysByTable(addDays(before, -1), addDays(date, -1))).toBe(count);
        expect(countWorkingDays(calendar, date, after)).toBe(count);
        expect(countWorkingDays(calendar, after, date)).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('a working day stands for itself, an off day for its neighbours', () => {
    fc.assert(
      fc.property(wellInside, (date) => {
        const next = workingDayFrom(calendar, date).date;
        const last = workingDayUpTo(calendar, date).date;
        if (worksByTable(date)) expect([last, next]).toEqual([date, date]);
        else expect([last < date, next > date, workingDaysByTable(last, addDays(next, -1))]).toEqual([true, true, 0]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('dates', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2100-02-28', 1, '2100-03-01'], // 2100 is no leap year
    ['2000-02-28', 1, '2000-02-29'], // 2000 is
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-07-01', 0, '2026-07-01'],
    ['2026-01-01', 365, '2027-01-01'],
  ])('%s and %i days is %s', (date, days, sum) => {
    expect(addDays(date, days)).toBe(sum);
  });

  test('adding days and taking them away again comes back', () => {
    fc.assert(
      fc.property(published, fc.integer({ min: -3000, max: 3000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });

  test.each(['2000-01-01', '2026-02-28', '2024-02-29', '2199-12-31'])('%s is a date', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  test.each([
    ...['2026-02-29', '2026-02-30', '2100-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-01-32'],
    ...['1999-12-31', '2200-01-01', '2026-1-1', '26-01-01', '2026/01/01', '20260101', '2026-01-01T00:00:00Z', ''],
    ...[' 2026-01-01', '2026-01-01 ', '2026-01-01\n', '２０２６-01-01', '+2026-01-01', '2026-01-01x', 'null'],
  ])('%j is none', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});

describe('instants in Asia/Shanghai', () => {
  test.each([
    ['2026-11-25', '17:00', Date.UTC(2026, 10, 25, 9), '2026-11-25T17:00:00.000+08:00'],
    ['2026-01-01', '00:00', Date.UTC(2025, 11, 31, 16), '2026-01-01T00:00:00.000+08:00'],
    ['2026-07-01', '09:00', Date.UTC(2026, 6, 1, 1), '2026-07-01T09:00:00.000+08:00'],
  ])('%s %s', (date, time, ms, iso) => {
    expect([instantOf(date, time), isoShanghai(ms), dateOf(ms), Date.parse(iso)]).toEqual([ms, iso, date, ms]);
  });

  test('the day turns at midnight in Shanghai, not in London', () => {
    const midnight = Date.UTC(2026, 2, 1, 16);
    expect([dateOf(midnight - 1), dateOf(midnight)]).toEqual(['2026-03-01', '2026-03-02']);
  });

  const moduleUrl = (name: string) => JSON.stringify(new URL(`../../src/domain/${name}`, import.meta.url).href);
  const probe = `
    import * as c from ${moduleUrl('calendar.ts')};
    import { defaultPolicy } from ${moduleUrl('policy.ts')};
    import { startTerm } from ${moduleUrl('term.ts')};
    import { extended, paused, resumed } from ${moduleUrl('term/moving.ts')};
    import { withArrangements } from ${moduleUrl('calendar/arrangement.ts')};
    const calendar = c.stateCouncilCalendar();
    const given = { year: 2027, off: ['2026-12-31', '2027-01-01', '2027-01-04'], work: ['2027-01-09'], source: '' };
    const context = { calendar: withArrangements(calendar, [given], 'x'), policy: defaultPolicy };
    const term = startTerm({ kind: 'rectification', round: 1, rule: '40wd', fromMs: 1794733200000 }, context);
    const moved = resumed(paused(term, '2026-12-28'), '2027-01-08', context);
    const days = Array.from({ length: 1096 }, (_, n) => c.addDays('2026-01-01', n));
    console.log(new Date(2026, 2, 8, 2, 30).getTimezoneOffset(), JSON.stringify([
      days.map((day) => calendar.day(day).kind).join(), c.workingDaysAfter(calendar, '2026-09-30', 5).date,
      c.dateOf(1772380800000), c.instantOf('2026-03-08', '02:30'), c.isoShanghai(1772380800000), c.isIsoDate('2026-02-30'),
      term, moved, extended(moved, '2027-03-31', 1798758000000, context),
    ]));`;

  /** The offset that a host in this zone has, and what the calendar answers there about 2026–2028. */
  async function onHostIn(zone: string): Promise<{ offset: string; answer: string }> {
    const args = ['--import', 'tsx', '--input-type=module', '--eval', probe];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: { TZ: zone } });
    const [offset = '', answer = ''] = stdout.trim().split(/ (.*)/s);
    return { offset, answer };
  }

  async function differsAmong(zones: readonly string[]): Promise<string[]> {
    const [shanghai, ...others] = await Promise.all(['Asia/Shanghai', ...zones].map(onHostIn));
    expect(new Set([shanghai, ...others].map((host) => host?.offset)).size).toBe(zones.length + 1);
    expect(shanghai?.answer).toContain('2026-10-13');
    return zones.filter((_, index) => others[index]?.answer !== shanghai?.answer);
  }

  test('they do not depend on the zone of a host at or east of Greenwich', async () => {
    expect(await differsAmong(['UTC', 'Pacific/Apia'])).toEqual([]);
  });

  // because the library takes weekdays and lunar days in the host's zone, and ours must not
  test('nor on that of a host west of it', async () => {
    expect(await differsAmong(['America/New_York', 'Pacific/Pago_Pago'])).toEqual([]);
  });
});
