import { describe, expect, test } from '@jest/globals';
import { isClassified } from '../../src/domain/classified.ts';

describe('a mark of secrecy (密级标志) is told', () => {
  test.each([
    ['机密★1年', 'GB/T 9704-2012, 7.2.2'],
    ['绝密★', 'without a time'],
    ['秘密★长期', 'for good'],
    ['秘 密 ☆ 5年', 'spaced as on a title page'],
    ['机密*10年', 'typed on a keyboard'],
    ['密级：秘密', 'the header of a form'],
    ['密 级: 绝密', 'the same, spaced'],
    ['机\u200b密★1年', 'with a zero-width space within'],
    ['機密★1年', 'in traditional characters'],
    ['密級：絕密', 'the same, in the header of a form'],
    ['份号000001\n机密★3年\n特急', 'below the copy number'],
  ])('%s (%s)', (text) => {
    expect(isClassified(text)).toBe(true);
  });

  test.each([
    '加强商业秘密保护',
    '商业秘密保护示范点*3个',
    '履行保密义务，不得泄露国家秘密、工作秘密',
    '涉密人员、密级管理制度',
    '★ 重点任务',
    '“机密”一词出现3次',
    '',
  ])('and %s is none', (text) => {
    expect(isClassified(text)).toBe(false);
  });

  test('in a hostile text of 1 MB as quickly as in another', () => {
    const startedAt = process.cpuUsage().user;
    expect(isClassified('秘 '.repeat(500_000))).toBe(false);
    expect(isClassified('密   级   :   '.repeat(70_000))).toBe(false);
    expect((process.cpuUsage().user - startedAt) / 1e6).toBeLessThan(2);
  });
});
