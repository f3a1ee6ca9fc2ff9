/**
 * The typed client of Lianxi: every path, parameter, body and answer of the OpenAPI document, checked by the compiler.
 *
 *     const lianxi = createClient({ baseUrl: 'https://lianxi.example', token });
 *     const { data, error } = await lianxi.GET('/api/v1/rectifications/{id}', { params: { path: { id } } });
 */
import createFetchClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.d.ts';

/** The schemas of the OpenAPI document, by name. */
export type Schemas = components['schemas'];

/** Problem details (RFC 9457), as every refusal has them. */
export type Problem = Schemas['Problem'];

/** How an installation is reached, and as whom. */
export interface ClientOptions {
  /** Where the API is, without /api/v1. */
  baseUrl: string;
  /** The bearer token; without one only what everybody may read is answered. */
  token?: string;
  /** The language of texts and problems; the API's own choice, Chinese, when absent. */
  language?: 'zh' | 'en';
  /** The account in whose name everything is done, by a delegation in force (代理). */
  onBehalfOf?: string;
  /** In place of the global fetch. */
  fetch?: (request: Request) => Promise<Response>;
}

/** A client: GET and POST by path. Its calls throw only where no answer came; a refusal is `error`. */
export type LianxiClient = Client<paths>;

/** Makes a client. */
export function createClient({ baseUrl, token, language, onBehalfOf, fetch }: ClientOptions): LianxiClient {
  return createFetchClient<paths>({
    baseUrl,
    ...(fetch === undefined ? {} : { fetch }),
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(language === undefined ? {} : { 'accept-language': language }),
      ...(onBehalfOf === undefined ? {} : { 'lianxi-on-behalf-of': onBehalfOf }),
    },
  });
}

/** A new key for one command: sent again with it, the command is carried out once (`Idempotency-Key`). */
export function idempotencyKey(): string {
  return crypto.randomUUID();
}

/** Whether something is problem details; with a code, whether it is that problem. */
export function isProblem(value: unknown, code?: string): value is Problem {
  if (typeof value !== 'object' || value === null) return false;
  const known = 'code' in value && typeof value.code === 'string' && 'status' in value && 'title' in value;
  return known && (code === undefined || value.code === code);
}
