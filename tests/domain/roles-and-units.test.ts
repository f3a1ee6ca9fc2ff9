/** Who may judge whom (design.md, "People and limits" 2), and which instruments apply to whom (domain.md 0.3). */
import { describe, expect, test } from '@jest/globals';
import { judgeOf, judgingBarred, maySee, maySeeWorkflow, roles, type Role } from '../../src/domain/roles.ts';
import { instrumentsFor, unitKinds } from '../../src/domain/units.ts';
import { actor, mechanism } from '../support/rectification-fixtures.ts';

describe('the judge of a piece of work', () => {
  test.each([
    ['work-plan', 'bureau', 'coordinator'],
    ['work-plan', 'office', 'inspector'],
    ['work-plan', 'inspectors', 'leader'],
    ['result', 'bureau', 'inspector'],
    ['result', 'office', 'inspector'],
    ['result', 'inspectors', 'leader'],
  ] as const)('of a %s of %s is the %s', (work, unitId, judge) => {
    expect(judgeOf(work, unitId, mechanism)).toBe(judge);
  });

  test('is never of the unit whose work it is, nor its submitter, whatever the role', () => {
    for (const role of roles) {
      for (const judge of roles) {
        expect(judgingBarred(actor(role, 'bureau'), judge, { unitId: 'bureau', submittedBy: null })).toBe('OWN_WORK');
        const own = actor(role, 'other');
        expect(judgingBarred(own, judge, { unitId: 'bureau', submittedBy: own.accountId })).toBe('OWN_WORK');
        const barred = judgingBarred(own, judge, { unitId: 'bureau', submittedBy: 'someone' });
        expect(barred).toBe(role === judge ? null : 'ROLE_NOT_ALLOWED');
      }
    }
  });

  test('never has a unit of its own that it would judge', () => {
    const unitOf: Partial<Record<Role, string>> = { coordinator: 'office', inspector: 'inspectors' };
    for (const work of ['work-plan', 'result'] as const) {
      for (const unitId of ['bureau', 'office', 'inspectors']) {
        expect(unitOf[judgeOf(work, unitId, mechanism)]).not.toBe(unitId);
      }
    }
  });
});

describe('who sees a matter', () => {
  const matter = { mechanismId: mechanism.id, unitId: 'bureau' };
  test.each([
    ['liaison', true, false],
    ['coordinator', true, true],
    ['leader', true, true],
    ['inspector', true, true],
    ['operator', false, false],
    ['system', true, true],
  ] as const)('%s: of the unit %s, of another %s', (role, own, other) => {
    expect(maySee(actor(role, 'bureau'), matter)).toBe(own);
    expect(maySee(actor(role, 'other'), matter)).toBe(other);
    expect(maySee({ ...actor(role, 'bureau'), mechanismId: 'another' }, matter)).toBe(false);
  });

  test('the workflow behind it may be seen by coordinator, leader and operator', () => {
    const may = roles.filter((role) => maySeeWorkflow(actor(role), mechanism.id));
    expect(may).toEqual(['coordinator', 'leader', 'operator']);
    expect(maySeeWorkflow(actor('operator'), 'another')).toBe(false);
  });
});

/** 政府督查工作条例 art. 5: departments, lower governments and their zones; everyone else gets a request letter. */
test('only departments, lower governments and zones meet notice, interview, order and circular', () => {
  for (const kind of unitKinds) {
    const object = ['GOV_DEPT', 'LOWER_GOV', 'ZONE_COMMITTEE'].includes(kind);
    expect({ kind, instruments: instrumentsFor(kind) }).toEqual({
      kind,
      instruments: object ? ['supervision-notice', 'interview', 'rectification', 'circular'] : ['request-letter'],
    });
  }
});
