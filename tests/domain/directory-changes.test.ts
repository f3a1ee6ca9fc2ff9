/** What may be changed in the directory of units, and what may not: names, places, successions. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar.ts';
import { inForceOn, matchUnit } from '../../src/domain/directory.ts';
import {
  addingBarred,
  changedAliases,
  freePlace,
  openingBarred,
  successionBarred,
  type PlacedUnit,
  type UnitDraft,
} from '../../src/domain/directory/changes.ts';
import { mayKeepDirectory, roles } from '../../src/domain/roles.ts';
import { person } from '../support/domain-fixtures.ts';

const TODAY = '2025-11-05';

function unit(name: string, changes: Partial<PlacedUnit> = {}): PlacedUnit {
  const none = { validFrom: null, validTo: null, succeededBy: null, protocolOrder: 10 };
  return { id: name, name, aliases: [], kind: 'GOV_DEPT', collective: false, ...none, ...changes };
}

function draft(name: string, changes: Partial<UnitDraft> = {}): UnitDraft {
  const none = { aliases: [], collective: false, validFrom: null, protocolOrder: null };
  return { name, kind: 'GOV_DEPT', ...none, ...changes };
}

describe('adding a unit', () => {
  const known = [
    unit('市科技局', { aliases: ['科技（知识产权）局'], validTo: '2024-02-29', succeededBy: '市工信局' }),
    unit('市工信局', { aliases: ['市工业和信息化局'], protocolOrder: 20 }),
  ];
  test.each([
    ['a new name', draft('市数据局'), null],
    ['a name in force', draft('市工信局'), 'UNIT_NAME_TAKEN /name'],
    ['a name in force, from a later day', draft('市工信局', { validFrom: '2025-01-01' }), 'UNIT_NAME_TAKEN /name'],
    ['another’s alias', draft('市工业和信息化局'), 'UNIT_NAME_TAKEN /name'],
    ['an alias that is another’s name', draft('甲', { aliases: ['乙', '市工信局'] }), 'UNIT_NAME_TAKEN /aliases/1'],
    ['a former name, with no first day', draft('市科技局'), 'UNIT_NAME_TAKEN /name'],
    ['a former name, on its last day', draft('市科技局', { validFrom: '2024-02-29' }), 'UNIT_NAME_TAKEN /name'],
    ['a former name, from the day after', draft('市科技局', { validFrom: '2024-03-01' }), null],
    ['a name in other brackets', draft('科技(知识产权)局', { validFrom: '2020-01-01' }), 'UNIT_NAME_TAKEN /name'],
    ['a place that is another’s', draft('市数据局', { protocolOrder: 20 }), 'UNIT_ORDER_TAKEN /protocolOrder'],
    ['a place that is free', draft('市数据局', { protocolOrder: 15 }), null],
    ['itself as alias', draft('市数据局', { aliases: ['市数据局'] }), null],
  ])('%s', (_, given, expected) => {
    const barred = addingBarred(given, known, '');
    expect(barred && `${barred.refused} ${barred.pointer ?? ''}`).toBe(expected);
  });

  test('it stands after the last one, or as near behind a unit as there is room', () => {
    const placed = [
      unit('甲', { protocolOrder: 10 }),
      unit('乙', { protocolOrder: 11 }),
      unit('丙', { protocolOrder: 30 }),
    ];
    expect(placed.map((each) => freePlace(placed, each))).toEqual([12, 12, 31]);
    expect([freePlace(placed, null), freePlace([], null)]).toEqual([40, 10]);
  });
});

describe('aliases', () => {
  const known = [
    unit('市发展改革委', { aliases: ['市发改委', '市计委'] }),
    unit('市能源局', { aliases: ['市能源办'], validTo: '2024-12-31', succeededBy: '市发展改革委' }),
    unit('市教育局', { aliases: ['教育局'] }),
  ];
  const change = (add: string[], remove: string[] = []) => {
    const result = changedAliases(known[0] ?? unit('?'), { add, remove }, known, TODAY);
    return 'refused' in result ? `${result.refused} ${result.pointer ?? ''}` : result;
  };
  test.each([
    ['are added behind the others', ['发改委'], [], ['市发改委', '市计委', '发改委']],
    ['are taken away', [], ['市计委'], ['市发改委']],
    ['are taken away before others are added', ['市计委'], ['市计委'], ['市发改委', '市计委']],
    ['that are there already change nothing', ['市计委', '市发展改革委'], [], ['市发改委', '市计委']],
    ['in other brackets are the same', ['发改委（甲）', '发改委(甲)'], [], ['市发改委', '市计委', '发改委（甲）']],
    [
      'of a unit that is no longer in force are free',
      ['市能源办', '市能源局'],
      ['市计委', '市发改委'],
      ['市能源办', '市能源局'],
    ],
    ['of another are not', ['委', '教育局'], [], 'UNIT_NAME_TAKEN /add/1'],
    ['that are not there cannot be taken away', [], ['市发改委', '发改委'], 'ALIAS_UNKNOWN /remove/1'],
  ])('%s', (_, add, remove, expected) => {
    expect(change(add, remove)).toEqual(expected);
  });
});

test.each([
  ['a unit in force', unit('甲'), null],
  ['one that begins today', unit('甲', { validFrom: TODAY }), null],
  ['one that begins tomorrow', unit('甲', { validFrom: '2025-11-06' }), 'UNIT_NOT_IN_FORCE'],
  ['one that has ended', unit('甲', { validTo: '2025-11-04' }), 'UNIT_NOT_IN_FORCE'],
  ['one with a successor', unit('甲', { validTo: '2025-11-04', succeededBy: '乙' }), 'UNIT_SUCCEEDED'],
])('a matter is opened for %s, or refused', (_, each, expected) => {
  expect(openingBarred(each, [each, unit('乙')], TODAY)?.refused ?? null).toBe(expected);
});

test('who asks for a succeeded unit is told the one that has its work now, not the next in line', () => {
  const line = [
    unit('甲', { validTo: '2023-12-31', succeededBy: '乙' }),
    unit('乙', { validFrom: '2024-01-01', validTo: '2024-12-31', succeededBy: '丙' }),
    unit('丙', { validFrom: '2025-01-01' }),
  ];
  const refusal = openingBarred(line[0] ?? unit('?'), line, TODAY);
  expect(refusal?.details).toEqual({ successorId: '丙', successorName: '丙' });
});

describe('a succession', () => {
  const units = {
    plain: unit('市文化局'),
    young: unit('市数据局', { validFrom: '2025-03-01' }),
    many: unit('各级人民政府', { collective: true }),
    heir: unit('市文旅局'),
    /** It took another over on 2025-06-01. */
    heiress: unit('市文体局'),
    taken: unit('市体育局', { validTo: '2025-05-31', succeededBy: '市文体局' }),
    future: unit('市新局', { validFrom: '2026-01-01' }),
    ended: unit('市旧局', { validTo: '2025-01-01' }),
  };
  const all = Object.values(units);
  const judged = (from: PlacedUnit, to: PlacedUnit | null, effectiveOn: string) => {
    const refusal = successionBarred(from, to, effectiveOn, all, TODAY);
    const reason = refusal?.details?.['reason'];
    return refusal && `${refusal.refused}${typeof reason === 'string' ? ` ${reason}` : ''}`;
  };
  test.each([
    ['into a new unit', units.plain, null, TODAY, null],
    ['into another one', units.plain, units.heir, '2025-01-01', null],
    ['tomorrow', units.plain, null, '2025-11-06', 'EFFECTIVE_IN_FUTURE'],
    ['on the first day', units.young, null, '2025-03-01', 'EFFECTIVE_TOO_EARLY'],
    ['on the second day', units.young, null, '2025-03-02', null],
    ['on the day it took another over', units.heiress, null, '2025-06-01', 'EFFECTIVE_TOO_EARLY'],
    ['on the day after that', units.heiress, null, '2025-06-02', null],
    ['of many', units.many, units.heir, TODAY, 'SUCCESSOR_INVALID predecessor-is-collective'],
    ['into many', units.plain, units.many, TODAY, 'SUCCESSOR_INVALID collective'],
    ['into itself', units.plain, units.plain, TODAY, 'SUCCESSOR_INVALID itself'],
    ['into one that is succeeded', units.plain, units.taken, TODAY, 'SUCCESSOR_INVALID succeeded'],
    ['a second time', units.taken, units.heir, TODAY, 'UNIT_SUCCEEDED'],
    ['back, which would close a circle', units.heiress, units.taken, TODAY, 'SUCCESSOR_INVALID succeeded'],
    ['into one that was not there yet', units.plain, units.young, '2025-02-28', 'SUCCESSOR_INVALID not-in-force'],
    ['into one on its first day', units.plain, units.young, '2025-03-01', null],
    ['into one that is yet to come', units.plain, units.future, TODAY, 'SUCCESSOR_INVALID not-in-force'],
    ['into one that has ended', units.plain, units.ended, '2024-12-31', 'SUCCESSOR_INVALID not-in-force'],
  ])('%s', (_, from, to, effectiveOn, expected) => {
    expect(judged(from, to, effectiveOn)).toBe(expected);
  });
});

test('only the office keeps the directory', () => {
  expect(roles.filter((role) => mayKeepDirectory(person(role)))).toEqual(['coordinator', 'director']);
});

test('whatever is accepted in whatever order, on every day a name means one unit, and every line of successors ends', () => {
  const name = fc.constantFrom('甲', '乙', '丙', '丁');
  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2024-10-01', days));
  const step = fc.oneof(
    fc.record({ kind: fc.constant('add' as const), name, alias: fc.option(name), from: fc.option(day) }),
    fc.record({ kind: fc.constant('alias' as const), at: fc.nat(9), name }),
    fc.record({ kind: fc.constant('succeed' as const), at: fc.nat(9), to: fc.option(fc.nat(9)), name, on: day }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      let directory: PlacedUnit[] = [];
      const put = (given: UnitDraft) => {
        const id = `unit-${String(directory.length)}`;
        const protocolOrder = freePlace(directory, null);
        directory = [...directory, { ...given, id, validTo: null, succeededBy: null, protocolOrder }];
        return id;
      };
      const replace = (changed: PlacedUnit) => {
        directory = directory.map((each) => (each.id === changed.id ? changed : each));
      };
      for (const given of steps) {
        if (given.kind === 'add') {
          const made = draft(given.name, { aliases: given.alias === null ? [] : [given.alias], validFrom: given.from });
          if (!addingBarred(made, directory, '')) put(made);
          continue;
        }
        const one = directory[given.at % Math.max(1, directory.length)];
        if (!one) continue;
        if (given.kind === 'alias') {
          const aliases = changedAliases(one, { add: [given.name], remove: [] }, directory, TODAY);
          if (!('refused' in aliases)) replace({ ...one, aliases });
          continue;
        }
        const to = given.to === null ? null : (directory[given.to % directory.length] ?? null);
        if (successionBarred(one, to, given.on, directory, TODAY)) continue;
        const ended = { ...one, validTo: addDays(given.on, -1) };
        const made = draft(given.name, { validFrom: given.on });
        if (
          !to &&
          addingBarred(
            made,
            directory.map((each) => (each === one ? ended : each)),
            '',
          )
        )
          continue;
        replace({ ...ended, succeededBy: to?.id ?? put(made) });
      }
      for (const on of ['2024-10-01', '2025-03-03', '2025-08-08', TODAY]) {
        for (const each of directory.filter((one) => inForceOn(one, on))) {
          const match = matchUnit(each.name, directory, on);
          // Aliases have no days of their own, so one given today may have been another's name before.
          expect(match).toEqual({ unit: each, by: 'name' });
        }
      }
      for (const each of directory) {
        const line = new Set<string>();
        for (let at: PlacedUnit | undefined = each; at;) {
          expect(line.has(at.id)).toBe(false);
          line.add(at.id);
          const next: string | null = at.succeededBy;
          at = directory.find((one) => one.id === next);
        }
        expect(each.validTo === null).toBe(each.succeededBy === null);
      }
    }),
    { numRuns: 3_000 },
  );
});
