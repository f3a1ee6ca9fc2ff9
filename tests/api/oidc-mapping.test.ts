/** The file that says what an issuer's claims mean: a mistake in it is one clear sentence at start. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { readMapping } from '../../src/api/oidc-mapping.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'lianxi-mapping-'));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (content: string): string => {
  const file = path.join(folder, 'mapping.json');
  writeFileSync(file, content);
  return file;
};

const rule = { claim: 'groups', equals: 'edu', mechanism: 'zhuzhou', role: 'liaison', unit: '市教育局' };
const good = {
  issuerName: '统一身份认证',
  userNameClaim: 'preferred_username',
  rules: [rule, { ...rule, role: 'leader', unit: undefined }],
};

test('rules name a claim, its value, a mechanism, a role and perhaps a unit', () => {
  const { rules } = readMapping(written(JSON.stringify(good)));
  expect(rules.map(({ role, unit }) => [role, unit])).toEqual([
    ['liaison', '市教育局'],
    ['leader', null],
  ]);
});

test.each([
  ['', /^OIDC_MAPPING_FILE: .+ is no JSON file/],
  [JSON.stringify({ ...good, rules: [] }), /^OIDC_MAPPING_FILE: .+ at \/rules: /],
  [JSON.stringify({ ...good, rules: [{ ...rule, role: 'system' }] }), /at \/rules\/0\/role: /],
  [JSON.stringify({ ...good, rules: [rule, { ...rule, equals: '' }] }), /at \/rules\/1\/equals: /],
  [JSON.stringify({ ...good, rule: [] }), /at \/: /],
])('%j is refused', (content, sentence) => {
  expect(() => readMapping(written(content))).toThrow(sentence);
});

test('a file that is not there is said', () => {
  expect(() => readMapping('/nowhere/mapping.json')).toThrow('OIDC_MAPPING_FILE: /nowhere/mapping.json');
});
