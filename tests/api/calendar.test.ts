/** The calendar over HTTP. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

interface Problem {
  code: string;
  errors?: { pointer: string }[];
}

test('whoever is known may ask until when a term would run, and why', async () => {
  for (const who of ['coordinator', '示例单位甲', 'operator']) {
    const { status, json } = await api.as(who).get('/calendar/due?from=2026-09-30&term=5wd');
    expect([status, json]).toMatchObject([
      200,
      { dueOn: '2026-10-13', dueAt: '2026-10-13T17:00:00.000+08:00', provisional: false },
    ]);
  }
});

test('a year is shown with its holidays and make-up days', async () => {
  const { json } = await api.as('leader').get<{ workingDays: number; work: string[] }>('/calendar/2026');
  expect([json.workingDays, json.work.length]).toEqual([248, 6]);
});

test.each([
  ['/calendar/due?from=2026-02-30&term=5wd', 422, 'DATE_INVALID', '?/from'],
  ['/calendar/due?from=2026-01-05&term=5', 400, 'INVALID_QUERY', '?/term'],
  ['/calendar/due?term=5wd', 400, 'INVALID_QUERY', '?/from'],
  ['/calendar/1999', 404, 'NOT_FOUND', undefined],
  ['/calendar/next', 404, 'NOT_FOUND', undefined],
])('%s is refused with %d', async (path, status, code, pointer) => {
  const answer = await api.as('leader').get<Problem>(path);
  expect([answer.status, answer.json.code, answer.json.errors?.[0]?.pointer]).toEqual([status, code, pointer]);
});
