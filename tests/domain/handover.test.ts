/** The rules of handing over: who records it, between whom, and what stands in it. */
import { describe, expect, test } from '@jest/globals';
import { stateCouncilCalendar } from '../../src/domain/calendar.ts';
import { handover, type HandoverCommand, type Liaison } from '../../src/domain/handover.ts';
import type { Context } from '../../src/domain/matter.ts';
import { titledKinds } from '../../src/domain/notices.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { Role } from '../../src/domain/roles.ts';

/** 2025-03-03 in Shanghai. */
const NOW_MS = Date.parse('2025-03-03T02:00:00Z');

function context(role: Role, unitId: string | null): Context {
  return {
    ...{ nowMs: NOW_MS, number: null, directory: [] },
    unit: { id: 'a', name: 'a', kind: 'GOV_DEPT', collective: false },
    actor: { accountId: role, role, unitId, mechanismId: 'm' },
    mechanism: { id: 'm', officeUnitId: 'office', inspectorUnitId: null },
    ...{ calendar: stateCouncilCalendar(), policy: defaultPolicy },
  };
}
const clerk = context('coordinator', 'office');

const liaison = (membershipId: string, validFrom: string, validTo: string | null = null): Liaison => {
  return { membershipId, validFrom, validTo };
};
const [first, second, third] = [
  liaison('p1', '2024-01-01', '2024-12-31'),
  liaison('p2', '2025-01-01', '2025-03-31'),
  liaison('p3', '2025-04-01'),
];
const items = [{ matterId: 'x', noun: 'rectification', tasks: ['file-work-plan'] }];
const command = (from: string | null, to: string, liaisons = [first, second, third]): HandoverCommand => ({
  ...{ type: 'hand-over', handing: { unitId: 'a', from, to, reason: '岗位调整' }, liaisons, items },
});

describe('it is recorded by', () => {
  test.each<[Role, string | null, string | null]>([
    ['head', 'a', null],
    ['coordinator', 'office', null],
    ['director', 'office', null],
    ['head', 'b', 'ROLE_NOT_ALLOWED'],
    ['liaison', 'a', 'ROLE_NOT_ALLOWED'],
    ['leader', null, 'ROLE_NOT_ALLOWED'],
    ['cityLeader', null, 'ROLE_NOT_ALLOWED'],
    ['inspector', 'a', 'ROLE_NOT_ALLOWED'],
    ['operator', null, 'ROLE_NOT_ALLOWED'],
  ])('the %s of %s: %s', (role, unitId, refused) => {
    const decision = handover.decide(null, command('p1', 'p2'), context(role, unitId));
    expect('refused' in decision ? decision.refused : null).toBe(refused);
  });
});

describe('between', () => {
  const from = '/fromMembershipId';
  const to = '/toMembershipId';
  test.each<[string, HandoverCommand, [string, string] | null]>([
    ['the one before and the one in office', command('p1', 'p2'), null],
    ['nobody and the first there was', command(null, 'p2', [second]), null],
    ['nobody, though there was one', command(null, 'p2'), [from, 'missing']],
    ['one and the same', command('p2', 'p2'), [from, 'the-same']],
    ['one of another unit', command('q', 'p2'), [from, 'unknown']],
    ['the one who follows', command('p3', 'p2'), [from, 'unknown']],
    ['one who is not in office yet', command('p2', 'p3'), [to, 'not-in-force']],
    ['one who is in office no more', command(null, 'p1'), [to, 'not-in-force']],
    ['a stranger', command('p1', 'q'), [to, 'unknown']],
  ])('%s', (_name, given, refused) => {
    const decision = handover.decide(null, given, clerk);
    if (refused === null) expect(decision).toHaveProperty('events');
    else {
      expect(decision).toEqual({ refused: 'HANDOVER_INVALID', pointer: refused[0], details: { why: refused[1] } });
    }
  });
});

test('what is recorded names everything that was open, and is done at once; unit, head and office are told', () => {
  const decision = handover.decide(null, command('p1', 'p2'), clerk);
  if (!('events' in decision)) throw new Error('refused');
  const [made] = decision.events;
  if (!made) throw new Error('no event');
  const recorded = { ...made, seq: 1, atMs: NOW_MS, actor: clerk.actor };
  const state = handover.evolve(null, recorded);
  expect(state).toMatchObject({ unitId: 'a', from: 'p1', to: 'p2', items, mechanismId: 'm', atMs: NOW_MS });
  expect(handover.facts(state)).toMatchObject({ open: false, nextWakeAtMs: null });
  expect(handover.tasks(state, clerk.mechanism)).toEqual([]);
  const told = handover.notices(state, recorded, clerk.mechanism);
  expect(told.map(({ role, unitId }) => [role, unitId])).toEqual([
    ...[['liaison', 'a']],
    ...[['head', 'a']],
    ...[['coordinator', null]],
  ]);
  expect(told.every(({ kind }) => titledKinds.includes(kind))).toBe(true);
  expect(handover.decide(state, command('p1', 'p2'), clerk)).toEqual({ refused: 'NOT_NOW' });
});
