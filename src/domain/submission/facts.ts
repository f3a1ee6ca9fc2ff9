/** What follows from a submission's state: the record's columns, the unit's part, its lights, who must do what. */
import type { TaskKind } from '../inbox.ts';
import { termLights, type LightStep } from '../light.ts';
import type { Facts, OpenTask, Part } from '../matter.ts';
import { liaisonOf, type MechanismFacts, type Party } from '../roles.ts';
import { nextSubmissionWake } from './clock.ts';
import { unlockerOf } from './permissions.ts';
import { submissionTerm, submissionTitle, type Submission } from './record.ts';

/**
 * What shows from when on (domain.md 2.3). What was missed stays red until it is signed: to be unlocked excuses nothing. Who is
 * only asked by letter has no light, and what is void none any more.
 */
export function submissionLights(state: Submission): readonly LightStep[] {
  const { counted, stage, signed, lateSinceMs } = state;
  if (!counted || stage === 'void') return [];
  if (signed !== null) {
    const { signedAtMs: submittedAtMs } = signed;
    return [{ fromMs: 0, light: 'green', reason: { code: 'submitted', submittedAtMs, lateSinceMs } }];
  }
  if (lateSinceMs !== null) {
    return [{ fromMs: lateSinceMs + 1, light: 'red', reason: { code: 'overdue', dueAtMs: lateSinceMs } }];
  }
  const term = submissionTerm(state);
  return term ? termLights(term) : [];
}

/** When the unit counts as overdue: from its date on, until it has handed in. */
function overdueFrom(state: Submission): number | null {
  const { stage, signed, lateSinceMs } = state;
  if (signed !== null || stage === 'void') return null;
  const dueAtMs = lateSinceMs ?? submissionTerm(state)?.dueAtMs ?? null;
  return dueAtMs === null ? null : dueAtMs + 1;
}

/** What the unit has of it: done when it has handed in, which needs nobody's acceptance; what was missed stays overdue. */
function partOf(state: Submission): Part {
  const { unitId, counted, signed, calledAtMs, dueAtMs, originalDueAtMs, lateSinceMs } = state;
  return {
    ...{ unitId, role: 'sole', itemId: null, counted, state: signed === null ? 'running' : 'done' },
    ...{ issuedAtMs: calledAtMs, dueAtMs, originalDueAtMs, overdueFromMs: overdueFrom(state) },
    ...{ light: submissionLights(state), doneAtMs: signed?.signedAtMs ?? null, lateSinceMs },
  };
}

/** The columns of the record. What was signed goes along with its unit: it may be unlocked. */
export function submissionFacts(state: Submission): Facts {
  const next = nextSubmissionWake(state);
  const open = state.closedAtMs === null;
  return {
    ...{ unitId: state.unitId, stage: state.stage, title: submissionTitle(state), number: null },
    ...{ open, follows: state.stage === 'signed' },
    ...{ dueAtMs: state.dueAtMs, originalDueAtMs: state.originalDueAtMs, overdueFromMs: overdueFrom(state) },
    light: submissionLights(state),
    parts: state.stage === 'void' ? [] : [partOf(state)],
    nextWakeAtMs: next?.atMs ?? null,
    waitsFor: next?.why ?? (open ? 'a person' : 'nothing'),
    edition: state.terms[0]?.edition ?? null,
  };
}

/** What each party must do now (待办). */
export function submissionTasks(state: Submission, mechanism: MechanismFacts): readonly OpenTask[] {
  const { unitId, stage, originalDueAtMs } = state;
  const term = submissionTerm(state);
  const owed = (kind: TaskKind, party: Party, light: readonly LightStep[]): OpenTask => ({
    ...{ key: `${kind}:${String(term?.round ?? 0)}`, kind, ...party },
    ...{ dueAtMs: term?.dueAtMs ?? null, originalDueAtMs, light, reminders: term?.taken ?? 0 },
  });
  const unit = liaisonOf({ id: unitId });
  const light = submissionLights(state);
  switch (stage) {
    case 'called':
    case 'unlocked':
      return [owed('write-submission', unit, light)];
    case 'prepared':
      return [owed('hand-in-submission', unit, light)];
    case 'locked':
      return [
        owed('write-submission', unit, light),
        { ...owed('unlock-submission', { role: unlockerOf(unitId, mechanism), unitId: null }, []), dueAtMs: null },
      ];
    case 'signed':
    case 'void':
    case 'missed':
      return [];
  }
}
