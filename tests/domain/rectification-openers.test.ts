/** Who opens a rectification of which unit, who approves it, and who words it again (issue 7, point 4). */
import { describe, expect, test } from '@jest/globals';
import { openingBarred, openingJudgeOf, reviserOf, roles, type Role } from '../../src/domain/roles.ts';
import { at, Case, cast, mechanism, order, person, sampleUnits } from '../support/domain-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;
/** A mechanism whose office is also its inspectorate. */
const both = { ...mechanism, inspectorUnitId: office.id };
const revise = { type: 'revise' as const, order };
const draft = { type: 'draft' as const, order };
const approve = { type: 'approve' as const, decision: 'approve' as const, opinion: null };
const sendBack = { type: 'approve' as const, decision: 'return' as const, opinion: '请改' };

test.each([
  [ordinary.id, mechanism, { coordinator: null, director: null }],
  [
    ...[office.id, mechanism],
    { coordinator: 'OWN_WORK', director: 'OWN_WORK', inspector: null, cityLeader: null },
  ] as const,
  [inspectors.id, mechanism, { coordinator: null, director: null, inspector: 'OWN_WORK' }],
  [
    ...[office.id, both],
    { coordinator: 'OWN_WORK', director: 'OWN_WORK', inspector: 'OWN_WORK', cityLeader: null },
  ] as const,
])('of %s in %j: %j, and nobody else', (unitId, of, said) => {
  const told: Partial<Record<Role, string | null>> = said;
  for (const role of roles) {
    const expected = role in told ? told[role] : 'ROLE_NOT_ALLOWED';
    expect([role, openingBarred(person(role), unitId, of)]).toEqual([role, expected]);
  }
});

test('nobody opens one of the unit that they belong to, whatever their role', () => {
  expect(openingBarred(person('coordinator', ordinary.id), ordinary.id, mechanism)).toBe('OWN_WORK');
  expect(openingBarred(person('inspector', office.id), office.id, mechanism)).toBe('OWN_WORK');
  expect(openingBarred(person('cityLeader', office.id), office.id, mechanism)).toBe('OWN_WORK');
});

test.each([
  [ordinary.id, mechanism, 'leader', 'coordinator', 'coordinator'],
  [office.id, mechanism, 'leader', 'inspector', 'cityLeader'],
  [inspectors.id, mechanism, 'cityLeader', 'coordinator', 'coordinator'],
  [office.id, both, 'leader', 'cityLeader', 'cityLeader'],
])('of %s in %j the %s approves, the %s words it again, or the %s', (unitId, of, judge, reviser, inCharge) => {
  expect(openingJudgeOf(unitId, of)).toBe(judge);
  expect([reviserOf(unitId, 'inspector', of), reviserOf(unitId, 'cityLeader', of)]).toEqual([reviser, inCharge]);
});

test('a draft that the office made of its own unit, before it no longer could, is the inspector’s to word again', () => {
  expect(reviserOf(office.id, undefined, mechanism)).toBe('inspector');
});

describe('the office’s own unit', () => {
  test('the inspector drafts, the leader sends back and approves; the task of wording it again is the inspector’s', () => {
    const found = new Case(office).must(cast.inspector, draft, at('2026-03-02'));
    expect([found.tasks, found.toldSince(0)]).toEqual([['approve-rectification leader'], ['drafted → leader']]);
    found.must(cast.leader, sendBack);
    expect([found.tasks, found.toldSince(1)]).toEqual([
      ['revise-rectification inspector'],
      ['draft-returned → inspector'],
    ]);
    expect(found.give(cast.coordinator, revise)?.refused).toBe('OWN_WORK');
    found.must(cast.inspector, revise).must(cast.leader, approve);
    expect(found.state.stage).toBe('noticed');
  });

  test('what the city leader drafts the convener approves, and the city leader does not', () => {
    const inCharge = person('cityLeader');
    const found = new Case(office).must(inCharge, draft, at('2026-03-02'));
    expect(found.give(inCharge, approve)?.refused).toBe('OWN_WORK');
    found.must(cast.leader, sendBack);
    expect(found.tasks).toEqual(['revise-rectification cityLeader']);
    found.must(inCharge, revise).must(cast.leader, approve);
    expect(found.state.stage).toBe('noticed');
  });
});

test('the inspectors’ own unit: the office drafts, and only the city leader in charge approves', () => {
  const found = new Case(inspectors).must(cast.coordinator, draft, at('2026-03-02'));
  expect([found.tasks, found.toldSince(0)]).toEqual([['approve-rectification cityLeader'], ['drafted → cityLeader']]);
  expect(found.give(cast.leader, approve)?.refused).toBe('ROLE_NOT_ALLOWED');
  expect(found.must(person('cityLeader'), approve).state.stage).toBe('noticed');
});
