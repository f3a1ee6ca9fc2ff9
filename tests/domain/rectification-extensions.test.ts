/**
 * Extensions (延期), domain.md 2.4 and design.md "People and limits" 4: asked before the due date, decided by people of two
 * levels, and what becomes of a request that nobody decides. Days are counted by hand on the calendar of 2026, in which
 * 04-04..06 and 05-01..05 are off and Saturday 05-09 works (domain.md 6).
 */
import { describe, expect, test } from '@jest/globals';
import { isoShanghai } from '../../src/domain/calendar.ts';
import { lightOf, lightSentence } from '../../src/domain/light.ts';
import { rectification, type RectificationCommand } from '../../src/domain/rectification.ts';
import { pendingExtension } from '../../src/domain/term/extending.ts';
import { roles, type Actor } from '../../src/domain/roles.ts';
import type { UnitFacts } from '../../src/domain/units.ts';
import {
  at,
  Case,
  cast,
  editionWith,
  fold,
  mechanism,
  openersOf,
  order,
  person,
  sampleUnits,
  submission,
} from '../support/domain-fixtures.ts';
import { goodBodies } from '../support/rectification-model.ts';

const [approve] = goodBodies.approve;
const [acknowledge] = goodBodies.acknowledge;
const [file] = goodBodies['file-work-plan'];
const [review] = goodBodies['review-work-plan'];
const [pass, passNo] = goodBodies.inspect;
if (!approve || !acknowledge || !file || !review || !pass || !passNo) throw new Error('the model lacks a body');
const { coordinator, leader, inspector, liaison, head } = cast;

/** Monday 2026-03-02 and twenty working days: due on Monday 03-30 at close of business. */
const START = '2026-03-02';
const due = at('2026-03-30', '17:00');
/** Two working days after the due day (policy: graceWorkingDays 2): Wednesday 04-01 at close of business. */
const lapses = at('2026-04-01', '17:00');

const ask = (dueOn = '2026-04-10', reason = '招标延后') => ({ type: 'request-extension' as const, reason, dueOn });
const decide = (
  decision: 'grant' | 'refuse' | 'pass-on',
  opinion: string | null = '意见',
  dueOn: string | null = null,
) => ({ type: 'decide-extension' as const, decision, opinion, dueOn });
const grant = decide('grant', null);

const atWork = (unit: UnitFacts = sampleUnits.ordinary): Case => {
  const of = person('liaison', unit.id);
  const { drafter, approver } = openersOf(unit);
  const found = new Case(unit).must(drafter, { type: 'draft', order: { ...order, dueTerm: '20wd' } }, at(START));
  return found.must(approver, approve).must(of, acknowledge).must(of, file);
};

const asked = (on = at('2026-03-25'), dueOn?: string): Case => atWork().must(liaison, ask(dueOn), on);
const shown = (found: Case, atMs = found.nowMs) => lightOf(found.facts, atMs);
const termIn = (found: Case) => found.state.terms.find(({ kind }) => kind === 'rectification');
const taskOf = (found: Case, kind: string) =>
  rectification.tasks(found.state, mechanism).find((task) => task.kind === kind);
const day = (atMs: number | null | undefined): string => isoShanghai(atMs ?? 0).slice(0, 16);

describe('a request in time', () => {
  test('moves nothing by itself (domain.md 2.4: date moves only on consent), and lies with the office’s judge', () => {
    const found = asked(at('2026-03-10'));
    expect(found.facts).toMatchObject({ dueAtMs: due, overdueFromMs: lapses + 1 });
    expect(found.tasks).toContain('decide-extension coordinator');
    expect(found.toldSince(found.rows.length - 1)).toEqual(['extension-requested → coordinator']);
    const { no, state, reason, askedOn, askedBy } = found.state.extensions?.[0] ?? {};
    expect([no, state, reason, askedOn, askedBy]).toEqual([1, 'pending', '招标延后', '2026-04-10', liaison.accountId]);
    // terms.extensionDecision is 2wd: Thursday 03-12
    const decision = found.state.terms.find(({ kind }) => kind === 'extension-decision');
    expect(day(decision?.dueAtMs)).toBe('2026-03-12T17:00');
  });

  test('once granted moves the due date and the clock at once, and never the original date', () => {
    const found = atWork().must(coordinator, review).must(liaison, ask('2026-04-28'), at('2026-03-10'));
    // the decision's own reminder, on the morning of its due day
    expect([day(found.facts.nextWakeAtMs), found.facts.waitsFor]).toEqual([
      '2026-03-12T09:00',
      'extension-decision before:0',
    ]);
    found.must(coordinator, grant, at('2026-03-11'));
    const { dueAtMs, originalDueAtMs, overdueFromMs, nextWakeAtMs } = found.facts;
    // ten working days before Tuesday 04-28 are Tuesday 04-14
    expect([dueAtMs, originalDueAtMs, overdueFromMs].map(day)).toEqual([
      '2026-04-28T17:00',
      '2026-03-30T17:00',
      '2026-04-28T17:00',
    ]);
    expect([overdueFromMs, day(nextWakeAtMs)]).toEqual([(dueAtMs ?? 0) + 1, '2026-04-14T09:00']);
    expect(found.tasks).toEqual(['submit-rectification liaison of unit-ordinary']);
    found.must(head, submission, at('2026-04-28', '17:00'));
    expect(found.state.lateSinceMs).toBeNull();
  });

  test('granted to another day than asked keeps both', () => {
    const found = asked().must(coordinator, decide('grant', '到八日为止', '2026-04-08'));
    expect(found.state.extensions?.[0]).toMatchObject({ askedOn: '2026-04-10', grantedOn: '2026-04-08' });
    expect(day(found.facts.dueAtMs)).toBe('2026-04-08T17:00');
  });

  test('refused in time leaves the date, nobody late, and room for another request', () => {
    const found = asked().must(coordinator, decide('refuse', '理由不足'));
    expect(found.facts).toMatchObject({ dueAtMs: due, overdueFromMs: due + 1 });
    expect(found.state).toMatchObject({
      lateSinceMs: null,
      extensions: [{ state: 'refused', decisionLateSinceMs: null, opinion: '理由不足' }],
    });
    expect(found.toldSince(found.rows.length - 1)).toEqual([
      'extension-refused → liaison',
      'extension-refused → coordinator',
    ]);
    expect(found.give(liaison, ask(), due)).toBeNull();
  });

  test.each(['refuse', 'pass-on'] as const)('is not answered with %s without an opinion', (decision) => {
    expect(asked().give(coordinator, decide(decision, null))).toEqual({
      refused: 'OPINION_REQUIRED',
      pointer: '/opinion',
    });
  });
});

describe('the instant of asking', () => {
  test('at the due instant is in time, one millisecond later is late: kept as sent, decided by nobody', () => {
    const [inTime, late] = [atWork().must(liaison, ask(), due), atWork().must(liaison, ask('2020-01-01'), due + 1)];
    expect([pendingExtension(inTime.state)?.no, pendingExtension(late.state)]).toEqual([1, undefined]);
    expect(late.state.extensions).toMatchObject([
      { state: 'late', askedOn: '2020-01-01', reason: '招标延后', lapsesAtMs: null, askedAtMs: due + 1 },
    ]);
    expect(late.tasks).not.toContain('decide-extension coordinator');
    expect(late.toldSince(late.rows.length - 1)).toEqual(['extension-requested → coordinator']);
    expect(late.give(coordinator, grant)?.refused).toBe('NOT_NOW');
    expect(late.state.lateSinceMs).toBe(due);
    expect(shown(late)).toMatchObject({ light: 'red', reason: { code: 'overdue', dueAtMs: due } });
    expect([inTime.state.lateSinceMs, shown(inTime, due).light]).toEqual([null, 'yellow']);
  });

  test('late does not use up a request, and its number is its own', () => {
    const found = atWork()
      .must(liaison, ask(), due + 1)
      .must(liaison, ask(), due + 2);
    expect(found.state.extensions?.map(({ no, state }) => [no, state])).toEqual([
      [1, 'late'],
      [2, 'late'],
    ]);
    // The result is returned with a new term: within that one may be asked again, and granted by the office as the first.
    found.must(head, submission).must(inspector, passNo).must(liaison, ask('2026-04-20')).must(coordinator, grant);
    expect(found.state.extensions?.map(({ state }) => state)).toEqual(['late', 'late', 'granted']);
    expect(found.facts.originalDueAtMs).toBe(due);
  });
});

describe('the policy’s caps (domain.md 2.4: at most 2; 20 working days each)', () => {
  test('twenty working days after the due day may be asked, twenty-one not', () => {
    // 03-31, 04-01..03 are 4; 04-07..10 make 8; 04-13..17 13; 04-20..24 18; 04-27 and 28 are the 19th and 20th.
    const details = { latest: '2026-04-28', mostWorkingDays: 20 };
    expect(atWork().give(liaison, ask('2026-04-29'))).toEqual({
      ...{ refused: 'EXTENSION_TOO_LONG', pointer: '/dueOn', details },
    });
    expect(atWork().give(liaison, ask('2026-04-28'))).toBeNull();
    expect(asked().give(coordinator, decide('grant', null, '2026-04-29'))?.refused).toBe('EXTENSION_TOO_LONG');
  });

  test.each(['2026-03-30', '2026-03-29', '2026-03-03'])('%s is no later date', (dueOn) => {
    const details = { dueOn: '2026-03-30' };
    const refusal = { refused: 'EXTENSION_NOT_LATER', pointer: '/dueOn', details };
    expect(atWork().give(liaison, ask(dueOn))).toEqual(refusal);
    expect(asked().give(coordinator, decide('grant', null, dueOn))).toEqual(refusal);
  });

  test('a date that has passed meanwhile cannot be granted within the days of grace', () => {
    const found = asked(at('2026-03-27'), '2026-03-31');
    expect(found.give(coordinator, grant, at('2026-03-31', '17:00'))).toEqual({
      refused: 'DUE_DATE_PAST',
      pointer: '/dueOn',
    });
    expect(found.give(coordinator, decide('grant', null, '2026-04-02'))).toBeNull();
  });

  test('a third is refused whoever asks, and one at a time', () => {
    const found = asked().must(coordinator, grant); // to 04-10
    found.must(liaison, ask('2026-04-20'));
    expect(found.give(liaison, ask('2026-04-21'))?.refused).toBe('EXTENSION_PENDING');
    found.must(coordinator, decide('pass-on')).must(leader, grant);
    expect(found.give(liaison, ask('2026-04-28'))).toEqual({ refused: 'EXTENSIONS_EXHAUSTED', details: { most: 2 } });
  });

  test('the second is measured from the date of the first', () => {
    const found = asked(at('2026-03-25'), '2026-04-28').must(coordinator, grant);
    // from 04-28: 29, 30 are 2; 05-06..08 make 5; Saturday 05-09 6; 11..15 11; 18..22 16; 25..28 20.
    expect(found.give(liaison, ask('2026-05-29'))).toMatchObject({ details: { latest: '2026-05-28' } });
    expect(found.give(liaison, ask('2026-05-28'))).toBeNull();
  });
});

describe('who decides', () => {
  const everyone = (unit: UnitFacts): Actor[] =>
    roles.flatMap((role) =>
      [null, ...Object.values(sampleUnits).map(({ id }) => id)].map((id) =>
        person(role, id, `${role}@${String(id)} of ${unit.id}`),
      ),
    );

  /** Those of everybody to whom a command is not refused for what they are. */
  function able(found: Case, unit: UnitFacts, command: RectificationCommand): string[] {
    const may = everyone(unit).filter((actor) => {
      const refusal = found.give(actor, command);
      // A decision that is not refused would end the request; these are refused for their body alone.
      if (refusal === null) throw new Error('a probe was accepted');
      return refusal.refused === 'OPINION_REQUIRED';
    });
    return may.map(({ role, unitId }) => `${role} of ${unitId ?? 'none'}`);
  }
  const probe = decide('refuse', null);

  /** The issue: the office's judge; the office's own unit: the inspector; the inspectors' unit: the city leader. */
  test.each([
    ['ordinary', ['coordinator', 'director'], ['none', 'unit-office', 'unit-inspectors']],
    ['office', ['inspector'], ['none', 'unit-ordinary', 'unit-inspectors']],
    ['inspectors', ['cityLeader'], ['none', 'unit-ordinary', 'unit-office']],
  ] as const)('the first for the %s unit: %j of %j, and never the unit’s own people', (which, judges, homes) => {
    const unit = sampleUnits[which];
    const found = atWork(unit).must(person('liaison', unit.id), ask());
    expect(able(found, unit, probe)).toEqual(judges.flatMap((judge) => homes.map((home) => `${judge} of ${home}`)));
  });

  test('never the account that asked, whatever role it acts in', () => {
    const found = asked();
    expect(found.give(person('coordinator', sampleUnits.office.id, liaison.accountId), grant)).toEqual({
      refused: 'OWN_WORK',
    });
    found.must(coordinator, decide('pass-on'));
    expect(found.give(person('leader', null, liaison.accountId), grant)).toEqual({ refused: 'OWN_WORK' });
  });

  test('the second only the leader grants: the office passes it on with its opinion, or refuses', () => {
    const found = asked().must(coordinator, grant).must(liaison, ask('2026-04-20'));
    expect(found.give(coordinator, decide('grant', '同意'))).toEqual({ refused: 'EXTENSION_NEEDS_LEADER' });
    expect(found.give(leader, grant)).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    found.must(coordinator, decide('pass-on', '拟同意'));
    expect(found.tasks).toContain('decide-extension leader');
    expect(found.toldSince(found.rows.length - 1)).toEqual(['extension-passed-on → leader']);
    expect(found.give(coordinator, decide('refuse'))).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    expect(found.give(leader, decide('pass-on'))).toMatchObject({ refused: 'NOT_NOW' });
    found.must(leader, decide('grant', null));
    expect(found.state.extensions?.[1]).toMatchObject({ state: 'granted', officeOpinion: '拟同意', level: 'leader' });
    expect(day(found.facts.dueAtMs)).toBe('2026-04-20T17:00');
    const other = asked().must(coordinator, grant).must(liaison, ask('2026-04-20'));
    expect(other.give(coordinator, decide('refuse'))).toBeNull();
  });

  test('a second of the office’s own unit goes from the inspector to the leader, one of the inspectors’ unit begins with the city leader', () => {
    const of = person('liaison', sampleUnits.office.id);
    const found = atWork(sampleUnits.office).must(of, ask()).must(inspector, grant).must(of, ask('2026-04-20'));
    expect(found.give(inspector, grant)?.refused).toBe('EXTENSION_NEEDS_LEADER');
    found.must(inspector, decide('pass-on')).must(leader, grant);
    const theirs = person('liaison', sampleUnits.inspectors.id);
    const inCharge = person('cityLeader');
    const own = atWork(sampleUnits.inspectors).must(theirs, ask()).must(inCharge, grant);
    own.must(theirs, ask('2026-04-20')).must(inCharge, grant);
    expect([found, own].map(({ facts }) => day(facts.dueAtMs))).toEqual(['2026-04-20T17:00', '2026-04-20T17:00']);
  });
});

describe('undecided at the due date', () => {
  test('the date stands, the light says 延期待审, and the unit is not late', () => {
    const found = asked();
    found.wake(due + 1);
    expect(found.facts).toMatchObject({ dueAtMs: due, originalDueAtMs: due, overdueFromMs: lapses + 1 });
    expect(found.state.lateSinceMs).toBeNull();
    expect(
      [shown(found, due), shown(found, due + 1), shown(found, lapses)].map(({ light, reason }) => [light, reason.code]),
    ).toEqual([
      ['yellow', 'due-within'],
      ['yellow', 'extension-pending'],
      ['yellow', 'extension-pending'],
    ]);
    const { reason } = shown(found, due + 1);
    expect([lightSentence(reason, 'zh'), lightSentence(reason, 'en')]).toEqual([
      '延期待审：应于 2026-03-30 17:00 前审批，最迟 2026-04-01 17:00。',
      'An extension awaits its decision, which was due 2026-03-30 17:00 (at the latest 2026-04-01 17:00).',
    ]);
  });

  test('chases the approver and not the unit, each rung being recorded', () => {
    // Decided by: asked on 03-25, two working days, 03-27.
    const found = asked();
    const from = found.rows.length;
    for (let next = found.facts.nextWakeAtMs; next !== null && next <= lapses; next = found.facts.nextWakeAtMs) {
      found.wake(next);
    }
    const told = found.toldSince(from);
    expect(told.filter((one) => one.startsWith('overdue:') && !one.startsWith('overdue:plan-review'))).toEqual([
      ...['overdue:extension-decision → coordinator', 'overdue:extension-decision → coordinator'],
    ]);
    expect(found.rungsSince(from).filter((rung) => rung.startsWith('rectification'))).toEqual([
      ...['rectification:1 before:1 !', 'rectification:1 before:0 !'],
      ...['rectification:1 due', 'rectification:1 after:1', 'rectification:1 after:2'],
    ]);
  });

  test('shows the unit’s own task in the same light, until when it is answered', () => {
    const found = asked();
    const light = (atMs: number) => lightOf({ light: taskOf(found, 'submit-rectification')?.light ?? [] }, atMs).light;
    expect([light(due + 1), light(lapses), light(lapses + 1)]).toEqual(['yellow', 'yellow', 'red']);
  });

  test.each([due + 1, lapses])('may still be granted, which leaves nobody late (%d)', (when) => {
    const found = asked().must(coordinator, grant, when);
    expect(found.state).toMatchObject({
      lateSinceMs: null,
      extensions: [{ state: 'granted', decisionLateSinceMs: due, decidedAtMs: when }],
    });
    expect([day(found.facts.dueAtMs), shown(found).light]).toEqual(['2026-04-10T17:00', 'green']);
    found.wake(at('2026-04-10', '17:00') + 1);
    expect(found.state.lateSinceMs).toBe(at('2026-04-10', '17:00'));
  });

  test('refused after it, the unit is late since the due instant, the approver since then too', () => {
    const found = asked().must(coordinator, decide('refuse'), due + 1);
    expect(found.facts.overdueFromMs).toBe(due + 1);
    expect(found.state).toMatchObject({
      lateSinceMs: due,
      extensions: [{ state: 'refused', decisionLateSinceMs: due }],
    });
    expect(shown(found)).toMatchObject({ light: 'red', reason: { code: 'overdue', dueAtMs: due } });
    // from then on the unit is chased
    const row = found.rows.length;
    found.wake(at('2026-03-31', '09:00'));
    expect(found.toldSince(row)).toContain('overdue:rectification → liaison');
  });

  test('lapses after two working days: one millisecond later no decision is possible, and the unit is late since the due instant', () => {
    const found = asked();
    expect(found.give(coordinator, grant, lapses + 1)?.refused).toBe('NOT_NOW');
    found.wake(lapses + 1);
    expect(found.facts).toMatchObject({ dueAtMs: due, overdueFromMs: due + 1, originalDueAtMs: due });
    expect(found.state).toMatchObject({
      lateSinceMs: due,
      extensions: [{ state: 'lapsed', decisionLateSinceMs: due }],
    });
    expect([shown(found).light, shown(found).reason.code]).toEqual(['red', 'overdue']);
    expect(found.toldSince(found.rows.length - 1)).toEqual([
      ...['extension-lapsed → liaison', 'extension-lapsed → coordinator', 'extension-lapsed → leader'],
    ]);
    expect(found.tasks).not.toContain('decide-extension coordinator');
  });

  test('a lapse that nobody was awake for has lapsed at its instant', () => {
    const [awake, asleep] = [asked(), asked()];
    awake.wake(lapses + 1);
    awake.wake(at('2026-06-01'));
    asleep.wake(at('2026-06-01'));
    expect(asleep.state).toEqual(awake.state);
  });

  test('a lapse that has passed is not revived by another calendar that is laid over it later', () => {
    const [awake, asleep] = [asked(), asked()];
    awake.wake(lapses + 1);
    for (const found of [awake, asleep]) {
      found.calendar = editionWith('later', { '2026-04-01': 'off', '2026-04-02': 'off' });
      expect(found.give(coordinator, grant, at('2026-04-02'))?.refused).toBe('NOT_NOW');
      found.wake(at('2026-04-02'));
      expect([found.state.lateSinceMs, found.state.extensions?.[0]?.state]).toEqual([due, 'lapsed']);
    }
  });
});

describe('the ladder of the new date', () => {
  test('has its own reminders, after a rung that stays taken and is counted on', () => {
    const found = atWork().must(coordinator, review);
    const from = found.rows.length;
    // before:10 of 03-30 is Monday 03-16; before:5 is 03-23
    found.must(liaison, ask(), at('2026-03-23')).must(coordinator, grant);
    const before = found.rungsSince(from);
    expect([before, termIn(found)?.taken]).toEqual([['rectification:1 before:10', 'rectification:1 before:5 !'], 2]);
    found.wake(at('2026-04-13', '09:00'));
    // before:10 of Friday 04-10 is 03-26 (04-04..06 are off): its 10 working days are 03-27, 30, 31, 04-01..03, 07..10
    expect(found.rungsSince(from).map((rung) => rung.replace(' !', ''))).toEqual([
      ...['rectification:1 before:10', 'rectification:1 before:5'],
      ...['10', '5', '3', '1', '0'].map((days) => `rectification:1.1 before:${days}`),
      ...['rectification:1.1 due', 'rectification:1.1 after:1'],
    ]);
    expect(termIn(found)?.taken).toBe(9);
    const keys = found.rungsSince(0);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('granted after the due date takes up again with the new date, and un-does no rung', () => {
    const found = asked();
    found.wake(at('2026-03-31', '09:00'));
    const { taken = 0 } = termIn(found) ?? {};
    found.must(coordinator, grant, at('2026-03-31'));
    // On 03-31 at 10:00 before:5 of 04-10 (04-02) is ahead, before:10 (03-26) past: that never was.
    expect(termIn(found)).toMatchObject({ taken, lastTaken: null, next: { name: 'before:5' }, leg: 1 });
    expect(taken).toBe(7); // before:10, 5, 3, 1, 0, due, after:1
  });
});

describe('what ends or hinders a request', () => {
  test('a result submitted meanwhile makes it moot', () => {
    const found = asked().must(head, submission, at('2026-03-26'));
    expect(found.state.extensions).toMatchObject([{ state: 'moot', grantedOn: null }]);
    expect([found.tasks, found.state.lateSinceMs]).toEqual([['inspect-rectification inspector'], null]);
    expect(found.give(coordinator, grant)?.refused).toBe('NOT_NOW');
    found.wake(lapses + 1);
    expect(found.rows.map(({ type }) => type)).not.toContain('extension-lapsed');
  });

  test('submitted within the days of grace, nothing having been granted, the date stands and the approver was late too', () => {
    const [inTime, late] = [due, due + 1].map((when) => asked().must(head, submission, when).state);
    expect([inTime?.lateSinceMs, late?.lateSinceMs]).toEqual([null, due]);
    expect([inTime, late].map((state) => state?.extensions)).toMatchObject([
      [{ state: 'moot', decisionLateSinceMs: null }],
      [{ state: 'moot', decisionLateSinceMs: due }],
    ]);
  });

  const beforeWork = () =>
    new Case().must(coordinator, { type: 'draft', order: { ...order, dueTerm: '20wd' } }, at(START));
  const issued = () => beforeWork().must(leader, approve);
  const inPause = () => atWork().must(leader, { type: 'pause', reason: '等待批复', untilOn: null });
  test.each([
    ['opened', beforeWork],
    ['revising', () => beforeWork().must(leader, { type: 'approve', decision: 'return', opinion: '改' })],
    ['noticed', issued],
    ['inspecting', () => atWork().must(head, submission)],
    ['closed', () => atWork().must(head, submission).must(inspector, pass)],
    ['paused', inPause],
  ])('%s is no time for one', (_, made) => {
    // A draft is not there for its unit.
    const asked = made().state.noticedAtMs === null ? 'NOT_FOUND' : 'NOT_NOW';
    expect([made().give(liaison, ask())?.refused, made().give(coordinator, grant)?.refused]).toEqual([
      asked,
      'NOT_NOW',
    ]);
  });

  test('before the work plan is filed is time for one, and only the unit’s liaison asks', () => {
    const found = issued().must(liaison, acknowledge);
    const others = [coordinator, leader, inspector].map((actor) => found.give(actor, ask())?.refused);
    expect(others).toEqual(['ROLE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED', 'ROLE_NOT_ALLOWED']);
    expect(found.give(person('liaison', sampleUnits.office.id), ask())?.refused).toBe('NOT_FOUND');
    found.must(liaison, ask());
    expect(found.tasks).toContain('decide-extension coordinator');
  });

  test('while one waits the clock cannot be stopped', () => {
    expect(asked().give(leader, { type: 'pause', reason: '等待批复', untilOn: null })?.refused).toBe(
      'EXTENSION_PENDING',
    );
  });
});

test('a calendar that gives the due date more days moves the lapse with it', () => {
  const found = asked();
  found.calendar = editionWith('later', { '2026-03-27': 'off' });
  found.wake(at('2026-03-26'));
  // one working day less before it: due 03-31, lapse 04-02
  expect([found.facts.dueAtMs, pendingExtension(found.state)?.lapsesAtMs].map(day)).toEqual([
    '2026-03-31T17:00',
    '2026-04-02T17:00',
  ]);
});

test('C10: what became of the requests is what the events say', () => {
  const found = asked().must(coordinator, grant).must(liaison, ask('2026-04-20')).must(coordinator, decide('pass-on'));
  found.must(leader, decide('refuse')).must(liaison, ask('2026-04-20')).wake(at('2026-04-20'));
  found.must(liaison, ask(), at('2026-04-21')).must(head, submission).must(inspector, pass);
  expect(found.state.extensions?.map(({ state }) => state)).toEqual(['granted', 'refused', 'lapsed', 'late']);
  expect(fold(found.rows)).toEqual(found.state);
});
