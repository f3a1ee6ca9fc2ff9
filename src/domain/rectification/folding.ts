/** How the events of a rectification fold to its state. Takes no context: all it needs stands in them (C10). */
import type { RecordedEvent } from '../matter.ts';
import type { TermKind } from '../policy.ts';
import { afterRung, isOverdue, type Term } from '../term.ts';
import { fallen, type Behind } from '../term/behind.ts';
import { pendingExtension, type Extension } from '../term/extending.ts';
import type {
  Objection,
  PlanReview,
  Rectification,
  RectificationEvent,
  Submission,
  SubmissionReport,
  Written,
} from './record.ts';

function start(state: Rectification, terms: readonly Term[]): Pick<Rectification, 'terms' | 'rounds'> {
  const started = new Set(terms.map((term) => term.kind));
  return {
    terms: [...state.terms.filter((term) => !started.has(term.kind)), ...terms],
    rounds: { ...state.rounds, ...Object.fromEntries(terms.map((term) => [term.kind, term.round])) },
  };
}

function stop(state: Rectification, ...kinds: TermKind[]): Rectification {
  return { ...state, terms: state.terms.filter((term) => !kinds.includes(term.kind)) };
}

function draft(recorded: RecordedEvent<Extract<RectificationEvent, { type: 'drafted' }>>): Rectification {
  const { type: _, ...order } = recorded.event;
  const { role } = recorded.actor;
  return {
    ...order,
    stage: 'opened',
    draftedBy: [recorded.actor.accountId],
    ...(role === 'inspector' || role === 'cityLeader' ? { draftedAs: role } : {}),
    number: null,
    noticedAtMs: null,
    originalDueAtMs: null,
    dueAtMs: null,
    terms: [],
    rounds: {},
    acknowledgedAtMs: null,
    workPlan: null,
    progress: null,
    submission: null,
    returns: null,
    lateSinceMs: null,
    opinion: null,
    closedAtMs: null,
  };
}

function dueOf(terms: readonly Term[]): number | null {
  return terms.find((term) => term.kind === 'rectification')?.dueAtMs ?? null;
}

function takeRung(state: Rectification, event: Extract<RectificationEvent, { type: 'rung-taken' }>): Rectification {
  const terms = state.terms.map((term) => (term.kind === event.kind ? afterRung(term, event.next) : term));
  const late = event.kind === 'rectification' && event.rung === 'due';
  const said = late && (event.escalatesAtMs !== undefined || state.escalatesAtMs != null);
  const taken = { ...state, terms, ...(said ? { escalatesAtMs: event.escalatesAtMs ?? null } : {}) };
  // While a request that came in time is undecided, the delay is its approver's.
  return pendingExtension(state) ? taken : lateIfOverdue(taken);
}

/** That the unit has missed its date, if it has. */
function lateIfOverdue(state: Rectification): Rectification {
  const late = state.terms.find((term) => term.kind === 'rectification' && isOverdue(term));
  return { ...state, lateSinceMs: state.lateSinceMs ?? late?.dueAtMs ?? null };
}

/** The state with the pending request decided, in whichever way; its decision is owed no longer. */
function decided(state: Rectification, what: Partial<Extension>): Rectification {
  const extensions = (state.extensions ?? []).map((one) => (one.state === 'pending' ? { ...one, ...what } : one));
  return { ...stop(state, 'extension-decision'), extensions };
}

/** The state with running terms replaced by what became of them. */
function replaced(state: Rectification, terms: readonly Term[]): Rectification {
  const all = state.terms.map((term) => terms.find((one) => one.kind === term.kind) ?? term);
  return { ...state, terms: all, dueAtMs: dueOf(all) ?? state.dueAtMs };
}

/** The last progress, measured against another date. */
function measured(state: Rectification, behind: Behind | null | undefined, atMs: number): Rectification {
  if (behind == null || state.progress === null) return state;
  const { fell, ...progress } = state.progress;
  return { ...state, progress: { ...progress, behind, ...fallen(behind, fell, atMs) } };
}

/** A report as it is kept in the state. */
function written(
  { report, evidence, results }: SubmissionReport,
  { atMs, actor }: Pick<RecordedEvent<RectificationEvent>, 'atMs' | 'actor'>,
): Written {
  const listed = evidence.map(({ text: _text, ...piece }) => piece);
  return { atMs, by: actor.accountId, report, evidence: listed, results };
}

/** What was submitted: what the head handed in, or signed; before heads signed, what the liaison handed in. */
function submissionOf(
  { prepared }: Rectification,
  event: Extract<RectificationEvent, { type: 'submitted' }>,
  recorded: RecordedEvent<RectificationEvent>,
): Submission | null {
  const { atMs, actor } = recorded;
  if (event.report !== null) {
    const signed = event.opinion === undefined ? {} : { signedBy: actor.accountId };
    return { ...written(event, recorded), ...signed };
  }
  if (!prepared) return null;
  const { sentBack: _, seq: _seq, ...report } = prepared;
  return { ...report, atMs, signedBy: actor.accountId };
}

/** What a rectification looks like after an event. Folds every version of every event (C10). */
export function evolveRectification(
  before: Rectification | null,
  recorded: RecordedEvent<RectificationEvent>,
): Rectification {
  const { event, atMs, actor } = recorded;
  if (event.type === 'drafted') return draft({ ...recorded, event });
  if (before === null) throw new Error(`${event.type} cannot be the first event of a rectification`);
  const state = before;
  switch (event.type) {
    case 'draft-returned':
      return { ...state, stage: 'revising', opinion: event.opinion };
    case 'revised': {
      const { type: _, ...order } = event;
      return { ...state, ...order, stage: 'opened', draftedBy: [...new Set([...state.draftedBy, actor.accountId])] };
    }
    case 'noticed': {
      const dueAtMs = dueOf(event.terms);
      const { number, opinion } = event;
      return {
        ...state,
        ...start(state, event.terms),
        ...{ stage: 'noticed', number, opinion, noticedAtMs: atMs, noticedSeq: recorded.seq },
        ...{ originalDueAtMs: dueAtMs, dueAtMs },
      };
    }
    case 'acknowledged':
      return { ...stop(state, 'acknowledgement'), stage: 'plan-due', acknowledgedAtMs: atMs };
    case 'work-plan-filed': {
      const filed = stop(state, 'work-plan');
      const workPlan = { steps: event.steps, filedAtMs: atMs, filedBy: actor.accountId, review: 'pending' as const };
      return { ...filed, ...start(filed, [event.review]), stage: 'rectifying', workPlan };
    }
    case 'work-plan-approved':
      return { ...stop(state, 'plan-review'), ...reviewed(state, 'approved'), opinion: event.opinion };
    case 'work-plan-returned': {
      const stopped = stop(state, 'plan-review');
      return {
        ...stopped,
        ...start(stopped, [event.term]),
        ...reviewed(state, 'returned'),
        ...{ stage: 'plan-due', opinion: event.opinion },
      };
    }
    case 'progress-reported': {
      const { percent, text, behind } = event;
      const fell = behind && fallen(behind, state.progress?.fell, atMs);
      return { ...state, progress: { percent, text, atMs, ...(behind ? { behind } : {}), ...fell } };
    }
    case 'fell-behind':
      return { ...state, progress: state.progress && { ...state.progress, fell: event.light } };
    case 'extension-requested': {
      const { no, reason, askedOn, level, lapsesAtMs, decision } = event;
      const extension: Extension = {
        ...{ no, state: decision ? 'pending' : 'late', reason, askedOn, askedAtMs: atMs, askedBy: actor.accountId },
        ...{ level, lapsesAtMs, officeOpinion: null, opinion: null, grantedOn: null, decidedAtMs: null },
        decisionLateSinceMs: null,
      };
      const asked = { ...state, extensions: [...(state.extensions ?? []), extension] };
      return decision ? { ...asked, ...start(asked, [decision]) } : asked;
    }
    case 'extension-passed-on': {
      const extensions = (state.extensions ?? []).map((one) =>
        one.no === event.no ? { ...one, level: 'leader' as const, officeOpinion: event.opinion } : one,
      );
      return { ...state, extensions };
    }
    case 'extension-granted': {
      const { opinion, dueOn: grantedOn, decisionLateSinceMs, term, behind } = event;
      const what = { state: 'granted' as const, opinion, grantedOn, decidedAtMs: atMs, decisionLateSinceMs };
      return measured(replaced(decided(state, what), [term]), behind, atMs);
    }
    case 'extension-refused': {
      const { opinion, decisionLateSinceMs } = event;
      return lateIfOverdue(decided(state, { state: 'refused', opinion, decidedAtMs: atMs, decisionLateSinceMs }));
    }
    case 'extension-lapsed': {
      // At its instant, whenever a worker was awake to record it (C7).
      const decidedAtMs = recorded.dueAtMs ?? atMs;
      return lateIfOverdue(decided(state, { state: 'lapsed', decidedAtMs, decisionLateSinceMs: dueOf(state.terms) }));
    }
    case 'paused': {
      const { reason, untilOn, untilMs, terms } = event;
      return { ...replaced(state, terms), pause: { reason, sinceMs: atMs, untilOn, untilMs } };
    }
    case 'resumed': {
      const resumed = { ...replaced(state, event.terms), pause: null };
      // What holds is judged at the instant at which the pause ended, whenever a worker was awake to record it (C7).
      return measured(resumed, event.behind, recorded.dueAtMs ?? atMs);
    }
    case 'light-overridden': {
      const { light, reason, untilMs } = event;
      return { ...state, override: { light, reason, untilMs } };
    }
    case 'light-override-ended':
      return { ...state, override: null };
    case 'submission-prepared':
      return { ...state, prepared: { ...written(event, recorded), seq: recorded.seq, sentBack: null } };
    case 'submission-sent-back':
      return state.prepared ? { ...state, prepared: { ...state.prepared, sentBack: event.opinion } } : state;
    case 'submitted': {
      const dueAtMs = dueOf(state.terms);
      const decisionLateSinceMs = dueAtMs !== null && dueAtMs < atMs ? dueAtMs : null;
      const settled = pendingExtension(state)
        ? lateIfOverdue(decided(state, { state: 'moot', decidedAtMs: atMs, decisionLateSinceMs }))
        : state;
      const answered = stop({ ...settled, ...(settled.pause ? { pause: null } : {}) }, 'rectification', 'plan-review');
      const submission = submissionOf(state, event, recorded);
      const { prepared, signedSeqs = [] } = state;
      const signed = event.report === null && prepared ? { signedSeqs: [...signedSeqs, prepared.seq] } : {};
      const waiting = prepared ? { prepared: null } : {};
      return {
        ...answered,
        ...start(answered, [event.inspection]),
        ...waiting,
        ...signed,
        stage: 'inspecting',
        submission,
      };
    }
    case 'passed': {
      // A closed matter wakes no more: what was set by hand ends with it.
      const lit = state.override ? { override: null } : {};
      const left = state.terms.filter(({ kind }) => kind === 'objection-decision');
      const closed = { ...state, ...lit, terms: left, stage: 'closed' as const };
      const begun = event.recheck ? { ...closed, ...start(closed, [event.recheck]) } : closed;
      return { ...begun, opinion: event.opinion, closedAtMs: atMs };
    }
    case 'returned': {
      const inspected = withTickedOff(stop(state, 'inspection'), event.tickedOff, atMs);
      const returns = {
        times: (state.returns?.times ?? 0) + 1,
        ...{ lastAtMs: atMs, turnsRed: event.turnsRed, opinion: event.opinion },
      };
      return {
        ...inspected,
        ...start(inspected, event.review ? [event.term, event.review] : [event.term]),
        ...{ stage: 'rectifying', opinion: event.opinion, returns, dueAtMs: event.term.dueAtMs },
        // What was reported of the last running says nothing of how far the next one is.
        progress: state.progress && {
          percent: state.progress.percent,
          text: state.progress.text,
          atMs: state.progress.atMs,
        },
      };
    }
    case 'recheck-passed':
      return { ...stop(state, 'recheck'), recheck: { outcome: 'passed', opinion: event.opinion, atMs } };
    case 'recheck-failed': {
      const { opinion, problems, term } = event;
      const tickedOff = state.problems
        .filter(({ no }) => !problems.includes(no))
        .map(({ no }) => ({
          no,
          atMs: state.tickedOff?.find((one) => one.no === no)?.atMs ?? state.closedAtMs ?? atMs,
        }));
      const open = openedAgain({ ...state, tickedOff }, [term]);
      return { ...open, opinion, recheck: { outcome: 'failed', opinion, atMs } };
    }
    case 'objection-filed': {
      const { no, against, sinceMs, text, evidence, term, judge, recused } = event;
      const listed = evidence.map(({ text: _text, ...piece }) => piece);
      const objection: Objection = {
        ...{ no, state: 'pending', against, sinceMs, filedAtMs: atMs, text, evidence: listed, judge, recused },
        ...{ opinion: null, decidedAtMs: null },
      };
      return { ...state, ...start(state, [term]), objections: [...(state.objections ?? []), objection] };
    }
    case 'objection-decided':
      return objectionDecided(state, event, atMs);
    case 'rectification-withdrawn':
      return withdrawn(state, event.reason, atMs);
    case 'rectification-reopened': {
      const { reason, term, review } = event;
      const { tickedOff: _, ...whole } = state;
      return {
        ...openedAgain(whole, review ? [term, review] : [term]),
        undone: { what: 'reopened', reason, atMs },
      };
    }
    case 'rung-taken':
      return takeRung(state, event);
    case 'threshold-reached':
      return { ...state, escalatesAtMs: null, ...(event.reached ? { overTermAtMs: recorded.dueAtMs ?? atMs } : {}) };
    case 'terms-recounted': {
      const { terms, lapsesAtMs, behind } = event;
      const extensions = state.extensions?.map((one) =>
        one.state === 'pending' && lapsesAtMs != null ? { ...one, lapsesAtMs } : one,
      );
      const { revision, pauseUntilMs } = event;
      const counted = {
        ...{ ...state, terms, dueAtMs: dueOf(terms) ?? state.dueAtMs },
        ...(revision == null ? {} : { countedRevision: revision }),
        ...(state.pause && pauseUntilMs != null ? { pause: { ...state.pause, untilMs: pauseUntilMs } } : {}),
      };
      return measured(extensions ? { ...counted, extensions } : counted, behind, atMs);
    }
    case 'unit-succeeded':
      return { ...state, unitId: event.toUnitId };
  }
}

/** It is to be put right again within the first of these terms; its recheck is out no longer. */
function openedAgain(state: Rectification, terms: readonly [Term, ...Term[]]): Rectification {
  const open = { ...stop(state, 'recheck'), stage: 'rectifying' as const, closedAtMs: null, dueAtMs: terms[0].dueAtMs };
  const { progress } = state;
  return {
    ...open,
    ...start(open, terms),
    // What was reported of the last running says nothing of how far the next one is.
    progress: progress && { percent: progress.percent, text: progress.text, atMs: progress.atMs },
  };
}

/** Nothing runs any more, and nobody has to answer; its number is void. */
function withdrawn(state: Rectification, reason: string, atMs: number): Rectification {
  const objections = state.objections?.map((one) =>
    one.state === 'pending' ? { ...one, state: 'moot' as const, decidedAtMs: atMs } : one,
  );
  const extensions = state.extensions?.map((one) =>
    one.state === 'pending' ? { ...one, state: 'moot' as const, decidedAtMs: atMs } : one,
  );
  const ended = {
    ...state,
    terms: [],
    pause: null,
    override: null,
    prepared: null,
    ...(objections ? { objections } : {}),
    ...(extensions ? { extensions } : {}),
  };
  return { ...ended, stage: 'withdrawn', closedAtMs: atMs, undone: { what: 'withdrawn', reason, atMs } };
}

/** The objection is decided, and what was decided takes effect. */
function objectionDecided(
  state: Rectification,
  {
    no,
    outcome,
    opinion,
    term,
    strike,
    inspection,
    recheck,
  }: Extract<RectificationEvent, { type: 'objection-decided' }>,
  atMs: number,
): Rectification {
  const objections = (state.objections ?? []).map((one) =>
    one.no === no ? { ...one, state: outcome, opinion, decidedAtMs: atMs } : one,
  );
  const decidedOn = { ...stop(state, 'objection-decision'), objections };
  const against = objections.find((one) => one.no === no)?.against;
  if (outcome === 'withdrawn' && against === 'order') return withdrawn(decidedOn, opinion, atMs);
  const struck = withTickedOff(decidedOn, strike, atMs);
  const moved = term ? { ...struck, ...start(struck, [term]), dueAtMs: term.dueAtMs } : struck;
  if (inspection) {
    const inspected = { ...stop(moved, 'rectification', 'plan-review'), stage: 'inspecting' as const, prepared: null };
    return { ...inspected, ...start(inspected, [inspection]), ...lessReturned(state) };
  }
  if (recheck) {
    const { recheck: _, ...closed } = stop(moved, 'rectification', 'plan-review');
    const again = { ...closed, stage: 'closed' as const, closedAtMs: atMs };
    return { ...again, ...start(again, [recheck]) };
  }
  return moved;
}

/** A return that was set aside counts no longer. */
function lessReturned({ returns }: Rectification): Pick<Rectification, 'returns'> {
  return { returns: returns && returns.times > 1 ? { ...returns, times: returns.times - 1, turnsRed: false } : null };
}

/** These problems are put right. */
function withTickedOff(state: Rectification, nos: readonly number[] = [], atMs: number): Rectification {
  if (nos.length === 0) return state;
  return { ...state, tickedOff: [...(state.tickedOff ?? []), ...nos.map((no) => ({ no, atMs }))] };
}

function reviewed(state: Rectification, review: PlanReview): Pick<Rectification, 'workPlan'> {
  return { workPlan: state.workPlan && { ...state.workPlan, review } };
}
