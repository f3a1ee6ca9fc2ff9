/** The lights of a notice (domain.md 2.3): its term, a missed acknowledgement, a second return. A letter has none (0.3). */
import { lateLights, termLights, type LightStep } from '../light.ts';
import { noticeTerm, type SupervisionNotice } from './record.ts';

/** What shows from when on; empty where nothing is shown: of letters, and of what was never issued or is withdrawn. */
export function noticeLights(state: SupervisionNotice): readonly LightStep[] {
  if (state.form === 'request-letter') return [];
  const { lateSinceMs, reply, closedAtMs } = state;
  switch (state.stage) {
    case 'drafted':
    case 'revising':
      return [{ fromMs: 0, light: 'green', reason: { code: 'not-issued' } }];
    case 'discarded':
    case 'withdrawn':
      return [];
    case 'suspended': {
      const { sinceMs = 0, untilOn = null } = state.suspension ?? {};
      const term = noticeTerm(state, 'notice-reply');
      return [
        ...returnedOften(state),
        ...(term ? lateLights(term) : []),
        { fromMs: sinceMs, light: 'green', reason: { code: 'paused', sinceMs, untilOn } },
      ];
    }
    case 'closed':
      return [{ fromMs: 0, light: 'green', reason: { code: 'closed', closedAtMs: closedAtMs ?? 0, lateSinceMs } }];
    case 'reviewing': {
      const submittedAtMs = reply?.sentAtMs ?? 0;
      return [{ fromMs: 0, light: 'green', reason: { code: 'awaiting-inspection', submittedAtMs, lateSinceMs } }];
    }
    case 'issued':
    case 'answering':
    case 'signing': {
      const term = noticeTerm(state, 'notice-reply');
      return [...unacknowledged(state), ...returnedOften(state), ...(term ? termLights(term) : [])];
    }
  }
}

function unacknowledged(state: SupervisionNotice): LightStep[] {
  const term = noticeTerm(state, 'notice-acknowledgement');
  if (!term) return [];
  const { dueAtMs } = term;
  const reason = { code: 'report-missed' as const, what: 'acknowledgement' as const, dueAtMs };
  return [{ fromMs: dueAtMs + 1, light: 'yellow', reason }];
}

function returnedOften({ returns }: SupervisionNotice): LightStep[] {
  if (!returns?.turnsRed) return [];
  return [{ fromMs: returns.lastAtMs, light: 'red', reason: { code: 'returned', times: returns.times } }];
}
