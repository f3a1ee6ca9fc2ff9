/** Looking again: the recheck after some months, whose failure opens the same number; and objections, decided by whoever had no hand in it. */
import { describe, expect, test } from '@jest/globals';
import type { RectificationCommand } from '../../src/domain/rectification.ts';
import { isoShanghai } from '../../src/domain/calendar.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { ObjectionDraft, Review, TookPart } from '../../src/domain/rectification/objecting.ts';
import { openProblems } from '../../src/domain/rectification/record.ts';
import type { Recheck } from '../../src/domain/rectification/rechecking.ts';
import { at, Case, cast, fold, order, person, sampleUnits, submission } from '../support/domain-fixtures.ts';

const { coordinator, leader, inspector, liaison } = cast;
const cityLeader = person('cityLeader');
const director = person('director', sampleUnits.office.id);
const head = person('head', sampleUnits.ordinary.id);
const two = [1, 2].map((no) => ({ title: `问题${String(no)}`, detail: '说明' }));
const report: RectificationCommand = { ...submission, results: [1, 2].map((no) => ({ no, result: '已整改' })) };
const pass: RectificationCommand = { type: 'inspect', outcome: 'passed', opinion: '合格', newTerm: null };
const back: RectificationCommand = { type: 'inspect', outcome: 'returned', opinion: '不足', newTerm: null };
const recheck = (outcome: Recheck['outcome'], more: Partial<Recheck> = {}): RectificationCommand => {
  return { type: 'recheck', outcome, opinion: '回头看', newTerm: null, problems: [], ...more };
};
/** As the store finds them: everyone but the unit's own who did something. */
const hands: readonly TookPart[] = [coordinator, leader].map(({ accountId, role }) => ({ accountId, role }));
const object = (more: Partial<ObjectionDraft> = {}): RectificationCommand => {
  return { type: 'object', text: '事实有误', evidence: [], tookPart: hands, ...more };
};
const decide = (outcome: Review['outcome'], more: Partial<Review> = {}): RectificationCommand => {
  return { type: 'decide-objection', outcome, opinion: '复核意见', newTerm: null, strike: [], ...more };
};

function noticed(): Case {
  return new Case()
    .must(coordinator, { type: 'draft', order: { ...order, problems: two, dueTerm: '20wd' } }, at('2026-03-02'))
    .must(leader, { type: 'approve', decision: 'approve', opinion: null });
}
const atWork = (): Case =>
  noticed()
    .must(liaison, { type: 'acknowledge' })
    .must(liaison, { type: 'file-work-plan', steps: [{ title: '第一步', dueOn: '2026-03-06' }] })
    .must(coordinator, { type: 'review-work-plan', decision: 'approve', opinion: null });
const submitted = (): Case => atWork().must(head, report);
const closed = (): Case => submitted().must(inspector, pass);
const dueOf = (found: Case, kind: string) =>
  isoShanghai(found.state.terms.find((term) => term.kind === kind)?.dueAtMs ?? 0).slice(0, 10);
const open = (found: Case) => openProblems(found.state).map(({ no }) => no);

describe('the recheck', () => {
  test('is due three months after the pass, and until then the matter is open; passed, it is over', () => {
    const found = closed();
    expect(dueOf(found, 'recheck')).toBe('2026-06-02');
    expect(found.facts).toMatchObject({ open: true, stage: 'closed', overdueFromMs: null });
    expect(found.facts.parts).toMatchObject([{ state: 'done' }]);
    expect(found.tasks).toEqual(['recheck-rectification inspector']);
    found.must(inspector, recheck('passed'), at('2026-06-01'));
    expect(found.facts).toMatchObject({ open: false, stage: 'closed', nextWakeAtMs: null });
    expect(found.state.recheck).toEqual({ outcome: 'passed', opinion: '回头看', atMs: at('2026-06-01') });
    expect(found.give(inspector, recheck('passed'))).toMatchObject({ refused: 'NOT_NOW' });
    expect(fold(found.rows)).toEqual(found.state);
  });

  test('failed, the same number is open again, with a new term, for the problems that came back', () => {
    const found = closed();
    found.wake(at('2026-06-01'));
    const { number, originalDueAtMs } = found.state;
    const row = found.rows.length;
    found.must(inspector, recheck('failed', { problems: [2], newTerm: '5wd' }), at('2026-06-01'));
    expect(found.state).toMatchObject({ stage: 'rectifying', number, originalDueAtMs, closedAtMs: null });
    expect(open(found)).toEqual([2]);
    expect(dueOf(found, 'rectification')).toBe('2026-06-08');
    expect(found.toldSince(row)).toEqual(
      ['liaison', 'head', 'coordinator', 'leader'].map((role) => `recheck-failed → ${role}`),
    );
    found.must(head, { ...submission, results: [{ no: 2, result: '已整改' }] }).must(inspector, pass);
    // And is looked at again three months later.
    expect(dueOf(found, 'recheck')).toBe('2026-09-01');
    expect(fold(found.rows)).toEqual(found.state);
  });

  test('is made by whoever inspects, who neither wrote nor signed the report; overdue it is theirs, not the unit’s', () => {
    const found = closed();
    for (const actor of [coordinator, director, leader]) {
      expect(found.give(actor, recheck('passed'))).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    }
    expect(found.give({ ...inspector, accountId: head.accountId }, recheck('passed'))).toEqual({ refused: 'OWN_WORK' });
    found.wake(at('2026-06-10'));
    expect(found.state.lateSinceMs).toBeNull();
    expect(found.facts.overdueFromMs).toBeNull();
  });

  test('says what it says, and no more than half of the first term', () => {
    expect(closed().give(inspector, recheck('passed', { newTerm: '5wd' }))).toEqual({
      ...{ refused: 'TERM_INVALID', pointer: '/newTerm' },
    });
    expect(closed().give(inspector, recheck('passed', { problems: [1] }))).toMatchObject({
      refused: 'PROBLEM_UNKNOWN',
    });
    expect(closed().give(inspector, recheck('failed', { problems: [1, 9] }))).toEqual({
      ...{ refused: 'PROBLEM_UNKNOWN', pointer: '/problems/1' },
    });
    expect(closed().give(inspector, recheck('failed', { newTerm: '11wd' }))).toMatchObject({
      refused: 'RETURN_TERM_TOO_LONG',
    });
  });

  test('is none where the mechanism has none, and none of what was opened again', () => {
    const never = submitted();
    never.policy = { ...defaultPolicy, rechecks: { months: 0 } };
    expect(never.must(inspector, pass).facts).toMatchObject({ open: false, nextWakeAtMs: null });
    const again = closed().must(leader, { type: 'reopen', reason: '出现反弹', newTerm: '10wd' });
    expect(again.state.terms.map(({ kind }) => kind)).toEqual(['rectification']);
  });
});

describe('an objection', () => {
  test('within thirty days, to whoever had no hand in it; the rectification goes on', () => {
    const found = noticed().must(liaison, object(), at('2026-03-10'));
    expect(found.state.objections).toMatchObject([{ no: 1, state: 'pending', against: 'order', judge: 'cityLeader' }]);
    expect(dueOf(found, 'objection-decision')).toBe('2026-04-09');
    expect(found.tasks).toContain('decide-objection cityLeader');
    found.must(liaison, { type: 'acknowledge' });
    expect(found.state.stage).toBe('plan-due');
    found.must(cityLeader, decide('upheld'));
    expect(found.state).toMatchObject({ stage: 'plan-due', objections: [{ state: 'upheld', opinion: '复核意见' }] });
    expect(fold(found.rows)).toEqual(found.state);
  });

  test('is late after them, and made once of each decision', () => {
    expect(noticed().give(liaison, object(), at('2026-04-02', '09:00'))).toMatchObject({
      refused: 'OBJECTION_TOO_LATE',
    });
    expect(noticed().give(liaison, object(), at('2026-04-01', '16:00'))).toBeNull();
    const decided = noticed().must(liaison, object(), at('2026-03-03')).must(cityLeader, decide('upheld'));
    expect(decided.give(liaison, object())).toEqual({ refused: 'OBJECTED_ALREADY' });
    const pending = noticed().must(liaison, object());
    expect(pending.give(liaison, object())).toMatchObject({ refused: 'NOT_NOW' });
  });

  test.each([
    ['nobody above', [], 'cityLeader'],
    ['the city leader', ['cityLeader'], 'leader'],
    ['both leaders', ['cityLeader', 'leader'], 'inspector'],
    ['all but the director', ['cityLeader', 'leader', 'inspector'], 'director'],
    ['everyone', ['cityLeader', 'leader', 'inspector', 'director'], 'cityLeader'],
  ] as const)('where %s had a hand in it, it is for the first that had none', (_, roles, judge) => {
    const tookPart = roles.map((role) => ({ accountId: `someone-${role}`, role }));
    expect(noticed().must(liaison, object({ tookPart })).state.objections?.[0]?.judge).toBe(judge);
  });

  test('whoever had a hand in it does not decide, in whatever role, nor in another’s name', () => {
    const tookPart: TookPart[] = [...hands, { accountId: cityLeader.accountId, role: 'cityLeader' }];
    const found = noticed().must(liaison, object({ tookPart: hands }));
    expect(found.give(leader, decide('upheld'))).toEqual({ refused: 'OWN_WORK' });
    expect(found.give({ ...cityLeader, accountId: leader.accountId }, decide('upheld'))).toEqual({
      refused: 'OWN_WORK',
    });
    expect(found.give(inspector, decide('upheld'))).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    expect(found.give({ ...cityLeader, unitId: sampleUnits.ordinary.id }, decide('upheld'))).toEqual({
      refused: 'OWN_WORK',
    });
    const both = noticed().must(liaison, object({ tookPart }));
    expect(both.state.objections?.[0]?.judge).toBe('inspector');
    both.must(inspector, decide('upheld'));
  });

  test('a change moves the date later, or strikes problems, never all of them', () => {
    const found = () => atWork().must(liaison, object());
    expect(found().give(cityLeader, decide('changed'))).toEqual({ refused: 'CHANGE_REQUIRED', pointer: '/newTerm' });
    expect(found().give(cityLeader, decide('changed', { newTerm: '5wd' }))).toEqual({
      ...{ refused: 'TERM_INVALID', pointer: '/newTerm' },
    });
    expect(found().give(cityLeader, decide('changed', { strike: [1, 2] }))).toEqual({
      ...{ refused: 'NO_PROBLEM_LEFT', pointer: '/strike' },
    });
    expect(found().give(cityLeader, decide('upheld', { strike: [1] }))).toMatchObject({ refused: 'PROBLEM_UNKNOWN' });
    const moved = found();
    const original = moved.facts.originalDueAtMs;
    moved.must(cityLeader, decide('changed', { newTerm: '30wd', strike: [1] }));
    expect(open(moved)).toEqual([2]);
    expect(dueOf(moved, 'rectification')).toBe('2026-04-14');
    expect(moved.facts.originalDueAtMs).toBe(original);
    expect(fold(moved.rows)).toEqual(moved.state);
  });

  test('an order that is withdrawn is void; its number with it, and nothing is owed', () => {
    const found = atWork().must(liaison, object()).must(cityLeader, decide('withdrawn'));
    expect(found.state).toMatchObject({ stage: 'withdrawn', objections: [{ state: 'withdrawn' }], terms: [] });
    expect(found.facts).toMatchObject({ open: false, parts: [] });
    expect(found.tasks).toEqual([]);
    expect(fold(found.rows)).toEqual(found.state);
  });

  test('a return that is withdrawn counts no longer: the report is inspected again', () => {
    const returned = submitted()
      .must(inspector, back)
      .must(liaison, object({ tookPart: [] }), at('2026-03-05'));
    expect(returned.state.objections?.[0]).toMatchObject({ against: 'return' });
    returned.must(cityLeader, decide('withdrawn'));
    expect(returned.state).toMatchObject({ stage: 'inspecting', returns: null });
    expect(returned.tasks).toEqual(['inspect-rectification inspector']);
    returned.must(inspector, pass);
    expect(fold(returned.rows)).toEqual(returned.state);
  });

  test('a failed recheck that is withdrawn closes it again, to be rechecked anew', () => {
    const found = closed().must(inspector, recheck('failed'), at('2026-06-01'));
    found.must(liaison, object({ tookPart: [] })).must(cityLeader, decide('withdrawn'));
    expect(found.state.stage).toBe('closed');
    expect(found.tasks).toEqual(['recheck-rectification inspector']);
    expect(fold(found.rows)).toEqual(found.state);
  });

  test('may be to the finding that it is overdue for too long, which the unit is told of, thirty days from then', () => {
    const late = () => {
      const found = atWork();
      const row = found.rows.length;
      found.wake(at('2026-04-15'));
      const [event] = found.rows.slice(row).filter(({ type }) => type === 'threshold-reached');
      expect(found.toldSince(event ? event.seq - 1 : 0)[0]).toBe('threshold-reached → liaison');
      expect(found.toldSince(event ? event.seq - 1 : 0)[1]).toBe('threshold-reached → head');
      return found;
    };
    // The order's days are over, and these run from the instant at which it was so.
    const found = late().must(liaison, object(), at('2026-05-12'));
    expect(found.state.objections).toMatchObject([{ against: 'overdue', state: 'pending' }]);
    found.must(cityLeader, decide('withdrawn'));
    // It is owed as before: only what rests on the finding falls.
    expect(found.state).toMatchObject({ stage: 'rectifying', objections: [{ state: 'withdrawn' }] });
    expect(found.facts.overdueFromMs).not.toBeNull();
    expect(found.give(liaison, object())).toEqual({ refused: 'OBJECTED_ALREADY' });
    expect(fold(found.rows)).toEqual(found.state);
    const moved = late().must(liaison, object());
    moved.must(cityLeader, decide('changed', { newTerm: '10wd' }));
    expect(dueOf(moved, 'rectification')).toBe('2026-04-29');
    expect(late().give(liaison, object(), at('2026-05-18'))).toMatchObject({ refused: 'OBJECTION_TOO_LATE' });
  });

  test('to a return is not spoilt by its term running out meanwhile', () => {
    const found = submitted()
      .must(inspector, back)
      .must(liaison, object({ tookPart: [] }));
    found.wake(at('2026-04-20'));
    expect(found.rows.map(({ type }) => type)).toContain('threshold-reached');
    found.must(cityLeader, decide('withdrawn'));
    expect(found.state).toMatchObject({ stage: 'inspecting', returns: null });
  });

  test('of what has been done anew since, nothing is undone', () => {
    const found = submitted()
      .must(inspector, back)
      .must(liaison, object({ tookPart: [] }))
      .must(head, report);
    found.must(cityLeader, decide('withdrawn'));
    expect(found.state).toMatchObject({ stage: 'inspecting', objections: [{ state: 'withdrawn' }] });
    expect(found.state.terms.map(({ kind }) => kind)).toEqual(['inspection']);
  });

  test('outlives the pass, and ends with the order', () => {
    const passed = submitted()
      .must(liaison, object({ tookPart: [] }))
      .must(inspector, pass);
    expect(passed.tasks.sort()).toEqual(['decide-objection cityLeader', 'recheck-rectification inspector']);
    passed.must(cityLeader, decide('upheld'));
    const withdrawn = noticed().must(liaison, object()).must(leader, { type: 'withdraw', reason: '依据有误' });
    expect(withdrawn.state.objections).toMatchObject([{ state: 'moot' }]);
    expect(withdrawn.give(cityLeader, decide('upheld'))).toMatchObject({ refused: 'NOT_NOW' });
  });
});
