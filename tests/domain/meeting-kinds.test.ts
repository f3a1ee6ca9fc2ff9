/** Other kinds of meetings, urgent ones, nobody's own work, units with successors, other calendars. */
import { describe, expect, test } from '@jest/globals';
import type { MeetingCommand } from '../../src/domain/meeting-cycle.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { shortenedMeeting } from '../../src/domain/meeting-cycle/clock.ts';
import { at, editionWith, person } from '../support/domain-fixtures.ts';
import {
  cast,
  countersign,
  course,
  decideItem,
  draftOf,
  good,
  itemOf,
  liaisons,
  Meeting,
  members,
  policyWith,
  present,
  receiptOf,
  recordedOf,
  resolutionOf,
  said,
  STARTS_MS,
  units,
} from '../support/meeting-fixtures.ts';

const { coordinator, deputy, leader, culture, court } = cast;
const propose = (...[kind, startsAtMs, given]: Parameters<typeof draftOf>): MeetingCommand => {
  return { type: 'propose', meeting: draftOf(kind, startsAtMs, given) };
};
const order = (...numbers: number[]): MeetingCommand => ({ type: 'submit-agenda', order: numbers });
const answered = (meeting: Meeting, answer: 'attend' | 'agree'): Meeting =>
  liaisons.reduce((on, liaison) => on.must(liaison, { type: 'answer', receipt: receiptOf(answer), to: null }), meeting);

describe('an urgent meeting', () => {
  // Asked for on Monday 2026-10-19 for Wednesday 10-21: T−1wd is Tuesday 10-20, until 17:00.
  const asked = () =>
    new Meeting().must(culture, propose('plenary', at('2026-10-21', '15:00')), at('2026-10-19', '10:00'));

  test('skips the call and the preview, and is noticed at T−1wd (domain.md 1.4)', () => {
    const meeting = asked();
    expect(meeting.give(leader, good.agree)).toEqual({
      ...{ refused: 'MEETING_TOO_SOON', pointer: '', details: { rule: 'T-10wd' } },
    });
    meeting.must(leader, { ...good.agree, urgent: true });
    expect([meeting.stage, meeting.due('agenda-approval'), meeting.due('preview')]).toEqual([
      ...['agenda-collected', '2026-10-20 17:00', 'never'],
    ]);
    // The office gathers the items: what units send is not late.
    meeting.must(culture, { type: 'propose-item', item: itemOf('应急') }).must(coordinator, decideItem(1));
    meeting.must(coordinator, order(1)).must(leader, good.approveAgenda);
    expect([meeting.stage, meeting.due('notice')]).toEqual(['agenda-approved', '2026-10-20 17:00']);
    meeting.must(coordinator, good.notify, at('2026-10-20', '16:00'));
    expect([meeting.stage, meeting.due('receipts')]).toEqual(['noticed', '2026-10-20 17:00']);
    meeting.run(at('2026-10-21', '08:00'));
    expect(meeting.stage).toBe('ready');
    expect(meeting.must(coordinator, present(...members), at('2026-10-21', '15:00')).stage).toBe('held');
  });

  test('has no notice later than T−1wd', () => {
    const meeting = asked().must(leader, { ...good.agree, urgent: true });
    meeting.must(leader, { type: 'propose-item', item: itemOf('应急') }).must(coordinator, order(1));
    meeting.must(leader, good.approveAgenda);
    expect(meeting.give(coordinator, good.notify, at('2026-10-20', '17:01'))).toMatchObject({
      refused: 'NOTICE_TOO_LATE',
    });
  });

  test('that nobody has agreed to yet is moved to another near date', () => {
    expect(
      asked().give(coordinator, { type: 'postpone', reason: '改期', startsAtMs: at('2026-10-22'), place: null }),
    ).toBeNull();
  });

  test('of a kind that the office convenes needs somebody else who agrees that it is', () => {
    const meeting = new Meeting().must(coordinator, propose('progress', at('2026-10-21', '15:00')), at('2026-10-19'));
    expect([meeting.stage, meeting.tasks]).toEqual(['proposed', ['agree-meeting coordinator', 'agree-meeting leader']]);
    expect(meeting.give(coordinator, { ...good.agree, urgent: true })).toEqual({ refused: 'OWN_WORK' });
    expect(meeting.must(deputy, { ...good.agree, urgent: true }).stage).toBe('agenda-collected');
  });
});

describe('书面传签 (circulation)', () => {
  // Answers are asked for by Friday 2026-10-23, 17:00; receipts are due one working day before, on Thursday 10-22.
  const asked = () => {
    const meeting = new Meeting().must(
      coordinator,
      propose('circulation', at('2026-10-23', '17:00')),
      at('2026-10-12'),
    );
    meeting.must(leader, good.agree).must(coordinator, { type: 'propose-item', item: itemOf('修改工作规则') });
    return meeting
      .must(coordinator, decideItem(1))
      .must(coordinator, resolutionOf('通过修改后的工作规则', { itemNo: 1 }));
  };
  const noticed = () =>
    asked()
      .must(coordinator, order(1))
      .must(leader, good.approveAgenda)
      .must(coordinator, good.notify, at('2026-10-14'));

  test('is gathered, approved and sent without call, preview or place, and what is to be decided stands first', () => {
    const meeting = asked();
    expect([meeting.stage, meeting.state.place, meeting.due('agenda-approval')]).toEqual([
      ...['agenda-collected', null, '2026-10-16 17:00'],
    ]);
    meeting.must(coordinator, order(1));
    expect(meeting.give(coordinator, resolutionOf('另一项'))).toMatchObject({ refused: 'NOT_NOW' });
    meeting.must(leader, good.approveAgenda).must(coordinator, good.notify);
    expect([meeting.due('receipts'), meeting.give(coordinator, present(...members))?.refused]).toEqual([
      ...['2026-10-22 17:00', 'NOT_NOW'],
    ]);
  });

  test('decides without a meeting: units agree in writing, the chair signs, and the assignments are opened', () => {
    const meeting = noticed();
    expect(meeting.give(culture, { type: 'answer', receipt: receiptOf('attend'), to: null })).toMatchObject({
      refused: 'RECEIPT_INVALID',
    });
    answered(meeting, 'agree');
    expect([meeting.stage, meeting.actions(coordinator)]).toEqual([
      ...['ready', ['propose-item', 'notify', 'postpone', 'cancel', 'draft-minutes']],
    ]);
    meeting.must(coordinator, good.draftMinutes, at('2026-10-15'));
    expect([meeting.state.absent, meeting.state.quorum]).toEqual([[], null]);
    meeting.must(coordinator, good.circulate);
    // Units have answered already: it goes to the chair. Issued within 3 working days of Thursday 10-15: Tuesday 10-20.
    expect([meeting.tasks, meeting.due('issue')]).toEqual([['sign-minutes leader'], '2026-10-20 17:00']);
    meeting.must(leader, good.sign).must(coordinator, good.issue);
    expect([meeting.stage, meeting.opened.length]).toEqual(['tracking', 1]);
    expect(meeting.state.minutes?.text).toContain(`同意：${units.office.name}、${units.culture.name}`);
  });

  test('is written down as soon as it is answered, and nobody is asked to record a meeting', () => {
    const meeting = answered(noticed(), 'agree');
    expect(meeting.tasks).toEqual(['draft-minutes coordinator']);
    // One working day after Friday 10-23 the minutes are late.
    expect(meeting.run(at('2026-10-27')).tasks).toEqual(['draft-minutes coordinator']);
  });

  test('may have a decision taken back once units were asked, but not worded anew behind them', () => {
    const meeting = answered(noticed(), 'agree').must(coordinator, good.draftMinutes);
    expect(meeting.give(coordinator, resolutionOf('改字', { no: 1 }))).toMatchObject({ refused: 'NOT_NOW' });
    meeting.must(coordinator, { type: 'resolve', given: { what: 'withdraw', no: 1, reason: '期限已过' } });
    expect([meeting.stage, meeting.state.minutes?.version]).toEqual(['minutes-drafted', 2]);
  });

  test('that units object to, or do not answer, is signed despite them only with a reason', () => {
    const meeting = noticed().must(culture, {
      type: 'answer',
      receipt: receiptOf('object', { reason: '与上位文件不一致' }),
      to: null,
    });
    for (const liaison of liaisons.filter((one) => one !== culture && one !== court)) {
      meeting.must(liaison, { type: 'answer', receipt: receiptOf('agree'), to: null });
    }
    expect(meeting.run(at('2026-10-23')).stage).toBe('ready');
    meeting.must(coordinator, good.draftMinutes).must(coordinator, good.circulate);
    expect(meeting.state.minutes?.text).toContain(`不同意：${units.culture.name}：与上位文件不一致`);
    expect(meeting.give(leader, good.sign)).toMatchObject({
      ...{ refused: 'MINUTES_NOT_AGREED', details: { units: [units.culture.name, units.court.name] } },
    });
    expect(meeting.give(leader, { ...good.sign, despite: true, opinion: '报市政府决定' })).toBeNull();
  });
});

describe('a meeting of liaisons', () => {
  const convened = () =>
    new Meeting().must(coordinator, propose('liaison', STARTS_MS), at('2026-09-21')).run(at('2026-09-23'));

  test('is convened by the office: nobody else agrees to it, and there is no preview', () => {
    const meeting = convened().must(culture, { type: 'propose-item', item: itemOf('半年情况') });
    expect(meeting.coursed().map((one) => one.split(' ')[2])).toEqual([
      ...['meeting-proposed', 'meeting-agreed', 'agenda-called', 'agenda-item-proposed'],
    ]);
    meeting.must(coordinator, decideItem(1)).must(coordinator, good.closeAgenda).must(coordinator, order(1));
    expect([meeting.stage, meeting.due('preview')]).toEqual(['agenda-collected', 'never']);
    expect(meeting.tasks).toEqual(['approve-agenda coordinator', 'approve-agenda leader']);
    // Whoever submitted the agenda does not approve it.
    expect(meeting.give(coordinator, good.approveAgenda)).toEqual({ refused: 'OWN_WORK' });
    expect(meeting.must(deputy, good.approveAgenda).stage).toBe('agenda-approved');
  });

  test('proposed by a unit is agreed to by the office', () => {
    const meeting = new Meeting().must(culture, propose('liaison', STARTS_MS), at('2026-09-21'));
    expect(meeting.tasks).toEqual(['agree-meeting coordinator', 'agree-meeting leader']);
    expect(meeting.give(cast.inspector, good.agree)).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    expect(meeting.must(coordinator, good.agree).stage).toBe('proposed');
  });

  test('has its minutes signed by somebody of the office who has not drafted them, or by the leader', () => {
    const meeting = convened().must(leader, { type: 'propose-item', item: itemOf('半年情况') });
    meeting.must(coordinator, good.closeAgenda).must(coordinator, order(1)).must(deputy, good.approveAgenda);
    answered(meeting.must(coordinator, good.notify), 'attend').must(coordinator, present(...members), STARTS_MS);
    meeting.must(coordinator, good.draftMinutes).must(coordinator, good.circulate);
    expect(meeting.give(coordinator, good.sign)).toEqual({ refused: 'OWN_WORK' });
    // Who corrected the attendance has drafted them as well.
    const absent = { unitId: units.court.id, as: 'absent' as const, arrivedAtMs: null, name: null };
    meeting.must(deputy, { type: 'record-attendance', units: [absent] }).must(coordinator, good.circulate);
    expect(meeting.give(deputy, good.sign)).toEqual({ refused: 'OWN_WORK' });
    expect(meeting.give(leader, good.sign)).toBeNull();
  });

  test('keeps who convenes it when the policy is changed', () => {
    const meeting = new Meeting().must(culture, propose('liaison', STARTS_MS), at('2026-09-21'));
    meeting.policy = { ...policyWith({ convenedBy: 'leader' }), edition: 'other' };
    expect(meeting.give(deputy, good.agree)).toBeNull();
  });
});

describe('a meeting of a series', () => {
  test('is agreed to already, and is not proposed by the system too near', () => {
    const system = person('system', null, 'system');
    const series = { planId: 'plan', no: 1 };
    const meeting = new Meeting().must(system, propose('plenary', STARTS_MS, { series }), at('2026-09-21'));
    expect([meeting.state.agreedAtMs, said(meeting.facts.nextWakeAtMs)]).toEqual([meeting.nowMs, '2026-09-22 09:00']);
    expect(new Meeting().give(system, propose('plenary', STARTS_MS, { series }), at('2026-10-12'))).toMatchObject({
      refused: 'MEETING_TOO_SOON',
    });
  });
});

describe('nobody decides on what they have drafted (design.md, "People and limits" 2)', () => {
  const twoHats = person('leader', null, coordinator.accountId);

  test('not on a proposal, an agenda, minutes or a correction, whatever role they come in', () => {
    expect(course.proposed().give(twoHats, good.agree)).toEqual({ refused: 'OWN_WORK' });
    expect(course.previewed().give(twoHats, good.approveAgenda)).toEqual({ refused: 'OWN_WORK' });
    expect(course.countersigned().give(twoHats, good.sign)).toEqual({ refused: 'OWN_WORK' });
    const meeting = course.issued().must(coordinator, { type: 'correct', text: '更正', reason: '笔误' });
    const issue: MeetingCommand = { type: 'decide-correction', no: 1, decision: 'issue', opinion: null };
    expect(meeting.give(twoHats, issue)).toEqual({ refused: 'OWN_WORK' });
    // What they drafted before does not bar them from deciding on another's.
    meeting.must(leader, issue).must(deputy, { type: 'correct', text: '再更正', reason: '笔误' });
    expect(meeting.give(twoHats, { ...issue, no: 2 })).toBeNull();
  });

  test('of a unit its own liaison answers and countersigns, and no other', () => {
    const meeting = course.circulated();
    expect(meeting.give(cast.office, countersign(meeting.state))).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    expect(meeting.give(coordinator, countersign(meeting.state))).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    expect(meeting.give(leader, countersign(meeting.state))).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
  });
});

describe('a unit with a successor', () => {
  const { culture: cultureUnit, court: courtUnit, guest, office } = units;

  test('is invited, asked and named by its successor from then on', () => {
    const meeting = course.called().succeed(cultureUnit, guest);
    expect(meeting.state).toMatchObject({
      invited: [office.id, guest.id, ...members.slice(2)],
      items: [{ proposers: [guest.id] }],
    });
    expect(meeting.facts.involves).toContain(guest.id);
    expect(meeting.actions(cast.guest)).toEqual(['propose-item']);
  });

  test('that was merged into another invited one is asked once, and what that one said itself stands', () => {
    const meeting = course.noticed();
    meeting.must(culture, { type: 'answer', receipt: receiptOf('decline'), to: null });
    meeting.must(court, { type: 'answer', receipt: receiptOf('attend'), to: null }).succeed(cultureUnit, courtUnit);
    expect(meeting.state.receipts.map(({ unitId, answer }) => [unitId, answer])).toEqual([[courtUnit.id, 'attend']]);
    expect(meeting.state.invited).toEqual(members.filter((id) => id !== cultureUnit.id));
  });

  test('whose merger leaves no answer owed makes the meeting ready, and ends the countersigning', () => {
    const meeting = course.noticed();
    for (const liaison of liaisons.filter((one) => one !== culture)) {
      meeting.must(liaison, { type: 'answer', receipt: receiptOf('attend'), to: null });
    }
    expect(meeting.succeed(cultureUnit, courtUnit).stage).toBe('ready');
    expect(meeting.due('receipts')).toBe('never');

    const minutes = course.circulated();
    minutes.must(court, countersign(minutes.state)).succeed(cultureUnit, courtUnit);
    expect([minutes.state.signers, minutes.due('countersigning'), minutes.tasks]).toEqual([
      ...[[courtUnit.id], 'never', ['sign-minutes leader']],
    ]);
  });

  test('that is the office leaves the cycle to its successor', () => {
    const meeting = course.called().succeed(office, guest);
    expect(meeting.facts.unitId).toBe(guest.id);
    expect(meeting.toldSince(meeting.rows.length - 1)).toEqual([
      `unit-succeeded → ${guest.id}`,
      'unit-succeeded → coordinator',
    ]);
  });

  test('leaves no resolution without its lead: a cooperating unit that merged into the lead is named once', () => {
    const meeting = course.drafted().succeed(courtUnit, cultureUnit);
    expect(meeting.state.resolutions).toMatchObject([{ leadUnitId: cultureUnit.id, cooperating: [] }]);
    meeting.must(coordinator, good.circulate);
    expect(meeting.state.signers).toEqual([cultureUnit.id]);
  });
});

describe('another edition of the calendar or the policy', () => {
  test('counts the running terms again, once, and tells the office what moved', () => {
    // The collection ends on T−10wd, 2026-09-30. Were 10-14 off too, it would end on 09-29: sooner, which is not done by
    // itself. Were Saturday 10-17 worked, on 10-08: later.
    const meeting = course.called();
    const { length } = meeting.rows;
    meeting.calendar = editionWith('sooner', { '2026-10-14': 'off' });
    meeting.wake().wake();
    expect([meeting.rows.length - length, meeting.due('agenda-items'), meeting.toldSince(length)]).toEqual([
      ...[1, '2026-09-30 17:00', ['terms-recounted → coordinator']],
    ]);
    meeting.calendar = editionWith('later', { '2026-10-17': 'work' });
    meeting.wake();
    expect([meeting.due('agenda-items'), meeting.facts.edition]).toEqual([
      '2026-10-08 17:00',
      `later+${defaultPolicy.edition}`,
    ]);
    expect(meeting.rows.slice(length).map((row) => recordedOf(row).event.type)).toEqual([
      'terms-recounted',
      'terms-recounted',
    ]);
  });

  test('moves dates forward on a person’s yes, where a revision would have', () => {
    const meeting = course.called();
    const revised = (revision: number) => ({
      ...editionWith(`state-council-2026/${String(revision)}`, { '2026-10-14': 'off' }),
      revisions: [{ revision, sinceMs: meeting.nowMs }],
    });
    meeting.calendar = revised(1);
    meeting.wake();
    const context = meeting.context(coordinator);
    expect(shortenedMeeting(meeting.state, { revision: 2, basis: '同意' }, context)).toBeNull();
    const steps = shortenedMeeting(meeting.state, { revision: 1, basis: '同意提前' }, context);
    expect(steps).toMatchObject([{ basis: '同意提前', event: { type: 'terms-recounted', shortenedBy: '同意提前' } }]);
  });

  test('under which a kind calls for no items gathers those of a meeting that is moved', () => {
    const meeting = course.agreed();
    const { plenary } = meeting.policy.meetings;
    meeting.policy = { ...policyWith({ terms: { ...plenary.terms, call: null } }), edition: 'other' };
    meeting.must(coordinator, { type: 'postpone', reason: '改期', startsAtMs: at('2026-11-10'), place: null });
    expect([meeting.stage, meeting.tasks]).toEqual(['agenda-collected', ['submit-agenda coordinator']]);
  });
});
