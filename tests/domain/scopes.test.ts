import { expect, test } from '@jest/globals';
import { contracts } from '../../src/api/openapi.ts';
import { isScope, scopeMissing, scopesBeyond, segments } from '../../src/domain/scopes.ts';

test('the scopes are the first steps of the API’s addresses', () => {
  const steps = contracts.map(({ path }) => path.split('/')[1] ?? '');
  expect([...segments]).toEqual([...new Set(steps)].sort());
});

test.each([
  ['read', true],
  ['write', true],
  ['units:read', true],
  ['units:write', true],
  ['units', false],
  ['units:', false],
  ['units:read:write', false],
  ['nothing:read', false],
  [':read', false],
  ['', false],
])('%j is a scope: %s', (text, is) => {
  expect(isScope(text)).toBe(is);
});

test.each([
  [null, 'units', true, null],
  [['read'], 'units', false, null],
  [['read'], 'units', true, 'units:write'],
  [['units:write'], 'units', false, null],
  [['units:write'], 'plans', false, 'plans:read'],
  [['units:read'], 'units', true, 'units:write'],
])('%j on %s, writing %s, lacks %s', (scopes, segment, writes, missing) => {
  expect(scopeMissing(scopes, { segment, writes })).toBe(missing);
});

test.each([
  [null, ['write'], []],
  [['write'], ['read', 'write', 'units:write'], []],
  [['read'], ['read', 'units:read'], []],
  [['read'], ['write', 'units:write'], ['write', 'units:write']],
  [['units:write'], ['units:read', 'units:write'], []],
  [['units:write'], ['read', 'write', 'plans:read'], ['read', 'write', 'plans:read']],
])('a token with %j that asks for %j asks too much by %j', (own, asked, beyond) => {
  expect(scopesBeyond(own, asked)).toEqual(beyond);
});
