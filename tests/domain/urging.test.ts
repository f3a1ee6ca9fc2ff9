/** Urging by level: domain.md 2.5 (level 1 联络员, 2 分管负责人, 3 主要负责人 + copy 督查室; idempotent per level, day and unit). */
import { describe, expect, test } from '@jest/globals';
import { levelOfRung, urgedParties, wasUrged } from '../../src/domain/urging.ts';
import { at, sampleUnits } from '../support/domain-fixtures.ts';
import { good, issuedTo, people, urge } from '../support/notice-fixtures.ts';

const { clerk, liaison, head } = people;
const unitId = sampleUnits.ordinary.id;

test.each([
  ['before:3', null],
  ['share:50', null],
  ['due', null],
  ['after:1', 1],
  ['after:2', 2],
  ['after:4', 3],
  ['after:8', 3],
  ['after:16', 3],
] as const)('the rung %s urges at level %s', (rung, level) => {
  expect(levelOfRung(rung)).toBe(level);
});

test('each level reaches its parties', () => {
  expect(([1, 2, 3] as const).map((level) => urgedParties(level, 'u'))).toEqual([
    [{ role: 'liaison', unitId: 'u' }],
    [{ role: 'head', unitId: 'u' }],
    [
      { role: 'head', unitId: 'u' },
      { role: 'inspector', unitId: null },
    ],
  ]);
});

test('who was urged is told by level, unit and day together', () => {
  const one = { level: 1, unitId: 'u', day: '2026-03-02', by: 'hand' } as const;
  expect(wasUrged([one], { level: 1, unitId: 'u', day: '2026-03-02' })).toBe(true);
  expect(wasUrged([one], { level: 2, unitId: 'u', day: '2026-03-02' })).toBe(false);
  expect(wasUrged([one], { level: 1, unitId: 'v', day: '2026-03-02' })).toBe(false);
  expect(wasUrged([one], { level: 1, unitId: 'u', day: '2026-03-03' })).toBe(false);
});

describe('a notice', () => {
  test('is urged once a day at each level, from midnight to midnight in Shanghai', () => {
    const notice = issuedTo().must(clerk, urge(1)).must(clerk, urge(2)).must(clerk, urge(3));
    expect(notice.toldSince(2)).toEqual([
      ...['notice-urged:1 → liaison', 'notice-urged:2 → head', 'notice-urged:3 → head', 'notice-urged:3 → inspector'],
    ]);
    expect(notice.give(clerk, urge(1), at('2026-03-02', '23:59'))).toEqual({
      ...{ refused: 'ALREADY_URGED', details: { level: 1, day: '2026-03-02' } },
    });
    expect(notice.give(clerk, urge(1), at('2026-03-03', '00:00'))).toBeNull();
    // The record refuses a second one too: term and rung are unique in a matter.
    const keys = notice.rows
      .filter(({ type }) => type === 'notice-urged')
      .map(({ term, rung }) => `${term ?? ''} ${rung ?? ''}`);
    expect(keys).toEqual([
      ...[1, 2, 3].map((level) => `urging:${String(level)}:${unitId} 2026-03-02`),
      `urging:1:${unitId} 2026-03-03`,
    ]);
  });

  test('that is late is urged by its ladder: liaison, deputy head, head with a copy to the inspector', () => {
    const notice = issuedTo().must(liaison, good.acknowledge);
    const row = notice.rows.length;
    // Due Monday 2026-03-09: told next morning, chased at +1, +2, +4, +8 working days.
    notice.runTo(at('2026-03-19', '17:00'));
    const rungs = notice.rows.slice(row).map(({ rung }) => rung);
    expect(rungs.filter((rung) => rung?.startsWith('after'))).toEqual(['after:1', 'after:2', 'after:4', 'after:8']);
    expect(notice.toldSince(row).filter((to) => to.startsWith('notice-urged'))).toEqual([
      ...['notice-urged:1 → liaison', 'notice-urged:2 → head'],
      ...['notice-urged:3 → head', 'notice-urged:3 → inspector', 'notice-urged:3 → head', 'notice-urged:3 → inspector'],
    ]);
    expect(notice.state.urgings.map(({ level, day, by }) => `${String(level)} ${day} ${by}`)).toEqual([
      ...['1 2026-03-10 ladder', '2 2026-03-11 ladder', '3 2026-03-13 ladder', '3 2026-03-19 ladder'],
    ]);
  });

  test('hand and ladder share the day: neither repeats the other', () => {
    const notice = issuedTo().must(liaison, good.acknowledge).runTo(at('2026-03-10', '12:00'));
    expect(notice.give(clerk, urge(1))).toMatchObject({ refused: 'ALREADY_URGED' });
    notice.must(clerk, urge(2), at('2026-03-11', '08:00'));
    const row = notice.rows.length;
    notice.runTo(at('2026-03-11', '17:00'));
    expect(notice.rows.slice(row).map(({ rung }) => rung)).toEqual(['after:2']);
    expect(notice.toldSince(row)).toEqual([]);
  });

  test('is urged while its unit owes the reply, and no longer', () => {
    const notice = issuedTo().must(liaison, good.acknowledge).must(liaison, good.reply);
    expect(notice.give(clerk, urge(2))).toBeNull();
    notice.must(head, good.sign);
    expect(notice.give(clerk, urge(3))).toMatchObject({ refused: 'NOT_NOW' });
  });
});
