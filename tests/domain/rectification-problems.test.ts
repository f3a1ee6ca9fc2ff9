/** Several problems, each ticked off by itself (逐项销号); and a return gives at most half of the first term. */
import { expect, test } from '@jest/globals';
import type { RectificationCommand } from '../../src/domain/rectification.ts';
import { isoShanghai } from '../../src/domain/calendar.ts';
import { openProblems } from '../../src/domain/rectification/record.ts';
import { at, Case, cast, fold, order, person, sampleUnits, submission } from '../support/domain-fixtures.ts';

const { coordinator, leader, inspector, liaison } = cast;
const head = person('head', sampleUnits.ordinary.id);
const three = [1, 2, 3].map((no) => ({ title: `问题${String(no)}`, detail: '说明' }));
const answers = (...nos: number[]): RectificationCommand => {
  return { ...submission, results: nos.map((no) => ({ no, result: '已整改' })) };
};
const back = (passed: number[], newTerm: string | null = null): RectificationCommand => {
  return { type: 'inspect', outcome: 'returned', opinion: '部分未到位', newTerm, passed };
};
const pass: RectificationCommand = { type: 'inspect', outcome: 'passed', opinion: '合格', newTerm: null };

function atWork(dueTerm = '20wd'): Case {
  return new Case()
    .must(coordinator, { type: 'draft', order: { ...order, problems: three, dueTerm } }, at('2026-03-02'))
    .must(leader, { type: 'approve', decision: 'approve', opinion: null })
    .must(liaison, { type: 'acknowledge' })
    .must(liaison, { type: 'file-work-plan', steps: [{ title: '第一步', dueOn: '2026-03-06' }] });
}

const open = (found: Case): number[] => openProblems(found.state).map(({ no }) => no);

test('what is put right is ticked off, and only what is left is answered again', () => {
  const found = atWork()
    .must(head, answers(1, 2, 3))
    .must(inspector, back([1, 3]), at('2026-03-10'));
  expect(open(found)).toEqual([2]);
  expect(found.state.tickedOff).toEqual([1, 3].map((no) => ({ no, atMs: at('2026-03-10') })));
  expect(found.give(head, answers(1))).toMatchObject({ refused: 'PROBLEM_UNANSWERED', details: { unanswered: ['2'] } });
  found.must(head, answers(2)).must(inspector, pass);
  expect(found.state.stage).toBe('closed');
  expect(fold(found.rows)).toEqual(found.state);
});

test.each([
  ['one that is not there', [4], 'PROBLEM_UNKNOWN', '/passed/0'],
  ['one twice', [1, 1], 'PROBLEM_UNKNOWN', '/passed/1'],
  ['all of them: then it is passed', [1, 2, 3], 'NO_PROBLEM_LEFT', '/passed'],
])('a return cannot tick off %s', (_, nos, refused, pointer) => {
  const found = atWork().must(head, answers(1, 2, 3));
  expect(found.give(inspector, back(nos))).toEqual({ refused, pointer });
});

test('nor what was ticked off before, nor a pass some of them', () => {
  const found = atWork()
    .must(head, answers(1, 2, 3))
    .must(inspector, back([1]))
    .must(head, answers(2, 3));
  expect(found.give(inspector, back([1]))).toEqual({ refused: 'PROBLEM_UNKNOWN', pointer: '/passed/0' });
  expect(found.give(inspector, { ...pass, passed: [2] })).toEqual({ refused: 'PROBLEM_UNKNOWN', pointer: '/passed' });
});

test('opened again, all of them are to be put right', () => {
  const found = atWork()
    .must(head, answers(1, 2, 3))
    .must(inspector, back([1]))
    .must(head, answers(2, 3));
  found.must(inspector, pass).must(leader, { type: 'reopen', reason: '出现反弹', newTerm: '10wd' });
  expect(open(found)).toEqual([1, 2, 3]);
});

test('a return gives at most half of the working days that the order first had', () => {
  const due = (found: Case) => isoShanghai(found.state.dueAtMs ?? 0).slice(0, 10);
  const submitted = (dueTerm?: string) => atWork(dueTerm).must(head, answers(1, 2, 3));
  expect(submitted().give(inspector, back([], '11wd'))).toEqual({
    ...{ refused: 'RETURN_TERM_TOO_LONG', pointer: '/newTerm', details: { mostWorkingDays: 10 } },
  });
  // 2 March was a Monday: ten working days end on the 16th.
  expect(due(submitted().must(inspector, back([], '10wd')))).toBe('2026-03-16');
  // The policy's ten are cut where the order had fewer than twenty.
  expect(due(submitted('10wd').must(inspector, back([])))).toBe('2026-03-09');
  expect(due(submitted('1wd').must(inspector, back([])))).toBe('2026-03-03');
});
