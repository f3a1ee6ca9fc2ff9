/** The calls on monitoring rounds (年度监测). Their submissions are calls of their own. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { monitoringRound as procedure, type MonitoringCommand } from '../domain/monitoring-round.ts';
import { mayPlanRounds } from '../domain/monitoring-round/barring.ts';
import type { LowBandMeasure } from '../domain/monitoring-round/lists.ts';
import type { PlanDraft } from '../domain/monitoring-round/planning.ts';
import type { MonitoringRound } from '../domain/monitoring-round/record.ts';
import { isHiddenOfRound, maySeeRound, readsWholeRound, saidToUnits } from '../domain/monitoring-round/seeing.ts';
import { maySeeWorkflow, type Actor } from '../domain/roles.ts';
import type { Snapshot } from '../store/loading.ts';
import { hasMatter, readMatter } from '../store/matter-reads.ts';
import { officeUnitOf } from '../store/meeting-reads.ts';
import { listRounds } from '../store/monitoring-rounds.ts';
import { readTimeline, type TimelineEvent } from '../store/timeline.ts';
import { seenAsOf } from './as-of.ts';
import { carryOut, commandCall, commandRoutes, readCall, standingOf, type OnCall } from './calls.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt, placeMs } from './cursor.ts';
import { located, route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import { withEvidence } from './evidence-given.ts';
import * as contract from './monitoring-contract.ts';
import { roundCommandName, roundPaths as paths } from './monitoring-names.ts';
import { monitoringRound, roundRow, unitScore } from './monitoring-view-contract.ts';
import { roundHref, showRound, showRoundRow, showScores } from './monitoring-view.ts';
import { showEvent } from './timeline.ts';

const { idParams, noParams, noQuery, emptyBody } = shared;
const one = '/monitoring-rounds/{id}';

const command = <B extends z.ZodType>(path: string, summary: string, body: B) =>
  commandCall(`${one}/${path}`, summary, idParams, body, monitoringRound);

const spoken = { procedure, show: showRound, nameOf: roundCommandName };

/** The contracts of this router, for the OpenAPI document. */
export const monitoringRoundContracts = {
  plan: {
    ...{ method: 'post' as const, path: '/monitoring-rounds', summary: '监测立项 / Plan a monitoring round' },
    ...{ params: noParams, query: noQuery, body: contract.roundBody, response: monitoringRound, status: 201 },
  },
  list: readCall(
    '/monitoring-rounds',
    '监测列表 / Monitoring rounds, newest first',
    noParams,
    contract.roundsQuery,
    shared.pageOf(roundRow),
  ),
  one: readCall(
    one,
    '监测 / One round, as it is or stood; a unit sees its own part',
    idParams,
    shared.asOfQuery,
    monitoringRound,
  ),
  scores: readCall(
    `${one}/scores`,
    '评分表 / The scores, each opened to its items; a unit sees its own once the draft is published',
    idParams,
    contract.scoresQuery,
    shared.pageOf(unitScore),
  ),
  timeline: readCall(
    `${one}/timeline`,
    '办理过程 / What happened; a unit reads what is said to all, and what it did itself',
    idParams,
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
  workflow: readCall(`${one}/workflow`, '流程状态 / How its workflow stands', idParams, noQuery, shared.workflowView),
  revise: command(paths['revise-plan'], '调整计划 / Revise the plan', contract.roundRevisionBody),
  listIndicators: command(
    paths['list-indicators'],
    '拟定指标和权重，征求意见 / List the indicators: every unit is asked anew',
    contract.roundIndicatorsBody,
  ),
  agree: command(paths.agree, '对指标提出意见 / Agree to the indicators, or object with words', contract.agreementBody),
  fix: command(paths.fix, '审定指标 / Fix and freeze the indicators, or return them', contract.roundDecisionBody),
  verify: command(
    paths['begin-verification'],
    '启动核验，抽取抽查 / Begin the verification: spot checks are drawn',
    emptyBody,
  ),
  query: command(paths.query, '提出数据核查 / Ask the data unit about a value', contract.queryBody),
  answer: command(paths['answer-query'], '答复数据核查 / Answer a query', contract.answerBody),
  judge: command(paths.judge, '核定数据 / Judge values: accepted, corrected or false', contract.verdictsBody),
  survey: command(paths.survey, '登记满意度等调查数据 / Enter surveyed figures', contract.surveysBody),
  score: command(paths.score, '计分 / Score every unit', emptyBody),
  adjust: command(paths.adjust, '调整得分 / Adjust a unit’s score, with a reason', contract.adjustmentBody),
  publish: command(paths.publish, '评分初稿征求意见 / Publish the draft: each unit sees its own', emptyBody),
  object: command(paths.object, '申诉 / Object to the draft of one’s score', contract.scoreObjectionBody),
  decideObjection: command(
    paths['decide-objection'],
    '复核申诉 / Decide on an objection, by who had no hand in the scores',
    contract.objectionDecisionBody,
  ),
  approve: command(paths.approve, '审定结果 / Approve: the ranking is frozen; or return', contract.roundDecisionBody),
  report: command(paths.report, '上报 / Report it to the party committee and the government', contract.roundReportBody),
  apply: command(
    paths.apply,
    '移送结果运用清单 / Hand the lists on; have measures drafted for the lowest band',
    contract.applicationsBody,
  ),
  measures: command(
    paths['decide-measures'],
    '对不合格单位提出处理意见 / Decide on units for which the office may not',
    contract.measuresBody,
  ),
  recordApplication: command(
    paths['record-application'],
    '登记结果运用情况 / Record what a receiving body did, as reported',
    contract.applicationOutcomeBody,
  ),
  close: command(paths.close, '办结 / Close it', emptyBody),
  withdraw: command(paths.withdraw, '撤销 / Withdraw it', shared.reasonBody),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/** One that this actor may see; what it may not see is not there. */
export async function seenRound({ store }: Deps, actor: Actor, id: string): Promise<Snapshot<MonitoringRound>> {
  const snapshot = await readMatter(store, actor, procedure, id);
  if (!snapshot || !maySeeRound(actor, snapshot.state)) throw new Problem('NOT_FOUND');
  return snapshot;
}

function planOf(body: z.output<typeof contract.roundRevisionBody>): PlanDraft {
  const { title, kind, year, basis, period = null, dates = null, planYears = null, pilotTerm = null } = body;
  return { title, kind, year, basis, period, dates, planYears, pilotTerm };
}

/** An event as an actor sees it: of what others did a unit sees that it was done. */
function showTo(actor: Actor, state: MonitoringRound, event: TimelineEvent): z.output<typeof shared.timelineEvent> {
  const shown = showEvent(event);
  if (readsWholeRound(actor, state)) return shown;
  const hidden = isHiddenOfRound(state, event, actor);
  const { unitId, unitName } = shown.actor;
  return {
    ...shown,
    actor: { ...shown.actor, label: null, ...(hidden ? { unitId: null, unitName: null } : { unitId, unitName }) },
    data: hidden ? {} : saidToUnits(event.type, shown.data),
  };
}

/** The router of monitoring rounds. */
export function monitoringRoundRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;
  const contracts = monitoringRoundContracts;

  route(router, deps, contracts.plan, async (call) => {
    const { actor, body } = call;
    if (!mayPlanRounds(actor)) throw new Problem('ROLE_NOT_ALLOWED');
    if (body.mechanismId !== actor.mechanismId) {
      throw new Problem('MECHANISM_UNKNOWN', [{ pointer: '/mechanismId', detail: '' }]);
    }
    const opensForUnitId = await officeUnitOf(store, actor.mechanismId);
    if (opensForUnitId === null) throw new Problem('UNIT_UNKNOWN');
    const { mechanismId } = actor;
    const plan: MonitoringCommand = { type: 'plan', mechanismId, round: planOf(body) };
    return located(await carryOut(deps, call, spoken, { id: randomUUID(), opensForUnitId }, plan), roundHref);
  });

  route(router, deps, contracts.list, async ({ actor, query, language }) => {
    if (actor.role === 'operator') throw new Problem('ROLE_NOT_ALLOWED');
    const place = decodeCursor(query.cursor, z.tuple([placeMs, z.uuid()]));
    const { stage = null, kind = null, year = null, limit } = query;
    const after = place && { openedAtMs: place[0], id: place[1] };
    const listed = await listRounds(store, actor, { stage, kind, year, after, limit: limit + 1 });
    const show = (snapshot: Snapshot<MonitoringRound>) => showRoundRow(snapshot, language);
    return { json: page(listed, limit, ({ openedAtMs, id }) => [openedAtMs, id], show) };
  });

  route(router, deps, contracts.one, async ({ actor, params, query: { asOf }, language }) => {
    if (asOf === undefined) return { json: showRound(await seenRound(deps, actor, params.id), language) };
    const then = await seenAsOf(deps, actor, { procedure, sees: maySeeRound }, { id: params.id, asOf });
    return { json: { ...showRound(then, language), actions: [] } };
  });

  route(router, deps, contracts.scores, async ({ actor, params, query, language }) => {
    const snapshot = await seenRound(deps, actor, params.id);
    const first = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const scores = showScores(snapshot, language)
      .filter(({ unit }) => query.unitId === undefined || unit?.id === query.unitId)
      .map((score, index) => ({ score, place: index + 1 }));
    const some = scores.slice(first, first + query.limit + 1);
    return {
      json: page(
        some,
        query.limit,
        ({ place }) => [place],
        ({ score }) => score,
      ),
    };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    const { state } = await seenRound(deps, actor, params.id);
    const after = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const events = await readTimeline(store, actor, params.id, { after, limit: query.limit + 1 });
    return {
      json: page(
        events,
        query.limit,
        ({ seq }) => [seq],
        (event) => showTo(actor, state, event),
      ),
    };
  });

  route(router, deps, contracts.workflow, async ({ actor, params }) => {
    if (!maySeeWorkflow(actor, actor.mechanismId)) throw new Problem('ROLE_NOT_ALLOWED');
    if (!(await hasMatter(store, actor, 'monitoringRound', params.id))) throw new Problem('NOT_FOUND');
    return standingOf(deps, 'monitoringRound', params.id);
  });

  commandRoutes(router, deps, spoken, monitoringRoundGiven);
  return router;
}

type GivenMeasures = z.output<typeof contract.measuresBody>['measures'];

function measuresOf(given: GivenMeasures): LowBandMeasure[] {
  return given.map(({ unitId, measure, reason = null, dueTerm = null }) => ({ unitId, measure, reason, dueTerm }));
}

/** Every command that is given on a round that is there: its call, and the command that a body and its sender make. */
function monitoringRoundGiven(on: OnCall<MonitoringCommand>): void {
  const contracts = monitoringRoundContracts;
  on(contracts.revise, (body) => ({ type: 'revise-plan', round: planOf(body) }));
  on(contracts.listIndicators, ({ indicators, unitIds = null }) => ({ type: 'list-indicators', indicators, unitIds }));
  on(contracts.agree, ({ answer, words = null }) => ({ type: 'agree', answer, words }));
  on(contracts.fix, ({ decision, opinion = null }) => ({ type: 'fix', decision, opinion }));
  on(contracts.verify, () => ({ type: 'begin-verification' }));
  on(contracts.query, ({ code, unitId, question }) => ({ type: 'query', code, unitId, question }));
  on(contracts.answer, ({ no, text, value = null }) => ({ type: 'answer-query', no, text, value }));
  on(contracts.judge, ({ verdicts }) => ({
    type: 'judge',
    verdicts: verdicts.map(({ value = null, reason = null, ...given }) => ({ ...given, value, reason })),
  }));
  on(contracts.survey, ({ surveys }) => ({ type: 'survey', surveys }));
  on(contracts.score, () => ({ type: 'score' }));
  on(contracts.adjust, ({ unitId, points, reason }) => ({ type: 'adjust', unitId, points, reason }));
  on(contracts.publish, () => ({ type: 'publish' }));
  on(contracts.object, ({ text, evidence: given }, actor) =>
    withEvidence(actor, given, (evidence) => ({ type: 'object', text, evidence })),
  );
  on(contracts.decideObjection, ({ outcome, no, opinion, ...change }) =>
    outcome === 'upheld'
      ? { type: 'decide-objection', no, opinion, outcome, ...change }
      : { type: 'decide-objection', no, opinion, outcome },
  );
  on(contracts.approve, ({ decision, opinion = null }) => ({ type: 'approve', decision, opinion }));
  on(contracts.report, ({ title }) => ({ type: 'report', title }));
  on(contracts.apply, ({ lists, measures }) => ({
    ...{ type: 'apply', measures: measuresOf(measures) },
    lists: lists.map(({ body, note = null }) => ({ body, note })),
  }));
  on(contracts.measures, ({ measures }) => ({ type: 'decide-measures', measures: measuresOf(measures) }));
  on(contracts.recordApplication, ({ reference = null, ...said }) => ({
    ...{ type: 'record-application', ...said, reference },
  }));
  on(contracts.close, () => ({ type: 'close' }));
  on(contracts.withdraw, ({ reason }) => ({ type: 'withdraw', reason }));
}
