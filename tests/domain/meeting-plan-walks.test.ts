/** Plans of meetings on random walks: whatever persons do and however late the clock looks, what must hold holds. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dateOf, yearOf } from '../../src/domain/calendar.ts';
import {
  hindrance,
  meetingPlanActions,
  meetingPlanCommands,
  occurrenceActions,
} from '../../src/domain/meeting-plan/permissions.ts';
import type { MeetingPlanCommand } from '../../src/domain/meeting-plan.ts';
import { at, cast, worksByTable } from '../support/domain-fixtures.ts';
import { approvedPlan, foldPlan, type PlanCase } from '../support/meeting-plan-fixtures.ts';

const DAY_MS = 86_400_000;
const no = fc.integer({ min: 1, max: 10 });

/** What a walk does next: a person's command, days that go by unseen, or the end of the meetings under way. */
const move = fc.record({ type: fc.constant('move' as const), no, days: fc.integer({ min: -5, max: 200 }) });
const other = fc.oneof(
  fc.record({ type: fc.constantFrom('skip' as const, 'open' as const), no }),
  fc.record({ type: fc.constantFrom('pause' as const, 'resume' as const) }),
  fc.record({ type: fc.constant('finish' as const) }),
);
const wait = fc.record({ type: fc.constant('wait' as const), days: fc.integer({ min: 0, max: 120 }) });
const walk = fc.array(fc.oneof(move, other, wait, wait), { maxLength: 25 });
type Stride = typeof walk extends fc.Arbitrary<(infer S)[]> ? S : never;

function commandOf(stride: Stride, nowMs: number): MeetingPlanCommand | null {
  switch (stride.type) {
    case 'move':
      return { type: 'move', no: stride.no, startsAtMs: nowMs + stride.days * DAY_MS, reason: '改期' };
    case 'skip':
      return { type: 'skip', no: stride.no, reason: '不开' };
    case 'open':
      return { type: 'open', no: stride.no };
    case 'pause':
      return { type: 'pause', reason: '暂停' };
    case 'resume':
      return { type: 'resume' };
    case 'finish':
    case 'wait':
      return null;
  }
}

function step(plan: PlanCase, stride: Stride): void {
  if (stride.type === 'finish') plan.underway = [];
  if (stride.type === 'wait') plan.wake(plan.nowMs + stride.days * DAY_MS);
  const command = commandOf(stride, plan.nowMs);
  if (command === null) return;
  const offered = meetingPlanActions(plan.state, { ...plan.surroundings, actor: cast.coordinator, number: null });
  const refusal = plan.give(cast.coordinator, command);
  // What the stage allows is offered, and what is offered is never refused for the stage alone.
  const name = command.type === 'propose' ? 'end' : command.type;
  if (refusal === null) expect(offered).toContain(name);
  else if (!offered.includes(name)) expect(refusal.refused).toBe('NOT_NOW');
}

test('no meeting opens twice, none on an off-day, no two by themselves at once; and the clock never hangs', () => {
  fc.assert(
    fc.property(walk, fc.integer({ min: 0, max: 400 }), (strides, days) => {
      const plan = approvedPlan(at('2022-11-03') + days * DAY_MS, { fromYear: 2023 });
      for (const stride of strides) {
        const before = plan.opened.length;
        const busy = plan.underway.length > 0 && stride.type !== 'finish';
        step(plan, stride);
        const opened = plan.opened
          .slice(before)
          .flatMap((one) => (one.noun === 'meetingCycle' ? [one.command.meeting] : []));
        const alone = opened.filter(({ beside }) => !beside);
        expect(alone.length).toBeLessThanOrEqual(busy ? 0 : 1);
        const { nextWakeAtMs, edition } = plan.facts;
        expect(edition).not.toBe(null);
        expect(nextWakeAtMs ?? 0).toBeGreaterThan(plan.nowMs);
        for (const { startsAtMs, state } of plan.state.occurrences) {
          const date = dateOf(startsAtMs);
          if (yearOf(date) <= 2026 && yearOf(date) >= 2022) expect([date, worksByTable(date)]).toEqual([date, true]);
          expect(['planned', 'opened', 'skipped', 'blocked']).toContain(state);
        }
      }
      const rungs = plan.rows.flatMap(({ term, rung }) => (rung === null ? [] : [`${term ?? ''} ${rung}`]));
      expect(new Set(rungs).size).toBe(rungs.length);
      const ids = plan.opened.flatMap((one) => (one.noun === 'meetingCycle' ? [one.id] : []));
      expect(new Set(ids).size).toBe(ids.length);
      expect(plan.state.occurrences.flatMap(({ meetingId }) => meetingId ?? []).sort()).toEqual([...ids].sort());
      for (const one of plan.state.occurrences) {
        expect(one.state === 'opened').toBe(one.meetingId !== null);
        expect(one.state === 'blocked').toBe(one.blocked !== null);
        const context = { ...plan.surroundings, actor: cast.coordinator, number: null };
        for (const command of occurrenceActions(plan.state, one, context)) {
          expect(hindrance(plan.state, command, context)).toBe(null);
        }
      }
      for (const command of meetingPlanCommands) {
        const context = { ...plan.surroundings, actor: cast.liaison, number: null };
        expect(hindrance(plan.state, command, context)).toBe('ROLE_NOT_ALLOWED');
      }
      expect(foldPlan(plan.rows)).toEqual(plan.state);
    }),
    { numRuns: 300 },
  );
});
