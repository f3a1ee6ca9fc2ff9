/** The lights of a rectification (domain.md 2.3): its term, its progress, a missed report, a second return. */
import type { LightStep } from '../light.ts';
import { isPaused } from '../term.ts';
import { behindLights } from '../term/behind.ts';
import { askedLights, pendingExtension } from '../term/extending.ts';
import { termOf, type Rectification } from './record.ts';

/** What shows from when on. */
export function rectificationLights(state: Rectification): readonly LightStep[] {
  const { lateSinceMs, pause } = state;
  switch (state.stage) {
    case 'opened':
    case 'revising':
      return [{ fromMs: 0, light: 'green', reason: { code: 'not-issued' } }];
    case 'withdrawn':
      return [];
    case 'closed':
      return [
        { fromMs: 0, light: 'green', reason: { code: 'closed', closedAtMs: state.closedAtMs ?? 0, lateSinceMs } },
      ];
    case 'inspecting': {
      const submittedAtMs = state.submission?.atMs ?? 0;
      return [{ fromMs: 0, light: 'green', reason: { code: 'awaiting-inspection', submittedAtMs, lateSinceMs } }];
    }
    case 'noticed':
    case 'plan-due':
    case 'rectifying': {
      const lasting = [...missedReports(state), ...returnedTwice(state)];
      if (pause) {
        const { sinceMs, untilOn } = pause;
        return [...lasting, { fromMs: sinceMs, light: 'green', reason: { code: 'paused', sinceMs, untilOn } }];
      }
      return [...lasting, ...behindTime(state), ...mainTerm(state)];
    }
  }
}

/** The lights of the order's own term. */
export function mainTerm(state: Rectification): LightStep[] {
  const term = termOf(state, 'rectification');
  return term ? askedLights(term, pendingExtension(state)) : [];
}

function missedReports(state: Rectification): LightStep[] {
  return (['acknowledgement', 'work-plan'] as const).flatMap((what) => {
    const term = termOf(state, what);
    if (!term || isPaused(term)) return [];
    const { dueAtMs } = term;
    return [
      { fromMs: dueAtMs + 1, light: 'yellow' as const, reason: { code: 'report-missed' as const, what, dueAtMs } },
    ];
  });
}

function returnedTwice(state: Rectification): LightStep[] {
  if (!state.returns?.turnsRed) return [];
  const { times, lastAtMs } = state.returns;
  return [{ fromMs: lastAtMs, light: 'red', reason: { code: 'returned', times } }];
}

function behindTime(state: Rectification): LightStep[] {
  const { progress } = state;
  return progress && state.stage === 'rectifying' ? behindLights(progress) : [];
}
