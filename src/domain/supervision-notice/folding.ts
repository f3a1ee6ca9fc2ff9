/** How the events of a notice fold to its state. Takes no context: all it needs stands in them (C10). */
import { dateOf } from '../calendar.ts';
import type { RecordedEvent } from '../matter.ts';
import type { TermKind } from '../policy.ts';
import type { Evidence } from '../evidence.ts';
import { afterRung, isOverdue, type Term } from '../term.ts';
import type { NoticeEvent, NoticeReply, PreparedReply, SupervisionNotice } from './record.ts';

type Of<T extends NoticeEvent['type']> = Extract<NoticeEvent, { type: T }>;

function drafted({ event, actor }: RecordedEvent<Of<'notice-drafted'>>): SupervisionNotice {
  const { type: _, earlier: __, ...order } = event;
  return {
    ...order,
    ...{ stage: 'drafted', draftedBy: [actor.accountId], number: null, numberVoid: false, nth: null, issued: null },
    ...{
      originalDueAtMs: null,
      dueAtMs: null,
      terms: [],
      rounds: {},
      acknowledgedAtMs: null,
      prepared: null,
      reply: null,
      sentSeqs: [],
    },
    ...{ returns: null, lateSinceMs: null, urgings: [], escalatedAtMs: null, opinion: null, reason: null },
    ...{ outcome: null, closedAtMs: null, withdrawnAtMs: null, countedRevision: 0 },
  };
}

function start(state: SupervisionNotice, terms: readonly Term[]): SupervisionNotice {
  const started = new Set(terms.map((term) => term.kind));
  return {
    ...state,
    terms: [...state.terms.filter((term) => !started.has(term.kind)), ...terms],
    rounds: { ...state.rounds, ...Object.fromEntries(terms.map((term) => [term.kind, term.round])) },
    dueAtMs: terms.find((term) => term.kind === 'notice-reply')?.dueAtMs ?? state.dueAtMs,
  };
}

function stop(state: SupervisionNotice, ...kinds: TermKind[]): SupervisionNotice {
  return { ...state, terms: state.terms.filter((term) => !kinds.includes(term.kind)) };
}

/** Nothing runs any more. */
function ended(state: SupervisionNotice, atMs: number): SupervisionNotice {
  return { ...state, terms: [], suspension: null, closedAtMs: state.closedAtMs ?? atMs };
}

function issued(state: SupervisionNotice, { event, actor, atMs, seq }: RecordedEvent<Of<'notice-issued'>>) {
  const { number, nth, opinion, mandate, approval } = event;
  const started = start(state, event.terms);
  return {
    ...started,
    ...{ stage: 'issued' as const, number, nth, opinion, originalDueAtMs: started.dueAtMs },
    issued: { atMs, seq, by: actor.accountId, role: actor.role, mandate, approval },
    despite: event.despite ?? state.despite,
  };
}

/** What is kept of evidence beside its event. */
function listed(evidence: readonly Evidence[]): NoticeReply['evidence'] {
  return evidence.map(({ text: _, ...said }) => said);
}

/** The reply has left the unit. */
function sent(
  state: SupervisionNotice,
  prepared: PreparedReply | null,
  { atMs, actor }: Pick<RecordedEvent<NoticeEvent>, 'atMs' | 'actor'>,
  review: Term | null,
): SupervisionNotice {
  if (prepared === null) throw new Error('nothing was signed');
  const answered = stop(state, 'notice-acknowledgement', 'notice-reply');
  const reply: NoticeReply = { ...prepared, signedBy: actor.accountId, sentAtMs: atMs };
  const sentSeqs = [...state.sentSeqs, prepared.seq];
  return { ...start(answered, review ? [review] : []), stage: 'reviewing', prepared: null, reply, sentSeqs };
}

/** A reply as its event says it. */
function preparedBy({
  event,
  atMs,
  actor,
  seq,
}: RecordedEvent<Of<'notice-reply-prepared' | 'notice-replied'>>): PreparedReply {
  const { report, evidence } = event;
  return { report, evidence: listed(evidence), preparedAtMs: atMs, preparedBy: actor.accountId, seq };
}

function takeRung(state: SupervisionNotice, event: Of<'rung-taken'>, atMs: number): SupervisionNotice {
  const terms = state.terms.map((term) => (term.kind === event.kind ? afterRung(term, event.next) : term));
  const late = terms.find((term) => term.kind === 'notice-reply' && isOverdue(term));
  const { level, notify } = event;
  const urging = { level, unitId: state.unitId, day: dateOf(atMs), by: 'ladder' as const };
  return {
    ...{ ...state, terms, lateSinceMs: state.lateSinceMs ?? late?.dueAtMs ?? null },
    urgings: level !== null && notify ? [...state.urgings, { ...urging, level }] : state.urgings,
  };
}

/** What a notice looks like after an event. */
export function evolveNotice(
  before: SupervisionNotice | null,
  recorded: RecordedEvent<NoticeEvent>,
): SupervisionNotice {
  const { event, atMs, actor } = recorded;
  if (event.type === 'notice-drafted') return drafted({ ...recorded, event });
  if (before === null) throw new Error(`${event.type} cannot be the first event of a notice`);
  const state = before;
  switch (event.type) {
    case 'notice-revised': {
      const { type: _, ...texts } = event;
      return { ...state, ...texts, stage: 'drafted', draftedBy: [...new Set([...state.draftedBy, actor.accountId])] };
    }
    case 'notice-draft-returned':
      return { ...state, stage: 'revising', opinion: event.opinion };
    case 'notice-discarded':
      return { ...ended(state, atMs), stage: 'discarded', reason: event.reason };
    case 'notice-issued':
      return issued(state, { ...recorded, event });
    case 'notice-acknowledged':
      return { ...stop(state, 'notice-acknowledgement'), stage: 'answering', acknowledgedAtMs: atMs };
    case 'notice-reply-prepared':
      return { ...state, stage: 'signing', prepared: preparedBy({ ...recorded, event }) };
    case 'notice-reply-unsigned':
      return { ...state, stage: 'answering', opinion: event.opinion };
    case 'notice-reply-signed':
      return sent(state, state.prepared, recorded, event.review);
    case 'notice-replied':
      return sent(state, preparedBy({ ...recorded, event }), recorded, event.review);
    case 'notice-accepted':
      return { ...ended(state, atMs), stage: 'closed', outcome: 'accepted', opinion: event.opinion };
    case 'notice-noted':
      return { ...ended(state, atMs), stage: 'closed', outcome: 'noted', opinion: event.text };
    case 'notice-returned': {
      const { opinion, term, turnsRed } = event;
      const returns = { times: (state.returns?.times ?? 0) + 1, lastAtMs: atMs, turnsRed, opinion };
      return { ...start(stop(state, 'notice-review'), [term]), stage: 'answering', returns, opinion };
    }
    case 'notice-urged': {
      const { level, unitId, day } = event;
      return { ...state, urgings: [...state.urgings, { level, unitId, day, by: 'hand' }] };
    }
    case 'notice-escalated':
      // A letter's date is asked for once; what comes after it is between leaders.
      return { ...stop(state, 'notice-reply'), escalatedAtMs: atMs };
    case 'notice-withdrawn': {
      const { reason, numberVoid } = event;
      return { ...ended(state, atMs), stage: 'withdrawn', reason, numberVoid, withdrawnAtMs: atMs };
    }
    case 'notice-suspended': {
      const { reason, untilOn, untilMs, terms } = event;
      const suspension = { reason, sinceMs: atMs, untilOn, untilMs, from: state.stage };
      return { ...start(state, terms), stage: 'suspended', suspension };
    }
    case 'notice-resumed':
      return { ...start(state, event.terms), stage: state.suspension?.from ?? 'answering', suspension: null };
    case 'notice-reopened': {
      const { reason, term } = event;
      // A letter's new date is asked for as its first was.
      const open = { ...state, stage: 'answering' as const, outcome: null, closedAtMs: null, escalatedAtMs: null };
      return { ...start(open, [term]), reason };
    }
    case 'rung-taken':
      return takeRung(state, event, atMs);
    case 'terms-recounted': {
      const { terms, revision, suspendedUntilMs = null } = event;
      const { suspension } = state;
      const until = suspension && suspendedUntilMs !== null ? { ...suspension, untilMs: suspendedUntilMs } : suspension;
      const dueAtMs = terms.find((term) => term.kind === 'notice-reply')?.dueAtMs ?? state.dueAtMs;
      const counted = { ...state, terms, dueAtMs, countedRevision: revision ?? state.countedRevision };
      return until ? { ...counted, suspension: until } : counted;
    }
    case 'unit-succeeded':
      return { ...state, unitId: event.toUnitId };
  }
}
