/** Every call of the API, given where it can be given with a good body. */
import { isOnOne } from '../../src/api/dispatch.ts';
import { contracts } from '../../src/api/openapi.ts';
import type { ApiClient, ProblemJson } from './api-client.ts';
import type { ApiOnly } from './api-only.ts';
import { bodyOf, type TriedApi } from './every-call-bodies.ts';
import { confirmedLiaison } from './liaisons.ts';
import { SAMPLE_UNIT } from './main-path.ts';
import { admitMembers } from './members.ts';
import { sqlAsApp } from './record.ts';
import { fetchSheet } from './submission-path.ts';

/** A unit that has nothing to do with what is tried. */
export const OTHER_UNIT = '示例单位乙';

/** Makes an API one on which every call can be tried. */
export async function triedOn(api: ApiOnly): Promise<TriedApi> {
  // Samples stand beside the real members: who represents them is asked of members only.
  await admitMembers(api, SAMPLE_UNIT, OTHER_UNIT);
  const deputy = (await api.record.actor('director')).accountId;
  const liaison = await confirmedLiaison(api, SAMPLE_UNIT, '示例乙', '2025-11-04');
  const locked = '00000000-0000-4000-8000-000000000000';
  return { ...{ api, deputy, liaison, locked, round: '', entry: {}, meeting: null }, revisions: 0, codes: 9 };
}

/** What a call carries besides what it says. */
export interface Extra {
  query?: string;
  headers?: Record<string, string>;
}

/** The address of a call on what has this id. */
export function addressOf({ api }: TriedApi, path: string, matterId: string): string {
  const ofMechanism = path.startsWith('/mechanisms/') ? api.record.mechanismId : matterId;
  const id = path.startsWith('/units/') ? api.record.unitId('市教育局') : ofMechanism;
  const [one, unit] = ['1', api.record.unitId(SAMPLE_UNIT)];
  const parts: Record<string, string> = {
    '{id}': id,
    '{itemId}': one,
    '{no}': one,
    '{unitId}': unit,
    '{key}': 'acceptance',
    '{body}': 'organisation',
  };
  return path.replaceAll(/\{\w+\}/g, (name) => parts[name] ?? name);
}

/** Gives a call on what has this id, with a good body. */
export async function call(
  tried: TriedApi,
  client: ApiClient,
  method: string,
  path: string,
  matterId: string,
  extra: Extra = {},
) {
  if (path.startsWith('/evidence')) return onEvidence(tried, client, method, path.replace('{id}', matterId), extra);
  if (path.endsWith('/sheet')) return onSheet(tried, client, method, path.replace('{id}', matterId), extra);
  const address = addressOf(tried, path, matterId);
  const { query = '', headers = {} } = extra;
  if (method === 'get') return client.get<ProblemJson>(address, { headers });
  const answer = await client.post<ProblemJson>(address + query, bodyOf(tried, path), { headers });
  if (path === '/calendar/arrangements' && answer.status === 201 && query === '') tried.revisions += 1;
  return answer;
}

/** The address of the one thing that a call is about; null: it opens something, or takes many. */
export function aboutOne({ api, locked }: TriedApi, path: string, id: string): string | null {
  const contract = contracts.find((one) => one.method === 'post' && one.path === path);
  if (contract === undefined || !isOnOne(contract)) return null;
  if (path.endsWith('/unlocks')) return `/submissions/${locked}`;
  const own = path.startsWith('/units/') ? api.record.unitId('市教育局') : id;
  return path.replace(/\{id\}.*$/, own);
}

/** Puts the clock where it stood when the matter was last changed, if it has been put back since: no time runs backwards. */
export async function catchUp({ api }: TriedApi, address: string | null): Promise<void> {
  const id = address?.split('/').at(-1) ?? null;
  const sql = 'SELECT (extract(epoch FROM last_event_at) * 1000)::float8 AS ms FROM matter WHERE id = $1';
  const [last] = id === null ? [] : await sqlAsApp<{ ms: number }>(api.record, sql, [id]);
  if (last && last.ms > api.clock.read()) api.clock.set(last.ms);
}

/** Files are no JSON: their bytes go out, and come back, as they are. */
async function onEvidence({ api }: TriedApi, client: ApiClient, method: string, address: string, extra: Extra) {
  const headers = { ...extra.headers, authorization: client.authorization ?? '', 'content-type': 'text/plain' };
  const named = method === 'post' ? `?name=${encodeURIComponent('说明.txt')}` : '';
  const query = named + (extra.query ?? '').replace('?', '&');
  const body = method === 'post' ? { body: '情况说明' } : {};
  const response = await fetch(`${api.baseUrl}/api/v1${address}${query}`, { method, headers, ...body });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** What comes back is the sheet that its unit was given. */
async function onSheet({ api }: TriedApi, client: ApiClient, method: string, address: string, extra: Extra) {
  const headers = {
    ...extra.headers,
    authorization: client.authorization ?? '',
    'content-type': 'application/octet-stream',
  };
  const { sheet } = await fetchSheet(api, SAMPLE_UNIT, address);
  const response = await fetch(`${api.baseUrl}/api/v1${address}${extra.query ?? ''}`, {
    ...{ method, headers },
    ...(method === 'post' ? { body: Buffer.from(sheet) } : {}),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
