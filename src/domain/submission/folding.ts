/** How the events of a submission fold to its state. Takes no context: all it needs stands in them (C10). */
import type { Evidence } from '../evidence.ts';
import type { RecordedEvent } from '../matter.ts';
import type { Entry } from '../monitoring/entries.ts';
import { afterRung, type Term } from '../term.ts';
import { completenessOf } from './asked.ts';
import type { KeptContent, KeptEntry, KeptEvidence, Submission, SubmissionEvent } from './record.ts';

type Of<T extends SubmissionEvent['type']> = Extract<SubmissionEvent, { type: T }>;

function called({ event, atMs }: RecordedEvent<Of<'submission-called'>>): Submission {
  const { type: _, term, ...call } = event;
  const { dueAtMs } = term;
  return {
    ...call,
    ...{ stage: 'called', calledAtMs: atMs, originalDueAtMs: dueAtMs, dueAtMs, terms: [term] },
    ...{ rounds: { [term.kind]: term.round }, draft: null, signed: null, signedSeqs: [] },
    ...{ counts: completenessOf(call, null), unlocked: null, lateSinceMs: null, reason: null },
    ...{ closedAtMs: null, countedRevision: 0 },
  };
}

/** What is kept of evidence beside its event. */
function listed(evidence: readonly Evidence[]): readonly KeptEvidence[] {
  return evidence.map(({ text: _, ...said }) => said);
}

function kept(entry: Entry): KeptEntry {
  return { ...entry, evidence: listed(entry.evidence) };
}

/** It was written: `content` replaces what was there. */
function prepared(
  state: Submission,
  content: KeptContent,
  { atMs, actor, seq }: RecordedEvent<SubmissionEvent>,
): Submission {
  const draft = { content, atMs, by: actor.accountId, seq };
  return { ...state, stage: 'prepared', draft, counts: completenessOf(state, content) };
}

function running(state: Submission, term: Term): Submission {
  const { kind, round, dueAtMs } = term;
  return { ...state, terms: [term], rounds: { ...state.rounds, [kind]: round }, dueAtMs, closedAtMs: null };
}

/** Nothing runs any more. */
function ended(state: Submission, stage: Submission['stage'], atMs: number): Submission {
  return { ...state, stage, terms: [], closedAtMs: atMs };
}

function signed(state: Submission, { atMs, actor }: RecordedEvent<SubmissionEvent>): Submission {
  const { draft, signedSeqs } = state;
  if (draft === null) throw new Error('nothing was signed');
  return {
    ...ended(state, 'signed', atMs),
    signed: { ...draft, signedAtMs: atMs, signedBy: actor.accountId },
    signedSeqs: [...signedSeqs, draft.seq],
  };
}

/** What stands signed counts again; else it is late, and waits to be unlocked. */
function locked(state: Submission, { dueAtMs, missed }: Of<'submission-locked'>, atMs: number): Submission {
  const { signed: standing } = state;
  if (!missed && standing) {
    const draft = { content: standing.content, atMs: standing.atMs, by: standing.by, seq: standing.seq };
    return { ...ended(state, 'signed', atMs), draft, counts: completenessOf(state, standing.content) };
  }
  return { ...state, stage: 'locked', lateSinceMs: state.lateSinceMs ?? dueAtMs };
}

/** What a submission looks like after an event. */
export function evolveSubmission(before: Submission | null, recorded: RecordedEvent<SubmissionEvent>): Submission {
  const { event, atMs } = recorded;
  if (event.type === 'submission-called') return called({ ...recorded, event });
  if (before === null) throw new Error(`${event.type} cannot be the first event of a submission`);
  const state = before;
  switch (event.type) {
    case 'submission-entered': {
      const { entries, warnings } = event;
      return prepared(state, { part: 'data', entries: entries.map(kept), warnings }, recorded);
    }
    case 'submission-written': {
      const { text, evidence } = event;
      return prepared(state, { part: 'self-assessment', text, evidence: listed(evidence) }, recorded);
    }
    case 'submission-signed':
      return signed(state, recorded);
    case 'submission-taken-back':
      return { ...running(state, event.term), stage: 'prepared', signed: null, reason: event.reason };
    case 'submission-locked':
      return locked(state, event, atMs);
    case 'submission-unlocked': {
      const { reason, untilOn, term } = event;
      return { ...running(state, term), stage: 'unlocked', unlocked: { reason, untilOn, atMs } };
    }
    case 'submission-voided':
      // Nothing of it counts any more, whatever was signed before.
      return { ...ended(state, 'void', atMs), signed: null, reason: event.reason };
    case 'submission-missed':
      return ended(state, 'missed', atMs);
    case 'rung-taken':
      return { ...state, terms: state.terms.map((term) => afterRung(term, event.next)) };
    case 'terms-recounted': {
      const { terms, revision } = event;
      const dueAtMs = terms[0]?.dueAtMs ?? state.dueAtMs;
      return { ...state, terms, dueAtMs, countedRevision: revision ?? state.countedRevision };
    }
    case 'unit-succeeded':
      return { ...state, unitId: event.toUnitId };
  }
}
