/** What follows from a rectification's state: the record's columns, the lights, who must do what, who is told what. */
import type { TaskKind } from '../inbox.ts';
import { termLights } from '../light.ts';
import type { Facts, Notice, OpenTask, Part, RecordedEvent } from '../matter.ts';
import { kindIn, type TermKind } from '../policy.ts';
import {
  extensionJudgeOf,
  judgeOf,
  liaisonOf,
  openingJudgeOf,
  reviserOf,
  type MechanismFacts,
  type Party,
} from '../roles.ts';
import { isPaused, type Term } from '../term.ts';
import { firstWake } from './clock.ts';
import { mainTerm, rectificationLights } from './lights.ts';
import { awaitsSignature } from './permissions.ts';
import { pendingExtension } from '../term/extending.ts';
import {
  isOpen,
  pendingObjection,
  termOf,
  type Rectification,
  type RectificationEvent,
  type RectificationStage,
} from './record.ts';

/** The columns of the record. */
export function rectificationFacts(state: Rectification): Facts {
  const term = termOf(state, 'rectification');
  const next = firstWake(state);
  const timing = {
    dueAtMs: state.dueAtMs,
    originalDueAtMs: state.originalDueAtMs,
    overdueFromMs: term && !isPaused(term) ? (pendingExtension(state)?.lapsesAtMs ?? term.dueAtMs) + 1 : null,
    light: rectificationLights(state),
  };
  return {
    unitId: state.unitId,
    stage: state.stage,
    title: state.title,
    number: state.number,
    open: isOpen(state),
    ...timing,
    override: state.override ?? null,
    // What was withdrawn is nobody's any more.
    parts: state.stage === 'withdrawn' ? [] : [{ ...partOf(state), ...timing }],
    nextWakeAtMs: next?.atMs ?? null,
    waitsFor: next?.why ?? 'a person',
    edition: state.terms[0]?.edition ?? null,
  };
}

/** The unit's part: all of it, counted from the day on which the order was issued. */
function partOf(state: Rectification): Omit<Part, 'dueAtMs' | 'originalDueAtMs' | 'overdueFromMs' | 'light'> {
  const { unitId, noticedAtMs, closedAtMs, lateSinceMs } = state;
  return {
    ...{ unitId, role: 'sole', counted: noticedAtMs !== null, state: partStates[state.stage], itemId: null },
    ...{ issuedAtMs: noticedAtMs, doneAtMs: closedAtMs, lateSinceMs },
  };
}

const partStates: Record<RectificationStage, Part['state']> = {
  opened: 'drafted',
  revising: 'drafted',
  noticed: 'running',
  'plan-due': 'running',
  rectifying: 'running',
  inspecting: 'submitted',
  closed: 'done',
  withdrawn: 'done',
};

function headOf({ unitId }: Rectification): Party {
  return { role: 'head', unitId };
}

/** Who decides on the draft. */
function approverOf({ unitId }: Rectification, mechanism: MechanismFacts): Party {
  return { role: openingJudgeOf(unitId, mechanism), unitId: null };
}

/** Who words it again after its return. */
function revising({ unitId, draftedAs }: Rectification, mechanism: MechanismFacts): Party {
  return { role: reviserOf(unitId, draftedAs, mechanism), unitId: null };
}

/** Who owes what a term asks. */
export function ownerOf(kind: TermKind, state: Rectification, mechanism: MechanismFacts): Party {
  switch (kindIn('rectification', kind)) {
    case 'acknowledgement':
    case 'work-plan':
      return liaisonOf({ id: state.unitId });
    case 'rectification':
      // What is written waits for its signature, not for its writer.
      return awaitsSignature(state) ? headOf(state) : liaisonOf({ id: state.unitId });
    case 'plan-review':
      return { role: judgeOf('work-plan', state.unitId, mechanism), unitId: null };
    case 'inspection':
    case 'recheck':
      return { role: judgeOf('result', state.unitId, mechanism), unitId: null };
    case 'objection-decision':
      return { role: pendingObjection(state)?.judge ?? 'cityLeader', unitId: null };
    case 'extension-decision': {
      const level = pendingExtension(state)?.level ?? 'office';
      return { role: extensionJudgeOf(level, state.unitId, mechanism), unitId: null };
    }
  }
}

/** Whether what a term asks is owed again: a plan or a result that was returned began it, or the report was not signed. */
function cameBack({ prepared, returns, workPlan }: Rectification, { kind, fromMs }: Term): boolean {
  if (kind === 'work-plan') return workPlan?.review === 'returned';
  const sentBack = prepared?.sentBack != null;
  return kind === 'rectification' && (sentBack || returns?.lastAtMs === fromMs);
}

/** What each party must do now (待办). */
export function rectificationTasks(state: Rectification, mechanism: MechanismFacts): readonly OpenTask[] {
  const untimed = (kind: TaskKind, party: Party): OpenTask => {
    return { key: kind, kind, ...party, dueAtMs: null, light: [], reminders: 0 };
  };
  const timed = (kind: TaskKind, of: TermKind): OpenTask[] => {
    const term = termOf(state, of);
    if (!term) return [];
    const { dueAtMs, taken: reminders, round } = term;
    const key = `${kind}:${String(round)}`;
    const running = of === 'rectification' ? mainTerm(state) : termLights(term);
    const light = isPaused(term) ? rectificationLights(state) : running;
    const originalDueAtMs = term.originalDueAtMs ?? dueAtMs;
    const returned = cameBack(state, term);
    return [{ key, kind, ...ownerOf(of, state, mechanism), dueAtMs, originalDueAtMs, light, reminders, returned }];
  };
  const asked = [
    ...timed('decide-extension', 'extension-decision'),
    ...timed('decide-objection', 'objection-decision'),
  ];
  switch (state.stage) {
    case 'opened':
      return [untimed('approve-rectification', approverOf(state, mechanism))];
    case 'revising':
      return [untimed('revise-rectification', revising(state, mechanism))];
    case 'noticed':
      return [...timed('acknowledge-rectification', 'acknowledgement'), ...asked];
    case 'plan-due':
      return [...timed('file-work-plan', 'work-plan'), ...asked];
    case 'rectifying': {
      const result = awaitsSignature(state) ? 'sign-submission' : 'submit-rectification';
      return [...timed('review-work-plan', 'plan-review'), ...timed(result, 'rectification'), ...asked];
    }
    case 'inspecting':
      return [...timed('inspect-rectification', 'inspection'), ...asked];
    case 'closed':
      return [...timed('recheck-rectification', 'recheck'), ...asked];
    case 'withdrawn':
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
      return tell(approverOf(state, mechanism));
    case 'draft-returned':
      return tell(revising(state, mechanism));
    case 'acknowledged':
      return tell(coordinator);
    case 'noticed':
    case 'work-plan-approved':
    case 'work-plan-returned':
      return tell(unit);
    case 'work-plan-filed':
      return tell(ownerOf('plan-review', state, mechanism));
    case 'submission-prepared':
      return tell(headOf(state));
    case 'submission-sent-back':
      return tell(unit);
    case 'submitted':
      return tell(ownerOf('inspection', state, mechanism), coordinator);
    case 'passed':
    case 'returned':
      return tell(unit, coordinator, leader);
    case 'progress-reported':
      return [];
    case 'unit-succeeded':
      return state.noticedAtMs === null ? tell(coordinator) : tell(unit, coordinator);
    case 'fell-behind': {
      // Yellow that was missed until it was red is recorded, and only the latest tells anyone (C8).
      const redFromMs = state.progress?.behind?.redFromMs ?? null;
      const missed = event.light === 'yellow' && redFromMs !== null && redFromMs <= recorded.atMs;
      return missed ? [] : tell(unit, coordinator);
    }
    case 'terms-recounted': {
      // What a revised calendar did to all of a unit's dates is told in one digest: see calendar-revision.ts.
      const { changes, shortenedBy, digest } = event;
      if (shortenedBy != null || digest === true) return [];
      const moved = changes === undefined || changes.length > 0;
      return moved ? tell(unit, coordinator) : [];
    }
    case 'extension-requested':
      return event.decision ? tell(ownerOf('extension-decision', state, mechanism)) : tell(coordinator);
    case 'extension-passed-on':
      return tell(leader);
    case 'extension-granted':
    case 'extension-refused':
      return tell(unit, coordinator);
    case 'extension-lapsed':
      return tell(unit, coordinator, leader);
    case 'threshold-reached':
      // Whoever decides on what it drafted is told by the drafts; the unit may object, and its days run from now.
      return event.reached ? tell(unit, headOf(state)) : [];
    case 'objection-filed':
      return tell({ role: event.judge, unitId: null }, coordinator);
    case 'recheck-passed':
      return tell(unit, headOf(state), coordinator);
    case 'recheck-failed':
    case 'objection-decided':
    case 'rectification-reopened':
      return tell(unit, headOf(state), coordinator, leader);
    case 'rectification-withdrawn':
      // Of a draft its unit never knew.
      return state.noticedAtMs === null ? tell(coordinator, leader) : tell(unit, headOf(state), coordinator, leader);
    case 'paused':
    case 'resumed':
    case 'light-overridden':
    case 'light-override-ended':
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
