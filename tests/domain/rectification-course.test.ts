import { describe, expect, test } from '@jest/globals';
import { isoShanghai } from '../../src/domain/calendar.ts';
import { lightAt } from '../../src/domain/light.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { OrderDraft } from '../../src/domain/rectification/orders.ts';
import { unitKinds, type UnitFacts } from '../../src/domain/units.ts';
import { at, Case, cast, editionWith, openersOf, order, sampleUnits, submission } from '../support/domain-fixtures.ts';
import { goodBodies } from '../support/rectification-model.ts';

const [approve] = goodBodies.approve;
const [acknowledge] = goodBodies.acknowledge;
const [file] = goodBodies['file-work-plan'];
const [review] = goodBodies['review-work-plan'];
const [pass, passNo] = goodBodies.inspect;
if (!approve || !acknowledge || !file || !review || !pass || !passNo) throw new Error('the model lacks a body');
const { coordinator, leader, inspector, liaison, head } = cast;

/** Drafted and issued on Monday 2026-03-02 at 10:00: acknowledgement due 03-03, plan 03-16, order 2026-04-01. */
const issued = (): Case =>
  new Case().must(coordinator, { type: 'draft', order }, at('2026-03-02')).must(leader, approve);
const atWork = (): Case => issued().must(liaison, acknowledge).must(liaison, file).must(coordinator, review);
const lightOf = (found: Case, nowMs = found.nowMs) => lightAt(found.facts.light, nowMs);

describe('a draft', () => {
  const draft = (changes: Partial<OrderDraft>, unit: UnitFacts = sampleUnits.ordinary) =>
    new Case(unit).give(coordinator, { type: 'draft', order: { ...order, ...changes } }, at('2026-03-02'));
  const on = (dueOn: string) => ({ dueTerm: null, dueOn });

  test.each(unitKinds)('for a %s is allowed or names the request letter (domain.md 0.3)', (kind) => {
    const refusal = draft({}, { ...sampleUnits.ordinary, kind });
    if (['GOV_DEPT', 'LOWER_GOV', 'ZONE_COMMITTEE'].includes(kind)) expect(refusal).toBeNull();
    else {
      const details = { instrument: 'rectification', unitKind: kind, allowed: ['request-letter'] };
      expect(refusal).toEqual({ refused: 'INSTRUMENT_NOT_ALLOWED', pointer: '/unitId', details });
    }
  });

  test.each([
    ['DUE_EITHER_TERM_OR_DATE', '', { dueTerm: null }],
    ['DUE_EITHER_TERM_OR_DATE', '', { dueOn: '2026-04-01' }],
    ['TERM_INVALID', '/dueTerm', { dueTerm: '1000d' }],
    ['TERM_INVALID', '/dueOn', on('2026-02-30')],
    ['TERM_INVALID', '/dueOn', on('')],
    ['DUE_DATE_PAST', '/dueOn', on('2026-03-01')],
    ['TERM_INVALID', '/planTerm', { planTerm: '5' }],
    ['DUE_DATE_PAST', '/planTerm', { planTerm: 'by 2026-03-01' }],
  ])('is refused with %s at %j', (refused, pointer, changes) => {
    expect(draft(changes)).toEqual({ refused, pointer });
  });

  test('for a collective is refused whatever its kind', () => {
    for (const kind of unitKinds) {
      const refusal = draft({}, { ...sampleUnits.ordinary, kind, collective: true });
      expect(refusal).toEqual({ refused: 'UNIT_IS_COLLECTIVE', pointer: '/unitId' });
    }
  });

  test('due today is refused from close of business on, not before', () => {
    const asked = (time: string) =>
      new Case().give(coordinator, { type: 'draft', order: { ...order, ...on('2026-03-02') } }, at('2026-03-02', time));
    expect([asked('16:59'), asked('17:00')?.refused]).toEqual([null, 'DUE_DATE_PAST']);
  });

  test('whose date passed while it lay cannot be approved any more, but returned and revised', () => {
    const found = new Case().must(
      coordinator,
      { type: 'draft', order: { ...order, ...on('2026-03-20') } },
      at('2026-03-02'),
    );
    expect(found.give(leader, approve, at('2026-03-21'))).toEqual({ refused: 'DUE_DATE_PAST', pointer: '' });
    found
      .must(leader, { type: 'approve', decision: 'return', opinion: '已过期' })
      .must(coordinator, { type: 'revise', order });
    expect([found.give(leader, approve), found.state.number]).toEqual([null, '联席整改〔2026〕1号']);
  });
});

describe('C7: what counts is the instant, not whether a worker was awake', () => {
  const due = at('2026-04-01', '17:00');

  test('a submission at the due instant is in time, one millisecond later it is late for ever', () => {
    const [inTime, late] = [atWork().must(head, submission, due), atWork().must(head, submission, due + 1)];
    expect([inTime.state.lateSinceMs, late.state.lateSinceMs]).toEqual([null, due]);
    late.wake(at('2026-04-20')); // the inspector is late too, which must not hide that the unit was
    expect(late.state.lateSinceMs).toBe(due);
    late.must(inspector, pass);
    expect(lightOf(late)).toMatchObject({ light: 'green', reason: { code: 'closed', lateSinceMs: due } });
  });

  test('whether the worker woke at every rung or never, the same rungs are taken', () => {
    const [awake, asleep] = [issued(), issued()];
    const endMs = at('2026-04-20');
    for (let next = awake.facts.nextWakeAtMs; next !== null && next <= endMs; next = awake.facts.nextWakeAtMs)
      awake.wake(next);
    asleep.wake(endMs);
    const names = (found: Case) => found.rungsSince(2).map((rung) => rung.replace(' !', ''));
    expect(names(asleep)).toEqual(names(awake));
    expect(asleep.state).toEqual(awake.state);
    // C8: asleep, only the latest of each term told anyone; awake, each did.
    expect(asleep.rungsSince(2).filter((rung) => rung.endsWith('!'))).toHaveLength(3);
    // That a date has passed is a fact and no message: the morning after tells it.
    const silent = awake.rungsSince(2).filter((rung) => !rung.endsWith('!'));
    expect(silent).toEqual(['acknowledgement:1 due', 'work-plan:1 due', 'rectification:1 due', 'overdue 1']);
  });

  // Known defect: `step` counts again before it takes rungs, so that a due instant passed while asleep is forgotten.
  test('a change of calendar does not excuse who was overdue before it', () => {
    const found = atWork();
    found.calendar = editionWith('later', { '2026-04-01': 'off' });
    found.wake(due + 1);
    expect(found.state.lateSinceMs).toBe(due);
  });
});

describe('the chase', () => {
  test('of a missed acknowledgement is the rungs of its ladder, each recorded, the latest told (C8)', () => {
    const found = issued();
    found.wake(at('2026-03-10'));
    expect(found.rungsSince(2)).toEqual([
      ...['acknowledgement:1 share:50', 'acknowledgement:1 due', 'acknowledgement:1 after:1'],
      ...['acknowledgement:1 after:2', 'acknowledgement:1 after:4 !'],
    ]);
    expect(found.toldSince(2)).toEqual(['overdue:acknowledgement → liaison', 'overdue:acknowledgement → coordinator']);
    expect(lightOf(found)).toMatchObject({ light: 'yellow', reason: { code: 'report-missed' } });
    expect(isoShanghai(found.facts.nextWakeAtMs ?? 0)).toBe('2026-03-11T09:00:00.000+08:00');
    expect(found.facts.waitsFor).toBe('work-plan before:3');
  });

  test('of an overdue order turns it red and tells unit, coordinator and leader; a reminder tells the unit alone', () => {
    const found = atWork();
    found.wake(at('2026-04-01', '09:00'));
    const before = found.rows.length;
    expect([lightOf(found).light, found.toldSince(before - 1)]).toEqual([
      'yellow',
      ['reminder:rectification → liaison'],
    ]);
    found.wake(at('2026-04-01', '17:00') + 1);
    expect(lightOf(found)).toMatchObject({ light: 'red', reason: { code: 'overdue' } });
    expect(found.toldSince(before)).toEqual([]);
    found.wake(at('2026-04-02', '09:00'));
    expect(found.toldSince(before)).toEqual([
      ...['overdue:rectification → liaison', 'overdue:rectification → coordinator', 'overdue:rectification → leader'],
    ]);
  });

  test('of a slow inspector tells the inspector and the coordinator, and leaves the unit alone', () => {
    const found = atWork().must(head, submission, at('2026-03-16'));
    const before = found.rows.length;
    found.wake(at('2026-03-31', '09:00')); // the morning after 10 working days after 2026-03-16
    expect(found.toldSince(before)).toEqual(['overdue:inspection → inspector', 'overdue:inspection → coordinator']);
    expect([lightOf(found).light, found.facts.overdueFromMs]).toEqual(['green', null]);
  });
});

describe('a returned result', () => {
  test('gets a new term, keeps its original date, and turns red the second time (domain.md 2.3)', () => {
    const found = atWork();
    const original = found.facts.originalDueAtMs;
    for (const [times, light] of [
      [1, 'green'],
      [2, 'red'],
      [3, 'red'],
    ] as const) {
      found.must(head, submission, found.nowMs + 1000).must(inspector, { ...passNo, newTerm: '15d' });
      expect(found.state.returns?.times).toBe(times);
      expect([lightOf(found).light, found.facts.originalDueAtMs]).toEqual([light, original]);
      expect(isoShanghai(found.facts.dueAtMs ?? 0)).toBe('2026-03-17T17:00:00.000+08:00');
    }
    expect(found.state.rounds.rectification).toBe(4);
    expect(found.give(head, submission)).toBeNull();
  });

  test.each([
    ['TERM_INVALID', '0wd'],
    ['DUE_DATE_PAST', 'by 2026-03-01'],
  ])('is refused with %s for %j', (refused, newTerm) => {
    const found = atWork().must(head, submission);
    expect(found.give(inspector, { ...passNo, newTerm })).toEqual({ refused, pointer: '/newTerm' });
  });

  // Known defect: submission ends the review's term, a return re-opens the work; the review is possible and nobody's task.
  test('leaves a plan that is still pending with whoever owes its review', () => {
    const found = issued()
      .must(liaison, acknowledge)
      .must(liaison, file)
      .must(head, submission)
      .must(inspector, passNo);
    expect(found.state.workPlan?.review).toBe('pending');
    expect(found.tasks).toContain('review-work-plan coordinator');
  });
});

describe('who owes what', () => {
  const own = { ordinary: 'coordinator inspector', office: 'inspector inspector', inspectors: 'cityLeader cityLeader' };
  test.each(Object.entries(own))('review and inspection of %s lie with %s', (which, judges) => {
    const unit = Object.entries(sampleUnits).find(([name]) => name === which)?.[1] ?? sampleUnits.ordinary;
    const of = { ...liaison, unitId: unit.id };
    const { drafter, approver } = openersOf(unit);
    const found = new Case(unit).must(drafter, { type: 'draft', order }, at('2026-03-02')).must(approver, approve);
    found.must(of, acknowledge).must(of, file);
    const [reviewer = '', judge = ''] = judges.split(' ');
    expect(found.tasks).toEqual([`review-work-plan ${reviewer}`, `submit-rectification liaison of ${unit.id}`]);
    expect(found.toldSince(found.rows.length - 1)).toEqual([`work-plan-filed → ${reviewer}`]);
    found.must({ ...head, unitId: unit.id }, submission);
    expect(found.tasks).toEqual([`inspect-rectification ${judge}`]);
  });
});

test('C10: other settings count open terms again, once, and leave the original date', () => {
  const found = atWork();
  const [original, rows] = [found.facts.originalDueAtMs, found.rows.length];
  found.policy = { ...defaultPolicy, edition: 'summer', officeHours: { opensAt: '08:00', closesAt: '18:00' } };
  found.wake(found.nowMs + 1000);
  found.wake(found.nowMs + 1000);
  expect(found.rows.slice(rows).map(({ type }) => type)).toEqual(['terms-recounted']);
  expect([isoShanghai(found.facts.dueAtMs ?? 0), found.facts.originalDueAtMs]).toEqual([
    ...['2026-04-01T18:00:00.000+08:00', original],
  ]);
});
