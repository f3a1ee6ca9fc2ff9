/** The meeting held, and its minutes: quorum, resolutions, countersigning, signature, issue, corrections. */
import { describe, expect, test } from '@jest/globals';
import type { MeetingCommand } from '../../src/domain/meeting-cycle.ts';
import { quorumOf, type Attendance } from '../../src/domain/meeting-cycle/quorum.ts';
import { defaultMeetings, type QuorumRule } from '../../src/domain/meeting-cycle/rules.ts';
import { at } from '../support/domain-fixtures.ts';
import {
  cast,
  countersign,
  course,
  good,
  members,
  policyWith,
  present,
  receiptOf,
  resolutionOf,
  STARTS_MS,
  units,
} from '../support/meeting-fixtures.ts';

const { coordinator, leader, culture, court, customs } = cast;
const { office: officeUnit, culture: cultureUnit, court: courtUnit, customs: customsUnit, publicity, guest } = units;
const rule = defaultMeetings.plenary.quorum;

describe('the meeting itself', () => {
  const record = (...units: Attendance[]): MeetingCommand => ({ type: 'record-attendance', units });
  const came = (unitId: string, given: Partial<Attendance> = {}): Attendance => {
    return { unitId, as: 'present', arrivedAtMs: STARTS_MS - 600_000, name: '李四', ...given };
  };

  test('begins with the first who are recorded, each with the arrival; the last entry of a unit counts', () => {
    const meeting = course.ready().must(coordinator, record(came(officeUnit.id), came(courtUnit.id)), STARTS_MS);
    expect([meeting.stage, meeting.state.heldAtMs]).toEqual(['held', STARTS_MS]);
    const late = came(courtUnit.id, { arrivedAtMs: STARTS_MS + 300_000, name: '赵六' });
    meeting.must(coordinator, record(late), at('2026-10-20', '15:00'));
    expect(meeting.state.attendance).toEqual([came(officeUnit.id), late]);
    expect(meeting.state.heldAtMs).toBe(STARTS_MS);
  });

  test.each<[string, Attendance[], string, string]>([
    ['a unit that was not invited', [came(guest.id)], 'NOT_INVITED', '/units/0/unitId'],
    ['a unit twice', [came(courtUnit.id), came(courtUnit.id)], 'UNIT_TWICE', '/units/1'],
    [
      'an arrival to come',
      [came(courtUnit.id, { arrivedAtMs: STARTS_MS + 1 })],
      'ARRIVAL_INVALID',
      '/units/0/arrivedAt',
    ],
    ['an absent unit’s arrival', [came(courtUnit.id, { as: 'absent' })], 'ARRIVAL_INVALID', '/units/0/arrivedAt'],
  ])('does not record %s', (_, attendance, refused, pointer) => {
    expect(course.ready().give(coordinator, record(...attendance), STARTS_MS)).toMatchObject({ refused, pointer });
  });

  test('records who was absent without leave in the minutes, and who had leave', () => {
    const meeting = course.ready();
    meeting.must(culture, { type: 'answer', receipt: receiptOf('leave'), to: null });
    meeting.must(coordinator, { type: 'decide-receipt', unitId: cultureUnit.id, decision: 'approve', opinion: null });
    meeting.must(coordinator, present(officeUnit.id, publicity.id, customsUnit.id), STARTS_MS);
    meeting.must(coordinator, good.draftMinutes);
    expect(meeting.state.absent).toEqual([courtUnit.id]);
    const lines = meeting.state.minutes?.text.split('\n');
    expect(lines).toEqual(expect.arrayContaining([`请假：${cultureUnit.name}`, `缺席：${courtUnit.name}`]));
    expect(lines).toContain('到会 3 个单位，应到 5 个，未达规定。');
  });
});

describe('the quorum', () => {
  const five = ['a', 'b', 'c', 'd', 'e'];
  const there = (text: string): Attendance[] =>
    text.split('').map((mark, index) => {
      const as = mark === 'p' ? 'present' : mark === 's' ? 'substitute' : 'absent';
      return { unitId: five[index] ?? '', as, arrivedAtMs: null, name: null };
    });
  test.each<[string, Partial<QuorumRule>, string, boolean, number, string[]]>([
    ['2/3 of five are four', {}, 'ppppx', true, 4, []],
    ['three of five are too few', {}, 'pppxx', false, 3, []],
    ['a substitute counts', {}, 'psssx', true, 4, []],
    ['unless the rule says that none does', { substitutesCount: false }, 'psspp', false, 3, []],
    ['without a unit that must be there it is not met', { mustHave: ['e'] }, 'ppppx', false, 4, ['e']],
    ['whose substitute is not it', { mustHave: ['a'], substitutesCount: false }, 'spppp', false, 4, ['a']],
    ['half of five are three', { share: 0.5 }, 'pppxx', true, 3, []],
    ['all of five are five', { share: 1 }, 'ppppx', false, 4, []],
    ['a share of nothing is met by nobody', { share: 0 }, 'xxxxx', true, 0, []],
  ])('%s', (_, given, attendance, met, counted, missing) => {
    const found = quorumOf({ ...rule, ...given }, five, there(attendance));
    expect(found).toEqual({ met, counted, of: 5, share: given.share ?? rule.share, missing });
  });

  test('of 2/3 of 21 is 14, of 22 is 15', () => {
    const all = Array.from({ length: 22 }, (_, index) => String(index));
    const attendance = all.map((unitId): Attendance => ({ unitId, as: 'present', arrivedAtMs: null, name: null }));
    expect(quorumOf(rule, all.slice(0, 21), attendance.slice(0, 14)).met).toBe(true);
    expect(quorumOf(rule, all.slice(0, 21), attendance.slice(0, 13)).met).toBe(false);
    expect(quorumOf(rule, all, attendance.slice(0, 14)).met).toBe(false);
  });

  test('is counted anew at every change of who is there', () => {
    const meeting = course.ready().must(coordinator, present(officeUnit.id, courtUnit.id, customsUnit.id), STARTS_MS);
    expect(meeting.state.quorum).toMatchObject({ met: false, counted: 3, of: 5 });
    meeting.must(coordinator, present(cultureUnit.id));
    expect(meeting.state.quorum).toMatchObject({ met: true, counted: 4 });
  });

  test('that is missing marks what is decided then, in the record and in the minutes', () => {
    const meeting = course.ready().must(coordinator, present(officeUnit.id, courtUnit.id, customsUnit.id), STARTS_MS);
    meeting.must(coordinator, resolutionOf('人数不足时议定')).must(coordinator, present(cultureUnit.id));
    meeting.must(coordinator, resolutionOf('人数足够时议定'));
    // Another wording decides nothing anew: the mark stays.
    meeting.must(coordinator, resolutionOf('人数不足时议定，改字', { no: 1 }));
    expect(meeting.state.resolutions.map(({ text, withoutQuorum }) => [text, withoutQuorum])).toEqual([
      ['人数不足时议定，改字', true],
      ['人数足够时议定', false],
    ]);
    meeting.must(coordinator, good.draftMinutes);
    expect(meeting.state.minutes?.text.match(/议定时到会单位未达规定。/g)).toHaveLength(1);
  });

  test('that is missing blocks only where the policy says so, and then no rewording of what was decided with it', () => {
    const meeting = course.ready();
    meeting.policy = policyWith({ quorum: { ...rule, blocks: true } });
    meeting.must(coordinator, present(...members), STARTS_MS).must(coordinator, resolutionOf('人数足够时议定'));
    const absent = [cultureUnit.id, customsUnit.id].map((unitId) => {
      return { unitId, as: 'absent' as const, arrivedAtMs: null, name: null };
    });
    meeting.must(coordinator, record(...absent));
    expect(meeting.give(coordinator, resolutionOf('又一项'))).toEqual({
      ...{ refused: 'QUORUM_MISSING', details: { counted: 3, of: 5 } },
    });
    expect(meeting.give(coordinator, resolutionOf('人数足够时议定，改字', { no: 1 }))).toBeNull();
    meeting.must(coordinator, present(cultureUnit.id)).must(coordinator, resolutionOf('又一项'));
  });

  function record(...units: Attendance[]): MeetingCommand {
    return { type: 'record-attendance', units };
  }
});

describe('a resolution', () => {
  test.each<[string, Parameters<typeof resolutionOf>[1], string, string]>([
    ['a name for many in the lead', { leadUnitId: units.counties.id }, 'UNIT_IS_COLLECTIVE', '/leadUnitId'],
    ['the lead cooperating', { cooperating: [cultureUnit.id] }, 'UNIT_TWICE', '/cooperatingUnitIds/0'],
    ['an ended unit', { cooperating: [units.former.id] }, 'UNIT_NOT_IN_FORCE', '/cooperatingUnitIds/0'],
    ['a unit that is not there', { leadUnitId: 'none' }, 'UNIT_UNKNOWN', '/leadUnitId'],
    ['no rule as its term', { term: 'soon' }, 'TERM_INVALID', '/term'],
    ['a term before the meeting', { term: 'T-3wd' }, 'TERM_INVALID', '/term'],
    ['a date that is today', { term: 'by 2026-10-20' }, 'DUE_DATE_PAST', '/term'],
    ['an item that is not on the agenda', { itemNo: 2 }, 'AGENDA_ITEM_UNKNOWN', '/itemNo'],
    ['a number that was not given', { no: 7 }, 'RESOLUTION_UNKNOWN', '/no'],
    ['a stranger’s dissent', { dissent: [{ unitId: 'none', text: '不同意' }] }, 'UNIT_UNKNOWN', '/dissent/0/unitId'],
  ])('does not have %s', (_, given, refused, pointer) => {
    expect(course.held().give(coordinator, resolutionOf('议定', given))).toMatchObject({ refused, pointer });
  });

  test('has the dissent recorded as said, and may be referred to the government', () => {
    const dissent = [{ unitId: customsUnit.id, text: '海关总署未授权。' }];
    const meeting = course.held().must(coordinator, resolutionOf('边境保护', { dissent, referred: true }));
    meeting.must(coordinator, good.draftMinutes);
    expect(meeting.state.resolutions[0]).toMatchObject({ dissent, referred: true });
    expect(meeting.state.minutes?.text).toContain(`${customsUnit.name}的不同意见：海关总署未授权。`);
    expect(meeting.state.minutes?.text).toContain('提请市政府决定。');
  });

  test('is withdrawn with its number kept, and then names nobody any more', () => {
    const meeting = course.held().must(coordinator, resolutionOf('一')).must(coordinator, resolutionOf('二'));
    const withdraw: MeetingCommand = { type: 'resolve', given: { what: 'withdraw', no: 1, reason: '误记' } };
    meeting.must(coordinator, withdraw).must(coordinator, resolutionOf('三'));
    expect(meeting.state.resolutions.map(({ no, withdrawn }) => [no, withdrawn])).toEqual([
      ...[
        [1, '误记'],
        [2, null],
        [3, null],
      ],
    ]);
    expect(meeting.give(coordinator, withdraw)).toMatchObject({ refused: 'RESOLUTION_UNKNOWN' });
  });
});

describe('the minutes', () => {
  test('are written from agenda, attendance and resolutions', () => {
    const text = course.drafted().state.minutes?.text.split('\n');
    expect(text).toEqual([
      ...['联席会议第三次全体会议', '2026年10月20日 14:30，三楼会议室', '会议听取了汇报。'],
      ...[`一、数据知识产权登记（${cultureUnit.name}）`, '议定事项'],
      `1. 建立登记制度（${cultureUnit.name}牵头，${courtUnit.name}配合；期限 20wd）`,
      `出席：${[officeUnit, cultureUnit, courtUnit, publicity, customsUnit].map(({ name }) => name).join('、')}`,
    ]);
  });

  test('go to the units that a resolution names, each signing the hash of the version', () => {
    const meeting = course.drafted();
    const { length } = meeting.rows;
    meeting.must(coordinator, good.circulate);
    expect(meeting.toldSince(length)).toEqual([cultureUnit, courtUnit].map(({ id }) => `minutes-circulated → ${id}`));
    expect(meeting.give(customs, countersign(meeting.state))).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    const wrong: MeetingCommand = { type: 'countersign', hash: 'f'.repeat(64), decision: 'agree', opinion: null };
    expect(meeting.give(culture, wrong)).toEqual({
      ...{ refused: 'MINUTES_CHANGED', pointer: '/hash', details: { version: 1 } },
    });
    meeting.must(culture, countersign(meeting.state));
    expect(meeting.state.signatures).toMatchObject([
      { unitId: cultureUnit.id, hash: meeting.state.minutes?.hash, decision: 'agree' },
    ]);
    expect(meeting.give(culture, countersign(meeting.state))).toEqual({ refused: 'NOTHING_CHANGED' });
  });

  test('go to a named unit that was not invited as well: it sees the meeting from then on', () => {
    const meeting = course
      .held()
      .must(coordinator, resolutionOf('共享数据', { leadUnitId: guest.id, cooperating: [] }));
    meeting.must(coordinator, good.draftMinutes);
    expect(meeting.actions(cast.guest)).toEqual([]);
    meeting.must(coordinator, good.circulate);
    expect([meeting.actions(cast.guest), meeting.facts.involves]).toEqual([['countersign'], [...members, guest.id]]);
    meeting.must(cast.guest, countersign(meeting.state)).must(leader, good.sign);
  });

  test('go to the chair at once where no resolution names anybody', () => {
    const meeting = course.held().must(coordinator, good.draftMinutes);
    const { length } = meeting.rows;
    meeting.must(coordinator, good.circulate);
    expect([meeting.tasks, meeting.toldSince(length)]).toEqual([
      ...[['sign-minutes leader'], ['minutes-circulated → leader']],
    ]);
    // Not countersigned they are issued within 3 working days of 10-20.
    expect(meeting.due('issue')).toBe('2026-10-23 17:00');
  });

  test('void the signatures given when they are edited, and say whose', () => {
    const meeting = course.circulated().must(culture, countersign(meeting0()));
    const { length } = meeting.rows;
    meeting.must(coordinator, { type: 'draft-minutes', summary: '会议听取并讨论了汇报。' });
    expect(meeting.last.event).toMatchObject({
      type: 'minutes-drafted',
      minutes: { version: 2 },
      voided: [cultureUnit.id],
    });
    expect(meeting.toldSince(length)).toEqual([`minutes-drafted → ${cultureUnit.id}`]);
    expect([meeting.stage, meeting.state.signatures, meeting.due('countersigning')]).toEqual([
      ...['minutes-drafted', [], 'never'],
    ]);
    // The hash that was signed before is that of another version.
    meeting.must(coordinator, good.circulate);
    expect(meeting.give(culture, countersign(meeting0()))).toMatchObject({ refused: 'MINUTES_CHANGED' });
    function meeting0() {
      return course.circulated().state;
    }
  });

  test.each<[string, MeetingCommand]>([
    ['a resolution is worded anew', resolutionOf('建立登记与共享制度', { no: 1, itemNo: 1 })],
    ['a resolution is added', resolutionOf('另一项')],
    ['a resolution is withdrawn', { type: 'resolve', given: { what: 'withdraw', no: 1, reason: '误记' } }],
    [
      'attendance is corrected',
      { type: 'record-attendance', units: [{ unitId: customsUnit.id, as: 'absent', arrivedAtMs: null, name: null }] },
    ],
  ])('are drafted again by themselves when %s', (_, command) => {
    const meeting = course.countersigned().must(coordinator, command);
    expect([meeting.stage, meeting.state.minutes?.version, meeting.state.signatures]).toEqual([
      'minutes-drafted',
      2,
      [],
    ]);
    expect(meeting.last.event).toMatchObject({ voided: [cultureUnit.id, courtUnit.id] });
  });

  test('are not drafted again where nothing of their text changes', () => {
    expect(course.drafted().give(coordinator, good.draftMinutes)).toEqual({ refused: 'NOTHING_CHANGED' });
    const meeting = course.countersigned().must(coordinator, present(customsUnit.id));
    expect([meeting.stage, meeting.state.minutes?.version, meeting.state.signatures.length]).toEqual([
      'countersigning',
      1,
      2,
    ]);
  });

  test('that a unit objects to are edited and signed again', () => {
    const meeting = course.circulated().must(culture, countersign(course.circulated().state));
    const { length } = meeting.rows;
    const mute: MeetingCommand = countersign(meeting.state, 'object', null);
    expect(meeting.give(court, mute)).toEqual({ refused: 'OPINION_REQUIRED', pointer: '/opinion' });
    meeting.must(court, countersign(meeting.state, 'object', '法院不作配合单位'));
    expect([meeting.tasks, meeting.toldSince(length), meeting.due('signing')]).toEqual([
      ...[['answer-objection coordinator'], ['minutes-countersigned → coordinator'], 'never'],
    ]);
    meeting.must(coordinator, resolutionOf('建立登记制度，商请法院指导', { no: 1, cooperating: [] }));
    meeting.must(coordinator, good.circulate).must(culture, countersign(meeting.state));
    expect(meeting.tasks).toEqual(['sign-minutes leader']);
  });

  test('wait for the chair no longer when a unit takes its agreement back', () => {
    const meeting = course.countersigned();
    expect(meeting.due('signing')).toBe('2026-10-23 17:00');
    meeting.must(court, countersign(meeting.state, 'object'));
    expect([meeting.due('signing'), meeting.tasks]).toEqual(['never', ['answer-objection coordinator']]);
    meeting.must(court, countersign(meeting.state), at('2026-10-23'));
    // One working day after Friday 10-23.
    expect([meeting.due('signing'), meeting.tasks]).toEqual(['2026-10-26 17:00', ['sign-minutes leader']]);
  });

  test('are not agreed to by silence, unless the policy says so; then the record says so', () => {
    // Circulated on 10-21, due after 2 working days: Friday 10-23, 17:00.
    const silent = course.circulated().must(culture, countersign(course.circulated().state)).run(at('2026-10-26'));
    expect([silent.stage, silent.tasks]).toEqual([
      'countersigning',
      [`countersign-minutes liaison of ${courtUnit.id}`],
    ]);
    expect(silent.toldSince(silent.rows.length - 1)).toEqual([
      ...[`overdue:countersigning → ${courtUnit.id}`, 'overdue:countersigning → coordinator'],
    ]);

    const meeting = course.circulated().must(culture, countersign(silent.state));
    meeting.policy = policyWith({ silenceAgrees: true });
    meeting.run(at('2026-10-23', '17:00'));
    expect(meeting.state.signatures).toHaveLength(1);
    const { length } = meeting.rows;
    meeting.run(at('2026-10-23', '17:01'));
    expect(meeting.last).toMatchObject({
      ...{ event: { type: 'silence-agreed', unitIds: [courtUnit.id] }, basis: '未在会签期限内答复，视为同意' },
      actor: { accountId: 'system' },
    });
    expect(meeting.state.signatures[1]).toMatchObject({ unitId: courtUnit.id, decision: 'silence', by: 'system' });
    expect([meeting.tasks, meeting.toldSince(length), meeting.due('signing'), meeting.due('countersigning')]).toEqual([
      ...[['sign-minutes leader'], ['silence-agreed → leader'], '2026-10-26 17:00', 'never'],
    ]);
  });

  test('are signed by the chair despite who has not agreed only on purpose and with a reason, which is recorded', () => {
    const meeting = course.circulated().must(culture, countersign(course.circulated().state));
    expect(meeting.give(leader, good.sign)).toEqual({
      ...{ refused: 'MINUTES_NOT_AGREED', pointer: '/despite', details: { units: [courtUnit.name] } },
    });
    const despite: MeetingCommand = { ...good.sign, despite: true };
    expect(meeting.give(leader, despite)).toEqual({ refused: 'OPINION_REQUIRED', pointer: '/opinion' });
    meeting.must(leader, { ...despite, opinion: '会上已口头同意' });
    expect(meeting.state.signed).toMatchObject({ opinion: '会上已口头同意', despite: [courtUnit.id] });
    expect(course.countersigned().must(leader, good.sign).state.signed).toMatchObject({ despite: [] });
  });

  test('are returned by the chair with an opinion; not edited they keep their signatures and go straight back', () => {
    const meeting = course.countersigned();
    const back: MeetingCommand = { ...good.sign, decision: 'return' };
    expect(meeting.give(leader, back)).toEqual({ refused: 'OPINION_REQUIRED', pointer: '/opinion' });
    meeting.must(leader, { ...back, opinion: '再核' });
    expect([meeting.stage, meeting.tasks]).toEqual(['minutes-drafted', ['circulate-minutes coordinator']]);
    const { length } = meeting.rows;
    meeting.must(coordinator, good.circulate);
    expect([meeting.tasks, meeting.due('signing'), meeting.due('countersigning'), meeting.toldSince(length)]).toEqual([
      ...[['sign-minutes leader'], '2026-10-23 17:00', 'never', ['minutes-circulated → leader']],
    ]);
  });
});

describe('the issue', () => {
  test('freezes the minutes under a number, in the joint meeting’s name and without a seal (domain.md 0.1)', () => {
    const meeting = course.signed();
    const { length } = meeting.rows;
    const addressees = { to: null, reportTo: ['市政府'], copyTo: ['市委办公室'] };
    meeting.must(coordinator, { type: 'issue', addressees });
    expect(meeting.state.issued).toEqual({
      ...{ number: '联席纪〔2026〕1号', atMs: meeting.nowMs, signingBody: '知识产权联席会议', sealBody: null },
      ...{ hash: meeting.state.minutes?.hash, assignments: 1, reportTo: ['市政府'], copyTo: ['市委办公室'] },
      to: [officeUnit, cultureUnit, courtUnit, publicity, customsUnit].map(({ name }) => name),
    });
    expect(meeting.toldSince(length)).toEqual([
      ...members.map((id) => `minutes-issued → ${id}`),
      'minutes-issued → leader',
    ]);
    for (const command of [good.draftMinutes, resolutionOf('改'), present(courtUnit.id), good.circulate, good.issue]) {
      expect(meeting.give(coordinator, command)).toMatchObject({ refused: 'NOT_NOW', possible: ['correct'] });
    }
    expect(meeting.give(leader, good.sign)).toMatchObject({ refused: 'NOT_NOW' });
  });

  test('bears the body and the seal that the policy names (代章)', () => {
    const meeting = course.signed();
    const documents = { signingBody: '联席会议办公室', sealBody: '市市场监管局' };
    meeting.policy = { ...meeting.policy, documents };
    expect(meeting.must(coordinator, good.issue).state.issued).toMatchObject(documents);
  });

  test('opens one assignment for every resolution that stands, due by its term from that day', () => {
    const meeting = course.held().must(coordinator, resolutionOf('一', { term: '20wd' }));
    meeting.must(coordinator, resolutionOf('二')).must(coordinator, resolutionOf('三', { term: 'by 2026-12-31' }));
    meeting.must(coordinator, { type: 'resolve', given: { what: 'withdraw', no: 2, reason: '误记' } });
    meeting.must(coordinator, good.draftMinutes).must(coordinator, good.circulate);
    meeting.must(culture, countersign(meeting.state)).must(court, countersign(meeting.state)).must(leader, good.sign);
    meeting.must(coordinator, good.issue, at('2026-10-23'));
    // 20 working days after Friday 10-23, with no holiday on the way: 4 weeks, Friday 11-20.
    expect(
      meeting.opened.map(({ noun, unitId, command }) =>
        command.type === 'draft' && 'nodes' in command
          ? [noun, unitId, command.title, command.nodes, command.source]
          : [noun],
      ),
    ).toEqual(
      [['一', '2026-11-20', 1] as const, ['三', '2026-12-31', 3] as const].map(([title, dueOn, resolutionNo]) => [
        ...['assignment', cultureUnit.id, title, [{ dueOn, basis: 'resolution', confirmed: true }]],
        { kind: 'resolution', meetingId: 'meeting', resolutionNo, number: '联席纪〔2026〕1号' },
      ]),
    );
    expect([meeting.stage, meeting.state.issued?.assignments]).toEqual(['tracking', 2]);
    expect(meeting.track('done', 'draft').stage).toBe('tracking');
    expect(meeting.track('done', 'withdrawn').state.summary).toEqual({ assignments: 2, done: 1, withdrawn: 1 });
  });

  test('without a resolution closes the meeting at once', () => {
    const meeting = course.held().must(coordinator, good.draftMinutes).must(coordinator, good.circulate);
    meeting.must(leader, good.sign).must(coordinator, good.issue);
    expect([meeting.stage, meeting.state.summary]).toEqual(['closed', { assignments: 0, done: 0, withdrawn: 0 }]);
  });

  test('that comes after a resolution’s date is not possible: the chair returns what was signed, and it is put right', () => {
    const meeting = course.held().must(coordinator, resolutionOf('一', { term: 'by 2026-10-22', cooperating: [] }));
    meeting.must(coordinator, good.draftMinutes).must(coordinator, good.circulate);
    meeting.must(culture, countersign(meeting.state)).must(leader, good.sign);
    expect(meeting.give(coordinator, good.issue, at('2026-10-23'))).toEqual({
      ...{ refused: 'DUE_DATE_PAST', details: { resolution: 1 } },
    });
    expect(meeting.give(leader, good.sign)).toMatchObject({ refused: 'NOT_NOW' });
    meeting.must(leader, { ...good.sign, decision: 'return', opinion: '期限已过，请改' }, at('2026-10-23'));
    expect([meeting.stage, meeting.state.signed]).toEqual(['minutes-drafted', null]);
    meeting.must(coordinator, resolutionOf('一', { no: 1, term: 'by 2026-11-30', cooperating: [] }));
    meeting.must(coordinator, good.circulate).must(culture, countersign(meeting.state)).must(leader, good.sign);
    expect(meeting.must(coordinator, good.issue).stage).toBe('tracking');
  });
});

describe('a correction (更正) of issued minutes', () => {
  const correct: MeetingCommand = { type: 'correct', text: '“市法院”应为“市中级人民法院”。', reason: '笔误' };
  const decide = (
    no: number,
    decision: 'issue' | 'return' = 'issue',
    opinion: string | null = null,
  ): MeetingCommand => {
    return { type: 'decide-correction', no, decision, opinion };
  };

  test('is a document of its own, which the chair issues; the minutes stay as they are', () => {
    const meeting = course.issued();
    const before = { minutes: meeting.state.minutes, issued: meeting.state.issued };
    meeting.must(coordinator, correct);
    expect(meeting.tasks).toEqual(['decide-correction leader']);
    expect(meeting.give(coordinator, correct)).toMatchObject({ refused: 'NOT_NOW' });
    expect(meeting.give(leader, decide(2))).toEqual({ refused: 'CORRECTION_UNKNOWN' });
    const { length } = meeting.rows;
    meeting.must(leader, decide(1));
    expect(meeting.state.corrections).toMatchObject([{ no: 1, state: 'issued', number: '联席纪〔2026〕2号' }]);
    expect(meeting.toldSince(length)).toEqual([
      ...members.map((id) => `correction-decided → ${id}`),
      'correction-decided → coordinator',
    ]);
    expect({ minutes: meeting.state.minutes, issued: meeting.state.issued }).toEqual(before);
  });

  test('is returned with an opinion, and drafted anew under another number, also after the meeting is closed', () => {
    const meeting = course.issued().must(coordinator, correct);
    expect(meeting.give(leader, decide(1, 'return'))).toMatchObject({ refused: 'OPINION_REQUIRED' });
    meeting
      .must(leader, decide(1, 'return', '不必更正'))
      .track('done')
      .must(coordinator, correct);
    expect([meeting.stage, meeting.tasks]).toEqual(['closed', ['decide-correction leader']]);
    expect(meeting.give(leader, decide(1))).toMatchObject({ refused: 'NOT_NOW' });
    meeting.must(leader, decide(2));
    expect(meeting.state.corrections.map(({ state }) => state)).toEqual(['returned', 'issued']);
  });
});
