/**
 * A plenary meeting from the proposal to the end. It takes place on Tuesday 2026-10-20 at 14:30, so that its terms count back
 * over the two holidays of the State Council's notice for 2026 [D-HOL]: off 09-25..09-27 and 10-01..10-07, worked on Sunday
 * 09-20 and Saturday 10-10. By hand: T−1 10-19, T−2 10-16, T−3 10-15, T−4 10-14, T−5 10-13, T−6 10-12, T−7 Sat 10-10,
 * T−8 10-09, T−9 10-08, T−10 09-30, T−11 09-29, T−12 09-28, T−13 09-24, T−14 09-23, T−15 09-22.
 */
import { describe, expect, test } from '@jest/globals';
import { at } from '../support/domain-fixtures.ts';
import {
  cast,
  countersign,
  course,
  decideItem,
  good,
  members,
  resolutionOf,
  said,
  units,
} from '../support/meeting-fixtures.ts';

const { coordinator, leader, culture, court } = cast;
const { agreed, called, held } = course;
describe('the clock of a plenary meeting (domain.md 1.4)', () => {
  test('calls for items on the morning of T−15wd and closes on T−10wd, with reminders 3 and 1 working days before', () => {
    const meeting = agreed();
    expect([meeting.stage, said(meeting.facts.nextWakeAtMs), meeting.facts.waitsFor]).toEqual([
      ...['proposed', '2026-09-22 09:00', 'agenda call'],
    ]);
    meeting.run(at('2026-10-08', '08:00'));
    // 3 and 1 working days before 09-30: 29, 28, 24; and 29.
    expect(meeting.coursed(2)).toEqual([
      '2026-09-22 09:00 agenda-called',
      '2026-09-24 09:00 rung-taken agenda-items before:3',
      '2026-09-29 09:00 rung-taken agenda-items before:1',
      '2026-09-30 17:00 agenda-closed',
    ]);
    expect([meeting.stage, meeting.due('preview'), meeting.due('agenda-approval')]).toEqual([
      ...['agenda-collected', '2026-10-10 17:00', '2026-10-13 17:00'],
    ]);
  });

  test('tells every invited unit of the call, and reminds those that have proposed nothing', () => {
    const meeting = called();
    const { length } = meeting.rows;
    expect(meeting.toldSince(2).filter((one) => one.startsWith('agenda-called'))).toEqual(
      members.map((unitId) => `agenda-called → ${unitId}`),
    );
    meeting.run(at('2026-09-24', '09:00'));
    expect(meeting.toldSince(length)).toEqual(
      members.filter((unitId) => unitId !== units.culture.id).map((unitId) => `reminder:agenda-items → ${unitId}`),
    );
    expect(meeting.tasks).toEqual([
      ...members.filter((id) => id !== units.culture.id).map((id) => `propose-agenda-item liaison of ${id}`),
      'judge-agenda-items coordinator',
    ]);
  });

  test('has a preview by T−7wd, an approval by T−5wd, a notice by T−3wd and receipts by noon of T−2wd', () => {
    const meeting = called().must(coordinator, decideItem(1)).must(coordinator, good.closeAgenda);
    expect([meeting.due('preview'), meeting.due('agenda-approval')]).toEqual(['2026-10-10 17:00', '2026-10-13 17:00']);
    meeting.must(coordinator, { type: 'submit-agenda', order: [1] }, at('2026-10-08'));
    expect([meeting.stage, meeting.tasks]).toEqual(['liaison-preview', ['record-preview coordinator']]);
    expect(meeting.give(leader, good.approveAgenda)).toMatchObject({ refused: 'NOT_NOW' });
    meeting.must(coordinator, good.preview, at('2026-10-09'));
    expect(meeting.tasks).toEqual(['approve-agenda leader']);
    meeting.must(leader, good.approveAgenda, at('2026-10-13', '16:00'));
    expect([meeting.stage, meeting.due('notice'), meeting.tasks]).toEqual([
      ...['agenda-approved', '2026-10-15 17:00', ['send-notice coordinator']],
    ]);
    meeting.must(coordinator, good.notify, at('2026-10-14'));
    // The minutes are owed one working day after the meeting, whether or not anybody says that it was held.
    expect([meeting.stage, meeting.due('receipts'), meeting.due('minutes')]).toEqual([
      ...['noticed', '2026-10-16 12:00', '2026-10-21 17:00'],
    ]);
  });

  test('is late where nobody does anything, and says so to whoever owes it', () => {
    const meeting = called().run(at('2026-10-15', '08:00'));
    const { length } = meeting.rows;
    expect([meeting.stage, said(meeting.facts.overdueFromMs)]).toEqual(['agenda-collected', '2026-10-10 17:00']);
    meeting.run(at('2026-10-15', '09:00'));
    // 4 working days after Saturday 10-10, which works: 12, 13, 14, 15; and 2 after Tuesday 10-13.
    expect(meeting.coursed(length)).toEqual([
      '2026-10-15 09:00 rung-taken preview after:4',
      '2026-10-15 09:00 rung-taken agenda-approval after:2',
    ]);
    expect(meeting.toldSince(length)).toEqual([
      'overdue:preview → coordinator',
      'overdue:agenda-approval → coordinator',
    ]);
    expect(meeting.coursed().filter((one) => one.includes('due'))).toEqual([
      '2026-10-10 17:00 rung-taken preview due',
      '2026-10-13 17:00 rung-taken agenda-approval due',
    ]);
  });
});

describe('after the meeting', () => {
  test('come minutes within 1wd, countersigning within 2wd, the signature within 1wd, the issue within 3wd, or 5', () => {
    const meeting = held();
    // 1, 3 and 5 working days after Tuesday 10-20: Wednesday 21, Friday 23, Tuesday 27.
    expect([meeting.stage, meeting.due('minutes'), meeting.due('issue')]).toEqual([
      ...['held', '2026-10-21 17:00', '2026-10-23 17:00'],
    ]);
    meeting.must(coordinator, resolutionOf('建立登记制度', { itemNo: 1 }), at('2026-10-20', '16:00'));
    meeting.must(coordinator, good.draftMinutes, at('2026-10-21'));
    expect([meeting.stage, meeting.tasks]).toEqual(['minutes-drafted', ['circulate-minutes coordinator']]);
    meeting.must(coordinator, good.circulate, at('2026-10-21', '11:00'));
    expect([meeting.stage, meeting.due('countersigning'), meeting.due('issue')]).toEqual([
      ...['countersigning', '2026-10-23 17:00', '2026-10-27 17:00'],
    ]);
    expect(meeting.tasks).toEqual(
      [units.culture.id, units.court.id].map((id) => `countersign-minutes liaison of ${id}`),
    );
    meeting.must(culture, countersign(meeting.state), at('2026-10-22'));
    meeting.must(court, countersign(meeting.state), at('2026-10-22', '11:00'));
    expect([meeting.due('countersigning'), meeting.due('signing'), meeting.tasks]).toEqual([
      ...['never', '2026-10-23 17:00', ['sign-minutes leader']],
    ]);
    meeting.must(leader, good.sign, at('2026-10-23'));
    expect([meeting.stage, meeting.tasks]).toEqual(['signed', ['issue-minutes coordinator']]);
    meeting.must(coordinator, good.issue, at('2026-10-26'));
    expect(meeting.facts).toMatchObject({ stage: 'tracking', open: true, number: '联席纪〔2026〕1号', edition: null });
    expect([meeting.state.terms, meeting.facts.nextWakeAtMs, meeting.facts.waitsFor]).toEqual([
      ...[[], null, 'its assignments'],
    ]);
    meeting.track('draft');
    expect(meeting.stage).toBe('tracking');
    meeting.track('withdrawn');
    expect(meeting.facts).toMatchObject({ stage: 'closed', open: false });
    expect(meeting.state.summary).toEqual({ assignments: 1, done: 0, withdrawn: 1 });
    expect(meeting.toldSince(meeting.rows.length - 1)).toEqual([
      'meeting-closed → coordinator',
      'meeting-closed → leader',
    ]);
  });

  test('the whole course is recorded in order, stage by stage', () => {
    const meeting = held().must(coordinator, resolutionOf('建立登记制度')).must(coordinator, good.draftMinutes);
    meeting.must(coordinator, good.circulate).must(culture, countersign(meeting.state));
    meeting.must(court, countersign(meeting.state)).must(leader, good.sign).must(coordinator, good.issue).track('done');
    expect(meeting.coursed().map((one) => one.split(' ')[2])).toEqual([
      ...['meeting-proposed', 'meeting-agreed', 'agenda-called', 'agenda-item-proposed', 'agenda-item-decided'],
      ...['rung-taken', 'rung-taken', 'agenda-closed', 'agenda-submitted', 'rung-taken', 'preview-recorded'],
      ...[
        'rung-taken',
        'agenda-approved',
        'meeting-noticed',
        ...members.map(() => 'receipt-given'),
        'attendance-recorded',
      ],
      ...['resolution-recorded', 'minutes-drafted', 'minutes-circulated', 'minutes-countersigned'],
      ...['minutes-countersigned', 'minutes-signed', 'minutes-issued', 'tracking-began', 'meeting-closed'],
    ]);
    expect(meeting.state.summary).toEqual({ assignments: 1, done: 1, withdrawn: 0 });
  });
});
