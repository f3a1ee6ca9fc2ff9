/** How a call answers one kind of caller after another, on something that stands where it can be given. */
import { readdir } from 'node:fs/promises';
import { expect } from '@jest/globals';
import { etagOfOne } from '../../src/api/etag.ts';
import { contracts } from '../../src/api/openapi.ts';
import type { ApiClient } from './api-client.ts';
import { rowCounts } from './api-only.ts';
import { aboutOne, call, catchUp, type Extra } from './every-call.ts';
import type { TriedApi } from './every-call-bodies.ts';
import { placeFor } from './every-call-places.ts';
import { SAMPLE_UNIT, timeBodies } from './main-path.ts';
import { sqlAsApp, type TestRecord } from './record.ts';
import { callers, type Right } from './rights.ts';

/**
 * Gives a call as each of some callers, and holds what comes back against the table: outdated, as a rehearsal, and in earnest. A
 * refusal changes nothing and names nobody.
 */
export async function expectRight(tried: TriedApi, right: Right, among: readonly (string | null)[]): Promise<void> {
  const [method, path, through, answers] = right;
  const { api } = tried;
  const expected = among.map((caller) => answers[callers.indexOf(caller)] ?? Number.NaN);
  const several = expected.filter((status) => status < 300).length > 1;
  let id = await placeFor(tried, path, through);
  const answered: number[] = [];
  // Whoever may is tried last: the refused before leave the matter as it was.
  const order = among.map((_, index) => index).sort((a, b) => (expected[b] ?? 0) - (expected[a] ?? 0));
  for (const index of order) {
    const [client, allowed] = [api.as(among[index] ?? null), expected[index] ?? Number.NaN];
    // Two may move on, call off or decide what is there once.
    if (several && allowed < 300 && method === 'post' && path.includes('{id}'))
      id = await placeFor(tried, path, through);
    if (path.endsWith('/light-release')) {
      await api.as('coordinator').post(`/rectifications/${id}/light`, timeBodies['light']);
    }
    const now = api.clock.read();
    await catchUp(tried, aboutOne(tried, path, id));
    answered[index] = await tryOn(tried, client, right, { id, allowed });
    api.clock.set(now);
  }
  expect(answered).toEqual(expected);
}

async function tryOn(
  tried: TriedApi,
  client: ApiClient,
  [method, path]: Right,
  { id, allowed }: { id: string; allowed: number },
): Promise<number> {
  const seen = method === 'post' ? await tagOf(tried, client, path, id) : null;
  if (method === 'post') await outdated(tried, client, path, id, { allowed, seen });
  const headers = seen === null || seen === '' ? {} : { headers: { 'if-match': seen } };
  if (method === 'post') await rehearsed(tried, client, path, id, { ...headers, allowed });
  const answer = await call(tried, client, method, path, id, headers);
  if (seen !== null && seen !== '' && answer.status === 200) {
    expect(answer.headers.get('etag')).toBe(isUntagged(path) ? null : await tagOf(tried, client, path, id));
  }
  if (answer.status === 404) expect(answer.text).not.toContain(SAMPLE_UNIT);
  return answer.status;
}

const isUntagged = (path: string): boolean =>
  contracts.some((one) => one.method === 'post' && one.path === path && one.untagged === true);

/** The tag of what stands in a list only, as {@link tagOf}. */
async function tagInList(client: ApiClient, list: string, id: string): Promise<string> {
  let cursor = '';
  for (;;) {
    const { status, json } = await client.get<{ items: { id: string }[]; nextCursor: string | null }>(
      `/${list}?limit=200${cursor}`,
    );
    const found = status === 200 && json.items.find((one) => one.id === id);
    if (found) return etagOfOne(found);
    if (status !== 200 || json.nextCursor === null) return '';
    cursor = `&cursor=${json.nextCursor}`;
  }
}

/** The tag of what a call is about, as this caller sees it: empty where it is not shown, null where there is no such thing. */
async function tagOf(tried: TriedApi, client: ApiClient, path: string, id: string): Promise<string | null> {
  const address = aboutOne(tried, path, id);
  if (address === null) return null;
  if (/^\/(accounts|logins|tokens)\//.test(path)) return tagInList(client, path.split('/')[1] ?? '', id);
  const { status, headers } = await client.get(address);
  return status === 200 ? (headers.get('etag') ?? '') : '';
}

/** Whoever names what is no longer so is told how it is, where the call is theirs, and nothing else; nothing changes. */
async function outdated(
  tried: TriedApi,
  client: ApiClient,
  path: string,
  id: string,
  { allowed, seen }: { allowed: number; seen: string | null },
): Promise<void> {
  const before = await rowCounts(tried.api.record);
  const answer = await call(tried, client, 'post', path, id, { headers: { 'if-match': '"older", W/"other"' } });
  const { code, current }: { code?: string; current?: unknown } =
    'json' in answer ? answer.json : JSON.parse(answer.text);
  if (answer.status !== 412) {
    expect({ path, status: answer.status }).toEqual({ path, status: allowed });
    expect([401, 403, 404]).toContain(answer.status);
  } else {
    expect(code).toBe('PRECONDITION_FAILED');
    expect(seen === '').toBe(false);
    if (seen !== null) {
      expect(answer.headers.get('etag')).toBe(seen);
      expect(current).toBeDefined();
    }
  }
  expect(await rowCounts(tried.api.record)).toEqual(before);
}

/** A rehearsal is answered as the call itself will be, and leaves no row, no file and no nudge behind. */
async function rehearsed(
  tried: TriedApi,
  client: ApiClient,
  path: string,
  id: string,
  { allowed, headers = {} }: Extra & { allowed: number },
): Promise<void> {
  const before = await whatThereIs(tried);
  const answer = await call(tried, client, 'post', path, id, { headers, query: '?dryRun=true' });
  expect({ status: answer.status, text: answer.status === allowed ? '' : answer.text }).toEqual({
    status: allowed,
    text: '',
  });
  const said = ['lianxi-dry-run', 'location', 'etag'].map((name) => answer.headers.get(name));
  expect(said).toEqual([answer.status < 300 ? 'true' : null, null, null]);
  expect(await whatThereIs(tried)).toEqual(before);
}

/** How many rows every table has, how many files there are, and how many nudges went out. */
async function whatThereIs({ api }: TriedApi): Promise<object> {
  const rows = await everyCount(api.record);
  const files = await readdir(api.evidenceFolder, { recursive: true }).catch(() => []);
  return { rows, files: files.length, nudges: api.nudges.length };
}

/** How many rows every table of the record has, in one statement. */
async function everyCount(record: TestRecord): Promise<unknown> {
  tables ??= await sqlAsApp<{ name: string }>(
    record,
    `SELECT oid::regclass::text AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND has_table_privilege(oid, 'SELECT') ORDER BY 1`,
  );
  const counts = tables.map(({ name }) => `(SELECT count(*)::int FROM ${name}) AS ${name}`);
  return (await sqlAsApp(record, `SELECT ${counts.join(', ')}`))[0];
}
let tables: { name: string }[] | undefined;
