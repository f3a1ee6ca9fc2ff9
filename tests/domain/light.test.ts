/** Lights: one answer from instants, the same in SQL's columns, each with a sentence (domain.md 2.3). */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lightAt, lightColumns, lights, lightSentence, termLights, type LightReason } from '../../src/domain/light.ts';
import { stateCouncilCalendar } from '../../src/domain/calendar.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { startTerm } from '../../src/domain/term.ts';
import { at } from '../support/rectification-fixtures.ts';

const reasons: LightReason[] = [
  { code: 'not-issued' },
  { code: 'no-term' },
  { code: 'on-schedule', dueAtMs: 1 },
  { code: 'due-within', workingDays: 3, dueAtMs: 1 },
  { code: 'overdue', dueAtMs: 1 },
  { code: 'report-missed', what: 'acknowledgement', dueAtMs: 1 },
  { code: 'report-missed', what: 'work-plan', dueAtMs: 1 },
  { code: 'returned', times: 2 },
  { code: 'behind', percent: 20, points: 10 },
  { code: 'extension-pending', dueAtMs: 1, lapsesAtMs: 2 },
  { code: 'paused', sinceMs: 1, untilOn: null },
  { code: 'paused', sinceMs: 1, untilOn: '2026-04-01' },
  { code: 'overridden', derived: 'red', why: '1', untilMs: 1 },
  { code: 'awaiting-inspection', submittedAtMs: 1, lateSinceMs: null },
  { code: 'awaiting-inspection', submittedAtMs: 1, lateSinceMs: 1 },
  { code: 'closed', closedAtMs: 1, lateSinceMs: null },
  { code: 'closed', closedAtMs: 1, lateSinceMs: 1 },
];

const step = fc.record({
  fromMs: fc.integer({ min: 0, max: 20 }),
  light: fc.constantFrom(...lights),
  reason: fc.constantFrom(...reasons),
});

test('shows the most severe step that has begun, and SQL’s columns say the same', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), fc.integer({ min: 0, max: 20 }), (steps, nowMs) => {
      const begun = steps.filter((one) => one.fromMs <= nowMs);
      const worst = Math.max(0, ...begun.map((one) => lights.indexOf(one.light)));
      const shown = lightAt(steps, nowMs);
      expect(shown.light).toBe(lights[worst]);
      if (begun.length > 0)
        expect(begun.some((one) => one.light === shown.light && one.reason === shown.reason)).toBe(true);
      const columns = lightColumns(steps);
      const bySql =
        (['red', 'yellow', 'blue'] as const).find((name) => (columns[name] ?? Infinity) <= nowMs) ?? 'green';
      expect(bySql).toBe(shown.light);
    }),
    { numRuns: 5_000 },
  );
});

describe('the lights of a term', () => {
  const term = startTerm(
    {
      kind: 'rectification',
      round: 1,
      rule: '20wd',
      fromMs: at('2025-11-05T10:00'),
    },
    { calendar: stateCouncilCalendar(), policy: defaultPolicy },
  );

  /** domain.md 2.3: blue at 5 working days, yellow at 3, red when overdue. */
  test.each([
    ['2025-11-05T10:00', 'green'],
    ['2025-11-26T08:59', 'green'],
    ['2025-11-26T09:00', 'blue'],
    ['2025-11-28T08:59', 'blue'],
    ['2025-11-28T09:00', 'yellow'],
    ['2025-12-03T17:00', 'yellow'],
    ['2025-12-03T17:01', 'red'],
    ['2027-01-01T00:00', 'red'],
  ])('at %s are %s', (time, light) => {
    expect(lightAt(termLights(term), at(time)).light).toBe(light);
  });

  test('turn red one millisecond after the due instant, which is still in time', () => {
    const steps = termLights(term);
    expect([lightAt(steps, term.dueAtMs).light, lightAt(steps, term.dueAtMs + 1).light]).toEqual(['yellow', 'red']);
  });
});

test.each(reasons)('has a sentence in both languages: %j', (reason) => {
  expect(lightSentence(reason, 'zh')).toMatch(/[\u4e00-\u9fff].*。$/);
  expect(lightSentence(reason, 'en')).toMatch(/^[\x20-\x7e]+\.$/);
});
