/** The rules of a mechanism: who proposes and who decides, what a change may be, and when it is wound up. */
import { describe, expect, test } from '@jest/globals';
import { stateCouncilCalendar } from '../../src/domain/calendar.ts';
import type { DirectoryUnit } from '../../src/domain/directory.ts';
import type { Context, NewEvent } from '../../src/domain/matter.ts';
import { mechanism, mechanismActions, type MechanismCommand } from '../../src/domain/mechanism.ts';
import {
  evolveMechanism,
  type Founding,
  type Mechanism,
  type MechanismChange,
  type MechanismEvent,
} from '../../src/domain/mechanism/record.ts';
import { titledKinds } from '../../src/domain/notices.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { Role } from '../../src/domain/roles.ts';

const NOW_MS = Date.parse('2025-03-03T02:00:00Z');
const unit = (id: string, given: Partial<DirectoryUnit> = {}): DirectoryUnit => ({
  ...{ id, name: id, aliases: [], kind: 'GOV_DEPT', collective: false, validFrom: null, validTo: null },
  ...{ succeededBy: null, ...given },
});
const directory = [
  ...['office', 'inspectors', 'a', 'b', 'c'].map((id) => unit(id)),
  unit('many', { collective: true }),
  unit('old', { validTo: '2024-12-31' }),
];

function context(role: Role = 'coordinator', accountId: string = role, unitId: string | null = null): Context {
  const of = role === 'coordinator' ? 'office' : unitId;
  return {
    ...{ nowMs: NOW_MS, unit: unit('office'), number: null, directory },
    actor: { accountId, role, unitId: of, mechanismId: 'm' },
    mechanism: { id: 'm', officeUnitId: 'office', inspectorUnitId: 'inspectors' },
    ...{ calendar: stateCouncilCalendar(), policy: defaultPolicy },
  };
}

const founding: Founding = {
  ...{ mechanismId: 'm', key: 'k', name: '联席会议', shortName: '会议', demo: false, unitId: 'office' },
  ...{ convenerUnitId: null, officeUnitId: 'office', inspectorUnitId: 'inspectors', memberUnitIds: ['a', 'b'] },
  policy: { no: 1, edition: 'policy-1', settings: {} },
};
const document = { title: '关于调整联席会议的通知', number: '府办函〔2025〕3号' };
const nothing: MechanismChange = {
  ...{ name: null, shortName: null, convenerUnitId: null, officeUnitId: null, inspectorUnitId: null },
  ...{ admitted: [], released: [] },
};
const change = (given: Partial<MechanismChange>): MechanismCommand => {
  return { type: 'propose-change', change: { ...nothing, ...given }, document };
};
const policy = (settings: Record<string, unknown>): MechanismCommand => ({
  type: 'propose-policy',
  settings,
  document,
});
const windUp = (openMatters = 0): MechanismCommand => ({ type: 'propose-winding-up', openMatters, document });
const approve: MechanismCommand = { type: 'decide', decision: 'approve', opinion: null, openMatters: 0 };

function fold(state: Mechanism | null, events: readonly NewEvent<MechanismEvent>[], who: Context): Mechanism {
  let next = state;
  for (const made of events) next = evolveMechanism(next, { ...made, seq: 1, atMs: NOW_MS, actor: who.actor });
  if (next === null) throw new Error('no event');
  return next;
}

function after(state: Mechanism | null, command: MechanismCommand, who: Context = context()): Mechanism {
  const decision = mechanism.decide(state, command, who);
  if (!('events' in decision)) throw new Error(JSON.stringify(decision));
  return fold(state, decision.events, who);
}

const stands = after(null, { type: 'found', founding, document }, context('system'));
const approved = (command: MechanismCommand) => after(after(stands, command), approve, context('leader'));

describe('a mechanism', () => {
  test('is founded by the installation alone, and then waits for nobody', () => {
    const command: MechanismCommand = { type: 'found', founding, document };
    expect(mechanism.decide(null, command, context('coordinator'))).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    expect(stands.foundedOn).toBe('关于调整联席会议的通知（府办函〔2025〕3号）');
    expect(mechanism.facts(stands)).toMatchObject({ open: false, follows: true, nextWakeAtMs: null });
    expect(mechanism.tasks(stands, context().mechanism)).toEqual([]);
  });

  test.each<[Role, readonly string[], readonly string[]]>([
    ['coordinator', ['propose-change', 'propose-policy', 'propose-winding-up'], []],
    ['leader', [], ['decide']],
    ['inspector', [], []],
    ['liaison', [], []],
    ['operator', [], []],
  ])('%s may give what the table says, at rest and while something is to be decided', (role, atRest, deciding) => {
    const proposed = after(stands, windUp());
    expect(mechanismActions(stands, context(role))).toEqual(atRest);
    expect(mechanismActions(proposed, context(role))).toEqual(deciding);
  });

  test('is never decided by whoever proposed, nor by the office’s own unit', () => {
    const proposed = after(stands, windUp());
    expect(mechanism.decide(proposed, approve, context('leader', 'coordinator'))).toEqual({ refused: 'OWN_WORK' });
    expect(mechanism.decide(proposed, approve, context('leader', 'l', 'office'))).toEqual({ refused: 'OWN_WORK' });
  });

  test('has one proposal at a time, which is returned with an opinion', () => {
    const proposed = after(stands, change({ shortName: '联会' }));
    expect(mechanism.decide(proposed, windUp(), context())).toMatchObject({ refused: 'NOT_NOW', possible: [] });
    const returning = (opinion: string | null): MechanismCommand => {
      return { type: 'decide', decision: 'return', opinion, openMatters: 0 };
    };
    expect(mechanism.decide(proposed, returning(null), context('leader'))).toEqual({
      refused: 'OPINION_REQUIRED',
      pointer: '/opinion',
    });
    const returned = after(proposed, returning('名称不妥'), context('leader'));
    expect(returned).toMatchObject({
      stage: 'standing',
      shortName: '会议',
      returned: { kind: 'change', opinion: '名称不妥' },
    });
  });
});

describe('a change', () => {
  test('is the mechanism from its approval on, with its document', () => {
    const state = approved(change({ name: '新名', officeUnitId: 'c', admitted: ['c'], released: ['a'] }));
    expect(state).toMatchObject({
      name: '新名',
      shortName: '会议',
      officeUnitId: 'c',
      unitId: 'c',
      memberUnitIds: ['b', 'c'],
    });
    expect(mechanism.facts(state).unitId).toBe('c');
  });

  test.each<[string, Partial<MechanismChange>, string, string | undefined]>([
    ['nothing', {}, 'NOTHING_CHANGED', undefined],
    ['what is so already', { name: '联席会议', officeUnitId: 'office' }, 'NOTHING_CHANGED', undefined],
    ['an office that is not there', { officeUnitId: 'x' }, 'UNIT_UNKNOWN', '/officeUnitId'],
    ['many as the inspector', { inspectorUnitId: 'many' }, 'UNIT_IS_COLLECTIVE', '/inspectorUnitId'],
    ['a convener that has ended', { convenerUnitId: 'old' }, 'UNIT_NOT_IN_FORCE', '/convenerUnitId'],
    ['a member again', { admitted: ['c', 'a'] }, 'UNIT_IS_MEMBER', '/admit/1'],
    ['one to come twice', { admitted: ['c', 'c'] }, 'UNIT_TWICE', '/admit/1'],
    ['one to go that is none', { released: ['c'] }, 'UNIT_IS_NO_MEMBER', '/release/0'],
    ['one to come and to go', { admitted: ['c'], released: ['c'] }, 'UNIT_TWICE', '/release/0'],
  ])('of %s is refused', (_name, given, refused, pointer) => {
    const decision = mechanism.decide(stands, change(given), context());
    expect(decision).toMatchObject({ refused, ...(pointer === undefined ? {} : { pointer }) });
  });

  test('is judged again when it is decided: a unit may have ended since', () => {
    const proposed = after(stands, change({ admitted: ['c'] }));
    const later = { ...context('leader'), directory: [...directory.slice(0, 4), unit('c', { validTo: '2025-03-01' })] };
    const decision = mechanism.decide(proposed, approve, later);
    expect(decision).toMatchObject({ refused: 'UNIT_NOT_IN_FORCE' });
    expect(decision).not.toHaveProperty('pointer');
  });
});

describe('a policy', () => {
  test('is set in editions, each naming what differs from the defaults', () => {
    const first = approved(policy({ terms: { workPlan: '15wd' } }));
    expect(first.policy).toEqual({ no: 2, edition: 'policy-2', settings: { terms: { workPlan: '15wd' } } });
    const second = after(
      after(first, policy({ terms: { workPlan: null }, numberMark: '示例' })),
      approve,
      context('leader'),
    );
    expect(second.policy).toEqual({ no: 3, edition: 'policy-3', settings: { numberMark: '示例' } });
  });

  test('that changes nothing, or cannot be, is refused', () => {
    expect(mechanism.decide(stands, policy({}), context())).toEqual({ refused: 'NOTHING_CHANGED' });
    expect(mechanism.decide(stands, policy({ terms: { workPlan: '10wd' } }), context())).toEqual({
      refused: 'NOTHING_CHANGED',
    });
    const pointer = '/settings/terms/workPlan';
    expect(mechanism.decide(stands, policy({ terms: { workPlan: '' } }), context())).toMatchObject({ pointer });
  });
});

describe('the winding-up', () => {
  test('waits until nothing else is open, when it is proposed and when it is decided', () => {
    const refused = { refused: 'MECHANISM_HAS_OPEN_MATTERS', details: { open: 3 } };
    expect(mechanism.decide(stands, windUp(3), context())).toEqual(refused);
    const late: MechanismCommand = { type: 'decide', decision: 'approve', opinion: null, openMatters: 3 };
    expect(mechanism.decide(after(stands, windUp()), late, context('leader'))).toEqual(refused);
  });

  test('is the end: nothing more is proposed', () => {
    const state = approved(windUp());
    expect(state).toMatchObject({ stage: 'wound-up', woundUp: { atMs: NOW_MS } });
    expect(mechanism.decide(state, change({ name: '又' }), context())).toEqual({ refused: 'MECHANISM_WOUND_UP' });
    expect(mechanism.facts(state)).toMatchObject({ open: false, follows: false });
  });
});

describe('a succession', () => {
  const succeed = (state: Mechanism, from: string, to: string) => {
    const events = mechanism.succession(state, {
      ...{ from: unit(from), to: unit(to), effectiveOn: '2025-03-01', basis: '机构改革方案' },
    });
    return fold(state, events, context());
  };

  test('puts the successor wherever the unit stood, once', () => {
    expect(succeed(stands, 'office', 'c')).toMatchObject({ officeUnitId: 'c', unitId: 'c' });
    expect(succeed(stands, 'a', 'b').memberUnitIds).toEqual(['b']);
    expect(succeed(stands, 'a', 'c').memberUnitIds).toEqual(['b', 'c']);
  });

  test('goes into what is proposed: no member is released for a unit that merged into it', () => {
    const proposed = after(stands, change({ officeUnitId: 'c', admitted: ['c'], released: ['a'] }));
    const proposal = (state: Mechanism) => state.proposal?.proposed;
    const moved = succeed(succeed(proposed, 'c', 'd'), 'a', 'b');
    expect(proposal(moved)).toEqual({
      kind: 'change',
      change: { ...nothing, officeUnitId: 'd', admitted: ['d'], released: [] },
    });
  });
});

test('everything that a mechanism tells or asks has a title', () => {
  const kinds = [change({ name: '新' }), policy({ numberMark: '示例' }), windUp()].flatMap((command) => {
    const proposed = after(stands, command);
    const decision = mechanism.decide(proposed, approve, context('leader'));
    const events = 'events' in decision ? decision.events : [];
    const told = events.flatMap(({ event }) =>
      mechanism.notices(
        proposed,
        { event, seq: 1, atMs: 0, basis: '', dueAtMs: null, actor: context().actor },
        context().mechanism,
      ),
    );
    return [...told, ...mechanism.tasks(proposed, context().mechanism)].map(({ kind }) => kind);
  });
  expect(kinds.length).toBeGreaterThan(8);
  expect(kinds.filter((kind) => !titledKinds.includes(kind))).toEqual([]);
});
