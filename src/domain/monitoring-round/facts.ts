/** What the record and its readers ask of a round's state. What units owe to it stands with their submissions. */
import { termLights } from '../light.ts';
import type { Facts } from '../matter.ts';
import type { TermKind } from '../policy.ts';
import { firstRoundWake } from './clock.ts';
import { participantsOf, roundTerm, type MonitoringRound } from './record.ts';

/** The terms in whose order a round goes; the first that runs is what it is due for. */
const inOrder: readonly TermKind[] = [
  ...(['indicator-agreement', 'query-answer', 'verification', 'score-objection-decision', 'score-objection'] as const),
  ...(['monitoring-report', 'monitoring-application'] as const),
];

/** Terms that end without anybody being late. */
const mayBeSilent: readonly TermKind[] = ['indicator-agreement', 'score-objection'];

/** Whether nothing more happens to a round. */
export function isRoundOver({ stage }: Pick<MonitoringRound, 'stage'>): boolean {
  return stage === 'closed' || stage === 'withdrawn';
}

/** The columns of the record. */
export function roundFacts(state: MonitoringRound): Facts {
  const { unitId, stage, title, number } = state;
  const next = firstRoundWake(state);
  const open = !isRoundOver(state);
  const main = inOrder.flatMap((kind) => roundTerm(state, kind) ?? [])[0];
  return {
    ...{ unitId, involves: participantsOf(state).filter((one) => one !== unitId), stage, title, number, open },
    ...{ dueAtMs: main?.dueAtMs ?? null, originalDueAtMs: main ? (main.originalDueAtMs ?? main.dueAtMs) : null },
    overdueFromMs: main && !mayBeSilent.includes(main.kind) ? main.dueAtMs + 1 : null,
    light: main && !mayBeSilent.includes(main.kind) ? termLights(main) : [],
    ...{ nextWakeAtMs: next?.atMs ?? null, waitsFor: next?.why ?? (open ? 'a person' : 'nothing') },
    edition: state.terms[0]?.edition ?? null,
  };
}
