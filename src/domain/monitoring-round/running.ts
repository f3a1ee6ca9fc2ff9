/** How terms of a round start and stop, and who has had a hand in its scores. */
import type { RecordedEvent } from '../matter.ts';
import type { TermKind } from '../policy.ts';
import type { Term } from '../term.ts';
import type { MonitoringEvent } from './events.ts';
import type { MonitoringRound } from './record.ts';

/** Of these several run at once, each for a number of its own. */
const several: readonly TermKind[] = ['query-answer', 'score-objection-decision'];

/** A term that runs from now on, in the place of one of its kind. */
export function start(state: MonitoringRound, term: Term): MonitoringRound {
  const others = state.terms.filter(({ kind }) => kind !== term.kind || several.includes(kind));
  return { ...state, terms: [...others, term], rounds: { ...state.rounds, [term.kind]: term.round } };
}

/** A term that runs no longer; of queries and objections the one with this number. */
export function stop(state: MonitoringRound, kind: TermKind, no?: number): MonitoringRound {
  const ended = (term: Term): boolean => term.kind === kind && (no === undefined || term.round === no);
  return { ...state, terms: state.terms.filter((term) => !ended(term)) };
}

/** Whoever did this decides on no objection. */
export function withHand(
  state: MonitoringRound,
  { accountId, role }: RecordedEvent<MonitoringEvent>['actor'],
): MonitoringRound {
  const known = state.hands.some((hand) => hand.accountId === accountId && hand.role === role);
  return known ? state : { ...state, hands: [...state.hands, { accountId, role }] };
}
