/** C16 over HTTP: an accepted command is carried out once and answered alike, whatever is retried or sent in parallel. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ProblemJson, RectificationJson } from '../support/api-client.ts';
import { openedThrough, rowCounts, startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { draftBody, goodBodies, SAMPLE_UNIT } from '../support/main-path.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

const post = (who: string, path: string, body: unknown, key?: string) =>
  api.as(who).post<RectificationJson & ProblemJson>(path, body, key === undefined ? {} : { key });

test('fifty parallel drafts with one key: one matter, fifty equal answers', async () => {
  const before = await rowCounts(api.record);
  const key = randomUUID();
  const body = draftBody(api);
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => post('coordinator', '/rectifications', body, key)),
  );
  expect(new Set(answers.map((answer) => `${String(answer.status)} ${answer.text}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(201);
  expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1);
  expect(answers.filter((answer) => answer.headers.get('idempotent-replayed') === null)).toHaveLength(1);
  const after = await rowCounts(api.record);
  expect([
    Number(after?.['matter']) - Number(before?.['matter']),
    Number(after?.['event']) - Number(before?.['event']),
  ]).toEqual([1, 1]);
});

test('fifty parallel acknowledgements with one key: one event, fifty equal answers', async () => {
  const { id, version } = await openedThrough(api, ['approval']);
  const key = randomUUID();
  const path = `/rectifications/${id}/acknowledgement`;
  const answers = await Promise.all(Array.from({ length: 50 }, () => post(SAMPLE_UNIT, path, {}, key)));
  expect(new Set(answers.map((answer) => `${String(answer.status)} ${answer.text}`)).size).toBe(1);
  expect(answers[0]?.json).toMatchObject({ stage: 'plan-due', version: version + 1 });
  const now = await api.as('leader').get<RectificationJson>(`/rectifications/${id}`);
  expect(now.json.version).toBe(version + 1);
});

test('a replay gives the first answer and says so, though the matter has moved on', async () => {
  const { id } = await openedThrough(api, ['approval']);
  const key = randomUUID();
  const path = `/rectifications/${id}/acknowledgement`;
  const first = await post(SAMPLE_UNIT, path, {}, key);
  await post(SAMPLE_UNIT, `/rectifications/${id}/work-plan`, goodBodies['work-plan']);
  const again = await post(SAMPLE_UNIT, path, {}, key);
  expect([again.status, again.text]).toEqual([first.status, first.text]);
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  expect(again.json.stage).toBe('plan-due');
});

test('the same body with its fields in another order is the same request', async () => {
  const key = randomUUID();
  const body = draftBody(api);
  const first = await post('coordinator', '/rectifications', body, key);
  const turned = Object.fromEntries(Object.entries(body).reverse());
  expect((await post('coordinator', '/rectifications', turned, key)).text).toBe(first.text);
});

test('another body, or another address, under the same key is refused and changes nothing', async () => {
  const key = randomUUID();
  const { json } = await post('coordinator', '/rectifications', draftBody(api), key);
  const before = await rowCounts(api.record);
  const other = await post('coordinator', '/rectifications', draftBody(api, { title: '另一件' }), key);
  expect([other.status, other.json.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  const elsewhere = await post('coordinator', `/rectifications/${json.id}/revision`, draftBody(api), key);
  expect(elsewhere.status).toBe(422);
  expect(await rowCounts(api.record)).toEqual(before);
});

test('another account may use the same key', async () => {
  const key = randomUUID();
  const { json } = await post('coordinator', '/rectifications', draftBody(api), key);
  const approved = await post('leader', `/rectifications/${json.id}/approval`, { decision: 'approve' }, key);
  expect([approved.status, approved.json.stage]).toEqual([200, 'noticed']);
});

test('a refusal is judged anew under the same key', async () => {
  const { id } = await openedThrough(api, []);
  const key = randomUUID();
  const path = `/rectifications/${id}/acknowledgement`;
  expect((await post(SAMPLE_UNIT, path, {}, key)).status).toBe(404);
  await post('leader', `/rectifications/${id}/approval`, { decision: 'approve' });
  const later = await post(SAMPLE_UNIT, path, {}, key);
  expect([later.status, later.headers.get('idempotent-replayed')]).toEqual([200, null]);
});

test('without a key two equal posts are two matters', async () => {
  const body = draftBody(api);
  const first = await post('coordinator', '/rectifications', body);
  const second = await post('coordinator', '/rectifications', body);
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(first.json.id).not.toBe(second.json.id);
});
