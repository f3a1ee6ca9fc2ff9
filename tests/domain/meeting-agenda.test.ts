/** Agenda items: proposed, late, merged, barred, ordered, struck, added by the chair, taken over by the next meeting. */
import { describe, expect, test } from '@jest/globals';
import type { MeetingCommand } from '../../src/domain/meeting-cycle.ts';
import type { BacklogItem } from '../../src/domain/meeting-cycle/agenda-item.ts';
import { at } from '../support/domain-fixtures.ts';
import {
  allChecks,
  cast,
  course,
  decideItem,
  good,
  itemOf,
  type Meeting,
  policyWith,
  units,
} from '../support/meeting-fixtures.ts';

const { coordinator, leader, culture, court, customs, publicity } = cast;
const { culture: cultureUnit, court: courtUnit, customs: customsUnit } = units;

const propose = (title: string): MeetingCommand => ({ type: 'propose-item', item: itemOf(title) });
const order = (...numbers: number[]): MeetingCommand => ({ type: 'submit-agenda', order: numbers });
const states = ({ state }: Meeting) => state.items.map((item) => item.state);

describe('an item', () => {
  test('is proposed by an invited unit or the office while the collection is open, with what the rules ask of it', () => {
    const meeting = course.called();
    expect(meeting.state.items[0]).toMatchObject({
      ...{ no: 1, state: 'proposed', title: '数据知识产权登记', background: '背景', request: '请审议', late: false },
      ...{ coordination: '已与有关单位会商一致', concerned: [customsUnit.id], proposers: [cultureUnit.id] },
    });
    meeting.must(coordinator, propose('办公室的议题'));
    expect(meeting.give(cast.guest, propose('不请自来'))).toMatchObject({ refused: 'NOT_FOUND' });
    expect(meeting.give(cast.inspector, propose('督查'))).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test.each<[string, string[], string, string]>([
    ['a unit that is not there', ['none'], 'UNIT_UNKNOWN', '/unitIds/0'],
    ['a unit twice', [courtUnit.id, courtUnit.id], 'UNIT_TWICE', '/unitIds/1'],
    ['a unit that has ended', [courtUnit.id, units.former.id], 'UNIT_NOT_IN_FORCE', '/unitIds/1'],
  ])('names no %s as concerned', (_, concerned, refused, pointer) => {
    const item = itemOf('议题', { concerned });
    expect(course.called().give(court, { type: 'propose-item', item })).toMatchObject({ refused, pointer });
  });

  test('is not proposed before the convener has agreed to the meeting, even while that waits for another date', () => {
    const meeting = course.proposed();
    // Before that it is nobody's business but the office's.
    expect(meeting.give(culture, propose('过早'))).toMatchObject({ refused: 'NOT_FOUND' });
    expect(meeting.give(coordinator, propose('过早'))).toMatchObject({ refused: 'NOT_NOW' });
    meeting.must(coordinator, { type: 'postpone', reason: '时间未定', startsAtMs: null, place: null });
    expect(meeting.give(coordinator, propose('过早'))).toMatchObject({ refused: 'NOT_NOW' });
  });

  test('that comes after the close waits for the next meeting by itself, and the office is told', () => {
    const meeting = course.called().run(at('2026-10-08'));
    const { length } = meeting.rows;
    meeting.must(court, propose('迟到的议题'));
    expect(meeting.state.items[1]).toMatchObject({ no: 2, state: 'backlog', late: true });
    expect(meeting.toldSince(length)).toEqual(['agenda-item-proposed → coordinator']);
    // The office puts the agenda together until it submits it.
    meeting.must(coordinator, propose('办公室补充'));
    expect(states(meeting)).toEqual(['proposed', 'backlog', 'proposed']);
  });

  test.each<[string, Partial<typeof allChecks>, string[]]>([
    ['solvable at a lower level', { needsMeeting: false }, ['needsMeeting']],
    ['not coordinated', { coordinated: false }, ['coordinated']],
    ['without an approval slip', { approvalSlip: false }, ['approvalSlip']],
    ['without its reporter, or late material', { reporterAndMaterial: false }, ['reporterAndMaterial']],
    ['two of these', { needsMeeting: false, approvalSlip: false }, ['needsMeeting', 'approvalSlip']],
  ])('may not go on when it is %s (四种议题不上会, domain.md 1.3)', (_, checks, failed) => {
    const accept = decideItem(1, { checks: { ...allChecks, ...checks } });
    expect(course.called().give(coordinator, accept)).toEqual({
      ...{ refused: 'AGENDA_ITEM_BARRED', pointer: '/checks', details: { failed } },
    });
  });

  test('may not go on unchecked, nor when it says itself that nothing was coordinated with the units concerned', () => {
    const meeting = course.called();
    expect(meeting.give(coordinator, decideItem(1, { checks: null }))).toMatchObject({ refused: 'AGENDA_ITEM_BARRED' });
    const silent = itemOf('未协调', { coordination: null });
    meeting.must(court, { type: 'propose-item', item: silent });
    expect(meeting.give(coordinator, decideItem(2))).toMatchObject({ details: { failed: ['coordinated'] } });
    // Where no other unit is concerned there is nothing to coordinate.
    meeting.must(court, { type: 'propose-item', item: { ...silent, concerned: [] } }).must(coordinator, decideItem(3));
    expect(states(meeting)).toEqual(['proposed', 'proposed', 'accepted']);
  });

  test.each<['return' | 'defer', string]>([
    ['return', 'returned'],
    ['defer', 'backlog'],
  ])('is sent on by the office (%s) with a reason, which its proposers are told', (decision, state) => {
    const meeting = course.called();
    const bare = decideItem(1, { decision, checks: null });
    expect(meeting.give(coordinator, bare)).toEqual({ refused: 'OPINION_REQUIRED', pointer: '/reason' });
    const { length } = meeting.rows;
    meeting.must(coordinator, decideItem(1, { decision, checks: null, reason: '材料不全' }));
    expect([states(meeting), meeting.state.items[0]?.reason]).toEqual([[state], '材料不全']);
    expect(meeting.toldSince(length)).toEqual([`agenda-item-decided → ${cultureUnit.id}`]);
    expect(meeting.give(coordinator, decideItem(1))).toMatchObject({ refused: 'NOT_NOW' });
  });

  test('is merged into another, which keeps both proposers', () => {
    const meeting = course.called().must(court, propose('数据知识产权登记试点')).must(customs, propose('边境保护'));
    const merge = (no: number, into: number | null) => decideItem(no, { decision: 'merge', into, checks: null });
    for (const into of [null, 2, 9]) {
      expect(meeting.give(coordinator, merge(2, into))).toEqual({ refused: 'AGENDA_ITEM_UNKNOWN', pointer: '/into' });
    }
    meeting.must(coordinator, merge(2, 1)).must(coordinator, decideItem(3, { decision: 'return', reason: '不属本会' }));
    expect(meeting.give(coordinator, merge(1, 3))).toMatchObject({ refused: 'AGENDA_ITEM_UNKNOWN' });
    expect(meeting.state.items.map(({ state, proposers, into }) => [state, proposers, into])).toEqual([
      ['proposed', [cultureUnit.id, courtUnit.id], null],
      ['merged', [courtUnit.id], 1],
      ['returned', [customsUnit.id], null],
    ]);
  });
});

describe('the agenda', () => {
  const three = () => {
    const meeting = course.called().must(court, propose('二')).must(customs, propose('三'));
    return meeting.must(coordinator, decideItem(1)).must(coordinator, good.closeAgenda);
  };

  test('is submitted when every item is decided, with all accepted ones in the office’s order and no other', () => {
    const meeting = three();
    const refusals = (command: MeetingCommand) => meeting.give(coordinator, command);
    expect(refusals(order(1))).toEqual({ refused: 'AGENDA_NOT_READY', details: { undecided: ['2', '3'] } });
    meeting.must(coordinator, decideItem(2)).must(coordinator, decideItem(3, { decision: 'return', reason: '另议' }));
    expect(refusals(order(1))).toEqual({ refused: 'AGENDA_NOT_READY', pointer: '/order', details: { left: ['2'] } });
    expect(refusals(order(2, 3))).toEqual({ refused: 'AGENDA_ITEM_UNKNOWN', pointer: '/order/1' });
    expect(refusals(order(2, 1, 2))).toEqual({ refused: 'AGENDA_ITEM_UNKNOWN', pointer: '/order/2' });
    meeting.must(coordinator, order(2, 1));
    expect(meeting.state.agenda).toMatchObject({ order: [2, 1], submittedBy: coordinator.accountId });
  });

  test('is not empty', () => {
    const meeting = course.agreed().run(at('2026-10-08'));
    expect(meeting.give(coordinator, order())).toEqual({ refused: 'AGENDA_EMPTY', pointer: '/order' });
  });

  test('has at most as many items as the policy allows: five (domain.md 1.3)', () => {
    const meeting = course.called();
    for (const title of ['二', '三', '四', '五', '六']) meeting.must(court, propose(title));
    for (const no of [1, 2, 3, 4, 5, 6]) meeting.must(coordinator, decideItem(no));
    meeting.must(coordinator, good.closeAgenda);
    const six = order(1, 2, 3, 4, 5, 6);
    expect(meeting.give(coordinator, six)).toEqual({
      ...{ refused: 'AGENDA_TOO_LONG', pointer: '/order', details: { most: 5 } },
    });
    meeting.policy = policyWith({ mostItems: null });
    expect(meeting.give(coordinator, six)).toBeNull();
  });

  test('is approved without the items that the convener strikes, whose proposers are told', () => {
    const meeting = three().must(coordinator, decideItem(2)).must(coordinator, decideItem(3));
    meeting.must(coordinator, order(3, 2, 1)).must(coordinator, good.preview);
    const strike = (...numbers: number[]): MeetingCommand => ({
      ...good.approveAgenda,
      strike: numbers.map((no) => ({ no, reason: '暂不审议' })),
    });
    expect(meeting.give(leader, strike(9))).toEqual({ refused: 'AGENDA_ITEM_UNKNOWN', pointer: '/strike/0/no' });
    expect(meeting.give(leader, strike(2, 2))).toMatchObject({ pointer: '/strike/1/no' });
    expect(meeting.give(leader, strike(1, 2, 3))).toEqual({ refused: 'AGENDA_EMPTY', pointer: '/strike' });
    const { length } = meeting.rows;
    meeting.must(leader, strike(2));
    expect([meeting.state.agenda.order, states(meeting)]).toEqual([
      [3, 1],
      ['accepted', 'struck', 'accepted'],
    ]);
    expect(meeting.toldSince(length)).toEqual(['agenda-approved → coordinator', `agenda-approved → ${courtUnit.id}`]);
  });

  test('is returned with an opinion, and submitted again without a second preview', () => {
    const meeting = course.previewed();
    const back: MeetingCommand = { ...good.approveAgenda, decision: 'return' };
    expect(meeting.give(leader, back)).toEqual({ refused: 'OPINION_REQUIRED', pointer: '/opinion' });
    meeting.must(leader, { ...back, opinion: '请补充财政意见' });
    expect([meeting.stage, meeting.tasks, meeting.due('preview')]).toEqual([
      ...['agenda-collected', ['submit-agenda coordinator'], 'never'],
    ]);
    meeting.must(coordinator, order(1));
    expect([meeting.stage, meeting.tasks]).toEqual(['agenda-collected', ['approve-agenda leader']]);
    meeting.must(leader, good.approveAgenda);
    expect(meeting.stage).toBe('agenda-approved');
  });

  test('takes additions of the chair alone after its approval; what others send waits for the next meeting', () => {
    const meeting = course.approved().must(leader, propose('市长增加的议题'));
    meeting.must(publicity, propose('宣传方案')).must(coordinator, propose('办公室的议题'));
    expect([meeting.state.agenda.order, states(meeting)]).toEqual([
      [1, 2],
      ['accepted', 'accepted', 'backlog', 'backlog'],
    ]);
  });

  test('has what the chair added before the approval behind what was submitted', () => {
    const meeting = course.submitted().must(leader, propose('市长的议题')).must(coordinator, good.preview);
    meeting.must(leader, good.approveAgenda);
    expect(meeting.state.agenda.order).toEqual([1, 2]);
  });

  test('shows what earlier meetings left open, with the days that it is late and the last report', () => {
    const meeting = course.previewed();
    const open = [
      {
        ...{ assignmentId: 'a', title: '建立台账', leadUnitId: courtUnit.id, minutes: '联席纪〔2026〕1号' },
        ...{ dueOn: '2026-09-30', daysLate: 3, stage: 'in-progress' },
        lastReport: { percent: 50, text: '已完成一半', atMs: 0 },
      },
    ];
    meeting.around = { ...meeting.around, open };
    meeting.must(leader, good.approveAgenda);
    meeting.around = { ...meeting.around, open: [] };
    expect(meeting.wake().state.agenda.open).toEqual(open);
  });
});

describe('what waits for the next meeting', () => {
  const waiting = (no: number, meetingId = 'earlier'): BacklogItem => {
    const proposed = { proposers: [courtUnit.id], proposedBy: 'liaison', proposedAtMs: at('2026-06-01') };
    return { ...itemOf(`结转${String(no)}`), origin: { meetingId, no }, ...proposed };
  };
  const plenary = { kind: 'plenary' as const };

  test('comes to it by itself, once, as soon as it is agreed to, and is decided upon like any other', () => {
    const meeting = course.proposed();
    const backlog = [
      { ...waiting(4), ...plenary },
      { ...waiting(2, 'meeting'), ...plenary },
      { ...waiting(5), kind: 'thematic' as const },
    ];
    meeting.around = { ...meeting.around, backlog };
    expect(meeting.wake().state.items).toEqual([]);
    meeting.must(leader, good.agree).wake().wake(at('2026-09-23'));
    expect(
      meeting.state.items.map(({ no, origin, state, proposers, late }) => [no, origin, state, proposers, late]),
    ).toEqual([[1, { meetingId: 'earlier', no: 4 }, 'proposed', [courtUnit.id], false]]);
    expect(meeting.tasks).toContain('judge-agenda-items coordinator');
    meeting.must(coordinator, decideItem(1)).must(coordinator, good.closeAgenda).must(coordinator, order(1));
  });

  test('comes to no agenda that has been submitted', () => {
    const meeting = course.submitted();
    meeting.around = { ...meeting.around, backlog: [{ ...waiting(4), ...plenary }] };
    expect(meeting.wake().state.items).toHaveLength(1);
    // Returned, it is gathered again.
    meeting
      .must(coordinator, good.preview)
      .must(leader, { ...good.approveAgenda, decision: 'return', opinion: '重排' });
    expect(states(meeting)).toEqual(['accepted', 'proposed']);
  });
});
