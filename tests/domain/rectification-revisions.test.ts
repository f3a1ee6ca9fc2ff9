/** A rectification under revisions of its calendar: what counts is the instant of the revision, and who agreed to what. */
import { describe, expect, test } from '@jest/globals';
import { dateOf, isoShanghai, type Calendar, type Day } from '../../src/domain/calendar.ts';
import { calendarRevision } from '../../src/domain/calendar-revision.ts';
import type { CalendarRevision } from '../../src/domain/calendar-revision/record.ts';
import { rectification } from '../../src/domain/rectification.ts';
import type { Role } from '../../src/domain/roles.ts';
import { at, calendar, Case, cast, mechanism, order, person, sampleUnits } from '../support/domain-fixtures.ts';

/** The calendar after its revisions, each with the days that it changes and from when it holds. */
function revised(...revisions: { since: number; days: Record<string, Day['kind']> }[]): Calendar {
  const changed = Object.assign({}, ...revisions.map(({ days }) => days));
  return {
    edition: `${calendar.edition}/${String(revisions.length)}`,
    revisions: revisions.map(({ since }, index) => ({ revision: index + 1, sinceMs: since })),
    day: (date) => (changed[date] === undefined ? calendar.day(date) : { kind: changed[date], provisional: false }),
  };
}

/** An order issued on Monday 2026-03-02, 10:00, and at work. */
function atWork(dueTerm: string): Case {
  const { coordinator, leader, liaison } = cast;
  const given = { ...order, planTerm: '1wd', dueTerm };
  return new Case()
    .must(coordinator, { type: 'draft', order: given }, at('2026-03-02'))
    .must(leader, { type: 'approve', decision: 'approve', opinion: null })
    .must(liaison, { type: 'acknowledge' })
    .must(liaison, { type: 'file-work-plan', steps: [{ title: '一', dueOn: '2026-03-06' }] })
    .must(coordinator, { type: 'review-work-plan', decision: 'approve', opinion: null });
}

const due = (found: Case) => dateOf(found.facts.dueAtMs ?? 0);
const recounts = (found: Case) => found.rows.filter(({ type }) => type === 'terms-recounted');

describe('what counts is the instant of the revision, and not when a worker comes to it (C7)', () => {
  // 5wd from 03-02 is due Monday 03-09, 17:00.
  const off = { '2026-03-09': 'off' as const };

  test.each([
    ['a minute before the close, counted a minute after it', at('2026-03-09', '16:58'), at('2026-03-09', '17:01')],
    ['on the Friday, counted after the weekend', at('2026-03-06', '16:00'), at('2026-03-10', '08:00')],
  ])('revised %s: the date had moved, and nobody is late', (_, since, wakes) => {
    const found = atWork('5wd');
    found.calendar = revised({ since, days: off });
    found.wake(wakes);
    expect([due(found), found.state.lateSinceMs]).toEqual(['2026-03-10', null]);
    expect(found.rows.map(({ rung }) => rung)).not.toContain('due');
  });

  test('revised after the close, however soon it is counted: what was late then stays late', () => {
    const found = atWork('5wd');
    found.calendar = revised({ since: at('2026-03-09', '17:00') + 1, days: off });
    found.wake(at('2026-03-09', '17:01'));
    expect([due(found), isoShanghai(found.state.lateSinceMs ?? 0)]).toEqual([
      '2026-03-09',
      '2026-03-09T17:00:00.000+08:00',
    ]);
  });

  test('of two revisions that it missed the first that made the difference counts', () => {
    const found = atWork('5wd');
    const first = { since: at('2026-03-09', '12:00'), days: off };
    found.calendar = revised(first, { since: at('2026-03-09', '18:00'), days: { '2026-05-06': 'off' } });
    found.wake(at('2026-03-09', '19:00'));
    expect([due(found), found.state.lateSinceMs]).toEqual(['2026-03-10', null]);
  });
});

describe('a recount stands in the record once a revision', () => {
  test('also when a release without it has counted in between', () => {
    const found = atWork('10wd');
    const one = revised({ since: at('2026-03-03'), days: { '2026-03-10': 'off' } });
    for (const [within, date] of [
      [one, '2026-03-03'],
      [calendar, '2026-03-04'],
      [one, '2026-03-05'],
    ] as const) {
      found.calendar = within;
      found.wake(at(date));
    }
    expect(recounts(found).map(({ rung }) => rung)).toEqual(['1', null, null]);
  });
});

describe('who is told', () => {
  const later = revised({ since: at('2026-03-03'), days: { '2026-03-10': 'off' } });

  test('while the revision is worked through its digest tells; what is counted afterwards tells by itself', () => {
    for (const [recounting, told] of [
      [true, []],
      [false, ['terms-recounted → liaison', 'terms-recounted → coordinator']],
    ] as const) {
      const found = atWork('10wd');
      const before = found.rows.length;
      found.recounting = recounting;
      found.calendar = later;
      found.wake(at('2026-03-03'));
      expect([due(found), found.toldSince(before)]).toEqual(['2026-03-17', told]);
    }
  });

  test('a coordinator is told, too, of a date that would be sooner and was counted too late to be asked about', () => {
    const found = atWork('10wd');
    const before = found.rows.length;
    found.calendar = revised({ since: at('2026-03-03'), days: { '2026-03-07': 'work' } });
    found.wake(at('2026-03-03'));
    const told = found.toldSince(before).filter((one) => one.startsWith('terms-recounted'));
    expect([due(found), told]).toEqual(['2026-03-16', ['terms-recounted → liaison', 'terms-recounted → coordinator']]);
  });
});

describe('a yes to dates that move forward', () => {
  const saturday = { since: at('2026-03-03'), days: { '2026-03-07': 'work' as const } };
  const shorten = (found: Case, revision: number) => {
    const context = { ...found.surroundings, actor: person('system'), number: null };
    return rectification.shorten(found.state, { revision, basis: 'calendarRevision x' }, context);
  };

  test('moves what that revision would have, from the working day after it on: nobody is late before it is told', () => {
    const found = atWork('10wd');
    found.calendar = revised(saturday);
    found.wake(at('2026-03-03'));
    expect(due(found)).toBe('2026-03-16'); // would be Friday 03-13
    const [step] = shorten(found, 1) ?? [];
    const event = step?.event;
    if (event?.type !== 'terms-recounted') throw new Error('nothing moves');
    expect(event.changes?.map(({ kind, afterMs }) => `${kind} ${dateOf(afterMs)}`)).toEqual([
      'rectification 2026-03-13',
    ]);
    expect(shorten(found, 2)).toBeNull();
    found.wake(at('2026-03-13', '09:30'));
    expect(shorten(found, 1)).toBeNull();
  });

  test('is asked for by one revision and not again by the next', () => {
    const found = atWork('10wd');
    found.calendar = revised(saturday);
    found.wake(at('2026-03-03'));
    found.calendar = revised(saturday, { since: at('2026-03-04'), days: { '2026-12-24': 'off' } });
    found.wake(at('2026-03-04'));
    const changes = recounts(found).map(({ text }) => JSON.parse(text).data.changes.length);
    expect(changes).toEqual([1, 0]);
    expect(shorten(found, 2)).toBeNull();
  });

  test('on a revision that is no longer the calendar’s last is refused, a no is not', () => {
    const state: CalendarRevision = {
      ...{
        stage: 'deciding',
        mechanismId: mechanism.id,
        unitId: sampleUnits.office.id,
        revision: 1,
        from: '',
        edition: '',
      },
      arrangement: { year: 2026, off: ['2026-03-10'], work: [], source: '示例' },
      diff: {
        year: 2026,
        changes: [],
        workingDays: { before: 1, after: 1 },
        provisional: { before: false, after: false },
        holidaysMissing: [],
      },
      ...{ workingSinceMs: 0, counted: null, decision: null, shortened: null, closedAtMs: null },
    };
    const context = (within: Calendar, role: Role) => {
      return { ...new Case().surroundings, calendar: within, actor: person(role, sampleUnits.office.id), number: null };
    };
    const decide = (decision: 'shorten' | 'keep', within: Calendar, role: Role = 'coordinator') =>
      calendarRevision.decide(state, { type: 'decide', decision, opinion: null }, context(within, role));
    const [first, second] = [revised(saturday), revised(saturday, saturday)];
    expect(decide('shorten', first)).toMatchObject({
      events: [{ event: { type: 'calendar-decided', decision: 'shorten' } }],
    });
    expect(decide('shorten', second)).toMatchObject({ refused: 'CALENDAR_CHANGED', details: { revision: 2 } });
    expect(decide('keep', second)).toMatchObject({ events: [{ event: { decision: 'keep' } }] });
    expect(decide('shorten', first, 'leader')).toMatchObject({ refused: 'ROLE_NOT_ALLOWED' });
  });
});

describe('a pause that lasts to a day', () => {
  const pausedTo = (untilOn: string): Case => {
    const found = atWork('20wd');
    return found.must(cast.leader, { type: 'pause', reason: '等待批复', untilOn }, at('2026-03-03'));
  };

  test('which becomes a day off ends on the next that works', () => {
    const found = pausedTo('2026-03-09');
    found.calendar = revised({ since: at('2026-03-04'), days: { '2026-03-09': 'off' } });
    found.wake(at('2026-03-04'));
    expect(isoShanghai(found.facts.nextWakeAtMs ?? 0)).toBe('2026-03-10T09:00:00.000+08:00');
  });

  test('which was off and becomes a working day ends on that morning', () => {
    const found = pausedTo('2026-03-07');
    expect(isoShanghai(found.facts.nextWakeAtMs ?? 0)).toBe('2026-03-09T09:00:00.000+08:00');
    found.calendar = revised({ since: at('2026-03-04'), days: { '2026-03-07': 'work' } });
    found.wake(at('2026-03-04'));
    expect(isoShanghai(found.facts.nextWakeAtMs ?? 0)).toBe('2026-03-07T09:00:00.000+08:00');
  });
});
