/** Rungs and dates of terms in invented calendars, hours and ladders, against a second way of counting; and by hand. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isoShanghai, workingDaysAfter, workingDaysBefore, type Calendar } from '../../src/domain/calendar.ts';
import { arrangementRefused, withArrangements, type Arrangement } from '../../src/domain/calendar/arrangement.ts';
import { countDate } from '../../src/domain/counting.ts';
import { defaultPolicy, type TermKind } from '../../src/domain/policy.ts';
import {
  afterRung,
  dueOf,
  isOverdue,
  isPaused,
  parseTermRule,
  rungAfterNext,
  startTerm,
  termKey,
  type Term,
  type TermRule,
} from '../../src/domain/term.ts';
import { hoursFor, inOfficeHours, type Rung, type TermContext } from '../../src/domain/term/ladder.ts';
import { canPause, eventMoved, extended, paused, recount, resumed } from '../../src/domain/term/moving.ts';
import { at, calendar, daysFrom, frozen } from '../support/domain-fixtures.ts';
import {
  ahead,
  calendarOf,
  clockOf,
  contextsWith,
  kinds,
  plainHours,
  plus,
  rungsLeft,
  seasonalHours,
  shifted,
  worked,
} from '../support/term-worlds.ts';

const RUNS = 10_000;
/** For what costs more, so that the file runs in some ten seconds; it held in 10 000 as well. */
const FEWER = 2_000;
const context: TermContext = { calendar, policy: defaultPolicy };

const day = fc.integer({ min: 0, max: 1_300 }).map((days) => addDays('2022-02-01', days));
const instant = fc
  .tuple(
    day,
    fc.oneof(fc.constantFrom('00:00', '08:59', '09:00', '17:00', '23:59'), fc.constant(null)),
    fc.nat(86_399_999),
  )
  .map(([date, time, ms]) => (time === null ? at(date, '00:00') + ms : at(date, time)));
const calendars = fc.integer({ min: 0, max: 150 }).map(calendarOf);

/** A rule, and how many days after the start its event or its date lies where it has one. */
const dayRules = fc.oneof(
  fc.integer({ min: 1, max: 20 }).map((n) => ({ text: `${String(n)}wd`, days: 0 })),
  fc.integer({ min: 1, max: 30 }).map((n) => ({ text: `${String(n)}d`, days: 0 })),
  fc.integer({ min: 0, max: 30 }).map((days) => ({ text: 'by', days })),
  fc
    .record({
      n: fc.integer({ min: 1, max: 9 }),
      time: fc.constantFrom('', ' 03:00', ' 08:00', ' 09:00', ' 12:00', ' 23:30'),
      days: fc.integer({ min: 2, max: 35 }),
    })
    .map(({ n, time, days }) => ({ text: `T-${String(n)}wd${time}`, days })),
);
const anyRule = fc.oneof(
  { weight: 4, arbitrary: dayRules },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 200 }).map((n) => ({ text: `${String(n)}h`, days: 0 })) },
);

function begun(kind: TermKind, fromMs: number, rule: { text: string; days: number }, within: TermContext): Term {
  const date = plus(clockOf(fromMs).date, rule.days);
  const text = rule.text === 'by' ? `by ${date}` : rule.text;
  const event = text.startsWith('T') ? { eventAtMs: at(date, '10:00') } : {};
  return frozen(startTerm({ kind, round: 1, rule: text, fromMs, ...event }, within));
}

function started(text: string, from: string, kind: TermKind = 'rectification', within = context): Term {
  const [date = '', time] = from.split(' ');
  return frozen(startTerm({ kind, round: 1, rule: text, fromMs: at(date, time) }, within));
}

/** Takes what is due up to an instant in ms. */
function climb(term: Term, untilMs: number, within = context): { term: Term; taken: string[] } {
  const taken: string[] = [];
  let now = term;
  while (now.next.atMs <= untilMs) {
    taken.push(now.next.name);
    now = frozen(afterRung(now, rungAfterNext(now, within)));
  }
  return { term: now, taken };
}

function ruleOf(text: string): TermRule {
  const rule = parseTermRule(text);
  if (rule === null) throw new Error(`${text} is no rule`);
  return rule;
}

const told = (rungs: readonly Rung[]): string[] =>
  rungs.map(({ name, atMs }) => `${name} ${isoShanghai(atMs).slice(0, 16)}`);
const dueDate = (term: Term): string => clockOf(term.dueAtMs).date;

describe('counting in any calendar', () => {
  test('T−N and N working days on is the event’s day, or the first working day after it', () => {
    fc.assert(
      fc.property(calendars, instant, fc.integer({ min: 1, max: 12 }), (within, eventMs, n) => {
        const { officeHours } = defaultPolicy;
        const event = clockOf(eventMs).date;
        const back = dueOf(ruleOf(`T-${String(n)}wd`), eventMs, officeHours, within);
        expect([within.day(back.date).kind, worked(within, back.date, event)]).toEqual(['work', n]);
        const home = dueOf(ruleOf(`${String(n)}wd`), back.atMs, officeHours, within).date;
        expect([within.day(home).kind, worked(within, event, home)]).toEqual(['work', 0]);
        expect(home >= event).toBe(true);
        const longer = dueOf(ruleOf(`T-${String(n + 1)}wd`), eventMs, officeHours, within);
        expect(longer.date < back.date).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test('dates rise with N, to the day that a walk by hand reaches', () => {
    fc.assert(
      fc.property(calendars, instant, fc.integer({ min: 1, max: 40 }), (within, fromMs, n) => {
        const { officeHours } = defaultPolicy;
        const from = clockOf(fromMs).date;
        const due = (text: string) => dueOf(ruleOf(text), fromMs, officeHours, within);
        const [days, more] = [due(`${String(n)}wd`), due(`${String(n + 1)}wd`)];
        expect(days.date).toBe(clockOf(shifted(within, at(from, '12:00'), n)).date);
        expect(more.atMs).toBeGreaterThan(days.atMs);
        const plain = due(`${String(n)}d`);
        expect([within.day(plain.date).kind, worked(within, plus(from, n), plain.date)]).toEqual(['work', 0]);
        expect(plain.date >= plus(from, n)).toBe(true);
        expect(due(`${String(n + 1)}d`).atMs).toBeGreaterThanOrEqual(plain.atMs);
        expect(due(`${String(n)}h`).atMs).toBe(fromMs + n * 3_600_000);
        // There and back again, from a working day.
        expect(workingDaysBefore(within, more.date, n).date).toBe(workingDaysAfter(within, from, 1).date);
      }),
      { numRuns: FEWER },
    );
  });
});

describe('a pause', () => {
  const pauses = fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 9 }),
      time: fc.constantFrom('00:00', '09:00', '12:00', '23:59'),
      lasts: fc.integer({ min: 0, max: 15 }),
    }),
    { minLength: 1, maxLength: 3 },
  );

  test('moves each rung that is left by its working days, takes none back, adds none, and lets none pass unseen', () => {
    fc.assert(
      fc.property(
        ...[fc.constantFrom(...kinds), instant, dayRules, contextsWith(plainHours), pauses],
        (kind, fromMs, rule, within, each) => {
          const { calendar: days } = within;
          let term = begun(kind, fromMs, rule, within);
          fc.pre(term.dueAtMs > fromMs);
          const original = term.dueAtMs;
          let today = plus(clockOf(fromMs).date, 1);
          for (const { after, time, lasts } of each) {
            today = plus(today, after);
            term = climb(term, at(today, time), within).term;
            const until = plus(today, lasts);
            const still = paused(term, today);
            if (isOverdue(term)) {
              expect([canPause(term), still]).toEqual([false, term]);
              break;
            }
            expect([isPaused(still), still.next, still.dueAtMs]).toEqual([true, term.next, term.dueAtMs]);
            const k = worked(days, today, until);
            const before = ahead(term, 3, within);
            const on = frozen(resumed(frozen(still), until, within));
            const dueMs = shifted(days, term.dueAtMs, k);
            expect(on.dueAtMs).toBe(dueMs);
            expect(ahead(on, 3, within)).toEqual(
              before.map(({ name, atMs }) => ({ name, atMs: name === 'due' ? dueMs + 1 : shifted(days, atMs, k) })),
            );
            expect([on.lastTaken, on.taken, termKey(on)]).toEqual([term.lastTaken, term.taken, termKey(term)]);
            // Nothing that is left lies in the time that stood still; but a date set on a day off may (`by` that day).
            const setOnDayOff = days.day(clockOf(term.dueAtMs).date).kind === 'off';
            if (k > 0 && !setOnDayOff) expect(on.next.atMs).toBeGreaterThanOrEqual(at(until, '00:00'));
            expect(on.originalDueAtMs ?? on.dueAtMs).toBe(original);
            term = on;
            today = until;
          }
          if (!isOverdue(term)) expect(recount(term, within)).toEqual({ term, shorterDueAtMs: null });
        },
      ),
      { numRuns: FEWER },
    );
  });

  test('of two working days, by hand: its first day is lost, the day on which the term runs on is not', () => {
    // March 2026 has no holidays: 10wd from Monday 03-02 is due Monday 03-16.
    const { term, taken } = climb(started('10wd', '2026-03-02 10:00'), at('2026-03-10', '10:00'));
    expect(taken).toEqual(['before:5']);
    // Tuesday 03-10 and Wednesday 03-11 are lost, Thursday 03-12 is not.
    const later = resumed(paused(term, '2026-03-10'), '2026-03-12', context);
    expect(told(ahead(later, 8, context))).toEqual([
      ...['before:3 2026-03-13T09:00', 'before:1 2026-03-17T09:00', 'before:0 2026-03-18T09:00'],
      ...['due 2026-03-18T17:00', 'after:1 2026-03-19T09:00', 'after:2 2026-03-20T09:00'],
      ...['after:4 2026-03-24T09:00', 'after:8 2026-03-30T09:00'],
    ]);
  });

  test.each([
    // 2026: off 02-15..02-23, 09-25..09-27, 10-01..10-07; working 02-14, 02-28, 09-20, 10-10 [domain.md 6]
    ['5wd', '2026-02-12 10:00', '2026-02-26', '2026-02-14', '2026-02-24', '2026-02-27'], // 02-14 (Sat) is lost
    ['5wd', '2026-02-12 10:00', '2026-02-26', '2026-02-15', '2026-02-24', '2026-02-26'], // only days off: none lost
    ['5wd', '2026-02-12 10:00', '2026-02-26', '2026-02-14', '2026-02-25', '2026-02-28'], // 02-14 and 02-24
    ['30d', '2026-08-24 10:00', '2026-09-23', '2026-09-18', '2026-09-21', '2026-09-28'], // 09-18 and 09-20 (Sun)
    ['by 2026-10-01', '2026-09-01 10:00', '2026-10-01', '2026-09-30', '2026-10-08', '2026-10-08'], // 09-30
    ['by 2026-10-04', '2026-09-01 10:00', '2026-10-04', '2026-09-29', '2026-10-01', '2026-10-09'], // 09-29 and 09-30
  ])('%s from %s, due %s, that stands still from %s to %s is due %s', (rule, from, first, since, until, due) => {
    const term = started(rule, from);
    expect(dueDate(term)).toBe(first);
    expect(dueDate(resumed(paused(term, since), until, context))).toBe(due);
  });

  test('does not stop hours, nor bring back what is late', () => {
    const hours = started('24h', '2026-03-02 10:00', 'work-plan');
    expect(resumed(paused(hours, '2026-03-02'), '2026-03-09', context)).toEqual(hours);
    const { term: late } = climb(started('2wd', '2026-03-02 10:00'), at('2026-03-05', '10:00'));
    expect(late.lastTaken).toBe('after:1');
    expect(resumed(paused(late, '2026-03-05'), '2026-03-12', context)).toEqual(late);
  });

  test('that is counted again with days nobody knows yet stays provisional', () => {
    // Back from Tuesday 2027-01-05: 01-04, then 12-31 … 12-21 is the tenth; 2027 and the days from 12-25 on are not settled.
    const start = { kind: 'work-plan' as const, round: 1, rule: 'T-10wd', fromMs: at('2026-12-01') };
    const term = startTerm({ ...start, eventAtMs: at('2027-01-05') }, context);
    expect([dueDate(term), term.provisional]).toEqual(['2026-12-21', true]);
    const later = resumed(paused(term, '2026-12-02'), '2026-12-03', context);
    expect([dueDate(later), later.provisional]).toEqual(['2026-12-22', true]);
    expect(recount(later, context).term).toEqual(later);
  });
});

/** What may happen to a term. */
const moves = fc.array(
  fc.oneof(
    fc.record({ what: fc.constant('pause' as const), after: fc.nat(9), lasts: fc.nat(20) }),
    fc.record({ what: fc.constant('extend' as const), after: fc.nat(9), by: fc.integer({ min: 1, max: 30 }) }),
    fc.record({
      what: fc.constant('recount' as const),
      after: fc.nat(9),
      within: contextsWith(seasonalHours),
      agreed: fc.boolean(),
    }),
    fc.record({ what: fc.constant('event' as const), after: fc.nat(9), days: fc.integer({ min: -15, max: 40 }) }),
  ),
  { maxLength: 3 },
);
type Move = ReturnType<typeof moves.generate>['value'][number];

/** A term after what happened to it, with what it was counted with last and the rungs that it took. */
function lived(first: Term, begin: TermContext, each: readonly Move[]) {
  let [term, within, today] = [first, begin, clockOf(first.fromMs).date];
  const taken: string[] = [];
  for (const move of each) {
    today = plus(today, move.after);
    const nowMs = Math.max(first.fromMs, at(today, '12:00'));
    const climbed = climb(term, nowMs, within);
    const key = termKey(term);
    taken.push(...climbed.taken.map((name) => `${key} ${name}`));
    term = climbed.term;
    switch (move.what) {
      case 'pause':
        term = paused(term, plus(today, 1));
        today = plus(today, move.lasts + 1);
        term = resumed(term, today, within);
        break;
      case 'extend':
        term = extended(term, plus(clockOf(Math.max(term.dueAtMs, nowMs)).date, move.by), nowMs, within);
        break;
      case 'recount':
        within = move.within;
        term = recount(term, within, move.agreed ? { revision: null, afterMs: nowMs } : null).term;
        break;
      case 'event':
        if (term.eventAtMs !== undefined) term = eventMoved(term, at(plus(today, move.days)), nowMs, within);
    }
    frozen(term);
  }
  return { term, within, taken, today };
}

describe('whatever happens to a term', () => {
  const lives = [fc.constantFrom(...kinds), instant, anyRule, contextsWith(seasonalHours), moves] as const;

  test('no rung lies on a day off or outside office hours, they rise, and each is taken once', () => {
    fc.assert(
      fc.property(...lives, (kind, fromMs, rule, begin, each) => {
        const { term, within, taken } = lived(begun(kind, fromMs, rule, begin), begin, each);
        const hours = hoursFor(kind, within);
        const rungs = rungsLeft(term, 1, within);
        let earlierMs = -Infinity;
        for (const { name, atMs } of rungs) {
          expect(atMs).toBeGreaterThan(earlierMs);
          earlierMs = atMs;
          if (name === 'due') expect(atMs).toBe(term.dueAtMs + 1);
          else {
            expect([name, inOfficeHours(atMs, hours, within.calendar)]).toEqual([name, true]);
            // Nothing before the issue, or before the ladder began.
            expect(atMs).toBeGreaterThan(term.legFromMs ?? term.fromMs);
            expect([name, atMs > term.dueAtMs]).toEqual([name, name.startsWith('after:')]);
          }
        }
        const all = [...taken, ...rungs.map(({ name }) => `${termKey(term)} ${name}`)];
        expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
        // It is late once in each ladder, and chased on the first, second, fourth … working day afterwards.
        if (!isOverdue(term)) expect(rungs.map(({ name }) => name)).toContain('due');
        const due = clockOf(term.dueAtMs).date;
        for (const { name, atMs } of rungs.filter((rung) => rung.name.startsWith('after:'))) {
          const inTheNight = term.dueAtMs + 1 < at(due, hoursOpenAt(hours, due));
          const first = inTheNight ? due : plus(due, 1);
          expect(worked(within.calendar, first, plus(clockOf(atMs).date, 1))).toBe(Number(name.slice(6)));
        }
      }),
      { numRuns: FEWER },
    );
  });

  test('counted again it is never shorter unless that was agreed and lies ahead, and a second time nothing changes', () => {
    const agreed = fc.option(fc.integer({ min: -20, max: 40 }));
    fc.assert(
      fc.property(...lives, contextsWith(seasonalHours), agreed, (kind, fromMs, rule, begin, each, other, days) => {
        const { term, within, today } = lived(begun(kind, fromMs, rule, begin), begin, each);
        const same = recount(term, within);
        if (!each.some(({ what }) => what === 'recount')) expect(same.term).toEqual(term);
        // A pause that took nothing leaves the editions; and a date that was kept is as sure as it was, until it is counted.
        const { edition, provisional } = same.term;
        expect(same.term).toEqual({ ...term, edition, provisional });
        const afterMs = days === null ? null : at(plus(today, days), '17:00');
        const counted = recount(term, other);
        const { shorterDueAtMs } = counted;
        expect(counted.term.dueAtMs).toBeGreaterThanOrEqual(term.dueAtMs);
        expect(recount(counted.term, other)).toEqual({ term: counted.term, shorterDueAtMs: null });
        // What was known to be sooner when it became late moves nothing any more.
        const sooner = isOverdue(term) ? null : (counted.term.kept?.dueAtMs ?? null);
        const said = recount(term, other, afterMs === null ? null : { revision: null, afterMs });
        if (sooner !== null && afterMs !== null && sooner > afterMs) {
          expect([said.term.dueAtMs, said.shorterDueAtMs, said.term.kept]).toEqual([sooner, null, undefined]);
          expect(said.term.dueAtMs).toBeLessThan(term.dueAtMs);
        } else expect(said).toEqual(counted);
        // A yes to a revision is none to a change of hours or policy, and no calendar here is a revision.
        expect(recount(term, other, { revision: 1, afterMs: 0 })).toEqual(counted);
        if (shorterDueAtMs !== null) expect(shorterDueAtMs).toBe(sooner);
        if (shorterDueAtMs !== null) {
          expect(counted.term.dueAtMs).toBe(term.dueAtMs);
          expect(shorterDueAtMs).toBeLessThan(term.dueAtMs);
        }
        if (isOverdue(term)) expect([counted.term.dueAtMs, shorterDueAtMs]).toEqual([term.dueAtMs, null]);
        const { lastTaken, taken, pauses, extendedTo } = counted.term;
        expect([lastTaken, taken, pauses, extendedTo]).toEqual([
          ...[term.lastTaken, term.taken, term.pauses, term.extendedTo],
        ]);
        expect(counted.term.originalDueAtMs ?? counted.term.dueAtMs).toBe(term.originalDueAtMs ?? term.dueAtMs);
      }),
      { numRuns: FEWER },
    );
  });

  test('one that nothing happened to is counted again as if it began so, where that is not sooner', () => {
    fc.assert(
      fc.property(
        ...[fc.constantFrom(...kinds), instant, anyRule, contextsWith(seasonalHours), contextsWith(seasonalHours)],
        (kind, fromMs, rule, one, other) => {
          const [term, fresh] = [begun(kind, fromMs, rule, one), begun(kind, fromMs, rule, other)];
          const counted = recount(term, other);
          if (fresh.dueAtMs < term.dueAtMs) expect(counted.shorterDueAtMs).toBe(fresh.dueAtMs);
          else if (fresh.dueAtMs === term.dueAtMs) expect(counted).toEqual({ term: fresh, shorterDueAtMs: null });
          else {
            const moved = { ...fresh, originalDueAtMs: term.dueAtMs };
            expect(counted).toEqual({ term: moved, shorterDueAtMs: null });
          }
        },
      ),
      { numRuns: FEWER },
    );
  });
});

/** The opening time of an office on a date, by the words of domain.md: of the seasons the first that fits. */
function hoursOpenAt(hours: ReturnType<typeof hoursFor>, date: string): string {
  const monthDay = date.slice(5);
  for (const { from, to, opensAt } of hours.seasons ?? []) {
    const overNewYear = to < from;
    if (overNewYear ? monthDay >= from || monthDay <= to : monthDay >= from && monthDay <= to) return opensAt;
  }
  return hours.opensAt;
}

describe('an acknowledgement is chased when half of its office hours have gone', () => {
  const share = (rule: string, from: string, within = context) =>
    ahead(started(rule, from, 'acknowledgement', within), 1, within)[0];

  // Counted by hand; office hours 09:00–17:00, 2026-03-03 is a Tuesday without a holiday near.
  test.each([
    ['1wd', '2026-03-03 10:00', '2026-03-04T09:30'], // 7 h and 8 h: 7.5 h
    ['1wd', '2026-03-03 08:00', '2026-03-04T09:00'], // 8 h and 8 h: the second morning
    ['1wd', '2026-03-03 17:00', '2026-03-04T13:00'], // 0 h and 8 h
    ['1wd', '2026-03-03 23:59', '2026-03-04T13:00'],
    ['1wd', '2026-03-03 16:00', '2026-03-04T12:30'], // 1 h and 8 h: 4.5 h
    ['2wd', '2026-03-03 10:00', '2026-03-04T13:30'], // 7 h, 8 h and 8 h: 11.5 h
    ['1wd', '2026-03-06 10:00', '2026-03-09T09:30'], // over a weekend
    ['1wd', '2026-03-07 10:00', '2026-03-09T13:00'], // received on a Saturday
    ['1wd', '2026-02-27 10:00', '2026-02-28T09:30'], // 2026-02-28 is a Saturday that works [domain.md 6]
    ['1wd', '2026-09-30 10:00', '2026-10-08T09:30'], // over 国庆 [domain.md 6]
    ['24h', '2026-03-03 10:00', '2026-03-03T14:00'], // 7 h and 1 h
    ['by 2026-03-03', '2026-03-03 10:00', '2026-03-03T13:30'], // 7 h
  ])('%s from %s: at %s', (rule, from, expected) => {
    expect(told([share(rule, from) ?? { name: 'none', atMs: 0 }])).toEqual([`share:50 ${expected}`]);
  });

  test('by the hours of the unit and of the season', () => {
    const unit = {
      officeHours: {
        ...{ opensAt: '09:00', closesAt: '17:00' },
        seasons: [{ from: '07-01', to: '09-30', opensAt: '08:00', closesAt: '18:00' }],
      },
    };
    // Tuesday 06-30 10:00–17:00 is 7 h, Wednesday 07-01 08:00–18:00 is 10 h: 8.5 h.
    const rungs = ahead(started('1wd', '2026-06-30 10:00', 'acknowledgement', { ...context, unit }), 3, {
      ...context,
      unit,
    });
    expect(told(rungs)).toEqual(['share:50 2026-07-01T09:30', 'due 2026-07-01T18:00', 'after:1 2026-07-02T08:00']);
  });

  test('once in a minute: where two shares fall into the same one, the later speaks for both', () => {
    const policy = { ...defaultPolicy, ladders: { ...defaultPolicy.ladders, acknowledgement: { shares: [25, 75] } } };
    // A night's term that ends as the office opens: no whole minute of office hours lies in it.
    const night = { ...context, policy };
    const term = started('9h', '2026-03-03 00:00', 'acknowledgement', night);
    const late = startTerm({ kind: 'acknowledgement', round: 1, rule: '9h', fromMs: term.fromMs + 1 }, night);
    expect(told(ahead(late, 2, night))).toEqual(['share:75 2026-03-03T09:00', 'due 2026-03-03T09:00']);
  });

  test('not at all where no office hour lies in it; that it is late is chased on the next working day', () => {
    const rungs = ahead(started('24h', '2026-03-06 18:00', 'acknowledgement'), 3, context);
    expect(told(rungs)).toEqual(['due 2026-03-07T18:00', 'after:1 2026-03-09T09:00', 'after:2 2026-03-10T09:00']);
  });

  test('of the hours in which it ran, where it was paused', () => {
    // Tuesday 10:00, 1wd; Wednesday to Monday are lost (4 days): due Tuesday 03-10, half of its 15 h at 09:30 of that day.
    const term = started('1wd', '2026-03-03 10:00', 'acknowledgement');
    const later = resumed(paused(term, '2026-03-04'), '2026-03-10', context);
    expect(told(ahead(later, 2, context))).toEqual(['share:50 2026-03-10T09:30', 'due 2026-03-10T17:00']);
  });
});

describe('which rungs there are', () => {
  test('none before the issue: five working days have no T−10, and a T−5 only if it began before that morning', () => {
    const names = (from: string) => ahead(started('5wd', from), 8, context).map(({ name }) => name);
    const rest = ['before:3', 'before:1', 'before:0', 'due', 'after:1', 'after:2', 'after:4', 'after:8'];
    expect(names('2026-03-02 10:00')).toEqual(rest);
    expect(names('2026-03-02 09:00')).toEqual(rest);
    expect(names('2026-03-02 08:59')).toEqual(['before:5', ...rest.slice(0, 7)]);
  });

  test('the first chase comes after the instant of being late, even where that is the opening of the office', () => {
    // 24 h from one millisecond before 09:00 end one millisecond before 09:00: late from 09:00 on.
    const fromMs = at('2026-03-03', '09:00') - 1;
    const term = startTerm({ kind: 'acknowledgement', round: 1, rule: '24h', fromMs }, context);
    expect(told(ahead(term, 3, context).slice(1))).toEqual(['due 2026-03-04T09:00', 'after:1 2026-03-05T09:00']);
  });

  test('a term whose event is moved so near that its date has passed is late at once', () => {
    const start = { kind: 'work-plan' as const, round: 1, rule: 'T-3wd', fromMs: at('2026-03-02') };
    const term = startTerm({ ...start, eventAtMs: at('2026-03-20') }, context);
    // Back from Wednesday 03-11: 03-10, 03-09, and Friday 03-06, three days before the decision.
    const moved = eventMoved(term, at('2026-03-11'), at('2026-03-09'), context);
    expect(told(ahead(moved, 3, context))).toEqual([
      ...['due 2026-03-06T17:00', 'after:2 2026-03-10T09:00', 'after:4 2026-03-12T09:00'],
    ]);
    const { term: late } = climb(moved, at('2026-03-09'));
    expect([isOverdue(late), canPause(late)]).toEqual([true, false]);
    // And stays so, wherever the event goes.
    expect(eventMoved(late, at('2026-06-01'), at('2026-03-09', '11:00'), context)).toEqual({
      ...late,
      eventAtMs: at('2026-06-01'),
    });
  });
});

describe('a date that is counted back from an event says which days it counted', () => {
  const because = (from: string) => countDate({ from, term: 'T-1wd' }, context);

  test('the make-up day that it ends on, and not the day of the event', () => {
    // 2026-10-10 is a Saturday that works, 10-11 a Sunday that does not [domain.md 6]
    expect(because('2026-10-12')).toMatchObject({
      dueOn: '2026-10-10',
      because: {
        zh: '2026-10-12之前的第1个工作日，跳过2026-10-11（周末），调休上班的2026-10-10计入，为2026-10-10，至17:00截止。',
      },
    });
    expect(because('2026-10-10')).toMatchObject({
      dueOn: '2026-10-09',
      because: { zh: '2026-10-10之前的第1个工作日，为2026-10-09，至17:00截止。' },
    });
  });
});

const of2027: Arrangement = {
  ...{ year: 2027, off: ['2026-12-31', '2027-01-01'], work: ['2026-12-27'], source: '示例〔2026〕1号' },
};
const of2028: Arrangement = { year: 2028, off: ['2027-12-31', '2028-01-01'], work: [], source: '示例〔2027〕1号' };
const over = (...arrangements: Arrangement[]): Calendar => withArrangements(calendar, arrangements, 'over');

describe('the last days of December', () => {
  const last = (year: string) => daysFrom(`${year}-12-25`, `${year}-12-31`);
  const provisional = (days: readonly string[], within: Calendar) =>
    days.filter((date) => within.day(date).provisional);

  test('are open until the next year is known, and no longer', () => {
    const year = daysFrom('2026-01-01', '2026-12-31');
    expect(provisional(year, calendar)).toEqual(last('2026'));
    expect(provisional(year, over({ ...of2027, year: 2026, off: ['2026-01-01'], work: [] }))).toEqual(last('2026'));
    expect(provisional(year, over(of2027))).toEqual([]);
    expect(provisional(last('2027'), over(of2027))).toEqual(last('2027'));
    expect(provisional(last('2027'), over(of2027, of2028))).toEqual([]);
    expect(provisional(last('2027'), over(of2028, of2027))).toEqual([]);
    // A year that is not known itself stays open, whatever the next one says, but for the days that it names.
    expect(provisional(last('2027'), over(of2028))).toEqual(last('2027').filter((date) => date !== '2027-12-31'));
  });

  test('are as the next year’s notice names them: 2026-12-31 off, Sunday 2026-12-27 working', () => {
    const kinds = ['2026-12-27', '2026-12-28', '2026-12-31'].map((date) => over(of2027).day(date).kind);
    expect(kinds).toEqual(['work', 'work', 'off']);
    // Until the first notice of 2027, Thursday 2026-12-31 works and Sunday 2026-12-27 does not.
    expect(['2026-12-27', '2026-12-31'].map((date) => calendar.day(date).kind)).toEqual(['off', 'work']);
  });

  test('keep what the library has from the next year’s notice when their own year is revised', () => {
    // 2019 began with Monday 2018-12-31 off and Saturday 2018-12-29 working [国办发明电〔2018〕15号]
    const revised = over({ year: 2018, off: ['2018-01-01'], work: [], source: '示例' });
    expect(['2018-12-29', '2018-12-31'].map((date) => revised.day(date))).toEqual([
      { kind: 'work', provisional: false },
      { kind: 'off', provisional: false },
    ]);
    expect(revised.day('2018-10-01').kind).toBe('work'); // not named by it: a Monday
  });

  test('a term over them is provisional until then, and moves with the notice', () => {
    // From Friday 2026-12-25: 28, 29, 30, 31; with the notice Sunday 12-27 works and 12-31 does not.
    const term = started('4wd', '2026-12-25 10:00');
    expect([dueDate(term), term.provisional]).toEqual(['2026-12-31', true]);
    const known = { calendar: over(of2027), policy: defaultPolicy };
    const { term: kept, shorterDueAtMs } = recount(term, known);
    expect([dueDate(kept), clockOf(shorterDueAtMs ?? 0).date]).toEqual(['2026-12-31', '2026-12-30']);
    // The fifth was Monday 2027-01-04 and is it still: one day came and one went, and 01-01 is off in both.
    const fifth = recount(started('5wd', '2026-12-25 10:00'), known);
    expect([dueDate(fifth.term), fifth.term.provisional, fifth.shorterDueAtMs]).toEqual(['2027-01-04', false, null]);
  });
});

describe('an arrangement is refused with the reason and the place', () => {
  test.each([
    [{ off: [] }, '/off', 'names no day off'],
    [{ off: daysFrom('2027-01-01', '2027-03-02') }, '/off', 'names more days than any notice'], // 61
    [{ work: daysFrom('2027-01-01', '2027-03-02') }, '/work', 'names more days than any notice'],
    [{ off: ['2027-02-29'] }, '/off/0', 'is no date'],
    [{ off: ['2027-01-01', ''] }, '/off/1', 'is no date'],
    [{ work: ['2027-1-9'] }, '/work/0', 'is no date'],
    [{ off: ['2026-11-30'] }, '/off/0', 'lies in another year'],
    [{ off: ['2028-01-01'] }, '/off/0', 'lies in another year'],
    [{ work: ['2027-01-09', '2028-01-01'] }, '/work/1', 'lies in another year'],
    [{ off: ['2027-01-01', '2027-01-04', '2027-01-01'] }, '/off/2', 'is named twice'],
    [{ work: ['2027-01-09', '2027-01-09'] }, '/work/1', 'is named twice'],
    [{ off: ['2027-01-01', '2027-01-09'], work: ['2027-01-09'] }, '/work/0', 'is named as off and as working'],
    [{ work: ['2027-01-08'] }, '/work/0', 'is no weekend day'], // a Friday
  ])('%j at %s: %s', (changes, pointer, why) => {
    const refusal = arrangementRefused({ ...of2027, ...changes });
    expect(refusal).toEqual({ refused: 'ARRANGEMENT_INVALID', pointer, details: { why } });
  });

  test.each([
    { off: daysFrom('2027-01-01', '2027-03-01') }, // 60
    { off: ['2026-12-01', '2027-12-31'] },
    { work: [] },
    { off: ['2027-01-02'] }, // a Saturday that is off anyway
  ])('%j is in order', (changes) => {
    expect(arrangementRefused({ ...of2027, work: [], ...changes })).toBeNull();
  });
});

/** A year as the library has it, finally revised, with some days named otherwise. */
function yearWith(year: number, changed: Record<string, 'off' | 'work' | 'plain'>, source: string): Arrangement {
  const named = { off: new Array<string>(), work: new Array<string>() };
  for (const date of daysFrom(`${String(year)}-01-01`, `${String(year)}-12-24`)) {
    const weekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
    const byLibrary = calendar.day(date).kind;
    const kind = changed[date] ?? (weekend === (byLibrary === 'off') ? 'plain' : byLibrary);
    if (kind !== 'plain') named[kind].push(date);
  }
  return { year, ...named, source };
}

const first2019 = yearWith(
  2019,
  { '2019-04-28': 'plain', '2019-05-02': 'plain', '2019-05-03': 'plain', '2019-05-05': 'plain' },
  '国办发明电〔2018〕15号',
);
const revised2019 = yearWith(2019, {}, '国办发明电〔2019〕3号');
const first2020 = yearWith(2020, { '2020-01-31': 'plain', '2020-02-01': 'work' }, '国办发明电〔2019〕16号');
const extended2020 = yearWith(2020, {}, '国办发明电〔2020〕1号');
const within = (...arrangements: Arrangement[]): TermContext => {
  return { calendar: over(...arrangements), policy: defaultPolicy };
};

describe('the revision of 2019-03-22: Labour Day 05-01 to 05-04 instead of 05-01 alone, 04-28 and 05-05 working', () => {
  const [before, after] = [within(first2019), within(first2019, revised2019)];

  test('is what the two notices differ in', () => {
    const differ = daysFrom('2018-12-01', '2019-12-31').filter(
      (date) => before.calendar.day(date).kind !== after.calendar.day(date).kind,
    );
    expect(differ).toEqual(['2019-04-28', '2019-05-02', '2019-05-03', '2019-05-05']);
  });

  // From Friday 03-15. First: 03-18 is the 1st, 04-04 the 14th (04-05 is off), 04-26 the 29th, 04-30 the 31st, 05-02 the 32nd.
  // Revised: 04-28 is the 30th, 04-30 the 32nd, 05-05 the 33rd, 05-06 the 34th in both. Day 44 is 04-28, day 47 is 05-01.
  test.each([
    ['29wd', '2019-04-26', '2019-04-26', null],
    ['30wd', '2019-04-29', '2019-04-29', '2019-04-28'],
    ['31wd', '2019-04-30', '2019-04-30', '2019-04-29'],
    ['32wd', '2019-05-02', '2019-05-02', '2019-04-30'],
    ['33wd', '2019-05-03', '2019-05-05', null],
    ['34wd', '2019-05-06', '2019-05-06', null],
    ['44d', '2019-04-29', '2019-04-29', '2019-04-28'],
    ['46d', '2019-04-30', '2019-04-30', null],
    ['47d', '2019-05-02', '2019-05-05', null],
    ['49d', '2019-05-03', '2019-05-05', null],
    ['51d', '2019-05-06', '2019-05-06', '2019-05-05'],
    ['by 2019-05-02', '2019-05-02', '2019-05-02', null],
    ['1130h', '2019-05-01', '2019-05-01', null],
  ])('%s was due %s, is due %s, and would be due %s', (rule, was, is, sooner) => {
    const term = started(rule, '2019-03-15 10:00', 'rectification', before);
    const { term: counted, shorterDueAtMs } = recount(term, after);
    expect([dueDate(term), dueDate(counted)]).toEqual([was, is]);
    expect(shorterDueAtMs === null ? null : clockOf(shorterDueAtMs).date).toBe(sooner);
    expect(counted.originalDueAtMs).toBe(was === is ? undefined : term.dueAtMs);
    if (sooner === null) return;
    // On someone's yes of that day it moves forward too; not if the yes came when the new date had passed.
    const agreed = recount(counted, after, { revision: null, afterMs: at('2019-03-22') });
    expect([dueDate(agreed.term), agreed.shorterDueAtMs]).toEqual([sooner, null]);
    const late = { revision: null, afterMs: at(sooner, '17:00') };
    expect(recount(counted, after, late)).toEqual({ term: counted, shorterDueAtMs: null });
  });

  test('a date that was kept may lie on a day that is off now: its morning is the working day before', () => {
    const { term } = recount(started('32wd', '2019-03-15 10:00', 'work-plan', before), after);
    const rungs = ahead(term, 5, after);
    expect(told(rungs)).toEqual([
      // 04-30 is the last working day before 05-02; back from it 04-29, 04-28 (Sunday) and 04-26 (Friday)
      ...['before:3 2019-04-26T09:00', 'before:1 2019-04-29T09:00', 'before:0 2019-04-30T09:00'],
      ...['due 2019-05-02T17:00', 'after:1 2019-05-05T09:00'],
    ]);
  });

  test('three working days before Monday 05-06 was 04-30 and would be 04-29', () => {
    const start = { kind: 'work-plan' as const, round: 1, rule: 'T-3wd 12:00', fromMs: at('2019-03-15') };
    const term = startTerm({ ...start, eventAtMs: at('2019-05-06') }, before);
    const kept = recount(term, after);
    expect([isoShanghai(kept.term.dueAtMs), isoShanghai(kept.shorterDueAtMs ?? 0)]).toEqual([
      ...['2019-04-30T12:00:00.000+08:00', '2019-04-29T12:00:00.000+08:00'],
    ]);
  });
});

describe('the extension of 2020-01-27: Spring Festival until 02-02, 02-01 works no more', () => {
  const [before, after] = [within(first2020), within(first2020, extended2020)];

  test('is what the two notices differ in', () => {
    const differ = daysFrom('2019-12-01', '2020-12-31').filter(
      (date) => before.calendar.day(date).kind !== after.calendar.day(date).kind,
    );
    expect(differ).toEqual(['2020-01-31', '2020-02-01']);
  });

  // From Monday 01-20. First: 01-23 is the 3rd, 01-31 the 4th, 02-01 (Saturday) the 5th, 02-03 the 6th, 02-07 the 10th.
  // Extended: 02-03 is the 4th, 02-07 the 8th, 02-11 the 10th.
  test.each([
    ['3wd', '2020-01-23', '2020-01-23'],
    ['4wd', '2020-01-31', '2020-02-03'],
    ['5wd', '2020-02-01', '2020-02-04'],
    ['6wd', '2020-02-03', '2020-02-05'],
    ['10wd', '2020-02-07', '2020-02-11'],
    ['10d', '2020-01-31', '2020-02-03'], // 01-30, off in both
    ['12d', '2020-02-01', '2020-02-03'],
    ['13d', '2020-02-03', '2020-02-03'], // 02-02, a Sunday
    ['by 2020-01-31', '2020-01-31', '2020-01-31'],
    ['288h', '2020-02-01', '2020-02-01'],
  ])('%s was due %s and is due %s', (rule, was, is) => {
    const term = started(rule, '2020-01-20 10:00', 'rectification', before);
    const { term: counted, shorterDueAtMs } = recount(term, after);
    expect([dueDate(term), dueDate(counted), shorterDueAtMs]).toEqual([was, is, null]);
    expect(recount(counted, after)).toEqual({ term: counted, shorterDueAtMs: null });
    const fresh = started(rule, '2020-01-20 10:00', 'rectification', after);
    expect(counted).toEqual(was === is ? fresh : { ...fresh, originalDueAtMs: term.dueAtMs });
  });

  test('a pause over it loses fewer days and the term gains as many: paused terms come out the same', () => {
    const term = started('10wd', '2020-01-20 10:00', 'rectification', before);
    // First: 01-31, 02-01 and 02-03 are lost, 02-07 and three is 02-12. Extended: only 02-03, 02-11 and one is 02-12.
    const one = resumed(paused(term, '2020-01-31'), '2020-02-04', before);
    expect(dueDate(one)).toBe('2020-02-12');
    expect(dueDate(recount(one, after).term)).toBe('2020-02-12');
    // First: 01-21, 22, 23, 31 and 02-01, 02-07 and five is 02-14. Extended: the first three, 02-11 and three is 02-14.
    const two = resumed(paused(term, '2020-01-21'), '2020-02-03', before);
    expect([dueDate(two), dueDate(recount(two, after).term)]).toEqual(['2020-02-14', '2020-02-14']);
  });

  test('a term that stands still meanwhile moves with the notice, and by its pause when it runs on', () => {
    const term = paused(started('10wd', '2020-01-20 10:00', 'rectification', before), '2020-01-22');
    const { term: counted } = recount(term, after);
    expect([dueDate(counted), isPaused(counted)]).toEqual(['2020-02-11', true]);
    // 01-22 and 01-23 are lost.
    const running = resumed(counted, '2020-02-03', after);
    expect([dueDate(running), clockOf(running.originalDueAtMs ?? 0).date]).toEqual(['2020-02-13', '2020-02-07']);
  });

  test('a date that an extension set is a date and stays, with the pause since', () => {
    const term = started('3wd', '2020-01-20 10:00', 'rectification', before);
    const moved = extended(term, '2020-01-31', at('2020-01-22'), before);
    expect(dueDate(recount(moved, after).term)).toBe('2020-01-31');
    // 01-23 is lost: the first working day after 01-31 was Saturday 02-01 and is Monday 02-03.
    const still = resumed(paused(moved, '2020-01-23'), '2020-01-24', before);
    expect([dueDate(still), dueDate(recount(still, after).term)]).toEqual(['2020-02-01', '2020-02-03']);
  });

  test('three working days before Wednesday 02-05 was 02-01; 01-23 has passed, so that no yes moves it there', () => {
    const start = { kind: 'work-plan' as const, round: 1, rule: 'T-3wd', fromMs: at('2020-01-20') };
    const term = startTerm({ ...start, eventAtMs: at('2020-02-05') }, before);
    const kept = recount(term, after, { revision: null, afterMs: at('2020-01-27') });
    expect([dueDate(term), dueDate(kept.term), clockOf(kept.shorterDueAtMs ?? 0).date]).toEqual([
      ...['2020-02-01', '2020-02-01', '2020-01-23'],
    ]);
  });
});

describe('the zone of the host', () => {
  const source = (path: string) => JSON.stringify(new URL(`../../src/domain/${path}`, import.meta.url).href);
  const probe = `
    import { stateCouncilCalendar, instantOf } from ${source('calendar.ts')};
    import { arrangementDiff, withArrangements } from ${source('calendar/arrangement.ts')};
    import { defaultPolicy as policy } from ${source('policy.ts')};
    import { afterRung, rungAfterNext, startTerm } from ${source('term.ts')};
    import { eventMoved, extended, paused, recount, resumed } from ${source('term/moving.ts')};
    const base = stateCouncilCalendar();
    const calendar = withArrangements(base, [${JSON.stringify(of2027)}], 'over');
    const context = { calendar, policy };
    const answers = [arrangementDiff(base, calendar, ${JSON.stringify(of2027)})];
    const rules = ['10wd', '30d', 'by 2027-03-01', '24h', 'T-3wd 12:00'];
    // About midnight in Shanghai, in Greenwich and in New York, over 国庆, the turn of the year, and New York's clock change.
    for (const from of ['2026-03-08', '2026-09-30', '2026-11-01', '2026-12-28']) {
      for (const time of ['00:00', '07:59', '08:00', '13:00', '23:59']) {
        for (const rule of rules) {
          const start = { kind: 'rectification', round: 1, rule, fromMs: instantOf(from, time) };
          const eventAtMs = start.fromMs + 30 * 86400000;
          let term = startTerm(rule.startsWith('T') ? { ...start, eventAtMs } : start, { calendar: base, policy });
          const all = [term];
          for (let k = 0; k < 2; k += 1) all.push((term = afterRung(term, rungAfterNext(term, context))));
          const still = paused(term, from);
          const on = resumed(still, '2027-01-05', context);
          all.push(still, on, recount(on, context), rule.startsWith('T') && eventMoved(on, eventAtMs + 86400000, on.fromMs, context));
          all.push(extended(on, '2027-02-10', on.fromMs, context));
          answers.push(all);
        }
      }
    }
    console.log(new Date(2026, 2, 8, 2, 30).getTimezoneOffset(), JSON.stringify(answers));`;

  test('changes no term, no pause, no arrangement', async () => {
    const hosts = await Promise.all(
      ['Asia/Shanghai', 'UTC', 'America/New_York'].map(async (TZ) => {
        const args = ['--import', 'tsx', '--input-type=module', '--eval', probe];
        const run = await promisify(execFile)(process.execPath, args, { env: { TZ }, maxBuffer: 64 * 1024 * 1024 });
        const [offset = '', answer = ''] = run.stdout.trim().split(/ (.*)/s);
        return { offset, answer };
      }),
    );
    const [shanghai, ...others] = hosts;
    expect(hosts.map(({ offset }) => offset)).toEqual(['-480', '0', expect.stringMatching(/^(240|300)$/)]);
    // 10wd from 2026-09-30: 10-08, 09, 10, 12, 13, 14, 15, 16, 19 and 20, until 17:00 [domain.md 6]
    expect(shanghai?.answer).toContain(`"dueAtMs":${String(Date.UTC(2026, 9, 20, 9))}`);
    expect(others.map(({ answer }) => answer === shanghai?.answer)).toEqual([true, true]);
  });
});
