/** Random lives of submissions: whoever does whatever at whatever time, and whatever becomes of the round, the rules hold. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { systemActor, type Actor } from '../../src/domain/roles.ts';
import type { SubmissionCommand } from '../../src/domain/submission.ts';
import { missingFigures } from '../../src/domain/submission/asked.ts';
import { submissionActions, unlockerOf } from '../../src/domain/submission/permissions.ts';
import type { RoundStanding } from '../../src/domain/submission/surroundings.ts';
import { dateOf, addDays } from '../../src/domain/calendar.ts';
import { mechanism, person, sampleUnits } from '../support/domain-fixtures.ts';
import { court, people } from '../support/notice-fixtures.ts';
import {
  assessmentCall,
  dataCall,
  entriesFor,
  foldSubmission,
  given,
  SubmissionCase,
} from '../support/submission-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;
const units = [ordinary, office, inspectors, court];

const everybody: Actor[] = [
  ...Object.values(people),
  ...units.flatMap(({ id }) => [person('liaison', id), person('head', id)]),
  person('operator'),
];

/** The commands as they are given at an instant: a day that is named lies ahead of it. */
function commandsAt(nowMs: number): SubmissionCommand[] {
  const blocked = entriesFor().map((entry) => ({ ...entry, value: -1 }));
  return [
    ...Object.values(given),
    { type: 'enter', by: 'sheet', entries: blocked },
    { ...given.unlock, untilOn: addDays(dateOf(nowMs), 5) },
  ];
}

const count = commandsAt(0).length;

const steps = fc.array(
  fc.record({
    actor: fc.constantFrom(...everybody),
    which: fc.nat(count - 1),
    hours: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 100, max: 200 })),
    /** Often what may be done is done, so that lives are long; else anyone tries anything. */
    guided: fc.oneof({ weight: 3, arbitrary: fc.nat(1_000) }, { weight: 1, arbitrary: fc.constant(null) }),
    round: fc.oneof(
      { weight: 30, arbitrary: fc.constant<RoundStanding>('runs') },
      { weight: 3, arbitrary: fc.constant<RoundStanding>('waits') },
      { weight: 1, arbitrary: fc.constantFrom<RoundStanding>('settled', 'withdrawn') },
    ),
  }),
  { maxLength: 40, size: 'max' },
);

/** One of the steps that may be taken now, seldom one that ends it; null: none, or none is asked for. */
function guidedTo(found: SubmissionCase, which: number | null): { actor: Actor; command: SubmissionCommand } | null {
  if (which === null) return null;
  const may = everybody.flatMap((actor) => {
    const names = submissionActions(found.state, { ...found.surroundings, actor, number: null });
    return commandsAt(found.nowMs)
      .filter(({ type }) => names.some((name) => name === type) && (type !== 'withdraw' || which % 9 === 0))
      .map((command) => ({ actor, command }));
  });
  return may[which % Math.max(1, may.length)] ?? null;
}

/** What a command that is offered may be refused for all the same: what it says itself. */
const ownFaults = ['ENTRIES_BLOCKED', 'ENTRIES_MISSING', 'WARNINGS_UNEXPLAINED', 'DUE_DATE_PAST'];

/** How many lives came to each stage: a test of lives that never got anywhere would show nothing. */
const reached = new Set<string>();

test('whoever does whatever, and whenever', () => {
  fc.assert(
    fc.property(fc.constantFrom(...units), fc.boolean(), steps, (unit, figures, life) => {
      const found = new SubmissionCase(unit);
      found.must(systemActor(mechanism.id), figures ? dataCall : assessmentCall);
      for (const { actor: someone, which, hours, guided, round } of life) {
        const atMs = found.nowMs + hours * 3_600_000;
        found.runTo(atMs);
        // What its round has settled stays so.
        if (found.round !== 'settled' && found.round !== 'withdrawn') found.round = round;
        found.wake(atMs);
        const wanted = commandsAt(atMs)[which];
        if (wanted === undefined) throw new Error('there is no such command');
        const { actor, command } = guidedTo(found, guided) ?? { actor: someone, command: wanted };
        const before = { rows: found.rows.length, state: found.state };
        const offered = submissionActions(found.state, { ...found.surroundings, actor, number: null });
        const refusal = found.give(actor, command, atMs);
        const may = offered.some((one) => one === command.type);
        // Who is told that it may, may; who is not, may not.
        if (may && refusal) expect(ownFaults).toContain(refusal.refused);
        if (!may) expect(refusal).not.toBeNull();
        if (refusal) expect([found.rows.length, found.state]).toEqual([before.rows, before.state]);
        reached.add(found.state.stage);
      }
      check(found);
    }),
    { numRuns: 300 },
  );
  const all = ['prepared', 'signed', 'locked', 'unlocked', 'void', 'missed'];
  expect([...reached]).toEqual(expect.arrayContaining(all));
});

function check(found: SubmissionCase): void {
  const { state, rows, facts } = found;
  expect(foldSubmission(rows)).toEqual(state);
  for (const { type, role, unit_id: unitId } of rows) {
    // What is handed in is the unit's own, and late entry is allowed by somebody else.
    if (/^submission-(entered|written|signed|taken-back)$/.test(type)) {
      expect([unitId, ['liaison', 'head'].includes(role)]).toEqual([state.unitId, true]);
    }
    if (type === 'submission-unlocked') {
      expect(unitId).not.toBe(state.unitId);
      expect(role).toBe(unlockerOf(state.unitId, mechanism));
    }
    // The clock decides nothing of it but that a date has passed, or what its round has come to.
    if (role === 'system') expect(type).toMatch(/^(submission-(called|locked|missed|voided)|rung-taken)$/);
  }
  // Nothing that is blocked was ever kept, and what was signed is whole.
  if (state.signed?.content.part === 'data') {
    const { entries, warnings } = state.signed.content;
    expect(missingFigures(state, entries)).toEqual([]);
    expect(warnings.every(({ severity, index }) => severity === 'warn' && entries[index]?.note)).toBe(true);
  }
  // It is late if, and only if, its first date or a later one passed with nothing signed.
  const missed = rows.filter(({ type, text }) => type === 'submission-locked' && text.includes('"missed":true'));
  expect(state.lateSinceMs !== null).toBe(missed.length > 0);
  if (state.counted && missed.length > 0 && state.signed === null && state.stage !== 'void') {
    expect(facts.light[0]?.light).toBe('red');
  }
  const open = ['called', 'prepared', 'locked', 'unlocked'].includes(state.stage);
  expect([facts.open, facts.nextWakeAtMs !== null]).toEqual([open, open]);
  expect(
    rows.filter(({ type }) => type === 'rung-taken').map(({ term, rung }) => `${term ?? ''} ${rung ?? ''}`),
  ).toEqual([
    ...new Set(rows.filter(({ type }) => type === 'rung-taken').map(({ term, rung }) => `${term ?? ''} ${rung ?? ''}`)),
  ]);
}
