/** The rules of who represents a unit: who proposes, who confirms, and from which day on. */
import { describe, expect, test } from '@jest/globals';
import { stateCouncilCalendar } from '../../src/domain/calendar.ts';
import type { DirectoryUnit } from '../../src/domain/directory.ts';
import type { Context, NewEvent } from '../../src/domain/matter.ts';
import { membership, membershipActions, type MembershipCommand, type Standing } from '../../src/domain/membership.ts';
import { evolveMembership, type Membership, type MembershipEvent } from '../../src/domain/membership/record.ts';
import { titledKinds } from '../../src/domain/notices.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { Role } from '../../src/domain/roles.ts';

/** 2025-03-03 in Shanghai. */
const NOW_MS = Date.parse('2025-03-03T02:00:00Z');
const unit = (id: string, member = true): DirectoryUnit => ({
  ...{ id, name: id, aliases: [], kind: 'GOV_DEPT', collective: false, member, validFrom: null, validTo: null },
  succeededBy: null,
});
const directory = [unit('office'), unit('a'), unit('b'), unit('guest', false)];

function context(role: Role, unitId: string | null = null, accountId = `${role}@${String(unitId)}`): Context {
  return {
    ...{ nowMs: NOW_MS, unit: unit('a'), number: null, directory },
    actor: { accountId, role, unitId, mechanismId: 'm' },
    mechanism: { id: 'm', officeUnitId: 'office', inspectorUnitId: null },
    ...{ calendar: stateCouncilCalendar(), policy: defaultPolicy },
  };
}
const coordinator = context('coordinator', 'office');
const leader = context('leader');
const liaison = (unitId: string) => context('liaison', unitId);

const NAME = '示例甲';
const propose = (unitId = 'a', effectiveOn = '2025-03-03', standing: Standing | null = null): MembershipCommand => ({
  ...{ type: 'propose', representation: { unitId, part: 'liaison', name: NAME, post: '科长', effectiveOn }, standing },
});
const confirm = (standing: Standing | null = null): MembershipCommand => ({
  ...{ type: 'decide', decision: 'confirm', opinion: null, standing },
});

function fold(state: Membership | null, events: readonly NewEvent<MembershipEvent>[], { actor }: Context): Membership {
  let next = state;
  for (const made of events) next = evolveMembership(next, { ...made, seq: 1, atMs: NOW_MS, actor });
  if (next === null) throw new Error('no event');
  return next;
}

function after(state: Membership | null, command: MembershipCommand, who: Context): Membership {
  const decision = membership.decide(state, command, who);
  if (!('events' in decision)) throw new Error(JSON.stringify(decision));
  return fold(state, decision.events, who);
}

describe('a proposal', () => {
  test.each<[string, Context, string, string | null]>([
    ['its own liaison', liaison('a'), 'a', null],
    ['the coordinator', coordinator, 'a', null],
    ['another unit’s liaison', liaison('b'), 'a', 'ROLE_NOT_ALLOWED'],
    ['the leader', leader, 'a', 'ROLE_NOT_ALLOWED'],
    ['the inspector', context('inspector', 'a'), 'a', 'ROLE_NOT_ALLOWED'],
    ['the operator', context('operator'), 'a', 'ROLE_NOT_ALLOWED'],
    ['the liaison of a unit that is no member', liaison('guest'), 'guest', 'UNIT_IS_NO_MEMBER'],
  ])('of %s is taken or refused as the table says', (_name, who, unitId, refused) => {
    const decision = membership.decide(null, propose(unitId), who);
    expect('refused' in decision ? decision.refused : null).toBe(refused);
  });

  test.each<[string, string, Standing | null, object | null]>([
    ['today', '2025-03-03', null, null],
    ['long ago, where there was nobody', '2019-01-01', null, null],
    ['in a year', '2026-03-03', null, null],
    ['in more than a year', '2026-03-04', null, { refused: 'EFFECTIVE_TOO_LATE', details: { latest: '2026-03-03' } }],
    ['the day after the last one began', '2025-01-02', { name: '乙', post: '', validFrom: '2025-01-01' }, null],
    ...(['2025-01-01', '2024-12-31'] as const).map((day): [string, string, Standing, object] => [
      ...([`${day}, when the last one was there`, day, { name: '乙', post: '', validFrom: '2025-01-01' }] as const),
      { refused: 'EFFECTIVE_TOO_EARLY', pointer: '/effectiveOn', details: { after: '2025-01-01' } },
    ]),
    [
      'the same person in the same post',
      '2025-03-03',
      { name: NAME, post: '科长', validFrom: '2025-01-01' },
      { refused: 'NOTHING_CHANGED' },
    ],
    ['the same person in another post', '2025-03-03', { name: NAME, post: '处长', validFrom: '2025-01-01' }, null],
  ])('from %s', (_name, effectiveOn, standing, refusal) => {
    const decision = membership.decide(null, propose('a', effectiveOn, standing), coordinator);
    if (refusal === null) expect(decision).toHaveProperty('events');
    else expect(decision).toMatchObject(refusal);
  });
});

describe('its decision', () => {
  test.each<[string, Membership, string | null, string]>([
    ['a unit', after(null, propose('a'), liaison('a')), 'coordinator', 'OWN_WORK'],
    ['the office’s own unit', after(null, propose('office'), liaison('office')), 'leader', 'OWN_WORK'],
    ['a unit, by the coordinator', after(null, propose('a'), coordinator), 'leader', 'OWN_WORK'],
  ])('of a proposal of %s is one role’s, and nobody’s own', (_name, state, judge) => {
    const who = { coordinator, leader, inspector: context('inspector'), liaison: liaison(state.unitId) };
    const may = Object.entries(who).filter(([, one]) => membershipActions(state, one).length > 0);
    expect(may.map(([role]) => role)).toEqual([judge]);
    expect(membership.tasks(state, leader.mechanism).map(({ role }) => role)).toEqual([judge]);
    expect(membership.decide(state, confirm(), liaison(state.unitId))).toEqual({ refused: 'OWN_WORK' });
    expect(membership.decide(state, confirm(), context('operator'))).toEqual({ refused: 'NOT_FOUND' });
  });

  test('confirms it once, or returns it with an opinion', () => {
    const state = after(null, propose(), liaison('a'));
    const confirmed = after(state, confirm(), coordinator);
    expect(confirmed).toMatchObject({ stage: 'confirmed', decidedAtMs: NOW_MS });
    expect(membership.decide(confirmed, confirm(), coordinator)).toMatchObject({ refused: 'NOT_NOW' });
    const returning = (opinion: string | null): MembershipCommand => ({
      ...confirm(),
      type: 'decide',
      decision: 'return',
      opinion,
    });
    expect(membership.decide(state, returning(null), coordinator)).toMatchObject({ refused: 'OPINION_REQUIRED' });
    expect(after(state, returning('请报分管领导'), coordinator)).toMatchObject({ stage: 'returned' });
  });

  test('is judged by who was confirmed since, and by what the unit is now', () => {
    const state = after(null, propose(), liaison('a'));
    const since = { name: '乙', post: '', validFrom: '2025-03-03' };
    const refused = membership.decide(state, confirm(since), coordinator);
    expect(refused).toEqual({ refused: 'EFFECTIVE_TOO_EARLY', details: { after: '2025-03-03' } });
    const released = { ...coordinator, directory: [unit('a', false)] };
    expect(membership.decide(state, confirm(), released)).toEqual({ refused: 'UNIT_IS_NO_MEMBER' });
  });
});

test('it goes along when its unit gets a successor', () => {
  const state = after(null, propose(), liaison('a'));
  const events = membership.succession(state, {
    from: unit('a'),
    to: unit('b'),
    effectiveOn: '2025-03-01',
    basis: '文',
  });
  expect(fold(state, events, coordinator)).toMatchObject({ unitId: 'b', stage: 'proposed' });
});

test('no person is named in what stands in lists, messages and logs', () => {
  const state = after(null, propose(), liaison('a'));
  const told = (['membership-confirmed', 'membership-returned'] as const).flatMap((type) =>
    membership.notices(
      state,
      { event: { type, opinion: '' }, seq: 1, atMs: 0, basis: '', dueAtMs: null, actor: leader.actor },
      leader.mechanism,
    ),
  );
  const shown = [membership.facts(state), told, membership.tasks(state, leader.mechanism)];
  expect(JSON.stringify(shown)).not.toContain(NAME);
  const kinds = [...told, ...membership.tasks(state, leader.mechanism)].map(({ kind }) => kind);
  expect(kinds.filter((kind) => !titledKinds.includes(kind))).toEqual([]);
});
