/** Verification, scores, objections and approval of a round, with figures that were counted by hand (domain.md 3.1, 3.3; issue 9). */
import { describe, expect, test } from '@jest/globals';
import { scoresOf } from '../../src/domain/monitoring-round/counting.ts';
import { drawnFrom } from '../../src/domain/monitoring-round/drawing.ts';
import { maySeeScore } from '../../src/domain/monitoring-round/seeing.ts';
import type { MonitoringCommand } from '../../src/domain/monitoring-round.ts';
import { at, person, sampleUnits } from '../support/domain-fixtures.ts';
import {
  good,
  handedInWell,
  judgeDrawn,
  others,
  people,
  roundAt,
  submissionOf,
  withUnit,
  type RoundCase,
} from '../support/round-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;
const { second, east, west, zone, court } = others;

function totals(one: RoundCase): Record<string, number> {
  return Object.fromEntries((one.state.counted?.totals ?? []).map(({ unitId, total }) => [unitId, total]));
}

function bandOf(one: RoundCase, unitId: string) {
  return one.state.counted?.totals.find((total) => total.unitId === unitId)?.band;
}

const judge = (
  verdict: 'accepted' | 'corrected' | 'false',
  unitId: string | null = east.id,
  value: number | null = null,
  code = 'ZB02',
): MonitoringCommand => {
  return {
    type: 'judge',
    verdicts: [{ code, unitId, verdict, value, reason: verdict === 'accepted' ? null : '经核' }],
  };
};

describe('spot checks', () => {
  const cells = Array.from({ length: 137 }, (_, index) => ({ code: 'ZB01', unitId: `unit-${String(index)}` }));

  test('at least a tenth, whatever the order, the same for the same seed and another for another', () => {
    const drawn = drawnFrom(cells, 10, 'seed');
    expect(drawn).toHaveLength(14);
    expect(drawnFrom([...cells].reverse(), 10, 'seed')).toEqual(drawn);
    expect(drawnFrom(cells, 10, 'another')).not.toEqual(drawn);
    expect(drawnFrom([], 10, 'seed')).toEqual([]);
    expect(drawnFrom(cells, 100, 'seed')).toHaveLength(137);
  });

  test('are fair: over 400 seeds every value is drawn about as often', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 400; seed += 1) {
      for (const { unitId } of drawnFrom(cells, 10, String(seed)))
        times.set(unitId ?? '', (times.get(unitId ?? '') ?? 0) + 1);
    }
    // 14 of 137 over 400 draws: 40.9 on average, with a standard deviation of 6.1; six of those are never passed.
    expect(Math.min(...times.values())).toBeGreaterThan(40.9 - 6 * 6.1);
    expect(Math.max(...times.values())).toBeLessThan(40.9 + 6 * 6.1);
    expect(times.size).toBe(137);
  });

  test('of what was signed: 15 values of four units, 2 of them; the seed stands in the record', () => {
    const { verification } = roundAt('verifying').state;
    expect([verification?.seed, verification?.drawn.length]).toEqual(['seed', 2]);
  });

  test('nothing is scored before each of them is judged, and the refusal names them', () => {
    const one = roundAt('verifying');
    expect(one.give(people.clerk, good.score)).toEqual({
      refused: 'VERIFICATION_OUTSTANDING',
      details: { count: 2, values: ['ZB04@unit-office', 'ZB05@unit-ordinary'] },
    });
    expect(judgeDrawn(one).give(people.clerk, good.score)).toBeNull();
  });
});

describe('queries', () => {
  test('a data unit answers in 3 working days, in words and with another value, which counts once it is found so', () => {
    const one = roundAt('judged').must(people.clerk, good.query);
    expect([one.state.stage, one.tasks]).toEqual(['queried', ['answer-monitoring-query liaison of unit-ordinary']]);
    expect(one.state.terms.find(({ kind }) => kind === 'query-answer')?.dueAtMs).toBe(at('2027-01-26', '17:00'));
    expect(one.give(people.clerk, good.query)).toMatchObject({ refused: 'QUERY_PENDING' });
    expect(one.give(people.clerk, good.score)).toMatchObject({ refused: 'NOT_NOW' });
    expect(one.give(people.second, good.answer)).toMatchObject({ refused: 'NOT_NOW' });
    expect(one.give(people.liaison, { ...good.answer, no: 2 })).toMatchObject({ refused: 'QUERY_UNKNOWN' });
    expect(one.give(people.liaison, { ...good.answer, value: 0.00001 })).toMatchObject({ refused: 'FIGURE_INVALID' });
    one.must(people.liaison, good.answer);
    expect([one.state.stage, one.tasks]).toEqual(['verifying', ['judge-values coordinator']]);
    expect(one.give(people.clerk, good.score)).toMatchObject({ details: { values: [`ZB02@${east.id}`] } });
    one.must(people.clerk, good.correct).must(people.clerk, good.score);
    // 95 of 100 is at least 90 %: 60 % of 50 points; the other 50 points are met.
    expect(totals(one)[east.id]).toBe(80);
  });

  test('two at once run by terms of their own, are chased apart, and are settled by a verdict without an answer, too', () => {
    const one = roundAt('judged').must(people.clerk, good.query);
    one.must(people.clerk, { ...good.query, code: 'ZB03', question: '口径？' }, one.nowMs + 86_400_000);
    const due = one.state.terms
      .filter(({ kind }) => kind === 'query-answer')
      .map(({ unitId, round, dueAtMs }) => [unitId, round, dueAtMs]);
    expect(due).toEqual([
      [ordinary.id, 1, at('2027-01-26', '17:00')],
      [second.id, 2, at('2027-01-27', '17:00')],
    ]);
    const row = one.rows.length;
    one.runTo(at('2027-01-27', '12:00'));
    expect(one.toldSince(row)).toContain('overdue:query-answer → liaison of unit-ordinary');
    expect(one.toldSince(row)).not.toContain('overdue:query-answer → liaison of unit-second');
    one.must(people.clerk, good.accept);
    expect([one.state.stage, one.state.terms.filter(({ kind }) => kind === 'query-answer').length]).toEqual([
      'queried',
      1,
    ]);
    one.must(people.clerk, judge('accepted', east.id, null, 'ZB03'));
    expect(one.state.stage).toBe('verifying');
    expect(one.give(people.liaison, good.answer)).toMatchObject({ refused: 'NOT_NOW' });
  });

  test.each([
    [{ code: 'ZB99' }, 'ENTRY_UNKNOWN'],
    [{ unitId: null }, 'ENTRY_UNKNOWN'],
    [{ unitId: ordinary.id }, 'ENTRY_UNKNOWN'],
    [{ code: 'ZB01', unitId: east.id }, 'ENTRY_UNKNOWN'],
    [{ code: 'ZB05', unitId: ordinary.id }, 'OWN_WORK'],
  ])('about what is no value, or is the office’s own: %j', (change, refused) => {
    expect(roundAt('judged').give(people.clerk, { ...good.query, ...change })).toMatchObject({ refused });
  });
});

describe('verdicts', () => {
  test.each([
    [judge('corrected'), 'CHANGE_REQUIRED', '/verdicts/0/value'],
    [
      { type: 'judge', verdicts: [{ code: 'ZB02', unitId: east.id, verdict: 'false', value: null, reason: null }] },
      'OPINION_REQUIRED',
      '/verdicts/0/reason',
    ],
    [judge('corrected', east.id, 1.00001), 'FIGURE_INVALID', '/verdicts/0/value'],
    [judge('accepted', 'unit-none'), 'ENTRY_UNKNOWN', '/verdicts/0/code'],
    [judge('accepted', ordinary.id, null, 'ZB05'), 'OWN_WORK', '/verdicts/0'],
    [judge('false'), 'ROLE_NOT_ALLOWED', '/verdicts/0'],
  ] satisfies [MonitoringCommand, string, string][])('that cannot stand: %j', (command, refused, pointer) => {
    expect(roundAt('judged').give({ ...people.clerk, unitId: office.id }, command)).toMatchObject({ refused, pointer });
  });

  test('all of a command stand, or none does', () => {
    const one = roundAt('judged');
    const good2 = { code: 'ZB02', unitId: west.id, verdict: 'accepted', value: null, reason: null } as const;
    const twice: MonitoringCommand = { type: 'judge', verdicts: [good2, good2] };
    expect(one.give(people.clerk, twice)).toMatchObject({ refused: 'ENTRY_TWICE', pointer: '/verdicts/1' });
    const half: MonitoringCommand = { type: 'judge', verdicts: [good2, { ...good2, unitId: 'unit-none' }] };
    const before = one.state.verdicts;
    expect(one.give(people.clerk, half)).toMatchObject({ refused: 'ENTRY_UNKNOWN', pointer: '/verdicts/1/code' });
    expect(one.state.verdicts).toBe(before);
  });

  test('false data, which the director finds, veto their unit whatever its total, and cost nobody else points', () => {
    const one = roundAt('judged').must(people.director, judge('false')).must(people.clerk, good.score);
    expect(one.state.vetoes).toMatchObject([{ unitId: ordinary.id, code: 'ZB02', ofUnitId: east.id }]);
    expect(bandOf(one, ordinary.id)).toBe('unqualified');
    // The county is scored by the other indicator alone: its 50 points are 100 of it.
    expect([totals(one)[east.id], bandOf(one, east.id)]).toEqual([100, 'excellent']);
    const item = scoresOf(one.state).find(({ unitId }) => unitId === east.id)?.items[0];
    expect(item).toMatchObject({ code: 'ZB02', why: 'not-counted', weight: 0 });
  });

  test('the clerk does not take back what the director found to be false; the director does, and the veto is lifted', () => {
    const one = roundAt('judged').must(people.director, judge('false'));
    expect(one.give(people.clerk, judge('accepted'))).toMatchObject({ refused: 'ROLE_NOT_ALLOWED' });
    one.must(people.director, judge('accepted'));
    expect([one.state.vetoes, one.state.verdicts.filter(({ code }) => code === 'ZB02').length]).toEqual([[], 1]);
  });

  test('the inspector finds what the office reported to be false, and the office’s unit is unqualified', () => {
    const one = roundAt('judged');
    expect(one.give(people.director, judge('false', second.id, null, 'ZB05'))).toMatchObject({ refused: 'OWN_WORK' });
    one.must(people.inspector, judge('false', second.id, null, 'ZB05')).must(people.clerk, good.score);
    expect(bandOf(one, office.id)).toBe('unqualified');
  });

  test('a court’s false data are recorded, and it is not scored', () => {
    const one = roundAt('judged')
      .must(people.director, judge('false', null, null, 'ZB01'))
      .must(people.clerk, good.score);
    expect(one.state.vetoes.map(({ unitId }) => unitId)).toEqual([court.id]);
    expect(totals(one)).not.toHaveProperty(court.id);
  });

  test('one on a value says nothing of another that is handed in later: that is to be judged first', () => {
    const one = roundAt('judged').must(people.clerk, good.correct);
    one.submissions = handedInWell.map((known) => {
      if (known.unitId !== ordinary.id) return known;
      return submissionOf(
        ordinary.id,
        known.signed?.map((e) => (e.unitId === east.id ? { ...e, value: 97 } : e)) ?? null,
      );
    });
    expect(one.give(people.clerk, good.score)).toMatchObject({ details: { values: [`ZB02@${east.id}`] } });
    one.must(people.clerk, good.accept).must(people.clerk, good.score);
    expect(one.state.counted?.input.figures[east.id]).toEqual([null, 97, 9, null, null]);
  });
});

describe('scores', () => {
  test('of tasks, satisfaction and values, counted by hand', () => {
    const one = roundAt('judged').must(people.clerk, {
      type: 'survey',
      surveys: [
        { kind: 'satisfaction', unitId: east.id, value: 84.5, source: '第三方调查' },
        { kind: 'business-environment', unitId: west.id, value: 10, source: '省评' },
        { kind: 'satisfaction', unitId: null, value: 70, source: '全市' },
      ],
    });
    one.tasksDone = { [east.id]: { inTime: 3, late: 1, open: 1 }, elsewhere: { inTime: 1, late: 0, open: 0 } };
    one.must(people.clerk, good.score);
    // 60 (both met) + 25 × (3 + 0.6) / 5 = 18 + 15 × 84.5 % = 12.675, half up 12.68.
    expect(totals(one)[east.id]).toBe(90.68);
    // Neither tasks nor satisfaction of its own: 92 of 100 and 11 where 10 was wanted, both in part: 60 of 100.
    expect(totals(one)[west.id]).toBe(60);
    expect(totals(one)[zone.id]).toBe(0);
    // 100 of 100: 60 points; 95 of 100: 60 % of 40.
    for (const { id } of [ordinary, second, office, inspectors]) expect(totals(one)[id]).toBe(84);
    expect(one.state.counted?.input.tasks).toEqual({ [east.id]: { inTime: 3, late: 1, open: 1 } });
  });

  test('a data unit that hands nothing in costs others no points; its own are 0', () => {
    const one = roundAt('self-assessed');
    one.submissions = handedInWell.map((known) => (known.unitId === second.id ? submissionOf(second.id, null) : known));
    one.must(people.clerk, good.begin);
    judgeDrawn(one).must(people.clerk, good.score);
    const items = (unitId: string) =>
      scoresOf(one.state)
        .find((score) => score.unitId === unitId)
        ?.items.map(({ code, why, weight }) => [code, why, weight]);
    // What the second department owed of itself counts with nothing; of the others it is left out.
    expect(items(second.id)?.slice(0, 2)).toEqual([
      ['ZB04', 'no-data', 60],
      ['ZB05', 'partial', 40],
    ]);
    expect(items(ordinary.id)?.slice(0, 2)).toEqual([
      ['ZB04', 'not-counted', 0],
      ['ZB05', 'partial', 100],
    ]);
    expect([totals(one)[second.id], totals(one)[ordinary.id], totals(one)[east.id]]).toEqual([24, 60, 100]);
  });

  test('scored anew after a late entry, only what depends on it is another', () => {
    const one = roundAt('scored');
    const before = totals(one);
    one.submissions = handedInWell.map((known) => {
      if (known.unitId !== ordinary.id) return known;
      return submissionOf(
        ordinary.id,
        known.signed?.map((e) => (e.unitId === zone.id ? { ...e, value: 100 } : e)) ?? null,
      );
    });
    one.must(people.clerk, good.score);
    expect(totals(one)).toEqual({ ...before, [zone.id]: 50 });
  });

  test('are adjusted with a reason, by the director; of the office’s unit by the inspector, of the inspectors’ by the city leader', () => {
    const one = roundAt('scored');
    const adjust = (unitId: string, points: number): MonitoringCommand => ({ ...good.adjust, unitId, points });
    expect(one.give(people.clerk, good.adjust)).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    expect(one.give(people.director, adjust(office.id, 5))).toMatchObject({ refused: 'OWN_WORK', pointer: '/unitId' });
    expect(one.give(people.director, adjust(inspectors.id, 5))).toMatchObject({ refused: 'ROLE_NOT_ALLOWED' });
    expect(one.give(people.inspector, adjust(east.id, 5))).toMatchObject({ refused: 'ROLE_NOT_ALLOWED' });
    for (const points of [0, 0.001, 101, Number.NaN]) {
      expect(one.give(people.director, adjust(east.id, points))).toMatchObject({ refused: 'FIGURE_INVALID' });
    }
    expect(one.give(people.director, adjust(court.id, 1))).toMatchObject({ refused: 'UNIT_UNKNOWN' });
    one.must(people.director, adjust(east.id, -10.25)).must(people.director, adjust(east.id, 0.5));
    one.must(people.inspector, adjust(office.id, -4)).must(people.cityLeader, adjust(inspectors.id, -30));
    expect(totals(one)).toMatchObject({ [east.id]: 90.25, [office.id]: 80, [inspectors.id]: 54 });
    expect([bandOf(one, inspectors.id), bandOf(one, office.id)]).toEqual(['unqualified', 'good']);
    // Scored anew they stand.
    one.must(people.clerk, good.score);
    expect(totals(one)).toMatchObject({ [east.id]: 90.25, [office.id]: 80, [inspectors.id]: 54 });
  });

  test.each([
    [{ unitId: court.id }, 'UNIT_UNKNOWN', '/surveys/0/unitId'],
    [{ unitId: office.id }, 'OWN_WORK', '/surveys/0'],
    [{ value: 100.5 }, 'FIGURE_INVALID', '/surveys/0/value'],
    [{ value: -1 }, 'FIGURE_INVALID', '/surveys/0/value'],
  ])('surveyed figures that cannot stand: %j', (change, refused, pointer) => {
    const [survey] = good.survey.surveys;
    const surveys = [
      { ...survey, kind: 'satisfaction', unitId: east.id, value: 1, source: '调查', ...change } as const,
    ];
    expect(roundAt('judged').give(people.clerk, { type: 'survey', surveys })).toMatchObject({ refused, pointer });
  });
});

describe('objections', () => {
  test('one that is upheld puts the unit’s own values right, and nothing else', () => {
    const one = roundAt('published').must(people.west, good.appeal);
    const before = totals(one);
    expect(one.tasks).toEqual(['decide-score-objection leader']);
    one.must(people.convener, good.uphold);
    // 100 of 100 is met: 50; the other is met in part: 30.
    expect(totals(one)).toEqual({ ...before, [west.id]: 80 });
    expect([one.state.stage, bandOf(one, west.id)]).toEqual(['published', 'good']);
    // It stands when the convener sends the scores back and they are counted anew.
    one
      .runTo(one.nowMs + 14 * 86_400_000)
      .must(people.convener, good.return)
      .must(people.clerk, good.score);
    expect(totals(one)).toEqual({ ...before, [west.id]: 80 });
  });

  test('points and a lifted veto', () => {
    const one = roundAt('judged').must(people.director, judge('false')).must(people.clerk, good.score);
    one.must(people.director, good.publish).must(people.liaison, good.appeal);
    const ruling = { ...good.uphold, corrections: [], points: 1.5, liftsVeto: true };
    one.must(people.convener, ruling);
    expect([totals(one)[ordinary.id], bandOf(one, ordinary.id), one.state.vetoes]).toEqual([85.5, 'good', []]);
  });

  test.each([
    [{ corrections: [] }, 'CHANGE_REQUIRED', '/corrections'],
    [{ corrections: [{ code: 'ZB04', value: 1 }] }, 'ENTRY_UNKNOWN', '/corrections/0/code'],
    [{ corrections: [{ code: 'ZB02', value: 1.00001 }] }, 'FIGURE_INVALID', '/corrections/0/value'],
    [
      {
        corrections: [
          { code: 'ZB02', value: 1 },
          { code: 'ZB02', value: 2 },
        ],
      },
      ...(['ENTRY_TWICE', '/corrections/1'] as const),
    ],
    [{ points: 0.123 }, 'FIGURE_INVALID', '/points'],
    [{ liftsVeto: true }, 'CHANGE_REQUIRED', '/liftsVeto'],
    [{ no: 2 }, 'OBJECTION_UNKNOWN', '/no'],
  ])('decisions that cannot stand: %j', (change, refused, pointer) => {
    const one = roundAt('objected');
    expect(one.give(people.convener, { ...good.uphold, ...change })).toMatchObject({ refused, pointer });
    expect(one.state.stage).toBe('objected');
  });

  test('within 5 working days of the draft, once; decided in 10', () => {
    const one = roundAt('published');
    expect(one.state.publications.map(({ atMs }) => atMs)).toEqual([at('2027-01-21')]);
    const [term] = one.state.terms;
    expect(term?.dueAtMs).toBe(at('2027-01-28', '17:00'));
    one.must(people.west, good.appeal, at('2027-01-28', '17:00'));
    expect(one.give(people.west, good.appeal)).toEqual({ refused: 'OBJECTED_ALREADY' });
    expect(one.give(people.court, good.appeal)).toMatchObject({ refused: 'NOT_NOW' });
    const late = one.give(people.zone, good.appeal, at('2027-01-28', '17:00') + 1);
    expect(late).toEqual({ refused: 'OBJECTION_TOO_LATE' });
    // The tenth working day after 28 January 2027; the spring festival lies between (provisional).
    const decision = one.state.terms.find(({ kind }) => kind === 'score-objection-decision');
    expect([decision?.unitId, decision?.rule]).toEqual([west.id, '10wd']);
  });

  test('somebody else decides: of director, inspector, convener and city leader the first without a hand in the scores', () => {
    // The director published, and the inspector judged values of the office.
    const one = roundAt('objected');
    expect(one.state.objections[0]?.judge).toBe('leader');
    const refusals = [people.director, people.inspector, people.clerk, people.office].map(
      (actor) => one.give(actor, good.dismiss)?.refused,
    );
    expect(refusals).toEqual(['OWN_WORK', 'OWN_WORK', 'ROLE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED']);
    expect(one.give(person('leader', east.id), good.dismiss)).toEqual({ refused: 'OWN_WORK' });
    one.must(people.cityLeader, good.dismiss);
    expect(one.state.objections[0]?.decision).toMatchObject({ outcome: 'dismissed', corrections: [], points: 0 });
  });

  test('the inspector, where nobody of that place had a hand', () => {
    // No value of the office’s was drawn: another seed.
    const one = roundAt('self-assessed');
    one.seed = 'without the office';
    one.submissions = handedInWell.filter(({ unitId }) => unitId === ordinary.id);
    one.must(people.clerk, good.begin);
    judgeDrawn(one).must(people.clerk, good.score).must(people.director, good.publish).must(people.east, good.appeal);
    expect(one.state.objections[0]?.judge).toBe('inspector');
    // The inspectors’ own objection goes on to the convener.
    one.must(people.inspectorsOwn, good.appeal);
    expect(one.state.objections[1]?.judge).toBe('leader');
    expect(one.tasks).toEqual(['decide-score-objection inspector', 'decide-score-objection leader']);
    one.must(people.inspector, good.dismiss);
    expect(one.state.stage).toBe('objected');
    one.must(people.convener, { ...good.dismiss, no: 2 });
    expect(one.state.stage).toBe('published');
  });

  test('a city leader who adjusted a score decides on none, though in the convener’s place', () => {
    const one = roundAt('scored').must(people.cityLeader, { ...good.adjust, unitId: inspectors.id });
    one.must(people.director, good.publish).must(people.east, good.appeal);
    expect(one.give(people.cityLeader, good.dismiss)).toEqual({ refused: 'OWN_WORK' });
    const delegate = { ...people.cityLeader, delegationId: 'delegation' };
    expect(one.give({ ...people.convener, delegate }, good.dismiss)).toEqual({ refused: 'OWN_WORK' });
    one.must(people.convener, good.dismiss);
  });
});

describe('approval', () => {
  test('not while objections run or wait; then the ranking is frozen, and the office’s unit stands in none', () => {
    const one = roundAt('objected');
    expect(one.give(people.convener, good.approve)).toMatchObject({ refused: 'NOT_NOW' });
    one.runTo(one.nowMs + 14 * 86_400_000);
    expect([one.state.stage, one.state.terms.map(({ kind }) => kind)]).toEqual([
      'objected',
      ['score-objection-decision'],
    ]);
    expect(one.give(people.convener, good.approve)).toMatchObject({ refused: 'NOT_NOW' });
    one.must(people.convener, good.dismiss).must(people.convener, good.approve);
    expect(one.state.approved?.ranking).toEqual([
      ...[ordinary, second, inspectors].map(({ id }) => ({ unitId: id, group: 'department', rank: 1 })),
      ...[east, west, zone].map(({ id }, index) => ({ unitId: id, group: 'county', rank: index + 1 })),
    ]);
  });

  test('no rank stands in the record before', () => {
    for (const upto of ['scored', 'published', 'objected', 'unobjected'] as const) {
      const one = roundAt(upto);
      expect(one.state.approved).toBeNull();
      expect(one.rows.some(({ text }) => text.includes('"rank"'))).toBe(false);
    }
  });

  test('sent back it is published anew, and a unit may object anew', () => {
    const one = roundAt('unobjected');
    expect(one.give(people.convener, { ...good.return, opinion: null })).toMatchObject({ refused: 'OPINION_REQUIRED' });
    one.must(people.convener, good.return);
    expect([one.state.stage, one.tasks]).toEqual(['scored', ['publish-scores director']]);
    one.must(people.director, good.publish).must(people.east, good.appeal);
    expect(one.state.objections.map(({ no, publication }) => [no, publication])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('whoever adjusted a score does not approve', () => {
    const one = roundAt('scored').must(people.cityLeader, { ...good.adjust, unitId: inspectors.id });
    one.must(people.director, good.publish).runTo(one.nowMs + 14 * 86_400_000);
    expect(one.give(people.cityLeader, good.approve)).toEqual({ refused: 'OWN_WORK' });
    one.must(people.convener, good.approve);
  });
});

test('who is shown whose score, and when', () => {
  const shown = (one: RoundCase) =>
    [people.clerk, people.convener, people.inspector, people.east, people.west, people.operator].map((actor) =>
      maySeeScore(actor, east.id, one.state),
    );
  expect(shown(roundAt('judged'))).toEqual([false, false, false, false, false, false]);
  expect(shown(roundAt('scored'))).toEqual([true, true, true, false, false, false]);
  expect(shown(roundAt('published'))).toEqual([true, true, true, true, false, false]);
});

describe('a unit whose work is another’s from now on', () => {
  const renamed = { ...east, id: 'county-new', name: '东区' };

  test('goes on under the new name, with its values, its total and its objection', () => {
    const one = roundAt('objected');
    one.directory = withUnit(renamed);
    const before = totals(one);
    one.succeed(east, renamed);
    const { [east.id]: own, ...rest } = before;
    expect(totals(one)).toEqual({ ...rest, [renamed.id]: own });
    expect(one.state.objections[0]?.unitId).toBe(renamed.id);
    one.must(people.convener, good.dismiss);
    one
      .runTo(one.nowMs + 14 * 86_400_000)
      .must(people.convener, good.return)
      .must(people.clerk, good.score);
    // What was handed in about the old name counts for the new one.
    expect(totals(one)[renamed.id]).toBe(100);
  });

  test('merged into another that is scored itself: that one’s own score stands, and its own values are scored anew', () => {
    const one = roundAt('published');
    const before = totals(one);
    one.succeed(east, west);
    const { [east.id]: _, ...rest } = before;
    expect(totals(one)).toEqual(rest);
    one
      .runTo(one.nowMs + 14 * 86_400_000)
      .must(people.convener, good.return)
      .must(people.clerk, good.score);
    expect(totals(one)).toEqual(rest);
  });

  test('a data unit that is renamed answers its query, and its values are its own', () => {
    const one = roundAt('judged').must(people.clerk, good.query);
    const bureau = { ...ordinary, id: 'unit-new' };
    one.directory = withUnit(bureau);
    one.succeed(ordinary, bureau);
    one.must(person('liaison', bureau.id), good.answer).must(people.clerk, good.accept).must(people.clerk, good.score);
    expect(totals(one)[east.id]).toBe(100);
  });
});
