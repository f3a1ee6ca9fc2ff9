import { expect, test } from '@jest/globals';
import { passwordFault } from '../../src/domain/passwords.ts';
import { isUserName, normalName } from '../../src/domain/sign-in.ts';

test.each([
  ['', 'too-short'],
  ['Aa1!Aa1!Aa1', 'too-short'],
  // Eleven characters of two units each.
  ['😀😀😀😀😀😀😀😀😀Aa', 'too-short'],
  [`Aa1!${'xy'.repeat(63)}`, 'too-long'],
  ['alllowercaseletters', 'too-few-classes'],
  ['onlytwo12classes34', 'too-few-classes'],
  ['联席会议联席会议联席会议', 'too-few-classes'],
  ['xZhang.San-2026', 'has-user-name'],
  ['XZHANG.SAN-2026a', 'has-user-name'],
  ['Passwwwwword-26', 'has-run'],
  ['Good-qWErt-7788', 'has-run'],
  ['Good-54321-xyza', 'has-run'],
  ['Good-aBcDe-7788', 'has-run'],
  ['Good-1234-qwer', null],
  ['联席-Meeting-26', null],
  ['correct Horse battery 9', null],
])('%j: %s', (password, fault) => {
  expect(passwordFault(password, 'zhang.san')).toBe(fault);
});

test.each([
  ['Chen.Lian', 'chen.lian', true],
  ['ＣＨＥＮ', 'chen', true],
  ['张三', '张三', false],
  ['张三丰', '张三丰', true],
  ['-chen', '-chen', false],
  ['chen lian', 'chen lian', false],
  ['chen\0x', 'chen\0x', false],
  ['x'.repeat(41), 'x'.repeat(41), false],
])('the user name %j is %j: %s', (said, normal, may) => {
  expect(normalName(said)).toBe(normal);
  expect(isUserName(normal)).toBe(may);
});
