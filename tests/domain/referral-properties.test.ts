/** Random lives of referrals: whoever does whatever, the hard rules hold (design.md, "People and limits"). */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../src/domain/roles.ts';
import type { ReferralCommand } from '../../src/domain/referral.ts';
import { referralActions } from '../../src/domain/referral/permissions.ts';
import { objectionStates } from '../../src/domain/referral/surroundings.ts';
import { person, sampleUnits } from '../support/domain-fixtures.ts';
import {
  foldReferral,
  good,
  people,
  proposedOf,
  units,
  wordless,
  type ReferralCase,
} from '../support/referral-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;

/** A word that stands in everything that is said of a unit here, and must stand nowhere of an individual's. */
const SECRET = '张某';
const said = { opinion: SECRET, reason: SECRET, title: SECRET, facts: SECRET, basis: SECRET, receipt: SECRET };
const telling = Object.values(good).map((command): ReferralCommand => {
  const names = Object.keys(command);
  const words = Object.entries({ ...said, reference: SECRET, note: SECRET }).filter(([name]) => names.includes(name));
  return Object.assign({ ...command }, Object.fromEntries(words));
});
const bodies = (['gov-inspection', 'organisation-dept', 'supervisory'] as const).flatMap((body): ReferralCommand[] => [
  { ...good.handOver, body },
  { ...wordless.handOver, body },
]);
const commands: ReferralCommand[] = [...Object.values(good), ...Object.values(wordless), ...telling, ...bodies];

const everybody: Actor[] = [
  ...Object.values(people),
  ...units.flatMap(({ id }) => [person('liaison', id), person('head', id)]),
  // Leaders may be of a unit, too.
  person('leader', ordinary.id),
  person('cityLeader', office.id),
];

const steps = fc.array(
  fc.record({
    actor: fc.constantFrom(...everybody),
    command: fc.constantFrom(...commands),
    objection: fc.oneof(
      { weight: 4, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom(...objectionStates) },
    ),
    /** Often what may be done is done, so that lives are long; else anyone tries anything. */
    guided: fc.oneof({ weight: 2, arbitrary: fc.nat(1_000) }, { weight: 1, arbitrary: fc.constant(null) }),
  }),
  { maxLength: 25 },
);

function guidedTo(found: ReferralCase, which: number | null): { actor: Actor; command: ReferralCommand } | null {
  if (which === null) return null;
  const may = everybody.flatMap((actor) => {
    const names = referralActions(found.state, found.contextOf(actor));
    return commands
      .filter(({ type }) => names.some((name) => name === type))
      .filter(({ type }) => (type !== 'discard' && type !== 'withdraw') || which % 7 === 0)
      .map((command) => ({ actor, command }));
  });
  return may[which % Math.max(1, may.length)] ?? null;
}

const reached = new Map<string, number>();
const subjects = fc.constantFrom('unit' as const, 'individual' as const);

test('whoever does whatever', () => {
  fc.assert(
    fc.property(fc.constantFrom(ordinary, office, inspectors), subjects, steps, (unit, subject, life) => {
      const found = proposedOf(unit, subject);
      for (const step of life) {
        const cause = { noun: 'rectification', matterId: 'rectification-1', withdrawn: false };
        found.cause = step.objection === null ? null : { ...cause, objection: step.objection };
        const { actor, command } = guidedTo(found, step.guided) ?? step;
        const before = found.rows.length;
        const offered = referralActions(found.state, found.contextOf(actor));
        const refusal = found.give(actor, command);
        if (refusal) expect(found.rows.length).toBe(before);
        // What is not offered is refused; what is offered is refused for what it says alone.
        if (!offered.some((name) => name === command.type)) expect(refusal).not.toBeNull();
        else if (refusal) {
          expect(refusal.refused).toMatch(
            /^(PARTICULARS_NOT_KEPT|TEXT_REQUIRED|OPINION_REQUIRED|BODY_NOT_COMPETENT|OBJECTION_PENDING|ABOUT_WITHDRAWN)$/,
          );
        }
        const stopped = step.objection === 'pending' || step.objection === 'withdrawn';
        const last = refusal === null ? found.rows.at(-1)?.type : '';
        if (stopped) expect(last).not.toMatch(/approved|handed-over/);
      }
      check(found);
      const place = `${subject} ${found.state.stage}`;
      reached.set(place, (reached.get(place) ?? 0) + 1);
    }),
    { numRuns: 600 },
  );
  const ends = ['closed', 'handed-over', 'withdrawn', 'discarded'];
  const places = ends.flatMap((stage) => [`unit ${stage}`, `individual ${stage}`]);
  expect([...reached.keys()]).toEqual(expect.arrayContaining(places));
});

function check(found: ReferralCase): void {
  const { state, rows, told } = found;
  expect(foldReferral(rows)).toEqual(state);
  const approval = rows.find(({ type }) => type === 'referral-approved');
  for (const { type, seq, account_id: account, unit_id: unitId, role } of rows) {
    // Nothing is handed over, and no outcome recorded, without the decision of a leader; and never by the clock.
    if (/handed-over|outcome|withdrawn/.test(type)) expect(approval !== undefined && seq > approval.seq).toBe(true);
    if (/approved|returned|withdrawn/.test(type)) expect(['leader', 'cityLeader']).toContain(role);
    if (type === 'referral-approved') expect(state.proposedBy).not.toContain(account);
    // Nobody of the unit has a hand in it at all.
    expect(unitId).not.toBe(state.ofUnitId);
    expect(role).not.toBe('system');
  }
  expect(rows.filter(({ type }) => type === 'referral-approved').length).toBeLessThanOrEqual(1);
  expect(state.numberVoid).toBe(state.stage === 'withdrawn');
  const toUnit = told.filter(({ to }) => /(liaison|head) of/.test(to));
  if (state.subject === 'unit') {
    expect(toUnit.every(({ seq }) => approval !== undefined && seq >= approval.seq)).toBe(true);
  } else {
    // Of an individual there is no word anywhere, and nobody of a unit is told that there is one.
    expect(toUnit).toEqual([]);
    expect(JSON.stringify([rows, told, state])).not.toContain(SECRET);
    for (const { text } of rows) {
      const { data } = JSON.parse(text);
      for (const name of ['opinion', 'reason', 'facts', 'basis', 'receipt', 'reference', 'note']) {
        expect(data[name] ?? null).toBeNull();
      }
    }
  }
}
