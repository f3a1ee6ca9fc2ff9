/** The course of a supervision notice, step by step: domain.md 0.2, 0.3, 2; figures are the policy's defaults [design]. */
import { describe, expect, test } from '@jest/globals';
import { lightOf } from '../../src/domain/light.ts';
import { formFor } from '../../src/domain/supervision-notice/order.ts';
import { unitKinds } from '../../src/domain/units.ts';
import { at, sampleUnits } from '../support/domain-fixtures.ts';
import {
  court,
  draftedTo,
  foldNotice,
  good,
  issuedTo,
  letter,
  mandate,
  NoticeCase,
  noticeDraft,
  people,
  urge,
} from '../support/notice-fixtures.ts';

const { clerk, director, inspector, cityLeader, liaison, head, clock } = people;
const { ordinary, office } = sampleUnits;

describe('the main path', () => {
  test('drafted by the clerk, issued under a mandate, acknowledged, answered under the head’s signature, accepted', () => {
    const notice = new NoticeCase().must(clerk, noticeDraft);
    expect([notice.state.stage, notice.state.number, notice.tasks]).toEqual([
      ...['drafted', null],
      ['approve-notice director', 'approve-notice inspector'],
    ]);
    // Nothing is told to the unit before it is issued.
    expect(notice.told.map(({ to }) => to)).toEqual(['notice-drafted → director', 'notice-drafted → inspector']);
    notice.must(director, good.byDirector);
    expect(notice.state).toMatchObject({
      ...{ stage: 'issued', number: '联席督〔2026〕1号', nth: 1 },
      issued: { role: 'director', mandate: { id: mandate.id, number: mandate.number }, approval: null },
    });
    expect(notice.toldSince(1)).toEqual([
      ...['notice-issued → liaison', 'notice-issued → head', 'notice-issued → coordinator'],
    ]);
    // Monday 2026-03-02: acknowledged within 1 working day, answered within 5.
    expect(notice.state.terms.map(({ kind, dueAtMs }) => [kind, dueAtMs])).toEqual([
      ['notice-acknowledgement', at('2026-03-03', '17:00')],
      ['notice-reply', at('2026-03-09', '17:00')],
    ]);
    notice.must(liaison, good.acknowledge).must(liaison, good.reply, at('2026-03-06'));
    expect([notice.state.stage, notice.tasks]).toEqual(['signing', [`sign-notice-reply head of ${ordinary.id}`]]);
    notice.must(head, good.sign, at('2026-03-06', '11:00'));
    expect([notice.state.stage, notice.tasks]).toEqual(['reviewing', ['review-notice-reply director']]);
    notice.must(director, good.accept, at('2026-03-09'));
    expect(notice.state).toMatchObject({ stage: 'closed', outcome: 'accepted', lateSinceMs: null, terms: [] });
    expect(notice.facts).toMatchObject({ open: false, nextWakeAtMs: null, overdueFromMs: null });
    expect(notice.events.filter((type) => type !== 'rung-taken')).toEqual([
      ...['notice-drafted', 'notice-issued', 'notice-acknowledged', 'notice-reply-prepared', 'notice-reply-signed'],
      'notice-accepted',
    ]);
    expect(foldNotice(notice.rows)).toEqual(notice.state);
  });

  test('the head’s own reply is sent at once; what the head does not sign goes back to the liaison', () => {
    const direct = issuedTo().must(liaison, good.acknowledge).must(head, good.reply);
    expect(direct.state).toMatchObject({ stage: 'reviewing', reply: { preparedBy: head.accountId } });
    const unsigned = issuedTo().must(liaison, good.acknowledge).must(liaison, good.reply);
    expect(unsigned.give(head, { ...good.unsign, opinion: null })).toMatchObject({ refused: 'OPINION_REQUIRED' });
    unsigned.must(head, good.unsign);
    expect([unsigned.state.stage, unsigned.state.opinion, unsigned.state.reply]).toEqual([
      ...['answering', '补充数据', null],
    ]);
    expect(unsigned.toldSince(unsigned.rows.length - 1)).toEqual(['notice-reply-unsigned → liaison']);
    unsigned.must(liaison, good.reply).must(liaison, good.reply).must(head, good.sign);
    expect(unsigned.state.stage).toBe('reviewing');
  });

  test('a late reply stays late: the first missed date is kept, the original date never changes', () => {
    const notice = issuedTo().must(liaison, good.acknowledge).must(head, good.reply, at('2026-03-11'));
    const dueAtMs = at('2026-03-09', '17:00');
    expect(notice.state).toMatchObject({ lateSinceMs: dueAtMs, originalDueAtMs: dueAtMs });
    notice.must(director, good.sendBack);
    // 3 working days after Wednesday 03-11: Monday 03-16.
    expect(notice.state).toMatchObject({ stage: 'answering', dueAtMs: at('2026-03-16', '17:00') });
    notice.must(head, good.reply, at('2026-03-12')).must(director, good.accept);
    expect(notice.state).toMatchObject({ lateSinceMs: dueAtMs, originalDueAtMs: dueAtMs, outcome: 'accepted' });
    const { light, reason } = lightOf(notice.facts, notice.nowMs);
    expect([light, reason]).toMatchObject(['green', { code: 'closed', lateSinceMs: dueAtMs }]);
  });

  test('a reply prepared in time and signed too late is late', () => {
    const notice = issuedTo().must(liaison, good.acknowledge).must(liaison, good.reply, at('2026-03-09'));
    notice.must(head, good.sign, at('2026-03-10'));
    expect(notice.state.lateSinceMs).toBe(at('2026-03-09', '17:00'));
  });

  test('the second return turns it red; a return needs a term that lies ahead', () => {
    const notice = issuedTo().must(liaison, good.acknowledge).must(head, good.reply);
    expect(notice.give(director, { ...good.sendBack, newTerm: 'by 2026-03-01' })).toMatchObject({
      ...{ refused: 'DUE_DATE_PAST', pointer: '/newTerm' },
    });
    notice.must(director, good.sendBack);
    expect(lightOf(notice.facts, notice.nowMs).light).not.toBe('red');
    notice.must(head, good.reply).must(director, { ...good.sendBack, newTerm: '10wd' });
    expect(lightOf(notice.facts, notice.nowMs)).toMatchObject({
      ...{ light: 'red', reason: { code: 'returned', times: 2 } },
    });
  });
});

describe('a draft', () => {
  test('is revised by the clerk at any time before it is issued, and discarded with a reason', () => {
    const notice = draftedTo().must(clerk, good.revise);
    expect(notice.state).toMatchObject({ stage: 'drafted', title: '修改稿', dueRule: '10wd' });
    notice.must(director, good.returnDraft);
    expect([notice.state.stage, notice.tasks]).toEqual(['revising', ['revise-notice coordinator']]);
    notice.must(clerk, good.revise).must(clerk, good.discard);
    expect([notice.state.stage, notice.facts.open, notice.facts.light, notice.tasks]).toEqual([
      ...['discarded', false, []],
      [],
    ]);
    expect(notice.told.every(({ to }) => !/liaison|head/.test(to))).toBe(true);
  });

  test('is due by a term, a date or the policy’s own; never by both, nor in the past', () => {
    const give = (change: object) => new NoticeCase().give(clerk, { ...noticeDraft, ...change });
    expect(give({ dueTerm: '3wd', dueOn: '2026-03-20' })).toMatchObject({ refused: 'DUE_EITHER_TERM_OR_DATE' });
    expect(give({ dueOn: '2026-02-27' })).toMatchObject({ refused: 'DUE_DATE_PAST', pointer: '/dueOn' });
    expect(give({ dueTerm: 'soon' })).toMatchObject({ refused: 'TERM_INVALID', pointer: '/dueTerm' });
    expect(give({ dueOn: '2026-03-20' })).toBeNull();
    expect(issuedTo(ordinary, { dueOn: '2026-03-20' }).state.dueAtMs).toBe(at('2026-03-20', '17:00'));
  });

  test('whose date passed while it lay is not issued: nobody would be late by themselves', () => {
    const notice = draftedTo(ordinary, { dueOn: '2026-03-03' });
    const late = notice.give(director, good.byDirector, at('2026-03-04'));
    expect(late).toEqual({ refused: 'DUE_DATE_PAST' });
    expect(notice.numbers).toBe(0);
  });

  test('by the ladder is a draft in the clock’s name that anyone entitled may issue, and tells the unit nothing', () => {
    const notice = new NoticeCase();
    notice.must(clock, { ...noticeDraft, trigger: 'late' });
    expect(notice.told.map(({ to }) => to)).toEqual(['notice-drafted → director', 'notice-drafted → inspector']);
    expect(notice.must(director, good.byDirector).state).toMatchObject({ stage: 'issued', trigger: 'late' });
    // A person drafts by hand, and nothing else does.
    expect(new NoticeCase().give(clerk, { ...noticeDraft, trigger: 'late' })).toMatchObject({
      refused: 'ROLE_NOT_ALLOWED',
    });
    expect(new NoticeCase().give(clock, noticeDraft)).toMatchObject({ refused: 'ROLE_NOT_ALLOWED' });
  });
});

describe('the form follows the unit’s kind (domain.md 0.3)', () => {
  test.each(unitKinds)('%s', (kind) => {
    const supervised = ['GOV_DEPT', 'LOWER_GOV', 'ZONE_COMMITTEE'].includes(kind);
    const unit = { ...ordinary, kind };
    const refusedFor = (form: (typeof noticeDraft)['form']) =>
      new NoticeCase(unit).give(clerk, { ...noticeDraft, form })?.refused ?? null;
    const not = 'INSTRUMENT_NOT_ALLOWED';
    expect(refusedFor('supervision-notice')).toBe(supervised ? null : not);
    expect(refusedFor('reminder')).toBe(supervised ? null : not);
    expect(refusedFor('request-letter')).toBe(supervised ? not : null);
    expect(formFor(kind)).toBe(supervised ? 'supervision-notice' : 'request-letter');
  });

  test('a name for many gets none', () => {
    const many = { ...ordinary, collective: true };
    expect(new NoticeCase(many).give(clerk, noticeDraft)).toMatchObject({ refused: 'UNIT_IS_COLLECTIVE' });
  });

  test('a reminder is an internal chase: it has no number', () => {
    const notice = draftedTo(ordinary, { form: 'reminder' }).must(director, good.plainly);
    expect([notice.state.stage, notice.state.number, notice.numbers]).toEqual(['issued', null, 0]);
    expect(notice.facts.parts?.[0]?.counted).toBe(true);
  });
});

describe('a request letter', () => {
  test('has a number of its own series, no light, no part that counts, and is never overdue', () => {
    const notice = letter();
    expect(notice.state.number).toBe('联席函〔2026〕1号');
    expect(notice.facts).toMatchObject({ light: [], overdueFromMs: null, dueAtMs: at('2026-03-09', '17:00') });
    expect(notice.facts.parts).toMatchObject([{ role: 'sole', counted: false, state: 'running', light: [] }]);
    notice.runTo(at('2026-06-01'));
    expect(notice.facts).toMatchObject({ light: [], overdueFromMs: null });
    expect(notice.state.lateSinceMs).toBeNull();
  });

  test('is never chased, and goes to the city leader in charge once when its date has passed', () => {
    const notice = letter().runTo(at('2026-03-09', '17:00'));
    expect(notice.events).toEqual(['notice-drafted', 'notice-issued']);
    notice.runTo(at('2026-06-01'));
    expect(notice.events.slice(2)).toEqual(['notice-escalated']);
    expect(notice.toldSince(2)).toEqual(['notice-escalated → cityLeader', 'notice-escalated → coordinator']);
    expect(notice.tasks).toEqual([`acknowledge-notice liaison of ${court.id}`, 'settle-letter cityLeader']);
    expect(notice.facts.nextWakeAtMs).toBeNull();
    expect(notice.give(clerk, urge(1))).toMatchObject({ refused: 'INSTRUMENT_NOT_ALLOWED' });
  });

  test('is answered, and the answer noted with thanks: never accepted or returned', () => {
    const theirs = { liaison: { ...liaison, unitId: court.id }, head: { ...head, unitId: court.id } };
    const notice = letter().runTo(at('2026-03-20')).must(theirs.liaison, good.acknowledge);
    notice.must(theirs.liaison, good.reply).must(theirs.head, good.sign);
    expect(notice.tasks).toEqual(['thank-for-reply coordinator']);
    expect(notice.give(director, good.accept)).toMatchObject({ refused: 'INSTRUMENT_NOT_ALLOWED' });
    expect(notice.give(director, good.sendBack)).toMatchObject({ refused: 'INSTRUMENT_NOT_ALLOWED' });
    notice.must(director, good.thank);
    expect(notice.state).toMatchObject({ stage: 'closed', outcome: 'noted', opinion: '感谢支持', lateSinceMs: null });
    expect(issuedTo().must(liaison, good.acknowledge).must(head, good.reply).give(clerk, good.thank)).toMatchObject({
      refused: 'NOT_NOW',
    });
  });
});

describe('withdrawal', () => {
  const stages = {
    issued: () => issuedTo(),
    answering: () => issuedTo().must(liaison, good.acknowledge),
    signing: () => issuedTo().must(liaison, good.acknowledge).must(liaison, good.reply),
    reviewing: () => issuedTo().must(liaison, good.acknowledge).must(head, good.reply),
    closed: () => issuedTo().must(liaison, good.acknowledge).must(head, good.reply).must(director, good.accept),
  };
  test.each(Object.entries(stages))('from %s: the number is void, the unit is told, it counts no longer', (_, make) => {
    const notice = make();
    const row = notice.rows.length;
    notice.must(cityLeader, good.withdraw);
    expect(notice.state).toMatchObject({
      stage: 'withdrawn',
      number: '联席督〔2026〕1号',
      numberVoid: true,
      terms: [],
    });
    expect(notice.toldSince(row)).toEqual(
      ['liaison', 'head', 'coordinator'].map((role) => `notice-withdrawn → ${role}`),
    );
    expect(notice.facts).toMatchObject({ open: false, light: [], overdueFromMs: null });
    expect(notice.facts.parts).toEqual([]);
    expect(notice.give(cityLeader, good.withdraw)).toMatchObject({ refused: 'NOT_NOW', possible: [] });
  });

  test('of what was closed says when, and leaves when it was closed', () => {
    const notice = stages.closed();
    const { closedAtMs } = notice.state;
    notice.must(cityLeader, good.withdraw, at('2026-04-01'));
    expect(notice.state).toMatchObject({ closedAtMs, withdrawnAtMs: at('2026-04-01') });
  });

  test('a draft is discarded and not withdrawn', () => {
    expect(draftedTo().give(cityLeader, good.withdraw)).toMatchObject({ refused: 'NOT_NOW' });
  });

  test('is for whoever issued it, or the city leader', () => {
    const byDirector = () => draftedTo().must(director, good.byDirector);
    expect(byDirector().give(inspector, good.withdraw)).toMatchObject({ refused: 'ROLE_NOT_ALLOWED' });
    expect(byDirector().give(clerk, good.withdraw)).toMatchObject({ refused: 'ROLE_NOT_ALLOWED' });
    expect(byDirector().give(director, good.withdraw)).toBeNull();
    const byInspector = () => draftedTo().must(inspector, good.byInspector);
    expect(byInspector().give(director, good.withdraw)).toMatchObject({ refused: 'ROLE_NOT_ALLOWED' });
    expect(byInspector().give(inspector, good.withdraw)).toBeNull();
  });

  test('whoever heard of it is told: the inspector who was copied, the city leader to whom a letter went', () => {
    const notice = issuedTo().must(clerk, urge(3));
    notice.must(cityLeader, good.withdraw);
    expect(notice.toldSince(3)).toContain('notice-withdrawn → inspector');
    const unanswered = letter().runTo(at('2026-03-20'));
    unanswered.must(cityLeader, good.withdraw);
    expect(unanswered.toldSince(3)).toContain('notice-withdrawn → cityLeader');
  });
});

describe('who keeps and issues what is for the office’s own unit', () => {
  test('the inspector drafts it, and the city leader issues it; the office has no part in it', () => {
    expect(new NoticeCase(office).give(clerk, noticeDraft)).toMatchObject({ refused: 'OWN_WORK' });
    const notice = draftedTo(office);
    expect(notice.tasks).toEqual(['approve-notice inspector', 'approve-notice cityLeader']);
    expect(notice.give(director, good.byDirector)).toMatchObject({ refused: 'OWN_WORK' });
    expect(notice.give(inspector, good.byInspector)).toMatchObject({ refused: 'OWN_WORK' });
    expect(notice.must(cityLeader, good.plainly).state.stage).toBe('issued');
  });
});
