/** The API as its users call it: over a real port, with a sample account's token. */
import type { z } from 'zod';
import { createClient } from '../../client/index.ts';
import { contracts } from '../../src/api/openapi.ts';
import type * as contract from '../../src/api/contract.ts';
import { tokenOf } from './record.ts';
import { sharedStack } from './shared-stack.ts';

/** A rectification as the API answers it. */
export type RectificationJson = z.output<typeof contract.rectification>;
/** A task as the API answers it. */
export type TaskJson = z.output<typeof contract.task>;
/** An event as the API answers it. */
export type EventJson = z.output<typeof contract.timelineEvent>;
/** Problem details as the API answers them. */
export type ProblemJson = z.output<typeof contract.problem>;

/** An answer: its status, headers and body as text and as JSON. */
export interface Answered<T> {
  status: number;
  headers: Headers;
  text: string;
  json: T;
}

/** What a call may carry besides its body. */
export interface CallOptions {
  body?: unknown;
  key?: string;
  headers?: Record<string, string>;
}

/** Checks every answer of status 2xx against the contract that the OpenAPI document is made of. */
export function checkContract(method: string, path: string, status: number, json: unknown): void {
  const bare = path.split('?')[0] ?? '';
  const call = contracts.find(
    (one) =>
      one.method === method.toLowerCase() &&
      one.status === status &&
      new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(bare),
  );
  call?.response.parse(json);
}

/** Makes a client of an API for one sample account: a role, a unit's name, or null for no token. */
export function clientFor(baseUrl: string, roleOrUnit: string | null, tokens = sharedStack().tokens) {
  const authorization: { authorization?: string } =
    roleOrUnit === null ? {} : { authorization: `Bearer ${tokenOf(roleOrUnit, tokens)}` };
  async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<Answered<T>> {
    const response = await fetch(`${baseUrl}/api/v1${path}`, {
      method,
      headers: {
        ...authorization,
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(options.key === undefined ? {} : { 'idempotency-key': options.key }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
    const text = await response.text();
    // A table to take away is a text, and its contract says so.
    const csv = response.headers.get('content-type')?.startsWith('text/csv') === true;
    const json: T = JSON.parse(csv ? JSON.stringify(text) : text === '' ? 'null' : text);
    checkContract(method, path, response.status, json);
    return { status: response.status, headers: response.headers, text, json };
  }
  const token = roleOrUnit === null ? {} : { token: tokenOf(roleOrUnit, tokens) };
  return {
    ...authorization,
    /** The same account through the typed client that the API's users have. */
    typed: createClient({ baseUrl, ...token }),
    get: <T>(path: string, options?: CallOptions) => call<T>('GET', path, options),
    post: <T>(path: string, body?: unknown, options: CallOptions = {}) => call<T>('POST', path, { ...options, body }),
  };
}

/** A client of one account. */
export type ApiClient = ReturnType<typeof clientFor>;
