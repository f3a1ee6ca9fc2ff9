/** Undo: what was issued is withdrawn with a reason, its number void; what was closed is opened again with a new term. */
import { describe, expect, test } from '@jest/globals';
import type { RectificationCommand } from '../../src/domain/rectification.ts';
import { maySeeRectification } from '../../src/domain/rectification/permissions.ts';
import { isoShanghai } from '../../src/domain/calendar.ts';
import { at, Case, cast, fold, order, person, sampleUnits, submission } from '../support/domain-fixtures.ts';

const { coordinator, leader, inspector, liaison } = cast;
const head = person('head', sampleUnits.ordinary.id);
const withdraw: RectificationCommand = { type: 'withdraw', reason: '依据有误' };
const reopen: RectificationCommand = { type: 'reopen', reason: '出现反弹', newTerm: '10wd' };

function issued(): Case {
  const approve: RectificationCommand = { type: 'approve', decision: 'approve', opinion: null };
  return new Case().must(coordinator, { type: 'draft', order }, at('2026-03-02')).must(leader, approve);
}

function closed({ judged }: { judged: boolean }): Case {
  const found = issued()
    .must(liaison, { type: 'acknowledge' })
    .must(liaison, { type: 'file-work-plan', steps: [{ title: '第一步', dueOn: '2026-03-20' }] });
  if (judged) found.must(coordinator, { type: 'review-work-plan', decision: 'approve', opinion: null });
  return found
    .must(head, submission)
    .must(inspector, { type: 'inspect', outcome: 'passed', opinion: '合格', newTerm: null });
}

describe('withdrawal', () => {
  test('a request for more time that waited is moot, and nothing wakes for it any more', () => {
    const found = issued().must(liaison, { type: 'acknowledge' });
    found.must(liaison, { type: 'request-extension', reason: '招标延后', dueOn: '2026-04-20' });
    found.must(leader, withdraw);
    expect(found.state.extensions?.map(({ state }) => state)).toEqual(['moot']);
    expect(found.facts).toMatchObject({ open: false, nextWakeAtMs: null });
  });

  test('from every stage, by whoever issues orders to the unit; everyone is told, and it counts no longer', () => {
    const found = issued();
    for (const actor of [coordinator, inspector, liaison, head]) {
      expect(found.give(actor, withdraw)?.refused).toBe(
        actor.unitId === sampleUnits.ordinary.id ? 'OWN_WORK' : 'ROLE_NOT_ALLOWED',
      );
    }
    expect(found.give({ ...leader, unitId: sampleUnits.ordinary.id }, withdraw)).toEqual({ refused: 'OWN_WORK' });
    const before = found.rows.length;
    found.must(leader, withdraw);
    expect(found.facts).toMatchObject({ open: false, stage: 'withdrawn', parts: [], nextWakeAtMs: null, light: [] });
    expect(found.state).toMatchObject({
      number: expect.any(String),
      undone: { what: 'withdrawn', reason: '依据有误' },
    });
    expect(found.toldSince(before)).toEqual(
      ['liaison', 'head', 'coordinator', 'leader'].map((role) => `rectification-withdrawn → ${role}`),
    );
    expect(found.tasks).toEqual([]);
    // It sleeps, and nothing is done with it any more.
    const rows = found.rows.length;
    found.wake(at('2026-12-01'));
    expect(found.rows.length).toBe(rows);
    for (const command of [withdraw, reopen]) expect(found.give(leader, command)).toMatchObject({ refused: 'NOT_NOW' });
    expect(fold(found.rows)).toEqual(found.state);
    closed({ judged: true }).must(leader, withdraw);
  });

  test('of a draft is told among those who steer: its unit never knew', () => {
    const found = new Case().must(coordinator, { type: 'draft', order }, at('2026-03-02'));
    expect(found.give(liaison, { type: 'acknowledge' })).toMatchObject({ refused: 'NOT_FOUND' });
    const before = found.rows.length;
    found.must(leader, withdraw);
    expect(found.toldSince(before)).toEqual(
      ['coordinator', 'leader'].map((role) => `rectification-withdrawn → ${role}`),
    );
    for (const actor of [liaison, head]) expect(maySeeRectification(actor, found.state)).toBe(false);
    expect(maySeeRectification(liaison, issued().state)).toBe(true);
  });

  test('of the inspectors’ own unit by the city leader alone', () => {
    const found = new Case(sampleUnits.inspectors).must(coordinator, { type: 'draft', order }, at('2026-03-02'));
    found.must(person('cityLeader'), { type: 'approve', decision: 'approve', opinion: null });
    expect(found.give(leader, withdraw)).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    found.must(person('cityLeader'), withdraw);
  });
});

describe('opening again', () => {
  test('gives a new term with a ladder of its own; the first date and the lateness stay', () => {
    const found = closed({ judged: true });
    const original = found.facts.originalDueAtMs;
    expect(found.give(coordinator, reopen)).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    const past: RectificationCommand = { ...reopen, newTerm: 'by 2026-03-01' };
    expect(found.give(leader, past)).toMatchObject({ refused: 'DUE_DATE_PAST', pointer: '/newTerm' });
    found.must(leader, reopen, at('2026-04-01'));
    expect(found.facts).toMatchObject({ open: true, stage: 'rectifying', originalDueAtMs: original });
    expect(isoShanghai(found.facts.dueAtMs ?? 0).slice(0, 10)).toBe('2026-04-16');
    expect(found.tasks).toEqual([`submit-rectification liaison of ${sampleUnits.ordinary.id}`]);
    const before = found.rows.length;
    found.wake(at('2026-04-20'));
    expect(found.rungsSince(before).map((one) => one.split(' ').slice(0, 2).join(' '))).toContain(
      'rectification:2 due',
    );
    expect(found.state.lateSinceMs).toBe(at('2026-04-16', '17:00'));
    found
      .must(head, submission)
      .must(inspector, { type: 'inspect', outcome: 'passed', opinion: '合格', newTerm: null });
    expect(fold(found.rows)).toEqual(found.state);
  });

  test('a plan that nobody judged is owed a judgement again', () => {
    const found = closed({ judged: false }).must(leader, reopen);
    expect(found.tasks).toContain('review-work-plan coordinator');
  });
});
