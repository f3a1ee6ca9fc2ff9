/** Which unit a name speaks of on a day: the surest reading decides, and nothing is ever guessed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { projectRoot } from '../../src/config.ts';
import { holderOn, inForceOn, matchUnit, type DirectoryUnit, type UnitMatch } from '../../src/domain/directory.ts';
import { comparable, differByLevel } from '../../src/domain/directory/names.ts';

const TODAY = '2025-11-05';

function unit(name: string, changes: Partial<DirectoryUnit> = {}): DirectoryUnit {
  const none = { validFrom: null, validTo: null, succeededBy: null };
  return { id: name, name, aliases: [], kind: 'GOV_DEPT', collective: false, ...none, ...changes };
}

/** A match as a line: how and whom, the ambiguous with bars between, or nothing. */
function said(match: UnitMatch): string {
  if (match === null) return 'none';
  if ('ambiguous' in match) return match.ambiguous.map((one) => one.name).join(' | ');
  return `${match.by} ${match.unit.name}`;
}

const directory = [
  unit('市市场监督管理局', { aliases: ['市市场监管局'] }),
  unit('市委组织部', { aliases: ['组织部'], kind: 'PARTY_ORGAN' }),
  unit('市教育局'),
  unit('市发展改革委', { aliases: ['市发改委', '市发展和改革委员会'] }),
  unit('县（市、区）人民政府', { collective: true, kind: 'LOWER_GOV' }),
  unit('市民政局'),
  unit('市政府督查室', { aliases: ['督查室'] }),
  unit('市政务服务局'),
  unit('株洲县司法局'),
];

describe('a name', () => {
  test.each([
    ['市市场监督管理局', 'name 市市场监督管理局'],
    [' 市教育局　', 'name 市教育局'],
    ['县(市、区)人民政府', 'name 县（市、区）人民政府'],
    ['市发改委', 'alias 市发展改革委'],
    ['组织部', 'alias 市委组织部'],
    ['市场监督管理局', 'elided 市市场监督管理局'],
    ['市场监管局', 'elided 市市场监督管理局'],
    ['教育局', 'elided 市教育局'],
    ['发改委', 'elided 市发展改革委'],
    ['民政局', 'elided 市民政局'],
    ['政府督查室', 'elided 市政府督查室'],
    ['政务服务局', 'elided 市政务服务局'],
    ['市督查室', 'elided 市政府督查室'],
    ['市组织部', 'elided 市委组织部'],
    // Half a word is no name, another level is another unit, and what is only like a name is none.
    ['场监督管理局', 'none'],
    ['委组织部', 'none'],
    ['县教育局', 'none'],
    ['区教育局', 'none'],
    ['市教育', 'none'],
    ['市教育局机关', 'none'],
    ['市市教育局', 'none'],
    ['省教育局', 'none'],
    ['宣传部', 'none'],
    ['', 'none'],
    ['市', 'none'],
  ])('%j means: %s', (name, expected) => {
    expect(said(matchUnit(name, directory, TODAY))).toBe(expected);
  });

  test.each([
    ['市场监督管理局', '场监督管理局', false],
    ['市市场监督管理局', '市场监督管理局', true],
    ['区市场监督管理局', '市场监督管理局', true],
    ['市容环境卫生局', '容环境卫生局', false],
    ['市政园林局', '政园林局', false],
    ['市政协', '政协', true],
    ['市民中心', '民中心', false],
    ['市民族宗教局', '民族宗教局', true],
    ['区域协调处', '域协调处', false],
    ['县城投公司', '城投公司', false],
    ['县委办', '委办', false],
    ['市直机关工委', '直机关工委', false],
    ['市区两级政府', '区两级政府', false],
    ['县市场监管局', '市场监管局', true],
    ['市教育局', '县教育局', false],
  ])('%s and %s differ by a level left out: %s', (one, other, expected) => {
    expect([differByLevel(one, other), differByLevel(other, one)]).toEqual([expected, expected]);
  });

  test('two units that a reading fits are left to a person, however many more would fit a weaker one', () => {
    const twins = [unit('市教育局'), unit('县教育局'), unit('某局', { aliases: ['科技局'] }), unit('市科技局')];
    expect(said(matchUnit('教育局', twins, TODAY))).toBe('市教育局 | 县教育局');
    expect(said(matchUnit('科技局', twins, TODAY))).toBe('alias 某局');
    const doubled = [unit('甲', { aliases: ['丙'] }), unit('乙', { aliases: ['丙'] })];
    expect(said(matchUnit('丙', doubled, TODAY))).toBe('甲 | 乙');
  });
});

describe('successions', () => {
  // 金融办 became a Party office in 2024, and two bureaux were merged into a third that has since been renamed.
  const changed = [
    unit('市政府金融办', { aliases: ['市金融办'], validTo: '2024-02-29', succeededBy: '市委金融办' }),
    unit('市委金融办', { kind: 'PARTY_ORGAN', validFrom: '2024-03-01' }),
    unit('市文化局', { validTo: '2019-01-09', succeededBy: '市文旅局' }),
    unit('市旅游局', { validTo: '2019-01-09', succeededBy: '市文旅局' }),
    unit('市文旅局', { validFrom: '2019-01-10', validTo: '2022-12-31', succeededBy: '市文旅广体局' }),
    unit('市文旅广体局', { validFrom: '2023-01-01' }),
    unit('市数据局', { validFrom: '2026-01-01' }),
  ];
  test.each([
    ['市政府金融办', TODAY, 'successor 市委金融办'],
    ['市政府金融办', '2024-02-29', 'name 市政府金融办'],
    ['市政府金融办', '2024-03-01', 'successor 市委金融办'],
    ['市金融办', TODAY, 'successor 市委金融办'],
    ['金融办', TODAY, 'successor 市委金融办'],
    ['市委金融办', '2024-02-29', 'none'],
    ['市文化局', TODAY, 'successor 市文旅广体局'],
    ['旅游局', TODAY, 'successor 市文旅广体局'],
    ['市文化局', '2020-06-01', 'successor 市文旅局'],
    ['市文旅局', '2018-06-01', 'none'],
    ['市数据局', TODAY, 'none'],
    ['市数据局', '2026-01-01', 'name 市数据局'],
  ])('%s on %s: %s', (name, date, expected) => {
    expect(said(matchUnit(name, changed, date))).toBe(expected);
  });

  test('a name that two former units bore leads on only where both lead to the same one', () => {
    const former = (id: string, succeededBy: string) => {
      return unit('市信息办', { id, validTo: '2020-01-01', succeededBy });
    };
    const heirs = [unit('市数据局'), unit('市大数据中心')];
    const same = [former('a', '市数据局'), former('b', '市数据局'), ...heirs];
    expect(said(matchUnit('市信息办', same, TODAY))).toBe('successor 市数据局');
    const torn = [former('a', '市数据局'), former('b', '市大数据中心'), ...heirs];
    expect(said(matchUnit('市信息办', torn, TODAY))).toBe('市数据局 | 市大数据中心');
  });

  test('a name that came back means the unit that bears it now', () => {
    const back = [unit('市科技局', { id: 'old', validTo: '2019-01-01', succeededBy: '市工信局' }), unit('市工信局')];
    const again = unit('市科技局', { id: 'new', validFrom: '2024-01-01' });
    expect(said(matchUnit('市科技局', back, TODAY))).toBe('successor 市工信局');
    const match = matchUnit('市科技局', [...back, again], TODAY);
    expect(match).toEqual({ unit: again, by: 'name' });
    expect(said(matchUnit('市科技局', [...back, again], '2021-01-01'))).toBe('successor 市工信局');
  });

  test('a circle, which no rule lets close, ends the search', () => {
    const circle = [
      unit('甲', { validTo: '2020-01-01', succeededBy: '乙' }),
      unit('乙', { validTo: '2021-01-01', succeededBy: '甲' }),
    ];
    expect(matchUnit('甲', circle, TODAY)).toBeNull();
  });
});

describe('whatever the directory', () => {
  const word = fc.constantFrom('市', '县', '区', '场', '委', '政', '局', '（', '）', '(', ')', '教育');
  const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(''));
  const date = fc.constantFrom('2019-01-01', '2020-01-01', '2021-01-01', '2022-01-01');
  const units = fc.array(
    fc.record({
      ...{ name, aliases: fc.array(name, { maxLength: 2 }) },
      validFrom: fc.option(date),
      validTo: fc.option(date),
      heir: fc.option(fc.nat(4)),
    }),
    { maxLength: 5 },
  );
  const directories = units.map((drawn) =>
    drawn.map(({ heir, ...one }, index) =>
      unit(one.name, {
        ...one,
        id: `unit-${String(index)}`,
        succeededBy: heir === null ? null : `unit-${String(heir)}`,
      }),
    ),
  );

  test('who is answered is in force on the day, and several are different units', () => {
    fc.assert(
      fc.property(name, directories, date, (asked, drawn, on) => {
        const match = matchUnit(asked, drawn, on);
        if (match === null) return;
        const answered = 'ambiguous' in match ? match.ambiguous : [match.unit];
        expect(answered.every((one) => inForceOn(one, on))).toBe(true);
        expect(new Set(answered).size).toBe(answered.length);
        if ('ambiguous' in match) expect(answered.length).toBeGreaterThan(1);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a unit in force whose name no other bears is found by it, in either kind of brackets', () => {
    fc.assert(
      fc.property(directories, date, (drawn, on) => {
        for (const one of drawn.filter((each) => inForceOn(each, on))) {
          const twins = drawn.filter((each) => inForceOn(each, on) && comparable(each.name) === comparable(one.name));
          if (twins.length > 1) continue;
          for (const written of [one.name, comparable(one.name)]) {
            expect(matchUnit(written, drawn, on)).toEqual({ unit: one, by: 'name' });
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('the order of the directory decides nothing', () => {
    fc.assert(
      fc.property(name, directories, date, (asked, drawn, on) => {
        const sorted = (match: UnitMatch) =>
          match && 'ambiguous' in match ? new Set(match.ambiguous) : match && { ...match };
        expect(sorted(matchUnit(asked, [...drawn].reverse(), on))).toEqual(sorted(matchUnit(asked, drawn, on)));
      }),
      { numRuns: 2_000 },
    );
  });

  test('a unit’s work is held by a unit in force, or by none', () => {
    fc.assert(
      fc.property(directories, date, (drawn, on) => {
        for (const one of drawn) {
          const holder = holderOn(one, drawn, on);
          if (holder !== null) expect(inForceOn(holder, on)).toBe(true);
          if (inForceOn(one, on)) expect(holder).toBe(one);
        }
      }),
    );
  });
});

test('every name and alias of the example leads to its own unit, and so does every name without its 市', () => {
  const file = path.join(projectRoot, 'examples', 'zhuzhou', 'mechanism.json');
  const example: { units: { name: string; aliases: string[] }[] } = JSON.parse(readFileSync(file, 'utf8'));
  const listed = example.units.map(({ name, aliases }) => unit(name, { aliases }));
  for (const one of listed) {
    expect(matchUnit(one.name, listed, TODAY)).toMatchObject({ unit: { name: one.name }, by: 'name' });
    for (const alias of one.aliases)
      expect(matchUnit(alias, listed, TODAY)).toMatchObject({ unit: { name: one.name } });
    const short = /^市(?!委|直)(.*)/.exec(one.name)?.[1];
    if (short !== undefined) expect(matchUnit(short, listed, TODAY)).toMatchObject({ unit: { name: one.name } });
  }
});
