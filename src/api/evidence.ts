/** The calls on evidence (佐证材料): a file in, what is known of it and its bytes out. */
import express, { Router, type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import type { z } from 'zod';
import { readCall, sameName } from './calls.ts';
import { extractInThread } from '../documents/extraction.ts';
import { readPlanFile } from '../documents/plan-file.ts';
import { isoShanghai } from '../domain/calendar.ts';
import { isClassified } from '../domain/classified.ts';
import { keptMediaType, keptMediaTypes, type FoundFormat } from '../domain/evidence.ts';
import { mayUpload, type Actor } from '../domain/roles.ts';
import { getWhole, sha256Of } from '../files/file-store.ts';
import { sniff } from '../files/sniff.ts';
import { readEvidence, recordEvidence, type EvidencePiece, type EvidenceVersion } from '../store/evidence.ts';
import * as shared from './contract.ts';
import {
  answerOf,
  idempotencyFor,
  located,
  route,
  type Answer,
  type Call,
  type Contract,
  type Deps,
} from './dispatch.ts';
import { Problem } from './errors.ts';
import * as contract from './evidence-contract.ts';
import { noticed, uploadSummary } from './upload-notice.ts';

const uploadCall = <P extends z.ZodType>(path: string, summary: string, params: P) => ({
  ...{ method: 'post' as const, path, summary: uploadSummary(summary), params },
  ...{ query: contract.uploadQuery, body: contract.uploadBody },
  ...{ response: contract.evidence, status: 201, takes: [...keptMediaTypes, 'application/octet-stream'] },
});

/** The contracts of this router, for the OpenAPI document. */
export const evidenceContracts = {
  upload: uploadCall('/evidence', '上传佐证材料 / Upload a piece of evidence: its bytes are the body', shared.noParams),
  one: readCall(
    '/evidence/{id}',
    '佐证材料 / One version of a piece, and what others there are',
    shared.idParams,
    shared.noQuery,
    contract.evidence,
  ),
  content: {
    ...readCall(
      '/evidence/{id}/content',
      '佐证材料原文件 / The bytes as sent',
      shared.idParams,
      shared.noQuery,
      contract.content,
    ),
    gives: keptMediaTypes,
  },
  version: uploadCall(
    '/evidence/{id}/versions',
    '上传新版本 / Upload a further version of a piece: those before stay',
    shared.idParams,
  ),
} satisfies Record<string, Contract<z.ZodType, z.ZodType, z.ZodType>>;

const tooLarge =
  (most: number): ErrorRequestHandler =>
  (error: unknown, _request, _response, next) => {
    const large = error instanceof Error && 'status' in error && error.status === 413;
    next(large ? new Problem('EVIDENCE_TOO_LARGE', [], { most }) : error);
  };

/** How the body of an upload is read: as it is, of whatever type, and not unpacked, because its bytes are what is kept. */
export const evidenceBytes = {
  paths: ['/api/v1/evidence', '/api/v1/evidence/:id/versions'],
  reader: (most: number): (RequestHandler | ErrorRequestHandler)[] => [
    express.raw({ limit: most, inflate: false, type: () => true }),
    tooLarge(most),
  ],
};

/** Whether a request below /api/v1 carries a file's bytes. */
export function isUpload({ method, path }: Request): boolean {
  return method === 'POST' && /^\/evidence(\/[^/]+\/versions)?\/?$/i.test(path);
}

/** The address of a piece. */
export function evidenceHref(id: string): string {
  return `/api/v1/evidence/${id}`;
}

function showVersion({ id, version, name, mediaType, size, sha256, atMs }: EvidenceVersion) {
  const at = isoShanghai(atMs);
  return { id, version, name, mediaType, size, sha256, at, href: `${evidenceHref(id)}/content` };
}

function show(piece: EvidencePiece) {
  return { ...showVersion(piece), unit: piece.unit, versions: piece.versions.map(showVersion) };
}

/** One version that this actor may see; what it may not see is not there. */
async function seen({ store }: Deps, actor: Actor, id: string): Promise<EvidencePiece> {
  const piece = await readEvidence(store, actor, id);
  if (!piece) throw new Problem('NOT_FOUND');
  return piece;
}

/** Whether a file that can be read bears a mark of secrecy in its text. A scan tells nothing; names are the contract's to judge. */
async function bearsMark(found: FoundFormat | null, bytes: Uint8Array): Promise<boolean> {
  if (found !== 'txt' && found !== 'docx' && found !== 'pdf' && found !== 'xlsx') return false;
  const read = found === 'xlsx' ? await extractInThread({ format: 'xlsx-text', bytes }) : await readPlanFile(bytes);
  return 'text' in read && isClassified(read.text);
}

/** Keeps the bytes first and then says so in the record: a file that nobody knows of is harmless, the reverse is not. */
async function upload(
  deps: Deps,
  { actor, query, body, request }: Call<unknown, z.output<typeof contract.uploadQuery>, Buffer>,
  ofId: string | null,
): Promise<Answer> {
  if (!mayUpload(actor)) throw new Problem('ROLE_NOT_ALLOWED');
  const { name } = query;
  const said = (request.get('content-type') ?? 'application/octet-stream').split(';')[0]?.trim().toLowerCase() ?? '';
  const found = await sniff(body);
  const mediaType = keptMediaType({ name, mediaType: said, found });
  if (mediaType === null) throw new Problem('EVIDENCE_TYPE', [], { found });
  if (await bearsMark(found, body)) throw new Problem('CLASSIFIED_MATERIAL');
  const sha256 = sha256Of(body);
  await deps.files.put(sha256, body);
  const recorded = await recordEvidence(deps.store, {
    ...{ actor, ofId, file: { name, mediaType, size: body.length, sha256 } },
    idempotency: idempotencyFor(request, { name, mediaType, sha256 }),
    answer: (piece) => ({ status: 201, body: JSON.stringify(show(piece)) }),
  });
  const answer = answerOf(recorded, deps.hands, sameName);
  return noticed(located(answer, evidenceHref));
}

/** The router of evidence. */
export function evidenceRouter(deps: Deps): Router {
  const router = Router();
  const contracts = evidenceContracts;

  route(router, deps, contracts.upload, (call) => upload(deps, call, null));
  route(router, deps, contracts.version, async (call) => {
    const { id } = await seen(deps, call.actor, call.params.id);
    return upload(deps, call, id);
  });
  route(router, deps, contracts.one, async ({ actor, params }) => ({ json: show(await seen(deps, actor, params.id)) }));
  route(router, deps, contracts.content, async ({ actor, params }) => {
    const { name, mediaType, sha256 } = await seen(deps, actor, params.id);
    return { name, mediaType, sha256, content: await getWhole(deps.files, sha256) };
  });
  return router;
}
