/** The rules of an assignment's draft. */
import { describe, expect, test } from '@jest/globals';
import { assignment, type AssignmentCommand } from '../../src/domain/assignment.ts';
import { evolveAssignment } from '../../src/domain/assignment/folding.ts';
import { isDated } from '../../src/domain/assignment/issuing.ts';
import { assignmentActions } from '../../src/domain/assignment/permissions.ts';
import type { Assignment, AssignmentEvent } from '../../src/domain/assignment/record.ts';
import { stateCouncilCalendar } from '../../src/domain/calendar.ts';
import type { DirectoryUnit } from '../../src/domain/directory.ts';
import type { Context, NewEvent } from '../../src/domain/matter.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { Role } from '../../src/domain/roles.ts';

const NOW_MS = Date.parse('2025-03-03T02:00:00Z');
const unit = (id: string, given: Partial<DirectoryUnit> = {}): DirectoryUnit => ({
  ...{ id, name: id, aliases: [], kind: 'GOV_DEPT', collective: false, validFrom: null, validTo: null },
  ...{ succeededBy: null, ...given },
});
const directory = [
  unit('a'),
  unit('b'),
  unit('c'),
  unit('many', { collective: true }),
  unit('old', { validTo: '2024-12-31' }),
];

function context(role: Role = 'coordinator'): Context {
  return {
    ...{ nowMs: NOW_MS, unit: unit('a'), number: null, directory },
    actor: { accountId: `account of ${role}`, role, unitId: 'a', mechanismId: 'm' },
    mechanism: { id: 'm', officeUnitId: 'a', inspectorUnitId: 'c' },
    ...{ calendar: stateCouncilCalendar(), policy: defaultPolicy },
  };
}

const source = { kind: 'measure' as const, planId: 'p', itemId: 'i', number: '1', task: 1 };
const draft: Extract<AssignmentCommand, { type: 'draft' }> = {
  ...{ type: 'draft', mechanismId: 'm', source, title: '建立台账', leadUnitId: 'a', cooperating: ['b'] },
  nodes: [{ dueOn: '2025-12-31', basis: 'proposed', confirmed: false }],
};

function fold(state: Assignment | null, events: readonly NewEvent<AssignmentEvent>[]): Assignment {
  const actor = { accountId: 'account of coordinator', role: 'coordinator' as const, unitId: 'a' };
  let next = state;
  for (const made of events) next = evolveAssignment(next, { ...made, seq: 1, atMs: NOW_MS, actor });
  if (next === null) throw new Error('no event');
  return next;
}

function after(state: Assignment | null, command: AssignmentCommand): Assignment {
  const decision = assignment.decide(state, command, context());
  if (!('events' in decision)) throw new Error(JSON.stringify(decision));
  return fold(state, decision.events);
}

const revise = (changes: Partial<Extract<AssignmentCommand, { type: 'revise' }>>): AssignmentCommand => ({
  ...{ type: 'revise', title: null, leadUnitId: null, cooperating: null, nodes: null, requirement: null },
  ...{ urgency: null, reports: null, cooperatingDue: null, checklist: null, ...changes },
});

describe('the draft of an assignment', () => {
  test('has one lead and the others in order, and waits for whoever settles its dates', () => {
    const state = after(null, draft);
    expect(assignment.facts(state)).toMatchObject({ unitId: 'a', involves: ['b'], open: true, nextWakeAtMs: null });
    expect(assignment.tasks(state, context().mechanism).map(({ kind }) => kind)).toEqual(['settle-assignment']);
    expect(isDated(state.nodes)).toBe(false);
  });

  test('is dated when every node is confirmed, and then the director decides', () => {
    const state = after(after(null, draft), revise({ nodes: [{ dueOn: '2025-12-31', confirmed: true }] }));
    expect(state.nodes).toEqual([{ dueOn: '2025-12-31', basis: 'proposed', confirmed: true }]);
    expect(isDated(state.nodes)).toBe(true);
    expect(assignment.tasks(state, context().mechanism)).toMatchObject([
      { kind: 'approve-assignment', role: 'director', unitId: null },
    ]);
    expect(isDated([])).toBe(false);
  });

  test.each<[string, AssignmentCommand, string, string]>([
    ['a lead that cooperates too', revise({ cooperating: ['b', 'a'] }), 'UNIT_TWICE', '/cooperatingUnitIds/1'],
    ['a unit twice', revise({ cooperating: ['b', 'b'] }), 'UNIT_TWICE', '/cooperatingUnitIds/1'],
    ['a name for many', revise({ leadUnitId: 'many' }), 'UNIT_IS_COLLECTIVE', '/leadUnitId'],
    ['a unit that has ended', revise({ cooperating: ['old'] }), 'UNIT_NOT_IN_FORCE', '/cooperatingUnitIds/0'],
    ['a unit that is not there', revise({ leadUnitId: 'none' }), 'UNIT_UNKNOWN', '/leadUnitId'],
    ['no date', revise({ nodes: [{ dueOn: '2025-02-30', confirmed: true }] }), 'DATE_INVALID', '/nodes/0/dueOn'],
    [
      'a date twice',
      revise({ nodes: ['2025-06-30', '2025-06-30'].map((dueOn) => ({ dueOn, confirmed: true })) }),
      'DATE_INVALID',
      '/nodes/1/dueOn',
    ],
  ])('refuses %s, and points at it', (_, command, refused, pointer) => {
    expect(assignment.decide(after(null, draft), command, context())).toMatchObject({ refused, pointer });
  });

  test('is revised and withdrawn by the coordinator only, and seen by those who steer', () => {
    const state = after(null, draft);
    const asked = (role: Role) => assignment.decide(state, { type: 'withdraw', reason: '重复' }, context(role));
    expect(asked('leader')).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    expect(asked('inspector')).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    expect(asked('liaison')).toEqual({ refused: 'NOT_FOUND' });
    expect(asked('operator')).toEqual({ refused: 'NOT_FOUND' });
    const withdrawn = after(state, { type: 'withdraw', reason: '重复' });
    expect(withdrawn).toMatchObject({ stage: 'withdrawn', reason: '重复', closedAtMs: NOW_MS });
    expect(assignmentActions(withdrawn, context())).toEqual([]);
    expect(assignment.decide(withdrawn, revise({ title: '别的' }), context())).toMatchObject({ refused: 'NOT_NOW' });
  });

  test.each<[string, string, { leadUnitId: string; cooperating: string[] }]>([
    ['the lead', 'a', { leadUnitId: 'c', cooperating: ['b'] }],
    ['one that cooperates', 'b', { leadUnitId: 'a', cooperating: ['c'] }],
  ])('follows %s to its successor', (_, from, expected) => {
    const succession = { from: unit(from), to: unit('c'), effectiveOn: '2025-03-01', basis: '机构改革方案' };
    const state = after(null, draft);
    expect(fold(state, assignment.succession(state, succession))).toMatchObject(expected);
  });

  test('names a unit once when both were merged into one', () => {
    const state = after(null, draft);
    const merged = { from: unit('b'), to: unit('a'), effectiveOn: '2025-03-01', basis: '机构改革方案' };
    expect(fold(state, assignment.succession(state, merged))).toMatchObject({ leadUnitId: 'a', cooperating: [] });
  });
});
