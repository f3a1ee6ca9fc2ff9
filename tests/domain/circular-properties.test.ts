/** Random lives of circulars: whoever does whatever at whatever time, the hard rules hold (domain.md 0.5, 4.2; issue 8). */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CircularCommand } from '../../src/domain/circular.ts';
import { circularActions, circularJudgeOf } from '../../src/domain/circular/permissions.ts';
import { titledKinds } from '../../src/domain/notices.ts';
import { fills, type Actor } from '../../src/domain/roles.ts';
import { mechanism, person, sampleUnits } from '../support/domain-fixtures.ts';
import {
  CircularCase,
  draftAbout,
  draftedAbout,
  foldCircular,
  good,
  others,
  people,
  textAbout,
  byLadder,
} from '../support/circular-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;
const about = [
  [ordinary.id],
  [ordinary.id, others.second.id],
  [office.id, ordinary.id],
  [inspectors.id],
  [others.second.id, office.id, inspectors.id],
];
const commands: CircularCommand[] = [
  ...Object.values(good),
  ...about.map((unitIds): CircularCommand => ({ type: 'revise', text: textAbout(...unitIds) })),
];

/** Everybody there is: the steering ones, some twice, the head and liaison of every unit, and the operator. */
const everybody: Actor[] = [
  ...Object.values(people),
  { ...people.cityLeader, accountId: 'another city leader' },
  { ...people.convener, accountId: 'another convener' },
  person('leader', others.second.id),
  ...[ordinary, office, inspectors, others.second].flatMap(({ id }) => [person('liaison', id), person('head', id)]),
  person('operator'),
];

const steps = fc.array(
  fc.record({
    actor: fc.constantFrom(...everybody),
    command: fc.constantFrom(...commands),
    hours: fc.integer({ min: 0, max: 40 }),
    /** Often what may be done is done, so that lives are long; else anyone tries anything. */
    guided: fc.oneof({ weight: 2, arbitrary: fc.nat(1_000) }, { weight: 1, arbitrary: fc.constant(null) }),
  }),
  { maxLength: 30 },
);

/** One of the steps that may be taken now; null: none, or none is asked for. */
function guidedTo(one: CircularCase, which: number | null): { actor: Actor; command: CircularCommand } | null {
  if (which === null) return null;
  const may = everybody.flatMap((actor) => {
    const names = circularActions(one.state, { ...one.surroundings, actor, number: null });
    return commands
      .filter(({ type }) => names.some((name) => name === type))
      .filter(({ type }) => (type !== 'discard' && type !== 'withdraw' && type !== 'revise') || which % 7 === 0)
      .map((command) => ({ actor, command }));
  });
  return may[which % Math.max(1, may.length)] ?? null;
}

/** How many lives came to each stage: a test of lives that never got anywhere would show nothing. */
const reached = new Map<string, number>();

test('whoever does whatever, and whenever', () => {
  fc.assert(
    fc.property(fc.constantFrom(...about), fc.boolean(), steps, (unitIds, laddered, life) => {
      const one = laddered
        ? new CircularCase().must(people.clock, { ...draftAbout(...unitIds), grounds: byLadder })
        : draftedAbout(...unitIds);
      for (const step of life) {
        const { actor, command } = guidedTo(one, step.guided) ?? step;
        const before = one.rows.length;
        const atMs = one.nowMs + step.hours * 3_600_000;
        const settled = one.wake(atMs).rows.length;
        const offered = circularActions(one.state, { ...one.surroundings, actor, number: null });
        const refusal = one.give(actor, command);
        if (refusal) expect(one.rows.length).toBe(settled);
        // Who is told that it may, may: refused is then only whom the new text is about.
        if (refusal && offered.some((name) => name === command.type)) {
          expect([command.type, refusal.refused]).toEqual(['revise', 'OWN_WORK']);
        }
        if (!refusal) expect(offered).toContain(command.type);
        expect(one.rows.length).toBeGreaterThanOrEqual(before);
      }
      check(one);
      reached.set(one.state.stage, (reached.get(one.state.stage) ?? 0) + 1);
    }),
    { numRuns: 400 },
  );
  expect([...reached.keys()]).toEqual(
    expect.arrayContaining(['commenting', 'deciding', 'revising', 'issued', 'discarded', 'withdrawn']),
  );
});

interface Row {
  type: string;
  account_id: string;
  role: string;
  unit_id: string | null;
  data: Record<string, unknown> & { units?: { unitId: string }[] };
}

function check(one: CircularCase): void {
  const { state } = one;
  expect(foldCircular(one.rows)).toEqual(state);
  const rows = one.rows.map((row): Row => ({ ...row, data: JSON.parse(row.text).data }));
  let units: string[] = [];
  let heard = false;
  const spoken = new Set<string>();
  const drafters = new Set<string>();
  for (const { type, account_id: account, role, unit_id: unitId, data } of rows) {
    if (type === 'circular-drafted' || type === 'circular-revised') {
      units = (data.units ?? []).map((said) => said.unitId);
      heard = false;
      drafters.add(account);
    }
    // Nobody of the units drafts, asks, decides, discards or withdraws; each speaks for itself alone.
    if (type === 'circular-commented') {
      expect([unitId, units.includes(unitId ?? ''), spoken.has(unitId ?? '')]).toEqual([data['unitId'], true, false]);
      spoken.add(unitId ?? '');
      heard = spoken.size === units.length;
    } else expect(units).not.toContain(unitId);
    if (type === 'circular-comments-asked') spoken.clear();
    if (type === 'circular-comments-closed') {
      heard = true;
      expect(data['silent']).toEqual(units.filter((id) => !spoken.has(id)));
    }
    // Nothing is issued that its units could not comment on as it stands, nor without a person's decision on it.
    if (/^circular-(issued|returned)$/.test(type)) {
      expect([heard, drafters.has(account)]).toEqual([true, false]);
      expect(fills({ role: roleOf(role) }, circularJudgeOf(units, mechanism))).toBe(true);
    }
    if (role === 'system') {
      expect(['circular-drafted', 'rung-taken', 'circular-comments-closed']).toContain(type);
    }
  }
  const many = (wanted: string) => rows.filter(({ type }) => type === wanted).length;
  expect(many('circular-issued')).toBeLessThanOrEqual(1);
  expect(state.number !== null).toBe(many('circular-issued') === 1);
  expect(state.numberVoid).toBe(state.stage === 'withdrawn');
  // Whatever is told has a title.
  for (const { to } of one.told) expect(titledKinds).toContain(to.split(' ')[0]);
  // Its units are told nothing before they are asked.
  const asked = one.rows.find(({ type }) => type === 'circular-comments-asked')?.seq ?? Number.POSITIVE_INFINITY;
  expect(one.told.filter(({ to }) => to.includes(' of ')).every(({ seq }) => seq >= asked)).toBe(true);
  expect(one.facts.parts ?? []).toEqual([]);
  expect(one.facts.overdueFromMs).toBeNull();
}

function roleOf(role: string): Actor['role'] {
  const found = everybody.find((actor) => actor.role === role);
  if (!found) throw new Error(`nobody is ${role}`);
  return found.role;
}
