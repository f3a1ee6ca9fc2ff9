/** The ladder: each threshold drafts its rungs with an evidence pack, and never issues one; by the kind of the unit, and as the policy says. */
import { describe, expect, test } from '@jest/globals';
import type { Opening } from '../../src/domain/matter.ts';
import { defaultPolicy, type Policy } from '../../src/domain/policy.ts';
import { rectification, type RectificationCommand } from '../../src/domain/rectification.ts';
import { reachedBy, type SanctionTrigger } from '../../src/domain/sanction/ladder.ts';
import { unitKinds, type UnitFacts } from '../../src/domain/units.ts';
import { supervisionNotice } from '../../src/domain/supervision-notice.ts';
import { at, Case, cast, order, person, recordedOf, sampleUnits, submission } from '../support/domain-fixtures.ts';
import { draftedTo, good, people } from '../support/notice-fixtures.ts';

const { coordinator, leader, inspector, liaison } = cast;
const head = person('head', sampleUnits.ordinary.id);
const back: RectificationCommand = { type: 'inspect', outcome: 'returned', opinion: '不足', newTerm: null };
const policyWith = (change: Partial<Policy['sanctionLadder']['GOV_DEPT']>): Policy => {
  const GOV_DEPT = { ...defaultPolicy.sanctionLadder.GOV_DEPT, ...change };
  return { ...defaultPolicy, sanctionLadder: { ...defaultPolicy.sanctionLadder, GOV_DEPT } };
};

function atWork(policy = defaultPolicy): Case {
  const found = new Case().must(coordinator, { type: 'draft', order: { ...order, dueTerm: '20wd' } }, at('2026-03-02'));
  found.policy = policy;
  return found
    .must(leader, { type: 'approve', decision: 'approve', opinion: null })
    .must(liaison, { type: 'acknowledge' })
    .must(liaison, { type: 'file-work-plan', steps: [{ title: '第一步', dueOn: '2026-03-06' }] });
}

/** What the events of a rectification opened, one after the other. */
function openedBy(found: Case): readonly Opening[] {
  const opened: Opening[] = [];
  let state = null;
  for (const row of found.rows) {
    const recorded = recordedOf(row);
    state = rectification.evolve(state, recorded);
    opened.push(...(rectification.opens?.(state, recorded, 'rectification-1') ?? []));
  }
  return opened;
}
const nouns = (openings: readonly Opening[]) => openings.map(({ noun }) => noun);

describe('a rectification', () => {
  test('overdue for more than ten working days has a circular and a referral drafted, once, with its evidence pack', () => {
    // Twenty working days from 2 March end on the 30th; ten more, without Qingming, on 14 April.
    const found = atWork().runTo(at('2026-04-14', '16:59'));
    expect(nouns(openedBy(found))).toEqual([]);
    found.runTo(at('2026-04-14', '17:01'));
    const opened = openedBy(found);
    expect(nouns(opened)).toEqual(['circular', 'referral']);
    const [circular] = opened;
    if (circular?.noun !== 'circular') throw new Error('a circular comes first');
    const { grounds, units } = circular.command;
    expect(units.map(({ unitId }) => unitId)).toEqual([sampleUnits.ordinary.id]);
    expect(grounds).toMatchObject({
      trigger: 'overdue',
      about: { noun: 'rectification', matterId: 'rectification-1', number: found.state.number },
      rule: { text: '整改逾期超过10个工作日', edition: defaultPolicy.edition },
    });
    expect(grounds.facts.map(({ what }) => what)).toEqual([
      `印发整改通知${found.state.number ?? ''}`,
      ...['签收', '报送整改方案', '原定整改期限', '起逾期，红灯'],
    ]);
    found.runTo(at('2026-07-01'));
    expect(openedBy(found)).toHaveLength(2);
    // The order itself goes on as it was: nothing was issued by time alone.
    expect(found.state.stage).toBe('rectifying');
  });

  test('handed in within those days has none; nor while the answer to its request is owed', () => {
    expect(openedBy(atWork().runTo(at('2026-04-10')).must(head, submission).runTo(at('2026-05-01')))).toEqual([]);
    const asked = atWork().must(
      liaison,
      { type: 'request-extension', reason: '数据未到', dueOn: '2026-04-10' },
      at('2026-03-27'),
    );
    const before = asked.runTo(at('2026-03-31'));
    expect(nouns(openedBy(before))).toEqual([]);
  });

  test('failed twice has both drafted, at the second return and not at the third', () => {
    const found = atWork().must(head, submission).must(inspector, back);
    expect(openedBy(found)).toEqual([]);
    found.must(head, submission).must(inspector, back);
    expect(nouns(openedBy(found))).toEqual(['circular', 'referral']);
    found.must(head, submission).must(inspector, back);
    expect(openedBy(found)).toHaveLength(2);
  });

  test('has none where the mechanism sets no threshold', () => {
    const never = policyWith({ overdueWorkingDays: 0, failedInspections: 0 });
    expect(openedBy(atWork(never).runTo(at('2026-07-01')))).toEqual([]);
    expect(
      openedBy(atWork(never).must(head, submission).must(inspector, back).must(head, submission).must(inspector, back)),
    ).toEqual([]);
  });

  test('returned and late again has them again, for its new term', () => {
    const found = atWork().runTo(at('2026-04-20')).must(head, submission).must(inspector, back);
    found.runTo(at('2026-06-30'));
    expect(nouns(openedBy(found))).toEqual(['circular', 'referral', 'circular', 'referral']);
  });
});

describe('a supervision notice', () => {
  const issuedAs = (nth: number, form: 'supervision-notice' | 'reminder' = 'supervision-notice') => {
    const notice = draftedTo(undefined, { form });
    notice.issued = [
      {
        id: 'earlier',
        form,
        aboutKey: `assignment-1`,
        number: '联席督〔2025〕9号',
        issuedAtMs: at('2025-06-02'),
        nth: nth - 1,
      },
    ];
    if (nth === 1) notice.issued = [];
    notice.must(people.cityLeader, good.plainly);
    const row = notice.rows.at(-1);
    if (!row) throw new Error('it was issued');
    const { type, data, seq, basis, at: when, accountId, role, unitId } = JSON.parse(row.text);
    const recorded = {
      event: { type, ...data },
      seq,
      basis,
      dueAtMs: null,
      atMs: Date.parse(when),
      actor: { accountId, role, unitId },
    };
    return nouns(supervisionNotice.opens?.(notice.state, recorded, 'notice-1') ?? []);
  };
  test.each([
    [1, []],
    [2, ['circular']],
    [3, ['interview']],
    [4, []],
  ])('the %i. about one matter drafts %j', (nth, rungs) => {
    expect(issuedAs(nth)).toEqual(rungs);
  });
  test('a reminder is an internal chase, and no rung', () => {
    expect(issuedAs(2, 'reminder')).toEqual([]);
  });
});

test('only units that are objects of supervision have a ladder', () => {
  const triggers: readonly SanctionTrigger[] = ['notices', 'overdue', 'failed-inspections', 'absent'];
  const kinds = unitKinds.filter((kind) => {
    const unit: UnitFacts = { ...sampleUnits.ordinary, kind };
    const context = { ...new Case().surroundings, unit, actor: coordinator, number: null };
    return triggers.some((trigger) => [1, 2, 3].some((count) => reachedBy(trigger, count, context) !== null));
  });
  expect(kinds).toEqual(['GOV_DEPT', 'LOWER_GOV', 'ZONE_COMMITTEE']);
});
