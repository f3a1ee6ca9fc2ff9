/** The lights of an assignment (domain.md 2.3): each unit's by its own share, the assignment's by its lead's. */
import { lateLights, type LightStep } from '../light.ts';
import { isPaused } from '../term.ts';
import { behindLights } from '../term/behind.ts';
import { askedLights, pendingExtension } from '../term/extending.ts';
import { isIn, leadOf, mainTermOf, termIn, type AssignedUnit, type IssuedAssignment } from './record.ts';

/** Yellow for what is missed: the receipt, the plan, a report that runs late now, or one that was missed before. */
function missedReports(state: IssuedAssignment, unit: AssignedUnit): LightStep[] {
  const late = (
    kind: 'assignment-acknowledgement' | 'assignment-plan' | 'progress-report',
    what: Missed,
  ): LightStep[] => {
    const term = termIn(state, kind, unit.unitId);
    if (!term || isPaused(term)) return [];
    const { dueAtMs } = term;
    return [{ fromMs: dueAtMs + 1, light: 'yellow', reason: { code: 'report-missed', what, dueAtMs } }];
  };
  const before = unit.missed;
  return [
    ...late('assignment-acknowledgement', 'receipt'),
    ...late('assignment-plan', 'plan'),
    ...late('progress-report', 'progress'),
    ...(before === null
      ? []
      : [
          {
            fromMs: before.sinceMs + 1,
            light: 'yellow' as const,
            reason: { code: 'report-missed' as const, what: 'progress' as const, dueAtMs: before.sinceMs },
          },
        ]),
  ];
}

type Missed = 'receipt' | 'plan' | 'progress';

/** What a unit shows from when on; nothing for one that is asked by letter. */
export function unitLights(state: IssuedAssignment, unit: AssignedUnit): readonly LightStep[] {
  const { courtesy, lateSinceMs, completion, progress } = unit;
  const { suspension, returns } = state.issued;
  const steady = (reason: LightStep['reason']): LightStep[] => [{ fromMs: 0, light: 'green', reason }];
  if (courtesy || state.stage === 'withdrawn' || state.stage === 'terminated') return [];
  if (state.stage === 'closed') return steady({ code: 'closed', closedAtMs: state.closedAtMs ?? 0, lateSinceMs });
  if (unit.waived !== null) return [];
  if (isIn(unit)) return steady({ code: 'submitted', submittedAtMs: completion?.atMs ?? 0, lateSinceMs });
  const red: LightStep[] =
    unit.role === 'lead' && returns?.turnsRed
      ? [{ fromMs: returns.lastAtMs, light: 'red', reason: { code: 'returned', times: returns.times } }]
      : [];
  const main = mainTermOf(state, unit);
  if (suspension) {
    const { sinceMs, untilOn } = suspension;
    const late = main ? lateLights(main) : [];
    return [...red, ...late, { fromMs: sinceMs, light: 'green', reason: { code: 'paused', sinceMs, untilOn } }];
  }
  const asked = main ? askedLights(main, pendingExtension(unit)) : [];
  const behind = progress ? behindLights(progress) : [];
  return [...missedReports(state, unit), ...red, ...behind, ...asked];
}

/** What the assignment shows: its lead's lights. */
export function assignmentLights(state: IssuedAssignment): readonly LightStep[] {
  return unitLights(state, leadOf(state));
}
