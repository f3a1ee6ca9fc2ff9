/**
 * The import of a plan (实施方案导入): read → corrected by the coordinator → confirmed, which saves its measures and drafts
 * their assignments, or discarded. Nothing is saved as a measure before the confirmation.
 */
import { dateOf } from './calendar.ts';
import {
  isRefusal,
  type Context,
  type Decision,
  type Facts,
  type Notice,
  type OpenTask,
  type Procedure,
  type Refusal,
} from './matter.ts';
import type { PlanReading } from './plan-text/result.ts';
import { confirmationOf, type StandingAtConfirmation } from './plan/confirming.ts';
import { correctedDraft } from './plan/correcting.ts';
import { mayDraft, maySeeDrafts } from './roles.ts';
import { unitSucceeded } from './succession.ts';
import {
  evolvePlan,
  type PlanCorrection,
  type PlanDocument,
  type PlanDraft,
  type PlanEvent,
  type PlanHead,
} from './plan/record.ts';
import type { Directory } from './plan/resolving.ts';
import { headOf, rowsOf, type StandingPlan } from './plan/rows.ts';
import { steeringOnly } from './sight.ts';

/** The commands of a plan's import. What only the locks let be known stands in them as `standing`. */
export type PlanCommand =
  | {
      type: 'read';
      document: PlanDocument;
      reading: PlanReading;
      /** 征求意见稿, 印发稿, … */
      status: string;
      /** The plan that it changes; `unknown`: one was named that is not there. */
      standing: StandingPlan | 'unknown' | null;
      /** New ids: the plan's own first, then one for each item. */
      ids: readonly string[];
    }
  | { type: 'correct'; correction: PlanCorrection }
  | { type: 'confirm'; standing: StandingAtConfirmation }
  | { type: 'discard'; reason: string };

/** The names of the commands on an existing import, in the order of its course. */
export const planCommands = ['correct', 'confirm', 'discard'] as const;

type OnExisting = (typeof planCommands)[number];

function directoryOf(context: Context): Directory {
  return { units: context.directory, today: dateOf(context.nowMs) };
}

function hindrance(state: PlanDraft, context: Context): Refusal | null {
  if (!maySeeDrafts(context.actor, state.mechanismId)) return { refused: 'NOT_FOUND' };
  if (!mayDraft(context.actor)) return { refused: 'ROLE_NOT_ALLOWED' };
  return state.stage === 'draft' ? null : { refused: 'NOT_NOW', possible: [] };
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function planActions(
  state: PlanDraft,
  standing: StandingAtConfirmation,
  context: Context,
): readonly OnExisting[] {
  if (hindrance(state, context) !== null) return [];
  const ready = !isRefusal(confirmationOf(state, standing, directoryOf(context)));
  return planCommands.filter((command) => command !== 'confirm' || ready);
}

/** More numbered items than any plan has; each would become matters of its own. */
const MOST_ITEMS = 1_000;

function read(command: Extract<PlanCommand, { type: 'read' }>, context: Context): Decision<PlanEvent> {
  if (!mayDraft(context.actor)) return { refused: 'ROLE_NOT_ALLOWED' };
  const { reading, document, standing, ids, status } = command;
  if (standing === 'unknown') return { refused: 'PLAN_UNKNOWN', pointer: '/planId' };
  const items = reading.measures.length + reading.safeguards.length;
  if (items === 0)
    return { refused: 'NOT_A_PLAN', details: { warnings: reading.warnings.map(({ message }) => message) } };
  if (items > MOST_ITEMS) return { refused: 'PLAN_TOO_LARGE' };
  const [planId, ...rowIds] = ids;
  if (planId === undefined) throw new Error('an id is needed for the plan');
  const { title, issuer, period, consultation } = reading;
  const publishedOn = consultation?.opensOn ?? null;
  const headRead: PlanHead = { title, issuer, status, publishedOn, period, consultation };
  const event: PlanEvent = {
    ...{ type: 'plan-read', mechanismId: context.mechanism.id, unitId: context.unit.id, document },
    ...{ planId: standing?.id ?? planId, revision: standing?.revision ?? 0 },
    ...{ head: headOf(headRead, standing), headRead, headBefore: standing?.head ?? null },
    rows: rowsOf(reading, standing, rowIds),
    ...{ names: standing?.names ?? [], warnings: reading.warnings },
  };
  return { events: [{ event, basis: document.name, dueAtMs: null }] };
}

function decide(state: PlanDraft | null, command: PlanCommand, context: Context): Decision<PlanEvent> {
  if (command.type === 'read') return state === null ? read(command, context) : { refused: 'NOT_NOW' };
  if (state === null) return { refused: 'NOT_FOUND' };
  const hindered = hindrance(state, context);
  if (hindered) return hindered;
  const basis = state.document.name;
  const made = (event: PlanEvent) => ({ events: [{ event, basis, dueAtMs: null }] });
  switch (command.type) {
    case 'correct': {
      const corrected = correctedDraft(state, command.correction, directoryOf(context));
      return isRefusal(corrected) ? corrected : made({ type: 'plan-corrected', ...corrected });
    }
    case 'confirm': {
      const confirming = confirmationOf(state, command.standing, directoryOf(context));
      if (isRefusal(confirming)) return confirming;
      const { confirmation, opens } = confirming;
      return { ...made({ type: 'plan-confirmed', confirmation }), opens };
    }
    case 'discard':
      return made({ type: 'plan-discarded', reason: command.reason });
  }
}

function facts(state: PlanDraft): Facts {
  const open = state.stage === 'draft';
  return {
    ...{ unitId: state.unitId, stage: state.stage, title: state.head.title ?? state.document.name, number: null, open },
    ...{ dueAtMs: null, originalDueAtMs: null, overdueFromMs: null, light: [], nextWakeAtMs: null },
    ...{ waitsFor: open ? 'a person' : 'nothing', edition: null },
  };
}

function tasks(state: PlanDraft): readonly OpenTask[] {
  if (state.stage !== 'draft') return [];
  const owner = { role: 'coordinator' as const, unitId: null };
  return [{ ...owner, key: 'confirm', kind: 'confirm-plan', dueAtMs: null, light: [], reminders: 0 }];
}

function notices(_state: PlanDraft, { event }: { event: PlanEvent }): readonly Notice[] {
  return event.type === 'plan-confirmed' ? [{ role: 'leader', unitId: null, kind: 'plan-confirmed' }] : [];
}

/** The procedure of a plan's import. */
export const plan: Procedure<PlanDraft, PlanCommand, PlanEvent> = {
  noun: 'plan',
  eventVersion: 1,
  needsDirectory: 'alone',
  decide,
  evolve: evolvePlan,
  step: () => null,
  succession: unitSucceeded,
  shorten: () => null,
  facts,
  sight: () => steeringOnly,
  tasks,
  notices,
  rungOf: () => null,
};
