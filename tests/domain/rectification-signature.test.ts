/** A rectification report carries the signature of the unit's head (审签; issue 7, point 4). */
import { describe, expect, test } from '@jest/globals';
import { isoShanghai } from '../../src/domain/calendar.ts';
import { titledKinds } from '../../src/domain/notices.ts';
import { rectification } from '../../src/domain/rectification.ts';
import { rectificationActions } from '../../src/domain/rectification/permissions.ts';
import { at, Case, cast, fold, frozen, order, person, recordedOf, submission } from '../support/domain-fixtures.ts';
import { sampleUnits } from '../support/domain-fixtures.ts';

const { coordinator, leader, inspector, liaison, head } = cast;
const unit = sampleUnits.ordinary.id;
const sign = { type: 'sign-submission' as const, decision: 'sign' as const, opinion: '同意报送' };
const sendBack = { type: 'sign-submission' as const, decision: 'return' as const, opinion: '请补证据' };
const pass = { type: 'inspect' as const, outcome: 'passed' as const, opinion: '合格', newTerm: null };

/** Issued on Monday 2026-03-02 with 20 working days: due on Monday 03-30 at 17:00. */
function atWork(): Case {
  return new Case()
    .must(coordinator, { type: 'draft', order: { ...order, dueTerm: '20wd' } }, at('2026-03-02'))
    .must(leader, { type: 'approve', decision: 'approve', opinion: null })
    .must(liaison, { type: 'acknowledge' })
    .must(liaison, { type: 'file-work-plan', steps: [{ title: '第一步', dueOn: '2026-03-20' }] })
    .must(coordinator, { type: 'review-work-plan', decision: 'approve', opinion: null });
}
const prepared = (): Case => atWork().must(liaison, submission, at('2026-03-16'));
const added = ['signedBy', 'prepared', 'draftedAs', 'signedSeqs'];
const due = at('2026-03-30', '17:00');

describe('a report that the liaison wrote', () => {
  test('waits for the head: the stage and the term stay, the task and the message are the head’s', () => {
    const found = prepared();
    expect([found.state.stage, found.state.submission, found.state.lateSinceMs]).toEqual(['rectifying', null, null]);
    expect(found.tasks).toEqual([`sign-submission head of ${unit}`]);
    expect(found.toldSince(found.rows.length - 1)).toEqual(['submission-prepared → head']);
    expect(found.state.prepared).toMatchObject({ by: liaison.accountId, report: '整改报告', sentBack: null });
    expect(isoShanghai(found.facts.dueAtMs ?? 0)).toBe(isoShanghai(due));
    expect(found.facts.overdueFromMs).toBe(due + 1);
  });

  test('is submitted by the head’s signature, as it was written, and the inspector’s term begins then', () => {
    const found = prepared().must(head, sign, at('2026-03-18'));
    expect(found.tasks).toEqual(['inspect-rectification inspector']);
    expect(found.toldSince(found.rows.length - 1)).toEqual(['submitted → inspector', 'submitted → coordinator']);
    const { submission: kept, terms, prepared: waiting, stage } = found.state;
    expect([stage, waiting, terms.map(({ kind }) => kind)]).toEqual(['inspecting', null, ['inspection']]);
    expect(kept).toMatchObject({
      ...{ report: '整改报告', results: submission.results, atMs: at('2026-03-18') },
      ...{ by: liaison.accountId, signedBy: head.accountId },
    });
    expect(fold(found.rows)).toEqual(found.state);
  });

  test('is in time by the instant of the signature, and not by that of the writing', () => {
    const [inTime, late] = [prepared().must(head, sign, due), prepared().must(head, sign, due + 1)];
    expect([inTime.state.lateSinceMs, late.state.lateSinceMs]).toEqual([null, due]);
  });

  test('is chased with the head while it waits', () => {
    const found = prepared();
    const { length } = found.rows;
    found.wake(at('2026-03-31', '12:00'));
    const told = found.toldSince(length);
    expect(told.filter((one) => one.startsWith('overdue:rectification'))).toEqual([
      ...['overdue:rectification → head', 'overdue:rectification → coordinator', 'overdue:rectification → leader'],
    ]);
    expect(told.filter((one) => one.endsWith('liaison'))).toEqual([]);
  });

  test('goes back with an opinion, is written again, and signed', () => {
    const found = prepared();
    expect(found.give(head, { ...sendBack, opinion: null })).toEqual({
      ...{ refused: 'OPINION_REQUIRED', pointer: '/opinion' },
    });
    found.must(head, sendBack);
    expect(found.tasks).toEqual([`submit-rectification liaison of ${unit}`]);
    expect(found.toldSince(found.rows.length - 1)).toEqual(['submission-sent-back → liaison']);
    expect(found.state.prepared?.sentBack).toBe('请补证据');
    expect(found.give(head, sign)?.refused).toBe('NOT_NOW');
    found.must(liaison, { ...submission, report: '补充后的报告' });
    expect(found.tasks).toEqual([`sign-submission head of ${unit}`]);
    found.must(head, sign);
    expect(found.state.submission?.report).toBe('补充后的报告');
  });

  test('may be written again while it waits; what is signed is the last', () => {
    const found = prepared()
      .must(liaison, { ...submission, report: '第二稿' })
      .must(head, sign);
    expect(found.state.submission?.report).toBe('第二稿');
    expect(found.rows.map(({ type }) => type).filter((type) => type.startsWith('subm'))).toEqual([
      ...['submission-prepared', 'submission-prepared', 'submitted'],
    ]);
  });

  test('answers every problem, or it is not even prepared', () => {
    const refusal = atWork().give(liaison, { ...submission, results: [] });
    expect(refusal).toMatchObject({ refused: 'PROBLEM_UNANSWERED', pointer: '/problems' });
  });

  test('has titles in both languages for its task and its messages', () => {
    const kinds = ['sign-submission', 'submission-prepared', 'submission-sent-back'];
    expect(kinds.filter((kind) => !titledKinds.includes(kind))).toEqual([]);
  });
});

test('a head’s own report is submitted at once, over whatever was prepared', () => {
  const found = prepared().must(head, { ...submission, report: '负责人亲拟' });
  expect(found.state).toMatchObject({
    ...{ stage: 'inspecting', prepared: null },
    submission: { report: '负责人亲拟', by: head.accountId, signedBy: head.accountId },
  });
  expect(found.give(head, sign)?.refused).toBe('NOT_NOW');
});

test('only the unit’s head signs: nobody else of it, no other head, nobody who steers', () => {
  const others = [
    liaison,
    coordinator,
    leader,
    inspector,
    person('director'),
    person('cityLeader'),
    person('operator'),
  ];
  for (const actor of [...others, person('head', sampleUnits.office.id)]) {
    const refusal = prepared().give(actor, sign);
    const seen = actor.role !== 'operator' && (actor.role !== 'head' || actor.unitId === unit);
    expect([actor, refusal?.refused]).toEqual([actor, seen ? 'ROLE_NOT_ALLOWED' : 'NOT_FOUND']);
  }
});

test('the head of a successor signs what its predecessor prepared', () => {
  const found = prepared();
  const heir = { id: 'heir', name: 'heir', kind: 'GOV_DEPT' as const, collective: false };
  const [moves] = rectification.succession(found.state, {
    ...{ from: sampleUnits.ordinary, to: heir, effectiveOn: '2026-03-17', basis: '株编发〔2026〕1号' },
  });
  if (!moves) throw new Error('a succession leaves an event');
  const moved = rectification.evolve(found.state, {
    ...{ ...moves, seq: 99, atMs: at('2026-03-17'), actor: coordinator },
  });
  const may = (actor = head) =>
    rectificationActions(moved, { ...found.surroundings, actor, number: null }).includes('sign-submission');
  expect([may(person('head', 'heir')), may()]).toEqual([true, false]);
});

test('C10: what a liaison submitted before heads signed folds as it did, and is inspected by whoever did not write it', () => {
  const found = atWork();
  const { report, evidence, results } = submission;
  const now = { ...found.surroundings, actor: head, number: null };
  const decided = rectification.decide(found.state, submission, now);
  const [made] = 'events' in decided ? decided.events : [];
  if (made?.event.type !== 'submitted') throw new Error('a head submits at once');
  const { inspection } = made.event;
  const event = { type: 'submitted' as const, report, evidence, results, inspection };
  const old = { ...made, event, seq: 99, atMs: found.nowMs, actor: liaison };
  const state = rectification.evolve(frozen(found.state), frozen(old));
  expect(state).toMatchObject({ stage: 'inspecting', submission: { by: liaison.accountId, report } });
  // The audit holds what is stored against what folds: nothing is said that was not said then.
  expect([...Object.keys(state.submission ?? {}), ...Object.keys(state)].filter((key) => added.includes(key))).toEqual(
    [],
  );
  const decide = (actor = inspector) => rectification.decide(state, pass, { ...now, actor });
  expect(decide()).toHaveProperty('events');
  expect(decide({ ...inspector, accountId: liaison.accountId })).toEqual({ refused: 'OWN_WORK' });
});

test('the event of the signature repeats nothing of what was prepared', () => {
  const found = prepared().must(head, sign);
  const last = found.rows.at(-1);
  if (!last) throw new Error('there are rows');
  const { event } = recordedOf(last);
  expect(event).toEqual({
    ...{ type: 'submitted', report: null, opinion: '同意报送', inspection: expect.anything() },
  });
});
