/** A light that a person sets over the derived one (domain.md 2.3: "a manual override needs a reason"), for a while. */
import { describe, expect, test } from '@jest/globals';
import { isoShanghai } from '../../src/domain/calendar.ts';
import { lightOf, lights, lightSentence, type LightStep } from '../../src/domain/light.ts';
import { rectificationActions } from '../../src/domain/rectification/permissions.ts';
import { roles } from '../../src/domain/roles.ts';
import type { UnitFacts } from '../../src/domain/units.ts';
import { at, Case, cast, fold, openersOf, order, person, sampleUnits, submission } from '../support/domain-fixtures.ts';
import { goodBodies } from '../support/rectification-model.ts';

const [approve] = goodBodies.approve;
const [acknowledge] = goodBodies.acknowledge;
const [file] = goodBodies['file-work-plan'];
const [pass] = goodBodies.inspect;
if (!approve || !acknowledge || !file || !pass) throw new Error('the model lacks a body');
const { coordinator, leader, inspector, head } = cast;

const set = (light: (typeof lights)[number] = 'red', untilOn: string | null = null) => {
  return { type: 'override-light' as const, light, reason: '影响全局', untilOn };
};
const release = { type: 'release-light' as const, reason: '不再需要' };

/** Issued on Monday 2026-03-02 with 20 working days: due on Monday 03-30. */
const atWork = (unit: UnitFacts = sampleUnits.ordinary): Case => {
  const of = person('liaison', unit.id);
  const draft = { type: 'draft' as const, order: { ...order, dueTerm: '20wd' } };
  const { drafter, approver } = openersOf(unit);
  return new Case(unit)
    .must(drafter, draft, at('2026-03-02'))
    .must(approver, approve)
    .must(of, acknowledge)
    .must(of, file);
};
const shown = (found: Case, atMs = found.nowMs) => lightOf(found.facts, atMs);
const minute = (atMs: number | null | undefined): string => isoShanghai(atMs ?? 0).slice(0, 16);

describe('a light set by hand', () => {
  test('shows with its reason, its end and what it would be, until close of business of the day named', () => {
    const found = atWork().must(coordinator, set('red', '2026-03-06'));
    const end = at('2026-03-06', '17:00');
    const { light, reason } = shown(found, end);
    expect([light, reason]).toEqual(['red', { code: 'overridden', derived: 'green', why: '影响全局', untilMs: end }]);
    expect([lightSentence(reason, 'zh'), lightSentence(reason, 'en')]).toEqual([
      '人工调整至 2026-03-06 17:00（理由：影响全局），原为绿灯。',
      'Set by hand until 2026-03-06 17:00 (reason given: 影响全局); it would be green.',
    ]);
    expect([shown(found, end + 1).light, shown(found, end + 1).reason.code]).toEqual(['green', 'on-schedule']);
  });

  test('hides no lateness: a matter that is overdue stays so, and the derived light is named', () => {
    const due = at('2026-03-30', '17:00');
    const found = atWork().must(coordinator, set('green', '2026-04-03'), at('2026-03-30'));
    expect(found.facts.overdueFromMs).toBe(due + 1);
    found.wake(due + 1);
    expect([found.state.lateSinceMs, found.facts.overdueFromMs]).toEqual([due, due + 1]);
    expect(shown(found)).toMatchObject({ light: 'green', reason: { derived: 'red' } });
    expect(found.rungsSince(0)).toContain('rectification:1 due');
    expect(shown(found, at('2026-04-03', '17:00') + 1)).toMatchObject({ light: 'red', reason: { code: 'overdue' } });
  });

  test.each(lights)('%s is shown whatever steps there are', (light) => {
    const steps = lights.map((one): LightStep => ({ fromMs: 0, light: one, reason: { code: 'returned', times: 1 } }));
    for (const some of [steps, steps.slice(0, 1), []]) {
      const override = { light, reason: '影响全局', untilMs: 9 };
      expect(lightOf({ light: some, override }, 9).light).toBe(light);
      expect(lightOf({ light: some, override }, 10)).toEqual(lightOf({ light: some }, 10));
      expect(lightOf({ light: some, override: null }, 9)).toEqual(lightOf({ light: some }, 9));
    }
  });

  test('ends by itself, which is recorded at the instant after', () => {
    const found = atWork().must(coordinator, set('red', '2026-03-03'));
    const end = at('2026-03-03', '17:00');
    found.wake(end);
    expect(found.state.override).not.toBeNull();
    found.wake(end + 1);
    const last = JSON.parse(found.rows.at(-1)?.text ?? '');
    expect(last).toMatchObject({
      ...{ type: 'light-override-ended', dueAt: new Date(end).toISOString(), accountId: 'system', light: 'green' },
      data: { reason: null },
    });
    expect(found.state.override).toBeNull();
    expect(found.toldSince(found.rows.length - 1)).toEqual([
      ...['light-override-ended → liaison', 'light-override-ended → coordinator'],
    ]);
    expect(found.give(coordinator, release)?.refused).toBe('NOT_NOW');
  });

  test('is the clock’s next instant, where nothing comes before it', () => {
    // After the filing the review's reminder is due on 03-06; the override ends before.
    const found = atWork().must(coordinator, set('red', '2026-03-05'));
    expect([found.facts.nextWakeAtMs, found.facts.waitsFor]).toEqual([
      ...[at('2026-03-05', '17:00') + 1, 'light override ends'],
    ]);
  });

  test('is released by hand with a reason, and set anew over itself', () => {
    const found = atWork().must(coordinator, set('red')).must(leader, set('yellow', '2026-03-04'));
    expect(shown(found)).toMatchObject({ light: 'yellow', reason: { derived: 'green' } });
    found.must(coordinator, release);
    expect([shown(found).light, found.state.override]).toEqual(['green', null]);
    const last = JSON.parse(found.rows.at(-1)?.text ?? '');
    expect(last).toMatchObject({ type: 'light-override-ended', data: { reason: '不再需要' } });
    found.wake(at('2026-03-20'));
    expect(found.rows.filter(({ type }) => type === 'light-override-ended')).toHaveLength(1);
  });
});

describe('how long', () => {
  // lights.overrideWorkingDays 10: from Monday 03-02 to Monday 03-16
  test('ten working days where no day is named', () => {
    const found = atWork().must(coordinator, set());
    expect(minute(found.state.override?.untilMs)).toBe('2026-03-16T17:00');
  });

  test.each([
    ['2026-03-16', null],
    ['2026-03-17', { refused: 'OVERRIDE_TOO_LONG', pointer: '/untilOn', details: { latest: '2026-03-16' } }],
    ['2026-03-01', { refused: 'UNTIL_NOT_LATER', pointer: '/untilOn' }],
    ['2026-03-02', null],
  ])('until %s is answered with %j', (untilOn, answer) => {
    expect(atWork().give(coordinator, set('red', untilOn))).toEqual(answer);
  });

  test('today until close of business, if that is still ahead', () => {
    const [before, at17] = ['16:59', '17:00'].map((time) =>
      atWork().give(coordinator, set('red', '2026-03-02'), at('2026-03-02', time)),
    );
    expect([before, at17?.refused]).toEqual([null, 'UNTIL_NOT_LATER']);
  });

  test('over 国庆 the holiday is none of the days (domain.md 6: off 10-01..07, working Saturday 10-10)', () => {
    const draft = { type: 'draft' as const, order: { ...order, dueTerm: '20wd' } };
    const found = new Case().must(coordinator, draft, at('2026-09-28')).must(leader, approve);
    found.must(coordinator, set());
    // 29, 30 are 2; 10-08..10 5; 12..16 10
    expect(minute(found.state.override?.untilMs)).toBe('2026-10-16T17:00');
  });
});

describe('who and when', () => {
  const everyone = roles.flatMap((role) =>
    [null, ...Object.values(sampleUnits).map(({ id }) => id)].map((unitId) => person(role, unitId)),
  );
  /** Whoever judges the unit's work plans, and the leader; nobody of the unit itself. */
  test.each([
    ['ordinary', ['coordinator', 'director', 'leader', 'cityLeader']],
    ['office', ['leader', 'cityLeader', 'inspector']],
    ['inspectors', ['leader', 'cityLeader']],
  ] as const)('for the %s unit %j, and nobody of it', (which, able) => {
    const unit = sampleUnits[which];
    const may = everyone.filter((actor) => atWork(unit).give(actor, set()) === null);
    expect(may.every((actor) => actor.unitId !== unit.id)).toBe(true);
    expect([...new Set(may.map(({ role }) => role))]).toEqual(able);
    const found = atWork(unit).must(person('leader'), set());
    const offered = everyone.filter((actor) =>
      rectificationActions(found.state, { ...found.surroundings, actor, number: null }).includes('release-light'),
    );
    expect(offered).toEqual(may);
  });

  test('from the issue to the submission, not before and not after', () => {
    const draft = new Case().must(coordinator, { type: 'draft', order }, at('2026-03-02'));
    const issued = new Case().must(coordinator, { type: 'draft', order }, at('2026-03-02')).must(leader, approve);
    const submitted = atWork().must(head, submission);
    const closed = atWork().must(head, submission).must(inspector, pass);
    expect([draft, issued, submitted, closed].map((found) => found.give(coordinator, set())?.refused ?? null)).toEqual([
      ...['NOT_NOW', null, 'NOT_NOW', 'NOT_NOW'],
    ]);
  });

  test('one that outlasts the submission can still be released', () => {
    const found = atWork().must(coordinator, set()).must(head, submission);
    expect(shown(found).light).toBe('red');
    expect(found.give(coordinator, release)).toBeNull();
    expect(shown(found)).toMatchObject({ light: 'green', reason: { code: 'awaiting-inspection' } });
  });

  test('closing ends it, and leaves its recheck alone to wake for', () => {
    const found = atWork().must(coordinator, set()).must(head, submission).must(inspector, pass);
    expect([found.state.override, shown(found).light]).toEqual([null, 'green']);
    expect(found.facts.waitsFor).toBe('recheck before:5');
    const rows = found.rows.length;
    found.wake(at('2026-04-01'));
    expect(found.rows).toHaveLength(rows);
    expect(fold(found.rows)).toEqual(found.state);
  });
});
