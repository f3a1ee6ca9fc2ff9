/**
 * Random lives with requests, pauses, reports and lights set by hand: whether the worker wakes at every instant that it
 * promised or never, the same happens, nothing early and nothing lost (C7, C8), and the events fold to the state (C10).
 */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, countWorkingDays, dateOf } from '../../src/domain/calendar.ts';
import { lightOf } from '../../src/domain/light.ts';
import { rectification, type RectificationCommand } from '../../src/domain/rectification.ts';
import { rectificationActions } from '../../src/domain/rectification/permissions.ts';
import { at, calendar, Case, cast, fold, mechanism, order, submission } from '../support/domain-fixtures.ts';
import { goodBodies } from '../support/rectification-model.ts';

const [approve] = goodBodies.approve;
const [acknowledge] = goodBodies.acknowledge;
const [file] = goodBodies['file-work-plan'];
const [review, reviewNo] = goodBodies['review-work-plan'];
const [pass, passNo] = goodBodies.inspect;
if (!approve || !acknowledge || !file || !review || !reviewNo || !pass || !passNo)
  throw new Error('the model lacks a body');
const { coordinator, leader, inspector, liaison, head } = cast;
type Actor = typeof leader;

const HOUR_MS = 3_600_000;
/** Who gives which command; `in` days from the day of the move where it names a date. */
type Move = (day: string) => readonly [Actor, RectificationCommand];
const decide = (decision: 'grant' | 'refuse' | 'pass-on') => {
  return { type: 'decide-extension' as const, decision, opinion: '意见', dueOn: null };
};
const always =
  (actor: Actor, command: RectificationCommand): Move =>
  () => [actor, command];
const moves: readonly Move[] = [
  always(liaison, file),
  always(coordinator, review),
  always(coordinator, reviewNo),
  ...[0, 10, 35, 60, 95].map((percent) => always(liaison, { type: 'report-progress', percent, text: '进展' })),
  always(head, submission),
  always(inspector, passNo),
  always(inspector, pass),
  ...[10, 15, 20, 25, 30].map((days): Move => (day) => [
    liaison,
    { type: 'request-extension', reason: '延后', dueOn: addDays(day, days) },
  ]),
  ...(['grant', 'grant', 'grant', 'refuse', 'pass-on'] as const).map((how) => always(coordinator, decide(how))),
  ...(['grant', 'refuse'] as const).map((how) => always(leader, decide(how))),
  always(leader, { type: 'pause', reason: '等待', untilOn: null }),
  ...[1, 5, 12].map((days): Move => (day) => [leader, { type: 'pause', reason: '等待', untilOn: addDays(day, days) }]),
  always(leader, { type: 'resume', reason: '已批复' }),
  ...[1, 6].map((days): Move => (day) => [
    leader,
    { type: 'override-light', light: 'blue', reason: '说明', untilOn: addDays(day, days) },
  ]),
  always(leader, { type: 'release-light', reason: '说明' }),
];

const lives = fc.record({
  start: fc.constantFrom('2026-01-26', '2026-02-10', '2026-03-02', '2026-04-22', '2026-09-16'),
  dueTerm: fc.constantFrom('5wd', '20wd', '30d'),
  moves: fc.array(
    fc.record({
      afterHours: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 150 })),
      /** Mostly one of those that may be made now, so that lives are long; else any. */
      guided: fc.integer({ min: 0, max: 3 }).map((drawn) => drawn > 0),
      pick: fc.nat(1_000),
    }),
    { minLength: 5, maxLength: 14 },
  ),
});

function chosen(found: Case, nowMs: number, guided: boolean, pick: number): ReturnType<Move> {
  const all = moves.map((move) => move(dateOf(nowMs)));
  const possible = all.filter(([actor, { type }]) =>
    rectificationActions(found.state, { ...found.surroundings, nowMs, actor, number: null }).some(
      (one) => one === type,
    ),
  );
  const from = guided && possible.length > 0 ? possible : all;
  // Each kind of command as often as any other, whatever the number of its bodies; but a request is often decided.
  const kinds = [...new Set(from.map(([, { type }]) => type))];
  const types = kinds.flatMap((kind) => (kind === 'decide-extension' ? Array.from({ length: 6 }, () => kind) : [kind]));
  const bodies = from.filter(([, { type }]) => type === types[pick % types.length]);
  const one = bodies[Math.floor(pick / types.length) % bodies.length];
  if (!one) throw new Error('there is no move');
  return one;
}

/** What happened: each event with what it says, but for when it was written down and whether it told anyone (C8). */
function happened(found: Case): string[] {
  return found.rows.map(({ text }) => {
    const { type, dueAt, basis, accountId, data } = JSON.parse(text);
    return JSON.stringify([type, dueAt, basis, accountId, { ...data, notify: null }]);
  });
}

/** Attends at every instant up to one that it promised, and sees that nothing comes before it. */
function attend(found: Case, endMs: number): void {
  for (let next = found.facts.nextWakeAtMs; next !== null && next <= endMs; next = found.facts.nextWakeAtMs) {
    const before = found.rows.length;
    if (next - 1 > found.nowMs) found.wake(next - 1);
    expect(found.rows.length).toBe(before);
    found.wake(next);
    expect(found.rows.length).toBeGreaterThan(before);
  }
}

test('awake or asleep the same happens, along 200 random lives', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(lives, (life) => {
      const [awake, asleep] = [new Case(), new Case()];
      const draft = { type: 'draft' as const, order: { ...order, dueTerm: life.dueTerm, planTerm: '5wd' } };
      const startMs = at(life.start);
      for (const found of [awake, asleep]) {
        found.must(coordinator, draft, startMs).must(leader, approve).must(liaison, acknowledge).must(liaison, file);
      }
      let nowMs = startMs;
      const original = awake.facts.originalDueAtMs;
      for (const { afterHours, guided, pick } of life.moves) {
        nowMs += afterHours * HOUR_MS;
        const before = awake.facts;
        attend(awake, nowMs);
        const [actor, command] = chosen(awake, nowMs, guided, pick);
        const refusals = [awake, asleep].map((found) => found.give(actor, command, nowMs)?.refused ?? null);
        expect(refusals[1]).toBe(refusals[0]);
        if (refusals[0] === null) seen.set(command.type, (seen.get(command.type) ?? 0) + 1);
        // The original date never changes; the running one moves by consent and by pauses alone, and only later.
        expect(awake.facts.originalDueAtMs).toBe(original);
        if (awake.state.rounds.rectification === 1)
          expect(awake.facts.dueAtMs ?? 0).toBeGreaterThanOrEqual(before.dueAtMs ?? 0);
        // A light set by hand changes nothing but what shows.
        const { override: _, ...derived } = awake.facts;
        expect(lightOf(derived, nowMs)).toEqual(lightOf({ light: awake.facts.light }, nowMs));
      }
      const endMs = nowMs + 40 * 24 * HOUR_MS;
      attend(awake, endMs);
      awake.wake(endMs);
      asleep.wake(endMs);
      expect(happened(asleep)).toEqual(happened(awake));
      expect(asleep.state).toEqual(awake.state);
      expect(rectification.facts(asleep.state)).toEqual(awake.facts);
      expect(rectification.tasks(asleep.state, mechanism)).toEqual(
        awake.tasks.length === 0 ? [] : rectification.tasks(awake.state, mechanism),
      );
      for (const found of [awake, asleep]) {
        expect(fold(found.rows)).toEqual(found.state);
        const rungs = found.rows.flatMap(({ term, rung }) => (rung === null ? [] : [`${term ?? ''} ${rung}`]));
        expect(new Set(rungs).size).toBe(rungs.length);
        for (const { type, at: when, due_at: due } of found.rows) {
          seen.set(type, (seen.get(type) ?? 0) + 1);
          if (type === 'rung-taken' || type === 'fell-behind')
            expect(Date.parse(when)).toBeGreaterThanOrEqual(Date.parse(due ?? ''));
        }
      }
      // Nothing of the unit's was taken in a pause.
      let standsStill = false;
      for (const { type, text } of awake.rows) {
        if (type === 'paused') standsStill = true;
        if (type === 'resumed' || type === 'submitted') standsStill = false;
        const { kind } = JSON.parse(text).data;
        expect(standsStill && (type === 'fell-behind' || (type === 'rung-taken' && kind === 'rectification'))).toBe(
          false,
        );
      }
      // No extension moved the date by more than 20 working days (policy: mostWorkingDays), and no more than two did.
      const granted = awake.rows.filter(({ type }) => type === 'extension-granted');
      expect(granted.length).toBeLessThanOrEqual(2);
      for (const { seq, text } of granted) {
        const earlier = fold(awake.rows.slice(0, seq - 1));
        const from = dateOf(earlier?.dueAtMs ?? 0);
        expect(countWorkingDays(calendar, from, JSON.parse(text).data.dueOn)).toBeLessThanOrEqual(20);
      }
    }),
    { numRuns: 200 },
  );
  // Otherwise the lives were too short to show anything.
  const wanted = ['extension-granted', 'extension-refused', 'extension-lapsed', 'paused', 'resumed', 'fell-behind'];
  for (const type of [...wanted, 'light-overridden', 'light-override-ended', 'returned']) {
    expect([type, (seen.get(type) ?? 0) > 2]).toEqual([type, true]);
  }
});
