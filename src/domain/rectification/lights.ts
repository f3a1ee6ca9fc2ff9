/** The lights of a rectification (domain.md 2.3): its term, its progress, a missed report, a second return. */
import { termLights, type LightStep } from '../light.ts';
import { isPaused } from '../term.ts';
import { pendingExtension } from '../term/extending.ts';
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

/** The term's lights; past its due instant a request that is undecided shows yellow, as the delay is not the unit's. */
export function mainTerm(state: Rectification): LightStep[] {
  const term = termOf(state, 'rectification');
  if (!term) return [];
  const lapsesAtMs = pendingExtension(state)?.lapsesAtMs;
  const { dueAtMs } = term;
  if (lapsesAtMs == null) return termLights(term);
  return [
    ...termLights(term).filter(({ light }) => light !== 'red'),
    { fromMs: dueAtMs + 1, light: 'yellow', reason: { code: 'extension-pending', dueAtMs, lapsesAtMs } },
    { fromMs: lapsesAtMs + 1, light: 'red', reason: { code: 'overdue', dueAtMs } },
  ];
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

/** The turns that the last progress report leads to, if nothing better is reported. */
export function behindTurns({ progress }: Rectification): { atMs: number; light: 'yellow' | 'red' }[] {
  const { yellowFromMs = null, redFromMs = null } = progress?.behind ?? {};
  return [
    ...(yellowFromMs === null ? [] : [{ atMs: yellowFromMs, light: 'yellow' as const }]),
    ...(redFromMs === null ? [] : [{ atMs: redFromMs, light: 'red' as const }]),
  ];
}

function behindTime(state: Rectification): LightStep[] {
  const { progress } = state;
  const points = progress?.behind;
  if (!progress || !points || state.stage !== 'rectifying') return [];
  return behindTurns(state).map(({ atMs, light }) => {
    const by = light === 'red' ? points.redPoints : points.yellowPoints;
    return { fromMs: atMs, light, reason: { code: 'behind' as const, percent: progress.percent, points: by } };
  });
}
