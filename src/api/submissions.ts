/** The calls on submissions (数据报送、自评), and the list of a round's. */
import { Router } from 'express';
import { z } from 'zod';
import type { Evidence } from '../domain/evidence.ts';
import { maySeeDrafts, maySeeWorkflow, type Actor } from '../domain/roles.ts';
import { submission as procedure, type SubmissionCommand } from '../domain/submission.ts';
import type { Submission } from '../domain/submission/record.ts';
import { mayReadDraft, maySeeSubmission } from '../domain/submission/seeing.ts';
import type { Snapshot } from '../store/loading.ts';
import { hasMatter } from '../store/matter-reads.ts';
import { readSubmission, submissionsOfRound } from '../store/submissions.ts';
import { readTimeline, type TimelineEvent } from '../store/timeline.ts';
import { seenAsOf } from './as-of.ts';
import { carryOut, commandCall, commandRoutes, readCall, standingOf, type OnCall } from './calls.ts';
import * as shared from './contract.ts';
import { decodeCursor, page, placeInt } from './cursor.ts';
import { route, type Contract, type Deps } from './dispatch.ts';
import { Problem } from './errors.ts';
import { withEvidence } from './evidence-given.ts';
import * as contract from './submission-contract.ts';
import { showSubmission, showSubmissionRow, submissionCommandName, submissionPaths } from './submission-view.ts';
import { showEvent } from './timeline.ts';

const { idParams, noQuery } = shared;

const command = <B extends z.ZodType>(path: string, summary: string, body: B) =>
  commandCall(`/submissions/{id}/${path}`, summary, idParams, body, contract.monitoringSubmission);

const spoken = { procedure, show: showSubmission, nameOf: submissionCommandName };

/** The contracts of this router, for the OpenAPI document. */
export const submissionContracts = {
  ofRound: readCall(
    '/monitoring-rounds/{id}/submissions',
    '本轮监测各单位报送情况 / The submissions of a round, and how complete each is now',
    idParams,
    contract.submissionsQuery,
    shared.pageOf(contract.submissionRow),
  ),
  unlockOfRound: commandCall(
    '/monitoring-rounds/{id}/unlocks',
    '准予本轮某单位补报 / Allow late entry of one submission of the round',
    idParams,
    contract.roundUnlockBody,
    contract.monitoringSubmission,
  ),
  one: readCall(
    '/submissions/{id}',
    '监测报送 / One submission, as it is or stood',
    idParams,
    shared.asOfQuery,
    contract.monitoringSubmission,
  ),
  timeline: readCall(
    '/submissions/{id}/timeline',
    '办理过程 / What happened; what was written and not signed only its unit reads',
    idParams,
    shared.pageQuery,
    shared.pageOf(shared.timelineEvent),
  ),
  workflow: readCall(
    '/submissions/{id}/workflow',
    '流程状态 / How its workflow stands',
    idParams,
    noQuery,
    shared.workflowView,
  ),
  enter: command(
    submissionPaths.enter,
    '填报数据（整体替换） / Enter the figures: all at once, in place of those before',
    contract.entriesBody,
  ),
  write: command(submissionPaths.write, '撰写自评 / Write the self-assessment', contract.assessmentBody),
  sign: command(submissionPaths.sign, '签字报送 / Sign, and so hand in what was written', shared.emptyBody),
  takeBack: command(submissionPaths['take-back'], '期限内撤回 / Take it back before its date', shared.reasonBody),
  unlock: command(submissionPaths.unlock, '准予补报 / Allow late entry until a day', contract.unlockBody),
  withdraw: command(submissionPaths.withdraw, '取消报送 / Take it out of the round', shared.reasonBody),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

/**
 * One submission that this actor may see; what it may not see is not there.
 *
 * @throws Problem NOT_FOUND
 */
export async function seenSubmission(deps: Deps, actor: Actor, id: string): Promise<Snapshot<Submission>> {
  const snapshot = await readSubmission(deps.store, actor, id);
  if (!snapshot || !maySeeSubmission(actor, snapshot.state)) throw new Problem('NOT_FOUND');
  return snapshot;
}

/**
 * An event as an actor sees it: a unit sees what was done and not by which person; whoever steers sees that something was
 * written, and reads it when it is signed.
 */
function showTo(actor: Actor, state: Submission, event: TimelineEvent): z.output<typeof shared.timelineEvent> {
  const shown = showEvent(event);
  if (!maySeeDrafts(actor, actor.mechanismId)) return { ...shown, actor: { ...shown.actor, label: null } };
  const written = event.type === 'submission-entered' || event.type === 'submission-written';
  const unsigned = written && !state.signedSeqs.includes(event.seq);
  return unsigned && !mayReadDraft(actor, state) ? { ...shown, data: {} } : shown;
}

/** The router of submissions. */
export function submissionRouter(deps: Deps): Router {
  const router = Router();
  const { store } = deps;
  const contracts = submissionContracts;

  route(router, deps, contracts.ofRound, async ({ actor, params, query, language }) => {
    // As with all of a round: it is none of the operator's.
    if (actor.role === 'operator') throw new Problem('NOT_FOUND');
    const place = decodeCursor(query.cursor, z.tuple([placeInt, z.uuid()]));
    const { part = null, stage = null, limit } = query;
    const after = place && { order: place[0], id: place[1] };
    const filter = { roundId: params.id, part, stage, after, limit: limit + 1 };
    const listed = await submissionsOfRound(store, actor, filter);
    if (listed === null) throw new Problem('NOT_FOUND');
    return {
      json: page(
        listed,
        limit,
        ({ order, id }) => [order, id],
        (row) => showSubmissionRow(row, language),
      ),
    };
  });

  route(router, deps, contracts.unlockOfRound, async (call) => {
    const { submissionId, reason, untilOn } = call.body;
    const { state } = await seenSubmission(deps, call.actor, submissionId);
    if (state.roundId !== call.params.id) throw new Problem('NOT_FOUND');
    const unlock: SubmissionCommand = { type: 'unlock', reason, untilOn };
    return carryOut(deps, call, spoken, { id: submissionId, opensForUnitId: null }, unlock);
  });

  route(router, deps, contracts.one, async ({ actor, params, query: { asOf }, language }) => {
    if (asOf === undefined) return { json: showSubmission(await seenSubmission(deps, actor, params.id), language) };
    const then = await seenAsOf(deps, actor, { procedure, sees: maySeeSubmission }, { id: params.id, asOf });
    return { json: { ...showSubmission(then, language), actions: [] } };
  });

  route(router, deps, contracts.timeline, async ({ actor, params, query }) => {
    const { state } = await seenSubmission(deps, actor, params.id);
    const after = decodeCursor(query.cursor, z.tuple([placeInt]))?.[0] ?? 0;
    const events = await readTimeline(store, actor, params.id, { after, limit: query.limit + 1 });
    const show = (event: TimelineEvent) => showTo(actor, state, event);
    return { json: page(events, query.limit, ({ seq }) => [seq], show) };
  });

  route(router, deps, contracts.workflow, async ({ actor, params }) => {
    if (!maySeeWorkflow(actor, actor.mechanismId)) throw new Problem('ROLE_NOT_ALLOWED');
    if (!(await hasMatter(store, actor, 'submission', params.id))) throw new Problem('NOT_FOUND');
    return standingOf(deps, 'submission', params.id);
  });

  commandRoutes(router, deps, spoken, submissionGiven);
  return router;
}

type GivenEntries = z.output<typeof contract.entriesBody>['entries'];

/** Each entry with its own of the evidence of all, which were completed together. */
function withOwn(entries: GivenEntries, evidence: readonly Evidence[]) {
  let from = 0;
  return entries.map((entry) => {
    const own = evidence.slice(from, from + entry.evidence.length);
    from += entry.evidence.length;
    return { ...entry, evidence: own };
  });
}

/** Every command that is given on one that is there: its call, and the command that a body and its sender make. */
function submissionGiven(on: OnCall<SubmissionCommand>): void {
  const contracts = submissionContracts;
  on(contracts.enter, ({ entries }, actor) => {
    const pieces = entries.flatMap((entry, index) =>
      entry.evidence.map((piece, no) => ({ piece, at: `/entries/${String(index)}/evidence/${String(no)}` })),
    );
    return withEvidence(
      actor,
      pieces.map(({ piece }) => piece),
      (evidence) => ({ type: 'enter', by: 'entry', entries: withOwn(entries, evidence) }),
      (index) => pieces[index]?.at ?? '',
    );
  });
  on(contracts.write, ({ text, evidence: given }, actor) =>
    withEvidence(actor, given, (evidence) => ({ type: 'write', text, evidence })),
  );
  on(contracts.sign, () => ({ type: 'sign' }));
  on(contracts.takeBack, ({ reason }) => ({ type: 'take-back', reason }));
  on(contracts.unlock, ({ reason, untilOn }) => ({ type: 'unlock', reason, untilOn }));
  on(contracts.withdraw, ({ reason }) => ({ type: 'withdraw', reason }));
}
