/** Who may do what on a circular, at each stage, for each role and unit: written by hand after domain.md 0.2, 4.2 and issue 8. */
import { describe, expect, test } from '@jest/globals';
import { circularActions, maySeeCircular } from '../../src/domain/circular/permissions.ts';
import type { Actor, Role } from '../../src/domain/roles.ts';
import { person, sampleUnits } from '../support/domain-fixtures.ts';
import { CircularCase, draftAbout, draftedAbout, good, others, people } from '../support/circular-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;
const { second } = others;

/** Everyone, the liaison and the head of a unit that it is about, and those of one that it is not. */
function everyone(unitId: string): [string, Actor][] {
  const of = (role: Role, unit: string | null): [string, Actor] => [role, person(role, unit)];
  return [
    ...[of('coordinator', office.id), of('director', office.id), of('inspector', inspectors.id)],
    ...[of('leader', null), of('cityLeader', null), of('operator', null)],
    ...[of('liaison', unitId), of('head', unitId)],
    ...(['liaison', 'head'] as const).map((role): [string, Actor] => [`other ${role}`, person(role, 'unit-other')]),
  ];
}

/** Stands at a stage; nothing is done by one of those whose rights are looked at. */
function standing(stage: string, ...unitIds: string[]): CircularCase {
  const one = draftedAbout(...unitIds);
  if (stage === 'drafted') return one;
  one.must({ ...people.cityLeader, accountId: 'asker' }, good.ask);
  if (stage === 'commenting') return one;
  one.runTo(one.nowMs + 7 * 86_400_000);
  if (stage === 'deciding') return one;
  if (stage === 'revising') return one.must({ ...people.cityLeader, accountId: 'decider' }, good.sendBack);
  if (stage === 'discarded') return one.must({ ...people.cityLeader, accountId: 'decider' }, good.discard);
  one.must({ ...people.cityLeader, accountId: 'decider' }, good.approve);
  return stage === 'issued' ? one : one.must(people.cityLeader, good.withdraw);
}

const drafters = (may: string) => ({ coordinator: may, director: may, inspector: may });

/** Stage → who may do what, of one about ordinary departments. */
const table: Record<string, Record<string, string>> = {
  drafted: {
    ...{ ...drafters('revise ask-comments discard'), leader: 'discard' },
    cityLeader: 'revise ask-comments discard',
  },
  commenting: {
    ...{ ...drafters('revise discard'), leader: 'discard', cityLeader: 'revise discard' },
    ...{ liaison: 'comment', head: 'comment' },
  },
  deciding: { ...drafters('discard'), leader: 'decide discard', cityLeader: 'decide discard' },
  revising: { ...drafters('revise discard'), leader: 'discard', cityLeader: 'revise discard' },
  issued: { ...drafters('correct'), leader: 'withdraw', cityLeader: 'withdraw correct' },
  discarded: {},
  withdrawn: {},
};

function mayOf(one: CircularCase, actor: Actor): string {
  return circularActions(one.state, { ...one.surroundings, actor, number: null }).join(' ');
}

describe('about ordinary departments', () => {
  test.each(Object.entries(table))('at %s', (stage, allowed) => {
    const one = standing(stage, ordinary.id, second.id);
    for (const [name, actor] of everyone(ordinary.id)) {
      expect({ stage, name, may: mayOf(one, actor) }).toEqual({ stage, name, may: allowed[name] ?? '' });
    }
  });

  test('nobody decides on what they drafted, revised, or had drafted in another’s name', () => {
    const one = new CircularCase().must(people.cityLeader, draftAbout(ordinary.id));
    one.must(people.director, { type: 'revise', text: good.revise.text });
    one.must(people.clerk, good.ask).runTo(one.nowMs + 7 * 86_400_000);
    expect(one.give(people.cityLeader, good.approve)).toEqual({ refused: 'OWN_WORK' });
    const delegate = { ...people.director, delegationId: 'delegation' };
    expect(one.give({ ...people.convener, delegate }, good.approve)).toEqual({ refused: 'OWN_WORK' });
    expect(one.give(people.convener, good.approve)).toBeNull();
  });

  test('a convener who is of one of the units does not decide on it', () => {
    const one = standing('deciding', ordinary.id, second.id);
    expect(one.give(person('leader', second.id), good.approve)).toEqual({ refused: 'OWN_WORK' });
  });
});

describe('about the office’s or the inspectors’ own unit', () => {
  /** Of which units it is, who may draft it, and who decides. */
  test.each([
    [[ordinary.id], 'coordinator director inspector cityLeader', 'leader cityLeader'],
    [[ordinary.id, office.id], 'inspector cityLeader', 'leader cityLeader'],
    [[inspectors.id, ordinary.id], 'coordinator director cityLeader', 'cityLeader'],
    [[inspectors.id, office.id], 'cityLeader', 'leader cityLeader'],
  ])('%j', (unitIds, drafts, decides) => {
    const steering = everyone(ordinary.id).slice(0, 5);
    const mayDraft = steering.filter(([, actor]) => !new CircularCase().give(actor, draftAbout(...unitIds)));
    expect(mayDraft.map(([name]) => name).join(' ')).toBe(drafts);
    const one = standing('deciding', ...unitIds);
    const mayDecide = steering.filter(([, actor]) => mayOf(one, actor).includes('decide'));
    expect(mayDecide.map(([name]) => name).join(' ')).toBe(decides);
  });

  test('units and the operator draft none, and a revision into one’s own unit is refused as a draft is', () => {
    for (const [, actor] of everyone(ordinary.id).slice(5)) {
      expect(new CircularCase().give(actor, draftAbout(second.id))).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    }
    expect(new CircularCase().give(people.convener, draftAbout(second.id))).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    const text = { ...good.revise.text, units: [{ unitId: office.id, facts: '逾期' }] };
    const refused = draftedAbout(ordinary.id).give(people.clerk, { type: 'revise', text });
    expect(refused).toEqual({ refused: 'OWN_WORK', pointer: '/units' });
  });
});

describe('who sees it', () => {
  test.each([
    ['drafted', false],
    ['commenting', true],
    ['deciding', true],
    ['revising', true],
    ['issued', true],
    ['discarded', true],
    ['withdrawn', true],
  ])('at %s', (stage, unitSees) => {
    const one = standing(stage, ordinary.id, second.id);
    const sees = everyone(second.id).filter(([, actor]) => maySeeCircular(actor, one.state));
    expect(sees.map(([name]) => name)).toEqual([
      ...['coordinator', 'director', 'inspector', 'leader', 'cityLeader'],
      ...(unitSees ? ['liaison', 'head'] : []),
    ]);
    const elsewhere = { ...people.clerk, mechanismId: 'another' };
    expect([elsewhere, { ...people.liaison, mechanismId: 'another' }].some((a) => maySeeCircular(a, one.state))).toBe(
      false,
    );
  });

  test('a unit that took over the work of one that it is about', () => {
    const one = standing('issued', ordinary.id);
    const successor = { ...people.second, formerUnitIds: [ordinary.id] };
    expect([maySeeCircular(people.second, one.state), maySeeCircular(successor, one.state)]).toEqual([false, true]);
  });
});
