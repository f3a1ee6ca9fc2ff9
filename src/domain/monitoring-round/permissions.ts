/** Who may give which command on a round, and when: asked by whoever judges one and by whoever offers it. */
import type { Context, RefusalCode } from '../matter.ts';
import type { Actor } from '../roles.ts';
import { barredFromAll, commandBarred } from './barring.ts';
import { monitoringCommands, type OnRound } from './commands.ts';
import type { MonitoringStage } from './kinds.ts';
import { roundTerm, silentUnits, unansweredQueries, type MonitoringRound } from './record.ts';
import { maySeeRound } from './seeing.ts';

const underWay = ['planned', 'fixed', 'collecting', 'self-assessed', 'verifying', 'queried', 'scored'] as const;

const stagesOf: Record<OnRound, readonly MonitoringStage[]> = {
  'revise-plan': ['planned'],
  'list-indicators': ['planned'],
  agree: ['planned'],
  fix: ['planned'],
  'begin-verification': ['self-assessed'],
  // What was handed in after it was scored, or sent back, is looked into again, and then scored anew.
  query: ['verifying', 'queried', 'scored'],
  'answer-query': ['queried'],
  judge: ['verifying', 'queried', 'scored'],
  survey: ['collecting', 'self-assessed', 'verifying', 'queried', 'scored'],
  score: ['verifying', 'scored'],
  adjust: ['scored'],
  publish: ['scored'],
  object: ['published', 'objected'],
  'decide-objection': ['objected'],
  approve: ['scored', 'published'],
  report: ['approved'],
  apply: ['reported'],
  'decide-measures': ['reported', 'applied'],
  'record-application': ['applied'],
  close: ['reported', 'applied'],
  withdraw: [...underWay, 'published', 'objected', 'approved', 'reported', 'applied'],
};

/** What a quarterly round knows: it has neither indicators nor scores. */
const ofQuarterly: readonly OnRound[] = ['revise-plan', 'score', 'approve', 'report', 'close', 'withdraw'];

/** Whether what a command is about is there, for those that are about something which comes and goes. */
const pending: Partial<Record<OnRound, (state: MonitoringRound) => boolean>> = {
  agree: (state) => roundTerm(state, 'indicator-agreement') !== undefined,
  fix: isAgreedTo,
  // A quarter is summed up by the clock, and by the office once that was sent back.
  score: ({ kind, returned }) => kind !== 'quarterly' || returned !== null,
  adjust: ({ counted }) => counted !== null,
  publish: ({ counted }) => counted !== null,
  approve: mayBeApproved,
  close: ({ kind, stage }) => (stage === 'reported') === (kind === 'quarterly'),
};

/** Whether the list waits for the convener: every unit has spoken, or the term in which it might has passed. */
export function isAgreedTo(state: MonitoringRound): boolean {
  const { indicators, returned } = state;
  return indicators.length > 0 && returned === null && roundTerm(state, 'indicator-agreement') === undefined;
}

/** Whether a round waits for its approval: nobody may object any more, and no objection waits. */
export function mayBeApproved(state: MonitoringRound): boolean {
  const { kind, stage, returned } = state;
  if (kind === 'quarterly') return stage === 'scored' && returned === null;
  return stage === 'published' && roundTerm(state, 'score-objection') === undefined;
}

/** Whether the actor's unit has anything to say there: where it is one of many that are asked. */
const isAsked: Partial<Record<OnRound, (state: MonitoringRound, actor: Actor) => boolean>> = {
  agree: (state, { unitId }) => silentUnits(state).some((silent) => silent === unitId),
  'answer-query': (state, { unitId }) => unansweredQueries(state).some(({ dataUnitId }) => dataUnitId === unitId),
  object: ({ scored }, { unitId }) => scored.some((one) => one.unitId === unitId),
};

/** Why this actor may not give this command now; null when it may. */
export function roundHindrance(state: MonitoringRound, command: OnRound, context: Context): RefusalCode | null {
  const { actor } = context;
  if (!maySeeRound(actor, state)) return 'NOT_FOUND';
  const refused = commandBarred(state, command, actor);
  if (refused) return refused;
  const inKind = state.kind !== 'quarterly' || ofQuarterly.includes(command);
  if (!inKind || !stagesOf[command].includes(state.stage)) return 'NOT_NOW';
  if (command === 'object' && roundTerm(state, 'score-objection') === undefined) return 'OBJECTION_TOO_LATE';
  if (pending[command]?.(state) === false || isAsked[command]?.(state, actor) === false) return 'NOT_NOW';
  if (objectedAlready(state, command, actor)) return 'OBJECTED_ALREADY';
  return barredFromAll[command]?.(state, context) ?? null;
}

function objectedAlready({ objections, publications }: MonitoringRound, command: OnRound, { unitId }: Actor): boolean {
  if (command !== 'object') return false;
  return objections.some((one) => one.unitId === unitId && one.publication === publications.length);
}

/** The commands that this actor may give now, asked of the same rule that will judge them. */
export function roundActions(state: MonitoringRound, context: Context): readonly OnRound[] {
  return monitoringCommands.filter((command) => roundHindrance(state, command, context) === null);
}
