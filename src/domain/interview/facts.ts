/** What follows from an interview's state: the record's columns, the unit's part, who must do what. */
import type { TaskKind } from '../inbox.ts';
import { termLights } from '../light.ts';
import type { Facts, OpenTask, Part } from '../matter.ts';
import { kindIn, type TermKind } from '../policy.ts';
import { judgeOf, liaisonOf, reviserOf, type MechanismFacts, type Party } from '../roles.ts';
import { firstInterviewWake } from './clock.ts';
import { interviewLights } from './lights.ts';
import { minutesIssuers } from './permissions.ts';
import { interviewTerm, type Interview, type InterviewStage } from './record.ts';

/** Nothing more happens to it. */
const over: readonly InterviewStage[] = ['closed', 'cancelled', 'discarded'];

/** When the unit counts as overdue: while it owes its report. */
function overdueFrom(state: Interview): number | null {
  const term = interviewTerm(state, 'interview-report');
  return term ? term.dueAtMs + 1 : null;
}

/** The columns of the record. */
export function interviewFacts(state: Interview): Facts {
  const next = firstInterviewWake(state);
  return {
    ...{ unitId: state.unitId, stage: state.stage, title: state.title, number: state.number },
    open: !over.includes(state.stage),
    ...{ dueAtMs: state.dueAtMs, originalDueAtMs: state.originalDueAtMs, overdueFromMs: overdueFrom(state) },
    light: interviewLights(state),
    // What was discarded or called off is nobody's any more.
    parts: state.stage === 'discarded' || state.stage === 'cancelled' ? [] : [partOf(state)],
    nextWakeAtMs: next?.atMs ?? null,
    waitsFor: next?.why ?? (over.includes(state.stage) ? 'nothing' : 'a person'),
    edition: state.terms[0]?.edition ?? null,
  };
}

/** What the unit has of it: it is counted from the minutes on, when it owes its report. */
function partOf(state: Interview): Part {
  const { unitId, minutes, stage, dueAtMs, originalDueAtMs, lateSinceMs, closedAtMs } = state;
  const partStates: Partial<Record<InterviewStage, Part['state']>> = {
    ...{ reporting: 'running', signing: 'running', checking: 'submitted', closed: 'done' },
  };
  return {
    ...{ unitId, role: 'sole', itemId: null, counted: minutes !== null },
    ...{ state: partStates[stage] ?? 'drafted', issuedAtMs: minutes?.issuedAtMs ?? null, dueAtMs, originalDueAtMs },
    ...{ overdueFromMs: overdueFrom(state), light: interviewLights(state) },
    ...{ doneAtMs: stage === 'closed' ? closedAtMs : null, lateSinceMs },
  };
}

/** Who keeps it for the joint meeting: the office; of its own unit the inspector, or the city leader who proposed it. */
export function interviewKeeper({ unitId, draftedAs }: Interview, mechanism: MechanismFacts): Party {
  return { role: reviserOf(unitId, draftedAs, mechanism), unitId: null };
}

/** Who owes what a term asks: a report that waits for its signature the head, the minutes whoever writes or issues them. */
export function interviewOwner(kind: TermKind, state: Interview, mechanism: MechanismFacts): Party {
  const { unitId } = state;
  switch (kindIn('interview', kind)) {
    case 'interview-minutes':
      if (state.record === null) return interviewKeeper(state, mechanism);
      return { role: minutesIssuers(unitId, mechanism)[0], unitId: null };
    case 'interview-report':
      return state.stage === 'signing' ? { role: 'head', unitId } : liaisonOf({ id: unitId });
    case 'interview-check':
      return { role: judgeOf('result', unitId, mechanism), unitId: null };
  }
}

/** What each party must do now (待办). */
export function interviewTasks(state: Interview, mechanism: MechanismFacts): readonly OpenTask[] {
  const untimed = (kind: TaskKind, party: Party, key: string = kind): OpenTask => {
    return { key, kind, ...party, dueAtMs: null, light: [], reminders: 0 };
  };
  const owed = (kind: TaskKind, of: TermKind): OpenTask => {
    const term = interviewTerm(state, of);
    const party = interviewOwner(of, state, mechanism);
    if (!term) return untimed(kind, party);
    return {
      ...{ key: `${kind}:${String(term.round)}`, kind, ...party },
      ...{ dueAtMs: term.dueAtMs, originalDueAtMs: term.originalDueAtMs ?? term.dueAtMs },
      light: of === 'interview-report' ? interviewLights(state) : termLights(term),
      reminders: term.taken,
      // A failed check began the term, or the head did not sign it.
      returned: state.prepared !== null || state.returns?.lastAtMs === term.fromMs,
    };
  };
  const keeper = interviewKeeper(state, mechanism);
  switch (state.stage) {
    case 'proposed':
      return [untimed('approve-interview', { role: 'cityLeader', unitId: null })];
    case 'revising':
      return [untimed('revise-interview', keeper)];
    case 'approved':
      return [untimed('send-interview-notice', keeper)];
    case 'absent':
      // Another date, or it is called off.
      return [untimed('reschedule-interview', keeper, `reschedule-interview:${String(state.absences.length)}`)];
    case 'noticed':
      if (state.calledAtMs === null) return [];
      return [untimed('record-attendance', keeper, `record-attendance:${String(state.calledAtMs)}`)];
    case 'attended':
      return [owed(state.record === null ? 'write-interview-record' : 'issue-interview-minutes', 'interview-minutes')];
    case 'reporting':
      return [owed('report-on-interview', 'interview-report')];
    case 'signing':
      return [owed('sign-interview-report', 'interview-report')];
    case 'checking':
      return [owed('check-interview', 'interview-check')];
    case 'closed':
    case 'cancelled':
    case 'discarded':
      return [];
  }
}
