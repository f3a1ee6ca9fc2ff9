/**
 * Monitoring round (年度监测): planned, its indicators agreed to and fixed, data and self-assessments collected, verified, scored,
 * shown to the units, objected to, approved, reported, and used. The round holds decisions; what each unit hands in is a
 * submission of its own. Sources: domain.md 3; design.md, "People and limits" 2 and 5.
 */
import type { IsoDate } from './calendar.ts';
import type { Evidence } from './evidence.ts';
import type { Context, Decision, Procedure, Refusal } from './matter.ts';
import { applicationRecorded, applied, measuresDecided, reported, roundClosed } from './monitoring-round/applying.ts';
import { roundShortened, roundStep } from './monitoring-round/clock.ts';
import { submissionsOpened } from './monitoring-round/collecting.ts';
import { silenceNamed } from './monitoring-round/silence.ts';
import { adjusted, scoredRound } from './monitoring-round/counting.ts';
import type { MonitoringEvent } from './monitoring-round/events.ts';
import { roundFacts } from './monitoring-round/facts.ts';
import { evolveMonitoring } from './monitoring-round/folding.ts';
import type { Cell } from './monitoring-round/kinds.ts';
import type { LowBandMeasure, ReceivingBody, ReceivingList } from './monitoring-round/lists.ts';
import type { OnRound } from './monitoring-round/commands.ts';
import { roundActions, roundHindrance } from './monitoring-round/permissions.ts';
import { fixed, listed, planned, replanned, type IndicatorList, type PlanDraft } from './monitoring-round/planning.ts';
import { approved, objected, published, ruled, type ObjectionRuling } from './monitoring-round/publishing.ts';
import {
  roundRestsOn,
  type Adjustment,
  type MonitoringRound,
  type Survey,
  type VerdictGiven,
} from './monitoring-round/record.ts';
import { roundTasks } from './monitoring-round/tasks.ts';
import { roundTells } from './monitoring-round/telling.ts';
import { answered, judgedValues, queried, surveyed, verificationBegun } from './monitoring-round/verifying.ts';
import { unitSucceeded } from './succession.ts';
import { termKey } from './term.ts';
import { roundSight } from './monitoring-round/seeing.ts';

/** The commands of a monitoring round. */
export type MonitoringCommand =
  | { type: 'plan'; mechanismId: string; round: PlanDraft }
  | { type: 'revise-plan'; round: PlanDraft }
  | ({ type: 'list-indicators' } & IndicatorList)
  | { type: 'agree'; answer: 'agreed' | 'objected'; words: string | null }
  | { type: 'fix'; decision: 'approve' | 'return'; opinion: string | null }
  | { type: 'begin-verification' }
  | ({ type: 'query'; question: string } & Cell)
  | { type: 'answer-query'; no: number; text: string; value: number | null }
  | { type: 'judge'; verdicts: readonly VerdictGiven[] }
  | { type: 'survey'; surveys: readonly Survey[] }
  | { type: 'score' }
  | ({ type: 'adjust' } & Adjustment)
  | { type: 'publish' }
  | { type: 'object'; text: string; evidence: readonly Evidence[] }
  | ({ type: 'decide-objection' } & ObjectionRuling)
  | { type: 'approve'; decision: 'approve' | 'return'; opinion: string | null }
  | { type: 'report'; title: string }
  | { type: 'apply'; lists: readonly ReceivingList[]; measures: readonly LowBandMeasure[] }
  | { type: 'decide-measures'; measures: readonly LowBandMeasure[] }
  | { type: 'record-application'; body: ReceivingBody; text: string; reportedOn: IsoDate; reference: string | null }
  | { type: 'close' }
  | { type: 'withdraw'; reason: string };

/** Why this command is not given on this one now; null when it may be. */
export function roundBarred(state: MonitoringRound, command: OnRound, context: Context): Refusal | null {
  const refused = roundHindrance(state, command, context);
  if (refused === null) return null;
  if (refused !== 'NOT_NOW') return { refused };
  return { refused, possible: roundActions(state, context), details: { stage: state.stage } };
}

function agreeing(
  state: MonitoringRound,
  { answer, words }: { answer: 'agreed' | 'objected'; words: string | null },
  { actor }: Context,
): Decision<MonitoringEvent> {
  if (actor.unitId === null) throw new Error('whoever agrees speaks for a unit');
  if (answer === 'objected' && words === null) return { refused: 'OPINION_REQUIRED', pointer: '/words' };
  const dueAtMs = state.terms.find(({ kind }) => kind === 'indicator-agreement')?.dueAtMs ?? null;
  const event = { type: 'monitoring-agreement-given' as const, unitId: actor.unitId, answer, words };
  return { events: [{ event, basis: roundRestsOn(state), dueAtMs }] };
}

function decide(
  state: MonitoringRound | null,
  command: MonitoringCommand,
  context: Context,
): Decision<MonitoringEvent> {
  if (command.type === 'plan') {
    return state === null ? planned(command, context) : { refused: 'NOT_NOW', details: { stage: state.stage } };
  }
  if (state === null) return { refused: 'NOT_FOUND' };
  const barred = roundBarred(state, command.type, context);
  if (barred) return barred;
  switch (command.type) {
    case 'revise-plan':
      return replanned(state, command.round, context);
    case 'list-indicators':
      return listed(state, command, context);
    case 'agree':
      return agreeing(state, command, context);
    case 'fix':
      return fixed(state, command, context);
    case 'begin-verification':
      return verificationBegun(state, context);
    case 'query':
      return queried(state, command, context);
    case 'answer-query':
      return answered(state, command, context);
    case 'judge':
      return judgedValues(state, command.verdicts, context);
    case 'survey':
      return surveyed(state, command.surveys, context);
    case 'score':
      return scoredRound(state, context);
    case 'adjust':
      return adjusted(state, command, context);
    case 'publish':
      return published(state, context);
    case 'object':
      return objected(state, command, context);
    case 'decide-objection':
      return ruled(state, command, context);
    case 'approve':
      return approved(state, command, context);
    case 'report':
      return reported(state, command, context);
    case 'apply':
      return applied(state, command, context);
    case 'decide-measures':
      return measuresDecided(state, command.measures, context);
    case 'record-application':
      return applicationRecorded(state, command, context);
    case 'close':
      return roundClosed(state);
    case 'withdraw': {
      const event = { type: 'monitoring-withdrawn' as const, reason: command.reason };
      return { events: [{ event, basis: roundRestsOn(state), dueAtMs: null }] };
    }
  }
}

/** The procedure of a monitoring round. */
export const monitoringRound: Procedure<MonitoringRound, MonitoringCommand, MonitoringEvent> = {
  noun: 'monitoringRound',
  eventVersion: 1,
  // Who is scored, who reports, and what it opens is judged by the directory.
  needsDirectory: 'shared',
  decide,
  evolve: evolveMonitoring,
  step: roundStep,
  opens: (state, recorded, roundId) => [
    ...submissionsOpened(state, recorded, roundId),
    ...silenceNamed(state, recorded, roundId),
  ],
  succession: unitSucceeded,
  shorten: roundShortened,
  facts: roundFacts,
  sight: roundSight,
  tasks: roundTasks,
  notices: roundTells,
  rungOf: (event) => {
    if (event.type === 'rung-taken') return { term: termKey(event), rung: event.rung };
    if (event.type === 'monitoring-agreements-closed') {
      return { term: termKey({ kind: 'indicator-agreement', round: event.round }), rung: 'due' };
    }
    if (event.type === 'monitoring-objections-closed') {
      return { term: termKey({ kind: 'score-objection', round: event.round }), rung: 'due' };
    }
    // Each of its own days comes once.
    const days: readonly string[] = ['monitoring-collecting', 'monitoring-self-assessed', 'monitoring-summarised'];
    const again = event.type === 'monitoring-summarised' && event.again === true;
    if (days.includes(event.type) && !again) return { term: event.type, rung: 'due' };
    if (event.type !== 'terms-recounted' || event.revision === null) return null;
    return { term: 'recount', rung: String(event.revision) };
  },
};
