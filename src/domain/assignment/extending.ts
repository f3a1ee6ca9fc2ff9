/**
 * Extensions (延期) of one unit's share, domain.md 2.4: asked before its own due date; decided by whoever supervises the unit and
 * from the second on by the leader who gave the assignment. The others' dates stay.
 */
import type { IsoDate } from '../calendar.ts';
import type { Context, Decision } from '../matter.ts';
import { supervisorOf } from '../roles.ts';
import { behindOf } from '../term/behind.ts';
import { dateBarred, lapseOf, pendingExtension } from '../term/extending.ts';
import { extended } from '../term/moving.ts';
import { made } from './receiving.ts';
import {
  mainTermOf,
  termIn,
  unitIn,
  type AssignedUnit,
  type AssignmentEvent,
  type IssuedAssignment,
} from './record.ts';
import { beginNext, seenFrom } from './terms.ts';

function grantedOf(unit: AssignedUnit): number {
  return unit.extensions.filter((extension) => extension.state === 'granted').length;
}

/** What a unit's request leads to. One that comes after its date is kept as it was sent, and decided by nobody. */
export function requesting(
  state: IssuedAssignment,
  own: AssignedUnit,
  asked: { reason: string; dueOn: IsoDate },
  context: Context,
): Decision<AssignmentEvent> {
  const { policy, nowMs, mechanism } = context;
  const { unitId } = own;
  const term = mainTermOf(state, own);
  if (!term) return { refused: 'NOT_NOW' };
  const no = own.extensions.length + 1;
  const request = {
    ...{ type: 'assignment-extension-requested' as const, unitId, no },
    ...{ reason: asked.reason, askedOn: asked.dueOn },
  };
  // Judged after every step that was due by now: a date that has passed has passed.
  if (term.dueAtMs < nowMs) {
    const late = { ...request, decision: null, level: 'office' as const, lapsesAtMs: null };
    return made(state, late, term.dueAtMs);
  }
  const { most } = policy.extensions;
  if (grantedOf(own) >= most) return { refused: 'EXTENSIONS_EXHAUSTED', details: { most } };
  const barred = dateBarred(term, asked.dueOn, '/dueOn', seenFrom(unitId, context));
  if (barred) return barred;
  const level = supervisorOf([unitId], mechanism) === 'cityLeader' ? ('leader' as const) : ('office' as const);
  const rule = policy.assignments.extensionDecision;
  const decision = beginNext(state, 'assignment-extension', unitId, rule, context);
  const lapsesAtMs = lapseOf(term, seenFrom(unitId, context));
  return made(state, { ...request, decision, level, lapsesAtMs }, term.dueAtMs);
}

/** A decision on a unit's request. */
export interface ExtensionDecision {
  unitId: string;
  decision: 'grant' | 'refuse' | 'pass-on';
  opinion: string | null;
  dueOn: IsoDate | null;
}

/** What a decision on a unit's pending request leads to. */
export function decidingExtension(
  state: IssuedAssignment,
  given: ExtensionDecision,
  context: Context,
): Decision<AssignmentEvent> {
  const { unitId, opinion } = given;
  const unit = unitIn(state, unitId);
  const extension = unit && pendingExtension(unit);
  const term = unit && mainTermOf(state, unit);
  if (!extension || !term) return { refused: 'UNIT_UNKNOWN', pointer: '/unitId' };
  const { no, level } = extension;
  const dueAtMs = termIn(state, 'assignment-extension', unitId)?.dueAtMs ?? null;
  const decisionLateSinceMs = term.dueAtMs < context.nowMs ? term.dueAtMs : null;
  if (given.decision !== 'grant' && opinion === null) return { refused: 'OPINION_REQUIRED', pointer: '/opinion' };
  const about = { unitId, no };
  switch (given.decision) {
    case 'refuse': {
      const said = { opinion: opinion ?? '', decisionLateSinceMs };
      return made(state, { type: 'assignment-extension-refused', ...about, ...said }, dueAtMs);
    }
    case 'pass-on':
      if (level === 'leader') return { refused: 'NOT_NOW', details: { level } };
      return made(state, { type: 'assignment-extension-passed-on', ...about, opinion: opinion ?? '' }, dueAtMs);
    case 'grant': {
      const { byOffice } = context.policy.extensions;
      if (level === 'office' && grantedOf(unit) >= byOffice) return { refused: 'EXTENSION_NEEDS_LEADER' };
      const dueOn = given.dueOn ?? extension.askedOn;
      const seen = seenFrom(unitId, context);
      const barred = dateBarred(term, dueOn, '/dueOn', seen);
      if (barred) return barred;
      const moved = extended(term, dueOn, context.nowMs, seen);
      const behind = unit.progress?.behind ? behindOf(moved, unit.progress.percent, seen) : null;
      const granted = { type: 'assignment-extension-granted' as const, ...about, opinion, dueOn, term: moved };
      return made(state, { ...granted, behind, decisionLateSinceMs }, dueAtMs);
    }
  }
}
