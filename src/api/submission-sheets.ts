/** The sheet (XLSX) of a submission: out to be filled in, and in again, judged by the rules of what comes as JSON. */
import express, { Router, type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import type { z } from 'zod';
import { MAX_SHEET_BYTES, readSubmissionSheet, submissionSheet, type SheetRead } from '../documents/sheets.ts';
import type { DirectoryUnit } from '../domain/directory.ts';
import type { Entry } from '../domain/monitoring/entries.ts';
import { submission as procedure } from '../domain/submission.ts';
import { submissionHindrance } from '../domain/submission/permissions.ts';
import type { Submission } from '../domain/submission/record.ts';
import { mayReadDraft } from '../domain/submission/seeing.ts';
import { sha256Of } from '../files/file-store.ts';
import { act } from '../store/act.ts';
import type { Snapshot } from '../store/loading.ts';
import { readCall } from './calls.ts';
import * as shared from './contract.ts';
import { answerOf, idempotencyFor, route, type Contract, type Deps } from './dispatch.ts';
import { Problem, type FieldError } from './errors.ts';
import { conditionOf } from './etag.ts';
import { content, uploadBody } from './evidence-contract.ts';
import { seenSubmission } from './submissions.ts';
import { monitoringSubmission } from './submission-contract.ts';
import { noticed, uploadSummary } from './upload-notice.ts';
import { showSubmission, submissionCommandName } from './submission-view.ts';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The contracts of this router, for the OpenAPI document. */
export const submissionSheetContracts = {
  sheet: {
    ...readCall(
      '/submissions/{id}/sheet',
      '数据报送表（XLSX） / The sheet to fill in, with what was entered',
      shared.idParams,
      shared.noQuery,
      content,
    ),
    gives: [SHEET],
  },
  upload: {
    ...{ method: 'post' as const, path: '/submissions/{id}/sheet', params: shared.idParams, query: shared.noQuery },
    summary: uploadSummary('按表填报（XLSX，整体替换） / Enter the figures of a sheet, in place of those before'),
    ...{ body: uploadBody, response: monitoringSubmission, status: 200, takes: [SHEET, 'application/octet-stream'] },
  },
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

const tooLarge: ErrorRequestHandler = (error: unknown, _request, _response, next) => {
  const large = error instanceof Error && 'status' in error && error.status === 413;
  next(large ? new Problem('FILE_TOO_LARGE') : error);
};

/** How the body of a sheet is read: its bytes as they are. */
export const sheetBytes: { path: string; reader: (RequestHandler | ErrorRequestHandler)[] } = {
  path: '/api/v1/submissions/:id/sheet',
  reader: [express.raw({ limit: MAX_SHEET_BYTES, inflate: false, type: () => true }), tooLarge],
};

/** Whether a request below /api/v1 carries a sheet. */
export function isSheet({ method, path }: Pick<Request, 'method' | 'path'>): boolean {
  return method === 'POST' && /^\/submissions\/[^/]+\/sheet\/?$/i.test(path);
}

/** What an actor is shown of what was entered: the unit what it wrote last, others what was signed. */
function entriesFor({ state, context }: Snapshot<Submission>): readonly Entry[] {
  const shown = mayReadDraft(context.actor, state) ? state.draft : state.signed;
  // A sheet has no place for evidence.
  return shown?.content.part === 'data' ? shown.content.entries.map((entry) => ({ ...entry, evidence: [] })) : [];
}

/** The units of which something is asked, by their names and what else they are called. */
function unitIdsByName({ scopes }: Submission, directory: readonly DirectoryUnit[]): ReadonlyMap<string, string> {
  const asked = new Set([...scopes.county, ...scopes.unit]);
  const units = directory.filter(({ id }) => asked.has(id));
  const aliases = units.flatMap((unit) => unit.aliases.map((alias): [string, string] => [alias, unit.id]));
  // A name that one has outdoes what another is called, too.
  return new Map([...aliases, ...units.map(({ name, id }): [string, string] => [name, id])]);
}

/** The entries of a sheet, each with its row. */
function entriesIn(read: SheetRead) {
  if ('refused' in read) throw new Problem(read.refused);
  if (!('problems' in read)) return read;
  const errors = read.problems.map(({ row, column, zh, en }): FieldError => {
    return { pointer: `/rows/${String(row)}/${column}`, detail: { zh, en } };
  });
  throw new Problem('SHEET_INVALID', errors);
}

/** The router of sheets. */
export function submissionSheetRouter(deps: Deps): Router {
  const router = Router();
  const { store, hands } = deps;
  const contracts = submissionSheetContracts;

  route(router, deps, contracts.sheet, async ({ actor, params }) => {
    const snapshot = await seenSubmission(deps, actor, params.id);
    const { state, context } = snapshot;
    if (state.part !== 'data') throw new Problem('NOT_FOUND');
    const names = new Map(context.directory.map(({ id, name }) => [id, name]));
    const { indicators, scopes, round } = state;
    const bytes = await submissionSheet({
      ...{ indicators, scopes, entries: entriesFor(snapshot) },
      unitName: (unitId) => names.get(unitId) ?? unitId,
    });
    const name = `${round.title}-${context.unit.name}.xlsx`;
    return { name, mediaType: SHEET, content: bytes, sha256: sha256Of(bytes) };
  });

  route(router, deps, contracts.upload, async ({ actor, params, body, language, request }) => {
    const { id } = params;
    const { state, context } = await seenSubmission(deps, actor, id);
    // Before the sheet is read: that costs more than a look.
    const refused = submissionHindrance(state, 'enter', context);
    if (refused !== null && refused !== 'NOT_NOW') throw new Problem(refused);
    const units = unitIdsByName(state, context.directory);
    const { entries, rows } = entriesIn(await readSubmissionSheet(body, (name) => units.get(name) ?? null));
    const acted = await act(store, procedure, {
      ...{ matter: { id, opensForUnitId: null }, command: { type: 'enter', by: 'sheet', entries }, actor },
      ...{ idempotency: idempotencyFor(request, { sha256: sha256Of(body) }), condition: conditionOf(request) },
      answer: (snapshot) => ({ status: 200, body: JSON.stringify(showSubmission(snapshot, language)) }),
    });
    return noticed(answerOf(acted, hands, submissionCommandName, (index) => `/rows/${String(rows[index] ?? 0)}`));
  });
  return router;
}
