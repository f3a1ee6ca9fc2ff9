/** The procedure of a rectification: who may do what when, what follows, who owes and is told what (domain.md 4). */
import { describe, expect, test } from '@jest/globals';
import { isoShanghai } from '../../src/domain/calendar.ts';
import { lightAt } from '../../src/domain/light.ts';
import { rectification } from '../../src/domain/rectification.ts';
import { rectificationActions, pathCommands } from '../../src/domain/rectification/permissions.ts';
import type { RectificationStage } from '../../src/domain/rectification/record.ts';
import { roles, type Role } from '../../src/domain/roles.ts';
import { titledKinds } from '../../src/domain/notices.ts';
import { unitKinds } from '../../src/domain/units.ts';
import {
  actor,
  at,
  bureau,
  contextOf,
  drafted,
  give,
  good,
  mechanism,
  nothing,
  order,
  settle,
  START_MS,
  stateOf,
  walk,
  type Matter,
} from '../support/rectification-fixtures.ts';
import { takes } from '../support/places.ts';

const { facts, tasks, notices } = rectification;

/** A matter at each stage of the main path. */
function atStage(stage: Exclude<RectificationStage, 'withdrawn'>, unit = bureau): Matter {
  const open = drafted(START_MS, unit);
  const to = (...commands: (keyof typeof good)[]) => walk(open, commands, START_MS, unit);
  switch (stage) {
    case 'opened':
      return open;
    case 'revising': {
      const back = { ...good.approve, decision: 'return' as const, opinion: '请补依据' };
      return give(open, back, contextOf(actor('leader'), START_MS, unit));
    }
    case 'noticed':
      return to('approve');
    case 'plan-due':
      return to('approve', 'acknowledge');
    case 'rectifying':
      return to('approve', 'acknowledge', 'file-work-plan');
    case 'inspecting':
      return to('approve', 'acknowledge', 'file-work-plan', 'submit');
    case 'closed':
      return to('approve', 'acknowledge', 'file-work-plan', 'submit', 'inspect');
  }
}

const stages = ['opened', 'revising', 'noticed', 'plan-due', 'rectifying', 'inspecting', 'closed'] as const;

/** The main path as a table of its own: at which stage who may give what. */
const allowed: Record<(typeof stages)[number], Partial<Record<Role, (keyof typeof good)[]>>> = {
  opened: { leader: ['approve'] },
  revising: { coordinator: ['revise'] },
  noticed: { liaison: ['acknowledge'] },
  'plan-due': { liaison: ['file-work-plan'] },
  rectifying: { liaison: ['report-progress', 'submit'], coordinator: ['review-work-plan'] },
  inspecting: { inspector: ['inspect'] },
  closed: {},
};

describe.each(stages)('at stage %s', (stage) => {
  const matter = atStage(stage);

  test('is what it says', () => {
    expect(stateOf(matter).stage).toBe(stage);
  });

  test.each(roles)('the %s may give exactly what the main path says, and is shown just that', (role) => {
    const context = contextOf(actor(role));
    const expected = pathCommands.filter((command) =>
      Object.entries(allowed[stage]).some(([place, given]) => takes(role, place) && given.includes(command)),
    );
    const actions = rectificationActions(stateOf(matter), context);
    expect(pathCommands.filter((command) => actions.includes(command))).toEqual(expected);
    for (const command of pathCommands) {
      const after = give(matter, good[command], context);
      expect({ command, accepted: after.refusal === null }).toEqual({ command, accepted: expected.includes(command) });
      if (after.refusal) expect({ ...after, refusal: null }).toEqual(matter);
    }
  });

  test('a liaison of another unit finds nothing, whatever it tries', () => {
    for (const command of pathCommands) {
      const after = give(matter, good[command], contextOf(actor('liaison', 'other')));
      expect(after.refusal).toEqual({ refused: 'NOT_FOUND' });
    }
  });

  test('its state is plain JSON, and its facts agree with it', () => {
    const state = stateOf(matter);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    expect(facts(state)).toMatchObject({ stage, open: true, title: order.title });
  });
});

describe('what is refused', () => {
  test.each(unitKinds)(
    'a unit of kind %s is rectified only if that instrument applies, else the right one is named',
    (kind) => {
      const after = drafted(START_MS, { ...bureau, kind });
      const may = ['GOV_DEPT', 'LOWER_GOV', 'ZONE_COMMITTEE'].includes(kind);
      expect(after.refusal === null).toBe(may);
      if (!may) {
        expect(after.refusal).toMatchObject({
          refused: 'INSTRUMENT_NOT_ALLOWED',
          details: { allowed: ['request-letter'] },
        });
      }
    },
  );

  test.each([
    ['a collective', { ...bureau, collective: true }, {}, 'UNIT_IS_COLLECTIVE'],
    ['neither term nor date', bureau, { dueTerm: null }, 'DUE_EITHER_TERM_OR_DATE'],
    ['both term and date', bureau, { dueOn: '2026-01-30' }, 'DUE_EITHER_TERM_OR_DATE'],
    ['a date that is past', bureau, { dueTerm: null, dueOn: '2025-11-04' }, 'DUE_DATE_PAST'],
    ['a rule that nobody can read', bureau, { dueTerm: 'soon' }, 'TERM_INVALID'],
    ['a plan term that nobody can read', bureau, { planTerm: '0wd' }, 'TERM_INVALID'],
  ])('a draft for %s', (_, unit, changes, code) => {
    expect(drafted(START_MS, unit, changes).refusal).toMatchObject({ refused: code });
  });

  test('an approval after the due date of the draft has passed', () => {
    const draft = drafted(START_MS, bureau, { dueTerm: null, dueOn: '2025-11-20' });
    const late = give(draft, good.approve, contextOf(actor('leader'), at('2025-11-21T09:00')));
    expect(late.refusal).toMatchObject({ refused: 'DUE_DATE_PAST' });
  });

  test('an approval by whoever drafted, though a leader', () => {
    const drafter = { ...actor('leader'), accountId: actor('coordinator').accountId };
    expect(give(drafted(), good.approve, contextOf(drafter)).refusal).toEqual({ refused: 'OWN_WORK' });
  });

  test('a return without an opinion', () => {
    const back = { type: 'approve', decision: 'return', opinion: null } as const;
    expect(give(drafted(), back, contextOf(actor('leader'))).refusal).toMatchObject({ refused: 'OPINION_REQUIRED' });
    const plan = { type: 'review-work-plan', decision: 'return', opinion: null } as const;
    const refusal = give(atStage('rectifying'), plan, contextOf(actor('coordinator'))).refusal;
    expect(refusal).toMatchObject({ refused: 'OPINION_REQUIRED' });
  });

  test.each([
    [[{ no: 1, result: '已补' }], 'PROBLEM_UNANSWERED'],
    [[], 'PROBLEM_UNANSWERED'],
    [[1, 2, 3].map((no) => ({ no, result: '已改' })), 'PROBLEM_UNKNOWN'],
    [[1, 2, 2].map((no) => ({ no, result: '已改' })), 'PROBLEM_UNKNOWN'],
  ])('a submission whose results are %j', (results, code) => {
    const after = give(atStage('rectifying'), { ...good.submit, results }, contextOf(actor('liaison')));
    expect(after.refusal).toMatchObject({ refused: code });
  });

  test('submitting before a plan is filed, and after it was returned', () => {
    const refused = (matter: Matter) => give(matter, good.submit, contextOf(actor('liaison'))).refusal;
    const possible = ['file-work-plan', 'request-extension', 'object'];
    expect(refused(atStage('plan-due'))).toMatchObject({ refused: 'NOT_NOW', possible });
    const back = { ...good['review-work-plan'], decision: 'return' as const, opinion: '太粗' };
    const returned = give(atStage('rectifying'), back, contextOf(actor('coordinator')));
    expect(refused(returned)).toMatchObject({ refused: 'NOT_NOW', possible });
  });
});

describe('nobody judges their own', () => {
  const officeUnit = { ...bureau, id: 'office' };
  const inspectorsUnit = { ...bureau, id: 'inspectors' };

  test('the office’s own work plan is reviewed by the inspector, not by its coordinator', () => {
    const matter = atStage('rectifying', officeUnit);
    const review = good['review-work-plan'];
    expect(give(matter, review, contextOf(actor('coordinator'), START_MS, officeUnit)).refusal?.refused).toBe(
      'OWN_WORK',
    );
    expect(give(matter, review, contextOf(actor('inspector'), START_MS, officeUnit)).refusal).toBeNull();
  });

  test('the inspector’s own unit is inspected by the city leader in charge', () => {
    const matter = atStage('inspecting', inspectorsUnit);
    const by = (role: Role) => give(matter, good.inspect, contextOf(actor(role), START_MS, inspectorsUnit)).refusal;
    expect([by('inspector')?.refused, by('coordinator')?.refused, by('leader')?.refused, by('cityLeader')]).toEqual([
      'OWN_WORK',
      'ROLE_NOT_ALLOWED',
      'ROLE_NOT_ALLOWED',
      null,
    ]);
    expect(tasks(stateOf(matter), mechanism)).toMatchObject([{ kind: 'inspect-rectification', role: 'cityLeader' }]);
  });
});

describe('dates and lights', () => {
  test('the notice starts the terms of acknowledgement, plan and order', () => {
    const { terms } = stateOf(atStage('noticed'));
    expect(terms.map((term) => [term.kind, isoShanghai(term.dueAtMs).slice(0, 16)])).toEqual([
      ['acknowledgement', '2025-11-06T17:00'],
      ['work-plan', '2025-11-19T17:00'],
      ['rectification', '2025-12-03T17:00'],
    ]);
  });

  test('a missed acknowledgement or plan turns yellow, an overdue order red, each with its reason', () => {
    const light = (matter: Matter, time: string) => {
      const { light, reason } = lightAt(facts(stateOf(settle(matter, at(time)))).light, at(time));
      return [light, reason.code, 'what' in reason ? reason.what : null];
    };
    expect(light(atStage('noticed'), '2025-11-06T16:59')).toEqual(['green', 'on-schedule', null]);
    expect(light(atStage('noticed'), '2025-11-07T09:00')).toEqual(['yellow', 'report-missed', 'acknowledgement']);
    expect(light(atStage('plan-due'), '2025-11-20T09:00')).toEqual(['yellow', 'report-missed', 'work-plan']);
    expect(light(atStage('rectifying'), '2025-12-04T09:00')).toEqual(['red', 'overdue', null]);
    expect(light(atStage('opened'), '2026-12-04T09:00')).toEqual(['green', 'not-issued', null]);
  });

  test('the original due date never changes, lateness stays visible, and the second return turns red', () => {
    const back = { type: 'inspect', outcome: 'returned', opinion: '不足', newTerm: '10wd' } as const;
    let matter = give(atStage('rectifying'), good.submit, contextOf(actor('head'), at('2025-12-08T10:00')));
    const original = stateOf(matter).originalDueAtMs;
    expect(isoShanghai(original ?? 0)).toBe('2025-12-03T17:00:00.000+08:00');
    expect(stateOf(matter).lateSinceMs).toBe(original);
    for (const [times, light] of [
      [1, 'green'],
      [2, 'red'],
    ] as const) {
      matter = give(matter, back, contextOf(actor('inspector'), at('2025-12-08T11:00')));
      const state = stateOf(matter);
      expect(state).toMatchObject({ originalDueAtMs: original, lateSinceMs: original, returns: { times } });
      expect(isoShanghai(state.dueAtMs ?? 0)).toBe('2025-12-22T17:00:00.000+08:00');
      expect(lightAt(facts(state).light, at('2025-12-08T12:00')).light).toBe(light);
      matter = give(matter, good.submit, contextOf(actor('head'), at('2025-12-08T13:00')));
    }
    matter = give(matter, good.inspect, contextOf(actor('inspector'), at('2025-12-08T14:00')));
    expect(lightAt(facts(stateOf(matter)).light, at('2026-01-01T00:00'))).toMatchObject({
      light: 'green',
      reason: { code: 'closed', lateSinceMs: original },
    });
  });

  test('submission stops the unit’s clock and starts the inspector’s; closing leaves its recheck', () => {
    expect(stateOf(atStage('inspecting')).terms.map((term) => term.kind)).toEqual(['inspection']);
    const closed = stateOf(atStage('closed'));
    expect(closed.terms.map((term) => [term.kind, isoShanghai(term.dueAtMs).slice(0, 10)])).toEqual([
      ...[['recheck', '2026-02-05']],
    ]);
    expect(facts(closed).open).toBe(true);
  });

  test('C8: missed rungs are each recorded, in order; only the latest of a term notifies', () => {
    const late = settle(atStage('noticed'), at('2025-11-12T10:00'));
    const rungs = late.events.flatMap(({ event, atMs, dueAtMs }) =>
      event.type === 'rung-taken' ? [{ ...event, early: atMs < (dueAtMs ?? 0) }] : [],
    );
    const told = rungs.filter((rung) => rung.notify).map((rung) => `${rung.kind} ${rung.rung}`);
    expect(rungs.filter((rung) => rung.kind === 'acknowledgement').map((rung) => rung.rung)).toEqual([
      'share:50',
      'due',
      'after:1',
      'after:2',
      'after:4',
    ]);
    expect(told).toEqual(['acknowledgement after:4']);
    expect(rungs.some((rung) => rung.early)).toBe(false);
  });
});

describe('who owes what, and who is told', () => {
  test.each([
    ['opened', ['approve-rectification leader']],
    ['revising', ['revise-rectification coordinator']],
    ['noticed', ['acknowledge-rectification liaison bureau']],
    ['plan-due', ['file-work-plan liaison bureau']],
    ['rectifying', ['review-work-plan coordinator', 'submit-rectification liaison bureau']],
    ['inspecting', ['inspect-rectification inspector']],
    ['closed', ['recheck-rectification inspector']],
  ] as const)('at stage %s: %j', (stage, owed) => {
    const open = tasks(stateOf(atStage(stage)), mechanism);
    expect(open.map((task) => [task.kind, task.role, task.unitId].filter(Boolean).join(' '))).toEqual(owed);
  });

  test.each([
    ['drafted', ['leader']],
    ['noticed', ['liaison bureau']],
    ['acknowledged', ['coordinator']],
    ['work-plan-filed', ['coordinator']],
    ['submitted', ['inspector', 'coordinator']],
    ['passed', ['liaison bureau', 'coordinator', 'leader']],
  ] as const)('%s tells %j', (type, parties) => {
    const matter = atStage('closed');
    const recorded = matter.events.find((one) => one.event.type === type);
    const told = recorded ? notices(stateOf(matter), recorded, mechanism) : [];
    expect(told.map((one) => [one.role, one.unitId].filter(Boolean).join(' '))).toEqual(parties);
  });

  test('an overdue order chases the unit and tells coordinator and leader; a reminder tells the unit alone', () => {
    const late = settle(atStage('rectifying'), at('2025-12-03T17:01'));
    const toldBy = (rung: string) => {
      const recorded = late.events.find(
        (one) => one.event.type === 'rung-taken' && one.event.kind === 'rectification' && one.event.rung === rung,
      );
      if (recorded?.event.type !== 'rung-taken') return [];
      const alone = { ...recorded, event: { ...recorded.event, notify: true } };
      return notices(stateOf(late), alone, mechanism).map((one) => one.role);
    };
    expect(toldBy('before:3')).toEqual(['liaison']);
    expect(toldBy('due')).toEqual(['liaison', 'coordinator', 'leader']);
  });

  test('every kind of task and notice has a title in both languages', () => {
    const kinds = new Set<string>();
    for (const stage of stages) {
      for (const hours of [0, 24 * 40]) {
        const matter = settle(atStage(stage), START_MS + hours * 3_600_000);
        for (const task of tasks(stateOf(matter), mechanism)) kinds.add(task.kind);
        for (const recorded of matter.events) {
          kinds.add(recorded.event.type);
          for (const notice of notices(stateOf(matter), recorded, mechanism)) kinds.add(notice.kind);
        }
      }
    }
    expect([...kinds].filter((kind) => !titledKinds.includes(kind))).toEqual([]);
  });
});

test('the first event of a matter can only be its draft', () => {
  expect(give(nothing, good.acknowledge, contextOf(actor('liaison'))).refusal).toEqual({ refused: 'NOT_FOUND' });
  expect(() => rectification.evolve(null, { ...at0, event: { type: 'acknowledged' } })).toThrow('first event');
});
const at0 = { seq: 1, atMs: START_MS, dueAtMs: null, basis: '', actor: actor('liaison') };
