/** Who may do what with a submission at each of its stages, written by hand from domain.md 3.3 and design.md's limits. */
import { describe, expect, test } from '@jest/globals';
import { submissionActions } from '../../src/domain/submission/permissions.ts';
import { submissionStages, type SubmissionStage } from '../../src/domain/submission/record.ts';
import { maySeeSubmission, mayReadDraft } from '../../src/domain/submission/seeing.ts';
import type { Actor } from '../../src/domain/roles.ts';
import { at, person, sampleUnits } from '../support/domain-fixtures.ts';
import { people } from '../support/notice-fixtures.ts';
import { assessmentCall, calledOf, given, type SubmissionCase } from '../support/submission-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;
const { liaison, director } = people;
const late = at('2026-03-17');

/** One at each stage, of an ordinary department, before its date or after it. */
const standing: Record<SubmissionStage, () => SubmissionCase> = {
  called: () => calledOf(),
  prepared: () => calledOf().must(liaison, given.enter),
  signed: () => calledOf().must(liaison, given.enter).must(liaison, given.sign),
  locked: () => calledOf().must(liaison, given.enter).runTo(late),
  unlocked: () => calledOf().runTo(late).must(director, given.unlock),
  void: () => calledOf().must(director, given.withdraw),
  missed() {
    const found = calledOf();
    found.round = 'settled';
    return found.wake(found.nowMs);
  },
};

const everybody: Record<string, Actor> = {
  ...people,
  operator: person('operator'),
  otherLiaison: person('liaison', 'unit-other'),
  otherHead: person('head', 'unit-other'),
};

/** Stage → who may do what; whoever is not named may do nothing. */
const unit = (may: string) => ({ liaison: may, head: may });
const table: Record<SubmissionStage, Record<string, string>> = {
  called: { ...unit('enter'), director: 'withdraw', convener: 'withdraw', cityLeader: 'withdraw' },
  prepared: { ...unit('enter sign'), director: 'withdraw', convener: 'withdraw', cityLeader: 'withdraw' },
  signed: { ...unit('take-back'), director: 'unlock' },
  locked: { director: 'unlock withdraw', convener: 'withdraw', cityLeader: 'withdraw' },
  unlocked: { ...unit('enter'), director: 'withdraw', convener: 'withdraw', cityLeader: 'withdraw' },
  void: {},
  missed: {},
};

const mayOf = (found: SubmissionCase, actor: Actor) =>
  submissionActions(found.state, { ...found.surroundings, actor, number: null }).join(' ');

test.each(submissionStages)('at %s', (stage) => {
  const found = standing[stage]();
  expect(found.state.stage).toBe(stage);
  const may = Object.entries(everybody).map(([name, actor]) => [name, mayOf(found, actor)]);
  expect(Object.fromEntries(may.filter(([, what]) => what !== ''))).toEqual(table[stage]);
});

test('a self-assessment is written where figures are entered', () => {
  expect(mayOf(calledOf(ordinary, assessmentCall), liaison)).toBe('write');
});

describe('the office and the inspectors are units like others', () => {
  test('of the office’s own the inspector unlocks, and the leader alone withdraws', () => {
    const found = calledOf(office).runTo(late);
    expect(mayOf(found, director)).toBe('');
    expect(mayOf(found, people.inspector)).toBe('unlock');
    expect(mayOf(found, people.convener)).toBe('withdraw');
    expect(mayOf(found, person('liaison', office.id))).toBe('');
    expect(mayOf(calledOf(office), person('liaison', office.id))).toBe('enter');
  });

  test('of the inspectors’ own the city leader unlocks', () => {
    const found = calledOf(inspectors).runTo(late);
    expect(mayOf(found, people.inspector)).toBe('');
    expect(mayOf(found, people.cityLeader)).toBe('unlock withdraw');
    expect(mayOf(found, director)).toBe('withdraw');
  });
});

test('its unit and its successor see it, and whoever steers; what is not signed only the unit reads', () => {
  const { state } = calledOf();
  const sees = (rule: typeof maySeeSubmission) =>
    Object.entries({ ...everybody, successor: { ...person('liaison', 'unit-next'), formerUnitIds: [ordinary.id] } })
      .filter(([, actor]) => rule(actor, state))
      .map(([name]) => name)
      .sort();
  expect(sees(maySeeSubmission)).toEqual(
    ['cityLeader', 'clerk', 'clock', 'convener', 'director', 'head', 'inspector', 'liaison', 'successor'].sort(),
  );
  expect(sees(mayReadDraft)).toEqual(['head', 'liaison', 'successor']);
  expect(maySeeSubmission({ ...director, mechanismId: 'another' }, state)).toBe(false);
});
