/** The course of an interview: what leads to what, who is asked and told, and what its clock does (domain.md 4.1). */
import { describe, expect, test } from '@jest/globals';
import { isoShanghai } from '../../src/domain/calendar.ts';
import { interview } from '../../src/domain/interview.ts';
import { unitKinds } from '../../src/domain/units.ts';
import { mechanism, person, sampleUnits } from '../support/domain-fixtures.ts';
import {
  givenOn,
  HELD_AT,
  InterviewCase,
  interviewDraft,
  ladderDraft,
  noticedInterview,
  proposedFor,
  reportedOn,
  reportOwed,
} from '../support/interview-fixtures.ts';
import { people } from '../support/notice-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;
const at = (text: string) => Date.parse(`${text}+08:00`);

describe('before it is noticed', () => {
  test('a proposal is the city leader’s to decide, and reaches nobody of the unit', () => {
    const found = proposedFor();
    expect([found.state.stage, found.tasks]).toEqual(['proposed', ['approve-interview cityLeader']]);
    expect(found.told.map(({ to }) => to)).toEqual(['interview-proposed → cityLeader']);
    expect(found.facts.parts).toMatchObject([{ counted: false, state: 'drafted' }]);
    expect(interview.facts(found.state).light).toMatchObject([{ light: 'green', reason: { code: 'not-issued' } }]);
  });

  test('what is sent back is revised and decided on anew; nobody who had a hand in it decides', () => {
    const found = proposedFor().must(people.cityLeader, givenOn.sendBack);
    expect([found.state.stage, found.state.opinion]).toEqual(['revising', '事实不清']);
    expect(found.tasks).toEqual(['revise-interview coordinator']);
    found.must(people.director, givenOn.revise);
    expect(found.state).toMatchObject({ stage: 'proposed', title: '修改稿', demands: '办结' });
    expect(found.state.draftedBy).toEqual([people.clerk.accountId, people.director.accountId]);
    expect(found.must(people.cityLeader, givenOn.approve).tasks).toEqual(['send-interview-notice coordinator']);
    expect(proposedFor().give(people.cityLeader, { ...givenOn.approve, decision: 'return' })).toMatchObject({
      ...{ refused: 'OPINION_REQUIRED', pointer: '/opinion' },
    });
  });

  test('a draft is discarded with a reason, by who keeps it or who was to decide', () => {
    for (const who of [people.clerk, people.director, people.cityLeader]) {
      const found = proposedFor().must(who, givenOn.discard);
      expect(found.state).toMatchObject({ stage: 'discarded', reason: '已办结', number: null });
      expect([found.facts.open, found.facts.parts, found.facts.light, found.tasks]).toEqual([false, [], [], []]);
    }
  });

  test.each(unitKinds)(
    'a unit of the kind %s may be interviewed where it is an object of supervision, only',
    (kind) => {
      const refusal = new InterviewCase({ ...ordinary, kind }).give(people.clerk, interviewDraft);
      const may = ['GOV_DEPT', 'LOWER_GOV', 'ZONE_COMMITTEE'].includes(kind);
      expect(refusal?.refused ?? null).toBe(may ? null : 'INSTRUMENT_NOT_ALLOWED');
    },
  );

  test('nor a name for many units; and who became another kind meanwhile is not agreed to', () => {
    const many = new InterviewCase({ ...ordinary, collective: true });
    expect(many.give(people.clerk, interviewDraft)?.refused).toBe('UNIT_IS_COLLECTIVE');
    const unit = { ...ordinary };
    const found = new InterviewCase(unit).must(people.clerk, interviewDraft);
    unit.kind = 'VERTICAL';
    expect(found.give(people.cityLeader, givenOn.approve)?.refused).toBe('INSTRUMENT_NOT_ALLOWED');
  });

  test('a ladder’s draft comes in the clock’s name and with its trigger, and a person’s with neither', () => {
    expect(new InterviewCase().give(people.clock, interviewDraft)?.refused).toBe('ROLE_NOT_ALLOWED');
    expect(new InterviewCase().give(people.clerk, ladderDraft)?.refused).toBe('ROLE_NOT_ALLOWED');
    const found = new InterviewCase().must(people.clock, ladderDraft);
    expect(found.rows[0]?.text).toContain('两次督办未办结的，提请约谈');
    expect(found.must(people.cityLeader, givenOn.approve).state.stage).toBe('approved');
    // Of the office's own unit too: it is nobody's work that a clock finds.
    expect(new InterviewCase(office).must(people.clock, ladderDraft).tasks).toEqual(['approve-interview cityLeader']);
  });
});

describe('its notice', () => {
  test('goes out three working days before, with its number; the head and the liaison are told', () => {
    const found = proposedFor().must(people.cityLeader, givenOn.approve);
    expect(found.give(people.clerk, { ...givenOn.notice, startsAtMs: at('2026-03-04T10:00:00') })).toMatchObject({
      ...{ refused: 'INTERVIEW_TOO_SOON', pointer: '/startsAt', details: { rule: 'T-3wd' } },
    });
    expect(found.numbers).toBe(0);
    const before = found.rows.length;
    found.must(people.clerk, givenOn.notice);
    expect(found.state).toMatchObject({ stage: 'noticed', number: '联席约〔2026〕1号' });
    expect(found.toldSince(before)).toEqual([
      ...['interview-noticed → liaison', 'interview-noticed → head', 'interview-noticed → cityLeader'],
    ]);
    expect([found.tasks, found.facts.nextWakeAtMs]).toEqual([[], HELD_AT]);
  });

  // 2026-03-05 is a Thursday: three working days back is Monday the 2nd, until the office closes.
  test.each([
    ['2026-03-02T17:00:00', '2026-03-05T09:00:00', null],
    ['2026-03-02T17:00:00.001', '2026-03-05T09:00:00', 'INTERVIEW_TOO_SOON'],
    ['2026-03-05T09:00:00', '2026-03-09T09:00:00', 'INTERVIEW_TOO_SOON'],
    ['2026-03-05T09:00:00', '2026-03-10T09:00:00', null],
    // Over a weekend, 3 working days before Monday the 9th is Wednesday the 4th.
    ['2026-03-04T10:00:00', '2026-03-09T09:00:00', null],
    ['2026-03-10T10:00:00', '2026-03-09T09:00:00', 'INTERVIEW_TOO_SOON'],
  ])('sent at %s for %s: %s', (now, starts, refused) => {
    const found = proposedFor().must(people.cityLeader, givenOn.approve);
    const refusal = found.give(people.clerk, { ...givenOn.notice, startsAtMs: at(starts) }, at(now));
    expect(refusal?.refused ?? null).toBe(refused);
  });

  test('another date is noticed as far ahead; the one before it is kept with the reason', () => {
    const found = noticedInterview();
    const soon = { ...givenOn.reschedule, startsAtMs: at('2026-03-04T09:00:00') };
    expect(found.give(people.clerk, soon)?.refused).toBe('INTERVIEW_TOO_SOON');
    expect(found.give(people.clerk, { ...soon, startsAtMs: HELD_AT })?.refused).toBe('NOTHING_CHANGED');
    found.must(people.clerk, { ...givenOn.reschedule, place: '另一会议室' });
    const { appointment, rescheduled, number } = found.state;
    expect(appointment).toMatchObject({ startsAtMs: givenOn.reschedule.startsAtMs, place: '另一会议室' });
    expect(rescheduled).toMatchObject([{ fromMs: HELD_AT, reason: '与全会冲突' }]);
    expect(number).toBe('联席约〔2026〕1号');
    // Its old hour passes without a word.
    expect(found.runTo(HELD_AT + 1).events.at(-1)).toBe('interview-rescheduled');
  });

  test('it is called off by the city leader, and its number is void', () => {
    const found = noticedInterview();
    const before = found.rows.length;
    found.must(people.cityLeader, givenOn.cancel);
    expect(found.state).toMatchObject({ stage: 'cancelled', numberVoid: true, reason: '问题已解决' });
    expect(found.toldSince(before)).toEqual([
      ...['interview-cancelled → liaison', 'interview-cancelled → head', 'interview-cancelled → coordinator'],
    ]);
    const unsent = proposedFor().must(people.cityLeader, givenOn.approve).must(people.cityLeader, givenOn.cancel);
    expect([unsent.state.numberVoid, unsent.toldSince(2)]).toEqual([false, ['interview-cancelled → coordinator']]);
  });
});

describe('its hour', () => {
  test('comes by itself, once, and asks who was there; before it nobody can say', () => {
    const found = noticedInterview();
    expect(found.give(people.clerk, givenOn.attended, HELD_AT - 1)).toMatchObject({
      ...{ refused: 'NOT_NOW', details: { stage: 'noticed', startsAt: isoShanghai(HELD_AT) } },
    });
    found.runTo(HELD_AT);
    expect([found.events.at(-1), found.tasks]).toEqual(['interview-called', ['record-attendance coordinator']]);
    expect([found.runTo(HELD_AT + 30 * 86_400_000).events.at(-1), found.facts.nextWakeAtMs]).toEqual([
      ...['interview-called', null],
    ]);
  });

  test('a substitute is refused, and nothing is recorded', () => {
    const found = noticedInterview().wake(HELD_AT);
    const before = found.rows.length;
    expect(found.give(people.clerk, givenOn.substitute)).toMatchObject({
      ...{ refused: 'SUBSTITUTE_NOT_ALLOWED', pointer: '/inPerson', details: { post: '副局长' } },
    });
    expect([found.rows.length, found.state.stage]).toEqual([before, 'noticed']);
  });

  test('an absence is recorded, told to the city leader, and leads to another date and nothing else by itself', () => {
    const found = noticedInterview();
    const before = found.rows.length;
    found.must(people.inspector, givenOn.absent, HELD_AT);
    expect(found.state).toMatchObject({ stage: 'absent', absences: [{ startsAtMs: HELD_AT }] });
    expect(found.toldSince(before)).toEqual([
      ...['interview-called → coordinator', 'interview-absent → liaison', 'interview-absent → head'],
      'interview-absent → cityLeader',
    ]);
    expect([found.tasks, found.facts.nextWakeAtMs]).toEqual([['reschedule-interview coordinator'], null]);
    found.must(people.clerk, givenOn.reschedule).must(people.clerk, givenOn.attended, givenOn.reschedule.startsAtMs);
    expect(found.state).toMatchObject({ stage: 'attended', absences: [{}], attendance: { post: '局长' } });
  });
});

describe('what was said', () => {
  test('is written down and written anew until the minutes go out, by somebody else, within two working days', () => {
    const found = noticedInterview().must(people.clerk, givenOn.attended, HELD_AT);
    expect(found.tasks).toEqual(['write-interview-record coordinator']);
    expect(found.give(people.director, givenOn.issue)?.refused).toBe('NOT_NOW');
    found.must(people.clerk, givenOn.record).must(people.clerk, { ...givenOn.record, demands: '两周内办结' });
    expect([found.state.record?.demands, found.tasks]).toEqual(['两周内办结', ['issue-interview-minutes director']]);
    expect(found.state.terms).toMatchObject([{ kind: 'interview-minutes', dueAtMs: at('2026-03-12T17:00:00') }]);
    found.must(people.director, givenOn.issue);
    expect(found.give(people.clerk, givenOn.record)?.refused).toBe('NOT_NOW');
    expect([found.state.stage, found.tasks]).toEqual(['reporting', [`report-on-interview liaison of ${ordinary.id}`]]);
    expect(isoShanghai(found.state.dueAtMs ?? 0)).toBe('2026-03-17T17:00:00.000+08:00');
    expect(found.facts.parts).toMatchObject([{ counted: true, state: 'running' }]);
  });

  test('names the term of the report, which must still be ahead when the minutes go out', () => {
    const found = noticedInterview().must(people.clerk, givenOn.attended, HELD_AT);
    const by = (reportTerm: string) => ({ ...givenOn.record, reportTerm });
    expect(found.give(people.clerk, by('T-3wd'))).toMatchObject({ refused: 'TERM_INVALID', pointer: '/reportTerm' });
    expect(found.give(people.clerk, by('by 2026-03-09'))?.refused).toBe('DUE_DATE_PAST');
    found.must(people.clerk, by('by 2026-03-11'));
    expect(found.give(people.director, givenOn.issue, at('2026-03-12T09:00:00'))?.refused).toBe('DUE_DATE_PAST');
    found.must(people.clerk, by('30d')).must(people.director, givenOn.issue);
    expect(isoShanghai(found.state.dueAtMs ?? 0)).toBe('2026-04-09T17:00:00.000+08:00');
  });

  test('minutes that are late are the office’s lateness, and not the unit’s', () => {
    const found = noticedInterview().must(people.clerk, givenOn.attended, HELD_AT);
    found.runTo(at('2026-03-16T12:00:00'));
    expect(found.told.map(({ to }) => to)).toContain('overdue:interview-minutes → coordinator');
    expect(found.told.some(({ to }) => /overdue.*→ (liaison|head)/.test(to))).toBe(false);
    expect([found.state.lateSinceMs, found.facts.overdueFromMs]).toEqual([null, null]);
  });
});

describe('the report', () => {
  test('is prepared by the liaison and sent by the head; the inspector checks it and the interview is closed', () => {
    const found = reportOwed().must(people.liaison, givenOn.report);
    expect([found.state.stage, found.tasks]).toEqual(['signing', [`sign-interview-report head of ${ordinary.id}`]]);
    found.must(people.head, givenOn.unsign);
    expect([found.state.stage, found.state.report, found.state.prepared?.report]).toEqual([
      ...['reporting', null, '已整改'],
    ]);
    found.must(people.liaison, givenOn.report).must(people.head, givenOn.sign);
    expect([found.state.stage, found.tasks]).toEqual(['checking', ['check-interview inspector']]);
    found.must(people.inspector, givenOn.pass);
    expect(found.facts).toMatchObject({ stage: 'closed', open: false, parts: [{ state: 'done' }] });
    expect(found.facts.light[0]?.reason).toMatchObject({ code: 'closed', lateSinceMs: null });
  });

  test('a head sends at once; an unknown upload is refused', () => {
    expect(reportOwed().must(people.head, givenOn.report).state.stage).toBe('checking');
    const upload = { name: '', mediaType: '', text: null, url: null, sha256: null, evidenceId: 'none' };
    expect(reportOwed().give(people.head, { ...givenOn.report, evidence: [upload] })?.refused).toBe('EVIDENCE_UNKNOWN');
  });

  test('that comes late is late for ever, though it is accepted', () => {
    const found = reportOwed();
    const due = found.state.dueAtMs ?? 0;
    found.runTo(due + 1);
    expect(found.state.lateSinceMs).toBe(due);
    found.runTo(at('2026-03-18T12:00:00'));
    expect(found.told.map(({ to }) => to)).toEqual(
      expect.arrayContaining([
        ...['reminder:interview-report → liaison', 'overdue:interview-report → liaison'],
        ...['overdue:interview-report → head', 'overdue:interview-report → coordinator'],
      ]),
    );
    found.must(people.head, givenOn.report).must(people.inspector, givenOn.pass);
    expect(found.facts.parts).toMatchObject([{ state: 'done', lateSinceMs: due }]);
    expect(found.facts.light[0]?.reason).toMatchObject({ code: 'closed', lateSinceMs: due });
  });

  test('that fails its check is owed again within a new term; twice is red; the first date stays', () => {
    const found = reportedOn();
    const first = found.state.originalDueAtMs;
    expect(found.give(people.inspector, { ...givenOn.fail, opinion: null })?.refused).toBe('OPINION_REQUIRED');
    expect(found.give(people.inspector, { ...givenOn.pass, newTerm: '3wd' })?.refused).toBe('TERM_INVALID');
    expect(found.give(people.inspector, { ...givenOn.fail, newTerm: 'by 2026-01-01' })?.refused).toBe('DUE_DATE_PAST');
    found.must(people.inspector, { ...givenOn.fail, newTerm: '3wd' });
    expect(found.state).toMatchObject({ stage: 'reporting', originalDueAtMs: first, returns: { times: 1 } });
    expect(isoShanghai(found.state.dueAtMs ?? 0)).toBe('2026-03-13T17:00:00.000+08:00');
    expect(interview.tasks(found.state, mechanism)).toMatchObject([{ kind: 'report-on-interview', returned: true }]);
    expect(found.facts.light.some(({ light, reason }) => light === 'red' && reason.code === 'returned')).toBe(false);
    found.must(people.head, givenOn.report).must(people.inspector, givenOn.fail);
    expect(found.facts.light[0]).toMatchObject({ light: 'red', reason: { code: 'returned', times: 2 } });
  });

  test('of the inspectors’ own unit is checked by the city leader', () => {
    const found = proposedFor(inspectors).must(people.cityLeader, givenOn.approve).must(people.clerk, givenOn.notice);
    found.must(people.clerk, givenOn.attended, HELD_AT).must(people.clerk, givenOn.record);
    found.must(people.director, givenOn.issue).must(person('head', inspectors.id), givenOn.report);
    expect(found.tasks).toEqual(['check-interview cityLeader']);
    expect(found.give(people.inspector, givenOn.pass)?.refused).toBe('OWN_WORK');
    expect(found.must(people.cityLeader, givenOn.pass).state.stage).toBe('closed');
  });
});

test('a change of the policy counts its running terms again, and its unit goes along with its work', () => {
  const found = reportOwed();
  found.policy = { ...found.policy, edition: 'another', officeHours: { opensAt: '08:00', closesAt: '18:00' } };
  found.wake(found.nowMs);
  expect([found.events.at(-1), isoShanghai(found.state.dueAtMs ?? 0).slice(11, 16)]).toEqual([
    ...['terms-recounted', '18:00'],
  ]);
  const to = { ...ordinary, id: 'unit-heir', name: '继任单位' };
  const [made] = interview.succession(found.state, {
    from: ordinary,
    to,
    effectiveOn: '2026-03-10',
    basis: '机构改革',
  });
  if (!made) throw new Error('a succession is recorded');
  const recorded = { ...made, seq: 99, atMs: found.nowMs, actor: people.clock };
  expect(interview.facts(interview.evolve(found.state, recorded))).toMatchObject({
    ...{ unitId: to.id, parts: [{ unitId: to.id }] },
  });
});
