/** How the events of an interview fold to its state. Takes no context: all it needs stands in them (C10). */
import type { Evidence } from '../evidence.ts';
import type { RecordedEvent } from '../matter.ts';
import type { TermKind } from '../policy.ts';
import { afterRung, isOverdue, type Term } from '../term.ts';
import { interviewTexts } from './drafting.ts';
import type { Interview, InterviewEvent, InterviewReport, PreparedReport } from './record.ts';

type Of<T extends InterviewEvent['type']> = Extract<InterviewEvent, { type: T }>;

function proposal({ event, actor }: RecordedEvent<Of<'interview-proposed'>>): Interview {
  const { type: _, ...draft } = event;
  const { role } = actor;
  return {
    ...draft,
    ...{ stage: 'proposed', draftedBy: [actor.accountId], approved: null, number: null, numberVoid: false },
    ...(role === 'inspector' || role === 'cityLeader' ? { draftedAs: role } : {}),
    ...{ noticed: null, appointment: null, rescheduled: [], calledAtMs: null, attendance: null, absences: [] },
    ...{ record: null, recordedBy: [], minutes: null, originalDueAtMs: null, dueAtMs: null, terms: [], rounds: {} },
    ...{ prepared: null, report: null, sentSeqs: [], returns: null, lateSinceMs: null, opinion: null, reason: null },
    ...{ closedAtMs: null, countedRevision: 0 },
  };
}

function start(state: Interview, term: Term): Interview {
  return {
    ...state,
    terms: [...state.terms.filter(({ kind }) => kind !== term.kind), term],
    rounds: { ...state.rounds, [term.kind]: term.round },
    dueAtMs: term.kind === 'interview-report' ? term.dueAtMs : state.dueAtMs,
  };
}

function stop(state: Interview, kind: TermKind): Interview {
  return { ...state, terms: state.terms.filter((term) => term.kind !== kind) };
}

/** Nothing runs any more. */
function ended(state: Interview, atMs: number): Interview {
  return { ...state, terms: [], closedAtMs: atMs };
}

function rescheduled(state: Interview, event: Of<'interview-rescheduled'>, atMs: number): Interview {
  const { appointment } = state;
  if (appointment === null) throw new Error('another date comes after a first');
  const { startsAtMs, place, reason } = event;
  const given = { fromMs: appointment.startsAtMs, toMs: startsAtMs, reason, atMs };
  return {
    ...{ ...state, stage: 'noticed', calledAtMs: null, rescheduled: [...state.rescheduled, given] },
    appointment: { ...appointment, startsAtMs, place },
  };
}

/** What is kept of evidence beside its event. */
function listed(evidence: readonly Evidence[]): InterviewReport['evidence'] {
  return evidence.map(({ text: _, ...said }) => said);
}

/** A report as its event says it. */
function preparedBy(recorded: RecordedEvent<Of<'interview-report-prepared' | 'interview-reported'>>): PreparedReport {
  const { event, atMs, actor, seq } = recorded;
  const { report, evidence } = event;
  return { report, evidence: listed(evidence), preparedAtMs: atMs, preparedBy: actor.accountId, seq };
}

/** The report has left the unit. */
function sent(
  state: Interview,
  prepared: PreparedReport | null,
  { atMs, actor }: Pick<RecordedEvent<InterviewEvent>, 'atMs' | 'actor'>,
  check: Term,
): Interview {
  if (prepared === null) throw new Error('nothing was signed');
  const report: InterviewReport = { ...prepared, signedBy: actor.accountId, sentAtMs: atMs };
  const sentSeqs = [...state.sentSeqs, prepared.seq];
  return { ...start(stop(state, 'interview-report'), check), stage: 'checking', prepared: null, report, sentSeqs };
}

function takeRung(state: Interview, event: Of<'rung-taken'>): Interview {
  const terms = state.terms.map((term) => (term.kind === event.kind ? afterRung(term, event.next) : term));
  const late = terms.find((term) => term.kind === 'interview-report' && isOverdue(term));
  return { ...state, terms, lateSinceMs: state.lateSinceMs ?? late?.dueAtMs ?? null };
}

/** What happens up to its minutes. */
type Convening = Of<
  | 'interview-revised'
  | 'interview-draft-returned'
  | 'interview-discarded'
  | 'interview-approved'
  | 'interview-noticed'
  | 'interview-rescheduled'
  | 'interview-cancelled'
  | 'interview-called'
  | 'interview-attended'
  | 'interview-absent'
  | 'interview-recorded'
  | 'interview-minutes-issued'
>;

/** See {@link Convening}. */
function convened(state: Interview, recorded: RecordedEvent<Convening>): Interview {
  const { event, atMs, actor, seq } = recorded;
  switch (event.type) {
    case 'interview-revised':
      return {
        ...{ ...state, ...interviewTexts(event), stage: 'proposed' },
        draftedBy: [...new Set([...state.draftedBy, actor.accountId])],
      };
    case 'interview-draft-returned':
      return { ...state, stage: 'revising', opinion: event.opinion };
    case 'interview-discarded':
      return { ...ended(state, atMs), stage: 'discarded', reason: event.reason };
    case 'interview-approved': {
      const approved = { atMs, by: actor.accountId, role: actor.role };
      return { ...state, stage: 'approved', approved, opinion: event.opinion };
    }
    case 'interview-noticed': {
      const { type: _, number, ...appointment } = event;
      // What the city leader said to the office stands in the record, and is not the unit's to read.
      return { ...state, stage: 'noticed', number, appointment, noticed: { atMs, seq }, opinion: null };
    }
    case 'interview-rescheduled':
      return rescheduled(state, event, atMs);
    case 'interview-cancelled':
      return { ...ended(state, atMs), stage: 'cancelled', reason: event.reason, numberVoid: event.numberVoid };
    case 'interview-called':
      return { ...state, calledAtMs: event.startsAtMs };
    case 'interview-attended':
      return { ...start(state, event.minutes), stage: 'attended', attendance: { post: event.post, atMs } };
    case 'interview-absent': {
      const { startsAtMs, reason } = event;
      return { ...state, stage: 'absent', absences: [...state.absences, { startsAtMs, reason, atMs }] };
    }
    case 'interview-recorded': {
      const { type: _, ...said } = event;
      const recordedBy = [...new Set([...state.recordedBy, actor.accountId])];
      return { ...state, record: { ...said, atMs, seq }, recordedBy };
    }
    case 'interview-minutes-issued': {
      const started = start(stop(state, 'interview-minutes'), event.report);
      const minutes = { issuedAtMs: atMs, seq, by: actor.accountId };
      return { ...started, stage: 'reporting', minutes, originalDueAtMs: started.dueAtMs };
    }
  }
}

/** What an interview looks like after an event. */
export function evolveInterview(before: Interview | null, recorded: RecordedEvent<InterviewEvent>): Interview {
  const { event, atMs } = recorded;
  if (event.type === 'interview-proposed') return proposal({ ...recorded, event });
  if (before === null) throw new Error(`${event.type} cannot be the first event of an interview`);
  const state = before;
  switch (event.type) {
    case 'interview-report-prepared':
      return { ...state, stage: 'signing', prepared: preparedBy({ ...recorded, event }) };
    case 'interview-report-unsigned':
      return { ...state, stage: 'reporting', opinion: event.opinion };
    case 'interview-report-signed':
      return sent(state, state.prepared, recorded, event.check);
    case 'interview-reported':
      return sent(state, preparedBy({ ...recorded, event }), recorded, event.check);
    case 'interview-check-passed':
      return { ...ended(state, atMs), stage: 'closed', opinion: event.opinion };
    case 'interview-check-failed': {
      const { opinion, term, turnsRed } = event;
      const returns = { times: (state.returns?.times ?? 0) + 1, lastAtMs: atMs, turnsRed, opinion };
      return { ...start(stop(state, 'interview-check'), term), stage: 'reporting', returns, opinion };
    }
    case 'rung-taken':
      return takeRung(state, event);
    case 'terms-recounted': {
      const { terms, revision } = event;
      const dueAtMs = terms.find((term) => term.kind === 'interview-report')?.dueAtMs ?? state.dueAtMs;
      return { ...state, terms, dueAtMs, countedRevision: revision ?? state.countedRevision };
    }
    case 'unit-succeeded':
      return { ...state, unitId: event.toUnitId };
    case 'interview-revised':
    case 'interview-draft-returned':
    case 'interview-discarded':
    case 'interview-approved':
    case 'interview-noticed':
    case 'interview-rescheduled':
    case 'interview-cancelled':
    case 'interview-called':
    case 'interview-attended':
    case 'interview-absent':
    case 'interview-recorded':
    case 'interview-minutes-issued':
      return convened(state, { ...recorded, event });
  }
}
