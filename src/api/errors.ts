/** Problem details (RFC 9457): what routes throw, how it is sent, and the one error middleware. */
import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { Language } from '../domain/light.ts';
import { FilesUnavailable } from '../files/file-store.ts';
import { databaseAway } from '../store/away.ts';
import { problems, type ProblemCode } from './problem-catalogue.ts';
import { requestIdOf } from './request-id.ts';

/** One place in the request that is wrong; without a detail of its own it is given the problem's text. */
export interface FieldError {
  pointer: string;
  /** Empty: what the code says. */
  detail: string | Record<Language, string>;
}

/** A problem to answer with, thrown by routes; the error middleware is the only one to catch it. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly FieldError[];
  readonly details: Record<string, unknown>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    errors: readonly FieldError[] = [],
    details: Record<string, unknown> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(problems[code].en);
    this.code = code;
    this.errors = errors;
    this.details = details;
    this.headers = headers;
  }
}

/** The text of a code. */
export function problemText(code: ProblemCode, language: Language): string {
  return problems[code][language];
}

/** The reader's language: Chinese unless English is preferred. */
export function languageOf(acceptLanguage: string | undefined): Language {
  let best: { language: Language; weight: number } = { language: 'zh', weight: 0 };
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [tag, ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    const weight = quality === undefined ? 1 : Number(quality);
    const language = tag?.startsWith('zh') ? 'zh' : tag?.startsWith('en') ? 'en' : null;
    if (language && weight > best.weight) best = { language, weight };
  }
  return best.language;
}

/** How long a client should wait before it tries again, in seconds. */
const RETRY_AFTER_S = 2;

/** Answers with a problem. */
export function sendProblem(response: Response, problem: Problem, language: Language): void {
  const { status } = problems[problem.code];
  const text = problemText(problem.code, language);
  const errors = problem.errors.map(({ pointer, detail }) => {
    return { pointer, detail: (typeof detail === 'string' ? detail : detail[language]) || text };
  });
  if (status === 401) response.set('WWW-Authenticate', 'Bearer');
  if (status === 503) response.set('Retry-After', String(RETRY_AFTER_S));
  if (problem.code === 'LOCKED_OUT') response.set('Retry-After', String(problem.details['retryAfterS']));
  response
    .status(status)
    .set(problem.headers)
    .set('Content-Language', language)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:lianxi:problem:${problem.code}`,
        title: text,
        status,
        code: problem.code,
        requestId: requestIdOf(response),
        ...(errors.length > 0 ? { errors } : {}),
        ...problem.details,
      }),
    );
}

/** What an error that is not ours means for the client. */
function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  // Before the database, because what away means is told by the same codes.
  if (error instanceof FilesUnavailable) return new Problem('EVIDENCE_UNAVAILABLE');
  if (databaseAway(error)) return new Problem('DATABASE_UNAVAILABLE');
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 413) return new Problem('TOO_LARGE');
  if (status === 415) return new Problem('UNSUPPORTED_MEDIA_TYPE');
  if (typeof status === 'number' && status >= 400 && status < 500) return new Problem('MALFORMED_REQUEST');
  return new Problem('INTERNAL');
}

/** The one error middleware. */
export function errorMiddleware(log: Logger): ErrorRequestHandler {
  return (error, request, response, next) => {
    const problem = problemOf(error);
    const { status } = problems[problem.code];
    if (status >= 500) {
      const path = request.originalUrl.split('?')[0];
      log.error({ err: error, method: request.method, path, requestId: requestIdOf(response) }, 'request failed');
    }
    if (response.headersSent) {
      next(error);
      return;
    }
    sendProblem(response, problem, languageOf(request.get('accept-language')));
  };
}
