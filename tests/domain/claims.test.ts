import { expect, test } from '@jest/globals';
import { postsBy, type ClaimRule } from '../../src/domain/claims.ts';

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
