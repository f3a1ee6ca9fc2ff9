/** What an assignment does by itself: rungs of every unit's terms, levels of urging, missed reports, recounts. */
import { describe, expect, test } from '@jest/globals';
import { isoShanghai } from '../../src/domain/calendar.ts';
import { lightOf } from '../../src/domain/light.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { AssignmentCase } from '../support/assignment-fixtures.ts';
import {
  caseAtWork,
  fold,
  good,
  head,
  issuedCase,
  liaison,
  people,
  recordedOf,
  units,
} from '../support/assignment-fixtures.ts';
import { at, editionWith } from '../support/domain-fixtures.ts';

const { director, clerk } = people;
const { lead, first, second, court } = units;

/** The rungs taken of a unit's term, with the day and hour they were due at. */
function rungs(found: AssignmentCase, kind: string, unitId: string): string[] {
  return found.rows.flatMap((row) => {
    const { event, dueAtMs } = recordedOf(row);
    if (event.type !== 'assignment-rung-taken' || event.kind !== kind || event.unitId !== unitId) return [];
    return [`${event.rung} ${isoShanghai(dueAtMs ?? 0).slice(0, 16)}`];
  });
}

describe('a unit’s late share', () => {
  test('is chased level by level, told to the office, and charged to the unit alone', () => {
    const found = caseAtWork({ cooperatingDue: { [first.id]: '2026-03-10' }, reports: 'none' });
    for (let day = 2; day <= 31; day += 1) found.wake(at(`2026-03-${String(day).padStart(2, '0')}`, '18:00'));
    expect(rungs(found, 'cooperation', first.id)).toEqual([
      ...['before:5 2026-03-03T09:00', 'before:3 2026-03-05T09:00', 'before:1 2026-03-09T09:00'],
      ...['before:0 2026-03-10T09:00', 'due 2026-03-10T17:00', 'after:1 2026-03-11T09:00'],
      ...['after:2 2026-03-12T09:00', 'after:4 2026-03-16T09:00', 'after:8 2026-03-20T09:00'],
    ]);
    const told = found.toldSince(0).filter((one) => one.startsWith('overdue:cooperation'));
    expect(told).toEqual(
      [
        // That the date has passed is told in office hours: the next morning, to the liaison.
        ...[`liaison of ${first.id}`, 'coordinator', 'director'],
        ...[`liaison of ${first.id}`, `head of ${first.id}`, 'coordinator', 'director'],
        ...[`liaison of ${first.id}`, `head of ${first.id}`, 'inspector', 'coordinator', 'director'],
        ...[`liaison of ${first.id}`, `head of ${first.id}`, 'inspector', 'coordinator', 'director'],
      ].map((who) => `overdue:cooperation → ${who}`),
    );
    expect([found.share(first).lateSinceMs, found.share(lead).lateSinceMs]).toEqual([at('2026-03-10', '17:00'), null]);
    // The assignment's light is its lead's; the unit's own is red.
    expect(lightOf(found.facts, found.nowMs).light).toBe('green');
    const part = found.facts.parts?.find(({ unitId }) => unitId === first.id);
    expect(lightOf({ light: part?.light ?? [] }, found.nowMs)).toMatchObject({ light: 'red' });
    // Made good, it stays visible.
    found.must(liaison(first), good.complete);
    expect(found.facts.parts?.find(({ unitId }) => unitId === first.id)).toMatchObject({
      ...{ state: 'done', overdueFromMs: null, lateSinceMs: at('2026-03-10', '17:00') },
    });
    expect(fold(found.rows)).toEqual(found.state);
  });

  test('slept through, every rung is recorded, and only the latest tells anyone', () => {
    const found = caseAtWork({ reports: 'none', cooperating: [] }).wake(at('2026-05-22'));
    const names = rungs(found, 'assignment', lead.id).map((rung) => rung.split(' ')[0]);
    expect(names).toEqual([
      'before:10',
      'before:5',
      'before:3',
      'before:1',
      'before:0',
      'due',
      'after:1',
      'after:2',
      'after:4',
      'after:8',
    ]);
    expect(found.toldSince(0).filter((one) => one.includes(':assignment →'))).toHaveLength(5);
  });
});

test('who is asked by letter shows no light, is never late, and is brought before the city leader once', () => {
  const found = caseAtWork({ cooperating: [court.id], cooperatingDue: { [court.id]: '2026-03-10' }, reports: 'none' });
  expect(found.tasks).toContain(`file-part liaison of ${court.id}`);
  for (let day = 3; day <= 27; day += 1) found.wake(at(`2026-03-${String(day).padStart(2, '0')}`, '18:00'));
  expect(found.toldSince(0).filter((one) => one.startsWith('escalated'))).toEqual([
    'escalated:cooperation → cityLeader',
    'escalated:cooperation → coordinator',
  ]);
  expect(found.toldSince(0).filter((one) => one.startsWith('overdue'))).toEqual([]);
  expect(found.facts.parts?.[1]).toMatchObject({ counted: false, overdueFromMs: null, lateSinceMs: null, light: [] });
  expect(found.give(clerk, { type: 'urge', unitId: court.id, level: 1, text: null })).toMatchObject({
    refused: 'INSTRUMENT_NOT_ALLOWED',
  });
  // The lead does not wait for it, and its answer comes in by itself.
  found.must(liaison(court), good.complete).must(head(lead), good.complete);
  expect(found.state.stage).toBe('under-review');
});

describe('receipts', () => {
  test('are chased at half of their hours, and yellow when they stay out', () => {
    const found = issuedCase();
    expect(lightOf(found.facts, at('2026-03-03', '16:00')).light).toBe('green');
    found.wake(at('2026-03-04'));
    expect(rungs(found, 'assignment-acknowledgement', lead.id)).toEqual([
      ...['share:50 2026-03-03T09:30', 'due 2026-03-03T17:00', 'after:1 2026-03-04T09:00'],
    ]);
    expect(lightOf(found.facts, found.nowMs)).toMatchObject({ light: 'yellow', reason: { what: 'receipt' } });
    found.must(liaison(lead), good.acknowledge);
    expect(lightOf(found.facts, found.nowMs).light).toBe('green');
  });
});

describe('reports', () => {
  const due = (found: AssignmentCase) =>
    found.issued.issued.terms
      .filter(({ kind }) => kind === 'progress-report')
      .map(({ dueAtMs }) => isoShanghai(dueAtMs).slice(0, 16));

  test('weekly on Friday; what is reported early still leaves the next Friday', () => {
    const found = caseAtWork({ reports: 'weekly' });
    expect(due(found)).toEqual(['2026-03-06T17:00']);
    found.must(liaison(lead), good.report, at('2026-03-05'));
    expect(due(found)).toEqual(['2026-03-13T17:00']);
    // 2026-04-03 is a Friday that works; 04-04..06 is a holiday. 05-01, a Friday, is off and after the due date.
    found.must(liaison(lead), good.report, at('2026-04-24', '18:00'));
    expect(due(found)).toEqual([]);
  });

  test('monthly by the 25th, on the working day before where that is off; by stage before each node but the last', () => {
    const long = {
      nodes: ['2026-06-30', '2026-12-31'].map((dueOn) => ({ dueOn, basis: 'plan' as const, confirmed: true })),
    };
    const monthly = caseAtWork({ ...long, reports: 'monthly' });
    expect(due(monthly)).toEqual(['2026-03-25T17:00']);
    monthly.must(liaison(lead), good.report, at('2026-03-24')).must(liaison(lead), good.report, at('2026-04-24'));
    // The 25th of April is a Saturday.
    expect(due(monthly)).toEqual(['2026-05-25T17:00']);
    const staged = caseAtWork({ ...long, reports: 'by-stage' });
    expect(due(staged)).toEqual(['2026-06-30T17:00']);
    staged.must(liaison(lead), good.report, at('2026-06-29'));
    expect(due(staged)).toEqual([]);
  });

  test('one that is missed turns yellow, is counted the next morning, and the next period begins; the second goes higher', () => {
    const found = caseAtWork({ reports: 'weekly' }).wake(at('2026-03-06', '18:00'));
    expect(lightOf(found.facts, found.nowMs)).toMatchObject({ light: 'yellow', reason: { what: 'progress' } });
    expect(found.share(lead).missed).toBeNull();
    const before = found.rows.length;
    found.wake(at('2026-03-09', '09:00'));
    expect(found.typesSince(before)).toEqual(['report-missed']);
    expect(found.toldSince(before)).toEqual([`report-missed → liaison of ${lead.id}`, 'report-missed → coordinator']);
    expect(due(found)).toEqual(['2026-03-13T17:00']);
    expect(lightOf(found.facts, found.nowMs).light).toBe('yellow');
    const second_ = found.wake(at('2026-03-16', '08:00')).rows.length;
    found.wake(at('2026-03-16', '09:00'));
    expect(found.share(lead).missed).toMatchObject({ times: 2 });
    expect(found.toldSince(second_)).toContain(`report-missed → head of ${lead.id}`);
    found.must(liaison(lead), good.report);
    expect([found.share(lead).missed, lightOf(found.facts, found.nowMs).light]).toEqual([null, 'green']);
    expect(fold(found.rows)).toEqual(found.state);
  });
});

test('progress behind the time that has gone turns the light, and is recorded', () => {
  const found = caseAtWork({ cooperating: [], reports: 'none' });
  found.must(liaison(lead), { ...good.report, percent: 10 }, at('2026-03-04')).wake(at('2026-04-08'));
  const turned = found.rows.map(recordedOf).filter(({ event }) => event.type === 'assignment-fell-behind');
  expect(turned.map(({ event }) => event)).toMatchObject([
    { light: 'yellow', points: 10 },
    { light: 'red', points: 30 },
  ]);
  expect(lightOf(found.facts, found.nowMs)).toMatchObject({ light: 'red', reason: { code: 'behind', percent: 10 } });
});

describe('the ladder drafts a notice, and issues none', () => {
  const drafted = (found: AssignmentCase) =>
    found.opened.flatMap((one) =>
      one.noun === 'supervisionNotice' ? [`${one.command.form} ${one.command.trigger} ${one.unitId}`] : [],
    );

  test('for what is late, once for each date; for a guest by letter; not while a request is undecided', () => {
    const found = caseAtWork({
      ...{ cooperating: [first.id, court.id], reports: 'none' },
      cooperatingDue: { [first.id]: '2026-03-10', [court.id]: '2026-03-12' },
    });
    found.wake(at('2026-03-11', '08:00'));
    expect(drafted(found)).toEqual([]);
    found.wake(at('2026-03-31'));
    expect(drafted(found)).toEqual([`supervision-notice late ${first.id}`, `request-letter late ${court.id}`]);
    const [notice] = found.opened;
    expect(notice).toMatchObject({
      command: {
        about: { noun: 'assignment', matterId: 'matter', number: '联席交〔2026〕1号' },
        basis: '联席交〔2026〕1号',
      },
    });
    const asked = caseAtWork({ cooperating: [], reports: 'none' });
    asked.must(liaison(lead), good.ask, at('2026-04-30', '16:00')).wake(at('2026-05-06', '12:00'));
    expect(drafted(asked)).toEqual([]);
    // Nobody decided: the request has lapsed, and the chase goes on.
    expect(asked.wake(at('2026-05-29')).share(lead).lateSinceMs).not.toBeNull();
  });

  test('for a receipt that stays out, and for the second report missed in a row', () => {
    const found = issuedCase({ cooperating: [] }).wake(at('2026-03-04', '08:59'));
    expect(drafted(found)).toEqual([]);
    found.wake(at('2026-03-04', '09:00'));
    expect(drafted(found)).toEqual([`supervision-notice unacknowledged ${lead.id}`]);
    const silent = caseAtWork({ cooperating: [], reports: 'weekly' }).wake(at('2026-03-24'));
    expect(drafted(silent)).toEqual([`supervision-notice reports-missed ${lead.id}`]);
  });
});

describe('urging by hand', () => {
  test('once per unit, level and day', () => {
    const found = caseAtWork();
    const urge = { type: 'urge', unitId: first.id, level: 3, text: '请加快' } as const;
    found.must(clerk, urge);
    expect(found.toldSince(found.rows.length - 1)).toEqual([
      `assignment-urged → head of ${first.id}`,
      'assignment-urged → inspector',
    ]);
    expect(found.give(director, urge)).toMatchObject({ refused: 'ALREADY_URGED', details: { level: 3 } });
    found.must(director, { ...urge, level: 1 }).must(director, { ...urge, unitId: second.id });
    found.must(clerk, urge, at('2026-03-03'));
  });

  test('nor where the ladder urged that day, nor the ladder where a person did', () => {
    const found = caseAtWork({ cooperatingDue: { [first.id]: '2026-03-10' }, reports: 'none' });
    const urge = { type: 'urge', unitId: first.id, level: 1, text: null } as const;
    found.wake(at('2026-03-11'));
    expect(found.give(clerk, urge)).toMatchObject({ refused: 'ALREADY_URGED' });
    found.must(clerk, { ...urge, level: 2 }, at('2026-03-12', '08:30'));
    const before = found.rows.length;
    found.wake(at('2026-03-12', '10:00'));
    expect(found.toldSince(before)).not.toContain(`overdue:cooperation → head of ${first.id}`);
  });
});

describe('another edition', () => {
  test('counts every unit’s terms again, once, by its own hours; never sooner', () => {
    const found = issuedCase({ nodes: [], urgency: 'ordinary' });
    found.calendar = editionWith('later', { '2026-03-10': 'off' });
    const before = found.rows.length;
    found.wake(at('2026-03-02', '11:00'));
    expect(found.typesSince(before)).toEqual(['assignment-recounted']);
    expect([lead, first].map((of) => isoShanghai(found.share(of).dueAtMs).slice(0, 10))).toEqual([
      '2026-03-24',
      '2026-03-24',
    ]);
    found.wake(at('2026-03-02', '12:00'));
    expect(found.rows.length).toBe(before + 1);
    // One unit opens later now: its terms are counted again by its own hours, the others' stand.
    const hours = { opensAt: '10:00', closesAt: '18:00' };
    found.directory = found.directory.map((one) => (one.id === first.id ? { ...one, officeHours: hours } : one));
    found.wake(at('2026-03-02', '13:00'));
    expect([lead, first].map((of) => isoShanghai(found.share(of).dueAtMs).slice(11, 16))).toEqual(['17:00', '18:00']);
    found.policy = { ...defaultPolicy, edition: 'other' };
    found.wake(at('2026-03-02', '14:00'));
    expect(found.rows.length).toBe(before + 3);
    expect(fold(found.rows)).toEqual(found.state);
  });
});
