/** What a call carries beside what it says: only if it is still so (If-Match), and only to try it out (dryRun). */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ProblemJson, RectificationJson } from '../support/api-client.ts';
import { openedThrough, rowCounts, startApiOnly, throughTo, type ApiOnly } from '../support/api-only.ts';
import { draftBody, goodBodies, SAMPLE_UNIT } from '../support/main-path.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

const report = (percent: number) => ({ percent, text: '已部署' });

/** A rectification in which the unit reports progress, and the tag of what the unit sees. */
async function underway() {
  const { id } = await openedThrough(api, throughTo.rectifying);
  const address = `/rectifications/${id}`;
  const seen = await api.as(SAMPLE_UNIT).get(address);
  return { address, path: `${address}/progress-reports`, tag: seen.headers.get('etag') ?? '' };
}

describe('If-Match', () => {
  test('of two who saw the same and act at once, one is told what the other made of it', async () => {
    const { address, path, tag } = await underway();
    const headers = { 'if-match': tag };
    const both = await Promise.all(
      [10, 20].map((percent) => api.as(SAMPLE_UNIT).post<ProblemJson>(path, report(percent), { headers })),
    );
    const sorted = both.toSorted((a, b) => a.status - b.status);
    expect(sorted.map(({ status }) => status)).toEqual([200, 412]);
    const [done, late] = sorted;
    const now = await api.as(SAMPLE_UNIT).get(address);
    expect(late?.json.code).toBe('PRECONDITION_FAILED');
    expect(late?.json['current']).toEqual(now.json);
    expect(late?.headers.get('etag')).toBe(now.headers.get('etag'));
    expect(done?.headers.get('etag')).toBe(now.headers.get('etag'));
    const again = { 'if-match': late?.headers.get('etag') ?? '' };
    expect((await api.as(SAMPLE_UNIT).post(path, report(30), { headers: again })).status).toBe(200);
  });

  test('any of several tags, or that it is there at all; a weak one never', async () => {
    const { path, tag } = await underway();
    const answered: number[] = [];
    for (const named of [`W/${tag}`, `"older", ${tag}`, '*']) {
      const answer = await api.as(SAMPLE_UNIT).post(path, report(10), { headers: { 'if-match': named } });
      answered.push(answer.status);
    }
    expect(answered).toEqual([412, 200, 200]);
    const absent = '/rectifications/00000000-0000-4000-8000-000000000000/progress-reports';
    expect((await api.as(SAMPLE_UNIT).post(absent, report(10), { headers: { 'if-match': '*' } })).status).toBe(404);
  });

  test('in the other language it is another body, with another tag', async () => {
    const { address, path, tag } = await underway();
    const english = { 'accept-language': 'en' };
    const shown = await api.as(SAMPLE_UNIT).get(address, { headers: english });
    expect(shown.headers.get('etag')).not.toBe(tag);
    const stale = await api.as(SAMPLE_UNIT).post(path, report(10), { headers: { ...english, 'if-match': tag } });
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, shown.headers.get('etag')]);
  });

  test('a retry under its key is answered as the first time, though the first has changed what was seen', async () => {
    const { path, tag } = await underway();
    const options = { key: `once-${tag.replaceAll('"', '')}`, headers: { 'if-match': tag } };
    const first = await api.as(SAMPLE_UNIT).post(path, report(10), options);
    const second = await api.as(SAMPLE_UNIT).post(path, report(10), options);
    expect([first.status, second.status, second.text]).toEqual([200, 200, first.text]);
    expect([second.headers.get('idempotent-replayed'), second.headers.get('etag')]).toEqual(['true', null]);
  });
});

describe('dryRun', () => {
  test('is answered as the call would be, number and all, and takes neither the key nor the number', async () => {
    const { id } = await openedThrough(api, throughTo.opened);
    const path = `/rectifications/${id}/approval`;
    const before = await rowCounts(api.record);
    const key = `dry-${id}`;
    const leader = api.as('leader');
    const tried = await leader.post<RectificationJson>(`${path}?dryRun=true`, goodBodies['approval'], { key });
    expect([tried.status, tried.headers.get('lianxi-dry-run'), tried.json.stage]).toEqual([200, 'true', 'noticed']);
    expect(tried.json.number).toMatch(/〔2025〕\d+号$/);
    expect(await rowCounts(api.record)).toEqual(before);
    const done = await leader.post<RectificationJson>(`${path}?dryRun=false`, goodBodies['approval'], { key });
    expect([done.status, done.headers.get('lianxi-dry-run'), done.json.number]).toEqual([200, null, tried.json.number]);
    expect(done.headers.get('idempotent-replayed')).toBeNull();
    const late = await leader.post<ProblemJson>(`${path}?dryRun=true`, goodBodies['approval'], { key });
    expect([late.status, late.json.code]).toEqual([409, 'NOT_NOW']);
  });

  test('its refusals are those of the call', async () => {
    const body = { ...draftBody(api), title: '' };
    const answers = await Promise.all(
      ['', '?dryRun=true'].map((query) => api.as('coordinator').post<ProblemJson>(`/rectifications${query}`, body)),
    );
    const [real, tried] = answers.map(({ status, json }) => ({ status, errors: json.errors }));
    expect(tried).toEqual(real);
    expect(real?.status).toBe(422);
  });

  test.each([
    ['post', '/rectifications?dryRun=yes'],
    ['post', '/rectifications?dryRun=true&dryRun=true'],
    ['post', '/rectifications?dryrun=true'],
    ['get', '/rectifications?dryRun=true'],
  ] as const)('%s %s is no such thing', async (method, path) => {
    const before = await rowCounts(api.record);
    const client = api.as('coordinator');
    const answer =
      method === 'get' ? await client.get<ProblemJson>(path) : await client.post<ProblemJson>(path, draftBody(api));
    expect([answer.status, answer.json.code]).toEqual([400, 'INVALID_QUERY']);
    expect(await rowCounts(api.record)).toEqual(before);
  });
});
