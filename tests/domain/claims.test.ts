import { describe, expect, test } from '@jest/globals';
import {
  inLine,
  postsBy,
  type ClaimRule,
  type GivenPost,
  type HeldPost,
  type NamedPost,
  type PostPlace,
} from '../../src/domain/claims.ts';

const rule = (claim: string, equals: string, unit: string | null = null): ClaimRule => {
  return { claim, equals, mechanism: 'example', role: 'liaison', unit };
};
const rules = [rule('group', 'edu', '甲'), rule('group', 'sci', '乙'), rule('realm.roles', 'liaison', '甲')];

test.each([
  [{ group: 'edu' }, ['甲']],
  [{ group: ['sci', 'edu', 7] }, ['甲', '乙']],
  [{ group: 'edu', realm: { roles: ['liaison'] } }, ['甲']],
  [{ 'realm.roles': ['liaison'] }, []],
  [{ realm: 'roles' }, []],
  [{ realm: null }, []],
  [{ group: 'edu,sci' }, []],
  [{ group: 'Edu' }, []],
  [{ group: { edu: 'edu' } }, []],
  [{ __proto__: { group: 'edu' } }, []],
  [{}, []],
])('%j gives %j', (claims, units) => {
  expect(postsBy(rules, claims).map(({ unit }) => unit)).toEqual(units);
});

describe('a login is brought in line with what the claims give', () => {
  const today = '2025-11-05';
  const place = {
    mechanismId: 'm',
    unitId: 'u',
    officeUnitId: 'office',
    inspectorUnitId: 'i',
    unitIds: ['u', 'v', 'office', 'i'],
  };
  const post = (role: NamedPost['role'], unit: string | null, at: PostPlace | null = place): GivenPost => {
    return { named: { mechanism: 'example', role, unit }, place: at };
  };
  const held = (changes: Partial<HeldPost> = {}): HeldPost => {
    const term = { validFrom: '2025-01-01', validTo: null };
    return { id: 'a', mechanismId: 'm', role: 'liaison', unitId: 'u', source: 'oidc', ...term, ...changes };
  };
  const outcome = (accounts: HeldPost[], given: GivenPost[]) => {
    const { ended, granted, notGiven } = inLine('l', accounts, given, today);
    const roles = (list: readonly { role: string }[]) => list.map(({ role }) => role);
    return { ended: ended.map(({ id }) => id), granted: roles(granted), notGiven: roles(notGiven) };
  };

  test.each<[string, HeldPost[], GivenPost[], Partial<ReturnType<typeof outcome>>]>([
    ['gives what is missing', [], [post('liaison', '甲')], { granted: ['liaison'] }],
    ['keeps what is given again', [held()], [post('liaison', '甲')], {}],
    ['ends what is given no more', [held()], [], { ended: ['a'] }],
    ['moves to another unit', [held({ unitId: 'v' })], [post('liaison', '甲')], { ended: ['a'], granted: ['liaison'] }],
    ['leaves alone what the operator gave', [held({ source: 'operator' })], [], {}],
    ['and what has ended', [held({ validTo: '2025-11-04' })], [], {}],
    ['the clerk is of the office unasked', [], [post('coordinator', null)], { granted: ['coordinator'] }],
    [
      'an unknown unit gives nothing',
      [],
      [post('liaison', '丙', { ...place, unitId: null })],
      { notGiven: ['liaison'] },
    ],
    ['nor does an unknown mechanism', [], [post('liaison', '甲', null)], { notGiven: ['liaison'] }],
    [
      'whoever keeps accounts holds no other post',
      [held({ id: 'o', role: 'operator', unitId: null, source: 'operator' })],
      [post('leader', null)],
      { notGiven: ['leader'] },
    ],
    [
      'and of two such claims the first holds',
      [],
      [post('leader', null), post('operator', null)],
      { granted: ['leader'], notGiven: ['operator'] },
    ],
    [
      'in whichever order they were given before',
      [held({ id: 'o', role: 'operator', unitId: null })],
      [post('leader', null), post('operator', null)],
      { ended: ['o'], granted: ['leader'], notGiven: ['operator'] },
    ],
  ])('%s', (_, accounts, given, expected) => {
    expect(outcome(accounts, given)).toEqual({ ended: [], granted: [], notGiven: [], ...expected });
  });

  test('a post that is given stands from today, held by the login', () => {
    const { granted } = inLine('l', [], [post('liaison', '甲')], today);
    expect(granted).toEqual([
      { role: 'liaison', unitId: 'u', loginId: 'l', validFrom: today, validTo: null, mechanismId: 'm' },
    ]);
  });
});
