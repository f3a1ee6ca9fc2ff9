/** Who may do what on a round, at each stage, for each role and unit: written by hand after domain.md 0.2, 0.3, 3.3 and issue 9. */
import { describe, expect, test } from '@jest/globals';
import { roundActions } from '../../src/domain/monitoring-round/permissions.ts';
import { isHiddenOfRound, maySeeRound } from '../../src/domain/monitoring-round/seeing.ts';
import type { Actor, Role } from '../../src/domain/roles.ts';
import { person, sampleUnits } from '../support/domain-fixtures.ts';
import { good, others, people, quarter, RoundCase, roundAt, type Upto } from '../support/round-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;
const { court, east } = others;

/** Those who steer, the operator, and of a county, of a data unit that is not scored, and of a unit that has no part. */
const everyone: [string, Actor][] = [
  ...(['coordinator', 'director'] as const).map((role): [string, Actor] => [role, person(role, office.id)]),
  ['inspector', person('inspector', inspectors.id)],
  ...(['leader', 'cityLeader', 'operator'] as const).map((role): [string, Actor] => [role, person(role)]),
  ...(['liaison', 'head'] as const).map((role): [string, Actor] => [`county ${role}`, person(role, east.id)]),
  ...(['liaison', 'head'] as const).map((role): [string, Actor] => [`court ${role}`, person(role, court.id)]),
  ...(['liaison', 'head'] as const).map((role): [string, Actor] => [`other ${role}`, person(role, 'unit-outside')]),
];

const both = (name: string, may: string) => ({ [`${name} liaison`]: may, [`${name} head`]: may });
const leaders = (may: string) => ({ leader: may, cityLeader: may });

/**
 * As far as that → who may do what. Those who had a hand in it are other accounts; the inspector's and the city leader's own
 * values are those of the office and of both.
 */
const table: Partial<Record<Upto, Record<string, string>>> = {
  planned: {
    ...{ coordinator: 'revise-plan list-indicators', director: 'revise-plan list-indicators' },
    ...leaders('withdraw'),
  },
  listed: {
    ...{ coordinator: 'revise-plan list-indicators', director: 'revise-plan list-indicators' },
    ...{ ...leaders('withdraw'), ...both('county', 'agree'), ...both('court', 'agree') },
  },
  agreed: {
    ...{ coordinator: 'revise-plan list-indicators', director: 'revise-plan list-indicators' },
    ...leaders('fix withdraw'),
  },
  fixed: leaders('withdraw'),
  collecting: {
    ...{ coordinator: 'survey', director: 'survey', inspector: 'survey', ...leaders('withdraw') },
  },
  'self-assessed': {
    ...{ coordinator: 'begin-verification survey', director: 'begin-verification survey', inspector: 'survey' },
    ...leaders('withdraw'),
  },
  verifying: {
    ...{ coordinator: 'query judge survey score', director: 'query judge survey score' },
    // What the office reports of the inspectors’ own unit is the city leader’s to judge.
    ...{ inspector: 'query judge survey', leader: 'withdraw', cityLeader: 'query judge withdraw' },
  },
  scored: {
    ...{ coordinator: 'query judge survey score', director: 'query judge survey score adjust publish' },
    ...{ inspector: 'query judge survey adjust', leader: 'withdraw', cityLeader: 'query judge adjust withdraw' },
  },
  published: { ...leaders('withdraw'), ...both('county', 'object') },
  objected: leaders('decide-objection withdraw'),
  unobjected: leaders('approve withdraw'),
  approved: { coordinator: 'report', director: 'report', ...leaders('withdraw') },
  reported: {
    // The zone is in the lowest band.
    ...{ coordinator: 'apply decide-measures', director: 'apply decide-measures', ...leaders('withdraw') },
  },
  applied: {
    ...{ coordinator: 'record-application close', director: 'record-application close', ...leaders('withdraw') },
  },
  closed: {},
};

function mayOf(one: RoundCase, actor: Actor): string {
  return roundActions(one.state, { ...one.surroundings, actor, number: null }).join(' ');
}

describe('of an annual round', () => {
  test.each(Object.entries(table))('as far as %s', (upto, allowed) => {
    // An entry of a table that is partial is there.
    const [known] = Object.keys(table).filter((name) => name === upto);
    const one = roundAt(isUpto(known) ? known : 'planned');
    for (const [name, actor] of everyone) {
      // The officials of the sample did the round: here others of their place look at it.
      const other = { ...actor, accountId: `another ${actor.accountId}` };
      expect({ upto, name, may: mayOf(one, other) }).toEqual({ upto, name, may: allowed[name] ?? '' });
    }
  });

  test('while a query waits, its unit answers it, and nobody scores', () => {
    const one = roundAt('judged').must(people.clerk, good.query);
    const may = [people.clerk, people.director, people.liaison, people.head, people.second].map((a) => mayOf(one, a));
    expect(may).toEqual(['query judge survey', 'query judge survey', 'answer-query', 'answer-query', '']);
  });

  test('the city leader judges only values that are the office’s and the inspectors’ both', () => {
    const one = roundAt('judged');
    const cell = { code: 'ZB05', unitId: inspectors.id, verdict: 'accepted', value: null, reason: null } as const;
    expect(mayOf(one, people.cityLeader)).toBe('query judge withdraw');
    expect(one.give(people.inspector, { type: 'judge', verdicts: [cell] })).toMatchObject({ refused: 'OWN_WORK' });
    expect(one.give(people.cityLeader, { type: 'judge', verdicts: [cell] })).toBeNull();
    const counties = { ...cell, code: 'ZB02', unitId: east.id };
    expect(one.give(people.cityLeader, { type: 'judge', verdicts: [counties] })).toMatchObject({
      refused: 'ROLE_NOT_ALLOWED',
    });
  });
});

function isUpto(name: string | undefined): name is Upto {
  return name !== undefined && name in table;
}

test('of a quarterly one', () => {
  const one = new RoundCase().must(people.clerk, { ...good.plan, round: quarter });
  const may = () =>
    everyone.map(([name, actor]) => [name, mayOf(one, actor)]).filter(([, commands]) => commands !== '');
  const office1 = (commands: string) => ['coordinator', 'director'].map((name) => [name, commands]);
  const leads = (commands: string) => ['leader', 'cityLeader'].map((name) => [name, commands]);
  expect(may()).toEqual([...office1('revise-plan'), ...leads('withdraw')]);
  one.runTo(Date.parse('2026-04-01T00:00:00+08:00'));
  expect(may()).toEqual(leads('approve withdraw'));
  one.must(people.convener, good.approve);
  expect(may()).toEqual([...office1('report'), ...leads('withdraw')]);
  one.must(people.clerk, good.report);
  expect(may()).toEqual([...office1('close'), ...leads('withdraw')]);
});

describe('who sees it', () => {
  const steering = ['coordinator', 'director', 'inspector', 'leader', 'cityLeader'];
  const taking = ['county liaison', 'county head', 'court liaison', 'court head'];
  test.each([
    ['planned', steering],
    ['listed', [...steering, ...taking]],
    ['fixed', [...steering, ...taking]],
    ['published', [...steering, ...taking]],
    ['closed', [...steering, ...taking]],
  ] satisfies [Upto, string[]][])('as far as %s', (upto, names) => {
    const one = roundAt(upto);
    expect(everyone.filter(([, actor]) => maySeeRound(actor, one.state)).map(([name]) => name)).toEqual(names);
    const elsewhere = everyone.map(([, actor]) => ({ ...actor, mechanismId: 'another' }));
    expect(elsewhere.some((actor) => maySeeRound(actor, one.state))).toBe(false);
  });

  test('a unit that took over the work of one that takes part', () => {
    const one = roundAt('published');
    const successor: Actor = { ...person('liaison', 'unit-outside'), formerUnitIds: [court.id] };
    expect(maySeeRound(successor, one.state)).toBe(true);
  });
});

test('of what was done a unit reads what is said to all, and what it did itself', () => {
  const one = roundAt('judged')
    .must(people.clerk, good.query)
    .must(people.liaison, good.answer)
    .must(people.clerk, good.correct);
  one.must(people.clerk, good.score).must(people.director, good.publish).must(people.east, good.appeal);
  const reads = (actor: Actor) =>
    one.rows
      .filter(({ type, unit_id }) => !isHiddenOfRound(one.state, { type, unitId: unit_id }, actor))
      .map(({ type }) => type);
  const all = [
    ...['monitoring-planned', 'monitoring-indicators-listed', 'monitoring-agreements-closed', 'monitoring-fixed'],
    ...['monitoring-collecting', 'monitoring-self-assessed', 'monitoring-published'],
  ];
  expect(reads(people.court)).toEqual(all);
  expect(reads(people.east)).toEqual([...all, 'monitoring-objection-filed']);
  expect(reads(people.liaison)).toEqual([...all.slice(0, 6), 'monitoring-query-answered', ...all.slice(6)]);
  expect(reads(people.clerk)).toHaveLength(one.rows.length);
});

test('nobody of another mechanism finds it', () => {
  const one = roundAt('published');
  const roles: Role[] = ['coordinator', 'director', 'leader', 'liaison'];
  for (const role of roles) {
    const stranger = { ...person(role, ordinary.id), mechanismId: 'another' };
    expect(one.give(stranger, good.withdraw)).toEqual({ refused: 'NOT_FOUND' });
  }
});
