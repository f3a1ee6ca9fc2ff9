/** The rules of acting for someone else: who lets whom, from when to when, and whose conflicts count. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, instantOf, stateCouncilCalendar } from '../../src/domain/calendar.ts';
import { delegation, delegationActions, type DelegationCommand, type GrantAsked } from '../../src/domain/delegation.ts';
import {
  evolveDelegation,
  type Delegation,
  type DelegationEvent,
  type Person,
} from '../../src/domain/delegation/record.ts';
import { alsoJudgedAs, isInForce, standingInBarred } from '../../src/domain/delegation/standing-in.ts';
import type { Context, NewEvent } from '../../src/domain/matter.ts';
import { leaveBarred } from '../../src/domain/meeting-cycle/permissions.ts';
import { titledKinds } from '../../src/domain/notices.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { judgingBarred, type Actor, type Role } from '../../src/domain/roles.ts';

/** 2025-03-03 in Shanghai. */
const NOW_MS = Date.parse('2025-03-03T02:00:00Z');

const actor = (role: Role, unitId: string | null = null): Actor => ({
  ...{ accountId: `${role}@${String(unitId)}`, role, unitId, mechanismId: 'm' },
});
function context(who: Actor, nowMs = NOW_MS): Context {
  return {
    ...{ nowMs, number: null, directory: [], actor: who },
    unit: { id: 'office', name: 'office', kind: 'GOV_DEPT', collective: false },
    mechanism: { id: 'm', officeUnitId: 'office', inspectorUnitId: 'inspectors' },
    ...{ calendar: stateCouncilCalendar(), policy: defaultPolicy },
  };
}
const person = (role: Role, unitId: string | null = null): Person => {
  return { accountId: `${role}@${String(unitId)}`, role, unitId };
};
const mandate = { title: '关于委托审批的通知', number: '株政办〔2025〕1号' };
const leader = actor('leader');
const director = person('director', 'office');

const grant = (changes: Partial<GrantAsked> = {}): DelegationCommand => ({
  type: 'grant',
  unitId: 'office',
  asked: {
    ...{ delegate: director, from: '2025-03-03', until: '2025-03-09', nouns: null, reason: '出差', mandate },
    ...changes,
  },
});

function fold(state: Delegation | null, events: readonly NewEvent<DelegationEvent>[], who: Actor, atMs = NOW_MS) {
  let next = state;
  for (const made of events) next = evolveDelegation(next, { ...made, seq: 1, atMs, actor: who });
  if (next === null) throw new Error('no event');
  return next;
}
function granted(changes: Partial<GrantAsked> = {}, who = leader): Delegation {
  const decision = delegation.decide(null, grant(changes), context(who));
  if (!('events' in decision)) throw new Error(JSON.stringify(decision));
  return fold(null, decision.events, who);
}

describe('it is granted', () => {
  const liaison = actor('liaison', 'a');
  test.each<[string, Actor, Partial<GrantAsked>, [string, string] | null]>([
    ['by the leader to the director, by a document', leader, {}, null],
    ['by the leader to the clerk', leader, { delegate: person('coordinator', 'office') }, null],
    ['by the city leader to the leader', actor('cityLeader'), { delegate: person('leader') }, null],
    ['by the leader without a document', leader, { mandate: null }, ['/mandate', 'missing']],
    ['by the city leader without one', actor('cityLeader'), { mandate: null }, ['/mandate', 'missing']],
    [
      'by the director without one',
      actor('director', 'office'),
      { mandate: null, delegate: person('coordinator', 'office') },
      ['/mandate', 'missing'],
    ],
    ['by the leader to a unit', leader, { delegate: person('head', 'a') }, ['/delegate', 'not-steering']],
    ['by the leader to the operator', leader, { delegate: person('operator') }, ['/delegate', 'not-steering']],
    ['by a liaison to the head, without a document', liaison, { delegate: person('head', 'a'), mandate: null }, null],
    ['by a liaison to another unit', liaison, { delegate: person('liaison', 'b') }, ['/delegate', 'other-unit']],
    ['by a liaison to the leader', liaison, { delegate: person('leader') }, ['/delegate', 'other-unit']],
    ['by the inspector to the office', actor('inspector', 'inspectors'), {}, ['/delegate', 'other-unit']],
    ['to nobody that is known', leader, { delegate: null }, ['/delegate', 'unknown']],
    ['to oneself', liaison, { delegate: person('liaison', 'a') }, ['/delegate', 'the-same']],
    ['from yesterday on', leader, { from: '2025-03-02' }, ['/from', 'past']],
    ['until before it begins', leader, { from: '2025-03-05', until: '2025-03-04' }, ['/until', 'before-from']],
    ['for one day', leader, { until: '2025-03-03' }, null],
    ['for a year', leader, { until: '2026-03-03' }, null],
    ['for more', leader, { until: '2026-03-04' }, ['/until', 'too-long']],
  ])('%s', (_name, who, changes, refused) => {
    const decision = delegation.decide(null, grant(changes), context(who));
    if (refused === null) expect(decision).toHaveProperty('events');
    else {
      const [pointer, why] = refused;
      expect(decision).toEqual({ refused: 'DELEGATION_INVALID', pointer, details: { why } });
    }
  });

  test('never by the operator', () => {
    const decision = delegation.decide(null, grant(), context(actor('operator')));
    expect(decision).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
  });
});

describe('it holds', () => {
  const state = { ...granted({ from: '2025-03-05', until: '2025-03-09' }) };
  test.each([
    ['2025-03-04', '23:59', false],
    ['2025-03-05', '00:00', true],
    ['2025-03-09', '23:59', true],
    ['2025-03-10', '00:00', false],
  ])('on %s at %s: %s', (day, time, holds) => {
    expect(isInForce(state, instantOf(day, time))).toBe(holds);
  });

  test('in the matters that it names, and never for letting others act', () => {
    const nowMs = instantOf('2025-03-06', '10:00');
    const scope = { refused: 'DELEGATION_NOT_IN_FORCE', details: { why: 'scope' } };
    const some = { ...state, nouns: ['rectification' as const] };
    expect(standingInBarred(some, 'rectification', nowMs)).toBeNull();
    expect(standingInBarred(some, 'meetingCycle', nowMs)).toEqual(scope);
    expect(standingInBarred(state, 'meetingCycle', nowMs)).toBeNull();
    expect(standingInBarred(state, 'delegation', nowMs)).toEqual(scope);
    const none = { refused: 'DELEGATION_NOT_IN_FORCE', details: { why: 'none' } };
    expect(standingInBarred(null, 'rectification', nowMs)).toEqual(none);
    expect(standingInBarred({ ...state, stage: 'revoked' }, 'rectification', nowMs)).toEqual(none);
  });

  test('until its last day is over: the clock then ends it, once, whenever it comes', () => {
    const end = instantOf('2025-03-10', '00:00');
    expect(delegation.facts(state)).toMatchObject({ open: true, nextWakeAtMs: end });
    expect(delegation.step(state, context(leader, end - 1))).toBeNull();
    const [expired] = delegation.step(state, context(leader, end + 5)) ?? [];
    expect(expired).toMatchObject({ event: { type: 'delegation-expired' }, dueAtMs: end });
    const after = fold(state, expired ? [expired] : [], leader, end + 5);
    expect(after).toMatchObject({ stage: 'expired', endedAtMs: end + 5 });
    expect(delegation.step(after, context(leader, end + 5))).toBeNull();
    expect(delegation.facts(after)).toMatchObject({ open: false, nextWakeAtMs: null });
  });
});

test('either of the two ends it, nobody else, and once', () => {
  const state = granted();
  const revoke: DelegationCommand = { type: 'revoke', reason: '已返回' };
  const two = [leader, actor('director', 'office')];
  for (const who of two) expect(delegation.decide(state, revoke, context(who))).toHaveProperty('events');
  for (const who of [actor('coordinator', 'office'), actor('cityLeader'), actor('inspector', 'inspectors')]) {
    expect(delegation.decide(state, revoke, context(who))).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    expect(delegationActions(state, { actor: who })).toEqual([]);
  }
  expect(delegation.decide(state, revoke, context(actor('liaison', 'a')))).toEqual({ refused: 'NOT_FOUND' });
  const decision = delegation.decide(state, revoke, context(leader));
  const revoked = fold(state, 'events' in decision ? decision.events : [], leader);
  expect(revoked.stage).toBe('revoked');
  expect(delegation.decide(revoked, revoke, context(leader))).toMatchObject({ refused: 'NOT_NOW' });
});

test('both and the office are told, each once, and by a title', () => {
  const told = (state: Delegation) =>
    (['delegation-revoked', 'delegation-expired'] as const).flatMap((type) =>
      delegation.notices(
        state,
        { event: { type, reason: '' }, seq: 1, atMs: 0, basis: '', dueAtMs: null, actor: leader },
        context(leader).mechanism,
      ),
    );
  const notices = told(granted());
  expect(notices.map(({ role }) => role)).toEqual([
    'director',
    'leader',
    'coordinator',
    'director',
    'leader',
    'coordinator',
  ]);
  expect(notices.every(({ kind }) => titledKinds.includes(kind))).toBe(true);
  const clerk = told(granted({ delegate: person('coordinator', 'office') }));
  expect(clerk.map(({ role }) => role)).toEqual(['coordinator', 'leader', 'coordinator', 'leader']);
});

test('it goes along when the unit gets a successor', () => {
  const state = granted({ delegate: person('head', 'a'), mandate: null }, actor('liaison', 'a'));
  const unit = { kind: 'GOV_DEPT' as const, collective: false };
  const events = delegation.succession(
    { ...state, unitId: 'a' },
    {
      from: { id: 'a', name: 'a', ...unit },
      to: { id: 'b', name: 'b', ...unit },
      effectiveOn: addDays('2025-03-03', 1),
      basis: '文',
    },
  );
  const moved = fold({ ...state, unitId: 'a' }, events, leader);
  expect([moved.unitId, moved.delegator.unitId, moved.delegate.unitId]).toEqual(['b', 'b', 'b']);
});

describe('conflict rules judge both', () => {
  const acting: Actor = { ...leader, delegate: { ...director, delegationId: 'd' } };

  test('the unit and the account of either bar', () => {
    const work = (unitId: string, submittedBy: string | null) =>
      judgingBarred(acting, 'leader', { unitId, submittedBy });
    expect(work('a', null)).toBeNull();
    expect(work('office', null)).toBe('OWN_WORK');
    expect(work('a', leader.accountId)).toBe('OWN_WORK');
    expect(work('a', director.accountId)).toBe('OWN_WORK');
    expect(leaveBarred(acting, 'office', 'office')).toBe('OWN_WORK');
    expect(leaveBarred(leader, 'office', 'office')).toBeNull();
  });

  test('authority is the delegator’s alone', () => {
    expect(judgingBarred(acting, 'inspector', { unitId: 'a', submittedBy: null })).toBe('ROLE_NOT_ALLOWED');
    expect(judgingBarred(acting, 'coordinator', { unitId: 'a', submittedBy: null })).toBe('ROLE_NOT_ALLOWED');
  });

  test('nobody acts for anybody: nothing else is judged', () => {
    expect(alsoJudgedAs(leader, [])).toEqual([]);
    expect(alsoJudgedAs(actor('coordinator', 'office'), [])).toEqual([]);
  });

  test('whoever has acted for someone in the matter counts as that one in it', () => {
    const clerk = actor('coordinator', 'office');
    expect(alsoJudgedAs(clerk, ['x']).map(({ accountId, unitId }) => [accountId, unitId])).toEqual([['x', 'office']]);
    const accounts = alsoJudgedAs(acting, ['x', 'y']).map(({ accountId }) => accountId);
    expect(new Set(accounts)).toEqual(new Set([leader.accountId, director.accountId, 'x', 'y']));
  });

  test('whoever of all who have a hand in it did the work or is of the unit, it is found', () => {
    const id = fc.constantFrom('p', 'q', 'r', 's');
    const unit = fc.constantFrom('u', 'v', 'w');
    const given = fc.record({
      self: id,
      delegate: id,
      units: fc.tuple(unit, unit),
      actedFor: fc.array(id),
      by: id,
      of: unit,
    });
    fc.assert(
      fc.property(given, ({ self, delegate, units, actedFor, by, of }) => {
        const bare: Actor = { accountId: self, role: 'inspector', unitId: units[0], mechanismId: 'm' };
        const deputy = { accountId: delegate, role: 'head' as const, unitId: units[1], delegationId: 'd' };
        const who: Actor = delegate === self ? bare : { ...bare, delegate: deputy };
        const judged = [who, ...alsoJudgedAs(who, actedFor)];
        const found = judged.some(
          (one) => judgingBarred(one, 'inspector', { unitId: of, submittedBy: by }) === 'OWN_WORK',
        );
        const hands = [self, ...actedFor, ...(delegate === self ? [] : [delegate])];
        const homes = delegate === self ? [units[0]] : units;
        expect(found).toBe(hands.includes(by) || homes.includes(of));
      }),
    );
  });
});
