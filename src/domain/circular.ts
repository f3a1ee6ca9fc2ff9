/**
 * Circular (情况通报): facts about one or more units, said to others. Drafted by hand or by a ladder; its units may comment before
 * it is decided on; issued by who is entitled, and by nobody else. What was issued is put right by another one, or withdrawn.
 * Sources: domain.md 0.3, 4.2; issue 8, point 4.
 */
import type { Context, Decision, Procedure, Refusal } from './matter.ts';
import { unitSucceeded } from './succession.ts';
import { termKey } from './term.ts';
import { circularShortened, circularStep } from './circular/clock.ts';
import { commentsAsked, decidedCircular, draftedCircular, revisedCircular } from './circular/drafting.ts';
import { circularFacts, circularTasks } from './circular/facts.ts';
import { evolveCircular } from './circular/folding.ts';
import type { CircularDraft, CircularText } from './circular/order.ts';
import { circularActions, circularHindrance, circularSight, type OnCircular } from './circular/permissions.ts';
import { circularRestsOn, type Circular, type CircularEvent } from './circular/record.ts';
import { circularTells } from './circular/telling.ts';

/** The commands of a circular. */
export type CircularCommand =
  | CircularDraft
  | { type: 'revise'; text: CircularText }
  | { type: 'ask-comments' }
  | { type: 'comment'; text: string }
  | { type: 'decide'; decision: 'approve' | 'return'; opinion: string | null }
  | { type: 'discard'; reason: string }
  | { type: 'withdraw'; reason: string };

/** Why this command is not given on this one now; null when it may be. */
export function circularBarred(state: Circular, command: OnCircular, context: Context): Refusal | null {
  const refused = circularHindrance(state, command, context);
  if (refused === null) return null;
  if (refused !== 'NOT_NOW') return { refused };
  return { refused, possible: circularActions(state, context), details: { stage: state.stage } };
}

function decide(state: Circular | null, command: CircularCommand, context: Context): Decision<CircularEvent> {
  if (command.type === 'draft') {
    return state === null ? draftedCircular(command, context) : { refused: 'NOT_NOW', details: { stage: state.stage } };
  }
  if (state === null) return { refused: 'NOT_FOUND' };
  const barred = circularBarred(state, command.type, context);
  if (barred) return barred;
  const made = (event: CircularEvent, dueAtMs: number | null = null): Decision<CircularEvent> => {
    return { events: [{ event, basis: circularRestsOn(state), dueAtMs }] };
  };
  switch (command.type) {
    case 'revise':
      return revisedCircular(state, command.text, context);
    case 'ask-comments':
      return commentsAsked(state, context);
    case 'comment': {
      const { unitId } = context.actor;
      if (unitId === null) throw new Error('whoever comments speaks for a unit');
      return made({ type: 'circular-commented', unitId, text: command.text }, state.term?.dueAtMs ?? null);
    }
    case 'decide':
      return decidedCircular(state, command, context);
    case 'discard':
      return made({ type: 'circular-discarded', reason: command.reason });
    case 'withdraw':
      return made({ type: 'circular-withdrawn', reason: command.reason });
  }
}

/** The procedure of a circular. */
export const circular: Procedure<Circular, CircularCommand, CircularEvent> = {
  noun: 'circular',
  eventVersion: 1,
  needsDirectory: 'shared',
  decide,
  evolve: evolveCircular,
  step: circularStep,
  succession: unitSucceeded,
  shorten: circularShortened,
  facts: circularFacts,
  sight: circularSight,
  tasks: circularTasks,
  notices: circularTells,
  rungOf: (event) => {
    if (event.type === 'rung-taken') return { term: termKey(event), rung: event.rung };
    if (event.type === 'circular-comments-closed') {
      return { term: termKey({ kind: 'circular-comments', round: event.round }), rung: 'due' };
    }
    if (event.type !== 'terms-recounted' || event.revision === null) return null;
    return { term: 'recount', rung: String(event.revision) };
  },
};
