/** Who must do what on an assignment (待办), and who owes what a term asks. */
import type { TaskKind } from '../inbox.ts';
import { termLights, type LightStep } from '../light.ts';
import type { OpenTask } from '../matter.ts';
import { kindIn, type TermKind } from '../policy.ts';
import { liaisonOf, supervisorOf, type MechanismFacts, type Party } from '../roles.ts';
import type { Term } from '../term.ts';
import { isSettled } from './issuing.ts';
import { unitLights } from './lights.ts';
import { awaitsSignature, extensionJudge, unitIdsIn } from './permissions.ts';
import {
  isIn,
  isIssued,
  mainKind,
  termIn,
  unitIn,
  type AssignedUnit,
  type Assignment,
  type IssuedAssignment,
} from './record.ts';

/** Who decides what is to be given or lifted: the director, and where the office has a share itself the convener. */
export function giverOf(state: IssuedAssignment, { officeUnitId }: MechanismFacts): Party {
  const own = officeUnitId !== null && unitIdsIn(state).includes(officeUnitId);
  return { role: own ? 'leader' : 'director', unitId: null };
}

/** Who reviews the whole. */
export function reviewerOf(state: IssuedAssignment, mechanism: MechanismFacts): Party {
  return { role: supervisorOf(unitIdsIn(state), mechanism), unitId: null };
}

/** Who owes what a term of or about a unit asks. */
export function ownerOf(kind: TermKind, unitId: string, state: IssuedAssignment, mechanism: MechanismFacts): Party {
  switch (kindIn('assignment', kind)) {
    case 'assignment-acknowledgement':
    case 'assignment-plan':
    case 'progress-report':
    case 'cooperation':
      return liaisonOf({ id: unitId });
    case 'assignment':
      // What is written waits for its signature, not for its writer.
      return awaitsSignature(unitIn(state, unitId)) ? { role: 'head', unitId } : liaisonOf({ id: unitId });
    case 'rejection-decision':
      return giverOf(state, mechanism);
    case 'assignment-extension': {
      const unit = unitIn(state, unitId);
      return { role: unit ? extensionJudge(unit, mechanism) : 'director', unitId: null };
    }
    case 'assignment-review':
      return reviewerOf(state, mechanism);
  }
}

function untimed(kind: TaskKind, party: Party): OpenTask {
  return { key: kind, kind, ...party, dueAtMs: null, light: [], reminders: 0 };
}

function draftTasks(state: Assignment): readonly OpenTask[] {
  const office: Party = { role: 'coordinator', unitId: null };
  if (state.stage !== 'draft') return [];
  if (state.returnedDraft != null) return [untimed('revise-assignment', office)];
  if (!isSettled(state)) return [{ ...untimed('settle-assignment', office), key: 'settle' }];
  return [untimed('approve-assignment', { role: 'director', unitId: null })];
}

/** Whether the completion is owed again: its return began the term, or the head did not sign it. */
function cameBack({ issued }: IssuedAssignment, { completion }: AssignedUnit, { fromMs }: Term): boolean {
  return completion?.sentBack != null || issued.returns?.lastAtMs === fromMs;
}

function timed(
  state: IssuedAssignment,
  unit: AssignedUnit,
  { kind, of }: { kind: TaskKind; of: TermKind },
  mechanism: MechanismFacts,
): OpenTask[] {
  const { unitId, courtesy } = unit;
  const term = termIn(state, of, unitId);
  if (!term) return [];
  const { dueAtMs, taken: reminders, round } = term;
  const own: readonly LightStep[] = of === mainKind(unit) ? unitLights(state, unit) : termLights(term);
  const light = courtesy ? [] : own;
  const key = `${kind}:${String(round)}@${unitId}`;
  const originalDueAtMs = of === mainKind(unit) ? unit.originalDueAtMs : (term.originalDueAtMs ?? dueAtMs);
  const returned = of === 'assignment' && cameBack(state, unit, term);
  return [
    { key, kind, ...ownerOf(of, unitId, state, mechanism), dueAtMs, originalDueAtMs, light, reminders, returned },
  ];
}

/** What is to be done about one unit's share. */
function unitTasks(state: IssuedAssignment, unit: AssignedUnit, mechanism: MechanismFacts): readonly OpenTask[] {
  const on = (kind: TaskKind, of: TermKind): OpenTask[] => timed(state, unit, { kind, of }, mechanism);
  if (unit.rejection) return on('decide-rejection', 'rejection-decision');
  const received = on('acknowledge-assignment', 'assignment-acknowledgement');
  const asked = on('decide-assignment-extension', 'assignment-extension');
  if (received.length > 0) return received;
  if (unit.role === 'cooperating') return [...(isIn(unit) ? [] : on('file-part', 'cooperation')), ...asked];
  const whole = awaitsSignature(unit) ? 'sign-completion' : 'complete-assignment';
  return [
    ...on('file-assignment-plan', 'assignment-plan'),
    ...on('report-progress', 'progress-report'),
    ...(state.stage === 'in-progress' ? on(whole, 'assignment') : []),
    ...asked,
    ...on('review-assignment', 'assignment-review'),
  ];
}

/** What each party must do now; nothing while it is suspended. */
export function assignmentTasks(state: Assignment, mechanism: MechanismFacts): readonly OpenTask[] {
  if (!isIssued(state)) return draftTasks(state);
  if (state.closedAtMs !== null || state.stage === 'suspended') return [];
  return state.issued.units.flatMap((unit) => unitTasks(state, unit, mechanism));
}
