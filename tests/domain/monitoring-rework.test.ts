/** What happens to a round after it was scored: figures handed in late, scores and summaries sent back, units renamed. */
import { describe, expect, test } from '@jest/globals';
import { silentReporters } from '../../src/domain/monitoring-round/silence.ts';
import { at, person, sampleUnits } from '../support/domain-fixtures.ts';
import {
  good,
  handedInWell,
  others,
  people,
  quarter,
  RoundCase,
  roundAt,
  withUnit,
} from '../support/round-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;
const { east, west, second } = others;

/** The same, but that of the county another value is handed in. */
function handedInAs(value: number): RoundCase['submissions'] {
  return handedInWell.map((one) => ({
    ...one,
    signed:
      one.signed?.map((entry) => (entry.code === 'ZB02' && entry.unitId === east.id ? { ...entry, value } : entry)) ??
      null,
  }));
}

const total = (one: RoundCase, unitId: string) =>
  one.state.counted?.totals.find((score) => score.unitId === unitId)?.total;

describe('a value that was judged, and is handed in anew after it was scored', () => {
  const scoredWithVerdict = () => roundAt('judged').must(people.clerk, good.accept).must(people.clerk, good.score);

  test('is judged anew, and then it is scored', () => {
    const one = scoredWithVerdict();
    one.submissions = handedInAs(40);
    expect(one.give(people.clerk, good.score)).toMatchObject({ refused: 'VERIFICATION_OUTSTANDING' });
    one.must(people.clerk, good.accept);
    expect([one.state.stage, one.tasks]).toEqual(['verifying', ['score-round coordinator']]);
    expect(one.give(people.director, good.publish)).toMatchObject({ refused: 'NOT_NOW' });
    const before = total(one, east.id) ?? 0;
    one.must(people.clerk, good.score).must(people.director, good.publish);
    expect(total(one, east.id)).toBeLessThan(before);
  });

  test('may be asked about, too', () => {
    const one = scoredWithVerdict();
    one.submissions = handedInAs(400);
    one.must(people.clerk, good.query);
    expect([one.state.stage, one.tasks]).toEqual(['queried', [`answer-monitoring-query liaison of ${ordinary.id}`]]);
  });
});

describe('scores that were counted before', () => {
  test('a figure was handed in: they are not published as they were', () => {
    const one = roundAt('scored');
    one.submissions = handedInAs(40);
    expect(one.give(people.director, good.publish)).toEqual({ refused: 'SCORES_OUTDATED' });
    one.must(people.clerk, good.score).must(people.director, good.publish);
    expect(one.state.stage).toBe('published');
  });

  test('a survey was entered', () => {
    const one = roundAt('scored').must(people.clerk, good.survey);
    expect(one.give(people.director, good.publish)).toEqual({ refused: 'SCORES_OUTDATED' });
    one.must(people.clerk, good.score).must(people.director, good.publish);
  });

  test('sent back after an objection was upheld, they are published as they stand', () => {
    const one = roundAt('objected').must(people.convener, {
      ...good.uphold,
      corrections: [{ code: 'ZB03', value: 8 }],
    });
    one
      .runTo(one.nowMs + 14 * 86_400_000)
      .must(people.convener, good.return)
      .must(people.director, good.publish);
    expect(one.state.publications).toHaveLength(2);
  });
});

test('who entered what was surveyed decides on no objection', () => {
  const inspectorsOwn = { ...good.survey.surveys[0], unitId: office.id };
  const one = roundAt('judged');
  const hands = () => one.state.hands.map(({ role }) => role);
  expect(hands()).not.toContain('cityLeader');
  const by = person('inspector', 'unit-inspectors-else');
  one.must(by, { type: 'survey', surveys: [{ ...inspectorsOwn, kind: 'satisfaction', value: 50, source: '第三方' }] });
  expect(one.state.hands).toContainEqual({ accountId: by.accountId, role: 'inspector' });
});

test('of whom nothing is asked any more, nothing is missing', () => {
  const one = roundAt('collecting');
  one.submissions = handedInWell.map((each) => (each.unitId === ordinary.id ? { ...each, signed: null } : each));
  const context = () => ({ ...one.surroundings, actor: people.clock, number: null });
  expect(silentReporters(context())).toEqual([ordinary.id]);
  one.submissions = one.submissions.map((each) => (each.unitId === ordinary.id ? { ...each, stage: 'void' } : each));
  expect(silentReporters(context())).toEqual([]);
});

describe('tasks of a unit that has another name now', () => {
  const bureau = { ...east, id: 'county-new' };
  const done = { inTime: 3, late: 0, open: 0 };

  test('what it did under its old name counts', () => {
    const one = roundAt('judged');
    one.directory = withUnit(bureau);
    one.succeed(east, bureau);
    one.tasksDone = { [east.id]: done, [bureau.id]: { inTime: 0, late: 0, open: 1 } };
    one.must(people.clerk, good.score);
    expect(one.state.counted?.input.tasks).toEqual({ [bureau.id]: { inTime: 3, late: 0, open: 1 } });
  });

  test('merged into one that is scored itself: that one has its own', () => {
    const one = roundAt('judged');
    one.directory = withUnit(bureau);
    one.succeed(east, west).succeed(west, bureau);
    one.tasksDone = { [east.id]: { inTime: 0, late: 0, open: 5 }, [west.id]: done };
    one.must(people.clerk, good.score);
    expect(one.state.counted?.input.tasks).toEqual({ [bureau.id]: done });
  });
});

test('a quarter’s summary that was sent back is made anew by the office, and approved then', () => {
  const one = new RoundCase().must(people.clerk, { ...good.plan, round: quarter }).runTo(at('2026-04-01'));
  expect(one.give(people.clerk, good.score)).toMatchObject({ refused: 'NOT_NOW' });
  one.must(people.convener, good.return);
  expect(one.tasks).toEqual(['score-round coordinator']);
  expect(one.give(people.convener, good.approve)).toMatchObject({ refused: 'NOT_NOW' });
  one.must(people.clerk, good.score);
  expect([one.tasks, one.state.returned]).toEqual([['approve-round leader'], null]);
  const rungs = one.rows.filter(({ term }) => term === 'monitoring-summarised');
  expect(rungs).toHaveLength(1);
  one.must(people.convener, good.approve);
});

test('an objection whose unit becomes its judge’s own is decided by the next', () => {
  const seeds = Array.from({ length: 50 }, (_, at) => `seed ${String(at)}`);
  const cases = seeds.map((seed) => {
    const one = new RoundCase();
    one.seed = seed;
    return roundAt('published', one);
  });
  // Its values that were drawn were none of those that the inspector judges.
  const one = cases.find(({ state }) => !state.hands.some(({ role }) => role === 'inspector' || role === 'cityLeader'));
  if (!one) throw new Error('the inspector judged in all of them');
  one.must(people.liaison, good.appeal);
  expect(one.tasks).toEqual(['decide-score-objection inspector']);
  one.succeed(ordinary, inspectors);
  expect(one.tasks).toEqual(['decide-score-objection leader']);
  expect(one.give(people.inspector, good.dismiss)).toMatchObject({ refused: 'OWN_WORK' });
  one.must(people.convener, good.dismiss);
});

test('who reports only what nobody is scored on is asked for nothing', () => {
  const one = roundAt('planned').must(people.clerk, { ...good.list, unitIds: [ordinary.id, second.id] });
  one.runTo(at('2026-03-20')).must(people.convener, good.fix).runTo(at('2026-12-01'));
  // The sample unit reports of counties alone.
  const asked = one.opened.flatMap((each) => (each.noun === 'submission' ? [[each.command.part, each.unitId]] : []));
  expect(asked.filter(([part]) => part === 'data').map(([, unitId]) => unitId)).toEqual([
    ...['unit-court', second.id, office.id],
  ]);
  expect(asked).toContainEqual(['self-assessment', ordinary.id]);
});

test('what was agreed to for one year is not fixed for another', () => {
  const one = roundAt('agreed').must(people.clerk, good.revise);
  expect(one.tasks).toEqual(['fix-indicators leader']);
  one.must(people.clerk, { ...good.revise, round: { ...good.revise.round, year: 2027 } });
  expect(one.tasks).toEqual(['list-indicators coordinator']);
  expect(one.give(people.convener, good.fix)).toMatchObject({ refused: 'NOT_NOW' });
  one.must(people.clerk, good.list);
  expect(one.tasks).toHaveLength(8);
});
