import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, countWorkingDays, dateOf, isoShanghai } from '../../src/domain/calendar.ts';
import { defaultPolicy, type TermKind } from '../../src/domain/policy.ts';
import {
  afterRung,
  dueDay,
  editionOf,
  isOverdue,
  parseTermRule,
  rungAfterNext,
  startTerm,
  type Term,
} from '../../src/domain/term.ts';
import type { Rung, TermContext } from '../../src/domain/term/ladder.ts';
import {
  at,
  calendar,
  daysFrom,
  workingDaysByTable,
  worksByTable,
  computedDueDays,
} from '../support/domain-fixtures.ts';

const context: TermContext = { calendar, policy: defaultPolicy };
const kinds: TermKind[] = ['acknowledgement', 'work-plan', 'plan-review', 'rectification', 'inspection'];

function termOf(text: string, fromMs: number, kind: TermKind = 'rectification', within = context): Term {
  return startTerm({ kind, round: 1, rule: text, fromMs }, within);
}

/** The first rungs of a term, as its clock would take them. */
function ladder(term: Term, length: number): Rung[] {
  const rungs: Rung[] = [];
  for (let now = term; rungs.length < length; now = afterRung(now, rungAfterNext(now, context))) rungs.push(now.next);
  return rungs;
}

const told = (rungs: readonly Rung[]): string[] =>
  rungs.map(({ name, atMs }) => `${name} ${isoShanghai(atMs).slice(0, 16)}`);

/** Instants from which a term and its ladder stay within the years of the tables. */
const starts = fc.record({ day: fc.integer({ min: 0, max: 1400 }), ms: fc.integer({ min: 0, max: 86_399_999 }) });
const startOf = ({ day, ms }: { day: number; ms: number }): number => at(addDays('2022-01-01', day), '00:00') + ms;

describe('due days', () => {
  test.each([
    ...computedDueDays,
    ['2026-09-30', '5wd', '2026-10-13'],
    ['2026-03-01', 'by 2026-10-01', '2026-10-01'],
    ['2026-03-01', 'by 2026-03-01', '2026-03-01'],
  ])('%s + %s is due %s at close of business, whatever the hour of the event', (from, rule, due) => {
    for (const time of ['00:00', '08:59', '17:30', '23:59']) {
      const term = termOf(rule, at(from, time));
      expect([isoShanghai(term.dueAtMs), term.rule, term.provisional]).toEqual([
        `${due}T17:00:00.000+08:00`,
        rule,
        false,
      ]);
    }
  });

  test('N working days end on the day by which N days after the event have worked, and grow with N', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 60 }), (start, count) => {
        const from = startOf(start);
        const { date } = dueDay({ unit: 'wd', count }, from, calendar);
        expect([worksByTable(date), workingDaysByTable(dateOf(from), date)]).toEqual([true, count]);
        expect(dueDay({ unit: 'wd', count: count + 1 }, from, calendar).date > date).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('N calendar days end on that day or roll over off days only, and never shrink with N', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 200 }), (start, count) => {
        const from = startOf(start);
        const { date } = dueDay({ unit: 'd', count }, from, calendar);
        const counted = addDays(dateOf(from), count);
        expect(worksByTable(date)).toBe(true);
        expect(daysFrom(counted, date).filter(worksByTable)).toEqual([date]);
        expect(dueDay({ unit: 'd', count: count + 1 }, from, calendar).date >= date).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('a term that ends in an unpublished year is provisional, and names the editions it was counted with', () => {
    const term = termOf('10wd', at('2026-12-25'));
    expect([term.provisional, term.edition]).toEqual([true, editionOf(context)]);
    expect(termOf('by 2027-03-01', at('2026-12-25')).provisional).toBe(true);
  });
});

describe('rules as text', () => {
  test.each([
    ['1wd', { unit: 'wd', count: 1 }],
    ['10wd', { unit: 'wd', count: 10 }],
    ['400wd', { unit: 'wd', count: 400 }],
    ['1d', { unit: 'd', count: 1 }],
    ['30d', { unit: 'd', count: 30 }],
    ['400d', { unit: 'd', count: 400 }],
    ['by 2026-12-31', { unit: 'by', date: '2026-12-31' }],
    ['24h', { unit: 'h', count: 24 }],
    ['4oh', { unit: 'oh', count: 4 }],
    ['T-3wd', { unit: 'before', count: 3, time: null }],
    ['T−3wd 12:00', { unit: 'before', count: 3, time: '12:00' }],
    ['by 2024-02-29', { unit: 'by', date: '2024-02-29' }],
  ])('%j is read', (text, rule) => {
    expect(parseTermRule(text)).toEqual(rule);
  });

  test.each([
    ...['0wd', '0d', '00wd', '05wd', '-1wd', '+5wd', '401wd', '401d', '999d', '1000d', '1e2d', '5.5d', '5', 'wd', 'd'],
    ...['５wd', '五wd', ' 5wd', '5wd ', '5 wd', '5wd\n', '5WD', '5w', '5wdd', '5d5d', '', ' ', 'by', 'by '],
    ...['0h', '0oh', '401oh', '4OH', '10000h', '24H', 'T-0wd', 'T-3d', 'T-3wd 24:00', 'T-3wd12:00', 'T3wd', 't-3wd'],
    ...['by 2026-02-30', 'by 2026-02-29', 'by 1999-12-31', 'by 2026-1-1', 'by  2026-01-01', 'by 2026-01-01 '],
    ...[' by 2026-01-01', 'By 2026-01-01', 'by 2026-01-01 2026-01-02', 'by 2026-01-01\n', '2026-01-01', 'by 5wd'],
  ])('%j is none', (text) => {
    expect(parseTermRule(text)).toBeNull();
  });
});

describe('the ladder', () => {
  // 2026-03: no holidays; figures counted by hand on the week
  test('of a work plan reminds 3, 1 and 0 working days before, and chases 1, 2, 4, 8 … working days after', () => {
    expect(told(ladder(termOf('10wd', at('2026-03-02'), 'work-plan'), 9))).toEqual([
      'before:3 2026-03-11T09:00',
      'before:1 2026-03-13T09:00',
      'before:0 2026-03-16T09:00',
      'due 2026-03-16T17:00',
      'after:1 2026-03-17T09:00',
      'after:2 2026-03-18T09:00',
      'after:4 2026-03-20T09:00',
      'after:8 2026-03-26T09:00',
      'after:16 2026-04-08T09:00',
    ]);
  });

  test('`by` a holiday is inclusive and not rolled; its reminders lie on the working days before it', () => {
    // domain.md 6: reminder on the last working day at or before it; 2026-10-01..07 and 2026-09-25..27 are off
    expect(told(ladder(termOf('by 2026-10-01', at('2026-08-03')), 7))).toEqual([
      'before:10 2026-09-16T09:00',
      'before:5 2026-09-22T09:00',
      'before:3 2026-09-24T09:00',
      'before:1 2026-09-29T09:00',
      'before:0 2026-09-30T09:00',
      'due 2026-10-01T17:00',
      'after:1 2026-10-08T09:00',
    ]);
  });

  test('has no rung at or before its start', () => {
    expect(told(ladder(termOf('1wd', at('2026-03-02', '23:00'), 'acknowledgement'), 2))).toEqual([
      'share:50 2026-03-03T13:00',
      'due 2026-03-03T17:00',
    ]);
    expect(ladder(termOf('by 2026-03-03', at('2026-03-03', '09:00')), 1)[0]?.name).toBe('due');
    expect(ladder(termOf('by 2026-03-03', at('2026-03-03', '09:00') - 1), 1)[0]?.name).toBe('before:0');
  });

  test('of an order also stops where its light turns, so that every turn is recorded', () => {
    const policy = { ...defaultPolicy, lights: { ...defaultPolicy.lights, blueWorkingDays: 7, yellowWorkingDays: 2 } };
    const term = termOf('20wd', at('2026-03-02'), 'rectification', { calendar, policy });
    const names: string[] = [];
    for (let now = term; names.length < 7; now = afterRung(now, rungAfterNext(now, { calendar, policy }))) {
      names.push(now.next.name);
      if (now.next.name === 'before:7') expect(now.next.atMs).toBe(term.blue.fromMs);
      if (now.next.name === 'before:2') expect(now.next.atMs).toBe(term.yellow.fromMs);
    }
    expect(names).toEqual(['before:10', 'before:7', 'before:5', 'before:3', 'before:2', 'before:1', 'before:0']);
  });

  const rules = fc.oneof(
    fc.integer({ min: 1, max: 60 }).map((count) => `${String(count)}wd`),
    fc.integer({ min: 1, max: 90 }).map((count) => `${String(count)}d`),
    fc.integer({ min: 0, max: 90 }).map((days) => ({ days })),
  );

  test('rises strictly, at office opening of working days as named, due at one ms after the due instant', () => {
    fc.assert(
      fc.property(starts, rules, fc.constantFrom(...kinds.slice(1)), (start, rule, kind) => {
        const from = startOf(start);
        const text = typeof rule === 'string' ? rule : `by ${addDays(dateOf(from), rule.days)}`;
        const term = termOf(text, from, kind);
        fc.pre(term.dueAtMs > from);
        const due = dateOf(term.dueAtMs);
        const rungs = ladder(term, 12);
        rungs.reduce((earlier, rung) => {
          expect(rung.atMs).toBeGreaterThan(earlier);
          return rung.atMs;
        }, from);
        for (const { name, atMs } of rungs) {
          if (name === 'due') {
            expect(atMs).toBe(term.dueAtMs + 1);
            continue;
          }
          const date = dateOf(atMs);
          const count = Number(name.split(':')[1]);
          expect(atMs).toBe(at(date, '09:00'));
          // The tables end there.
          if (date > '2026-12-31') continue;
          expect(worksByTable(date)).toBe(true);
          const last = worksByTable(due) ? due : (daysFrom(addDays(due, -15), due).filter(worksByTable).at(-1) ?? '');
          const between = name.startsWith('after') ? workingDaysByTable(due, date) : workingDaysByTable(date, last);
          expect([name, between]).toEqual([name, count]);
        }
        const names = rungs.map(({ name }) => name);
        const chased = names.slice(names.indexOf('due') + 1);
        expect(names.slice(0, names.indexOf('due')).every((name) => name.startsWith('before:'))).toBe(true);
        expect(chased).toEqual(chased.map((_, index) => `after:${String(2 ** index)}`));
      }),
      { numRuns: 600 },
    );
  });

  test('after k rungs a term knows the last one, the number and whether it is overdue', () => {
    fc.assert(
      fc.property(starts, fc.constantFrom(...kinds), fc.integer({ min: 0, max: 10 }), (start, kind, count) => {
        const term = termOf('20wd', startOf(start), kind);
        const names = ladder(term, count + 1).map(({ name }) => name);
        let now = term;
        for (let k = 0; k < count; k += 1) now = afterRung(now, rungAfterNext(now, context));
        expect([now.taken, now.lastTaken, now.next.name]).toEqual([count, names[count - 1] ?? null, names[count]]);
        expect(isOverdue(now)).toBe(names.slice(0, count).includes('due'));
        expect({ ...now, taken: 0, lastTaken: null, next: term.next }).toEqual(term);
      }),
    );
  });

  test('never skips a turn of the light: blue and yellow begin that many working days before the due day', () => {
    const term = termOf('20wd', at('2026-03-02'));
    const days = [term.blue, term.yellow].map(({ fromMs }) => countWorkingDays(calendar, dateOf(fromMs), '2026-03-30'));
    expect([dateOf(term.dueAtMs), ...days]).toEqual(['2026-03-30', 5, 3]); // domain.md 2.3: BLUE 5 WD, YELLOW 3 WD
  });
});
