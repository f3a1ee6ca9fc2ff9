/** What came back lies with what was returned: sent back by its judge, or not signed by the head; what is opened again does not. */
import { describe, expect, test } from '@jest/globals';
import { assignment } from '../../src/domain/assignment.ts';
import { boxOf } from '../../src/domain/inbox.ts';
import type { OpenTask } from '../../src/domain/matter.ts';
import { rectification, type RectificationCommand } from '../../src/domain/rectification.ts';
import { supervisionNotice } from '../../src/domain/supervision-notice.ts';
import {
  caseAtWork,
  good as assign,
  head as headOf,
  liaison as liaisonOf,
  people as staff,
  units,
} from '../support/assignment-fixtures.ts';
import { at, Case, cast, mechanism, order, person, sampleUnits, submission } from '../support/domain-fixtures.ts';
import { good as notice, issuedTo, people } from '../support/notice-fixtures.ts';

/** The boxes in which a unit's tasks of a kind lie. */
const boxed = (tasks: readonly OpenTask[], kind: string) => tasks.filter((task) => task.kind === kind).map(boxOf);

test('a reply to a notice', () => {
  const found = issuedTo().must(people.liaison, notice.acknowledge);
  const lies = () => boxed(supervisionNotice.tasks(found.state, mechanism), 'reply-to-notice');
  expect(lies()).toEqual(['to-do']);
  found.must(people.liaison, notice.reply).must(people.head, notice.unsign);
  expect(lies()).toEqual(['returned']);
  found.must(people.head, notice.reply).must(people.director, notice.sendBack);
  expect(lies()).toEqual(['returned']);
  found.must(people.head, notice.reply, at('2026-03-04')).must(people.director, notice.accept);
  found.must(people.cityLeader, notice.reopen, at('2026-03-05'));
  expect(lies()).toEqual(['to-do']);
});

test('a completion', () => {
  const lead = units.lead;
  const found = caseAtWork({ cooperating: [] });
  const lies = () => boxed(assignment.tasks(found.state, mechanism), 'complete-assignment');
  expect(lies()).toEqual(['to-do']);
  found.must(liaisonOf(lead), assign.complete);
  found.must(headOf(lead), { type: 'sign-completion', decision: 'return', opinion: '补充数据' });
  expect(lies()).toEqual(['returned']);
  found.must(headOf(lead), assign.complete).must(staff.director, assign.back);
  expect(lies()).toEqual(['returned']);
  found.must(headOf(lead), assign.complete, at('2026-03-10')).must(staff.director, assign.accept);
  found.must(staff.director, assign.reopen, at('2026-03-11'));
  expect(lies()).toEqual(['to-do']);
});

describe('a rectification’s', () => {
  const head = person('head', sampleUnits.ordinary.id);
  const approve: RectificationCommand = { type: 'approve', decision: 'approve', opinion: null };
  const file: RectificationCommand = { type: 'file-work-plan', steps: [{ title: '第一步', dueOn: '2026-03-20' }] };
  const inspect = (outcome: 'passed' | 'returned'): RectificationCommand => {
    return { type: 'inspect', outcome, opinion: '意见', newTerm: null };
  };
  const acknowledged = () =>
    new Case()
      .must(cast.coordinator, { type: 'draft', order }, at('2026-03-02'))
      .must(cast.leader, approve)
      .must(cast.liaison, { type: 'acknowledge' });

  test('work plan', () => {
    const found = acknowledged();
    const lies = () => boxed(rectification.tasks(found.state, mechanism), 'file-work-plan');
    expect(lies()).toEqual(['to-do']);
    found
      .must(cast.liaison, file)
      .must(cast.coordinator, { type: 'review-work-plan', decision: 'return', opinion: '不具体' });
    expect(lies()).toEqual(['returned']);
  });

  test('report', () => {
    const found = acknowledged().must(cast.liaison, file);
    const lies = () => boxed(rectification.tasks(found.state, mechanism), 'submit-rectification');
    expect(lies()).toEqual(['to-do']);
    found.must(cast.liaison, submission);
    found.must(head, { type: 'sign-submission', decision: 'return', opinion: '补充数据' });
    expect(lies()).toEqual(['returned']);
    found.must(head, submission).must(cast.inspector, inspect('returned'));
    expect(lies()).toEqual(['returned']);
    found.must(head, submission, at('2026-03-10')).must(cast.inspector, inspect('passed'));
    found.must(cast.leader, { type: 'reopen', reason: '出现反弹', newTerm: '10wd' }, at('2026-03-11'));
    expect(lies()).toEqual(['to-do']);
  });
});
