/** The typed client over a real port: what it sends, what it gives back, and how it tells a refusal. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient, idempotencyKey, isProblem } from '../../client/index.ts';
import { startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { SAMPLE_UNIT } from '../support/main-path.ts';
import { tokenOf } from '../support/record.ts';

let api: ApiOnly;
beforeAll(async () => {
  api = await startApiOnly();
});
afterAll(() => api.stop());

const order = () => ({
  ...{ mechanismId: api.record.mechanismId, unitId: api.record.unitId(SAMPLE_UNIT), title: '台账不全', basis: '抽查' },
  ...{ problems: [{ title: '缺登记', detail: '2025年第三季度' }], dueTerm: '20wd' },
});

test('a rectification is drafted once under its key, read, listed by a filter, and approved as it was seen', async () => {
  const { typed: coordinator } = api.as('coordinator');
  const header = { 'idempotency-key': idempotencyKey() };
  const twice = [
    await coordinator.POST('/api/v1/rectifications', { params: { header }, body: order() }),
    await coordinator.POST('/api/v1/rectifications', { params: { header }, body: order() }),
  ];
  const [first, second] = twice;
  expect(twice.map(({ response }) => response.status)).toEqual([201, 201]);
  expect(second?.data).toEqual(first?.data);
  expect(second?.response.headers.get('idempotent-replayed')).toBe('true');

  const path = { id: first?.data?.id ?? '' };
  const { typed: leader } = api.as('leader');
  const listed = await leader.GET('/api/v1/rectifications', { params: { query: { stage: 'opened', limit: 5 } } });
  expect(listed.data?.items.map(({ id }) => id)).toEqual([path.id]);
  const seen = await leader.GET('/api/v1/rectifications/{id}', { params: { path } });
  const ifMatch = { 'if-match': seen.response.headers.get('etag') ?? '' };
  const approve = (query: { dryRun?: 'true' }) =>
    leader.POST('/api/v1/rectifications/{id}/approval', {
      params: { path, query, header: ifMatch },
      body: { decision: 'approve' },
    });
  const answers = [await approve({ dryRun: 'true' }), await approve({}), await approve({})];
  expect(answers.map(({ response }) => response.status)).toEqual([200, 200, 412]);
  const [tried, done, late] = answers;
  expect([tried?.data?.stage, done?.data?.number]).toEqual(['noticed', tried?.data?.number]);
  expect([isProblem(late?.error), isProblem(late?.error, 'PRECONDITION_FAILED')]).toEqual([true, true]);
  expect(isProblem(late?.error, 'NOT_NOW')).toBe(false);
});

test('it speaks the language that it is told, for the account that it is told, through the fetch that it is given', async () => {
  const asked: Request[] = [];
  const english = createClient({
    ...{ baseUrl: api.baseUrl, token: tokenOf('coordinator'), language: 'en' },
    onBehalfOf: '00000000-0000-4000-8000-000000000000',
    fetch: (request) => {
      asked.push(request);
      return fetch(request);
    },
  });
  const { error, response } = await english.GET('/api/v1/units', { params: { query: {} } });
  expect([response.status, isProblem(error, 'DELEGATION_NOT_IN_FORCE')]).toEqual([403, true]);
  expect(error?.title).toMatch(/^You may not act/);
  expect(asked.map(({ headers }) => headers.get('accept-language'))).toEqual(['en']);
});

test.each([null, 'text', {}, { code: 'NOT_FOUND' }, { code: 1, status: 404, title: 'x' }])(
  '%j is no problem',
  (value) => {
    expect(isProblem(value)).toBe(false);
  },
);

test('without a token everything below /api/v1 is refused, and says so as a problem', async () => {
  const { error, response } = await api.as(null).typed.GET('/api/v1/mechanisms', { params: { query: {} } });
  expect([response.status, isProblem(error, 'UNAUTHENTICATED')]).toEqual([401, true]);
});
