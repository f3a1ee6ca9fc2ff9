/** Bad input gets a clear problem with a stable code in the reader's language, and changes nothing. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { problems } from '../../src/api/problem-catalogue.ts';
import type { ProblemJson } from '../support/api-client.ts';
import { openedThrough, rowCounts, startApiOnly, type ApiOnly } from '../support/api-only.ts';
import { draftBody, goodBodies, SAMPLE_UNIT } from '../support/main-path.ts';
import { tokenOf } from '../support/record.ts';

let api: ApiOnly;
let id: string;
let before: Record<string, unknown> | undefined;
beforeAll(async () => {
  api = await startApiOnly();
  ({ id } = await openedThrough(api, ['approval', 'acknowledgement', 'work-plan']));
  before = await rowCounts(api.record);
});
afterAll(async () => {
  expect(await rowCounts(api.record)).toEqual(before);
  await api.stop();
});

interface Raw {
  method?: string;
  path?: string;
  body?: string | Uint8Array;
  headers?: Record<string, string>;
}

async function raw({ method = 'POST', path = '/api/v1/rectifications', body, headers = {} }: Raw) {
  const response = await fetch(`${api.baseUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${tokenOf('coordinator')}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const json: ProblemJson = JSON.parse(await response.text());
  return { status: response.status, code: json.code, json, headers: response.headers };
}

describe('requests that cannot be read', () => {
  test.each([
    ['bad JSON', { body: '{"title":' }, 400, 'MALFORMED_REQUEST'],
    ['half a character', { body: new Uint8Array([0x7b, 0x22, 0xff, 0x22]) }, 400, 'MALFORMED_REQUEST'],
    ['another media type', { body: 'x', headers: { 'content-type': 'text/plain' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['an unknown encoding', { body: '{}', headers: { 'content-encoding': 'br2' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'an unknown charset',
      { body: '{}', headers: { 'content-type': 'application/json; charset=x' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['more than 2 MB', { body: JSON.stringify({ title: 'x'.repeat(2_200_000) }) }, 413, 'TOO_LARGE'],
    ['a key that is too long', { body: '{}', headers: { 'idempotency-key': 'k'.repeat(201) } }, 422, 'INVALID_BODY'],
    [
      'an address that cannot be decoded',
      { method: 'GET', path: '/api/v1/rectifications/%E0%A4%A' },
      400,
      'MALFORMED_REQUEST',
    ],
    ['an unknown address', { method: 'GET', path: '/api/v1/nothing' }, 404, 'NOT_FOUND'],
    ['an unknown address outside the API', { method: 'GET', path: '/nothing' }, 404, 'NOT_FOUND'],
    ['an id that is none', { method: 'GET', path: '/api/v1/rectifications/17' }, 404, 'NOT_FOUND'],
    ['a method that is not taken', { method: 'DELETE', path: '/api/v1/rectifications' }, 405, 'METHOD_NOT_ALLOWED'],
    ['a method that is not taken outside', { method: 'PUT', path: '/readyz' }, 405, 'METHOD_NOT_ALLOWED'],
    ['an unknown filter', { method: 'GET', path: '/api/v1/rectifications?colour=red' }, 400, 'INVALID_QUERY'],
    ['a filter of a wrong value', { method: 'GET', path: '/api/v1/rectifications?light=pink' }, 400, 'INVALID_QUERY'],
    [
      'a filter given twice',
      { method: 'GET', path: '/api/v1/rectifications?light=red&light=blue' },
      400,
      'INVALID_QUERY',
    ],
    ['a limit of nothing', { method: 'GET', path: '/api/v1/units?limit=0' }, 400, 'INVALID_QUERY'],
    ['a limit of too much', { method: 'GET', path: '/api/v1/units?limit=1e9' }, 400, 'INVALID_QUERY'],
    ['a cursor of nobody’s', { method: 'GET', path: '/api/v1/tasks?cursor=abc' }, 400, 'INVALID_CURSOR'],
    ['another list’s cursor', { method: 'GET', path: '/api/v1/rectifications?cursor=WzFd' }, 400, 'INVALID_CURSOR'],
    ['a cursor beyond the integers', { method: 'GET', path: '/api/v1/units?cursor=WzFlMzBd' }, 400, 'INVALID_CURSOR'],
  ])('%s', async (_, request: Raw, status, code) => {
    const answer = await raw(request);
    expect([answer.status, answer.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.json).toMatchObject({ type: `urn:lianxi:problem:${code}`, status, title: problems[keyOf(code)].zh });
  });

  test('a key with blanks is refused before anything is carried out', async () => {
    const answer = await raw({ body: JSON.stringify(draftBody(api)), headers: { 'idempotency-key': 'a b' } });
    expect([answer.status, answer.code]).toEqual([400, 'INVALID_IDEMPOTENCY_KEY']);
  });
});

function keyOf(code: string): keyof typeof problems {
  const known = Object.keys(problems).find((one): one is keyof typeof problems => one === code);
  if (known === undefined) throw new Error(`the catalogue has no ${code}`);
  return known;
}

describe('tokens', () => {
  test.each([
    ['none', ''],
    ['garbage', 'Bearer garbage'],
    ['an unknown one', `Bearer ${'A'.repeat(43)}`],
    ['another scheme', 'Basic YTpi'],
  ])('%s', async (_, authorization) => {
    const answer = await raw({ method: 'GET', path: '/api/v1/units', headers: { authorization } });
    expect([answer.status, answer.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });
});

describe('bodies that say something wrong', () => {
  const text = '\u0000';
  test.each([
    ['nothing', {}, ['/title', '/problems', '/basis', '/mechanismId', '/unitId']],
    ['an unknown field', { extra: 1 }, ['/extra']],
    ['a field with a slash', { 'a/b~c': 1 }, ['/a~1b~0c']],
    ['a wrong type', { title: 7 }, ['/title']],
    ['a blank title', { title: ' \n　' }, ['/title']],
    ['NUL in a title', { title: `台账${text}` }, ['/title']],
    ['half of a surrogate pair', { title: '台账\ud800' }, ['/title']],
    ['a title that is too long', { title: '长'.repeat(201) }, ['/title']],
    ['no problem', { problems: [] }, ['/problems']],
    ['a problem without detail', { problems: [{ title: '一' }] }, ['/problems/0/detail']],
    ['an unknown field of a problem', { problems: [{ title: '一', detail: '二', no: 3 }] }, ['/problems/0/no']],
    ['a term that is none', { dueTerm: 'soon' }, ['/dueTerm']],
    ['a date that is none', { dueTerm: undefined, dueOn: '2026-02-30' }, ['/dueOn']],
    ['a unit id that is none', { unitId: 'x' }, ['/unitId']],
    ['an array', [], ['']],
    ['null', null, ['']],
  ])('%s', async (what, changes, pointers) => {
    const whole = what === 'nothing' || Array.isArray(changes) || changes === null;
    const answer = await raw({ body: JSON.stringify(whole ? changes : { ...draftBody(api), ...changes }) });
    expect([answer.status, answer.code]).toEqual([422, 'INVALID_BODY']);
    expect(answer.json.errors?.map((error) => error.pointer)).toEqual(pointers);
    expect(answer.json.errors?.every((error) => error.detail !== '')).toBe(true);
  });

  test.each([
    ['another mechanism', { mechanismId: '00000000-0000-4000-8000-000000000000' }, 'MECHANISM_UNKNOWN', '/mechanismId'],
    ['a unit of nobody', { unitId: '00000000-0000-4000-8000-000000000000' }, 'UNIT_UNKNOWN', '/unitId'],
    ['a due date that is past', { dueTerm: undefined, dueOn: '2025-11-04' }, 'DUE_DATE_PAST', '/dueOn'],
    ['neither term nor date', { dueTerm: undefined }, 'DUE_EITHER_TERM_OR_DATE', ''],
    ['both term and date', { dueOn: '2026-01-30' }, 'DUE_EITHER_TERM_OR_DATE', ''],
  ])('%s', async (_, changes, code, pointer) => {
    const answer = await raw({ body: JSON.stringify(draftBody(api, changes)) });
    expect([answer.status, answer.code]).toEqual([422, code]);
    expect(answer.json.errors).toMatchObject([{ pointer }]);
  });

  test('__proto__ and constructor are fields like any other: unknown', async () => {
    const body = JSON.stringify(draftBody(api)).replace('{', '{"__proto__":{"admin":true},"constructor":1,');
    const answer = await raw({ body });
    expect([answer.status, answer.code]).toEqual([422, 'INVALID_BODY']);
  });

  test.each([
    ['no evidence', { evidence: [] }, '/evidence'],
    [
      'evidence with both text and url',
      { evidence: [{ name: 'a', mediaType: 'text/plain', text: 'x', url: 'https://example.com/a' }] },
      '/evidence/0',
    ],
    [
      'a link of another kind',
      { evidence: [{ name: 'a', mediaType: 'text/plain', url: 'file:///etc/passwd' }] },
      '/evidence/0/url',
    ],
    [
      'a hash that is not its text’s',
      { evidence: [{ name: 'a', mediaType: 'text/plain', text: 'x', sha256: '0'.repeat(64) }] },
      '/evidence/0/sha256',
    ],
    [
      'an unknown problem',
      {
        problems: [
          { no: 1, result: '已补' },
          { no: 2, result: '?' },
        ],
      },
      '/problems/1/no',
    ],
    ['no result', { problems: [] }, '/problems'],
  ])('a submission with %s', async (_, changes, pointer) => {
    const path = `/rectifications/${id}/submission`;
    const answer = await api.as(SAMPLE_UNIT).post<ProblemJson>(path, { ...goodBodies['submission'], ...changes });
    expect(answer.status).toBe(422);
    expect(answer.json.errors?.map((error) => error.pointer)).toContain(pointer);
  });

  test.each([101, -1, '50', null])('progress of %j percent', async (percent) => {
    const path = `/rectifications/${id}/progress-reports`;
    const answer = await api.as(SAMPLE_UNIT).post<ProblemJson>(path, { percent, text: '进展' });
    expect([answer.status, answer.json.errors?.[0]?.pointer]).toEqual([422, '/percent']);
  });
});

describe('languages', () => {
  test.each([
    [undefined, 'zh'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,en;q=0.5', 'zh'],
    ['fr, en;q=0.2, zh;q=0.8', 'zh'],
    ['*', 'zh'],
    [';;;q=,', 'zh'],
  ] as const)('Accept-Language %s is answered in %s', async (accept, language) => {
    const headers: Record<string, string> = accept === undefined ? {} : { 'accept-language': accept };
    const { json, headers: answered } = await raw({ body: '{', headers });
    expect(json.title).toBe(problems.MALFORMED_REQUEST[language]);
    expect(answered.get('content-language')).toBe(language);
  });

  test.each(Object.entries(problems))('%s has both texts', (_, { status, zh, en }) => {
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(en).toMatch(/^[\x20-\x7e]+\.$/);
    expect(status).toBeGreaterThanOrEqual(400);
  });
});
