/** Between Express and the handlers: a route's contract parses the request, finds the actor, and shapes the answer. */
import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import type { Language } from '../domain/light.ts';
import type { Refusal } from '../domain/matter.ts';
import type { Actor } from '../domain/roles.ts';
import { scopeMissing } from '../domain/scopes.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Nudge } from '../store/effects.ts';
import type { Acted } from '../store/act.ts';
import { requestHash } from '../store/chain.ts';
import type { Idempotency } from '../store/command-keys.ts';
import type { Store } from '../store/db.ts';
import { isRehearsal, rehearse } from '../store/rehearsal.ts';
import { ON_BEHALF_OF, scopesOf, writes } from './auth.ts';
import { rehearsalQuery } from './contract.ts';
import { conditionOf, etagOf, etagOfOne, unchanged } from './etag.ts';
import { languageOf, Problem, type FieldError } from './errors.ts';
import { parse } from './parsing.ts';

/** What the hands of the clock do for the API; handed in, because the API knows no Temporal. */
export interface Hands {
  /** Carries a nudge, without being waited for. */
  nudge(nudge: Nudge): void;
  /** Whether Temporal answers. */
  answers(): Promise<boolean>;
  /** How a matter's workflow stands; null when none is known. */
  standing(matter: { noun: string; matterId: string }): Promise<object | null | 'unavailable'>;
}

/** What every handler is given. */
export interface Deps {
  store: Store;
  /** Where uploads are kept. */
  files: FileStore;
  hands: Hands;
  authenticate: (request: Request) => Promise<Actor>;
  /** Has every token looked up anew: accounts went with their unit. */
  forgetActors: () => void;
}

/** A call: what it takes and answers. */
export interface Contract<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  method: 'get' | 'post';
  /** Below /api/v1, with {id} for parameters. */
  path: string;
  summary: string;
  params: P;
  query: Q;
  body: B;
  response: z.ZodType;
  status: number;
  /** What it answers is not yet what its address shows: it has no tag. */
  untagged?: true;
  /** The field of the answer that is shown once: what is tagged is what will be shown afterwards. */
  once?: string;
  /** The media types of a body that is not JSON but a file's bytes. */
  takes?: readonly string[];
  /** The media types of an answer that is a file's bytes. */
  gives?: readonly string[];
  /** What else a read may answer: 409 for the stage of its matter, 422 for what its query names. */
  alsoAnswers?: readonly (409 | 422)[];
}

/** Any call. */
export type AnyContract = Contract<z.ZodType, z.ZodType, z.ZodType>;

/** A request, parsed. */
export interface Call<P, Q, B> {
  params: P;
  query: Q;
  body: B;
  actor: Actor;
  language: Language;
  request: Request;
}

/** An answer: a value to send as JSON, or JSON that was built already, or a text of another type. */
export interface Answer {
  status?: number;
  json: unknown;
  type?: string;
  headers?: Record<string, string>;
}

/** A file as the answer, to be kept and never shown: its name, its bytes, and their SHA-256 in hex. */
export interface FileAnswer {
  name: string;
  mediaType: string;
  content: Uint8Array;
  sha256: string;
}

/** Puts a call on the router. */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  router: Router,
  deps: Deps,
  contract: Contract<P, Q, B>,
  handle: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answer | FileAnswer>,
): void {
  router[contract.method](contract.path.replaceAll(/\{(\w+)\}/g, ':$1'), async (request, response) => {
    const language = languageOf(request.get('accept-language'));
    const actor = await deps.authenticate(request);
    inScope(contract, request);
    const params = parse(contract.params, request.params, language, { code: 'NOT_FOUND', prefix: '' });
    const { rehearsed, said } = rehearsalOf(contract, request, language);
    const query = parse(contract.query, said, language, { code: 'INVALID_QUERY', prefix: '?' });
    // No body at all says as much as an empty one.
    const sent: unknown = request.body === undefined ? {} : request.body;
    const body = parse(contract.body, sent, language, { code: 'INVALID_BODY', prefix: '' });
    // What a call opens, or takes many of, nobody can have seen before.
    if (contract.method === 'post' && !isOnOne(contract) && conditionOf(request)?.('null') === false) {
      throw new Problem('PRECONDITION_FAILED');
    }
    const call = { params, query, body, actor, language, request };
    const answer = await (rehearsed ? rehearse(() => handle(call)) : handle(call));
    if ('content' in answer) {
      sendFile(request, response, answer);
      return;
    }
    const given = { status: contract.status, ...answer };
    send(request, response, language, rehearsed ? onlyRehearsed(given) : tagged(contract, given));
  });
}

/**
 * Holds the scopes of the request's token against the call that was found for it: what its address would say, cut by anything
 * but the router, may be another call's.
 *
 * @throws Problem SCOPE_MISSING
 */
function inScope({ path }: AnyContract, request: Request): void {
  const segment = path.split('/')[1] ?? '';
  const scope = scopeMissing(scopesOf(request), { segment, writes: writes(request) });
  if (scope !== null) throw new Problem('SCOPE_MISSING', [], { scope });
}

/** Whether a call is only tried out (dryRun), and the rest of its query. */
function rehearsalOf(contract: AnyContract, { query }: Request, language: Language) {
  if (contract.method === 'get') return { rehearsed: false, said: query };
  const { dryRun, ...said } = query;
  const asked = parse(rehearsalQuery, { dryRun }, language, { code: 'INVALID_QUERY', prefix: '?' });
  return { rehearsed: asked.dryRun === 'true', said };
}

/** What a rehearsal says of itself; what it shows is nowhere, and nobody can refer to it. */
function onlyRehearsed({ status = 200, json }: Answer): Answer {
  return { status, json, headers: { 'Lianxi-Dry-Run': 'true' } };
}

/** Whether a call changes one thing that is there, whose tag If-Match may name. */
export function isOnOne({ method, path, status }: Pick<AnyContract, 'method' | 'path' | 'status'>): boolean {
  return method === 'post' && status === 200 && path.includes('{id}/');
}

/** Whether a call that changes or makes something answers with it, as its address would. */
export function answersWithIt(contract: AnyContract): boolean {
  return contract.untagged !== true && (isOnOne(contract) || contract.status === 201);
}

/** The answer with the tag of the one thing that it shows; a replay has none, for much may have happened since. */
function tagged(contract: AnyContract, answer: Answer): Answer {
  const shows = contract.method === 'get' ? contract.path.endsWith('}') : answersWithIt(contract);
  if (!shows || answer.headers?.['Idempotent-Replayed'] !== undefined) return answer;
  return { ...answer, headers: { ...answer.headers, ETag: etagOfOne(lasting(contract, valueOf(answer))) } };
}

/** What is shown again, of an answer that may show something once. */
function lasting({ once }: AnyContract, shown: unknown): unknown {
  if (once === undefined || typeof shown !== 'object' || shown === null) return shown;
  return Object.fromEntries(Object.entries(shown).filter(([name]) => name !== once));
}

function valueOf({ json }: Answer): unknown {
  return typeof json === 'string' ? JSON.parse(json) : json;
}

function jsonOf({ json }: Answer): string {
  return typeof json === 'string' ? json : JSON.stringify(json);
}

function send(request: Request, response: Response, language: Language, answer: Answer): void {
  const json = jsonOf(answer);
  response.statusCode = answer.status ?? 200;
  response.setHeader('Vary', 'Accept-Language, Authorization, Cookie, Lianxi-Account, Lianxi-On-Behalf-Of');
  // A replay is in the language of the first request, whatever this one asks for; which that was is not kept.
  if (answer.headers?.['Idempotent-Replayed'] === undefined) response.setHeader('Content-Language', language);
  response.setHeader('Cache-Control', 'private, no-cache');
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  if (request.method === 'GET' || request.method === 'HEAD') {
    const etag = answer.headers?.['ETag'] ?? etagOf(json);
    response.setHeader('ETag', etag);
    if (unchanged(request, etag)) {
      response.status(304).end();
      return;
    }
  }
  // By hand, because nothing of it is left for Express to find out.
  response.setHeader('Content-Type', answer.type ?? 'application/json; charset=utf-8');
  response.setHeader('Content-Length', Buffer.byteLength(json));
  response.end(request.method === 'HEAD' ? undefined : json);
}

function sendFile(request: Request, response: Response, { name, mediaType, content, sha256 }: FileAnswer): void {
  const etag = `"${sha256}"`;
  response.set({
    Vary: 'Authorization, Cookie, Lianxi-Account, Lianxi-On-Behalf-Of',
    'Cache-Control': 'private, no-cache',
    ETag: etag,
  });
  if (unchanged(request, etag)) {
    response.status(304).end();
    return;
  }
  response.attachment(name).set('Repr-Digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`);
  // By hand, because Express would say which encoding a text has, and nobody knows.
  response.setHeader('Content-Type', mediaType);
  response.setHeader('Content-Length', content.length);
  response.end(request.method === 'HEAD' ? undefined : content);
}

/** The caller's Idempotency-Key; null without one. */
function idempotencyKeyOf(request: Request): string | null {
  const key = request.get('idempotency-key');
  if (key === undefined) return null;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Problem('INVALID_IDEMPOTENCY_KEY');
  // Nothing of a rehearsal is kept, nor is it answered by what was kept of another.
  return isRehearsal() ? null : key;
}

/** The caller's key with the hash of the request that it protects (C16); null without one. */
export function idempotencyOf(request: Request): Idempotency | null {
  return idempotencyFor(request, request.body);
}

/** As {@link idempotencyOf}, where what the request says is not the JSON of its body. */
export function idempotencyFor(request: Request, said: unknown): Idempotency | null {
  const key = idempotencyKeyOf(request);
  // The same said in another's name is another request.
  const inName = request.get(ON_BEHALF_OF);
  const path = inName === undefined ? request.path : `${request.path} for ${inName.toLowerCase()}`;
  return key === null ? null : { key, requestHash: requestHash(request.method, path, said) };
}

/** The answer with the address of what it made: its id stands in the body, which an earlier request may have built. */
export function located(answer: Answer, hrefOf: (id: string) => string): Answer {
  const body: unknown = typeof answer.json === 'string' ? JSON.parse(answer.json) : answer.json;
  return { ...answer, headers: { ...answer.headers, Location: hrefOf(made.parse(body).id) } };
}

const made = z.object({ id: z.uuid() });

/** Where an entry stands in what was sent, as a JSON pointer. */
export type PlaceOfEntry = (index: number) => string;

const inBody: PlaceOfEntry = (index) => `/entries/${String(index)}`;

/** What blocks which of the entries that were sent. */
function verdictErrors(verdicts: Refusal['verdicts'] = [], placeOf: PlaceOfEntry): FieldError[] {
  const blocking = verdicts.filter(({ severity }) => severity === 'block');
  return blocking.map(({ index, zh, en }) => ({ pointer: placeOf(index), detail: { zh, en } }));
}

/** The answer to a command, and its nudge on the way. Names of what is possible are the API's, given by `nameOf`. */
export function answerOf(
  acted: Acted,
  hands: Hands,
  nameOf: (command: string) => string,
  placeOf: PlaceOfEntry = inBody,
): Answer {
  switch (acted.kind) {
    case 'accepted': {
      const { status, body, replayed, nudges } = acted;
      for (const nudge of nudges) hands.nudge(nudge);
      return { status, json: body, headers: replayed ? { 'Idempotent-Replayed': 'true' } : {} };
    }
    case 'changed': {
      const current: unknown = JSON.parse(acted.body);
      throw new Problem('PRECONDITION_FAILED', [], { current }, { ETag: etagOfOne(current) });
    }
    case 'key-reused':
      throw new Problem('IDEMPOTENCY_KEY_REUSED');
    case 'refused': {
      const { refused, pointer, details, verdicts } = acted.refusal;
      const possible = acted.refusal.possible && { possible: acted.refusal.possible.map(nameOf) };
      const errors = pointer === undefined ? verdictErrors(verdicts, placeOf) : [{ pointer, detail: '' }];
      throw new Problem(refused, errors, { ...details, ...possible, ...(verdicts ? { verdicts } : {}) });
    }
  }
}
