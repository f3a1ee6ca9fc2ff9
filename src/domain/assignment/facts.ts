/** What follows from an assignment's state for the record: its columns, and what each unit has of it. */
import type { Facts, Part } from '../matter.ts';
import { isOverdue } from '../term.ts';
import { pendingExtension } from '../term/extending.ts';
import { firstWake } from './clock.ts';
import { assignmentLights, unitLights } from './lights.ts';
import {
  isIn,
  isIssued,
  leadOf,
  mainTermOf,
  type AssignedUnit,
  type Assignment,
  type IssuedAssignment,
} from './record.ts';

/** From when a unit counts as overdue, if nothing happens; null: it does not, or is asked by letter. */
function overdueFrom(state: IssuedAssignment, unit: AssignedUnit): number | null {
  const term = mainTermOf(state, unit);
  if (!term || unit.courtesy) return null;
  // Nothing becomes late while it is suspended; what was late stays so.
  if (state.issued.suspension && !isOverdue(term)) return null;
  return (pendingExtension(unit)?.lapsesAtMs ?? term.dueAtMs) + 1;
}

function partOf(state: IssuedAssignment, unit: AssignedUnit): Part {
  const handedIn = isIn(unit) ? (unit.completion?.atMs ?? null) : null;
  const done = unit.role === 'lead' ? state.stage === 'closed' : handedIn !== null;
  return {
    ...{ unitId: unit.unitId, role: unit.role, counted: !unit.courtesy && unit.waived === null },
    state: done ? 'done' : handedIn === null ? 'running' : 'submitted',
    itemId: state.source.kind === 'measure' ? state.source.itemId : null,
    ...{ issuedAtMs: state.issued.atMs, dueAtMs: unit.dueAtMs, originalDueAtMs: unit.originalDueAtMs },
    ...{ overdueFromMs: overdueFrom(state, unit), light: unitLights(state, unit) },
    ...{ doneAtMs: done ? (handedIn ?? state.closedAtMs) : null, lateSinceMs: unit.lateSinceMs },
  };
}

/** The parts that are counted or listed: none of a draft, nor of what was withdrawn or ended. */
function partsOf(state: Assignment): readonly Part[] {
  if (!isIssued(state) || state.stage === 'withdrawn' || state.stage === 'terminated') return [];
  return state.issued.units.map((unit) => partOf(state, unit));
}

/** The columns of the record. */
export function assignmentFacts(state: Assignment): Facts {
  const shared = {
    ...{ unitId: state.leadUnitId, involves: state.cooperating, stage: state.stage, title: state.title },
    ...{ open: state.closedAtMs === null, parts: partsOf(state) },
  };
  if (!isIssued(state)) {
    return {
      ...{ ...shared, number: null, dueAtMs: null, originalDueAtMs: null, overdueFromMs: null, light: [] },
      ...{ nextWakeAtMs: null, waitsFor: shared.open ? 'a person' : 'nothing', edition: null },
    };
  }
  const lead = leadOf(state);
  const next = shared.open ? firstWake(state) : null;
  const own = state.issued.terms.find((term) => term.unitId === lead.unitId);
  return {
    ...{ ...shared, number: state.issued.number, dueAtMs: lead.dueAtMs, originalDueAtMs: lead.originalDueAtMs },
    ...{ overdueFromMs: overdueFrom(state, lead), light: assignmentLights(state) },
    ...{ nextWakeAtMs: next?.atMs ?? null, waitsFor: next?.why ?? (shared.open ? 'a person' : 'nothing') },
    edition: own?.edition ?? null,
  };
}
