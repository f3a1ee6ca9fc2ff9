/** Terms: how due days are counted, and the ladder around them (domain.md section 6, design.md C8 and C10). */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dateOf, instantOf, isoShanghai, stateCouncilCalendar, type Calendar } from '../../src/domain/calendar.ts';
import { defaultPolicy, type TermKind } from '../../src/domain/policy.ts';
import {
  afterRung,
  dueDay,
  isOverdue,
  parseTermRule,
  recount,
  rungAfterNext,
  startTerm,
  type Term,
  type TermRule,
} from '../../src/domain/term.ts';
import { at } from '../support/rectification-fixtures.ts';

const calendar = stateCouncilCalendar();
const context = { calendar, policy: defaultPolicy };

function rule(text: string): TermRule {
  const parsed = parseTermRule(text);
  if (!parsed) throw new Error(`not a rule: ${text}`);
  return parsed;
}

function term(text: string, fromMs: number, kind: TermKind = 'rectification'): Term {
  return startTerm({ kind, round: 1, rule: rule(text), ruleText: text, fromMs }, context);
}

/** Takes rungs until the given instant, as the clock would. */
function ladder(of: Term, untilMs: number): { term: Term; rungs: [string, string][] } {
  const rungs: [string, string][] = [];
  let now = of;
  while (now.next.atMs <= untilMs) {
    rungs.push([now.next.name, isoShanghai(now.next.atMs).slice(0, 16)]);
    now = afterRung(now, rungAfterNext(now, context));
  }
  return { term: now, rungs };
}

describe('due days', () => {
  /** domain.md section 6, "Test cases [computed]"; the last two of the issue on the working-day clock. */
  test.each([
    ['2022-09-29', '3wd', '2022-10-09'],
    ['2023-01-19', '2wd', '2023-01-28'],
    ['2023-04-21', '5wd', '2023-04-27'],
    ['2023-06-20', '3wd', '2023-06-26'],
    ['2023-09-27', '5wd', '2023-10-10'],
    ['2024-02-05', '10wd', '2024-02-23'],
    ['2024-04-03', '2wd', '2024-04-08'],
    ['2024-09-12', '3wd', '2024-09-18'],
    ['2025-01-24', '5wd', '2025-02-07'],
    ['2025-09-26', '3wd', '2025-09-30'],
    ['2025-12-31', '3wd', '2026-01-06'],
    ['2026-02-13', '5wd', '2026-02-27'],
    ['2026-09-18', '5wd', '2026-09-24'],
    ['2022-09-01', '30d', '2022-10-08'],
    ['2026-01-17', '30d', '2026-02-24'],
    ['2026-09-30', '5wd', '2026-10-13'],
    ['2025-11-05', 'by 2026-10-01', '2026-10-01'],
  ])('%s + %s = %s, until close of business', (from, text, due) => {
    for (const time of ['00:00', '09:30', '23:59']) {
      const fromMs = instantOf(from, time);
      expect(dueDay(rule(text), fromMs, calendar).date).toBe(due);
      expect(isoShanghai(term(text, fromMs).dueAtMs)).toBe(`${due}T17:00:00.000+08:00`);
    }
  });

  test.each([
    '',
    '0wd',
    '-1wd',
    '1000d',
    '401wd',
    '5 wd',
    ' 5wd',
    '5wd ',
    '５wd',
    '5WD',
    '1.5d',
    'by 2026-02-30',
    'by tomorrow',
    'by2026-01-01',
    '24h',
  ])('%j is not a rule', (text) => {
    expect(parseTermRule(text)).toBeNull();
  });

  test('more working days are never due earlier, and each is due on a working day', () => {
    const from = fc.integer({ min: instantOf('2022-01-01', '00:00'), max: instantOf('2026-06-30', '00:00') });
    fc.assert(
      fc.property(from, fc.integer({ min: 1, max: 100 }), (fromMs, count) => {
        const due = dueDay({ unit: 'wd', count }, fromMs, calendar).date;
        expect(due < dueDay({ unit: 'wd', count: count + 1 }, fromMs, calendar).date).toBe(true);
        expect(due > dateOf(fromMs)).toBe(true);
        expect(calendar.day(due).kind).toBe('work');
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('the ladder', () => {
  test('reminds before, at and after the due day, on working mornings, doubling without end', () => {
    expect(ladder(term('20wd', at('2025-11-05T10:00')), at('2026-01-20T00:00')).rungs).toEqual([
      ['before:10', '2025-11-19T09:00'],
      ['before:5', '2025-11-26T09:00'],
      ['before:3', '2025-11-28T09:00'],
      ['before:1', '2025-12-02T09:00'],
      ['before:0', '2025-12-03T09:00'],
      ['due', '2025-12-03T17:00'],
      ['after:1', '2025-12-04T09:00'],
      ['after:2', '2025-12-05T09:00'],
      ['after:4', '2025-12-09T09:00'],
      ['after:8', '2025-12-15T09:00'],
      ['after:16', '2025-12-25T09:00'],
      ['after:32', '2026-01-19T09:00'],
    ]);
  });

  test('has no rung before its start', () => {
    expect(ladder(term('5wd', at('2025-11-05T08:59')), at('2025-11-13T00:00')).rungs.map(([name]) => name)).toEqual([
      'before:5',
      'before:3',
      'before:1',
      'before:0',
      'due',
    ]);
    expect(ladder(term('5wd', at('2025-11-05T09:00')), at('2025-11-13T00:00')).rungs[0]?.[0]).toBe('before:3');
  });

  test('of a date that is a holiday reminds on the working days before it, and the date stays', () => {
    const { rungs } = ladder(term('by 2025-10-01', at('2025-09-22T10:00')), at('2025-10-10T00:00'));
    expect(rungs).toEqual([
      ['before:5', '2025-09-24T09:00'],
      ['before:3', '2025-09-26T09:00'],
      ['before:1', '2025-09-29T09:00'],
      ['before:0', '2025-09-30T09:00'],
      ['due', '2025-10-01T17:00'],
      ['after:1', '2025-10-09T09:00'],
    ]);
  });

  test('rises in time, on working mornings but for the due instant, whatever the rule and start', () => {
    const kinds: TermKind[] = ['acknowledgement', 'work-plan', 'plan-review', 'rectification', 'inspection'];
    const rules = fc.oneof(
      fc.integer({ min: 1, max: 60 }).map((count) => `${String(count)}wd`),
      fc.integer({ min: 1, max: 90 }).map((count) => `${String(count)}d`),
    );
    const from = fc.integer({ min: instantOf('2022-01-01', '00:00'), max: instantOf('2026-06-30', '00:00') });
    fc.assert(
      fc.property(rules, from, fc.constantFrom(...kinds), (text, fromMs, kind) => {
        const started = term(text, fromMs, kind);
        let last = fromMs;
        let now = started;
        for (let taken = 0; taken < 12; taken += 1) {
          const { name, atMs } = now.next;
          expect(atMs).toBeGreaterThan(last);
          if (name === 'due') expect(atMs).toBe(started.dueAtMs + 1);
          else expect(isoShanghai(atMs)).toMatch(/T09:00:00\.000/);
          if (name !== 'due') expect(calendar.day(dateOf(atMs)).kind).toBe('work');
          expect(atMs > started.dueAtMs).toBe(!name.startsWith('before:'));
          last = atMs;
          now = afterRung(now, rungAfterNext(now, context));
          expect(isOverdue(now)).toBe(!name.startsWith('before:'));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('C10: counting again with other editions', () => {
  const moved = (dates: readonly string[]): Calendar => ({
    edition: `off ${dates.join()}`,
    day: (date) => (dates.includes(date) ? { kind: 'off', provisional: false } : calendar.day(date)),
  });

  test('never shortens, never repeats a rung, and leaves what is overdue', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 8 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 10 }), (first, second, taken) => {
        const dates = (offsets: readonly number[]) =>
          offsets.map((days) => dateOf(at('2025-11-05T10:00') + days * 86_400_000));
        const started = { ...context, calendar: moved(dates(first)) };
        let now = startTerm(
          { kind: 'rectification', round: 1, rule: rule('20wd'), ruleText: '20wd', fromMs: at('2025-11-05T10:00') },
          started,
        );
        const names: string[] = [];
        for (let count = 0; count < taken; count += 1) {
          names.push(now.next.name);
          now = afterRung(now, rungAfterNext(now, started));
        }
        const other = { ...context, calendar: moved(dates(second)) };
        const again = recount(now, rule('20wd'), other);
        expect(again.dueAtMs).toBeGreaterThanOrEqual(now.dueAtMs);
        if (isOverdue(now)) expect(again.dueAtMs).toBe(now.dueAtMs);
        expect(again).toMatchObject({ lastTaken: now.lastTaken, taken: now.taken, fromMs: now.fromMs });
        expect(again.edition).toContain(other.calendar.edition);
        expect(names).not.toContain(again.next.name);
        expect(recount(again, rule('20wd'), other)).toEqual(again);
      }),
      { numRuns: 1_000 },
    );
  });
});
