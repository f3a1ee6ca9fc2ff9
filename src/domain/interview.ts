/**
 * Interview (约谈): a unit's head is called to account. Proposed by the office or by a ladder, agreed to by the city leader and by
 * nobody else, noticed in time, attended in person, its minutes issued, answered by a written report under the head's signature,
 * checked by somebody not of the unit. Sources: domain.md 0.2, 0.3, 4.1; design.md, "People and limits".
 */
import { isoShanghai } from './calendar.ts';
import type { Evidence } from './evidence.ts';
import { checked, reported, reportSigned } from './interview/answering.ts';
import { interviewShortened, interviewStep } from './interview/clock.ts';
import type { InterviewDraft, InterviewTexts } from './interview/draft.ts';
import { approved, interviewTexts, proposed } from './interview/drafting.ts';
import { sanctionsDrafted } from './interview/escalating.ts';
import { interviewFacts, interviewTasks } from './interview/facts.ts';
import { evolveInterview } from './interview/folding.ts';
import { attended, minutesIssued, noticed, recorded, rescheduled, type Attendance } from './interview/holding.ts';
import { interviewActions, interviewHindrance } from './interview/permissions.ts';
import {
  interviewRestsOn,
  type Appointment,
  type Interview,
  type InterviewEvent,
  type Said,
} from './interview/record.ts';
import { interviewTells } from './interview/telling.ts';
import type { Context, Decision, Procedure, Refusal } from './matter.ts';
import { unitSucceeded } from './succession.ts';
import { termKey } from './term.ts';
import { interviewSight } from './interview/seeing.ts';

/** The commands of an interview. Instants in ms. */
export type InterviewCommand =
  | InterviewDraft
  | ({ type: 'revise' } & InterviewTexts)
  | { type: 'approve'; decision: 'approve' | 'return'; opinion: string | null }
  | { type: 'discard'; reason: string }
  | ({ type: 'notice' } & Appointment)
  | { type: 'reschedule'; reason: string; startsAtMs: number; place: string | null }
  | { type: 'cancel'; reason: string }
  | ({ type: 'attendance' } & Attendance)
  | ({ type: 'record'; reportTerm: string | null } & Omit<Said, 'reportTerm'>)
  | { type: 'issue-minutes' }
  | { type: 'report'; report: string; evidence: readonly Evidence[] }
  | { type: 'sign-report'; decision: 'sign' | 'return'; opinion: string | null }
  | { type: 'check'; outcome: 'passed' | 'failed'; opinion: string | null; newTerm: string | null };

/** That it is not the time for it, and of an interview that was noticed when it is. */
function notNow(state: Interview, context: Context): Refusal {
  const { stage, appointment } = state;
  const startsAt = stage === 'noticed' && appointment ? { startsAt: isoShanghai(appointment.startsAtMs) } : {};
  return { refused: 'NOT_NOW', possible: interviewActions(state, context), details: { stage, ...startsAt } };
}

function decide(state: Interview | null, command: InterviewCommand, context: Context): Decision<InterviewEvent> {
  if (command.type === 'propose') {
    return state === null ? proposed(command, context) : { refused: 'NOT_NOW', details: { stage: state.stage } };
  }
  if (state === null) return { refused: 'NOT_FOUND' };
  const refused = interviewHindrance(state, command.type, context);
  if (refused) return refused === 'NOT_NOW' ? notNow(state, context) : { refused };
  const made = (event: InterviewEvent) => {
    return { events: [{ event, basis: interviewRestsOn(state), dueAtMs: null }] };
  };
  switch (command.type) {
    case 'revise':
      return made({ type: 'interview-revised', ...interviewTexts(command) });
    case 'approve':
      return approved(state, command, context);
    case 'discard':
      return made({ type: 'interview-discarded', reason: command.reason });
    case 'notice':
      return noticed(state, command, context);
    case 'reschedule':
      return rescheduled(state, command, context);
    case 'cancel':
      return made({ type: 'interview-cancelled', reason: command.reason, numberVoid: state.number !== null });
    case 'attendance':
      return attended(state, command, context);
    case 'record': {
      const { type: _, ...said } = command;
      return recorded(state, said, context);
    }
    case 'issue-minutes':
      return minutesIssued(state, context);
    case 'report':
      return reported(state, command, context);
    case 'sign-report':
      return reportSigned(state, command, context);
    case 'check':
      return checked(state, command, context);
  }
}

/** The procedure of an interview. */
export const interview: Procedure<Interview, InterviewCommand, InterviewEvent> = {
  noun: 'interview',
  eventVersion: 1,
  // What an absence drafts is judged by the directory.
  needsDirectory: 'shared',
  decide,
  evolve: evolveInterview,
  step: interviewStep,
  succession: unitSucceeded,
  shorten: interviewShortened,
  opens: sanctionsDrafted,
  facts: interviewFacts,
  sight: interviewSight,
  tasks: interviewTasks,
  notices: interviewTells,
  rungOf: (event) => {
    if (event.type === 'rung-taken') return { term: termKey(event), rung: event.rung };
    // Each hour comes once.
    if (event.type === 'interview-called') return { term: 'called', rung: String(event.startsAtMs) };
    if (event.type !== 'terms-recounted' || event.revision === null) return null;
    return { term: 'recount', rung: String(event.revision) };
  },
};
