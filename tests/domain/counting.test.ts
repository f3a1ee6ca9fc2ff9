/** Dates counted with their reason, and the calendar held against a second library. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LegalHoliday } from 'tyme4ts';
import { addDays, stateCouncilCalendar } from '../../src/domain/calendar.ts';
import { calendarYear, countDate, type Counting } from '../../src/domain/counting.ts';
import { isRefusal } from '../../src/domain/matter.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { dueOf, parseTermRule } from '../../src/domain/term.ts';
import { daysFrom, computedDueDays } from '../support/domain-fixtures.ts';

const context = { calendar: stateCouncilCalendar(), policy: defaultPolicy };

function counted(from: string, term: string): Counting {
  const result = countDate({ from, term }, context);
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
}

describe('every day of 2018–2026', () => {
  test('is off or works as a second, independent library says', () => {
    const days = daysFrom('2018-01-01', '2026-12-31');
    expect(days).toHaveLength(3_287);
    const differences = days.filter((date) => {
      const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
      const named = LegalHoliday.fromYmd(year, month, day);
      const weekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
      const works = named === null ? !weekend : named.isWork();
      return works !== (context.calendar.day(date).kind === 'work');
    });
    expect(differences).toEqual([]);
  });

  test('is shown by year: holidays by name, make-up days, working days in all', () => {
    const year = calendarYear(2026, context);
    // domain.md 6: make-up days and total of 2026
    expect(year.work).toEqual(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
    expect([year.workingDays, year.off.length, year.provisional]).toEqual([248, 33, false]);
    expect(year.off[0]).toEqual({ date: '2026-01-01', name: { zh: '元旦', en: "New Year's Day" } });
    expect(calendarYear(2027, context)).toMatchObject({ provisional: true, work: [] });
  });
});

describe('a date that is counted says why', () => {
  test('naming the holiday and the weekend that it skips, and the make-up day that it counts', () => {
    const { dueOn, dueAt, provisional, because } = counted('2026-09-30', '5wd');
    expect([dueOn, dueAt, provisional]).toEqual(['2026-10-13', '2026-10-13T17:00:00.000+08:00', false]);
    expect(because.zh).toBe(
      '自2026-09-30起（当日不计）的第5个工作日，跳过2026-10-01至2026-10-07（国庆节）、2026-10-11（周末），调休上班的2026-10-10计入，为2026-10-13，至17:00截止。',
    );
    expect(because.en).toContain('skipped: 2026-10-01 to 2026-10-07 (National Day), 2026-10-11 (weekend)');
    expect(because.en).toContain('make-up working days counted: 2026-10-10');
  });

  test.each([...computedDueDays, ['2026-09-30', 'by 2026-10-03', '2026-10-03'], ['2026-10-13', 'T-3wd', '2026-10-09']])(
    '%s + %s = %s',
    (from, term, dueOn) => {
      expect(counted(from, term)).toMatchObject({ from, term, dueOn });
    },
  );

  test('hours run on over a holiday, from the hour that is given', () => {
    expect(counted('2026-09-30T10:30', '24h')).toMatchObject({ dueAt: '2026-10-01T10:30:00.000+08:00' });
    expect(counted('2026-09-30T10:30', '24h').because.zh).toContain('节假日不停止');
  });

  test.each([
    ['2026-09-30T10:30', '4oh', '2026-09-30T14:30'],
    ['2026-09-30T15:00', '2oh', '2026-09-30T17:00'],
    // The holiday and its make-up days on the way: 10-08 works.
    ['2026-09-30T15:00', '4oh', '2026-10-08T11:00'],
    ['2026-09-30T08:00', '8oh', '2026-09-30T17:00'],
    ['2026-10-03T12:00', '1oh', '2026-10-08T10:00'],
    ['2026-10-09T16:59', '9oh', '2026-10-12T09:59'],
  ])('office hours from %s: %s end %s', (from, term, due) => {
    const found = counted(from, term);
    expect([found.dueAt.slice(0, 16), found.dueOn]).toEqual([due, due.slice(0, 10)]);
    expect(found.because.zh).toContain('个办公小时');
  });

  test('back from an event it ends at the hour that is named', () => {
    expect(counted('2026-10-13', 'T-3wd 12:00')).toMatchObject({ dueAt: '2026-10-09T12:00:00.000+08:00' });
  });

  test('a count of calendar days names what it rolls over', () => {
    expect(counted('2026-01-17', '30d').because).toMatchObject({
      zh: expect.stringContaining('2026-02-16至2026-02-23（春节）不办公，顺延'),
      en: expect.stringContaining('rolls forward over 2026-02-16 to 2026-02-23 (Spring Festival)'),
    });
  });

  test('into an unpublished year it is provisional, and says so', () => {
    const { provisional, because } = counted('2026-12-28', '10wd');
    expect([provisional, because.zh.includes('尚未公布')]).toEqual([true, true]);
  });

  test.each(['5', 'wd', '0wd', '401wd', '5wd ', 'T-0wd', 'T-3wd 25:00', 'by 2026-02-30', '-3wd'])(
    '%s is no rule',
    (term) => {
      expect(parseTermRule(term)).toBeNull();
      expect(countDate({ from: '2026-01-05', term }, context)).toMatchObject({ refused: 'TERM_INVALID' });
    },
  );

  test.each(['2026-02-30', '2026-1-1', 'today', '2026-01-01T24:00', ''])('%s is no beginning', (from) => {
    expect(countDate({ from, term: '5wd' }, context)).toMatchObject({ refused: 'DATE_INVALID' });
  });

  test('a running term ends on the same day, whatever the rule; every make-up day on the way is named', () => {
    const day = fc.integer({ min: 0, max: 2_900 }).map((days) => addDays('2018-01-05', days));
    const rule = fc.oneof(
      fc.integer({ min: 1, max: 60 }).map((count) => `${String(count)}wd`),
      fc.integer({ min: 1, max: 60 }).map((count) => `${String(count)}d`),
    );
    fc.assert(
      fc.property(day, rule, (from, term) => {
        const { dueOn, because } = counted(from, term);
        const parsed = parseTermRule(term);
        const { officeHours } = defaultPolicy;
        const fromMs = Date.parse(`${from}T03:00:00Z`);
        expect(parsed && dueOf(parsed, fromMs, officeHours, context.calendar).date).toBe(dueOn);
        if (!term.endsWith('wd')) return;
        for (const date of daysFrom(addDays(from, 1), dueOn)) {
          const weekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
          if (weekend && context.calendar.day(date).kind === 'work') {
            expect(because.zh).toContain(date);
            expect(because.en).toContain(date);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
