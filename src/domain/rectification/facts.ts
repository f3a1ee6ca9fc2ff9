/** What follows from a rectification's state: the record's columns, the lights, who must do what, who is told what. */
import { termLights, type LightStep } from '../light.ts';
import type { Facts, Notice, OpenTask, RecordedEvent } from '../matter.ts';
import type { TermKind } from '../policy.ts';
import { judgeOf, liaisonOf, type MechanismFacts, type Party } from '../roles.ts';
import type { Term } from '../term.ts';
import { termOf, type Rectification, type RectificationEvent } from './record.ts';

/** The lights of a rectification (domain.md 2.3): its term, a missed report, a second return. */
export function rectificationLights(state: Rectification): readonly LightStep[] {
  const { lateSinceMs } = state;
  switch (state.stage) {
    case 'opened':
    case 'revising':
      return [{ fromMs: 0, light: 'green', reason: { code: 'not-issued' } }];
    case 'closed':
      return [
        { fromMs: 0, light: 'green', reason: { code: 'closed', closedAtMs: state.closedAtMs ?? 0, lateSinceMs } },
      ];
    case 'inspecting': {
      const submittedAtMs = state.submission?.atMs ?? 0;
      return [{ fromMs: 0, light: 'green', reason: { code: 'awaiting-inspection', submittedAtMs, lateSinceMs } }];
    }
    case 'noticed':
    case 'plan-due':
    case 'rectifying':
      return [...missedReports(state), ...returnedTwice(state), ...mainTerm(state)];
  }
}

function mainTerm(state: Rectification): LightStep[] {
  const term = termOf(state, 'rectification');
  return term ? termLights(term) : [];
}

function missedReports(state: Rectification): LightStep[] {
  return (['acknowledgement', 'work-plan'] as const).flatMap((what) => {
    const term = termOf(state, what);
    if (!term) return [];
    const { dueAtMs } = term;
    return [
      { fromMs: dueAtMs + 1, light: 'yellow' as const, reason: { code: 'report-missed' as const, what, dueAtMs } },
    ];
  });
}

function returnedTwice(state: Rectification): LightStep[] {
  if (!state.returns?.turnsRed) return [];
  const { times, lastAtMs } = state.returns;
  return [{ fromMs: lastAtMs, light: 'red', reason: { code: 'returned', times } }];
}

/** The term whose next rung comes first. */
export function earliestTerm(state: Rectification): Term | null {
  return state.terms.reduce<Term | null>(
    (first, term) => (first === null || term.next.atMs < first.next.atMs ? term : first),
    null,
  );
}

/** The columns of the record. */
export function rectificationFacts(state: Rectification): Facts {
  const term = termOf(state, 'rectification');
  const next = earliestTerm(state);
  return {
    unitId: state.unitId,
    stage: state.stage,
    title: state.title,
    number: state.number,
    open: state.stage !== 'closed',
    dueAtMs: state.dueAtMs,
    originalDueAtMs: state.originalDueAtMs,
    overdueFromMs: term ? term.dueAtMs + 1 : null,
    light: rectificationLights(state),
    nextWakeAtMs: next?.next.atMs ?? null,
    waitsFor: next ? `${next.kind} ${next.next.name}` : 'a person',
    edition: next?.edition ?? null,
  };
}

/** Who owes what a term asks. */
export function ownerOf(kind: TermKind, state: Rectification, mechanism: MechanismFacts): Party {
  switch (kind) {
    case 'acknowledgement':
    case 'work-plan':
    case 'rectification':
      return liaisonOf({ id: state.unitId });
    case 'plan-review':
      return { role: judgeOf('work-plan', state.unitId, mechanism), unitId: null };
    case 'inspection':
      return { role: judgeOf('result', state.unitId, mechanism), unitId: null };
  }
}

/** What each party must do now (待办). */
export function rectificationTasks(state: Rectification, mechanism: MechanismFacts): readonly OpenTask[] {
  const untimed = (kind: string, party: Party): OpenTask => {
    return { key: kind, kind, ...party, dueAtMs: null, light: [], reminders: 0 };
  };
  const timed = (kind: string, of: TermKind): OpenTask[] => {
    const term = termOf(state, of);
    if (!term) return [];
    const { dueAtMs, taken: reminders, round } = term;
    const key = `${kind}:${String(round)}`;
    return [{ key, kind, ...ownerOf(of, state, mechanism), dueAtMs, light: termLights(term), reminders }];
  };
  switch (state.stage) {
    case 'opened':
      return [untimed('approve-rectification', { role: 'leader', unitId: null })];
    case 'revising':
      return [untimed('revise-rectification', { role: 'coordinator', unitId: null })];
    case 'noticed':
      return timed('acknowledge-rectification', 'acknowledgement');
    case 'plan-due':
      return timed('file-work-plan', 'work-plan');
    case 'rectifying':
      return [...timed('review-work-plan', 'plan-review'), ...timed('submit-rectification', 'rectification')];
    case 'inspecting':
      return timed('inspect-rectification', 'inspection');
    case 'closed':
      return [];
  }
}

/** Which event tells whom what. The unit's head, the coordinator and the leader learn of an overdue order at once. */
export function rectificationNotices(
  state: Rectification,
  recorded: RecordedEvent<RectificationEvent>,
  mechanism: MechanismFacts,
): readonly Notice[] {
  const { event } = recorded;
  const coordinator: Party = { role: 'coordinator', unitId: null };
  const leader: Party = { role: 'leader', unitId: null };
  const unit = liaisonOf({ id: state.unitId });
  const tell = (...parties: Party[]): Notice[] => parties.map((party) => ({ ...party, kind: event.type }));
  switch (event.type) {
    case 'drafted':
    case 'revised':
      return tell(leader);
    case 'draft-returned':
    case 'acknowledged':
      return tell(coordinator);
    case 'noticed':
    case 'work-plan-approved':
    case 'work-plan-returned':
      return tell(unit);
    case 'work-plan-filed':
      return tell(ownerOf('plan-review', state, mechanism));
    case 'submitted':
      return tell(ownerOf('inspection', state, mechanism), coordinator);
    case 'passed':
    case 'returned':
      return tell(unit, coordinator, leader);
    case 'progress-reported':
      return [];
    case 'terms-recounted':
    case 'unit-succeeded':
      return tell(unit, coordinator);
    case 'rung-taken': {
      if (!event.notify) return [];
      const owner = ownerOf(event.kind, state, mechanism);
      const late = !event.rung.startsWith('before:');
      const kind = late ? `overdue:${event.kind}` : `reminder:${event.kind}`;
      const informed = late && event.kind === 'rectification' ? [coordinator, leader] : late ? [coordinator] : [];
      return [owner, ...informed.filter((party) => party.role !== owner.role)].map((party) => ({ ...party, kind }));
    }
  }
}
