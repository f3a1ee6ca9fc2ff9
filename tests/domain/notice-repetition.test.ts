/** Earlier notices of the same unit and matter: the count (第n次督办) and the guard (严禁重复督查); 10 working days [design]. */
import { describe, expect, test } from '@jest/globals';
import { aboutKeyOf, type NoticeDraft } from '../../src/domain/supervision-notice/order.ts';
import type { IssuedNotice } from '../../src/domain/supervision-notice/surroundings.ts';
import { at } from '../support/domain-fixtures.ts';
import { draftedTo, good, NoticeCase, noticeDraft, people } from '../support/notice-fixtures.ts';

const { clerk, cityLeader, clock } = people;
const key = aboutKeyOf(noticeDraft.about);

function earlier(change: Partial<IssuedNotice> = {}): IssuedNotice {
  return {
    ...{ id: 'notice-0', form: 'supervision-notice', aboutKey: key, number: '联席督〔2026〕7号', nth: 1 },
    ...{ issuedAtMs: at('2026-03-02'), ...change },
  };
}

function draft(issued: IssuedNotice[], change: Partial<NoticeDraft> = {}, atMs = at('2026-03-03')) {
  const notice = new NoticeCase();
  notice.issued = issued;
  return { notice, refusal: notice.give(clerk, { ...noticeDraft, ...change }, atMs) };
}

describe('the guard', () => {
  test('refuses a second draft within ten working days, and says which was the first', () => {
    expect(draft([earlier()]).refusal).toEqual({
      refused: 'DUPLICATE_NOTICE',
      pointer: '/despite',
      details: { noticeId: 'notice-0', number: '联席督〔2026〕7号', issuedOn: '2026-03-02', workingDays: 10 },
    });
  });

  // Ten working days after Monday 2026-03-02 is Monday 03-16: that day is still one of them.
  test.each([
    ['2026-03-16', 'DUPLICATE_NOTICE'],
    ['2026-03-17', null],
  ])('on %s: %s', (date, refused) => {
    expect(draft([earlier()], {}, at(date)).refusal?.refused ?? null).toBe(refused);
  });

  test('a reason opens it, and stands in the event with what it is despite of', () => {
    const { notice, refusal } = draft([earlier()], { despite: '市长批示' });
    expect(refusal).toBeNull();
    expect(notice.state.despite).toBe('市长批示');
    const data: unknown = JSON.parse(notice.rows[0]?.text ?? '{}').data;
    expect(data).toMatchObject({ despite: '市长批示', earlier: { id: 'notice-0', issuedAtMs: at('2026-03-02') } });
  });

  test.each(['reminder', 'request-letter'] as const)('counts a %s too, from whomever', (form) => {
    expect(draft([earlier({ form, number: null })]).refusal).toMatchObject({ refused: 'DUPLICATE_NOTICE' });
  });

  test('knows a matter outside the record by its title, whatever the blanks', () => {
    const about = { noun: null, title: '领导 批示件' } as const;
    const before = earlier({ aboutKey: aboutKeyOf({ noun: null, title: '领导批示件' }) });
    expect(draft([before], { about }).refusal).toMatchObject({ refused: 'DUPLICATE_NOTICE' });
    expect(draft([before], { about: { noun: null, title: '另一件' } }).refusal).toBeNull();
    expect(draft([before]).refusal).toBeNull();
  });

  test('asks again at the approval: another may have been issued meanwhile', () => {
    const notice = draftedTo();
    notice.issued = [earlier()];
    expect(notice.give(cityLeader, good.plainly)).toMatchObject({ refused: 'DUPLICATE_NOTICE' });
    expect([notice.state.stage, notice.numbers]).toEqual(['drafted', 0]);
    notice.must(cityLeader, { ...good.plainly, despite: '两事并办' });
    expect(notice.state).toMatchObject({ stage: 'issued', despite: '两事并办', nth: 2 });
  });

  test('never stops a ladder’s draft, and asks whoever approves it', () => {
    const notice = new NoticeCase();
    notice.issued = [earlier()];
    notice.must(clock, { ...noticeDraft, trigger: 'late' });
    expect(notice.give(cityLeader, good.plainly)).toMatchObject({ refused: 'DUPLICATE_NOTICE' });
  });

  test('is as long as the policy says, and off at nought', () => {
    const notice = new NoticeCase();
    notice.issued = [earlier()];
    notice.policy = { ...notice.policy, supervision: { ...notice.policy.supervision, duplicateGuardDays: 0 } };
    expect(notice.give(clerk, noticeDraft)).toBeNull();
  });
});

describe('the count', () => {
  test.each([
    ['the first', [], 1],
    ['the second', [earlier()], 2],
    ['the fourth', [earlier({ nth: 3 })], 4],
    ['the first about another matter', [earlier({ aboutKey: 'other', nth: 3 })], 1],
    ['the first of its form', [earlier({ form: 'reminder', nth: 3 })], 1],
  ])('%s', (_, issued, nth) => {
    const notice = draftedTo();
    notice.issued = issued;
    notice.must(cityLeader, { ...good.plainly, despite: '再次督办' });
    expect(notice.state.nth).toBe(nth);
  });
});
