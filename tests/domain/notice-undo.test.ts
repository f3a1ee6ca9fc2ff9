/** Undo of a notice: suspended and resumed, or opened again, by whoever issued it, with a reason that everyone is told. */
import { describe, expect, test } from '@jest/globals';
import { isoShanghai, type IsoDate } from '../../src/domain/calendar.ts';
import { lightAt } from '../../src/domain/light.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { at, editionWith } from '../support/domain-fixtures.ts';
import { court, draftedTo, foldNotice, good, issuedTo, letter, people, urge } from '../support/notice-fixtures.ts';

const { cityLeader, clerk, director, head, inspector, liaison } = people;
const suspend = (untilOn: IsoDate | null = null) => ({ ...good.suspend, untilOn });
const { resume } = good;
const reopen = (newTerm = '10wd') => ({ ...good.reopen, newTerm });

/** Issued on Monday 2 March, its reply due within five working days, on Monday 9 March. */
const answering = () => issuedTo().must(liaison, good.acknowledge);
const dueOn = (notice: { facts: { dueAtMs: number | null } }) => isoShanghai(notice.facts.dueAtMs ?? 0).slice(0, 10);

describe('suspension', () => {
  test('stops terms and chasing; it runs on with the working days that were lost', () => {
    const notice = answering().runTo(at('2026-03-04'));
    const before = notice.facts.dueAtMs;
    const row = notice.rows.length;
    notice.must(cityLeader, suspend());
    expect(notice.toldSince(row)).toEqual(
      ['liaison', 'head', 'coordinator'].map((role) => `notice-suspended → ${role}`),
    );
    expect(notice.state).toMatchObject({ stage: 'suspended', suspension: { reason: '机构改革', from: 'answering' } });
    expect(notice.tasks).toEqual([]);
    expect(notice.facts).toMatchObject({ open: true, nextWakeAtMs: null, overdueFromMs: null });
    expect(notice.facts.parts).toMatchObject([{ state: 'running', counted: true }]);
    for (const [actor, command] of [
      [liaison, good.reply],
      [clerk, urge(1)],
      [cityLeader, suspend()],
    ] as const) {
      expect(notice.give(actor, command)).toMatchObject({ refused: 'NOT_NOW' });
    }
    // Long after its date nobody was chased, and it shows green.
    const rows = notice.rows.length;
    notice.runTo(at('2026-05-06'));
    expect(notice.rows.length).toBe(rows);
    expect(lightAt(notice.facts.light, notice.nowMs)).toMatchObject({ light: 'green', reason: { code: 'paused' } });
    notice.must(cityLeader, resume);
    expect(notice.state).toMatchObject({ stage: 'answering', suspension: null, originalDueAtMs: before });
    expect(notice.tasks).toEqual([`reply-to-notice liaison of ${notice.unit.id}`]);
    // The 4th, 5th, 6th and 9th of March were left: they are the 6th to 9th of May, whose Saturday is worked.
    expect(dueOn(notice)).toBe('2026-05-09');
    expect(foldNotice(notice.rows)).toEqual(notice.state);
    notice.must(head, good.reply).must(director, good.accept);
  });

  test('ends by itself in the morning of the day named, or of the next that works', () => {
    const notice = answering().must(cityLeader, suspend('2026-04-04'), at('2026-03-04'));
    // The fourth is Qingming, the sixth its holiday.
    expect(isoShanghai(notice.facts.nextWakeAtMs ?? 0)).toMatch(/^2026-04-07T0[89]/);
    expect(notice.facts.waitsFor).toBe('suspension ends');
    notice.runTo(at('2026-04-08'));
    expect(notice.events.at(-1)).toBe('notice-resumed');
    expect(notice.state.stage).toBe('answering');
    for (const untilOn of ['2026-04-08', '2026-04-01'] as const) {
      expect(notice.give(cityLeader, suspend(untilOn))).toEqual({ refused: 'UNTIL_NOT_LATER', pointer: '/untilOn' });
    }
  });

  test('from every stage after the issue, back to where it stood; hours begin anew', () => {
    const signing = answering().must(liaison, good.reply).must(cityLeader, suspend());
    expect(signing.must(cityLeader, resume).tasks).toEqual([`sign-notice-reply head of ${signing.unit.id}`]);
    const reviewing = answering().must(head, good.reply);
    reviewing.must(cityLeader, suspend()).must(cityLeader, resume, at('2026-03-20'));
    expect(reviewing.tasks).toEqual(['review-notice-reply director']);
    expect(reviewing.state.terms[0]?.dueAtMs).toBeGreaterThan(at('2026-03-20'));
    const hourly = draftedTo();
    hourly.policy = { ...defaultPolicy, supervision: { ...defaultPolicy.supervision, acknowledgement: '4oh' } };
    hourly.must(cityLeader, good.plainly).must(cityLeader, suspend());
    expect(hourly.runTo(at('2026-03-05')).facts).toMatchObject({ overdueFromMs: null });
    hourly.must(cityLeader, resume);
    const [acknowledgement] = hourly.state.terms.filter(({ kind }) => kind === 'notice-acknowledgement');
    expect(acknowledgement).toMatchObject({ round: 2, fromMs: hourly.nowMs });
    for (const made of [draftedTo(), issuedTo().must(cityLeader, good.withdraw)]) {
      expect(made.give(cityLeader, suspend())).toMatchObject({ refused: 'NOT_NOW' });
    }
  });

  test('what was late stays late and red', () => {
    const notice = answering().runTo(at('2026-03-18')).must(cityLeader, suspend());
    const before = notice.facts.dueAtMs;
    notice.runTo(at('2026-04-20'));
    expect(lightAt(notice.facts.light, notice.nowMs).light).toBe('red');
    expect(notice.facts.overdueFromMs).toBe((before ?? 0) + 1);
    notice.must(cityLeader, resume);
    expect(notice.facts.dueAtMs).toBe(before);
    expect(notice.state.lateSinceMs).toBe(before);
  });

  test('a letter is not escalated while it is suspended, and its date moves along', () => {
    const asked = letter().must(cityLeader, suspend('2026-03-30'), at('2026-03-04'));
    asked.runTo(at('2026-03-29'));
    expect(asked.events).not.toContain('notice-escalated');
    asked.runTo(at('2026-05-01'));
    expect(asked.events.slice(-2)).toEqual(['notice-resumed', 'notice-escalated']);
  });

  test('a revised calendar moves its end', () => {
    const notice = answering().must(cityLeader, suspend('2026-04-09'), at('2026-03-04'));
    notice.calendar = editionWith('revised', { '2026-04-09': 'off' });
    notice.wake(at('2026-03-10'));
    expect(isoShanghai(notice.facts.nextWakeAtMs ?? 0)).toMatch(/^2026-04-10/);
  });
});

describe('opening again', () => {
  const closed = () => answering().must(head, good.reply).must(director, good.accept);

  test('what was closed owes a reply again, within a new term; the first date and the number stay', () => {
    const notice = closed();
    const { number, originalDueAtMs } = notice.state;
    const row = notice.rows.length;
    notice.must(cityLeader, reopen(), at('2026-06-01'));
    expect(notice.toldSince(row)).toEqual(
      ['liaison', 'head', 'coordinator'].map((role) => `notice-reopened → ${role}`),
    );
    expect(notice.state).toMatchObject({
      ...{ stage: 'answering', number, originalDueAtMs, outcome: null, closedAtMs: null, reason: '出现反弹' },
    });
    expect(dueOn(notice)).toBe('2026-06-15');
    expect(notice.facts.open).toBe(true);
    expect(notice.facts.parts).toMatchObject([{ state: 'running', doneAtMs: null }]);
    notice.must(head, good.reply).must(director, good.accept);
    expect(notice.state.stage).toBe('closed');
    expect(foldNotice(notice.rows)).toEqual(notice.state);
  });

  test('never what was withdrawn, as its number is void; and not into the past', () => {
    expect(closed().must(cityLeader, good.withdraw).give(cityLeader, reopen())).toMatchObject({ refused: 'NOT_NOW' });
    expect(closed().give(cityLeader, reopen('by 2026-03-01'))).toEqual({
      ...{ refused: 'DUE_DATE_PAST', pointer: '/newTerm' },
    });
    expect(closed().give(cityLeader, reopen('soon'))).toEqual({ refused: 'TERM_INVALID', pointer: '/newTerm' });
  });

  test('a letter asks again, and goes to the city leader again when that date passes', () => {
    const theirs = { liaison: { ...liaison, unitId: court.id }, head: { ...head, unitId: court.id } };
    const asked = letter().runTo(at('2026-03-20')).must(theirs.liaison, good.acknowledge);
    asked.must(theirs.head, good.reply).must(clerk, good.thank).must(cityLeader, reopen('5wd'));
    expect(asked.tasks).toEqual([`reply-to-notice liaison of ${court.id}`]);
    asked.runTo(at('2026-05-01'));
    expect(asked.events.filter((type) => type === 'notice-escalated').length).toBe(2);
    expect(asked.facts.light).toEqual([]);
  });
});

test('all of it is for whoever issued it, or the city leader; never for the unit', () => {
  const byDirector = () => draftedTo().must(director, good.byDirector);
  for (const actor of [inspector, clerk, people.convener]) {
    expect(byDirector().give(actor, suspend())).toMatchObject({ refused: 'ROLE_NOT_ALLOWED' });
  }
  expect(byDirector().give(liaison, suspend())).toMatchObject({ refused: 'OWN_WORK' });
  const notice = byDirector().must(director, suspend());
  expect(notice.give(inspector, resume)).toMatchObject({ refused: 'ROLE_NOT_ALLOWED' });
  notice.must(director, resume).must(liaison, good.acknowledge).must(head, good.reply).must(director, good.accept);
  expect(notice.give(inspector, reopen())).toMatchObject({ refused: 'ROLE_NOT_ALLOWED' });
  notice.must(director, reopen());
});
