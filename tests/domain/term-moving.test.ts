/** Terms whose date moves: properties over thousands of days, rules, pauses, extensions and office hours; and by hand. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  countWorkingDays,
  dateOf,
  isoShanghai,
  workingDaysAfter,
  workingDaysBefore,
  type OfficeHours,
} from '../../src/domain/calendar.ts';
import { defaultPolicy, type TermKind } from '../../src/domain/policy.ts';
import {
  afterRung,
  dueOf,
  parseTermRule,
  rungAfterNext,
  startTerm,
  termKey,
  type Term,
  type TermRule,
} from '../../src/domain/term.ts';
import { inOfficeHours, hoursFor, type TermContext } from '../../src/domain/term/ladder.ts';
import { canPause, eventMoved, extended, paused, recount, resumed } from '../../src/domain/term/moving.ts';
import { at, calendar, workingDaysByTable } from '../support/domain-fixtures.ts';

const context: TermContext = { calendar, policy: defaultPolicy };
const RUNS = 10_000;

/** Within the tables of 2022–2026, with room on both sides. */
const day = fc.integer({ min: 30, max: 1_500 }).map((days) => addDays('2022-01-01', days));
const time = fc
  .integer({ min: 0, max: 23 * 60 + 59 })
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
const instant = fc.tuple(day, time).map(([date, clock]) => at(date, clock));
const rule = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((n) => `${String(n)}wd`),
  fc.integer({ min: 1, max: 90 }).map((n) => `${String(n)}d`),
  fc.integer({ min: 1, max: 90 }).map((n) => ({ by: n })),
);
const kinds: TermKind[] = [
  'acknowledgement',
  'work-plan',
  'plan-review',
  'rectification',
  'inspection',
  'extension-decision',
];

function started(kind: TermKind, fromMs: number, of: string | { by: number }, within = context): Term {
  const text = typeof of === 'string' ? of : `by ${addDays(dateOf(fromMs), of.by)}`;
  return startTerm({ kind, round: 1, rule: text, fromMs }, within);
}

function ruleOf(text: string): TermRule {
  const parsed = parseTermRule(text);
  if (parsed === null) throw new Error(`${text} is no rule`);
  return parsed;
}

/** Takes rungs up to an instant in ms; answers the term and what was taken. */
function climb(term: Term, untilMs: number, within = context): { term: Term; taken: Term['next'][] } {
  const taken: Term['next'][] = [];
  let now = term;
  while (now.next.atMs <= untilMs) {
    taken.push(now.next);
    now = afterRung(now, rungAfterNext(now, within));
  }
  return { term: now, taken };
}

describe('counting', () => {
  test('a longer rule of a kind never ends sooner, working days and hours strictly later', () => {
    const { officeHours } = defaultPolicy;
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 120 }), fc.constantFrom('wd', 'd', 'h'), (fromMs, n, unit) => {
        const [one, more] = [n, n + 1].map(
          (count) => dueOf(ruleOf(`${String(count)}${unit}`), fromMs, officeHours, calendar).atMs,
        );
        if (unit === 'd') expect(more).toBeGreaterThanOrEqual(one ?? Infinity);
        else expect(more).toBeGreaterThan(one ?? Infinity);
      }),
      { numRuns: RUNS },
    );
  });

  test('so many working days on and as many back come home, from a working day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90 }), (date, n) => {
        fc.pre(calendar.day(date).kind === 'work');
        const there = workingDaysAfter(calendar, date, n).date;
        expect(workingDaysBefore(calendar, there, n).date).toBe(date);
        expect(workingDaysAfter(calendar, workingDaysBefore(calendar, date, n).date, n).date).toBe(date);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a pause', () => {
  test('of k working days moves the due date by exactly k working days, across holidays, one after another', () => {
    const pauses = fc.array(
      fc.record({ after: fc.integer({ min: 0, max: 10 }), lasts: fc.integer({ min: 0, max: 25 }) }),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    fc.assert(
      fc.property(instant, rule, pauses, (fromMs, of, each) => {
        let term = started('rectification', fromMs, of);
        const first = dateOf(term.dueAtMs);
        let today = addDays(dateOf(fromMs), 1);
        let lost = 0;
        for (const { after, lasts } of each) {
          today = addDays(today, after);
          if (at(today, '12:00') > term.dueAtMs) break;
          term = climb(term, at(today, '12:00')).term;
          const until = addDays(today, lasts);
          const before = dateOf(term.dueAtMs);
          term = resumed(paused(term, today), until, context);
          // The first day counts as lost, the day on which it runs on does not.
          const k = workingDaysByTable(addDays(today, -1), addDays(until, -1));
          expect(workingDaysByTable(before, dateOf(term.dueAtMs))).toBe(k);
          if (k === 0) expect(dateOf(term.dueAtMs)).toBe(before);
          else expect(calendar.day(dateOf(term.dueAtMs)).kind).toBe('work');
          lost += k;
          today = until;
        }
        expect(workingDaysByTable(first, dateOf(term.dueAtMs))).toBe(lost);
        if (lost > 0) expect(dateOf(term.originalDueAtMs ?? 0)).toBe(first);
        // Counted again by the same calendar it is the same.
        expect(recount(term, context)).toEqual({ term, shorterDueAtMs: null });
      }),
      { numRuns: RUNS },
    );
  });

  test('over 国庆 2026, by hand', () => {
    // 20wd from Monday 2026-09-14: 09-20 (Sunday) works, 09-25 to 09-27 and 10-01 to 10-07 are off, 10-10 works: due 2026-10-16.
    const term = started('rectification', at('2026-09-14'), '20wd');
    expect(dateOf(term.dueAtMs)).toBe('2026-10-16');
    // From Monday 09-28 to Monday 10-12: 09-28, 09-29, 09-30, 10-08, 10-09 and 10-10 are lost.
    const later = resumed(paused(term, '2026-09-28'), '2026-10-12', context);
    expect(dateOf(later.dueAtMs)).toBe('2026-10-26');
    expect(isoShanghai(later.originalDueAtMs ?? 0)).toBe('2026-10-16T17:00:00.000+08:00');
  });

  test('gives a term no rung that it did not have when it began, not by being counted again either', () => {
    const term = started('rectification', at('2026-03-02'), '5wd');
    expect(term.next.name).toBe('before:3');
    const later = resumed(paused(term, '2026-03-03'), '2026-04-03', context);
    expect(later.next.name).toBe('before:3');
    expect(recount(later, context).term.next).toEqual(later.next);
    expect(rungAfterNext(later, context).name).toBe('before:1');
  });

  test('does not hold up hours, nor what is late, nor what is paused already', () => {
    const byHours = started('acknowledgement', at('2026-03-02'), '24h');
    const late = climb(started('rectification', at('2026-03-02'), '3wd'), at('2026-03-20')).term;
    const once = paused(started('rectification', at('2026-03-02'), '3wd'), '2026-03-03');
    for (const term of [byHours, late, once]) {
      expect(canPause(term)).toBe(false);
      expect(paused(term, '2026-03-04')).toBe(term);
    }
    expect(resumed(byHours, '2026-03-10', context)).toBe(byHours);
    // Hours that were extended to a date are hours no longer.
    expect(canPause(extended(byHours, '2026-03-10', at('2026-03-02', '12:00'), context))).toBe(true);
  });
});

describe('an extension', () => {
  const term = climb(started('rectification', at('2026-03-02'), '10wd'), at('2026-03-12')).term;

  test('sets its date, leaves the first one, and begins a ladder of its own after the grant', () => {
    expect([dateOf(term.dueAtMs), term.lastTaken, term.taken]).toEqual(['2026-03-16', 'before:3', 2]);
    const moved = extended(term, '2026-03-27', at('2026-03-12', '15:00'), context);
    expect([isoShanghai(moved.dueAtMs), dateOf(moved.originalDueAtMs ?? 0)]).toEqual([
      '2026-03-27T17:00:00.000+08:00',
      '2026-03-16',
    ]);
    expect([termKey(term), termKey(moved)]).toEqual(['rectification:1', 'rectification:1.1']);
    const rungs = climb(moved, at('2026-03-31')).taken.map(
      ({ name, atMs }) => `${name} ${isoShanghai(atMs).slice(0, 10)}`,
    );
    // T−10 of the new date is 03-13, the morning after the grant.
    expect(rungs).toEqual([
      ...['before:10 2026-03-13', 'before:5 2026-03-20', 'before:3 2026-03-24', 'before:1 2026-03-26'],
      ...['before:0 2026-03-27', 'due 2026-03-27', 'after:1 2026-03-30', 'after:2 2026-03-31'],
    ]);
    expect(climb(moved, at('2026-03-31')).term.taken).toBe(term.taken + rungs.length);
    expect(termKey(extended(moved, '2026-04-20', at('2026-03-20'), context))).toBe('rectification:1.2');
  });

  test('of what is late already makes it late no longer, until the new date', () => {
    const late = climb(term, at('2026-03-17')).term;
    const moved = extended(late, '2026-03-20', at('2026-03-17'), context);
    expect([moved.lastTaken, moved.next.name]).toEqual([null, 'before:1']);
  });

  test('counted again it keeps its date, and pauses before it move it no more', () => {
    const once = resumed(paused(term, '2026-03-12'), '2026-03-16', context);
    const moved = extended(once, '2026-03-27', at('2026-03-16'), context);
    expect(recount(moved, context)).toEqual({ term: moved, shorterDueAtMs: null });
    const again = resumed(paused(moved, '2026-03-17'), '2026-03-19', context);
    expect(dateOf(again.dueAtMs)).toBe('2026-03-31');
    expect(recount(again, context)).toEqual({ term: again, shorterDueAtMs: null });
  });
});

describe('a term that counts back from an event', () => {
  const start = { kind: 'work-plan' as const, round: 1, rule: 'T-3wd 12:00', fromMs: at('2026-03-02') };
  const term = startTerm({ ...start, eventAtMs: at('2026-03-20', '14:30') }, context);

  test('ends at its hour so many working days before', () => {
    expect(isoShanghai(term.dueAtMs)).toBe('2026-03-17T12:00:00.000+08:00');
    expect(() => startTerm(start, context)).toThrow('counts back from an event');
  });

  test('is counted again when the event moves, later or sooner', () => {
    const later = eventMoved(term, at('2026-10-13'), at('2026-03-10'), context);
    expect(isoShanghai(later.dueAtMs)).toBe('2026-10-09T12:00:00.000+08:00'); // over 国庆; 10-10 works
    const sooner = eventMoved(later, at('2026-03-18'), at('2026-03-10'), context);
    expect([isoShanghai(sooner.dueAtMs), dateOf(sooner.originalDueAtMs ?? 0)]).toEqual([
      '2026-03-13T12:00:00.000+08:00',
      '2026-03-17',
    ]);
    expect(sooner.next).toEqual({ name: 'before:1', atMs: at('2026-03-12', '09:00') });
    expect(recount(sooner, context)).toEqual({ term: sooner, shorterDueAtMs: null });
  });

  test('once late it stays so', () => {
    const late = climb(term, at('2026-03-18')).term;
    expect(eventMoved(late, at('2026-04-20'), at('2026-03-18'), context).dueAtMs).toBe(term.dueAtMs);
  });
});

describe('no rung lies on a day off or outside office hours', () => {
  const hours: fc.Arbitrary<OfficeHours> = fc
    .record({
      opens: fc.integer({ min: 7, max: 10 }),
      closes: fc.integer({ min: 16, max: 19 }),
      summer: fc.integer({ min: 16, max: 20 }),
    })
    .map(({ opens, closes, summer }) => ({
      ...{ opensAt: `${String(opens).padStart(2, '0')}:30`, closesAt: `${String(closes)}:00` },
      seasons: [{ from: '07-01', to: '09-30', opensAt: '08:00', closesAt: `${String(summer)}:00` }],
    }));
  const anyRule = fc.oneof(
    rule,
    fc.integer({ min: 1, max: 200 }).map((n) => `${String(n)}h`),
  );
  const moves = fc.array(
    fc.record({
      what: fc.constantFrom('pause', 'extend', 'recount'),
      after: fc.integer({ min: 0, max: 12 }),
      by: fc.integer({ min: 1, max: 20 }),
    }),
    { maxLength: 3 },
  );

  test('but for the instant at which a term becomes late; and they rise, each once, none before the term began', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        instant,
        anyRule,
        hours,
        hours,
        moves,
        (kind, fromMs, of, own, office, each) => {
          const within: TermContext = {
            calendar,
            policy: { ...defaultPolicy, officeHours: office },
            unit: { officeHours: own },
          };
          let term = started(kind, fromMs, of, within);
          fc.pre(term.dueAtMs > fromMs);
          const rungs: (Term['next'] & { key: string; dueAtMs: number })[] = [];
          const take = (untilMs: number): void => {
            for (let steps = 0; term.next.atMs <= untilMs && steps < 30; steps += 1) {
              rungs.push({ ...term.next, key: termKey(term), dueAtMs: term.dueAtMs });
              term = afterRung(term, rungAfterNext(term, within));
            }
          };
          let today = dateOf(fromMs);
          for (const { what, after, by } of each) {
            today = addDays(today, after);
            take(at(today, '12:00'));
            if (what === 'pause') {
              term = resumed(paused(term, today), addDays(today, by), within);
              today = addDays(today, by);
            } else if (what === 'extend') {
              const to = addDays(dateOf(Math.max(term.dueAtMs, at(today, '12:00'))), by);
              term = extended(term, to, at(today, '12:00'), within);
            } else term = recount(term, within).term;
          }
          take(term.dueAtMs + 20 * 86_400_000);
          let earlierMs = fromMs;
          for (const { name, atMs, dueAtMs } of rungs) {
            expect(atMs).toBeGreaterThan(earlierMs);
            earlierMs = atMs;
            if (name === 'due') expect(atMs).toBe(dueAtMs + 1);
            else expect([name, inOfficeHours(atMs, hoursFor(kind, within), calendar)]).toEqual([name, true]);
          }
          const names = rungs.map(({ key, name }) => `${key} ${name}`);
          expect(new Set(names).size).toBe(names.length);
          const chases = rungs
            .filter(({ name, key }) => name.startsWith('after:') && key === termKey(term))
            .map(({ name }) => Number(name.slice(6)));
          expect(chases).toEqual(chases.map((_, index) => 2 ** index));
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('an acknowledgement is chased at half of its office hours, and when it is late', () => {
    // Tuesday 10:00, 1wd, 09:00–17:00: seven hours today and eight tomorrow; half of fifteen is tomorrow at 09:30.
    const one = started('acknowledgement', at('2026-03-03'), '1wd');
    expect(
      climb(one, at('2026-03-06')).taken.map(({ name, atMs }) => `${name} ${isoShanghai(atMs).slice(0, 16)}`),
    ).toEqual([
      ...['share:50 2026-03-04T09:30', 'due 2026-03-04T17:00', 'after:1 2026-03-05T09:00', 'after:2 2026-03-06T09:00'],
    ]);
    // Friday 16:00, 2wd: one hour, then Monday and Tuesday; half of seventeen hours is Monday at 16:30.
    expect(isoShanghai(started('acknowledgement', at('2026-03-06', '16:00'), '2wd').next.atMs)).toBe(
      '2026-03-09T16:30:00.000+08:00',
    );
    // 24 hours from Friday 16:00: an hour today; Saturday is off; half of it is today at 16:30.
    const byHours = started('acknowledgement', at('2026-03-06', '16:00'), '24h');
    expect([isoShanghai(byHours.dueAtMs), isoShanghai(byHours.next.atMs)]).toEqual([
      ...['2026-03-07T16:00:00.000+08:00', '2026-03-06T16:30:00.000+08:00'],
    ]);
    expect(
      countWorkingDays(calendar, '2026-03-06', dateOf(climb(byHours, at('2026-03-09')).taken.at(-1)?.atMs ?? 0)),
    ).toBe(1);
  });

  test('what becomes late in the night is chased that morning', () => {
    const term = started('acknowledgement', at('2026-03-02', '03:00'), '24h');
    expect(
      climb(term, at('2026-03-03', '12:00'))
        .taken.slice(-2)
        .map(({ name, atMs }) => `${name} ${isoShanghai(atMs).slice(0, 16)}`),
    ).toEqual([...['due 2026-03-03T03:00', 'after:1 2026-03-03T09:00']]);
  });
});

describe('counted by another calendar a date is never sooner', () => {
  /** A revision by which a Saturday works. */
  const revised = (revision: number, ...works: string[]): TermContext => ({
    policy: defaultPolicy,
    calendar: {
      edition: `x/${String(revision)}`,
      day: (date) => (works.includes(date) ? { kind: 'work', provisional: false } : calendar.day(date)),
    },
  });
  const first = revised(1, '2026-03-07');
  const term = started('rectification', at('2026-03-02'), '10wd');
  const told = ({ term: { dueAtMs }, shorterDueAtMs }: ReturnType<typeof recount>) => {
    return [dateOf(dueAtMs), shorterDueAtMs === null ? null : dateOf(shorterDueAtMs)];
  };

  test('unless someone agreed to that revision, and it still lies ahead', () => {
    const kept = recount(term, first);
    expect(told(kept)).toEqual(['2026-03-16', '2026-03-13']);
    expect(told(recount(kept.term, first, { revision: 1, afterMs: at('2026-03-05') }))).toEqual(['2026-03-13', null]);
    // On that day's evening it would be late at once; and another revision is not what was agreed to.
    expect(told(recount(kept.term, first, { revision: 1, afterMs: at('2026-03-13', '17:00') }))[0]).toBe('2026-03-16');
    expect(told(recount(kept.term, first, { revision: 2, afterMs: at('2026-03-05') }))[0]).toBe('2026-03-16');
  });

  test('and what was kept once is not asked again by a revision that does not change it', () => {
    const kept = recount(term, first).term;
    const second = recount(kept, revised(2, '2026-03-07'));
    expect(told(second)).toEqual(['2026-03-16', null]);
    // A yes to the second shortens nothing that the first would have; one that makes it sooner still is asked anew.
    expect(told(recount(second.term, revised(2, '2026-03-07'), { revision: 2, afterMs: at('2026-03-05') }))[0]).toBe(
      '2026-03-16',
    );
    const third = recount(second.term, revised(3, '2026-03-07', '2026-03-08'));
    expect(told(third)).toEqual(['2026-03-16', '2026-03-12']);
    expect(
      told(recount(third.term, revised(3, '2026-03-07', '2026-03-08'), { revision: 3, afterMs: at('2026-03-05') })),
    ).toEqual([...['2026-03-12', null]]);
  });

  test('nor does a yes to a calendar shorten what office hours would have', () => {
    const narrow = (revision: number): TermContext => {
      const officeHours = { opensAt: '09:00', closesAt: '16:00' };
      return { ...revised(revision), unit: { officeHours } };
    };
    const before = recount(term, revised(1)).term;
    const kept = recount(before, narrow(1)).term;
    const later = recount(kept, narrow(2), { revision: 2, afterMs: at('2026-03-05') });
    expect([isoShanghai(later.term.dueAtMs), later.shorterDueAtMs]).toEqual(['2026-03-16T17:00:00.000+08:00', null]);
  });
});
