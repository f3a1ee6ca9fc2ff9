/** Who may do what with an interview, written by hand: by role and unit, and at every stage (domain.md 0.2, 4.1). */
import { describe, expect, test } from '@jest/globals';
import { interviewCommands, interviewHindrance, type OnInterview } from '../../src/domain/interview/permissions.ts';
import { interviewStages, type InterviewStage } from '../../src/domain/interview/record.ts';
import { maySeeInterview } from '../../src/domain/interview/seeing.ts';
import type { Actor } from '../../src/domain/roles.ts';
import { person, sampleUnits } from '../support/domain-fixtures.ts';
import {
  givenOn,
  HELD_AT,
  InterviewCase,
  interviewDraft,
  noticedInterview,
  proposedFor,
  reportedOn,
  reportOwed,
} from '../support/interview-fixtures.ts';
import { people } from '../support/notice-fixtures.ts';

const { office, inspectors } = sampleUnits;

/** One at each stage. */
const standing: Record<InterviewStage, () => InterviewCase> = {
  proposed: () => proposedFor(),
  revising: () => proposedFor().must(people.cityLeader, givenOn.sendBack),
  approved: () => proposedFor().must(people.cityLeader, givenOn.approve),
  noticed: () => noticedInterview().wake(HELD_AT),
  attended: () => noticedInterview().must(people.clerk, givenOn.attended, HELD_AT).must(people.clerk, givenOn.record),
  absent: () => noticedInterview().must(people.clerk, givenOn.absent, HELD_AT),
  reporting: () => reportOwed(),
  signing: () => reportOwed().must(people.liaison, givenOn.report),
  checking: reportedOn,
  closed: () => reportedOn().must(people.inspector, givenOn.pass),
  cancelled: () => noticedInterview().must(people.cityLeader, givenOn.cancel),
  discarded: () => proposedFor().must(people.clerk, givenOn.discard),
};

const answerOf = (found: InterviewCase, actor: Actor, command: OnInterview) =>
  interviewHindrance(found.state, command, { ...found.surroundings, actor, number: null }) ?? 'may';

/** Who has proposed is the clerk, who has recorded too. */
const second: Record<string, Actor> = { ...people, otherClerk: person('coordinator', office.id, 'other') };

// One line a command: where it is given, who may give it there, of everybody of the cast.
const table: Record<OnInterview, readonly [stage: InterviewStage, by: readonly string[]]> = {
  revise: ['proposed', ['clerk', 'director', 'otherClerk']],
  approve: ['proposed', ['cityLeader']],
  discard: ['revising', ['clerk', 'director', 'otherClerk', 'cityLeader']],
  notice: ['approved', ['clerk', 'director', 'otherClerk']],
  reschedule: ['absent', ['clerk', 'director', 'otherClerk']],
  cancel: ['noticed', ['cityLeader']],
  attendance: ['noticed', ['clerk', 'director', 'otherClerk', 'inspector']],
  record: ['attended', ['clerk', 'director', 'otherClerk']],
  'issue-minutes': ['attended', ['director', 'cityLeader']],
  report: ['reporting', ['liaison', 'head']],
  'sign-report': ['signing', ['head']],
  check: ['checking', ['inspector']],
};

test.each(interviewCommands)('%s is given by those and nobody else', (command) => {
  const [stage, by] = table[command];
  const found = standing[stage]();
  const may = Object.entries(second).filter(([, actor]) => answerOf(found, actor, command) === 'may');
  expect(may.map(([name]) => name).sort()).toEqual([...by].sort());
});

// The stages at which each may be given by whoever may at all.
const stagesOf: Record<OnInterview, readonly InterviewStage[]> = {
  revise: ['proposed', 'revising'],
  approve: ['proposed'],
  discard: ['proposed', 'revising'],
  notice: ['approved'],
  reschedule: ['noticed', 'absent'],
  cancel: ['approved', 'noticed', 'absent'],
  attendance: ['noticed'],
  record: ['attended'],
  'issue-minutes': ['attended'],
  report: ['reporting', 'signing'],
  'sign-report': ['signing'],
  check: ['checking'],
};

test.each(interviewStages)('%s', (stage) => {
  const found = standing[stage]();
  expect(found.state.stage).toBe(stage);
  const possible = interviewCommands.filter((command) =>
    Object.values(second).some((actor) => answerOf(found, actor, command) === 'may'),
  );
  expect(possible).toEqual(interviewCommands.filter((command) => stagesOf[command].includes(stage)));
});

describe('nobody decides on what is their own', () => {
  test('who wrote the record does not issue the minutes, be it the director', () => {
    const found = noticedInterview()
      .must(people.clerk, givenOn.attended, HELD_AT)
      .must(people.director, givenOn.record);
    expect(found.give(people.director, givenOn.issue)?.refused).toBe('OWN_WORK');
    // Written anew by another it is still the director's, too.
    found.must(people.clerk, givenOn.record);
    expect(found.give(people.director, givenOn.issue)?.refused).toBe('OWN_WORK');
    found.must(person('director', office.id, 'other'), givenOn.issue);
  });

  test('a city leader who proposed does not agree, not in another’s name either', () => {
    const found = new InterviewCase(office).must(people.cityLeader, interviewDraft);
    expect(found.give(people.cityLeader, givenOn.approve)?.refused).toBe('OWN_WORK');
    const other = person('cityLeader', null, 'other');
    const delegate = { accountId: people.cityLeader.accountId, role: 'cityLeader' as const, unitId: null };
    const behind: Actor = { ...other, delegate: { ...delegate, delegationId: 'delegation-1' } };
    expect(found.give(behind, givenOn.approve)?.refused).toBe('OWN_WORK');
    expect(found.give(people.convener, givenOn.approve)?.refused).toBe('ROLE_NOT_ALLOWED');
    expect(found.must(other, givenOn.approve).state.stage).toBe('approved');
  });

  test('of the office’s own unit the office has no part: the inspector keeps it', () => {
    expect(new InterviewCase(office).give(people.clerk, interviewDraft)?.refused).toBe('OWN_WORK');
    const found = proposedFor(office).must(people.cityLeader, givenOn.approve);
    expect(found.tasks).toEqual(['send-interview-notice inspector']);
    for (const who of [people.clerk, people.director]) expect(answerOf(found, who, 'notice')).toBe('OWN_WORK');
    found.must(people.inspector, givenOn.notice).must(people.inspector, givenOn.attended, HELD_AT);
    for (const who of [people.clerk, people.director]) expect(answerOf(found, who, 'record')).toBe('OWN_WORK');
    found.must(people.inspector, givenOn.record);
    expect(answerOf(found, people.director, 'issue-minutes')).toBe('OWN_WORK');
    expect(answerOf(found, people.inspector, 'issue-minutes')).toBe('OWN_WORK');
    found.must(person('inspector', inspectors.id, 'other'), givenOn.issue);
    found.must(person('head', office.id), givenOn.report);
    for (const who of [people.clerk, people.director]) expect(answerOf(found, who, 'check')).toBe('OWN_WORK');
    found.must(people.inspector, givenOn.pass);
  });

  test('whoever prepared or signed the report does not check it, whatever place they hold now', () => {
    const found = reportedOn();
    for (const { accountId } of [people.liaison, people.head]) {
      expect(answerOf(found, { ...people.inspector, accountId }, 'check')).toBe('OWN_WORK');
    }
  });
});

test('those who steer see it from the proposal on, its unit from the notice on, another unit and the operator never', () => {
  const unseen: InterviewStage[] = ['proposed', 'revising', 'approved', 'discarded'];
  for (const stage of interviewStages) {
    const { state } = standing[stage]();
    const sees = (actor: Actor) => maySeeInterview(actor, state);
    for (const who of [people.clerk, people.inspector, people.convener, people.cityLeader])
      expect(sees(who)).toBe(true);
    for (const who of [people.liaison, people.head])
      expect([stage, sees(who)]).toEqual([stage, !unseen.includes(stage)]);
    for (const who of [person('liaison', office.id), person('operator')]) expect(sees(who)).toBe(false);
    expect(sees({ ...people.cityLeader, mechanismId: 'another' })).toBe(false);
  }
  expect(answerOf(standing.approved(), people.head, 'report')).toBe('NOT_FOUND');
  expect(answerOf(reportOwed(), person('head', inspectors.id), 'report')).toBe('NOT_FOUND');
});
