/** Whose each command on a round is, whatever the stage, and of which of several things. */
import type { Context, RefusalCode } from '../matter.ts';
import {
  decidingBarred,
  fills,
  openingBarred,
  supervisorOf,
  type Actor,
  type MechanismFacts,
  type Role,
} from '../roles.ts';
import type { OnRound } from './commands.ts';
import { objectionJudgeOf, unitsOfValue, valueJudgeOf } from './judges.ts';
import { outstandingLowBands } from './low-bands.ts';
import { objectionJudges, pendingObjections, scopesOf, type MonitoringRound, type ScoreObjection } from './record.ts';

/** Whoever plans rounds, lists, verifies, scores and reports: the office. */
export function mayPlanRounds(actor: Actor): boolean {
  return fills(actor, 'coordinator') || actor.role === 'system';
}

/** Why an actor may not judge values of these units; null when it may. */
export function valueJudgingBarred(
  actor: Actor,
  unitIds: readonly string[],
  mechanism: MechanismFacts,
): 'ROLE_NOT_ALLOWED' | 'OWN_WORK' | null {
  return decidingBarred(actor, valueJudgeOf(unitIds, mechanism), { unitIds, by: [] });
}

/** Why an actor may not decide on an objection; null when it may. */
export function objectionBarred(
  actor: Actor,
  { unitId }: ScoreObjection,
  state: MonitoringRound,
  mechanism: MechanismFacts,
): 'ROLE_NOT_ALLOWED' | 'OWN_WORK' | null {
  const judge = objectionJudgeOf(unitId, state, mechanism);
  return decidingBarred(actor, judge, { unitIds: [unitId], by: state.hands.map(({ accountId }) => accountId) });
}

/** Who may ever give a command that is about one of several things; of which of them, {@link barredFromAll} says. */
const everOf: Partial<Record<OnRound, readonly Role[]>> = {
  query: ['coordinator', 'inspector', 'cityLeader'],
  judge: ['coordinator', 'inspector', 'cityLeader'],
  survey: ['coordinator', 'inspector', 'cityLeader'],
  adjust: ['director', 'inspector', 'cityLeader'],
  'decide-objection': objectionJudges,
  'decide-measures': ['coordinator', 'inspector', 'cityLeader'],
};

/** Whether this actor may give this kind of command, whatever the stage. */
export function commandBarred(state: MonitoringRound, command: OnRound, actor: Actor): RefusalCode | null {
  const only = (...may: readonly Role[]): RefusalCode | null =>
    may.some((role) => fills(actor, role)) ? null : 'ROLE_NOT_ALLOWED';
  switch (command) {
    case 'revise-plan':
    case 'list-indicators':
    case 'begin-verification':
    case 'score':
    case 'report':
    case 'apply':
    case 'record-application':
    case 'close':
      return only('coordinator');
    case 'agree':
    case 'answer-query':
    case 'object':
      return only('liaison');
    case 'fix':
      return decidingBarred(actor, 'leader', { unitIds: [], by: state.listedBy });
    case 'publish':
      return only('director');
    case 'approve':
      return decidingBarred(actor, 'leader', { unitIds: [], by: state.hands.map(({ accountId }) => accountId) });
    case 'withdraw':
      return only('leader');
    case 'query':
    case 'judge':
    case 'survey':
    case 'adjust':
    case 'decide-objection':
    case 'decide-measures':
      return only(...(everOf[command] ?? []));
  }
}

/** The units of each value of the round. */
function valuesOf(state: MonitoringRound): readonly (readonly string[])[] {
  const scopes = scopesOf(state);
  return state.indicators.flatMap(({ level, dataUnitId }) => {
    const about: readonly (string | null)[] = level === 'city' ? [null] : scopes[level];
    return about.map((unitId) => unitsOfValue({ dataUnitId, unitId }));
  });
}

/** Why this actor may judge none of these things; null when it may judge one. */
function anyOf<T>(things: readonly T[], reason: (thing: T) => RefusalCode | null): RefusalCode | null {
  let mildest: RefusalCode = things.length === 0 ? 'NOT_NOW' : 'ROLE_NOT_ALLOWED';
  for (const thing of things) {
    const refused = reason(thing);
    if (refused === null) return null;
    if (refused === 'OWN_WORK') mildest = refused;
  }
  return mildest;
}

function valuesBarred(state: MonitoringRound, { actor, mechanism }: Context): RefusalCode | null {
  return anyOf(valuesOf(state), (unitIds) => valueJudgingBarred(actor, unitIds, mechanism));
}

/** Why a command is given about none of the things that it might be about now, where it is about one of several. */
export const barredFromAll: Partial<Record<OnRound, (state: MonitoringRound, context: Context) => RefusalCode | null>> =
  {
    query: valuesBarred,
    judge: valuesBarred,
    survey: ({ scored }, { actor, mechanism }) => {
      // Of the city, and of every unit but its own.
      if (fills(actor, 'coordinator')) return null;
      return anyOf(scored, ({ unitId }) => valueJudgingBarred(actor, [unitId], mechanism));
    },
    adjust: ({ scored }, { actor, mechanism }) => {
      return anyOf(scored, ({ unitId }) => adjustingBarred(actor, unitId, mechanism));
    },
    'decide-objection': (state, { actor, mechanism }) => {
      return anyOf(pendingObjections(state), (objection) => objectionBarred(actor, objection, state, mechanism));
    },
    'decide-measures': (state, { actor, mechanism }) => {
      return anyOf(outstandingLowBands(state), (unitId) => openingBarred(actor, unitId, mechanism));
    },
  };

/** Why an actor may not adjust a unit's score; null when it may. */
export function adjustingBarred(
  actor: Actor,
  unitId: string,
  mechanism: MechanismFacts,
): 'ROLE_NOT_ALLOWED' | 'OWN_WORK' | null {
  return decidingBarred(actor, supervisorOf([unitId], mechanism), { unitIds: [unitId], by: [] });
}
