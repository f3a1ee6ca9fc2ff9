/** C16 where requests race or come back by another way: in another language, after a restart, with another body. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ProblemJson, RectificationJson } from '../support/api-client.ts';
import { openedThrough, rowCounts, startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { startApi } from '../support/installation.ts';
import { draftBody, goodBodies, SAMPLE_UNIT } from '../support/main-path.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

const post = (who: string, path: string, body: unknown, key?: string, headers: Record<string, string> = {}) =>
  api.as(who).post<RectificationJson & ProblemJson>(path, body, { ...(key === undefined ? {} : { key }), headers });

test('two bodies racing for one key: one is carried out, every other is refused', async () => {
  const before = await rowCounts(api.record);
  const key = randomUUID();
  const titles = Array.from({ length: 20 }, (_, index) => `第${String(index % 2)}件`);
  const answers = await Promise.all(
    titles.map((title) => post('coordinator', '/rectifications', draftBody(api, { title }), key)),
  );
  const won = answers.find((answer) => answer.status === 201)?.json.title;
  expect(answers.map((answer) => [answer.status, answer.json.code])).toEqual(
    titles.map((title) => (title === won ? [201, undefined] : [422, 'IDEMPOTENCY_KEY_REUSED'])),
  );
  const after = await rowCounts(api.record);
  expect(Number(after?.['matter']) - Number(before?.['matter'])).toBe(1);
});

test('fifty parallel acknowledgements with fifty keys: one is carried out, the others come too late', async () => {
  const { id } = await openedThrough(api, ['approval']);
  const before = await rowCounts(api.record);
  const path = `/rectifications/${id}/acknowledgement`;
  const answers = await Promise.all(Array.from({ length: 50 }, () => post(SAMPLE_UNIT, path, {}, randomUUID())));
  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  expect(answers.filter((answer) => answer.json.code === 'NOT_NOW')).toHaveLength(49);
  const after = await rowCounts(api.record);
  for (const table of ['event', 'command']) {
    expect({ table, more: Number(after?.[table]) - Number(before?.[table]) }).toEqual({ table, more: 1 });
  }
});

test('fifty parallel approvals of fifty orders: fifty numbers, none twice and none left out', async () => {
  const ids = await Promise.all(Array.from({ length: 50 }, async () => (await openedThrough(api, [])).id));
  const approved = await Promise.all(
    ids.map((id) => post('leader', `/rectifications/${id}/approval`, goodBodies['approval'])),
  );
  const numbers = approved.map(({ json }) => Number(/(\d+)号$/.exec(json.number ?? '')?.[1])).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => (numbers[0] ?? 0) + index));
});

test('a replay nudges no workflow again', async () => {
  const key = randomUUID();
  const body = draftBody(api);
  await post('coordinator', '/rectifications', body, key);
  const nudges = api.nudges.length;
  expect((await post('coordinator', '/rectifications', body, key)).headers.get('idempotent-replayed')).toBe('true');
  expect(api.nudges).toHaveLength(nudges);
});

test('a refusal of any kind leaves no trace of its key', async () => {
  const { id } = await openedThrough(api, []);
  const before = await rowCounts(api.record);
  const key = randomUUID();
  const codes = [
    await post('leader', '/rectifications', draftBody(api), key),
    await post('coordinator', '/rectifications', draftBody(api, { dueOn: '2020-01-01', dueTerm: undefined }), key),
    await post('coordinator', '/rectifications', draftBody(api, { unitId: randomUUID() }), key),
    await post('coordinator', `/rectifications/${id}/approval`, goodBodies['approval'], key),
    await post('leader', `/rectifications/${id}/inspection`, goodBodies['inspection'], key),
    await post('leader', `/rectifications/${randomUUID()}/approval`, goodBodies['approval'], key),
  ].map((answer) => answer.json.code);
  expect(codes).toEqual([
    'ROLE_NOT_ALLOWED',
    'DUE_DATE_PAST',
    'UNIT_UNKNOWN',
    'OWN_WORK',
    'ROLE_NOT_ALLOWED',
    'NOT_FOUND',
  ]);
  expect(await rowCounts(api.record)).toEqual(before);
});

test('a replay is the first answer also to a reader of another language, and claims no language', async () => {
  const key = randomUUID();
  const body = draftBody(api);
  const first = await post('coordinator', '/rectifications', body, key);
  const again = await post('coordinator', '/rectifications', body, key, { 'accept-language': 'en' });
  expect(again.text).toBe(first.text);
  expect([first.headers.get('content-language'), again.headers.get('content-language')]).toEqual(['zh', null]);
});

test('another process of the same record replays too, with the address of what was made', async () => {
  const key = randomUUID();
  const body = draftBody(api);
  const first = await post('coordinator', '/rectifications', body, key);
  const other = await startApi(api.record, {
    nudge: () => undefined,
    answers: () => Promise.resolve(true),
    standing: () => Promise.resolve(null),
  });
  try {
    const again = await other.as('coordinator').post<RectificationJson>('/rectifications', body, { key });
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect(again.headers.get('location')).toBe(`/api/v1/rectifications/${first.json.id}`);
  } finally {
    await other.stop();
  }
});

test.each([1, 200])('a key of %i characters is taken', async (length) => {
  const key = randomUUID().padEnd(length, '~').slice(0, length);
  const body = draftBody(api);
  const first = await post('coordinator', '/rectifications', body, key);
  expect(first.status).toBe(201);
  expect((await post('coordinator', '/rectifications', body, key)).text).toBe(first.text);
});

test.each([
  ['of 201 characters', 'k'.repeat(201)],
  ['of none', ''],
  ['with a blank inside', 'a b'],
  ['beyond ASCII', 'é'],
])('a key %s is refused though the body is good, and nothing is made', async (_, key) => {
  const before = await rowCounts(api.record);
  const answer = await post('coordinator', '/rectifications', draftBody(api), key);
  expect([answer.status, answer.json.code]).toEqual([400, 'INVALID_IDEMPOTENCY_KEY']);
  expect(await rowCounts(api.record)).toEqual(before);
});
