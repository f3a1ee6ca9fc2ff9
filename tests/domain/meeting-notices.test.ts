/** Notice, its corrections, receipts, and a meeting that is moved or called off. Dates: see tests/domain/meeting-course.test.ts. */
import { describe, expect, test } from '@jest/globals';
import type { MeetingCommand } from '../../src/domain/meeting-cycle.ts';
import type { ReceiptText } from '../../src/domain/meeting-cycle/record.ts';
import { editionOf } from '../../src/domain/term.ts';
import { at, editionWith } from '../support/domain-fixtures.ts';
import {
  cast,
  course,
  draftOf,
  good,
  itemOf,
  liaisons,
  Meeting,
  members,
  present,
  receiptOf,
  said,
  STARTS_MS,
  units,
} from '../support/meeting-fixtures.ts';

const { coordinator, deputy, leader, culture, court } = cast;
const { office: officeUnit, culture: cultureUnit, court: courtUnit } = units;

const answer = (receipt: ReceiptText, to: number | null = 0): MeetingCommand => ({ type: 'answer', receipt, to });
const move = (startsAtMs: number | null, place: string | null = null): MeetingCommand => {
  return { type: 'postpone', reason: '市长另有会议', startsAtMs, place };
};
const leave = receiptOf('leave', { substitute: { name: '王五', post: '科长' } });
const judge = (
  unitId: string,
  decision: 'approve' | 'refuse' = 'approve',
  opinion: string | null = null,
): MeetingCommand => {
  return { type: 'decide-receipt', unitId, decision, opinion };
};
const toAll = (kind: string) => members.map((unitId) => `${kind} → ${unitId}`);

describe('the notice', () => {
  test('goes to all invited units alike, under a number, and says the agenda’s order', () => {
    const meeting = course.approved();
    const { length } = meeting.rows;
    meeting.must(coordinator, { ...good.notify, note: '请携带材料' }, at('2026-10-14'));
    expect(meeting.state.notice).toMatchObject({
      ...{ number: '联席通〔2026〕1号', corrections: 0, note: '请携带材料' },
      told: { startsAtMs: STARTS_MS, place: '三楼会议室', items: [1] },
    });
    expect(meeting.toldSince(length)).toEqual(toAll('meeting-noticed'));
    expect(meeting.tasks).toEqual(members.map((id) => `answer-notice liaison of ${id}`));
    expect(meeting.give(coordinator, good.notify)).toEqual({ refused: 'NOTHING_CHANGED' });
  });

  test('that would come later than T−3wd is none: the meeting is moved, or called off', () => {
    // T−3wd is Thursday 10-15, until 17:00.
    expect(course.approved().give(coordinator, good.notify, at('2026-10-15', '17:00'))).toBeNull();
    const late = { refused: 'NOTICE_TOO_LATE', details: { rule: 'T-3wd' } };
    expect(course.approved().give(coordinator, good.notify, at('2026-10-15', '17:01'))).toEqual(late);
  });

  test('is corrected once, with the differences, when the chair adds an item; and receipts stand', () => {
    const meeting = course.ready().must(leader, { type: 'propose-item', item: itemOf('增加的议题') });
    expect(meeting.tasks).toEqual(['correct-notice coordinator']);
    meeting.must(leader, { type: 'propose-item', item: itemOf('再增加的议题') });
    const { length } = meeting.rows;
    meeting.must(coordinator, { ...good.notify, note: '市长增加议题' });
    expect(meeting.last.event).toMatchObject({
      ...{ type: 'meeting-corrected', number: '联席通〔2026〕2号', reopens: false, reason: '市长增加议题', terms: [] },
      differences: [{ what: 'agenda', added: [2, 3], removed: [] }],
    });
    expect([meeting.toldSince(length), meeting.rows.length - length]).toEqual([toAll('meeting-corrected'), 1]);
    expect([meeting.stage, meeting.state.receipts.length, meeting.tasks]).toEqual(['ready', 5, []]);
    expect(meeting.state.notice).toMatchObject({ number: '联席通〔2026〕1号', corrections: 1 });
    expect(meeting.give(coordinator, good.notify)).toEqual({ refused: 'NOTHING_CHANGED' });
  });

  test('is corrected when the place changes, and then every unit answers anew', () => {
    const meeting = course.ready().must(coordinator, { ...good.notify, place: '五楼会议室' }, at('2026-10-15'));
    expect(meeting.last.event).toMatchObject({
      ...{ type: 'meeting-corrected', reopens: true, reason: '年度计划' },
      differences: [{ what: 'place', before: '三楼会议室', after: '五楼会议室' }],
    });
    expect([meeting.stage, meeting.state.receipts, meeting.state.place]).toEqual(['noticed', [], '五楼会议室']);
    expect([meeting.due('receipts'), meeting.due('minutes')]).toEqual(['2026-10-16 12:00', '2026-10-21 17:00']);
    // Who answers the notice as it was is told to read it again.
    expect(meeting.give(culture, answer(receiptOf('attend'), 0))).toEqual({
      ...{ refused: 'NOTICE_OUTDATED', pointer: '/to', details: { corrections: 1 } },
    });
    expect(meeting.give(culture, answer(receiptOf('attend'), 1))).toBeNull();
    expect(meeting.give(court, answer(receiptOf('attend'), null))).toBeNull();
  });
});

describe('a receipt', () => {
  test.each<[string, ReceiptText, string]>([
    ['attend without a name', receiptOf('attend', { attendee: null }), '/attendee'],
    ['decline with one who comes', receiptOf('decline', { attendee: { name: '李四', post: '局长' } }), '/attendee'],
    ['leave without a reason', receiptOf('leave', { reason: null }), '/reason'],
    ['decline without a reason', receiptOf('decline', { reason: null }), '/reason'],
    ['decline with a substitute', receiptOf('decline', { substitute: { name: '王五', post: '科长' } }), '/substitute'],
    ['agree, which is no answer to an invitation', receiptOf('agree'), '/answer'],
  ])('does not say: %s', (_, receipt, pointer) => {
    expect(course.noticed().give(culture, answer(receipt))).toEqual({ refused: 'RECEIPT_INVALID', pointer });
  });

  test('is one for each unit, of which the last counts; when all are in the meeting is ready', () => {
    const meeting = course.noticed().must(culture, answer(receiptOf('attend')));
    expect(meeting.give(culture, answer(receiptOf('attend')))).toEqual({ refused: 'NOTHING_CHANGED' });
    meeting.must(culture, answer(receiptOf('decline', { reason: '与上级会议冲突' })));
    expect(meeting.state.receipts.map(({ unitId, answer: said, decision }) => [unitId, said, decision])).toEqual([
      [cultureUnit.id, 'decline', null],
    ]);
    expect([meeting.stage, meeting.tasks]).toEqual([
      ...['receipts', members.filter((id) => id !== cultureUnit.id).map((id) => `answer-notice liaison of ${id}`)],
    ]);
    for (const liaison of liaisons.filter((one) => one !== culture)) meeting.must(liaison, answer(receiptOf('attend')));
    expect([meeting.stage, meeting.tasks, meeting.due('receipts')]).toEqual(['ready', [], 'never']);
    expect(meeting.give(cast.guest, answer(receiptOf('attend')))).toEqual({ refused: 'NOT_FOUND' });
  });

  test('that asks leave waits for the convener’s delegate, who grants it with the substitute, or refuses with a reason', () => {
    const meeting = course.ready();
    const { length } = meeting.rows;
    meeting.must(culture, answer(leave));
    expect([meeting.toldSince(length), meeting.tasks]).toEqual([
      ['receipt-given → coordinator'],
      ['decide-leave coordinator'],
    ]);
    expect(meeting.give(coordinator, judge(cultureUnit.id, 'refuse'))).toMatchObject({ refused: 'OPINION_REQUIRED' });
    expect(meeting.give(coordinator, judge(courtUnit.id))).toMatchObject({ refused: 'NOT_NOW' });
    expect(meeting.give(coordinator, judge('none'))).toEqual({ refused: 'RECEIPT_UNKNOWN' });
    meeting.must(coordinator, judge(cultureUnit.id, 'refuse', '请主要负责人参加'));
    expect(meeting.toldSince(length + 1)).toEqual([`receipt-decided → ${cultureUnit.id}`]);
    // The unit owes an answer again; it may ask once more.
    expect(meeting.tasks).toEqual([`answer-notice liaison of ${cultureUnit.id}`]);
    meeting.must(culture, answer(leave)).must(coordinator, judge(cultureUnit.id));
    expect(meeting.state.receipts.find(({ unitId }) => unitId === cultureUnit.id)).toMatchObject({
      ...{ answer: 'leave', reason: '外出', substitute: { name: '王五', post: '科长' }, decision: 'approved' },
    });
  });

  test('keeps a meeting from being ready while its leave is not decided', () => {
    const meeting = course.noticed().must(culture, answer(leave));
    for (const liaison of liaisons.filter((one) => one !== culture)) meeting.must(liaison, answer(receiptOf('attend')));
    expect(meeting.stage).toBe('receipts');
    expect(meeting.must(coordinator, judge(cultureUnit.id)).stage).toBe('ready');
  });

  test('of the office’s own unit is decided by the leader, never by the office (domain.md 1.3)', () => {
    const meeting = course.ready().must(cast.office, answer(leave)).must(culture, answer(leave));
    expect(meeting.tasks).toEqual(['decide-leave coordinator', 'decide-leave leader']);
    for (const one of [coordinator, deputy]) {
      expect(meeting.give(one, judge(officeUnit.id))).toEqual({ refused: 'OWN_WORK' });
    }
    meeting.must(coordinator, judge(cultureUnit.id));
    expect([meeting.tasks, meeting.actions(coordinator).includes('decide-receipt')]).toEqual([
      ...[['decide-leave leader'], false],
    ]);
    expect(meeting.give(cast.office, judge(officeUnit.id))).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    expect(meeting.give(leader, judge(officeUnit.id))).toBeNull();
  });

  test('that does not come is chased at half of its time and at its end, and then listed to the office', () => {
    // From 10-14 10:00 to 10-16 12:00 are 7 + 8 + 3 office hours; half of these 18 has gone on 10-15 at 11:00.
    const meeting = course.noticed().must(culture, answer(receiptOf('attend')));
    const { length } = meeting.rows;
    meeting.run(at('2026-10-16', '13:00'));
    expect(meeting.coursed(length)).toEqual([
      '2026-10-15 11:00 rung-taken receipts share:50',
      '2026-10-16 12:00 rung-taken receipts due',
    ]);
    const silent = members.filter((id) => id !== cultureUnit.id);
    expect(meeting.toldSince(length)).toEqual([
      ...silent.map((id) => `reminder:receipts → ${id}`),
      ...silent.map((id) => `overdue:receipts → ${id}`),
      'overdue:receipts → coordinator',
    ]);
    // It is as ready as it gets; who answers late still does.
    expect(meeting.stage).toBe('ready');
    meeting.must(court, answer(receiptOf('attend')));
    expect([meeting.stage, meeting.tasks.length]).toEqual(['ready', 3]);
  });

  test('lets a substitute in only when it was granted', () => {
    const meeting = course.ready().must(culture, answer(leave));
    const there = { unitId: cultureUnit.id, as: 'substitute' as const, arrivedAtMs: STARTS_MS, name: '王五' };
    const arrives: MeetingCommand = { type: 'record-attendance', units: [there] };
    expect(meeting.give(coordinator, arrives, STARTS_MS)).toEqual({
      ...{ refused: 'SUBSTITUTE_NOT_APPROVED', pointer: '/units/0/as' },
    });
    meeting.must(coordinator, judge(cultureUnit.id)).must(coordinator, arrives, STARTS_MS);
    expect(meeting.stage).toBe('held');
  });
});

describe('a meeting that is postponed', () => {
  // Tuesday 2026-11-10: T−15 10-20, T−10 10-27, T−7 10-30, T−5 11-03, T−3 11-05, T−2 11-06; no holiday on the way.
  const later = at('2026-11-10', '09:30');

  test('before the call is called for anew', () => {
    const meeting = course.agreed().must(coordinator, move(later), at('2026-09-21', '15:00'));
    expect([meeting.stage, said(meeting.facts.nextWakeAtMs)]).toEqual(['proposed', '2026-10-20 09:00']);
  });

  test('while items are called for has another end of the call, which the units are told', () => {
    const meeting = course.called();
    const { length } = meeting.rows;
    meeting.must(leader, move(later));
    expect([meeting.stage, meeting.due('agenda-items')]).toEqual(['agenda-call', '2026-10-27 17:00']);
    expect(meeting.toldSince(length)).toEqual([
      ...toAll('meeting-postponed'),
      ...['meeting-postponed → coordinator', 'meeting-postponed → leader'],
    ]);
    meeting.must(court, { type: 'propose-item', item: itemOf('二') });
    expect(meeting.state.items[1]).toMatchObject({ state: 'proposed', late: false });
  });

  test('after the call does not open it again: what comes now waits for the next meeting', () => {
    const meeting = course.called().must(coordinator, good.closeAgenda).must(coordinator, move(later));
    expect([meeting.stage, meeting.due('preview')]).toEqual(['agenda-collected', '2026-10-30 17:00']);
    meeting.must(court, { type: 'propose-item', item: itemOf('二') });
    expect(meeting.state.items[1]).toMatchObject({ state: 'backlog', late: true });
  });

  test('before its notice keeps its agenda, and is noticed by the new date', () => {
    const meeting = course.approved().must(coordinator, move(later), at('2026-10-14'));
    expect([meeting.stage, meeting.due('notice'), meeting.state.agenda.order]).toEqual([
      ...['agenda-approved', '2026-11-05 17:00', [1]],
    ]);
    expect(meeting.state.notice).toBeNull();
  });

  test('after its notice sends one correction, and every unit answers anew', () => {
    const meeting = course.ready();
    const { length } = meeting.rows;
    meeting.must(coordinator, move(later, '五楼会议室'), at('2026-10-15'));
    expect(meeting.coursed(length).map((one) => one.split(' ')[2])).toEqual(['meeting-postponed', 'meeting-corrected']);
    expect(meeting.last.event).toMatchObject({
      ...{ reopens: true, number: '联席通〔2026〕2号', reason: '市长另有会议' },
      differences: [
        { what: 'time', beforeMs: STARTS_MS, afterMs: later },
        { what: 'place', before: '三楼会议室', after: '五楼会议室' },
      ],
    });
    expect(meeting.toldSince(length)).toEqual([
      ...['meeting-postponed → coordinator', 'meeting-postponed → leader'],
      ...toAll('meeting-corrected'),
    ]);
    expect([meeting.stage, meeting.state.receipts, meeting.due('receipts'), meeting.due('minutes')]).toEqual([
      ...['noticed', [], '2026-11-06 12:00', '2026-11-11 17:00'],
    ]);
  });

  test('without a date waits for one, and nothing is chased; with one the notice is corrected once', () => {
    const meeting = course.ready();
    const { length } = meeting.rows;
    meeting.must(leader, move(null), at('2026-10-15'));
    expect([meeting.stage, meeting.tasks, meeting.facts.nextWakeAtMs]).toEqual([
      ...['postponed', ['set-meeting-date coordinator'], null],
    ]);
    expect(meeting.toldSince(length)).toEqual([
      ...toAll('meeting-postponed'),
      ...['meeting-postponed → coordinator', 'meeting-postponed → leader'],
    ]);
    expect(meeting.give(leader, move(null))).toEqual({ refused: 'NOTHING_CHANGED' });
    expect(meeting.give(culture, answer(receiptOf('attend')))).toMatchObject({ refused: 'NOT_NOW' });
    meeting.must(leader, { type: 'propose-item', item: itemOf('增加的议题') });
    meeting.must(coordinator, move(later), at('2026-10-28'));
    expect(meeting.last.event).toMatchObject({
      differences: [
        { what: 'time', beforeMs: STARTS_MS, afterMs: later },
        { what: 'agenda', added: [2], removed: [] },
      ],
    });
    expect([meeting.stage, meeting.due('receipts'), meeting.state.postponed]).toEqual([
      ...['noticed', '2026-11-06 12:00', null],
    ]);
  });

  test.each<[string, () => Meeting, number, string]>([
    ['into the past', course.noticed, at('2026-10-13'), 'MEETING_PAST'],
    // From 10-14: T−3wd of Monday 10-19 is 10-14 itself, until 17:00; of Friday 10-16 it is over.
    ['so near that no notice is in time', course.noticed, at('2026-10-16'), 'MEETING_TOO_SOON'],
    ['to when it is', course.noticed, STARTS_MS, 'NOTHING_CHANGED'],
    // From 09-23: T−10wd of Friday 10-09 is 09-18 (10-08, 09-30, 29, 28, 24, 23, 22, 21, Sunday 20, which works, and 18).
    ['so near that items could not be collected', course.called, at('2026-10-09'), 'MEETING_TOO_SOON'],
  ])('is not moved %s', (_, reached, startsAtMs, refused) => {
    expect(reached().give(coordinator, move(startsAtMs))).toMatchObject({ refused });
  });

  test('is not moved by a unit, nor once it is held', () => {
    expect(course.noticed().give(culture, move(later))).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    expect(course.held().give(leader, move(later))).toMatchObject({ refused: 'NOT_NOW' });
  });
});

describe('a meeting that is called off', () => {
  test('leaves its items to the next one, and tells everyone', () => {
    const meeting = course.ready().must(leader, { type: 'propose-item', item: itemOf('增加的议题') });
    const { length } = meeting.rows;
    meeting.must(leader, { type: 'cancel', reason: '议题不成熟' });
    expect(meeting.state.items.map(({ state }) => state)).toEqual(['backlog', 'backlog']);
    expect(meeting.facts).toMatchObject({ stage: 'cancelled', open: false, nextWakeAtMs: null });
    expect([meeting.tasks, meeting.toldSince(length)]).toEqual([
      [],
      [...toAll('meeting-cancelled'), 'meeting-cancelled → coordinator', 'meeting-cancelled → leader'],
    ]);
    expect(meeting.give(leader, move(at('2026-11-10')))).toMatchObject({ refused: 'NOT_NOW', possible: [] });
  });

  test('can be called off while it waits for another date, and not once it is held', () => {
    const meeting = course.approved().must(leader, move(null));
    expect(meeting.must(coordinator, { type: 'cancel', reason: '不再召开' }).stage).toBe('cancelled');
    expect(course.held().give(leader, { type: 'cancel', reason: '不再召开' })).toMatchObject({ refused: 'NOT_NOW' });
  });

  test('that the convener declines was never one', () => {
    const meeting = course.proposed();
    const decline: MeetingCommand = { ...good.agree, decision: 'decline' };
    expect(meeting.give(leader, decline)).toEqual({ refused: 'OPINION_REQUIRED', pointer: '/opinion' });
    meeting.must(leader, { ...decline, opinion: '暂无必要' });
    expect([meeting.stage, meeting.toldSince(1)]).toEqual(['cancelled', ['meeting-cancelled → coordinator']]);
  });
});

describe('a meeting is asked for', () => {
  const propose = (given: Parameters<typeof draftOf>[2], startsAtMs = STARTS_MS) =>
    new Meeting().give(
      coordinator,
      { type: 'propose', meeting: draftOf('plenary', startsAtMs, given) },
      at('2026-09-21'),
    );

  test('for all members who can come: not for a name for many, nor for those that are no members', () => {
    expect(course.proposed().state.invited).toEqual(members);
  });

  test.each<[string, Parameters<typeof draftOf>[2], string, string]>([
    ['a name for many', { invited: [units.counties.id] }, 'UNIT_IS_COLLECTIVE', '/unitIds/0'],
    ['a unit that has ended', { invited: [courtUnit.id, units.former.id] }, 'UNIT_NOT_IN_FORCE', '/unitIds/1'],
    ['a unit that is not there', { invited: ['none'] }, 'UNIT_UNKNOWN', '/unitIds/0'],
    ['a unit twice', { invited: [courtUnit.id, courtUnit.id] }, 'UNIT_TWICE', '/unitIds/1'],
    ['nobody', { invited: [] }, 'NOT_INVITED', '/unitIds'],
    ['no place', { place: null }, 'PLACE_REQUIRED', '/place'],
  ])('not with %s', (_, given, refused, pointer) => {
    expect(propose(given)).toMatchObject({ refused, pointer });
  });

  test('not in the past, nor tomorrow, and not beside another of its kind unless that is meant', () => {
    expect(propose({}, at('2026-09-20'))).toEqual({ refused: 'MEETING_PAST', pointer: '/startsAt' });
    expect(propose({}, at('2026-09-21', '16:00'))).toMatchObject({ refused: 'MEETING_TOO_SOON' });
    const meeting = new Meeting();
    meeting.around = { ...meeting.around, underway: [{ meetingId: 'other', kind: 'plenary' }] };
    const draft = draftOf('plenary', STARTS_MS);
    expect(meeting.give(coordinator, { type: 'propose', meeting: draft }, at('2026-09-21'))).toEqual({
      ...{ refused: 'MEETING_UNDERWAY', pointer: '/kind', details: { meetingId: 'other' } },
    });
    expect(meeting.give(coordinator, { type: 'propose', meeting: { ...draft, beside: true } })).toBeNull();
  });
});

test('nobody is recorded as there before the day of the meeting', () => {
  const meeting = course.ready();
  expect(meeting.give(coordinator, present(...members), at('2026-10-19', '23:59'))).toMatchObject({
    refused: 'NOT_NOW',
  });
  expect(meeting.give(coordinator, present(...members), at('2026-10-20', '00:00'))).toBeNull();
});

describe('nothing that waits is forgotten', () => {
  test('a leave that is refused when all had answered is owed again, by a term', () => {
    const meeting = course.ready();
    meeting.must(culture, { type: 'answer', receipt: receiptOf('leave'), to: 0 });
    meeting.must(coordinator, {
      type: 'decide-receipt',
      unitId: cultureUnit.id,
      decision: 'refuse',
      opinion: '须到会',
    });
    // T−2 working days of Tuesday 10-20: Friday 10-16, 12:00.
    expect([meeting.due('receipts'), meeting.tasks]).toEqual([
      '2026-10-16 12:00',
      [`answer-notice liaison of ${cultureUnit.id}`],
    ]);
  });

  test('a leave that nobody decides is chased, can be decided at the meeting, and is no absence without leave', () => {
    const meeting = course.noticed();
    for (const liaison of liaisons.filter(({ unitId }) => unitId !== cultureUnit.id)) {
      meeting.must(liaison, { type: 'answer', receipt: receiptOf('attend'), to: 0 });
    }
    meeting.must(culture, { type: 'answer', receipt: receiptOf('leave'), to: 0 });
    const row = meeting.rows.length;
    meeting.run(at('2026-10-16', '18:00'));
    expect(meeting.toldSince(row)).toContain('overdue:receipts → coordinator');
    const others = members.filter((unitId) => unitId !== cultureUnit.id);
    meeting.must(coordinator, present(...others), STARTS_MS).must(coordinator, good.draftMinutes);
    expect(meeting.state.absent).toEqual([]);
    const held = course.noticed();
    held
      .must(culture, { type: 'answer', receipt: receiptOf('leave'), to: 0 })
      .must(coordinator, present(...others), STARTS_MS);
    held.must(coordinator, { type: 'decide-receipt', unitId: cultureUnit.id, decision: 'approve', opinion: null });
    expect([held.stage, held.tasks]).toEqual(['held', ['draft-minutes coordinator']]);
  });

  test('that somebody will not come is no meeting yet: it can still be called off', () => {
    const meeting = course.ready();
    const absent = [{ unitId: cultureUnit.id, as: 'absent' as const, arrivedAtMs: null, name: null }];
    meeting.must(coordinator, { type: 'record-attendance', units: absent }, STARTS_MS);
    expect([meeting.stage, meeting.state.heldAtMs]).toEqual(['ready', null]);
    expect(meeting.must(leader, { type: 'cancel', reason: '人数不足' }).stage).toBe('cancelled');
  });

  test('a calendar that is revised before the call moves it, whichever way', () => {
    // T−15 working days of 10-20, counted back over 国庆 and 中秋: Tuesday 09-22, in the morning.
    expect(said(course.agreed().facts.nextWakeAtMs)).toBe('2026-09-22 09:00');
    const later = course.agreed();
    later.calendar = editionWith('revised', { '2026-10-17': 'work' });
    expect(said(later.wake().facts.nextWakeAtMs)).toBe('2026-09-23 09:00');
    expect(later.last.event).toMatchObject({ type: 'terms-recounted', edition: editionOf(later) });
    // Sooner than now: it goes out at once, and not on what has become a day off.
    const sooner = course.agreed();
    sooner.calendar = editionWith('revised', { '2026-09-22': 'off' });
    expect([sooner.wake().stage, said(sooner.last.atMs)]).toEqual(['agenda-call', '2026-09-21 11:00']);
  });
});
