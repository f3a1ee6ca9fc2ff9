/** How the events of an assignment fold to its state. Takes no context: all it needs stands in them (C10). */
import { dateOf } from '../calendar.ts';
import type { RecordedEvent } from '../matter.ts';
import type { TermKind } from '../policy.ts';
import { afterRung, isOverdue, type Term } from '../term.ts';
import { fallen, type Behind } from '../term/behind.ts';
import { pendingExtension, type Extension } from '../term/extending.ts';
import type { AssignmentOrder } from './order.ts';
import {
  isIssued,
  leadOf,
  mainKind,
  unitIn,
  type AssignedUnit,
  type Assignment,
  type AssignmentEvent,
  type Completion,
  type EnteringUnit,
  type Handed,
  type Issued,
  type IssuedAssignment,
  type LeftUnit,
} from './record.ts';

type Of<T extends AssignmentEvent['type']> = Extract<AssignmentEvent, { type: T }>;
type Recorded = RecordedEvent<AssignmentEvent>;

/** A unit as it begins. */
function entered(unit: EnteringUnit): AssignedUnit {
  return {
    ...unit,
    originalDueAtMs: unit.dueAtMs,
    acknowledgedAtMs: null,
    rejection: null,
    progress: null,
    missed: null,
    extensions: [],
    completion: null,
    waived: null,
    lateSinceMs: null,
  };
}

function changed(state: IssuedAssignment, what: Partial<Issued>): IssuedAssignment {
  return { ...state, issued: { ...state.issued, ...what } };
}

/** The state with one unit's share changed. */
function withUnit(
  state: IssuedAssignment,
  unitId: string,
  change: (unit: AssignedUnit) => Partial<AssignedUnit>,
): IssuedAssignment {
  const units = state.issued.units.map((unit) => (unit.unitId === unitId ? { ...unit, ...change(unit) } : unit));
  return changed(state, { units });
}

function roundsWith(rounds: Issued['rounds'], terms: readonly Term[]): Issued['rounds'] {
  const begun = terms.map((term) => [`${term.kind}@${term.unitId ?? ''}`, term.round] as const);
  return { ...rounds, ...Object.fromEntries(begun) };
}

const same = (one: Term, other: Term): boolean => one.kind === other.kind && one.unitId === other.unitId;

/** The state with terms begun, each in the place of an earlier running; null stands for none. */
function start(state: IssuedAssignment, ...given: readonly (Term | null)[]): IssuedAssignment {
  const terms = given.filter((term) => term !== null);
  const kept = state.issued.terms.filter((term) => !terms.some((begun) => same(begun, term)));
  return changed(state, { terms: [...kept, ...terms], rounds: roundsWith(state.issued.rounds, terms) });
}

/** The state without the terms of these kinds of a unit; of every unit where it is null. */
function stop(state: IssuedAssignment, unitId: string | null, ...kinds: TermKind[]): IssuedAssignment {
  const ends = (term: Term): boolean => kinds.includes(term.kind) && (unitId === null || term.unitId === unitId);
  return changed(state, { terms: state.issued.terms.filter((term) => !ends(term)) });
}

/** The state with running terms replaced by what became of them; the shares' due dates follow. */
function replaced(state: IssuedAssignment, terms: readonly Term[]): IssuedAssignment {
  const all = state.issued.terms.map((term) => terms.find((one) => same(one, term)) ?? term);
  const units = state.issued.units.map((unit) => {
    const main = all.find((term) => term.kind === mainKind(unit) && term.unitId === unit.unitId);
    return main ? { ...unit, dueAtMs: main.dueAtMs } : unit;
  });
  return changed(state, { terms: all, units });
}

/** That a unit has missed its date, if it has; who is asked by letter is never late. */
function lateIfOverdue(state: IssuedAssignment, unitId: string): IssuedAssignment {
  return withUnit(state, unitId, (unit) => {
    const late = state.issued.terms.find(
      (term) => term.kind === mainKind(unit) && term.unitId === unitId && isOverdue(term),
    );
    return unit.courtesy ? {} : { lateSinceMs: unit.lateSinceMs ?? late?.dueAtMs ?? null };
  });
}

/** The state with a unit's pending request decided, in whichever way. */
function decided(state: IssuedAssignment, unitId: string, what: Partial<Extension>): IssuedAssignment {
  const stopped = stop(state, unitId, 'assignment-extension');
  return withUnit(stopped, unitId, ({ extensions }) => ({
    extensions: extensions.map((one) => (one.state === 'pending' ? { ...one, ...what } : one)),
  }));
}

/** A unit's last progress, measured against another date. */
function measured(state: IssuedAssignment, unitId: string, behind: Behind | null, atMs: number): IssuedAssignment {
  return withUnit(state, unitId, ({ progress }) => {
    if (behind === null || progress === null) return {};
    const { fell, ...said } = progress;
    return { progress: { ...said, behind, ...fallen(behind, fell, atMs) } };
  });
}

/** What was handed in, without the texts of its evidence: those stand in the event. */
function kept({ report, evidence, checklist }: Handed): Pick<Completion, 'report' | 'evidence' | 'checklist'> {
  const said = { report, evidence: evidence.map(({ text: _, ...piece }) => piece) };
  return checklist ? { ...said, checklist } : said;
}

/** A unit that stood beside its successor is named once: as the lead, if either led. */
function succeeded(before: Assignment, from: string, to: string): Assignment {
  const next = (unitId: string): string => (unitId === from ? to : unitId);
  const leadUnitId = next(before.leadUnitId);
  const cooperating = [...new Set(before.cooperating.map(next))].filter((unitId) => unitId !== leadUnitId);
  const order: Partial<AssignmentOrder> = { leadUnitId, cooperating };
  const state = { ...before, ...order };
  if (!isIssued(state)) return state;
  const own = unitIn(state, to);
  const moving = unitIn(state, from);
  if (!moving) return state;
  // Of two shares the lead's stands, else that of the unit which was there.
  const gone = own === undefined ? null : moving.role === 'lead' ? to : from;
  const units = state.issued.units
    .filter((unit) => unit.unitId !== gone)
    .map((unit) => ({ ...unit, unitId: next(unit.unitId) }));
  const terms = state.issued.terms
    .filter((term) => term.unitId !== gone)
    .map((term) => (term.unitId === from ? { ...term, unitId: to } : term));
  return changed(state, { units, terms, rounds: roundsWith(state.issued.rounds, terms) });
}

/** A unit's place taken by another. */
function takeOver(state: IssuedAssignment, event: Of<'unit-replaced'>, atMs: number): IssuedAssignment {
  const { unitId, by, terms, why } = event;
  const next = (id: string): string => (id === unitId ? by.unitId : id);
  const moved = left(state, unitId, why, atMs);
  const units = state.issued.units.map((unit) => (unit.unitId === unitId ? entered(by) : unit));
  const order = { leadUnitId: next(state.leadUnitId), cooperating: state.cooperating.map(next) };
  const taken = start(changed({ ...moved, ...order }, { units }), ...terms);
  // A new lead acknowledges and plans anew.
  return by.role === 'lead'
    ? { ...changed(taken, { workPlan: null }), ...(taken.stage === 'suspended' ? {} : { stage: 'issued' as const }) }
    : taken;
}

/** The state without a unit: it is remembered that it was there. */
function left(state: IssuedAssignment, unitId: string, why: LeftUnit['why'], atMs: number): IssuedAssignment {
  const role = unitIn(state, unitId)?.role ?? 'cooperating';
  return changed(state, {
    units: state.issued.units.filter((unit) => unit.unitId !== unitId),
    left: [...state.issued.left, { unitId, role, atMs, why }],
    terms: state.issued.terms.filter((term) => term.unitId !== unitId),
  });
}

function issued(state: Assignment, event: Of<'assignment-issued'>, { actor, atMs }: Recorded): IssuedAssignment {
  const { number, opinion, reports, units, terms } = event;
  return {
    ...{ ...state, stage: 'issued', returnedDraft: null },
    issued: {
      ...{
        number,
        numberVoid: false,
        atMs,
        by: actor.accountId,
        opinion,
        reports,
        units: units.map(entered),
        left: [],
      },
      ...{ terms, rounds: roundsWith({}, terms), workPlan: null, returns: null, suspension: null, archivesAtMs: null },
      ...{ reopened: 0, countedRevision: 0, urged: [] },
    },
  };
}

/** What an assignment looks like after an event. Folds every version of every event (C10). */
export function evolveAssignment(before: Assignment | null, recorded: Recorded): Assignment {
  const { event, actor, atMs } = recorded;
  if (event.type === 'assignment-drafted') {
    const { type: _, ...drafted } = event;
    return { ...drafted, stage: 'draft', draftedBy: [actor.accountId], reason: null, closedAtMs: null };
  }
  if (before === null) throw new Error(`${event.type} cannot be the first event of an assignment`);
  if (event.type === 'assignment-revised') {
    const { type: _, ...order } = event;
    const draftedBy = [...new Set([...before.draftedBy, actor.accountId])];
    return { ...before, ...order, draftedBy, returnedDraft: null };
  }
  if (event.type === 'assignment-draft-returned') return { ...before, returnedDraft: event.opinion };
  if (event.type === 'assignment-issued') return issued(before, event, recorded);
  if (event.type === 'unit-succeeded') return succeeded(before, event.fromUnitId, event.toUnitId);
  if (event.type === 'assignment-withdrawn') {
    const closed = { ...before, stage: 'withdrawn' as const, reason: event.reason, closedAtMs: atMs };
    return isIssued(closed) ? changed(closed, { terms: [], numberVoid: true, suspension: null }) : closed;
  }
  if (!isIssued(before)) throw new Error(`${event.type} presupposes an issued assignment`);
  return evolveIssued(before, event, recorded);
}

type OfIssued = Exclude<
  AssignmentEvent,
  Of<
    | 'assignment-drafted'
    | 'assignment-revised'
    | 'assignment-draft-returned'
    | 'assignment-issued'
    | 'assignment-withdrawn'
    | 'unit-succeeded'
  >
>;

function evolveIssued(state: IssuedAssignment, event: OfIssued, recorded: Recorded): Assignment {
  const { atMs } = recorded;
  switch (event.type) {
    case 'assignment-acknowledged':
    case 'assignment-rejected':
    case 'rejection-refused':
    case 'unit-released':
    case 'unit-replaced':
      return evolveReceipt(state, event, atMs);
    case 'assignment-plan-filed':
    case 'assignment-progress':
    case 'assignment-fell-behind':
    case 'report-missed':
      return evolveReport(state, event, recorded);
    case 'assignment-extension-requested':
    case 'assignment-extension-passed-on':
    case 'assignment-extension-granted':
    case 'assignment-extension-refused':
    case 'assignment-extension-lapsed':
      return evolveExtension(state, event, recorded);
    case 'part-filed':
    case 'part-waived':
    case 'completion-prepared':
    case 'completion-sent-back':
    case 'completion-submitted':
    case 'assignment-accepted':
    case 'assignment-returned':
      return evolveCompletion(state, event, recorded);
    case 'assignment-suspended': {
      const { reason, untilOn, untilMs, terms } = event;
      const suspension = { reason, sinceMs: atMs, untilOn, untilMs, from: state.stage };
      return { ...changed(replaced(state, terms), { suspension }), stage: 'suspended' };
    }
    case 'assignment-resumed': {
      const stage = state.issued.suspension?.from ?? 'in-progress';
      const resumed = { ...changed(replaced(state, event.terms), { suspension: null }), stage };
      return changed(resumed, { rounds: roundsWith(resumed.issued.rounds, resumed.issued.terms) });
    }
    case 'assignment-terminated': {
      const closed = { ...state, stage: 'terminated' as const, reason: event.reason, closedAtMs: atMs };
      return changed(closed, { terms: [], suspension: null });
    }
    case 'assignment-reopened': {
      const lead = leadOf(state).unitId;
      const open = { ...state, stage: 'in-progress' as const, reason: null, closedAtMs: null };
      const again = changed(open, { archivesAtMs: null, reopened: state.issued.reopened + 1 });
      const begun = start(again, ...event.terms, event.report);
      return replaced(
        withUnit(begun, lead, () => ({ completion: null, progress: null })),
        event.terms,
      );
    }
    case 'assignment-urged': {
      const { unitId, level, on: day } = event;
      return changed(state, { urged: [...state.issued.urged, { unitId, level, day, by: 'hand' }] });
    }
    case 'assignment-rung-taken': {
      const { kind, unitId, next, urges } = event;
      const terms = state.issued.terms.map((term) =>
        term.kind === kind && term.unitId === unitId ? afterRung(term, next) : term,
      );
      const urging = urges && { unitId, level: urges, day: dateOf(recorded.dueAtMs ?? atMs), by: 'ladder' as const };
      const taken = changed(state, urging ? { terms, urged: [...state.issued.urged, urging] } : { terms });
      // While a request that came in time is undecided, the delay is its approver's.
      const unit = unitIn(taken, unitId);
      return unit && pendingExtension(unit) ? taken : lateIfOverdue(taken, unitId);
    }
    case 'assignment-recounted':
      return recounted(state, event, atMs);
  }
}

function evolveReceipt(
  state: IssuedAssignment,
  event: Of<
    'assignment-acknowledged' | 'assignment-rejected' | 'rejection-refused' | 'unit-released' | 'unit-replaced'
  >,
  atMs: number,
): IssuedAssignment {
  const { unitId } = event;
  switch (event.type) {
    case 'assignment-acknowledged': {
      const received = withUnit(stop(state, unitId, 'assignment-acknowledgement'), unitId, () => ({
        acknowledgedAtMs: atMs,
      }));
      const leads = unitIn(received, unitId)?.role === 'lead';
      return leads ? { ...start(received, event.plan), stage: 'plan-due' } : received;
    }
    case 'assignment-rejected': {
      const { reason, decision } = event;
      const stopped = stop(state, unitId, 'assignment-acknowledgement');
      return start(
        withUnit(stopped, unitId, () => ({ rejection: { reason, atMs } })),
        decision,
      );
    }
    case 'rejection-refused': {
      const stopped = stop(state, unitId, 'rejection-decision');
      return start(
        withUnit(stopped, unitId, () => ({ rejection: null })),
        event.term,
      );
    }
    case 'unit-released': {
      const cooperating = state.cooperating.filter((id) => id !== unitId);
      return { ...left(state, unitId, 'released', atMs), cooperating };
    }
    case 'unit-replaced':
      return takeOver(state, event, atMs);
  }
}

function evolveReport(
  state: IssuedAssignment,
  event: Of<'assignment-plan-filed' | 'assignment-progress' | 'assignment-fell-behind' | 'report-missed'>,
  { atMs, actor }: Recorded,
): IssuedAssignment {
  const { unitId } = event;
  switch (event.type) {
    case 'assignment-plan-filed': {
      const { steps, contact, report } = event;
      const workPlan = { steps, contact, atMs, by: actor.accountId };
      const filed = changed(stop(state, unitId, 'assignment-plan'), { workPlan });
      return { ...start(filed, report), stage: 'in-progress' };
    }
    case 'assignment-progress': {
      const { percent, text, behind, report } = event;
      const said = withUnit(state, unitId, ({ progress }) => {
        const fell = behind && fallen(behind, progress?.fell, atMs);
        return { progress: { percent, text, atMs, ...(behind ? { behind } : {}), ...fell }, missed: null };
      });
      // The report that was due is in, though early.
      return start(stop(said, unitId, 'progress-report'), report);
    }
    case 'assignment-fell-behind':
      return withUnit(state, unitId, ({ progress }) => ({
        progress: progress && { ...progress, fell: event.light },
      }));
    case 'report-missed': {
      const { times, dueAtMs, report } = event;
      const missed = withUnit(stop(state, unitId, 'progress-report'), unitId, (unit) => ({
        missed: { times, sinceMs: unit.missed?.sinceMs ?? dueAtMs },
      }));
      return start(missed, report);
    }
  }
}

function evolveExtension(
  state: IssuedAssignment,
  event: Of<
    | 'assignment-extension-requested'
    | 'assignment-extension-passed-on'
    | 'assignment-extension-granted'
    | 'assignment-extension-refused'
    | 'assignment-extension-lapsed'
  >,
  { atMs, actor, dueAtMs }: Recorded,
): IssuedAssignment {
  const { unitId, no } = event;
  switch (event.type) {
    case 'assignment-extension-requested': {
      const { reason, askedOn, level, lapsesAtMs, decision } = event;
      const extension: Extension = {
        ...{ no, state: decision ? 'pending' : 'late', reason, askedOn, askedAtMs: atMs, askedBy: actor.accountId },
        ...{ level, lapsesAtMs, officeOpinion: null, opinion: null, grantedOn: null, decidedAtMs: null },
        decisionLateSinceMs: null,
      };
      const asked = withUnit(state, unitId, ({ extensions }) => ({ extensions: [...extensions, extension] }));
      return start(asked, decision);
    }
    case 'assignment-extension-passed-on':
      return withUnit(state, unitId, ({ extensions }) => ({
        extensions: extensions.map((one) =>
          one.no === no ? { ...one, level: 'leader' as const, officeOpinion: event.opinion } : one,
        ),
      }));
    case 'assignment-extension-granted': {
      const { opinion, dueOn: grantedOn, decisionLateSinceMs, term, behind } = event;
      const what = { state: 'granted' as const, opinion, grantedOn, decidedAtMs: atMs, decisionLateSinceMs };
      return measured(replaced(decided(state, unitId, what), [term]), unitId, behind, atMs);
    }
    case 'assignment-extension-refused': {
      const { opinion, decisionLateSinceMs } = event;
      const what = { state: 'refused' as const, opinion, decidedAtMs: atMs, decisionLateSinceMs };
      return lateIfOverdue(decided(state, unitId, what), unitId);
    }
    case 'assignment-extension-lapsed': {
      const decisionLateSinceMs = unitIn(state, unitId)?.dueAtMs ?? null;
      // At its instant, whenever a worker was awake to record it (C7).
      const what = { state: 'lapsed' as const, decidedAtMs: dueAtMs ?? atMs, decisionLateSinceMs };
      return lateIfOverdue(decided(state, unitId, what), unitId);
    }
  }
}

/** A request that waits when the unit hands in its work is moot; what had passed undecided was not the unit's delay. */
function settled(state: IssuedAssignment, unitId: string, atMs: number): IssuedAssignment {
  const unit = unitIn(state, unitId);
  if (!unit || !pendingExtension(unit)) return state;
  const decisionLateSinceMs = unit.dueAtMs < atMs ? unit.dueAtMs : null;
  return lateIfOverdue(decided(state, unitId, { state: 'moot', decidedAtMs: atMs, decisionLateSinceMs }), unitId);
}

function evolveCompletion(
  state: IssuedAssignment,
  event: Of<
    | 'part-filed'
    | 'part-waived'
    | 'completion-prepared'
    | 'completion-sent-back'
    | 'completion-submitted'
    | 'assignment-accepted'
    | 'assignment-returned'
  >,
  { atMs, actor }: Recorded,
): IssuedAssignment {
  const preparedBy = actor.accountId;
  switch (event.type) {
    case 'part-filed': {
      const { unitId } = event;
      const said = { ...kept(event), preparedBy, atMs, signedBy: null, sentBack: null };
      return withUnit(stop(settled(state, unitId, atMs), unitId, 'cooperation'), unitId, () => ({ completion: said }));
    }
    case 'part-waived': {
      const { unitId, reason } = event;
      const stopped = {
        ...state,
        issued: { ...state.issued, terms: state.issued.terms.filter((t) => t.unitId !== unitId) },
      };
      return withUnit(stopped, unitId, ({ extensions }) => ({
        ...{ waived: reason, rejection: null },
        extensions: extensions.map((one) =>
          one.state === 'pending' ? { ...one, state: 'moot', decidedAtMs: atMs } : one,
        ),
      }));
    }
    case 'completion-prepared': {
      const { unitId } = event;
      const said = { ...kept(event), preparedBy, atMs: null, signedBy: null, sentBack: null };
      return withUnit(state, unitId, () => ({ completion: said }));
    }
    case 'completion-sent-back':
      return withUnit(state, event.unitId, ({ completion }) => ({
        completion: completion && { ...completion, sentBack: event.opinion },
      }));
    case 'completion-submitted': {
      const { unitId, given, review } = event;
      const handedIn = settled(state, unitId, atMs);
      const signed = withUnit(handedIn, unitId, ({ completion }) => {
        const own = given && { ...kept(given), preparedBy };
        const said = own ?? completion;
        return { completion: said && { ...said, atMs, signedBy: actor.accountId, sentBack: null }, missed: null };
      });
      const stopped = stop(signed, null, 'assignment', 'progress-report', 'cooperation', 'assignment-extension');
      return { ...start(stopped, review), stage: 'under-review' };
    }
    case 'assignment-accepted': {
      const closed = { ...state, stage: 'closed' as const, closedAtMs: atMs };
      return changed(closed, { terms: [], archivesAtMs: event.archivesAtMs });
    }
    case 'assignment-returned': {
      const { opinion, times, turnsRed, term, report } = event;
      const lead = leadOf(state).unitId;
      const back = changed(stop(state, lead, 'assignment-review'), {
        returns: { times, lastAtMs: atMs, turnsRed, opinion },
      });
      const again = withUnit(back, lead, ({ progress }) => ({
        ...{ completion: null, dueAtMs: term.dueAtMs },
        // What was reported of the last running says nothing of how far the next one is.
        progress: progress && { percent: progress.percent, text: progress.text, atMs: progress.atMs },
      }));
      return { ...start(again, term, report), stage: 'in-progress' };
    }
  }
}

function recounted(state: IssuedAssignment, event: Of<'assignment-recounted'>, atMs: number): IssuedAssignment {
  const { revision, suspendedUntilMs } = event;
  const { suspension } = state.issued;
  let next = changed(replaced(state, event.terms), {
    ...(revision === null ? {} : { countedRevision: revision }),
    ...(suspension && suspendedUntilMs !== null ? { suspension: { ...suspension, untilMs: suspendedUntilMs } } : {}),
  });
  for (const { unitId, lapsesAtMs } of event.lapses) {
    next = withUnit(next, unitId, ({ extensions }) => ({
      extensions: extensions.map((one) => (one.state === 'pending' ? { ...one, lapsesAtMs } : one)),
    }));
  }
  for (const { unitId, behind } of event.behind) next = measured(next, unitId, behind, atMs);
  return next;
}
