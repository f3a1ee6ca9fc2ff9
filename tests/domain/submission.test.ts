/** The course of a submission: entered and checked, signed by its date or locked, unlocked for late entry (domain.md 3.3). */
import { describe, expect, test } from '@jest/globals';
import { titledKinds } from '../../src/domain/notices.ts';
import { lightOf } from '../../src/domain/light.ts';
import { systemActor } from '../../src/domain/roles.ts';
import { at, editionWith, mechanism, person, sampleUnits } from '../support/domain-fixtures.ts';
import { court, people } from '../support/notice-fixtures.ts';
import {
  assessmentCall,
  calledOf,
  dataCall,
  DUE_AT,
  entriesFor,
  entryOf,
  foldSubmission,
  given,
  SubmissionCase,
} from '../support/submission-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;
const { liaison, head, director, inspector, convener, cityLeader } = people;

const shown = (found: SubmissionCase) => lightOf(found.facts, found.nowMs).light;

test('a round calls for it, for the clock alone; nobody else opens one', () => {
  for (const who of [people.clerk, director, liaison]) {
    expect(new SubmissionCase().give(who, dataCall)).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
  }
  const found = calledOf();
  expect(found.state).toMatchObject({ stage: 'called', counts: { asked: 6, entered: 0, noData: 0, warned: 0 } });
  expect(found.facts).toMatchObject({ open: true, dueAtMs: DUE_AT, title: '2025年度监测：数据报送', number: null });
  expect(found.tasks).toEqual([`write-submission liaison of ${ordinary.id}`]);
  expect(found.told.map(({ to }) => to)).toEqual(['submission-called → liaison', 'submission-called → head']);
  expect(found.give(systemActor(mechanism.id), dataCall)?.refused).toBe('NOT_NOW');
});

describe('what is entered', () => {
  test('is kept all at once or not at all: one that is blocked refuses them all and says why', () => {
    const found = calledOf().must(liaison, given.enterSome);
    const entries = [entryOf('ZB02', null, 95), entryOf('ZB04', null, 90), entryOf('ZB99', null, 1)];
    const refusal = found.give(liaison, { type: 'enter', by: 'entry', entries });
    expect(refusal?.refused).toBe('ENTRIES_BLOCKED');
    expect(refusal?.verdicts).toMatchObject([
      { index: 0, code: 'ZB02', rule: 'at-most', severity: 'block' },
      { index: 2, code: 'ZB99', rule: 'unknown-code', severity: 'block' },
    ]);
    expect(found.state.counts).toEqual({ asked: 6, entered: 2, noData: 0, warned: 0 });
  });

  test('replaces what was entered before', () => {
    const found = calledOf().must(liaison, given.enter).must(head, given.enterSome);
    expect(found.state).toMatchObject({ stage: 'prepared', counts: { asked: 6, entered: 2 } });
    expect(found.state.draft).toMatchObject({ by: head.accountId, content: { part: 'data' } });
  });

  test('is signed when it is complete; that there is no figure is an answer, and says why', () => {
    const found = calledOf().must(liaison, given.enterSome);
    expect(found.give(liaison, given.sign)).toEqual({
      refused: 'ENTRIES_MISSING',
      details: { missing: ['ZB13@county-a', 'ZB13@county-b', `ZB22@${ordinary.id}`, `ZB22@${office.id}`] },
    });
    const [first, ...others] = entriesFor();
    const without = [{ ...entryOf('ZB02', null, null), note: '国家局尚未公布' }, ...others];
    expect(first?.code).toBe('ZB02');
    found.must(liaison, { type: 'enter', by: 'entry', entries: without }).must(liaison, given.sign);
    expect(found.state).toMatchObject({ stage: 'signed', counts: { asked: 6, entered: 6, noData: 1, warned: 0 } });
    expect(found.facts).toMatchObject({ open: false, nextWakeAtMs: null, overdueFromMs: null });
    expect(found.tasks).toEqual([]);
    expect(shown(found)).toBe('green');
  });

  test('needs a note where it was warned of', () => {
    const warned = given.enterWarned.entries;
    const found = calledOf().must(liaison, {
      ...{ type: 'enter', by: 'entry' },
      entries: warned.map((entry) => ({ ...entry, note: null })),
    });
    expect(found.state.counts.warned).toBe(1);
    expect(found.give(liaison, given.sign)).toEqual({
      refused: 'WARNINGS_UNEXPLAINED',
      details: { entries: ['ZB13@county-a'] },
    });
    found.must(liaison, given.enterWarned).must(liaison, given.sign);
    expect(found.state.signed?.content).toMatchObject({ warnings: [{ rule: 'year-on-year', code: 'ZB13' }] });
  });

  test('carries evidence that the record knows, and no other', () => {
    const [first, ...others] = entriesFor();
    const piece = { name: '', mediaType: '', text: null, url: null, sha256: null, evidenceId: 'nobody’s' };
    const entries = first ? [{ ...first, evidence: [piece] }, ...others] : [];
    expect(calledOf().give(liaison, { type: 'enter', by: 'entry', entries })).toEqual({
      refused: 'EVIDENCE_UNKNOWN',
      pointer: '/entries/0/evidence/0/evidenceId',
    });
  });
});

test('a self-assessment is one text with its evidence, whose words stand in the event alone', () => {
  const found = calledOf(ordinary, assessmentCall);
  expect(found.state.counts).toEqual({ asked: 1, entered: 0, noData: 0, warned: 0 });
  expect(found.give(liaison, given.enter)?.refused).toBe('NOT_NOW');
  expect(found.give(liaison, given.sign)?.refused).toBe('NOT_NOW');
  found.must(liaison, given.write).must(liaison, given.sign);
  expect(found.state.signed?.content).toEqual({
    ...{ part: 'self-assessment', text: '各项任务均已完成' },
    evidence: [{ name: '台账', mediaType: 'text/plain', url: null, sha256: 'a'.repeat(64) }],
  });
  expect(found.rows[1]?.text).toContain('完整台账');
  expect(found.state.counts.entered).toBe(1);
});

describe('the date', () => {
  test('is reminded of 5 and 2 working days before; then what is unsigned is locked, and chased the next mornings', () => {
    const found = calledOf().must(liaison, given.enter).runTo(DUE_AT);
    const rungs = () =>
      found.rows.filter(({ type }) => type === 'rung-taken').map(({ rung, at: taken }) => `${rung ?? ''} ${taken}`);
    expect(rungs()).toEqual(['before:5 2026-03-09T01:00:00.000Z', 'before:2 2026-03-12T01:00:00.000Z']);
    expect([found.state.stage, shown(found)]).toEqual(['prepared', 'yellow']);
    found.runTo(DUE_AT + 1);
    expect(found.state).toMatchObject({ stage: 'locked', lateSinceMs: DUE_AT, signed: null });
    expect(found.facts).toMatchObject({ open: true, overdueFromMs: DUE_AT + 1 });
    expect([found.facts.parts?.[0]?.overdueFromMs, shown(found)]).toEqual([DUE_AT + 1, 'red']);
    for (const command of [given.enter, given.sign]) expect(found.give(liaison, command)?.refused).toBe('NOT_NOW');
    expect(found.tasks).toEqual([`write-submission liaison of ${ordinary.id}`, 'unlock-submission director']);
    found.runTo(at('2026-03-20'));
    expect(rungs().slice(2)).toEqual([
      'due 2026-03-16T09:00:00.001Z',
      'after:1 2026-03-17T01:00:00.000Z',
      'after:2 2026-03-18T01:00:00.000Z',
      'after:4 2026-03-20T01:00:00.000Z',
    ]);
    const overdue = found.told.map(({ to }) => to).filter((to) => to.startsWith('overdue'));
    expect(overdue.slice(0, 3)).toEqual(['liaison', 'head', 'coordinator'].map((who) => `overdue:submission → ${who}`));
  });

  test('is told to be late in office hours, once, however many mornings were slept through', () => {
    const found = calledOf().runTo(DUE_AT);
    const before = found.told.length;
    found.runTo(DUE_AT + 1);
    expect(found.told.slice(before)).toEqual([]);
    found.wake(at('2026-03-18', '12:00'));
    expect(found.told.slice(before).map(({ to }) => to)).toEqual([
      ...['liaison', 'head', 'coordinator'].map((who) => `overdue:submission → ${who}`),
    ]);
    // Where the office stays open longer than its term ran, at once; but of what stands signed nothing is late.
    const longer = { ...found.policy, officeHours: { opensAt: '09:00', closesAt: '18:00' } };
    const open = calledOf().runTo(DUE_AT);
    const signed = calledOf().must(liaison, given.enter).must(liaison, given.sign);
    signed.must(director, { ...given.unlock, untilOn: dataCall.dueOn }).runTo(DUE_AT);
    const late = [open, signed].map((one) => {
      one.policy = longer;
      const row = one.rows.length;
      return one.runTo(DUE_AT + 1).toldSince(row);
    });
    expect(late).toEqual([
      ['liaison', 'head', 'coordinator'].map((who) => `overdue:submission → ${who}`),
      ['submission-locked → liaison'],
    ]);
  });

  test('stands beside what was done by it, and each running has a task of its own', () => {
    const found = calledOf().must(liaison, given.enter).must(liaison, given.sign);
    expect(found.rows.at(-1)).toMatchObject({ type: 'submission-signed', due_at: new Date(DUE_AT).toISOString() });
    const keys = [calledOf().must(liaison, given.enter), found.must(liaison, given.takeBack)].map((one) =>
      one.procedure.tasks(one.state, mechanism).map(({ key }) => key),
    );
    expect(keys).toEqual([['hand-in-submission:1'], ['hand-in-submission:2']]);
    found.must(liaison, given.sign);
    expect(found.state.signedSeqs).toHaveLength(2);
  });

  test('of who is only asked by letter locks too, but has no light, counts nowhere, and is not chased', () => {
    const found = calledOf(court).runTo(at('2026-03-18'));
    expect(found.state).toMatchObject({ stage: 'locked', counted: false });
    expect([found.facts.light, found.facts.parts?.[0]?.counted]).toEqual([[], false]);
    const overdue = found.told.map(({ to }) => to).filter((to) => to.startsWith('overdue'));
    expect(new Set(overdue)).toEqual(new Set(['overdue:submission → coordinator', 'overdue:submission → cityLeader']));
  });

  test('may have passed when it is called for: then it is locked at once', () => {
    const found = new SubmissionCase(ordinary, at('2026-04-01')).must(systemActor(mechanism.id), dataCall);
    expect(found.state.stage).toBe('locked');
  });
});

describe('what was handed in', () => {
  test('is taken back until the date, and then owed again by the date that it had', () => {
    const found = calledOf().must(liaison, given.enter).must(liaison, given.sign);
    found.must(liaison, given.takeBack, at('2026-03-10'));
    expect(found.state).toMatchObject({ stage: 'prepared', signed: null, reason: '漏填一项', dueAtMs: DUE_AT });
    expect(found.facts).toMatchObject({ open: true, originalDueAtMs: DUE_AT });
    expect(found.told.at(-1)?.to).toBe('submission-taken-back → coordinator');
    found.runTo(DUE_AT + 1);
    expect(found.state.stage).toBe('locked');
  });

  test('is not taken back when the date has passed', () => {
    const found = calledOf().must(liaison, given.enter).must(liaison, given.sign);
    expect(found.give(liaison, given.takeBack, DUE_AT + 1)?.refused).toBe('NOT_NOW');
  });

  test('stands while it is unlocked to be put right, and again when that was not signed in time', () => {
    const found = calledOf().must(liaison, given.enter).must(liaison, given.sign);
    found.must(director, given.unlock, at('2026-03-18')).must(liaison, given.enterSome);
    expect(found.state).toMatchObject({ stage: 'prepared', counts: { entered: 2 } });
    expect(found.state.signed?.content).toMatchObject({ entries: { length: 6 } });
    expect(found.facts.parts?.[0]).toMatchObject({ state: 'done', overdueFromMs: null, lateSinceMs: null });
    found.runTo(at('2026-03-30'));
    expect(found.state).toMatchObject({ stage: 'signed', counts: { entered: 6 }, lateSinceMs: null });
    expect(found.facts.open).toBe(false);
    expect(found.told.at(-1)?.to).toBe('submission-locked → liaison');
  });
});

describe('late entry', () => {
  test('that was signed is taken back until its own day', () => {
    const found = calledOf().must(liaison, given.enter).runTo(at('2026-03-17')).must(director, given.unlock);
    found.must(liaison, given.sign).must(liaison, given.takeBack, at('2026-03-25'));
    expect(found.state.dueAtMs).toBe(at('2026-03-27', '17:00'));
  });

  test('of what was signed asks for something new to sign', () => {
    const found = calledOf().must(liaison, given.enter).must(liaison, given.sign).must(director, given.unlock);
    expect(found.give(liaison, given.sign)?.refused).toBe('NOT_NOW');
    found.must(liaison, given.enter).must(liaison, given.sign);
  });

  test('is allowed for a reason and until a day; it stays late', () => {
    const found = calledOf().must(liaison, given.enter).runTo(at('2026-03-17'));
    expect(found.give(director, { ...given.unlock, untilOn: '2026-03-16' })).toEqual({
      refused: 'DUE_DATE_PAST',
      pointer: '/untilOn',
    });
    found.must(director, given.unlock);
    expect(found.state).toMatchObject({ stage: 'unlocked', dueAtMs: at('2026-03-27', '17:00') });
    expect([found.facts.originalDueAtMs, shown(found)]).toEqual([DUE_AT, 'red']);
    // What was entered before is still there.
    found.must(liaison, given.sign);
    expect(found.state).toMatchObject({ stage: 'signed', lateSinceMs: DUE_AT });
    expect(found.facts.parts?.[0]).toMatchObject({ state: 'done', lateSinceMs: DUE_AT, doneAtMs: found.nowMs });
  });

  test('ends on its day, and can be allowed again', () => {
    const found = calledOf().runTo(at('2026-03-17')).must(director, given.unlock).runTo(at('2026-03-30'));
    expect(found.state.stage).toBe('locked');
    found.must(director, { ...given.unlock, untilOn: '2026-04-03' });
    expect([found.state.stage, found.state.lateSinceMs]).toEqual(['unlocked', DUE_AT]);
  });

  test('of the office’s own unit is the inspector’s to allow, of the inspectors’ the city leader’s', () => {
    const table = [
      [office, inspector],
      [inspectors, cityLeader],
    ] as const;
    for (const [unit, by] of table) {
      const found = calledOf(unit).runTo(at('2026-03-17'));
      expect(found.tasks[1]).toBe(`unlock-submission ${by.role}`);
      const others = [director, inspector, convener, cityLeader].filter((one) => one !== by);
      for (const other of others) expect(found.give(other, given.unlock)).not.toBeNull();
      expect(found.must(by, given.unlock).state.stage).toBe('unlocked');
    }
  });
});

describe('its round', () => {
  test('takes no figures while its scores are published, and takes them again when it is scored anew', () => {
    const found = calledOf().runTo(at('2026-03-17')).must(director, given.unlock);
    found.round = 'waits';
    for (const command of [given.enter, given.sign]) expect(found.give(liaison, command)?.refused).toBe('NOT_NOW');
    found.round = 'runs';
    found.must(liaison, given.enter).must(liaison, given.sign);
    expect(found.state.stage).toBe('signed');
  });

  test('goes on without what was never handed in: that ends, and stays overdue', () => {
    const found = calledOf().runTo(at('2026-03-17'));
    found.round = 'settled';
    found.wake(at('2026-03-18'));
    expect(found.state.stage).toBe('missed');
    expect(found.facts).toMatchObject({ open: false, nextWakeAtMs: null });
    expect(found.facts.parts?.[0]).toMatchObject({ state: 'running', overdueFromMs: DUE_AT + 1 });
    expect([shown(found), found.tasks]).toEqual(['red', []]);
  });

  test('keeps what stands signed where it was unlocked', () => {
    const found = calledOf().must(liaison, given.enter).must(liaison, given.sign).must(director, given.unlock);
    found.round = 'settled';
    expect(found.wake(found.nowMs).state.stage).toBe('signed');
  });

  test('withdrawn takes what is out along, and leaves what was signed', () => {
    const found = calledOf().must(liaison, given.enter);
    const done = calledOf().must(liaison, given.enter).must(liaison, given.sign);
    for (const one of [found, done]) {
      one.round = 'withdrawn';
      one.wake(one.nowMs);
    }
    expect([found.state.stage, found.facts.parts, found.facts.light]).toEqual(['void', [], []]);
    expect(found.facts.overdueFromMs).toBeNull();
    expect(done.state.stage).toBe('signed');
  });
});

test('one is taken out of a round whose scores are published, and is not late any more', () => {
  const found = calledOf().runTo(at('2026-03-17'));
  found.round = 'waits';
  found.must(director, given.withdraw);
  expect([found.state.stage, found.facts.overdueFromMs]).toEqual(['void', null]);
});

test('a sheet has no place for evidence: what a figure had stays with it, and goes with it', () => {
  const evidence = [{ name: '表', mediaType: 'text/plain', text: '明细', url: null, sha256: 'b'.repeat(64) }];
  const [first, second, ...others] = entriesFor();
  if (!first || !second) throw new Error('there are entries');
  const with2 = [first, second].map((entry) => ({ ...entry, evidence }));
  const found = calledOf().must(liaison, { type: 'enter', by: 'entry', entries: [...with2, ...others] });
  found.must(liaison, { type: 'enter', by: 'sheet', entries: [second, ...others] });
  const { content } = found.state.draft ?? {};
  const kept = content?.part === 'data' ? content.entries.map((entry) => entry.evidence.length) : [];
  expect(kept).toEqual([1, 0, 0, 0, 0]);
});

test('the leader and the director take one out of the round, for a reason, but not of their own unit', () => {
  for (const by of [convener, director, cityLeader]) {
    expect(calledOf().must(by, given.withdraw).state).toMatchObject({ stage: 'void', reason: given.withdraw.reason });
  }
  expect(calledOf().give(people.clerk, given.withdraw)?.refused).toBe('ROLE_NOT_ALLOWED');
  expect(calledOf(office).give(director, given.withdraw)?.refused).toBe('OWN_WORK');
});

test('who is no party of it finds none', () => {
  const found = calledOf();
  for (const who of [person('liaison', office.id), person('head', office.id), person('operator')]) {
    for (const command of [given.enter, given.sign, given.unlock]) {
      expect(found.give(who, command)?.refused).toBe('NOT_FOUND');
    }
  }
});

test('a successor of its unit has it, signed or not', () => {
  const to = { id: 'unit-next', name: 'unit-next', kind: 'GOV_DEPT' as const, collective: false };
  const found = calledOf().must(liaison, given.enter).must(liaison, given.sign);
  expect(found.facts.follows).toBe(true);
  const [made] = found.procedure.succession(found.state, {
    from: ordinary,
    to,
    effectiveOn: '2026-03-02',
    basis: '批复',
  });
  expect(made?.event).toMatchObject({ type: 'unit-succeeded', toUnitId: 'unit-next' });
});

test('a revised calendar moves its reminders, and not its date', () => {
  const found = calledOf();
  found.calendar = editionWith('own/1', { '2026-03-12': 'off' });
  found.wake(found.nowMs);
  expect(found.rows.at(-1)).toMatchObject({ type: 'terms-recounted', term: 'recount', rung: '1' });
  // Under one revision that stands in the record once.
  found.policy = { ...found.policy, edition: 'own' };
  found.wake(found.nowMs);
  expect(found.rows.at(-1)).toMatchObject({ type: 'terms-recounted', term: null, rung: null });
  found.runTo(DUE_AT);
  const reminded = found.rows.filter(({ type }) => type === 'rung-taken').map(({ at: taken }) => taken.slice(0, 10));
  expect([reminded, found.state.dueAtMs]).toEqual([['2026-03-06', '2026-03-11'], DUE_AT]);
  // So there is nothing to agree to.
  const context = { ...found.surroundings, actor: people.clerk, number: null };
  expect(found.procedure.shorten(found.state, { revision: 1, basis: '同意' }, context)).toBeNull();
});

test('everything that happens, is told or is owed has a title', () => {
  const found = calledOf().must(liaison, given.enter).must(liaison, given.sign).must(liaison, given.takeBack);
  const kinds = new Set<string>();
  const look = (one: SubmissionCase) => {
    for (const { type } of one.rows) if (type !== 'rung-taken') kinds.add(type);
    for (const { to } of one.told) kinds.add(to.split(' ')[0] ?? '');
    for (const task of one.tasks) kinds.add(task.split(' ')[0] ?? '');
  };
  look(found);
  look(found.runTo(at('2026-03-17')));
  look(found.must(director, given.unlock).must(director, given.withdraw));
  const written = calledOf(ordinary, assessmentCall).must(liaison, given.write);
  look(written);
  written.round = 'settled';
  look(written.wake(written.nowMs));
  expect([...kinds].filter((kind) => !titledKinds.includes(kind))).toEqual([]);
  expect(kinds.size).toBeGreaterThan(12);
});

test('the events alone make the state', () => {
  const found = calledOf().must(liaison, given.enterWarned).must(liaison, given.sign).must(liaison, given.takeBack);
  found.runTo(at('2026-03-17')).must(director, given.unlock).must(head, given.enter).must(head, given.sign);
  expect(foldSubmission(found.rows)).toEqual(found.state);
});
