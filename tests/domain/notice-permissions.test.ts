/** Who may do what on a notice, at each stage, for each role and unit: written by hand after domain.md 0.2, 2.1, 2.5, design.md. */
import { describe, expect, test } from '@jest/globals';
import type { Actor, Role } from '../../src/domain/roles.ts';
import type { NoticeApproval } from '../../src/domain/supervision-notice/issuing.ts';
import { noticeActions, noticeCommands } from '../../src/domain/supervision-notice/permissions.ts';
import type { NoticeForm } from '../../src/domain/supervision-notice/order.ts';
import { person, sampleUnits } from '../support/domain-fixtures.ts';
import {
  court,
  draftedTo,
  good,
  government,
  mandate,
  NoticeCase,
  noticeDraft,
  people,
  urge,
} from '../support/notice-fixtures.ts';

const { ordinary, office, inspectors } = sampleUnits;
const other = 'unit-other';

/** Everyone: who is of the notice's own unit, and who is not. */
function everyone(unitId: string): [string, Actor][] {
  const of = (role: Role, unit: string | null): [string, Actor] => [role, person(role, unit)];
  return [
    ...[of('coordinator', office.id), of('director', office.id), of('inspector', inspectors.id)],
    ...[of('leader', null), of('cityLeader', null), of('operator', null)],
    ...[of('liaison', unitId), of('head', unitId)],
    ...(['liaison', 'head'] as const).map((role): [string, Actor] => [`other ${role}`, person(role, other)]),
  ];
}

const walk: Record<string, (notice: NoticeCase, unitId: string) => NoticeCase> = {
  drafted: (notice) => notice,
  revising: (notice) => notice.must(people.cityLeader, good.returnDraft),
  issued: (notice) => notice.must(people.cityLeader, good.plainly),
  answering: (notice, unitId) =>
    walk['issued']?.(notice, unitId).must(person('liaison', unitId), good.acknowledge) ?? notice,
  signing: (notice, unitId) =>
    walk['answering']?.(notice, unitId).must(person('liaison', unitId), good.reply) ?? notice,
  reviewing: (notice, unitId) => walk['signing']?.(notice, unitId).must(person('head', unitId), good.sign) ?? notice,
  suspended: (notice, unitId) => walk['answering']?.(notice, unitId).must(people.cityLeader, good.suspend) ?? notice,
  closed: (notice, unitId) => walk['reviewing']?.(notice, unitId).must(people.director, good.accept) ?? notice,
};

/** Where a notice stands, for a unit; drafted by another account of those who may, so that who may approve is seen. */
function standing(stage: string, unit = ordinary, form: NoticeForm = 'supervision-notice'): NoticeCase {
  const drafter = { ...(unit.id === office.id ? people.inspector : people.clerk), accountId: 'drafter' };
  const notice = new NoticeCase(unit).must(drafter, { ...noticeDraft, form });
  return walk[stage]?.(notice, unit.id) ?? notice;
}

/** Stage → who may do what, for an ordinary department, and a notice that the city leader issued. */
const table: Record<string, Record<string, string>> = {
  drafted: {
    coordinator: 'revise discard',
    director: 'revise approve discard',
    inspector: 'revise approve discard',
    cityLeader: 'approve',
  },
  revising: { coordinator: 'revise discard', director: 'revise discard', inspector: 'revise discard' },
  issued: {
    ...{ coordinator: 'urge', director: 'urge', inspector: 'urge', cityLeader: 'urge suspend withdraw' },
    ...{ liaison: 'acknowledge', head: 'acknowledge' },
  },
  answering: {
    ...{ coordinator: 'urge', director: 'urge', inspector: 'urge', cityLeader: 'urge suspend withdraw' },
    ...{ liaison: 'reply', head: 'reply' },
  },
  signing: {
    ...{ coordinator: 'urge', director: 'urge', inspector: 'urge', cityLeader: 'urge suspend withdraw' },
    ...{ liaison: 'reply', head: 'reply sign-reply' },
  },
  reviewing: { director: 'review', cityLeader: 'suspend withdraw' },
  suspended: { cityLeader: 'resume withdraw' },
  closed: { cityLeader: 'withdraw reopen' },
};

describe('an ordinary department', () => {
  test.each(Object.entries(table))('at %s', (stage, allowed) => {
    const notice = standing(stage);
    for (const [name, actor] of everyone(ordinary.id)) {
      const may = noticeActions(notice.state, { ...notice.surroundings, actor, number: null }).join(' ');
      expect({ stage, name, may }).toEqual({ stage, name, may: allowed[name] ?? '' });
    }
  });
});

/** The commands that judge: for each kind of unit, who reviews and who approves. */
describe.each([
  ['an ordinary department', ordinary, 'director', 'director inspector cityLeader'],
  ['the office’s own unit', office, 'inspector', 'inspector cityLeader'],
  ['the inspector’s own unit', inspectors, 'cityLeader', 'cityLeader'],
] as const)('%s', (_, unit, reviewer, approvers) => {
  const who = (command: string, stage: string) =>
    everyone(unit.id)
      .filter(([name]) => !name.startsWith('other'))
      .filter(([, actor]) => {
        const notice = standing(stage, unit);
        return noticeActions(notice.state, { ...notice.surroundings, actor, number: null }).some(
          (one) => one === command,
        );
      })
      .map(([name]) => name)
      .join(' ');
  test('is reviewed and approved by those who are not of it', () => {
    expect([who('review', 'reviewing'), who('approve', 'drafted')]).toEqual([reviewer, approvers]);
  });
});

describe('what an issue rests on (domain.md 0.2)', () => {
  type Given = Partial<Pick<NoticeApproval, 'mandateId' | 'approval'>>;
  type Case = [string, Actor, NoticeForm, Given, string | null];
  const { clerk, director, inspector, convener, cityLeader } = people;
  const cases: Case[] = [
    ['director, no mandate', director, 'supervision-notice', {}, 'MANDATE_REQUIRED'],
    ['director, another mandate', director, 'supervision-notice', { mandateId: 'mandate-9' }, 'MANDATE_REQUIRED'],
    ['director under a mandate', director, 'supervision-notice', { mandateId: mandate.id }, null],
    ['director with an approval alone', director, 'supervision-notice', { approval: government }, 'MANDATE_REQUIRED'],
    ['inspector, nothing', inspector, 'supervision-notice', {}, 'APPROVAL_REQUIRED'],
    ['inspector under a mandate', inspector, 'supervision-notice', { mandateId: mandate.id }, 'APPROVAL_REQUIRED'],
    ['inspector, approved by the government', inspector, 'supervision-notice', { approval: government }, null],
    ['city leader', cityLeader, 'supervision-notice', {}, null],
    ['convener', convener, 'supervision-notice', { mandateId: mandate.id }, 'ROLE_NOT_ALLOWED'],
    ['clerk', clerk, 'supervision-notice', { mandateId: mandate.id }, 'ROLE_NOT_ALLOWED'],
    ['director, a reminder', director, 'reminder', {}, null],
    ['convener, a reminder', convener, 'reminder', {}, null],
    ['inspector, a reminder', inspector, 'reminder', { approval: government }, 'ROLE_NOT_ALLOWED'],
    ['director, a letter', director, 'request-letter', {}, null],
    ['convener, a letter', convener, 'request-letter', {}, null],
    ['inspector, a letter', inspector, 'request-letter', { approval: government }, 'ROLE_NOT_ALLOWED'],
    ['liaison of the unit', people.liaison, 'reminder', {}, 'NOT_FOUND'],
  ];
  test.each(cases)('%s', (_, actor, form, given, refused) => {
    const notice = standing('drafted', form === 'request-letter' ? court : ordinary, form);
    expect(notice.give(actor, { ...good.plainly, ...given })?.refused ?? null).toBe(refused);
  });

  test('an approval of tomorrow is none', () => {
    const late = { ...good.byInspector, approval: { ...government, on: '2026-03-03' } };
    expect(standing('drafted').give(inspector, late)).toMatchObject({
      refused: 'DATE_INVALID',
      pointer: '/approval/on',
    });
  });

  test.each([
    ['before its first day', { fromOn: '2026-03-03' }, 'out-of-term'],
    ['on its first day', { fromOn: '2026-03-02' }, null],
    ['on its last day', { toOn: '2026-03-02' }, null],
    ['after its last day', { toOn: '2026-03-01' }, 'out-of-term'],
    ['for another unit', { unitIds: [other] }, 'unit-not-covered'],
    ['for this unit', { unitIds: [other, ordinary.id] }, null],
    ['for the unit whose work this one has now', { unitIds: ['unit-before'] }, null],
    ['for other matters', { nouns: ['rectification'] }, 'matter-not-covered'],
    ['for such matters', { nouns: ['assignment'] }, null],
  ])('a mandate %s', (_, change, why) => {
    const notice = standing('drafted');
    notice.mandates = [{ ...mandate, ...change }];
    notice.formerUnitIds = ['unit-before'];
    const refusal = notice.give(director, good.byDirector);
    expect(refusal).toEqual(
      why === null ? null : { refused: 'MANDATE_REQUIRED', pointer: '/mandateId', details: { why } },
    );
  });

  test('a mandate for some nouns does not cover what stands outside the record', () => {
    const notice = draftedTo(ordinary, { about: { noun: null, title: '领导批示件' } });
    notice.mandates = [{ ...mandate, nouns: ['assignment'] }];
    expect(notice.give(director, good.byDirector)).toMatchObject({ details: { why: 'matter-not-covered' } });
    notice.mandates = [mandate];
    expect(notice.give(director, good.byDirector)).toBeNull();
  });
});

describe('nobody judges their own work', () => {
  const { clerk, director, inspector, cityLeader } = people;
  test('whoever drafted or revised does not approve, whatever they are', () => {
    const byDirector = new NoticeCase().must(director, noticeDraft);
    expect(byDirector.give(director, good.byDirector)).toMatchObject({ refused: 'OWN_WORK' });
    const revised = draftedTo().must(inspector, good.revise);
    expect(revised.give(inspector, good.byInspector)).toMatchObject({ refused: 'OWN_WORK' });
    expect(revised.give(director, good.byDirector)).toBeNull();
  });

  test('a head who was the director’s account does not review its own reply', () => {
    const turned = { ...director, accountId: people.head.accountId };
    const notice = standing('reviewing');
    expect(notice.give(turned, good.accept)).toMatchObject({ refused: 'OWN_WORK' });
  });

  test('the unit is never urged, reviewed or withdrawn by its own people', () => {
    const own = { ...director, unitId: ordinary.id };
    for (const command of [urge(1), good.withdraw, good.suspend, good.resume, good.reopen, good.accept]) {
      expect(standing('issued').give(own, command)).toMatchObject({ refused: 'OWN_WORK' });
    }
  });

  test('a unit finds nothing of a draft, and of a foreign notice nothing at all', () => {
    for (const stage of ['drafted', 'revising', 'issued', 'answering', 'signing', 'reviewing']) {
      const notice = standing(stage);
      const strangers = [person('liaison', other), person('head', other), person('operator')];
      const own = stage === 'drafted' || stage === 'revising' ? [people.liaison, people.head] : [];
      for (const actor of [...strangers, ...own]) {
        for (const command of [good.acknowledge, good.reply, good.sign, good.accept, good.withdraw, urge(1)]) {
          expect({ stage, refused: notice.give(actor, command)?.refused }).toEqual({ stage, refused: 'NOT_FOUND' });
        }
      }
    }
  });

  test('of the commands none was forgotten here', () => {
    const named = new Set(Object.values(table).flatMap((row) => Object.values(row).flatMap((may) => may.split(' '))));
    expect(noticeCommands.filter((command) => !named.has(command))).toEqual(['thank']);
    expect(standing('reviewing', court, 'request-letter').give(clerk, good.thank)).toBeNull();
    expect(standing('reviewing', court, 'request-letter').give(cityLeader, good.thank)).toMatchObject({
      refused: 'ROLE_NOT_ALLOWED',
    });
  });
});
