/** The lights of an interview (domain.md 2.3): the term of the unit's report, and a second failed check. */
import { termLights, type LightStep } from '../light.ts';
import { interviewTerm, type Interview } from './record.ts';

/** What shows from when on; empty where nothing is shown: of what was discarded or called off. */
export function interviewLights(state: Interview): readonly LightStep[] {
  const { lateSinceMs, report, closedAtMs } = state;
  switch (state.stage) {
    case 'proposed':
    case 'revising':
    case 'approved':
      return [{ fromMs: 0, light: 'green', reason: { code: 'not-issued' } }];
    case 'noticed':
    case 'attended':
    case 'absent':
      return [{ fromMs: 0, light: 'green', reason: { code: 'no-term' } }];
    case 'reporting':
    case 'signing': {
      const term = interviewTerm(state, 'interview-report');
      return [...returnedOften(state), ...(term ? termLights(term) : [])];
    }
    case 'checking': {
      const submittedAtMs = report?.sentAtMs ?? 0;
      return [{ fromMs: 0, light: 'green', reason: { code: 'awaiting-inspection', submittedAtMs, lateSinceMs } }];
    }
    case 'closed':
      return [{ fromMs: 0, light: 'green', reason: { code: 'closed', closedAtMs: closedAtMs ?? 0, lateSinceMs } }];
    case 'cancelled':
    case 'discarded':
      return [];
  }
}

function returnedOften({ returns }: Interview): LightStep[] {
  if (!returns?.turnsRed) return [];
  return [{ fromMs: returns.lastAtMs, light: 'red', reason: { code: 'returned', times: returns.times } }];
}
