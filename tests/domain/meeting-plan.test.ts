/** The rules of annual plans of meetings (domain.md 1.2, 1.4; the days: D-HOL, as in domain-fixtures.ts). */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dateOf, isoShanghai, yearOf } from '../../src/domain/calendar.ts';
import { meetingPlanActions, occurrenceActions } from '../../src/domain/meeting-plan/permissions.ts';
import { cadences } from '../../src/domain/meeting-plan/rules.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import {
  at,
  calendar,
  cast,
  editionWith,
  person,
  worksByTable,
  workingDaysByTable,
} from '../support/domain-fixtures.ts';
import { approvedPlan, foldPlan, members, PlanCase, plenaries } from '../support/meeting-plan-fixtures.ts';

const NOVEMBER = at('2025-11-05');
const shanghai = (ms: number): string => isoShanghai(ms).slice(0, 16);
const approve = { type: 'approve', decision: 'approve', opinion: null } as const;
const previous = { ...defaultPolicy, meetingPlans: { ...defaultPolicy.meetingPlans, offDay: 'previous' as const } };

describe('a plan', () => {
  test('is proposed by the office and approved by the leader, and nothing is laid out before that', () => {
    const plan = new PlanCase().must(cast.coordinator, { type: 'propose', plan: plenaries }, NOVEMBER);
    expect(plan.state).toMatchObject({ stage: 'proposed', occurrences: [], edition: null });
    expect([plan.tasks, plan.facts.nextWakeAtMs]).toEqual([['approve-meeting-plan leader approve'], null]);
    expect(plan.give(cast.coordinator, approve)).toEqual({ refused: 'ROLE_NOT_ALLOWED' });
    expect(plan.give(person('leader', null, cast.coordinator.accountId), approve)).toEqual({ refused: 'OWN_WORK' });
    plan.must(cast.leader, approve);
    expect(plan.state).toMatchObject({ stage: 'running', laidThrough: 2026 });
    expect(plan.told).toEqual(['meeting-plan-proposed → leader', 'meeting-plan-approved → coordinator']);
  });

  test('that is returned is over, with a reason; another may be proposed', () => {
    const plan = new PlanCase().must(cast.coordinator, { type: 'propose', plan: plenaries }, NOVEMBER);
    const back = { type: 'approve', decision: 'return', opinion: null } as const;
    expect(plan.give(cast.leader, back)).toEqual({ refused: 'OPINION_REQUIRED', pointer: '/opinion' });
    plan.must(cast.leader, { ...back, opinion: '改为半年一次' });
    expect([plan.state.stage, plan.facts.open, plan.tasks]).toEqual(['returned', false, []]);
  });

  test.each([
    ['liaison', cast.liaison, {}, { refused: 'ROLE_NOT_ALLOWED' }],
    ['leader', cast.leader, {}, { refused: 'ROLE_NOT_ALLOWED' }],
    ['no place', cast.coordinator, { place: null }, { refused: 'PLACE_REQUIRED', pointer: '/place' }],
    ['a year that is over', cast.coordinator, { fromYear: 2024 }, { refused: 'MEETING_PAST', pointer: '/fromYear' }],
    [
      'a kind as needed without a cadence',
      cast.coordinator,
      { kind: 'thematic' as const, cadence: null },
      { refused: 'CADENCE_REQUIRED', pointer: '/cadence' },
    ],
  ])('is refused: %s', (_why, actor, change, refusal) => {
    const plan = new PlanCase();
    expect(plan.give(actor, { type: 'propose', plan: { ...plenaries, ...change } }, NOVEMBER)).toEqual(refusal);
  });

  test('is the only open one of its kind', () => {
    const plan = new PlanCase();
    plan.plans = [{ planId: 'other', kind: 'plenary' }];
    const refusal = { refused: 'MEETING_PLAN_EXISTS', pointer: '/kind', details: { planId: 'other' } };
    expect(plan.give(cast.coordinator, { type: 'propose', plan: plenaries }, NOVEMBER)).toEqual(refusal);
    plan.plans = [{ planId: 'other', kind: 'liaison' }];
    expect(plan.give(cast.coordinator, { type: 'propose', plan: plenaries }, NOVEMBER)).toBe(null);
  });

  // domain.md 1.2: 全体会议 "≥1/year typical"; 联络员会议 "half-yearly review".
  test.each([
    ['plenary' as const, 'yearly'],
    ['liaison' as const, 'half-yearly'],
  ])('of the kind %s without a cadence is %s', (kind, cadence) => {
    expect(approvedPlan(NOVEMBER, { kind, cadence: null }).state.cadence).toBe(cadence);
  });

  test('that is ended opens nothing more, and what was still to come is not held', () => {
    const plan = approvedPlan(NOVEMBER).must(cast.coordinator, { type: 'end', reason: '机制撤销' });
    expect(plan.state.occurrences.every(({ state }) => state === 'skipped')).toBe(true);
    expect(plan.facts).toMatchObject({ open: false, nextWakeAtMs: null, edition: null, waitsFor: 'nothing' });
  });
});

describe('the dates', () => {
  // 2026-03-15 is a Sunday; 2026-05-01..05 and 10-01..07 are holidays, 2026-02-14 and 10-10 Saturdays that work [D-HOL].
  test.each([
    ['quarterly', { month: 3, day: 15 }, 'next', ['03-16', '06-15', '09-15', '12-15']],
    ['quarterly', { month: 9, day: 15 }, 'previous', ['03-13', '06-15', '09-15', '12-15']],
    ['half-yearly', { month: 5, day: 1 }, 'next', ['05-06', '11-02']],
    ['half-yearly', { month: 5, day: 1 }, 'previous', ['04-30', '10-30']],
    ['half-yearly', { month: 10, day: 4 }, 'next', ['04-07', '10-08']],
    ['yearly', { month: 10, day: 10 }, 'next', ['10-10']],
    ['yearly', { month: 2, day: 31 }, 'next', ['02-28']],
    ['yearly', { month: 2, day: 14 }, 'next', ['02-14']],
    ['yearly', { month: 2, day: 16 }, 'next', ['02-24']],
    ['yearly', { month: 2, day: 16 }, 'previous', ['02-14']],
  ] as const)('%s from %o, %s, of 2026 are %o', (cadence, day, offDay, dates) => {
    const policy = offDay === 'next' ? defaultPolicy : previous;
    const plan = approvedPlan(NOVEMBER, { cadence, anchor: { ...day, time: '14:30' } }, policy);
    const of2026 = plan.state.occurrences.filter(({ year }) => year === 2026);
    expect(of2026.map(({ startsAtMs }) => shanghai(startsAtMs))).toEqual(dates.map((date) => `2026-${date}T14:30`));
  });

  test('those of a year that is not published are provisional', () => {
    const plan = approvedPlan(at('2026-01-05'));
    const years = plan.state.occurrences.map(({ year, provisional }) => [year, provisional]);
    expect(years).toEqual([...Array(4).fill([2026, false]), ...Array(4).fill([2027, true])]);
  });

  test('its cycle opens twenty working days before, when the office opens', () => {
    for (const { startsAtMs, opensAtMs } of approvedPlan(NOVEMBER).state.occurrences) {
      expect(shanghai(opensAtMs).slice(11)).toBe('09:00');
      expect(workingDaysByTable(dateOf(opensAtMs), dateOf(startsAtMs))).toBe(20);
    }
  });

  test('the current year and the next are always laid out; what was over at the approval is no part of it', () => {
    const plan = approvedPlan(at('2026-07-01'));
    expect(plan.state.occurrences.map(({ no, year, inYear }) => [no, year, inYear])).toEqual([
      ...[[1, 2026, 3] as const, [2, 2026, 4] as const],
      ...[1, 2, 3, 4].map((inYear) => [2 + inYear, 2027, inYear]),
    ]);
    plan.runTo(at('2027-01-01', '00:00'));
    expect([plan.state.laidThrough, plan.state.occurrences.length]).toEqual([2028, 10]);
  });

  test('a first year that is yet to come begins with it', () => {
    const plan = approvedPlan(NOVEMBER, { fromYear: 2028 });
    expect(new Set(plan.state.occurrences.map(({ year }) => year))).toEqual(new Set([2028]));
    expect(shanghai(plan.facts.nextWakeAtMs ?? 0)).toBe('2028-01-01T00:00');
    expect(shanghai(plan.occurrence(1).startsAtMs)).toBe('2028-03-15T09:30');
  });

  test('every year has as many as its cadence says, none on an off-day, each opened at most once', () => {
    const draft = fc.record({
      cadence: fc.constantFrom(...cadences),
      anchor: fc.record({
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 31 }),
        time: fc.constantFrom('09:00', '14:30'),
      }),
      place: fc.constant('会议室'),
    });
    const course = fc.record({
      draft,
      back: fc.boolean(),
      startDay: fc.integer({ min: 1, max: 28 }),
      held: fc.boolean(),
    });
    fc.assert(
      fc.property(course, ({ draft: change, back, startDay, held }) => {
        const from = at(`2022-11-${String(startDay).padStart(2, '0')}`);
        const plan = approvedPlan(from, { ...change, fromYear: 2023 }, back ? previous : defaultPolicy);
        for (let month = 0; month < 30; month += 1) {
          if (held) plan.underway = [];
          plan.runTo(from + month * 30 * 86_400_000);
        }
        const { occurrences, cadence, laidThrough } = plan.state;
        const count = { yearly: 1, 'half-yearly': 2, quarterly: 4 }[cadence];
        for (let year = 2023; year <= (laidThrough ?? 0); year += 1) {
          expect(occurrences.filter((one) => one.year === year).map(({ inYear }) => inYear)).toEqual(
            Array.from({ length: count }, (_, index) => index + 1),
          );
        }
        expect(laidThrough).toBe(2026);
        for (const { no, startsAtMs } of occurrences) {
          const date = dateOf(startsAtMs);
          expect({ no, date, works: yearOf(date) > 2026 || worksByTable(date) }).toEqual({ no, date, works: true });
        }
        expect(occurrences.map(({ no }) => no)).toEqual(occurrences.map((_, index) => index + 1));
        const opened = plan.rows.filter(({ rung }) => rung === 'opened').map(({ term }) => term);
        expect(new Set(opened).size).toBe(opened.length);
        expect(plan.opened.length).toBe(opened.length);
        // What is not held blocks the next one of its kind; what is held does not.
        const blocked = occurrences.filter(({ state }) => state === 'blocked').length;
        if (held) expect(blocked).toBe(0);
        else expect(opened.length).toBe(1);
        expect(foldPlan(plan.rows)).toEqual(plan.state);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an occurrence', () => {
  test('opens at its moment: a meeting of all members, agreed to, that names the plan', () => {
    const plan = approvedPlan(NOVEMBER);
    const { opensAtMs, startsAtMs } = plan.occurrence(1);
    plan.wake(opensAtMs - 1);
    expect(plan.opened).toEqual([]);
    plan.wake(opensAtMs);
    expect(plan.occurrence(1)).toMatchObject({ state: 'opened', openedAtMs: opensAtMs });
    expect(plan.opened).toMatchObject([
      {
        ...{ noun: 'meetingCycle', id: plan.occurrence(1).meetingId, unitId: 'unit-office' },
        command: {
          meeting: {
            ...{ title: '2026年第1次全体会议', startsAtMs, invited: null, beside: false },
            series: { planId: 'plan', no: 1 },
          },
        },
      },
    ]);
    expect(plan.told.at(-1)).toBe('occurrence-opened → coordinator');
    plan.wake(opensAtMs + 1);
    expect(plan.opened.length).toBe(1);
  });

  test('is blocked once while another of its kind is under way, and opened beside it on demand', () => {
    const plan = approvedPlan(NOVEMBER);
    plan.underway = [{ meetingId: 'other', kind: 'plenary' }];
    const { opensAtMs } = plan.occurrence(1);
    plan.wake(opensAtMs).wake(opensAtMs + 1);
    expect(plan.events.filter((type) => type === 'occurrence-blocked').length).toBe(1);
    expect(plan.occurrence(1)).toMatchObject({
      ...{ state: 'blocked', blocked: { refused: 'MEETING_UNDERWAY', meetingId: 'other' } },
    });
    expect(plan.tasks).toEqual(['settle-occurrence coordinator occurrence:1']);
    // That the other one ends opens nothing by itself: a person has been asked.
    plan.underway = [];
    plan.wake(opensAtMs + 2);
    expect(plan.opened).toEqual([]);
    plan.underway = [{ meetingId: 'other', kind: 'plenary' }];
    plan.must(cast.coordinator, { type: 'open', no: 1 });
    expect(plan.opened).toMatchObject([{ command: { meeting: { beside: true } } }]);
    expect(plan.tasks).toEqual([]);
  });

  test('opened by hand while none is under way stands beside nothing', () => {
    const plan = approvedPlan(NOVEMBER).must(cast.coordinator, { type: 'open', no: 2 });
    expect(plan.opened).toMatchObject([{ command: { meeting: { beside: false } } }]);
  });

  test('is blocked where a meeting of another kind would not hinder it', () => {
    const plan = approvedPlan(NOVEMBER);
    plan.underway = [{ meetingId: 'other', kind: 'liaison' }];
    plan.wake(plan.occurrence(1).opensAtMs);
    expect(plan.opened.length).toBe(1);
  });

  test('whose moment passed in an outage opens while there is time, and is blocked when there is none', () => {
    const late = approvedPlan(NOVEMBER);
    const { opensAtMs, startsAtMs } = late.occurrence(1);
    late.wake(opensAtMs + 3 * 86_400_000);
    expect(late.occurrence(1).state).toBe('opened');
    const tooLate = approvedPlan(NOVEMBER).wake(startsAtMs - 5 * 86_400_000);
    expect(tooLate.occurrence(1).blocked).toEqual({ refused: 'MEETING_TOO_SOON', meetingId: null });
    const past = approvedPlan(NOVEMBER).wake(startsAtMs + 1);
    expect(past.occurrence(1).blocked).toEqual({ refused: 'MEETING_PAST', meetingId: null });
  });

  test('is blocked where the office, or every member, is gone: a step never fails', () => {
    const [ordinary, office] = members;
    if (!ordinary || !office) throw new Error('the fixtures have both');
    const gone = approvedPlan(NOVEMBER);
    gone.directory = [ordinary];
    gone.wake(gone.occurrence(1).opensAtMs);
    expect(gone.occurrence(1).blocked?.refused).toBe('UNIT_UNKNOWN');
    const ended = approvedPlan(NOVEMBER);
    ended.directory = [ordinary, { ...office, validTo: '2025-12-31' }];
    ended.wake(ended.occurrence(1).opensAtMs);
    expect(ended.occurrence(1).blocked?.refused).toBe('UNIT_NOT_IN_FORCE');
    const alone = approvedPlan(NOVEMBER);
    alone.directory = [{ ...office, member: false }];
    alone.wake(alone.occurrence(1).opensAtMs);
    expect(alone.occurrence(1).blocked?.refused).toBe('NOT_INVITED');
  });

  test('that is moved keeps its first date, opens by the new one, and does not land on an off-day', () => {
    const plan = approvedPlan(NOVEMBER);
    const before = plan.occurrence(1).startsAtMs;
    const move = { type: 'move', no: 1, reason: '与两会冲突' } as const;
    expect(plan.give(cast.coordinator, { ...move, startsAtMs: before })).toEqual({ refused: 'NOTHING_CHANGED' });
    const sunday = at('2026-03-29', '15:00');
    expect(plan.give(cast.coordinator, { ...move, startsAtMs: sunday })).toEqual({
      ...{ refused: 'OFF_DAY', pointer: '/startsAt' },
    });
    expect(plan.give(cast.coordinator, { ...move, startsAtMs: NOVEMBER - 1 })?.refused).toBe('MEETING_PAST');
    expect(plan.give(cast.coordinator, { ...move, startsAtMs: at('2025-11-10') })?.refused).toBe('MEETING_TOO_SOON');
    plan.must(cast.coordinator, { ...move, startsAtMs: at('2026-03-25', '15:00') });
    plan.must(cast.coordinator, { ...move, startsAtMs: at('2026-03-26', '15:00'), reason: '场地' });
    expect(plan.occurrence(1)).toMatchObject({
      ...{ plannedOn: '2026-03-15', wantedOn: '2026-03-26', movedFrom: { startsAtMs: before, reason: '场地' } },
    });
    plan.runTo(at('2026-03-01'));
    expect(shanghai(plan.occurrence(1).openedAtMs ?? 0)).toBe(shanghai(plan.occurrence(1).opensAtMs));
    expect(plan.opened).toMatchObject([{ command: { meeting: { startsAtMs: at('2026-03-26', '15:00') } } }]);
    expect(plan.give(cast.coordinator, { ...move, startsAtMs: at('2026-04-08') })?.refused).toBe('NOT_NOW');
  });

  test('that was blocked and is moved opens by itself at its new moment', () => {
    const plan = approvedPlan(NOVEMBER);
    plan.underway = [{ meetingId: 'other', kind: 'plenary' }];
    plan.wake(plan.occurrence(1).opensAtMs);
    plan.underway = [];
    plan.must(cast.coordinator, { type: 'move', no: 1, startsAtMs: at('2026-04-28'), reason: '前次会议未结' });
    expect(plan.occurrence(1)).toMatchObject({ state: 'planned', blocked: null });
    plan.runTo(at('2026-04-10'));
    expect(plan.occurrence(1).state).toBe('opened');
  });

  test('two that are due at once do not both open by themselves', () => {
    const plan = approvedPlan(NOVEMBER);
    const { opensAtMs } = plan.occurrence(1);
    plan.must(cast.coordinator, { type: 'move', no: 2, startsAtMs: at('2026-03-17'), reason: '提前' });
    plan.wake(opensAtMs + 2 * 86_400_000);
    expect([1, 2].map((no) => plan.occurrence(no).state)).toEqual(['opened', 'blocked']);
    expect(plan.occurrence(2).blocked?.meetingId).toBe(plan.occurrence(1).meetingId);
  });

  test('that is skipped is not held, and is no longer to be moved or opened', () => {
    const plan = approvedPlan(NOVEMBER).must(cast.coordinator, { type: 'skip', no: 1, reason: '并入专题会议' });
    plan.runTo(at('2026-03-20'));
    expect(plan.opened).toEqual([]);
    expect(plan.give(cast.coordinator, { type: 'open', no: 1 })).toMatchObject({ refused: 'NOT_NOW' });
    expect(plan.give(cast.coordinator, { type: 'skip', no: 99, reason: '无' })).toEqual({
      refused: 'OCCURRENCE_UNKNOWN',
    });
  });
});

describe('a plan that is paused', () => {
  test('opens nothing; when it runs on it opens what there is time for and leaves the rest to a person', () => {
    const plan = approvedPlan(NOVEMBER).must(cast.coordinator, { type: 'pause', reason: '机构改革' });
    plan.runTo(at('2026-05-20'));
    expect([plan.opened, plan.tasks]).toEqual([[], []]);
    expect(plan.give(cast.coordinator, { type: 'open', no: 1 })).toMatchObject({ refused: 'NOT_NOW' });
    // 2026-06-15 less 20 working days is in May: late, and in time.
    expect(plan.occurrence(2).opensAtMs).toBeLessThan(plan.nowMs);
    plan.must(cast.coordinator, { type: 'resume' });
    expect(plan.state.occurrences.slice(0, 3).map(({ state }) => state)).toEqual(['blocked', 'opened', 'planned']);
    expect(plan.occurrence(1).blocked?.refused).toBe('MEETING_PAST');
  });
});

describe('when the calendar has another edition', () => {
  test('a planned date on a new off-day moves, is told, and its opening with it; the edition is named in every case', () => {
    const plan = approvedPlan(NOVEMBER);
    plan.calendar = editionWith('state-council-2026/1', { '2026-06-15': 'off' });
    expect(plan.facts.edition).toContain('state-council-2026+');
    plan.wake(NOVEMBER + 1);
    expect(shanghai(plan.occurrence(2).startsAtMs)).toBe('2026-06-16T09:30');
    expect(plan.told.at(-1)).toBe('terms-recounted → coordinator');
    expect(plan.rows.at(-1)).toMatchObject({ type: 'terms-recounted', term: 'recount', rung: '1' });
    const { data } = JSON.parse(plan.rows.at(-1)?.text ?? '');
    expect(data.changes).toEqual([
      {
        kind: 'occurrence',
        round: 2,
        beforeMs: at('2026-06-15', '09:30'),
        afterMs: at('2026-06-16', '09:30'),
        shorterMs: null,
      },
    ]);
    expect(plan.facts.edition).toContain('state-council-2026/1+');
    const told = plan.told.length;
    plan.calendar = editionWith('state-council-2026/2', { '2026-06-15': 'off' });
    plan.wake(NOVEMBER + 2);
    expect([plan.facts.edition?.startsWith('state-council-2026/2+'), plan.told.length]).toEqual([true, told]);
    // Back again: what nobody owes moves either way.
    plan.calendar = calendar;
    plan.wake(NOVEMBER + 3);
    expect(shanghai(plan.occurrence(2).startsAtMs)).toBe('2026-06-15T09:30');
    expect(foldPlan(plan.rows)).toEqual(plan.state);
  });

  test('a date that a person set stays, unless it is an off-day now', () => {
    const plan = approvedPlan(NOVEMBER);
    const move = { type: 'move', no: 2, startsAtMs: at('2026-06-17', '15:00'), reason: '让路' } as const;
    plan.must(cast.coordinator, move);
    plan.calendar = editionWith('e/1', { '2026-06-15': 'off' });
    plan.wake(NOVEMBER + 1);
    expect(shanghai(plan.occurrence(2).startsAtMs)).toBe('2026-06-17T15:00');
    plan.calendar = editionWith('e/2', { '2026-06-17': 'off' });
    plan.wake(NOVEMBER + 2);
    expect(shanghai(plan.occurrence(2).startsAtMs)).toBe('2026-06-18T15:00');
  });
});

test('actions are what the rule allows, to each party and for each occurrence', () => {
  const plan = approvedPlan(NOVEMBER).must(cast.coordinator, { type: 'skip', no: 1, reason: '不开' });
  const offered = (actor: typeof cast.leader) =>
    meetingPlanActions(plan.state, { ...plan.surroundings, actor, number: null });
  expect(offered(cast.coordinator)).toEqual(['pause', 'move', 'skip', 'open', 'end']);
  for (const actor of [cast.leader, cast.inspector, cast.liaison]) expect(offered(actor)).toEqual([]);
  const context = { ...plan.surroundings, actor: cast.coordinator, number: null };
  expect(occurrenceActions(plan.state, plan.occurrence(1), context)).toEqual([]);
  expect(occurrenceActions(plan.state, plan.occurrence(2), context)).toEqual(['move', 'skip', 'open']);
  const proposed = new PlanCase().must(cast.coordinator, { type: 'propose', plan: plenaries }, NOVEMBER);
  const asked = { ...proposed.surroundings, number: null };
  expect(meetingPlanActions(proposed.state, { ...asked, actor: cast.leader })).toEqual(['approve']);
  expect(meetingPlanActions(proposed.state, { ...asked, actor: cast.coordinator })).toEqual(['end']);
});
