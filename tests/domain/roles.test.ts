import { describe, expect, test } from '@jest/globals';
import {
  judgeOf,
  judgingBarred,
  liaisonOf,
  maySee,
  maySeeWorkflow,
  roles,
  systemActor,
  type MechanismFacts,
} from '../../src/domain/roles.ts';
import { mechanism, person, sampleUnits } from '../support/domain-fixtures.ts';
import { takes } from '../support/places.ts';

const matter = { mechanismId: mechanism.id, unitId: 'mine' };
const unitIds = ['mine', 'other', null];

describe('who may see a matter', () => {
  const cases = roles.flatMap((role) =>
    unitIds.flatMap((unitId) => [mechanism.id, 'elsewhere'].map((mechanismId) => ({ role, unitId, mechanismId }))),
  );

  test.each(cases)('a $role of unit $unitId in $mechanismId', ({ role, unitId, mechanismId }) => {
    const steers = ['coordinator', 'director', 'leader', 'cityLeader', 'inspector', 'system'].includes(role);
    const sees = mechanismId === mechanism.id && (steers || (['liaison', 'head'].includes(role) && unitId === 'mine'));
    expect(maySee({ ...person(role, unitId), mechanismId }, matter)).toBe(sees);
    // The technical view: for those who steer or operate, never for a unit or the inspector.
    const operates = ['coordinator', 'director', 'leader', 'cityLeader', 'operator'].includes(role);
    const looks = mechanismId === mechanism.id && operates;
    expect(maySeeWorkflow({ ...person(role, unitId), mechanismId }, mechanism.id)).toBe(looks);
  });
});

describe('who judges', () => {
  const { ordinary, office, inspectors } = sampleUnits;

  // design.md, "People and limits" 2
  test.each([
    ['work-plan', ordinary.id, 'coordinator'],
    ['work-plan', office.id, 'inspector'],
    ['work-plan', inspectors.id, 'cityLeader'],
    ['result', ordinary.id, 'inspector'],
    ['result', office.id, 'inspector'],
    ['result', inspectors.id, 'cityLeader'],
  ] as const)('a %s of %s is judged by the %s', (work, unitId, judge) => {
    expect(judgeOf(work, unitId, mechanism)).toBe(judge);
  });

  test('where one unit is both office and inspector, the city leader judges it', () => {
    const both: MechanismFacts = { id: 'm', officeUnitId: 'same', inspectorUnitId: 'same' };
    expect([judgeOf('work-plan', 'same', both), judgeOf('result', 'same', both)]).toEqual(['cityLeader', 'cityLeader']);
  });

  test('where neither is set, every unit is an ordinary one', () => {
    const none: MechanismFacts = { id: 'm', officeUnitId: null, inspectorUnitId: null };
    expect([judgeOf('work-plan', 'a', none), judgeOf('result', 'a', none)]).toEqual(['coordinator', 'inspector']);
  });

  test('a judge’s own unit is never judged by that judge', () => {
    const homes = { coordinator: office.id, inspector: inspectors.id, cityLeader: null };
    for (const work of ['work-plan', 'result'] as const) {
      for (const { id } of Object.values(sampleUnits)) expect(homes[judgeOf(work, id, mechanism)]).not.toBe(id);
    }
  });
});

describe('who is barred from judging', () => {
  const cases = roles.flatMap((role) =>
    roles.flatMap((judge) =>
      unitIds.flatMap((unitId) => ['me', 'someone', null].map((by) => ({ role, judge, unitId, submittedBy: by }))),
    ),
  );

  test('whoever submitted it or is of that unit, whatever the role; then whoever is not the judge', () => {
    expect(cases).toHaveLength(9 * 9 * 3 * 3);
    for (const { role, judge, unitId, submittedBy } of cases) {
      const own = submittedBy === 'me' || unitId === 'mine';
      const answer = own ? 'OWN_WORK' : takes(role, judge) ? null : 'ROLE_NOT_ALLOWED';
      const actor = person(role, unitId, 'me');
      const got = judgingBarred(actor, judge, { unitId: 'mine', submittedBy });
      expect({ role, judge, unitId, submittedBy, got }).toEqual({ role, judge, unitId, submittedBy, got: answer });
    }
  });
});

test('the clock is an actor of its mechanism and of no unit; a liaison is a party of one', () => {
  expect(systemActor('m')).toEqual({ accountId: 'system', role: 'system', unitId: null, mechanismId: 'm' });
  expect(liaisonOf({ id: 'u' })).toEqual({ role: 'liaison', unitId: 'u' });
});
