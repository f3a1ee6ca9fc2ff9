/** The course of a monitoring round (domain.md 3.3; issue 9), step by step, with whoever has something to do. */
import { describe, expect, test } from '@jest/globals';
import { rectification } from '../../src/domain/rectification.ts';
import { submission } from '../../src/domain/submission.ts';
import { supervisionNotice } from '../../src/domain/supervision-notice.ts';
import { at, sampleUnits } from '../support/domain-fixtures.ts';
import {
  catalogue,
  directory,
  good,
  handedInWell,
  noSummary,
  others,
  people,
  plan,
  quarter,
  RoundCase,
  roundAt,
  wholeList,
  type Upto,
} from '../support/round-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;
const { court, second, east, west, zone } = others;
const everyUnit = [court, ordinary, second, office, inspectors, east, west, zone].map(({ id }) => id);

/** As far as that → the stage, who owes what, and what it waits for. */
const course: readonly [Upto, string, readonly string[], string][] = [
  ['planned', 'planned', ['list-indicators coordinator'], 'a person'],
  [
    ...(['listed', 'planned'] as const),
    everyUnit.map((id) => `agree-to-indicators liaison of ${id}`),
    'indicator-agreement before:2',
  ],
  ['agreed', 'planned', ['fix-indicators leader'], 'a person'],
  ['fixed', 'fixed', [], 'collecting begins'],
  ['collecting', 'collecting', [], 'collecting ends'],
  ['self-assessed', 'self-assessed', ['begin-verification coordinator'], 'verification before:5'],
  ['verifying', 'verifying', ['judge-values inspector'], 'verification before:5'],
  ['judged', 'verifying', ['score-round coordinator'], 'verification before:5'],
  ['scored', 'scored', ['publish-scores director'], 'a person'],
  ['published', 'published', [], 'score-objection before:1'],
  ['objected', 'objected', ['decide-score-objection leader'], 'score-objection before:1'],
  ['unobjected', 'published', ['approve-round leader'], 'a person'],
  ['approved', 'approved', ['report-round coordinator'], 'monitoring-report before:1'],
  ['reported', 'reported', ['apply-results coordinator'], 'monitoring-application before:1'],
  ['applied', 'applied', ['close-round coordinator'], 'a person'],
  ['closed', 'closed', [], 'nothing'],
];

test.each(course)('as far as %s', (upto, stage, tasks, waitsFor) => {
  const one = roundAt(upto);
  expect({ stage: one.state.stage, tasks: one.tasks, waitsFor: one.facts.waitsFor }).toEqual({
    stage,
    tasks,
    waitsFor,
  });
  expect(one.facts.open).toBe(stage !== 'closed');
});

test('what is closed sleeps, and nothing can be done with it', () => {
  const one = roundAt('closed');
  const events = one.rows.length;
  one.wake(at('2030-01-01'));
  expect([one.facts.nextWakeAtMs, one.rows.length]).toEqual([null, events]);
  expect(one.give(people.convener, good.withdraw)).toMatchObject({ refused: 'NOT_NOW', possible: [] });
});

describe('the plan', () => {
  test('an annual round has the year for its period, and the policy’s dates', () => {
    const { period, dates, pilotTerm, planYears } = roundAt('planned').state;
    expect(period).toEqual({ from: '2026-01-01', until: '2026-12-31' });
    expect(dates).toEqual({ collectFrom: '2026-12-01', dueOn: '2027-01-15', selfAssessmentOn: '2027-01-20' });
    expect([pilotTerm?.from, planYears?.until]).toEqual(['2024-07-01', 2026]);
  });

  test.each([
    [{ kind: 'mid-term' as const }, '/period'],
    [{ kind: 'acceptance' as const, period: { from: '2024-07-01', until: '2027-06-30' } }, '/dates'],
    [{ period: { from: '2026-02-01', until: '2026-01-01' } }, '/period/until'],
    [{ dates: { collectFrom: '2026-12-01', dueOn: '2026-11-30', selfAssessmentOn: '2027-01-20' } }, '/dates/dueOn'],
    [
      { dates: { collectFrom: '2026-12-01', dueOn: '2027-01-15', selfAssessmentOn: '2027-01-14' } },
      '/dates/selfAssessmentOn',
    ],
    [
      { ...quarter, dates: { collectFrom: '2026-12-01', dueOn: '2027-01-15', selfAssessmentOn: '2027-01-20' } },
      '/dates',
    ],
    [{ planYears: { from: 2024, until: 2022 } }, '/planYears/until'],
    [{ pilotTerm: { from: '2025-07-01', until: '2022-06-30' } }, '/pilotTerm/until'],
  ])('with dates that are none: %j', (change, pointer) => {
    const refused = new RoundCase().give(people.clerk, { ...good.plan, round: { ...plan, ...change } });
    expect(refused).toEqual({ refused: 'DATE_INVALID', pointer });
  });

  test('may be revised until the indicators are fixed, and is planned once', () => {
    const one = roundAt('listed').must(people.director, good.revise);
    expect(one.state.title).toBe('2026年度监测');
    expect(one.give(people.clerk, { type: 'revise-plan', round: quarter })).toMatchObject({ pointer: '/kind' });
    expect(one.give(people.clerk, good.plan)).toMatchObject({ refused: 'NOT_NOW' });
    expect(roundAt('fixed').give(people.clerk, good.revise)).toMatchObject({ refused: 'NOT_NOW' });
  });

  test('of a kind there is one for a year', () => {
    const one = new RoundCase();
    one.others = [{ id: 'another', kind: 'annual', year: 2026, from: '2026-01-01' }];
    const exists = { refused: 'ROUND_EXISTS', pointer: '/year', details: { roundId: 'another' } };
    expect(one.give(people.clerk, good.plan)).toEqual(exists);
    expect(one.give(people.clerk, { ...good.plan, round: quarter })).toBeNull();
    const next = roundAt('planned');
    next.others = [{ id: 'another', kind: 'annual', year: 2027, from: '2027-01-01' }];
    expect(next.give(people.clerk, { type: 'revise-plan', round: { ...plan, year: 2027 } })).toEqual(exists);
  });

  test('a series plans a round in the name of the clock; a unit plans none', () => {
    expect(new RoundCase().give(people.clock, good.plan)).toBeNull();
    for (const actor of [people.liaison, people.head, people.convener, people.inspector, people.operator]) {
      expect(new RoundCase().give(actor, good.plan)).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    }
  });
});

describe('the list of indicators', () => {
  test('is frozen from the catalogue, with who has the work now of a unit that reported', () => {
    const { indicators } = roundAt('listed').state;
    expect(indicators.map(({ code, dataUnitId, weight }) => [code, dataUnitId, weight])).toEqual([
      ['ZB01', court.id, 0],
      ['ZB02', ordinary.id, 50],
      ['ZB03', second.id, 50],
      ['ZB04', second.id, 60],
      ['ZB05', office.id, 40],
    ]);
    expect(indicators.some((one) => 'figures' in one)).toBe(false);
  });

  test('scores member departments, and all counties and zones; the office’s own unit is not ranked', () => {
    expect(roundAt('listed').state.scored).toEqual([
      ...[ordinary, second].map(({ id }) => ({ unitId: id, group: 'department', ranked: true })),
      { unitId: office.id, group: 'department', ranked: false },
      { unitId: inspectors.id, group: 'department', ranked: true },
      ...[east, west, zone].map(({ id }) => ({ unitId: id, group: 'county', ranked: true })),
    ]);
  });

  test.each([
    [{ indicators: [{ indicatorId: 'none', weight: 1 }] }, 'INDICATOR_UNKNOWN', '/indicators/0/indicatorId'],
    [{ indicators: [...wholeList, ...wholeList.slice(1, 2)] }, 'INDICATOR_TWICE', '/indicators/5/indicatorId'],
    [{ indicators: wholeList.slice(0, 2) }, 'WEIGHTS_INVALID', '/indicators'],
    [{ indicators: wholeList.map((one) => ({ ...one, weight: 50 })) }, 'WEIGHTS_INVALID', '/indicators'],
    [{ unitIds: [east.id, court.id] }, 'UNIT_NOT_SCORED', '/unitIds/1'],
    [{ unitIds: ['unit-all'] }, 'UNIT_NOT_SCORED', '/unitIds/0'],
    [{ unitIds: ['unit-former'] }, 'UNIT_UNKNOWN', '/unitIds/0'],
    [{ unitIds: [east.id, east.id] }, 'UNIT_TWICE', '/unitIds/1'],
  ])('that cannot stand: %j', (change, refused, pointer) => {
    expect(roundAt('planned').give(people.clerk, { ...good.list, ...change })).toMatchObject({ refused, pointer });
  });

  test('weights of 33.33, 33.33 and 33.34 sum to 100', () => {
    const one = roundAt('planned');
    one.catalogue = [...catalogue.slice(1, 3), ...catalogue.slice(1, 2)].map((indicator, at) => {
      return { ...indicator, code: `ZB1${String(at)}`, indicatorId: String(at) };
    });
    const indicators = [33.33, 33.33, 33.34].map((weight, index) => ({ indicatorId: String(index), weight }));
    expect(one.give(people.clerk, { type: 'list-indicators', indicators, unitIds: [east.id] })).toBeNull();
    expect(one.state.scored).toEqual([{ unitId: east.id, group: 'county', ranked: true }]);
  });

  test('silence counts as agreement, and is recorded; an objection has words', () => {
    const one = roundAt('listed').must(people.east, good.object).must(people.court, good.agree);
    expect(one.give(people.west, { type: 'agree', answer: 'objected', words: null })).toMatchObject({
      ...{ refused: 'OPINION_REQUIRED', pointer: '/words' },
    });
    expect(one.give(people.east, good.agree)).toMatchObject({ refused: 'NOT_NOW' });
    expect(one.give(people.convener, good.fix)).toMatchObject({ refused: 'NOT_NOW' });
    one.runTo(at('2026-03-20'));
    const answers = one.state.agreements.map(({ unitId, answer, words }) => [unitId, answer, words]);
    expect(answers.slice(0, 2)).toEqual([
      [east.id, 'objected', '目标值过高'],
      [court.id, 'agreed', null],
    ]);
    expect(answers.slice(2).every(([, answer]) => answer === 'silent')).toBe(true);
    expect(answers).toHaveLength(everyUnit.length);
    // 5 working days from 2 March 2026 (a Monday) end on Monday the 9th at 17:00.
    expect(one.rows.find(({ type }) => type === 'monitoring-agreements-closed')?.due_at).toBe(
      '2026-03-09T09:00:00.000Z',
    );
    expect(one.give(people.convener, good.fix)).toBeNull();
  });

  test('when all have spoken the convener may decide at once, and nobody is asked any more', () => {
    const one = roundAt('listed');
    const all = [people.court, people.liaison, people.second, people.office, people.inspectorsOwn, people.east];
    for (const actor of [...all, people.west, people.zone]) one.must(actor, good.agree);
    expect([one.tasks, one.facts.nextWakeAtMs]).toEqual([['fix-indicators leader'], null]);
    one.must(people.cityLeader, good.fix);
    expect(one.state.fixed?.role).toBe('cityLeader');
  });

  test('sent back it is listed anew, and every agreement begins anew', () => {
    const one = roundAt('agreed');
    expect(one.give(people.convener, { ...good.sendBack, opinion: null })).toMatchObject({
      refused: 'OPINION_REQUIRED',
    });
    one.must(people.convener, good.sendBack);
    expect(one.tasks).toEqual(['list-indicators coordinator']);
    expect(one.give(people.convener, good.fix)).toMatchObject({ refused: 'NOT_NOW' });
    one.must(people.clerk, good.list);
    expect([one.state.agreements, one.state.terms.map(({ round }) => round)]).toEqual([[], [2]]);
  });

  test('whoever listed does not fix, though in the city leader’s place', () => {
    const one = roundAt('planned')
      .must({ ...people.clerk, accountId: 'both' }, good.list)
      .runTo(at('2026-03-20'));
    expect(one.give({ ...people.cityLeader, accountId: 'both' }, good.fix)).toEqual({ refused: 'OWN_WORK' });
  });

  test('is not fixed for dates that have passed: the plan is revised first', () => {
    const one = roundAt('agreed').runTo(at('2027-02-01'));
    expect(one.give(people.convener, good.fix)).toEqual({ refused: 'DUE_DATE_PAST', details: { dueOn: '2027-01-15' } });
    const dates = { collectFrom: '2027-02-01', dueOn: '2027-03-01', selfAssessmentOn: '2027-03-05' };
    one.must(people.clerk, { type: 'revise-plan', round: { ...plan, dates } });
    one.must(people.convener, good.fix);
    // Its first day has come already: it collects at once.
    expect(one.state.stage).toBe('collecting');
  });
});

describe('collecting', () => {
  test('opens a submission of every data unit and a self-assessment of every scored one, none of which is refused', () => {
    const one = roundAt('collecting');
    const opened = one.opened.flatMap((opening) => (opening.noun === 'submission' ? [opening] : []));
    expect(opened.map(({ unitId, command }) => `${command.part} ${unitId} ${command.dueOn}`)).toEqual([
      ...[court, ordinary, second, office].map(({ id }) => `data ${id} 2027-01-15`),
      ...[ordinary, second, office, inspectors, east, west, zone].map(({ id }) => `self-assessment ${id} 2027-01-20`),
    ]);
    const asked = opened.map(({ command }) => command.indicators.map(({ code }) => code).join());
    expect(asked.slice(0, 5)).toEqual(['ZB01', 'ZB02', 'ZB03,ZB04', 'ZB05', '']);
    expect(opened[0]?.command.before).toEqual([{ code: 'ZB01', unitId: null, value: 80 }]);
    for (const { unitId, command } of opened) {
      const unit = directory.find(({ id }) => id === unitId) ?? ordinary;
      const decision = submission.decide(null, command, {
        ...one.surroundings,
        unit,
        actor: people.clock,
        number: null,
      });
      expect(decision).toHaveProperty('events');
    }
  });

  test('begins at nine on the first working day from the plan’s, and ends with the day of the self-assessments', () => {
    const one = roundAt('fixed');
    expect(one.facts.nextWakeAtMs).toBe(at('2026-12-01', '09:00'));
    one.runTo(at('2026-12-01', '09:00'));
    expect(one.state.stage).toBe('collecting');
    expect(one.runTo(at('2027-01-20', '23:59')).state.stage).toBe('collecting');
    expect(one.runTo(at('2027-01-21', '00:00')).state.stage).toBe('self-assessed');
  });
});

describe('a quarter', () => {
  test('is summed up when it has passed, approved, reported and closed; it collects nothing', () => {
    const one = new RoundCase().must(people.clerk, { ...good.plan, round: quarter });
    expect([one.tasks, one.facts.nextWakeAtMs]).toEqual([[], at('2026-04-01', '00:00')]);
    expect(one.give(people.clerk, good.list)).toMatchObject({ refused: 'NOT_NOW' });
    one.runTo(at('2026-04-01'));
    expect([one.state.stage, one.state.summary, one.tasks]).toEqual(['scored', noSummary, ['approve-round leader']]);
    expect(one.give(people.director, good.publish)).toMatchObject({ refused: 'NOT_NOW' });
    one.must(people.convener, good.approve).must(people.clerk, good.report);
    expect([one.tasks, one.state.terms, one.state.approved?.ranking]).toEqual([['close-round coordinator'], [], []]);
    expect(one.give(people.clerk, good.apply)).toMatchObject({ refused: 'NOT_NOW' });
    expect(one.must(people.clerk, good.close).state.stage).toBe('closed');
    expect(one.opened).toEqual([]);
  });
});

describe('its use', () => {
  test('the report has a number, and says it with everything that follows', () => {
    const one = roundAt('applied');
    expect([one.state.number, one.state.report?.title]).toEqual(['联席监报〔2026〕1号', '关于2026年度监测结果的报告']);
    expect(one.rows.at(-1)?.basis).toBe('联席监报〔2026〕1号');
  });

  test('every unit in the lowest band is answered for: a draft, or a reason why there is none', () => {
    const one = roundAt('reported');
    const units = [zone.id];
    expect(one.give(people.clerk, good.apply)).toEqual({
      ...{ refused: 'MEASURES_OUTSTANDING', pointer: '/measures', details: { units } },
    });
    const measure = { unitId: zone.id, reason: null, dueTerm: null };
    const none = { ...good.apply, measures: [{ ...measure, measure: 'none' as const }] };
    expect(one.give(people.clerk, none)).toMatchObject({ refused: 'OPINION_REQUIRED', pointer: '/measures/0/reason' });
    const wrong = { ...good.apply, measures: [{ ...measure, unitId: east.id, measure: 'rectification' as const }] };
    expect(one.give(people.clerk, wrong)).toMatchObject({ refused: 'UNIT_UNKNOWN', pointer: '/measures/0/unitId' });
    one.must(people.clerk, { ...good.apply, measures: [{ ...measure, measure: 'none', reason: '已另行约谈' }] });
    expect(one.state.measures).toMatchObject([{ unitId: zone.id, measure: 'none', reason: '已另行约谈' }]);
  });

  test.each(['rectification', 'supervision-notice'] as const)(
    'a %s is drafted, in the clerk’s name, and accepted',
    (measure) => {
      const one = roundAt('reported');
      const command = {
        ...good.apply,
        measures: [{ unitId: zone.id, measure, reason: '多项指标未达标', dueTerm: null }],
      };
      const [opening] = one.opensOf(people.clerk, command);
      const around = { ...one.surroundings, unit: zone, actor: people.clerk, number: null };
      if (opening?.noun === 'rectification') {
        const { order } = opening.command;
        // The zone missed both of its indicators: 40 of 100, and 30 where at most 10 were wanted.
        expect(order.problems.map(({ title }) => title)).toEqual([
          '指标ZB02未达到目标值',
          '指标ZB03未达到目标值',
          '其他问题',
        ]);
        expect(order.problems[0]?.detail).toBe('目标值100，实际值40，得0分（满分50分）');
        expect(rectification.decide(null, opening.command, around)).toHaveProperty('events');
      } else if (opening?.noun === 'supervisionNotice') {
        expect(opening.command.about).toMatchObject({ noun: 'monitoringRound', matterId: 'round-1' });
        expect(supervisionNotice.decide(null, opening.command, around)).toHaveProperty('events');
      } else throw new Error('nothing was drafted');
      expect(one.give(people.clerk, command)).toBeNull();
    },
  );

  test('the office’s own unit in the lowest band is answered for by the inspector, and not closed before', () => {
    const one = roundAt('scored').must(people.inspector, {
      type: 'adjust',
      unitId: office.id,
      points: -90,
      reason: '虚报',
    });
    one.must(people.director, good.publish).runTo(one.nowMs + 14 * 86_400_000);
    one.must(people.convener, good.approve).must(people.clerk, good.report);
    const zoneOnly = [{ unitId: zone.id, measure: 'none' as const, reason: '已约谈', dueTerm: null }];
    const ofOffice = [{ unitId: office.id, measure: 'rectification' as const, reason: null, dueTerm: '20d' }];
    expect(one.tasks).toEqual(['apply-results coordinator', 'decide-low-band inspector']);
    expect(one.give(people.clerk, { ...good.apply, measures: [...zoneOnly, ...ofOffice] })).toMatchObject({
      ...{ refused: 'OWN_WORK', pointer: '/measures/1/unitId' },
    });
    one.must(people.clerk, { ...good.apply, measures: zoneOnly });
    expect(one.give(people.clerk, good.close)).toMatchObject({ refused: 'MEASURES_OUTSTANDING' });
    const [opening] = one.opensOf(people.inspector, { type: 'decide-measures', measures: ofOffice });
    expect(opening).toMatchObject({ noun: 'rectification', unitId: office.id, command: { order: { dueTerm: '20d' } } });
    one.must(people.inspector, { type: 'decide-measures', measures: ofOffice }).must(people.clerk, good.close);
  });

  test('what a receiving body did is recorded as it reported it, of a list that it has', () => {
    const one = roundAt('applied');
    expect(one.give(people.clerk, { ...good.record, reportedOn: '2099-01-01' })).toMatchObject({
      refused: 'DATE_INVALID',
    });
    one.runTo(at('2027-04-02'));
    expect(one.give(people.clerk, { ...good.record, body: 'performance' })).toMatchObject({ refused: 'LIST_UNKNOWN' });
    one.must(people.clerk, good.record);
    expect(one.state.applications[0]?.outcomes).toMatchObject([{ text: '已列入考核', reportedOn: '2027-01-20' }]);
  });
});

test('it may be withdrawn, with a reason, as long as it is open; then nothing of it runs', () => {
  for (const [upto] of course.slice(0, -1)) {
    const one = roundAt(upto).must(people.convener, good.withdraw);
    const { stage, terms, reason } = one.state;
    expect([stage, terms, reason, one.facts.nextWakeAtMs, one.tasks]).toEqual([
      'withdrawn',
      [],
      '上级另有部署',
      null,
      [],
    ]);
  }
});

test('a worker that slept through half a year finds every step in its order', () => {
  const one = roundAt('listed');
  one.submissions = handedInWell;
  one.wake(at('2026-08-01')).must(people.convener, good.fix).wake(at('2027-06-01'));
  expect(one.state.stage).toBe('self-assessed');
  const types = one.events.filter((type) => type.startsWith('monitoring-'));
  expect(types.slice(2)).toEqual([
    ...['monitoring-agreements-closed', 'monitoring-fixed', 'monitoring-collecting', 'monitoring-self-assessed'],
  ]);
  // The verification runs from the end of the collecting: 20 working days after 21 January 2027, and it is late by now.
  const [term] = one.state.terms;
  expect([term?.fromMs, term?.lastTaken]).toEqual([at('2027-01-21', '00:00'), 'after:64']);
  expect(one.facts.overdueFromMs).toBe((term?.dueAtMs ?? 0) + 1);
});
