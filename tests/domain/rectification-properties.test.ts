/** Random lives of a rectification: whatever anyone tries at whatever instant, what must hold holds. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stateCouncilCalendar } from '../../src/domain/calendar.ts';
import { isRefusal, type Context, type RecordedEvent } from '../../src/domain/matter.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { rectification, type RectificationCommand } from '../../src/domain/rectification.ts';
import { rectificationActions, rectificationCommands } from '../../src/domain/rectification/permissions.ts';
import type { Rectification, RectificationEvent } from '../../src/domain/rectification/record.ts';
import { roles, type Actor } from '../../src/domain/roles.ts';
import { hashOf } from '../../src/store/chain.ts';
import { Unfolding, unopened } from '../../src/store/unfolding.ts';
import { firstWaitOf } from '../support/waits.ts';
import { actor, bureau, good, mechanism, order, START_MS } from '../support/rectification-fixtures.ts';

const HOUR_MS = 3_600_000;
const variants: readonly RectificationCommand[] = [
  ...Object.values(good),
  { type: 'approve', decision: 'return', opinion: '改' },
  { type: 'review-work-plan', decision: 'return', opinion: '改' },
  { type: 'inspect', outcome: 'returned', opinion: '不足', newTerm: null },
  { type: 'inspect', outcome: 'returned', opinion: '不足', newTerm: '3wd' },
  { type: 'report-progress', percent: 5, text: '刚开始' },
  ...['2025-12-10', '2025-12-31', '2026-01-20', '2026-02-10'].map((dueOn) => {
    return { type: 'request-extension' as const, reason: '招标延后', dueOn };
  }),
  { type: 'decide-extension', decision: 'grant', opinion: null, dueOn: null },
  { type: 'decide-extension', decision: 'grant', opinion: '照此', dueOn: '2026-01-15' },
  { type: 'decide-extension', decision: 'refuse', opinion: '理由不足', dueOn: null },
  { type: 'decide-extension', decision: 'pass-on', opinion: '拟同意', dueOn: null },
  { type: 'pause', reason: '等待上级批复', untilOn: null },
  { type: 'pause', reason: '等待上级批复', untilOn: '2025-12-14' },
  { type: 'pause', reason: '等待上级批复', untilOn: '2026-02-03' },
  { type: 'resume', reason: '已批复' },
  { type: 'override-light', light: 'red', reason: '影响全局', untilOn: null },
  { type: 'override-light', light: 'green', reason: '已口头报告', untilOn: '2025-12-05' },
  { type: 'release-light', reason: '不再需要' },
];
const givers = [...roles.map((role) => actor(role)), actor('liaison', 'other'), actor('leader'), actor('liaison')];
const surroundings = {
  unit: bureau,
  mechanism,
  calendar: stateCouncilCalendar(),
  policy: defaultPolicy,
  directory: [],
};

const move = fc.record({
  afterHours: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 1_500 })),
  command: fc.constantFrom(...variants),
  giver: fc.constantFrom(...givers),
  /** Often what may be done is done, so that lives are long; else anyone tries anything. */
  guided: fc.oneof({ weight: 3, arbitrary: fc.nat(1_000) }, { weight: 1, arbitrary: fc.constant(null) }),
});

interface Move {
  command: RectificationCommand;
  giver: Actor;
}

/** The move itself, or one of those that somebody may make now. */
function chosen(state: Rectification | null, nowMs: number, move: Move & { guided: number | null }): Move {
  if (state === null || move.guided === null) return move;
  const may = givers.flatMap((giver) => {
    const actions = rectificationActions(state, { ...surroundings, nowMs, actor: giver, number: null });
    return variants.filter(({ type }) => actions.some((one) => one === type)).map((command) => ({ command, giver }));
  });
  return may[move.guided % Math.max(1, may.length)] ?? move;
}

function recordedOf(text: string): RecordedEvent<RectificationEvent> {
  const { type, data, at, dueAt, seq, basis, accountId, role, unitId } = JSON.parse(text);
  const dueAtMs = dueAt === null ? null : Date.parse(dueAt);
  return { event: { type, ...data }, atMs: Date.parse(at), dueAtMs, seq, basis, actor: { accountId, role, unitId } };
}

test('folds, chain, rungs, actions and wake-ups hold along 400 random lives', () => {
  let accepted = 0;
  let rungs = 0;
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      let nowMs = START_MS;
      let matter: { id: string; state: Rectification | null; seq: number; head: string } = unopened('matter');
      const texts: { text: string; hash: string; term: string | null; rung: string | null }[] = [];
      const draft = { type: 'draft' as const, order };
      const drafting = { afterHours: 0, command: draft, giver: actor('coordinator'), guided: null };
      for (const one of [drafting, ...moves]) {
        nowMs += one.afterHours * HOUR_MS;
        const unfolding = new Unfolding(rectification, matter, { ...surroundings, nowMs });
        unfolding.settle();
        const { command, giver } = chosen(unfolding.state, nowMs, one);
        const context: Context = { ...surroundings, nowMs, actor: giver, number: '演示〔2025〕1号' };
        const before = unfolding.state;
        const decision = rectification.decide(before, command, context);
        if (before && command.type !== 'draft') {
          const possible = rectificationActions(before, context);
          // With a good body, accepted is what `actions` names.
          const allGood = Object.values(good).some((one) => one === command);
          if (allGood) expect(possible.some((one) => one === command.type)).toBe(!isRefusal(decision));
          expect(rectificationCommands).toEqual(expect.arrayContaining([...possible]));
        }
        if (isRefusal(decision) || !('events' in decision)) continue;
        unfolding.append(decision.events, giver);
        unfolding.settle();
        accepted += 1;
        texts.push(...unfolding.events);
        matter = { id: 'matter', state: unfolding.state, seq: unfolding.seq, head: unfolding.head };

        const state = unfolding.state;
        if (!state) throw new Error('an accepted command leaves a state');
        const facts = rectification.facts(state);
        // Settled: nothing of its own is due any more, and the next wake-up is the earliest rung.
        if (facts.nextWakeAtMs !== null) expect(facts.nextWakeAtMs).toBeGreaterThan(nowMs);
        expect(facts.nextWakeAtMs).toBe(firstWaitOf(state));
        if (!facts.open) expect(facts.nextWakeAtMs).toBeNull();
      }
      // The chain.
      let head = '0'.repeat(64);
      texts.forEach(({ text, hash }, index) => {
        expect(JSON.parse(text)).toMatchObject({ prev: head, seq: index + 1 });
        expect(hashOf(text)).toBe(hash);
        head = hash;
      });
      expect(head).toBe(matter.head);
      // C10: what was written folds to the same state, without any context.
      const events = texts.map(({ text }) => recordedOf(text));
      const folded = events.reduce<Rectification | null>((state, event) => rectification.evolve(state, event), null);
      expect(folded).toEqual(JSON.parse(JSON.stringify(matter.state)));
      // C8: no rung twice, none early, instants in order.
      const taken = texts.flatMap(({ term, rung }) => (rung === null ? [] : [`${term ?? ''} ${rung}`]));
      rungs += taken.length;
      expect(new Set(taken).size).toBe(taken.length);
      events.forEach((event, index) => {
        expect(event.atMs).toBeGreaterThanOrEqual(events[index - 1]?.atMs ?? 0);
        if (event.event.type === 'rung-taken') expect(event.atMs).toBeGreaterThanOrEqual(event.dueAtMs ?? Infinity);
      });
      expect(events.filter((event) => event.event.type === 'noticed').length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 400 },
  );
  // Otherwise the lives were too short to show anything.
  expect([accepted > 500, rungs > 1_000]).toEqual([true, true]);
});
