import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isoShanghai, type Calendar, type Day } from '../../src/domain/calendar.ts';
import { defaultPolicy, type Policy } from '../../src/domain/policy.ts';
import { afterRung, editionOf, isOverdue, rungAfterNext, startTerm, type Term } from '../../src/domain/term.ts';
import type { TermContext } from '../../src/domain/term/ladder.ts';
import { recount } from '../../src/domain/term/moving.ts';
import { at, calendar, editionWith } from '../support/domain-fixtures.ts';

function start(text: string, fromMs: number, within: TermContext): Term {
  return startTerm({ kind: 'rectification', round: 1, rule: text, fromMs }, within);
}

/** Takes rungs, and says which. */
function climb(term: Term, count: number, within: TermContext): { term: Term; taken: Term['next'][] } {
  const taken: Term['next'][] = [];
  let now = term;
  for (let k = 0; k < count; k += 1) {
    taken.push(now.next);
    now = afterRung(now, rungAfterNext(now, within));
  }
  return { term: now, taken };
}

function again(term: Term, within: TermContext): Term {
  return recount(term, within).term;
}

const context: TermContext = { calendar, policy: defaultPolicy };
/** A later edition by which 2026-03-10 to 12 are off, as if a holiday had been moved. */
const later: TermContext = {
  calendar: editionWith('later', { '2026-03-10': 'off', '2026-03-11': 'off', '2026-03-12': 'off' }),
  policy: defaultPolicy,
};
/** A later edition by which a Saturday and a Sunday work. */
const sooner: TermContext = {
  calendar: editionWith('sooner', { '2026-03-07': 'work', '2026-03-08': 'work' }),
  policy: defaultPolicy,
};

const isChase = (name: string): boolean => name.startsWith('after:');

describe('C10: a term counted with other editions', () => {
  test('moves its due date later with the days that are gone, and says with which editions', () => {
    const term = again(start('10wd', at('2026-03-02'), context), later);
    expect([isoShanghai(term.dueAtMs), term.edition]).toEqual(['2026-03-19T17:00:00.000+08:00', editionOf(later)]);
    const original = start('10wd', at('2026-03-02'), context);
    expect(term).toEqual({ ...start('10wd', at('2026-03-02'), later), originalDueAtMs: original.dueAtMs });
  });

  test('is never shortened: an earlier date needs a person’s yes', () => {
    const before = start('10wd', at('2026-03-02'), context);
    const term = again(before, sooner);
    expect(start('10wd', at('2026-03-02'), sooner).dueAtMs).toBeLessThan(before.dueAtMs);
    expect([term.dueAtMs, term.edition]).toEqual([before.dueAtMs, editionOf(sooner)]);
  });

  test('keeps its date once it is overdue, and goes on chasing by the new days', () => {
    // due 2026-03-09; taken: before:5 is at its start; before:3, before:1, before:0, due
    const { term, taken } = climb(start('5wd', at('2026-03-02'), context), 4, context);
    expect(taken.at(-1)?.name).toBe('due');
    const counted = again(term, later);
    expect([counted.dueAtMs, counted.next.name]).toEqual([term.dueAtMs, 'after:1']);
    expect(isoShanghai(counted.next.atMs)).toBe('2026-03-13T09:00:00.000+08:00');
  });

  test('with the same editions is the same term', () => {
    const { term } = climb(start('10wd', at('2026-03-02'), context), 2, context);
    expect(again(term, context)).toEqual(term);
  });

  const dayChanges = fc
    .dictionary(
      fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-03-02', days)),
      fc.constantFrom<Day['kind']>('work', 'off'),
      { maxKeys: 12, noNullPrototype: true },
    )
    .map((changed): Calendar => editionWith(JSON.stringify(changed), changed));
  const policies = fc
    .record({
      opens: fc.constantFrom('08:00', '08:30', '09:00', '10:00'),
      closes: fc.constantFrom('16:30', '17:00', '18:00'),
      before: fc.uniqueArray(fc.integer({ min: 0, max: 15 }), { maxLength: 5 }),
      blue: fc.integer({ min: 0, max: 8 }),
    })
    .map(({ opens, closes, before, blue }): Policy => {
      return {
        ...defaultPolicy,
        edition: `${opens}-${closes}-${before.join()}-${String(blue)}`,
        officeHours: { opensAt: opens, closesAt: closes },
        lights: { ...defaultPolicy.lights, blueWorkingDays: blue },
        ladders: { ...defaultPolicy.ladders, rectification: { before } },
      };
    });
  const contexts = fc.record({ calendar: dayChanges, policy: policies });
  const rules = fc.oneof(
    fc.integer({ min: 1, max: 20 }).map((count) => `${String(count)}wd`),
    fc.integer({ min: 1, max: 40 }).map((count) => `${String(count)}d`),
    fc.integer({ min: 1, max: 40 }).map((days) => `by ${addDays('2026-03-02', days)}`),
  );

  test('never shortens, never repeats a rung, never loses one taken, and rises strictly after each change', () => {
    fc.assert(
      fc.property(
        rules,
        contexts,
        fc.array(fc.record({ climbs: fc.integer({ min: 0, max: 4 }), within: contexts }), { maxLength: 3 }),
        (rule, first, changes) => {
          let within: TermContext = first;
          let term = start(rule, at('2026-03-02'), first);
          const all: string[] = [];
          for (const change of changes) {
            const climbed = climb(term, change.climbs, within);
            all.push(...climbed.taken.map(({ name }) => name));
            const before = climbed.term;
            within = change.within;
            term = again(before, within);
            expect(term.dueAtMs).toBeGreaterThanOrEqual(before.dueAtMs);
            if (isOverdue(before)) expect(term.dueAtMs).toBe(before.dueAtMs);
            const { edition, taken, lastTaken, fromMs, round } = term;
            expect([edition, taken, lastTaken]).toEqual([editionOf(within), all.length, all.at(-1) ?? null]);
            expect([fromMs, round, term.rule]).toEqual([before.fromMs, before.round, rule]);
            expect(again(term, within)).toEqual(term);
            // Few, because the chases double: the 20th would be four thousand years away.
            const rungs = climb(term, 5, within).taken;
            const names = [...all, ...rungs.map(({ name }) => name)];
            expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
            expect(!names.includes('due') || names.slice(names.indexOf('due') + 1).every(isChase)).toBe(true);
            rungs.reduce((earlier, { atMs }) => {
              expect(atMs).toBeGreaterThan(earlier);
              return atMs;
            }, term.fromMs);
          }
        },
      ),
      { numRuns: 600 },
    );
  });
});
