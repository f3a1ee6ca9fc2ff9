/**
 * Submission (数据报送、自评): what one unit hands in for a monitoring round. Called for by the round, entered or written by the unit's
 * liaison, checked as it is entered, signed by the due date or locked; late entry is allowed for a reason and until a day. Source:
 * domain.md 3.3 (collecting, 自评).
 */
import type { Evidence } from './evidence.ts';
import type { Context, Decision, Procedure } from './matter.ts';
import type { Entry } from './monitoring/entries.ts';
import { submissionShortened, submissionStep } from './submission/clock.ts';
import { entered, signed, takenBack, unlocked, written } from './submission/entering.ts';
import { submissionFacts, submissionTasks } from './submission/facts.ts';
import { evolveSubmission } from './submission/folding.ts';
import type { SubmissionCall } from './submission/order.ts';
import { submissionActions, submissionHindrance } from './submission/permissions.ts';
import { submissionRestsOn, type Submission, type SubmissionEvent } from './submission/record.ts';
import { submissionTells } from './submission/telling.ts';
import { unitSucceeded } from './succession.ts';
import { termKey } from './term.ts';
import { startNow } from './term/starting.ts';
import { hasFigures } from './figures.ts';
import { seenBy } from './sight.ts';

/** The commands of a submission. */
export type SubmissionCommand =
  | SubmissionCall
  | { type: 'enter'; entries: readonly Entry[]; by: 'entry' | 'sheet' }
  | { type: 'write'; text: string; evidence: readonly Evidence[] }
  | { type: 'sign' }
  | { type: 'take-back'; reason: string }
  | { type: 'unlock'; reason: string; untilOn: string }
  | { type: 'withdraw'; reason: string };

/** What the call leads to. Its date was set by the round, and may have passed: then it is locked at once. */
function called(command: SubmissionCall, context: Context): Decision<SubmissionEvent> {
  const { actor, unit } = context;
  if (actor.role !== 'system') return { refused: 'ROLE_NOT_ALLOWED' };
  const { type: _, ...call } = command;
  const term = startNow('submission', 1, `by ${call.dueOn}`, context);
  const event: SubmissionEvent = {
    ...{ type: 'submission-called', ...call, unitId: unit.id, counted: hasFigures(unit), term },
  };
  return { events: [{ event, basis: call.round.title, dueAtMs: null }] };
}

function decide(state: Submission | null, command: SubmissionCommand, context: Context): Decision<SubmissionEvent> {
  if (command.type === 'call') {
    return state === null ? called(command, context) : { refused: 'NOT_NOW', details: { stage: state.stage } };
  }
  if (state === null) return { refused: 'NOT_FOUND' };
  const refused = submissionHindrance(state, command.type, context);
  if (refused === 'NOT_NOW') {
    return { refused, possible: submissionActions(state, context), details: { stage: state.stage } };
  }
  if (refused) return { refused };
  switch (command.type) {
    case 'enter':
      return entered(state, command);
    case 'write':
      return written(state, command);
    case 'sign':
      return signed(state);
    case 'take-back':
      return takenBack(state, command.reason, context);
    case 'unlock':
      return unlocked(state, command, context);
    case 'withdraw': {
      const event: SubmissionEvent = { type: 'submission-voided', reason: command.reason };
      return { events: [{ event, basis: submissionRestsOn(state), dueAtMs: null }] };
    }
  }
}

/** The procedure of a submission. */
export const submission: Procedure<Submission, SubmissionCommand, SubmissionEvent> = {
  noun: 'submission',
  eventVersion: 1,
  // Its answers name the units that its figures are about.
  needsDirectory: 'shared',
  decide,
  evolve: evolveSubmission,
  step: submissionStep,
  succession: unitSucceeded,
  shorten: submissionShortened,
  facts: submissionFacts,
  sight: ({ unitId }) => seenBy([unitId]),
  tasks: submissionTasks,
  notices: submissionTells,
  rungOf: (event) => {
    if (event.type === 'rung-taken') return { term: termKey(event), rung: event.rung };
    if (event.type !== 'terms-recounted' || event.revision === null) return null;
    return { term: 'recount', rung: String(event.revision) };
  },
};
