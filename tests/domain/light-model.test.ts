import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  lightAt,
  lightColumns,
  lights,
  lightSentence,
  termLights,
  type LightReason,
  type LightStep,
} from '../../src/domain/light.ts';
import { at } from '../support/domain-fixtures.ts';

/** Few instants, so that steps often meet. The reason tells which step it was. */
const steps: fc.Arbitrary<LightStep[]> = fc
  .array(fc.record({ fromMs: fc.integer({ min: 0, max: 12 }), light: fc.constantFrom(...lights) }), { maxLength: 8 })
  .map((drawn) => drawn.map((step, index) => ({ ...step, reason: { code: 'returned', times: index } })));
const instants = fc.integer({ min: -1, max: 13 });

describe('the light at an instant', () => {
  test('is the most severe step begun, of equals the latest, of those the last named; without one it is green', () => {
    fc.assert(
      fc.property(steps, instants, (all, nowMs) => {
        const [worst] = all
          .map((step, index) => ({ step, index, severity: ['green', 'blue', 'yellow', 'red'].indexOf(step.light) }))
          .filter(({ step }) => step.fromMs <= nowMs)
          .toSorted((a, b) => b.severity - a.severity || b.step.fromMs - a.step.fromMs || b.index - a.index);
        const { light, reason } = worst?.step ?? { light: 'green', reason: { code: 'no-term' } };
        expect(lightAt(all, nowMs)).toMatchObject({ light, reason });
      }),
      { numRuns: 3000 },
    );
  });

  test('is what SQL says from the three columns', () => {
    fc.assert(
      fc.property(steps, instants, (all, nowMs) => {
        const { red, yellow, blue } = lightColumns(all);
        // src/store/rectifications.ts: CASE WHEN red_from <= now … ELSE 'green' END; NULL <= now is not true
        const begun = (from: number | null) => from !== null && from <= nowMs;
        const bySql = begun(red) ? 'red' : begun(yellow) ? 'yellow' : begun(blue) ? 'blue' : 'green';
        expect(bySql).toBe(lightAt(all, nowMs).light);
      }),
      { numRuns: 3000 },
    );
  });

  test('only ever worsens while nothing happens', () => {
    fc.assert(
      fc.property(steps, instants, instants, (all, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        const severity = (nowMs: number) => lights.indexOf(lightAt(all, nowMs).light);
        expect(severity(late)).toBeGreaterThanOrEqual(severity(early));
      }),
    );
  });
});

describe('the lights of a term', () => {
  const term = {
    ...{ fromMs: 100, dueAtMs: 1000 },
    blue: { workingDays: 5, fromMs: 500 },
    yellow: { workingDays: 3, fromMs: 700 },
  };

  // domain.md 2.3: GREEN, BLUE at 5 WD, YELLOW at 3 WD, RED overdue; the due instant itself is in time (term.ts)
  test.each([
    [99, 'green', 'no-term'],
    [100, 'green', 'on-schedule'],
    [499, 'green', 'on-schedule'],
    [500, 'blue', 'due-within'],
    [700, 'yellow', 'due-within'],
    [1000, 'yellow', 'due-within'],
    [1001, 'red', 'overdue'],
  ])('at %i ms it is %s: %s', (nowMs, light, code) => {
    expect(lightAt(termLights(term), nowMs)).toMatchObject({ light, reason: { code } });
  });

  test('a short term begins in the light it has reached, and not before it begins', () => {
    const short = { ...term, fromMs: 800 };
    expect(lightAt(termLights(short), 799).reason.code).toBe('no-term');
    expect(lightAt(termLights(short), 800)).toMatchObject({ light: 'yellow', reason: { workingDays: 3 } });
  });
});

const ms = at('2026-03-16', '17:00');
/** Every reason; the compiler wants each code. */
const reasons: { [Code in LightReason['code']]: Extract<LightReason, { code: Code }>[] } = {
  'not-issued': [{ code: 'not-issued' }],
  'no-term': [{ code: 'no-term' }],
  'on-schedule': [{ code: 'on-schedule', dueAtMs: ms }],
  'due-within': [{ code: 'due-within', workingDays: 3, dueAtMs: ms }],
  overdue: [{ code: 'overdue', dueAtMs: ms }],
  'report-missed': [
    { code: 'report-missed', what: 'acknowledgement', dueAtMs: ms },
    { code: 'report-missed', what: 'work-plan', dueAtMs: ms },
    { code: 'report-missed', what: 'plan', dueAtMs: ms },
    { code: 'report-missed', what: 'progress', dueAtMs: ms },
  ],
  returned: [{ code: 'returned', times: 2 }],
  behind: [{ code: 'behind', percent: 20, points: 10 }],
  'extension-pending': [{ code: 'extension-pending', dueAtMs: ms, lapsesAtMs: at('2026-03-18', '17:00') }],
  paused: [
    { code: 'paused', sinceMs: ms, untilOn: null },
    { code: 'paused', sinceMs: ms, untilOn: '2026-04-01' },
  ],
  overridden: [{ code: 'overridden', derived: 'red', why: '1', untilMs: ms }],
  submitted: [
    { code: 'submitted', submittedAtMs: at('2026-03-20'), lateSinceMs: null },
    { code: 'submitted', submittedAtMs: at('2026-03-20'), lateSinceMs: ms },
  ],
  'awaiting-inspection': [
    { code: 'awaiting-inspection', submittedAtMs: at('2026-03-20'), lateSinceMs: null },
    { code: 'awaiting-inspection', submittedAtMs: at('2026-03-20'), lateSinceMs: ms },
  ],
  closed: [
    { code: 'closed', closedAtMs: at('2026-03-20'), lateSinceMs: null },
    { code: 'closed', closedAtMs: at('2026-03-20'), lateSinceMs: ms },
  ],
};
const listed: LightReason[] = Object.values(reasons).flat();

describe('the sentence of a reason', () => {
  test.each(listed)('is written in Chinese and in English: %j', (reason) => {
    const [zh, en] = [lightSentence(reason, 'zh'), lightSentence(reason, 'en')];
    expect(zh).toMatch(/^[^a-zA-Z]*\p{Script=Han}[^a-zA-Z]*。$/u);
    expect(en).toMatch(/^[A-Z][\x20-\x7e]+\.$/);
    for (const sentence of [zh, en]) {
      if ('dueAtMs' in reason) expect(sentence).toContain('2026-03-16 17:00');
      // Lateness made good stays visible (design.md, "People and limits" 4).
      if ('lateSinceMs' in reason && reason.lateSinceMs !== null) expect(sentence).toContain('2026-03-16 17:00');
    }
  });

  test('no two reasons read alike', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(new Set(listed.map((reason) => lightSentence(reason, language))).size).toBe(listed.length);
    }
  });
});
